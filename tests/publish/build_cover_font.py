"""Build the font of the drawn cover: the characters that titles and headlines are made of.

Needs fonttools (`pip install '.[tables]'`) and NotoSerifSC_700Bold.ttf of @expo-google-fonts/noto-serif-sc 0.4.3:

    python -m tests.publish.build_cover_font NotoSerifSC_700Bold.ttf
"""  # noqa: E501 - a name

import io
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from briefing.publish.cover.letters import FONT

MARKS = "　、。〃〈〉《》「」『』【】〔〕·‘’“”…—～！（），－．／：；？％＋＝０１２３４５６７８９"
UNITS_PER_EM = 500
DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "DSIG", "gasp")


def characters() -> str:
    """GB 2312 in whole, the frequent half of Big5, ASCII, and marks of print."""
    simplified = encoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    traditional = encoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    ascii_ = map(chr, range(0x20, 0x7F))
    return "".join(sorted({*simplified, *traditional, *ascii_, *MARKS}))


def encoded(code: str, firsts: range, seconds: "range | tuple[int, ...]") -> Iterator[str]:
    """The characters of a code of two bytes."""
    for first in firsts:
        for second in seconds:
            yield bytes((first, second)).decode(code, errors="ignore")


def build(source: Path) -> bytes:
    """The font, packed."""
    options = subset.Options()
    options.hinting = options.glyph_names = options.recalc_timestamp = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14]
    options.drop_tables += DROPPED
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters())
    subsetter.subset(font)
    once = io.BytesIO()
    font.save(once)
    font = TTFont(once, recalcTimestamp=False)
    scale_upem(font, UNITS_PER_EM)
    scaled = io.BytesIO()
    font.save(scaled)
    return lzma.compress(scaled.getvalue(), preset=9 | lzma.PRESET_EXTREME)


if __name__ == "__main__":
    FONT.write_bytes(build(Path(sys.argv[1])))
    print(f"{FONT}: {FONT.stat().st_size} bytes, {len(characters())} characters")
