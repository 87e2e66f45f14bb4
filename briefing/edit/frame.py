"""What a programme takes beside its stories: chimes, welcome, headlines, links and sign-off.

The words are written in a later room; here only their usual length is known.
"""

from briefing.records import Show

_WELCOME_CHARS = 42
_HEADLINES_CHARS = 10
_SIGN_OFF_CHARS = 34
_LINK_CHARS = 9
_MOST_HEADLINES = 5


def headlines_told(minutes: float, stories: int) -> int:
    """Return how many headlines a programme of that length announces."""
    return min(_MOST_HEADLINES, max(2, round(minutes / 1.5)), stories)


def pace_cpm(show: Show) -> float:
    """Return the mean pace of the two voices that will speak, in Han characters a minute."""
    voices = show.edge_voices if show.engine == "edge" else show.kokoro_voices
    return sum(voice.pace_cpm for voice in voices) / len(voices)


def frame_s(show: Show, links: int) -> float:
    """Return the seconds a programme takes beside its headlines and stories."""
    sound = show.sound
    chars = _WELCOME_CHARS + _HEADLINES_CHARS + _SIGN_OFF_CHARS + _LINK_CHARS * links
    pauses = 3 * sound.pause_story_ms + (3 + links) * sound.pause_sentence_ms
    return sound.opening_s + sound.closing_s + chars * 60 / pace_cpm(show) + pauses / 1000


def story_frame_s(show: Show) -> float:
    """Return what a story takes beside its sentences: the chime before it and its pauses."""
    return show.sound.stinger_s + 2 * show.sound.pause_story_ms / 1000


def sentence_frame_s(show: Show) -> float:
    """Return the pause behind a sentence."""
    return show.sound.pause_sentence_ms / 1000
