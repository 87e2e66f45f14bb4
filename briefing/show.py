"""One show's settings, as records: what show.toml and the files in voices/ say.

They are read and checked in `briefing.settings`.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Literal

from briefing.errors import ShowError
from briefing.support.engines import EMBEDDED

EngineName = str
"""A name in `briefing.support.engines.ENGINES`."""
EditName = Literal[
    "dateline", "agency", "reporter", "tell", "place", "day", "credit", "figure", "address",
    "marks", "bullet", "dash", "today", "filler", "abbreviation", "slash", "tag", "split", "pause",
    "stop", "recap",
]  # fmt: skip
"""The named edits between the paper and the programme; a show may do without any."""
UpdateFrequency = Literal["daily", "weekdays", "weekly", "irregular"]
TITLE_FIELDS = ("day", "date", "iso", "weekday", "headline", "headlines", "paper", "title")
"""What a pattern of episode titles may name in braces."""
OrderProfile = Literal["auto", "public", "source", "bulletin"]
_FEWEST_HEADLINES, _MOST_HEADLINES, _MINUTES_A_HEADLINE = 2, 5, 1.5
_RECAPPED, _RECAP_MINUTES = 3, 4.0


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
    model: str = "tts-1"
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
    engine: EngineName
    """Who speaks; `auto` is the online engine if it answers, the embedded one if not."""
    voices: tuple[Voice, ...]
    """The two anchors in each engine, pair behind pair."""
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
    lunar_date: bool = False
    encoding: Encoding = Encoding()
    edge: EdgeSettings = EdgeSettings()
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
    episode_title: str = "{day} {headlines}"
    """The pattern of episode titles, with `TITLE_FIELDS` in braces."""
    updates: UpdateFrequency = "daily"
    """How often listeners may expect an episode."""
    private: bool = False
    """Whether the feed is for those only who were given its address."""
    speak_threads: int = 2
    """Lines that the embedded voice speaks at once; one where many episodes are made at once."""
    listen: bool = False
    """Whether the embedded voice's takes are listened to, and spoken again where in doubt."""

    @property
    def zone(self) -> tzinfo:
        """The show's own clock."""
        return datetime.strptime(self.time_zone, "%z").tzinfo or UTC

    @property
    def headlines(self) -> int:
        """How many headlines open a programme that has as many stories."""
        return min(
            max(_FEWEST_HEADLINES, round(self.minutes / _MINUTES_A_HEADLINE)), _MOST_HEADLINES
        )

    @property
    def recapped(self) -> int:
        """How many headlines are told again at the end; none where few minutes have passed."""
        is_long = self.minutes >= _RECAP_MINUTES
        return _RECAPPED if is_long and "recap" not in self.without_edits else 0

    @property
    def anchors(self) -> tuple[Voice, ...]:
        """The two voices that lengths are planned with; of `auto`, the embedded ones."""
        return self.voices_of(self.engine) or self.voices_of(EMBEDDED)

    def voices_of(self, engine: EngineName) -> tuple[Voice, ...]:
        """The two anchors in an engine; none if the show names none."""
        return tuple(voice for voice in self.voices if voice.engine == engine)

    def pair_of(self, engine: EngineName) -> tuple[Voice, Voice]:
        """The two anchors in an engine.

        Raises:
            ShowError: the show names none.
        """
        if not (pair := self.voices_of(engine)):
            raise ShowError(
                f"cannot speak: no voices are named for '{engine}'. Name two under [voices] of "
                "show.toml."
            )
        return pair[0], pair[1]
