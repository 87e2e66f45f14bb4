"""Build the font of the drawn cover: the characters that titles and headlines are made of.

Needs fonttools (`pip install '.[tables]'`) and NotoSerifSC_700Bold.ttf of @expo-google-fonts/noto-serif-sc 0.4.3:

    python -m tests.publish.build_cover_font NotoSerifSC_700Bold.ttf
"""  # noqa: E501 - a name

import io
import lzma
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

from briefing.publish.cover.letters import FONT

MARKS = "·—‧•–〇㎡㎞㎜㎏㎝²³½€"
"""Of print and of measures, those that GB 2312 lacks."""
NAMES = (
    "喆囧垚埼堃婳嫄嬅峣彧愔扆旸昉晧暎暐曈曌杬柟棽汭沄洺湉湜溦烜燊燚爔犇玏玓玘玙"
    "玚玠玦玭玶珅珒珖珣珦珵珺琇琎琤琭瑀瑄瑢瑨璠瓅祎禕禛翀翚芃赟锜镕頔颋飏骎鹍鹓"
)
"""Frequent in names of people and places, though GB 2312 and that half of Big5 lack them."""
UNITS_PER_EM = 500
DROPPED = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "DSIG", "gasp")


def characters() -> str:
    """GB 2312 with its marks and Greek, the frequent half of Big5, ASCII, measures, names."""
    simplified = encoded("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    marks = encoded("gb2312", (0xA1, 0xA2, 0xA3, 0xA6), range(0xA1, 0xFF))
    traditional = encoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    ascii_ = map(chr, range(0x20, 0x7F))
    return "".join(sorted({*simplified, *marks, *traditional, *ascii_, *MARKS, *NAMES}))


def encoded(code: str, firsts: Iterable[int], seconds: Iterable[int]) -> Iterator[str]:
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
