"""How long things take in the voices of one show, before a word of the programme is written."""

from itertools import groupby, pairwise

from briefing.edit.order.order import is_brief, section_of
from briefing.edit.tuned import OwnWords
from briefing.mandarin.pace import speaking_s
from briefing.mandarin.spoken import spoken_form
from briefing.records import Dateline, Story
from briefing.show import Show
from briefing.support.segues import EDGES_S, Segue

_ANNOUNCED = frozenset(("light", "briefs"))
"""Sections that are announced though they count as one."""


class Clock:
    """Counts seconds for one show."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._sound = sound = show.sound
        self._pace_cpm = sum(voice.pace_cpm for voice in show.anchors) / len(show.anchors)
        self._known: dict[str, float] = {}
        self.asked_s = show.minutes * 60
        # The chime and the pauses around a story; a block of briefs may have a chime of its own,
        # and a brief in it has none.
        self.around_story_s = Segue("stinger", sound.pause_story_ms).lasts_s(sound)
        self.around_block_s = Segue("briefs", sound.pause_story_ms).lasts_s(sound)
        self.around_brief_s = Segue(None, sound.pause_story_ms).lasts_s(sound)

    def line_s(self, text: str, dateline: Dateline | None = None) -> float:
        """Return what a sentence takes, the pause behind it included."""
        if dateline is not None:
            text = text.replace(dateline.text, "")
        if text not in self._known:
            spoken_s = speaking_s(spoken_form(text), self._pace_cpm)
            self._known[text] = spoken_s + self._sound.pause_sentence_ms / 1000
        return self._known[text]

    def own_words_s(self, links: int = 0) -> float:
        """Return what welcome, links, sign-off and the chimes around them take."""
        lunar = self._show.lunar_date
        chars = OwnWords.WELCOME_CHARS + OwnWords.SIGN_OFF_CHARS
        chars += OwnWords.LINK_CHARS * links + OwnWords.LUNAR_CHARS * lunar
        pauses_ms = (OwnWords.LINES + links + lunar) * self._sound.pause_sentence_ms
        chimes_s = self._sound.opening_s + self._sound.closing_s + EDGES_S
        spoken_s = chars * 60 / self._pace_cpm
        return chimes_s + spoken_s + pauses_ms / 1000 + self.around_story_s

    def lasts_s(self, stories: tuple[Story, ...]) -> float:
        """Return what a programme of these stories takes, all in all."""
        headlines = stories[: self._show.headlines]
        sections = ["home"]
        for kind, row in groupby(stories, key=is_brief):
            group = list(row)
            block = kind and len(group) > 1
            sections += ["briefs"] if block else [section_of(story.desk) for story in group]
        chapters, blocks = len(sections) - 1, sections.count("briefs")
        return (
            self.own_words_s(_links(sections))
            + sum(self.line_s(story.headline.text) for story in headlines)
            + self._recap_s(stories)
            + _attributions(stories) * OwnWords.ATTRIBUTION_CHARS * 60 / self._pace_cpm
            + (chapters - blocks) * self.around_story_s
            + blocks * self.around_block_s
            + (len(stories) - chapters) * self.around_brief_s
            + sum(self._told_s(story) for story in stories)
        )

    def _recap_s(self, stories: tuple[Story, ...]) -> float:
        recapped = self._show.recapped
        if not 0 < recapped < len(stories):
            return 0.0
        lead_s = OwnWords.RECAP_CHARS * 60 / self._pace_cpm + self._sound.pause_sentence_ms / 1000
        return lead_s + sum(self.line_s(story.headline.text) for story in stories[:recapped])

    def _told_s(self, story: Story) -> float:
        sentences_s = sum(self.line_s(each.text, story.dateline) for each in story.sentences)
        paragraphs = {sentence.paragraph for sentence in story.sentences}
        pause_ms = self._sound.pause_sentence_ms
        longer_ms = (self._sound.pause_paragraph_ms - pause_ms) * (len(paragraphs) - 1)
        # The pause behind the last sentence is counted with what stands around the story.
        return sentences_s + longer_ms / 1000 - pause_ms / 1000


def _links(sections: list[str]) -> int:
    """Return how many links lead from section to section; one of a single story has none."""
    runs = [(section, len(list(run))) for section, run in groupby(sections)]
    long_runs = (section for section, stories in runs[1:] if stories > 1 or section in _ANNOUNCED)
    return sum(one != two for one, two in pairwise([runs[0][0], *long_runs]))


def _attributions(stories: tuple[Story, ...]) -> int:
    """Return how many stories name their agency; the one that most come from is named once."""
    agencies = [story.dateline.agency for story in stories if story.dateline]
    return sum(
        1 if 2 * agencies.count(agency) > len(stories) else agencies.count(agency)
        for agency in set(agencies)
        if agency
    )
