"""A few words as a WAV file, outside any episode."""

import logging
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.records import Line, Script
from briefing.show import Show, Voice
from briefing.speak.script import speak_script
from briefing.support.files import write_whole

log = logging.getLogger(__name__)

_NEWS = "这里是每日新闻简报。今天多云转晴，最高气温二十六度，东南风三到四级。"
_NO_DAY = date(1, 1, 1)


def speak_sample(spoken: str, show: Show, wav: Path) -> None:
    """Write a spoken form as the show's first anchor says it, as 16-bit mono WAV.

    Raises:
        SpeakError: it cannot be spoken whole.
        OutputError: the file cannot be written.
    """
    line = Line("sample", "story", None, "", False, "甲", spoken, spoken, "", (), ())
    script = Script("", "", _NO_DAY, 0.0, (line,), (), ())
    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        takes = speak_script(script, show, Path(folder))
        for note in takes.notes:
            log.warning(note)
        write_whole(wav, takes.takes[0].path.read_bytes())


def speak_voice(voice: Voice, show: Show, wav: Path) -> None:
    """Write two sentences of news as a voice says them, as 16-bit mono WAV.

    The show's settings say how its engine is reached.

    Raises:
        EngineError: an online voice that does not answer.
        SpeakError: they cannot be spoken whole.
        OutputError: the file cannot be written.
    """
    speak_sample(_NEWS, replace(show, engine=voice.engine, voices=(voice, voice)), wav)
