"""What the place and the ends of two blocks say of whether one is read right after the other."""

from collections.abc import Iterator

from briefing.read.page.layout.blocks import Block
from briefing.read.page.layout.precedence import overlap
from briefing.read.page.layout.scene import Scene
from briefing.read.page.marks import Area, around

_STEPS = (0.8, 1.6, 3.0, 6.0, 15.0)
"""Distances that are told apart, in sizes of the text's type."""
_NEAR = 0.3
"""By which a rule may reach into what it parts, in sizes of the text's type."""


def facts_of(before: Block | None, block: Block, scene: Scene) -> list[str]:
    """Return what is seen of two blocks; `before` is None for a block that nothing goes before."""
    if before is None:
        return list(_alone(block, scene))
    place = _place(before.area, block.area, scene.size)
    ends = f"{before.end}-{block.start}"
    facts = [f"{before.kind}:{fact}" for fact in _facts(before, block, scene, place)]
    order = _in_cut_order(before, block, scene)
    base = f"{before.kind}:{place.split(',')[0]}"
    facts += [f"{before.kind}:{place}", f"{before.kind}:ends={ends}", f"{base} ends={ends}"]
    facts += [f"{before.kind}:cut={order}", f"{base} cut={order}", f"{base} start={block.start}"]
    return facts


def _alone(block: Block, scene: Scene) -> Iterator[str]:
    above = block.above[0].kind if block.above else "nothing"
    yield "none"
    yield f"none:start={block.start}"
    yield f"none:above={above}"
    yield f"none:start={block.start} above={above}"
    yield f"none:shape={_shape(block, scene)}"
    yield f"none:shape={_shape(block, scene)} above={above}"
    yield f"none:below={_close_below(block, scene)} shape={_shape(block, scene)}"
    yield f"none:first={block.first == 0}"


def _step(value: float) -> str:
    return str(sum(value >= edge for edge in _STEPS))


def _place(one: Area, other: Area, size: float) -> str:
    """Return how one block stands to another."""
    shared = overlap(one, other)
    if shared > 0.3 * min(one.width, other.width):
        down = (other.y0 - one.y1) / size
        if down > -0.5:
            return f"below,{_step(down)}"
        return f"above,{_step((one.y0 - other.y1) / size)}"
    if other.x0 > one.x0:
        side, gap = "right", (other.x0 - one.x1) / size
    else:
        side, gap = "left", (one.x0 - other.x1) / size
    tops = (other.y0 - one.y0) / size
    level = "level" if abs(tops) < 1 else "near" if abs(tops) < 3.5 else ""
    if not level:
        if other.y0 > one.y1 - size:
            level = "low"
        elif other.y1 < one.y0 + size:
            level = "high"
        else:
            level = "lower" if tops > 0 else "higher"
    return f"{side} {level},{_step(gap)}"


def _in_cut_order(before: Block, block: Block, scene: Scene) -> str:
    """Return how the order of cutting has the two: next, or with what between."""
    if before.first > block.first:
        return "after"
    between = scene.blocks[scene.places[before] + 1 : scene.places[block]]
    if not between:
        return "next"
    if all(b.kind == "other" for b in between):
        return "next but pictures"
    if before.kind == "text" and all(b.kind != "text" for b in between):
        return "next but headlines"
    if before.kind == "head" and all(b.kind != "head" for b in between):
        return "first headline"
    return "far"


def _facts(before: Block, block: Block, scene: Scene, place: str) -> Iterator[str]:
    size, one, other = scene.size, before.area, block.area
    lead, end = block.lines[0], before.lines[-1]
    kind = place.split(",")[0]
    head = next((b for b in block.above if b.kind == "head"), None)
    top = block.above[0] if block.above else None
    under = head is not None and top is head and other.y0 - head.area.y1 < 3 * size
    yield f"{kind} under head={'same' if under and head is before else 'other' if under else 'no'}"
    if before.kind == "text":
        theirs = next((b for b in before.above if b.kind == "head"), None)
        yield f"{kind} one head={theirs is head and head is not None}"
        yield f"{kind} top={top.kind if top else 'page'} is={top is before}"
        yield f"width={abs(one.width - other.width) < size}"
        yield f"{kind} size={abs(end.size - lead.size) < 0.05 * size}"
        yield f"font={end.font == lead.font}"
        joint = end.text[-1] + lead.text[0]
        known = joint in scene.pairs if joint.isalpha() else "mark"
        yield f"joint={known} {before.end}-{block.start}"
        below = _first_below(before, scene)
        yield f"{kind} below={below.kind if below else 'page'} is={below is block}"
        yield f"{kind} heads between={_heads_between(before, block, scene)}"
    else:
        ratio = before.size / size
        yield f"large={sum(ratio >= edge for edge in (1.3, 1.6, 2.0, 2.6, 3.4))}"
        yield f"{kind} down={before.lines[0].vertical}"
        yield f"{kind} first column={_is_first_under(before, block, scene)}"
        yield f"{kind} left edge={abs(other.x0 - one.x0) < 2.5 * size}"
        breaks, ruled = scene.seen[before]
        yield f"breaks text={breaks}"
        yield f"{kind} breaks={breaks} start={block.start}"
        yield f"{kind} in rules={ruled}"
        yield f"narrow={one.width < 1.2 * other.width} breaks={breaks} {kind}"
    shapes = f"{_shape(before, scene) if before.kind == 'text' else 'head'}>{_shape(block, scene)}"
    yield f"shapes={shapes}"
    yield f"{kind} shapes={shapes}"
    yield f"{kind} ruled across={_is_parted(one, other, scene, across=True)}"
    yield f"{kind} ruled down={_is_parted(one, other, scene, across=False)}"


def _shape(block: Block, scene: Scene) -> str:
    """Return what sort of text a block is, by its length and its type."""
    first = block.lines[0]
    long = len(block.lines) > 1 or len(first.text) > 14
    ratio = first.size / scene.size
    size = "small" if ratio < 0.93 else "large" if ratio > 1.07 else ""
    bold = "bold" if first.bold else ""
    other = "" if first.font == scene.font else "other"
    return " ".join(("long" if long else "short", size, bold, other)).strip()


def _close_below(block: Block, scene: Scene) -> str:
    """Return what stands close below a block."""
    below = _first_below(block, scene)
    if below is None or below.area.y0 - block.area.y1 > 2 * scene.size:
        return "nothing"
    return below.kind


def _first_below(block: Block, scene: Scene) -> Block | None:
    below = scene.below.get(block, [])
    return min(below, key=lambda b: b.area.y0, default=None)


def _heads_between(before: Block, block: Block, scene: Scene) -> int:
    """Count the headlines in the rectangle between two blocks."""
    whole = around([before.area, block.area])
    held = [b for b in scene.heads if whole.holds(b.area, 0.5 * scene.size)]
    return min(2, len(held))


def _is_first_under(head: Block, block: Block, scene: Scene) -> bool:
    """Say whether a block is the leftmost of those a headline stands above."""
    under = [b for b in scene.under.get(head, []) if b.kind == "text"]
    return bool(under) and min(under, key=lambda b: b.area.x0) is block


def _is_parted(one: Area, other: Area, scene: Scene, *, across: bool) -> bool:
    """Say whether a rule runs between two blocks."""
    near = _NEAR * scene.size
    if across:
        low, high = sorted((one, other), key=lambda area: area.y0)
        return any(
            rule.width > rule.height
            and low.y1 - near <= rule.y0 <= high.y0 + near
            and overlap(rule, low) > 0
            and overlap(rule, high) > 0
            for rule in scene.rules
        )
    left, right = sorted((one, other), key=lambda area: area.x0)
    top, foot = max(one.y0, other.y0), min(one.y1, other.y1)
    middle = (top + foot) / 2
    return any(
        rule.height > rule.width
        and left.x1 - near <= rule.x0 <= right.x0 + near
        and rule.y0 <= middle <= rule.y1
        for rule in scene.rules
    )
