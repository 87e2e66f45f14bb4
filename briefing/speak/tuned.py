"""The tuned numbers of the room: what each does, what it was measured on, and what judges it.

"By hand" means that nobody fitted it: the command behind "judged by" shows what another value
changes. What a show may set (connections, deadlines) stands in its settings; the pace, speed and
loudness of a voice stand in its file in `voices/`.
"""

from typing import Final


class TakeChecks:
    """When a take says its whole line (`clip.py` and the `LENGTH` of each engine).

    On 1,232 lines of news in the eight embedded voices and on spoiled copies of them; judged by
    `python -m tests.bench.speak_check`.
    """

    EMBEDDED_LENGTH: Final = (0.75, 1.35)
    """Shortest and longest good take, as shares of what the pace of its voice expects: by their
    durations those lines kept within 0.88 and 1.13."""
    ONLINE_LENGTH: Final = (0.5, 1.9)
    """The same, wide: the paces of the online voices are assumed, not measured."""
    SERVER_LENGTH: Final = (0.5, 1.9)
    """The same, wide: nothing is known of a server's voices."""
    LENGTH_SLACK_S: Final = 0.5
    """Beyond those shares: the few words of a short line are stretched or hurried."""
    LONGER_BY_S: Final = {"kokoro": 0.15}
    """The slack upwards of one engine. The embedded voice hurries over its short lines: those of
    one to seven characters took .78 to 1.02 of what their words ask for, so that one twice as long
    would hide in half a second."""
    LEAST_LENGTH_S: Final = 0.1
    """Shortest take of any line."""
    SHORTEST_CHARACTER_S: Final = 0.04
    """Nobody says a character in less; the shortest on those lines took 0.05."""
    LONGEST_CUT_S: Final = 0.1
    """How much too early the sound may end."""
    LONGEST_SILENCE_S: Final = 1.5
    """Longest silence inside a line ..."""
    SILENCE_DB: Final = -60.0
    """... which is what lies under this, in dBFS."""
    SOFTEST_PEAK: Final = 0.02
    """Lowest peak, full scale being 1."""
    LEAST_HEARD: Final = 0.5
    """Share of its syllables that a recognizer must hear."""


class TakeEdges:
    """Where the sound of a take begins and ends (`clip.py`).

    By hand on takes of both engines; judged by `python -m tests.bench.sound`.
    """

    EDGE_S: Final = 0.03
    """Silence left before the first sound and behind the last."""
    FLOOR_DB: Final = -55.0
    """What is softer than this against the loudest 5 ms is silence."""


class Pieces:
    """How a line is cut into breaths (`line_splitting.py`, `kokoro/kokoro.py`), in symbols.

    LIMITS on 1,706 lines of 22 newspaper days; the others by hand on lines of 220 to 505 symbols.
    Judged by `python -m tests.bench.sound_joints`.
    """

    LIMITS: Final = (505, 150, 90)
    """Of a line in one breath, for the first attempt at it and those after a bad take. A line is
    spoken whole where it can be: past 509 the voice fails. One of 505 alone takes 840 MB, no more
    than two of 220 at once. Of those lines 82 have over 400 symbols, 25 over 505."""
    SHORTEST: Final = 20
    """Four or five characters: shorter breaths sound like a list."""
    LONGEST: Final = 300
    """Of a piece of a line that is cut: with context on both sides a breath is under 509."""
    CONTEXT_SHARE: Final = 3
    """A context has up to one part in so many of a longest piece: 100 symbols, or fewer where a
    line is spoken in shorter breaths because it was spoken badly. With all of the line around it,
    it would be again."""
    CUT_COSTS: Final = {"。！？…": 0, "；": 10, "：": 20, "，": 30, "—": 40, "）": 50, "、": 150}
    """What a cut costs behind each mark, in symbols of unevenness: a full stop is worth a longer
    piece. A list is cut only far from any comma ..."""
    BETWEEN_WORDS: Final = 400
    """... a phrase only where a piece has no mark at all ..."""
    CUT_ANYWHERE: Final = 1000
    """... and a word only where it has no space either."""
    GAP_S: Final = 0.2
    """Silence between two pieces of one line that have no pause of their own."""


class Joints:
    """Where a breath is cut from its context (`kokoro/kokoro_voice.py`).

    By hand on lines of 220 to 505 symbols; judged by `python -m tests.bench.sound_joints`.
    """

    PAUSE_S: Final = 0.3
    """How long before the end of a mark the pause is looked for that belongs to it."""
    QUIET_HOPS: Final = 8
    """The shortest pause at a comma, in hops of 5 ms."""
    LEAD_S: Final = 0.06
    """How much before its duration a sound begins: the median of 58 onsets behind pauses."""


class Pace:
    """How the embedded voice keeps one pace over lines of any length (`kokoro/kokoro_voice.py`).

    On the durations of 26 lines, LONGEST_STYLE on two voices and four lines of 353 to 492 symbols;
    judged by `python -m tests.bench.sound` (pace).
    """

    USUAL_SYMBOLS: Final = 180
    """Symbols at which a voice is spoken at its own speed."""
    EVENS_OUT: Final = 0.15
    """Power of the symbols by which the speed is lowered. The voice's pace grows with their 0.16th
    to 0.20th power: short lines are read slowly, long ones in a hurry. This all but evens it out; a
    headline may be a little slower."""
    SPEEDS: Final = (0.8, 1.25)
    """Beyond them it sounds stretched or clipped."""
    LONGEST_STYLE: Final = 300
    """Longer breaths take the style of so many symbols: the pace is 1 to 6 % lower, nearer to the
    voice's own, and the pitch moves as much or more."""


class Listening:
    """Which takes are spoken once more after a recognizer heard them (`kokoro/listen.py`).

    By hand; judged by `python -m pytest tests/speak/kokoro/test_listen.py` and
    `python -m tests.bench.sound_heard`.
    """

    DOUBT: Final = 0.9
    """Share of a line's syllables heard, under which it is spoken once more."""
    SLOWER: Final = 0.92
    """Speed of the second take, of the first one's, where the line has no pause to be cut in."""


class Memory:
    """What the embedded voice needs at once (`kokoro/kokoro.py`, `kokoro/model.py`).

    Measured on lines of newspaper days; judged by `python -m tests.bench.kokoro_speed` (peak).
    """

    MOST_SYMBOLS: Final = 440
    """Spoken at once: two breaths of a usual line, or a long one beside a short one."""
    MOST_IDLE_BYTES: Final = 16_777_216
    """What a tensor may leave unused of its piece of memory. With onnxruntime's 128 MB the peak was
    840 to 945 MB, depending on how the two threads met; with these 16 MB 837 to 859, as fast."""


class GraphChoice:
    """Which graph of the embedded voice speaks here (`kokoro/graph.py`, `kokoro/weights.py`).

    Measured on processors with and without VNNI; judged by `python -m tests.bench.kokoro_speed` and
    guarded by `python -m pytest tests/speak/kokoro/test_weights.py`.
    """

    FEWEST_CHANNELS: Final = 16
    """A convolution to fewer output channels is not worth rewriting."""
    MOST_SLOWER: Final = 2.0
    """The rewritten graph is kept up to so many times the official one's time. It took .55 to .8 of
    it where it was measured; a busy machine must not change the voice's bytes."""
    TURNS: Final = 3
    """Times that each graph speaks the check clip; the fastest counts."""
    LEAST_LIKENESS: Final = 0.8
    """Correlation of the two graphs' samples: 0.96 where the rewriting is right, 0.31 where its
    products overflow. Whisper then hears other words, while the loudness is 0.99 alike."""


class Service:
    """How patiently a service is asked (`service.py`, `script.py`, `edge/`, `server/`).

    By hand; guarded by `python -m pytest tests/speak/edge/test_edge.py tests/speak/test_service.py`
    and `python -m tests.bench.edge_speed`.
    """

    ATTEMPTS: Final = 3
    """Attempts at one line."""
    BACKOFF_S: Final = 1.0
    """About how long before the second attempt; doubled before each further one."""
    JITTER: Final = (0.5, 1.5)
    """Least and most of that pause: lines that failed together must not come back together."""
    LONGEST_WAIT_S: Final = 60.0
    """The longest pause that a server may ask for."""
    FIRST_ANSWER_S: Final = 5.0
    """How long the online voice may take over its first line before the embedded one speaks."""
    SAME_END_S: Final = 0.05
    """Two answers to one text whose ends differ by less end alike: no sound was lost."""
    LATEST_S: Final = 0.3
    """How much too late the times of an online voice may run."""
    LONGEST_TAIL_S: Final = 3.0
    """Sound that may follow the last word's time."""
