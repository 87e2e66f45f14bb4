"""How well long stories are cut: overlap with an expert's cut, "never" rules, dangling sentences.

    python -m tests.bench.cuts [FOLDER]

FOLDER holds invented stories with the cut of a writer who saw no rule, at `budget_chars`. Only
totals are printed, never a text, so that a held set stays blind. Every method cuts at the same
length; `ours` is the order in which the editor lets a story grow.
"""

import json
import random
import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from briefing.edit.sentences import asks_or_announces, is_quotation, told_sentences
from briefing.edit.trim import growth
from briefing.read.datelines import head_dateline
from briefing.records import Article, Issue, Paragraph, Sentence
from tests.bench.newsroom import METHODS, Picker

TUNE = Path("tests/edit/cuts/tune")
_WORD = re.compile(r"[\W_]+")
_OVER = 1.08


def main() -> None:
    """Print, for each method, overlap, broken "never" rules, dangling sentences and weak ends."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TUNE
    stories = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    rules = sum(len(story["never"]) for story in stories)
    print(f"{folder}: {len(stories)} stories, {rules} rules")
    print(f"{'':<10}{'overlap':>10}{'broken':>10}{'dangling':>10}{'weak ends':>10}")
    for name, method in METHODS.items():
        if name == "random":
            continue
        totals: dict[str, float] = defaultdict(float)
        for story in stories:
            for figure, value in measured(story, method).items():
                totals[figure] += value
        share = totals["overlap"] / max(len(stories), 1)
        counts = "".join(f"{totals[key]:>10.0f}" for key in ("broken", "dangling", "weak"))
        print(f"{name:<10}{share:>10.3f}{counts}")


def measured(story: dict[str, Any], method: Picker) -> dict[str, float]:
    """Return what a method's cut of one story shares with the expert's, and what is wrong in it."""
    sentences = told_sentences(article_of(story))
    told = cut(story, method)
    kept = {_bare(sentences[at].text) for at in told}
    gold = {_bare(sentence) for sentence in story["gold"]}
    shared = sum(len(text) for text in kept & gold)
    both = sum(map(len, kept)) + sum(map(len, gold))
    return {
        "overlap": 2 * shared / max(both, 1),
        "broken": sum(_is_broken(rule, kept) for rule in story["never"]),
        "dangling": sum(_dangles(sentences, at, set(told)) for at in told),
        "weak": float(asks_or_announces(sentences[told[-1]].text)),
    }


def cut(story: dict[str, Any], method: Picker) -> list[int]:
    """Return the places of the sentences that a method tells within the story's budget.

    Ours grows by whole units; the others by sentences.
    """
    article = article_of(story)
    sentences = told_sentences(article)
    most = _OVER * story["budget_chars"]
    if method is METHODS["ours"]:
        steps = [
            list(unit.places)
            for unit in growth(sentences, article.headline, lambda text: float(len(text)))
        ]
    else:
        steps = [[at] for at in method(article, sentences, random.Random(0))]
    taken: list[int] = []
    length = 0
    for step in steps:
        size = sum(len(sentences[at].text) for at in step)
        if not taken or length + size <= most:
            taken += step
            length += size
    return sorted(taken)


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


def issue_of_one(story: dict[str, Any]) -> Issue:
    """Return a paper of one story."""
    return Issue("", date(2026, 3, 12), (article_of(story),), (), ())


def _is_broken(rule: dict[str, str], kept: set[str]) -> bool:
    if not _stands(rule["if_told"], kept):
        return False
    return not rule["then_needed"] or not _stands(rule["then_needed"], kept)


def _stands(sentence: str, kept: set[str]) -> bool:
    wanted = _bare(sentence)
    return any(wanted in text or text in wanted for text in kept)


def _dangles(sentences: tuple[Sentence, ...], at: int, told: set[int]) -> bool:
    """Tell whether a question, a topic line or a bare quotation is told without its support."""
    text = sentences[at].text
    neighbours = {at + 1} | ({at - 1} if is_quotation(text) else set())
    needs = at + 1 < len(sentences) and (asks_or_announces(text) or is_quotation(text))
    return needs and not neighbours & told


def _bare(text: str) -> str:
    return _WORD.sub("", text)


if __name__ == "__main__":
    main()
