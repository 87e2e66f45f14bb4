"""The third paper in forms that were read wrongly when they were first tried: name to text."""

from tests.read.strangers.third_paper import (
    DATE_LINE,
    ITEMS,
    MAST,
    STORIES,
    in_markdown,
    in_plain_text,
    stories,
)

TOP = f"{MAST}\n{DATE_LINE}\n\n"
MARKED_TOP = f"# {MAST} {DATE_LINE}\n\n"
ALPHABETS = ("一二三四五", "甲乙丙丁戊", "abcde", "壹贰叁肆伍", "①②③④⑤")
ENGLISH = "The city said the tunnel under the river was broken through late on Tuesday."


def headed(form: str) -> str:
    """Each headline behind a number: {0} as a figure, then as one of the alphabets has it."""
    return TOP + stories(
        lambda n, head, a, b: (
            f"{form.format(n, *(each[n - 1] for each in ALPHABETS))}{head}\n\n{a}\n\n{b}\n\n"
        )
    )


def behind(words: str) -> str:
    """Each story with the same words below."""
    return MARKED_TOP + stories(lambda n, head, a, b: f"## {head}\n\n{a}\n\n{b}\n\n{words}\n\n")


def framed(before: str, behind: str) -> str:
    return TOP + stories(lambda n, head, a, b: f"{before}{head}{behind}\n\n{a}\n\n{b}\n\n")


def records(form: str) -> str:
    return "\n\n".join(
        form.format(n=n, head=head, body="".join(sentences))
        for n, (head, sentences) in enumerate(STORIES, 1)
    )


PLAIN = in_plain_text()
FORMS = {
    "1/": headed("{0}/"),
    "第一则：": headed("第{1}则："),
    "新闻1：": headed("新闻{0}："),
    "Top1.": headed("Top{0}. "),
    "1/5": headed("{0}/5 "),
    "(1/5)": headed("({0}/5) "),
    "1.1": MARKED_TOP + stories(lambda n, head, a, b: f"## 1.{n} {head}\n\n{a}\n\n{b}\n\n"),
    "<title>": records("<title>{head}</title>\n<date>2033-09-14</date>\n<content>{body}</content>"),
    "title=": records("title={head}\ndate=2033-09-14\ntext={body}"),
    "### 新闻 1": records(
        "### 新闻 {n}\n\n**标题**：{head}\n\n**来源**：岚州早报（2033-09-14）\n\n**内容**：{body}"
    ),
    "weibo": "2033年9月14日\n\n"
    + stories(lambda n, head, a, b: f"#{head.split()[0]}#【{head}】{a}{b} O网页链接\n\n"),
    "tags of heads": MARKED_TOP
    + "#早报/岚州 #2033\n\n"
    + stories(lambda n, head, a, b: f"## {head} #要闻 #岚州\n\n{a}\n\n{b}\n\n"),
    "；": PLAIN.replace("。\n", "；\n"),
    "（完）": TOP + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b[:-1]}（完）\n\n"),
    "originally": behind("This article originally appeared on 岚州早报."),
    "template": f"{{{{新闻|日期=2033年9月14日}}}}\n'''{MAST}'''\n"
    + stories(lambda n, head, a, b: f"== {head} ==\n{a}<ref>本报</ref>\n\n{b}\n\n"),
    "variants": PLAIN.replace("隧", "隧\U000e0100").replace("通", "通\ufe00"),
    "compatible": PLAIN.replace("金", "\uf90a").replace("行", "\ufa08").replace("年", "\uf98e"),
    "terminal": PLAIN.replace("总统", "\x1b[1m总统\x1b[0m").replace("茶", "茶\x08茶"),
    "controls": PLAIN.replace("隧道", "隧\x85道", 1).replace("茶园", "茶\x9d园"),
    "zeros": PLAIN.replace("隧道", "隧\0道", 2),
    "beside": MARKED_TOP
    + stories(
        lambda n, head, a, b: (
            f"## {head}\n\n| 中文 | English |\n|---|---|\n"
            f"| {a} | {ENGLISH} |\n| {b} | {ENGLISH} |\n\n"
        )
    ),
    "Markua": MARKED_TOP
    + stories(lambda n, head, a, b: f"{{id: a{n}}}\n## {head}\n\n{a}\n\n{b}\n\n"),
    "AsciiDoc": in_markdown().replace("#", "=").replace("“", '"`').replace("”", '`"'),
    "frames": "\\documentclass{beamer}\n\\date{2033年9月14日}\n\\begin{document}\n"
    + stories(
        lambda n, head, a, b: (
            f"\\begin{{frame}}{{{head}}}\n\\protect\\hypertarget{{s{n}}}{{}}\n{a}\n\n{b}\n\\end{{frame}}\n\n"
        )
    )
    .replace("“", "``")
    .replace("”", "''")
    + "\\end{document}\n",
}
"""Every word once, each headline and the day."""


SECOND_LOT = {
    "1 of 5": headed("{0} of 5: "),
    "Chapter 1.": headed("Chapter {0}. "),
    "版一：": headed("版{1}："),
    "〖标题〗": records("〖标题〗{head}\n〖日期〗2033-09-14\n〖正文〗{body}"),
    "新闻题目：": records("新闻题目：{head}\n新闻时间：2033-09-14 07:00\n新闻正文：{body}"),
    "投稿邮箱：": behind("投稿邮箱：news@lz.example"),
    "（本文图片": behind("（本文图片均由受访者提供）"),
    "XPress": "<v9.10><e8>\n@日期:2033年9月14日\n"
    + stories(
        lambda n, head, a, b: (
            f'@大标题:<z28b1>{head}<z$b$>\n@正文:{a}\n@正文=[S"","正文"]<*J*p(0,18)>\n{b}\n'
        )
    ),
    "甲、": headed("{2}、"),
    "§1": headed("§{0} "),
    "Part 1:": headed("Part {0}: "),
    "(a)": headed("({3}) "),
    "壹": headed("{4} "),
    "快讯①": headed("快讯{5} "),
    "消息一：": headed("消息{1}："),
    "第1篇": headed("第{0}篇 "),
    "1--": headed("{0}--"),
    "{1}": headed("{{{0}}} "),
    "〖1〗": headed("〖{0}〗"),
    "一　": headed("{1}　"),
    "1.【民生】": headed("{0}.【民生】"),
    "HEADLINE 1": TOP + stories(lambda n, head, a, b: f"HEADLINE {n}\n{head}\n\n{a}\n\n{b}\n\n"),
    "<b>标题：</b>": records(
        "<b>标题：</b>{head}<br>\n<b>日期：</b>2033-09-14<br>\n<b>正文：</b>{body}<br>"
    ),
    "▶标题：": records("▶标题：{head}\n▶时间：2033年9月14日\n▶内容：{body}"),
    "标题 and a tab": records("标题\t{head}\n日期\t2033-09-14\n正文\t{body}"),
    "标题1：": records("标题{n}：{head}\n日期：2033-09-14\n正文{n}：{body}"),
    "running heads": TOP
    + stories(lambda n, head, a, b: f"{MAST} | 要闻 | A{n}\n\n{head}\n\n{a}\n\n{b}\n\n"),
    "unseen": PLAIN.replace("隧道", "隧\u034f道")
    .replace("茶园", "茶\u180e园")
    .replace("停车", "停\u3164车"),
    "〔1〕": PLAIN.replace("47天。", "47天〔1〕。") + "〔1〕按合同工期计算。\n",
    "[注1]": PLAIN.replace("47天。", "47天[注1]。") + "[注1] 按合同工期计算。\n",
    "swapped": TOP
    + stories(
        lambda n, head, a, b: f"{head}\nNews of the day, part {n}: {ENGLISH}\n\n{a}\n\n{b}\n\n"
    ),
    "/ English": TOP
    + stories(lambda n, head, a, b: f"{head}\n\n{a} / {ENGLISH}\n\n{b} / {ENGLISH}\n\n"),
    "`#tag`": MARKED_TOP
    + stories(lambda n, head, a, b: f"## {head}\n`#岚州` `#早报`\n\n{a}\n\n{b}\n\n"),
    "#tag @who": "🗓 2033年9月14日\n\n"
    + stories(lambda n, head, a, b: f"<b>{head}</b>\n\n{a}\n{b}\n\n#岚州 @lanzhou_bot\n\n"),
    "imprint": behind("本文来自岚州早报，未经许可不得转载。"),
    "（来源：）": behind("（来源：岚州早报、岚州发布）"),
    "怎么看？": behind("你怎么看？欢迎在评论区留言"),
}
"""Of a second lot, 105 of whose 162 forms were exact at first."""


LONGER = (
    "一二三四五六七",
    "壹贰叁肆伍陆柒",
    "⓵⓶⓷⓸⓹⓺⓻",
    "㊀㊁㊂㊃㊄㊅㊆",
    "ⅠⅡⅢⅣⅤⅥⅦ",
    "➊➋➌➍➎➏➐",
    "abcdefg",
    "甲乙丙丁戊己庚",
)


def digest(form: str, end: str = "；", between: str = "\n") -> str:
    items = [
        f"{form.format(n, *(each[n - 1] for each in LONGER))}{item}{end}"
        for n, item in enumerate(ITEMS, 1)
    ]
    return f"岚州早读\n{DATE_LINE}\n\n" + between.join(items) + "\n\n【每日一句】路在脚下。\n"


DIGESTS = {
    "一是": digest("{1}是"),
    "壹、": digest("{2}、"),
    "▪️": digest("▪\ufe0f ", ""),
    "1 · ": digest("{0} · "),
    "【第1条】": digest("【第{0}条】", "。"),
    "⓵": digest("{3}"),
    "㊀": digest("{4}", "。"),
    "Ⅰ、": digest("{5}、"),
    "➊": digest("{6} ", "", "\n\n"),
    "其一，": digest("其{1}，"),
    "a.": digest("{7}. "),
    "甲、": digest("{8}、"),
    "第一，": digest("第{1}，"),
    "№1": digest("№{0} "),
    "->": digest("-> ", ""),
    "✅": digest("✅", "。"),
    "●1.": digest("● {0}. "),
    "（1） in one line": digest("（{0}）", "；", ""),
    "> -": digest("> - ", ""),
}
DATES = (
    *("2033年9月13日-14日合刊", "2033年9月13日—14日 合刊", "Wed Sep 14 06:30:00 CST 2033"),
    *("9/14/2033", "14/9/2033", "2033·09·14", "2033 09 14"),
)
