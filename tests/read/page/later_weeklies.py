"""Four papers more: an overseas one, a county's of 1985, an economics weekly, a supplement."""

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import Box, Head, Setting, column_width
from tests.read.page.later_sheet import (
    COUNTY,
    ECONOMICS,
    MARKED,
    Dress,
    LaterSheet,
    said,
    starts_large,
)


def overseas(sheet: LaterSheet) -> str:
    """Return an overseas paper's page: traditional type set across, hairlines, advertisements."""
    text = Setting(13, 20, 20, TC, rules=True)
    sheet.put((34, 22, 420, 0), "金灣僑報", look="name")
    sheet.put((330, 36, 300, 0), "GOLDEN BAY CHINESE NEWS", "font:12px 'Liberation Serif'")
    sheet.put((586, 28, 360, 0), "社區新聞　A7<br>2026年3月18日　星期三", "text-align:right")
    sheet.ground((34, 78, 912, 5), "border-top:1px solid #222;border-bottom:2px solid #222")
    lead = Head(44, 1, deck=18)
    sheet.told((34, 96, 678, 350), 4, lead, text, Dress(by="記者林晚舟／金灣報導"))
    sheet.ground((734, 96, 212, 346), "border:2px solid #b00;background:#fffbe6")
    red = "color:#b00;text-align:center"
    sheet.put((740, 108, 200, 0), "陳氏牙科", f"font:900 36px/1.3 {TC_SANS};{red}")
    offer = "種植牙　矯正　洗牙<br>國語、粵語、英語<br>週六照常應診<br><br>百老匯街 1208 號"
    sheet.put((740, 168, 200, 0), offer, "text-align:center;font-size:16px;line-height:32px")
    sheet.put((740, 370, 200, 0), "(000) 555-0142", f"font:bold 24px/1.4 'Liberation Sans';{red}")
    sheet.ground((34, 456, 912, 0.8))
    sheet.picture((34, 468, 442, 226), "遊行隊伍上週六經過市政廳。（記者陳禾／攝影）")
    sheet.told((34, 706, 442, 232), 2, Head(27), text)
    sheet.ground((487, 468, 0.6, 462))
    for n in range(2):
        sheet.told((498, 468 + 238 * n, 448, 230), 2, Head(25), text, Dress(sign="沈硯"))
    sheet.ground((498, 700, 448, 0.6))
    sheet.ground((34, 946, 912, 28), "background:#333")
    sheet.put((44, 949, 600, 0), "僑社動態", f"color:#fff;font:bold 17px {TC_SANS}")
    for n in range(6):
        x, y = 34 + 315 * (n % 3), 986 + 226 * (n // 3)
        font = "'AR PL UKai TW'" if n in (1, 5) else TC
        sheet.told((x, y, 282, 216), 2, Head(20), Setting(13, 20, 16, font))
        if n % 3:
            sheet.ground((x - 17, y + 4, 2, 204), "background:#999")
    sheet.ground((34, 1434, 912, 0.8))
    sheet.told((34, 1446, 604, 196), 3, Head(28), text)
    sheet.ground((660, 1446, 286, 190), "border:1px dashed #333")
    sheet.told((670, 1454, 266, 182), 1, Head(21), text)
    css = (
        f".f{{font:13px/1.6 {TC_SANS}}} .name{{font:700 50px/1 'AR PL UKai TW'}}"
        f".head{{font-family:{TC_SANS};font-weight:900}} .deck{{font-family:{TC};color:#333}}"
        f".by{{font:13px {TC_SANS};color:#333}}"
    )
    return sheet.html(980, 1660, css + MARKED)


def old_county(sheet: LaterSheet) -> str:
    """Return a county's front page of 1985: hand-set, ornaments, one headline that runs down."""
    text = Setting(12, 17, 15, MING)
    unit = column_width(740, 4, text)
    star = "background:radial-gradient(circle at 5px 5px,#222 2px,transparent 2.5px) 0 0/10px 10px"
    sheet.put((40, 24, 470, 0), "清溪农民报", look="name")
    dated = "中共清溪县委主办<br>一九八五年三月十八日<br>农历乙丑年正月廿七<br>第三一六期　今日四版"
    sheet.ground((560, 30, 220, 100), "border:3px double #222")
    sheet.put((560, 36, 220, 0), dated, "text-align:center;line-height:22px")
    sheet.ground((40, 140, 740, 4), "border-top:3px solid #222;border-bottom:1px solid #222")
    lead = Head(34, 1, "放宽政策　搞活流通", align="center", look=f"font-family:{HEI}")
    sheet.told((40, 154, 740, 286), 4, lead, text, Dress(sign="县广播站"))
    sheet.ground((40, 448, 740, 3), "border-top:3px dotted #222")
    sheet.ground((40, 462, 360, 230), star)
    sheet.ground((50, 472, 340, 210), "background:#f3ecdb")
    head = Head(22, 1, align="center", look=f"font-family:{KAI}")
    sheet.told((58, 478, 324, 204), 2, head, text)
    right = 40 + 2 * (unit + 15)
    down = Head(25, 1, look="writing-mode:vertical-rl;white-space:nowrap")
    item = sheet.take(26, 12, down, 230)
    sheet.put(
        (right, 462, 34, 0), f"<h2>{item.headline}</h2>", f"font-size:25px;{down.look}", "head"
    )
    narrow = (unit * 2 + 15 - 44 - 15) / 2
    boxes: list[Box] = [(right + 44 + (narrow + 15) * n, 462, narrow, 13 * 17) for n in (0, 1)]
    sheet.run(item, boxes, text, step=17)
    sheet.ground((40, 708, 740, 2), "border-top:2px dashed #222")
    for n in range(3):
        x = 40 + 252 * n
        sheet.told((x, 718, 236, 214), 2, Head(18, 1, align="center"), Setting(12, 17, 12, MING))
        if n:
            sheet.ground((x - 8, 722, 0.7, 200))
    sheet.ground((40, 940, 740, 4), "border-top:1px solid #222;border-bottom:3px solid #222")
    sheet.told((40, 954, 740 - unit - 15, 212), 3, Head(26, look=f"font-family:{KAI}"), text)
    left = 40 + 3 * (unit + 15)
    sheet.ground((left - 8, 954, 0.7, 206))
    sheet.told((left, 954, unit, 212), 1, Head(17, 1), text)
    sheet.ground((40, 1172, 740, 3), "border-top:3px dotted #222")
    for n in range(2):
        head = Head(21, 1, look=f"font-family:{(SERIF, HEI)[n]}")
        sheet.told(
            (40 + 378 * n, 1184, 362, 190), 2, head, text, Dress(tail=("（转第三版）", "")[n])
        )
    return sheet.html(820, 1390, COUNTY + MARKED)


def economics(sheet: LaterSheet) -> str:
    """Return a weekly's page: a feature of three wide columns with a quote and small headlines."""
    text = Setting(14.5, 24, 24, SERIF)
    sheet.put((40, 26, 500, 0), "经济纵深 <small>DEPTH</small>", f"font:300 34px/1.2 {SANS}")
    sheet.put((640, 44, 320, 0), "第9期　2026年3月18日　16", "text-align:right")
    sheet.ground((40, 76, 920, 1.5), "background:#00677f")
    lead, parts = Head(48, look="font-weight:300"), Dress(subs=("账怎么算", "路怎么走"))
    item = sheet.take(42, 15, lead, 920, parts, starts_large)
    top = sheet.headline((40, 90, 920, 0), item, lead)
    sheet.ground((40, top + 4, 164, 24 * 16), "border-top:6px solid #00677f")
    sheet.put((40, top + 22, 164, 0), "本刊记者<br>贺砚秋　周明理<br>发自海州", look="by")
    facts = (
        "<b>4.2</b><br>亿元，去年的投入<br><b>61%</b><br>的订单来自外省<br><b>17</b><br>家工厂参与"
    )
    sheet.put((40, top + 118, 164, 0), facts, look="facts")
    column = column_width(728, 3, text)
    lefts = [232 + (column + 24) * n for n in range(3)]
    boxes: list[Box] = [(left, top, column, 24 * 16) for left in lefts]
    boxes[1] = (lefts[1], top + 24 * 5, column, 24 * 11)
    quote = said([text for text in item.paragraphs if text not in parts.subs])
    sheet.put((lefts[1], top + 6, column, 24 * 4.3), quote or item.headline, look="quote")
    sheet.run(item, boxes, text, parts, marks="drop")
    low = top + 24 * 16 + 22
    sheet.ground((40, low - 8, 920, 1.5), "background:#00677f")
    deep = Head(30, 1, deck=15, look="font-weight:500")
    small = Setting(13.5, 22, 20, SERIF)
    told = Dress(by="本刊记者　陈禾", subs=("旧账新算",))
    sheet.told((40, low + 6, 604, 356), 3, deep, small, told)
    sheet.ground((668, low + 6, 292, 350), "background:#e2eff2")
    sheet.put((682, low + 14, 260, 0), "观点 | 林晚舟", f"font:bold 14px {SANS};color:#00677f")
    kai = Setting(14.5, 23, 0, KAI)
    sheet.told((682, low + 42, 264, 308), 1, Head(22), kai)
    low += 376
    sheet.ground((40, low - 8, 920, 1))
    for n in range(4):
        x = 40 + 235 * n
        sheet.ground((x, low, 215, 3), "background:#d98200")
        sheet.told((x, low + 10, 215, 300), 1, Head(19, 2), Setting(13.5, 22, 0, SANS))
    low += 322
    sheet.picture((40, low, 330, 200), "老厂房里的新车间。本刊记者 沈砚 摄")
    sheet.told((394, low, 566, 204), 3, Head(27, look="font-weight:500"), small, Dress(sign="沈砚"))
    low += 214
    for n in range(2):
        sheet.ground((40 + 471 * n, low, 449, 1))
        sheet.told((40 + 471 * n, low + 10, 449, 224), 2, Head(24, look="font-weight:500"), small)
    return sheet.html(1000, round(low + 250), ECONOMICS + MARKED)


def supplement(sheet: LaterSheet) -> str:
    """Return a page of essays: names below light headlines, wide gutters, a picture."""
    text, kai = Setting(13.2, 22, 28, SERIF), Setting(15.5, 26, 0, KAI)
    sheet.put((50, 30, 240, 0), "南浦", f"font:700 66px/1.1 {KAI}")
    sheet.put((390, 56, 660, 0), "副刊　第1806期<br>星期三　2026.3.18　责编 林晚舟", look="small")
    sheet.ground((50, 116, 1000, 0.7), "background:#487")
    sheet.told((50, 134, 1000, 278), 4, Head(34, align="center"), text, Dress(by="□ 沈砚"))
    sheet.ground((50, 416, 1000, 0.7), "background:#487")
    sheet.ground((50, 426, 486, 300), "background:linear-gradient(15deg,#344 20%,#9ba 50%,#eed)")
    sheet.put((50, 731, 486, 0), "春江水暖（水彩画）　陈禾 作", "text-align:right", "caption")
    for x, name in ((564, "陆 川"), (821, "白 鹭")):
        sheet.told((x, 422, 229, 330), 1, Head(22), text, Dress(by=f"□ {name}"))
    sheet.ground((50, 760, 1000, 0.7), "background:#487")
    sheet.told((50, 774, 486, 350), 2, Head(27), text, Dress(by="□ 贺砚秋"))
    sheet.ground((564, 774, 486, 348), "background:#f0f4ea")
    sheet.told((584, 788, 446, 330), 1, Head(28, align="center"), kai, Dress(by="周明理"))
    sheet.ground((50, 1134, 1000, 0.7), "background:#487")
    for x in (50, 307):
        sheet.told((x, 1148, 229, 330), 1, Head(21), text, Dress(by="□ 余 霁"))
    sheet.told((564, 1148, 486, 330), 2, Head(26, align="center"), text, Dress(sign="陈禾"))
    foot = "来稿请寄：南浦市文庙街6号副刊部　邮箱 nanpu@example.com　文责自负"
    sheet.ground((50, 1488, 1000, 0.7), "background:#487")
    sheet.put((50, 1494, 1000, 0), foot, "text-align:center")
    css = (
        f".f{{font:12px/1.6 {SANS};color:#333}} .head{{font-family:{KAI};font-weight:700}}"
        f".by{{font:13px {KAI};color:#487}} .small{{text-align:right;line-height:22px}}"
    )
    return sheet.html(1100, 1530, css + MARKED)
