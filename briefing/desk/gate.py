"""Looks between the rooms for what no listener should hear: source code, lost text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.desk.tuned import Gate
from briefing.mandarin.han import is_han
from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.tables import load_tables
from briefing.records import Issue, Line, Rundown, Script
from briefing.show import Show

_SOURCE_CODE = re.compile(
    r"\$[^$\u3400-\u9fff]{1,40}\$(?!\d)|\$\{|\\[A-Za-z]{2,}|\[\[|\]\]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});"
    r"|</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,100})?/?>|\{\d+\}-{3,}|\{\{|\}\}|\{%|%\}|\"\w{1,20}\"\s?:"
    r"|\{[-+~=>]{2}|\[\d{0,2}m|=>|\bINSERT INTO\b|^(?:标题|正文|内容|来源|链接)\s?[:：】]"
    # A file's name or a field's before the words; NBA: and X-光 are words.
    r"|^[|│┃»>]|^(?-i:[\w%]{1,30}\.[\w.%]{1,30}\s{0,3}[-:|]|[a-z_]{2,30}\s{0,3}[:|])\s{0,3}(?=[\u3400-\u9fff])"
    r"|https?://|={2,}|#{1,6}\s|\*\*|```|\ufffd"
    r"|(?:[\u3400-\u9fff] ){4,}",
    re.IGNORECASE,
)
_CANTONESE = re.compile("[嘅咗喺哋嘢冇啲嚟咁噉嗰瞓攞佢唔諗揾搵睇嘥喎㗎啱咩嘞]")


def worries_about_reading(issue: Issue, rundown: Rundown, show: Show) -> tuple[str, ...]:
    """Return what looks lost: stories hidden in one article, or most of the text untold.

    A full programme leaves the rest out by right.
    """
    worries = []
    sizes = [sum(len(each.text) for each in article.paragraphs) for article in issue.articles]
    whole, largest = sum(sizes), max(sizes, default=0)
    if largest > Gate.LONG_CHARS and largest >= Gate.NEARLY_ALL * whole:
        worries.append(
            f"one article holds {100 * largest / whole:.0f} % of the text ({largest} characters): "
            "if the paper has more stories, their headlines were not seen. "
            "Look at it with `briefing read`."
        )
    lost = sum(len(each.text) for each in issue.skipped if each.reason == "unfinished sentence")
    told = sum(len(each.text) for story in rundown.stories for each in story.sentences)
    full = told >= show.minutes * Gate.CHARS_A_MINUTE / 2
    chosen = show.only_headlines or show.stories or show.focus or show.skip
    if told * Gate.TOLD_PARTS < whole + lost and not full and not chosen:
        worries.append(
            f"only {told} of {whole + lost} characters are told, though there is time for more. "
            "Look with `briefing read` and `briefing script --why` at what became of the rest."
        )
    return tuple(worries)


def worries_about_lines(script: Script, show: Show) -> tuple[str, ...]:
    """Return which lines hold source code or a character without a sound, and Cantonese."""
    worries = [*_source_code(script.lines), *_silent(script.lines, show)]
    words = "".join(line.text for line in script.lines)
    found = _CANTONESE.findall(words)
    if len(found) >= max(Gate.FEWEST_CANTONESE, Gate.CANTONESE_SHARE * len(words)):
        shown = "".join(dict.fromkeys(found))[:8]
        worries.append(f"the text is Cantonese in part ({shown}): it is read in Mandarin.")
    return tuple(worries)


def without_mute_lines(script: Script, show: Show) -> tuple[Script, tuple[str, ...]]:
    """Return the script without lines in which no word can be said, and what they were.

    A headline of characters that no dictionary reads is named, and does not end the run.
    """
    mute = [line for line in script.lines if _is_mute(line, show)]
    if not mute:
        return script, ()
    kept = tuple(line for line in script.lines if line not in mute)
    worries = (
        f"line {line.id} has no word that can be said and is not told: '{_shown(line.text, 0)}'."
        for line in mute
    )
    return replace(script, lines=kept), tuple(worries)


def _is_mute(line: Line, show: Show) -> bool:
    words, usual = line.spoken, load_tables().characters
    if any(usual.get(each) if is_han(each) else each.isalnum() for each in words):
        return False
    return not any(read_pinyin(words, show.readings))


def _source_code(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        if found := _SOURCE_CODE.search(line.text):
            yield (
                f"line {line.id} holds what looks like source code, '{found[0].strip()}', and is "
                f"spoken as it stands: '{_shown(line.text, found.start())}'. Mend it in script.md."
            )


def _silent(lines: tuple[Line, ...], show: Show) -> Iterator[str]:
    usual = load_tables().characters
    named: set[str] = set()
    for line in lines:
        han = [each for each in line.text if is_han(each)]
        if all(usual.get(each) or each in named for each in han):
            continue
        said = read_pinyin(line.text, show.readings)
        for character, syllable in zip(han, said, strict=True):
            if not syllable and character not in named:
                named.add(character)
                place = line.text.find(character)
                yield (
                    f"'{character}' (U+{ord(character):04X}) has no sound that is known and is not "
                    f"said, first in line {line.id}: '{_shown(line.text, place)}'. "
                    "Give it one in a readings file."
                )


def _shown(text: str, at: int) -> str:
    start = max(0, at - Gate.SHOWN_CHARS // 2)
    return ("…" if start else "") + text[start : start + Gate.SHOWN_CHARS]
