"""What one room hands the next.

The words that the whole project uses beside the names of the records:

    Brief       an article of a single paragraph.
    Notice      a private or legal announcement; like an advertisement (ad), it is not told.
    Desk        the part of a newsroom that a story belongs to, such as sport.
    Lead        the first paragraph of a report. Nut: the one that says why a feature is told.
    Link        a line between two stories or desks.
    Show        the settings of all its programmes; its records stand in `briefing.show`.
    Anchor      one of the two voices that read.
    Chime       music: opening, stinger (between stories), bed (under the headlines), closing.
    Manifest    what was assumed, repaired and left out on the way to an episode, as JSON.
    Sidecar     a file beside another that a program reads: script.json beside script.md.

Every record turns into JSON with `briefing.support.files.as_json`, under the names written here.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from briefing.show import EngineName

Span = tuple[int, int]
"""Character offsets [start, end) in the decoded source file."""

MAY_BE_AD = "may be an advertisement"
"""What is said among the repairs of an article that is kept as news in doubt; it is told last."""
ArticleKind = Literal["story", "brief", "ad", "notice"]
Role = Literal["intro", "headline", "story", "link", "outro"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a story was filed, as printed at its head or its end."""

    agency: str | None
    place: str | None
    month: int | None
    day: int | None
    reporters: tuple[str, ...]
    text: str
    """The whole dateline as printed, so that it can be told apart from the sentence it opens."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article, with its dateline if it was printed there."""

    text: str
    spans: tuple[Span, ...]
    dateline: str = ""
    """The words at the head of a later paragraph that say where it was filed; not told."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, repaired, never rewritten."""

    headline: str
    headline_spans: tuple[Span, ...]
    deck: str
    """The line under the headline, without its dash; empty if there is none."""
    kind: ArticleKind
    byline: str
    dateline: Dateline | None
    paragraphs: tuple[Paragraph, ...]
    complete: bool
    """False if the source stops in mid-sentence; that sentence is then skipped."""
    page: str
    """The page it was printed on, as printed; empty if unknown."""
    repairs: tuple[str, ...]
    """What was mended, for a person to check."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A piece of the source that stands in no paragraph, and why."""

    text: str
    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Characters of a picture of a page that the recogniser was not sure of."""

    text: str
    """With what is printed around them in the line, they themselves in 〔〕: 首年可供1〔2〕万户."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """One newspaper on one day.

    Every character of the source stands in one paragraph or one skipped piece, or is white space.
    """

    paper: str
    """The paper's name; empty if the source does not say."""
    day: date
    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...]
    """What was assumed or repaired, one line each."""
    doubts: tuple[Doubt, ...] = ()
    """Of a recognised page; none if a person corrected it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the paper printed it."""

    text: str
    spans: tuple[Span, ...]
    paragraph: int
    """Which paragraph of its article it comes from, from 0; -1 for a headline."""


@dataclass(frozen=True, slots=True)
class Story:
    """One article chosen for the programme, cut to its sentences."""

    id: str
    headline: Sentence
    kind: Literal["story", "brief"]
    desk: str
    """The class it was ordered by, such as `politics` or `world`."""
    byline: str
    dateline: Dateline | None
    sentences: tuple[Sentence, ...]
    score: float
    signals: tuple[str, ...]
    """Why it stands where it stands, for a person to check."""
    cut: tuple[Sentence, ...] = ()
    """Its finished sentences that are not told, in the article's order."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that is not in the programme, and why."""

    headline: str
    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rundown:
    """The stories of a programme in order, each cut to its sentences."""

    paper: str
    day: date
    stories: tuple[Story, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    """The issue's."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the programme."""

    id: str
    role: Role
    story: str | None
    """The story it belongs to; None before the first and after the last."""
    chapter: str
    """The chapter's title; neighbouring lines of one chapter share it."""
    new_paragraph: bool
    """Whether a paragraph of its story begins here; the pause before it is longer then."""
    voice: str
    """The anchor, 甲 or 乙; the show says which voice that is in each engine."""
    text: str
    """What the transcript shows."""
    spoken: str
    """What both engines receive: no digits, no symbols."""
    source: str = ""
    """The words as printed, before the named edits; empty for the programme's own words."""
    spans: tuple[Span, ...] = ()
    edits: tuple[str, ...] = ()
    """The named edits that turned `source` into `text`."""
    doubts: tuple[str, ...] = ()
    """What of it may be misread from a picture; none if a person wrote the line anew."""


@dataclass(frozen=True, slots=True)
class Script:
    """The lines to be spoken: intro, headlines, links, stories, outro."""

    title: str
    paper: str
    day: date
    length_s: float
    """Expected length of the finished programme, in seconds."""
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]
    """All that was assumed, repaired or skipped so far, the issue's notes included."""
    cut: tuple[Line, ...] = ()
    """The lines of the told stories' other sentences, for an editor; their `spoken` is empty."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A script with all that it was written from: what script.json holds beside script.md."""

    script: Script
    rundown: Rundown
    issue: Issue


@dataclass(frozen=True, slots=True)
class Said:
    """How a text is said."""

    text: str
    spoken: str
    """The spoken form: no digits, no symbols."""
    pinyin: tuple[str, ...]
    """One per Han character of `spoken`: tone 1-5, ü as v, before third-tone sandhi; `er5` is no
    syllable, but the colour of the one before it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One measurement of a take against what a good take shows."""

    name: str
    found: float
    low: float
    high: float
    passed: bool


@dataclass(frozen=True, slots=True)
class Take:
    """One line as sound, kept in the take store."""

    line: str
    """The line's id."""
    path: Path
    """16-bit mono WAV."""
    rate_hz: int
    length_s: float
    voice: str
    char_starts_s: tuple[float, ...]
    """Start of each character of the spoken text; empty where the engine does not say."""
    checks: tuple[Check, ...]
    joints_s: tuple[float, ...] = ()
    """Where the breaths meet of which the line was joined."""


@dataclass(frozen=True, slots=True)
class Takes:
    """Every line as sound, in the script's order, from one engine."""

    engine: EngineName
    takes: tuple[Take, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """When a line is heard in the finished programme."""

    line: str
    start_s: float
    end_s: float
    char_starts_s: tuple[float, ...] = ()
    """Start of each character of the spoken text; empty where the engine does not say."""
    joints_s: tuple[float, ...] = ()
    """Where the breaths of the line meet."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """When a story is heard in the finished programme, or another part of it."""

    title: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Master:
    """The finished programme, an MP3 at its loudness with tags and chapters, measured decoded."""

    path: Path
    """The MP3."""
    length_s: float
    lufs: float
    true_peak_db: float
    engine: EngineName
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Episode:
    """A Master published: its day's folder, its page, its item of the feed."""

    guid: str
    title: str
    day: date
    path: Path
    feed: Path
