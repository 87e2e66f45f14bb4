"""Fit the weights by which blocks of a page are linked, on pages of random designs.

Each page of `wild` is cut into blocks as the reader cuts it; of every block of text it is known
which one is read before it. A weight for each fact of a pair is fitted, so that the right one of a
block's candidates is the likeliest (a conditional logit, AdaGrad, every example in every step). A
third of the pages is also seen as a recogniser shows them: sizes and edges uncertain, no fonts.

Run: python -m tests.read.page.fit_links [PAGES]; then python -m tests.read.page.told
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from briefing.read.page.layout.blocks import Block, blocks_of
from briefing.read.page.layout.captions import take_captions
from briefing.read.page.layout.link_facts import Scene, facts_of
from briefing.read.page.layout.links import WEIGHTS
from briefing.read.page.layout.pieces import Piece, pieces_of, text_size
from briefing.read.page.layout.regions import in_order
from briefing.read.page.marks import PageMarks, TypeLine
from tests.read.page.maker import Item, fictional_articles
from tests.read.page.sheet import Line, Sheet
from tests.read.page.wild import wild_page

PAGES = 700
_FIRST = 1000
"""Seeds below are for measuring."""
_RARE = 8
_LEAST = 0.005
_STEPS = 250
_RATE = 0.4
_DECAY = 3e-5
Example = tuple[list[list[str]], int]
"""The facts of each candidate for what goes before a block, and which is right."""


def main() -> None:
    """Fit, say how many links are right on pages not fitted on, write the weights."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    pool = fictional_articles()
    fitted = [e for n in range(_FIRST, _FIRST + count) for e in examples(n, pool, noisy=False)]
    fitted += [e for n in range(_FIRST, _FIRST + count // 3) for e in examples(n, pool, noisy=True)]
    weights = fit(fitted)
    for noisy in (False, True):
        held = [e for n in range(900, 940) for e in examples(n, pool, noisy=noisy)]
        right = sum(_likeliest(facts, weights) == wanted for facts, wanted in held)
        print(f"noisy={noisy}: {right} of {len(held)} links right on 40 pages not fitted on")
    rows = [f'"{fact}" = {w:.2f}' for fact, w in sorted(weights.items()) if abs(w) >= _LEAST]
    about = (
        "# What facts of two blocks say of whether one is read right after the other. Fitted by\n"
        f"# `python -m tests.read.page.fit_links {count}` on {len(fitted)} links of {count} pages\n"
        "# of random designs, set from the invented issues in tests/read/issues.\n\n[weights]\n"
    )
    WEIGHTS.write_text(about + "\n".join(rows) + "\n", encoding="utf-8")


def examples(seed: int, pool: list[Item], *, noisy: bool) -> Iterator[Example]:
    """Yield what is to be learned from one page."""
    sheet, _ = wild_page(list(pool), random.Random(f"wild {seed}"))
    marks = sheet.marks()
    if noisy:
        marks.lines = [
            _recognised(line, random.Random(f"{seed} {line.text}")) for line in marks.lines
        ]
    told = {id(mark): line for mark, line in zip(marks.lines, sheet.lines, strict=True)}
    size = text_size([marks])
    for runs in _levels(marks, size):
        blocks = blocks_of(runs, marks.rules, size)
        scene = Scene(blocks, marks.rules, size)
        wanted = _wanted(blocks, told, sheet)
        for block in scene.texts:
            candidates = [None, *scene.texts_before(block), *scene.heads_before(block)]
            if wanted.get(block) in candidates:
                facts = [facts_of(before, block, scene) for before in candidates]
                yield facts, candidates.index(wanted.get(block))


def _recognised(line: TypeLine, rng: random.Random) -> TypeLine:
    def off() -> float:
        return rng.gauss(0, 0.06 * line.size)

    area = replace(
        line.area,
        x0=line.area.x0 - abs(off()),
        x1=line.area.x1 + abs(off()),
        y0=line.area.y0 + off() / 2 - 0.04 * line.size,
        y1=line.area.y1 + off() / 2 + 0.06 * line.size,
    )
    size = line.size * (1 + rng.gauss(0, 0.035))
    sure = (1.0,) * len(line.text)
    return replace(line, area=area, size=size, bold=False, font="", sure=sure)


def _levels(marks: PageMarks, size: float) -> Iterator[list[list[Piece]]]:
    """Yield the pieces of the page and of each box on it, in the order of cutting."""
    fonts: Counter[str] = Counter()
    for line in marks.lines:
        fonts[line.font] += len(line.text)
    todo = [take_captions(pieces_of(marks, size), size, fonts.most_common(1)[0][0])]
    while todo:
        runs = in_order(todo.pop(), marks.rules, size)
        yield runs
        todo += [piece.inner for run in runs for piece in run if piece.kind == "box"]


def _wanted(blocks: list[Block], told: dict[int, Line], sheet: Sheet) -> dict[Block, Block]:
    """Return for each block of text of a story what is read before it."""
    place = {id(line): at for at, line in enumerate(sheet.lines)}
    stories: dict[int, list[tuple[int, Block]]] = {}
    heads: dict[int, Block] = {}
    for block in blocks:
        lines = [told[id(line)] for line in block.lines if id(line) in told]
        lines = lines or [line for line in sheet.lines if _is_part_of(line, block)]
        story = Counter(line.story for line in lines).most_common(1)[0][0] if lines else 0
        if not story or block.kind == "other" or _is_kicker(block, lines, story, sheet):
            continue
        if block.kind == "head":
            heads[story] = max(block, heads.get(story, block), key=lambda b: b.size)
        else:
            first = min(place[id(line)] for line in lines)
            stories.setdefault(story, []).append((first, block))
    wanted: dict[Block, Block] = {}
    for story, found in stories.items():
        texts = [block for _, block in sorted(found, key=lambda item: item[0])]
        if story in heads:
            wanted[texts[0]] = heads[story]
        wanted.update(zip(texts[1:], texts, strict=False))
    return wanted


def _is_part_of(line: Line, block: Block) -> bool:
    """Say whether a line was put into a headline of one line with others."""
    return line.part in {"headline", "deck"} and any(line.text in o.text for o in block.lines)


def _is_kicker(block: Block, lines: list[Line], story: int, sheet: Sheet) -> bool:
    """Say whether a block is a deck that stands above its headline: no text goes on from it."""
    if block.kind == "head" or any(line.part != "deck" for line in lines):
        return False
    tops = [line.y for line in sheet.lines if line.story == story and line.part == "headline"]
    return bool(tops) and block.area.y1 <= min(tops) + 3


def fit(found: list[Example]) -> dict[str, float]:
    """Return the weight of each fact that is not rare."""
    counts = Counter(fact for facts, _ in found for candidate in facts for fact in candidate)
    names = [fact for fact, count in counts.items() if count >= _RARE]
    column = {fact: number for number, fact in enumerate(names)}
    rows, columns, starts, right = [], [], [], []
    row = 0
    for facts, wanted in found:
        starts.append(row)
        right.append(row + wanted)
        for candidate in facts:
            known = [column[fact] for fact in candidate if fact in column]
            columns += known
            rows += [row] * len(known)
            row += 1
    at, of = np.array(rows), np.array(columns)
    group = np.repeat(np.arange(len(starts)), np.diff([*starts, row]))
    target = np.zeros(row)
    target[right] = 1
    weights, past = np.zeros(len(names)), np.full(len(names), 1e-8)
    for _ in range(_STEPS):
        scores = np.bincount(at, weights[of], minlength=row)
        likely = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        likely /= np.add.reduceat(likely, starts)[group]
        slope = np.bincount(of, (likely - target)[at], minlength=len(names)) / len(starts)
        slope += _DECAY * weights
        past += slope**2
        weights -= _RATE * slope / np.sqrt(past)
    return dict(zip(names, map(float, weights), strict=True))


def _likeliest(facts: list[list[str]], weights: dict[str, float]) -> int:
    scores = [sum(weights.get(fact, 0.0) for fact in candidate) for candidate in facts]
    return int(np.argmax(scores))


if __name__ == "__main__":
    main()
