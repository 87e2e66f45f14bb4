"""The take store: lines already spoken, found again by what they were spoken from.

A take is two files of one name: the sound, and a description that is written last. A stopped run
leaves at most a sound without description, which counts as nothing and is written again.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.errors import OutputError, SpeakError
from briefing.records import Check, Line, Take
from briefing.show import Voice
from briefing.speak.clip import Clip, write_wav
from briefing.support.files import as_json, reason_of, sha256_of, write_whole
from briefing.support.from_json import record_of


@dataclass(frozen=True, slots=True)
class Described:
    """What the store writes beside a sound."""

    spoken: str
    voice: str
    engine: str
    version: str
    rate_hz: int
    length_s: float
    char_starts_s: tuple[float, ...]
    checks: tuple[Check, ...]
    sound_sha256: str
    joints_s: tuple[float, ...] = ()
    """None where they were not kept yet."""


@dataclass(frozen=True, slots=True)
class Job:
    """A line that one voice of one engine is to speak."""

    line: Line
    voice: Voice
    version: str
    """The engine's version and all else that the take depends on."""
    folder: Path
    """The day's take store."""

    @property
    def path(self) -> Path:
        """Where the take lies, whether it is there or not."""
        voice = self.voice
        settings = [voice.rate, voice.pitch, voice.volume, voice.speed]
        vectors = [[path.name, weight] for path, weight in voice.vectors]
        made_of = [self.line.spoken, self.version, voice.name, settings, vectors]
        identity = json.dumps(made_of, ensure_ascii=False)
        digest = hashlib.sha256(identity.encode()).hexdigest()[:24]
        return self.folder / f"{voice.name}-{digest}.wav"


def jobs_of(
    lines: tuple[Line, ...],
    voices: tuple[Voice, Voice],
    folder: Path,
    engine: str,
    said: Mapping[str, str],
) -> list[Job]:
    """Return the lines as jobs for the voices of the two anchors.

    A take depends on the engine and its version, and on what that is given for each line's id: the
    readings can change it while the text stays.

    Raises:
        SpeakError: a line has another anchor.
    """
    return [Job(line, _anchor(line, voices), f"{engine} {said[line.id]}", folder) for line in lines]


def missing_jobs(jobs: list[Job]) -> list[Job]:
    """Return those that the store has no take of; lines that are alike are one of them."""
    return list({job.path: job for job in jobs if find_take(job) is None}.values())


def _anchor(line: Line, voices: tuple[Voice, Voice]) -> Voice:
    anchors = dict(zip("甲乙", voices, strict=True))
    if line.voice not in anchors:
        raise SpeakError(
            f"cannot speak line '{line.id}': its voice is '{line.voice}', not 甲 or 乙."
        )
    return anchors[line.voice]


def shortened(spoken: str) -> str:
    """Return a text short enough for a message."""
    return spoken if len(spoken) <= 20 else f"{spoken[:19]}…"


def keep_take(job: Job, clip: Clip, checks: tuple[Check, ...]) -> Take:
    """Write a take into the store, whole, and return it.

    Raises:
        OutputError: the store cannot be written.
    """
    write_wav(clip, job.path)
    description = Described(
        spoken=job.line.spoken,
        voice=job.voice.name,
        engine=job.voice.engine,
        version=job.version,
        rate_hz=clip.rate_hz,
        length_s=clip.length_s,
        char_starts_s=tuple(round(start_s, 4) for start_s in clip.char_starts_s),
        checks=checks,
        sound_sha256=sha256_of(job.path),
        joints_s=tuple(round(joint_s, 4) for joint_s in clip.joints_s),
    )
    write_whole(job.path.with_suffix(".json"), as_json(description))
    return _as_take(description, job)


def keep_checks(job: Job, checks: tuple[Check, ...]) -> None:
    """Write more rows beside a take that the store has; its sound stays as it is.

    Raises:
        OutputError: the store cannot be written.
    """
    path = job.path.with_suffix(".json")
    described = json.loads(path.read_text(encoding="utf-8"))
    described["checks"] = [asdict(check) for check in checks]
    write_whole(path, as_json(described))


def find_take(job: Job) -> Take | None:
    """Return the take of a line if the store has it whole, else None.

    Raises:
        OutputError: the store cannot be read.
    """
    try:
        text = job.path.with_suffix(".json").read_text(encoding="utf-8")
        description = record_of(Described, text)
        if sha256_of(job.path) != description.sound_sha256 or description.spoken != job.line.spoken:
            return None
    except (FileNotFoundError, ValueError):
        return None  # never finished, damaged, or from another version: spoken again
    except OSError as error:
        raise OutputError(f"cannot read the take '{job.path}': {reason_of(error)}.") from error
    return _as_take(description, job)


def found_takes(jobs: list[Job]) -> tuple[Take, ...]:
    """Return the takes that the store has, in the order of the jobs."""
    return tuple(take for job in jobs if (take := find_take(job)) is not None)


def all_or_none(jobs: list[Job]) -> tuple[Take, ...]:
    """Return the take of every job if the store has all of them, else nothing."""
    takes = found_takes(jobs)
    return takes if len(takes) == len(jobs) else ()


def _as_take(description: Described, job: Job) -> Take:
    return Take(
        line=job.line.id,
        path=job.path,
        rate_hz=description.rate_hz,
        length_s=description.length_s,
        voice=description.voice,
        char_starts_s=description.char_starts_s,
        checks=description.checks,
        joints_s=description.joints_s,
    )
