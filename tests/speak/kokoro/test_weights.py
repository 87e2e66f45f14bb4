"""Which graph speaks: the rewritten one only where it is as good as the official one and faster."""

import json
from collections.abc import Iterator

import numpy as np
import pytest

from briefing.settings.voices import VOICES_FOLDER, voice_by_name
from briefing.speak.kokoro import weights
from briefing.speak.kokoro.symbols import spell_out

SOUND = np.random.default_rng(5).normal(size=600 * 50).astype(np.float32)
SOUND *= np.repeat(np.linspace(0.01, 1, 50, dtype=np.float32), 600)
FRAMES = np.full((1, 25), 2, np.float32)
OFFICIAL = (SOUND, FRAMES, 2.0)


@pytest.mark.parametrize(
    ("rewritten", "graph", "why"),
    [
        ((SOUND, FRAMES, 1.0), "rewritten", "2.00 times as fast as the official one"),
        ((SOUND, FRAMES, 3.0), "rewritten", "0.67 times as fast as the official one"),
        ((SOUND, FRAMES, 5.0), "official", "2.50 times as fast as the rewritten one"),
        ((SOUND, FRAMES + 1, 1.0), "official", "times its symbols differently"),
        ((SOUND[::-1], FRAMES, 1.0), "official", "sounds different"),
    ],
)
def test_the_rewritten_graph_has_to_earn_its_place(
    rewritten: tuple[np.ndarray, np.ndarray, float],
    graph: str,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clips: Iterator[tuple[np.ndarray, np.ndarray, float]] = iter([OFFICIAL, rewritten])
    monkeypatch.setattr(weights, "_check_clip", lambda _model, _voice: next(clips))
    chosen, reason, _model = weights.choose_graph(b"", voice_by_name("zf_xiaoxiao"))
    assert chosen == graph
    assert why in reason


def test_the_clip_that_chooses_the_graph_says_that_today_is_monday() -> None:
    vocabulary = json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"]
    said = [vocabulary[symbol.text] for symbol in spell_out("今天是星期一。", ())]
    assert (0, *said, 0) == weights._CHECK_TOKENS


def test_products_are_exact_with_the_weights_that_this_processor_is_given() -> None:
    dice = np.random.default_rng(3)
    left = dice.integers(128, 256, (64, 128)).astype(np.uint8)
    unsigned = dice.integers(0, 256, (128, 32)).astype(np.uint8)
    chosen = unsigned
    if weights.signed_products_are_right():
        chosen = (unsigned.astype(np.int16) - 128).astype(np.int8)
    exact = left.astype(np.int64) @ chosen.astype(np.int64)
    assert (weights.product_of(left, chosen) == exact).all()
