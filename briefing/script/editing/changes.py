"""What a person changed in a script, for `briefing speak --check`."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from briefing.records import Kept, Line
from briefing.script.editing.match import Spoken
from briefing.script.editing.scriptfile import Edited
from briefing.script.tuned import CheckReport
from briefing.support.progress import clock


def changes_as_text(edited: Edited, name: str) -> str:
    """Return the new length, what was changed and deleted, and the first five faults of a file."""
    script = edited.script
    stories = {line.story for line in script.lines if line.role == "story"}
    was = f" (was {clock(edited.kept.script.length_s)})" if edited.kept else ""
    rows = [
        f"{name}: {clock(script.length_s)}{was}, {len(stories)} stories, {len(script.lines)} lines"
    ]
    changes = list(_changes(edited.lines, edited.kept)) if edited.kept else list(script.notes[:1])
    rows += changes[: CheckReport.MOST_ROWS] or ["nothing was changed"]
    if len(changes) > CheckReport.MOST_ROWS:
        rows.append(f"and {len(changes) - CheckReport.MOST_ROWS} more")
    for fault in edited.faults[: CheckReport.MOST_FAULTS]:
        rows.append(f"fault    line {fault.number}: {fault.what}: '{_short(fault.row)}'")
    if len(edited.faults) > CheckReport.MOST_FAULTS:
        rows.append(f"and {len(edited.faults) - CheckReport.MOST_FAULTS} more faults")
    if not script.lines:
        rows.append("fault    no line of it is to be spoken")
    return "\n".join(rows) + "\n"


def _changes(lines: tuple[Spoken, ...], kept: Kept) -> Iterator[str]:
    cut = {line.id for line in kept.script.cut}
    told = {line.id for each in lines for line in each.origins}
    seen: set[str] = set()
    for each in lines:
        where = f"line {each.number}: " if each.number else ""
        names = {line.id for line in each.origins}
        if each.is_own:
            yield f"added    {where}{_short(each.line.text)}"
        elif not each.number:
            yield f"follows  {_short(each.line.text)}"
        elif each.edited:
            before = "".join(line.text for line in each.origins)
            yield f"changed  {where}{_short(before)} -> {_short(each.line.text)}"
        elif names & cut:
            yield f"told     {where}{_short(each.line.text)}"
        elif names <= seen:
            yield f"again    {where}{_short(each.line.text)}"
        seen |= names
    yield from _deleted(kept, told, {each.line.story for each in lines})
    yield from _moved(lines, kept)


def _deleted(kept: Kept, told: set[str], stories: set[str | None]) -> Iterator[str]:
    headlines = {story.id: story.headline.text for story in kept.rundown.stories}
    named: set[str] = set()
    for line in kept.script.lines:
        if line.id in told:
            continue
        if line.role != "story" or not line.story or line.story in stories:
            yield f"deleted  {line.id} {_short(line.text)}"
        elif line.story not in named:
            yield f"deleted  {line.story} {_short(headlines.get(line.story, ''))}"
            named.add(line.story)


def _moved(lines: tuple[Spoken, ...], kept: Kept) -> Iterator[str]:
    """Yield the stories that stand elsewhere among those that were written and are told still."""
    now = _order(each.line for each in lines)
    before = [story for story in _order(kept.script.lines) if story in now]
    now = [story for story in now if story in before]
    same = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    stayed = {story for block in same for story in now[block.b : block.b + block.size]}
    for story in now:
        if story not in stayed:
            yield f"moved    {story} is story {now.index(story) + 1}, was {before.index(story) + 1}"


def _order(lines: Iterable[Line]) -> list[str]:
    return list(dict.fromkeys(line.story for line in lines if line.role == "story" and line.story))


def _short(text: str) -> str:
    most = CheckReport.SHOWN_CHARS
    return text if len(text) <= most else f"{text[: most - 1]}…"
