"""Where a story introduces its people, and which of them a pronoun stands for."""

import re

from briefing.mandarin.words import is_word

_NO_SURNAME = "一二三四五六七八九十不这那這每最今去昨前上下另同某各本此该該有是等其只也就还還又"
_NAME = f"(?P<name>[^\\W\\d{_NO_SURNAME}]"
_NAMED = (
    re.compile(rf"(?:^|[，。；：”」]){_NAME}[\u4e00-\u9fff]{{2}})"),
    re.compile(
        rf"(?:^|[，。；：”」]){_NAME}[\u4e00-\u9fff]{{1,3}})(?=说|說|表示|介绍|介紹|认为|認為|坦言|解释|解釋"
        r"|指出|透露|回忆|回憶|告诉|告訴|称|稱|宣布|今年|笑|在|把|的|是)"
    ),
)


def introductions_of(texts: list[str], office_ends: str) -> dict[str, int]:
    """Return the names that a story introduces by an office, and the places where it does.

    A word of the language is no name.
    """
    said = {hit["name"] for named in _NAMED for text in texts for hit in named.finditer(text)}
    found = {}
    for name in sorted(said):
        places = [place for place, text in enumerate(texts) if name in text]
        introduced = (place for place in places if introduces(texts[place], name, office_ends))
        if len(places) > 1 and (first := next(introduced, None)) is not None and not is_word(name):
            found[name] = first
    return found


def antecedent(
    texts: list[str], introductions: dict[str, int], place: int, office_ends: str
) -> int:
    """Return the place of the sentence that says who a pronoun stands for.

    The one that introduces the last person named, or names this person with an office again; a
    later one that names this person, if somebody else was introduced in between; the one before,
    if nobody was named.
    """
    for at in range(place - 1, -1, -1):
        for name, first in introductions.items():
            if name in texts[at]:
                if introduces(texts[at], name, office_ends):
                    return at
                others = (other for other in introductions.values() if first < other < at)
                return at if any(others) else first
    return place - 1


def introduces(text: str, name: str, office_ends: str) -> bool:
    """Tell whether a text names somebody with an office before, or says who it is behind."""
    at = text.find(name)
    while at >= 0:
        before, behind = text[at - 1 : at] if at else "", text[at + len(name) :]
        if before and before in office_ends:
            return True
        if before in {"", "，"} and behind.startswith(("是", "，", "今年")):
            return True
        at = text.find(name, at + 1)
    return False
