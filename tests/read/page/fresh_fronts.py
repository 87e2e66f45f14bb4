"""Five pages of news: a provincial paper, a county's, an evening, a Taiwan and a free one."""

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import Head, Setting, Sheet


def provincial(sheet: Sheet) -> str:
    """Return a front page: kicker, a headline of two lines, deck, a box of contents."""
    text = Setting(13, 20, 18, SERIF)
    sheet.put((40, 30, 690, 0), "澜江日报", look="name")
    dated = "2026年3月18日　星期三　农历丙午年正月三十　第21347期　今日12版"
    sheet.put((40, 146, 690, 0), dated, "text-align:center", "small")
    sheet.ground((770, 34, 350, 130), "border:1.5px solid #b00")
    sheet.put((770, 38, 350, 0), "导　读", "text-align:center", "tag")
    guide = ("春耕农资直通车开进山村", "老渡口上的图书室", "四条公交线今起改道", "球队客场收获首胜")
    for n, title in enumerate(guide):
        page = f"<span>▶ {title}</span><span>{n + 2}版</span>"
        sheet.put((786, 66 + 23 * n, 318, 0), page, "display:flex;justify-content:space-between")
    sheet.ground((40, 174, 1080, 3), "background:#b00")
    main = Head(46, 2, "山水同治　上下同心", 20, "center", at_space=True)
    sheet.story((40, 192, 1080, 400), 6, main, text)
    sheet.ground((40, 600, 1080, 0.8))
    sheet.story((40, 612, 348, 420), 2, Head(26, 2), text)
    sheet.picture((406, 612, 348, 232), "三月十七日，澜江边的护岸林正在补种。本报记者 沈砚 摄")
    sheet.story((406, 856, 348, 176), 2, Head(20, look="font-family:" + HEI), text)
    sheet.ground((772, 612, 348, 420), "border:1px solid #b00")
    sheet.put((784, 618, 324, 0), "今日谈", look="tag")
    kai = Setting(14, 22, 18, KAI)
    sheet.story((784, 646, 324, 380), 2, Head(22, align="center"), kai)
    sheet.ground((40, 1044, 1080, 0.8))
    sheet.story((40, 1056, 531, 270), 3, Head(30, deck=16), text)
    sheet.story((589, 1056, 531, 270), 3, Head(30), text)
    sheet.ground((40, 1334, 1080, 0.8))
    for n in range(3):
        sheet.story((40 + 366 * n, 1346, 348, 256), 2, Head(22), text)
    foot = "本报地址：澜江路1号　邮编：000000　责任编辑 陈禾　版式 林晚舟"
    sheet.put((40, 1616, 1080, 0), foot, "text-align:center;border-top:1px solid #333", "small")
    css = (
        f".f{{font:13px/1.5 {SANS}}} .name{{font:700 92px/1.2 {KAI};color:#c00;"
        f"letter-spacing:36px;text-align:center}} .tag{{font:bold 17px {SANS};color:#b00}}"
        f".head{{font-family:{SANS};font-weight:bold}} .kicker,.deck{{font:18px {KAI}}}"
    )
    return sheet.html(1160, 1650, css)


def county(sheet: Sheet) -> str:
    """Return a page with a banner across it and hairlines between its five columns."""
    text = Setting(14, 23, 24, MING, rules=True)
    sheet.put((40, 30, 300, 0), "禾川报", f"font:700 40px {KAI}")
    sheet.put((340, 48, 720, 0), "2　综合新闻　　2026年3月18日　星期三", "text-align:right")
    sheet.ground((0, 92, 1100, 84), "background:#1f5a3c")
    main = Head(50, align="center", look="color:#fff")
    item = sheet.fit(45, 13, main, 1020)
    sheet.headline((40, 103, 1020, 0), item, main)
    sheet.columns(item, (40, 196, 1020, 216), 5, text)
    sheet.ground((40, 424, 1020, 1.5))
    sheet.story((40, 438, 602, 400), 3, Head(34, align="center"), text)
    sheet.ground((654, 438, 0.5, 392), "background:#555")
    sheet.story((666, 438, 394, 400), 2, Head(26, 2, align="center"), text)
    sheet.ground((40, 846, 1020, 1.5))
    sheet.story((40, 860, 185, 420), 1, Head(21, 2), text)
    sheet.ground((237, 860, 0.5, 415), "background:#555")
    sheet.story((249, 860, 394, 420), 2, Head(30), text)
    sheet.ground((655, 860, 0.5, 415), "background:#555")
    sheet.story((667, 860, 393, 200), 2, Head(22), text)
    sheet.ground((667, 1064, 393, 0.5), "background:#555")
    sheet.story((667, 1074, 393, 206), 2, Head(22), text)
    sheet.ground((40, 1294, 1020, 112), "border:2px solid #222")
    sheet.put((56, 1306, 160, 0), "停水公告", f"font:bold 30px/1.3 {SANS}")
    notice = (
        "因城北水厂更换主管道，定于3月20日22时至次日5时对城北街道、枫树坪社区暂停供水。请各用水户"
        "提前储水，恢复供水初期水质可能微浑，放水片刻即可使用。给您带来不便，敬请谅解。咨询电话："
        "0000-6612345"
    )
    sheet.put((230, 1308, 812, 0), notice, f"font:15px/1.6 {SANS}")
    sheet.put((700, 1374, 340, 0), "禾川县自来水公司　2026年3月18日", "text-align:right")
    css = (
        f".f{{font:14px/1.4 {SANS}}} .head{{font-family:{SERIF};font-weight:bold}}"
        f".deck{{font-family:{KAI}}}"
    )
    return sheet.html(1100, 1436, css)


def evening(sheet: Sheet) -> str:
    """Return a page of tinted boxes, beside a column of briefs whose heads run into the text."""
    text = Setting(14.5, 24, 16, HEI)
    sheet.ground((30, 82, 800, 5), "background:#e06000")
    sheet.put((30, 28, 400, 0), "江城晚报", f"font:900 38px {SANS};color:#e06000")
    sheet.put((430, 52, 400, 0), "A07　城事　2026.3.18　星期三", "text-align:right")
    main = Head(38, 2, deck=17)
    item = sheet.fit(22, 18, main, 560)
    top = sheet.headline((30, 104, 560, 0), item, main)
    sheet.picture((30, top, 560, 200), "昨天下午，江边步道上的放学路。本报记者 周明理 摄")
    sheet.columns(item, (30, top + 212, 560, 264), 2, text)
    sheet.ground((30, 728, 560, 226), "background:#fde4e0")
    sheet.story((44, 740, 532, 212), 2, Head(26), text)
    for x, tint in ((30, "#e1eefb"), (318, "#fdf3cf")):
        sheet.ground((x, 970, 272, 282), f"background:{tint}")
        sheet.story((x + 14, 982, 244, 270), 1, Head(21, 2), text)
    sheet.ground((612, 104, 218, 1148), "background:#ececec")
    sheet.put((612, 104, 218, 0), "今日快讯", look="tag")
    small = Setting(14, 24, 0, HEI, look="--after:2px")
    briefs = [sheet.fit(10, 13, Head(14), 194, "brief") for _ in range(4)]
    sheet.flow(briefs, [(624, 142, 194, 1104)], small, "run")
    css = (
        f".f{{font:14px/1.4 {SANS}}} .head{{font-family:{SANS};font-weight:bold}}"
        f".deck{{font-family:{SANS};color:#666}} b{{font-family:{SANS};color:#b03000}}"
        f".tag{{font:bold 19px/34px {SANS};background:#444;color:#fff;text-align:center}}"
    )
    return sheet.html(860, 1284, css)


def taiwan(sheet: Sheet) -> str:
    """Return a page in traditional characters whose kickers are white on dark."""
    text = Setting(14.5, 25, 20, TC)
    sheet.put((36, 30, 300, 0), "海島時報", f"font:900 32px {TC_SANS}")
    sheet.put(
        (336, 44, 548, 0), "A3　生活要聞　中華民國一一五年三月十八日　星期三", "text-align:right"
    )
    sheet.ground((36, 78, 848, 2))
    main = Head(38, kicker="本報專題")
    item = sheet.fit(30, 13, main, 631)
    top = sheet.headline((36, 94, 631, 0), item, main)
    sheet.picture((36, top, 631, 190), "碼頭邊的早晨，居民等候第一班船。記者沈硯／攝影")
    sheet.columns(item, (36, top + 204, 631, 250), 3, text)
    sheet.ground((677, 94, 0.5, 530))
    sheet.story((687, 94, 197, 530), 1, Head(22, 2, "人物"), text)
    sheet.ground((36, 644, 848, 1))
    sheet.story((36, 656, 414, 296), 2, Head(25, kicker="地方"), text)
    sheet.ground((460, 656, 0.5, 286))
    sheet.story((470, 656, 414, 296), 2, Head(25, kicker="交通"), text)
    sheet.ground((36, 960, 848, 1))
    sheet.story((36, 972, 197, 300), 1, Head(22, 2), text)
    sheet.story((253, 972, 414, 300), 2, Head(25, kicker="文教"), text)
    sheet.story((687, 972, 197, 300), 1, Head(22, 2), text)
    css = (
        f".f{{font:13px/1.4 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:bold}}"
        ".kicker span{background:#234;color:#fff;padding:2px 9px;font-size:13px}"
    )
    return sheet.html(920, 1316, css)


def free(sheet: Sheet) -> str:
    """Return a page of a free paper: its headline lies on the picture."""
    text = Setting(15, 25, 14, TC_SANS, look="--align:left;--indent:0;--after:8px")
    sheet.ground((0, 56, 760, 420), "background:linear-gradient(170deg,#9ab,#567 50%,#123)")
    sheet.put((30, 12, 300, 0), "港城速遞", f"font:900 30px {TC_SANS};color:#d0103a")
    sheet.put((330, 24, 400, 0), "2026年3月18日　星期三　免費派發", "text-align:right")
    main = Head(46, look="color:#fff")
    item = sheet.fit(36, 10, main, 700)
    sheet.headline((30, 404, 700, 0), item, main)
    sheet.put((30, 480, 700, 0), "攝影：林晚舟", "text-align:right", "caption")
    sheet.columns(item, (30, 504, 700, 250), 4, text)
    sheet.ground((30, 764, 700, 4), "background:#d0103a")
    for x in (30, 387):
        sheet.story((x, 782, 343, 270), 2, Head(21), text)
    sheet.ground((30, 1068, 700, 96), "background:#ffe14d")
    sheet.put((46, 1078, 400, 0), "行山用品　換季清貨", f"font:900 34px/1.3 {TC_SANS}")
    sheet.put((46, 1126, 660, 0), "背囊、雨衣、行山杖低至四折，全線分店同步。查詢：0000 3456")
    css = f".f{{font:14px/1.5 {TC_SANS}}} .head{{font-family:{TC_SANS};font-weight:900}}"
    return sheet.html(760, 1192, css)
