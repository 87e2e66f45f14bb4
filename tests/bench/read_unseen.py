"""What a paper gets that the weights have never seen: each group of sources left out of training.

For each group the weights are fitted anew without it (`tests.read.train --without`), then its dev
pages are read. Sources that share their editors are left out together. Beside: the shipped weights,
which know the source, and the naive reader of `read_real`; ratios are to both. With few pages a
source (`--pages`) the fit takes minutes; the shipped weights are fitted to ten times as many.

Run: python -m tests.bench.read_unseen [--pages 60] [--all] [--group FAMILY,FAMILY ...]
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.bench.read_real import (
    Page,
    Reader,
    layouts,
    measured,
    pages_of,
    read_as_marked,
    read_page,
)

GROUPS = (
    "hkcnews",
    "zaobao",
    "hk-commercial-radio,hk-dotdotnews,hk-hk01,hk-now-news",
)
"""Those that are farthest from all others; four or five minutes each."""
MORE = ("xwlb,xwlb-md", "weekly", "pd1998", "cec")
_FIGURES = ("F1", "head", "placed")


@click.command(help=__doc__)
@click.option("--pages", default=60, help="Pages of each source to learn from.")
@click.option("--per-cell", default=3, help="Pages to measure of each source and layout.")
@click.option("--group", multiple=True, help="Sources left out together, with commas.")
@click.option("--all", "every", is_flag=True, help="Leave out each group in turn.")
def main(pages: int, per_cell: int, group: tuple[str, ...], every: bool) -> None:
    """Print a row for each group, and the mean over all."""
    print(
        f"{'left out':28} "
        + " ".join(f"{name:>5.5}" for name in layouts().rates(dict.fromkeys(layouts().COUNTS, 0)))
    )
    found: dict[str, list[dict[str, float]]] = {"unseen": [], "shipped": [], "as marked": []}
    with TemporaryDirectory() as folder:
        for number, names in enumerate(group or (GROUPS + MORE if every else GROUPS)):
            weights = fitted_without(names.split(","), pages, Path(folder) / f"{number}.npz")
            told = pages_of("dev", tuple(names.split(",")), per_cell)
            rows = {
                "unseen": mean_of(told, read_page, weights),
                "shipped": mean_of(told, read_page),
                "as marked": mean_of(told, read_as_marked),
            }
            for who, row in rows.items():
                found[who].append(row)
                print(layouts().line(f"{names[:17]}, {who}", row, len(told)), flush=True)
    means = {who: layouts().mean(rows) for who, rows in found.items()}
    for who, row in means.items():
        print(layouts().line(who, row, len(found[who])))
    for who in ("shipped", "as marked"):
        for name in _FIGURES:
            ratio = means["unseen"][name] / means[who][name]
            print(f"ratio read-unseen-{name.lower()}-vs-{who.replace(' ', '-')} {ratio:.3f}")


def fitted_without(families: list[str], pages: int, weights: Path) -> Path:
    """Fit weights to all sources but some."""
    without = [word for family in families for word in ("--without", family)]
    command = [sys.executable, "-m", "tests.read.train", "--pages", str(pages), *without]
    subprocess.run([*command, "--out", str(weights)], check=True, capture_output=True)
    return weights


def mean_of(pages: list[Page], reader: Reader, weights: Path | None = None) -> dict[str, float]:
    """Return the figures of some pages, as means over sources and layouts."""
    cells = measured(pages, reader, weights)[0]
    rates: dict[str, float] = layouts().mean([layouts().rates(each) for each in cells.values()])
    return rates


if __name__ == "__main__":
    main()
