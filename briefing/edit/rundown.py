"""From an Issue to a Rundown: what is told, in which order, and how much of it."""

from collections import Counter
from dataclasses import replace

from briefing.edit.chief.chief import edit_by_chief
from briefing.edit.eligibility import Choice
from briefing.edit.fit import fit_stories
from briefing.edit.order.order import ORDINARY, Ranked, in_order, is_brief, settled
from briefing.edit.past_episodes import Earlier
from briefing.edit.sentences import told_sentences
from briefing.errors import InputError
from briefing.records import Article, Issue, Rundown, Story
from briefing.show import Show

_NOTHING_EARLIER = Earlier()


def edit_rundown(issue: Issue, show: Show, earlier: Earlier = _NOTHING_EARLIER) -> Rundown:
    """Return the stories of an issue in order, each cut to its sentences.

    The show's minutes, order, wishes and voices decide what is told and where.

    Raises:
        InputError: nothing of the issue is left to tell.
    """
    choice = Choice(issue)
    choice.keep_to(show)
    choice.drop_twins()
    choice.drop_told(earlier)
    # Settled before stories are dropped for time: the whole issue says what kind of paper it is.
    show = replace(show, order=settled(show.order, tuple(choice.stories)))
    order = in_order(tuple(choice.stories), show.order)
    # In doubt whether it is news, a piece is told last.
    order = tuple(sorted(order, key=lambda ranked: ranked.behind))
    wanted = show.stories or len(order)
    for story in order[wanted:]:
        choice.leave_out(story.article, f"only {wanted} stories are wanted")
    order = order[:wanted]
    stories = fit_stories(order, show)
    articles = {ranked.id: ranked.article for ranked in order}
    stories = tuple(_with_what_was_cut(story, articles[story.id]) for story in stories)
    refused: tuple[str, ...] = ()
    if show.editor.address:
        stories, refused = edit_by_chief(stories, show.editor, _pinned(stories, order))
    told = {story.id for story in stories}
    for ranked in order:
        if ranked.id not in told:
            choice.leave_out(ranked.article, f"no time left, at {ranked.weight.score:.1f} points")
    if not stories:
        raise InputError(_nothing_to_tell(choice))
    return Rundown(
        paper=issue.paper,
        day=issue.day,
        stories=stories,
        left_out=tuple(choice.left_out),
        notes=(*issue.notes, *earlier.notes, *choice.notes, *refused),
        doubts=issue.doubts,
    )


def rundown_as_table(rundown: Rundown) -> str:
    """Return the stories with desk, score and signals, then what is left out, as text."""
    rows = []
    for place, story in enumerate(rundown.stories, 1):
        told = f"{story.kind}, {len(story.sentences)} sentences"
        rows.append(f"{place:>3}  {story.score:5.2f}  {story.desk:<12} {story.headline.text}")
        rows.append(f"{'':>12}{told}; {', '.join(story.signals)}")
    if rundown.left_out:
        rows.append("left out:")
        rows += [f"     {left.headline}: {left.reason}" for left in rundown.left_out]
    return "\n".join(rows) + "\n"


def _pinned(stories: tuple[Story, ...], order: tuple[Ranked, ...]) -> frozenset[str]:
    """Return the stories that keep their places: of many dead, briefs, light ones, no news."""
    apart = {ranked.id for ranked in order if ranked.part != ORDINARY}
    return frozenset(story.id for story in stories if is_brief(story) or story.id in apart)


def _with_what_was_cut(story: Story, article: Article) -> Story:
    told = {sentence.text for sentence in story.sentences}
    left = (sentence for sentence in told_sentences(article) if sentence.text not in told)
    return replace(story, cut=tuple(left))


def _nothing_to_tell(choice: Choice) -> str:
    reasons = Counter(left.reason for left in choice.left_out)
    found = "; ".join(f"{count} x {reason}" for reason, count in reasons.items())
    return f"cannot make a rundown: no story is left to tell ({found or 'no article'})."
