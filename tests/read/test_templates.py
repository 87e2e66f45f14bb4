"""Pages set in templates to learn from, and fits side by side."""

import random

import numpy as np
import pytest

from briefing.read.label.weights import REACH, STEPS, Network, emissions_of
from tests.read import sources
from tests.read.pages import Record
from tests.read.side_by_side import side_by_side
from tests.read.sources import invented_issues, labelled_lines, set_in_template, teasers
from tests.read.templates import Setter, Template, parsed, templates

STORIES = [
    {
        "headline": f"渡口第{number}次迁址",
        "paragraphs": [f"渡口第{number}次迁到下游，船票不变。", "旧码头留作茶馆。"],
        "kind": "story",
    }
    for number in range(1, 13)
]
ADS = [{"headline": "茶馆转让", "paragraphs": ["临河茶馆转让，电话面议。"], "kind": "ad"}]
DIGEST = """# kind: a digest
# stories: 2-3
# gap: 2
# ads: 1
--- top
mast|{paper}
contents|· {heads}
--- story
headline|{n}、{head}
body|（{=甲/乙}社电）{paragraphs}
--- ad
ad|{ad_head}
ad+|{ad_text}
--- bottom
0% web|分享
web|完
"""


def page_of(template: Template, stories: list[Record], seed: int = 1) -> list[tuple[str, str]]:
    """Return the lines of a page, each with its label."""
    text, labels = Setter(template, stories, ADS, random.Random(seed), "青河日报").set_page()
    rows = [row for row in text.splitlines() if row.strip()]
    return list(zip(labels, rows, strict=True))


def test_a_template_sets_its_lines_around_each_story() -> None:
    rows = page_of(parsed("digest", DIGEST), STORIES[:2])
    assert rows[:3] == [
        ("mast", "青河日报"),
        ("contents", "· 渡口第1次迁址"),
        ("contents", "· 渡口第2次迁址"),
    ]
    told = [row for row in rows if row[0] not in {"ad", "ad+", "mast", "contents"}]
    assert [label for label, _ in told] == [*["headline", "body", "body"] * 2, "web"]
    assert told[0][1] == "1、渡口第1次迁址"
    assert told[3][1] == "2、渡口第2次迁址"
    assert told[1][1][:4] == told[4][1][:4], "one agency a page"
    assert told[2][1] == "旧码头留作茶馆。"
    assert ("ad", "茶馆转让") in rows
    assert ("ad+", "临河茶馆转让，电话面议。") in rows


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("--- story\nheading|{head}", "'heading|{head}' is no line"),
        ("--- story\nbody {paragraphs}", "is no line"),
        ("# colour: red\n--- story\nbody|{paragraphs}", "'# colour: red' is no setting"),
        ("--- top\nmast|{paper}", "no story"),
    ],
)
def test_a_template_that_cannot_be_read_is_named(text: str, named: str) -> None:
    with pytest.raises(ValueError, match=named.replace("|", r"\|").replace("{", r"\{")):
        parsed("wrong", text)


def test_a_slot_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match=r"wrong: there is no slot \{heading\}"):
        page_of(parsed("wrong", "--- story\nheadline|{heading}"), STORIES[:1])


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_each_template_sets_pages_that_can_be_learned_from(template: Template) -> None:
    for seed in range(3):
        rows = page_of(template, STORIES[: max(3, template.stories[0])], seed)
        begun = [label for label, _ in rows if label in {"headline", "brief"}]
        assert len(begun) >= max(3, template.stories[0])
        assert not [row for _, row in rows if "{" in row or "}" in row]


def test_an_issue_is_set_in_a_template_line_by_line() -> None:
    pages = [
        page
        for number, issue in enumerate(invented_issues("tune"))
        if (page := set_in_template(issue, ADS, str(number))) is not None
    ]
    assert len(pages) > 20
    for page in pages:
        lines, labels = labelled_lines(page)
        assert len(lines) == len(labels)


def test_a_feed_tells_so_many_characters_of_each_story() -> None:
    long = {**STORIES[0], "paragraphs": ["渡口迁到下游，船票不变。" * 30, "旧码头留作茶馆。"]}
    told = [teasers([long, STORIES[1]], random.Random(seed)) for seed in range(20)]
    ends = {first["paragraphs"][0][-3:] for first, _ in told}
    assert all(len(first["paragraphs"][0]) <= 150 for first, _ in told)
    assert len(ends) > 4, "each feed cuts in its own way"
    assert all(second["paragraphs"] == STORIES[1]["paragraphs"][:1] for _, second in told)


def test_a_page_of_clippings_is_set_in_several_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    two = [
        parsed(mark, f"--- story\nheadline|{mark}{{head}}\nbody|{{paragraphs}}") for mark in "■▲"
    ]
    monkeypatch.setattr(sources, "templates", lambda: two)
    issue = {"articles": STORIES, "paper": "青河日报"}
    pages = [sources.set_in_template(issue, ADS, str(seed)) for seed in range(80)]
    texts = [page[0] for page in pages if page is not None]
    several = [text for text in texts if "■" in text and "▲" in text]
    assert len(texts) == 80
    assert 1 <= len(several) < 40


def drawn(
    seed: int, facts: int = 9, hidden: int = 4, labels: int = 3
) -> tuple[Network, np.ndarray]:
    rng = np.random.default_rng(seed)

    def array(*shape: int) -> np.ndarray:
        return rng.standard_normal(shape).astype(np.float32)

    network = Network(
        facts=array(facts, hidden + labels),
        bias=array(hidden),
        layers=tuple((array(len(REACH) * hidden, hidden), array(hidden)) for _ in STEPS),
        page=(array(2 * hidden, hidden), array(hidden)),
        out=(array(hidden, labels), array(labels)),
    )
    return network, array(labels, labels)


def test_fits_side_by_side_say_the_mean_of_what_each_says() -> None:
    fits = [drawn(1), drawn(2), drawn(3)]
    rows = np.random.default_rng(4).integers(0, 9, (12, 5)).astype(np.int32)
    joined, transitions = side_by_side(fits)
    told = np.mean([emissions_of(rows, network) for network, _ in fits], axis=0)
    assert np.allclose(emissions_of(rows, joined), told, rtol=1e-3, atol=1e-3)
    assert np.allclose(transitions, np.mean([each for _, each in fits], axis=0))
