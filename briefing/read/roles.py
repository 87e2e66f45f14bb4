"""What each line is when it is looked at alone."""

import re
import tomllib
from importlib.resources import files

from briefing.read.lines import Line

Role = str
"""`body`, `heading`, `deck`, `byline`, `sub-head`, or the name of a piece of furniture."""

_FURNITURE = tuple(
    (entry["role"], entry["longest"], re.compile(entry["pattern"]))
    for entry in tomllib.loads(
        files("briefing.read").joinpath("data/furniture.toml").read_text("utf-8")
    )["furniture"]
)
_DECK = re.compile(r"(?:——|—|──|--)\s?[^—\s]")
_BYLINE = re.compile(
    r"[□■◎●◇◆○△▲☆★（]?\s?(?:文[/／]图|文[/／]|图[/／]|作者|撰文|记者|通讯员|评论员)"
    r"[：:/／ ]?[^，。！？；]{1,40}）?"
    r"|[□■◎●◇◆○△▲☆★（]?\s?(?:本报|本刊|新华社|[\u4e00-\u9fff]{2,6})?"
    r"(?:首席|特约|见习|实习|驻[\u4e00-\u9fff]{2,4}|全媒体|融媒体){0,3}"
    r"(?:记者|通讯员|评论员|观察员|撰稿人)[^，。！？；]{0,40}）?"
    r"|[□◎○][^，。！？；]{1,24}"
)
_SUBHEAD = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节部分]|\d{1,2}[、.．](?!\d)"
    r"|[■◆●▶►◎★][^。]|(?:新闻)?(?:背景|链接|延伸|提示|小贴士)[：:])"
)
_QUESTION = re.compile(r"(?:问|答|记者|主持人|[QA]|[\u4e00-\u9fff]{2,4})[：:]")
_FINAL = re.compile(r"[。！？!?…][”’」』）)】〕》]*$|[：；;:]$|[。！？…”][）】]$")
_IN_BRACKET = re.compile(
    r"（[^（）]*[。！？][^（）]*）$|（[^（）]{0,12}(?:记者|通讯员|新华社|完|电|讯|报道|摄)[^（）]{0,40}）$"
)

_LONGEST_HEADLINE = 45


def role_of(line: Line) -> Role:
    """Return what a line is, as far as it alone can say."""
    text = line.spaced
    if not text:
        return line.cuts[0].reason if line.cuts else "rule"
    for role, longest, pattern in _FURNITURE:
        if len(text) <= longest and pattern.fullmatch(text):
            return str(role)
    if len(text) <= 60 and _DECK.match(text) and not text.endswith("。"):
        return "deck"
    if len(text) <= 50 and _BYLINE.fullmatch(text):
        return "byline"
    if _QUESTION.match(text) and not line.level:
        return "body"
    if line.level:
        return "heading"
    if line.bold and not ends_sentence(text):
        return "sub-head"
    return "body"


def is_short(line: Line) -> bool:
    """Return whether a line without a mark could be a headline."""
    return len(line.text) <= _LONGEST_HEADLINE and not _FINAL.search(line.text)


def is_numbered(text: str) -> bool:
    """Return whether a text opens as the parts of one article do: 一、 （二） 3. ■."""
    return _SUBHEAD.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Return whether a folded text ends where a sentence may end."""
    tail = text[-80:]
    return _FINAL.search(tail) is not None or _IN_BRACKET.search(tail) is not None
