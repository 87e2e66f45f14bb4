"""From an Issue to a Rundown: what is told, in which order, and how much of it."""

from briefing.edit.frame import (
    frame_s,
    headlines_told,
    pace_cpm,
    sentence_frame_s,
    story_frame_s,
)
from briefing.edit.order import Ranked, in_order
from briefing.edit.sentences import headline_of, told_sentences
from briefing.edit.share import Asking, share_out
from briefing.edit.trim import growth
from briefing.edit.twins import find_twins
from briefing.edit.weigh import weigh
from briefing.mandarin.pace import speaking_s
from briefing.mandarin.spoken import spoken_form
from briefing.records import Article, Issue, LeftOut, Rundown, Sentence, Show, Span, Story

_KIND_REASONS = {"ad": "an advertisement", "notice": "a notice"}
_ATTRIBUTION_S = 1.6
_LINKS = 3


def edit_rundown(issue: Issue, show: Show) -> Rundown:
    """Return the stories of an issue in order, each cut to its sentences.

    Args:
        issue: the newspaper.
        show: the show; its minutes, order and voices decide what fits and where it stands.
    """
    left_out: list[LeftOut] = []
    ranked: list[Ranked] = []
    sentences: dict[int, tuple[Sentence, ...]] = {}
    for place, article in enumerate(issue.articles):
        told = told_sentences(article)
        if article.kind in _KIND_REASONS:
            left_out.append(_left_out(article, _KIND_REASONS[article.kind]))
        elif not told:
            left_out.append(_left_out(article, "no finished sentence"))
        else:
            sentences[place] = told
            ranked.append(Ranked(article, place, weigh(article, place, issue)))
    ranked = _without_twins(ranked, left_out)
    order = in_order(tuple(ranked), show.order)
    taken = _share(order, sentences, show)
    stories = []
    for story, places in zip(order, taken, strict=True):
        if places:
            stories.append(_story(story, tuple(sentences[story.place][at] for at in places)))
        else:
            left_out.append(_left_out(story.article, "no time left"))
    return Rundown(issue.paper, issue.day, tuple(stories), tuple(left_out), issue.notes)


def _without_twins(ranked: list[Ranked], left_out: list[LeftOut]) -> list[Ranked]:
    twins = find_twins(tuple(_body(story.article) for story in ranked))
    for twin, fuller in twins.items():
        told = ranked[fuller].article.headline
        left_out.append(_left_out(ranked[twin].article, f"told more fully under '{told}'"))
    return [story for at, story in enumerate(ranked) if at not in twins]


def _share(
    order: tuple[Ranked, ...], sentences: dict[int, tuple[Sentence, ...]], show: Show
) -> tuple[tuple[int, ...], ...]:
    pace = pace_cpm(show)
    asking = []
    for story in order:
        dateline = story.article.dateline
        shown = dateline.text if dateline else ""

        def cost_s(text: str, shown: str = shown) -> float:
            bare = text.replace(shown, "") if shown else text
            extra = _ATTRIBUTION_S if bare != text else 0.0
            return speaking_s(spoken_form(bare), pace) + extra + sentence_frame_s(show)

        units = growth(sentences[story.place], story.article.headline, cost_s)
        asking.append(Asking(max(story.weight.score, 0.5), units, story_frame_s(show)))
    headlines = headlines_told(show.minutes, len(order))
    headlines_s = sum(
        speaking_s(spoken_form(headline_of(story.article).text), pace) + sentence_frame_s(show)
        for story in order[:headlines]
    )
    budget_s = show.minutes * 60 - frame_s(show, min(_LINKS, len(order))) - headlines_s
    taken = share_out(tuple(asking), budget_s)
    return tuple(
        tuple(sorted(at for unit in story.units[:count] for at in unit.places))
        for story, count in zip(asking, taken, strict=True)
    )


def _story(ranked: Ranked, sentences: tuple[Sentence, ...]) -> Story:
    article = ranked.article
    return Story(
        id=f"s{ranked.place + 1:02d}",
        headline=headline_of(article),
        kind="brief" if len(sentences) == 1 else "story",
        desk=ranked.weight.desk,
        byline=article.byline,
        dateline=article.dateline,
        sentences=sentences,
        score=ranked.weight.score,
        signals=ranked.weight.signals,
    )


def _left_out(article: Article, reason: str) -> LeftOut:
    spans: tuple[Span, ...] = article.headline_spans
    spans += tuple(span for paragraph in article.paragraphs for span in paragraph.spans)
    return LeftOut(headline_of(article).text, reason, spans)


def _body(article: Article) -> str:
    return "".join(paragraph.text for paragraph in article.paragraphs)
