"""The official graph of the embedded voice, rewritten for processors with 8-bit dot products.

Two thirds of the time went into ConvInteger, which onnxruntime does without the processor's VNNI
instructions. A convolution is a matrix product of shifted copies of its input, and the product does
use them. It wants channels last where the graph has them first, so whatever lies between two
convolutions is done channels last too, and only the ends are transposed.

The instructions multiply unsigned by signed bytes. Without them onnxruntime adds two such products
in 16 bits, which overflow: there the weights stay unsigned, which is exact everywhere, and slower.
"""

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper

from briefing.speak.kokoro.graph_names import Names, needed
from briefing.speak.tuned import GraphChoice

DURATIONS = "/encoder/Clip_output_0"
"""Frames of each token, float32 (1, tokens + 2): the official graph keeps them to itself."""
_TO_THE_END = np.iinfo(np.int64).max
_ELEMENTWISE = frozenset(
    {"Add", "Sub", "Mul", "Div", "Sqrt", "Sin", "LeakyRelu", "DynamicQuantizeLinear"}
)


def show_durations(model: onnx.ModelProto) -> None:
    """Make the durations the second output of the official graph."""
    shown = helper.make_tensor_value_info(DURATIONS, TensorProto.FLOAT, None)
    model.graph.output.append(shown)


def rewrite_for_vnni(model: onnx.ModelProto, *, signed: bool) -> None:
    """Replace the 8-bit convolutions by matrix products, and keep channels last between them."""
    writer = _Writer(model, signed=signed)
    for node in model.graph.node:
        writer.write(node)
    outputs = [output.name for output in model.graph.output]
    for name in outputs:
        writer.channels_first(name)
    kept = needed(writer.nodes, outputs)
    del model.graph.node[:]
    model.graph.node.extend(kept)
    used = {name for node in kept for name in node.input}
    tensors = [tensor for name, tensor in writer.names.tensors.items() if name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(tensors)


class _Writer:
    """Writes the nodes of the new graph, in the old one's order.

    A tensor (1, channels, length) may exist under its own name, channels last under `<name>/rows`,
    or both; what is missing is made by a Transpose when it is first asked for.
    """

    def __init__(self, model: onnx.ModelProto, *, signed: bool) -> None:
        self.names = Names(model)
        self._signed = signed
        self.nodes: list[NodeProto] = []
        self._last: set[str] = set()
        self._only_last: set[str] = set()
        self._endings: dict[str, tuple[NodeProto, str | None, str]] = {}

    def write(self, node: NodeProto) -> None:
        if node.op_type == "Pow" and self.names.number(node.input[1]) == 2:
            node = helper.make_node("Mul", [node.input[0]] * 2, node.output)
        kind = node.op_type
        if kind == "ConvInteger" and self._is_product(node):
            self._write_product(node)
        elif node.output[0] in self._endings:
            self._write_ending(*self._endings[node.output[0]], node.output[0])
        elif kind == "STFT":
            self._write_stft(node)
        elif self._last.intersection(node.input) and self._is_elementwise(node):
            write = self._write_mean if kind == "ReduceMean" else self._write_channels_last
            write(node)
        else:
            for name in node.input:
                self.channels_first(name)
            self.nodes.append(node)

    def add(self, kind: str, inputs: list[str], output: str, **settings: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], **settings))
        return output

    def channels_first(self, name: str) -> str:
        """Return a tensor's own name, and see to it that there is such a tensor."""
        if name in self._only_last:
            self._only_last.remove(name)
            self.add("Transpose", [_rows(name)], name, perm=[0, 2, 1])
        return name

    def channels_last(self, name: str) -> str:
        """Return the name of a tensor's transposed form; numbers have none and need none."""
        shape = self.names.shape(name)
        if shape is not None and all(size == 1 for size in shape):
            return name
        if name in self._last:
            return _rows(name)
        self._last.add(name)
        if name in self.names.tensors:
            turned = self.names.values(name).transpose(0, 2, 1)
            return self.names.constant(_rows(name), np.ascontiguousarray(turned))
        return self.add("Transpose", [name], _rows(name), perm=[0, 2, 1])

    def _only_rows(self, name: str) -> str:
        """Note that a tensor is written channels last alone; return its name in that form."""
        self._last.add(name)
        self._only_last.add(name)
        return _rows(name)

    def _is_elementwise(self, node: NodeProto) -> bool:
        if node.op_type == "ReduceMean":
            return self.names.number(node.input[1]) in (2, -1)
        return node.op_type in _ELEMENTWISE

    def _write_channels_last(self, node: NodeProto) -> None:
        inputs = [self.channels_last(name) for name in node.input]
        outputs = [self._only_rows(node.output[0]), *node.output[1:]]
        settings = {each.name: helper.get_attribute_value(each) for each in node.attribute}
        self.nodes.append(helper.make_node(node.op_type, inputs, outputs, **settings))

    def _write_mean(self, node: NodeProto) -> None:
        """Write a mean over the length as a product with ones: a reduction is 20 times as slow."""
        rows, name = self.channels_last(node.input[0]), node.output[0]
        one = self.names.integers("/one", 1)
        length = self.add("Shape", [rows], f"{name}/length", start=1, end=2)
        shape = self.add("Concat", [one, one, length], f"{name}/shape", axis=0)
        value = helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0])
        ones = self.add("ConstantOfShape", [shape], f"{name}/ones", value=value)
        total = self.add("MatMul", [ones, rows], f"{name}/sum")
        count = self.add("Cast", [length], f"{name}/count", to=TensorProto.FLOAT)
        self.add("Div", [total, count], self._only_rows(name))

    def _is_product(self, node: NodeProto) -> bool:
        is_worth_it = self.names.tensors[node.input[1]].dims[0] >= GraphChoice.FEWEST_CHANNELS
        return is_worth_it and bool(self.names.setting(node, "strides") == [1])

    def _write_product(self, node: NodeProto) -> None:
        """Write a convolution up to its whole-number product, and note the nodes that end it."""
        image, weights_name, image_zero, weights_zero = node.input
        weights = self.names.values(weights_name)
        matrix = weights.transpose(2, 1, 0).reshape(-1, weights.shape[0])
        zero = self.names.values(weights_zero)
        inputs = [
            self._columns(node, self._padded(node, image, image_zero), weights.shape[2]),
            self.names.constant(f"{weights_name}/matrix", self._bytes(matrix)),
            image_zero,
            self.names.constant(f"{weights_zero}/matrix", self._bytes(zero)),
        ]
        self.add("MatMulInteger", inputs, f"{node.name}/whole")
        follower = self.names.only_user(node.output[0])
        bias = None
        if follower.op_type == "Add":
            bias = self._float_bias(follower, node.output[0])
            follower = self.names.only_user(follower.output[0])
        scaled = self.names.only_user(follower.output[0])
        scale = next(name for name in scaled.input if name != follower.output[0])
        self._endings[scaled.output[0]] = (node, bias, scale)

    def _bytes(self, weights: NDArray[np.uint8]) -> NDArray[np.int8] | NDArray[np.uint8]:
        return (weights.astype(np.int16) - 128).astype(np.int8) if self._signed else weights

    def _write_ending(self, node: NodeProto, bias: str | None, scale: str, output: str) -> None:
        """Write a convolution's float output; its bias is added in float, not floored."""
        whole = self.add("Cast", [f"{node.name}/whole"], f"{node.name}/float", to=TensorProto.FLOAT)
        rows = self._only_rows(output)
        if bias is None:
            self.add("Mul", [whole, scale], rows)
        else:
            scaled = self.add("Mul", [whole, scale], f"{node.name}/scaled")
            self.add("Add", [scaled, bias], rows)

    def _float_bias(self, add: NodeProto, product: str) -> str:
        """Return the float bias behind the chain that quantizes it: Div, Floor, Cast, Reshape."""
        maker = self.names.makers[next(name for name in add.input if name != product)]
        while maker.op_type != "Div":
            maker = self.names.makers[maker.input[0]]
        return str(maker.input[0])

    def _padded(self, node: NodeProto, image: str, zero: str) -> str:
        rows = self.channels_last(image)
        left, right = self.names.setting(node, "pads")
        if not (left or right):
            return rows
        amount = self.names.integers(f"/pads/{left}-{right}", 0, left, 0, 0, right, 0)
        return self.add("Pad", [rows, amount, zero], f"{node.name}/padded")

    def _columns(self, node: NodeProto, rows: str, width: int) -> str:
        """Return the rows that each tap of the kernel sees, side by side."""
        if width == 1:
            return rows
        (dilation,) = self.names.setting(node, "dilations")
        taps = []
        for tap in range(width):
            start, end = tap * dilation, (tap + 1 - width) * dilation or _TO_THE_END
            edges = [self.names.integers(f"/at/{at}", at) for at in (start, end)]
            inputs = [rows, *edges, self.names.integers("/axis/1", 1)]
            taps.append(self.add("Slice", inputs, f"{node.name}/tap{tap}"))
        return self.add("Concat", taps, f"{node.name}/columns", axis=2)

    def _write_stft(self, node: NodeProto) -> None:
        """Write a short-time Fourier transform as the convolution that it is, 20 times as fast."""
        signal, step, window, _length = (self.channels_first(name) for name in node.input)
        basis = _fourier_basis(self.names.values(window))
        name = node.output[0]
        axis = self.names.integers("/axis/1", 1)
        inputs = [
            self.add("Unsqueeze", [signal, axis], f"{name}/signal"),
            self.names.constant(f"{name}/basis", basis),
        ]
        flat = self.add("Conv", inputs, f"{name}/flat", strides=[int(self.names.number(step))])
        shape = self.names.integers(f"{name}/shape", 1, 2, basis.shape[0] // 2, -1)
        parts = self.add("Reshape", [flat, shape], f"{name}/parts")
        self.add("Transpose", [parts], name, perm=[0, 3, 2, 1])


def _fourier_basis(window: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the real, then the imaginary parts of the windowed transform, (2 * bins, 1, n)."""
    turns = np.outer(np.arange(len(window) // 2 + 1), np.arange(len(window))) / len(window)
    waves = np.concatenate([np.cos(2 * np.pi * turns), -np.sin(2 * np.pi * turns)])
    return (waves * window)[:, None].astype(np.float32)


def _rows(name: str) -> str:
    return f"{name}/rows"
