"""The words of a text."""

import logging
import marshal
import re
import sys
import warnings
from functools import cache, lru_cache
from math import log
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from briefing.errors import OutputError
from briefing.support.files import write_whole

# jieba would ask pkg_resources, which takes .1 to .2 s to load, for a file that lies beside it.
_hidden = "pkg_resources" not in sys.modules
if _hidden:
    sys.modules["pkg_resources"] = None  # type: ignore[assignment] # as if it were not installed
with warnings.catch_warnings():
    # jieba 0.42 has escapes that newer Pythons warn of.
    warnings.simplefilter("ignore")
    import jieba
if _hidden:
    del sys.modules["pkg_resources"]

logger = logging.getLogger(__name__)
# jieba copies the rest of a clause at every character, so endless clauses are cut.
_PIECE = re.compile(r".{1,400}(?<=[，。！？；：、\s])|.{1,400}", re.DOTALL)
jieba.setLogLevel(logging.WARNING)


def cut_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order; joined, they are the text."""
    cut = _tokenizer().cut
    return tuple(word for piece in _PIECE.findall(text) for word in cut(piece))


def is_word(text: str) -> bool:
    """Return whether jieba's dictionary holds a word."""
    return frequency(text) > 0


def frequency(word: str) -> int:
    """Return how often a word stood in jieba's corpus; 0 if its dictionary does not hold it."""
    return int(_tokenizer().FREQ.get(word, 0))


@lru_cache(maxsize=1 << 16)
def inner_edges(word: str) -> frozenset[int]:
    """Return where the words inside a word begin and end, by the likeliest split, then theirs.

    检察长 is 检察 and 长, so its edges are 0, 2 and 3; a word of two characters is whole.
    """
    size = len(word)
    if size < 3:
        return frozenset((0, size))
    best: list[tuple[float, int]] = [(0.0, size)] * (size + 1)
    total = log(_tokenizer().total)
    for start in range(size - 1, -1, -1):
        best[start] = max(
            (log(frequency(word[start:end]) or 1) - total + best[end][0], end)
            for end in range(start + 1, min(start + size, size + 1))
            if end == start + 1 or frequency(word[start:end])
        )
    edges = {0}
    place = 0
    while place < size:
        end = best[place][1]
        edges.update(place + edge for edge in inner_edges(word[place:end]))
        place = end
    return frozenset(edges)


@cache
def _tokenizer() -> Any:
    """Return jieba's tokenizer with its dictionary, from a cache that only this user can write.

    jieba's own cache lies in the shared temporary folder, where anybody can put another, and is
    read at a third of the speed.
    """
    tokenizer = jieba.Tokenizer()
    python = sys.implementation.cache_tag
    cache_folder = user_cache_path("briefing", appauthor=False)
    kept = cache_folder / f"jieba-{jieba.__version__}-{python}.words"
    tokenizer.FREQ, tokenizer.total = _from_cache(kept) or _built(tokenizer, kept)
    tokenizer.initialized = True
    return tokenizer


def _from_cache(kept: Path) -> tuple[dict[str, int], int] | None:
    try:
        frequencies, total = marshal.loads(kept.read_bytes())  # noqa: S302 - the user's own folder
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return frequencies, total


def _built(tokenizer: Any, kept: Path) -> tuple[dict[str, int], int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba leaves its dictionary's file open
        frequencies, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    try:
        write_whole(kept, marshal.dumps((frequencies, total)))
    except OutputError as error:
        logger.info("the word list is built anew each time: %s", error)
    return frequencies, total
