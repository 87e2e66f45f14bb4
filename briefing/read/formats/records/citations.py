"""Records of citation managers and calendars: RIS, EndNote, NoteExpress, CNKI, iCalendar."""

import re
from typing import NamedTuple


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


_RIS = {"ti": "title", "t1": "title", "ab": "content", "n2": "content", "da": "date", "y1": "date"}
_FORMS = (
    _Tagged(
        re.compile(r"TY {2}- "),
        re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {2}-(?: (?P<words>.*))?"),
        "ty",
        {**_RIS, "py": "date", "t2": "paper", "jo": "paper", "n1": "content"},
    ),
    _Tagged(
        re.compile(r"%0 "),
        re.compile(r"%(?P<tag>[0-9A-Z@!~&]) (?P<words>.*)"),
        "0",
        {"t": "title", "x": "content", "b": "paper", "j": "paper", "d": "date", "8": "date"},
    ),
    _Tagged(
        re.compile(r"RT [A-Z][a-z]+"),
        re.compile(r"(?P<tag>[A-Z][A-Z0-9]) (?P<words>.*)"),
        "rt",
        {**_RIS, "fd": "date", "jf": "paper"},
    ),
    _Tagged(
        re.compile(r"\{Reference Type\}: "),
        re.compile(r"\{(?P<tag>[A-Za-z ]+)\}: (?P<words>.*)"),
        "reference type",
        {"title": "title", "abstract": "content", "date": "date", "year": "date"},
    ),
    _Tagged(
        re.compile(r"PMID- "),
        re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<words>.*)"),
        "pmid",
        {"ti": "title", "ab": "content", "dp": "date", "jt": "paper"},
    ),
    _Tagged(
        re.compile(r"SrcDatabase-来源库:"),
        re.compile(r"(?P<tag>[A-Za-z]+)-[\u4e00-\u9fff]+: ?(?P<words>.*)"),
        "srcdatabase",
        {"title": "title", "summary": "content", "pubtime": "date", "source": "paper"},
    ),
    _Tagged(
        # Factiva: the tag of a paragraph's field stands in a line of its own.
        re.compile(r"(?:(?:SE|CLM|HD) {2,3}\S.*\r?\n){1,3}(?:BY|CR|WC|PD) {2,3}\S"),
        re.compile(
            r"(?P<tag>AN|ART|BY|CLM|CO|CR|CT|CX|CY|ED|ET|GC|HD|IN|IPC|IPD|LA|LP|NS|PD|PG|PUB|RE|RF|SC"
            r"|SE|SN|TD|VOL|WC)(?: {2,3}(?P<words>.*))?"
        ),
        "hd",
        {"hd": "title", "lp": "content", "td": "content", "pd": "date", "sn": "paper"},
    ),
    _Tagged(
        re.compile(r"BEGIN:VCALENDAR\b"),
        re.compile(r"(?P<tag>[A-Z][A-Z\-]+)(?:;[^:\n]*)?:(?P<words>.*)"),
        "begin",
        {"summary": "title", "description": "content", "dtstart": "date"},
    ),
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
