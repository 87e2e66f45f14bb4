"""Letters one below the other in a file (mbox): where each begins, and what is no letter's own."""

import re
from collections.abc import Sequence

_FIRST = re.compile(rb"(?m)^From \S[^\n]*\d{4}[^\n]{0,12}\n(?=[A-Za-z][A-Za-z0-9\-]*:)")
"""The line that a mailbox puts over each letter (RFC 4155)."""
_LIST_NAME = re.compile(r"\[[^\[\]]{1,40}\]\s*")
_FOOT = re.compile(r"(?m)^_{30,}[ \t]*\r?\n.*(?:mailing list|邮件列表).*$")
"""Of Mailman: under each letter."""
_ANSWER = re.compile(r"(?:\[[^\[\]]{1,40}\]\s*)?(?:Re|回复|回覆|答复)\s?[:：]", re.IGNORECASE)


def letters_in(data: bytes) -> list[bytes]:
    """Return the letters of a mailbox; the whole file if it is none."""
    starts = [found.start() for found in _FIRST.finditer(data)]
    if not starts or starts[0] > 0:
        return [data]
    return [data[start:end] for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]


def is_answer(subject: str) -> bool:
    """Return whether a letter answers another one, which stands before it."""
    return _ANSWER.match(subject) is not None


def without_list_name(subjects: Sequence[str]) -> list[str]:
    """Return subjects without the name of the list that stands before all of them: [daily]."""
    names = {found[0] if (found := _LIST_NAME.match(each)) else "" for each in subjects}
    shared = names.pop() if len(names) == 1 else ""
    return [each.removeprefix(shared) for each in subjects]


def parted_foot(letter: str) -> tuple[str, str]:
    """Return a letter, and what the program of a list put under it."""
    found = _FOOT.search(letter)
    return (letter[: found.start()], letter[found.start() :]) if found else (letter, "")
