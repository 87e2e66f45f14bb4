"""Heads of other kinds of mark-up become Markdown's; numbers before heads and pictographs go."""

import pytest

from briefing.read.clean.headings.heads import drop_numbers, lift_emoji, mark_heads, unquote
from tests.read.clean.told import told

QUOTED = {
    "> τ\n>> ω": ["τ\nω", "mark-up: > ", "mark-up: >> "],
    "＞ τ\n＞＞＞＞ ω": ["τ\nω", "mark-up: ＞ ", "mark-up: ＞＞＞＞ "],
    "> τ": ["="],
    "> τ\n> ω\n> τ\n> ω\nτ": ["τ\nω\nτ\nω\nτ", "4 × mark-up: > "],
    "> τ\n> ω\n> τ\nτ": ["="],
}


@pytest.mark.parametrize("page", QUOTED)
def test_a_text_that_is_quoted_as_a_whole_is_unquoted(page: str) -> None:
    assert told(unquote, page) == QUOTED[page]


MARKED = {
    # Wikis, AsciiDoc, Pod.
    "== 新桥 ==\nτ\n====公园====\nω": ["## 新桥\nτ\n#### 公园\nω", "mark-up:  ==", "mark-up: ===="],
    "== 新桥 ===\nτ": ["## 新桥 =\nτ", "mark-up: =="],
    "== 新桥\nτ\n=== 公园\nω": ["## 新桥\nτ\n### 公园\nω"],
    "== 新桥\nτ": ["="],
    "=head2 新桥\n=pod\nτ\n=cut x\n=head7 公园": [
        "## 新桥\n\nτ\n\n=head7 公园",
        "mark-up: =pod",
        "mark-up: =cut x",
    ],
    # Org.
    "#+TITLE: 早报\n#+date: 2031-03-04\n#+OPTIONS: x\n# 注\n* 新桥\nτ": [
        "早报\n2031-03-04\n\n\n# 新桥\nτ",
        "mark-up: #+TITLE: ",
        "mark-up: #+date: ",
        "mark-up: #+OPTIONS: x",
        "mark-up: # 注",
        "day: 2031-03-04",
    ],
    "#+DATE: <2031-03-04 二>\n** TODO [#A] 新桥 :民生:a_b:\nτ\n[2031-03-05]": [
        "\n## 新桥\nτ\n",
        "mark-up: #+DATE: ",
        "mark-up: <2031-03-04 二>",
        "mark-up:  :民生:a_b:",
        "mark-up: [2031-03-05]",
        "day: <2031-03-04 二>",
        "day: 2031-03-04",
        "day: 2031-03-05",
    ],
    "* 新桥\n:PROPERTIES:\n:ID: 1\n:END:\nSCHEDULED: <2031-03-04>\nτ": [
        "# 新桥\n\n\nτ",
        "mark-up: :PROPERTIES:\n:ID: 1\n:END:",
        "mark-up: SCHEDULED: <2031-03-04>",
    ],
    "* 新桥\nτ": ["="],
    # Textile.
    "h1. 新桥\nτ\nh3(class). {anchor:a}公园\nω": ["# 新桥\nτ\n### 公园\nω"],
    "h1. 新桥\nτ": ["="],
    # Outlines.
    "- ## 新桥\n  * ### 公园\nτ": ["## 新桥\n### 公园\nτ", "mark-up: - ", "mark-up:   * "],
    "- 新桥通车\n  - τ\n- 公园开放\n  - ω": ["## 新桥通车\n  - τ\n## 公园开放\n  - ω"],
    "- 新桥通车\n  - τ\n- 公园\n  - ω": ["="],
    "- 新桥通车\n- τ\n- 公园开放\n- ω": ["="],
    f"- 新桥通车\n  - {'桥' * 30}\n- 公园开放\n  - {'桥' * 30}": [
        "## 新桥通车\n  - 桥×30\n## 公园开放\n  - 桥×30"
    ],
    f"- 新桥通车\n  - {'桥' * 30}\n- 公园开放\n  - {'桥' * 29}": ["="],
    f"- {'桥' * 60}\n  - ττ\n- 公园开放\n  - ω": ["## 桥×60\n  - ττ\n## 公园开放\n  - ω"],
    f"- {'桥' * 61}\n  - ττ\n- 公园开放\n  - ω": ["="],
    "- 新桥通车：\n  - τ\n- 公园开放\n  - ω": ["="],
    f"- {'桥' * 31}\n  - {'桥' * 31}\n- 公园开放\n  - ω": ["="],
}


@pytest.mark.parametrize("page", MARKED)
def test_heads_of_other_mark_up_are_marked(page: str) -> None:
    assert told(mark_heads, page) == MARKED[page]


NUMBERS = {
    "1、海州新桥今天通车\nτ\n2、江湾公园免费开放\nω": [
        "## 海州新桥今天通车\nτ\n## 江湾公园免费开放\nω"
    ],
    "新闻1\n新桥通车\nτ\n新闻2\n公园开放\nω": [
        "\n新桥通车\nτ\n\n公园开放\nω",
        "label: 新闻1",
        "label: 新闻2",
    ],
    "## 1. 新桥\nτ\n## 2. 公园\nω": ["## 新桥\nτ\n## 公园\nω", "mark-up: 1. ", "mark-up: 2. "],
    "1. **新桥通车**\nτ\n2. **公园开放**\nω": ["### **新桥通车**\nτ\n### **公园开放**\nω"],
    "## 1. 新桥\nτ\n2. **公园开放**\nω": ["## 新桥\nτ\n### **公园开放**\nω", "mark-up: 1. "],
    # A line too short for a head, one too long, one that ends a sentence.
    "1、新桥今天通车\nτ\n2、江湾公园开放\nω": ["="],
    "1、新桥今天通\nτ\n2、江湾公园开放\nω": ["="],
    f"1、{'桥' * 68}\nτ\n2、江湾公园免费开放\nω": ["## 桥×68\nτ\n## 江湾公园免费开放\nω"],
    f"1、{'桥' * 69}\nτ\n2、江湾公园免费开放\nω": ["="],
    "1、海州新桥今天通车：\nτ\n2、江湾公园免费开放\nω": ["="],
    # A story under each, none above, no head that is marked.
    f"1、海州新桥今天通车\n{'桥' * 30}\n2、江湾公园免费开放\n{'桥' * 30}": [
        "## 海州新桥今天通车\n桥×30\n## 江湾公园免费开放\n桥×30"
    ],
    f"1、海州新桥今天通车\n{'桥' * 30}\n2、江湾公园免费开放\n{'桥' * 29}": ["="],
    f"{'桥' * 79}\n1、海州新桥今天通车\nτ\n2、江湾公园免费开放\nω": [
        "桥×79\n## 海州新桥今天通车\nτ\n## 江湾公园免费开放\nω"
    ],
    f"{'桥' * 80}\n1、海州新桥今天通车\nτ\n2、江湾公园免费开放\nω": ["="],
    "1、海州新桥今天通车\nτ\n# 报\n2、江湾公园免费开放\nω": ["="],
    # The parts of one story, unless datelines stand below.
    "一、海州新桥今天通车\nτ\n二、江湾公园免费开放\nω": ["="],
    "一、海州新桥今天通车\nδ\n二、江湾公园免费开放\n记者林晚舟 ω": [
        "## 海州新桥今天通车\nδ\n## 江湾公园免费开放\n记者林晚舟 ω"
    ],
    "一、海州新桥今天通车\nδ\n二、江湾公园免费开放\nω\n三、海州菜价今天回落\nδ": ["="],
    "".join(f"{each}、海州新桥今天通车\nδ\n" for each in "一二三四") + "五、海州新桥今天通车\nτ": [
        (
            "## 海州新桥今天通车\n"
            "δ\n"
            "## 海州新桥今天通车\n"
            "δ\n"
            "## 海州新桥今天通车\n"
            "δ\n"
            "## 海州新桥今天通车\n"
            "δ\n"
            "## 海州新桥今天通车\n"
            "τ"
        )
    ],
}


@pytest.mark.parametrize("page", NUMBERS)
def test_numbers_of_heads_are_taken_off(page: str) -> None:
    assert told(drop_numbers, page) == NUMBERS[page]


EMOJI = {
    "📌 新桥通车\nτ\n🚌 公园开放\nω": [
        "##  新桥通车\nτ\n##  公园开放\nω",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    "📌 新桥通车\nτ": [" 新桥通车\nτ", "pictograph: 📌"],
    "📌 新桥通\nτ\n🚌 公园开放\nω": [
        " 新桥通\nτ\n 公园开放\nω",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    "📌 新桥通车。\nτ\n🚌 公园开放\nω\n🚌 菜价回落\nτ": [
        " 新桥通车。\nτ\n##  公园开放\nω\n##  菜价回落\nτ",
        "pictograph: 📌",
        "2 × pictograph: 🚌",
    ],
    f"📌 {'桥' * 60}\nττ\n🚌 公园开放\nω": [
        "##  桥×60\nττ\n##  公园开放\nω",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    f"📌 {'桥' * 61}\nττ\n🚌 公园开放\nω": [
        " 桥×61\nττ\n 公园开放\nω",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    f"📌 新桥通车\n{'桥' * 30}\n🚌 公园开放\n{'桥' * 30}": [
        "##  新桥通车\n桥×30\n##  公园开放\n桥×30",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    f"📌 新桥通车\n{'桥' * 30}\n🚌 公园开放\n{'桥' * 29}": [
        " 新桥通车\n桥×30\n 公园开放\n桥×29",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    f"📌 {'桥' * 30}\n{'桥' * 30}\n🚌 公园开放\nω": [
        " 桥×30\n桥×30\n 公园开放\nω",
        "pictograph: 📌",
        "pictograph: 🚌",
    ],
    "τ👨\u200d👩✨️": ["τ", "pictograph: 👨\u200d👩✨️"],
    "τ": ["="],
}


@pytest.mark.parametrize("page", EMOJI)
def test_pictographs_go_and_lines_that_they_open_are_heads(page: str) -> None:
    assert told(lift_emoji, page) == EMOJI[page]
