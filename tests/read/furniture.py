"""What stands on a page beside its articles: masts, contents, web furniture; all invented."""

import random
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.read.pages import Piece

SINGLE = {"mast", "page", "contents", "section", "imprint", "web", "kicker", "table"}
"""Labels that have no form for a line that goes on."""
PAPERS = (
    "海州日报",
    "青河晚报",
    "临江新闻",
    "滨城时报",
    "东江早报",
    "云岭都市报",
    "南屿周刊",
    "北辰经济报",
    "港城新報",
    "大晴网",
)
SECTIONS = (
    "要闻",
    "综合",
    "国内新闻",
    "经济",
    "国际",
    "文化",
    "体育",
    "社会",
    "时政",
    "本地",
    "財經",
    "港聞",
    "副刊",
    "评论",
    "民生",
    "科技",
    "教育",
    "健康",
    "兩岸",
    "娱乐",
    "今日关注",
    "热点",
    "深度报道",
    "地方新闻",
    "天下",
    "详细新闻",
    "今日要闻",
    "國際新聞",
    "本地新聞",
)
KICKERS = (
    "特别关注",
    "聚焦两会",
    "新春走基层",
    "记者观察",
    "深度",
    "民生实事",
    "今日头条",
    "一线调查",
    "最新消息",
    "特稿",
)
SUB_HEADS = (
    "突出重点抓落实",
    "多措并举见实效",
    "凝聚合力开新局",
    "从一张图纸说起",
    "钱从哪里来",
    "谁来管、怎么管",
    "把路修到家门口",
    "专家：尚需时日",
    "老街换新颜",
    "一个人的坚守",
    "数字背后的变化",
    "“没想到这么快”",
    "改革进入深水区",
    "走出去 引进来",
    "下一步怎么办",
    "让群众少跑腿 让数据多跑路",
    "當局回應",
    "居民憂慮增加",
    "由市路桥公司承担全部施工任务",
)
NAMES = (
    "王小明",
    "李建国",
    "陈思远",
    "赵一凡",
    "周若兰",
    "黄文静",
    "吴大为",
    "林佩珊",
    "郑海",
    "孙立",
    "何嘉欣",
    "高远航",
    "马丽",
    "徐晓东",
    "欧阳青",
)
_WEEK = "一二三四五六日"


def day_of(day: str, rng: random.Random) -> tuple[int, int, int]:
    """Return a page's day; one drawn at random if the articles have none."""
    parts = day.split("-")
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        return int(parts[0]), int(parts[1]), int(parts[2])
    return rng.randint(2005, 2031), rng.randint(1, 12), rng.randint(1, 28)


def _piece(label: str, text: str, *, mark: bool = False) -> "Piece":
    from tests.read.pages import Piece

    return Piece(label, text, mark=mark)


def printed_day(rng: random.Random, day: tuple[int, int, int]) -> str:
    """Return a day as papers and pages print it."""
    year, month, number = day
    return rng.choice(
        [
            f"{year}年{month}月{number}日",
            f"{year}年{month}月{number}日",
            f"{year}-{month:02}-{number:02}",
            f"{year}/{month:02}/{number:02}",
            f"{year}.{month:02}.{number:02}",
            f"{year}年{month:02}月{number:02}日",
        ]
    )


def mast(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return the top of an issue."""
    date, week = printed_day(rng, day), rng.choice(_WEEK)
    forms = [
        [f"{paper}　{date}"],
        [paper, date],
        [f"{paper} {date} 星期{week}"],
        [paper, f"{date} 星期{week}", f"第{rng.randint(1000, 20000)}期"],
        [f"《{paper}》（{date}）"],
        [f"《{paper}》 ({day[0]}{day[1]:02}{day[2]:02})"],
        [f"《{paper}》{rng.choice(SECTIONS)}专版"],
        [f"{paper} {rng.choice(SECTIONS)}版"],
        [date],
        [date, paper],
        [paper],
        [
            paper,
            f"{date}　星期{week}　农历{rng.choice('正二三四五六七八九十')}月初{rng.choice(_WEEK[:6])}　今日{rng.choice([4, 8, 12, 16])}版",
        ],
        [f"{paper}（{date} 第01版）"],
        [f"{paper}电子版 {date}"],
        [f"{paper}", "中共临江市委机关报 临江日报社出版", f"{date} 国内统一连续出版物号CN 12-0034"],
    ]
    chosen = rng.choice(forms)
    return [
        _piece(
            "imprint" if "机关报" in text or ("第" in text and "期" in text) else "mast",
            text,
            mark=number == 0 and rng.random() < 0.6,
        )
        for number, text in enumerate(chosen)
    ]


def page_marks(
    rng: random.Random, paper: str, day: tuple[int, int, int], page: int
) -> list["Piece"]:
    """Return the lines at the head or the foot of a page."""
    date, section = printed_day(rng, day), rng.choice(SECTIONS)
    forms = [
        [f"第{page}版"],
        [f"第{page:02}版 {section}"],
        [f"第 {page} 页", f"{paper}　{date}　第{page:02}版"],
        [f"A{page:02} {section}"],
        [f"- {page} -"],
        [f"{section}　{page:02}"],
        [f"{paper} {date} 星期{rng.choice(_WEEK)} 第{page:02}版 {section}"],
        [f"{date}　{section}　责任编辑：{rng.choice(NAMES)}"],
        [f"{page:02} {section}"],
        [f"{page}"],
        [f"Page {page}"],
        [f"第{page}頁"],
        [f"第{'一二三四五六七八九十'[page % 10]}版：{section}"],
        [f"{paper}", f"{page}/{page + 7}"],
        [f"===== 第{page}页 ====="],
        [f"{section}版　{date}　星期{rng.choice(_WEEK)}"],
        [f"[{page}]"],
    ]
    return [_piece("page", text, mark=rng.random() < 0.1) for text in rng.choice(forms)]


def contents(rng: random.Random, heads: list[str]) -> list["Piece"]:
    """Return a list of the headlines."""
    style = rng.choice(
        [
            "{n}. {h}",
            "（{n}）{h}",
            "- {h}",
            "第{p:02}版　{h}",
            "{h} …… {p}",
            "{h}　A{p:02}",
            "{n}、{h}；",
            "▲{h}",
            "{h}",
            "* {h}（{p}版）",
            "{n}.{h}；",
        ]
    )
    rows = [
        style.format(n=number + 1, h=head, p=number // 4 + 1) for number, head in enumerate(heads)
    ]
    title = rng.choice(
        [
            "本期目录",
            "今日导读",
            "目录",
            "新闻摘要",
            "要目",
            "本期节目主要内容：",
            "今日要闻",
            "導讀",
            "内容提要",
        ]
    )
    return [
        _piece("contents", text, mark=number == 0 and rng.random() < 0.5)
        for number, text in enumerate([title, *rows])
    ]


def _time(rng: random.Random, day: tuple[int, int, int]) -> str:
    return (
        f"{day[0]}-{day[1]:02}-{day[2]:02} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
        + rng.choice(["", f":{rng.randint(0, 59):02}"])
    )


def source_line(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return what a scraper leaves under a headline: the time, the source, who wrote it."""
    time, name = _time(rng, day), rng.choice(NAMES)
    forms = [
        [f"{time}　来源：{paper}"],
        [f"来源：{paper}　{time}"],
        [f"{time} 来源: {paper} 作者: {name}"],
        [f"发布时间：{time}", f"来源：{paper}"],
        [f"{paper} {time}"],
        [time, f"第{rng.randint(1, 12):02}版"],
        [f"{time}　{paper}　字号：大 中 小"],
        [f"來源：{paper}", f"發佈時間：{time} HKT"],
        [f"更新時間：{time} HKT"],
        [f"記者 {name} / 即時報導", f"{time}"],
        [f"{day[1]:02}-{day[2]:02} {rng.randint(0, 23):02}:{rng.randint(0, 59):02} | {paper}"],
        [f"《{paper}》（{day[0]}年{day[1]}月{day[2]}日 第 {rng.randint(1, 16):02} 版）"],
        [f"浏览量：{rng.randint(10, 99999)}　{time}"],
        [f"作者：{name} 责编：{rng.choice(NAMES)} 时间：{time}"],
        [f"撰文：{name}", f"出版：{time}　更新：{time}"],
        [f"{paper} | {name} | {time}"],
        [f"{day[0]}年{day[1]}月{day[2]}日 {paper}"],
        [f"香港時間{rng.randint(0, 23)}時{rng.randint(0, 59)}分"],
        [f"作者：{name}", f"发布日期：{time}", f"关键词：{' '.join(rng.sample(SECTIONS, 3))}"],
        [f"keywords: {rng.choice(['city', 'market', 'storm'])} report", f"date: {time}"],
        [f"原标题：{rng.choice(RELATED)}", f"来源：{paper}"],
    ]
    return [_piece("web", text) for text in rng.choice(forms)]


def page_source(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return the line that a newspaper's archive prints under each headline."""
    page = rng.randint(1, 12)
    return [
        _piece(
            "web",
            rng.choice(
                [
                    f"《{paper}》（{day[0]}年{day[1]}月{day[2]}日 第 {page:02} 版）",
                    f"《{paper}》（{day[0]}年{day[1]}月{day[2]}日 第{page:02}版）",
                    f"{paper}　{day[0]}-{day[1]:02}-{day[2]:02}　第{page:02}版",
                ]
            ),
        )
    ]


def share_bar(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return the buttons and the way back over an article."""
    forms = [
        ["分享到：微信 微博 QQ空间"],
        [f"首页 > 新闻 > {rng.choice(SECTIONS)}"],
        ["收藏", "打印", "分享"],
        ["评论 0", "点赞", "分享"],
        ["字号 小 中 大", "打印本页"],
        ["听新闻", "00:00 / 03:12"],
        ["Facebook", "Twitter", "WhatsApp", "複製連結"],
        ["分享让更多人看到"],
        ["关注", "评论"],
        ["AA", "+", "-"],
        ["點擊收聽"],
        ["影片載入中", "按此關閉視窗"],
        ["播放器加载失败，请刷新", "00:00 / 00:00", "倍速"],
        [f"{paper} · {rng.choice(SECTIONS)}"],
        ["相關標籤：", "#突發", "#社會"],
    ]
    return [_piece("web", text) for text in rng.choice(forms)] + (
        source_line(rng, paper, day) if rng.random() < 0.5 else []
    )


def stars(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return the row of marks that press releases have under a headline."""
    del paper, day
    return [_piece("web", rng.choice(["＊", "*", "=", "－", "~", "＝"]) * rng.randint(5, 20))]


def speech(rng: random.Random, paper: str, day: tuple[int, int, int]) -> list["Piece"]:
    """Return what stands between the title of a speech and its first words: the day, who spoke."""
    del paper
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day[0]))
    written = (
        f"（{year}年{rng.choice('一二三四五六七八九十')}月{rng.choice('一二三四五六七八九十')}日）"
    )
    if rng.random() < 0.3:
        written += "（附图片１张）"
    rows = [_piece("byline", written), _piece("byline", rng.choice(NAMES))]
    return rows if rng.random() < 0.7 else rows[:1]


META = (source_line, source_line, source_line, share_bar, stars, speech)


RELATED = (
    "圖書館延長開放時間 週末不休息",
    "老街改造三個月後回訪",
    "城北大火後三百户登记援助",
    "新橋通車首日車流平穩",
    "夜市牌照下月起申请",
    "两所小学秋季扩招",
    "颱風路徑有變 漁船提前回港",
    "旧书市集周末开张",
    "地铁四号线年底试跑",
    "医保新规下月实施 六类药品可报销",
    "河岸步道全线贯通",
    "农贸市场搬新址",
)
"""Headlines of other pages, as a page links to them."""


def related_tail(rng: random.Random) -> list["Piece"]:
    """Return links to other articles under an article."""
    title = rng.choice(
        [
            "相關新聞：",
            "相关阅读：",
            "延伸閱讀：",
            "更多新闻：",
            "最Hit",
            "熱門文章",
            "看更多文章",
            "相關報道：",
            "點擊更多：",
            "推荐阅读",
            "其他人也在看",
        ]
    )
    rows = rng.sample(RELATED, rng.randint(1, 3))
    mark = rng.choice(["", "", "- ", "▶", "·"])
    hit = [_piece("web", "最Hit")] if rng.random() < 0.1 else []
    return [*hit, _piece("web", title), *(_piece("web", mark + row) for row in rows)]


def press_tail(rng: random.Random) -> list["Piece"]:
    """Return the end of a press release: its last word, the day, the hour."""
    day = (rng.randint(2015, 2031), rng.randint(1, 12), rng.randint(1, 28))
    rows = [
        rng.choice(["完", "（完）", "- 完 -", "END"]),
        f"{day[0]}年{day[1]}月{day[2]}日（星期{rng.choice(_WEEK)}）",
        f"香港時間{rng.randint(0, 23)}時{rng.randint(10, 59)}分",
    ]
    return [_piece("web", row) for row in rows[: rng.randint(1, 3)]]


def lost_notices(count: int) -> list[dict[str, Any]]:
    """Return notices of lost seals and papers, as the foot of a column prints them."""
    rng = random.Random("lost notices")
    firms = (
        "滨河商贸有限公司",
        "青河县东街便利店",
        "海州市顺达运输队",
        "临江新天地餐饮店",
        "云岭茶叶合作社",
        "南屿渔具厂",
        "北辰五金经营部",
    )
    things = (
        "公章一枚",
        "营业执照副本",
        "财务专用章",
        "开户许可证",
        "道路运输证",
        "合同专用章一枚",
        "食品经营许可证正本",
    )
    notices = []
    for _ in range(count):
        firm, thing, name = rng.choice(firms), rng.choice(things), rng.choice(NAMES)
        number = str(rng.randint(10**9, 10**11))
        text = rng.choice(
            [
                f"遗失声明：{firm}{thing}（编号{number}）遗失，声明作废。",
                f"{firm}遗失{thing}，编号{number}，声明作废。",
                f"遗失声明:{firm}{thing}遗失,声明作废。",
                f"{name}遗失身份证，号码{number}，特此声明。",
                f"{firm}拟向登记机关申请注销，请债权人于45日内申报债权。",
                f"减资公告：{firm}注册资本由500万元减至50万元，特此公告。",
            ]
        )
        notices.append(
            {"headline": rng.choice(["", "", "遗失声明"]), "paragraphs": [text], "kind": "notice"}
        )
    return notices


def web_tail(rng: random.Random) -> list["Piece"]:
    """Return what a web page puts under an article."""
    name = rng.choice(NAMES)
    forms = [
        [f"责任编辑：{name}"],
        [f"（责编：{name}、{rng.choice(NAMES)}）"],
        ["【打印】【关闭】"],
        ["上一篇：没有了", "下一篇：返回列表"],
        ["版权声明：未经许可不得转载"],
        [f"编辑：{name}", "扫一扫在手机打开当前页"],
        ["打开客户端体验更多服务"],
        ["相关阅读：", "更多精彩内容请关注本网"],
        ["[查看原文](https://example.org/a/1.html)"],
        ["分享：", "微信", "微博"],
        ["网友评论（0）", "请登录后发表评论"],
        ["查看更多"],
        ["讚好 收藏 分享"],
        ["延伸閱讀"],
        ["－完－"],
        ["(完)"],
        ["▲返回顶部"],
        ["立即下載手機應用程式，緊貼即時新聞"],
        [f"© {rng.randint(2008, 2031)} 版权所有"],
        ["點擊圖片放大"],
        ["更多即時新聞：", "https://example.org/news"],
        ["來源：本網", "轉載請註明出處"],
    ]
    return [_piece("web", text) for text in rng.choice(forms)]


def link_tail(rng: random.Random) -> list["Piece"]:
    """Return a link to the original under an article."""
    return [
        _piece(
            "web",
            rng.choice(
                [
                    "[查看原文](https://example.org/n/2.shtml)",
                    "原文链接：https://example.org/n/2.shtml",
                    "阅读原文",
                    "（[via](https://example.org)）",
                    "https://example.org/n/2.shtml",
                ]
            ),
        )
    ]


TAILS = (web_tail, web_tail, link_tail, related_tail, related_tail, press_tail)


def imprint(rng: random.Random) -> list["Piece"]:
    """Return the last lines of an issue."""
    one, two = rng.sample(NAMES, 2)
    forms = [
        [f"本版责编：{one} {two}"],
        [f"责任编辑 {one}　版式 {two}"],
        ["社址：临江市人民路1号　邮编：345600　零售每份1.5元"],
        [f"值班编委 {one} 编辑 {two} 校对 {rng.choice(NAMES)}"],
        [
            "本报地址：海州市解放大道88号 新闻热线：0890-5550000",
            "广告许可证：海工商广字001号 印刷：本报印刷厂",
        ],
        [f"主编：{one}　设计：{two}"],
    ]
    return [_piece("imprint", text) for text in rng.choice(forms)]


def byline(rng: random.Random) -> str:
    """Return who wrote an article, as printed in a line of its own."""
    one, two = rng.sample(NAMES, 2)
    return rng.choice(
        [
            f"本报记者 {one}",
            f"□{one}",
            f"本报记者 {one} {two}",
            f"新华社记者{one}",
            f"记者 {one} 通讯员 {two}",
            one,
            f"{one} {two}",
            f"文/{one}",
            f"作者：{one}",
            f"（记者 {one}）",
            f"撰文：{one}",
            f"記者{one}／{rng.choice(['台北', '台中', '高雄'])}報導",
            f"【記者{one}報導】",
            f"■本报记者 {one}",
            f"文／圖：{one}",
        ]
    )


OUTLETS = (
    *("海州网", "青河台", "临江晚报", "大晴網", "南屿新闻", "港城新報", "東江時報", "北辰周刊"),
    *("滨城发布", "云岭特区报", "晨報", "新屿通讯社", "環屿電台", "天岸财经"),
)
_CITIES = ("台北", "台中", "高雄", "海州", "青河", "临江", "香港", "北京", "上海", "广州", "屏東")
_SIGNATURES = (
    *("{outlet}記者", "{outlet}记者", "本報記者", "{outlet}", "（{outlet}）", "{outlet}即時報道"),
    *("特約記者{name}", "記者{name}", "記者 {name}", "實習記者{name}", "见习记者 {name}"),
    *("{outlet}記者{name}", "{outlet}记者 {name} 通讯员 {other}", "{outlet}　{name}"),
    *("主筆|{name}", "评论员|{name}", "{outlet}评论员 {name}", "作者|{name}", "作者 | {name}"),
    *("文 {name}", "文｜{name}", "文：{name}　图：{other}", "圖、文：{name}", "報道：{name}"),
    *(
        "採訪、撰文：{name}",
        "【撰文：{name}】",
        "{name}编译",
        "编译 {name}",
        "（{outlet}綜合報道）",
    ),
    *(
        "■{outlet}记者 {name} 摄影 {other}",
        "{name}（{outlet}專欄作者）",
        "By {name}",
        "{name} {other}",
    ),
    *(
        "〔記者{name}／{city}報導〕",
        "記者{name}／{city}報導",
        "{outlet}{city}讯",
        "{name}，{outlet}",
    ),
)


def signatures(rng: random.Random) -> tuple[str, str]:
    """Return the forms in which a paper signs its articles: the usual one and another."""
    first, other = rng.sample(_SIGNATURES, 2)
    return first, other


def signed(rng: random.Random, forms: tuple[str, str], outlet: str) -> list["Piece"]:
    """Return who wrote an article, in a form of its paper; `|` parts lines."""
    form = forms[0] if rng.random() < 0.85 else forms[1]
    name, other = rng.sample(NAMES, 2)
    text = form.format(name=name, other=other, outlet=outlet, city=rng.choice(_CITIES))
    return (
        [_piece("byline", row) for row in text.split("|")]
        if "|{" in form
        else [_piece("byline", text)]
    )


def author_note(rng: random.Random) -> "Piece":
    """Return what a paper says of an author under an article."""
    city = rng.choice(_CITIES)
    form = rng.choice(
        [
            f"筆者為{city}大學新聞系教授",
            f"（作者为{city}大学研究员）",
            f"作者是{city}執業律師",
            f"（作者系{rng.choice(OUTLETS)}专栏作家，文章仅代表个人观点）",
        ]
    )
    return _piece("byline", form)


def filing(rng: random.Random, outlet: str) -> str:
    """Return the opening of a story's first paragraph that says who filed it, where and when."""
    name, city = rng.choice(NAMES), rng.choice(_CITIES)
    month, number = rng.randint(1, 12), rng.randint(1, 28)
    return rng.choice(
        [
            f"〔記者{name}／{city}報導〕",
            f"（{outlet}記者{name}{city}{number}日電）",
            f"{outlet}{city}{month}月{number}日电（记者 {name}）",
            f"【{outlet}專訊】",
            f"{outlet}讯（记者 {name}）",
            f"本报讯（记者 {name}）",
            "本报讯 ",
            f"本报{city}{month}月{number}日电 ",
            f"【記者{name}{city}報導】",
        ]
    )


TOPICS = (
    *(
        "新區規劃",
        "河岸風波",
        "預算案",
        "颱風來襲",
        "换届选举",
        "地铁四号线",
        "疫苗接種",
        "老城改造",
    ),
    *("多图", "专访", "有片", "特寫", "独家", "持續更新", "拆解法案", "校園直擊", "海州大橋・二"),
)


TAG_FORMS = (
    *(
        "【{0}】{1}",
        "【{0}】{1}",
        "【{0}】　{1}",
        "【{0}】 {1}",
        "{0}｜{1}",
        "{0}｜{1}",
        "{0}丨{1}",
    ),
    *("{0}│{1}", "{0}︱{1}", "{0} | {1}", "{0}／{1}", "{0}》{1}", "〈{0}〉{1}", "[{0}] {1}"),
)
"""How papers set what a story is about before its headline: `0` is that, `1` the headline."""


def tagged(rng: random.Random, head: str, topics: list[str], form: str) -> str:
    """Return a headline with what its story is about before it."""
    return head if head.startswith("【") else form.format(rng.choice(topics), head)


_MENU = (
    *(
        "首頁",
        "首页",
        "登入",
        "注册",
        "搜尋",
        "订阅",
        "電子報",
        "客户端",
        "English",
        "简体",
        "繁體",
    ),
    *("Home", "News", "Finance", "Weekly", "Search", "Breaking", "Sports", "Opinion", "Estate"),
    *(
        "即時",
        "熱門",
        "影音",
        "專欄",
        "基金查詢",
        "投資理財",
        "地产",
        "汽车",
        "图片",
        "直播",
        "論壇",
    ),
    *(
        "粉絲團",
        "Line",
        "APP下载",
        "關於我們",
        "联系我们",
        "隐私政策",
        "網站地圖",
        "广告服务",
        "RSS",
    ),
    *(
        "看更多",
        "回上頁",
        "字級",
        "列印",
        "收藏本站",
        "設為首頁",
        "政務",
        "法治",
        "军事",
        "时尚",
        "旅遊",
    ),
)


def menu(rng: random.Random) -> list["Piece"]:
    """Return the rows of links that a web page has over or under its articles."""
    words = rng.sample([*_MENU, *SECTIONS], rng.randint(6, 36))
    if rng.random() < 0.3:
        sign = rng.choice([" | ", "　", " ", " · ", "|"])
        words = [sign.join(words[at : at + 7]) for at in range(0, len(words), 7)]
    return [_piece("web", word) for word in words]


def caption(rng: random.Random) -> str:
    """Return the words under a picture."""
    name = rng.choice(NAMES)
    what = rng.choice(
        [
            "市民在滨江步道上散步",
            "工人在车间里检查零件",
            "学生们参观新落成的图书馆",
            "大桥全线贯通",
            "農戶在田間收割",
            "消防員到場灌救",
            "双方代表握手合影",
            "夜色中的老码头",
        ]
    )
    return rng.choice(
        [
            f"图为{what}。",
            f"{what}。本报记者 {name} 摄",
            f"▲{what}（{name}摄）",
            f"（圖／{name}攝）",
            f"{what}。（资料图片）",
            f"上图：{what}。新华社发",
            f"{what}。{name} 摄影报道",
            f"图①：{what}。",
            f"{what}。（{name}攝）",
            "（图片来源：视觉中国）",
            f"{what}。（圖／{name}）",
            f"{what}。（圖／資料照）",
            f"{what}。（圖／記者{name}攝）",
            f"{what}。（圖／翻攝網路）",
            f"{what}。（圖：{name}提供）",
            "（附图片１张）",
            f"圖：{what}",
            f"{what}。供图",
            f"▼{what}▼",
            f"▼{rng.randint(1, 12)}月{rng.randint(1, 28)}日 {what}▼",
            f"↓{what}（按圖放大）↓",
            f"{what}　攝：{name}",
        ]
    )


def decks(rng: random.Random, paragraphs: list[str]) -> list[str]:
    """Return one or two lines as they stand under a headline, made of clauses of the text."""
    clauses = [
        clause
        for text in paragraphs[1:4]
        for clause in text.replace("。", "，").split("，")
        if 7 <= len(clause) <= 26 and not set(clause) & set("“”（）：")
    ]
    return rng.sample(clauses, min(len(clauses), rng.choice([1, 1, 2])))


_SAID = re.compile(
    r"(?:^|[，。])(?P<who>[^，。“”「」：（）]{2,8}?)(?:昨|今)?(?:表示|指出|認為|认为|強調|强调|說|说|稱|称|指)"
    r"[，：]?[“「]?(?P<what>[^，。“”「」：（）]{5,16})"
)


def sub_head(rng: random.Random, text: str) -> list[str]:
    """Return a sub-head over a paragraph: one or two of its clauses, or stock words; none if it has no short clause."""
    clauses = [
        clause
        for clause in text.replace("。", "，").split("，")
        if 5 <= len(clause) <= 22 and not set(clause) & set("“”（）：《》「」")
    ]
    if not clauses:
        return [rng.choice(SUB_HEADS)] if rng.random() < 0.3 else []
    spoken = _SAID.search(text)
    if spoken and rng.random() < 0.5:
        return [spoken["who"] + rng.choice("：︰:") + spoken["what"]]
    chosen = rng.sample(clauses, min(len(clauses), rng.choice([1, 1, 2])))
    if rng.random() < 0.3 and len(chosen[0]) > 8:
        # As an editor shortens it.
        at = rng.randint(0, 3)
        return [chosen[0][at : at + rng.randint(5, 10)]]
    return [rng.choice(["，", " ", "，"]).join(chosen)]


def jump_to(rng: random.Random) -> str:
    """Return the line that says where a story goes on."""
    page = rng.randint(2, 8)
    return rng.choice(
        [
            f"（下转第{page}版）",
            f"（下转第{page:02}版）",
            f"下转第{page}版▶",
            "（下转第二版）",
            f"（下轉A{page}）",
            f"【下转{page}版】",
        ]
    )


def jump_from(rng: random.Random, head: str) -> str:
    """Return the line that says where a story comes from."""
    return rng.choice(
        [
            "（上接第一版）",
            "（上接第1版）",
            f"（上接第01版《{head}》）",
            "（上接A1）",
            "【上接1版】",
            "(上接第1版)",
        ]
    )
