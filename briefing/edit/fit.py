"""How much of each story fits into the time the show asks for."""

import re
from bisect import bisect_right
from itertools import accumulate

from briefing.edit.clock import Clock
from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.cut.signs import has_day_or_figure
from briefing.edit.demand import Allotment, Demand, Room, Telling
from briefing.edit.order.order import Ranked, importance, in_blocks
from briefing.edit.sentences import headline_of, leans_on_the_one_before, told_sentences
from briefing.edit.time_allocation import share_out
from briefing.edit.tuned import Depth
from briefing.records import Sentence, Story
from briefing.show import OrderProfile, Show

_WORD = re.compile(r"\w")


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
