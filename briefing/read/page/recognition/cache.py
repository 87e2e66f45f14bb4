"""Recognised pages kept in the cache by content: a second run need not look again."""

import hashlib
import json
import logging
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path

from briefing.read.page.recognition.ocr_lines import Reader, SeenPage
from briefing.read.page.recognition.photo import Pixels
from briefing.support.files import write_whole
from briefing.support.from_json import record_of

log = logging.getLogger(__name__)

_FORM = 21
"""Of what is kept; another number makes all pages be looked at again."""


class PageReader:
    """Recognises pages, each once; the recogniser is opened at the first that is new."""

    def __init__(self, cache: Path | None = None) -> None:
        self.folder = (cache or user_cache_path("briefing", appauthor=False)) / "pages"
        self.reader: Reader | None = None

    def see(self, pixels: Pixels) -> SeenPage:
        """Return what stands on a page.

        Raises:
            OutputError: the cache cannot be written.
        """
        path = self.folder / f"{_key(pixels)}.json"
        if path.is_file():
            try:
                return record_of(SeenPage, path.read_bytes())
            except ValueError:
                log.warning("'%s' is damaged; the page is recognised again", path)
        if self.reader is None:
            self.reader = Reader()
        seen = self.reader.see(pixels)
        write_whole(path, json.dumps(asdict(seen), ensure_ascii=False))
        return seen


def _key(pixels: Pixels) -> str:
    digest = hashlib.sha256(f"{_FORM} {version('rapidocr')} {pixels.shape}".encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()[:32]
