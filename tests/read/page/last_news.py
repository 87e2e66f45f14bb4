"""Four pages of news: a national daily's, a city paper's, a county's front page, one of abroad."""

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF
from tests.read.page.fresh_sheet import Head, Setting
from tests.read.page.later_sheet import MARKED, Dress, Grid, LaterSheet


def national(sheet: LaterSheet) -> str:
    """Return a national daily's page: five columns, a kicker and a headline over all of them."""
    text, grid = Setting(12.8, 19.5, 17, SERIF), Grid(42, 1006, 5, 17)
    sheet.put((42, 26, 60, 0), "4", f"font:900 40px/1 {SERIF}")
    sheet.put((74, 38, 300, 0), "综　合", f"font:700 22px/1.2 {SERIF}")
    sheet.put((548, 44, 500, 0), "2026年3月18日　星期三　　澜江日报", "text-align:right")
    sheet.ground(grid.across(72, 4), "border-top:2px solid #111;border-bottom:0.6px solid #111")
    lead = Head(43, 1, "各地推进重点项目建设", align="center")
    sent = Dress(opening="本报海州3月17日电　（记者周明理、沈砚）")
    sheet.told(grid.box(0, 5, 88, 312), 5, lead, text, sent)
    sheet.ground(grid.across(408))
    sent = Dress(opening="本报江城3月17日电　（记者林晚舟）")
    sheet.told(grid.box(0, 3, 420, 244), 3, Head(30, align="center"), text, sent)
    sheet.ground(grid.box(0, 3, 672, 0.6))
    sheet.told(grid.box(0, 3, 682, 236), 3, Head(25, 1, deck=15, align="center"), text)
    sheet.ground(grid.rule(3, 424, 488))
    sheet.picture(grid.box(3, 2, 422, 240), "澜江特大桥建设现场。本报记者 陈禾 摄")
    sent = Dress(opening="本报云岭3月17日电　（记者陈禾）")
    sheet.told(grid.box(3, 2, 674, 244), 2, Head(23, align="center"), text, sent)
    sheet.ground(grid.across(926))
    sheet.ground(grid.box(0, 2, 940, 262), "border:1.2px solid #444")
    kai = Setting(13.5, 20.5, 16, KAI)
    sheet.told(grid.box(0, 2, 940, 264, 11), 2, Head(22, align="center"), kai)
    sheet.told(grid.box(2, 3, 938, 264), 3, Head(28, align="center"), text, Dress(sign="贺砚秋"))
    sheet.ground(grid.across(1212))
    for start, columns, head in ((0, 2, Head(22)), (2, 2, Head(22)), (4, 1, Head(19, 2))):
        box = grid.box(start, columns, 1224, 236)
        sheet.told(box, columns, head, text)
        if start:
            sheet.ground(grid.rule(start, 1228, 226))
    sheet.ground(grid.across(1466))
    sheet.told(grid.box(0, 5, 1478, 172), 5, Head(27, align="center"), text, Dress(sign="余霁"))
    foot = "本版责编：白鹭　陆川　　版式设计：余霁"
    sheet.ground(grid.across(1658, 0.6))
    sheet.put((42, 1662, 1006, 0), foot, f"font-size:12px;text-align:right;font-family:{KAI}")
    css = (
        f".f{{font:14px/1.5 {SERIF}}} .head{{font-family:{SERIF};font-weight:900}}"
        f".kicker{{font:19px {KAI}}} .deck{{font-family:{KAI}}}"
    )
    return sheet.html(1090, 1690, css + MARKED)


def city(sheet: LaterSheet) -> str:
    """Return a city paper's page: a lead, a picture beside its story, four stories, briefs."""
    text, grid = Setting(12.6, 19, 20, SERIF), Grid(32, 936, 4, 20)
    sheet.ground((32, 24, 66, 40), "background:#d7000f")
    sheet.put((32, 28, 66, 0), "A06", f"font:900 24px/1.3 {SANS};color:#fff;text-align:center")
    sheet.put((108, 30, 300, 0), "本地 · 民生", f"font:700 22px/1.3 {SANS}")
    sheet.put((568, 26, 400, 0), "海州都市报<br>2026年3月18日　星期三", "text-align:right")
    sheet.ground(grid.across(66, 2), "background:#d7000f")
    lead = Head(46, 1, deck=17)
    by = Dress(by="本报记者　林晚舟　实习生　余霁　文/图")
    sheet.told(grid.box(0, 4, 82, 304), 4, lead, text, by)
    sheet.ground(grid.box(0, 4, 398, 280), "background:#eef1f5")
    x, _, width, _ = grid.box(0, 2, 398, 0)
    sheet.picture((x + 10, 408, width - 10, 262), "滨河路上的夜市昨晚开张。本报记者 陈禾 摄")
    x, y, width, height = grid.box(2, 2, 406, 268)
    sheet.told((x, y, width - 10, height), 2, Head(25), Setting(12.6, 19, 18, SERIF))
    for n in range(4):
        y = 696 + 280 * (n // 2)
        head = Head((28, 26, 26, 28)[n])
        sheet.told(
            grid.box(n % 2 * 2, 2, y, 266), 2, head, text, Dress(sign=("沈砚", "陈禾")[n % 2])
        )
    sheet.ground(grid.rule(2, 700, 542))
    sheet.ground(grid.across(966), "border-top:1px dashed #555")
    sheet.ground(grid.across(1256, 28), "background:#d7000f")
    white = f"font:700 17px/28px {SANS};color:#fff"
    sheet.put((44, 1256, 300, 0), "简明新闻", white)
    for n in range(4):
        sheet.told(grid.box(n, 1, 1294, 206), 1, Head(18, 2, look="color:#d7000f"), text)
        if n:
            sheet.ground(grid.rule(n, 1298, 196))
    foot = "新闻热线 0000-8866000　本版编辑 白鹭　美编 陆川　校对 周明理"
    sheet.ground(grid.across(1508))
    sheet.put((32, 1512, 936, 0), foot, "text-align:center;font-size:12px")
    css = (
        f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:900}}"
        f".deck{{font-family:{SANS};color:#444}} .by{{font:13px {SANS};color:#d7000f}}"
    )
    return sheet.html(1000, 1540, css + MARKED)


def county(sheet: LaterSheet) -> str:
    """Return a county's front page: its name over all columns, the lead's headline in red."""
    text, grid = Setting(13.2, 20, 20, SERIF), Grid(38, 1010, 5, 20)
    sheet.put((38, 22, 1010, 0), "白塔新报", look="name")
    sheet.ground(grid.across(134, 2), "background:#d00")
    dated = "中共白塔县委主办　2026年3月18日　星期三　农历正月三十　第2614期　今日四版"
    sheet.put((38, 138, 1010, 0), dated, "text-align:center")
    sheet.ground(grid.across(164), "background:#d00")
    red = Head(38, 1, "牢记嘱托　实干争先", align="center", look="color:#d00")
    sent = Dress(opening="本报讯（记者　周明理）", tail="（下转第二版）")
    sheet.told(grid.box(0, 5, 178, 288), 5, red, text, sent)
    sheet.ground(grid.across(474))
    sheet.picture(grid.box(0, 2, 488, 240), "图为白塔镇万亩油菜花田。　沈砚　摄")
    sent = Dress(opening="本报讯（通讯员　陆川）")
    sheet.told(grid.box(0, 2, 740, 258), 2, Head(24, align="center"), text, sent)
    sheet.ground(grid.rule(2, 490, 502))
    sheet.told(grid.box(2, 3, 486, 266), 3, Head(27, 1, deck=15, align="center"), text, sent)
    sheet.ground(grid.box(2, 3, 762, 236), "background:#fdeeee;border:1px solid #d00")
    kai = Setting(13.8, 20.5, 16, KAI)
    sheet.told(grid.box(2, 3, 762, 238, 10), 3, Head(21, align="center"), kai)
    sheet.ground(grid.across(1010, 3), "border-top:2px solid #d00;border-bottom:0.6px solid #d00")
    sheet.put((38, 1018, 1010, 0), "乡　镇　传　真", f"font:700 19px {KAI};color:#d00")
    for n in range(5):
        sheet.told(grid.box(n, 1, 1050, 226), 1, Head(18.5, 2), text, Dress(sign="白鹭"))
        if n:
            sheet.ground(grid.rule(n, 1054, 214))
    sheet.ground(grid.across(1282))
    sheet.told(grid.box(0, 3, 1294, 232), 3, Head(26, align="center"), text, sent)
    sheet.told(grid.box(3, 2, 1294, 232), 2, Head(23, align="center"), text, sent)
    sheet.ground(grid.across(1534), "background:#d00")
    foot = "白塔县融媒体中心出版　地址：白塔镇南街18号　电话：0000-6612345　编辑：余霁"
    sheet.put((38, 1538, 1010, 0), foot, "text-align:center;font-size:12px")
    css = (
        f".f{{font:13px/1.6 {SANS}}} .head{{font-family:{HEI};font-weight:700}}"
        f".name{{font:700 92px/1.15 {KAI};letter-spacing:44px;color:#d00;text-align:center;"
        f"text-indent:44px}} .kicker{{font:20px {KAI}}} .deck{{font-family:{KAI}}}"
    )
    return sheet.html(1086, 1568, css + MARKED)


def world(sheet: LaterSheet) -> str:
    """Return a page of news from abroad: wire stories in five columns, briefs in the sixth."""
    text, grid = Setting(13, 19, 14, MING), Grid(36, 1010, 6, 14)
    sheet.ground((0, 0, 1082, 50), "background:#17365d")
    sheet.put(
        (36, 10, 400, 0), "国际新闻", f"font:500 22px/30px {SANS};color:#fff;letter-spacing:6px"
    )
    sheet.put(
        (546, 14, 500, 0), "东湾日报　2026年3月18日　星期三　8", "color:#fff;text-align:right"
    )
    wire = Dress(opening="海新社长堤城3月17日电（记者贺砚秋）")
    sheet.told(grid.box(0, 5, 66, 312), 5, Head(40, deck=17), text, wire)
    sheet.ground(grid.box(0, 5, 386, 0.8))
    sheet.picture(grid.box(0, 3, 398, 268), "3月17日，船只在石门海峡等候通过。　海新社发")
    sheet.told(grid.box(3, 2, 396, 272), 2, Head(25, 1), text, wire)
    sheet.ground(grid.box(0, 5, 676, 0.8))
    sheet.told(grid.box(0, 2, 688, 276), 2, Head(23), text, Dress(opening="海新社北港3月17日电　"))
    sheet.told(grid.box(2, 3, 688, 276), 3, Head(30), text, Dress(by="本报驻北港记者　陆 川"))
    sheet.ground(grid.rule(2, 692, 266))
    sheet.ground(grid.box(0, 5, 972, 0.8))
    sheet.told(
        grid.box(0, 5, 984, 214), 5, Head(32), text, Dress(opening="综合海新社驻外记者报道　")
    )
    sheet.ground(grid.box(0, 5, 1206, 0.8))
    x, y, width, height = grid.box(0, 3, 1218, 270)
    sheet.ground((x, y, width, height), "background:#e9edf3;border-left:5px solid #17365d")
    sheet.put((x + 18, y + 8, 300, 0), "全球观察", f"font:700 15px {SANS};color:#17365d")
    boxed = Setting(13, 19, 14, MING)
    sheet.told((x + 18, y + 32, width - 30, height - 38), 3, Head(25), boxed, Dress(sign="周明理"))
    sheet.told(grid.box(3, 2, 1218, 272), 2, Head(24), text, wire)
    x, y, width, _ = grid.box(5, 1, 66, 0)
    sheet.ground((x - 7, y, 0.8, 1422), "background:#17365d")
    sheet.ground((x, y + 2, width, 30), "background:#17365d")
    sheet.put(
        (x, y + 2, width, 0), "环球简讯", f"font:700 17px/30px {SANS};color:#fff;text-align:center"
    )
    for n in range(7):
        top = y + 42 + 198 * n
        sheet.told((x, top, width, 192), 1, Head(17, 2), text)
        if n < 6:
            sheet.ground((x, top + 190, width, 0.6))
    css = (
        f".f{{font:13px/1.6 {SANS}}} .head{{font-family:{SANS};font-weight:700}}"
        f".deck{{font-family:{SANS};color:#555}} .by{{font:14px {KAI}}}"
    )
    return sheet.html(1082, 1510, css + MARKED)
