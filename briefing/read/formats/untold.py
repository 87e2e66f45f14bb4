"""Notes the sentences of a file of records that stand in none of its articles."""

import re

from briefing.read.tuned.formats import Untold

_SENTENCE = re.compile(r"[^\"<>\r\n。！？]{0,2000}[。！？]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_HAN = re.compile("[\u3400-\u9fff]+")
_MOST_LOOKED_FOR = 5_000
"""Each is looked for in all that is told."""


def note_on_untold(data: str, told: str) -> tuple[str, ...]:
    """Return a note on the sentences of a file of records that its articles do not tell, if any."""
    if "\\u" in data:
        data = _ESCAPED.sub(lambda at: chr(int(at[1], 16)), data)
    all_told = _han(told)
    known = {_han(sentence) for sentence in _SENTENCE.findall(told)}
    found = dict.fromkeys(_SENTENCE.findall(data))
    others = [
        each for each in found if len(_han(each)) >= Untold.FEWEST_HAN and _han(each) not in known
    ]
    untold = [each for each in others[:_MOST_LOOKED_FOR] if _han(each) not in all_told]
    if not untold:
        return ()
    first = untold[0].strip(" \t,:;[]{}|\\\u3000")[: Untold.SHOWN_CHARS]
    are = "sentence of the data is" if len(untold) == 1 else "sentences of the data are"
    return (
        f"{len(untold)} {are} in no article and left out, first: '{first}'. "
        "What is news needs a record of its own with a title and a text.",
    )


def _han(words: str) -> str:
    return "".join(_HAN.findall(words))
