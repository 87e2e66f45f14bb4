"""What kind of article it is: a story, a brief, an ad or a notice."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from briefing.read.tuned.assembly import Kinds
from briefing.records import ArticleKind

_DATA = tomllib.loads(files("briefing.read").joinpath("data/kinds.toml").read_text("utf-8"))
_HEADLINE = re.compile("|".join(_DATA["headline"]))
_OPENING = re.compile("|".join(_DATA["opening"]))
_BODY = re.compile("|".join(_DATA["body"]))
_HAN = re.compile("[\u3400-\u9fff]")
_NEAR = 512


@lru_cache(maxsize=_NEAR)
def is_notice(headline: str, body: str) -> bool:
    """Return whether what is no news is a notice or a letter, and not an advertisement."""
    return any(
        pattern.search(text) is not None
        for pattern, text in ((_HEADLINE, headline), (_OPENING, body), (_BODY, body))
    )


def kind_of(headline: str, body: str, *, service: bool, signed: bool) -> ArticleKind:
    """Return the kind of an article.

    Args:
        headline: its headline, for matching.
        body: its paragraphs, for matching, one a line.
        service: whether it is labelled as an advertisement or a notice.
        signed: whether it names a reporter; a piece that does is no brief.
    """
    if service:
        return "notice" if is_notice(headline, body) else "ad"
    return "story" if signed or len(_HAN.findall(body)) > Kinds.BRIEF_HAN else "brief"
