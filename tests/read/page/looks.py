"""Six newspapers that look like none of the designs, made after the layout was tuned.

Each is hand-set: a Hong Kong paper of vertical type, a tabloid, a party daily of six columns, a
business paper with tables, a free metro paper with advertisements, an old paper of letterpress.
"""

import random
from collections.abc import Callable
from html import escape

from tests.read.page.designs import KAI, MING, SANS, SERIF, TC, TC_SANS
from tests.read.page.maker import Item, Page, is_traditional, shortened

Look = Callable[["Shelf"], str]


class Shelf:
    """Articles to set a page of; it remembers in which order they were taken."""

    def __init__(self, pool: list[Item], page: Page) -> None:
        self.pool, self.page = pool, page

    def story(self, chars: int, kind: str = "story", deck: bool = False) -> Item:
        """Return the next article that fits, cut after a sentence."""
        for at, item in enumerate(self.pool):
            size = sum(map(len, item.paragraphs))
            if chars * 0.75 <= size <= chars * (3 + at / 100) and len(item.headline) < 30:
                item = shortened(self.pool.pop(at), chars, 12)
                if sum(map(len, item.paragraphs)) > chars * 0.4:
                    item = Item(item.headline, item.deck if deck else "", "", item.paragraphs, kind)
                    self.page.items.append(item)
                    return item
        raise ValueError(f"no article of {chars} characters is left")


def composed(name: str, pool: list[Item], rng: random.Random) -> tuple[str, Page]:
    """Return the HTML of a look's page and what stands on it."""
    traditional = name == "hong-kong"
    fitting = [item for item in pool if is_traditional(item) == traditional]
    rng.shuffle(fitting)
    page = Page(name, "海州日报")
    return LOOKS[name](Shelf(fitting, page)), page


def _page(width: int, height: int, css: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><style>@page{{size:{width}px {height}px;margin:0}}'
        f"*{{box-sizing:border-box}} body{{margin:0;width:{width}px;color:#111}}"
        "p{margin:0;text-indent:2em;text-align:justify} h2{margin:0}"
        "figure{margin:0} .pic{background:linear-gradient(130deg,#666,#bbb 40%,#444)}"
        f".row{{display:flex}} {css}</style><body>{body}</body>"
    )


def _paragraphs(item: Item) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in item.paragraphs)


def _article(item: Item, size: float, columns: int, extra: str = "", before: str = "") -> str:
    deck = f'<div class="deck">{escape(item.deck)}</div>' if item.deck else ""
    return (
        f'<h2 style="font-size:{size}px">{escape(item.headline)}</h2>{deck}{before}'
        f'<div class="body" style="column-count:{columns}">{extra}{_paragraphs(item)}</div>'
    )


def _hong_kong(shelf: Shelf) -> str:
    def down(chars: int, width: int, height: int, size: int, tiers: int) -> str:
        item = shelf.story(chars)
        return (
            f'<div class="art" style="width:{width}px;height:{height}px">'
            f'<h2 style="font-size:{size}px">{escape(item.headline)}</h2>'
            f'<div class="body" style="column-count:{tiers}">{_paragraphs(item)}</div></div>'
        )

    lead = shelf.story(900)
    banner = (
        f'<h2 class="banner">{escape(lead.headline)}</h2><div class="art" style="height:330px">'
        f'<div class="body" style="column-count:2">{_paragraphs(lead)}</div></div>'
    )
    rows = (
        f'<div class="row">{down(330, 440, 330, 30, 2)}{down(330, 440, 330, 28, 2)}</div>'
        f'<div class="row">{down(170, 280, 270, 24, 1)}{down(170, 280, 270, 24, 1)}'
        f"{down(170, 280, 270, 22, 1)}</div>"
    )
    css = (
        f".body{{writing-mode:vertical-rl;font:13px/1.55 {TC};column-gap:16px;height:100%;flex:1}}"
        f".art{{display:flex;flex-direction:row-reverse;gap:14px}} .row{{flex-direction:row-reverse;"
        "gap:20px;border-top:1px solid #333;padding-top:12px;margin-top:12px}"
        f".art h2{{writing-mode:vertical-rl;font-family:{TC_SANS};line-height:1.2;max-height:100%}}"
        f".banner{{font:900 46px {TC_SANS};text-align:center;margin-bottom:10px}}"
        f"body{{padding:30px}} .top{{font:13px {TC_SANS};border-bottom:3px double #222}}"
    )
    top = '<div class="top">A2　港聞　海州日報　二〇二六年三月十八日　星期三</div>'
    return _page(980, 1340, css, top + banner + rows)


def _tabloid(shelf: Shelf) -> str:
    lead = shelf.story(500, deck=True)
    briefs = [shelf.story(90, "brief") for _ in range(4)]
    left, right = shelf.story(260), shelf.story(260)
    shown = "".join(f"<h3>■ {escape(b.headline)}</h3>{_paragraphs(b)}" for b in briefs)
    body = (
        '<div class="top"><b>城市快报</b><span>2026.3.18　星期三　A05　热线 0000-8812345</span></div>'
        f'<div class="lead"><h2>{escape(lead.headline)}</h2>'
        f'<div class="deck">{escape(lead.deck)}</div></div>'
        '<div class="row" style="gap:18px"><div style="width:430px">'
        '<figure><div class="pic" style="height:180px"></div>'
        "<figcaption>昨日上午的现场。本报记者 沈砚 摄</figcaption></figure>"
        f'<div class="body" style="column-count:2">{_paragraphs(lead)}</div></div>'
        f'<div class="side"><div class="tag">快讯速览</div>{shown}</div></div>'
        f'<div class="row" style="gap:16px;margin-top:14px"><div class="box">{_article(left, 24, 2)}'
        f'</div><div class="box two">{_article(right, 24, 2)}</div></div>'
    )
    css = (
        f"body{{padding:22px 28px;font:11px/1.55 {SANS}}} .body{{column-gap:14px}}"
        ".top{display:flex;justify-content:space-between;border-bottom:6px solid #c00}"
        ".top b{font-size:30px;color:#c00} figcaption{font-size:9px;color:#555;margin-bottom:6px}"
        ".lead{background:#b50012;color:#fff;padding:10px 16px;margin:10px 0}"
        ".lead h2{font:900 50px/1.15 'Noto Sans CJK SC'} .lead .deck{font-size:16px}"
        ".side{flex:1;background:#eee;padding:10px} h3{font-size:13px;margin:9px 0 2px}"
        ".tag{background:#111;color:#fff;font-weight:bold;text-align:center;padding:3px}"
        ".box{flex:1;border:3px solid #e0a000;padding:10px;background:#fff8dc}"
        ".two{background:#e6f0ff;border-color:#346} h2{line-height:1.2;margin-bottom:6px}"
    )
    return _page(740, 1130, css, body)


def _party(shelf: Shelf) -> str:
    lead = shelf.story(620, deck=True)
    second = shelf.story(520, deck=True)
    third, tall, comment = shelf.story(700), shelf.story(420), shelf.story(330)
    low = [shelf.story(320), shelf.story(320), shelf.story(320)]
    mast = (
        '<div class="mast"><div class="name">海州日报</div><div>HAIZHOU RIBAO</div>'
        "<div>2026年3月　<b>18</b>　星期三</div><div>丙午年正月三十</div>"
        "<div>第12345期　今日8版</div></div>"
    )
    strip = (
        f'<div class="strip"><h2>{escape(tall.headline)}</h2>'
        f'<div class="body" style="column-count:2">{_paragraphs(tall)}</div></div>'
    )
    body = (
        f'<div class="row" style="gap:22px">{mast}<div style="flex:1">'
        f'<div class="kicker">坚定信心　真抓实干</div>{_article(lead, 38, 4)}</div></div><hr>'
        f'<div class="row" style="gap:20px"><div style="width:700px">{_article(second, 30, 4)}<hr>'
        f'{_article(third, 26, 4)}</div><div style="flex:1">{strip}'
        f'<div class="kai"><div class="tag">今日谈</div>{_article(comment, 20, 2)}</div></div></div>'
        "<hr>"
        f'<div class="row" style="gap:20px">'
        + "".join(f'<div style="flex:1">{_article(item, 20, 2)}</div>' for item in low)
        + "</div>"
    )
    css = (
        f"body{{padding:34px 40px;font:11px/1.5 {SERIF}}} .body{{column-gap:14px}}"
        f"h2{{font-family:{SANS};text-align:center;line-height:1.25;margin-bottom:7px}}"
        f".deck,.kicker{{font:16px {KAI};text-align:center;margin-bottom:6px}}"
        f".mast{{width:330px;text-align:center;border:1px solid #222;padding:14px;font-size:12px}}"
        f".name{{font:700 66px {KAI};color:#c00}} hr{{border:0;border-top:.7px solid #444;margin:10px 0}}"
        f".strip{{display:flex;gap:10px;border:1px solid #444;padding:10px}} .strip .body{{flex:1}}"
        ".strip h2{writing-mode:vertical-rl;font-size:25px;max-height:300px;text-align:left}"
        f".kai{{border:2px double #a00;padding:9px;margin-top:12px;font-family:{KAI};font-size:12px}}"
        f".kai .tag{{font:bold 13px {SANS};color:#a00}}"
    )
    return _page(1180, 1320, css, body)


def _business(shelf: Shelf) -> str:
    lead, second = shelf.story(750, deck=True), shelf.story(480)
    third, fourth = shelf.story(400), shelf.story(300)
    names = ("海州港务", "云岭电力", "东江水泥", "新河银行", "长堤科技", "白塔医药", "南桥地产")
    rows = "".join(
        f"<tr><td>{name}</td><td>{12.35 + 3.17 * n:.2f}</td><td>{(n % 3 - 1) * 1.27:+.2f}%</td></tr>"
        for n, name in enumerate(names)
    )
    table = f"<table><tr><th>公司</th><th>收盘价</th><th>涨跌</th></tr>{rows}</table>"
    chart = (
        '<figure><b>图1 近五年用电量（亿千瓦时）</b><div class="pic" style="height:120px"></div>'
        "<figcaption>数据来源：海州市统计局</figcaption></figure>"
    )
    body = (
        '<div class="top"><span>B1 公司与市场</span><span>财经导报　2026年3月18日</span></div>'
        '<div class="row" style="gap:26px"><div style="width:600px">'
        f'<div class="big">{_article(lead, 36, 3, before=chart)}</div>'
        f'<div class="line">{_article(second, 24, 3)}</div></div>'
        f'<div class="rail"><div class="tag">市场数据</div>{table}'
        f'<div class="line">{_article(third, 18, 1)}</div></div></div>'
        f'<div class="line">{_article(fourth, 22, 4)}</div>'
    )
    css = (
        f"body{{padding:26px 34px;font:11px/1.6 {SERIF};background:#fff1e5}} .body{{column-gap:18px}}"
        f"h2{{font:500 30px/1.25 {SERIF};margin-bottom:5px}} .deck{{font:14px/1.5 {SANS};color:#555}}"
        f".top{{display:flex;justify-content:space-between;font:12px {SANS};"
        "border-top:4px solid #000;border-bottom:1px solid #000;margin-bottom:14px;padding:5px 0}"
        f".rail{{flex:1;background:#f2dfce;padding:12px}} table{{width:100%;font:10px {SANS};"
        f"border-collapse:collapse}} td,th{{border-bottom:.5px solid #a98;text-align:left}}"
        ".line{border-top:1px solid #000;margin-top:12px;padding-top:8px}"
        f"figure{{width:380px;font:10px {SANS}}} .tag{{font:bold 13px {SANS};color:#933}}"
    )
    return _page(920, 1080, css, body)


def _metro(shelf: Shelf) -> str:
    lead, a, b, c = (shelf.story(chars) for chars in (450, 260, 240, 200))

    def tagged(tag: str, item: Item, size: int, columns: int, figure: str = "") -> str:
        return f'<div class="art"><span class="tag">{tag}</span>{_article(item, size, columns, figure)}</div>'

    shown = (
        '<figure><div class="pic" style="height:110px"></div><figcaption>河岸步道昨日开放。'
        "图/记者 沈砚</figcaption></figure>"
    )
    adverts = (
        '<div class="ad"><div class="huge">搬新家</div><div>到木作坊</div>'
        "<div>全屋定制 八折起</div><b>0000-5566778</b></div>"
        '<div class="ad dark"><div class="huge">周末<br>去泡泉</div><div>云岭温泉酒店</div>'
        "<b>订房 0000-3344556</b></div>"
    )
    body = (
        '<div class="top"><span>04</span><span>都市｜民生</span><span>海州地铁报 2026.03.18</span></div>'
        '<div class="row" style="gap:18px"><div style="width:520px">'
        + tagged("热点", lead, 32, 3, shown)
        + '<div class="row" style="gap:18px"><div style="flex:1">'
        + tagged("社会", a, 19, 2)
        + '</div><div style="flex:1">'
        + tagged("交通", b, 19, 2)
        + f'</div></div></div><div style="flex:1">{adverts}{tagged("天气", c, 17, 1)}</div></div>'
    )
    css = (
        f"body{{padding:0 26px 20px;font:10.5px/1.6 {SANS}}} .body{{column-gap:12px}}"
        ".top{display:flex;justify-content:space-between;background:#0a7d5a;color:#fff;"
        "margin:0 -26px 14px;padding:8px 26px;font-size:15px}"
        ".tag{background:#e8590c;color:#fff;padding:1px 7px;font-size:11px}"
        "h2{color:#084;line-height:1.25;margin:3px 0 6px} .art{margin-bottom:14px}"
        "figcaption{font-size:8.5px;color:#666} .ad{border:2px solid #e8590c;text-align:center;"
        "padding:10px;margin-bottom:12px;font-size:14px} .huge{font:900 38px/1.15 'Noto Sans CJK SC'}"
        ".dark{background:#123;color:#fd6}"
    )
    return _page(760, 860, css, body)


def _letterpress(shelf: Shelf) -> str:
    rows = []
    for widths in (((5, 30), (3, 22)), ((3, 20), (2, 18), (3, 20)), ((4, 22), (4, 20))):
        cells = []
        for columns, size in widths:
            item = shelf.story(columns * 235, deck=columns > 3)
            cells.append(f'<div style="flex:{columns}">{_article(item, size, columns)}</div>')
        rows.append(f'<div class="row band">{"".join(cells)}</div>')
    css = (
        f"body{{padding:30px 34px;font:11.5px/1.22 {MING};background:#f4efe2;color:#222}}"
        ".body{column-gap:11px;column-rule:.6px solid #555} .band{gap:13px;margin-bottom:12px}"
        f"h2{{font-family:{SERIF};text-align:center;font-weight:700;line-height:1.2;margin-bottom:6px}}"
        f".deck{{font:13px {KAI};text-align:center;margin-bottom:5px}}"
        ".band+.band{border-top:3px double #333;padding-top:9px}"
        ".top{text-align:center;border-bottom:1px solid #333;margin-bottom:10px;font-size:13px}"
    )
    top = '<div class="top">第二版　　海州日报　　一九八一年三月十八日　星期三</div>'
    return _page(1000, 1500, css, top + "".join(rows))


LOOKS: dict[str, Look] = {
    "hong-kong": _hong_kong,
    "tabloid": _tabloid,
    "party": _party,
    "business": _business,
    "metro": _metro,
    "letterpress": _letterpress,
}
