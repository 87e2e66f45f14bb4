"""How far an issue as read agrees with its gold."""

from collections.abc import Iterator
from typing import Any

from briefing.records import Article, Issue

Gold = dict[str, Any]


def differences(issue: Issue, gold: Gold) -> list[str]:
    """Return a line for every field that differs from the gold; none if all agree."""
    found = [article_as_gold(article) for article in issue.articles]
    wanted = gold["articles"]
    lines = []
    if issue.paper != gold["paper"] or str(issue.day) != gold["day"]:
        lines.append(f"{issue.paper!r} {issue.day}, not {gold['paper']!r} {gold['day']}")
    by_start = {start_of(article): article for article in found}
    for article in wanted:
        match = by_start.pop(start_of(article), None)
        if match is None:
            lines.append(f"no article begins with {start_of(article)!r}")
        else:
            lines += fields_that_differ(match, article)
    return lines + [f"no gold article begins with {start!r}" for start in by_start]


def article_as_gold(article: Article) -> Gold:
    """Return an article in the shape of the gold."""
    dateline = article.dateline
    return {
        "headline": article.headline,
        "deck": article.deck,
        "kind": article.kind,
        "byline": article.byline,
        "complete": article.complete,
        "dateline": dateline
        and {
            "agency": dateline.agency,
            "place": dateline.place,
            "month": dateline.month,
            "day": dateline.day,
            "reporters": list(dateline.reporters),
        },
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
    }


def start_of(article: Gold) -> str:
    """Return what tells an article from its neighbours: its headline, or its first words."""
    return str(article["headline"] or "".join(article["paragraphs"])[:12])


def fields_that_differ(found: Gold, wanted: Gold) -> Iterator[str]:
    """Yield a line for every field of an article that differs."""
    start = start_of(wanted)
    for name, value in wanted.items():
        if name != "paragraphs" and found[name] != value:
            yield f"{start}: {name} is {found[name]!r}, not {value!r}"
    for number, text in enumerate(wanted["paragraphs"]):
        if text.replace("\u3000", " ") not in found["paragraphs"]:
            near = found["paragraphs"][number] if number < len(found["paragraphs"]) else None
            yield f"{start}: paragraph {number} is {near!r}, not {text!r}"
    if len(found["paragraphs"]) != len(wanted["paragraphs"]):
        yield f"{start}: {len(found['paragraphs'])} paragraphs, not {len(wanted['paragraphs'])}"
