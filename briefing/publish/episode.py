"""Puts one episode on the shelf: its side files first, the feed last."""

import hashlib
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.mp3 import MP3

from briefing.errors import PublishError
from briefing.publish import side_files
from briefing.publish.address import item_guid, open_channel
from briefing.publish.cover.draw import drawn_cover, episode_cover, with_cover
from briefing.publish.feed.rebuild import write_feed
from briefing.publish.headlines import first_headline
from briefing.publish.phrases import character_times
from briefing.publish.shelf import Mark, Shelved, load_episode, locked, morning
from briefing.publish.transcript import (
    Spoken,
    as_json_transcript,
    as_subrip,
    as_webvtt,
    as_word_webvtt,
)
from briefing.publish.tuned import Shelf, Titles
from briefing.publish.validated import block, one_line
from briefing.records import Cue, Episode, Line, Master, Script
from briefing.show import Show
from briefing.support.files import as_json, write_whole


def publish_episode(
    master: Master, script: Script, show: Show, out: Path, now: datetime | None = None
) -> Episode:
    """Put an episode on the shelf and into the feed.

    The MP3 lies in its day's folder already. It is published under a name of its content, with the
    side files, episode.json next, the feed and the index last, each of them whole or not there.

    `now` is the time of publication; None for the present one.

    Raises:
        PublishError: the MP3 is not what the Master says, or a line of the script is not in it.
        OutputError: a file cannot be written.
    """
    folder = out / script.day.isoformat()
    now = (now or datetime.now(UTC)).astimezone(show.zone).replace(microsecond=0)
    _check_length(master, folder)
    sides = _sides(master, script)
    marks, pictures = side_files.with_pictures(_marks(master, script), folder / "pictures")
    with locked(out):
        if show.cover is None or show.cover.parent.resolve() != out.resolve():
            show = with_cover(show, out)
        channel = open_channel(show, out, _shelve_cover(show, out))
        if show.cover == drawn_cover(show, out):  # else the show brings a picture
            sides[".jpg"] = episode_cover(show, script.day, first_headline(script))
        data = master.path.read_bytes()
        told = side_files.chapters_json(marks, "").encode()
        contents = (data, told, *pictures.values(), *sides.values())
        stem = side_files.content_stem(master.path.stem, contents)
        named = [f"{stem}-{mark.picture}" if mark.picture else "" for mark in marks]
        marks = tuple(replace(mark, picture=name) for mark, name in zip(marks, named, strict=True))
        address = f"{channel.base}{folder.name}/"
        sides[".chapters.json"] = side_files.chapters_json(marks, address).encode()
        files = {f"-{name}": content for name, content in pictures.items()} | sides
        for ending, content in files.items():
            write_whole(folder / (stem + ending), content)
        side_files.put_under(master.path, folder / f"{stem}.mp3")
        known = folder / "episode.json"
        shelved = Shelved(
            guid=item_guid(channel.item_space, script.day),
            file=f"{stem}.mp3",
            size_bytes=len(data),
            sha256=_digest(data),
            words_sha256=_digest(sides[".transcript.json"] + repr(marks).encode()),
            cover=f"{stem}.jpg" if ".jpg" in sides else "",
            marks=marks,
            published_at=_first_published(script.day, now).isoformat(),
            **_about(master, script, show),
        )
        if known.exists():
            shelved = _made_again(load_episode(known), shelved, now)
        write_whole(known, as_json(shelved))  # from now on it is published
        if side_files.lead_earlier_names(shelved, out):
            os.utime(known)  # a second name counts as a change of the MP3
        feed = write_feed(channel, out, only=shelved.folder)
    return Episode(shelved.guid, shelved.title, shelved.day, master.path, feed)


def _first_published(day: date, now: datetime) -> datetime:
    """Return when an episode counts as published.

    That is now, on the show's clock; but one of a day that is over stands at its own morning, so
    that days brought in later stand in their order.
    """
    return morning(day, now.tzinfo or UTC) if day < now.date() else now


def _made_again(before: Shelved, made: Shelved, now: datetime) -> Shelved:
    """Return a day's new episode as the one that was known: with its GUID and its first time."""
    names = (before.stem, *before.earlier)
    return replace(
        made,
        guid=before.guid,
        published_at=before.published_at,
        corrected_at=before.corrected_at if made.sha256 == before.sha256 else now.isoformat(),
        earlier=tuple(sorted({stem for stem in names if stem != made.stem})),
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _about(master: Master, script: Script, show: Show) -> dict[str, Any]:
    return {
        "title": one_line(script.title, Titles.MOST_CHARS),
        "day": script.day,
        "paper": one_line(script.paper, Titles.MOST_CHARS),
        "length_s": round(master.length_s, 3),
        "engine": master.engine,
        "voices": tuple(voice.name for voice in show.voices_of(master.engine)),
    }


def _sides(master: Master, script: Script) -> dict[str, bytes]:
    """Return the transcripts that go with the MP3, by what their names end in."""
    lines = _spoken_lines(master, script)
    texts = {
        ".vtt": as_webvtt(lines),
        ".srt": as_subrip(lines),
        ".words.vtt": as_word_webvtt(zip(script.lines, master.cues, strict=True)),
        ".transcript.json": as_json_transcript(lines),
    }
    return {suffix: text.encode() for suffix, text in texts.items()}


def _check_length(master: Master, folder: Path) -> None:
    if master.path.parent.resolve() != folder.resolve():
        raise PublishError(
            f"cannot publish '{master.path}': it does not lie in its day's folder '{folder}'."
        )
    try:
        found = MP3(master.path)
        length_s = float(found.info.length) if found.info else 0.0
    except (MutagenError, OSError) as error:
        raise PublishError(
            f"cannot publish '{master.path}': it is no MP3 ({error}). Make the episode again."
        ) from error
    if length_s <= 0 or abs(length_s - master.length_s) > Shelf.LENGTH_TOLERANCE_S:
        raise PublishError(
            f"cannot publish '{master.path}': it lasts {length_s:.1f} s, {master.length_s:.1f} s "
            "were mixed. Make the episode again."
        )


def _spoken_lines(master: Master, script: Script) -> list[Spoken]:
    cues = {cue.line: cue for cue in master.cues}
    missing = [line.id for line in script.lines if line.id not in cues]
    if missing:
        raise PublishError(
            f"cannot publish '{master.path}': {len(missing)} lines of the script are not in it, "
            f"the first is '{missing[0]}'. Make the episode again."
        )
    return [_spoken(line, cues[line.id]) for line in script.lines]


def _spoken(line: Line, cue: Cue) -> Spoken:
    text, edits = block(line.text), (one_line(edit, Titles.MOST_CHARS) for edit in line.edits)
    times_s = character_times(text, line.spoken, cue.char_starts_s, cue.start_s, cue.end_s)
    return Spoken(
        id=line.id,
        voice=line.voice,
        text=text,
        start_s=cue.start_s,
        end_s=cue.end_s,
        source=block(line.source),
        spans=line.spans,
        edits=tuple(edits),
        times_s=tuple(times_s),
    )


def _marks(master: Master, script: Script) -> tuple[Mark, ...]:
    starts = {cue.line: cue.start_s for cue in master.cues}
    marks = []
    for chapter in master.chapters:
        told = (one for one in script.lines if chapter.start_s <= starts[one.id] < chapter.end_s)
        spans = [span for line in told for span in line.spans]
        source = (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None
        title = one_line(chapter.title, Titles.MOST_CHARS)
        marks.append(Mark(title, round(chapter.start_s, 3), round(chapter.end_s, 3), source))
    return tuple(marks)


def _shelve_cover(show: Show, out: Path) -> str:
    """Copy the show's own cover into the output folder, under a name for the web; return it."""
    if show.cover is None or show.cover == drawn_cover(show, out):
        return show.cover.name if show.cover else ""
    data = show.cover.read_bytes()
    suffix = show.cover.suffix.lower().replace(".jpeg", ".jpg")
    # Another picture, another name: apps keep what they once fetched under a name.
    name = f"artwork-{_digest(data)[:8]}{suffix}"
    if not (out / name).is_file():
        write_whole(out / name, data)
    return name
