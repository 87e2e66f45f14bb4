"""Takes of the embedded voice, heard by a recognizer: a doubtful one is spoken in another way.

A second take of every line found one syllable in 340 and took twice the time, so only doubtful
lines get one.
"""

from dataclasses import replace
from pathlib import Path

from onnxruntime import InferenceSession

from briefing.records import Check, Line, Take
from briefing.show import Show
from briefing.speak.clip import Clip, Ear, check_clip, hear_samples, read_wav, what_failed
from briefing.speak.kokoro.kokoro import breath_limits, jobs_and_symbols
from briefing.speak.kokoro.kokoro_voice import speak_symbols
from briefing.speak.kokoro.model import open_model
from briefing.speak.kokoro.symbols import Symbols
from briefing.speak.line_splitting import cut_breaths
from briefing.speak.takes import Job, found_takes, keep_checks, keep_take, shortened
from briefing.speak.tuned import Listening
from briefing.support.progress import tell


def listen_to_takes(
    lines: tuple[Line, ...], show: Show, folder: Path, ear: Ear
) -> tuple[tuple[Take, ...], tuple[str, ...]]:
    """Return the takes of all lines, the better one of each that was doubtful, and what to say.

    The store has a take of every line. One that was heard before is not heard again.

    Raises:
        SpeakError: a take cannot be read.
        OutputError: the store cannot be written.
    """
    jobs, symbols = jobs_and_symbols(lines, show, folder)
    takes = found_takes(jobs)
    unheard = {
        job.path: (job, take)
        for job, take in zip(jobs, takes, strict=True)
        if _heard(take.checks) is None
    }
    doubtful: list[tuple[Job, Take]] = []
    tell("listening", 0, len(unheard))
    for done, (job, take) in enumerate(unheard.values(), 1):
        row = hear_samples(read_wav(take.path), take.rate_hz, job.line.spoken, ear)
        heard = replace(take, checks=(*take.checks, row))
        keep_checks(job, heard.checks)
        if row.found < Listening.DOUBT:
            doubtful.append((job, heard))
        tell("listening", done, len(unheard))
    notes = _spoken_again(doubtful, symbols, ear) if doubtful else ()
    takes = found_takes(jobs)
    return takes, (*notes, *_still_unheard(lines, takes))


def _spoken_again(
    doubtful: list[tuple[Job, Take]], symbols: dict[str, Symbols], ear: Ear
) -> tuple[str, ...]:
    """Speak each line once more, keep it where more is heard; return what to say of it."""
    better = 0
    model = open_model(doubtful[0][0].voice)
    for done, (job, take) in enumerate(doubtful):
        tell("speaking again", done, len(doubtful))
        clip = _second_take(model, job, symbols[job.line.id])
        checks = check_clip(clip, job.line.spoken, job.voice)
        row = hear_samples(clip.samples, clip.rate_hz, job.line.spoken, ear)
        before = _heard(take.checks)
        if not what_failed(checks) and before is not None and row.found > before.found:
            keep_take(job, clip, (*checks, row))
            better += 1
    return (
        f"{len(doubtful)} line(s) were not heard well and spoken once more; "
        f"of {better} the new take is kept",
    )


def _second_take(model: InferenceSession, job: Job, symbols: Symbols) -> Clip:
    """Speak a line in shorter breaths, or a little slower where it has no pause to be cut in."""
    spoken = job.line.spoken
    _first, shorter, *_shortest = breath_limits(symbols)
    breaths = cut_breaths(symbols, spoken, shorter)
    if len(breaths) == 1 or any(0 < breath.begin == breath.first for breath in breaths):
        slower = replace(job.voice, speed=Listening.SLOWER * job.voice.speed)
        return speak_symbols(model, symbols, spoken, slower)
    return speak_symbols(model, symbols, spoken, job.voice, shorter)


def _heard(checks: tuple[Check, ...]) -> Check | None:
    return next((check for check in checks if check.name == "heard"), None)


def _still_unheard(lines: tuple[Line, ...], takes: tuple[Take, ...]) -> tuple[str, ...]:
    rows = zip(lines, (_heard(take.checks) for take in takes), strict=True)
    return tuple(
        f"line '{line.id}', '{shortened(line.spoken)}': only {row.found:.0%} of it is heard; "
        "listen to it"
        for line, row in rows
        if row is not None and not row.passed
    )
