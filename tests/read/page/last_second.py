"""Four pages more: comments, business, Hong Kong's local news, a Taiwan paper set across."""

from tests.read.page.designs import KAI, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import Box, Head, Setting, column_width
from tests.read.page.later_sheet import MARKED, Dress, Grid, LaterSheet

_UKAI = "'AR PL UKai TW'"


def comments(sheet: LaterSheet) -> str:
    """Return a page of comments: three long ones with their authors, shorter ones below."""
    text, grid = Setting(13.2, 21.5, 28, SERIF, rules=True), Grid(46, 936, 4, 28)
    sheet.put((46, 24, 300, 0), "评　论", f"font:700 38px/1.2 {KAI}")
    sheet.put((474, 28, 500, 0), "南浦日报　5<br>2026年3月18日　星期三", "text-align:right")
    sheet.ground(grid.across(76, 1.5))
    sheet.put((46, 90, 300, 0), "南浦时评", look="tag")
    sheet.told(grid.box(0, 3, 118, 400), 3, Head(37), text, Dress(by="林晚舟"))
    x, _, width, _ = grid.box(3, 1, 0, 0)
    sheet.ground((x - 14, 90, 0.8, 424))
    sheet.put((x, 90, width, 0), "微　言", look="tag")
    kai = Setting(14, 21, 0, KAI)
    for n in range(2):
        sheet.told(
            (x, 118 + 204 * n, width, 198), 1, Head(18, 2), kai, Dress(sign=("白鹭", "陆川")[n])
        )
    sheet.ground((x, 314, width, 0.6))
    sheet.ground(grid.across(528, 1.5))
    for n, (tag, name) in enumerate((("民生观察", "贺砚秋"), ("经济漫谈", "周明理"))):
        x = grid.box(2 * n, 1, 0, 0)[0]
        sheet.put((x, 542, 300, 0), tag, look="tag")
        head = Head((30, 27)[n], (1, 1)[n])
        sheet.told(grid.box(2 * n, 2, 570, 500), 2, head, text, Dress(by=name))
    sheet.ground(grid.rule(2, 546, 520))
    sheet.ground(grid.across(1080, 1.5))
    sheet.ground(grid.across(1094, 344), "background:#f2efe8")
    sheet.put((60, 1102, 300, 0), "读者来论", look="tag")
    small = Setting(13.6, 21, 22, KAI)
    for n in range(2):
        x, y, width, height = grid.box(2 * n, 2, 1128, 304)
        sheet.told(
            (x + 14, y, width - 28, height), 2, Head(24), small, Dress(by=("沈砚", "余霁")[n])
        )
    foot = "本版文章只代表作者本人观点　来稿请寄 pinglun@example.com　本版编辑：陈禾"
    sheet.put((46, 1446, 928, 0), foot, "text-align:center;font-size:12px")
    css = (
        f".f{{font:14px/1.5 {SANS}}} .head{{font-family:{SERIF};font-weight:700}}"
        f".by{{font:15px {KAI}}} .tag{{font:700 16px/1.4 {SANS};color:#8a1c1c}}"
    )
    return sheet.html(1020, 1476, css + MARKED)


def business(sheet: LaterSheet) -> str:
    """Return a business page: a long report with small headlines, two boxes, a chart."""
    text, grid = Setting(13.2, 20.5, 18, SERIF), Grid(40, 1066, 5, 18)
    sheet.ground(grid.across(24, 5), "background:#b8860b")
    sheet.put((40, 34, 400, 0), "经济 · 产业", f"font:900 24px/1.3 {SANS}")
    sheet.put((606, 42, 500, 0), "海州经济报　2026年3月18日　星期三　B3", "text-align:right")
    sheet.ground(grid.across(72, 0.8))
    lead = Head(42, 1, "产业一线调查")
    dress = Dress(by="本报记者　贺砚秋", subs=("订单回来了", "成本怎么降", "下一步看什么"))
    sheet.told(grid.box(0, 4, 86, 510), 4, lead, text, dress)
    sheet.ground(grid.box(4, 1, 90, 504), "background:#f6eeda;border-top:4px solid #b8860b")
    sheet.put(grid.box(4, 1, 94, 34, 10), "名词解释", look="tag")
    sans = Setting(13, 20.5, 0, SANS)
    sheet.told(grid.box(4, 1, 116, 478, 10), 1, Head(19, 2), sans)
    sheet.ground(grid.across(606, 1.5))
    x, y, width, _ = grid.box(0, 2, 618, 0)
    sheet.put((x, y, width, 0), "海州港近六年吞吐量（万吨）", f"font:700 14px {SANS}")
    for n, high in enumerate((96, 110, 104, 138, 156, 180)):
        sheet.ground((x + 22 + 66 * n, y + 220 - high, 34, high), "background:#c9a44a")
        sheet.put((x + 12 + 66 * n, y + 222, 54, 0), str(2020 + n), "text-align:center")
    sheet.put((x, y + 244, width, 0), "数据来源：海州市统计局", "", "caption")
    sheet.told(grid.box(2, 3, 616, 284), 3, Head(29, deck=15), text, Dress(by="本报记者　周明理"))
    sheet.ground(grid.across(906))
    sheet.told(grid.box(0, 3, 918, 282), 3, Head(27), text, Dress(opening="本报讯（记者　沈砚）"))
    sheet.ground(grid.box(3, 2, 920, 274), "border:2px solid #b8860b")
    kai = Setting(14, 21, 16, KAI)
    sheet.put(grid.box(3, 2, 918, 34, 10), "记者手记", look="tag")
    sheet.told(grid.box(3, 2, 942, 252, 12), 2, Head(21), kai)
    sheet.ground(grid.across(1204))
    for start, columns, head in ((0, 1, Head(18, 2)), (1, 2, Head(22)), (3, 2, Head(22))):
        sheet.told(grid.box(start, columns, 1216, 268), columns, head, text)
        if start:
            sheet.ground(grid.rule(start, 1220, 252))
    sheet.ground(grid.across(1488))
    sheet.told(grid.box(0, 5, 1500, 184), 5, Head(26), text, Dress(sign="白鹭"))
    sheet.ground(grid.across(1690))
    css = (
        f".f{{font:13px/1.6 {SANS}}} .head{{font-family:{SANS};font-weight:500}}"
        f".kicker{{font:500 18px {SANS};color:#b8860b}} .deck{{font-family:{SANS};color:#666}}"
        f".by{{font:13px {SANS};color:#555}} .tag{{font:900 15px {SANS};color:#b8860b}}"
        f"p.sub{{font-family:{SANS}}}"
    )
    return sheet.html(1146, 1712, css + MARKED)


def local_hong_kong(sheet: LaterSheet) -> str:
    """Return a Hong Kong daily's page: six columns set across, the lead around its picture."""
    text, grid = Setting(12.5, 18.5, 13, TC), Grid(28, 980, 6, 13)
    sheet.put((28, 20, 300, 0), "A8　港聞", f"font:900 26px/1.3 {TC_SANS};color:#004b8d")
    sheet.put((508, 32, 500, 0), "香島日報　2026年3月18日　星期三", "text-align:right")
    sheet.ground(grid.across(58, 3), "background:#004b8d")
    x, y, width, _ = grid.box(0, 6, 70, 0)
    lead, sent = Head(50, look="letter-spacing:1px"), Dress(opening="【香島日報專訊】")
    item = sheet.take(34, 12, lead, 870, sent)
    top = sheet.headline((x, y, width, 0), item, lead)
    unit = column_width(980, 6, text)
    lefts = [28 + (unit + 13) * n for n in range(4)]
    boxes: list[Box] = [(left, top, unit, 13 * 18.5) for left in lefts[:2]]
    boxes += [(left, top + 9 * 18.5, unit, 4 * 18.5) for left in lefts[2:]]
    sheet.picture((lefts[2], top + 3, 2 * unit + 13, 8.7 * 18.5), "渡輪碼頭昨日早上。（陳禾攝）")
    sheet.run(item, boxes, text, sent)
    sheet.ground(grid.box(4, 2, top, 13 * 18.5), "background:#e8f1f8")
    sheet.told(grid.box(4, 2, top, 13 * 18.5, 8), 2, Head(20), Setting(12.5, 18.5, 11, TC))
    low = top + 13 * 18.5 + 12
    sheet.ground(grid.across(low, 1.2))
    for n in range(2):
        sheet.told(grid.box(3 * n, 3, low + 12, 236), 3, Head((30, 27)[n]), text, sent)
    sheet.ground(grid.rule(3, low + 14, 226))
    low += 256
    sheet.ground(grid.across(low, 1.2))
    sheet.told(grid.box(0, 4, low + 12, 222), 4, Head(31), text, sent)
    sheet.told(grid.box(4, 2, low + 12, 222), 2, Head(22), text, Dress(sign="沈硯"))
    sheet.ground(grid.rule(4, low + 14, 212))
    low += 242
    sheet.ground(grid.across(low, 1.2))
    for n in range(3):
        sheet.told(grid.box(2 * n, 2, low + 12, 250), 2, Head(22), text)
        if n:
            sheet.ground(grid.rule(2 * n, low + 14, 240))
    low += 270
    sheet.ground(grid.across(low, 1.2))
    for n in range(2):
        sheet.told(
            grid.box(3 * n, 3, low + 12, 214), 3, Head((26, 28)[n]), text, Dress(sign="余霽")
        )
    sheet.ground(grid.rule(3, low + 14, 204))
    low += 234
    sheet.ground(grid.across(low, 26), "background:#004b8d")
    sheet.put((40, low, 300, 0), "要聞速遞", f"font:700 16px/26px {TC_SANS};color:#fff")
    for n in range(3):
        sheet.told(grid.box(2 * n, 2, low + 36, 142), 2, Head(17, look="color:#004b8d"), text)
    css = f".f{{font:13px/1.5 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:900}}"
    return sheet.html(1036, round(low + 192), css + MARKED)


def across_taiwan(sheet: LaterSheet) -> str:
    """Return a Taiwan paper's page set across: a reporter's line below each headline."""
    text, grid = Setting(13, 20.5, 20, TC), Grid(40, 1060, 5, 20)
    sheet.put((40, 22, 300, 0), "地方綜合 <b>A11</b>", f"font:22px/1.4 {TC_SANS};color:#0b6b3a")
    sheet.put((600, 28, 500, 0), "中華民國115年3月18日　星期三　海島時報", "text-align:right")
    sheet.ground(grid.across(58, 4), "border-top:2px solid #0b6b3a;border-bottom:1px solid #0b6b3a")
    sheet.told(grid.box(0, 3, 74, 310), 3, Head(36), text, Dress(by="記者林晚舟／海州報導"))
    sheet.picture(grid.box(3, 2, 80, 300), "▲漁港清晨的魚市，民眾搶鮮。（記者沈硯／攝影）")
    sheet.ground(grid.across(392))
    sheet.told(grid.box(0, 2, 404, 264), 2, Head(27), text, Dress(by="記者陳禾／北港報導"))
    sheet.ground(grid.rule(2, 408, 254))
    sheet.told(grid.box(2, 3, 404, 264), 3, Head(31), text, Dress(by="記者周明理／東灣報導"))
    sheet.ground(grid.across(676))
    sheet.ground(grid.box(0, 3, 690, 252), "background:#edf5ee")
    kai = Setting(14, 21, 18, _UKAI)
    sheet.told(grid.box(0, 3, 690, 254, 12), 3, Head(26, look="color:#0b6b3a"), kai)
    for n in range(2):
        x, y, width, height = grid.box(3 + n, 1, 688, 256)
        sheet.told((x, y, width, height), 1, Head(19, 1), text)
    sheet.ground(grid.rule(4, 692, 246))
    sheet.ground(grid.across(952))
    for start, columns in ((0, 2), (2, 2)):
        by = Dress(by=("記者陸川／南浦報導", "記者余霽／長堤報導")[start // 2])
        sheet.told(grid.box(start, columns, 964, 264), columns, Head(25), text, by)
        sheet.ground(grid.rule(start + 2, 968, 254))
    sheet.told(grid.box(4, 1, 964, 264), 1, Head(20, 1), text)
    sheet.ground(grid.across(1236))
    sheet.told(grid.box(0, 3, 1248, 222), 3, Head(28), text, Dress(by="記者白鷺／綜合報導"))
    sheet.ground(grid.rule(3, 1252, 212))
    sheet.told(grid.box(3, 2, 1248, 222), 2, Head(24), text, Dress(sign="賀硯秋"))
    sheet.ground(grid.across(1478))
    sheet.told(grid.box(0, 2, 1490, 216), 2, Head(24), text, Dress(sign="林晚舟"))
    sheet.ground(grid.rule(2, 1494, 206))
    sheet.told(grid.box(2, 3, 1490, 216), 3, Head(29), text, Dress(sign="陳禾"))
    css = (
        f".f{{font:14px/1.5 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:700}}"
        f".by{{font:13px {TC_SANS};color:#0b6b3a}}"
    )
    return sheet.html(1140, 1722, css + MARKED)
