"""Five pages of features: the world, sports, a weekly, culture, a story around an advertisement."""

import re

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF
from tests.read.page.fresh_sheet import QUESTION, Box, Head, Setting, Sheet, column_width
from tests.read.page.maker import Item


def world(sheet: Sheet) -> str:
    """Return a page whose first story runs around a picture in its middle."""
    text = Setting(14, 23, 20, SERIF)
    sheet.put((40, 30, 600, 0), "09　环球瞭望", f"font:bold 24px {SANS}")
    sheet.put((540, 38, 400, 0), "海州日报　2026年3月18日　星期三", "text-align:right")
    sheet.ground((40, 74, 900, 3))
    main = Head(42, align="center")
    item = sheet.fit(44, 15, main, 900)
    top = sheet.headline((40, 92, 900, 0), item, main)
    step, high, low = 230.0, 3 * 23, 13 * 23
    boxes: list[Box] = [(40, top, 210, 16 * 23)]
    for n in (1, 2):
        boxes += [(40 + step * n, top, 210, high), (40 + step * n, top + low, 210, 3 * 23)]
    sheet.flow([item], [*boxes, (40 + step * 3, top, 210, 16 * 23)], text)
    sheet.picture((270, top + high + 8, 440, 212), "当地时间三月十六日，渡轮停在旧码头前。资料图片")
    sheet.ground((40, 540, 900, 0.8))
    sheet.story((40, 554, 440, 330), 2, Head(28, deck=15), text)
    sheet.ground((500, 554, 440, 322), "border:1px solid #777")
    sheet.picture((510, 564, 420, 130), "集市上的手工纸灯，一盏要糊三天。")
    sheet.story((510, 706, 420, 170), 2, Head(22), Setting(14, 23, 14, SERIF))
    sheet.ground((40, 896, 900, 34), "background:#dfe6ee")
    sheet.put((40, 900, 900, 0), "国际短波", f"font:bold 18px {SANS};text-align:center")
    for n in range(3):
        x = 40 + 307 * n
        sheet.story((x, 944, 286, 216), 1, Head(19), text)
        if n:
            sheet.ground((x - 11, 944, 0.5, 200))
    sheet.ground((40, 1170, 900, 0.8))
    sheet.story((40, 1182, 900, 190), 4, Head(28), text)
    css = f".f{{font:13px/1.4 {SANS}}} .head{{font-family:{SANS};font-weight:bold}}"
    return sheet.html(980, 1390, css + f".deck{{font-family:{KAI}}}")


def sports(sheet: Sheet) -> str:
    """Return a page with a table of results and a column under its writer's picture."""
    text = Setting(14.5, 24, 16, HEI)
    sheet.ground((0, 0, 900, 70), "background:#0b3d91")
    sheet.put((30, 14, 400, 0), "体坛周日", f"font:900 32px {SANS};color:#fff")
    sheet.put((470, 26, 400, 0), "B4　海州日报　2026.3.18", "text-align:right;color:#fff")
    sheet.ground((30, 96, 218, 800), "background:#eef2f7")
    sheet.ground((42, 108, 84, 104), "background:linear-gradient(160deg,#caa,#644)")
    sheet.put((138, 120, 104, 0), "<b>场边冷板凳</b><br>韩亭　专栏作者", "line-height:1.8")
    kai = Setting(15, 25, 0, KAI)
    sheet.story((42, 226, 194, 662), 1, Head(24, 2), kai)
    table = [("队名", "胜", "平", "负", "分")]
    teams = ("江城队", "港务队", "云岭队", "炬源队", "白塔队", "禾川队", "长堤队", "南桥队")
    table += [
        (name, str(7 - n), str(n % 3), str(n), str(21 - 3 * n + n % 3))
        for n, name in enumerate(teams)
    ]
    rows = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in table)
    sheet.put((30, 914, 218, 0), f"<b>城市联赛积分榜</b><table>{rows}</table>")
    main = Head(42, deck=17)
    item = sheet.fit(36, 13, main, 606)
    top = sheet.headline((264, 92, 606, 0), item, main)
    sheet.picture((264, top, 606, 230), "终场前一分钟，替补门将扑出点球。本报记者 陈禾 摄")
    sheet.columns(item, (264, top + 242, 606, 12 * 24), 3, text)
    sheet.ground((264, 734, 606, 2), "background:#0b3d91")
    sheet.story((264, 748, 606, 236), 3, Head(28), text)
    sheet.ground((264, 992, 606, 2), "background:#0b3d91")
    for x in (264, 575):
        sheet.story((x, 1006, 295, 240), 1, Head(21, 2), text)
    css = (
        f".f{{font:13px/1.4 {SANS}}} .head{{font-family:{SANS};font-weight:900}}"
        f".deck{{font-family:{SANS};color:#0b3d91}}"
        "table{width:100%;border-collapse:collapse;margin-top:6px} td{padding:4px 3px;"
        "border-bottom:1px solid #9ab}"
    )
    return sheet.html(900, 1270, css)


def weekly(sheet: Sheet) -> str:
    """Return a page of two features with large first letters and quotes in the text."""
    text = Setting(15.5, 27, 28, MING)
    sheet.put((50, 34, 780, 0), "周末读本　　第11期　　2026年3月18日", "text-align:center", "small")
    sheet.ground((50, 62, 780, 1))
    column = column_width(780, 3, text)
    style = f"font:bold 20px/1.5 {KAI};border-top:3px solid #a33;border-bottom:1px solid #a33"
    for y, head, at, upper in ((84, Head(40, deck=18), 1, 5), (590, Head(34), 2, 10)):
        item = sheet.fit(38, 15, head, 780, wanted=_starts_large)
        top = sheet.headline((50, y, 780, 0), item, head)
        boxes: list[Box] = []
        for n in range(3):
            x = 50 + (column + 28) * n
            boxes.append((x, top, column, 27 * (upper if n == at else 14)))
            if n == at:
                quote = (x, top + 27 * (upper + 0.1), column, 0)
                sheet.put(quote, f"“{_quote(item)}”", style + ";padding-top:6px")
                if upper < 10:
                    boxes.append((x, top + 27 * (upper + 4), column, 27 * (10 - upper)))
        sheet.flow([item], boxes, text, "drop")
    sheet.ground((50, 568, 780, 3))
    css = f".small{{font:13px {SANS}}} .head{{font-family:{SERIF};font-weight:bold}}"
    return sheet.html(880, 1050, css + f".deck{{font-family:{KAI};color:#555}}")


def _quote(item: Item) -> str:
    """Return a sentence that can stand alone in large type, else a part of one."""
    text = "".join(item.paragraphs)
    for marks in ("[。！？]", "[。！？，；：]"):
        parts = [part for part in re.split(marks, text) if re.fullmatch("[^“”‘’]{10,28}", part)]
        if parts:
            return parts[len(parts) // 2]
    return item.headline


def _starts_large(item: Item) -> bool:
    return item.paragraphs[0][0].isalpha() and item.paragraphs[0][0] != "一"


def culture(sheet: Sheet) -> str:
    """Return a page with an interview, and a story with its headline in the middle of its text."""
    text = Setting(14.5, 25, 20, SERIF)
    sheet.put((30, 30, 400, 0), "文化 · 对话", f"font:bold 26px {KAI}")
    sheet.put((470, 40, 400, 0), "海州日报　11版　2026年3月18日", "text-align:right")
    sheet.ground((30, 74, 840, 1))
    side = Head(32, 3)
    item = sheet.fit(42, 13, side, 200, wanted=_is_interview)
    sheet.headline((30, 92, 200, 0), item, side)
    sheet.picture((30, 236, 200, 200), "受访者在工作室。受访者供图")
    sheet.columns(item, (256, 96, 614, 14 * 25), 3, text, "bold")
    sheet.ground((30, 462, 840, 348), "border:1.5px solid #865")
    waist = Head(30, 1, align="center")
    item = sheet.fit(44, 13, waist, 400)
    boxes: list[Box] = [(44, 476, 188, 13 * 25)]
    for x in (252, 460):
        boxes += [(x, 476, 188, 5 * 25), (x, 476 + 8 * 25, 188, 5 * 25)]
    sheet.flow([item], [*boxes, (668, 476, 188, 13 * 25)], text)
    sheet.ground((252, 476 + 5 * 25 + 8, 396, 54), "background:#efe6da")
    sheet.headline((252, 476 + 5 * 25 + 16, 396, 0), item, waist)
    kai = Setting(15, 26, 24, KAI)
    sheet.story((30, 830, 408, 410), 2, Head(28, align="center"), kai)
    sheet.ground((450, 830, 0.8, 400))
    sheet.story((462, 830, 408, 200), 2, Head(22), text)
    sheet.ground((462, 1034, 408, 0.8))
    sheet.story((462, 1044, 408, 196), 2, Head(22), text)
    css = f".f{{font:13px/1.4 {SANS}}} .head{{font-family:{SERIF};font-weight:bold}}"
    return sheet.html(900, 1260, css)


def _is_interview(item: Item) -> bool:
    return sum(text.startswith(QUESTION) for text in item.paragraphs) > 2


def around_ad(sheet: Sheet) -> str:
    """Return a page whose first story stands in the shape of an L around an advertisement."""
    text = Setting(14.5, 24, 18, HEI)
    sheet.put((40, 30, 880, 0), "A5　社会　　海州都市报　　2026年3月18日　星期三")
    sheet.ground((40, 58, 880, 2))
    main = Head(44, deck=18)
    column = column_width(880, 4, text)
    item = sheet.fit(44, 14, main, 880)
    top = sheet.headline((40, 74, 880, 0), item, main)
    boxes: list[Box] = [
        (40 + (column + 18) * n, top, column, 24 * (16 if n < 2 else 6)) for n in range(4)
    ]
    sheet.flow([item], boxes, text)
    left, under = 40 + (column + 18) * 2, top + 24 * 6 + 14
    sheet.ground((left, under, column * 2 + 18, 220), "border:2px solid #06c;background:#eaf4ff")
    name = "font:900 40px/1.3 'Noto Sans CJK SC';color:#06c;text-align:center"
    sheet.put((left, under + 26, column * 2 + 18, 0), "云岭山泉", name)
    sales = "一桶好水　送到家门<br>新户首桶半价　满十送二<br><b>订水热线 0000-7788990</b>"
    sheet.put((left, under + 92, column * 2 + 18, 0), sales, "text-align:center;line-height:1.9")
    low = top + 24 * 16 + 18
    sheet.ground((40, low - 8, 880, 1))
    side = Head(34, 3)
    item = sheet.fit(30, 15, side, 190)
    sheet.headline((40, low + 16, 190, 0), item, side)
    sheet.columns(item, (256, low + 8, 664, 10 * 24), 3, Setting(14, 24, 12, HEI))
    low += 268
    sheet.ground((40, low - 8, 880, 1))
    sheet.story((40, low + 4, 431, 320), 2, Head(26), text)
    sheet.story((489, low + 4, 431, 150), 2, Head(20), text)
    sheet.story((489, low + 170, 431, 154), 2, Head(20), text)
    css = f".f{{font:14px/1.4 {SANS}}} .head{{font-family:{SANS};font-weight:bold}}"
    return sheet.html(960, round(low + 350), css + ".deck{color:#555}")
