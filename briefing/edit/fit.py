"""How much of each story fits into the time the show asks for.

A clock counts how long things take in the voices of the show, before a word of the programme is
written.
"""

import re
from bisect import bisect_right
from itertools import accumulate, groupby, pairwise

from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.cut.signs import has_day_or_figure
from briefing.edit.order.order import Ranked, importance, in_blocks, is_brief, section_of
from briefing.edit.sentences import headline_of, leans_on_the_one_before, told_sentences
from briefing.edit.time_allocation import Allotment, Demand, Room, Telling, share_out
from briefing.edit.tuned import Depth, OwnWords
from briefing.mandarin.pace import speaking_s
from briefing.mandarin.spoken import spoken_form
from briefing.records import Dateline, Sentence, Story
from briefing.show import OrderProfile, Show
from briefing.support.segues import EDGES_S, Segue

_WORD = re.compile(r"\w")
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


def fit_stories(order: tuple[Ranked, ...], show: Show) -> tuple[Story, ...]:
    """Return the stories that fit, each cut to its sentences, the briefs as a block."""
    clock = Clock(show)
    if show.only_headlines:
        return _headlines_that_fit(order, clock)
    known = {ranked.id: ranked for ranked in order}
    sentences = [told_sentences(ranked.article) for ranked in order]
    asking = tuple(
        _asking(ranked, found, clock, show.order)
        for ranked, found in zip(order, sentences, strict=True)
    )
    room = _room(show.minutes)
    budget_s = clock.asked_s - clock.own_words_s()
    best: tuple[float, tuple[Story, ...]] | None = None
    # What stands between the stories is known only when they are chosen: share out, count, correct.
    for _round in range(Depth.ROUNDS):
        stories = tuple(
            _story(ranked, tuple(found[at] for at in _places(story, told)), told.kind)
            for ranked, found, story, told in zip(
                order, sentences, asking, share_out(asking, budget_s, room), strict=True
            )
            if told.taken
        )
        stories = in_blocks(stories, show.order, known)
        miss_s = clock.asked_s - clock.lasts_s(stories)
        if best is None or abs(miss_s) < best[0]:
            best = abs(miss_s), stories
        if abs(miss_s) < Depth.NEAR_S:
            break
        if miss_s > Depth.SHORT_SHARE * clock.asked_s and len(stories) < len(order):
            # The stories chosen are short and told whole: more of them fit.
            room = Room(2 * room.leads, 2 * room.leads, room.briefs)
        else:
            budget_s += miss_s
    return best[1] if best else ()


def _room(minutes: float) -> Room:
    return Room(
        leads=max(Depth.FEWEST_LEADS, round(Depth.LEADS_A_MINUTE * minutes)),
        fewest_leads=max(1, round(Depth.FEWEST_A_MINUTE * minutes)),
        briefs=min(Depth.MOST_BRIEFS, round(Depth.BRIEFS_A_MINUTE * minutes)),
    )


def _asking(
    ranked: Ranked, sentences: tuple[Sentence, ...], clock: Clock, profile: OrderProfile
) -> Demand:
    def cost_s(text: str) -> float:
        return clock.line_s(text, ranked.article.dateline)

    article = ranked.article
    plan = plan_of(article)
    units = growth(sentences, article.headline, plan, cost_s, clock.asked_s)
    said = article.dateline.text if article.dateline else ""
    texts = ["".join(sentences[at].text.replace(said, "") for at in unit.places) for unit in units]
    chars = [len(_WORD.findall(text)) for text in texts]
    never = ranked.weight.light or ranked.behind or (plan.least and sum(chars) >= plan.least)
    leans = [leans_on_the_one_before(sentences[unit.places[0]].text) for unit in units]
    brief = 0 if never else _brief(texts, chars, leans)
    return Demand(
        weight=importance(ranked, profile),
        units=units,
        frame_s=clock.around_story_s,
        brief_s=clock.around_brief_s,
        least=_least(chars, max(Depth.LEAST_CHARS, plan.least)),
        short=sum(chars) < Depth.LEAST_CHARS,
        brief=brief,
        most_brief=max(brief, bisect_right(list(accumulate(chars)), Depth.BRIEF_MOST_CHARS)),
        printed_brief=article.kind == "brief",
    )


def _least(chars: list[int], fewest: int) -> int:
    """Return how many units tell a story well; all of them, if it is short."""
    sizes = accumulate(chars)
    return next((count for count, size in enumerate(sizes, 1) if size >= fewest), len(chars))


def _brief(texts: list[str], chars: list[int], leans: list[bool]) -> int:
    """Return how many units say who, what, and a day or a figure in few words; 0 if none do."""
    for count in range(1, min(Depth.BRIEF_UNITS, len(texts)) + 1):
        fits = Depth.BRIEF_LEAST_CHARS <= sum(chars[:count]) <= Depth.BRIEF_MOST_CHARS
        if fits and not leans[0] and has_day_or_figure("".join(texts[:count])):
            return count
    return 0


def _places(story: Demand, told: Allotment) -> list[int]:
    return sorted({at for unit in story.units[: told.taken] for at in unit.places})


def _headlines_that_fit(order: tuple[Ranked, ...], clock: Clock) -> tuple[Story, ...]:
    left_s = clock.asked_s - clock.own_words_s()
    stories: list[Story] = []
    for ranked in order:
        left_s -= clock.line_s(headline_of(ranked.article).text)
        if left_s < 0 and stories:
            break
        stories.append(_story(ranked, (), "story"))
    return tuple(stories)


def _story(ranked: Ranked, sentences: tuple[Sentence, ...], kind: Telling) -> Story:
    return Story(
        id=ranked.id,
        headline=headline_of(ranked.article),
        kind=kind,
        desk=ranked.weight.desk,
        byline=ranked.article.byline,
        dateline=ranked.article.dateline,
        sentences=sentences,
        score=ranked.weight.score,
        signals=ranked.weight.signals,
    )


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
