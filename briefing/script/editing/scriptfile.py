"""script.md: a script a person can read and change, and back; script.json holds all else.

Front matter in TOML between lines of +++, a heading a story, a line a sentence with the anchor's
name, an empty line where a paragraph begins, `> ` before what is cut.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from briefing.errors import InputError
from briefing.records import Kept, LeftOut, Line, Rundown, Script, Story
from briefing.script.derived_lines import follow_order
from briefing.script.editing.edited import Part, Parts, with_own_ids
from briefing.script.editing.marked import is_marked, load_marked
from briefing.script.editing.match import Spoken, Written
from briefing.script.editing.rows import Fault, escaped, rows_of, settings_of
from briefing.script.length import length_s
from briefing.script.phrases import chapter_title, desk_name
from briefing.script.tuned import CheckReport
from briefing.show import Show
from briefing.support.files import reason_of
from briefing.support.from_json import record_of

_FENCE = "+++"
_SHORT_OR_LONG = "the programme lasts "


@dataclass(frozen=True, slots=True)
class Edited:
    """What a person made of a script."""

    script: Script
    kept: Kept | None
    """What was written; None if nothing says so."""
    lines: tuple[Spoken, ...]
    """The script's lines with the rows they stand in."""
    faults: tuple[Fault, ...]


def script_as_markdown(script: Script, stories: tuple[Story, ...] = ()) -> str:
    """Return a script as the text of its script.md; `stories` says what its stories are called."""
    rows = [
        _FENCE,
        f"title = {_quoted(script.title)}",
        f"paper = {_quoted(script.paper)}",
        f"day = {script.day.isoformat()}",
        _FENCE,
    ]
    known = {story.id: story for story in stories}
    blocks = {chapter_title("briefs"), chapter_title("world_briefs")}
    for chapter, group in groupby(script.lines, key=lambda line: line.chapter):
        lines = list(group)
        in_block = chapter in blocks
        if in_block or not any(line.role == "story" for line in lines):
            rows += ["", f"# {escaped(chapter)}"]
        for story, told in groupby(lines, key=lambda line: _heading_of(line, in_block=in_block)):
            if story is not None:
                rows += ["", _heading(story, chapter, known.get(story), in_block=in_block)]
            rows += _rows(told)
            rows += _rows((line for line in script.cut if line.story == story), cut=True)
    return "\n".join(rows) + "\n"


def sidecar_of(path: Path) -> Path:
    """Return where what a script was written from lies: script.json beside script.md."""
    return path.with_suffix(".json")


def checked(edited: Edited, path: Path) -> Script:
    """Return the script, if it can be spoken.

    Raises:
        InputError: a line of it is wrong; the message has its number.
    """
    for fault in edited.faults:
        quoted = f" '{fault.row[: CheckReport.QUOTED_CHARS]}'" if fault.row else ""
        raise InputError(f"cannot use '{path}', line {fault.number}:{quoted} {fault.what}.")
    if not edited.script.lines:
        raise InputError(f"cannot use '{path}': no line of it is to be spoken.")
    return edited.script


def read_script(path: Path, show: Show) -> Edited:
    """Return a script as a person left it, with what is wrong in it.

    Raises:
        InputError: the file cannot be read, or it is a marked one and a line of it is wrong.
    """
    text = _text_of(path)
    if is_marked(text):
        script = load_marked(path, text, show)
        spoken = tuple(Spoken(line, 0, (line,)) for line in script.lines)
        return Edited(script, None, spoken, ())
    kept, notes = _kept(path)
    written = Written((*kept.script.lines, *kept.script.cut) if kept else ())
    found = rows_of(text, show, written.knows)
    settings = settings_of(found)
    parts = Parts(found, kept, written).made()
    if kept is not None:
        follow_order(parts, kept, show)
    spoken = tuple(with_own_ids([each for part in parts for each in part.lines]))
    lines = tuple(each.line for each in spoken)
    title, paper, day = settings or ("", "", date.min)
    old_notes = kept.script.notes if kept else ()
    script = Script(
        title=title,
        paper=paper,
        day=day,
        length_s=round(length_s(lines, show), 1),
        lines=lines,
        left_out=_left_out(parts, kept),
        notes=(*notes, *(note for note in old_notes if not note.startswith(_SHORT_OR_LONG))),
        cut=kept.script.cut if kept else (),
    )
    return Edited(script, kept, spoken, tuple(sorted(found.faults, key=lambda each: each.number)))


def told_rundown(edited: Edited) -> Rundown | None:
    """Return the rundown of what is spoken, for the days to come; None if it is not known."""
    if edited.kept is None:
        return None
    said: dict[str, str] = {}
    for line in edited.script.lines:
        if line.story and line.role == "story":
            said[line.story] = said.get(line.story, "") + line.source
    rundown = edited.kept.rundown
    known = {story.id: story for story in rundown.stories}
    stories = tuple(_as_told(known[name], words) for name, words in said.items() if name in known)
    if not any(line.role == "story" for line in edited.kept.script.lines):
        stories = rundown.stories
    left_out = edited.script.left_out
    return replace(rundown, day=edited.script.day, stories=stories, left_out=left_out)


def _as_told(story: Story, said: str) -> Story:
    every = sorted((*story.sentences, *story.cut), key=lambda each: (each.paragraph, each.spans))
    told = tuple(each for each in every if each.text in said)
    return replace(story, sentences=told, cut=tuple(each for each in every if each not in told))


def _heading(story: str, chapter: str, known: Story | None, *, in_block: bool) -> str:
    title = known.headline.text if known and in_block else chapter
    desk = f" {desk_name(known.desk)}" if known else ""
    return f"{'##' if in_block else '#'} {escaped(title)} {{{story}{desk}}}"


def _heading_of(line: Line, *, in_block: bool) -> str | None:
    """Return the story whose heading a line stands under; what opens a block stands under its."""
    return None if in_block and line.role == "link" else line.story


def _rows(lines: Iterable[Line], *, cut: bool = False) -> Iterator[str]:
    for place, line in enumerate(lines):
        if place == 0 or (line.new_paragraph and not cut):
            yield ""
        # What may be misread in a line, for a person to compare.
        doubts = "; ".join(line.doubts).replace("--", "—")
        comment = f" <!-- doubtful: {doubts} -->" if doubts else ""
        yield f"{'> ' if cut else f'{line.voice}：'}{escaped(line.text)}{comment}"


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read '{path}': {reason_of(error)}.") from error
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(
        f"cannot read '{path}': it is not text in UTF-8, UTF-16 or GB18030. Save it as UTF-8."
    )


def _kept(path: Path) -> tuple[Kept | None, tuple[str, ...]]:
    """Return what a script was written from, and a note where that is not known."""
    beside = sidecar_of(path)
    try:
        return record_of(Kept, beside.read_bytes()), ()
    except FileNotFoundError:
        why = "is not there"
    except (OSError, ValueError) as error:
        why = f"cannot be read ({error})"
    note = f"'{beside}' {why}: where in the paper the lines of '{path.name}' stand is not known"
    return None, (note,)


def _left_out(parts: list[Part], kept: Kept | None) -> tuple[LeftOut, ...]:
    if kept is None:
        return ()
    told = {part.story for part in parts if part.tells}
    written = {line.story for line in kept.script.lines if line.role == "story"}
    deleted = (
        LeftOut(story.headline.text, "deleted in the script", story.headline.spans)
        for story in kept.rundown.stories
        if story.id in written - told
    )
    return (*kept.script.left_out, *deleted)


def _quoted(text: str) -> str:
    escaped_text = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped_text}"'
