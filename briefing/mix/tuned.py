"""The tuned numbers of the room: what each does, what it was chosen on, and what judges it.

"By hand" means that nobody fitted it. "Judged by" names the commands that measure what the numbers
do; where only tests do, the group names what they do not see doubled or halved. What a show may set
(pauses, loudness, lengths) stands in its settings; the notes and partials of the themes stand in
`themes.toml`.
"""

from typing import Final


class Mastering:
    """How the decoded MP3 comes to be as loud as asked (`master.py`, `render.py`).

    Measured on decoded MP3s of hostile takes; judged by `python -m tests.bench.master_loudness`.
    """

    TRIES: Final = 6
    """Times that the programme is encoded, at most."""
    NEAR_LU: Final = 0.35
    """Distance from the target loudness that is near enough."""
    FINER_STEPS: Final = 2
    """Steps of VBR quality that are gone up where a lower ceiling does not help."""
    OVERSHOOT_DB: Final = {"cbr": 0.6, "vbr": 1.2}
    """How far an ordinary programme's true peak rises over its samples when it is encoded."""
    BELOW_CEILING_DB: Final = 0.2
    """How much further the ceiling comes down than the peak was over the limit."""
    UNDER_SPEECH_LU: Final = 0.45
    """How far a programme lies under its speech, for its pauses and chimes."""
    LAME_LOSS_LU: Final = 0.45
    """What LAME's own scaling takes off at constant bitrates ..."""
    LAME_LOSS_KBPS: Final = 192
    """... up to this one."""
    HEAD_MS: Final = 100
    """Silence before the opening."""
    TAIL_MS: Final = 300
    """Silence behind the closing."""
    DEEPEST_DB: Final = 3.0
    """Cut of the limiter above which the check of a line fails."""


class Encoder:
    """How many samples wait for the encoder (`encode.py`).

    By hand: with a third busy thread on two cores the whole took a twentieth longer. Judged by
    `python -m tests.bench.eight_minutes` and `python -m tests.bench.master_memory`.
    """

    MOST_AHEAD_BYTES: Final = 5_000_000
    """At most, a minute of sound; then it is waited until ..."""
    LEAST_AHEAD_BYTES: Final = 1_000_000
    """... so many are left, ten seconds."""


class TakeEdges:
    """Where the voice of a take begins and ends (`render.py`).

    By hand on takes of both engines; judged by `python -m tests.bench.master_times` and
    `python -m pytest tests/mix/test_render.py tests/mix/test_tuned.py`.
    """

    STEP_S: Final = 0.005
    """Length of the steps whose power is compared."""
    LOUD_PERCENTILE: Final = 90
    """The loud steps of a take; a single click or thump does not move it."""
    SILENCE_DB: Final = -45.0
    """Silence, against the loud steps: softer than any consonant, louder than an engine's hiss."""
    LEAD_S: Final = 0.010
    """What is left before the voice."""
    TAIL_S: Final = 0.040
    """What is left behind it."""
    FADE_IN_MS: Final = 4
    """Fade at its head."""
    FADE_OUT_MS: Final = 12
    """Fade at its end."""


class Limiter:
    """The limiter of a take (`level.py`).

    By hand on hostile takes; judged by `python -m tests.bench.master_loudness`.
    """

    REACHES_MS_AND_TRIES: Final = ((15, 3), (5, 3), (1, 6))
    """How far the gain reaches around a peak, and how often that is tried. The widest that reaches
    the loudness is heard least."""
    NEAR_LU: Final = 0.1
    """Distance from the target loudness that is near enough for a take."""


class Compressor:
    """The compressor before the limiter (`level.py`).

    By hand, until the limiter cut .5 % of the loud steps of zm_yunyang by over 1 dB (3.6 % before);
    judged by `python -m tests.bench.sound` (limiter) and `python -m pytest tests/mix/test_tuned.py`
    (NEAR_DB, HIGHEST_RATIO, MAKE_UP_DB).
    """

    OVER_LU: Final = 7.0
    """Peaks up to this far over the loudness are left alone."""
    MAKE_UP_DB: Final = 2.6
    """What a compressed sound is usually raised by, to be as loud as before."""
    LEAST_ROOM_DB: Final = 0.5
    """Room for the peaks that a further try assumes at least."""
    HIGHEST_RATIO: Final = 8.0
    """Highest compression ratio."""
    TRIES: Final = 3
    """Times that the ratio is corrected, at most."""
    NEAR_DB: Final = 0.5
    """How far the peaks may stay over the room for them."""
    REACH_MS: Final = 10
    """How long the gain is held on each side of a peak."""
    SLOPE_MS: Final = 60
    """How long the gain takes to come and go."""
    LOUD_DB: Final = 10.0
    """How far under the loudest step a step counts as loud; a limiter cuts no softer one."""
    USUAL_PERCENTILE: Final = 90
    """The gain of the loud steps that the limiter left alone."""


class Clicks:
    """Which samples are a click, and how it is repaired (`declick.py`).

    By hand, so that none of 81 takes of the nine embedded voices is touched and most clicks put
    into them are found; judged by `python -m pytest tests/mix/test_declick.py`, which does not see
    REACH_BLOCKS, LEAST_SHARE and EDGE_SHARE.
    """

    ORDER: Final = 16
    """Order of the linear prediction ..."""
    FRAME_MS: Final = 20
    """... which is fitted to two such frames around each."""
    USUAL_PERCENTILE: Final = 90
    """Percentile of the prediction error of a frame that is usual ..."""
    FAR: Final = 4.0
    """... and how many times as much is left out when the prediction is fitted again."""
    BLOCK_MS: Final = 1
    """Length of the blocks that are compared."""
    REACH_BLOCKS: Final = 20
    """A block is compared with so many on each side ..."""
    BESIDE_BLOCKS: Final = 2
    """... less those nearer than this, which the click itself may reach."""
    TICK_BLOCKS: Final = 5
    """Where a block that near is as high it is a tick, a sound of some milliseconds, no click."""
    OTHER_CLICKS: Final = 1
    """Blocks around that may be clicks themselves: a gap has two ends."""
    STANDS_OUT: Final = 6.0
    """How many times as high as those around it the block of a click is."""
    LEAST_SHARE: Final = 0.1
    """Least height of a click, as a share of the loud samples: a softer one is not heard ..."""
    LOUD_PERCENTILE: Final = 99
    """... which are those of this percentile."""
    SOFTEST: Final = 1e-3
    """Least height of a click, as a share of full scale."""
    EDGE_SHARE: Final = 0.3
    """What the first and last wrong sample of a click have of its most wrong one, at least."""
    SLOPE_SAMPLES: Final = 3
    """Samples on each side that say where the wave was going."""
    STEP_SHARE: Final = 0.5
    """Share of the largest difference in a click that remains between its sides if it is a step."""
    EASE_MS: Final = 4
    """How far a step is spread on each side."""


class Resampling:
    """The kernel between two sampling rates (`samples.py`).

    By hand: the passband ends at .93 of the lower Nyquist rate, side lobes are under -80 dB. Judged
    by `python -m pytest tests/mix/test_resample.py`.
    """

    CUTOFF: Final = 0.965
    """Cut-off, of the lower Nyquist rate."""
    ZERO_CROSSINGS: Final = 32
    """Zero crossings of the kernel on each side."""
    KAISER_BETA: Final = 8.0
    """Shape of its window."""


class Ducking:
    """How the bed rises in pauses and ducks under speech (`bed.py`).

    By hand; judged by `python -m pytest tests/mix/test_bed.py tests/mix/test_tuned.py`, which do
    not see STEP_S.
    """

    RISEN: Final = 2.0
    """Gain of the bed in a pause: 6 dB over its level under speech."""
    RAMP_S: Final = 0.15
    """How long it takes to rise and to duck."""
    SOFT_START_S: Final = 0.05
    """How long it takes to begin where speech begins at once."""
    HOLD_S: Final = 0.25
    """How long it stays down around every sound; in a pause twice as long it does not rise."""
    STEP_S: Final = 0.01
    """Length of the steps whose power is compared."""
    SPEECH_DB: Final = -35.0
    """Speech, against the loudest step."""
    FADE_S: Final = 1.5
    """How long it takes to fade out behind the headlines."""


class Chimes:
    """How chimes sound and how loud they are (`chimes.py`, `sounds.py`).

    By hand; judged by `python -m pytest tests/mix/test_chimes.py tests/mix/test_balance.py`, of
    which the first sees UNDER_SPEECH_LU only.
    """

    UNDER_SPEECH_LU: Final = {"opening": 2.0, "stinger": 4.0, "briefs": 6.0, "closing": 2.0}
    """How far under speech each chime lies."""
    FADE_IN_MS: Final = 3
    """Fade at a chime's head."""
    FADE_OUT_MS: Final = 60
    """Fade at its end."""
    RELEASE_SHARE: Final = 0.3
    """Share of a chime in which it dies away."""
    HIGHEST_HZ: Final = 16_000.0
    """Partials above are left out: an MP3 does not hold them."""
    SECOND_PLAYER: Final = 0.4
    """Strength of the second player, who is out of tune: at 1 the two would beat to silence."""


class Audition:
    """How the sounds of a show are presented (`sounds.py`).

    By hand; judged by `python -m pytest tests/mix/test_chimes.py`.
    """

    BETWEEN_MS: Final = 800
    """Silence between two sounds."""
    BED_MS: Final = 10_000
    """How much of the bed is heard."""
