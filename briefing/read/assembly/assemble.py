"""Puts labelled lines together into articles, in one pass from the top of the page to its end."""

import re
from collections.abc import Sequence

from briefing.read.assembly.drafts import UNTITLED, Draft, Layout, key_of
from briefing.read.label.labeller import Labelled
from briefing.read.lines import FROM_PAGE, Line
from briefing.read.roles import ends_sentence, role_of
from briefing.read.tuned.assembly import Stories

_LEFT = {
    "mast": "mast",
    "imprint": "imprint",
    "page": "page mark",
    "contents": "contents",
    "section": "column heading",
    "web": "web page",
    "caption": "photo caption",
    "caption+": "photo caption",
    "table": "table",
}
"""Why a line of each label stands in no article."""
_OWN_REASONS = {"date line", "rule", "link", "picture", "editors", "jump", "mark-up", "label"}
_OWN_REASONS |= {"web comment", "column"}
"""What a line of furniture is called if its form says more than its label."""
_SPEAKS = re.compile("(?:强调|指出|表示|宣布|要求|呼吁|认为|透露|重申|敦促|警告|声称|提出)$")
_TO = re.compile("[下转轉]{1,2}[转轉入]?")


def put_together(lines: Sequence[Line], labelled: Labelled) -> Layout:
    """Return the articles of a page, and what belongs to none of them."""
    page = _Assembly()
    for line, label, ad in zip(lines, labelled.labels, labelled.ads, strict=True):
        page.add(line, label, ad)
    page.flush_kickers()
    _give_headline(page)
    return Layout(page.drafts, page.left)


def _give_headline(page: "_Assembly") -> None:
    """Make a marked line the headline of a page's only story, where that has none."""
    stories = [draft for draft in page.drafts if not draft.service]
    if len(stories) != 1 or stories[0].headings or not stories[0].paragraphs:
        return
    over = [
        (line, reason)
        for line, reason in page.left
        if line.level and line.plain not in {"", UNTITLED} and line.start < stories[0].start
    ]
    if over:
        page.left.remove(over[-1])
        stories[0].headings.append(over[-1][0])


class _Assembly:
    """The state of the pass: the story being filled, the advertisement being filled."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.left: list[tuple[Line, str]] = []
        self.story: Draft | None = None
        self.service: Draft | None = None
        self.kickers: list[Line] = []
        self.page = ""
        self.said: set[str] = set()
        """The lines of the story so far."""
        self.apart = False
        """Whether furniture or another piece stood since the story's last line."""

    def add(self, line: Line, label: str, ad: float) -> None:
        """Take in one line."""
        jump = next((cut.text for cut in line.cuts if cut.reason == "jump"), "")
        if label in _LEFT:
            self._leave(line, label, jump)
            return
        step = {
            "headline": self._headline,
            "headline+": self._headline_goes_on,
            "brief": self._brief,
            "ad": self._ad,
            "ad+": self._ad_goes_on,
        }
        if jump and FROM_PAGE.search(jump) and label.startswith("body"):
            self._go_on_from(jump)
        if label in step:
            step[label](line)
        elif label == "kicker":
            self.kickers.append(line)
        else:
            self._into_story(line, label, ad)
        if jump and self.story is not None and label.startswith(("body", "brief")):
            self.story.to_page = jump if _TO.search(jump) else self.story.to_page
        self.apart = label.startswith(("ad", "sub-head"))

    def _begin(self, *, service: bool = False) -> Draft:
        self.said = set()
        draft = Draft(service=service, page=self.page)
        self.drafts.append(draft)
        if service:
            self.service = draft
        else:
            self.story, self.service = draft, None
        return draft

    def _leave(self, line: Line, label: str, jump: str) -> None:
        role = role_of(line)
        self.left.append((line, role if role in _OWN_REASONS else _LEFT[label]))
        self.apart = True
        if label == "page":
            self.page = line.text
        if jump and FROM_PAGE.search(jump):
            self._go_on_from(jump)
        elif jump and self.story is not None:
            self.story.to_page = jump

    def _go_on_from(self, jump: str) -> None:
        """Begin the second part of a story, under its headline if that is printed again."""
        if self.story is None or self.story.paragraphs:
            self._begin()
        if self.story is not None:
            self.story.from_page = jump

    def _headline(self, line: Line) -> None:
        draft = self._begin()
        draft.kickers, self.kickers = self.kickers, []
        draft.headings.append(line)

    def _headline_goes_on(self, line: Line) -> None:
        if self.story is None or not self.story.headings or self.story.paragraphs:
            self._headline(line)
        elif _is_title_again(key_of(line.plain), key_of(self.story.title)) or (
            line.gap and _is_of_title(line, self.story)
        ):
            # Set apart, also the rows of a title that was printed in one line.
            self.left.append((line, "repeated title"))
        else:
            self.story.headings.append(line)

    def _brief(self, line: Line) -> None:
        self.flush_kickers()
        self._begin().paragraphs.append([line])

    def _ad(self, line: Line) -> None:
        self.flush_kickers()
        draft = self._begin(service=True)
        heads = (
            line.level
            or line.bold
            or (len(line.text) <= Stories.AD_HEADING_CHARS and "。" not in line.text)
        )
        (draft.headings.append(line) if heads else draft.paragraphs.append([line]))

    def _ad_goes_on(self, line: Line) -> None:
        if self.service is None and not ends_sentence(line.text):
            self._ad(line)
        else:
            (self.service or self._begin(service=True)).paragraphs.append([line])

    def _into_story(self, line: Line, label: str, ad: float) -> None:
        story = self.story or self._begin()
        self.service = None
        if self.kickers:
            # No headline came: the supposed kicker is a sub-head.
            story.sub_heads += self.kickers
            self.kickers = []
        if (
            label == "deck"
            and not story.decks
            and _leads_on(story.headings)
            and line.text[0] != "—"
        ):
            story.headings.append(line)
        elif label == "deck":
            story.decks.append([line])
        elif label == "deck+":
            story.decks[-1].append(line) if story.decks else story.decks.append([line])
        elif label.startswith("byline"):
            story.bylines.append(line)
        elif label.startswith("sub-head"):
            story.sub_heads.append(line)
        elif not story.paragraphs and _is_of_title(line, story):
            self.left.append((line, "repeated title"))
        elif len(line.text) >= Stories.REPEATED_CHARS and line.text in self.said:
            self.left.append((line, "repeated text"))
        elif label == "body+" and story.paragraphs:
            story.paragraphs[-1].append(line)
            story.repairs.append(
                "false heading"
                if line.level or line.bold
                else "joined"
                if self.apart or line.gap
                else "unwrapped"
            )
        else:
            story.paragraphs.append([line])
        if label.startswith("body"):
            self.said.add(line.text)
            story.doubt = max(story.doubt, ad)

    def flush_kickers(self) -> None:
        """Leave out the lines that waited for a headline that did not come."""
        self.left += [(line, "column heading") for line in self.kickers]
        self.kickers = []


def _leads_on(headings: Sequence[Line]) -> bool:
    """Return whether a headline ends with a word for speaking: what was said stands below."""
    return bool(headings) and _SPEAKS.search(headings[-1].plain) is not None


def _is_title_again(key: str, title: str) -> bool:
    """Return whether a line prints a title again, perhaps with a word more or less at its end."""
    if key == title:
        return True
    return min(len(key), len(title)) >= Stories.SAME_TITLE_CHARS and (
        key.startswith(title) or title.startswith(key)
    )


def _is_of_title(line: Line, story: Draft) -> bool:
    """Return whether a line prints a part of its story's title again, as archives do."""
    key = key_of(line.plain)
    return (
        len(key) > Stories.SHORT_KEY_CHARS
        and key in key_of(story.title)
        and not ends_sentence(line.text)
    )
