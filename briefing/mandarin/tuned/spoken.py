"""How numbers, signs and Latin words are said, and how long a line takes."""

from typing import Final


class Pace:
    """How long a line takes to say (`pace.py`).

    Fitted to 48 takes of 24 news lines of 5 to 83 characters by the embedded voices zf_xiaoxiao and
    zm_yunjian: a take's length is a straight line in its syllables, within 4 % (standard
    deviation). Beyond its syllables only the enumeration comma costs time. Judged by
    `python -m tests.bench.sound` (pace) and `python -m pytest tests/mandarin/test_pace.py`.
    """

    SET_OUT_S: Final = 0.25
    """What each line takes beside its syllables."""
    LIST_MARK_S: Final = 0.2
    """What an enumeration comma takes."""
    LETTER: Final = 1.2
    """A spelled letter in syllables: most have one, W three."""
    SYLLABLE_SHARE: Final = 0.952
    """Share of a news line that is syllables; a voice's pace counts the rest, too."""


class Sentences:
    """Where a sentence is too long (`sentences.py`).

    By hand; judged by `python -m pytest tests/mandarin/test_sentences.py`.
    """

    LONG_CHARS: Final = 120
    """Characters from which a stop inside a quotation or a bracket ends a sentence."""


class LatinWords:
    """Which Latin words are said as words (`latin.py`, `letter_sounds.py`).

    By hand; judged by `python -m tests.bench.latin_heard` and
    `python -m pytest tests/mandarin/test_latin.py`. LETTERS_BESIDE before the rules were learned
    (`python -m tests.mandarin.build_letter_sounds`).
    """

    CAPITALS: Final = 4
    """Letters from which a token of capitals that is an English word is said as one."""
    MIXED: Final = 3
    """Letters of any other token that is said as a word."""
    STEM: Final = 3
    """Letters of a word before its ending."""
    LETTERS_BESIDE: Final = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (3, 4), (4, 4))
    """How far a context of a letter reaches to the left and to the right, growing."""


class Numbers:
    """Which numbers are said digit by digit, and which are days (`spoken/`).

    By hand on newspapers; judged by `python -m tests.bench.spoken` and
    `python -m pytest tests/mandarin/test_spoken.py tests/mandarin/test_floors.py`.
    """

    SUBSCRIBER_DIGITS: Final = 7
    """Digits of a subscriber's number; a shorter one is a service, beside a word or of its form."""
    COUNT_DIGITS: Final = 8
    """Digits above which a number that counts nothing is a code."""
    SPELLED_LETTERS: Final = 4
    """Longest part of an address that is spelled; longer ones are names and left to the voice."""
    BESIDE_CHARS: Final = 24
    """How far rules look beside what they found: as far as their patterns reach, or farther."""
    DAY_WORD_CHARS: Final = 10
    """Characters on each side in which a word such as 展期 makes two dotted numbers days."""
