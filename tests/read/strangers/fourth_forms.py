"""The fourth paper in forms that were read wrongly when they were first tried: name to text."""

import json
import re
from collections.abc import Callable

from tests.read.strangers.fourth_paper import (
    DATE_LINE,
    ITEMS,
    MARKED_TOP,
    STORIES,
    TOP,
    in_markdown,
    in_plain_text,
    stories,
)

PLAIN, MARKED = in_plain_text(), in_markdown()
JAPANESE = "この路線は週三便で運航されると港の会社が発表しました。"


def before_lines(prefix: Callable[[int], str]) -> str:
    return "".join(f"{prefix(n)}{line}\n" for n, line in enumerate(PLAIN.splitlines(), 1))


def headed(form: str) -> str:
    return TOP + stories(lambda n, head, a, b: f"{form.format(n, head)}\n\n{a}\n\n{b}\n\n")


def behind(words: str) -> str:
    return MARKED_TOP + stories(lambda n, head, a, b: f"## {head}\n\n{a}\n\n{b}\n\n{words}\n\n")


def records(form: str, between: str = "\n\n") -> str:
    return between.join(
        form.format(n=n, head=head, body="".join(sentences))
        for n, (head, sentences) in enumerate(STORIES, 1)
    )


def coded(form: Callable[[str], str]) -> str:
    return re.sub("[\u3000-\u9fff\uff00-\uffef“”]", lambda at: form(at[0]), PLAIN)


FORMS = {
    # Before every line.
    "| ": before_lines(lambda n: "| "),
    "» ": before_lines(lambda n: "» "),
    "// ": before_lines(lambda n: "// "),
    "; ": before_lines(lambda n: "; "),
    "│ ": before_lines(lambda n: "│ "),
    "+": before_lines(lambda n: "+"),
    "王>": before_lines(lambda n: "王>"),
    "news.txt:1:": before_lines(lambda n: f"news.txt:{n}:"),
    "[0001] ": before_lines(lambda n: f"[{n:04d}] "),
    "00:01 ": before_lines(lambda n: f"00:{n:02d} "),
    "2034-04-18 06:30:01 INFO ": before_lines(lambda n: f"2034-04-18 06:30:{n:02d} INFO "),
    "REM ": before_lines(lambda n: "REM "),
    "| |": "".join(f"| {line} |\n" for line in PLAIN.splitlines()),
    "hard breaks": "".join(f"{line}\\\n" if line else "\n" for line in PLAIN.splitlines()),
    # Heads and records.
    "1-": headed("{}-{}"),
    "稿件正文：": records("主标题：{head}\n见报日期：2034-04-18\n稿件正文：{body}"),
    "H1:": headed("H{}: {}"),
    "▎1.": headed("▎{}. {}"),
    "+---+": headed("+------------------------------+\n| {1} |\n+------------------------------+"),
    "標題： 內文：": records("標題：{head}\n發佈日期：2034-04-18\n內文：{body}"),
    "| 标题 |": records("| 标题 | {head} |\n|---|---|\n| 日期 | 2034-04-18 |\n| 正文 | {body} |"),
    "<标题>": records("<标题>{head}</标题>\n<日期>2034-04-18</日期>\n<正文>{body}</正文>"),
    "1丨": headed("{}丨{}"),
    "=head2": headed("=head2 {1}"),
    "[size][b]": headed("[size=5][b]{1}[/b][/size]"),
    "标 题：": records("标 题：{head}\n日 期：2034-04-18\n正 文：{body}"),
    "标题（Title）：": records(
        "标题（Title）：{head}\n日期（Date）：2034-04-18\n正文（Body）：\n{body}"
    ),
    "documents of YAML": records(
        "title: {head}\ndate: 2034-04-18\nsource: 日报\ncontent: |\n  {body}", "\n---\n"
    ),
    "BibTeX": records(
        "@article{{a{n},\n  title = {{{head}}},\n  date = {{2034-04-18}},\n"
        "  content = {{{body}}}\n}}",
        "\n",
    ),
    # Under every story.
    "originally": behind("*Originally published at [汀州日报](https://x.example).*"),
    "（授权发布）": behind("（此稿件由汀州日报社授权发布）"),
    "声明：": behind("特别声明：以上内容仅代表作者本人观点，不代表本平台立场。"),
    "（图源：）": behind("（图源：网络，侵删）"),
    "IP属地": behind("IP属地：汀州"),
    # Inside lines.
    "half of a terminal's commands": PLAIN.replace("本报讯", "[1m本报讯[0m"),
    "CriticMarkup": MARKED.replace("集装箱", "{--老--}{++集装箱++}", 1).replace(
        "古籍馆历时", "古籍馆{>>核实<<}历时"
    ),
    "ensuremath": MARKED.replace("18.6%", "\\ensuremath{18.6\\%}"),
    "mathematical figures": MARKED.replace("18.6%", "𝟭𝟴.𝟲%"),
    "links of a terminal": PLAIN.replace(
        "集装箱航线", "\x1b]8;;https://x.example\x1b\\集装箱航线\x1b]8;;\x1b\\"
    ),
    "objects": PLAIN.replace("本报讯", "\ufffc本报讯"),
    "{.underline}": MARKED.replace("港务集团", "[港务集团]{.underline}"),
    "@[who]": MARKED.replace("港务集团", "@[港务集团](u:31)"),
    "[tīng]": PLAIN.replace("汀州港", "汀[tīng]州港").replace("残卷", "残卷{cán juàn}"),
    "{汀州|tīng}": MARKED.replace("汀州港", "{汀州|tīng|zhōu}港"),
    "note *": PLAIN.replace("18.6%。", "18.6%*。") + "\n* 数据来自港务集团。\n",
    "note ①": PLAIN.replace("12克。", "12克①。").replace("95公里", "95公里②")
    + "\n①由馆方称量。\n②据卡诺地震局。\n",
    "Japanese": TOP + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{JAPANESE}\n\n{b}\n\n"),
    # Characters as codes.
    "&nbsp": PLAIN.replace("，", "&nbsp，").replace("“", "&ldquo;"),
    "u{}": coded(lambda each: f"\\u{{{ord(each):x}}}"),
    "%u": coded(lambda each: f"%u{ord(each):04X}"),
    "U+": coded(lambda each: f"<U+{ord(each):04X}>"),
    "xe6": coded(lambda each: "".join(f"\\x{byte:02x}" for byte in each.encode())),
    "octal": coded(lambda each: "".join(f"\\{byte:03o}" for byte in each.encode())),
    "UTF-7": PLAIN.encode("utf-7").decode(),
    # Dumps.
    "INSERT of rows": "INSERT INTO `news` (`id`,`title`,`date`,`content`) VALUES\n"
    + records("({n},'{head}','2034-04-18','{body}')", ",\n")
    + ";\n",
    "INSERT each": records("INSERT INTO news VALUES ({n},'{head}','2034-04-18','{body}');", "\n"),
    "COPY": "COPY public.news (id, title, published, body) FROM stdin;\n"
    + records("{n}\t{head}\t2034-04-18\t{body}", "\n")
    + "\n\\.\n",
    "export const": "export const news = "
    + json.dumps([{"title": h, "date": "2034-04-18", "text": "".join(s)} for h, s in STORIES])
    + ";\n",
    "a string of JSON": json.dumps(
        json.dumps([{"title": h, "date": "2034-04-18", "content": "".join(s)} for h, s in STORIES])
    ),
    "columns": json.dumps(
        {
            "title": {str(n): head for n, (head, _) in enumerate(STORIES)},
            "content": {str(n): "".join(s) for n, (_, s) in enumerate(STORIES)},
            "date": {str(n): "2034-04-18" for n in range(len(STORIES))},
        }
    ),
    "attributes": "<?xml version='1.0'?><news>"
    + records("<item headline='{head}' date='2034-04-18'>{body}</item>", "")
    + "</news>",
    "paragraphs": json.dumps(
        {
            "result": [
                {
                    "headline": head,
                    "firstPublishedAt": "2034-04-17T22:30:00Z",
                    "paragraphs": list(s),
                }
                for head, s in STORIES
            ]
        }
    ),
    "$date": "\n".join(
        json.dumps({"title": head, "text": "".join(s), "date": {"$date": "2034-04-17T22:30:00Z"}})
        for head, s in STORIES
    ),
    "a feed that prints its day": "<rss version='2.0'><channel><title>汀州日报</title>"
    + records(
        "<item><title>{head}</title><pubDate>2034年4月18日 06:30</pubDate>"
        "<description>{body}</description></item>",
        "",
    )
    + "</channel></rss>",
    "a feed that was changed": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [
                {
                    "title": h,
                    "date_modified": "2034-04-17T15:30:00-07:00",
                    "content_text": "".join(s),
                }
                for h, s in STORIES
            ],
        }
    ),
}
"""Every word once, each headline and the day.

Of a lot of 124 forms 83 were so at first, of a second of 77 files 61, of a third of 102 forms 75,
of a fourth of 60 forms 50.
"""


def digest(mark: str, end: str = "；", between: str = "\n") -> str:
    items = [f"{mark.format(n)}{item}{end}" for n, item in enumerate(ITEMS, 1)]
    return f"汀州早报\n{DATE_LINE}\n\n" + between.join(items) + "\n"


DIGESTS = {"1丨": digest("{}丨", ""), "◎": digest("◎", "", "\n\n")}
DIGESTS["a pictograph each"] = re.sub(
    "@(\\d)", lambda at: "📌🚢🏠📜🌏🤖🌤"[int(at[1])] + " ", digest("@{}", "。", "\n\n")
)
DIGESTS["「1」"] = digest("「{}」")
DIGESTS["i."] = re.sub(
    "@(\\d)", lambda at: ("", "i", "ii", "iii", "iv", "v", "vi")[int(at[1])], digest("@{}. ")
)
