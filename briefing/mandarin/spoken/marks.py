"""The last look: pause marks in one form, nothing left that has no sound.

Source: GB/T 15834-2011 for the marks that are kept; all of them are pauses for a voice.
"""

import re
import unicodedata

from briefing.mandarin.han import HAN_CLASS

KEPT_MARKS = "，。！？；：、…—“”‘’（）《》"
_FORMS = str.maketrans(",!?;:()∶/|.+", "，！？；：（）：、，。加", "\"'~-_*#^`\\·″′")
_LEFT = re.compile(f"[^{HAN_CLASS}A-Za-z {KEPT_MARKS}]")
_SPACES = re.compile(r"(?<![A-Za-z]) +| +(?![A-Za-z])")
_SILENT = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u2500-\u27bf\u2900-\u297f\u2b00-\u2bff\u3003-\u3007\u3012-\u303f"
    "\ufe0e\ufe0f\u200d\u20e3\u00ae\u00a9\u2122\u00ad\u00b7\u2022\ue000-\uf8ff\U000e0020-\U000e007f]"
)
_DROPPED = re.compile(r"[#^*_~\\`]")
"""Signs without a sound of their own that a rule had not spoken of; they are named."""


def pause_marks(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with nothing in it but Han, letters and pause marks, and what had no sound.

    Bullets, arrows and emoji are ornaments and left out; anything else is handed back to be named.
    """
    dropped = _DROPPED.findall(text)
    said = text.translate(_FORMS)
    said = re.sub(r"—{2,}", "——", _SILENT.sub("", said))
    unsaid = tuple(dict.fromkeys([*dropped, *_LEFT.findall(said)]))
    said = _SPACES.sub("", re.sub(" {2,}", " ", _LEFT.sub("", said)))
    said = re.sub(r"，{2,}", "，", re.sub(r"([。！？；：，、])，", r"\1", said))
    return re.sub(r"（）|《》|“”|‘’", "", said).lstrip("，、").strip(), unsaid


def name_of(sign: str) -> str:
    """Return a sign with its Unicode name, for a message."""
    return f"'{sign}' (U+{ord(sign):04X}, {unicodedata.name(sign, 'unassigned').lower()})"
