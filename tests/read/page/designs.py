"""Designs of newspaper pages: half of them to tune the layout on, half held for the figure."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["tune", "held"]
Cell = tuple[int, int]
"""How many of the page's columns a cell spans, and into how many its text is set."""

SERIF = "'Noto Serif CJK SC'"
SANS = "'Noto Sans CJK SC'"
HEI = "'WenQuanYi Zen Hei'"
MING = "'AR PL UMing CN'"
KAI = "'AR PL UKai CN'"
TC = "'Noto Serif CJK TC'"
TC_SANS = "'Noto Sans CJK TC'"


@dataclass(frozen=True)
class Design:
    """How a page is set. Lengths in points."""

    name: str
    side: Side
    rows: tuple[tuple[float, tuple[Cell, ...]], ...]
    """Bands from the top: the share of the page's height, and the cells from the left."""
    columns: int
    page: tuple[int, int] = (992, 1403)
    body: float = 10.5
    leading: float = 1.5
    gutter: float = 16
    body_font: str = SERIF
    head_font: str = SANS
    heads: tuple[float, float] = (19, 40)
    """Sizes of the smallest and of the largest headline."""
    align: str = "left"
    indent: bool = True
    deck: Literal["", "below", "above", "both"] = ""
    byline: Literal["", "line", "end"] = ""
    rules: Literal["", "rows", "columns", "all", "inner"] = ""
    boxes: Literal["", "line", "tint", "band"] = ""
    """What stands around the cells of `boxed`: a line, a tint, a dark band below the headline."""
    boxed: tuple[int, ...] = ()
    picture: Literal["", "top", "column", "middle", "float"] = ""
    ads: int = 0
    vertical_head: tuple[int, ...] = ()
    """Cells whose headline runs down at the left."""
    subheads: bool = False
    briefs: tuple[int, ...] = ()
    """Cells that hold short items one below the other."""
    traditional: bool = False
    vertical: bool = False
    """All text runs down, its columns from the right."""
    furniture: Literal["plain", "band", "mast"] = "plain"
    narrow_head: bool = False
    """The headline stands over the first columns only; the text rises beside it."""
    head_gap: float = 6


def _row(share: float, *cells: Cell) -> tuple[float, tuple[Cell, ...]]:
    return share, cells


DESIGNS = (
    Design("lead-four", "tune", (_row(0.4, (4, 4)), _row(0.6, (2, 2), (2, 2))), 4),
    Design(
        "lead-four-rules",
        "held",
        (_row(0.35, (4, 4)), _row(0.35, (2, 2), (2, 2)), _row(0.3, (1, 1), (3, 3))),
        4,
        rules="rows",
        align="center",
        deck="below",
    ),
    Design(
        "five-mast",
        "tune",
        (_row(0.45, (3, 3), (2, 2)), _row(0.55, (2, 2), (3, 3))),
        5,
        body=9.5,
        gutter=13,
        furniture="mast",
        rules="rows",
        deck="below",
    ),
    Design(
        "five-centre",
        "held",
        (_row(0.5, (5, 5)), _row(0.5, (3, 3), (2, 2))),
        5,
        body=9.5,
        gutter=12,
        align="center",
        furniture="mast",
        picture="top",
    ),
    Design(
        "six-dense",
        "tune",
        (_row(0.4, (4, 4), (2, 2)), _row(0.3, (2, 2), (4, 4)), _row(0.3, (3, 3), (3, 3))),
        6,
        body=9,
        gutter=11,
        leading=1.4,
        heads=(16, 30),
        rules="all",
    ),
    Design(
        "six-loose",
        "held",
        (_row(0.5, (6, 6)), _row(0.5, (2, 2), (2, 2), (2, 2))),
        6,
        body=9,
        gutter=14,
        leading=1.6,
        heads=(17, 34),
        align="center",
        deck="above",
    ),
    Design(
        "three-wide",
        "tune",
        (_row(0.5, (3, 3)), _row(0.5, (1, 1), (2, 2))),
        3,
        page=(794, 1123),
        body=11,
        gutter=20,
        byline="line",
    ),
    Design(
        "three-flush",
        "held",
        (_row(0.5, (2, 2), (1, 1)), _row(0.5, (1, 1), (2, 2))),
        3,
        page=(794, 1123),
        body=10.5,
        gutter=18,
        indent=False,
        byline="line",
        body_font=SANS,
    ),
    Design(
        "briefs-right",
        "tune",
        (_row(1.0, (3, 3), (1, 1)),),
        4,
        briefs=(1,),
        rules="columns",
        boxes="tint",
        boxed=(1,),
    ),
    Design(
        "briefs-left",
        "held",
        (_row(1.0, (1, 1), (4, 4)),),
        5,
        briefs=(0,),
        body=9.5,
        boxes="line",
        boxed=(0,),
        align="center",
    ),
    Design(
        "boxed-feature",
        "tune",
        (_row(0.4, (4, 4)), _row(0.3, (4, 3)), _row(0.3, (2, 2), (2, 2))),
        4,
        boxes="line",
        boxed=(1,),
        deck="below",
        picture="column",
    ),
    Design(
        "tinted-feature",
        "held",
        (_row(0.45, (3, 3), (2, 2)), _row(0.55, (2, 2), (3, 2))),
        5,
        boxes="tint",
        boxed=(1, 3),
        body=9.5,
        body_font=HEI,
        picture="column",
    ),
    Design(
        "band-heads",
        "tune",
        (_row(0.5, (2, 2), (2, 2)), _row(0.5, (4, 4))),
        4,
        boxes="band",
        boxed=(0, 2),
        align="center",
    ),
    Design(
        "band-heads-five",
        "held",
        (_row(0.4, (5, 5)), _row(0.6, (2, 2), (3, 3))),
        5,
        boxes="band",
        boxed=(1,),
        body=9.5,
        gutter=14,
        subheads=True,
    ),
    Design(
        "picture-middle",
        "tune",
        (_row(0.55, (4, 4)), _row(0.45, (2, 2), (2, 2))),
        4,
        picture="middle",
        byline="end",
    ),
    Design(
        "picture-middle-five",
        "held",
        (_row(0.6, (5, 5)), _row(0.4, (3, 3), (2, 2))),
        5,
        picture="middle",
        body=9.5,
        gutter=14,
        rules="rows",
    ),
    Design(
        "ads-below",
        "tune",
        (_row(0.45, (4, 4)), _row(0.35, (2, 2), (2, 2))),
        4,
        ads=3,
        rules="rows",
        furniture="band",
    ),
    Design(
        "ads-below-five",
        "held",
        (_row(0.4, (3, 3), (2, 2)), _row(0.4, (2, 2), (3, 3))),
        5,
        ads=4,
        body=9.5,
        furniture="band",
        align="center",
    ),
    Design(
        "strip-head",
        "tune",
        (_row(0.5, (4, 3)), _row(0.5, (2, 2), (2, 2))),
        4,
        vertical_head=(0,),
        rules="rows",
    ),
    Design(
        "strip-head-five",
        "held",
        (_row(0.45, (2, 2), (3, 3)), _row(0.55, (5, 4))),
        5,
        vertical_head=(2,),
        body=9.5,
        align="center",
    ),
    Design(
        "traditional-four",
        "tune",
        (_row(0.4, (4, 4)), _row(0.6, (2, 2), (2, 2))),
        4,
        traditional=True,
        body_font=TC,
        head_font=TC_SANS,
        byline="line",
    ),
    Design(
        "traditional-five",
        "held",
        (_row(0.5, (3, 3), (2, 2)), _row(0.5, (2, 2), (3, 3))),
        5,
        traditional=True,
        body=9.5,
        body_font=TC,
        head_font=TC_SANS,
        rules="all",
        deck="below",
    ),
    Design(
        "downwards",
        "tune",
        (_row(0.25, (1, 1)), _row(0.25, (1, 1)), _row(0.25, (1, 1)), _row(0.25, (1, 1))),
        1,
        traditional=True,
        vertical=True,
        body_font=TC,
        head_font=TC_SANS,
        rules="rows",
    ),
    Design(
        "downwards-two",
        "held",
        (_row(0.2, (1, 1)), _row(0.3, (1, 1)), _row(0.2, (1, 1)), _row(0.3, (1, 1))),
        1,
        traditional=True,
        vertical=True,
        body=10,
        body_font=TC,
        head_font=TC_SANS,
    ),
    Design(
        "beside-head",
        "tune",
        (_row(0.5, (4, 4)), _row(0.5, (2, 2), (2, 2))),
        4,
        narrow_head=True,
        rules="rows",
    ),
    Design(
        "beside-head-five",
        "held",
        (_row(0.5, (5, 5)), _row(0.5, (3, 3), (2, 2))),
        5,
        narrow_head=True,
        body=9.5,
        gutter=14,
    ),
    Design(
        "mixed-columns",
        "tune",
        (_row(0.4, (6, 4)), _row(0.3, (3, 2), (3, 3)), _row(0.3, (2, 2), (4, 3))),
        6,
        body=9.5,
        gutter=13,
        deck="both",
        subheads=True,
        rules="inner",
    ),
    Design(
        "mixed-columns-ming",
        "held",
        (_row(0.5, (6, 5)), _row(0.5, (2, 1), (4, 3))),
        6,
        body=9.5,
        gutter=14,
        body_font=MING,
        head_font=HEI,
        deck="both",
        subheads=True,
        rules="inner",
    ),
    Design(
        "kai-feature",
        "tune",
        (_row(0.35, (2, 2), (3, 2)), _row(0.65, (5, 5))),
        5,
        body=10,
        body_font=KAI,
        head_font=HEI,
        picture="float",
        byline="end",
        indent=False,
    ),
    Design(
        "kai-feature-four",
        "held",
        (_row(0.55, (4, 3)), _row(0.45, (1, 1), (2, 2), (1, 1))),
        4,
        body_font=KAI,
        head_font=SANS,
        picture="float",
        byline="end",
        rules="columns",
    ),
    Design(
        "stacked-small",
        "tune",
        (_row(0.34, (2, 2), (2, 2)), _row(0.33, (1, 1), (3, 3)), _row(0.33, (2, 2), (2, 2))),
        4,
        body=9,
        heads=(13, 20),
        gutter=12,
        leading=1.35,
    ),
    Design(
        "stacked-small-six",
        "held",
        (_row(0.34, (3, 3), (3, 3)), _row(0.33, (2, 2), (4, 4)), _row(0.33, (6, 6))),
        6,
        body=8.5,
        heads=(12, 18),
        gutter=11,
        leading=1.35,
        rules="columns",
    ),
    Design(
        "staggered",
        "tune",
        (_row(0.62, (3, 3), (2, 2)), _row(0.38, (3, 3), (2, 2))),
        5,
        body=9.5,
        gutter=14,
        briefs=(1, 3),
        align="center",
        byline="line",
        picture="top",
    ),
    Design(
        "staggered-six",
        "held",
        (_row(0.55, (2, 2), (3, 3), (1, 1)), _row(0.45, (4, 4), (2, 2))),
        6,
        body=9,
        gutter=13,
        briefs=(2,),
        byline="line",
        picture="top",
        rules="rows",
    ),
)
