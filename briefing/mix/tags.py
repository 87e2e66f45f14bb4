"""The tags of the MP3: what a podcast app or a car shows."""

from pathlib import Path

from mutagen.id3 import (
    APIC,
    CHAP,
    CTOC,
    ID3,
    TALB,
    TCON,
    TIT2,
    TLAN,
    TPE1,
    TYER,
    CTOCFlags,
    Encoding,
    PictureType,
)

from briefing.records import Chapter, Script, Show

_NO_OFFSET = 0xFFFFFFFF


def write_tags(path: Path, script: Script, show: Show, chapters: tuple[Chapter, ...]) -> None:
    """Write ID3v2.3 tags with chapters into an MP3.

    Version 2.3, since readers of 2.4 lose chapters that carry a picture.

    Source:
        ID3v2.3.0; ID3v2 Chapter Frame Addendum 1.0.
    """
    tags = ID3()
    utf16 = Encoding.UTF16
    tags.add(TIT2(encoding=utf16, text=script.title))
    tags.add(TPE1(encoding=utf16, text=show.author))
    tags.add(TALB(encoding=utf16, text=show.title))
    tags.add(TCON(encoding=utf16, text="Podcast"))
    tags.add(TLAN(encoding=Encoding.LATIN1, text="chi"))
    tags.add(TYER(encoding=Encoding.LATIN1, text=str(script.day.year)))
    if show.cover is not None:
        png = show.cover.suffix.lower() == ".png"
        tags.add(
            APIC(
                encoding=Encoding.LATIN1,
                mime="image/png" if png else "image/jpeg",
                type=PictureType.COVER_FRONT,
                desc="",
                data=show.cover.read_bytes(),
            )
        )
    names = [f"ch{number}" for number in range(len(chapters))]
    for name, chapter in zip(names, chapters, strict=True):
        title = TIT2(encoding=utf16, text=chapter.title)
        start, end = round(chapter.start_s * 1000), round(chapter.end_s * 1000)
        tags.add(
            CHAP(
                element_id=name,
                start_time=start,
                end_time=end,
                start_offset=_NO_OFFSET,
                end_offset=_NO_OFFSET,
                sub_frames=[title],
            )
        )
    tags.add(
        CTOC(
            element_id="toc",
            flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED,
            child_element_ids=names,
            sub_frames=[],
        )
    )
    tags.save(path, v1=0, v2_version=3)
