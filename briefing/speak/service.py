"""What the engines that ask a service share: the words sent, lines at once, and pauses."""

import asyncio
import random
from collections.abc import Coroutine, Sequence
from pathlib import Path

from briefing.errors import SpeakError
from briefing.mandarin.dictionary import respell
from briefing.records import Line
from briefing.speak.takes import shortened
from briefing.speak.tuned import Service
from briefing.support.progress import tell


def sent_texts(lines: tuple[Line, ...], readings: tuple[Path, ...]) -> dict[str, str]:
    """Return what is sent for each line's id: such engines are told a reading by a homophone.

    As with the embedded voice, a line that cannot be said is named before one is spoken.

    Raises:
        SpeakError: a line has nothing to say.
    """
    for line in lines:
        if not any(character.isalnum() for character in line.spoken):
            raise SpeakError(f"cannot speak '{shortened(line.spoken)}': there is no word in it.")
    return {line.id: respell(line.spoken, readings) for line in lines}


async def speak_at_once(spoken: Sequence[Coroutine[None, None, None]], total: int) -> None:
    """Wait until the last of `total` lines are spoken; if one fails, the others are called off."""
    tasks = [asyncio.create_task(line) for line in spoken]
    try:
        for done, task in enumerate(asyncio.as_completed(tasks), total - len(tasks) + 1):
            await task
            tell("speaking", done, total)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def pause_before(attempt: int, backoff_s: float, least_s: float = 0.0) -> None:
    """Wait before an attempt: not before the first, 0, and twice as long before each further.

    `backoff_s` is about the pause before the second, `least_s` what the service asked for.
    """
    if attempt:
        wait_s = backoff_s * 2 ** (attempt - 1) * random.uniform(*Service.JITTER)
        await asyncio.sleep(max(least_s, wait_s))
