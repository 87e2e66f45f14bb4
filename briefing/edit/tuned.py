"""The tuned numbers of the room: what each does, what it was chosen on, and what judges it.

A group belongs to the module or step in its docstring. "By hand" means that nobody fitted it.
"Judged by" names commands of which one says something else where the number is doubled or halved,
unless the group says that none does. What a command fits is a table beside, which it writes:
`weights.tsv` (`python -m tests.bench.order_fit --write`) and `cut/worth.tsv`
(`python -m tests.bench.cuts_fit --write`). Numbers of one kind of story stand with its words in
`cut/kinds.toml`, those of one signal in `signals.toml`.
"""

from typing import Final


class Twins:
    """When two texts tell the same story (`eligibility.py`).

    On 300 planted copies, all of which were found; judged by
    `python -m pytest tests/edit/test_wishes.py tests/edit/test_tuned.py`.
    """

    GRAM_CHARS: Final = 4
    """Length of the character n-grams by which they are compared."""
    SAME_STORY: Final = 0.6
    """Share of the smaller text's n-grams, 0 to 1, above which the larger tells its story, too."""


class Eligibility:
    """What may be told (`eligibility.py`, `past_episodes.py`, `order/order.py`, `sentences.py`).

    By hand; judged by `python -m pytest tests/edit/test_wishes.py tests/edit/test_tuned.py`.
    """

    NEW_SHARE: Final = 0.25
    """Share of a story's n-grams that must be new for it to be told again."""
    EPISODES: Final = 7
    """Finished episodes whose stories are known."""
    DAYS: Final = 60
    """Age in days beyond which an episode is not looked at."""
    CAPTION_CHARS: Final = 160
    """Longest text, in characters, that may be a picture's caption."""
    FEWEST_HAN: Final = 4
    """Han characters that are left of a sentence that can be told, credits and contacts away."""


class TopicLines:
    """Which sentences only announce the next one (`sentences.py`).

    By hand on tests/edit/cuts/tune; judged by `python -m tests.bench.cuts` (hanging) and
    `python -m pytest tests/edit/test_tuned.py`.
    """

    TOPIC_CHARS: Final = 16
    """Longest topic line, in characters."""
    TURN_CHARS: Final = 24
    """Longest sentence, in characters, that only says that something turned (转机出现在…)."""


class Desks:
    """On which desk a story lies (`order/desk.py`).

    By hand on tests/edit/tuning; judged by `python -m pytest tests/edit/test_rundown.py` and, as
    far as the order depends on it, by `python -m tests.bench.newsroom`.
    """

    HEADLINE_COUNTS: Final = 3
    """What a desk's word counts in the headline; in the lead it counts 1."""
    PAGE_COUNTS: Final = 2
    """What the desk's name counts in the name of the page."""
    BODY_COUNTS: Final = 0.3
    """What a desk's word counts in the body."""
    LEAD_CHARS: Final = 160
    """Length of the lead, in characters."""
    FOREIGN_NEEDS: Final = 2
    """Signs, words from abroad or names, that make a story foreign."""


class Weighing:
    """How much a story weighs, in points (`order/weigh.py`).

    By hand, before `weights.tsv` was fitted upon them; judged by `python -m tests.bench.order_fit`
    and `python -m pytest tests/edit/test_tuned.py`.
    """

    ORDINARY: Final = 5.0
    """Points of a story without any signal."""
    LIGHT_STRENGTH: Final = 0.6
    """Strength of the signal `light`, 0 to 1, from which a story may be a light one ..."""
    LIGHT_BELOW: Final = 4.5
    """... if it has fewer points than this, its place in the paper not counted."""
    SHOWN: Final = 0.05
    """Points below which a signal is not shown by --why."""
    USUAL_CHARS: Final = 160
    """Length of a story, in characters, up to which its words count in full ..."""
    LENGTH_EASES: Final = 0.6
    """... beyond it they count less, by this power of the length: all words turn up in the end."""
    HEADLINE_COUNTS: Final = 2
    """What a signal's word counts in the headline; in the body it counts 1 at most."""
    PAGE_STRENGTH: Final = 0.5
    """Strength that a signal gains where the name of the page says it."""
    SCENE_STRENGTH: Final = 0.5
    """Strength that `feature` gains in a story that does not open as a report."""
    MOST_PEOPLE: Final = 7
    """Power of ten of people concerned from which `breadth` grows no more."""
    MOST_HARMED: Final = 2
    """Power of ten of people harmed from which `harm` grows no more."""
    TOWN_CHARS: Final = 2
    """Characters of the paper's name that name its town."""
    OPENING_CHARS: Final = 100
    """Where a report says its day: within so many characters."""
    LEAD_CHARS: Final = 200
    """Where a story says how many died: within so many characters."""
    MANY_HARMED: Final = 10
    """People killed, hurt or missing from which a story comes first among equals."""


class Ordering:
    """In which order stories are told (`order/order.py`, `order/desk.py`).

    By hand; judged by `python -m tests.bench.newsroom`, `python -m tests.bench.order_bulletin` and
    `python -m pytest tests/edit/test_order.py tests/edit/test_tuned.py`.
    """

    LEAVES_SECTION: Final = 1.5
    """Points by which a story must be better to be told before the rest of the section."""
    LEAST_IMPORTANCE: Final = 0.5
    """Importance, in points, of a story that nobody would miss."""
    MUST_BE_TOLD: Final = 4.0
    """Points that a leader's story in a bulletin, and one of many dead, gain when time is short."""
    EARLY_PARTS: Final = 5
    """Stories of many dead stand in the first of so many parts of a bulletin."""
    OFFICIAL_STORIES: Final = 2
    """Stories about leaders from which `auto` orders an issue as a bulletin."""
    LEAD_CHARS: Final = 200
    """Where an office stands in a story about a leader: within so many characters."""
    BEFORE_CHARS: Final = 6
    """How far before an office a foreign country is looked for, in characters."""


class Kinds:
    """Which kind of story an article is (`cut/kinds.py`), in points.

    By hand on tests/edit/cuts/tune; judged by `python -m tests.bench.cuts` (overlap by kind) and
    `python -m pytest tests/edit/test_tuned.py`.
    """

    OPENING_CHARS: Final = 160
    """Length of the opening in which a kind's words are looked for."""
    HEADLINE: Final = 3.0
    """What a kind's word in the headline gives; one in the opening gives 1."""
    BYLINE: Final = 3.0
    """What a kind's word in the byline gives."""
    MOST_LINES: Final = 2.5
    """What lines of a kind's form give at most, 1 each."""
    CERTAIN: Final = 2.0
    """Points from which an article is of a kind; below, it is a report or a feature."""


class Signs:
    """When a sign of a sentence has its full strength, 1 (`cut/signs.py`).

    By hand, before `cut/worth.tsv` was fitted upon them; judged by
    `python -m tests.bench.cuts_fit`.
    """

    FULL_LENGTH: Final = 45
    """Characters from which `length` grows no more."""
    SHORT_CHARS: Final = 18
    """Characters under which a sentence is `short`."""
    LONG_CHARS: Final = 75
    """`long` is the length in this unit, in characters ..."""
    LONG_FROM: Final = 0.8
    """... above so many units: it begins at 60 characters."""
    FULL_FIGURES: Final = 3
    """Figures from which `figures` grows no more."""
    FULL_WORDS: Final = 2
    """Words of a sign in signs.toml from which it grows no more."""
    FREE_COMMAS: Final = 2
    """Marks 、 that make no `list` ..."""
    FULL_COMMAS: Final = 4
    """... and how many more make it a full one."""
    MOST_REPEATS: Final = 3
    """How often a bigram stands elsewhere in the story, up to this, is its part of `coverage`."""
    RANK_ROUNDS: Final = 12
    """Rounds of PageRank for `central`."""


class Cutting:
    """Which sentence of a story comes next (`cut/grow.py`, `cut/support.py`, `cut/people.py`).

    Numbers in logits are in those of `cut/worth.tsv`. REPEATS to SUPPORT: by the overlap with the
    cuts of tests/edit/cuts/tune, each story judged by what was chosen on the others; half or twice
    changes it by less than .02. The others: by hand there. Judged by `python -m tests.bench.cuts`,
    `python -m tests.bench.cuts_headlines` (PROMISED, which can be doubled but not left out) and
    `python -m pytest tests/edit/test_support.py tests/edit/test_tuned.py`.
    """

    REPEATS: Final = 3.0
    """Logits that a sentence of nothing but what is told already loses: no fact twice."""
    PROMISED: Final = 1.5
    """Logits that a sentence gains with a figure of the headline that nobody has told yet."""
    CRUMB: Final = -2.5
    """Where a better unit does not fit, one of fewer logits is not told to fill the room."""
    AGAIN: Final = 0.6
    """A sentence of which so large a share is told already comes last."""
    RETELLS: Final = 0.38
    """A sentence that says so large a share of the one it leans on can stand without it."""
    SUPPORT: Final = 0.3
    """Logits that each sentence costs which a lead must take along."""
    NEWS_SHARE: Final = 0.4
    """Share of a headline that a first sentence repeats that gives the news."""
    MOST_BEHIND: Final = 2
    """Times that a lead with a weak end takes along what comes behind."""
    FEWEST_SAID: Final = 8
    """Characters from which a sentence printed twice is told once; a shorter one (不行。) again."""
    QUESTION_BEFORE: Final = 3
    """How many sentences before a reply its question may stand."""
    REPLY_CHARS: Final = 30
    """Where a sentence denies the one before: within so many characters."""
    FEWEST_TURNS: Final = 4
    """Changes of speaker that make a conversation."""
    THIN_CHARS: Final = 14
    """Characters up to which an answer without a figure says too little: 来得及。"""


class Depth:
    """How many stories, how much of each (`fit.py`, `time_allocation.py`).

    By hand, by programmes of 5 and 10 minutes of real issues; judged by
    `python -m tests.bench.cuts_real` and `python -m pytest tests/script/test_length.py`. None sees
    FEWEST_LEADS, SENTENCE_ROUNDS, STORY_ROUNDS; SHORT_SHARE can be doubled, but not left out.
    """

    LEADS_A_MINUTE: Final = 1.4
    """Stories told at length, at most, for each minute."""
    FEWEST_A_MINUTE: Final = 1.2
    """Under so many for each minute printed briefs are told at length, too."""
    BRIEFS_A_MINUTE: Final = 0.8
    """Stories in the block of briefs, at most, for each minute."""
    FEWEST_LEADS: Final = 2
    """Stories told at length that a programme has room for, however short it is."""
    MOST_BRIEFS: Final = 6
    """Stories in the block of briefs, at most."""
    FEWEST_BRIEFS: Final = 2
    """Briefs that make a block."""
    LEAST_CHARS: Final = 70
    """Characters told of a story outside the block, if it has them."""
    BRIEF_LEAST_CHARS: Final = 18
    """Fewest characters of a complete brief."""
    BRIEF_MOST_CHARS: Final = 90
    """Most characters of a brief."""
    BRIEF_UNITS: Final = 2
    """Units that a complete brief is made of, at most."""
    BRIEF_GROWS: Final = 0.3
    """What a unit more of a brief is worth against one of a story told at length."""
    LEADS_SHARE: Final = 0.75
    """Share of the time that stories at length may take before the briefs are chosen."""
    DECAY: Final = 0.82
    """Factor by which each further unit of a story is worth less than the one before."""
    LEAST_WORTH: Final = 0.05
    """What a unit is worth at least, 0 to 1."""
    ROUNDS: Final = 8
    """Times that the time is shared out, counted and corrected."""
    NEAR_S: Final = 0.5
    """Seconds from the time asked for that are near enough."""
    SHORT_SHARE: Final = 0.02
    """Share of the time that may stay free before there is room for more stories."""
    GAP_S: Final = 0.4
    """Seconds left within which no sentence is exchanged."""
    FAR_S: Final = 2.0
    """Seconds left from which whole stories are exchanged."""
    SENTENCE_ROUNDS: Final = 8
    """Exchanges of sentences, at most."""
    STORY_ROUNDS: Final = 4
    """Exchanges of stories, at most."""


class OwnWords:
    """Usual length of what is written in a later room (`fit.py`), in characters or lines.

    By hand, by the phrases of the writer; judged by `python -m tests.bench.cuts_real` (off, over)
    and `python -m pytest tests/script/test_length.py`. The first does not see LUNAR_CHARS and
    ATTRIBUTION_CHARS.
    """

    WELCOME_CHARS: Final = 62
    """The welcome, with the day."""
    SIGN_OFF_CHARS: Final = 26
    """The sign-off."""
    LINK_CHARS: Final = 8
    """A link from section to section."""
    LUNAR_CHARS: Final = 7
    """The day of the Chinese calendar in the welcome."""
    ATTRIBUTION_CHARS: Final = 6
    """The agency that a story comes from."""
    RECAP_CHARS: Final = 10
    """What leads to the headlines that are said again at the end."""
    LINES: Final = 7
    """Lines of welcome and sign-off, each with the pause behind it."""


class Chief:
    """What a chief editor is asked, and what is accepted of it (`chief/`).

    By hand; judged by `python -m pytest tests/edit/test_chief.py tests/edit/test_tuned.py`.
    """

    OVER: Final = 1.05
    """How many times as long as asked for an answer may be."""
    FEWEST_TO_ORDER: Final = 2
    """Stories that may move, from which it is asked for their order."""
