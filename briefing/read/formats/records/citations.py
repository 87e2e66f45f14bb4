"""Records of citation managers and calendars: RIS, EndNote, NoteExpress, CNKI, iCalendar."""

import re
from typing import NamedTuple

from briefing.read.data_files import toml_of


class _Tagged(NamedTuple):
    """A form in which each field begins a line with its tag."""

    sign: re.Pattern[str]
    """What the file begins with."""
    line: re.Pattern[str]
    """A tag and its words."""
    record: str
    """The tag that begins a record."""
    names: dict[str, str]
    """Of the tags that are used, the field's name."""


_FORMS = tuple(
    _Tagged(re.compile(each["sign"]), re.compile(each["line"]), each["record"], each["names"])
    for each in toml_of("citations")["form"]
)
_DAY = re.compile(r"(\d{4})[/\-]?(\d\d)[/\-]?(\d\d)(?!\d).*")
_ESCAPED = re.compile(r"\\([nN,;\\])")


def is_cited(data: str) -> bool:
    """Return whether a file begins as the export of a citation manager or as a calendar."""
    return _form_of(data) is not None


def cited_rows(data: str) -> list[dict[str, str]]:
    """Return the records of such a file; a field's further lines belong to it."""
    form = _form_of(data)
    rows: list[dict[str, str]] = []
    if form is None:
        return rows
    is_calendar = form.record == "begin"
    field = ""
    for line in data.splitlines():
        found = form.line.fullmatch(line.rstrip())
        if found is None:
            if rows and field and line.strip():
                rows[-1][field] += line[1:] if is_calendar else f"\n\n{line.strip()}"
            continue
        tag, words = found["tag"].lower(), found["words"] or ""
        field = form.names.get(tag, "")
        if tag == form.record:
            rows.append({})
        if rows and field:
            rows[-1][field] = "\n\n".join(filter(None, [rows[-1].get(field, ""), words]))
    return [{name: _plain(name, words, is_calendar) for name, words in row.items()} for row in rows]


def _form_of(data: str) -> _Tagged | None:
    start = data.lstrip("\ufeff \t\r\n")[:200]
    return next((form for form in _FORMS if form.sign.match(start)), None)


def _plain(name: str, words: str, is_calendar: bool) -> str:
    if name == "date":
        return _DAY.sub(r"\1-\2-\3", words)
    if not is_calendar:
        return words
    return _ESCAPED.sub(lambda found: "\n\n" if found[1] in "nN" else found[1], words)
