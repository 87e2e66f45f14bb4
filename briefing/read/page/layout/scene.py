"""A page or a box as its blocks are asked about: which may go before which, what stands where."""

from itertools import pairwise

from briefing.read.page.layout.blocks import Block
from briefing.read.page.layout.pieces import usual_font
from briefing.read.page.marks import Area, overlap
from briefing.read.tuned.order import LinkFacts, Links


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
