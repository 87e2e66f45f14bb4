"""A small graph of all that the official one is made of, rewritten: it says the same."""

from collections import Counter
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper

from briefing.speak.kokoro.graph import DURATIONS, rewrite_for_vnni, show_durations

DICE = np.random.default_rng(11)
CHANNELS, LENGTH, STEP = 16, 24, 4
WINDOW = np.hanning(8).astype(np.float32)


class Drawing:
    """The nodes and the constants of a graph, as they are drawn."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, NDArray[Any]] = {}

    def node(self, kind: str, inputs: list[str], output: str, **settings: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], output, **settings))
        return output

    def constant(self, name: str, values: NDArray[Any]) -> str:
        self.constants[name] = values
        return name

    def convolution(
        self, image: str, name: str, shape: tuple[int, int, int], *, bias: bool, **settings: Any
    ) -> str:
        """Draw an 8-bit convolution: its bias is added in whole numbers, its scale behind them."""
        parts = [f"{name}.image", f"{name}.image_scale", f"{name}.image_zero"]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [image], parts))
        # Near the zero: two products of it fit into 16 bits on any processor.
        weights = DICE.integers(70, 190, shape).astype(np.uint8)
        inputs = [
            parts[0],
            self.constant(f"{name}.weights", weights),
            parts[2],
            self.constant(f"{name}.zero", np.array(131, np.uint8)),
        ]
        whole = self.node("ConvInteger", inputs, f"{name}.whole", **settings)
        fine = self.constant(f"{name}.fine", np.array(0.004, np.float32))
        scale = self.node("Mul", [parts[1], fine], f"{name}.scale")
        if bias:
            offset = DICE.normal(0, 2, shape[0]).astype(np.float32)
            chain = self.constant(f"{name}.bias", offset)
            chain = self.node("Div", [chain, scale], f"{name}.quotient")
            chain = self.node("Floor", [chain], f"{name}.floor")
            chain = self.node("Cast", [chain], f"{name}.int", to=TensorProto.INT32)
            places = self.constant(f"{name}.places", np.array([1, -1, 1], np.int64))
            chain = self.node("Reshape", [chain, places], f"{name}.column")
            whole = self.node("Add", [whole, chain], f"{name}.biased")
        real = self.node("Cast", [whole], f"{name}.float", to=TensorProto.FLOAT)
        return self.node("Mul", [real, scale], name)

    def number(self, name: str, value: float) -> str:
        return self.constant(name, np.array(value, np.float32))

    def model(self, outputs: dict[str, int]) -> onnx.ModelProto:
        def told(name: str, shape: list[int | None]) -> onnx.ValueInfoProto:
            return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

        given = [told("text", [1, 3, None]), told("signal", [1, None])]
        made = [told(name, [None] * ranks) for name, ranks in outputs.items()]
        # One constant is a node, as the official graph has some.
        two = numpy_helper.from_array(self.constants.pop("two"), "two")
        held = [numpy_helper.from_array(values, name) for name, values in self.constants.items()]
        nodes = [helper.make_node("Constant", [], ["two"], value=two), *self.nodes]
        graph = helper.make_graph(nodes, "voice", given, made, held)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)


def small_voice() -> onnx.ModelProto:
    """Return a graph whose output hears of every step that the rewriting knows."""
    to = Drawing()
    to.number("two", 2)
    length, channel = (to.constant(str(at), np.array([at], np.int64)) for at in (2, 1))
    seen = {"strides": [1], "dilations": [1]}
    first = to.convolution("text", "first", (CHANNELS, 3, 3), bias=True, pads=[1, 1], **seen)
    # A norm over the length, by hand, as the official graph has it.
    mean = to.node("ReduceMean", [first, length], "mean")
    apart = to.node("Sub", [first, mean], "apart")
    square = to.node("Pow", [apart, "two"], "square")
    spread = to.node("ReduceMean", [square, length], "variance")
    spread = to.node("Add", [spread, to.number("little", 0.01)], "more")
    normed = to.node("Div", [apart, to.node("Sqrt", [spread], "spread")], "normed")
    gain = DICE.normal(1, 0.3, (1, CHANNELS, 1)).astype(np.float32)
    styled = to.node("Mul", [normed, to.constant("gain", gain)], "styled")
    bent = to.node("LeakyRelu", [styled], "bent", alpha=0.3)
    wave = to.node("Sin", [bent], "wave")
    wide = to.convolution(
        wave, "wide", (CHANNELS + 4, CHANNELS, 3), bias=False, pads=[3, 1], strides=[1],
        dilations=[2],
    )  # fmt: skip
    flat = to.convolution(wide, "flat", (CHANNELS, CHANNELS + 4, 1), bias=True, pads=[0, 0], **seen)
    # What is no product here: few channels, a stride of two, other powers, means over channels.
    few = to.convolution(flat, "few", (4, CHANNELS, 3), bias=True, pads=[1, 1], **seen)
    strided = to.convolution(
        flat, "strided", (CHANNELS, CHANNELS, 2), bias=False, pads=[0, 0], strides=[2],
        dilations=[1],
    )  # fmt: skip
    cube = to.node("Pow", [flat, to.number("three", 3)], "cube")
    across = to.node("ReduceMean", [cube, channel], "across")
    to.node("Clip", [across, to.number("least", -9), to.number("most", 9)], DURATIONS)
    near = to.node("Pow", [to.node("Neg", [flat], "less"), "two"], "near")
    to.node("Concat", [few, near, bent], "sound", axis=1)
    to.node("Tanh", [strided], "short")
    step = to.constant("step", np.array(STEP, np.int64))
    size = to.constant("size", np.array(len(WINDOW), np.int64))
    to.node("STFT", ["signal", step, to.constant("window", WINDOW), size], "spectrum")
    return to.model({"sound": 3, "short": 3, "spectrum": 4})


def said(model: onnx.ModelProto) -> list[NDArray[np.float32]]:
    dice = np.random.default_rng(4)
    given = {
        "text": dice.normal(0, 1, (1, 3, LENGTH)).astype(np.float32),
        "signal": dice.normal(0, 1, (1, 40)).astype(np.float32),
    }
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    # As it is written: what this makes of it is not asked here.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, ["CPUExecutionProvider"]
    )
    found: list[NDArray[np.float32]] = session.run(None, given)
    return found


@pytest.mark.parametrize("signed", [True, False])
def test_the_rewritten_graph_says_what_the_official_one_says(*, signed: bool) -> None:
    model = small_voice()
    show_durations(model)
    official = said(model)
    assert len(official) == 4
    rewrite_for_vnni(model, signed=signed)
    for old, new in zip(official, said(model), strict=True):
        assert old.shape == new.shape
        # A whole-number bias is rounded down, by less than one step of the scale.
        assert np.abs(old - new).max() < 0.02 * np.abs(old).max()


def test_the_rewritten_graph_has_what_is_fast_and_turns_little() -> None:
    model = small_voice()
    show_durations(model)
    rewrite_for_vnni(model, signed=True)
    kinds = Counter(node.op_type for node in model.graph.node)
    assert (kinds["MatMulInteger"], kinds["ConvInteger"]) == (3, 2)
    assert (kinds["STFT"], kinds["Conv"], kinds["Pow"]) == (0, 1, 1)
    assert kinds["ReduceMean"] == 1, "the one over channels"
    # In at the text; out before what is no product (4), and the spectrum.
    assert kinds["Transpose"] == 6
    used = {name for node in model.graph.node for name in node.input}
    assert {tensor.name for tensor in model.graph.initializer} <= used
