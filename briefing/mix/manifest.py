"""The manifest: the episode's full record, a row per line."""

from dataclasses import asdict
from typing import Any

from briefing.mix.render import Programme
from briefing.records import Check, Cue, Line, Master, Take
from briefing.support.files import as_json

_OF_LINES = ("id", "role", "story", "chapter", "text", "spoken", "source", "spans", "edits")


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
