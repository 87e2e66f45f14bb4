"""Surnames that read otherwise than the same character elsewhere.

Source: 现代汉语词典 (7th edition) for which they are; newspaper pages, collected for this project,
for where a name stands: behind a role, before a title or a verb of saying.
"""

import re
from collections.abc import Iterator

from briefing.mandarin.tables import load_tables
from briefing.mandarin.words import is_word

_ROLES = re.compile(
    r"(?:记者|通讯员|作者|责编|编辑|校对|摄影|选手|名将|小将|老将|运动员|球员|队员|村民|居民|市民|学生|教师"
    r"|演员|歌手"
    r"|作家|诗人|画家|画师|烈士|嫌疑人|被告人?|女子|男子|女孩|男孩|青年|专家|学者|外长|防长|网民|网友|司机"
    r"|乘客|患者|业主|商人"
    r"|妻子|丈夫|父亲|母亲|儿子|女儿|姓|叫|名叫|人|员|者)[：:（ ]?$"
)
_OPEN = re.compile(r"(?:^|[，。！？；：、“‘（《和与及同对向由被据让请给跟称是为以的])$")
_FAMILIAR = re.compile(r"(?:^|[^\u4e00-\u9fff大中从最])[老小]$")
_GIVEN = re.compile(r"[\u4e00-\u9fff]{1,2}(?:[，。、：）]|说|表示|介绍|$)")
_SAYS = re.compile(
    r"(?:说|称|表示|介绍|告诉|认为|指出|坦言|回忆|透露|强调|[，。、：）（]|$|在|和|与|对|向|是|的|等|今年|出生"
    r"|正|则|又|已)"
)
_SAYS_ONLY = re.compile("说|表示|介绍|告诉|认为|指出|坦言|回忆|透露|强调|今年|出生|摄|报道")
_WORDS_TOO = frozenset("任单解华查乐盖区燕")
"""Surnames that begin many other words; a comma behind such a word makes it no name."""
_WORDS_FIRST = frozenset("种能那都黑过令员召曲撒祭藏秘繁洗於")
"""Surnames only beside a title or a role; the same characters begin words far more often."""
# These are words of office themselves: 区书记 is the secretary of a district, 查处长 no name.
_NEVER_BEFORE = {"区": re.compile("书记|主任|长|委|副")}


def surname_readings(words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each character that is a surname here."""
    tables = load_tables()
    text = "".join(words)
    place = 0
    for word in words:
        reading = tables.surnames.get(word[:1])
        if reading is not None and _is_name(text, place, word):
            yield place, reading
        place += len(word)


def _is_name(text: str, place: int, word: str) -> bool:
    left, right = text[max(0, place - 8) : place], text[place + len(word) : place + len(word) + 8]
    titled = _begins_with_title(right)
    called = bool(_ROLES.search(left) or _follows_title(left))
    if len(word) > 1 and word in load_tables().phrases:
        return False
    if len(word) == 1:
        forbidden = _NEVER_BEFORE.get(word)
        if forbidden is not None and forbidden.match(right):
            return False
        if titled:
            return bool(_OPEN.search(left) or called or _FAMILIAR.search(left))
        return called and _GIVEN.match(right) is not None
    if _begins_with_title(word[1:]) and not is_word(word):
        return bool(_OPEN.search(left))
    known = is_word(word)
    if len(word) > 3 or known:
        return False
    if word[0] in _WORDS_FIRST:
        return False
    if called or titled:
        return True
    says = _SAYS_ONLY if word[0] in _WORDS_TOO else _SAYS
    return (len(word) == 3 and says is _SAYS) or says.match(right) is not None


def _begins_with_title(text: str) -> bool:
    titles = load_tables().titles
    return any(text[:length] in titles for length in (4, 3, 2, 1) if len(text) >= length)


def _follows_title(left: str) -> bool:
    titles = load_tables().titles
    return any(left[-length:] in titles for length in (4, 3, 2) if len(left) >= length)
