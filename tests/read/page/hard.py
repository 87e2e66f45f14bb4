"""Newspaper pages that are hard to read from a picture, to tune the reader on.

Each shows one thing that the other designs lack: initials over three lines, text that runs round a
picture or an advertisement, items whose head stands in the line, narrow gutters, wide measures,
unequal columns of small items, small heads, coloured boxes, white type on dark grounds, tables,
quotations.
"""

import random
from html import escape

from tests.read.page.designs import HEI, KAI, MING, SANS, SERIF
from tests.read.page.looks import Look, Shelf
from tests.read.page.maker import Item, Page, is_traditional

_FIRMS = (
    "海州港务",
    "云岭电力",
    "东江水泥",
    "新河银行",
    "长堤科技",
    "白塔医药",
    "南桥地产",
    "北岭煤业",
)
_TOWNS = ("海州", "云岭", "东江", "新河", "长堤", "白塔", "南桥", "北岭")


def composed_hard(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of a page of one of these designs and what stands on it."""
    fitting = list({item.headline: item for item in pool if not is_traditional(item)}.values())
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return HARD[name](Shelf(fitting, page)), page


def _page(width: int, height: int, css: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><style>@page{{size:{width}px {height}px;margin:0}}'
        f"*{{box-sizing:border-box}} body{{margin:0;width:{width}px;color:#111}}"
        "p{margin:0;text-indent:2em;text-align:justify} h2,h3,figure{margin:0}"
        ".pic{background:linear-gradient(130deg,#666,#bbb 40%,#444)}"
        ".row{display:flex} .grow{flex:1} table{border-collapse:collapse;width:100%}"
        f".top{{display:flex;justify-content:space-between;font:12px {SANS};"
        f"border-bottom:2px solid #222;margin-bottom:12px;padding:4px 0}} {css}</style>"
        f"<body>{body}</body>"
    )


def _texts(item: Item, inside: str = "", at: int = 0) -> str:
    """Return an article's paragraphs, something put in before one of them."""
    shown = [f"<p>{escape(text)}</p>" for text in item.paragraphs]
    shown.insert(min(at, len(shown)), inside)
    return "".join(shown)


def _set(
    item: Item, size: float, columns: int, inside: str = "", at: int = 0, kind: str = ""
) -> str:
    deck = f'<div class="deck">{escape(item.deck)}</div>' if item.deck else ""
    return (
        f'<div class="art {kind}"><h2 style="font-size:{size}px">{escape(item.headline)}</h2>{deck}'
        f'<div class="body" style="column-count:{columns}">{_texts(item, inside, at)}</div></div>'
    )


def _top(number: str, name: str, day: str = "2026年3月18日　星期三") -> str:
    return f'<div class="top"><span>{number}</span><span>{day}</span><span>{name}</span></div>'


def _float(side: str, width: int, height: int, caption: str = "") -> str:
    note = f"<figcaption>{caption}</figcaption>" if caption else ""
    gap = "left" if side == "right" else "right"
    return (
        f'<figure style="float:{side};width:{width}px;margin-{gap}:9px">'
        f'<div class="pic" style="height:{height}px"></div>{note}</figure>'
    )


def _initials(shelf: Shelf) -> str:
    lead, a, b, c = shelf.story(480, deck=True), *(shelf.story(300) for _ in range(3))
    body = (
        _top("06 副刊", "海州晚报")
        + _set(lead, 34, 3, kind="drop")
        + '<div class="row" style="gap:22px">'
        + f'<div class="grow">{_set(a, 22, 1, kind="drop")}</div>'
        + f'<div class="grow">{_set(b, 22, 1, kind="drop two")}</div>'
        + f'<div class="grow">{_set(c, 22, 1, kind="drop box")}</div></div>'
    )
    css = (
        f"body{{padding:28px 34px;font:11px/1.55 {SERIF}}} .body{{column-gap:18px}}"
        f"h2{{font-family:{SANS};line-height:1.25;margin-bottom:6px}} .art{{margin-bottom:18px}}"
        f".deck{{font:14px/1.5 {KAI};margin-bottom:6px}} .drop p:first-child{{text-indent:0}}"
        ".drop p:first-child::first-letter{float:left;font-size:46px;line-height:49px;"
        "font-weight:bold;margin-right:5px}"
        ".two p:first-child::first-letter{font-size:31px;line-height:33px;color:#a00}"
        ".box{border:1px solid #444;padding:8px}"
    )
    return _page(760, 1000, css, body)


def _round_pictures(shelf: Shelf) -> str:
    lead, second = shelf.story(520), shelf.story(500)
    low = [shelf.story(300), shelf.story(300)]
    advert = (
        '<div class="ad" style="float:left;width:118px;height:120px;margin-right:9px">'
        "<b>搬新家</b><div>到木作坊<br>全屋定制<br>八折起</div></div>"
    )
    body = (
        _top("A07 城事", "海州快报")
        + _set(lead, 36, 2, _float("right", 170, 150, "河岸步道昨日重新开放。沈砚 摄"), 1)
        + _set(second, 28, 3, _float("left", 100, 110), 1)
        + '<div class="row" style="gap:24px">'
        + f'<div class="grow">{_set(low[0], 22, 1, advert, 1)}</div>'
        + f'<div class="grow">{_set(low[1], 22, 1, _float("right", 150, 130, "新桥夜景"))}</div>'
        + "</div>"
    )
    css = (
        f"body{{padding:26px 32px;font:10.5px/1.6 {SERIF}}} .body{{column-gap:17px}}"
        f"h2{{font-family:{HEI};line-height:1.25;margin-bottom:7px}} .art{{margin-bottom:16px}}"
        f"figcaption{{font:8.5px/1.4 {SANS};text-indent:0}}"
        f".ad{{border:2px solid #e8590c;text-align:center;font:13px/1.5 {SANS};padding:6px}}"
        ".ad b{font-size:24px;color:#e8590c}"
    )
    return _page(780, 1060, css, body)


def _run_in(shelf: Shelf) -> str:
    lead = shelf.story(450)
    items = [shelf.story(150, "brief") for _ in range(9)]
    texts = [
        f'<p class="item"><b>{escape(i.headline)}</b>　{escape(i.paragraphs[0])}</p>'
        + "".join(f"<p>{escape(text)}</p>" for text in i.paragraphs[1:])
        for i in items
    ]
    body = (
        _top("第04版：综合", "海州日报")
        + _set(lead, 32, 4)
        + '<div class="tag">一句话新闻</div>'
        + f'<div class="body" style="column-count:3">{"".join(texts)}</div>'
    )
    css = (
        f"body{{padding:30px 36px;font:10.5px/1.55 {SERIF}}} .body{{column-gap:16px}}"
        f"h2{{font-family:{SANS};line-height:1.25;margin-bottom:7px}} b{{font-family:{SANS}}}"
        f".tag{{font:bold 18px {SANS};border-top:3px solid #a00;color:#a00;margin:16px 0 8px}}"
        ".item{margin-top:6px;text-indent:0}"
    )
    return _page(860, 1200, css, body)


def _narrow(shelf: Shelf) -> str:
    lead, second, third = shelf.story(560), shelf.story(480), shelf.story(420)
    low = [shelf.story(280), shelf.story(280), shelf.story(280)]
    body = (
        _top("2 国内", "海州日报")
        + _set(lead, 34, 6)
        + '<div class="row" style="gap:10px;margin-top:8px">'
        + f'<div style="flex:3">{_set(second, 24, 4)}</div>'
        + f'<div class="side" style="flex:2">{_set(third, 24, 3)}</div></div>'
        + '<div class="row ruled" style="gap:9px">'
        + "".join(f'<div class="grow">{_set(item, 19, 2)}</div>' for item in low)
        + "</div>"
    )
    css = (
        f"body{{padding:26px 30px;font:10px/1.35 {MING}}} .body{{column-gap:8.5px}}"
        f"h2{{font-family:{SERIF};line-height:1.2;margin-bottom:5px;text-align:center}}"
        ".side{border-left:.7px solid #333;padding-left:9px} "
        ".side .body{column-rule:.5px solid #555}"
        ".ruled{border-top:1px solid #333;margin-top:9px;padding-top:8px}"
        ".ruled>div+div{border-left:.6px solid #444;padding-left:8px}"
    )
    return _page(900, 1000, css, body)


def _weekly(shelf: Shelf) -> str:
    lead, second, side = shelf.story(560, deck=True), shelf.story(420), shelf.story(260)
    quote = '<div class="quote">“水来了，人就留下来了。”</div>'
    body = (
        _top("封面故事　18", "海州周刊　2026年第11期", "")
        + f'<h2 style="font-size:40px">{escape(lead.headline)}</h2>'
        + f'<div class="deck">{escape(lead.deck)}</div><div class="by">文 / 林晚舟　图 / 陈禾</div>'
        + f'<div class="row" style="gap:26px"><div class="grow">{_texts(lead, quote, 2)}</div>'
        + f'<div class="rail">{_set(side, 19, 1)}</div></div>'
        + '<div class="row" style="gap:26px;margin-top:20px"><div class="pic" '
        + 'style="width:200px;height:170px"></div>'
        + f'<div class="grow">{_set(second, 28, 1)}</div></div>'
    )
    css = (
        f"body{{padding:44px 52px;font:12.5px/1.75 {SERIF}}}"
        f"h2{{font-family:{SERIF};line-height:1.3;font-weight:900;margin-bottom:8px}}"
        f".deck{{font:16px/1.6 {KAI};color:#444}} .by{{font:11px {SANS};margin:8px 0 12px}}"
        f".rail{{width:220px;background:#eef2ee;padding:12px;font:11px/1.6 {SANS}}}"
        f".quote{{font:22px/1.5 {KAI};color:#a00;border-top:2px solid #a00;"
        "border-bottom:2px solid #a00;padding:8px;margin:10px 0;text-align:center}"
    )
    return _page(760, 1080, css, body)


def _world(shelf: Shelf) -> str:
    lead = shelf.story(420)
    left = [shelf.story(170) for _ in range(4)]
    right = [shelf.story(200) for _ in range(3)]
    middle = [shelf.story(180) for _ in range(2)]

    def stack(items: list[Item], size: float) -> str:
        return "".join(_set(item, size, 1) for item in items)

    body = (
        _top("国际新闻　A12", "海州日报")
        + f'<div class="row" style="gap:15px"><div style="width:150px">{stack(left, 15)}</div>'
        + f'<div class="mid" style="width:390px">{_set(lead, 30, 2)}'
        + '<div class="pic" style="height:150px;margin-bottom:10px"></div>'
        + f'<div class="row" style="gap:14px"><div class="grow">{_set(middle[0], 18, 1)}</div>'
        + f'<div class="grow">{_set(middle[1], 18, 1)}</div></div></div>'
        + f'<div class="grow">{stack(right, 17)}</div></div>'
    )
    css = (
        f"body{{padding:28px 32px;font:10.5px/1.5 {SERIF}}} .body{{column-gap:14px}}"
        f"h2{{font-family:{HEI};line-height:1.25;margin-bottom:4px}} .art{{margin-bottom:12px}}"
        ".mid{border-left:.7px solid #555;border-right:.7px solid #555;padding:0 12px}"
    )
    return _page(830, 1080, css, body)


def _evening(shelf: Shelf) -> str:
    lead, a, b = shelf.story(440, deck=True), shelf.story(300), shelf.story(300)
    c, d, e = shelf.story(260), shelf.story(220), shelf.story(220)
    body = (
        '<div class="mast"><span class="name">海州晚报</span>'
        + "<span>2026年3月18日 星期三</span></div>"
        + f'<div class="hot">{_set(lead, 38, 3)}</div>'
        + '<div class="row" style="gap:14px">'
        + f'<div class="grow blue">{_set(a, 24, 2)}</div>'
        + f'<div class="grow grey">{_set(b, 24, 2)}</div></div>'
        + '<div class="row" style="gap:14px;margin-top:14px">'
        + f'<div class="grow dark">{_set(c, 20, 1)}</div>'
        + f'<div class="grow bar">{_set(d, 20, 1)}</div>'
        + f'<div class="grow bar green">{_set(e, 20, 1)}</div></div>'
    )
    css = (
        f"body{{padding:24px 28px;font:11px/1.5 {SANS}}} .body{{column-gap:15px}}"
        f".mast{{display:flex;justify-content:space-between;align-items:end}}"
        f".name{{font:900 46px {KAI};color:#c00}}"
        "h2{line-height:1.2;margin-bottom:6px;font-weight:900} "
        ".deck{font-size:15px;margin-bottom:6px}"
        ".hot{background:#ffe9a8;padding:12px;margin:10px 0 14px} .hot h2{color:#b00}"
        ".blue{background:#d7e8f7;padding:10px} .grey{background:#e4e4e4;padding:10px}"
        ".dark{background:#22304a;color:#fff;padding:10px}"
        ".bar{border:1.5px solid #333} .bar h2{background:#333;color:#fff;padding:5px 8px}"
        ".bar .body{padding:4px 8px 8px} .green h2{background:#0a7d5a} .green{background:#eef7f0}"
    )
    return _page(780, 1120, css, body)


def _figures(shelf: Shelf) -> str:
    lead, second, third = shelf.story(500, deck=True), shelf.story(400), shelf.story(300)
    rows = "".join(
        f"<tr><td>{name}</td><td>{12.35 + 3.17 * n:.2f}</td><td>{(n % 3 - 1) * 1.27:+.2f}</td>"
        f"<td>{380 + 41 * n}</td></tr>"
        for n, name in enumerate(_FIRMS)
    )
    sky = "".join(
        f"<tr><td>{town}</td><td>{('晴', '多云', '小雨')[n % 3]}</td>"
        f"<td>{3 + n}~{11 + n}℃</td></tr>"
        for n, town in enumerate(_TOWNS)
    )
    table = (
        '<div class="table"><b>昨日收盘</b><table><tr><th>名称</th><th>收盘</th><th>涨跌</th>'
        f"<th>成交</th></tr>{rows}</table></div>"
    )
    chart = (
        '<figure class="table"><b>近五年用电量</b><div class="pic" style="height:90px"></div>'
        "<figcaption>数据来源：市统计局</figcaption></figure>"
    )
    body = (
        _top("B03 财经", "海州日报")
        + _set(lead, 32, 4, table, 2)
        + '<div class="row" style="gap:20px;margin-top:14px">'
        + f'<div style="flex:2">{_set(second, 26, 2, chart, 1)}</div>'
        + f'<div class="grow"><div class="table sky"><b>城市天气</b><table>{sky}</table></div>'
        + f"{_set(third, 19, 1)}</div></div>"
    )
    css = (
        f"body{{padding:28px 34px;font:10.5px/1.55 {SERIF}}} .body{{column-gap:16px}}"
        f"h2{{font-family:{SANS};line-height:1.25;margin-bottom:6px}} .deck{{font:14px {KAI}}}"
        f".table{{font:9.5px/1.5 {SANS};margin:5px 0;break-inside:avoid}} "
        ".table b{font-size:12px}"
        "td,th{border-bottom:.5px solid #999;text-align:left} .sky{background:#eef;padding:6px}"
    )
    return _page(880, 1060, css, body)


def _quotations(shelf: Shelf) -> str:
    lead, second, third = shelf.story(560), shelf.story(420), shelf.story(360)
    quote = '<div class="quote">不是所有的路都要修宽。<i>——林晚舟</i></div>'
    wide = '<div class="quote wide">先把账算清楚，再谈别的</div>'
    body = (
        _top("人物 / 09", "海州周末")
        + _set(lead, 38, 3, quote, 2)
        + _set(second, 28, 4, wide, 2)
        + _set(third, 26, 3, quote.replace("quote", "quote tint"), 1)
    )
    css = (
        f"body{{padding:30px 38px;font:10.5px/1.6 {SERIF}}} .body{{column-gap:19px}}"
        f"h2{{font-family:{SERIF};line-height:1.25;margin-bottom:9px;font-weight:900}}"
        ".art{margin-bottom:18px;border-top:3px solid #111;padding-top:6px}"
        f".quote{{font:19px/1.4 {KAI};color:#06c;margin:9px 0;break-inside:avoid;text-align:left}}"
        f".quote i{{font:11px {SANS}}} .wide{{column-span:all;text-align:center;font-size:24px;"
        "border-top:1px solid #06c;border-bottom:1px solid #06c}"
        ".tint{background:#fdf0d5;padding:8px}"
    )
    return _page(860, 1180, css, body)


def _columnists(shelf: Shelf) -> str:
    main, left, right = shelf.story(480), shelf.story(420), shelf.story(300)
    letters = [shelf.story(190) for _ in range(3)]
    face = _float("left", 52, 62)
    body = (
        _top("评论　A02", "海州时报")
        + '<div class="row" style="gap:20px"><div style="width:260px" class="leader">'
        + f'<div class="tag">社论</div>{_set(main, 24, 1)}</div>'
        + f'<div class="grow">{_set(left, 26, 2, face)}<hr>'
        + f"{_set(right, 22, 2, face, 1)}</div></div>"
        + '<hr><div class="tag">读者来信</div><div class="row" style="gap:18px">'
        + "".join(f'<div class="grow">{_set(item, 15, 1)}</div>' for item in letters)
        + "</div>"
    )
    css = (
        f"body{{padding:30px 36px;font:11px/1.6 {SERIF}}} .body{{column-gap:16px}}"
        f"h2{{font-family:{SERIF};line-height:1.3;margin-bottom:6px}} hr{{border:0;"
        "border-top:1px solid #333;margin:12px 0} .leader{border:1px solid #333;padding:10px;"
        f"font-family:{KAI};font-size:12.5px}} .tag{{font:bold 13px {SANS};color:#a00;"
        "margin-bottom:5px}"
    )
    return _page(800, 1080, css, body)


def _small_heads(shelf: Shelf) -> str:
    lead, second = shelf.story(420), shelf.story(300)
    items = [shelf.story(130, "brief") for _ in range(12)]
    shown = [f"<h3>{escape(item.headline)}</h3>{_texts(item)}" for item in items]
    body = (
        _top("A05 快讯", "海州晨报")
        + '<div class="row" style="gap:20px"><div style="width:420px">'
        + _set(lead, 27, 2)
        + _set(second, 20, 2)
        + f'</div><div class="grow panel"><b>速览</b>{"".join(shown[:4])}</div></div>'
        + f'<div class="strip">{"".join(shown[4:])}</div>'
    )
    css = (
        f"body{{padding:26px 32px;font:11px/1.5 {SERIF}}} .body{{column-gap:15px}}"
        f"h2{{font-family:{SANS};line-height:1.25;margin-bottom:5px}} .art{{margin-bottom:12px}}"
        f"h3{{font:bold 12.5px/1.35 {SANS};margin:8px 0 2px}} .panel{{background:#eee;padding:9px}}"
        ".panel b{font-size:15px;color:#a00} .strip{column-count:4;column-gap:14px;"
        "border-top:2px solid #333;margin-top:10px} .strip h3{font-size:11.5px}"
    )
    return _page(790, 1080, css, body)


HARD: dict[str, Look] = {
    "initials": _initials,
    "round-pictures": _round_pictures,
    "run-in": _run_in,
    "narrow": _narrow,
    "weekly": _weekly,
    "world": _world,
    "evening": _evening,
    "figures": _figures,
    "quotations": _quotations,
    "columnists": _columnists,
    "small-heads": _small_heads,
}
