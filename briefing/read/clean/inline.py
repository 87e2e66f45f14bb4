"""Mark-up inside lines that is no Markdown, or that a reader of news need not know."""

import re

from briefing.read.clean.notes import leave_notes
from briefing.read.clean.offset_text import Edit, Traced
from briefing.read.tuned.clean import Inline

_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ATTRIBUTE = (
    r"[A-Za-z][A-Za-z0-9_:.\-]{0,30}"
    r"(?:=(?:\"[^\"<>]{0,600}\"|'[^'<>]{0,600}'|\{\{[^<>{}]{0,600}\}\}|\{[^<>{}]{0,600}\}))?"
)
_LEFT_OUT_FORMS = (
    # What a text must hold for the pattern to be looked for (for speed), why it goes, the pattern.
    ("<nav>", "navigation", r"(?m)^<nav>.*</nav>[ \t]*$"),
    ("<figcaption>", "photo caption", r"(?m)(?<=^<figcaption>).*(?=</figcaption>[ \t]*$)"),
    ("{|", "table", r"(?m)^\{\|(?:.*\n){1,200}?\|\}[ \t]*$"),
    (
        "==",
        "table",
        r"(?m)^(?P<rule>=={1,}(?:[ ]+=={1,})+)[ \t]*\n(?:.*\n){1,40}?(?P=rule)[ \t]*\n"
        r"(?:(?:[^\n]+\n){1,200}?(?P=rule)[ \t]*$)?",
    ),
    ("|==", "table", r"(?m)^\|={3,}[ \t]*\n(?:.*\n){1,200}?\|={3,}[ \t]*$"),
    ("[cols", "mark-up", r"(?m)^\[(?:cols|options|%header|width)[^\[\]\n]*\][ \t]*$"),
    ("“", "stray marks", r"[ \t]?“[ \t]?”"),
    # How a site names its source in brackets: 【外刊-[阅读原文](…)】, （原标题：…）.
    (
        "原文](",
        "link",
        r"[ \t]?[【（(\[][^【】（）()\[\]\n]{0,8}"
        r"\[(?:阅读|閱讀|查看|点击阅读)?原文\]\([^()\s]{1,300}\)[ \t]?[】）)\]]",
    ),
    ("原", "web", r"[(（]原[标標][题題][：:][^()（）\n]{2,120}[)）]"),
    ("-->", "comment", r"(?s)<!--.{0,5000}?-->"),
    ("%%", "comment", r"%%(?=[^%]*[\u3400-\u9fffA-Za-z])[^%]{1,2000}%%"),
    ("</", "script", r"(?is)<(script|style)\b.{0,20000}?</\1\s*>"),
    # Of MDX: what it brings to draw with, comments, tags whose attributes stand below each other.
    (
        "export ",
        "code",
        r"(?m)^export (?:const|default|function|let)\b"
        r"(?:.*;[ \t]*$|.*\n(?:[ \t{}<>/)\]].*\n|\n){0,60}?[)}]+;?[ \t]*$)",
    ),
    ("import ", "code", r"(?m)^import\s[\w{}*, ]{1,80}\sfrom\s['\"][^'\"\n]{1,200}['\"];?[ \t]*$"),
    ("*/}", "comment", r"(?s)\{/\*.{0,2000}?\*/\}"),
    (
        "<",
        "mark-up",
        rf"</?[A-Za-z][\w.\-]{{0,30}}[ \t]*"
        rf"(?:\n[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE}){{0,3}}[ \t]*){{1,12}}\n?[ \t]*/?>",
    ),
    ("}}", "short code", r"(?s)\{\{[<%].{0,1000}?[%>]\}\}"),
    ("%}", "short code", r"(?s)\{%.{0,1000}?%\}"),
    ("}}", "template", r"\{\{[^{}]{0,2000}\}\}"),
    ("![[", "picture", r"!\[\[[^\[\]\n]{1,300}\]\]"),
    (
        "[[",
        "picture",
        r"(?i)\[\[\s?(?:File|Image|Category|文件|檔案|图像|圖像|图片|分类|分類)[:：][^\[\]\n]{1,300}"
        r"(?:\[\[[^\[\]\n]{1,200}\]\][^\[\]\n]{0,200}){0,5}\]\]",
    ),
    (
        "![",
        "picture",
        r"!\[[^\[\]\n]{0,300}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]{0,80}\])",
    ),
    ("<ref", "note", r"(?s)<ref[^<>]{0,200}/>|<ref\b[^<>]{0,200}>.{0,1000}?</ref>"),
    ("<rt", "reading", r"(?i)<r[tp]\b[^<>]*>[^<>]{0,40}</r[tp]>"),
    ("{--", "struck out", r"\{--[^{}\n]{1,500}?--\}"),
    ("{>>", "comment", r"\{>>[^{}\n]{1,500}?<<\}"),
    ("{~~", "struck out", r"\{~~[^{}\n]{0,300}?~>(?=[^{}\n]{0,300}~~\})"),
    ("~~}", "mark-up", r"~~\}"),
    ("~~", "struck out", r"~~[^~\n]{1,500}~~"),
    ("<", "struck out", r"(?i)<(del|strike|s)>[^<>\n]{1,500}</\1>"),
    ("[^", "note", r"(?m)^[ \t]{0,3}\[\^[^\[\]\n]{1,40}\]:.*(?:\n[ \t]{2,}\S.*)*"),
    ("^[", "note", r"\^\[[^\[\]\n]{1,500}\]"),
    ("footnote:", "note", r"footnote:\w*\[[^\[\]\n]{1,500}\]"),
    ("((", "note", r"\(\([^()]{1,500}\)\)"),
    ("[^", "note", r"\[\^[^\[\]\n]{1,40}\]"),
    ("]:", "link", r"(?m)^[ \t]{0,3}\[[^\[\]\n]{1,80}\]:[ \t]*<?(?:https?:|data:|/|#|\.)\S*.*$"),
    ("<sup", "note", r"(?m)^[ \t]*(?:<span[^<>]*></span>)?<sup>\s*[\d*①-⑳]{1,3}\s*</sup>.*$"),
    (
        "<sup",
        "note",
        r"(?<![A-Za-z0-9)])<sup\b[^<>]*>(?:<a\b[^<>]*>)?[\s\[\]()（）〔〕\d,，、*†‡①-⑳注]{1,12}"
        r"(?:</a>)?</sup>",
    ),
    ("[", "note", r"\[(?:编辑|編輯|来源请求|來源請求|citation needed|edit)\](?!\()"),
    ("{#", "mark-up", r"(?:(?<![ \t])[ \t]+)?\{#[\w\-:.]+(?:\s[^{}\n]{0,200})?\}"),
    ("{", "mark-up", r"(?m)(?<=\))\{[.\w][^{}\n]{0,200}\}|[ \t]\{(?:\.[\w\-]+\s?)+\}$"),
    ("[]{", "mark-up", r"\[\]\{[^{}\n]{0,200}\}"),
    (":::", "mark-up", r"(?m)^[ \t]{0,3}:{3,}[^\n。]{0,80}$"),
    (
        "^",
        "mark-up",
        r"(?m)(?:^|(?<=\s)|(?<=[。！？”]))\^[A-Za-z0-9][\w\-]{2,40}[ \t]*$"
        r"|(?<=[ \t])\^[A-Za-z][A-Za-z0-9\-]{0,2}[ \t]*$",
    ),
)
_LINK_FORMS = (
    # What a text must hold, and the pattern; the words are its group that matched.
    # A whole line in bold stays so.
    ("[**", r"(?m)^[ \t]*\[(\*\*[^\[\]\n*]{2,200}\*\*)\]\([^()\s]{1,400}\)[ \t]*$"),
    (
        "[/",
        r"(?i)\[(?:b|i|u|s|center|left|right|align|quote|size|color|font|url|h\d|heading|title|p|indent|list)"
        r"(?:=[^\[\]\n]{0,100})?\]([^\[\]\n]{1,2000})\[/\w+\]",
    ),
    ("[[", r"\[\[(?:https?:[^\[\]\n]{1,500}|file:[^\[\]\n]{1,300})\]\[([^\[\]\n]{1,300})\]\]"),
    (
        "[[",
        r"\[\[[^\[\]|\n]{1,200}\|([^\[\]|\n]{1,200})\]\]|\[\[([^\[\]|#\n]{1,200})(?:#[^\[\]|\n]{0,100})?\]\]",
    ),
    ("[http", r"\[https?://[^\s\[\]]{1,500}\s([^\[\]\n]{1,200})\](?!\()"),
    (
        "](",
        r"(?<!!)\[([^\[\]\n]{1,300})\]\((?:<[^<>\n]*>|[^()\n]*(?:\([^()\n]*\)[^()\n]*)+|[^()\s]*\s+[\"'][^\"'\n]*[\"'])\)",
    ),
    ("{++", r"\{\+\+([^{}\n]{1,500}?)\+\+\}"),
    ("{==", r"\{==([^{}\n]{1,500}?)==\}"),
    ("]{", r"\[([^\[\]\n]{1,300})\]\{[.\w#=\" -]{1,200}\}"),
    ("@[", r"@\[([^\[\]\n]{1,60})\]\([^()\n]{1,300}\)"),
    ("`_", r"`([^`<>\n]{1,200}?)\s?<[^<>\n]{1,500}>`__?"),
    ("[", r"(?<![A-Za-z0-9\]])https?://[!-Z^-~]{3,500}\[([^\[\]\n]{1,200})\]"),
    ("|http", r"\[([^\[\]|\n]{1,200})\|https?://[^\[\]\s]{1,500}\]"),
    ('":http', r'"([^"\n]{1,200})":https?://[!-+\--Z^-~]{3,500}'),
    ('"`', r'(?<=")`([^`"\n]{1,400})`(?=")'),
    ("][", r"(?<!!)\[([^\[\]\n]{1,200})\]\[[^\[\]\n]{0,60}\]"),
    ("''", r"'{5}([^'\n]{1,300})'{5}|'{3}([^'\n]{1,300})'{3}|''([^'\n]{1,300})''(?!')"),
    ("::", r"(?<![:A-Za-z0-9_)\]])::(?=\S)([^:\n]{1,200})(?<=[^\s:])::(?!:)"),
    ("==", r"(?<![=\n])==(?=\S)([^=\n]{1,200})(?<=\S)==(?!=)(?=[^\s])"),
)
_LEFT_OUT = tuple((needle, reason, re.compile(form)) for needle, reason, form in _LEFT_OUT_FORMS)
_LINKS = tuple((needle, re.compile(form)) for needle, form in _LINK_FORMS)
_PUBLISHED = re.compile(r"(?m)^<time>(.*)</time>[ \t]*$")
_POWER = re.compile(r"(?<=[A-Za-z0-9)])<sup>\s*([-+\d]{1,4})\s*</sup>")
_INDEX = re.compile(r"(?<=[A-Za-z)])<sub>\s*(\d{1,3})\s*</sub>")
_TEMPLATE = re.compile(r"\{\{[^{}]{1,1000}\}\}")
_DATE_FIELD = re.compile(
    r"(?:\|\s*(?:日期|时间|時間|发布日期|date|Date)\s*=|\{\{\s*(?:日期|date|Date)\s*\|)\s*([^|{}\n]{6,40})"
)
_SHOWN = re.compile(
    r"(?i)\{\{\s*(?:no(?:wrap|br|bold|break)|nobr|small|big|bold|strong|em|mono|kbd|abbr|le|illm?"
    r"|link-[a-z]{2,3}|lang-[a-z\-]{2,9}|(?:lang|color|colou?red?|fontcolor|size)\s*\|[^|{}]*"
    r"|tsl\s*\|[^|{}]*\|[^|{}]*)\s*\|\s*(?:1=)?([^|{}]*[^|{}\s])[^{}]*\}\}"
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
        powers = _POWER.finditer(traced.text)
        traced.edit(Edit(*at.span(), at[1].translate(_SUPERSCRIPT)) for at in powers)
        traced.keep(_INDEX)
    if "<time>" in traced.text:
        traced.dates += _PUBLISHED.findall(traced.text)
        traced.replace(_PUBLISHED, reason="date line")
    if "{{" in traced.text[: Inline.TOP_CHARS]:
        traced.dates += [
            field[1]
            for template in _TEMPLATE.findall(traced.text[: Inline.TOP_CHARS])
            for field in _DATE_FIELD.finditer(template)
        ]
    leave_notes(traced)
    for _ in range(Inline.NESTED):
        if "{{" not in traced.text or not traced.keep(_SHOWN):
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
            if needle not in traced.text or not traced.keep(pattern):
                break
