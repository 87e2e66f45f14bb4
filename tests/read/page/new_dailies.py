"""Three dailies: a Hong Kong tabloid, a party paper of eight columns, a finance paper."""

from tests.read.page.designs import KAI, MING, SANS, SERIF, TC_SANS
from tests.read.page.fresh_sheet import Box, Head, Setting, Sheet, column_width


def hong_kong(sheet: Sheet) -> str:
    """Return a page whose headline lies on a red band, its text at the side of a picture."""
    text = Setting(14, 22, 14, TC_SANS)
    sheet.ground((0, 0, 840, 44), "background:#111")
    sheet.put((24, 9, 300, 0), "A4　港聞", f"font:900 20px/1.3 {TC_SANS};color:#fff")
    sheet.put((316, 13, 500, 0), "島報　2026年3月18日　星期三", "text-align:right;color:#fff")
    sheet.ground((0, 52, 840, 82), "background:#c4001a")
    main = Head(54, align="center", look="color:#ffe600;text-shadow:none")
    item = sheet.fit(54, 13, main, 800)
    sheet.headline((20, 60, 800, 0), item, main)
    sheet.picture((226, 146, 590, 300), "昨日傍晚的碼頭，街坊在堤邊看水位。沈硯攝")
    column = column_width(792, 4, text)
    boxes: list[Box] = [(24, 146, column, 24 * 22)]
    boxes += [(24 + (column + 14) * n, 460, column, 9 * 22 + 16) for n in (1, 2, 3)]
    sheet.flow([item], boxes, text)
    sheet.ground((24, 690, 792, 3), "background:#c4001a")
    sheet.story((24, 704, 520, 250), 3, Head(30), text)
    sheet.ground((560, 704, 256, 250), "background:#fff2b8;border:1.5px solid #c90")
    sheet.story((572, 712, 232, 240), 1, Head(20, 2), Setting(14, 22, 0, TC_SANS))
    sheet.ground((24, 966, 792, 1))
    for n in range(3):
        sheet.story((24 + 270 * n, 976, 252, 210), 1, Head(21, 1), text)
        if n:
            sheet.ground((24 + 270 * n - 9, 980, 0.6, 196))
    sheet.ground((24, 1198, 792, 92), "background:#063;border:3px solid #fc0")
    sheet.put((40, 1206, 300, 0), "老字號涼茶", f"font:900 40px/1.4 {TC_SANS};color:#fc0")
    offer = "全線分店買二送一　外賣自取再減五元<br>查詢熱線 0000 7788"
    sheet.put((380, 1214, 420, 0), offer, "color:#fff;line-height:1.9")
    css = f".f{{font:14px/1.5 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:900}}"
    return sheet.html(840, 1304, css)


def eight_columns(sheet: Sheet) -> str:
    """Return a dense front page: narrow columns, some set two in one, a story shaped like an L."""
    narrow, wide = Setting(12.5, 17, 14, MING), Setting(12.5, 17, 16, MING)
    unit = column_width(1120, 8, narrow)

    def across(columns: int) -> float:
        return columns * unit + (columns - 1) * 14

    def left_of(column: int) -> float:
        return 40 + column * (unit + 14)

    sheet.put((40, 30, across(5), 0), "江海日报", look="name")
    sheet.ground((40, 140, across(5), 30), "border-top:1px solid #222;border-bottom:1px solid #222")
    dated = "1996年3月18日　星期一　农历丙子年正月二十九　第16347期　代号 1-1　今日八版"
    sheet.put((40, 144, across(5), 0), dated, "text-align:center")
    sheet.ground((left_of(5), 34, across(3), 136), "border:1px solid #222")
    ear = Head(19, align="center", look=f"font-family:{KAI}")
    sheet.story((left_of(5) + 8, 42, across(3) - 16, 124), 2, ear, narrow)
    lead = Head(38, 1, "继续深入实际　切实转变作风", 17, "center")
    sheet.story((40, 184, 1120, 330), 4, lead, wide)
    sheet.ground((40, 524, 1120, 0.8))
    sheet.story((left_of(0), 534, across(2), 300), 2, Head(22, 2, align="center"), narrow)
    sheet.ground((left_of(2) - 7, 534, 0.5, 292), "background:#444")
    shaped = Head(28, deck=15, align="center")
    item = sheet.fit(70, 10, shaped, across(4))
    top = sheet.headline((left_of(2), 534, across(4), 0), item, shaped)
    boxes: list[Box] = [(left_of(2 + n), top, unit, 17 * (24 if n < 2 else 12)) for n in range(4)]
    sheet.flow([item], boxes, narrow)
    low = top + 17 * 12 + 10
    sheet.ground((left_of(4), low, across(2), 17 * 24 - 17 * 12 - 12), "border:2px double #222")
    small = Head(18, align="center", look=f"font-family:{KAI}")
    sheet.story((left_of(4) + 8, low + 7, across(2) - 16, 180), 2, small, Setting(12, 17, 10, KAI))
    sheet.ground((left_of(6) - 7, 534, 0.5, 470), "background:#444")
    sheet.put((left_of(6), 534, across(2), 0), "本报评论员", look="tag")
    kai = Setting(13.5, 20, 14, KAI)
    sheet.story((left_of(6), 558, across(2), 446), 2, Head(24, 2, align="center"), kai)
    sheet.ground((40, 834, across(2), 0.8))
    sheet.story((40, 842, across(2), 170), 2, Head(18), narrow)
    sheet.ground((40, 1020, 1120, 0.8))
    for start, count, head in (
        (0, 3, Head(24, align="center")),
        (3, 3, Head(24)),
        (6, 2, Head(20)),
    ):
        sheet.story((left_of(start), 1030, across(count), 230), count, head, narrow)
        if start:
            sheet.ground((left_of(start) - 7, 1030, 0.5, 222), "background:#444")
    sheet.ground((40, 1268, 1120, 0.8))
    sheet.story((left_of(0), 1278, across(4), 190), 2, Head(24, deck=14), wide)
    sheet.story((left_of(4), 1278, across(2), 190), 2, Head(17), narrow)
    sheet.story((left_of(6), 1278, across(2), 190), 2, Head(17), narrow)
    css = (
        f".f{{font:12.5px/1.5 {MING}}} .name{{font:700 84px/1.2 {KAI};letter-spacing:30px;"
        f"text-align:center}} .head{{font-family:{SERIF};font-weight:bold}}"
        f".kicker{{font:19px {KAI}}} .deck{{font-family:{KAI}}}"
        f".tag{{font:15px {KAI};text-align:center}}"
    )
    return sheet.html(1200, 1490, css)


def finance(sheet: Sheet) -> str:
    """Return a page of five columns: figures across the top, briefs at the left, a columnist."""
    text = Setting(13.5, 21, 16, SERIF)
    column = column_width(900, 5, text)
    step = column + 16
    sheet.put((30, 24, 500, 0), "财经观察报", f"font:900 34px {SERIF}")
    sheet.put((530, 44, 400, 0), "03 公司与产业　2026年3月18日", "text-align:right")
    sheet.ground((30, 78, 900, 34), "background:#1c2b3a")
    prices = ("海州综指 3012.45 +0.52%", "云岭成指 9874.10 -0.31%", "港务铜 68120 +1.07%")
    for n, price in enumerate(prices):
        sheet.put((44 + 300 * n, 85, 280, 0), price, "color:#fff")
    sheet.ground((30 + step - 8, 126, 0.6, 800), "background:#777")
    sheet.put((30, 122, column, 0), "速读", look="tag")
    for n in range(3):
        sheet.story((30, 150 + 262 * n, column, 248), 1, Head(17, 2), text)
        sheet.ground((30, 402 + 262 * n, column, 0.6), "background:#777")
    lead = Head(40, 2, deck=16)
    width = column * 3 + 32
    item = sheet.fit(50, 12, lead, width)
    top = sheet.headline((30 + step, 122, width, 0), item, lead)
    sheet.put((30 + step, top - 2, width, 0), "本报记者　周明理　发自海州", look="by")
    top += 26
    boxes: list[Box] = [
        (30 + step * (1 + n), top, column, 21 * (24 if n == 0 else 14)) for n in range(3)
    ]
    sheet.flow([item], boxes, text)
    under = top + 21 * 14 + 10
    sheet.put((30 + step * 2, under, column * 2 + 16, 0), "近五年港口吞吐量（万标箱）", look="note")
    sheet.picture(
        (30 + step * 2, under + 22, column * 2 + 16, 21 * 8 + 6), "数据来源：海州市统计局"
    )
    sheet.ground((30 + step * 4, 122, column, 804), "background:#f3ead9")
    sheet.ground((30 + step * 4 + 10, 134, 60, 70), "background:linear-gradient(160deg,#caa,#644)")
    sheet.put((30 + step * 4 + 78, 146, 90, 0), "<b>码头账本</b><br>贺砚秋", "line-height:1.7")
    kai = Setting(14, 22, 0, KAI)
    sheet.story((30 + step * 4 + 10, 216, column - 20, 700), 1, Head(21, 2), kai)
    under = top + 21 * 24 + 16
    sheet.ground((30 + step, under - 6, width, 1))
    sheet.story((30 + step, under + 4, width, 922 - under), 3, Head(25), text)
    sheet.ground((30, 938, 900, 2.5))
    sheet.story((30, 952, 551, 250), 3, Head(27), text)
    sheet.ground((598, 952, 332, 250), "border:1px solid #333")
    sheet.put((608, 962, 312, 0), "长堤科技股份有限公司<br>召开股东大会的公告", look="notice")
    words = (
        "本公司定于2026年4月9日9时在海州市滨江路8号会议楼召开股东大会，审议年度报告及分配方案。"
        "股权登记日为2026年4月2日。登记时请携带证件。联系电话：0000-5512345。特此公告。"
    )
    sheet.put((608, 1026, 312, 0), words, "line-height:1.7")
    sheet.put((608, 1166, 312, 0), "长堤科技董事会　2026年3月18日", "text-align:right")
    css = (
        f"body{{background:#fdf5ea}} .f{{font:13px/1.5 {SANS}}} .tag{{font:bold 16px {SANS}}}"
        f".head{{font-family:{SERIF};font-weight:900}} .deck{{font-family:{SANS};color:#555}}"
        f".by{{font:13px {KAI}}} .note{{font:bold 13px {SANS}}}"
        f".notice{{font:bold 17px/1.5 {SANS};text-align:center}}"
    )
    return sheet.html(960, 1226, css)
