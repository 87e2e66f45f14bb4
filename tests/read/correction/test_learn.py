"""What weights learn from a page that a person corrected."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read.correction import learn
from briefing.read.correction.learn import learn_paper, learned
from briefing.read.label import labeller
from briefing.read.label.columns import Column, column_of
from briefing.read.label.labels import LABELS
from briefing.read.label.lexicon import Lexicon
from briefing.read.label.setting import Seen
from briefing.read.label.weights import Weights
from briefing.read.lines import Line, split_lines
from tests.read.label.made import made

PAGE = split_lines(
    "新桥今天通车\n海州新桥今天上午通车，全长五百米。\n公园今天开放\n江湾公园免费开放。\n"
)
RIGHT = ("headline", "body", "headline", "body")
FACT = "ends=1"
WEIGHTS = made({FACT: {"mast": 1.0}}, {("body", "body+"): -2e3, ("body", "headline"): 0.5})


def says(weights: Weights, fact: str, label: str) -> float:
    row = weights.rows[fact]
    return round(float(weights.network.facts[row, 1 + LABELS.index(label)]), 4)


def follows(weights: Weights, first: str, second: str) -> float:
    return round(float(weights.transitions[LABELS.index(first), LABELS.index(second)]), 4)


def two_facts(lines: Sequence[Line], lexicon: Lexicon) -> list[list[str]]:
    """Two facts of each line, whatever else the reader tells of one."""
    return [[f"ends={int(line.text.endswith('。'))}" for line in lines], ["mark=-" for _ in lines]]


def columns_of_two_facts(view: Sequence[Seen], lexicon: Lexicon) -> list[Column]:
    """The same two, as columns."""
    return [column_of(names) for names in two_facts([each.line for each in view], lexicon)]


def test_a_fact_says_more_of_the_labels_that_its_lines_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learn, "names_of", two_facts)
    monkeypatch.setattr(labeller, "columns_of", columns_of_two_facts)
    new = learned([(PAGE, RIGHT)], WEIGHTS)
    told = [
        *(says(new, FACT, label) for label in ("body", "mast", "headline")),
        *(says(new, "mark=-", label) for label in ("body", "deck")),
        *(follows(new, "headline", "body"), follows(new, "body", "headline")),
        follows(new, "mast", "body"),
    ]
    assert told == pytest.approx(
        [0.2253, 0.7801, -0.2384, 0.2241, -0.2219, 0.2272, 0.7265, -0.1385], abs=2e-4
    )


def test_what_may_never_follow_stays_so_and_the_row_of_the_unknown_says_nothing() -> None:
    new = learned([(PAGE, RIGHT)], WEIGHTS)
    assert follows(new, "body", "body+") == -2e3
    assert not new.network.facts[0].any()


def test_facts_of_two_lines_become_rows_of_their_own() -> None:
    new = learned([(PAGE, RIGHT)], WEIGHTS)
    assert new.rows[FACT] == 1
    assert "mark=-" in new.rows
    assert "opening=新" not in new.rows  # of one line
    assert sorted(new.rows.values()) == list(range(1, len(new.rows) + 1))
    assert list(new.rows)[1:] == sorted(list(new.rows)[1:])
    assert new.network.facts.shape == (len(new.rows) + 1, WEIGHTS.network.facts.shape[1])


def test_pages_without_lines_teach_nothing() -> None:
    assert learned([([], ())], WEIGHTS).network.facts.tolist() == WEIGHTS.network.facts.tolist()


def test_the_weights_that_were_there_are_not_changed() -> None:
    before = WEIGHTS.network.facts.copy()
    learned([(PAGE, RIGHT), (PAGE, RIGHT)], WEIGHTS)
    assert (before == WEIGHTS.network.facts).all()


def test_an_issue_that_was_not_written_to_be_corrected_is_refused(tmp_path: Path) -> None:
    plain = tmp_path / "a.md"
    plain.write_text("# 海州晚报\n\n新桥今天通车。\n", "utf-8")
    with pytest.raises(InputError, match="it is no issue that `briefing read ISSUE -o FILE` wrote"):
        learn_paper([plain])
    head = "---\nbriefing: issue\npaper: 晚报\nday: 2031-03-04\nsource: gone.txt\n---\n"
    plain.write_text(f"{head}\n## 新桥通车\n\n新桥今天通车。\n", "utf-8")
    with pytest.raises(InputError, match=r"gone.txt', which it was read from, is missing"):
        learn_paper([plain])
