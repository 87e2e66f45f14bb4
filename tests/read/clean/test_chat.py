"""Chats written to a file: who said it and when goes; a short first line is its headline."""

import pytest

from briefing.read.clean.chat import drop_line_numbers, drop_speakers, open_chat
from tests.read.clean.told import told

CHATS = {
    # Before the words, in each form.
    "[2031/3/4 上午6:30:05] 晚报: τ\n[2031/3/4 6:40] 晚报：ω": [
        "\nτ\n\nω",
        "chat: [2031/3/4 上午6:30:05] 晚报: ",
        "chat: [2031/3/4 6:40] 晚报：",
        "day: [2031/3/4 上午6:30:05] 晚报: ",
        "day: [2031/3/4 6:40] 晚报：",
    ],
    "2031/3/4 06:30 - 晚报: τ\n2031/3/4 06:40 – 晚报: ω": [
        "\nτ\n\nω",
        "chat: 2031/3/4 06:30 - 晚报: ",
        "chat: 2031/3/4 06:40 – 晚报: ",
        "day: 2031/3/4 06:30 - 晚报: ",
        "day: 2031/3/4 06:40 – 晚报: ",
    ],
    "[4/3 上午6:30] 晚报: τ\n[4/3 上午6:40] 晚报: ω": [
        "\nτ\n\nω",
        "chat: [4/3 上午6:30] 晚报: ",
        "chat: [4/3 上午6:40] 晚报: ",
    ],
    "06:30\t晚报\tτ\n06:40\t晚报\tω": ["\nτ\n\nω", "chat: 06:30\t晚报\t", "chat: 06:40\t晚报\t"],
    '06:30\t晚报\t"新桥今天通车\nτ\nω"\n06:40\t晚报\tω': [
        "\n## 新桥今天通车\nτ\nω\n\nω",
        'chat: "',
        "chat: 06:40\t晚报\t",
    ],
    '06:30\t晚报\t"新桥今天通车\nω"\n06:40\t晚报\tω': [
        "\n## 新桥今天通车\nω\n\nω",
        'chat: "',
        "chat: 06:40\t晚报\t",
    ],
    '06:30\t晚报\tτ\nω"\n06:40\t晚报\tω': [
        '\nτ\nω"\n\nω',
        "chat: 06:30\t晚报\t",
        "chat: 06:40\t晚报\t",
    ],
    "[2031-03-04 06:30:05] <晚报> τ\n06:40 <晚报> ω": [
        "\nτ\n\nω",
        "chat: [2031-03-04 06:30:05] <晚报> ",
        "chat: 06:40 <晚报> ",
        "day: [2031-03-04 06:30:05] <晚报> ",
    ],
    # In a line of their own, in each form.
    "2031-03-04 6:30:05 晚报(10001)\n新桥今天通车\nτ\n2031-03-04 6:40:05 晚报<a@hz.example>\nω": [
        "\n\n## 新桥今天通车\nτ\n\n\nω",
        "chat: 2031-03-04 6:30:05 晚报(10001)",
        "chat: 2031-03-04 6:40:05 晚报<a@hz.example>",
        "day: 2031-03-04 6:30:05 晚报(10001)",
        "day: 2031-03-04 6:40:05 晚报<a@hz.example>",
    ],
    "晚报 2031/3/4 06:30\nτ\n晚报(10001) — 今天06:40\nω": [
        "\n\nτ\n\n\nω",
        "chat: 晚报 2031/3/4 06:30",
        "chat: 晚报(10001) — 今天06:40",
        "day: 晚报 2031/3/4 06:30",
    ],
    "晚报 06:30\nτ\n晚报  [6:40 AM]\nω": [
        "\n\nτ\n\n\nω",
        "chat: 晚报 06:30",
        "chat: 晚报  [6:40 AM]",
    ],
    "[2031-03-04 06:30]晚报\nτ\n[06:40] 晚报\nω": [
        "\n\nτ\n\n\nω",
        "chat: [2031-03-04 06:30]晚报",
        "chat: [06:40] 晚报",
        "day: [2031-03-04 06:30]晚报",
    ],
    # One stamp, or one for more than eight lines.
    "晚报 06:30\nτ": ["="],
    "晚报 06:30\n" + "新桥\n" * 7 + "晚报 06:40\n" + "公园\n" * 7: [
        (
            "\n\n"
            "新桥\n"
            "新桥\n"
            "新桥\n"
            "新桥\n"
            "新桥\n"
            "新桥\n"
            "新桥\n\n\n"
            "公园\n"
            "公园\n"
            "公园\n"
            "公园\n"
            "公园\n"
            "公园\n"
            "公园\n"
        ),
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    "晚报 06:30\n" + "新桥\n" * 7 + "晚报 06:40\n" + "公园\n" * 8: ["="],
    f"{'晚' * 20}(10001{'0' * 24}) 06:30\nτ\n晚报 06:40\nω": [
        "\n\nτ\n\n\nω",
        "chat: 晚×20(100010×24) 06:30",
        "chat: 晚报 06:40",
    ],
    f"2031-03-04  06:30:05{' ' * 3}{'晚' * 19}({'1' * 15})\nτ\n晚报 06:40\nω": [
        "\n\nτ\n\n\nω",
        "chat: 2031-03-04  06:30:05   晚×19(111111111111111)",
        "chat: 晚报 06:40",
        "day: 2031-03-04  06:30:05   晚×19(111111111111111)",
    ],
    f"2031-03-04  06:30:05{' ' * 3}{'晚' * 19}({'1' * 16})\nτ\n晚报 06:40\nω": [
        "\n\nτ\n\n\nω",
        "chat: 2031-03-04  06:30:05   晚×19(1×16)",
        "chat: 晚报 06:40",
        "day: 2031-03-04  06:30:05   晚×19(1×16)",
    ],
    f"2031-03-04  06:30:05{' ' * 3}{'晚' * 19}({'1' * 17})\nτ\n晚报 06:40\nω\n晚报 06:50": [
        "2031-03-04  06:30:05   晚×19(1×17)\nτ\n\n\nω\n\n",
        "chat: 晚报 06:40",
        "chat: 晚报 06:50",
    ],
    # What the program adds.
    "消息记录（此消息）\n消息分组:我的\n导出时间：x\n====\n晚报 06:30\nτ\n晚报 06:40\nω": [
        "\n\n\n\n\n\nτ\n\n\nω",
        "chat: 消息记录（此消息）",
        "chat: 消息分组:我的",
        "chat: 导出时间：x",
        "chat: ====",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    "Channel: news\nExported 2 message(s)\n晚报 06:30\nτ\n晚报 06:40\nω": [
        "\n\n\n\nτ\n\n\nω",
        "chat: Channel: news",
        "chat: Exported 2 message(s)",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    # Headlines: of four to sixty characters, over a story.
    "晚报 06:30\n新桥今天通车\nτ\n晚报 06:40\n# 公园开放\nω": [
        "\n\n## 新桥今天通车\nτ\n\n\n# 公园开放\nω",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    "晚报 06:30\n**新桥今天通车**\nτ\n晚报 06:40\n新桥通车。\nω": [
        "\n\n## **新桥今天通车**\nτ\n\n\n新桥通车。\nω",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    "晚报 06:30\n新桥通车！\nτ\n晚报 06:40\n新桥通车，\nω\n晚报 06:40\n“新桥”\nω": [
        "\n\n新桥通车！\nτ\n\n\n新桥通车，\nω\n\n\n“新桥”\nω",
        "chat: 晚报 06:30",
        "2 × chat: 晚报 06:40",
    ],
    "晚报 06:30\n新桥通车；\nτ\n晚报 06:40\n新桥通车？\nω\n晚报 06:40\n新桥通：\nω": [
        "\n\n新桥通车；\nτ\n\n\n新桥通车？\nω\n\n\n新桥通：\nω",
        "chat: 晚报 06:30",
        "2 × chat: 晚报 06:40",
    ],
    "晚报 06:30\n新桥通\nτ\n晚报 06:40\n新桥通车\nω": [
        "\n\n新桥通\nτ\n\n\n## 新桥通车\nω",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    f"晚报 06:30\n{'桥' * 60}\nτ\n晚报 06:40\n{'桥' * 61}\nω": [
        "\n\n## 桥×60\nτ\n\n\n桥×61\nω",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    f"晚报 06:30\n新桥通车\n{'桥' * 29}\n晚报 06:40\n新桥通车\n{'桥' * 30}": [
        "\n\n新桥通车\n桥×29\n\n\n## 新桥通车\n桥×30",
        "chat: 晚报 06:30",
        "chat: 晚报 06:40",
    ],
    "06:30 <晚报> 新桥今天通车\nτ\n06:40 <晚报> ω": [
        "\n## 新桥今天通车\nτ\n\nω",
        "chat: 06:40 <晚报> ",
    ],
    "6:30 <晚报> 海州新桥今天通车\n6:40 <晚报> τ": [
        "\n海州新桥今天通车\n\nτ",
        "chat: 6:30 <晚报> ",
        "chat: 6:40 <晚报> ",
    ],
    "6:30 <晚报> 海州新桥今天就通车\n6:40 <晚报> τ": [
        "\n## 海州新桥今天就通车\n\nτ",
        "chat: 6:40 <晚报> ",
    ],
    f"06:30 <晚报> 海州新桥今天就通车\n06:40 <晚报> {'桥' * 60}": [
        "\n海州新桥今天就通车\n\n桥×60",
        "chat: 06:30 <晚报> ",
        "chat: 06:40 <晚报> ",
    ],
    "晚报 06:30\nτ\n晚报 06:40": ["\n\nτ\n\n", "chat: 晚报 06:30", "chat: 晚报 06:40"],
    # Those who send no story, where another sends two.
    "晚报 06:30\nτω\n阿芳 06:35\n说好\n好\n晚报 06:40\nωτ": [
        "\n\nτω\n\n\n\n\n\nωτ",
        "chat: 晚报 06:30",
        "answer: 阿芳 06:35",
        "answer: 说好",
        "answer: 好",
        "chat: 晚报 06:40",
    ],
    "晚报 06:30\nτω\n阿芳 06:35\n说好\n晚报 06:40\nω": [
        "\n\nτω\n\n\n说好\n\n\nω",
        "chat: 晚报 06:30",
        "chat: 阿芳 06:35",
        "chat: 晚报 06:40",
    ],
    f"06:30 <晚报> {'桥' * 60}\n06:35 <阿芳> 好\n06:40 <晚报> {'桥' * 60}": [
        "\n桥×60\n\n\n桥×60",
        "chat: 06:30 <晚报> ",
        "answer: 06:35 <阿芳> 好",
        "chat: 06:40 <晚报> ",
    ],
    f"06:30 <晚报> {'桥' * 59}\n06:35 <阿芳> 好\n06:40 <晚报> {'桥' * 60}": [
        "\n桥×59\n\n好\n\n桥×60",
        "chat: 06:30 <晚报> ",
        "chat: 06:35 <阿芳> ",
        "chat: 06:40 <晚报> ",
    ],
}


@pytest.mark.parametrize("page", CHATS)
def test_who_spoke_and_when_is_taken_out(page: str) -> None:
    assert told(open_chat, page) == CHATS[page]


SPOKEN = {
    "主播：τ\n播音员B：ω\n**女声**：τ": [
        "τ\nω\nτ",
        "speaker: 主播：",
        "speaker: 播音员B：",
        "speaker: **女声**：",
    ],
    "主播：τ\n甲：ω": ["="],
    "主播：τ\n主持人：ω\nSpeaker 1: τ\nω\nτ\nω\nτ": [
        "τ\nω\nτ\nω\nτ\nω\nτ",
        "speaker: 主播：",
        "speaker: 主持人：",
        "speaker: Speaker 1: ",
    ],
    "主播：τ\n主持人：ω\nSpeaker 1: τ\nω\nτ\nω\nτ\nω": ["="],
    "市长：τ\n记者：ω\n市长：τ": ["="],
}


@pytest.mark.parametrize("page", SPOKEN)
def test_names_of_those_who_read_are_taken_out(page: str) -> None:
    assert told(drop_speakers, page) == SPOKEN[page]


def numbered(*numbers: int, mark: str = ": ") -> str:
    return "".join(f"{number}{mark}第{number}桥\n" for number in numbers)


NUMBERED = {
    numbered(1, 2, 3, 4, 5, 6): [
        "第1桥\n第2桥\n第3桥\n第4桥\n第5桥\n第6桥\n",
        "line number: 1: ",
        "line number: 2: ",
        "line number: 3: ",
        "line number: 4: ",
        "line number: 5: ",
        "line number: 6: ",
    ],
    numbered(1, 2, 3, 4, 5): ["="],
    numbered(2, 3, 6, 7, 8, 9, mark="\t"): [
        "第2桥\n第3桥\n第6桥\n第7桥\n第8桥\n第9桥\n",
        "line number: 2\t",
        "line number: 3\t",
        "line number: 6\t",
        "line number: 7\t",
        "line number: 8\t",
        "line number: 9\t",
    ],
    numbered(2, 3, 7, 8, 9, 10): ["="],
    numbered(3, 4, 5, 6, 7, 8): ["="],
    numbered(1, 2, 3, 4, 4, 5): ["="],
    numbered(1, 2, 3, 4, 5, 6, mark=" "): [
        "第1桥\n第2桥\n第3桥\n第4桥\n第5桥\n第6桥\n",
        "line number: 1 ",
        "line number: 2 ",
        "line number: 3 ",
        "line number: 4 ",
        "line number: 5 ",
        "line number: 6 ",
    ],
    numbered(1, 2, 3, 4, 5, 6, mark="│ "): [
        "第1桥\n第2桥\n第3桥\n第4桥\n第5桥\n第6桥\n",
        "line number: 1│ ",
        "line number: 2│ ",
        "line number: 3│ ",
        "line number: 4│ ",
        "line number: 5│ ",
        "line number: 6│ ",
    ],
    numbered(1, 2, 3, 4, 5, 6, mark="、"): ["="],
    "1: 新桥\n2\n\n 3: 公园\n4: 菜价\n5: 明天\n6: 地铁": [
        "新桥\n\n\n公园\n菜价\n明天\n地铁",
        "line number: 1: ",
        "line number: 2",
        "line number:  3: ",
        "line number: 4: ",
        "line number: 5: ",
        "line number: 6: ",
    ],
    "新桥\n" + numbered(1, 2, 3, 4, 5, 6): ["="],
}


@pytest.mark.parametrize("page", NUMBERED)
def test_numbers_of_lines_are_taken_out(page: str) -> None:
    assert told(drop_line_numbers, page) == NUMBERED[page]
