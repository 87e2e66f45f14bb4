"""Lines spoken by the online voice: several at once, failed ones repeated, every take checked."""

import asyncio
from dataclasses import replace
from pathlib import Path

from briefing.errors import EngineError
from briefing.mandarin.dictionary import respell
from briefing.records import Line, Take
from briefing.show import Show
from briefing.speak.clip import check_clip, what_failed
from briefing.speak.edge.edge_client import EDGE_VERSION, EdgeLink, speak_text
from briefing.speak.service import pause_before, sent_texts, speak_at_once
from briefing.speak.takes import (
    Job,
    all_or_none,
    found_takes,
    jobs_of,
    keep_take,
    missing_jobs,
    shortened,
)
from briefing.speak.tuned import Service
from briefing.support.progress import tell


def speak_lines(
    lines: tuple[Line, ...], show: Show, folder: Path, link: EdgeLink
) -> tuple[Take, ...]:
    """Return the take of every line, from the store or spoken now, in order.

    What was spoken stays in the day's take store if a later line fails. The words of the
    dictionaries are sent as homophones.

    Raises:
        EngineError: the service does not answer, or stopped answering; the line is named.
        SpeakError: a line has nothing to say.
        OutputError: the store cannot be written.
    """
    voices = show.pair_of("edge")
    sent = sent_texts(lines, show.readings)
    jobs = jobs_of(lines, voices, folder, EDGE_VERSION, sent)
    if missing := missing_jobs(jobs):
        asyncio.run(_speak_missing(missing, sent, link, len(jobs)))
    return found_takes(jobs)


def kept_takes(lines: tuple[Line, ...], show: Show, folder: Path) -> tuple[Take, ...]:
    """Return the take of every line if the store has all of them, else nothing."""
    sent = {line.id: respell(line.spoken, show.readings) for line in lines}
    return all_or_none(jobs_of(lines, show.pair_of("edge"), folder, EDGE_VERSION, sent))


async def _speak_missing(
    missing: list[Job], sent: dict[str, str], link: EdgeLink, total: int
) -> None:
    tell("speaking", total - len(missing), total)
    usual_cut_s: dict[str, float] = {}
    if link.first_answer_s is not None:
        brief = replace(link, deadline_s=link.first_answer_s, attempts=1)
        first = missing.pop(0)
        await _speak(first, sent[first.line.id], brief, asyncio.Semaphore(), usual_cut_s)
    places = asyncio.Semaphore(link.connections)
    spoken = [_speak(job, sent[job.line.id], link, places, usual_cut_s) for job in missing]
    await speak_at_once(spoken, total)


async def _speak(
    job: Job, sent: str, link: EdgeLink, places: asyncio.Semaphore, usual_cut_s: dict[str, float]
) -> None:
    """Speak a line and keep it; a failed attempt is repeated after a growing pause.

    An answer whose sound ends before its last word has lost some of it. Two answers to one text
    that end alike have not: then this voice's times run late, and `usual_cut_s` remembers it.
    """
    failed = EngineError("the online voice was not asked")
    earlier_cut_s: list[float] = []
    name = job.voice.name
    for attempt in range(max(2, link.attempts)):
        if attempt >= link.attempts and not earlier_cut_s:
            break  # it never answered
        await pause_before(attempt, link.backoff_s)
        try:
            async with places:
                clip = await speak_text(sent, job.voice, link)
            if len(sent) != len(job.line.spoken):
                # The times are those of the homophones; which character they stand for is unknown.
                clip = replace(clip, char_starts_s=())
            if any(abs(clip.cut_s - cut_s) < Service.SAME_END_S for cut_s in earlier_cut_s):
                usual_cut_s[name] = min(clip.cut_s, Service.LATEST_S)
            earlier_cut_s.append(clip.cut_s)
            checks = check_clip(clip, job.line.spoken, job.voice, usual_cut_s.get(name, 0.0))
            if bad := what_failed(checks):
                raise EngineError(f"the online voice's take is not good: {bad}")
        except EngineError as error:
            failed = error
        else:
            # In a thread of its own: a slow disk must not hold up the other lines.
            await asyncio.to_thread(keep_take, job, clip, checks)
            return
    raise EngineError(
        f"cannot speak line '{job.line.id}', '{shortened(job.line.spoken)}': {failed}. "
        "Try again later or use --engine kokoro."
    ) from failed
