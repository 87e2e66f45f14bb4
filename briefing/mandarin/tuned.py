"""The tuned numbers of the room: what each does, on what it was chosen, its judge.

"By hand" means that nobody fitted it. "Judged by" names commands that measure the step as a whole;
which single number each of them sees was not tried. Weights that a command fits lie in `data/`. How
far a rule looks beside its number or sign stands with the rule.
"""

from typing import Final


class Contexts:
    """What stands beside a word (`contexts.py`).

    By hand; judged by `python -m tests.bench.readings` and
    `python -m pytest tests/mandarin/test_readings.py tests/mandarin/test_floors.py`.
    """

    REACH_CHARS: Final = 30
    """Characters on each side that a rule may look at."""


class Polyphones:
    """Where weights read a character, and how sure they must be (`readings.py`, `polyphones.py`).

    Margins are in tenths of log odds. REACH before the weights were fitted upon it
    (`python -m tests.mandarin.build_polyphones`), the others by hand after it; judged by
    `python -m tests.bench.readings` and
    `python -m pytest tests/mandarin/test_polyphones.py tests/mandarin/test_floors.py`.
    """

    REACH: Final = 7
    """How many words, and characters, on each side are looked at."""
    RARE: Final = 20
    """How often jieba's corpus has a word at most for which no dictionary has been asked."""
    COMMON: Final = 500
    """How often jieba's corpus has a word that weights leave alone: saves a third of their time."""
    SURE: Final = 20
    """How sure weights must be against a rule, or inside a word that jieba has only rarely ..."""
    VERY_SURE: Final = 30
    """... and inside a common word whose characters all have their usual reading in
    dictionaries."""


class Surnames:
    """Which character is a surname (`surnames.py`).

    By hand, before the weights were fitted for what these rules leave
    (`python -m tests.mandarin.build_surnames`); judged by
    `python -m pytest tests/mandarin/test_readings.py tests/mandarin/test_floors.py`.
    """

    RARE: Final = 300
    """How often jieba's corpus may have a word of three characters that is a name all the same."""
    COMMON: Final = 1000
    """How often a word stands in jieba's corpus that is in everybody's mouth."""
    FAMILIAR: Final = 10
    """How often it has a word with 小 or 老 that is no name: 小单."""
    LIKELY: Final = 1
    """How much likelier characters must be in given names than elsewhere, from -3 to 3, to be one
    without another sign."""


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
    """Which Latin words are said as words (`latin.py`).

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
