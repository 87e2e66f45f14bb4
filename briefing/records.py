"""What one room hands the next.

An Issue is one newspaper on one day. A Rundown is its stories in order, each cut to its sentences.
A Script is the lines to be spoken. Takes are those lines as sound. A Master is the finished
programme. An Episode is the Master published. A Show is the settings all of them share.

Every record turns into JSON with `briefing.support.files.as_json`, under the names written here.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Literal

Span = tuple[int, int]
"""Character offsets [start, end) in the decoded source file."""

MAY_BE_AD = "may be an advertisement"
"""What is said among the repairs of an article that is kept as news in doubt; it is told last."""
ArticleKind = Literal["story", "brief", "ad", "notice"]
Role = Literal["intro", "headline", "story", "link", "outro"]
EngineName = Literal["edge", "kokoro", "server"]
EngineChoice = Literal["auto", "edge", "kokoro", "server"]
EditName = Literal[
    "dateline", "agency", "reporter", "tell", "place", "day", "credit", "figure", "address",
    "marks", "bullet", "dash", "today", "filler", "abbreviation", "slash", "tag", "split", "pause",
    "stop", "recap",
]  # fmt: skip
"""The named edits between the paper and the programme; a show may do without any."""
OrderProfile = Literal["auto", "public", "source", "bulletin"]


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
    """The stories in order."""

    paper: str
    day: date
    stories: tuple[Story, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...]


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
    source: str
    """The words as printed, before the named edits; empty for the programme's own words."""
    spans: tuple[Span, ...]
    edits: tuple[str, ...]
    """The named edits that turned `source` into `text`."""


@dataclass(frozen=True, slots=True)
class Script:
    """The lines to be spoken."""

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
class Voice:
    """One voice of one engine, as its file in voices/ describes it."""

    name: str
    engine: EngineName
    sex: Literal["female", "male", "unknown"]
    character: str
    """What it sounds like, in a few words."""
    suits: str
    """What it is good for, in a few words."""
    pace_cpm: float
    """Pace on news, in Han characters a minute, pauses inside sentences included: measured for the
    embedded voices; for the online ones an anchor's usual pace is assumed."""
    lufs: float
    """Measured loudness of its takes as kept, in LUFS; nan if not measured."""
    rate: str
    """Online voices: speaking rate as edge-tts takes it, such as `+0%`."""
    pitch: str
    """Online voices: pitch as edge-tts takes it, such as `+0Hz`."""
    volume: str
    """Online voices: volume as edge-tts takes it, such as `+0%`."""
    speed: float
    """Embedded voices and those of a server: speed factor, 1.0 as trained."""
    vectors: tuple[tuple[Path, float], ...]
    """Embedded voices: style vector files and their weights; empty for others."""
    dialect: str = ""
    """What it speaks instead of plain Mandarin; empty for plain Mandarin."""
    alike: str = ""
    """The name of a voice that it is hard to tell from; empty for none."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What a programme sounds like between its words."""

    theme: str
    """The instrument of the chimes."""
    opening_s: float
    stinger_s: float
    """The short chime between stories."""
    closing_s: float
    pause_sentence_ms: int
    pause_paragraph_ms: int
    pause_turn_ms: int
    """Where one anchor hands over to the other within a story."""
    pause_story_ms: int
    """Before and after the stinger."""
    dynamics: Literal["radio", "clean"] = "radio"
    """What brings peaks under the ceiling: a compressor and then a limiter, or a limiter alone."""
    bed: bool = True
    """Whether music runs under the headlines."""
    bed_under_lu: float = 16.0
    """How far the bed lies under speech, in LU; it rises by 6 in the pauses."""
    opening_file: Path | None = None
    """A sound file instead of the theme's opening; so for the others."""
    stinger_file: Path | None = None
    briefs_file: Path | None = None
    """Before a chapter of several stories."""
    closing_file: Path | None = None
    bed_file: Path | None = None
    briefs_s: float | None = None
    """Length of the chime before a chapter of several stories; None for the stinger's."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the MP3 is written, beside its bitrate."""

    mode: Literal["cbr", "vbr"] = "cbr"
    vbr_quality: int = 4
    """LAME's -V, 0 (largest) to 9 (smallest); used with `vbr` only."""
    channels: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class EdgeSettings:
    """How the online voice is reached."""

    connections: int = 4
    """Lines spoken at the same time."""
    deadline_s: float = 30.0
    """For one attempt at one line, before it is tried again."""
    proxy: str = ""
    """Address of an HTTP proxy; empty for none."""


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How a speech server of the user's own is reached: one that is asked as OpenAI's is."""

    address: str = ""
    """What stands before `/audio/speech`, such as `http://localhost:8880/v1`; empty for none."""
    model: str = ""
    format: Literal["wav", "mp3", "flac", "opus"] = "wav"
    connections: int = 2
    """Lines spoken at the same time."""
    deadline_s: float = 120.0
    """For one attempt at one line."""
    key_variable: str = "BRIEFING_SERVER_KEY"
    """The environment variable that holds the key."""
    key: str = field(default="", repr=False)
    """Never in a file or a log."""


@dataclass(frozen=True, slots=True)
class EditorSettings:
    """How a chief editor is reached: any server that is asked as OpenAI's chat is."""

    address: str = ""
    """What stands before `/chat/completions`; empty for none."""
    model: str = ""
    deadline_s: float = 20.0
    """For one story."""
    key_variable: str = "BRIEFING_EDITOR_KEY"
    """The environment variable that holds the key."""
    key: str = field(default="", repr=False)
    """Never in a file or a log."""


@dataclass(frozen=True, slots=True)
class Show:
    """One show's settings."""

    name: str
    """Stem of file names: letters, digits and hyphens."""
    title: str
    description: str
    author: str
    email: str
    link: str
    """Public address of the output folder; empty if it is only served at home."""
    language: str
    category: str
    cover: Path | None
    """The cover picture; None to draw one."""
    colour: str
    """The show's colour as #rrggbb, for the drawn cover and the page; empty to draw one, too."""
    minutes: float
    engine: EngineChoice
    edge_voices: tuple[Voice, Voice]
    kokoro_voices: tuple[Voice, Voice]
    order: OrderProfile
    target_lufs: float
    true_peak_db: float
    """Highest true peak allowed, in dBTP."""
    bitrate_kbps: int
    readings: tuple[Path, ...]
    """Pronunciation dictionaries, the shipped one first."""
    sound: Sound
    focus: tuple[str, ...] = ()
    """Only stories of these desks, or with these words in the headline; empty means all."""
    skip: tuple[str, ...] = ()
    """No stories of these desks, nor with these words in the headline."""
    stories: int = 0
    """At most so many stories; 0 means as many as fit."""
    only_headlines: bool = False
    encoding: Encoding = Encoding()
    edge: EdgeSettings = EdgeSettings()
    server_voices: tuple[Voice, ...] = ()
    """The two anchors on the server; none if no server is named."""
    server: ServerSettings = ServerSettings()
    longest_s: float | None = None
    """What a player of this loudness takes at most; None if any length."""
    time_zone: str = "+08:00"
    """The show's own clock, as an offset: feeds and letters tell their day by it."""
    reader: Path | None = None
    """What `briefing learn` fitted to this paper; None for the shipped weights."""
    editor: EditorSettings = EditorSettings()
    without_edits: tuple[str, ...] = ()
    """The named edits that are not made: their words are told as printed."""
    speak_threads: int = 2
    """Lines that the embedded voice speaks at once; one where many episodes are made at once."""

    @property
    def zone(self) -> tzinfo:
        """The show's own clock."""
        return datetime.strptime(self.time_zone, "%z").tzinfo or UTC

    @property
    def anchors(self) -> tuple[Voice, ...]:
        """The two voices that lengths are planned with; of `auto`, the embedded ones."""
        match self.engine:
            case "edge":
                return self.edge_voices
            case "server" if self.server_voices:
                return self.server_voices
            case _:
                return self.kokoro_voices


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
    """Where a line stands in the finished programme."""

    line: str
    start_s: float
    end_s: float
    char_starts_s: tuple[float, ...] = ()
    """Start of each character of the spoken text; empty where the engine does not say."""
    joints_s: tuple[float, ...] = ()
    """Where the breaths of the line meet."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the finished programme."""

    title: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Master:
    """The finished programme, measured after decoding."""

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
    """A Master on the shelf, and the feed that offers it."""

    guid: str
    title: str
    day: date
    path: Path
    feed: Path
