"""Which articles may be told at all; each that may not is left out with its reason."""

import re
from collections.abc import Iterable

from briefing.edit.order.order import Ranked
from briefing.edit.order.weigh import weigh
from briefing.edit.past_episodes import Earlier
from briefing.edit.sentences import body_of, headline_of, told_sentences
from briefing.edit.tuned import Eligibility, Twins
from briefing.edit.words import desks
from briefing.records import Article, Issue, LeftOut
from briefing.show import Show

_WORD = re.compile(r"\w")
_REASONS = {"ad": "an advertisement", "notice": "a notice"}


class Choice:
    """The articles that may be told, and those that are left out so far."""

    def __init__(self, issue: Issue) -> None:
        self.left_out: list[LeftOut] = []
        self.notes: list[str] = []
        self.stories: list[Ranked] = []
        for place, article in enumerate(issue.articles):
            if article.kind in _REASONS:
                self.leave_out(article, _REASONS[article.kind])
            elif not told_sentences(article):
                self.leave_out(article, "no finished sentence")
            else:
                self.stories.append(Ranked(article, place, weigh(article, place, issue)))

    def leave_out(self, article: Article, reason: str) -> None:
        """Leave an article out, with all the places it was printed at."""
        spans = tuple(span for paragraph in article.paragraphs for span in paragraph.spans)
        headline = headline_of(article).text
        self.left_out.append(LeftOut(headline, reason, article.headline_spans + spans))

    def keep_to(self, show: Show) -> None:
        """Leave out what the show does not want."""
        if show.focus:
            self._drop(
                (story, f"not in the focus {'、'.join(show.focus)}")
                for story in self.stories
                if not _named(story, show.focus)
            )
        self._drop(
            (story, f"skipped as {word}")
            for story in self.stories
            if (word := _named(story, show.skip))
        )

    def drop_twins(self) -> None:
        """Leave out stories that another one of the issue tells more fully."""
        twins = find_twins(tuple(body_of(story.article) for story in self.stories))
        self._drop(
            (self.stories[twin], f"told more fully under '{self.stories[fuller].article.headline}'")
            for twin, fuller in twins.items()
        )

    def drop_told(self, earlier: Earlier) -> None:
        """Leave out stories that an earlier episode told, unless they have news.

        An issue of nothing else is told again, and that is noted: better than no episode.
        """
        known = [(told, grams(told.text)) for told in earlier.stories]
        dropped: list[tuple[Ranked, str]] = []
        for story in self.stories:
            mine = grams(body_of(story.article))
            same = [(told, old) for told, old in known if containment(mine, old) > Twins.SAME_STORY]
            if not same:
                continue
            told = same[-1][0]
            new = len(mine.difference(*(old for _told, old in same))) / len(mine)
            if new < Eligibility.NEW_SHARE:
                dropped.append((story, f"told on {told.day} already"))
            else:
                self.notes.append(
                    f"'{story.article.headline}' was told on {told.day} and is told again: "
                    f"{new:.0%} of it is new"
                )
        if dropped and len(dropped) == len(self.stories):
            self.notes.append("every story was told lately: all are told again")
        else:
            self._drop(dropped)

    def _drop(self, dropped: Iterable[tuple[Ranked, str]]) -> None:
        found = list(dropped)
        for story, reason in found:
            self.leave_out(story.article, reason)
        gone = {story.place for story, _reason in found}
        self.stories = [story for story in self.stories if story.place not in gone]


def grams(text: str) -> frozenset[str]:
    """Return the character n-grams of a text, punctuation left away."""
    bare = "".join(_WORD.findall(text))
    size = Twins.GRAM_CHARS
    return frozenset(bare[at : at + size] for at in range(max(len(bare) - size + 1, 1)))


def containment(first: frozenset[str], second: frozenset[str]) -> float:
    """Return the share of the smaller text that stands in the larger one, 0 to 1."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def find_twins(texts: tuple[str, ...]) -> dict[int, int]:
    """Return, for each text that another one tells more fully, the place of that other one."""
    known = [grams(text) for text in texts]
    fullest_first = sorted(range(len(texts)), key=lambda place: (-len(known[place]), place))
    kept: list[int] = []
    twin_of: dict[int, int] = {}
    for place in fullest_first:
        fuller = next(
            (one for one in kept if containment(known[place], known[one]) > Twins.SAME_STORY), None
        )
        if fuller is None:
            kept.append(place)
        else:
            twin_of[place] = fuller
    return twin_of


def _named(story: Ranked, words: tuple[str, ...]) -> str:
    """Return the first word that names the story's desk or stands in its headline, or nothing."""
    desk = desks()[story.weight.desk]
    names = (desk.name, *desk.names)
    return next((word for word in words if word in names or word in story.article.headline), "")
