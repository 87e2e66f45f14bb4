"""Who wrote an article: a bare name under its headline, or what a web page says of it."""

import re
import tomllib
from importlib.resources import files
from itertools import pairwise

from briefing.read.blocks import PLAIN_LEVEL, Block
from briefing.read.halves import is_clearly_half
from briefing.read.kinds import gives_telephone
from briefing.read.roles import column_of, ends_sentence
from briefing.read.smallads import runs_into_ad
from briefing.records import Dateline

_DATA = tomllib.loads(files("briefing.read").joinpath("data/surnames.toml").read_text("utf-8"))
_SURNAME = f"(?:{'|'.join(_DATA['compound'])}|[{_DATA['single']}])"
_GIVEN = "(?: [\u4e00-\u9fff]|[\u4e00-\u9fff]{1,2})"
_NAME = rf"(?:{_SURNAME}{_GIVEN}|{'|'.join(_DATA['compound'])})"
_NAMES = re.compile(rf"{_NAME}(?:[、 ]{_NAME}){{0,2}}")
_HAN_NAME = re.compile("[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,3}")
_LONGEST_NAMES = 12
_LONGEST_HEADLINE = 45
_SHORTEST_OPENING = 45
_OFFICE = "|".join(_DATA["offices"])
_TITLED = re.compile(
    rf"(?:[\u4e00-\u9fff（）]{{2,14}} ){{0,2}}[\u4e00-\u9fff（）·]{{0,14}}(?:{_OFFICE})"
    r" [\u4e00-\u9fff·]{2,4}"
    r"|[\u4e00-\u9fff]{2,12}(?:课题组|编写组|调研组|评论员|编辑部)"
)
_LONGEST_TITLED = 30
_REACH = 4
_SHORT_NAME = 2
_SHORTEST_HEADLINE = 5
_SEEN = {"body", "heading", "deck", "byline"}
_PEN_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_MARK = re.compile(r"^[□■◎●◇◆○△▲☆★（\s]+|[）\s]+$")
_CREDIT = r"(?:[\u4e00-\u9fff]{0,10}(?:记者|实习生|通讯员) )?[\u4e00-\u9fff·、]{2,16}"
_OF_PAGE = re.compile(rf"(?:作者|文字|撰文)：({_CREDIT}).*|.*(?:作者|文字|撰文)：({_CREDIT}).*")
_NOTE = re.compile(r"作者(?:系|为|是|单位)")
_ABOUT = re.compile(r"来源：|责编：|编辑：|时间：|字号：|阅读：|\d{4}[-/年.]\d")


def find_bylines(blocks: list[Block]) -> None:
    """Give the role of a byline to names that stand alone between a headline and a paragraph."""
    for above, block, below, last in zip(blocks, blocks[1:], blocks[2:], blocks[3:], strict=False):
        # As a digital edition prints it: the headline, who wrote it, the page, the column.
        paged = (below.role, last.role) == ("page mark", "column") and _may_head(above)
        if paged and block.role == "body" and _HAN_NAME.fullmatch(block.plain):
            block.role = "byline"
    solid = [block for block in blocks if block.role in {"body", "heading", "deck"}]
    named_below = {
        block
        for block, below in pairwise(b for b in blocks if b.role in _SEEN)
        if below.role == "byline"
    }
    for at, ((above, block), (_, below)) in enumerate(pairwise(pairwise(solid)), 2):
        if block in named_below or runs_into_ad(solid[at : at + _REACH]):
            # Who wrote it stands under the headline, not under a name; over an ad nobody does.
            continue
        named = _is_name(block) and _may_head(above)
        named = named and (len(block.text) > _SHORT_NAME or _may_be_over_name(above))
        pen_name = _is_marked(above) and _may_be_pen_name(block)
        # Somebody's office is no headline, whatever comes below.
        opens = _may_open(below) or (below.role == "body" and (pen_name or _is_titled(block)))
        if opens and (named or pen_name):
            block.role = "byline"


def byline_of(blocks: list[Block], dateline: Dateline | None) -> str:
    """Return the byline of an article as printed, without the mark before it.

    A page's own word on who wrote it counts only where the dateline names nobody.
    """
    named = dateline is not None and bool(dateline.reporters)
    names: list[str] = []
    for block in blocks:
        if names and _NOTE.search(block.plain):
            continue
        found = _OF_PAGE.search(block.text) if _ABOUT.search(block.text) else None
        if found is None:
            names.append(_MARK.sub("", block.text))
        elif not named:
            names.append(found[1] or found[2])
    return " ".join(names)


def _may_be_over_name(block: Block) -> bool:
    """Return whether a line may be a headline over a name of two characters, as 顾盼 is."""
    heads = len(block.text) > _SHORTEST_HEADLINE and "：" not in block.text
    return heads and column_of(block.plain) is None


def _is_marked(block: Block) -> bool:
    return block.role in {"heading", "deck"} and block.level < PLAIN_LEVEL


def _may_be_pen_name(block: Block) -> bool:
    """Return whether a line under a marked headline is a few characters, as no paragraph is."""
    return block.role == "body" and _PEN_NAME.fullmatch(block.plain) is not None


def _is_name(block: Block) -> bool:
    if block.role != "body" or len(block.lines) > 1 or len(block.text) > _LONGEST_TITLED:
        return False
    if column_of(block.plain) is not None:
        return False
    if len(block.text) <= _LONGEST_NAMES and _NAMES.fullmatch(block.plain) is not None:
        return True
    return _is_titled(block)


def _is_titled(block: Block) -> bool:
    """Return whether a line is somebody's office and name."""
    return len(block.text) <= _LONGEST_TITLED and (
        _TITLED.fullmatch(block.plain.strip("（）")) is not None
    )


def _may_head(block: Block) -> bool:
    """Return whether a block may be a headline, or what stands right under one."""
    if block.role in {"heading", "deck"}:
        return True
    return len(block.text) <= _LONGEST_HEADLINE and not (
        "。" in block.text
        or gives_telephone(block.plain)
        or is_clearly_half(block.plain)
        or _is_name(block)
    )


def _may_open(block: Block) -> bool:
    """Return whether a block may be the first paragraph of an article."""
    return block.role == "body" and (len(block.text) > _SHORTEST_OPENING or _ends(block))


def _ends(block: Block) -> bool:
    return len(block.text) > _LONGEST_NAMES and ends_sentence(block.text)
