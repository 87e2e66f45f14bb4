"""From an Issue to a Rundown: what is told, in which order, and how much of it."""

from briefing.edit.choose import Choice
from briefing.edit.clock import Clock
from briefing.edit.earlier import Earlier
from briefing.edit.order import Ranked, in_blocks, in_order
from briefing.edit.sentences import headline_of, told_sentences
from briefing.errors import InputError
from briefing.records import Issue, Rundown, Sentence, Show, Story

_NOTHING_EARLIER = Earlier()


def edit_rundown(issue: Issue, show: Show, earlier: Earlier = _NOTHING_EARLIER) -> Rundown:
    """Return the stories of an issue in order, each cut to its sentences.

    Args:
        issue: the newspaper.
        show: the show; its minutes, order, wishes and voices decide what is told and where.
        earlier: what the last episodes told.

    Raises:
        InputError: nothing of the issue is left to tell.
    """
    choice = Choice(issue)
    choice.keep_to(show)
    choice.drop_twins()
    choice.drop_told(earlier)
    order = in_order(tuple(choice.stories), show.order)
    if show.stories:
        for story in order[show.stories :]:
            choice.leave_out(story.article, f"only {show.stories} stories are wanted")
        order = order[: show.stories]
    clock = Clock(show)
    stories = []
    for ranked, sentences in zip(order, clock.share_out(order), strict=True):
        if sentences is None:
            choice.leave_out(ranked.article, f"no time left, at {ranked.weight.score:.1f} points")
        else:
            stories.append(_story(ranked, sentences))
    if not stories:
        raise InputError(_nothing_to_tell(choice))
    return Rundown(
        paper=issue.paper,
        day=issue.day,
        stories=in_blocks(tuple(stories), show.order),
        left_out=tuple(choice.left_out),
        notes=(*issue.notes, *earlier.notes, *choice.notes),
    )


def _story(ranked: Ranked, sentences: tuple[Sentence, ...]) -> Story:
    article = ranked.article
    short = article.kind == "brief" or len(told_sentences(article)) == 1 or len(sentences) == 1
    return Story(
        id=f"s{ranked.place + 1:02d}",
        headline=headline_of(article),
        kind="brief" if short else "story",
        desk=ranked.weight.desk,
        byline=article.byline,
        dateline=article.dateline,
        sentences=sentences,
        score=ranked.weight.score,
        signals=ranked.weight.signals,
    )


def _nothing_to_tell(choice: Choice) -> str:
    reasons: dict[str, int] = {}
    for left in choice.left_out:
        reasons[left.reason] = reasons.get(left.reason, 0) + 1
    found = "; ".join(f"{count} x {reason}" for reason, count in reasons.items())
    return f"cannot make a rundown: no story is left to tell ({found or 'no article'})."
