"""How well long stories are cut: overlap with an expert's cut, "never" rules, what hangs.

    python -m tests.bench.cuts [FOLDER ...]

FOLDER holds invented stories with the cut of a writer who saw no rule, at `budget_chars`. Only
totals are printed, never a text, so that a held set stays blind. Every method cuts at the same
length. `before` is the editor's cut as it was until kinds and support came.

overlap   characters shared with the expert's cut, twice, over both
broken    "never" rules broken, of three a story
hanging   questions, topic lines and bare quotations without their support, in 100 stories
weak      stories that end with a question, a topic line, a quotation, a slogan, in 100
lost      sentences whose subject or link was cut away, in 100
jumps     share of steps from one told sentence to the next that pass over something
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.cut.support import ends_weakly, needs_of
from briefing.edit.sentences import asks_or_announces, is_quotation, told_sentences
from briefing.read.datelines import head_dateline
from briefing.records import Article, Paragraph, Sentence
from tests.bench import cuts_before
from tests.bench.newsroom import textrank

TUNE = Path("tests/edit/cuts/tune")
HELD = Path("tests/edit/cuts/held")
BLIND = Path("tests/edit/cuts/blind")
"""Written after the rules by somebody who saw none; nobody who writes rules has opened a story."""
OVER = 1.08
_WORD = re.compile(r"[\W_]+")
_FIGURES = ("overlap", "broken", "hanging", "weak", "lost", "jumps")

Picker = Callable[[Article, tuple[Sentence, ...], float], list[int]]
"""From a story and the characters there are to the places of the sentences told, rising."""


def main() -> None:
    """Print the figures of each method, and its overlap by kind of story."""
    for folder in [Path(name) for name in sys.argv[1:]] or [TUNE, HELD, BLIND]:
        stories = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
        print_folder(folder.name, stories)


def print_folder(name: str, stories: list[dict[str, Any]]) -> None:
    """Print what each method reaches on a set of stories."""
    found = {
        method: [measured(story, pick) for story in stories] for method, pick in PICKERS.items()
    }
    rules = sum(len(story["never"]) for story in stories)
    print(f"{name}: {len(stories)} stories, {rules} rules")
    print(f"{'':<10}" + "".join(f"{figure:>9}" for figure in _FIGURES))
    for method, rows in found.items():
        mean = {figure: sum(row[figure] for row in rows) / len(rows) for figure in _FIGURES}
        per_100 = "".join(f"{100 * mean[figure]:>9.1f}" for figure in ("hanging", "weak", "lost"))
        broken = sum(row["broken"] for row in rows)
        print(f"{method:<10}{mean['overlap']:>9.3f}{broken:>9.0f}{per_100}{mean['jumps']:>9.2f}")
    steps = [jumps(_experts(story)) for story in stories]
    print(f"{'expert':<10}{'':>45}{sum(steps) / len(steps):>9.2f}")
    kinds: dict[str, list[int]] = defaultdict(list)
    for at, story in enumerate(stories):
        kinds[story["kind"]].append(at)
    print(f"{'overlap':<10}" + "".join(f"{kind:>9}" for kind in kinds))
    for method, rows in found.items():
        cells = (
            sum(rows[at]["overlap"] for at in places) / len(places) for places in kinds.values()
        )
        print(f"{method:<10}" + "".join(f"{cell:>9.3f}" for cell in cells))
    ours = sum(row["overlap"] for row in found["ours"])
    for peer in ("lead", "TextRank", "before"):
        theirs = sum(row["overlap"] for row in found[peer])
        print(f"ratio {name}-cut-overlap-vs-{peer} {ours / theirs:.2f}")
    print()


def measured(story: dict[str, Any], pick: Picker) -> dict[str, float]:
    """Return what a method's cut of one story shares with the expert's, and what is wrong in it."""
    article = article_of(story)
    sentences = told_sentences(article)
    told = pick(article, sentences, OVER * story["budget_chars"])
    kept = {bare(sentences[at].text) for at in told}
    gold = {bare(sentence) for sentence in story["gold"]}
    shared = sum(len(text) for text in kept & gold)
    both = sum(map(len, kept)) + sum(map(len, gold))
    needs = needs_of(sentences)
    return {
        "overlap": 2 * shared / max(both, 1),
        "broken": sum(is_broken(rule, kept) for rule in story["never"]),
        "hanging": sum(_hangs(sentences, at, set(told)) for at in told),
        "weak": float(ends_weakly(sentences[told[-1]].text)),
        "lost": sum(any(need < at for need in needs[at] - set(told)) for at in told),
        "jumps": jumps(told),
    }


def jumps(told: list[int]) -> float:
    """Return the share of steps between sentences told that pass over something."""
    steps = list(pairwise(told))
    return sum(later > one + 1 for one, later in steps) / max(len(steps), 1)


def _experts(story: dict[str, Any]) -> list[int]:
    gold = {bare(sentence) for sentence in story["gold"]}
    sentences = told_sentences(article_of(story))
    return [at for at, sentence in enumerate(sentences) if bare(sentence.text) in gold]


def is_broken(rule: dict[str, str], kept: set[str]) -> bool:
    """Tell whether a cut tells what it must not, or not without what it leaves out."""
    if not _stands(rule["if_told"], kept):
        return False
    return not rule["then_needed"] or not _stands(rule["then_needed"], kept)


def article_of(story: dict[str, Any]) -> Article:
    """Return a story of the set as the record that the room gets."""
    return Article(
        headline=story["headline"],
        headline_spans=(),
        deck="",
        kind="story",
        byline=story.get("byline", ""),
        dateline=head_dateline(story["paragraphs"][0]),
        paragraphs=tuple(Paragraph(text, ((0, len(text)),)) for text in story["paragraphs"]),
        complete=True,
        page="",
        repairs=(),
    )


def bare(text: str) -> str:
    """Return a text without punctuation."""
    return _WORD.sub("", text)


def _ours(article: Article, sentences: tuple[Sentence, ...], most: float) -> list[int]:
    units = growth(sentences, article.headline, plan_of(article), _chars, most)
    return sorted(at for unit in units for at in unit.places)


def _before(article: Article, sentences: tuple[Sentence, ...], most: float) -> list[int]:
    units = cuts_before.growth(sentences, article.headline, _chars)
    return _filled(sentences, [list(unit.places) for unit in units], most)


def _lead(_article: Article, sentences: tuple[Sentence, ...], most: float) -> list[int]:
    return _filled(sentences, [[at] for at in range(len(sentences))], most)


def _textrank(_article: Article, sentences: tuple[Sentence, ...], most: float) -> list[int]:
    order = textrank([sentence.text for sentence in sentences])
    return _filled(sentences, [[at] for at in order], most)


PICKERS: dict[str, Picker] = {
    "ours": _ours,
    "lead": _lead,
    "TextRank": _textrank,
    "before": _before,
}


def _filled(sentences: tuple[Sentence, ...], steps: list[list[int]], most: float) -> list[int]:
    """Return what fits of the steps of a method, each taken if there is room for it."""
    taken: list[int] = []
    length = 0
    for step in steps:
        size = sum(len(sentences[at].text) for at in step)
        if not taken or length + size <= most:
            taken += step
            length += size
    return sorted(taken)


def _chars(text: str) -> float:
    return float(len(text))


def _stands(sentence: str, kept: set[str]) -> bool:
    wanted = bare(sentence)
    return any(wanted in text or text in wanted for text in kept)


def _hangs(sentences: tuple[Sentence, ...], at: int, told: set[int]) -> bool:
    """Tell whether a question, a topic line or a bare quotation is told without its support."""
    text = sentences[at].text
    neighbours = {at + 1} | ({at - 1} if is_quotation(text) else set())
    needs = at + 1 < len(sentences) and (asks_or_announces(text) or is_quotation(text))
    return needs and not neighbours & told


if __name__ == "__main__":
    main()
