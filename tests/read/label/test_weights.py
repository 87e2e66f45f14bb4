"""What the labeller learned, as a file."""

import json
from pathlib import Path

import numpy as np
import pytest

from briefing.errors import InputError
from briefing.read.label.labels import LABELS
from briefing.read.label.weights import (
    Network,
    emissions_of,
    read_weights,
    shipped_weights,
    vectors_of,
    weights_as_bytes,
    weights_in,
)
from tests.read.label.made import made

WEIGHTS = made(
    {"len=3": {"mast": 1.0, "headline": -0.5}, "mark=b": {"mast": 0.25}}, {("ad", "ad+"): 1.5}
)
ROWS = np.array([[1, 0], [2, 0], [1, 2], [0, 0], [0, 0], [0, 0]], np.int32)
"""Six lines of two facts each."""


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


def network(*kernels: tuple[float, ...], page: tuple[float, float] = (0.0, 0.0)) -> Network:
    """A network of one hidden number and two labels, by the kernels of its layers."""
    whole = [*kernels, *((0.0,) * 5 for _ in range(3 - len(kernels)))]
    return Network(
        facts=np.array([[0, 0, 0], [1, 10, 0], [2, 0, 20]], np.float32),
        bias=np.array([0.5], np.float32),
        layers=tuple(
            (np.array(kernel, np.float32)[:, None], np.array([-0.1], np.float32))
            for kernel in whole
        ),
        page=(np.array(page, np.float32)[:, None], np.array([0.25], np.float32)),
        out=(np.array([[1, -1]], np.float32), np.array([0.5, 0.75], np.float32)),
    )


def vectors(net: Network) -> list[float]:
    return [round(float(value), 4) for value in vectors_of(ROWS, net)[0][:, 0]]


def test_the_facts_of_a_line_are_summed() -> None:
    found, direct = vectors_of(ROWS, network())
    assert (found[:, 0] - 0.25).tolist() == [1.5, 2.5, 3.5, 0.5, 0.5, 0.5]
    assert direct.tolist() == [[10, 0], [0, 20], [10, 20], [0, 0], [0, 0], [0, 0]]


@pytest.mark.parametrize(
    ("net", "told"),
    [
        # The lines one and two above and below; in the next layer twice, then four times as far.
        (network((1, 0, 0, 0, 0)), [1.75, 2.75, 5.15, 3.15, 4.15, 1.15]),
        (network((0, 1, 0, 0, 0)), [1.75, 4.15, 6.15, 4.15, 1.15, 1.15]),
        (network((0, 0, 1, 0, 0)), [3.15, 5.15, 7.15, 1.15, 1.15, 1.15]),
        (network((0, 0, 0, 1, 0)), [4.15, 6.15, 4.15, 1.15, 1.15, 0.75]),
        (network((0, 0, 0, 0, 1)), [5.15, 3.15, 4.15, 1.15, 0.75, 0.75]),
        (network((0,) * 5, (0, 1, 0, 0, 0)), [1.75, 2.75, 5.4, 3.4, 4.4, 1.4]),
        (network((0,) * 5, (0,) * 5, (0, 0, 0, 1, 0)), [2.4, 3.4, 3.75, 0.75, 0.75, 0.75]),
        # What falls below zero tells nothing.
        (network((0, 0, -1, 0, 0)), [1.75, 2.75, 3.75, 0.75, 0.75, 0.75]),
        # What the whole page holds: the mean, 1.5, and the most, 3.5.
        (network(page=(1, 0)), [3.25, 4.25, 5.25, 2.25, 2.25, 2.25]),
        (network(page=(0, 1)), [5.25, 6.25, 7.25, 4.25, 4.25, 4.25]),
        (network(page=(-1, 0)), [1.5, 2.5, 3.5, 0.5, 0.5, 0.5]),
    ],
)
def test_layers_look_at_neighbours_and_at_the_page(net: Network, told: list[float]) -> None:
    assert vectors(net) == pytest.approx(told, abs=1e-4)


def test_a_line_looks_like_labels_by_its_vector_and_by_its_facts() -> None:
    assert emissions_of(ROWS, network()).tolist() == [
        *([12.25, -1.0], [3.25, 18.0], [14.25, 17.0], [1.25, 0.0], [1.25, 0.0], [1.25, 0.0])
    ]


def test_a_long_page_is_summed_piece_by_piece() -> None:
    rows = np.tile(ROWS, (400, 1))
    found, direct = vectors_of(rows, network())
    assert found.shape == (2400, 1)
    assert found[1_000:1_006, 0].tolist() == found[4:10, 0].tolist()
    assert direct[2_394:].tolist() == direct[:6].tolist()
