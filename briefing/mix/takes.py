"""A take from its file to a segment of the programme."""

import math
import wave
from dataclasses import dataclass

import numpy as np

from briefing.errors import MixError
from briefing.mix.declick import declicked
from briefing.mix.level import compressed, cuts_db, levelled
from briefing.mix.samples import MIX_RATE_HZ, AudioSegment, Samples, in_rows, resample, segment_of
from briefing.mix.tuned import TakeEdges
from briefing.records import Take
from briefing.support.files import reason_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """A take made ready: cut to its voice, levelled, at the mix's rate."""

    take: Take
    segment: AudioSegment
    cut_s: float
    """How much silence was cut from its head."""
    lead_s: float
    """How much was left on before the voice."""
    tail_s: float
    """How much was left on after it."""
    silent: bool
    """Whether it holds nothing that can be heard."""
    had_clicks: bool
    """Whether clicks in it were repaired."""
    limited_db: float
    """How deep the limiter cut at most."""


def ready(take: Take, target_lufs: float, ceiling_db: float, *, is_compressed: bool) -> Spoken:
    """Return a take as a segment of the programme, so loud, its sample peaks under the ceiling.

    Raises:
        MixError: the file is missing, damaged, empty, or not 16-bit mono.
    """
    found = _read(take)
    samples = declicked(found, take.rate_hz)
    samples -= samples.mean(dtype=np.float64).astype(np.float32)
    begins, ends = _voice_bounds(samples, take.rate_hz)
    first = max(0, begins - round(TakeEdges.LEAD_S * take.rate_hz))
    last = min(samples.size, ends + round(TakeEdges.TAIL_S * take.rate_hz))
    voice = resample(samples[first:last], take.rate_hz, MIX_RATE_HZ)
    if is_compressed:
        voice = compressed(voice, MIX_RATE_HZ, ceiling_db - target_lufs)
    loud = levelled(voice, MIX_RATE_HZ, target_lufs, ceiling_db)
    limited_db = 0.0 if loud is None else float(cuts_db(voice, loud, MIX_RATE_HZ).max(initial=0.0))
    heard = voice if loud is None else loud
    return Spoken(
        take=take,
        segment=segment_of(heard, TakeEdges.FADE_IN_MS, TakeEdges.FADE_OUT_MS),
        cut_s=first / take.rate_hz,
        lead_s=(begins - first) / take.rate_hz,
        tail_s=(last - ends) / take.rate_hz,
        silent=loud is None,
        had_clicks=samples is not found,
        limited_db=round(limited_db, 2),
    )


def _read(take: Take) -> Samples:
    if not math.isfinite(take.length_s):
        raise _cannot(take, f"its length is {take.length_s}")
    try:
        with wave.open(str(take.path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            data = file.readframes(file.getnframes())
    except OSError as error:
        raise _cannot(take, reason_of(error)) from error
    except (EOFError, wave.Error) as error:
        said = str(error) or "it ends too early"
        raise _cannot(take, f"it is not a WAV of 16-bit samples ({said})") from error
    if shape != (1, 2, take.rate_hz):
        found = f"{shape[0]} channel(s) of {8 * shape[1]} bits at {shape[2]} Hz"
        raise _cannot(take, f"it has {found}, not one of 16 at {take.rate_hz}")
    samples = np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")
    if samples.size == 0:
        raise _cannot(take, "it is empty")
    return samples.astype(np.float32) / np.float32(32_768)


def _cannot(take: Take, found: str) -> MixError:
    way_out = "Delete it and speak" if take.path.exists() else "Speak"
    return MixError(
        f"cannot mix the take of line '{take.line}', '{take.path}': {found}. "
        f"{way_out} the script again."
    )


def _voice_bounds(samples: Samples, rate_hz: int) -> tuple[int, int]:
    """Return the first sample of the voice and the one after its last; all if it is silent."""
    step = max(1, round(TakeEdges.STEP_S * rate_hz))
    power = in_rows(samples**2, step).mean(axis=1)
    loud = np.percentile(power, TakeEdges.LOUD_PERCENTILE)
    heard = np.flatnonzero(power > loud * 10 ** (TakeEdges.SILENCE_DB / 10))
    if heard.size == 0:
        return 0, samples.size
    return int(heard[0]) * step, min(samples.size, (int(heard[-1]) + 1) * step)
