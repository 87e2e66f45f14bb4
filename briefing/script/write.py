"""From a Rundown to a Script: welcome, headlines, stories by two anchors, sign-off."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from briefing.mandarin.spoken import spoken_form
from briefing.records import Doubt, Line, Role, Rundown, Script, Story
from briefing.script.edits import Wording, naming_stories, spoken_headline, told_sentence
from briefing.script.length import ANCHORS, length_s, line_s
from briefing.script.lunar import lunar_date, solar_term
from briefing.script.phrases import Placed, chapter_title, link_slots, link_texts, phrase
from briefing.script.tuned import Programme
from briefing.show import Show
from briefing.support.progress import clock


def write_script(rundown: Rundown, show: Show) -> Script:
    """Return the lines to be spoken for a rundown.

    Of the openings it could have, with more headlines or fewer, it gets the one that brings the
    programme nearest to the length the show asks for.
    """
    body = _Lines(show)
    _write_stories(body, rundown)
    closing = _closing(rundown, show)
    fewest = most = len(rundown.stories)
    if body.lines:
        most = min(show.headlines + 1, most)
        fewest = min(max(show.headlines - 2, 1), most)
    openings = (
        _opening(rundown, show, headlines, announce=bool(body.lines))
        for headlines in range(fewest, most + 1)
    )
    lines = min(
        ((*opening, *body.lines, *closing) for opening in openings),
        key=lambda lines: abs(length_s(lines, show) - show.minutes * 60),
    )
    day, lasts_s = rundown.day, round(length_s(lines, show), 1)
    script = Script(
        title=f"{show.title} {day.year}年{day.month}月{day.day}日",
        paper=rundown.paper,
        day=day,
        length_s=lasts_s,
        lines=lines,
        left_out=rundown.left_out,
        notes=(*rundown.notes, *_length_notes(lasts_s, show)),
        cut=tuple(_cut_lines(rundown, show)),
    )
    return doubted(script, rundown.doubts)


@dataclass(slots=True)
class _Lines:
    """The lines written so far, and who speaks next."""

    show: Show
    lines: list[Line] = field(default_factory=list)
    anchor: str = ANCHORS[0]
    told: bool = True

    def swap(self) -> None:
        self.anchor = ANCHORS[1 - ANCHORS.index(self.anchor)]

    def own(self, name: str, role: Role, chapter: str, text: str, story: str | None = None) -> None:
        """Add words of the programme itself."""
        self.add(name, role, chapter, Wording(text), story)

    def add(
        self,
        name: str,
        role: Role,
        chapter: str,
        wording: Wording,
        story: str | None = None,
        *,
        new_paragraph: bool = False,
    ) -> None:
        self.lines.append(
            Line(
                id=name,
                role=role,
                story=story,
                chapter=chapter,
                new_paragraph=new_paragraph,
                voice=self.anchor,
                text=wording.text,
                spoken=spoken_form(wording.text) if self.told else "",
                source=wording.source,
                spans=wording.spans,
                edits=wording.edits,
            )
        )


def _opening(rundown: Rundown, show: Show, headlines: int, *, announce: bool) -> list[Line]:
    opening, chapter, day = _Lines(show), chapter_title("opening"), rundown.day
    opening.own("intro-1", "intro", chapter, phrase("welcome", day, show=show.title))
    opening.own("intro-2", "intro", chapter, phrase("day", day))
    if show.lunar_date and (lunar := lunar_date(day)):
        slot = "lunar_term" if (term := solar_term(day)) else "lunar"
        opening.own("intro-6", "intro", chapter, phrase(slot, day, lunar=lunar, term=term))
    if rundown.paper:
        opening.own("intro-3", "intro", chapter, phrase("paper", day, paper=rundown.paper))
    if headlines > 1:
        opening.own("intro-4", "intro", chapter, phrase("headlines", day))
    for story in rundown.stories[:headlines]:
        opening.swap()
        wording = spoken_headline(story, rundown.day, show)
        opening.add(f"head-{story.id}", "headline", chapter, wording)
    if announce:
        opening.swap()
        opening.own("intro-5", "intro", chapter, phrase("details", day))
    return opening.lines


def _closing(rundown: Rundown, show: Show) -> list[Line]:
    closing, chapter = _Lines(show), chapter_title("closing")
    told = [story for story in rundown.stories if story.sentences]
    if 0 < show.recapped < len(told):
        closing.own("recap-0", "outro", chapter, phrase("recap", rundown.day))
        for story in told[: show.recapped]:
            wording = spoken_headline(story, rundown.day, show)
            closing.add(f"recap-{story.id}", "outro", chapter, wording)
        closing.swap()
    closing.own("outro-1", "outro", chapter, phrase("sign_off", rundown.day, show=show.title))
    closing.swap()
    closing.own("outro-2", "outro", chapter, phrase("goodbye", rundown.day))
    return closing.lines


def _write_stories(body: _Lines, rundown: Rundown) -> None:
    chapters = list(chapters_of(rundown.stories))
    placed = [Placed(story.id, story.desk, chapter) for story, chapter in chapters]
    links = link_texts(link_slots(placed), rundown.day)
    naming = naming_stories(rundown.stories)
    for story, chapter in chapters:
        if story.id in links:
            body.own(f"link-{story.id}", "link", chapter, links[story.id], story.id)
        _write_story(body, story, chapter, rundown.day, attribute=story.id in naming)
        body.swap()


def _cut_lines(rundown: Rundown, show: Show) -> list[Line]:
    """Return the sentences of the told stories that are not told: a person may put them in."""
    cut = _Lines(show, told=False)
    for story, chapter in chapters_of(rundown.stories):
        begun = {sentence.paragraph for sentence in story.sentences}
        for count, sentence in enumerate(story.cut, 1):
            for part, wording in enumerate(
                told_sentence(sentence, story, rundown.day, show, attribute=False)
            ):
                name = f"{story.id}-cut-{count}" + (f".{part}" if part else "")
                begins = sentence.paragraph not in begun
                begun.add(sentence.paragraph)
                cut.add(name, "story", chapter, wording, story.id, new_paragraph=begins)
    return cut.lines


def chapters_of(stories: tuple[Story, ...]) -> Iterator[tuple[Story, str]]:
    """Yield each story that has something to tell with its chapter; briefs in a row share one."""
    seen: Counter[str] = Counter()
    told = [story for story in stories if story.sentences]
    for kind, group in groupby(told, key=lambda story: story.kind if story.desk != "light" else ""):
        row = list(group)
        if kind == "brief" and len(row) > 1:
            abroad = all(story.desk == "world" for story in row)
            title = chapter_title("world_briefs" if abroad else "briefs")
            yield from ((story, title) for story in row)
            continue
        for story in row:
            title = story.headline.text
            seen[title] += 1
            yield story, title if seen[title] == 1 else f"{title}（{seen[title]}）"


def _write_story(body: _Lines, story: Story, chapter: str, day: date, *, attribute: bool) -> None:
    since_turn_s, paragraph, count = 0.0, story.sentences[0].paragraph, 0
    for place, sentence in enumerate(story.sentences):
        begins = place > 0 and sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if begins and since_turn_s > Programme.HANDOVER_S:
            body.swap()
            since_turn_s = 0.0
        names = attribute and place == 0
        for wording in told_sentence(sentence, story, day, body.show, attribute=names):
            count += 1
            name = f"{story.id}-{count}"
            body.add(name, "story", chapter, wording, story.id, new_paragraph=begins)
            begins = False
            since_turn_s += line_s(body.lines[-1], body.show)


def doubted(script: Script, doubts: tuple[Doubt, ...]) -> Script:
    """Return the script, its lines marked that hold doubtful characters."""
    if not doubts:
        return script
    return replace(
        script,
        lines=tuple(_marked(line, doubts) for line in script.lines),
        cut=tuple(_marked(line, doubts) for line in script.cut),
    )


def _marked(line: Line, doubts: tuple[Doubt, ...]) -> Line:
    held = tuple(
        doubt.text
        for doubt in doubts
        if any(
            start < until and begin < end
            for begin, until in doubt.spans
            for start, end in line.spans
        )
    )
    return replace(line, doubts=held) if held else line


def _length_notes(lasts_s: float, show: Show) -> tuple[str, ...]:
    asked_s = show.minutes * 60
    if abs(lasts_s - asked_s) <= Programme.TOLERANCE * asked_s:
        return ()
    why = "that is all there is to tell" if lasts_s < asked_s else "less would say too little"
    return (f"the programme lasts {clock(lasts_s)} of the {clock(asked_s)} asked for: {why}",)
