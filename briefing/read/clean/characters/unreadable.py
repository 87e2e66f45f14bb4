"""Characters that no paper prints: controls, and bytes that were no text."""

import re

from briefing.read.clean.traced import Edit, Traced

_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufffd\ufffe\uffff]+")
_UNSEEN = re.compile(
    r"[\u00ad\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0e\ufff9-\ufffb\ue000-\uf8ff]+"
)
_AROUND = 6
_MOST_NAMED = 3


def leave_unreadable(traced: Traced) -> None:
    """Leave out characters that cannot be read, and say where; unseen ones go unsaid."""
    found = list(_UNREADABLE.finditer(traced.text))
    for each in found[:_MOST_NAMED]:
        line = traced.text.count("\n", 0, each.start()) + 1
        left = traced.text[max(0, each.start() - _AROUND) : each.start()].split("\n")[-1]
        right = traced.text[each.end() : each.end() + _AROUND].split("\n")[0]
        kind = "bytes that are no text" if "\ufffd" in each[0] else "a control character"
        traced.notes.append(
            f"line {line} has {kind}, left out: '{left}' [?] '{right}'. Look at that line."
        )
    if len(found) > _MOST_NAMED:
        more = len(found) - _MOST_NAMED
        traced.notes.append(f"{more} more places have characters that cannot be read, left out.")
    traced.edit(Edit(*each.span(), "", "unreadable") for each in found)
    if _UNSEEN.search(traced.text):
        traced.edit(Edit(*each.span(), "", "mark-up") for each in _UNSEEN.finditer(traced.text))
