"""Words as the rules look for them: simplified, half-width, character for character."""

import re
from importlib.resources import files

_VARIANTS = files("briefing.read").joinpath("data/variants.tsv").read_text("utf-8")
_TABLE = str.maketrans(
    {line[0]: line[1] for line in _VARIANTS.splitlines() if len(line) == 2 and line[0] != line[1]}
)
_VARIANT = re.compile("[" + "".join(map(chr, _TABLE)) + "]")


def plain(text: str) -> str:
    """Return a text for matching only; its characters stand where they stood."""
    return text.translate(_TABLE) if _VARIANT.search(text) else text
