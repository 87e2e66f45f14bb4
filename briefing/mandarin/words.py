"""The words of a text."""

import logging
from functools import cache
from typing import Any

import jieba
from platformdirs import user_cache_path

jieba.setLogLevel(logging.WARNING)


def cut_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order; joined, they are the text."""
    return tuple(_tokenizer().cut(text))


def is_word(text: str) -> bool:
    """Return whether jieba's dictionary holds a word."""
    return bool(_tokenizer().FREQ.get(text))


@cache
def _tokenizer() -> Any:
    tokenizer = jieba.Tokenizer()
    # jieba unmarshals its cache: it must lie where only this user writes, not in the shared /tmp.
    folder = user_cache_path("briefing", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    tokenizer.tmp_dir = str(folder)
    tokenizer.initialize()
    return tokenizer
