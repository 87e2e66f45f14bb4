"""Frames: boxes whose four sides are rules of their own."""

from itertools import product

from briefing.read.page.marks import Area
from briefing.read.tuned.page import Drawings


def framed(rules: list[Area], corners: float, sides: float) -> list[Area]:
    """Return the boxes whose four sides are rules.

    Args:
        rules: of a page.
        corners: how far the ends of a frame's rules may lie apart.
        sides: how far a rule across may lie from the ends of one down.
    """
    across = [rule for rule in rules if rule.width > rule.height]
    down = [rule for rule in rules if rule.height > rule.width]
    boxes = []
    for left, right in product(down, down):
        apart = abs(left.y0 - right.y0) + abs(left.y1 - right.y1)
        if right.x0 <= left.x0 or apart > corners:
            continue
        closing = sum(
            abs(rule.x0 - left.x0) + abs(rule.x1 - right.x1) < corners
            and min(abs(rule.y0 - left.y0), abs(rule.y1 - left.y1)) < sides
            for rule in across
        )
        if closing >= Drawings.FRAME_RULES:
            boxes.append(Area(left.x0, left.y0, right.x1, left.y1))
    return boxes
