"""Three pages nearer home: a prefecture's economy, learning and health, news of the villages."""

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF
from tests.read.page.fresh_sheet import QUESTION, Box, Head, Setting, column_width
from tests.read.page.later_sheet import MARKED, Dress, Grid, LaterSheet
from tests.read.page.maker import Item

_PRICES = (
    ("螺纹钢", "3412", "-6"),
    ("水泥", "318", "+2"),
    ("玉米", "2260", "+10"),
    ("生猪", "14.6", "-0.2"),
    ("白砂糖", "5890", "+35"),
    ("尿素", "1845", "0"),
)
_TEAL = "#00796b"
_LEARNING = (
    f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:500}}"
    f".deck{{font-family:{KAI}}} .by{{font:13px {KAI}}} .tag{{font:700 16px/26px {SANS};"
    f"color:#fff;background:{_TEAL};text-align:center;border-radius:13px}}"
)


def prefecture(sheet: LaterSheet) -> str:
    """Return a prefecture paper's economy page: wide columns with hairlines, a list of prices."""
    text, grid = Setting(13.4, 20.6, 26, SERIF, rules=True), Grid(48, 960, 4, 26)
    sheet.put((48, 34, 300, 0), "岭南新报　2026年3月18日　星期三")
    sheet.put((378, 20, 300, 0), "经济纵横", f"font:700 32px/1.3 {KAI};text-align:center")
    sheet.put((708, 34, 300, 0), "编辑：苏禾　3 版", "text-align:right")
    sheet.ground(grid.across(68, 6), "border-top:4px solid #222;border-bottom:1px solid #222")
    sheet.told(grid.box(0, 1, 88, 264), 1, Head(21, 2), text)
    x, _, width, _ = grid.box(0, 1, 0, 0)
    sheet.ground((x, 362, width, 190), "background:#eee;border-top:2px solid #222")
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in _PRICES)
    sheet.put((x + 8, 368, width - 16, 0), f"<b>一周行情</b><table>{rows}</table>")
    lead = Head(39, 1, "开局之年看园区", align="center")
    by = Dress(by="本报记者　苏 禾　通讯员　叶 青")
    sheet.told(grid.box(1, 3, 86, 470), 3, lead, text, by)
    sheet.ground(grid.rule(1, 90, 460))
    sheet.ground(grid.across(564, 1))
    sheet.told(grid.box(0, 2, 578, 288), 2, Head(27), text)
    sheet.ground(grid.box(2, 2, 580, 282), "border:4px double #555")
    kai = Setting(14.2, 21.4, 20, KAI)
    sheet.told(grid.box(2, 2, 582, 280, 14), 2, Head(23, look=f"font-family:{SERIF}"), kai)
    sheet.ground(grid.across(876, 1))
    sheet.told(grid.box(0, 4, 890, 222), 4, Head(32, align="center"), text)
    sheet.ground(grid.across(1124, 1))
    thirds = Grid(48, 960, 3, 34)
    for n in range(3):
        sheet.told(thirds.box(n, 1, 1138, 250), 1, Head(22, align="center"), text)
        if n:
            sheet.ground(thirds.rule(n, 1142, 240))
    sheet.ground(grid.across(1402, 1))
    for n in (0, 2):
        sheet.told(grid.box(n, 2, 1416, 262), 2, Head(26), text)
    sheet.ground(grid.across(1690, 6), "border-top:1px solid #222;border-bottom:4px solid #222")
    css = (
        f".f{{font:13px/1.5 {SERIF}}} .head{{font-family:{HEI};font-weight:700}}"
        f".kicker{{font:18px {KAI};letter-spacing:3px}} .by{{font:14px {KAI}}}"
        "table{width:100%;border-collapse:collapse} td{padding:2px 0;"
        "border-bottom:1px solid #bbb} td+td{text-align:right}"
    )
    return sheet.html(1056, 1716, css + MARKED)


def _is_asked(item: Item) -> bool:
    return item.paragraphs[0].startswith(QUESTION[0]) and len(item.paragraphs) > 3


def learning(sheet: LaterSheet) -> str:
    """Return a page of science, schools and health: questions with answers, a box beside them."""
    text, wide = Setting(12.9, 19.8, 22, MING), Grid(40, 944, 3, 30)
    ask, grid, tint = Setting(14, 22.4, 30, SERIF), Grid(40, 944, 4, 22), _TEAL
    sheet.put(
        (40, 22, 600, 0), "科教 <span>|</span> 健康", f"font:300 36px/1.3 {SANS};color:{tint}"
    )
    sheet.put((584, 28, 400, 0), "东湾都市报<br>2026年3月18日　A12", "text-align:right")
    sheet.ground((40, 76, 944, 1.5), f"background:{tint}")
    head, unit = Head(38, look=f"color:{tint}"), column_width(wide.box(0, 2, 0, 0)[2], 2, ask)
    item = sheet.take(2 * 13, int(unit // 14), head, 2 * unit + 30, wanted=_is_asked)
    sheet.put((40, 92, 110, 0), "你问我答", look="tag")
    top = sheet.headline(wide.box(0, 2, 126, 0), item, head)
    boxes: list[Box] = [wide.box(n, 1, top, 11 * 22.4) for n in (0, 1)]
    sheet.run(item, boxes, ask, step=22.4, marks="bold")
    low = top + 12 * 22.4 + 8
    box = wide.box(2, 1, 92, low - 100)
    sheet.ground(box, f"background:#e3f2ef;border:2px solid {tint};border-radius:12px")
    sheet.put((box[0] + 16, 102, 200, 0), "小贴士", f"font:700 16px {KAI};color:{tint}")
    hei = Setting(13.4, 21, 0, HEI)
    sheet.told((box[0] + 16, 128, box[2] - 32, box[3] - 42), 1, Head(21), hei)
    sheet.ground((40, low, 944, 1.5), f"background:{tint}")
    sheet.told(grid.box(0, 3, low + 14, 258), 3, Head(31, deck=15), text, Dress(by="记者　叶青"))
    sheet.told(grid.box(3, 1, low + 14, 264), 1, Head(20, 2), text)
    sheet.ground(grid.rule(3, low + 18, 250))
    low += 292
    sheet.ground((40, low, 944, 0.7))
    sheet.picture(grid.box(0, 1, low + 14, 240), "孩子们在观察豆苗。")
    sheet.told(grid.box(1, 3, low + 12, 246), 3, Head(29), text)
    low += 268
    sheet.ground((40, low, 944, 26), "background:#d7ebe7")
    sheet.put((52, low, 400, 0), "校园内外", f"font:700 16px/26px {SANS};color:{tint}")
    for n in (0, 2):
        sheet.told(grid.box(n, 2, low + 38, 234), 2, Head(24), text)
    low += 282
    sheet.ground((40, low, 944, 0.7))
    for n in range(3):
        sheet.told(wide.box(n, 1, low + 12, 212), 1, Head(20), text)
        if n:
            sheet.ground(wide.rule(n, low + 16, 200), "border-left:2px dotted #888")
    low += 234
    sheet.ground((40, low, 944, 1.5), f"background:{tint}")
    sheet.told(grid.box(0, 4, low + 14, 210), 4, Head(30), text)
    return sheet.html(1024, round(low + 240), _LEARNING + MARKED)


def villages(sheet: LaterSheet) -> str:
    """Return a page of rural news: eight short stories in two rows, larger ones around them."""
    text, grid, green = Setting(12.7, 19.2, 22, SERIF), Grid(32, 1020, 4, 22), "#3b7a1e"
    sheet.ground((32, 20, 1020, 48), f"background:linear-gradient(90deg,{green} 30%,#dcebd2 60%)")
    sheet.put((46, 24, 300, 0), "乡村·田野", f"font:700 28px/40px {KAI};color:#fff")
    dated = "禾川日报　2026年3月18日　星期三　第4版"
    sheet.put((640, 34, 400, 0), dated, "text-align:right")
    sheet.told(grid.box(0, 3, 84, 310), 3, Head(40, 1, "春耕一线", align="center"), text)
    sheet.ground(grid.box(3, 1, 88, 304), f"border:1px dashed {green};background:#f6faf2")
    sheet.put((grid.box(3, 1, 0, 0, 12)[0], 96, 200, 0), "农事提醒", look="tag")
    kai = Setting(13.6, 20.2, 0, KAI)
    sheet.told(grid.box(3, 1, 112, 278, 12), 1, Head(19, 2), kai)
    sheet.ground(grid.across(404, 30), f"background:{green}")
    white = f"font:900 18px/30px {SANS};color:#fff;text-align:center"
    sheet.put((32, 404, 1020, 0), "镇　村　速　递", white)
    for n in range(8):
        y = 448 + 222 * (n // 4)
        sheet.told(grid.box(n % 4, 1, y, 208), 1, Head((18.5, 19)[n // 4], 2), text)
        if n % 4:
            sheet.ground(grid.rule(n % 4, y + 2, 200))
    sheet.ground(grid.across(660, 0.7), "border-top:1px dashed #555")
    sheet.ground(grid.across(884, 3), f"background:{green}")
    sheet.told(grid.box(0, 2, 900, 270), 2, Head(27, deck=15), text)
    sheet.picture(grid.box(2, 2, 902, 262), "村民在大棚里移栽辣椒苗。通讯员 苏禾 摄")
    sheet.ground(grid.across(1176, 0.7))
    for n in (0, 2):
        sheet.told(grid.box(n, 2, 1188, 226), 2, Head((25, 24)[n // 2]), text)
    sheet.ground(grid.rule(2, 1190, 220))
    sheet.ground(grid.across(1424, 0.7))
    sheet.told(grid.box(0, 4, 1436, 222), 4, Head(31), text)
    sheet.ground(grid.across(1674, 3), f"background:{green}")
    css = (
        f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SERIF};font-weight:700}}"
        f".kicker{{font:700 18px {KAI};color:{green}}} .deck{{font-family:{KAI}}}"
        f".tag{{font:900 15px {SANS};color:{green}}}"
    )
    return sheet.html(1084, 1700, css + MARKED)
