"""An issue as clean Markdown that a person can correct, and that reads back to the same articles.

---
briefing: issue
paper: 海州晚报
day: 2026-03-18
source: 2026-03-18.txt
---

## 新潮汐电站并网              a headline; `## 〔无题〕` where there is none
> 广告；第2版；未完          what it is, if no story; its page; that it breaks off
——首年可供十二万户用电          a deck
□本报记者 林晚舟               a byline

A paragraph.

### 三年建成                  a sub-head
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.errors import InputError
from briefing.read.account import Claim, skipped_pieces
from briefing.read.assembly.drafts import UNTITLED
from briefing.read.label.labeller import Labelled
from briefing.read.lines import Line
from briefing.read.tuned.correction import Found
from briefing.records import Article, ArticleKind, Issue, Skipped

_HEADER = re.compile(r"---\r?\nbriefing: issue\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
_BREAKS_OFF = "未完"
_KINDS: dict[str, ArticleKind] = {"广告": "ad", "启事": "notice", "简讯": "brief", "报道": "story"}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_BETWEEN = "；"


def issue_as_markdown(issue: Issue, source: str) -> str:
    """Return an issue as clean Markdown that names its source, for `briefing learn`."""
    head = f"---\nbriefing: issue\npaper: {issue.paper}\nday: {issue.day}\nsource: {source}\n---\n"
    sub_heads = [piece for piece in issue.skipped if piece.reason == "sub-head"]
    return head + "".join(_article(article, sub_heads) for article in issue.articles)


def _article(article: Article, sub_heads: Sequence[Skipped]) -> str:
    tags = [_NAMES[article.kind]] if article.kind in {"ad", "notice"} else []
    tags += [article.page] if article.page else []
    tags += [] if article.complete else [_BREAKS_OFF]
    rows = [f"## {article.headline or UNTITLED}"]
    rows += [f"> {_BETWEEN.join(tags)}"] if tags else []
    rows += [f"——{article.deck}"] if article.deck else []
    rows += [f"□{article.byline}"] if article.byline else []
    dateline = article.dateline
    for number, paragraph in enumerate(article.paragraphs):
        start = paragraph.spans[0][0]
        before = article.paragraphs[number - 1].spans[0][0] if number else -1
        rows += [
            f"### {' '.join(piece.text.strip('#* ').split())}"
            for piece in sub_heads
            if number and before < piece.spans[0][0] < start
        ]
        rows.append(paragraph.text)
    if dateline and article.paragraphs and not article.paragraphs[0].text.startswith(dateline.text):
        rows[-1] += dateline.text
    return "\n" + "\n\n".join(rows) + "\n"


def header_of(text: str) -> dict[str, str]:
    """Return the header of an issue written as clean Markdown; empty if it is none."""
    found = _HEADER.match(text.lstrip("\ufeff"))
    if found is None:
        return {}
    pairs = (row.partition(":") for row in found[1].splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}


def day_of(header: dict[str, str]) -> date | None:
    """Return the day in a header, if it is one."""
    try:
        return date.fromisoformat(header.get("day", ""))
    except ValueError:
        return None


def as_corrected(
    text: str,
    lines: Sequence[Line],
    header: dict[str, str],
    articles: Sequence[Article],
    claims: Iterable[Claim],
    name: str,
    day: date | None,
) -> Issue:
    """Return the issue that clean Markdown says, its articles tagged as its lines say.

    Raises:
        InputError: it has no article, or its header says no day.
    """
    said = day or day_of(header)
    if said is None or not articles:
        missing = "day" if articles else "article"
        raise InputError(
            f"cannot read '{name}': it says no {missing}. Write it with `briefing read -o`."
        )
    tags = [(line.start, tags_of(line)) for line in lines if is_tags(line)]
    tagged, above = [], -1
    for article in articles:
        body = article.paragraphs[0].spans[0][0]
        own = [each for at, each in tags if above < at < body]
        above = body
        tagged.append(with_tags(article, own[0]) if own else replace(article, page=""))
    return Issue(header.get("paper", ""), said, tuple(tagged), skipped_pieces(text, claims), ())


def labels_of(lines: Sequence[Line]) -> Labelled:
    """Return what each line of clean Markdown is; its own marks say so."""
    return Labelled(tuple(_labels(lines)), (0.0,) * len(lines))


def _labels(lines: Sequence[Line]) -> Iterator[str]:
    in_header, service, top = False, False, False
    for at, line in enumerate(lines):
        tagged = at + 1 < len(lines) and is_tags(lines[at + 1])
        rule = line.text.strip("-—") == "" and at < Found.HEADER_LINES
        in_header ^= rule
        if rule or in_header:
            yield "web"
        elif line.level in {1, 2}:
            tags = tags_of(lines[at + 1]) if tagged else []
            service, top = any(_KINDS.get(tag) in {"ad", "notice"} for tag in tags), True
            yield "web" if line.text == UNTITLED else "ad" if service else "headline"
        elif is_tags(line):
            yield "web"
        elif line.level:
            yield "sub-head"
        elif top and line.text.startswith("——"):
            yield "deck"
        elif top and line.text.startswith("□"):
            yield "byline"
        else:
            untitled = top and _opens_untitled(lines, at)
            yield ("ad" if untitled else "ad+") if service else ("brief" if untitled else "body")
            top = False


def _opens_untitled(lines: Sequence[Line], at: int) -> bool:
    """Return whether a paragraph is the first of an article without a headline."""
    above = (
        line.text
        for line in reversed(lines[:at])
        if not is_tags(line) and not line.text.startswith(("——", "□"))
    )
    return next(above, "") == UNTITLED


def is_tags(line: Line) -> bool:
    """Return whether a line says what an article is."""
    return any(cut.reason == "mark-up" and cut.text.startswith(">") for cut in line.cuts)


def tags_of(line: Line) -> list[str]:
    """Return what such a line says."""
    return [tag.strip() for tag in line.text.split("；")]


def with_tags(article: Article, tags: Sequence[str]) -> Article:
    """Return an article with what a line of tags says of it."""
    kind = next((_KINDS[tag] for tag in tags if tag in _KINDS), article.kind)
    page = next((tag for tag in tags if tag not in {*_KINDS, _BREAKS_OFF}), article.page)
    complete = article.complete and _BREAKS_OFF not in tags
    return replace(article, kind=kind, complete=complete, page=page)
