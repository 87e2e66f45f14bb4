"""Listens to a finished episode line by line."""

from pathlib import Path

from briefing.support.files import as_json, write_whole
from briefing.verify.hear import RECOGNIZER, Hearer, open_hearer
from briefing.verify.listen import hear_lines
from briefing.verify.manifest import load_told
from briefing.verify.report import Verification, how_bad, judge
from briefing.verify.sound import decode


def verify_episode(
    episode: Path, readings: tuple[Path, ...], hear: Hearer | None = None
) -> Verification:
    """Return what was heard of every line, the worst first; it is kept as verify.json, too.

    The episode is an MP3 that was made here, or its folder; the manifest lies beside it. The
    recognizer is Whisper base if none is given.

    Raises:
        VerifyError: there is no manifest, the MP3 cannot be decoded, or the recognizer's model is
            missing or damaged.
        ShowError: a pronunciation dictionary is wrong.
        OutputError: the report or the recognizer's model cannot be written.
    """
    mp3, lines = load_told(episode)
    sound = decode(mp3)
    found = hear_lines(lines, sound, readings, hear or open_hearer())
    judged = [judge(line, found[line.id]) for line in lines]
    heard = sum(each.share * each.syllables for each in found.values())
    verification = Verification(
        file=mp3.name,
        recognizer=RECOGNIZER,
        share=round(heard / max(1, sum(each.syllables for each in found.values())), 4),
        lines=tuple(sorted(judged, key=how_bad)),
    )
    write_whole(mp3.with_name("verify.json"), as_json(verification))
    return verification
