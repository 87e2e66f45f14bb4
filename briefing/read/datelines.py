"""Where and when a story was filed: datelines at the head and at the end of it."""

import re
from functools import lru_cache

from briefing.read.data_files import toml_of
from briefing.read.folding import plain
from briefing.read.tuned.text import Datelines
from briefing.records import Dateline

_DATA = toml_of("agencies")
_AGENCY = "|".join(re.escape(name) for name in sorted(_DATA["agencies"], key=len, reverse=True))
_PAPER = "(?:日报|晚报|时报|商报|早报|晨报|快报|都市报|通讯社|电视台|新闻网)"
_NAMED_AGENCY = rf"{_AGENCY}|[\u4e00-\u9fff]{{2,5}}{_PAPER}"
_DATED = r"(?=[\u4e00-\u9fff·]{0,12}(?:\d|[一二三四五六七八九十]))"
_AGENCY = rf"{_NAMED_AGENCY}|[\u4e00-\u9fff]{{2,3}}社{_DATED}"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_YEAR = r"(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年)"
_DATE = rf"{_YEAR}?(?:(?P<month>{_NUMBER})月)?(?P<day>{_NUMBER})日"
_NAMED = (
    "(?:(?:学生|校园|全媒体|融媒体?|首席|小)?记者|通讯员|特约|特派|见习|实习|驻|本报|本刊|作者)"
)
_NAME = r"[\u4e00-\u9fff·]{2,4}"
_LIKELY_NAME = r"(?:[\u4e00-\u9fff·]{3}|[\u4e00-\u9fff·]{2}|[\u4e00-\u9fff·]{4})"
"""The likeliest length first, where a place follows without a sign: 记者王小明台中报导."""
_FILED = (
    r"(?:专?电(?![影视动力子网商话台脑器机缆信源池气站厂路])|专?讯(?![息号问员員录錄社器])"
    r"|特稿|综合消息|消息(?![说称指显]))"
)
_HEAD = re.compile(
    rf"(?P<bracket>[【〔（])?(?:(?:又?据|综合)?(?P<agency>{_AGENCY})(?:、(?:{_AGENCY})){{0,2}})?"
    rf"(?P<place>(?:(?!记者|特派员)[\u3400-\u9fff·／/]){{0,12}}?)(?:{_DATE})?{_FILED}"
    rf"(?P<inside>[ ，]?{_NAMED}[^】，。]{{2,40}}(?=】))?(?(bracket)[】〕）])"
    rf"\s?(?P<reporters>（(?:[\u4e00-\u9fff]{{2,4}}社)?{_NAMED}[^（）]{{1,60}}）"
    rf"|（{_NAME}(?:[、 ]{_NAME}){{0,7}}）(?![：:])"
    rf"|{_NAMED}[^，。（）：:]{{1,40}}?(?:报道|摄影报道)[：:]?"
    rf"|(?:[\u4e00-\u9fff]{{0,8}}记者{_NAME}、?){{1,5}}(?:摄影)?报道[：:]"
    r"|(?!据|综合|[^：:，。]{0,40}[社报网台媒体](?:、|报道))"
    rf"{_NAME}(?:、(?:{_NAMED}{{1,2}})?{_NAME}){{1,5}}报道[：:])?"
    r"(?:（[\u4e00-\u9fff]{2,8}）(?=[：:]))?[：:]?"
    r"(?(bracket)(?:\s?[\u4e00-\u9fff]{2,3}(?<![审腾资短通庭问])讯[：:])?)"
)
_OUTLET = (
    rf"(?:{_NAMED_AGENCY}|[A-Za-z]{{0,8}}[\u4e00-\u9fff]{{0,5}}(?:报(?:周末|周刊)?|社|台|网|新闻))"
)
_BRACKETED = re.compile(
    # 〔記者王小明／台北報導〕, （中央社記者陳大文東京4日專電）, 【明報專訊】
    rf"[〔（【［\[](?:(?P<agency>{_OUTLET})(?=记者|特派|专?[讯电]|报[道导]|综合|[\u4e00-\u9fff]{{2,4}}\d|[〕）】］\]]))?"
    rf"(?P<inside>(?:见习|实习|特约|驻[\u4e00-\u9fff]{{2}})?(?:记者|特派员|通讯员)"
    rf"\s?(?:{_LIKELY_NAME})?(?:[、 ]{_LIKELY_NAME}){{0,3}})?"
    rf"\s?[／/]?\s?(?P<place>(?:(?!报[道导])[\u4e00-\u9fff]){{2,6}}?)??(?:{_DATE})?(?P<filed>(?:综合)?(?:外?专?电|专?讯|(?:综合|专题)?报[道导]))?[〕）】］\]]"
    rf"[：:]?\s?(?P<reporters>(?:[\u4e00-\u9fff]{{0,6}}记者|特派员){_NAME}(?:[、 ]{_NAME}){{0,3}}"
    r"(?:[\u4e00-\u9fff]{2})?(?:报[道导])?[：:])?"
)
_REPORTED = re.compile(rf"据?(?P<agency>{_OUTLET})(?:综合)?报[道导][，：:]")
_CORRESPONDENT = re.compile(
    rf"(?P<agency>{_AGENCY})(?P<reporters>(?:首席|特约|见习)?记者[^，。（）：:]{{2,30}}?)"
    rf"(?:\s(?P<place>[\u3400-\u9fff]{{2,6}}))?(?:{_DATE})?(?:报道|摄影报道)[：:]"
)
_DESK = re.compile(
    # 〔编译王小明／台北报导〕, 海州時報【王小明╱台北報導】, （大陸中心／綜合外電報導）
    rf"(?P<agency>{_OUTLET})?[〔（【［\[]"
    rf"(?P<inside>(?:编译|{_NAMED})*\s?{_NAME}(?:[、 ]{_NAME}){{0,3}}"
    r"|[\u4e00-\u9fff]{2,6}(?:中心|组))(?<!新闻)(?<!要闻)(?<!动态)(?<!内容)(?<!图文)\s?[／/∕╱]\s?"
    r"(?P<place>(?:(?!报[道导]|综合|专题|整理|外电|摄影|深度|独家|[追跟]踪|连续|特别|现场|系列"
    r"|相关|有关|后续|见|据|本报|图)"
    r"[\u4e00-\u9fff]){2,6})?(?P<filed>(?:综合|专题|整理|摄影)?(?:外电)?报[道导])[〕）】］\]][：:]?\s?"
)
_GATHERED = re.compile(
    # （海通社莫斯科30日综合外电报导）, 【综合报导】, 【特訊】
    rf"[〔（【［\[](?P<agency>{_AGENCY})?(?:(?P<place>[\u3400-\u9fff·／/]{{0,12}}){_DATE})?"
    r"(?P<filed>特讯|专讯|(?:本报)?综合(?:外电|报[道导]|消息)(?:报[道导])?)[〕）】］\]][：:]?\s?"
)
_UNBRACKETED = re.compile(
    # 記者王小明、陳大文／台北報導, 本报记者林晓舟海州报道：
    r"(?:本[报刊社])?(?P<inside>(?:(?:特约|见习|实习|全媒体|首席)?记者|特派员)\s?"
    rf"(?:{_LIKELY_NAME})(?:[、 ](?:{_LIKELY_NAME})){{0,4}})"
    r"\s?(?:[／/∕]\s?|(?=[\u4e00-\u9fff]{4}))"
    r"(?P<place>(?:(?!报[道导]|综合|专题)[\u4e00-\u9fff]){2,6}?)?"
    r"(?P<filed>(?:综合|专题)?报[道导])(?:[：:]\s?|\s|(?=[“「《]))"
)
_SITE = re.compile(
    # IT之家 4 月 20 日消息，
    r"(?P<agency>(?![据有从在自])[A-Za-z]{0,8}[\u4e00-\u9fff]{2,6}?)\s?"
    r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日(?P<filed>消息|讯)[，：:]"
)
_NO_PLACE = "记者|曾|称|预计|调查|统计|援引|总|发布|传来|放出|看到|得到|官方|内部|独家|官宣"
_WIRE = re.compile(
    # 路透东京10月12日 - ……
    rf"(?P<agency>路透社?|法新社?|美联社?|彭博社?)(?P<place>(?!{_NO_PLACE})[\u4e00-\u9fff]{{2,6}}?"
    rf"(?:[/／][\u4e00-\u9fff]{{2,6}})?){_DATE}(?P<filed>专?电)?\s[—–-]{{1,2}}\s(?!\d)"
)
_NEWS_OF = re.compile(
    # 海州娱乐讯 据……, 每日AI快讯，……, 海州网3月4日临江消息 ……
    r"(?P<agency>(?![据有从在自])[A-Za-z]{0,6}(?:(?!在|的|每天|小|某)[\u4e00-\u9fff]){0,10}?"
    r"(?:[晚早日时晨周]报|网站?|娱乐|体育|财经|科技|[\u4e00-\u9fff]AI|客户端))"
    rf"(?:(?<=[报网站]){_DATE}(?P<place>(?!{_NO_PLACE})[\u4e00-\u9fff]{{0,6}}?)(?P<filed>消息|讯)|快?讯)"
    r"(?:[：:，,]\s?|\s|(?=（))"
    rf"(?P<reporters>（{_NAMED}[^（）]{{1,60}}）)?"
)
_SENT = rf"(?:驻[\u4e00-\u9fff]{{2,4}})?(?:特派|特约|首席)?(?:记者|特派员)\s?{_NAME}"
_SIGNED = re.compile(
    # 【海州时报驻日本特派记者 林晓舟 海州时报记者 何清】, 【侨报记者林晓舟4月5日纽约报道】
    rf"[〔（【［\[](?P<agency>{_OUTLET})"
    rf"(?P<inside>{_SENT}(?:[、 ](?:(?:{_OUTLET})?{_SENT}|{_NAME})){{0,3}}?)"
    rf"(?P<filed>\s?(?:{_DATE})?(?P<place>[\u4e00-\u9fff]{{2,5}}?)?报[道导]|)[〕）】］\]][：:]?\s?"
)
_STATION = re.compile(
    # 【KTSF 林晓舟报导】
    rf"[〔（【［\[](?P<agency>[A-Z]{{2,8}})\s?(?P<inside>(?!深度|[跟追]踪|现场|系列|[总半]决|季后|独家|综合){_NAME})(?P<filed>报[道导])[〕）】］\]][：:]?\s?"
)
_ISSUED = re.compile(
    # 海州日报网1月27日报道 据……
    rf"(?P<agency>{_NAMED_AGENCY}|(?![据有从在自])[\u4e00-\u9fff]{{2,6}}[网报])"
    rf"{_DATE}(?P<filed>报[道导])(?:[：:]\s?|\s)"
)
_PLACED = re.compile(
    rf"(?P<agency>(?:{_NAMED_AGENCY})(?<=社))(?P<place>(?!记者|消息)[\u4e00-\u9fff]{{2,6}})——"
)
"""An agency and a place before a dash: 海通社海州——"""
_FORMS = (
    *(_WIRE, _HEAD, _UNBRACKETED, _CORRESPONDENT, _BRACKETED, _SIGNED, _STATION, _DESK, _GATHERED),
    *(_REPORTED, _SITE, _ISSUED, _NEWS_OF, _PLACED),
)
_MAY_OPEN = re.compile("[〔（【［\\[电讯—–-]|特稿|消息|报[道导]")
"""Each of the forms has one of these: most lines have none, and are told apart at once."""
_BEHIND = rf"[\s，,]?{_NAMED}[^（）]{{1,60}}|\s{_NAME}(?:[、 ]{_NAME}){{0,3}}"
_TAIL = re.compile(
    rf"（(?:(?:以上)?(?:[又均]?据|综合|均)?(?P<agency>{_AGENCY})(?:、(?:{_AGENCY})){{0,2}}"
    rf"(?P<place>[\u3400-\u9fff·]{{0,12}}?)(?:{_DATE})?(?:{_FILED}|报[道导])?)(?P<reporters>{_BEHIND})?）$"
)
_ROLES = re.compile(
    r"^[〔（【［\[]?[\u4e00-\u9fff]{2,6}(?:中心|组)|[\u4e00-\u9fff]{2}社(?=记者)|[\u4e00-\u9fff]{2,6}报(?=驻|特派|特约|首席|记者)|编译|特约|特派员?|学生(?=记者)|校园(?=记者)|全媒体|融媒体?|见习|实习生?|首席|驻[\u4e00-\u9fff]{0,4}|本报|本刊|新华社|记者|通讯员|摄影|报道|作者|文/图|[（）：:/／]"
)
_HAN_VALUE = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九十")}
_NEAR = 256
"""Paragraphs that are looked at again soon."""


def head_dateline(text: str) -> Dateline | None:
    """Return the dateline a folded paragraph opens with, if it opens with one."""
    found = _match_head(text[: Datelines.REACH])
    return None if found is None or found.end() == len(text) else _record(text, found)


@lru_cache(maxsize=_NEAR)
def _match_head(head: str) -> re.Match[str] | None:
    words = plain(head)
    if _MAY_OPEN.search(words) is None:
        return None
    matches = (form.match(words) for form in _FORMS)
    return next((found for found in matches if found is not None and _says_enough(found)), None)


def _says_enough(found: re.Match[str]) -> bool:
    """Return whether an opening names who filed the story, or when, or the reporter who did."""
    groups = found.groupdict()
    named = groups.get("inside") is not None and groups.get("filed") is not None
    gathered = (groups.get("filed") or "").removeprefix("本报").startswith(("综合", "特讯", "专讯"))
    return bool(groups.get("agency") or groups.get("day") or named or gathered)


def tail_dateline(text: str) -> Dateline | None:
    """Return the dateline in brackets that a folded paragraph ends with, if there is one."""
    if not text.endswith("）"):
        return None
    offset = max(0, len(text) - Datelines.REACH)
    tail = plain(text[offset:])
    opening = tail.rfind("（")
    forms = (_TAIL, _DESK, _GATHERED) if opening >= 0 else ()
    found = next((match for form in forms if (match := form.fullmatch(tail, opening))), None)
    if found is None:
        return None
    # （本报记者 黄河） says who wrote it, and nothing of where and when.
    signs = found.re is _TAIL and found["reporters"] and not (found["place"] or found["day"])
    return None if signs else _record(text[offset:], found)


def reporters_in(text: str) -> tuple[str, ...]:
    """Return the names in a credit such as `记者黄河、刘恺`."""
    parts, at = [], 0
    for role in _ROLES.finditer(plain(text)):
        parts.append(text[at : role.start()])
        at = role.end()
    names = re.split(r"[\s、，,；;]+", " ".join([*parts, text[at:]]))
    shortest, longest = Datelines.SHORTEST_NAME, Datelines.LONGEST_NAME
    return tuple(name for name in names if shortest <= len(name) <= longest)


def _record(text: str, found: re.Match[str]) -> Dateline:
    """Return a dateline in the characters printed, from a match in those for matching."""
    said = found.groupdict()
    printed = {name: text[slice(*found.span(name))] for name in said if said[name]}
    return Dateline(
        agency=printed.get("agency"),
        place=printed.get("place"),
        month=_value(said.get("month")),
        day=_value(said.get("day")),
        reporters=reporters_in(printed.get("inside", "") + printed.get("reporters", "")),
        text=text[found.start() : found.end()],
    )


def _value(numeral: str | None) -> int | None:
    """Return 6 for `6` and `六`, 31 for `三十一` and `卅一`, None for what is no number."""
    if numeral is None:
        return None
    if numeral.isdigit():
        return int(numeral)
    plain = numeral.replace("廿", "二十").replace("卅", "三十")
    tens, ten, units = plain.partition("十")
    if not ten:
        return _HAN_VALUE[plain] if len(plain) == 1 else None
    value = _HAN_VALUE.get(tens, 1) * 10 + _HAN_VALUE.get(units, 0)
    return value if len(tens) < 2 and len(units) < 2 else None
