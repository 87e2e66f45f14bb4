"""Three papers of one place: a campus's, a county's, and a Taiwan paper whose type runs down."""

from html import escape

from tests.read.page.designs import HEI, KAI, SANS, SERIF, TC, TC_SANS
from tests.read.page.fresh_sheet import QUESTION, Box, Head, Setting, Sheet
from tests.read.page.looks import Shelf
from tests.read.page.maker import Item


def campus(sheet: Sheet) -> str:
    """Return a page with a caption beside its picture, an interview on a tint, marked briefs."""
    text = Setting(14, 23, 22, SANS, look="--align:left")
    sheet.ground((0, 0, 794, 74), "background:#5b2a86")
    sheet.put((36, 14, 400, 0), "海州大学报", f"font:700 38px/1.2 {KAI};color:#fff")
    sheet.put((458, 32, 300, 0), "第2版 校园新闻　2026.3.18", "color:#fff;text-align:right")
    main = Head(36, 1)
    item = sheet.fit(30, 15, main, 722)
    top = sheet.headline((36, 92, 722, 0), item, main)
    sheet.put((36, top, 722, 0), "学生记者　林晚舟　陈禾", look="by")
    sheet.ground((36, top + 30, 500, 240), "background:linear-gradient(150deg,#597,#acd 50%,#235)")
    caption = "图为社团招新日的操场。当天共有四十个社团摆摊。摄影/贺砚秋"
    sheet.put((548, top + 150, 210, 0), caption, "", "caption")
    low = top + 284
    sheet.columns(item, (36, low, 722, 11 * 23), 3, text)
    low += 11 * 23 + 16
    sheet.ground((36, low, 722, 4), "background:#5b2a86")
    sheet.ground((36, low + 16, 474, 420), "background:#efe8f6")
    asked = Head(26)
    item = sheet.fit(28, 15, asked, 442, wanted=_is_interview)
    top = sheet.headline((52, low + 28, 442, 0), item, asked)
    small = Setting(14, 23, 20, SANS, look="--align:left;--indent:0;--after:4px")
    sheet.columns(item, (52, top, 442, low + 426 - top), 2, small, "bold")
    side = low + 14
    for _ in range(3):
        head = Head(16, look="color:#5b2a86")
        item = sheet.fit(4, 15, head, 210, "brief")
        sheet.put(
            (526, side, 232, 0), f"<h2>■ {escape(item.headline)}</h2>", "font-size:16px", "head"
        )
        box: Box = (526, side + 26, 232, 5 * 23)
        sheet.flow([item], [box], Setting(14, 23, 0, SANS, look="--align:left"))
        side += 148
    low += 452
    sheet.ground((36, low, 722, 88), "border:2px dashed #5b2a86")
    sheet.put((52, low + 8, 690, 0), "校报记者团招新启事", f"font:bold 20px/1.4 {SANS}")
    words = (
        "面向全校招收文字、摄影、版式同学，请于3月25日前将简历投至校报编辑部（大学生活动中心204）。"
    )
    sheet.put((52, low + 40, 690, 0), words)
    css = (
        f".f{{font:13px/1.5 {SANS}}} .head{{font-family:{HEI};font-weight:bold}}"
        f".by{{font:13px {KAI};color:#555}}"
    )
    return sheet.html(794, round(low + 116), css)


def _is_interview(item: Item) -> bool:
    return sum(text.startswith(QUESTION) for text in item.paragraphs) > 1


def framed_county(sheet: Sheet) -> str:
    """Return a front page of four columns: its name in a corner, stories in frames."""
    text = Setting(14, 22, 18, SERIF)
    sheet.ground((36, 30, 216, 190), "background:#fbe9e7")
    sheet.put((36, 42, 216, 0), "枫溪报", look="name")
    sheet.put(
        (36, 132, 216, 0), "中共枫溪县委主管主办<br>2026年3月18日　星期三", "text-align:center"
    )
    sheet.put((36, 184, 216, 0), "总第2107期　本期四版", "text-align:center")
    main = Head(36, 2, "春耕一线看变化", at_space=True)
    item = sheet.fit(36, 14, main, 660)
    top = sheet.headline((272, 30, 660, 0), item, main)
    boxes: list[Box] = [(272 + 226 * n, top, 208, 430 - top // 22 * 22 + 22) for n in range(3)]
    sheet.flow([item], [(36, 236, 198, 12 * 22), *boxes][1:], text)
    sheet.ground((36, 232, 216, 1), "background:#b33")
    sheet.story((36, 240, 216, 230), 1, Head(20, 2), text)
    sheet.ground((36, 484, 896, 1.2), "background:#b33")
    sheet.ground((36, 496, 440, 300), "border:1.5px solid #b33")
    sheet.story(
        (48, 506, 416, 284), 2, Head(26, align="center", deck=14.5), Setting(14, 22, 16, SERIF)
    )
    sheet.picture((494, 496, 438, 190), "枫溪河口的新桥昨天合龙。本报记者 陈禾 摄")
    sheet.story((494, 696, 438, 104), 2, Head(19), text)
    sheet.ground((36, 808, 896, 30), "background:#b33")
    sheet.put((36, 812, 896, 0), "部门 · 乡镇动态", look="band")
    for n in range(2):
        sheet.story((36 + 229 * n, 850, 211, 200), 1, Head(18, 2), text)
    sheet.ground((485, 850, 0.6, 196), "background:#b33")
    sheet.story((494, 850, 438, 200), 2, Head(24), text)
    sheet.ground((36, 1060, 896, 1.2), "background:#b33")
    sheet.story((36, 1070, 438, 200), 2, Head(24), text)
    sheet.ground((494, 1070, 438, 200), "border:1.5px solid #b33;background:#fdf6ec")
    kai = Setting(14.5, 22, 16, KAI)
    sheet.story((506, 1078, 414, 188), 2, Head(20, align="center"), kai)
    foot = "地址：枫溪县解放路12号　电话：0000-4412345　责任编辑 林晚舟　校对 陈禾"
    sheet.put((36, 1282, 896, 0), foot, "text-align:center;border-top:1px solid #b33")
    css = (
        f".f{{font:13px/1.5 {SANS}}} .name{{font:700 62px/1.3 {KAI};color:#c00;text-align:center}}"
        f".head{{font-family:{SANS};font-weight:bold}} .kicker,.deck{{font-family:{KAI}}}"
        f".kicker{{font-size:18px}} .band{{font:bold 16px {SANS};color:#fff;text-align:center}}"
    )
    return sheet.html(968, 1316, css)


def upright_taiwan(shelf: Shelf) -> str:
    """Return a page of vertical type: headlines that run down and across, one story set across."""

    def body(item: Item, tiers: int, width: int, height: int) -> str:
        texts = "".join(f"<p>{escape(text)}</p>" for text in item.paragraphs)
        style = f"column-count:{tiers};width:{width}px;height:{height}px"
        return f'<div class="down" style="{style}">{texts}</div>'

    def down(chars: int, box: tuple[int, int], size: int, tiers: int, deck: bool = False) -> str:
        item = shelf.story(chars, deck=deck)
        under = f'<div class="deck">{escape(item.deck)}</div>' if item.deck else ""
        head = f'<h2 style="font-size:{size}px">{escape(item.headline)}</h2>{under}'
        text = body(item, tiers, box[0] - 80 - 26 * bool(under), box[1])
        return f'<div class="art" style="width:{box[0]}px;height:{box[1]}px">{head}{text}</div>'

    def under(chars: int, box: tuple[int, int], size: int, tiers: int) -> str:
        item = shelf.story(chars)
        head = f'<h2 class="over" style="font-size:{size}px">{escape(item.headline)}</h2>'
        return f'<div style="width:{box[0]}px">{head}{body(item, tiers, *box)}</div>'

    shown = '<figure><div class="pic"></div>漁港清晨的魚市。記者沈硯攝</figure>'
    lead = f'<div class="row">{down(400, (610, 330), 44, 2, deck=True)}{shown}</div>'
    middle = under(300, (480, 290), 34, 2) + down(230, (400, 330), 28, 1)
    aside = shelf.story(200)
    texts = "".join(f"<p>{escape(text)}</p>" for text in aside.paragraphs)
    last = (
        f'<div class="box"><h2 style="font-size:24px">{escape(aside.headline)}</h2>'
        f'<div style="column-count:2;column-gap:16px">{texts}</div></div>'
    )
    low = down(120, (270, 240), 24, 1) + down(120, (270, 240), 24, 1) + last
    top = '<div class="top">A6　地方　　海島新聞　　中華民國一一五年三月十八日　星期三</div>'
    css = (
        f"body{{padding:26px 30px;font:14px/1.6 {TC}}} .row{{flex-direction:row-reverse;gap:20px;"
        "border-top:1px solid #333;margin-top:14px;padding-top:12px}"
        f".down{{writing-mode:vertical-rl;font:14px/1.6 {TC};column-gap:18px}}"
        ".art{display:flex;flex-direction:row-reverse;gap:14px}"
        f"h2{{font-family:{TC_SANS};line-height:1.2;font-weight:bold}}"
        ".art h2,.deck{writing-mode:vertical-rl;max-height:100%} "
        ".over{margin-bottom:8px;text-align:right}"
        f".deck{{font:18px/1.4 {TC_SANS};color:#444}} .top{{font:13px {TC_SANS};"
        "border-bottom:2px solid #222;padding-bottom:3px;margin-bottom:12px}"
        f".box{{width:320px;border:1px solid #333;background:#eef1ea;padding:10px}}"
        "p{margin:0;text-indent:2em;text-align:justify} h2,figure{margin:0} .row{display:flex}"
        f"figure{{width:290px;font:12px {TC_SANS}}} .pic{{height:300px;margin-bottom:4px;"
        "background:linear-gradient(130deg,#666,#bbb 40%,#444)}"
    )
    rows = f'{lead}<div class="row">{middle}</div><div class="row">{low}</div>'
    return (
        '<!DOCTYPE html><meta charset="utf-8"><style>@page{size:980px 1180px;margin:0}'
        f"*{{box-sizing:border-box}} body{{margin:0;width:980px;color:#111}} {css}</style>"
        f"<body>{top}{rows}</body>"
    )
