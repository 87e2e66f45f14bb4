"""The room on one page: render, encode, listen, correct, tag, keep."""

import logging
from dataclasses import replace
from pathlib import Path

from briefing.errors import MixError
from briefing.files import whole_file, writing
from briefing.mix.encode import Measured, encode
from briefing.mix.manifest import manifest
from briefing.mix.render import Levels, Programme
from briefing.mix.tags import write_tags
from briefing.mix.timeline import opens_chapter
from briefing.records import Chapter, Cue, Master, Script, Show, Takes

log = logging.getLogger(__name__)

_TRIES = 5
_NEAR_LU = 0.3
_MARGIN_DB = 0.6
"""How far an ordinary programme's true peak rises over its samples when it is encoded."""
_LAME_LOSS_DB = 0.9
"""What LAME's own scaling takes off at podcast bitrates."""


def mix_master(takes: Takes, script: Script, show: Show, out: Path) -> Master:
    """Return the finished programme, with its MP3 and its manifest in the day's folder.

    Both files are written beside the old ones and take their place at the very end.

    Args:
        takes: every line as sound, in the script's order.
        script: the lines.
        show: chimes, pauses, loudness, tags.
        out: the output folder.

    Raises:
        MixError: there are no takes, one of them cannot be used, or the encoder failed.
        OutputError: a file cannot be written.
    """
    _check(takes, script)
    folder = out / script.day.isoformat()
    path = folder / f"{show.name}-{script.day.isoformat()}.mp3"
    with whole_file(path) as mp3, whole_file(folder / "manifest.json") as record:
        programme, heard = _encode(takes, script, show, mp3)
        chapters = _chapters(script, programme.cues, programme.length_s)
        with writing(path):
            write_tags(mp3, script, show, chapters)
        master = Master(
            path=path,
            length_s=programme.length_s,
            lufs=heard.lufs,
            true_peak_db=heard.true_peak_db,
            engine=takes.engine,
            cues=programme.cues,
            chapters=chapters,
        )
        with writing(folder / "manifest.json"):
            record.write_text(manifest(master, programme, show), encoding="utf-8")
    return master


def _check(takes: Takes, script: Script) -> None:
    if not takes.takes:
        raise MixError(
            "cannot mix the programme: there is no take. Speak a script with lines in it."
        )
    spoken = [take.line for take in takes.takes]
    written = [line.id for line in script.lines]
    if spoken != written:
        missing = sorted(set(written) - set(spoken))
        raise MixError(
            f"cannot mix the programme: {len(spoken)} takes for {len(written)} lines"
            + (f", none for '{missing[0]}'" if missing else ", not in the script's order")
            + ". Speak the script again."
        )


def _encode(takes: Takes, script: Script, show: Show, mp3: Path) -> tuple[Programme, Measured]:
    levels = Levels(show.target_lufs + _LAME_LOSS_DB, show.true_peak_db - _MARGIN_DB)
    for _ in range(_TRIES):
        programme = Programme(takes, script, show.sound, levels)
        heard = encode(programme.pcm(), mp3, show.bitrate_kbps)
        log.debug("heard %s LUFS, %s dBTP", heard.lufs, heard.true_peak_db)
        miss_lu = show.target_lufs - heard.lufs
        over_db = heard.true_peak_db - show.true_peak_db
        if abs(miss_lu) <= _NEAR_LU and over_db <= 0:
            return programme, heard
        levels = replace(
            levels,
            speech_lufs=levels.speech_lufs + miss_lu,
            ceiling_db=levels.ceiling_db - (over_db + 0.2 if over_db > 0 else 0.0),
        )
    raise MixError(
        f"cannot bring the programme to {show.target_lufs:g} LUFS under {show.true_peak_db:g} dBTP:"
        f" it came out at {heard.lufs:g} LUFS, {heard.true_peak_db:g} dBTP."
        " Ask for less in 'loudness'."
    )


def _chapters(script: Script, cues: tuple[Cue, ...], length_s: float) -> tuple[Chapter, ...]:
    """Return the chapters: the first begins with the programme, each lasts until the next."""
    lines = script.lines
    firsts = [0] + [
        number for number in range(1, len(lines)) if opens_chapter(lines[number - 1], lines[number])
    ]
    starts = [0.0] + [cues[number].start_s for number in firsts[1:]]
    ends = [*starts[1:], length_s]
    return tuple(
        Chapter(lines[number].chapter, start, end)
        for number, start, end in zip(firsts, starts, ends, strict=True)
    )
