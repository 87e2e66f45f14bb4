"""What follows from the order of the stories: headlines, what leads to them, links.

A story that a person deleted is announced no more, and one that was moved is announced where it
stands now. What a person typed stays as it was typed; what a person took out stays out.
"""

from dataclasses import replace

from briefing.mandarin.spoken import spoken_form
from briefing.records import Kept, Line
from briefing.script.editing.edited import Part
from briefing.script.editing.match import Spoken
from briefing.script.edits import Wording, spoken_headline
from briefing.script.phrases import Placed, link_slots, link_texts
from briefing.show import Show

_ANNOUNCED = {"opening": "head-", "closing": "recap-"}
_LEADS = ("intro-4", "intro-5", "recap-0")
"""The lines around the headlines, which are not said where no headline is left."""


def follow_order(parts: list[Part], kept: Kept, show: Show) -> None:
    """Bring headlines and links into the order of the stories."""
    told = [part for part in parts if part.tells and part.story]
    if any(line.role == "story" for line in kept.script.lines):
        for part in parts:
            if part.name in _ANNOUNCED:
                _headlines(part, [str(each.story) for each in told], kept, show)
    _links(parts, told, kept)


def _headlines(part: Part, told: list[str], kept: Kept, show: Show) -> None:
    prefix = _ANNOUNCED[part.name]
    slots = [each for each in part.lines if _is(each.line, prefix) and each.origins]
    here = {each.line.id.removeprefix(prefix): each for each in slots}
    left = [story for story in told if story in here]
    written = [line.id.removeprefix(prefix) for line in kept.script.lines if _is(line, prefix)]
    by_hand = any(each.edited for each in slots) or any(
        story in told and story not in here for story in written
    )
    known = {story.id: story for story in kept.rundown.stories}
    wanted = left if by_hand else [story for story in told if story in known][: len(left)]
    lines: list[Spoken] = []
    waiting = list(wanted)
    for each in part.lines:
        if each not in slots:
            lines.append(each)
        elif waiting:
            story = waiting.pop(0)
            if (same := here.get(story)) is not None:
                lines.append(replace(same, line=replace(same.line, voice=each.line.voice)))
            else:
                wording = spoken_headline(known[story], kept.script.day, show)
                lines.append(_in_slot(wording, each, f"{prefix}{story}"))
    announced = bool(wanted) or any(each.is_own for each in lines)
    part.lines = [each for each in lines if announced or each.line.id not in _LEADS]


def _is(line: Line, prefix: str) -> bool:
    return line.id.startswith(prefix) and line.id not in _LEADS


def _in_slot(wording: Wording, slot: Spoken, name: str) -> Spoken:
    line = replace(
        slot.line,
        id=name,
        text=wording.text,
        spoken=spoken_form(wording.text),
        source=wording.source,
        spans=wording.spans,
        edits=wording.edits,
    )
    return Spoken(line)


def _links(parts: list[Part], told: list[Part], kept: Kept) -> None:
    desks = {story.id: story.desk for story in kept.rundown.stories}
    before = link_slots(_placed_before(kept, desks))
    placed: list[Placed] = []
    for part in told:
        desk = desks.get(str(part.story), placed[-1].desk if placed else "")
        placed.append(Placed(str(part.story), desk, part.title))
    slots = link_slots(placed)
    texts = link_texts(slots, kept.script.day)
    lead: list[Spoken] = []
    for part in parts:
        if part.name in _ANNOUNCED:
            continue
        if not part.tells or part.story is None:
            # What stands under the heading of a block leads to its first story.
            lead += part.lines
            part.lines = []
            continue
        own = [each for each in part.lines if each.line.role == "link"]
        rest = [each for each in part.lines if each.line.role != "link"]
        links = _kept_links([*lead, *own], part.story, before, slots)
        begins_by_hand = bool(rest) and rest[0].is_own
        wanted = part.story in texts and slots[part.story] != before.get(part.story)
        if wanted and not links and not begins_by_hand:
            name, voice = f"link-{part.story}", rest[0].line.voice
            links = [Spoken(part.new_line(name, "link", voice, texts[part.story]))]
        moved = (replace(each.line, story=part.story, chapter=part.title) for each in links)
        links = [replace(each, line=line) for each, line in zip(links, moved, strict=True)]
        part.lines, lead = [*links, *rest], []
    if lead and (last := next((part for part in reversed(parts) if not part.name), None)):
        last.lines += [each for each in lead if each.is_own or each.edited]


def _kept_links(
    links: list[Spoken], story: str, before: dict[str, str], slots: dict[str, str]
) -> list[Spoken]:
    """Return the links that stay: a person's own, and those that still lead where they led."""
    return [
        each
        for each in links
        if each.is_own
        or each.edited
        or each.line.role != "link"
        or (slots.get(story) and before.get(str(each.origins[0].story)) == slots.get(story))
    ]


def _placed_before(kept: Kept, desks: dict[str, str]) -> list[Placed]:
    placed: dict[str, Placed] = {}
    for line in kept.script.lines:
        if line.role == "story" and line.story:
            desk = desks.get(line.story, "")
            placed.setdefault(line.story, Placed(line.story, desk, line.chapter))
    return list(placed.values())
