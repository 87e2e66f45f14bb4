"""How much of each story fits into the time the show asks for."""

from briefing.edit.clock import Clock
from briefing.edit.cut.grow import growth
from briefing.edit.cut.kinds import plan_of
from briefing.edit.order import Ranked, in_blocks
from briefing.edit.sentences import headline_of, told_sentences
from briefing.edit.share import Asking, share_out
from briefing.records import Sentence, Show, Story

_STORIES_A_MINUTE = 2.5
_FEWEST_STORIES = 2
_ROUNDS = 8
_NEAR_S = 0.5
_SHORT_SHARE = 0.02


def fit_stories(order: tuple[Ranked, ...], show: Show) -> tuple[Story, ...]:
    """Return the stories that fit, each cut to its sentences, the briefs as a block."""
    clock = Clock(show)
    if show.only_headlines:
        return _headlines_that_fit(order, clock)
    sentences = [told_sentences(ranked.article) for ranked in order]
    asking = tuple(
        _asking(ranked, found, clock) for ranked, found in zip(order, sentences, strict=True)
    )
    most = _FEWEST_STORIES + round(_STORIES_A_MINUTE * show.minutes)
    budget_s = clock.asked_s - clock.own_words_s()
    best: tuple[float, tuple[Story, ...]] | None = None
    # What stands between the stories is known only when they are chosen: share out, count, correct.
    for _round in range(_ROUNDS):
        stories = tuple(
            _story(ranked, tuple(found[at] for at in sorted(_places(story, taken))))
            for ranked, found, story, taken in zip(
                order, sentences, asking, share_out(asking, budget_s, most), strict=True
            )
            if taken
        )
        stories = in_blocks(stories, show.order)
        miss_s = clock.asked_s - clock.lasts_s(stories)
        if best is None or abs(miss_s) < best[0]:
            best = abs(miss_s), stories
        if abs(miss_s) < _NEAR_S:
            break
        if miss_s > _SHORT_SHARE * clock.asked_s and len(stories) == most:
            # Short stories, all of them told whole: there is time for more.
            most *= 2
        else:
            budget_s += miss_s
    return best[1] if best else ()


def _asking(ranked: Ranked, sentences: tuple[Sentence, ...], clock: Clock) -> Asking:
    def cost_s(text: str) -> float:
        return clock.line_s(text, ranked.article.dateline)

    article = ranked.article
    units = growth(sentences, article.headline, plan_of(article), cost_s, clock.asked_s)
    weight = max(ranked.weight.score, 0.5)
    return Asking(weight, units, clock.around_story_s, clock.around_brief_s)


def _places(story: Asking, taken: int) -> set[int]:
    return {at for unit in story.units[:taken] for at in unit.places}


def _headlines_that_fit(order: tuple[Ranked, ...], clock: Clock) -> tuple[Story, ...]:
    left_s = clock.asked_s - clock.own_words_s()
    stories: list[Story] = []
    for ranked in order:
        left_s -= clock.line_s(headline_of(ranked.article).text)
        if left_s < 0 and stories:
            break
        stories.append(_story(ranked, ()))
    return tuple(stories)


def _story(ranked: Ranked, sentences: tuple[Sentence, ...]) -> Story:
    article = ranked.article
    return Story(
        id=ranked.id,
        headline=headline_of(article),
        kind="brief" if article.kind == "brief" or len(sentences) == 1 else "story",
        desk=ranked.weight.desk,
        byline=article.byline,
        dateline=article.dateline,
        sentences=sentences,
        score=ranked.weight.score,
        signals=ranked.weight.signals,
    )
