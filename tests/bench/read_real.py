"""How well real issues are read: their pages in 27 layouts, beside a naive reader.

The pages are made and scored by ../shared/newspaper_layouts.py from ../shared/corpus/dev; figures
are means over (source, layout) cells. The naive reader takes a page at its word: every heading,
marked or short, begins an article. Two peers that know no newspapers stand beside it where they can
read what is given: markdown-it-py on Markdown, trafilatura on saved pages; every heading that they
find begins an article.

Run: python -m tests.bench.read_real [--weights FILE] [--family F ...] [--faults FILE]
"""

import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import trafilatura
from markdown_it import MarkdownIt

from briefing.errors import BriefingError
from briefing.read.issue import read_decoded
from briefing.read.label.weights import weights_in
from briefing.read.lines import split_lines
from briefing.support.files import as_json
from tests.read.sources import CORPUS, ads_in, issues_in

_LAYOUTS = CORPUS.parent / "newspaper_layouts.py"
_SEED = 7
_MOST_ARTICLES = 14
_SHORT = 40
Page = tuple[str, dict[str, Any]]
"""A page's text and its truth."""
Reader = Callable[[tuple[Page, Path | None]], dict[str, Any]]


@cache
def layouts() -> Any:
    """Return the module that makes and scores the pages."""
    spec = importlib.util.spec_from_file_location("newspaper_layouts", _LAYOUTS)
    if spec is None or spec.loader is None:
        sys.exit(
            f"cannot measure on real issues: '{_LAYOUTS}' is missing. Lay it beside the checkout."
        )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pages_of(part: str, families: tuple[str, ...], per_cell: int, seed: int = _SEED) -> list[Page]:
    """Return pages of the issues in a part of the corpus, some for each family and layout."""
    import random

    known = issues_in(CORPUS / part)
    ads = ads_in(CORPUS / part)
    made = []
    for family in sorted(families or known):
        for layout in layouts().LAYOUTS:
            rng = random.Random(f"{seed}|{family}|{layout}")
            pool = sorted(known[family], key=lambda issue: issue["id"])
            rng.shuffle(pool)
            done = 0
            for issue in pool:
                page = layouts().lay(issue, layout, seed, ads, _MOST_ARTICLES)
                if page is None or sum(len(a["sentences"]) for a in page[1]["articles"]) < 6:
                    continue
                text, truth, _ = page
                truth.update(
                    id=issue["id"],
                    family=family,
                    layout=layout,
                    day=issue.get("day") or "2020-01-03",
                )
                made.append((text, truth))
                done += 1
                if done >= per_cell:
                    break
    return made


def read_page(job: tuple[Page, Path | None]) -> dict[str, Any]:
    """Return an issue as `briefing read --json` would give it."""
    (text, truth), weights = job
    try:
        issue = read_decoded(
            text, "issue.md", date.fromisoformat(truth["day"]), weights=weights_in(weights)
        )
    except BriefingError:
        return {"articles": [], "skipped": []}
    found: dict[str, Any] = json.loads(as_json(issue))
    return found


def read_as_marked(job: tuple[Page, Path | None]) -> dict[str, Any]:
    """Return the issue as its headings say, mending nothing."""
    (text, _), _ = job
    articles: list[dict[str, Any]] = []
    marked = "\n#" in text or "\n**" in text
    for line in split_lines(text):
        short = len(line.text) <= _SHORT and not line.text.endswith("。") and not line.indent
        if line.level or line.bold or (short and not marked) or not articles:
            articles.append(
                {
                    "kind": "story",
                    "headline": line.text,
                    "deck": "",
                    "paragraphs": [],
                    "complete": True,
                }
            )
        else:
            articles[-1]["paragraphs"].append({"text": line.text})
    return {"articles": articles, "skipped": []}


def read_with_markdown_it(job: tuple[Page, Path | None]) -> dict[str, Any]:
    """Return the issue as markdown-it-py parses it: a heading, then its paragraphs."""
    (text, _), _ = job
    return _by_headings(text)


def read_with_trafilatura(job: tuple[Page, Path | None]) -> dict[str, Any]:
    """Return the issue as trafilatura takes it out of a saved page, with the headings it keeps."""
    (text, _), _ = job
    html = MarkdownIt("commonmark", {"html": True}).render(text)
    taken = trafilatura.extract(
        f"<html><body><article>{html}</article></body></html>",
        output_format="markdown",
        favor_recall=True,
    )
    return _by_headings(taken or "")


def _by_headings(text: str) -> dict[str, Any]:
    articles: list[dict[str, Any]] = []
    tokens = MarkdownIt().parse(text)
    for opened, inline in pairwise(tokens):
        if opened.type == "heading_open" or (inline.type == "inline" and not articles):
            articles.append(
                {"kind": "story", "headline": "", "deck": "", "paragraphs": [], "complete": True}
            )
        if opened.type == "heading_open":
            articles[-1]["headline"] = inline.content
        elif inline.type == "inline":
            articles[-1]["paragraphs"].append({"text": inline.content})
    return {"articles": articles, "skipped": []}


PEERS: dict[str, tuple[Reader, tuple[str, ...]]] = {
    "as marked": (read_as_marked, ("",)),
    "markdown-it": (read_with_markdown_it, ("md-", "ads-md", "front-matter")),
    "trafilatura": (read_with_trafilatura, ("html",)),
}
"""Whom the reader is measured beside: what reads, and how the names of its layouts begin."""


def measured(
    pages: list[Page],
    reader: Reader,
    weights: Path | None = None,
    jobs: int = 2,
) -> tuple[dict[tuple[str, str], dict[str, int]], list[list[str]]]:
    """Return the counts of each (family, layout) cell, and every fault."""
    names = layouts().COUNTS
    cells: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: dict.fromkeys(names, 0))
    faults = []
    with ProcessPoolExecutor(jobs) as pool:
        for (_, truth), read in zip(
            pages, pool.map(reader, [(page, weights) for page in pages], chunksize=4), strict=True
        ):
            counts, bad = layouts().score_page(read, truth)
            at = truth["family"], truth["layout"]
            for name, value in counts.items():
                cells[at][name] += value
            faults += [[truth["layout"], truth["id"], *map(str, fault)] for fault in bad]
    return cells, faults


def table(cells: dict[tuple[str, str], dict[str, int]]) -> dict[str, float]:
    """Print the figures by layout, by family and over all; return those over all."""
    module = layouts()
    rows = {at: module.rates(counts) for at, counts in cells.items()}
    for place in (1, 0):
        for name in sorted({at[place] for at in rows}):
            mine = [rows[at] for at in rows if at[place] == name]
            print(module.line(name, module.mean(mine), len(mine)))
        print()
    overall: dict[str, float] = module.mean(list(rows.values()))
    return overall


@click.command(help=__doc__)
@click.option("--weights", type=click.Path(exists=True, path_type=Path))
@click.option("--family", multiple=True)
@click.option("--part", default="dev")
@click.option("--per-cell", default=1)
@click.option("--seed", default=_SEED)
@click.option("--faults", type=click.Path(path_type=Path))
@click.option("--peer/--no-peer", default=True)
def main(
    weights: Path | None,
    family: tuple[str, ...],
    part: str,
    per_cell: int,
    seed: int,
    faults: Path | None,
    peer: bool,
) -> None:
    """Print the table."""
    module = layouts()
    pages = pages_of(part, family, per_cell, seed)
    print(f"{len(pages)} pages")
    print(
        f"{'':28} "
        + " ".join(f"{name:>5.5}" for name in module.rates(dict.fromkeys(module.COUNTS, 0)))
    )
    cells, found = measured(pages, read_page, weights)
    print(module.line("briefing", table(cells), len(pages)))
    for who, (reader, layouts_read) in PEERS.items() if peer else ():
        beside = [page for page in pages if page[1]["layout"].startswith(layouts_read)]
        theirs = module.mean([module.rates(each) for each in measured(beside, reader)[0].values()])
        mine = module.mean(
            [module.rates(each) for at, each in cells.items() if at[1].startswith(layouts_read)]
        )
        print(module.line(f"briefing, beside {who}", mine, len(beside)))
        print(module.line(who, theirs, len(beside)))
        for name in ("F1", "head", "placed"):
            ratio = mine[name] / theirs[name] if theirs[name] else float("inf")
            print(f"ratio read-real-{name.lower()}-vs-{who.replace(' ', '-')} {ratio:.3f}")
    if faults:
        faults.write_text(
            "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found), "utf-8"
        )


if __name__ == "__main__":
    main()
