"""Mark-up inside lines that is no Markdown, or that a reader of news need not know."""

import re
from collections.abc import Iterator

from briefing.read.clean.notes import leave_notes
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import Inline

_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ATTRIBUTE = (
    r"[A-Za-z][A-Za-z0-9_:.\-]{0,30}"
    r"(?:=(?:\"[^\"<>]{0,600}\"|'[^'<>]{0,600}'|\{\{[^<>{}]{0,600}\}\}|\{[^<>{}]{0,600}\}))?"
)
_LEFT_OUT = (
    # What a text must hold for the pattern to be looked for (for speed), why it goes, the pattern.
    ("<nav>", "navigation", re.compile(r"(?m)^<nav>.*</nav>[ \t]*$")),
    ("{|", "table", re.compile(r"(?m)^\{\|(?:.*\n){1,200}?\|\}[ \t]*$")),
    (
        "==",
        "table",
        re.compile(
            r"(?m)^(?P<rule>=={1,}(?:[ ]+=={1,})+)[ \t]*\n(?:.*\n){1,40}?(?P=rule)[ \t]*\n"
            r"(?:(?:[^\n]+\n){1,200}?(?P=rule)[ \t]*$)?"
        ),
    ),
    ("|==", "table", re.compile(r"(?m)^\|={3,}[ \t]*\n(?:.*\n){1,200}?\|={3,}[ \t]*$")),
    ("[cols", "mark-up", re.compile(r"(?m)^\[(?:cols|options|%header|width)[^\[\]\n]*\][ \t]*$")),
    ("“", "stray marks", re.compile(r"[ \t]?“[ \t]?”")),
    # How a site names its source in brackets: 【外刊-[阅读原文](…)】, （原标题：…）.
    (
        "原文](",
        "link",
        re.compile(
            r"[ \t]?[【（(\[][^【】（）()\[\]\n]{0,8}"
            r"\[(?:阅读|閱讀|查看|点击阅读)?原文\]\([^()\s]{1,300}\)[ \t]?[】）)\]]"
        ),
    ),
    ("原", "web", re.compile(r"[(（]原[标標][题題][：:][^()（）\n]{2,120}[)）]")),
    ("-->", "comment", re.compile(r"<!--.{0,5000}?-->", re.S)),
    ("%%", "comment", re.compile(r"%%(?=[^%]*[\u3400-\u9fffA-Za-z])[^%]{1,2000}%%")),
    ("</", "script", re.compile(r"<(script|style)\b.{0,20000}?</\1\s*>", re.S | re.I)),
    # Of MDX: what it brings to draw with, comments, tags whose attributes stand below each other.
    (
        "export ",
        "code",
        re.compile(
            r"(?m)^export (?:const|default|function|let)\b"
            r"(?:.*;[ \t]*$|.*\n(?:[ \t{}<>/)\]].*\n|\n){0,60}?[)}]+;?[ \t]*$)"
        ),
    ),
    (
        "import ",
        "code",
        re.compile(r"(?m)^import\s[\w{}*, ]{1,80}\sfrom\s['\"][^'\"\n]{1,200}['\"];?[ \t]*$"),
    ),
    ("*/}", "comment", re.compile(r"\{/\*.{0,2000}?\*/\}", re.S)),
    (
        "<",
        "mark-up",
        re.compile(
            rf"</?[A-Za-z][\w.\-]{{0,30}}[ \t]*"
            rf"(?:\n[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE}){{0,3}}[ \t]*){{1,12}}\n?[ \t]*/?>"
        ),
    ),
    ("}}", "short code", re.compile(r"\{\{[<%].{0,1000}?[%>]\}\}", re.S)),
    ("%}", "short code", re.compile(r"\{%.{0,1000}?%\}", re.S)),
    ("}}", "template", re.compile(r"\{\{[^{}]{0,2000}\}\}")),
    ("![[", "picture", re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")),
    (
        "[[",
        "picture",
        re.compile(
            r"\[\[\s?(?:File|Image|Category|文件|檔案|图像|圖像|图片|分类|分類)[:：][^\[\]\n]{1,300}"
            r"(?:\[\[[^\[\]\n]{1,200}\]\][^\[\]\n]{0,200}){0,5}\]\]",
            re.I,
        ),
    ),
    (
        "![",
        "picture",
        re.compile(
            r"!\[[^\[\]\n]{0,300}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]{0,80}\])"
        ),
    ),
    ("<ref", "note", re.compile(r"<ref[^<>]{0,200}/>|<ref\b[^<>]{0,200}>.{0,1000}?</ref>", re.S)),
    ("<rt", "reading", re.compile(r"<r[tp]\b[^<>]*>[^<>]{0,40}</r[tp]>", re.I)),
    ("{--", "struck out", re.compile(r"\{--[^{}\n]{1,500}?--\}")),
    ("{>>", "comment", re.compile(r"\{>>[^{}\n]{1,500}?<<\}")),
    ("{~~", "struck out", re.compile(r"\{~~[^{}\n]{0,300}?~>(?=[^{}\n]{0,300}~~\})")),
    ("~~}", "mark-up", re.compile(r"~~\}")),
    ("~~", "struck out", re.compile(r"~~[^~\n]{1,500}~~")),
    ("<", "struck out", re.compile(r"<(del|strike|s)>[^<>\n]{1,500}</\1>", re.I)),
    ("[^", "note", re.compile(r"(?m)^[ \t]{0,3}\[\^[^\[\]\n]{1,40}\]:.*(?:\n[ \t]{2,}\S.*)*")),
    ("^[", "note", re.compile(r"\^\[[^\[\]\n]{1,500}\]")),
    ("footnote:", "note", re.compile(r"footnote:\w*\[[^\[\]\n]{1,500}\]")),
    ("((", "note", re.compile(r"\(\([^()]{1,500}\)\)")),
    ("[^", "note", re.compile(r"\[\^[^\[\]\n]{1,40}\]")),
    (
        "]:",
        "link",
        re.compile(r"(?m)^[ \t]{0,3}\[[^\[\]\n]{1,80}\]:[ \t]*<?(?:https?:|data:|/|#|\.)\S*.*$"),
    ),
    (
        "<sup",
        "note",
        re.compile(r"(?m)^[ \t]*(?:<span[^<>]*></span>)?<sup>\s*[\d*①-⑳]{1,3}\s*</sup>.*$"),
    ),
    (
        "<sup",
        "note",
        re.compile(
            r"(?<![A-Za-z0-9)])<sup\b[^<>]*>(?:<a\b[^<>]*>)?[\s\[\]()（）〔〕\d,，、*†‡①-⑳注]{1,12}"
            r"(?:</a>)?</sup>"
        ),
    ),
    ("[", "note", re.compile(r"\[(?:编辑|編輯|来源请求|來源請求|citation needed|edit)\](?!\()")),
    ("{#", "mark-up", re.compile(r"(?:(?<![ \t])[ \t]+)?\{#[\w\-:.]+(?:\s[^{}\n]{0,200})?\}")),
    (
        "{",
        "mark-up",
        re.compile(r"(?<=\))\{[.\w][^{}\n]{0,200}\}|[ \t]\{(?:\.[\w\-]+\s?)+\}$", re.M),
    ),
    ("[]{", "mark-up", re.compile(r"\[\]\{[^{}\n]{0,200}\}")),
    (":::", "mark-up", re.compile(r"(?m)^[ \t]{0,3}:{3,}[^\n。]{0,80}$")),
    (
        "^",
        "mark-up",
        re.compile(
            r"(?m)(?:^|(?<=\s)|(?<=[。！？”]))\^[A-Za-z0-9][\w\-]{2,40}[ \t]*$"
            r"|(?<=[ \t])\^[A-Za-z][A-Za-z0-9\-]{0,2}[ \t]*$"
        ),
    ),
)
_LINKS = (
    # What holds the words, in the pattern's first group that matched.
    (
        "[**",
        # A whole line in bold stays so.
        re.compile(r"(?m)^[ \t]*\[(\*\*[^\[\]\n*]{2,200}\*\*)\]\([^()\s]{1,400}\)[ \t]*$"),
    ),
    (
        "[/",
        re.compile(
            r"\[(?:b|i|u|s|center|left|right|align|quote|size|color|font|url|h\d|heading|title|p|indent|list)"
            r"(?:=[^\[\]\n]{0,100})?\]([^\[\]\n]{1,2000})\[/\w+\]",
            re.I,
        ),
    ),
    (
        "[[",
        re.compile(
            r"\[\[(?:https?:[^\[\]\n]{1,500}|file:[^\[\]\n]{1,300})\]\[([^\[\]\n]{1,300})\]\]"
        ),
    ),
    (
        "[[",
        re.compile(
            r"\[\[[^\[\]|\n]{1,200}\|([^\[\]|\n]{1,200})\]\]|\[\[([^\[\]|#\n]{1,200})(?:#[^\[\]|\n]{0,100})?\]\]"
        ),
    ),
    ("[http", re.compile(r"\[https?://[^\s\[\]]{1,500}\s([^\[\]\n]{1,200})\](?!\()")),
    (
        "](",
        re.compile(
            r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:<[^<>\n]*>|[^()\n]*(?:\([^()\n]*\)[^()\n]*)+|[^()\s]*\s+[\"'][^\"'\n]*[\"'])\)"
        ),
    ),
    ("{++", re.compile(r"\{\+\+([^{}\n]{1,500}?)\+\+\}")),
    ("{==", re.compile(r"\{==([^{}\n]{1,500}?)==\}")),
    ("]{", re.compile(r"\[([^\[\]\n]{1,300})\]\{[.\w#=\" -]{1,200}\}")),
    ("@[", re.compile(r"@\[([^\[\]\n]{1,60})\]\([^()\n]{1,300}\)")),
    ("`_", re.compile(r"`([^`<>\n]{1,200}?)\s?<[^<>\n]{1,500}>`__?")),
    ("[", re.compile(r"(?<![A-Za-z0-9\]])https?://[!-Z^-~]{3,500}\[([^\[\]\n]{1,200})\]")),
    ("|http", re.compile(r"\[([^\[\]|\n]{1,200})\|https?://[^\[\]\s]{1,500}\]")),
    ('":http', re.compile(r'"([^"\n]{1,200})":https?://[!-+\--Z^-~]{3,500}')),
    ('"`', re.compile(r'(?<=")`([^`"\n]{1,400})`(?=")')),
    ("][", re.compile(r"(?<!!)\[([^\[\]\n]{1,200})\]\[[^\[\]\n]{0,60}\]")),
    (
        "''",
        re.compile(r"'{5}([^'\n]{1,300})'{5}|'{3}([^'\n]{1,300})'{3}|''([^'\n]{1,300})''(?!')"),
    ),
    ("::", re.compile(r"(?<![:A-Za-z0-9_)\]])::(?=\S)([^:\n]{1,200})(?<=[^\s:])::(?!:)")),
    ("==", re.compile(r"(?<![=\n])==(?=\S)([^=\n]{1,200})(?<=\S)==(?!=)(?=[^\s])")),
)
_PUBLISHED = re.compile(r"(?m)^<time>(.*)</time>[ \t]*$")
_POWER = re.compile(r"(?<=[A-Za-z0-9)])<sup>\s*([-+\d]{1,4})\s*</sup>")
_INDEX = re.compile(r"(?<=[A-Za-z)])<sub>\s*(\d{1,3})\s*</sub>")
_TEMPLATE = re.compile(r"\{\{[^{}]{1,1000}\}\}")
_DATE_FIELD = re.compile(
    r"(?:\|\s*(?:日期|时间|時間|发布日期|date|Date)\s*=|\{\{\s*(?:日期|date|Date)\s*\|)\s*([^|{}\n]{6,40})"
)
_SHOWN = re.compile(
    r"\{\{\s*(?:no(?:wrap|br|bold|break)|nobr|small|big|bold|strong|em|mono|kbd|abbr|le|illm?"
    r"|link-[a-z]{2,3}|lang-[a-z\-]{2,9}|(?:lang|color|colou?red?|fontcolor|size)\s*\|[^|{}]*"
    r"|tsl\s*\|[^|{}]*\|[^|{}]*)\s*\|\s*(?:1=)?([^|{}]*[^|{}\s])[^{}]*\}\}",
    re.IGNORECASE,
)
"""A template that only says how its words are set: {{nowrap|6.3级}}, {{lang|de|Wien}}."""
_STRAY = "stray marks"
_STRAY_NOTE = (
    "{} pairs of quotation marks hold nothing, as `pdftotext -raw` writes them: whose words they "
    "quote cannot be seen, and they are left out. Name the PDF itself."
)


def clean_inline(traced: Traced) -> None:
    """Take comments, templates, notes, readings and wiki links out of the lines."""
    if "<su" in traced.text:
        traced.edit(_powers(traced.text))
    if "<time>" in traced.text:
        traced.dates += _PUBLISHED.findall(traced.text)
        traced.edit(Edit(*at.span(), "", "date line") for at in _PUBLISHED.finditer(traced.text))
    if "{{" in traced.text[: Inline.TOP_CHARS]:
        traced.dates += [
            field[1]
            for template in _TEMPLATE.findall(traced.text[: Inline.TOP_CHARS])
            for field in _DATE_FIELD.finditer(template)
        ]
    leave_notes(traced)
    for _ in range(Inline.NESTED):
        if "{{" not in traced.text or not traced.edit(_kept(_SHOWN, traced.text)):
            break
    for needle, reason, pattern in _LEFT_OUT:
        for _ in range(Inline.NESTED):
            if needle not in traced.text:
                break
            found = [Edit(*each.span(), "", reason) for each in pattern.finditer(traced.text)]
            if reason == _STRAY and len(found) >= Inline.FEWEST_STRAY:
                traced.notes.append(_STRAY_NOTE.format(len(found)))
            if not traced.edit(found):
                break
    for needle, pattern in _LINKS:
        for _ in range(Inline.NESTED):
            if needle not in traced.text or not traced.edit(_kept(pattern, traced.text)):
                break


def _kept(pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    for found in pattern.finditer(text):
        group = next(number for number, words in enumerate(found.groups(), 1) if words)
        yield Edit(found.start(), found.start(group))
        yield Edit(found.end(group), found.end())


def _powers(text: str) -> Iterator[Edit]:
    for found in _POWER.finditer(text):
        yield Edit(*found.span(), found[1].translate(_SUPERSCRIPT))
    for found in _INDEX.finditer(text):
        yield Edit(*found.span(), found[1])
