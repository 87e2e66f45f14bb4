"""Four dailies: a provincial front page, a page of sports, an evening tabloid, a Macau daily."""

from tests.read.page.designs import HEI, KAI, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import Box, Head, Setting, column_width
from tests.read.page.later_sheet import CORNER, MARKED, RESULTS, Dress, LaterSheet

_BY = Dress(by="本报记者　周明理")


def corner(sheet: LaterSheet) -> str:
    """Return a front page: its name in the left corner, a kicker and a deck over the lead."""
    text = Setting(13, 20, 15, SERIF)
    unit = column_width(1000, 6, text)

    def left_of(column: int) -> float:
        return 40 + column * (unit + 15)

    def across(columns: int) -> float:
        return columns * unit + (columns - 1) * 15

    sheet.ground((40, 30, across(2), 120), "background:#c4161c")
    sheet.put((40, 36, across(2), 0), "澜东日报", look="name")
    sheet.ground((40, 156, across(2), 62), "border-top:2px solid #c4161c;border-bottom:1px solid")
    dated = "2026年3月18日　星期三<br>丙午年正月三十　第18207期<br>国内统一刊号 00-0001"
    sheet.put((40, 159, across(2), 0), dated, "text-align:center;line-height:19px")
    sheet.ground((40, 228, unit, 168), "border:1px dashed #555")
    weather = "<b>今日天气</b><br>多云转晴<br>东北风三级<br>6℃—17℃<br>沿江有雾"
    sheet.put((40, 238, unit, 0), weather, "text-align:center;line-height:29px")
    sheet.ground((left_of(1), 228, unit, 168), "background:#f6e3dc")
    guide = "<b>今日导读</b><br>二版 春灌<br>四版 老码头<br>六版 夜校<br>八版 副刊"
    sheet.put((left_of(1) + 12, 238, unit, 0), guide, "line-height:29px")
    lead = Head(42, 1, "江海同行新春走笔", 18, "center", look=f"font-family:{SERIF}")
    sheet.told((left_of(2), 28, across(4), 372), 4, lead, text, Dress(tail="（下转第三版）"))
    sheet.ground((40, 408, 1000, 5), "border-top:3px solid #222;border-bottom:1px solid #222")
    sheet.told((40, 424, across(3), 320), 3, Head(29, 1, "一线调研", 15, "center"), text)
    sheet.ground((left_of(3) - 8, 424, 0.6, 312))
    sheet.picture((left_of(3), 424, across(3), 168), "图为澜东新港三号泊位。本报记者 沈砚 摄")
    sheet.told((left_of(3), 602, across(3), 142), 3, Head(20), text)
    sheet.ground((40, 752, 1000, 0.8))
    kai = Setting(14, 21, 18, KAI)
    sheet.ground((40, 764, across(2), 308), "border:4px double #c4161c")
    sheet.put((52, 772, across(2) - 24, 0), "澜东时评", look="tag")
    sheet.told((52, 800, across(2) - 24, 268), 2, Head(21, 1, align="center"), kai)
    for n in (2, 4):
        sheet.told((left_of(n), 764, across(2), 308), 2, Head(22, 1), text, Dress(sign="林晚舟"))
    sheet.ground((left_of(4) - 8, 768, 0.6, 296))
    sheet.ground((40, 1082, 1000, 0.8))
    sheet.told((40, 1094, across(4), 270), 4, Head(28, look=f"font-family:{SERIF}"), text)
    sheet.ground((left_of(4) - 8, 1094, 0.6, 266))
    sheet.told((left_of(4), 1094, across(2), 270), 2, Head(20, 1, deck=14), text)
    sheet.ground((40, 1372, 1000, 26), "background:#e9e9e9;border-left:8px solid #c4161c")
    sheet.put((60, 1374, 500, 0), "各地要情", f"font:bold 16px {SANS}")
    for n in range(3):
        sheet.told((left_of(2 * n), 1408, across(2), 216), 2, Head(18), text, Dress(sign="周明理"))
    return sheet.html(1080, 1650, CORNER + MARKED)


def results(sheet: LaterSheet) -> str:
    """Return a page of sports: slanted headlines, a table beside the report, a caption in white."""
    text = Setting(13, 20, 18, SANS, look="font-weight:300")
    ground = "background:linear-gradient(100deg,#0a7a4b 62%,#f5b700 62.2%)"
    sheet.ground((0, 0, 980, 54), ground)
    sheet.put((36, 8, 400, 0), "T3 赛场", f"font:italic 900 28px/1.4 {SANS};color:#fff")
    sheet.put((644, 18, 300, 0), "滨州时报　2026.03.18　周三", "text-align:right")
    main = Head(46, kicker="足球联赛第五轮", look="font-style:italic;color:#0a7a4b")
    lead = Dress(by="本报记者　周明理　现场报道")
    sheet.told((36, 68, 600, 420), 3, main, text, lead)
    sheet.ground((660, 68, 284, 416), "background:#eef5f0;border-top:5px solid #0a7a4b")
    teams = ("滨州港队", "云岭队", "江城队", "白塔队", "禾川队", "长堤队", "南桥队", "东湾队")
    cells = [("名次", "球队", "场", "净胜", "积分")]
    cells += [(str(n + 1), t, "5", f"{6 - 2 * n:+d}", str(15 - n * 2)) for n, t in enumerate(teams)]
    table = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in cells)
    sheet.put((672, 80, 260, 0), f"<b>积分榜（前八名）</b><table>{table}</table>")
    scores = "云岭 2∶2 江城<br>白塔 0∶1 禾川<br>长堤 3∶0 南桥"
    sheet.put((672, 378, 260, 0), f"<b>本轮赛果</b><br>{scores}", "line-height:25px")
    sheet.ground((0, 500, 980, 220), "background:linear-gradient(120deg,#263,#8a9 40%,#121)")
    shown = "第七十二分钟，主队前锋（左）在禁区外起脚。沈砚 摄"
    sheet.put((36, 694, 700, 0), shown, "color:#fff;font-size:11px", "caption")
    tints = (("排球", "#d2541b"), ("乒乓", "#1d5fa8"), ("围棋", "#6a3d8f"))
    for n, (name, tint) in enumerate(tints):
        x = 36 + 312 * n
        sheet.ground((x, 736, 48, 22), f"background:{tint};border-radius:11px")
        sheet.put((x, 737, 48, 0), name, "color:#fff;text-align:center")
        head = Head(21, look=f"color:{tint}")
        sheet.told((x, 762, 284, 250), 2, head, text)
    sheet.ground((36, 1020, 908, 3), "background:#f5b700")
    sheet.told((36, 1034, 600, 228), 3, Head(30, look="font-style:italic"), text)
    sheet.ground((660, 1034, 284, 452), "background:#fff6d8")
    sheet.ground((674, 1046, 64, 64), "background:#a98;border-radius:32px")
    sheet.put((750, 1056, 180, 0), "<b>替补席</b><br>贺砚秋（专栏作者）", "line-height:22px")
    kai = Setting(14, 22, 0, KAI)
    sheet.told((674, 1122, 256, 360), 1, Head(22), kai)
    sheet.ground((36, 1270, 600, 0.8))
    for n in range(2):
        head = Head(20, 1, deck=13)
        sheet.told((36 + 315 * n, 1280, 285, 206), 2, head, text, Dress(sign="陈禾"))
    sheet.ground((36, 1496, 908, 3), "background:#f5b700")
    sheet.told((36, 1508, 600, 236), 3, Head(28, look="font-style:italic"), text)
    sheet.ground((647, 1508, 0.8, 228))
    sheet.told((660, 1508, 284, 236), 2, Head(21), text)
    return sheet.html(980, 1764, RESULTS + MARKED)


def tabloid(sheet: LaterSheet) -> str:
    """Return an evening paper's page: text beside a dark lead, briefs in round numbered boxes."""
    text = Setting(12.5, 19, 14, HEI)
    width = column_width(844, 4, text)
    half, right = 2 * width + 14, 28 + 2 * (width + 14)
    sheet.put((28, 18, 300, 0), "城南晚报", f"font:900 34px/1.3 {SERIF};color:#1b2f6b")
    sheet.put((452, 30, 420, 0), "民声　3　　2026年3月18日　星期三", "text-align:right")
    sheet.ground((28, 66, 844, 6), "background:#1b2f6b;border-bottom:2px solid #e2b33c")
    sheet.ground((28, 84, half, 318), "background:#20242c")
    main, tail = Head(36, 2, look="color:#fff;padding:0 14px"), Dress(tail="（后续报道见第五版）")
    item = sheet.take(32, 15, main, half - 28, tail)
    sheet.ground((40, 96, half - 24, 178), "background:linear-gradient(150deg,#888,#ddd 50%,#555)")
    sheet.put((40, 277, 340, 0), "昨晚的南门菜场。 本报记者 陈禾 摄", "color:#ccc", "caption")
    sheet.headline((28, 302, half, 0), item, main)
    boxes: list[Box] = [(right + (width + 14) * n, 84, width, 16 * 19) for n in (0, 1)]
    sheet.run(item, boxes, text, tail, 19)
    sheet.told((28, 416, width * 3 + 28, 216), 3, Head(26, look="color:#1b2f6b"), text, _BY)
    x = 28 + (width + 14) * 3
    sheet.ground((x, 416, width, 216), "border:2px solid #e2b33c")
    sheet.put((x + 10, 424, width - 16, 0), "民声热线", f"font:900 22px {SANS};color:#c33")
    call = "家门口的烦心事<br>请打电话告诉我们<br><b>0000-8800110</b><br>每天8时至20时"
    sheet.put((x + 10, 462, width - 16, 0), call, "line-height:30px")
    sheet.ground((28, 644, 844, 30), "background:#1b2f6b;border-radius:15px 15px 0 0")
    sheet.put((28, 648, 844, 0), "街 巷 简 报", "color:#fff;text-align:center;font-size:16px")
    for n in range(6):
        x, y = 28 + 286 * (n % 3), 684 + 176 * (n // 3)
        sheet.ground((x, y, 272, 168), "border:1px solid #8894b8;border-radius:10px")
        sheet.ground((x + 8, y + 9, 22, 22), "background:#e2b33c;border-radius:11px")
        sheet.put((x + 8, y + 11, 22, 0), str(n + 1), "text-align:center;font-weight:bold")
        head = Head(16, look="color:#1b2f6b")
        item = sheet.take(7, 20, head, 222)
        sheet.headline((x + 38, y + 9, 226, 0), item, head)
        sheet.run(item, [(x + 10, y + 34, 252, 19 * 7)], text)
    for x, tint in ((28.0, "#e8eef7"), (right, "#f7efe0")):
        sheet.ground((x, 1046, half, 208), f"background:{tint}")
        sheet.told((x + 10, 1054, half - 20, 196), 2, Head(21), text)
    sheet.ground((28, 1266, 844, 2), "background:#1b2f6b")
    sheet.told((28, 1278, 844, 200), 4, Head(30, look="color:#1b2f6b"), text, Dress(sign="林晚舟"))
    css = f".f{{font:12px/1.5 {SANS}}} .head{{font-family:{SANS};font-weight:900}}"
    return sheet.html(900, 1500, css + MARKED + f".by{{font:12px {KAI};color:#444}}")


def macau(sheet: LaterSheet) -> str:
    """Return a Macau daily's page: seven narrow columns, headlines in frames and reversed."""
    text = Setting(13, 20, 12, TC)
    unit = column_width(928, 7, text)

    def box(column: int, columns: int, y: float, height: float, inset: float = 0) -> Box:
        x, width = 26 + column * (unit + 12), columns * (unit + 12) - 12
        return x + inset, y + inset, width - 2 * inset, height - 2 * inset

    sheet.ground((26, 24, 928, 32), "border-top:3px solid #036;border-bottom:1px solid #036")
    sheet.put((26, 28, 300, 0), "B2 澳聞", f"font:900 18px {TC_SANS};color:#036")
    sheet.put((454, 30, 500, 0), "濠江早報　二〇二六年三月十八日　星期三", "text-align:right")
    lead = Head(40, 1, align="center", look="border:1px solid #036;background:#e3edf6")
    sheet.told(box(0, 5, 68, 314), 5, lead, text, Dress(by="本報記者　林晚舟　沈硯"))
    sheet.ground(box(5, 2, 68, 308), "background:#fdeedd;border-top:4px solid #d07000")
    sheet.told(box(5, 2, 68, 310, 9), 2, Head(19, 1), Setting(13, 20, 11, TC))
    sheet.ground((26, 390, 928, 0.8))
    white = Head(25, 1, look="color:#fff;background:#036;padding:0 10px")
    sheet.told(box(0, 3, 400, 244), 3, white, text)
    sheet.picture(box(3, 2, 400, 240), "內港碼頭昨日下午。陳禾攝")
    sheet.told(box(5, 2, 400, 244), 2, Head(21, 1), text)
    sheet.ground((26, 652, 928, 0.8))
    sheet.told(box(0, 4, 662, 242), 4, Head(27, look=f"font-family:{TC_SANS}"), text)
    sheet.ground((box(4, 3, 662, 0)[0] - 6, 666, 0.6, 230), "background:#036")
    sheet.told(box(4, 3, 662, 242), 3, Head(24), text, Dress(sign="陳禾"))
    sheet.ground((26, 912, 928, 24), "background:#d8d8d8")
    sheet.put((26, 915, 928, 0), "社　團　消　息", "text-align:center;font-weight:bold")
    for n in range(3):
        sheet.told(box(2 * n, 2, 946, 246), 2, Head(18, look=f"font-family:{TC_SANS}"), text)
    sheet.ground(box(6, 1, 946, 242), "background:#7b1d3a")
    offer = "葡韻餅家<br>杏仁餅<br>買三送一<br>新馬路<br>九十九號"
    sheet.put(box(6, 1, 962, 0), offer, "color:#fd9;text-align:center;font-size:21px")
    sheet.ground((26, 1200, 928, 3), "border-top:1px solid #036;border-bottom:1px solid #036")
    for column, columns in ((0, 3), (3, 4)):
        shape = box(column, columns, 1212, 210)
        sheet.told(shape, columns, Head(22, align="center"), text)
    sheet.ground((box(3, 4, 1212, 0)[0] - 6, 1216, 0.6, 196), "background:#036")
    css = (
        f".f{{font:12px/1.5 {TC_SANS}}} .head{{font-family:'Noto Serif CJK TC';font-weight:900}}"
        f".by{{font:12px 'AR PL UKai TW'}}"
    )
    return sheet.html(980, 1440, css + MARKED)
