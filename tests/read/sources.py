"""Where labelled pages come from: real issues beside the checkout, and our invented ones."""

import gzip
import json
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.read.lines import Line, split_lines
from briefing.read.load import decode
from tests.read.damage import damaged
from tests.read.pages import Printer, Record, style_of
from tests.read.templates import Setter, suits, templates

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
"""Real issues of others, to train and to measure with; none of their text stands here."""
INVENTED = Path(__file__).parent / "issues"
_NO_ISSUES = ("ads", "hand-files")
_FEWEST_ARTICLES = 4
_MOST_ARTICLES = 14

APART = {
    "headline": {"headline", "headline+"},
    "brief": {"kicker", "headline", "headline+", "deck", "deck+"},
    "body": {"section"},
    "body+": {"section"},
}
"""What never stands right above a line that begins: a headline has a text, or was none."""

Labelled = tuple[str, list[str]]
"""A page's text, and the label of each of its lines that is not blank."""


def issues_in(folder: Path) -> dict[str, list[Record]]:
    """Return the issues of a corpus folder by family of sources."""
    families: dict[str, list[Record]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl.gz")):
        if not path.name.startswith(_NO_ISSUES):
            for record in _records(path):
                families[record["family"]].append(record)
    return dict(families)


def ads_in(folder: Path) -> list[Record]:
    """Return the advertisements and notices of a corpus folder."""
    return list(_records(folder / "ads.jsonl.gz"))


def _records(path: Path) -> Iterator[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def invented_issues(*folders: str) -> list[Record]:
    """Return our own issues, as records of the same shape."""
    records = []
    for folder in folders:
        for path in sorted((INVENTED / folder).glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            records.append({"family": "invented", "id": path.stem, **gold})
    return records


_SHARE_OF_SHORT = 0.2
"""Of pages on which each article has a paragraph or two: headlines are as many as texts."""
_SHARE_OF_TEASERS = 0.3
"""Of those pages, on which each text is cut where a feed or a front page cuts it."""
_SHARE_OF_SENTENCES = 0.4
"""Of the others, on which each story is one sentence: no line at the foot of a page is short."""
_SHARE_OF_CLIPPINGS = 0.15
"""Of the pages set in templates, on which each story or two are from another source."""
_TEASER_ENDS = ("...", "...", "……", "…", "", "[...]", "[…]", "......", "…[详细]", "（更多）")


def printed(issue: Record, ads: list[Record], seed: str) -> Labelled | None:
    """Return some of an issue's articles in a layout drawn by the seed; None if it has too few."""
    rng, usable = random.Random(seed), _usable(issue)
    if len(usable) < _FEWEST_ARTICLES:
        return None
    at = rng.randint(0, max(0, len(usable) - _MOST_ARTICLES))
    count = (
        rng.randint(1, 3) if rng.random() < 0.12 else rng.randint(_FEWEST_ARTICLES, _MOST_ARTICLES)
    )
    chosen = usable[at : at + count]
    style = style_of(rng)
    if rng.random() < _SHARE_OF_SHORT:
        # Two lines of news beside advertisements of two lines.
        style.ads = max(style.ads, rng.choice([0, 2, 2]))
        chosen = [
            {**article, "paragraphs": article["paragraphs"][: rng.randint(1, 2)]}
            for article in chosen
        ]
        if rng.random() < _SHARE_OF_TEASERS:
            chosen = teasers(chosen, rng)
        elif rng.random() < _SHARE_OF_SENTENCES:
            chosen = [_in_a_sentence(article) for article in chosen]
    paper = (issue.get("paper") or "").strip("（）")
    return Printer(chosen, ads, rng, paper, issue.get("day") or "", style).print_page()


def teasers(articles: list[Record], rng: random.Random) -> list[Record]:
    """Return articles of which only so many characters are told, as feeds and front pages do."""
    end, length = rng.choice(_TEASER_ENDS), rng.choice([40, 60, 80, 80, 100, 140])
    told = []
    for article in articles:
        text = article["paragraphs"][0]
        if len(text) > length:
            text = text[: length - rng.randint(0, 8)] + end
        told.append({**article, "paragraphs": [text]})
    return told


def _in_a_sentence(article: Record) -> Record:
    """Return an article of which the first sentence is told."""
    first, stop, _ = article["paragraphs"][0].partition("。")
    return {**article, "paragraphs": [first + stop]}


def set_in_template(issue: Record, ads: list[Record], seed: str) -> Labelled | None:
    """Return some of an issue's articles in a template drawn by the seed; None if none suits it.

    A page of clippings is set in several templates, a story or two in each.
    """
    rng, usable = random.Random(seed), _usable(issue)
    fitting = [template for template in templates() if usable and suits(template, usable)]
    if not fitting:
        return None
    if rng.random() < _SHARE_OF_CLIPPINGS and len(usable) >= _FEWEST_ARTICLES:
        chosen = [(rng.choice(fitting), rng.randint(1, 2)) for _ in range(rng.randint(2, 4))]
    else:
        template = rng.choice(fitting)
        least, most = template.stories
        chosen = [(template, rng.randint(least, min(most, len(usable))))]
    at = rng.randint(0, max(0, len(usable) - sum(count for _, count in chosen)))
    paper = (issue.get("paper") or "").strip("（）")
    text, labels = "", []
    for template, count in chosen:
        articles = usable[at : at + count] or usable[:count]
        at += count
        others = tuple(each["headline"] for each in usable if each not in articles)
        if template.paragraphs and rng.random() < _SHARE_OF_TEASERS:
            articles = teasers(articles, rng)
        part, part_labels = Setter(template, articles, ads, rng, paper, others).set_page()
        text += part + "\n" * rng.randint(0, 2) * (len(chosen) > 1)
        labels += part_labels
    return text, labels


def _usable(issue: Record) -> list[Record]:
    """Return the articles that a page to learn from can be made of."""
    if any(article.get("sentences") for article in issue["articles"]):
        return []
    return [
        _clean(article)
        for article in issue["articles"]
        if article["paragraphs"] and article["headline"] and article["kind"] not in {"ad", "notice"}
    ]


def _clean(article: Record) -> Record:
    paragraphs = [text if isinstance(text, str) else text["text"] for text in article["paragraphs"]]
    return {**article, "paragraphs": [" ".join(text.split("\n")).strip() for text in paragraphs]}


def labelled_issues(*folders: str) -> Iterator[Labelled]:
    """Yield our own issues as they stand, with the labels kept beside them."""
    for folder in folders:
        for path in sorted((INVENTED / folder).glob("*.labels")):
            page = next(
                page for end in (".md", ".txt") if (page := path.with_suffix(end)).is_file()
            )
            labels = [row.split("\t")[0] for row in path.read_text("utf-8").splitlines()]
            yield decode(page.read_bytes(), page.name), labels


def damaged_issues(count: int, *folders: str) -> Iterator[Labelled]:
    """Yield our own articles with every damage of `tests.read.damage`, and their labels."""
    articles = [article for issue in invented_issues(*folders) for article in issue["articles"]]
    for seed in range(count):
        truth = damaged(articles, seed)
        yield truth.text, truth.labels


def labelled_lines(page: Labelled) -> tuple[tuple[Line, ...], list[str]]:
    """Return a page's lines as the reader splits them, each with its label.

    A printed line that holds several (paragraphs of HTML) gives its label to each.
    """
    text, labels = page
    lines = split_lines(text)
    if len(labels) == len(lines):
        return lines, labels
    rows, bounds, at = text.split("\n"), [], 0
    for row in rows:
        if row.strip():
            bounds.append(at + len(row))
        at += len(row) + 1
    own, number = [], 0
    for line in lines:
        while number < len(bounds) - 1 and bounds[number] <= line.start:
            number += 1
        own.append(labels[min(number, len(labels) - 1)])
    return lines, own


def key(text: str) -> str:
    """Return what two printings of one text share: its letters and digits in one width."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).lower() if each.isalnum())


def aligned(record: Record) -> Labelled | None:
    """Return a real file, its lines labelled by the articles known in it; None without a file."""
    if not record.get("raw") or any(article.get("sentences") for article in record["articles"]):
        return None
    text = record["raw"]
    lines = split_lines(text)
    keys = [key(line.text) for line in lines]
    labels: list[str] = [""] * len(lines)
    at = 0
    for article in record["articles"]:
        at = _align(article, keys, labels, at)
    first = next(
        (number for number, label in enumerate(labels) if label == "headline"), len(labels)
    )
    for number, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if not label:
            labels[number] = _unknown(
                line, keys[number], number < first, labels[number + 1 : number + 4]
            )
    return text, labels


def with_texts(labels: list[str]) -> list[str]:
    """Return labels that keep to `APART`.

    Of two headlines in a row the first heads a section; a text right below one opens an article.
    """
    out = list(labels)
    for at in reversed(range(len(labels) - 1)):
        goes_on = labels[at + 1] == "headline+" and out[at + 1] == "section"
        if goes_on or (out[at + 1] != "body" and out[at] in APART.get(out[at + 1], set())):
            out[at] = "section"
    return [
        "brief" if label.startswith("body") and above == "section" else label
        for above, label in zip(["", *out], out, strict=False)
    ]


def _align(article: dict[str, Any], keys: list[str], labels: list[str], at: int) -> int:
    head = key(article["headline"])
    spots = [
        number
        for number in range(at, len(keys))
        if not labels[number]
        and head
        and (
            keys[number] == head
            or (keys[number].endswith(head) and len(keys[number]) <= len(head) + 3)
        )
    ]
    bodies = [
        key(text if isinstance(text, str) else text["text"]) for text in article["paragraphs"]
    ]
    for spot in spots:
        # The list of contents repeats it: the headline is the one over its text.
        if any(
            _same(keys[number], bodies[0]) for number in range(spot + 1, min(len(keys), spot + 8))
        ):
            labels[spot] = "headline"
            at = spot + 1
            break
    else:
        return at
    subs = set(article.get("subheads") or ())
    for number, body in enumerate(bodies):
        for other in range(at, min(len(keys), at + 12)):
            if not labels[other] and _same(keys[other], body):
                labels[other] = "sub-head" if number in subs else "body"
                at = other + 1
                break
    return at


def _same(line: str, body: str) -> bool:
    return (
        len(line) > 3
        and len(body) > 3
        and (
            line == body
            or (
                min(len(line), len(body)) > 12
                and (
                    line.startswith(body[:40])
                    or body.startswith(line[:40])
                    or line.endswith(body[-30:])
                )
            )
        )
    )


def _unknown(line: Line, words: str, before_first: bool, coming: list[str]) -> str:
    """Return what a line is that belongs to no known article."""
    if not words:
        return "web"
    if line.level or line.bold:
        return (
            "section"
            if "headline" in coming[:2]
            else "mast"
            if before_first and line.level == 1
            else "headline"
        )
    if before_first and (line.plain[:1].isdigit() or line.plain[:1] in "（("):
        return "contents"
    if len(words) <= 30 and not line.text.endswith(("。", "！", "？", "”")):
        return "caption" if line.text[:1] in "（(" else "web"
    return "body"
