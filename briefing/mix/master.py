"""The room on one page: render, encode, measure the decoded MP3, correct, tag, keep."""

import logging
import math
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from briefing.errors import MixError
from briefing.mix.encode import Measured, encode
from briefing.mix.render import Programme
from briefing.mix.tags import write_tags
from briefing.mix.tuned import Mastering
from briefing.records import Chapter, Check, Cue, Line, Master, Script, Take, Takes
from briefing.show import Encoding, Show
from briefing.support.files import as_json, whole_file, writing

log = logging.getLogger(__name__)

_TWO_CHANNELS_LU = 3.0
"""BS.1770 adds the channels' power, so the same sound in two channels measures louder."""
_OF_LINES = ("id", "role", "story", "chapter", "text", "spoken", "source", "spans", "edits")
"""What the manifest says of a line as the script has it."""


def mix_master(takes: Takes, script: Script, show: Show, out: Path) -> Master:
    """Return the finished programme, with its MP3 and its manifest in the day's folder.

    Both files are written beside the old ones and take their place at the very end.

    Raises:
        MixError: there are no takes, one of them cannot be used, or the encoder failed.
        OutputError: a file cannot be written.
    """
    _check(takes, script)
    folder = out / script.day.isoformat()
    path = folder / f"{show.name}-{script.day.isoformat()}.mp3"
    with whole_file(path) as mp3, whole_file(folder / "manifest.json") as record:
        programme, heard, encoding = _encode(takes, script, show, mp3)
        master = Master(
            path=path,
            length_s=programme.length_s,
            lufs=heard.lufs,
            true_peak_db=heard.true_peak_db,
            engine=takes.engine,
            cues=tuple(programme.cues),
            chapters=chapters(script.lines, programme.cues, programme.length_s),
        )
        with writing(path):
            write_tags(mp3, script, show, master.chapters, folder / "pictures")
        notes = _notes(programme, encoding)
        with writing(folder / "manifest.json"):
            record.write_text(manifest(master, programme, notes), encoding="utf-8")
    for note in notes:
        log.warning(note)
    return master


def _check(takes: Takes, script: Script) -> None:
    if not takes.takes:
        raise MixError("cannot mix the programme: there is no take. Speak a script with lines.")
    spoken = [take.line for take in takes.takes]
    written = [line.id for line in script.lines]
    if spoken != written:
        missing = sorted(set(written) - set(spoken))
        raise MixError(
            f"cannot mix the programme: {len(spoken)} takes for {len(written)} lines"
            + (f", none for '{missing[0]}'" if missing else ", not in the script's order")
            + ". Speak the script again."
        )


def _encode(
    takes: Takes, script: Script, show: Show, mp3: Path
) -> tuple[Programme, Measured, Encoding]:
    """Write the MP3, again and again, until what is decoded from it is as the show asks."""
    encoding = show.encoding
    speech_lufs = show.target_lufs + Mastering.UNDER_SPEECH_LU
    if show.encoding.mode == "cbr" and show.bitrate_kbps <= Mastering.LAME_LOSS_KBPS:
        speech_lufs += Mastering.LAME_LOSS_LU
    if show.encoding.channels == 2:
        speech_lufs -= _TWO_CHANNELS_LU
    ceiling_db = show.true_peak_db - Mastering.OVERSHOOT_DB[show.encoding.mode]
    before_db = math.inf
    for _ in range(Mastering.TRIES):
        programme = Programme(takes, script, show, speech_lufs, ceiling_db)
        heard = encode(programme.pcm(), mp3, show.bitrate_kbps, encoding)
        log.debug("heard %s LUFS, %s dBTP", heard.lufs, heard.true_peak_db)
        under_lu = show.target_lufs - heard.lufs
        over_db = heard.true_peak_db - show.true_peak_db
        if abs(under_lu) <= Mastering.NEAR_LU and over_db <= 0:
            return programme, heard, encoding
        speech_lufs += under_lu
        if over_db > before_db / 2 and encoding.mode == "vbr" and encoding.vbr_quality > 0:
            # The lower ceiling did not help: the encoder adds peaks of its own to noise, fewer of
            # them the more bits it has.
            finer = max(0, encoding.vbr_quality - Mastering.FINER_STEPS)
            encoding = replace(encoding, vbr_quality=finer)
        elif over_db > 0:
            ceiling_db -= over_db + Mastering.BELOW_CEILING_DB
        before_db = max(over_db, 0.0)
    raise MixError(
        f"cannot bring the programme to {show.target_lufs:g} LUFS under {show.true_peak_db:g} dBTP:"
        f" it came out at {heard.lufs:g} LUFS, {heard.true_peak_db:g} dBTP."
        " Ask for less in 'loudness'."
    )


def chapters(lines: Sequence[Line], cues: Sequence[Cue], length_s: float) -> tuple[Chapter, ...]:
    """Return the chapters: neighbouring lines of one title.

    The first begins with the programme; each lasts until the next one's first word.
    """
    later = [
        (line.chapter, cue.start_s)
        for (before, line), cue in zip(pairwise(lines), cues[1:], strict=True)
        if before.chapter != line.chapter
    ]
    starts = [(lines[0].chapter, 0.0), *later]
    ends = [*(start_s for _, start_s in later), length_s]
    return tuple(Chapter(*start, end_s) for start, end_s in zip(starts, ends, strict=True))


def _notes(programme: Programme, encoding: Encoding) -> tuple[str, ...]:
    """Return what this room has to say of the programme, one line each."""
    notes = [f"line '{line}' is silent: nothing was to be levelled" for line in programme.silent]
    notes += [f"line '{line}' had clicks: they are repaired" for line in programme.clicked]
    asked = programme.show.encoding
    if encoding != asked:
        notes.append(
            f"the MP3 has VBR quality {encoding.vbr_quality}, not {asked.vbr_quality}: with fewer"
            " bits its peaks rose over the limit"
        )
    longest_s = programme.show.longest_s
    if longest_s is not None and programme.length_s > longest_s:
        notes.append(
            f"the programme lasts {programme.length_s:.0f} seconds: players of this loudness take"
            f" {longest_s:.0f} at most"
        )
    return tuple(notes)


def manifest(master: Master, programme: Programme, notes: tuple[str, ...]) -> str:
    """Return the manifest as JSON, with what this room assumed or replaced among its notes."""
    script, takes = programme.script, programme.takes
    rows = zip(script.lines, takes.takes, master.cues, programme.limited, strict=True)
    return as_json(
        {
            "title": script.title,
            "show": programme.show.title,
            "paper": script.paper,
            "day": script.day,
            "engine": master.engine,
            "file": master.path.name,
            "length_s": master.length_s,
            "lufs": master.lufs,
            "true_peak_db": master.true_peak_db,
            "notes": [*script.notes, *takes.notes, *notes],
            "left_out": [asdict(left) for left in script.left_out],
            "chapters": [asdict(chapter) for chapter in master.chapters],
            "lines": [_row(*row, takes.engine) for row in rows],
        }
    )


def _row(line: Line, take: Take, cue: Cue, limited: Check, engine: str) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in _OF_LINES},
        **({"doubts": line.doubts} if line.doubts else {}),
        "engine": engine,
        "voice": take.voice,
        "start_s": round(cue.start_s, 4),
        "end_s": round(cue.end_s, 4),
        "char_starts_s": cue.char_starts_s,
        "joints_s": cue.joints_s,
        "checks": [asdict(check) for check in (*take.checks, limited)],
    }
