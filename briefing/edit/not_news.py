"""What stands beside the news in a paper: a caption, an editor's note, a promotion, a contents."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.edit.tuned import Eligibility
from briefing.records import Article


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of not_news.toml."""

    headline: re.Pattern[str]
    opening: re.Pattern[str]
    caption: re.Pattern[str]
    promotes: re.Pattern[str]
    promotes_from: int


@cache
def _patterns() -> _Patterns:
    table = tomllib.loads(Path(__file__).with_name("not_news.toml").read_text(encoding="utf-8"))
    names = ("headline", "opening", "caption", "promotes")
    joined = {name: re.compile("|".join(f"(?:{part})" for part in table[name])) for name in names}
    return _Patterns(**joined, promotes_from=table["promotes_from"])


def is_aside(article: Article) -> bool:
    """Tell whether an article is no news of its own, and so never stands in front of news."""
    patterns = _patterns()
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    if patterns.headline.search(article.headline):
        return True
    if len(body) <= Eligibility.CAPTION_CHARS and patterns.caption.search(body):
        return True
    if len(article.paragraphs) == 1 and patterns.opening.match(body):
        return True
    promised = {hit.group() for hit in patterns.promotes.finditer(article.headline + body)}
    return len(promised) >= patterns.promotes_from
