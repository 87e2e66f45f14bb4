"""The fictional paper in forms that other tools give it, as text: name to text."""

import json
from collections.abc import Callable

from tests.shared.paper import STORIES, in_markdown, in_plain_text, paragraphs

TOP = "江州晚报 2031年3月4日\n\n"


def stories(form: Callable[[int, str, tuple[str, str]], str]) -> str:
    """Return the stories, each as `form` writes its number, headline and two paragraphs."""
    return "".join(
        form(number, headline, paragraphs(sentences))
        for number, (headline, sentences) in enumerate(STORIES, 1)
    )


def numbered(mark: str) -> str:
    return TOP + stories(
        lambda n, head, both: f"{mark.format(n)}{head}\n\n{both[0]}\n\n{both[1]}\n\n"
    )


def headed(mark: str, end: str = "") -> str:
    return TOP + stories(lambda n, head, both: f"{mark}{head}{end}\n{both[0]}\n\n{both[1]}\n\n")


def spaced(blank: str) -> str:
    return "江州晚报\n2031年3月4日\n\n" + stories(
        lambda n, head, both: f"{blank.join(head.split()[0])}\n\n{blank.join(''.join(both))}\n\n"
    )


def records(form: str, between: str = "\n\n") -> str:
    return between.join(
        form.format(head=headline, body="".join(sentences)) for headline, sentences in STORIES
    )


FORMS = {
    "1.": numbered("{}. "),
    "（1）": numbered("（{}）"),
    "No.1": numbered("No.{} "),
    "01": numbered("{:02d} "),
    "第1条": numbered("第{}条："),
    "【1】": numbered("【{}】"),
    "keycaps": numbered("{}\ufe0f\u20e3 "),
    "wiki": headed("=== ", " ==="),
    "AsciiDoc": headed("== "),
    "Textile": headed("h2. "),
    "rules": headed("—— ", " ——"),
    "BBCode": headed("[b]", "[/b]"),
    "HTML": headed("<h2>", "</h2>"),
    "brackets": TOP + stories(lambda n, head, both: f"【{head}】{''.join(both)}\n\n"),
    "tags behind": TOP + stories(lambda n, head, both: f"{head}\n{''.join(both)} #江州 #新闻\n\n"),
    "weibo": "2031年3月4日\n\n"
    + stories(lambda n, head, both: f"【{head}】#江州# {''.join(both)} http://t.example/A6x\n\n"),
    "channel": "2031年3月4日\n\n"
    + stories(
        lambda n, head, both: (
            f"🔥 {head}\n\n{''.join(both)}\n\n👉 关注频道 @jiangzhou\n🏷 #江州 #要闻\n\n"
        )
    ),
    "quoted twice": "".join(f"> > {line}\n" for line in in_plain_text().splitlines()),
    "answered": "在 2031年3月4日，江州晚报 写道：\n\n"
    + "".join(f">{line}\n" for line in in_plain_text().splitlines()),
    "[标题]": records("[标题] {head}\n[日期] 2031-03-04\n[内容] {body}"),
    "Title:": records("Title: {head}\nDate: 2031-03-04\nURL: http://x.example/1\nContent: {body}"),
    "**标题：**": records("**标题：** {head}\n\n**时间：** 2031-03-04\n\n**正文：**\n\n{body}"),
    "题目:": records("题目: {head}\n发布时间: 2031年3月4日 06:30\n内容:\n{body}", "\n=====\n"),
    "YAML": "---\ntitle: 江州晚报\ndate: 2031-03-04T06:30:00+08:00\ntags: [新闻]\n---\n\n"
    + in_markdown().split("\n", 2)[2],
    "TOML": "+++\ntitle = '江州晚报'\ndate = 2031-03-03T22:30:00Z\n+++\n\n"
    + in_markdown().split("\n", 2)[2],
    "a line a story": TOP + stories(lambda n, head, both: f"{head}。{''.join(both)}\n"),
    "no last stop": in_markdown().replace("。\n", "\n"),
    "codes": json.dumps(in_plain_text())[1:-1],
    "one line": in_plain_text().replace("\n", "\\n"),
    "entities": in_plain_text().replace("，", "&#xFF0C;").replace("。", "&#12290;"),
    "notes": in_plain_text().replace("回落。", "回落[1]。") + "\n注释：\n[1] 数字来自省粮食局。\n",
    "bilingual": TOP
    + stories(
        lambda n, head, both: (
            f"{head}\nNews of the Day in Words, Part {n}\n\n{both[0]}\n\n"
            f"The east bridge opened to traffic early on Monday.\n\n{both[1]}\n\n"
        )
    ),
}
SPACED = {"spaces": spaced(" "), "no-break": spaced("\u00a0"), "wide": spaced("\u3000")}
ITEMS = [
    *("江州市城东大桥3日清晨正式开通，首日共有4.6万辆车驶过", "早稻平均收购价为每斤1.30元"),
    *("市图书馆从今天起把闭馆时间推迟到夜里11点", "省气象台：未来三天以多云为主，最高气温14℃"),
    "市医保局：门诊报销比例提高到70%",
]


def digest(mark: str, end: str = "；", between: str = "\n") -> str:
    items = [f"{mark.format(n, '①②③④⑤'[n - 1])}{item}{end}" for n, item in enumerate(ITEMS, 1)]
    return (
        f"每天60秒读懂世界\n2031年3月4日 星期二\n\n{between.join(items)}\n\n【微语】把今天过好。\n"
    )


DIGESTS = {
    "1、": digest("{0}、"),
    "1.": digest("{0}. ", "。"),
    "1）": digest("{0}）", "", "\n\n"),
    "①": digest("{1}"),
    "【1】": digest("【{0}】"),
    "in one line": digest("{0}、", "；", ""),
    "•": digest("• "),
    "-": digest("- "),
    "🔸": digest("🔸 "),
}
