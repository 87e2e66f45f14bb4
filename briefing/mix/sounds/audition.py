"""The sounds of a show, one after another, to be listened to."""

from pathlib import Path

from briefing.mix.samples.segments import MIX_RATE_HZ, AudioSegment, frames_of, silence
from briefing.mix.sounds.bed import Bed
from briefing.mix.sounds.load import Sounds, load_sounds
from briefing.mix.tuned import Audition
from briefing.show import Show
from briefing.support.files import whole_file, writing


def audition(show: Show, wav: Path | None) -> tuple[tuple[str, float], ...]:
    """Return the names and lengths in seconds of a show's sounds, in the order they are heard.

    They are written to a WAV, one after another, if one is given.

    Raises:
        MixError: the theme is unknown, or a file of the user's own cannot be used.
        OutputError: the WAV cannot be written.
    """
    # As loud as in a programme, where speech would be at the target.
    channels = show.encoding.channels
    parts = _parts(load_sounds(show.sound, show.target_lufs, show.true_peak_db, channels))
    if wav is not None:
        whole = silence(0)
        for _name, part in parts:
            whole += part + silence(Audition.BETWEEN_MS)
        with whole_file(wav) as beside, writing(wav):
            whole.export(str(beside), format="wav").close()
    return tuple((name, frames_of(part) / MIX_RATE_HZ) for name, part in parts)


def _parts(sounds: Sounds) -> list[tuple[str, AudioSegment]]:
    bed = Bed(sounds.bed)
    half = silence(Audition.BED_MS // 2)
    music = bed.under_pause(half) + bed.under_end(half)
    parts = [
        ("opening", sounds.opening),
        ("bed", music if sounds.bed is not None else silence(0)),
        ("stinger", sounds.stinger),
        ("briefs", sounds.briefs),
        ("closing", sounds.closing),
    ]
    return [(name, part) for name, part in parts if frames_of(part)]
