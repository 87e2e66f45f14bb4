"""What the labeller learned, as a file."""

import json
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import InputError
from briefing.read.label.labels import LABELS
from briefing.read.label.weights import (
    read_weights,
    shipped_weights,
    weights_as_bytes,
    weights_in,
)
from tests.read.label.made import made

WEIGHTS = made(
    {"len=3": {"mast": 1.0, "headline": -0.5}, "mark=b": {"mast": 0.25}}, {("ad", "ad+"): 1.5}
)


def test_weights_are_read_as_they_were_written() -> None:
    data = weights_as_bytes(WEIGHTS)
    again = read_weights(data)
    assert weights_as_bytes(WEIGHTS) == data
    assert again.rows == WEIGHTS.rows == {"len=3": 1, "mark=b": 2}
    assert again.about == {"by": "hand"}
    assert again.lexicon == WEIGHTS.lexicon
    assert again.transitions.tolist() == WEIGHTS.transitions.tolist()
    assert again.network.facts == pytest.approx(WEIGHTS.network.facts, abs=0.005)
    assert again.network.facts[1, 1 + LABELS.index("mast")] == pytest.approx(1.0, abs=1e-6)
    assert again.network.facts.dtype == np.float32
    now, then = again.network, WEIGHTS.network
    for part, as_before in (
        *((now.bias, then.bias), *zip(now.page, then.page, strict=True)),
        *(*zip(now.out, then.out, strict=True), *zip(now.layers[2], then.layers[2], strict=True)),
    ):
        assert part.tolist() == as_before.tolist()
    assert len(now.layers) == 3


def test_a_file_has_one_byte_for_each_number_of_a_fact(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    path.write_bytes(weights_as_bytes(WEIGHTS))
    with np.load(path) as stored:
        assert stored["facts"].dtype == np.int8
        assert stored["facts"].max() == 127
        assert {stored[name].dtype for name in ("bias", "out", "transitions")} == {np.dtype("f2")}
        assert stored["names"].tobytes().decode().split("\n") == ["len=3", "mark=b"]
        assert json.loads(stored["about"].tobytes()) == {"by": "hand"}
        assert json.loads(stored["lexicon"].tobytes())["common"] == ["今天"]
    assert weights_in(path).rows == WEIGHTS.rows


def test_without_a_file_the_shipped_weights_are_used() -> None:
    assert weights_in(None) is shipped_weights()
    assert len(shipped_weights().transitions) == len(LABELS)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no weights"])
def test_what_holds_no_weights_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "mine.npz"
    path.write_bytes(data)
    with pytest.raises(InputError, match="holds no weights"):
        weights_in(path)


def test_weights_of_another_version_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.npz"
    np.savez(path, names=np.frombuffer(b"len=3", np.uint8))
    with pytest.raises(InputError, match=r"mine.npz': it holds no weights .* briefing learn ISSUE"):
        weights_in(path)
