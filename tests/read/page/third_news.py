"""Four pages of news: a provincial second page, an evening paper's city, sports, a Macau daily."""

from tests.read.page.designs import HEI, KAI, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import Box, Head, Setting, column_width
from tests.read.page.later_sheet import MARKED, Dress, Grid, LaterSheet


def second(sheet: LaterSheet) -> str:
    """Return a provincial daily's second page: three stories in a rail left of the lead."""
    text, grid = Setting(12.3, 18.8, 16, SERIF), Grid(44, 992, 6, 16)
    song, hei = f"font-family:{SERIF};font-weight:900", f"font-family:{HEI}"
    sheet.put((44, 30, 300, 0), "海川日报", f"font:700 26px/1.3 {KAI};color:#b3121d")
    sheet.put((390, 26, 300, 0), "要　闻", f"font:900 28px/1.3 {SERIF};text-align:center")
    sheet.put((636, 40, 340, 0), "2026年3月18日　星期三", "text-align:right")
    sheet.ground((996, 24, 40, 40), "border:2px solid #b3121d")
    sheet.put((996, 28, 40, 0), "2", f"font:900 24px/1.3 {SANS};text-align:center;color:#b3121d")
    sheet.ground(grid.across(72, 0.7))
    for n in range(3):
        y = 86 + 214 * n
        sheet.told(grid.box(0, 2, y, 202), 2, Head((21, 20, 22)[n], look=hei), text)
        if n:
            sheet.ground(grid.box(0, 2, y - 9, 0.7))
    sheet.ground(grid.rule(2, 86, 632))
    lead = Head(36, 1, "全省一季度工作综述", 16, "center", look=song)
    sheet.told(grid.box(2, 4, 86, 366), 4, lead, text, Dress(by="本报记者　方知远　田小禾"))
    sheet.ground(grid.box(2, 4, 478, 0.7))
    sheet.told(grid.box(2, 2, 490, 232), 2, Head(24, look=song), text)
    sheet.picture(grid.box(4, 2, 492, 226), "东渠灌区的春灌渠首。本报记者 田小禾 摄")
    sheet.ground(grid.across(732, 2.5))
    for n in range(2):
        head = Head((28, 27)[n], align="center", look=(hei, song)[n])
        sheet.told(grid.box(3 * n, 3, 746, 244), 3, head, text)
    sheet.ground(grid.rule(3, 748, 238))
    sheet.ground(grid.across(1000, 0.7))
    sheet.told(grid.box(0, 4, 1012, 226), 4, Head(30, align="center", look=song), text)
    sheet.ground(grid.box(4, 2, 1014, 228), "border:1px solid #b3121d;border-top:5px solid #b3121d")
    kai = Setting(13.6, 20.2, 0, KAI)
    sheet.told(grid.box(4, 2, 1016, 226, 12), 1, Head(21, align="center", look=song), kai)
    sheet.ground(grid.across(1256, 0.7))
    for n in range(3):
        sheet.told(grid.box(2 * n, 2, 1268, 206), 2, Head(21, look=(song, hei, song)[n]), text)
        if n:
            sheet.ground(grid.rule(2 * n, 1270, 210))
    sheet.ground(grid.across(1496, 2.5))
    foot = "责任编辑：方知远　　视觉设计：叶青　　电话：0000-5120088"
    sheet.put((44, 1502, 992, 0), foot, "font-size:11.5px")
    css = f".f{{font:13px/1.5 {SERIF}}} .kicker,.deck,.by{{font:17px {KAI}}} .by{{font-size:14px}}"
    return sheet.html(1080, 1530, css + MARKED)


def evening(sheet: LaterSheet) -> str:
    """Return an evening paper's city page: two rows of headline, its text beside a picture."""
    text, grid = Setting(12.2, 18.6, 15, SANS, look="font-weight:300"), Grid(30, 900, 5, 15)
    sheet.ground((30, 20, 900, 44), "border-bottom:4px solid #0057a8")
    sheet.put((30, 22, 260, 0), "江城晚报", f"font:700 30px/1.3 {KAI};color:#0057a8")
    sheet.put((300, 32, 360, 0), "城 事 · 民 生", f"font:900 19px/1.3 {SANS};text-align:center")
    sheet.put((670, 36, 260, 0), "2026.3.18　星期三　07", "text-align:right")
    lead = Head(42, 2, align="center", at_space=True, look="letter-spacing:-0.5px")
    lines, unit = 16, column_width(900, 5, text)
    item = sheet.take(3 * lines, int(unit // 12.2), lead, 900)
    top = sheet.headline((30, 80, 900, 0), item, lead) + 4
    high = lines * 18.6
    sheet.picture(grid.box(0, 2, top + 3, high - 28), "昨日早高峰的南桥路口。记者 罗小满 摄")
    sheet.put(grid.box(0, 2, top + high - 20, 0), "晚报记者　罗小满　实习生　程一诺", look="by")
    boxes: list[Box] = [grid.box(n, 1, top, (lines - 1) * 18.6) for n in (2, 3, 4)]
    sheet.run(item, boxes, text, step=18.6)
    low = top + high + 12
    sheet.ground(grid.across(low, 2), "border-top:2px dotted #0057a8")
    for row, (first, other) in enumerate(((3, 2), (2, 3))):
        y = low + 14 + 276 * row
        sheet.told(grid.box(0, first, y, 256), first, Head((29, 22)[row]), text)
        if not row:
            sheet.ground(grid.box(first, other, y, 254), "background:#e6f0fa")
            sheet.told(grid.box(first, other, y, 254, 9), other, Head(20), text)
        else:
            sheet.told(grid.box(first, other, y, 256), other, Head(28), text)
            sheet.ground(grid.rule(first, y, 252))
        sheet.ground(grid.across(y + 264, 0.6))
    low += 14 + 276 * 2
    sheet.ground((30, low, 900, 30), "background:#0057a8")
    white = f"font:700 16px/30px {SANS};color:#fff;letter-spacing:8px;text-align:center"
    sheet.put((30, low, 900, 0), "今晚快读", white)
    thirds = Grid(30, 900, 3, 30)
    for n in range(6):
        y = low + 42 + 196 * (n // 3)
        sheet.told(thirds.box(n % 3, 1, y, 186), 1, Head(19, look="color:#0057a8"), text)
        if n % 3:
            sheet.ground(thirds.rule(n % 3, y + 4, 170))
    css = (
        f".f{{font:12.5px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:900}}"
        f".by{{font:13px/1.4 {KAI};border-left:4px solid #0057a8;padding-left:8px}}"
    )
    return sheet.html(960, round(low + 446), css + MARKED)


def arena(sheet: LaterSheet) -> str:
    """Return a page of sports: the lead around its picture, a strip of scores."""
    text, grid = Setting(12.8, 19.2, 18, HEI), Grid(34, 1012, 6, 18)
    sheet.ground((0, 0, 1080, 46), "background:#161616;border-bottom:5px solid #ff7a00")
    sheet.put((34, 6, 400, 0), "体育新闻", f"font:900 24px/1.4 {SANS};color:#ff7a00")
    sheet.put((596, 12, 450, 0), "南浦日报　2026年3月18日　8", "text-align:right;color:#fff")
    lead = Head(50, deck=17, align="center", look="font-weight:900")
    item = sheet.take(4 * 15, 12, lead, 1012)
    top = sheet.headline((34, 64, 1012, 0), item, lead) + 4
    boxes: list[Box] = [grid.box(n, 1, top, 14 * 19.2) for n in (0, 1, 4, 5)]
    sheet.run(item, boxes, text, step=19.2)
    sheet.picture(grid.box(2, 2, top + 3, 15 * 19.2 - 4), "主队后卫（右）与对手争顶。程一诺 摄")
    low = top + 15 * 19.2 + 14
    sheet.ground(grid.across(low, 46), "background:#fff0e0;border:1px solid #ff7a00")
    scores = ("南浦 2∶1 江城", "云岭 0∶0 白塔", "禾川 1∶3 东湾", "长堤 2∶2 海川")
    for n, score in enumerate(scores):
        style = f"font:900 16px/46px {SANS};text-align:center"
        sheet.put((44 + 248 * n, low, 248, 0), score, style)
    low += 60
    sheet.ground(grid.box(0, 2, low, 454), "background:#f1f1ee;border-left:6px solid #161616")
    sheet.put((62, low + 12, 250, 0), "场外音 · 专栏", f"font:900 15px {SANS};color:#d65f00")
    kai = Setting(14.2, 22, 0, KAI)
    x, y, width, height = grid.box(0, 2, low, 454, 16)
    sheet.told((x + 10, y + 26, width - 10, height - 26), 1, Head(25, 2), kai)
    sheet.told(grid.box(2, 4, low, 236), 4, Head(31, look="color:#d65f00"), text)
    sheet.ground(grid.box(2, 4, low + 240, 1), "background:#161616")
    for n in (2, 4):
        sheet.told(grid.box(n, 2, low + 252, 206), 2, Head(22), text)
    sheet.ground(grid.rule(4, low + 254, 200))
    low += 468
    sheet.ground(grid.across(low, 3), "background:#161616")
    sheet.told(grid.box(0, 3, low + 14, 232), 3, Head(26), text)
    sheet.told(grid.box(3, 3, low + 14, 232), 3, Head(28), text)
    low += 254
    sheet.ground(grid.across(low, 1), "background:#161616")
    sheet.told(grid.box(0, 2, low + 12, 210), 2, Head(21), text)
    sheet.told(grid.box(2, 4, low + 12, 210), 4, Head(30), text)
    sheet.ground(grid.rule(2, low + 14, 204))
    css = (
        f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:700}}"
        f".deck{{font-family:{SERIF};color:#444}}"
    )
    return sheet.html(1080, round(low + 262), css + MARKED)


def harbour(sheet: LaterSheet) -> str:
    """Return a Macau daily's page: traditional type, short news in a rail on the right."""
    text, grid = Setting(12.6, 19.2, 24, TC), Grid(36, 968, 5, 24)
    song = "font-family:'Noto Serif CJK TC'"
    sheet.ground((36, 24, 10, 36), "background:#0a6a4a")
    sheet.put((56, 22, 260, 0), "澳門新聞", f"font:900 27px/1.4 {TC_SANS};color:#0a6a4a")
    dated = "濠海日報　2026年3月18日　星期三　A03"
    sheet.put((564, 36, 440, 0), dated, "text-align:right")
    sheet.ground(grid.across(66, 1.2), "background:#0a6a4a")
    rail = grid.box(4, 1, 80, 700)
    sheet.ground((rail[0] - 10, 80, rail[2] + 10, 700), "background:#e9f3ee")
    sheet.put((rail[0], 88, rail[2] - 10, 0), "短　訊", "", "tag")
    for n in range(3):
        sheet.told((rail[0], 124 + 218 * n, rail[2] - 8, 206), 1, Head(17.5, 2), text)
        if n:
            sheet.ground((rail[0], 114 + 218 * n, rail[2] - 8, 0.7))
    sheet.told(grid.box(0, 4, 80, 366), 4, Head(42, 1, "民生觀察"), text)
    sheet.ground(grid.box(0, 4, 458, 0.7))
    sheet.told(grid.box(0, 2, 470, 314), 2, Head(25, look=song), text)
    sheet.picture(grid.box(2, 2, 474, 306), "內港一帶的舊樓與船塢。（葉青攝）")
    sheet.ground(grid.across(796, 4), "border-top:2px solid #0a6a4a;border-bottom:0.7px solid")
    sheet.told(grid.box(0, 3, 812, 252), 3, Head(31), text)
    sheet.told(grid.box(3, 2, 812, 252), 2, Head(23, look=song), text)
    sheet.ground(grid.rule(3, 814, 246))
    sheet.ground(grid.across(1076, 196), "border:1.5px solid #0a6a4a;border-radius:8px")
    x, y, width, height = grid.box(0, 5, 1076, 196, 12)
    sheet.told((x, y, width, height), 4, Head(26, align="center"), Setting(12.9, 19.6, 20, TC))
    sheet.told(grid.box(0, 2, 1286, 246), 2, Head(24), text)
    sheet.told(grid.box(2, 3, 1286, 246), 3, Head(29, look=song), text)
    sheet.ground(grid.rule(2, 1288, 240))
    sheet.ground(grid.across(1550, 1.2), "background:#0a6a4a")
    sheet.told(grid.box(0, 5, 1562, 186), 5, Head(30), text)
    css = (
        f".f{{font:12.5px/1.5 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:900}}"
        f".kicker{{font:700 18px {TC_SANS};color:#0a6a4a}} .tag{{font:900 17px/1.5 {TC_SANS};"
        "color:#fff;background:#0a6a4a;text-align:center}"
    )
    return sheet.html(1040, 1774, css + MARKED)
