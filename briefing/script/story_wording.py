"""A story's words as they are told: whose days they are, and whether the agency is named."""

from collections import Counter
from datetime import date

from briefing.records import Sentence, Story
from briefing.script.attribution import agency_of
from briefing.script.days import When, filed_on
from briefing.script.edits import Wording, word_headline, word_sentence
from briefing.show import Show

_ABROAD = "world"


def naming_stories(stories: tuple[Story, ...]) -> frozenset[str]:
    """Return the stories that name their agency: of the one that most come from, the first."""
    agencies = {story.id: agency_of(story.dateline) for story in stories if story.sentences}
    counted = Counter(agency for agency in agencies.values() if agency)
    usual = {agency for agency, count in counted.items() if 2 * count > len(agencies)}
    named: set[str] = set()
    heard: set[str] = set()
    for story, agency in agencies.items():
        if agency and not (agency in usual and agency in heard):
            named.add(story)
        heard.add(agency)
    return frozenset(named)


def told_sentence(
    sentence: Sentence, story: Story, day: date, show: Show, *, attribute: bool
) -> tuple[Wording, ...]:
    """Return a sentence of a story as it is told; `attribute` says whether the agency is named."""
    lead = sentence == (story.sentences or story.cut)[0]
    when, without = _when(story, day, lead=lead), frozenset(show.without_edits)
    return word_sentence(sentence, story.dateline, attribute=attribute, when=when, without=without)


def spoken_headline(story: Story, day: date, show: Show) -> Wording:
    """Return a story's headline as it is told."""
    when = _when(story, day, lead=True)
    return word_headline(story.headline, when, frozenset(show.without_edits))


def _when(story: Story, day: date, *, lead: bool) -> When:
    return When(day, story.desk == _ABROAD, lead, filed_on(story.dateline, day))
