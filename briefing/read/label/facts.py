"""What is told of a line by itself: each fact a name and a class of its value."""

import re
from bisect import bisect_right
from operator import gt

from briefing.read.datelines import tail_dateline
from briefing.read.label.lexicon import ALL_WORDS, FORMS, WORDS, Lexicon, signs_of, told_by
from briefing.read.label.setting import (
    Page,
    Seen,
    form_of,
    has_bar,
    key_of,
    may_sign,
    prefix_of,
    rank_of,
)
from briefing.read.lines import Line
from briefing.read.roles import column_of, is_numbered
from briefing.read.tuned.label import Facts

_DIGIT, _LATIN = re.compile(r"\d"), re.compile("[A-Za-z]")
_ENDS = "，、；：。！？”）》】」…"
_STARTS = "“（《【〔「■●▲□◆·・—#一二三四五"
_OPENING, _CLOSING = "“（《「【", "”）》」】"


def facts_of(each: Seen, page: Page, lexicon: Lexicon) -> dict[str, str]:
    """Return a line's own facts, each by its name."""
    line = each.line
    ends, stops = each.ends, sum(map(line.plain.count, "。！？"))
    length = bisect_right(Facts.LENGTHS, len(line.plain))
    mark = str(line.level) if line.level else "b" if line.bold else "i" if line.indent else "-"
    return {
        **_shape(line, page, length, mark, stops),
        **_ends(line.plain, ends),
        **_form(each),
        **_words(each, lexicon, f"{mark}{min(length, 9)}{int(ends)}", min(length, 10)),
        **_place(line, page),
        "shape": f"{int(ends)}{bisect_right((15, 34, 60), len(line.plain))}{min(2, stops)}",
        "title": f"{mark}{min(length, 9)}{int(ends)}{min(line.gap, 1)}",
    }


def _shape(line: Line, page: Page, length: int, mark: str, stops: int) -> dict[str, str]:
    text, near = line.plain, _near(line.plain)
    ranked = bool(line.level or line.bold)
    return {
        "len": str(length),
        "level": str(line.level),
        "rank": f"{page.ranks.get(rank_of(line), 'x')}{len(page.ranks)}" if ranked else "-",
        "mark": mark,
        "gap": str(min(line.gap, 2)),
        "indent": str(int(line.indent)),
        "bullet": str(int(line.bullet)),
        "commas": str(min(3, text.count("，"))),
        "stops": str(min(3, stops)),
        "space": str(min(3, text.count(" "))),
        "colon": str(min(2, text.count("："))),
        "quotes": str(min(2, sum(map(text.count, "“《「")))),
        "digits": str(bisect_right((1, 3, 7, 12), len(_DIGIT.findall(near)))),
        "latin": str(bisect_right((1, 8, 20), len(_LATIN.findall(near)))),
        "open": str(int(any(map(gt, map(text.count, _OPENING), map(text.count, _CLOSING))))),
    }


def _ends(text: str, ends: bool) -> dict[str, str]:
    """Return how a line ends and begins."""
    return {
        "ends": str(int(ends)),
        "last": text[-1:] if text[-1:] in _ENDS else "d" if text[-1:].isdigit() else "w",
        "first": text[:1] if text[:1] in _STARTS else "d" if text[:1].isdigit() else "w",
        "opening": text[:1],
        "closing": text[-1:],
    }


def _form(each: Seen) -> dict[str, str]:
    """Return what kind of line it is by its form."""
    line, text = each.line, each.line.plain
    number = FORMS["number"].match(text)
    return {
        "role": each.role,
        "column": column_of(text) or "-",
        "dateline": str(int(each.opens)),
        "tail": str(int(tail_dateline(line.text) is not None)),
        "number": "-" if number is None else _numeral(number.group()),
        "numbered": str(int(is_numbered(text))),
        "name": str(int(FORMS["name"].fullmatch(text) is not None)),
        "stamp": str(
            int(len(text) <= Facts.STAMP_CHARS and FORMS["stamp"].search(text) is not None)
        ),
        "may-sign": str(int(may_sign(line))),
        "signs": str(int(FORMS["signs"].search(text) is not None)),
    }


def _words(each: Seen, lexicon: Lexicon, title: str, length: int) -> dict[str, str]:
    """Return what its words tell: of contacts, offers, notices, a headline, an advertisement."""
    text, near = each.line.plain, _near(each.line.plain)
    said = each.pairs & ALL_WORDS
    found = {name: bisect_right((1, 2, 4), len(said & words)) for name, words in WORDS.items()}
    found["contact"] = max(found["contact"], 2 * (FORMS["phone"].search(near) is not None))
    found["web"] = max(found["web"], int(FORMS["site"].search(near) is not None))
    signs = signs_of(text)
    odds = (told_by(signs, lexicon.tells[name]) for name in ("selling", "heading"))
    selling, heading = (
        "x" if each is None else str(bisect_right(Facts.ODDS, each)) for each in odds
    )
    return {
        **{name: str(value) for name, value in found.items()},
        "day": str(int(FORMS["day"].search(text[: Facts.DAY_CHARS]) is not None)),
        "selling": selling,
        "heading": heading,
        "heads": f"{heading}{title}",
        "sells": f"{selling}{min(2, found['contact'] + found['notice'])}{length}",
        "offers": f"{found['contact']}{found['offer']}{found['notice']}{length}",
    }


def _place(line: Line, page: Page) -> dict[str, str]:
    """Return what its place on the page tells."""
    is_short = len(line.text) <= Facts.LIKENED_CHARS
    return {
        "width": str(bisect_right((-20, -8, -3, 0, 1, 3), line.width - page.width)),
        "prefix": str(bisect_right((2, 3, 5), page.prefixes[prefix_of(line)])) if is_short else "x",
        "bar": str(int(has_bar(line))),
        "form": str(form_of(line.plain)) if is_short else "x",
        "again": str(min(2, page.keys[key_of(line)] - 1)) if is_short else "x",
    }


def _near(text: str) -> str:
    """Return the ends of a long line, in which numbers and signs are looked for."""
    if len(text) <= 2 * Facts.ENDS_CHARS:
        return text
    return text[: Facts.ENDS_CHARS] + text[-Facts.ENDS_CHARS :]


def _numeral(words: str) -> str:
    """Return the class of a number at the head of a line: 1、 -> 0、, 一、 -> 一、."""
    return "".join(
        "0" if each.isdigit() else "一" if each in "一二三四五六七八九十" else each
        for each in words
    )[:4]
