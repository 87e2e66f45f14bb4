"""How much of what the headlines of real papers say is told in the cuts.

    python -m tests.bench.cuts_headlines [FAMILY ...]

Reads ../shared/corpus/dev, which is not part of the project; without it nothing is measured. Every
story of 200 characters or more is cut at three tenths of its length, as an editor would and by its
first sentences (lead). Only counts are printed, never a text.

words     the share of the headline's bigrams that the story repeats at all, told in the cut
figures   how many of the figures that headline and story share are told in the cut
"""

import re
import sys
from collections import Counter

from briefing.edit.cut.signs import bigrams
from briefing.edit.sentences import told_sentences
from briefing.records import Article
from tests.bench.cuts import PICKERS
from tests.bench.cuts_real import CORPUS, FAMILIES, issues_of

METHODS = ("ours", "lead")
LEAST, SHARE, LEAST_CUT = 200, 0.3, 100
_FIGURE = re.compile(r"\d+(?:\.\d+)?|[一二三四五六七八九十百千万]{2,}")


def main() -> None:
    """Print the shares of every family that has long stories, and how they compare."""
    if not CORPUS.exists():
        sys.exit("skipped: the corpus of real issues is not here")
    print(f"{'':<22}{'stories':>8}{'words':>8}{'lead':>8}{'figures':>9}{'lead':>6}{'of':>6}")
    totals: Counter[str] = Counter()
    for family in sys.argv[1:] or FAMILIES:
        found: Counter[str] = Counter()
        for issue in issues_of(family):
            for article in issue.articles:
                found += counted(article)
        if found["stories"]:
            print_row(family, found)
        totals += found
    print_row("all", totals)
    print(f"ratio headline-told-vs-lead {totals['words ours'] / totals['words lead']:.2f}")


def counted(article: Article) -> Counter[str]:
    """Return, of one story, what of its headline each method tells: words in permille, figures."""
    sentences = told_sentences(article)
    body = "".join(sentence.text for sentence in sentences)
    words = bigrams(article.headline) & bigrams(body)
    if article.kind != "story" or len(body) < LEAST or not words:
        return Counter()
    figures = {figure for figure in _figures(article.headline) if figure in _figures(body)}
    found = Counter({"stories": 1, "figures": len(figures)})
    for method in METHODS:
        told = PICKERS[method](article, sentences, max(LEAST_CUT, SHARE * len(body)))
        text = "".join(sentences[at].text for at in told)
        found[f"words {method}"] = round(1000 * len(words & bigrams(text)) / len(words))
        found[f"figures {method}"] = len(figures & _figures(text))
    return found


def print_row(name: str, found: Counter[str]) -> None:
    """Print the shares of a family."""
    shares = [found[f"words {method}"] / 1000 / max(found["stories"], 1) for method in METHODS]
    figures = [found[f"figures {method}"] for method in METHODS]
    print(
        f"{name:<22}{found['stories']:>8}{shares[0]:>8.3f}{shares[1]:>8.3f}"
        f"{figures[0]:>9}{figures[1]:>6}{found['figures']:>6}"
    )


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


if __name__ == "__main__":
    main()
