"""What is true of a damaged issue, and the style its page is set in."""

import random
from dataclasses import dataclass, field

_FINAL = "。！？…；："
_CLOSING = "”’」』）》"
GOODS = (
    "实木门窗",
    "电动轮椅",
    "净水设备",
    "家用吊机",
    "羊绒大衣",
    "驾校报名",
    "二手叉车",
    "防水补漏",
)
PITCHES = (
    "厂家直销，质优价廉，送货上门",
    "欢迎来电咨询，免费安装，十年质保",
    "开业酬宾，全场八折优惠，欢迎选购",
)


@dataclass
class Truth:
    """A damaged issue and what is true of it; all places are character offsets."""

    text: str = ""
    labels: list[str] = field(default_factory=list)
    """What each line is, in the reader's labels."""
    starts: list[int] = field(default_factory=list)
    """Where the headline of each article begins, or its first paragraph if it has none."""
    joins: list[tuple[int, int]] = field(default_factory=list)
    """Where the first half of a sentence ends and its second begins."""
    halves: list[tuple[int, int]] = field(default_factory=list)
    """Sentences that stop for good."""
    ads: list[list[tuple[int, int]]] = field(default_factory=list)
    """The lines of each ad."""
    news: list[list[tuple[int, int]]] = field(default_factory=list)
    """The pieces of each paragraph of a story or a brief that is whole."""


@dataclass
class Style:
    marked: bool
    blank: str
    indent: str
    level: int
    narrow: str
    relevel: float
    noise: float


def style_of(rng: random.Random) -> Style:
    kind = rng.random()
    marked = kind < 0.6
    tight = kind > 0.85
    return Style(
        marked=marked,
        blank="\n" if tight else "\n\n",
        indent="　　" if tight or (not marked and rng.random() < 0.5) else "",
        level=rng.choice([1, 2, 2, 3]),
        narrow=rng.choice(["", "，", "，：；？！（）"]),
        relevel=rng.choice([0.0, 0.0, 0.15]),
        noise=rng.choice([0.0, 0.0, 0.01]),
    )


def place_to_cut(rng: random.Random, text: str) -> int:
    """Return a place inside a sentence, away from the ends of the text; 0 if there is none."""
    places = [
        at
        for at in range(20, len(text) - 8)
        if text[at - 1] not in _FINAL + _CLOSING and text[at] not in "，、" + _FINAL + _CLOSING
    ]
    return rng.choice(places) if places else 0


def start_of_half(text: str) -> int:
    """Return where the last sentence of a text that stops in mid-sentence begins."""
    ends = [place for place in range(len(text)) if text[place] in "。！？"]
    half = ends[-1] + 1 if ends else 0
    while text[half] in _CLOSING:
        half += 1
    return half
