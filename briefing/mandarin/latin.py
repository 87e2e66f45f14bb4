"""Latin words and letters inside Chinese."""

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("data") / "latin.tsv"


def is_word(token: str) -> bool:
    """Return whether a Latin token is said as a word, not spelled."""
    return token in _words()


def latin_phonemes(token: str) -> str | None:
    """Return a Latin word's phonemes as Kokoro's vocabulary writes them; None if it is spelled."""
    return _words().get(token)


@cache
def _words() -> dict[str, str]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}
