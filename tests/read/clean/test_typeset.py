"""Texts with a typesetter's commands: what is printed for each sign."""

import pytest

from briefing.read.clean.offset_text import Traced
from briefing.read.clean.typeset import read_typeset
from tests.read.clean.told import told

PRINTED = {
    "lq": "“",
    "rq": "”",
    "oq": "‘",
    "cq": "’",
    "em": "—",
    "en": "–",
    "bu": "•",
    "de": "°",
    "dq": '"',
    "aq": "'",
    "rs": "\\",
    "at": "@",
    "sh": "#",
    "Do": "$",
    "mu": "×",
    "co": "©",
    "xx": "",
}


@pytest.mark.parametrize(("name", "printed"), PRINTED.items())
@pytest.mark.parametrize("form", [r"\({}", r"\[{}]"])
def test_a_sign_of_roff_is_printed_as_its_manual_says(name: str, printed: str, form: str) -> None:
    traced = Traced(f".TL\n大桥\n.LP\n一{form.format(name)}二\n.LP\n三\n")
    read_typeset(traced)
    assert f"\n一{printed}二\n" in traced.text


PAGES = {
    # InDesign, QuarkXPress, Founder.
    (
        "<UNICODE-MAC>\n<Version:8><FeatureSet:a>\n"
        "<ParaStyle:大标题>新桥\n<ParaStyle:正文>τ<CharStyle:>"
    ): [
        "\n\n\n## 新桥\nτ",
        "mark-up: <UNICODE-MAC>",
        "mark-up: <Version:8><FeatureSet:a>",
        "mark-up: <ParaStyle:正文>",
        "mark-up: <CharStyle:>",
    ],
    "\ufeff<ascii-win>\n<ParaStyle:副标题>新桥<0x2014>通车\n<ParaStyle:Headline 1>公园<b\n>": [
        "\ufeff\n新桥通车\n\n## 公园<b\n>",
        "mark-up: <ascii-win>",
        "mark-up: <ParaStyle:副标题>",
        "mark-up: <0x2014>",
    ],
    "x<UNICODE-MAC>\n<ParaStyle:标题>新桥": ["="],
    '<v8.00><e9>\n@主标题:新桥\n@正文=[S]<*L>\n@正文:<f"a">τ<$>': [
        "\n\n## 新桥\n\nτ",
        "mark-up: <v8.00><e9>",
        "mark-up: @正文=[S]<*L>",
        'mark-up: @正文:<f"a">',
        "mark-up: <$>",
    ],
    "〖BT2〗新桥Ω\n〖HT5〗〖KG2〗τω \n〖BT1〗公园": [
        "\n## 新桥\nτω \n公园",
        "mark-up: Ω",
        "mark-up: 〖HT5〗〖KG2〗",
        "mark-up: 〖BT1〗",
    ],
    "〖BT2〗新桥Ω\n〖HT5〗τ": ["="],
    "〖WT5〗〖BT9(a〗新桥\nτ〖HT〗ω": ["\n## 新桥\nτω", "mark-up: 〖HT〗"],
    # roff.
    '.TH 早报 1 2031-03-04\n.SH "新桥 通车"\nτ\nω\n.PP\nτ': [
        "\n\n\n\n## 新桥 通车\n\nτ ω\n\n\nτ",
        "mark-up: .TH 早报 1 2031-03-04\n",
        'mark-up: "',
        'mark-up: "\n',
        "mark-up: .PP\n",
        "day: 早报 1 2031-03-04",
    ],
    ".TL\n新桥\n.ND 2031\\-03\\-04\n.LP\n\\fBτ\\fP\\s+2ω\n.PP\n.B 公园\n.B\n\\(lq新\\[rq]": [
        "\n\n## 新桥\n\n\n\n\nτω\n\n\n公园\n\n\n“新”",
        "mark-up: .ND 2031\\-03\\-04\n.LP\n",
        "mark-up: \\fB",
        "mark-up: \\fP\\s+2",
        "mark-up: .PP\n.B ",
        "mark-up: .B\n",
        "day: 2031-03-04",
    ],
    ".NH 2\n新桥\n.SS 公园\nτ\n'PP\nω": ["\n\n## 新桥\n\n\n## 公园\n\nτ\n\n\nω", "mark-up: 'PP\n"],
    ".LP\n.LP\n.LP\n.BR 新\n.RB 桥\n.BI 通\n.IR 车\n.SM 了\n.Nm 吗\n.I 好\n.BX 坏": [
        "\n\n\n\n\n\n新 桥 通 车 了 吗 好\n\n\n",
        "mark-up: .LP\n.LP\n.LP\n.BR ",
        "mark-up: .RB ",
        "mark-up: .BI ",
        "mark-up: .IR ",
        "mark-up: .SM ",
        "mark-up: .Nm ",
        "mark-up: .I ",
        "mark-up: .BX 坏",
    ],
    ".LP\n.LP\n.LP\n.Sh 新桥\n.Ss 公园\n.DA 2031-03-04\n.Dd 2031-03-05\n.Sx 坏": [
        "\n\n\n\n\n\n\n\n## 新桥\n\n\n\n## 公园\n\n\n\n\n\n\n\n",
        "mark-up: .LP\n.LP\n.LP\n",
        "mark-up: \n.DA 2031-03-04\n.Dd 2031-03-05\n.Sx 坏",
        "day: 2031-03-04",
        "day: 2031-03-05",
    ],
    "<v8.00><e9\n@标题:新桥": ["="],
    ".SH 新桥\n.PP\nτ": ["="],
    ".TS\n品种\n.TE x\n.FS\n注\n.FE\n.de1 a\nb\n..\n.SH 新\n.LP\n.LP": [
        "\n\n\n\n\n## 新\n\n\n\n\n\n",
        "table: .TS\n品种\n.TE x",
        "table: .FS\n注\n.FE",
        "table: .de1 a\nb\n..",
        "mark-up: \n.LP\n.LP",
    ],
    ".LP\n.LP\n.LP\n\\[u6D77]\\[u110000]\\[u0007]\\-\\e\\`\\&\\|\\.\\m[red ]桥": [
        "\n\n\n\n\n\n海-e`.桥",
        "mark-up: .LP\n.LP\n.LP\n",
        "mark-up: \\[u110000]\\[u0007]\\",
        "2 × mark-up: \\",
        "mark-up: \\&\\|\\",
        "mark-up: \\m[red ]",
    ],
    '.\\" 注\n.LP\n.LP\n.LP\n桥\n.ft': [
        "\n\n\n\n\n\n\n\n桥\n\n\n",
        'mark-up: .\\" 注\n.LP\n.LP\n.LP\n',
        "mark-up: .ft",
    ],
}


@pytest.mark.parametrize("page", PAGES)
def test_headlines_are_marked_and_other_commands_taken_out(page: str) -> None:
    assert told(read_typeset, page) == PAGES[page]
