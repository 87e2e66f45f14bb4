"""How well the editor trims and orders, beside lead, random, TextRank, source and length order.

    python -m tests.bench.newsroom [FOLDER]

FOLDER holds labelled issues: articles, hand-written briefs, a hand-made order. Only totals are
printed, never a text, so that a blind set stays blind. Where a second editor ordered the same
stories, without having seen the first order, their agreement is printed too: no rule that was not
made for these issues can be expected to do much better.
"""

import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.order.order import Ranked, in_order
from briefing.edit.order.weigh import weigh
from briefing.edit.sentences import told_sentences
from briefing.read.datelines import head_dateline
from briefing.records import Article, Issue, Paragraph, Sentence

LENGTH = 0.3
SEEDS = 20
BLIND = Path("tests/edit/labelled")

Picker = Callable[[Article, tuple[Sentence, ...], random.Random], list[int]]


def main() -> None:
    """Print recall by method and group, and the share of pairs in the right order."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else BLIND
    labelled = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    _add_second_orders(folder, labelled)
    print(f"{folder}: {len(labelled)} issues, {sum(len(one['briefs']) for one in labelled)} briefs")
    print_recall(labelled)
    print_order({"first": labelled, **_more_orders(folder)})


def print_recall(labelled: list[dict[str, Any]]) -> None:
    """Print the share of the briefs' bigrams recovered at 30 % length."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for one in labelled:
        issue = issue_of(one)
        for brief in one["briefs"]:
            article = issue.articles[brief["article"]]
            group = one["articles"][brief["article"]].get("group", "all")
            for name, pick in METHODS.items():
                seeds = range(SEEDS if name == "random" else 1)
                scores = [recall(article, brief["brief"], pick, seed) for seed in seeds]
                found[group][name].append(sum(scores) / len(scores))
    print(f"\nbigrams of the brief recovered at {LENGTH:.0%} length")
    print(f"{'group':<14}{'n':>4}" + "".join(f"{name:>10}" for name in METHODS))
    totals: dict[str, list[float]] = defaultdict(list)
    for group, methods in sorted(found.items()):
        _print_row(group, methods)
        for name, scores in methods.items():
            totals[name] += scores
    _print_row("all", totals)
    mean = {name: sum(scores) / max(len(scores), 1) for name, scores in totals.items()}
    for peer in ("lead", "random", "TextRank"):
        if mean.get(peer):
            print(f"ratio brief-recall-vs-{peer} {mean['ours'] / mean[peer]:.2f}")


def print_order(sets: dict[str, list[dict[str, Any]]]) -> None:
    """Print the share of story pairs that stand in the order a person gave them, by set."""
    right = {name: _right_pairs(labelled) for name, labelled in sets.items()}
    right["all"] = sum(right.values(), Counter())
    print("\nshare of story pairs in the order a person gave them")
    print(f"{'':<14}" + "".join(f"{name:>10}" for name in right))
    print(f"{'pairs':<14}" + "".join(f"{counts['pairs']:>10}" for counts in right.values()))
    for order in ("public", "bulletin", "source", "length", "second editor"):
        # The second editor ordered the first set only.
        cells = (f"{c[order] / c['pairs']:>10.3f}" for c in right.values() if order in c)
        print(f"{order:<14}" + "".join(cells if order != "second editor" else [next(cells, "")]))
    ours = right["all"]
    for peer in ("source", "length"):
        print(f"ratio order-vs-{peer}-order {ours['public'] / ours[peer]:.2f}")


def _right_pairs(labelled: list[dict[str, Any]]) -> Counter[str]:
    """Return how many pairs there are, and how many each order has right."""
    right: Counter[str] = Counter()
    for one in labelled:
        issue = issue_of(one)
        ranked = tuple(
            Ranked(issue.articles[place], place, weigh(issue.articles[place], place, issue))
            for place in sorted(one["order"])
        )
        wanted = {place: rank for rank, place in enumerate(one["order"])}
        by_length = sorted(ranked, key=lambda story: -len(_text(story.article)))
        orders = {
            "public": in_order(ranked, "public"),
            "bulletin": in_order(ranked, "bulletin"),
            "source": in_order(ranked, "source"),
            "length": tuple(by_length),
        }
        if "second" in one:
            by_place = {story.place: story for story in ranked}
            orders["second editor"] = tuple(by_place[place] for place in one["second"])
        right["pairs"] += len(wanted) * (len(wanted) - 1) // 2
        for name, order in orders.items():
            for first, second in combinations([story.place for story in order], 2):
                right[name] += wanted[first] < wanted[second]
    return right


def _more_orders(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return issues that have an order and no briefs, by the writer that their names begin with."""
    sets: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted((folder / "orders").glob("*.json")):
        sets[path.name.partition("-")[0]].append(json.loads(path.read_text("utf-8")))
    return sets


def _add_second_orders(folder: Path, labelled: list[dict[str, Any]]) -> None:
    """Add to each issue the order of the second editor, where there is one for every issue."""
    path = folder / "second" / "orders.json"
    if not path.exists():
        return
    names = sorted(file.stem for file in folder.glob("*.json"))
    orders = json.loads(path.read_text("utf-8"))
    for name, one in zip(names, labelled, strict=True):
        one["second"] = orders[name]


def issue_of(one: dict[str, Any]) -> Issue:
    """Return a labelled issue as the record that the room gets."""
    articles = tuple(
        Article(
            headline=row["headline"],
            headline_spans=(),
            deck=row.get("deck", ""),
            kind=row["kind"],
            byline="",
            dateline=head_dateline(row["paragraphs"][0]),
            paragraphs=tuple(Paragraph(text, ((0, len(text)),)) for text in row["paragraphs"]),
            complete=True,
            page=row.get("section", ""),
            repairs=(),
        )
        for row in one["articles"]
    )
    return Issue(one["paper"], date.fromisoformat(one["day"]), articles, (), ())


def recall(article: Article, brief: str, pick: Picker, seed: int) -> float:
    """Return the share of a brief's bigrams in what a method picks at 30 % length.

    A method ranks the sentences; the first is taken, and every next one that still fits.
    """
    sentences = told_sentences(article)
    most = LENGTH * sum(len(sentence.text) for sentence in sentences)
    taken: list[int] = []
    length = 0
    for place in pick(article, sentences, random.Random(seed)):
        size = len(sentences[place].text)
        if not taken or length + size <= most:
            taken.append(place)
            length += size
    told = Counter(bigrams("".join(sentences[place].text for place in sorted(taken))))
    wanted = Counter(bigrams(brief))
    return sum((told & wanted).values()) / max(sum(wanted.values()), 1)


def bigrams(text: str) -> list[str]:
    """Return the bigrams of the words of a text."""
    bare = re.sub(r"[\W_]+", "", text)
    return [bare[at : at + 2] for at in range(len(bare) - 1)]


def _ours(article: Article, sentences: tuple[Sentence, ...], _chance: random.Random) -> list[int]:
    most = LENGTH * sum(len(sentence.text) for sentence in sentences)
    plan = plan_of(article)
    units = growth(sentences, article.headline, plan, lambda text: float(len(text)), most)
    return [place for unit in units for place in unit.places]


def _lead(_article: Article, sentences: tuple[Sentence, ...], _chance: random.Random) -> list[int]:
    return list(range(len(sentences)))


def _random(_article: Article, sentences: tuple[Sentence, ...], chance: random.Random) -> list[int]:
    return chance.sample(range(len(sentences)), len(sentences))


def _textrank(
    _article: Article, sentences: tuple[Sentence, ...], _chance: random.Random
) -> list[int]:
    return textrank([sentence.text for sentence in sentences])


def textrank(texts: list[str]) -> list[int]:
    """Rank sentences by PageRank over shared bigrams (Mihalcea and Tarau 2004)."""
    grams = [set(bigrams(text)) for text in texts]
    count = len(grams)
    like = [
        [len(a & b) / (len(a) + len(b)) if a is not b and a and b else 0.0 for b in grams]
        for a in grams
    ]
    sums = [sum(row) or 1.0 for row in like]
    rank = [1.0] * count
    for _round in range(30):
        rank = [
            0.15 + 0.85 * sum(rank[j] * like[j][i] / sums[j] for j in range(count))
            for i in range(count)
        ]
    return sorted(range(count), key=lambda place: -rank[place])


METHODS: dict[str, Picker] = {
    "ours": _ours,
    "lead": _lead,
    "random": _random,
    "TextRank": _textrank,
}


def _print_row(name: str, methods: dict[str, list[float]]) -> None:
    cells = "".join(f"{100 * sum(methods[key]) / len(methods[key]):>10.1f}" for key in METHODS)
    print(f"{name:<14}{len(methods['ours']):>4}{cells}")


def _text(article: Article) -> str:
    return "".join(paragraph.text for paragraph in article.paragraphs)


if __name__ == "__main__":
    main()
