"""What one file is and what was understood of it, in ten lines: `briefing doctor FILE`."""

from collections import Counter
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path

from briefing.desk.doctor import Finding
from briefing.desk.tuned import Doctor
from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.day import ASSUMED_DAY, day_in_name
from briefing.read.formats.kinds import form_of, refusal_of
from briefing.read.formats.pick import is_folder, text_of
from briefing.read.formats.table import FORMATS
from briefing.read.load import decoded, load_bytes
from briefing.records import Article, Issue

_LOSSES = ("unfinished sentence", "unreadable", "table", "another language")


def examine_file(source: Path, zone: tzinfo) -> Iterator[Finding]:
    """Yield what a file or a folder is, what was read in it, and what was not."""
    try:
        yield Finding("file", _file(source), True)
        yield Finding("format", _format(source), True)
        text = text_of(source, zone)
        issue = read_issue(source, None, zone)
    except InputError as error:
        yield Finding("not read", str(error), False)
        return
    lines = [line for line in text.splitlines() if line.strip()]
    told = sum(map(_size, issue.articles)) / max(1, len("".join(text.split())))
    share = f"{100 * min(1.0, told):.0f} % of them in articles"
    yield Finding("text", f"{len(text):,} characters in {len(lines):,} lines, {share}", True)
    yield _day(issue, source)
    yield Finding("paper", issue.paper or "not named in it", True)
    yield _articles(issue)
    yield _headlines(issue.articles)
    yield _left_out(issue)
    lost = [
        f"{each.reason}: {_short(each.text)}" for each in issue.skipped if each.reason in _LOSSES
    ]
    yield Finding("text not told", "; ".join(lost[: Doctor.SHOWN_PIECES]) or "none", True)
    yield Finding("warnings", "; ".join(issue.notes) or "none", True)


def _file(source: Path) -> str:
    if is_folder(source):
        return f"{source.name}, a folder of {sum(1 for _ in source.iterdir()):,} files"
    return f"{source.name}, {len(load_bytes(source)):,} bytes"


def _format(source: Path) -> str:
    if is_folder(source):
        return "one article a file"
    data = load_bytes(source)
    if refusal := refusal_of(data):
        return refusal.split(". ")[0]
    form = form_of(data, source.suffix.lower())
    known = FORMATS[form] if form else None
    title = known.title if known else "text"
    if known and not known.is_text:
        return title
    return f"{title} in {decoded(data, str(source))[1].upper()}"


def _day(issue: Issue, source: Path) -> Finding:
    assumed = any(note.startswith(ASSUMED_DAY) for note in issue.notes)
    where = "in the file's name" if day_in_name(source.name) == issue.day else "printed in it"
    return Finding("day", f"{issue.day} ({'assumed' if assumed else where})", True)


def _articles(issue: Issue) -> Finding:
    kinds = Counter(article.kind for article in issue.articles)
    sizes = sorted(_size(article) for article in issue.articles)
    counted = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    spread = f"{sizes[0]} to {sizes[-1]} characters, half under {sizes[len(sizes) // 2]}"
    return Finding("articles", f"{len(sizes)} ({counted}), {spread}", True)


def _headlines(articles: tuple[Article, ...]) -> Finding:
    named = [article.headline for article in articles if article.headline]
    shown = " | ".join(_short(headline) for headline in named[: Doctor.SHOWN_PIECES])
    return Finding("headlines", f"{len(named)} of {len(articles)}: {shown or 'none'}", True)


def _left_out(issue: Issue) -> Finding:
    reasons: Counter[str] = Counter()
    for piece in issue.skipped:
        if piece.reason != "headline":
            reasons[piece.reason] += len(piece.text)
    most = reasons.most_common(Doctor.SHOWN_REASONS)
    found = ", ".join(f"{reason} {size}" for reason, size in most)
    return Finding("left out", f"{found} (characters)" if found else "nothing", True)


def _size(article: Article) -> int:
    return sum(len(paragraph.text) for paragraph in article.paragraphs)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= Doctor.SHOWN_CHARS else words[: Doctor.SHOWN_CHARS] + "…"
