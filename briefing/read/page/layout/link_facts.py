"""What the place and the ends of two blocks say of whether one is read right after the other."""

from collections.abc import Iterator
from itertools import pairwise

from briefing.read.page.layout.blocks import Block
from briefing.read.page.layout.pieces import usual_font
from briefing.read.page.marks import Area, around, overlap
from briefing.read.tuned.order import Blocks, Cuts, LinkFacts, Links


class Scene:
    """A page or a box, as its blocks are asked about it."""

    def __init__(self, blocks: list[Block], rules: list[Area], size: float) -> None:
        self.blocks, self.rules, self.size = blocks, rules, size
        """The blocks are in the order that cutting gave."""
        self.places = {block: place for place, block in enumerate(blocks)}
        self.heads = [block for block in blocks if block.kind == "head"]
        self.texts = [block for block in blocks if block.kind == "text"]
        self.font = usual_font([line for block in self.texts for line in block.lines])
        texts = ("".join(line.text for line in block.lines) for block in self.texts)
        self.pairs = {a + b for text in texts for a, b in pairwise(text)}
        """Of characters that stand next to each other in its texts."""
        self.below: dict[Block, list[Block]] = {}
        self.under: dict[Block, list[Block]] = {}
        """Of each block all that it is above, and those that it is the nearest above."""
        for block in blocks:
            for other in block.above:
                self.below.setdefault(other, []).append(block)
            if block.above:
                self.under.setdefault(block.above[0], []).append(block)
        self.seen = {h: (_breaks_text(h, self), _is_ruled(h.area, self)) for h in self.heads}
        """Of each headline whether it breaks a text, and where rules of its own stand."""

    def texts_before(self, block: Block) -> list[Block]:
        """Return the blocks of text that may go before one, the nearest first."""
        side, low = block.area.x0 - self.size, block.area.y0 + 0.5 * self.size
        may_go = [
            b for b in self.texts if b is not block and (b.area.x0 < side or b.area.y1 <= low)
        ]
        near = self._nearest(block, may_go)
        before = [b for b in self.texts if b.first < block.first][-1:]
        return near + [other for other in before if other not in near]

    def heads_before(self, block: Block) -> list[Block]:
        """Return the headlines that a block may begin the text of, the nearest first."""
        return self._nearest(block, self.heads)

    def _nearest(self, block: Block, others: list[Block]) -> list[Block]:
        found = [(self._away(other.area, block.area), other.first, other) for other in others]
        found.sort(key=lambda item: item[:2])
        return [other for away, _, other in found[: LinkFacts.NEAREST] if away < LinkFacts.FAR]

    def own_text(self, head: Block) -> Block | None:
        """Return the text that begins right below a headline, or below a picture under it.

        None if the headline is a sentence with its stop: a quotation.
        """
        if head.lines[0].vertical or head.lines[-1].text.endswith("。"):
            return None
        for each in (head, *(block for block in self.blocks if self._is_picture_of(head, block))):
            under = [block for block in self.under.get(each, []) if block.kind == "text"]
            first = min(under, key=lambda b: b.area.x0, default=None)
            if first and abs(each.area.x0 - first.area.x0) < Links.SIDE * self.size:
                return first
        return None

    def _is_picture_of(self, head: Block, block: Block) -> bool:
        """Say whether a picture stands right below a headline."""
        above, area = head.area, block.area
        near = -self.size < area.y0 - above.y1 < Links.PICTURE * self.size
        shared = overlap(above, area) > 0.5 * min(above.width, area.width)
        return block.pieces[0].kind == "picture" and near and shared

    def _away(self, one: Area, other: Area) -> float:
        across = max(one.x0 - other.x1, other.x0 - one.x1, 0.0)
        down = max(one.y0 - other.y1, other.y0 - one.y1, 0.0)
        return (across + down) / self.size


def _breaks_text(head: Block, scene: Scene) -> str:
    """Return whether a headline stands in the middle of a sentence that goes on below it."""
    over = next((b for b in head.above if b.kind == "text"), None)
    below = [b for b in scene.under.get(head, []) if b.kind == "text"]
    under = min(below, key=lambda b: b.area.y0, default=None)
    if over is None or under is None or head.above[0] is not over:
        return "no"
    near = head.area.y0 - over.area.y1 < 4 * scene.size
    goes_on = over.end in {"open", "full"} and under.start not in {"in"}
    return f"{'near' if near else 'far'} {goes_on}"


def _is_ruled(area: Area, scene: Scene) -> str:
    """Return at which of its sides, above and below, a headline has a rule of its own."""
    longest = LinkFacts.RULE * max(area.width, 4 * scene.size)
    short = [r.y0 for r in scene.rules if r.height < r.width < longest and overlap(r, area) > 0]
    sides = (("above", area.y0), ("below", area.y1))
    near = [side for side, at in sides if any(abs(y - at) < 2 * scene.size for y in short)]
    return "+".join(near) or "no"


def facts_of(before: Block | None, block: Block, scene: Scene) -> list[str]:
    """Return what is seen of two blocks; `before` is None for a block that nothing goes before."""
    if before is None:
        return list(_alone(block, scene))
    return [f"{before.kind}:{fact}" for fact in _facts(before, block, scene)]


def _alone(block: Block, scene: Scene) -> Iterator[str]:
    above = block.above[0].kind if block.above else "nothing"
    shape, below = _shape(block, scene), _first_below(block, scene)
    near = below is not None and below.area.y0 - block.area.y1 <= 2 * scene.size
    yield "none"
    yield f"none:start={block.start}"
    yield f"none:above={above}"
    yield f"none:start={block.start} above={above}"
    yield f"none:shape={shape}"
    yield f"none:shape={shape} above={above}"
    yield f"none:below={below.kind if below and near else 'nothing'} shape={shape}"
    yield f"none:first={block.first == 0}"


def _step(value: float) -> str:
    return str(sum(value >= edge for edge in LinkFacts.STEPS))


def _place(one: Area, other: Area, size: float) -> str:
    """Return how one block stands to another."""
    if overlap(one, other) > Blocks.SHARED * min(one.width, other.width):
        down = (other.y0 - one.y1) / size
        above = (one.y0 - other.y1) / size
        return f"below,{_step(down)}" if down > -0.5 else f"above,{_step(above)}"
    tops = (other.y0 - one.y0) / size
    if abs(tops) < LinkFacts.NEAR:
        level = "level" if abs(tops) < 1 else "near"
    elif other.y0 > one.y1 - size:
        level = "low"
    elif other.y1 < one.y0 + size:
        level = "high"
    else:
        level = "lower" if tops > 0 else "higher"
    if other.x0 > one.x0:
        return f"right {level},{_step((other.x0 - one.x1) / size)}"
    return f"left {level},{_step((one.x0 - other.x1) / size)}"


def _in_cut_order(before: Block, block: Block, scene: Scene) -> str:
    """Return how the order of cutting has the two: next, or with what between."""
    if before.first > block.first:
        return "after"
    between = scene.blocks[scene.places[before] + 1 : scene.places[block]]
    kinds = {b.kind for b in between}
    if kinds <= {"other"}:
        return "next but pictures" if kinds else "next"
    if before.kind in kinds:
        return "far"
    return "next but headlines" if before.kind == "text" else "first headline"


def _facts(before: Block, block: Block, scene: Scene) -> Iterator[str]:
    size, one, other = scene.size, before.area, block.area
    lead, end = block.lines[0], before.lines[-1]
    place, ends = _place(one, other, size), f"{before.end}-{block.start}"
    kind, order = place.split(",")[0], _in_cut_order(before, block, scene)
    head, top = _head_above(block), block.above[0] if block.above else None
    close = head is not None and top is head and other.y0 - head.area.y1 < 3 * size
    yield f"{kind} under head={'no' if not close else 'same' if head is before else 'other'}"
    if before.kind == "text":
        yield f"{kind} one head={head is not None and _head_above(before) is head}"
        yield f"{kind} top={top.kind if top else 'page'} is={top is before}"
        yield f"width={abs(one.width - other.width) < size}"
        yield f"{kind} size={abs(end.size - lead.size) < LinkFacts.SIZE_DIFFERS * size}"
        yield f"font={end.font == lead.font}"
        joint = end.text[-1] + lead.text[0]
        known = joint in scene.pairs if joint.isalpha() else "mark"
        yield f"joint={known} {ends}"
        below = _first_below(before, scene)
        yield f"{kind} below={below.kind if below else 'page'} is={below is block}"
        between = around([one, other])
        heads = sum(between.holds(b.area, 0.5 * size) for b in scene.heads)
        yield f"{kind} heads between={min(2, heads)}"
    else:
        ratio = before.size / size
        yield f"large={sum(ratio >= edge for edge in LinkFacts.LARGE)}"
        yield f"{kind} down={before.lines[0].vertical}"
        under = [b for b in scene.under.get(before, []) if b.kind == "text"]
        leftmost = min(under, key=lambda b: b.area.x0, default=None)
        yield f"{kind} first column={leftmost is block}"
        yield f"{kind} left edge={abs(other.x0 - one.x0) < Links.SIDE * size}"
        breaks, ruled = scene.seen[before]
        yield f"breaks text={breaks}"
        yield f"{kind} breaks={breaks} start={block.start}"
        yield f"{kind} in rules={ruled}"
        yield f"narrow={one.width < LinkFacts.NARROW * other.width} breaks={breaks} {kind}"
    shapes = f"{_shape(before, scene) if before.kind == 'text' else 'head'}>{_shape(block, scene)}"
    yield f"shapes={shapes}"
    yield f"{kind} shapes={shapes}"
    yield f"{kind} ruled across={_is_parted(one, other, scene, across=True)}"
    yield f"{kind} ruled down={_is_parted(one, other, scene, across=False)}"
    yield from (place, f"ends={ends}", f"{kind} ends={ends}")
    yield from (f"cut={order}", f"{kind} cut={order}", f"{kind} start={block.start}")


def _shape(block: Block, scene: Scene) -> str:
    """Return what sort of text a block is, by its length and its type."""
    first = block.lines[0]
    long = "long" if len(block.lines) > 1 or len(first.text) > 14 else "short"
    ratio = first.size / scene.size
    small, large = LinkFacts.SIZES
    size = "small" if ratio < small else "large" if ratio > large else ""
    other = "" if first.font == scene.font else "other"
    return " ".join((long, size, "bold" if first.bold else "", other)).strip()


def _first_below(block: Block, scene: Scene) -> Block | None:
    return min(scene.below.get(block, []), key=lambda b: b.area.y0, default=None)


def _head_above(block: Block) -> Block | None:
    return next((b for b in block.above if b.kind == "head"), None)


def _is_parted(one: Area, other: Area, scene: Scene, *, across: bool) -> bool:
    """Say whether a rule runs between two blocks."""
    near = Cuts.NEAR * scene.size
    if across:
        low, high = sorted((one, other), key=lambda area: area.y0)
        return any(
            rule.width > rule.height
            and low.y1 - near <= rule.y0 <= high.y0 + near
            and min(overlap(rule, low), overlap(rule, high)) > 0
            for rule in scene.rules
        )
    left, right = sorted((one, other), key=lambda area: area.x0)
    middle = (max(one.y0, other.y0) + min(one.y1, other.y1)) / 2
    return any(
        rule.height > rule.width
        and left.x1 - near <= rule.x0 <= right.x0 + near
        and rule.y0 <= middle <= rule.y1
        for rule in scene.rules
    )
