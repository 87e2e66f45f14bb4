"""The likeliest labels of a page, beside all that it might have, tried one by one."""

import numpy as np
import pytest

from briefing.read.label.labeller import forbidden_first, label_lines, pair_marginals, rows_of
from briefing.read.label.labels import LABELS
from briefing.read.label.setting import view_of
from briefing.read.label.weights import shipped_weights
from briefing.read.lines import split_lines
from tests.read.label.made import made

COUNT = len(LABELS)


def test_marginals_are_those_of_all_labels_that_three_lines_may_have() -> None:
    rng = np.random.default_rng(7)
    scores = rng.normal(0, 2, (3, COUNT)).astype(np.float32)
    step = rng.normal(0, 1, (COUNT, COUNT)).astype(np.float32)
    first = scores[0] + forbidden_first()
    every = np.exp(
        (first[:, None, None] + step[:, :, None] + scores[1][None, :, None])
        + (step[None, :, :] + scores[2][None, None, :])
    )
    every /= every.sum()
    found, pairs = pair_marginals(scores, step)
    wanted = [every.sum(axis=(1, 2)), every.sum(axis=(0, 2)), every.sum(axis=(0, 1))]
    assert found == pytest.approx(np.array(wanted), abs=1e-5)
    assert pairs == pytest.approx(every.sum(axis=2) + every.sum(axis=0), abs=1e-5)
    assert found[0, LABELS.index("deck+")] == 0


def test_a_page_does_not_begin_with_what_goes_on() -> None:
    never = {label for label, much in zip(LABELS, forbidden_first(), strict=True) if much < -1e3}
    assert never == {"headline+", "deck+", "byline+", "sub-head+", "caption+"}


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("kicker", "body"),
        ("kicker", "deck"),
        ("kicker", "byline"),
        ("body+", "deck"),
        ("ad", "deck"),
    ],
)
def test_a_kicker_has_a_headline_below_and_a_deck_one_above(above: str, below: str) -> None:
    step = shipped_weights().transitions
    assert step[LABELS.index(above), LABELS.index(below)] < -1e3
    assert step[LABELS.index("kicker"), LABELS.index("headline")] > -1e3


SAYS = {
    "opening=甲": {"headline": 2.0},
    "opening=乙": {"body": 2.0, "deck": 1.5},
    "opening=丙": {"ad": 3.0, "body": 1.0},
    "opening=丁": {"ad+": 3.0, "body": 1.0},
    "opening=戊": {"ad": 9.0},
    "opening=己": {"ad+": 9.0},
}
PAGES = {
    ("甲今\n乙今\n", ""): "headline body",
    # What follows what may outweigh what a line looks like.
    ("甲今\n乙今\n", "headline deck 1"): "headline deck",
    ("甲今\n乙今\n", "headline body -9"): "headline deck",
    ("乙今\n甲今\n", "body headline -9"): "deck headline",
    ("乙今\n甲今\n甲今\n", "headline headline+ 3"): "body headline headline+",
    # An advertisement in sentences of which no line is sure is told as news.
    ("丙今。\n丁今。\n", ""): "body body",
    ("丙今。\n丁今\n", ""): "ad ad+",
    ("丙今\n丁今...\n", ""): "body body",
    ("丙今\n", ""): "ad",
    ("丙今。\n", ""): "body",
    ("戊今。\n丁今。\n", ""): "ad ad+",
    ("丙今。\n己今。\n", ""): "ad ad+",
    ("丙今。\n戊今。\n", ""): "body ad",
    ("戊今。\n丙今。\n丁今。\n甲今\n", ""): "ad body body headline",
    ("丙今。\n甲今\n丙今。\n", ""): "body headline body",
    ("", ""): "",
}


def labelled(page: tuple[str, str]) -> str:
    """The labels of a page, by what speaks for a label behind another."""
    text, rule = page
    first, second, much = rule.split() if rule else ("ad", "ad", "0")
    found = label_lines(split_lines(text), made(SAYS, {(first, second): float(much)}))
    return " ".join(found.labels)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_its_likeliest_labels(page: tuple[str, str]) -> None:
    assert labelled(page) == PAGES[page]


def test_how_likely_a_line_is_an_advertisements_is_told() -> None:
    found = label_lines(split_lines("戊今。\n甲今\n丁今\n"), made(SAYS))
    assert found.ads == pytest.approx((0.998, 0.069, 0.481), abs=0.001)


def test_facts_that_nothing_was_learned_of_are_of_the_first_row() -> None:
    rows = rows_of(view_of(split_lines("甲今\n癸今\n")), made(SAYS))
    assert rows.dtype == np.int32
    assert rows.sum(axis=1).tolist() == [1, 0]
    assert rows.shape[0] == 2
