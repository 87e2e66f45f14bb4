"""Surnames that read otherwise than the same character elsewhere.

What stands around a name (a role, a title, a verb of saying, the other names of a list) and what
given names are written with are weighed, where the rules below see no name.

Source: 现代汉语词典 (7th edition) for which surnames they are; the weights, see
tests/mandarin/build_surnames.py.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.mandarin.tables import (
    begins_with_title,
    follows_role,
    follows_title,
    is_excluded,
    likeliness,
    load_tables,
    name_characters,
    read_pattern,
    surname_weights,
)
from briefing.mandarin.tuned import Surnames
from briefing.mandarin.words import frequency, is_word

_OPEN = read_pattern("open")
_FAMILIAR = re.compile(r"(?:^|[^\u4e00-\u9fff大中从最])[老小]$")
_FAMILIAR_BEHIND = read_pattern("familiar-behind")
_SURNAMED = re.compile("(?<!百)姓$")
_PAIR = re.compile("[\u4e00-\u9fff]、$")
_PAIRED = re.compile("(?:、[\u4e00-\u9fff])?(?:[两二三][家人姓位户]|夫妇)")
_GIVEN = re.compile(r"[\u4e00-\u9fff]{1,2}(?:[，。、：）]|说|表示|介绍|$)")
_GIVEN_TOO = read_pattern("given-too")
_PREPOSITIONS = name_characters("preposition")
_SAYS = read_pattern("says")
_SAYS_ONLY = read_pattern("says-only")
_COMMON = "".join(sorted(name_characters("common-surname")))
_NAME_ENDS = re.compile(f"(?:^|[、：（），])[{_COMMON}][\u4e00-\u9fff]{{1,2}}、$")
_NAME_FOLLOWS = re.compile(f"[\u4e00-\u9fff]{{1,2}}、[{_COMMON}][\u4e00-\u9fff]{{1,2}}[、等，。（]")
_DOERS = name_characters("doer")
_ALWAYS = name_characters("always")
_FOREIGN = name_characters("foreign")
_NO_GIVEN_NAME = re.compile(r"[了着过的是在有不就也都还被把将要会能可已来去到]")
_WORDS_TOO = name_characters("words-too")
_WORDS_FIRST = name_characters("words-first")
_ADVERBS = name_characters("adverb")
_UNLEARNED = name_characters("unlearned")
_GIVEN_WORDS = read_pattern("given-words")


def surname_readings(words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the place and the reading of each character that is a surname here."""
    tables = load_tables()
    text = "".join(words)
    place = 0
    for word, following in pairwise((*words, "")):
        reading = tables.surnames.get(word[:1])
        if reading is not None and is_surname(text, place, word, following):
            yield place, reading
        joined = tables.surnames.get(word[1]) if len(word) == 2 else None
        if joined is not None and _ends_in_surname(word, text[place + 2 : place + 8]):
            yield place + 1, joined
        place += len(word)


def _ends_in_surname(word: str, right: str) -> bool:
    """Return whether a surname is joined to what is before it: 据查|教授, 小单|告诉, 姓区|的."""
    if word[0] == "姓":
        return not is_word(word)
    if word[0] in _PREPOSITIONS:
        return begins_with_title(right) and not is_excluded(word[1], right)
    says = _SAYS_ONLY.match(right) or _FAMILIAR_BEHIND.match(right)
    return word[0] in "小老" and frequency(word) < Surnames.FAMILIAR and says is not None


def is_surname(text: str, place: int, word: str, following: str) -> bool:
    """Return whether the first character of a word, one of surnames.tsv, is a surname here.

    The word stands at a place of the text; what is `following` is the next word.
    """
    is_phrase = len(word) > 1 and word in load_tables().phrases
    if is_phrase or is_excluded(word[0], text, place + 1):
        return False
    left = text[max(0, place - 8) : place]
    if _SURNAMED.search(left):
        return True
    if word == "任" and follows_title(left) and begins_with_title(text[place + 1 : place + 8]):
        return False  # 由副市长任组长: a person of one office takes another
    if _is_name(text, place, word, following):
        return True
    if word[0] in _UNLEARNED:
        return False
    weights = surname_weights()
    return sum(weights.get(each, 0) for each in features(text, place, word, following)) > 0


def features(text: str, place: int, word: str, following: str) -> list[str]:
    """Return what is weighed to tell a surname; the arguments are those of `is_surname`."""
    surname, left, right = word[0], text[max(0, place - 8) : place], text[place + 1 : place + 12]
    before = left[-1:] or "^"
    found = ["any", f"is={surname}", f"doer={before in _DOERS}"]
    found += [f"left={before}", f"titled={follows_title(left)}", f"called={follows_role(left)}"]
    known = "new" if not is_word(word) else f"known{min(4, len(str(frequency(word))))}"
    found += [f"word={len(word)}{known}", f"word={len(word)}{known}{surname}"]
    if len(word) == 1:
        found.append(f"next={len(following)}{min(5, len(str(frequency(following))))}")
    best = 0.0
    for size in (1, 2):
        given, after = right[:size], right[size : size + 4]
        follows = after[:1] or "$"
        likely = likeliness(given) if len(given) == size else -3
        best = max(best, likely)
        found += [f"given{size}={likely}", f"after{size}={follows}"]
        sure = likely >= 0
        if sure:
            found.append(f"then{size}={follows}")
        if _SAYS.match(after):
            found.append(f"says{size}{sure}")
        if begins_with_title(after):
            found.append(f"title{size}{sure}")
        if before in "、（ ^" and follows in "、（），。 $":
            found.append(f"listed{size}{sure}{before in '、'}{follows in '、（'}")
    if begins_with_title(right):
        found.append(f"title0={_OPEN.search(left) is not None}")
    if before == "、" and _NAME_ENDS.search(left):
        found.append("names before")
    if _NAME_FOLLOWS.match(right):
        found.append("names behind")
    return found


def _is_name(text: str, place: int, word: str, following: str) -> bool:
    left, right = text[max(0, place - 8) : place], text[place + len(word) : place + len(word) + 8]
    titled = begins_with_title(right)
    called = follows_role(left) or follows_title(left)
    if word[0] in _ALWAYS and (len(word) == 1 or not is_word(word)):
        return True
    is_new = len(word) == 3 and not is_word(word)
    if is_new and left[-1:] in _DOERS and likeliness(word[1:]) >= Surnames.LIKELY:
        return True
    if len(word) == 1:
        return _is_surname_alone(word, left, right, following)
    if begins_with_title(word[1:]) and not is_word(word):
        return called or _OPEN.search(left) is not None
    if len(word) > 3 or not _may_be_name(word):
        return False
    if word[0] in _ALWAYS or (word[0] in "仇牟" and not is_word(word)):
        return True
    if word[0] in _WORDS_FIRST:
        listed = left.endswith("、") and right.startswith(("、", "等", "，", "。"))
        return len(word) == 3 and (called or titled or listed)
    if called or titled:
        return True
    says = _SAYS_ONLY if word[0] in _WORDS_TOO else _SAYS
    if is_word(word):
        return bool(_OPEN.search(left)) and says.match(right) is not None
    return (is_new and says is _SAYS) or says.match(right) is not None


def _is_surname_alone(word: str, left: str, right: str, following: str) -> bool:
    """Return whether a surname that is a word of its own stands before a title or a given name."""
    called = follows_role(left) or follows_title(left)
    if begins_with_title(right):
        return bool(_OPEN.search(left) or called or _FAMILIAR.search(left))
    if _FAMILIAR.search(left) and _FAMILIAR_BEHIND.match(right):
        return True
    if _PAIRED.match(right) and (right[0] == "、" or _PAIR.search(left)):
        return True
    # 记者都来了, 官员曾表示: words that everybody uses are no given names.
    if _GIVEN_WORDS.fullmatch(following):
        behind = right[len(following) :]
        is_first = _OPEN.search(left) and word not in _WORDS_FIRST
        named = _SAYS_ONLY.match(behind) or behind[:1] in {"和", "与", "、"}
        if (called and _SAYS.match(behind)) or (is_first and named):
            return True
    if frequency(following) > Surnames.COMMON or _NO_GIVEN_NAME.match(following):
        return False
    # 那英才老师没有来.
    titled = len(following) == 2 and begins_with_title(right[2:])
    if titled and _OPEN.search(left) and likeliness(following) >= Surnames.LIKELY:
        return True
    # 钟表匠祭永昌, 围棋新秀过百川.
    is_called = called and frequency(following) <= Surnames.RARE and word not in _WORDS_FIRST
    is_doer = (left[-1:] in _DOERS or is_called) and word not in _ADVERBS
    if is_doer and len(following) == 2 and likeliness(following) >= Surnames.LIKELY:
        return True
    if called and _GIVEN_TOO.match(right) and frequency(right[:2]) <= Surnames.COMMON:
        return likeliness(right[:2]) >= 0
    return called and _GIVEN.match(right) is not None


def _may_be_name(word: str) -> bool:
    """Return whether a word is unknown, or as rare as names are, and no place or foreign name."""
    if len(word) == 3 and set(word[1:]) <= _FOREIGN:
        return False
    # 纪念碑, 都纷纷, 牟定县: everyday words inside, or the name of a place.
    inside = (word[:2], word[1:]) if len(word) == 3 else ()
    if word[-1] in "县村镇市区员" or any(frequency(each) > Surnames.COMMON for each in inside):
        return False
    return frequency(word) <= (Surnames.RARE if len(word) == 3 else 0)
