"""The embedded voice's model: built once into the user's cache, then opened from there."""

import json
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import onnxruntime
from platformdirs import user_cache_path

from briefing.errors import ModelError, OutputError
from briefing.show import Voice
from briefing.speak.tuned import Memory
from briefing.support.files import as_json, reason_of, sha256_of, whole_file, write_whole

log = logging.getLogger(__name__)

MODEL_VERSION = "kokoro-82m-v1.0-int8-2"
"""What a take depends on: the weights, and how the graph is rewritten."""


@dataclass(frozen=True, slots=True)
class _Built:
    """What the cache notes beside the model."""

    graph: str
    """`rewritten` or `official`."""
    why: str
    sha256: str


def cache_folder() -> Path:
    """Return the folder of the model, by the system's rules."""
    return user_cache_path("briefing", appauthor=False)


def is_built(cache: Path | None = None) -> bool:
    """Return whether the model lies in the cache, whole or damaged."""
    return _model_path(cache).is_file()


def open_model(voice: Voice, cache: Path | None = None) -> onnxruntime.InferenceSession:
    """Return the embedded voice, ready to speak; the first time it is built.

    It is checked with a voice, and lies in the user's cache if no other is given.

    Raises:
        ModelError: the weights are missing or damaged.
    """
    path = _model_path(cache)
    if not _is_whole(path):
        # Here, not at the top: once it is built, the model needs no onnx.
        from briefing.speak.kokoro.weights import choose_graph, join_weights

        graph, why, model = choose_graph(join_weights(), voice)
        try:
            _keep(path, model, graph, why)
        except OutputError as error:
            log.warning(
                "the voice model is built anew in every run: %s Name another folder in the "
                "variable XDG_CACHE_HOME.",
                error,
            )
            return onnxruntime.InferenceSession(model, _options(), ["CPUExecutionProvider"])
    options = _options()
    # What is written there has been optimized.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.use_memory_mapped_ort_model", "1")
    options.add_session_config_entry("session.use_ort_model_bytes_for_initializers", "1")
    return onnxruntime.InferenceSession(path, options, ["CPUExecutionProvider"])


def build_model(voice: Voice, source: str, cache: Path | None = None) -> Path:
    """Build the model from its official file, a path or an address; return where it lies.

    It is checked with a voice, and lies in the user's cache if no other is given.

    Raises:
        ModelError: the file cannot be read, or is another one.
        OutputError: the cache cannot be written.
    """
    from briefing.speak.kokoro.weights import choose_graph, read_weights

    graph, why, model = choose_graph(read_weights(source), voice)
    path = _model_path(cache)
    _keep(path, model, graph, why)
    return path


def _model_path(cache: Path | None) -> Path:
    # onnxruntime's own format can be mapped into memory; only the version that wrote it reads it.
    return (cache or cache_folder()) / f"{MODEL_VERSION}-ort{onnxruntime.__version__}.ort"


def _options() -> onnxruntime.SessionOptions:
    _share_memory()
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.use_env_allocators", "1")
    # Each of two threads speaks a line of its own: a fifth faster than two threads on one line.
    options.intra_op_num_threads = 1
    # Lines of all lengths: one plan of the memory for each length is never given back.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return options


@cache
def _share_memory() -> None:
    """Give all sessions of this process one pool of memory, and say how closely it is used."""
    arena, usual = onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, onnxruntime.OrtMemType.DEFAULT
    where = onnxruntime.OrtMemoryInfo("Cpu", arena, 0, usual)
    pool = onnxruntime.OrtArenaCfg({"max_dead_bytes_per_chunk": Memory.MOST_IDLE_BYTES})
    onnxruntime.create_and_register_allocator(where, pool)


def _is_whole(path: Path) -> bool:
    """Return whether the model is there and is what was written."""
    try:
        described = path.with_suffix(".json").read_text(encoding="utf-8")
        found = sha256_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise ModelError(
            f"cannot read the voice model '{path}': {reason_of(error)}. "
            "Let this user read it, or delete it."
        ) from error
    try:
        expected = _Built(**json.loads(described)).sha256
    except (ValueError, TypeError):
        expected = "unreadable"
    if found != expected:
        log.warning("the cached voice model '%s' is damaged; it is built again", path)
    return found == expected


def _keep(path: Path, model: bytes, graph: str, why: str) -> None:
    options = _options()
    options.add_session_config_entry("session.save_model_format", "ORT")
    with whole_file(path) as beside:
        options.optimized_model_filepath = str(beside)
        onnxruntime.InferenceSession(model, options, ["CPUExecutionProvider"])
        digest = sha256_of(beside)
    write_whole(path.with_suffix(".json"), as_json(_Built(graph, why, digest)))
