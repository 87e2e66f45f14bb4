"""Words as the rules look for them: simplified, half-width, character for character."""

from importlib.resources import files

_VARIANTS = files("briefing.read").joinpath("data/variants.tsv").read_text("utf-8")
_TABLE = str.maketrans(
    {line[0]: line[1] for line in _VARIANTS.splitlines() if len(line) == 2 and line[0] != line[1]}
)


def plain(text: str) -> str:
    """Return a text for matching only; its characters stand where they stood."""
    return text.translate(_TABLE)
