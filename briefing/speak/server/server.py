"""Lines spoken by a speech server of the user's own: a few at a time, every take checked."""

import asyncio
from pathlib import Path

import aiohttp

from briefing.errors import EngineError
from briefing.records import Line, Take
from briefing.show import Show
from briefing.speak.clip import Ear, check_clip, hear_samples, what_failed
from briefing.speak.server.server_client import BusyError, RefusedError, ServerLink, speak_text
from briefing.speak.service import pause_before, sent_texts, speak_at_once
from briefing.speak.takes import Job, found_takes, jobs_of, keep_take, missing_jobs, shortened
from briefing.support.progress import tell


def speak_lines(
    lines: tuple[Line, ...], show: Show, folder: Path, link: ServerLink, ear: Ear | None = None
) -> tuple[Take, ...]:
    """Return the take of every line, from the store or spoken now, in order.

    What was spoken stays in the day's take store if a later line fails. The words of the
    dictionaries are sent as homophones. Takes are heard where there is an ear, a recognizer.

    Raises:
        EngineError: the server does not answer, stopped answering, or speaks other words.
        SpeakError: a line has nothing to say.
        OutputError: the store cannot be written.
    """
    voices = show.pair_of("server")
    sent = sent_texts(lines, show.readings)
    # Not the address: another one may be the same server after it has moved.
    version = f"server {link.settings.model} {link.settings.format}"
    jobs = jobs_of(lines, voices, folder, version, sent)
    if missing := missing_jobs(jobs):
        asyncio.run(_speak_missing(missing, sent, link, ear, len(jobs)))
    return found_takes(jobs)


async def _speak_missing(
    missing: list[Job], sent: dict[str, str], link: ServerLink, ear: Ear | None, total: int
) -> None:
    tell("speaking", total - len(missing), total)
    places = asyncio.Semaphore(link.settings.connections)
    async with aiohttp.ClientSession(trust_env=False) as session:
        # The first line goes alone: one request is enough to find a wrong key or address.
        await _speak(session, missing[0], sent, link, places, ear)
        others = [_speak(session, job, sent, link, places, ear) for job in missing[1:]]
        await speak_at_once(others, total)


async def _speak(
    session: aiohttp.ClientSession,
    job: Job,
    sent: dict[str, str],
    link: ServerLink,
    places: asyncio.Semaphore,
    ear: Ear | None,
) -> None:
    """Speak a line and keep it; a failed attempt is repeated after a growing pause."""
    failed: EngineError = EngineError("the server was not asked")
    wait_s = 0.0
    for attempt in range(link.attempts):
        await pause_before(attempt, link.backoff_s, wait_s)
        try:
            async with places:
                clip = await speak_text(session, sent[job.line.id], job.voice, link)
            checks = check_clip(clip, job.line.spoken, job.voice)
            if ear is not None and not what_failed(checks):
                sound = clip.samples, clip.rate_hz
                checks += (await asyncio.to_thread(hear_samples, *sound, job.line.spoken, ear),)
            if bad := what_failed(checks):
                raise EngineError(f"the server's take is not good: {bad}")
        except RefusedError as error:
            failed = error
            break
        except EngineError as error:
            failed = error
            wait_s = error.wait_s if isinstance(error, BusyError) else 0.0
            if wait_s > link.longest_wait_s:
                break
        else:
            await asyncio.to_thread(keep_take, job, clip, checks)
            return
    raise EngineError(
        f"cannot speak line '{job.line.id}', '{shortened(job.line.spoken)}': {failed}"
    ) from failed
