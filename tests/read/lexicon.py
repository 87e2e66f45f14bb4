"""The lexicon of the labeller's facts: pairs counted in news and in advertisements."""

import math
from collections import Counter
from collections.abc import Iterable

from briefing.read.cohesion import pairs_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.plain import plain
from tests.read.pages import Record

_COMMON = 500
_KNOWN = 5_000
_SELLING = 4_000
_FEWEST_ADS = 3
_PRIOR = 0.5
_NEWS_EACH = 400
"""Articles counted of each family, so that no source is heard above the others."""


def texts_of(articles: Iterable[Record]) -> list[str]:
    """Return the words of some articles for matching, one text each."""
    return [
        plain(
            "\n".join(
                [
                    article.get("headline") or "",
                    *(
                        text if isinstance(text, str) else text["text"]
                        for text in article["paragraphs"]
                    ),
                ]
            )
        )
        for article in articles
    ]


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(pair for text in texts for pair in pairs_of(text))


def lexicon_of(families: dict[str, list[Record]], ads: list[Record]) -> Lexicon:
    """Return what is counted in the issues of some families and in advertisements."""
    news: list[str] = []
    seen: Counter[str] = Counter()
    for issues in families.values():
        articles = [
            article
            for issue in issues
            for article in issue["articles"]
            if article["kind"] not in {"ad", "notice"}
        ]
        step = max(1, len(articles) // _NEWS_EACH)
        texts = texts_of(articles[::step])
        news += texts
        seen.update(dict.fromkeys(_counted(texts), 1))
    in_news, in_ads = _counted(news), _counted(texts_of(ads))
    everywhere = [pair for pair, _ in in_news.most_common() if seen[pair] >= min(3, len(families))]
    ratio = {
        pair: round(
            math.log((in_ads[pair] + _PRIOR) / (len(ads) + 1))
            - math.log((in_news[pair] + _PRIOR) / (len(news) + 1)),
            2,
        )
        for pair in {*in_ads, *in_news}
        if in_ads[pair] >= _FEWEST_ADS or in_news[pair] >= _FEWEST_ADS * 10
    }
    telling = sorted(
        ratio, key=lambda pair: (-abs(ratio[pair]) * math.sqrt(in_ads[pair] + in_news[pair]), pair)
    )
    return Lexicon(
        frozenset(everywhere[:_COMMON]),
        frozenset(everywhere[:_KNOWN]),
        {pair: ratio[pair] for pair in telling[:_SELLING]},
    )


Fold = tuple[Lexicon, list[Record]]
"""A lexicon, and advertisements that were not counted for it, as unseen ones are not."""


def folds_of(families: dict[str, list[Record]], ads: list[Record], count: int = 3) -> list[Fold]:
    """Return lexicons counted without a part of the advertisements, each with that part."""
    return [
        (
            lexicon_of(families, [ad for at, ad in enumerate(ads) if at % count != part]),
            ads[part::count],
        )
        for part in range(count)
    ]
