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
HAN = "一二三四五"
ENGLISH = "The city said the tunnel under the river was broken through late on Tuesday."


def headed(form: str) -> str:
    """Each headline behind a number: {0} as a figure, {1} as a numeral."""
    return TOP + stories(
        lambda n, head, a, b: f"{form.format(n, HAN[n - 1])}{head}\n\n{a}\n\n{b}\n\n"
    )


def behind(words: str) -> str:
    """Each story with the same words below."""
    return MARKED_TOP + stories(lambda n, head, a, b: f"## {head}\n\n{a}\n\n{b}\n\n{words}\n\n")


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


def digest(form: str, end: str = "；") -> str:
    items = [
        f"{form.format(n, '一二三四五六七'[n - 1], '壹贰叁肆伍陆柒'[n - 1])}{item}{end}"
        for n, item in enumerate(ITEMS, 1)
    ]
    return f"岚州早读\n{DATE_LINE}\n\n" + "\n".join(items) + "\n\n【每日一句】路在脚下。\n"


DIGESTS = {
    "一是": digest("{1}是"),
    "壹、": digest("{2}、"),
    "▪️": digest("▪\ufe0f ", ""),
    "1 · ": digest("{0} · "),
    "【第1条】": digest("【第{0}条】", "。"),
}
DATES = (
    *("2033年9月13日-14日合刊", "2033年9月13日—14日 合刊", "Wed Sep 14 06:30:00 CST 2033"),
    *("9/14/2033", "14/9/2033"),
)
