"""An edited script: the rows of the file as lines, each matched to what was written."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from briefing.mandarin.spoken import spoken_form
from briefing.records import Kept, Line, Role
from briefing.script.editing.match import Spoken, Written, words_of
from briefing.script.editing.rows import Fault, Row, Rows, Section
from briefing.script.length import ANCHORS
from briefing.script.phrases import chapter_titles

_OWN_ROLES: dict[str, Role] = {"opening": "intro", "closing": "outro"}
_BLOCKS = ("briefs", "world_briefs")


@dataclass(slots=True)
class Part:
    """A heading's lines."""

    title: str
    """The chapter they are spoken in."""
    name: str
    """`opening`, `closing`, a block's name, or empty for a story."""
    story: str | None
    lines: list[Spoken] = field(default_factory=list)

    @property
    def tells(self) -> bool:
        """Whether a story is told in it."""
        return any(each.line.role == "story" for each in self.lines)

    @property
    def role(self) -> Role:
        """What is told in it, if it is no headline and no link of the programme's own."""
        return "story" if self.story else _OWN_ROLES.get(self.name, "link")

    def new_line(self, name: str, role: Role, voice: str, text: str) -> Line:
        """Return a line of it that the paper did not print."""
        said = spoken_form(text)
        return Line(name, role, self.story, self.title, False, voice, text, said)


class Parts:
    """Makes the parts of the programme out of the sections of the file."""

    def __init__(self, found: Rows, kept: Kept | None, written: Written) -> None:
        self._found = found
        self._written = written
        self._cut = {line.id for line in kept.script.cut} if kept else set()
        self._chapters = _chapters_of(kept) if kept else {}
        self._voice = ANCHORS[0]
        self._own_stories = 0
        self._own_lines = 0
        self._seen: dict[str, Section] = {}
        self._block = ""

    def made(self) -> list[Part]:
        """Return the parts in the file's order; what is wrong is added to the faults."""
        return [self._part(section) for section in self._found.sections]

    def _part(self, section: Section) -> Part:
        name = chapter_titles().get(section.title, "") if section.story is None else ""
        if name:
            self._block = section.title if name in _BLOCKS else ""
            part = Part(section.title, name, None)
        else:
            in_block = bool(self._block) and section.level > 1
            self._block = self._block if in_block else ""
            story = section.story or self._story_of(section)
            part = Part(self._block or section.title, "", story)
            self._enter(story, section)
        for row in section.rows:
            if not row.cut and row.text:
                part.lines.append(self._line(row, part))
        self._put_in_place(part)
        return part

    def _story_of(self, section: Section) -> str:
        """Return the story under a heading that does not name it; an own one if there is none."""
        by_title = self._chapters.get(words_of(section.title))
        texts = (row.text for row in section.rows)
        known = (story for text in texts if (story := self._written.story_of(text)))
        story = by_title or next(known, None)
        if story is None or story in self._seen:
            self._own_stories += 1
            return f"own-{self._own_stories}"
        return story

    def _enter(self, story: str, section: Section) -> None:
        before = self._seen.setdefault(story, section)
        if before is not section:
            what = (
                f"story '{story}' stands under '{before.title}' in line {before.number} already: "
                "keep a story under one heading"
            )
            row = f"{'#' * section.level} {section.title}"
            self._found.faults.append(Fault(section.number, what, row))

    def _line(self, row: Row, part: Part) -> Spoken:
        self._voice = row.anchor or self._voice
        match = self._written.match(row.text, part.story or part.title)
        if match is None or (match.line.role == "headline" and part.story is not None):
            return Spoken(self._own(row, part), row.number)
        role = part.role if match.line.role == "story" else match.line.role
        line = replace(
            match.line,
            role=role,
            story=part.story if role == "story" else match.line.story,
            chapter=part.title,
            voice=self._voice,
            new_paragraph=row.new_paragraph,
        )
        return replace(match, line=line, number=row.number)

    def _own(self, row: Row, part: Part) -> Line:
        self._own_lines += 1
        line = part.new_line(f"added-{self._own_lines}", part.role, self._voice, row.text)
        return replace(line, new_paragraph=row.new_paragraph, edits=("edited",))

    def _put_in_place(self, part: Part) -> None:
        """Bring sentences whose `>` was taken away, at the story's end, to where they stand."""
        told = list(takewhile(self._was_cut, reversed(part.lines)))[::-1]
        lines = part.lines[: len(part.lines) - len(told)]
        for again in told:
            at = len(lines)
            while at > 0 and _stands_before(again.line, lines[at - 1].line):
                at -= 1
            voice = lines[at - 1].line.voice if at else again.line.voice
            begins = again.origins[0].new_paragraph and at > 0
            lines.insert(
                at, replace(again, line=replace(again.line, voice=voice, new_paragraph=begins))
            )
        part.lines = lines

    def _was_cut(self, each: Spoken) -> bool:
        return bool(each.origins) and each.origins[0].id in self._cut


def with_own_ids(lines: list[Spoken]) -> Iterator[Spoken]:
    """Yield lines whose ids are their own: a line that stands twice is called after the first."""
    used: dict[str, int] = {}
    for each in lines:
        name = each.line.id
        used[name] = used.get(name, 0) + 1
        if used[name] > 1:
            name = f"{name}-again-{used[name] - 1}"
        yield replace(each, line=replace(each.line, id=name))


def _stands_before(line: Line, other: Line) -> bool:
    printed = line.spans and other.spans and other.role == "story"
    return bool(printed) and line.spans[0] < other.spans[0]


def _chapters_of(kept: Kept) -> dict[str, str]:
    """Return the stories by the words of their chapters and headlines."""
    found = {words_of(story.headline.text): story.id for story in kept.rundown.stories}
    own = chapter_titles()
    for line in kept.script.lines:
        if line.role == "story" and line.story and line.chapter not in own:
            found[words_of(line.chapter)] = line.story
    return found
