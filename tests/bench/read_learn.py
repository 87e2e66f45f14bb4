"""What correcting pages brings: a paper of a source the weights never saw, before and after.

The weights are fitted without the family (`python -m tests.read.train --without FAMILY`), then
further to some of its pages with their gold, as `briefing learn` does; others are measured.

Run: python -m tests.bench.read_learn FAMILY WEIGHTS [--issues 5]
"""

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from briefing.read.correction.corrected import labels_as_corrected
from briefing.read.correction.learn import learned
from briefing.read.issue import read_text
from briefing.read.label.labeller import label_lines
from briefing.read.label.weights import read_weights, weights_as_bytes
from briefing.read.lines import split_lines
from tests.bench.read_real import Page, layouts, measured, pages_of, read_page
from tests.read.sources import CORPUS, issues_in

_LAYOUTS = (
    "plain-tight",
    "plain-blank",
    "bold",
    "md-mixed",
    "wrap-flush",
    "wrap-indent",
    "pdf-pages",
    "html",
)
_ROUNDS = 3


def gold_markdown(truth: dict[str, Any], issue: dict[str, Any]) -> str:
    """Return the articles of a page as a person would leave them in clean Markdown."""
    by_head = {article["headline"]: article for article in issue["articles"]}
    rows = [f"---\nbriefing: issue\npaper: \nday: {truth['day']}\nsource: page\n---\n"]
    for told in truth["articles"]:
        article = by_head[told["headline"]]
        subs = set(article.get("subheads") or ())
        rows.append(f"## {article['headline']}\n")
        rows += [f"——{line}\n" for line in (article.get("deck") or "").split("\n") if line]
        rows += [
            f"{'### ' if number in subs else ''}{' '.join(str(text).split())}\n"
            for number, text in enumerate(article["paragraphs"])
        ]
    return "\n".join(rows)


@click.command(help=__doc__)
@click.argument("family")
@click.argument("weights", type=click.Path(exists=True, path_type=Path))
@click.option("--issues", default=5, help="Corrected pages of each layout.")
def main(family: str, weights: Path, issues: int) -> None:
    """Print the figures before and after."""
    known = {
        issue["id"]: issue
        for part in ("train", "dev")
        if family in (all_of := issues_in(CORPUS / part))
        for issue in all_of[family]
    }
    before: list[dict[str, float]] = []
    after: list[dict[str, float]] = []
    for layout in _LAYOUTS:
        pages = [
            page
            for seed in range(_ROUNDS)
            for part in ("train", "dev")
            if family in issues_in(CORPUS / part)
            for page in pages_of(part, (family,), issues + 4, seed)
            if page[1]["layout"] == layout
        ]
        random.Random(layout).shuffle(pages)
        taught: list[Page] = []
        ids: set[str] = set()
        for page in pages:
            if len(taught) < issues and page[1]["id"] not in ids:
                taught.append(page)
                ids.add(page[1]["id"])
        asked = [page for page in pages if page[1]["id"] not in ids][:8]
        if len(taught) < issues or not asked:
            continue
        start = read_weights(weights.read_bytes())
        labelled = []
        for text, truth in taught:
            lines = split_lines(text)
            corrected = read_text(gold_markdown(truth, known[truth["id"]]), "issue.md")
            labelled.append(
                (lines, labels_as_corrected(lines, corrected, label_lines(lines, start))[0])
            )
        module = layouts()
        with TemporaryDirectory() as folder:
            fitted = Path(folder) / "learned.npz"
            fitted.write_bytes(weights_as_bytes(learned(labelled, start)))
            for path, rows in ((weights, before), (fitted, after)):
                cells, _ = measured(asked, read_page, path)
                rows.append(module.mean([module.rates(counts) for counts in cells.values()]))
        print(
            f"{layout:<16}"
            + ", ".join(
                f" {name} {before[-1][name]:.3f} -> {after[-1][name]:.3f}"
                for name in ("F1", "head", "placed")
            ),
            flush=True,
        )
    old, new = (sum(row["F1"] for row in rows) / len(rows) for rows in (before, after))
    print(f"{family}: F1 {old:.3f} -> {new:.3f}")
    print(f"ratio read-learned-vs-unlearned {new / old:.3f}")


if __name__ == "__main__":
    main()
