"""Paragraphs that all lack their full stop get one; a summary that breaks off is cut before."""

import pytest

from briefing.read.clean.final_stops import add_stops, leave_broken_ends
from tests.read.clean.told import told

BROKEN = {
    "τ市民说好… 阅读全文": ["τ", "unfinished sentence: 市民说好… 阅读全文"],
    "τ市民说好...[继续阅读]": ["τ", "unfinished sentence: 市民说好...[继续阅读]"],
    "τ市民说好……": ["="],
    "τ市民说好…": ["="],
    "τ市民说好..": ["="],
    "τ市民说好！市民说…（更多）": ["τ市民说好！", "unfinished sentence: 市民说…（更多）"],
    "τ市民说好？市民说[…]": ["τ市民说好？", "unfinished sentence: 市民说[…]"],
    "τ市民说好 [+123 chars]": ["τ", "unfinished sentence: 市民说好 [+123 chars]"],
    "τ市民说好... Read more »": ["τ", "unfinished sentence: 市民说好... Read more »"],
    "τ市民说好（全文）\nω": ["τ\nω", "unfinished sentence: 市民说好（全文）"],
    "市民说好市民说好市民说好，市民说好市民说好（更多）": ["="],
    "新桥今天上午通车。市民说好市民，市民说（更多）": ["="],
    "新桥今天上午通车。市民说好市民，市民说好（更多）": ["="],
}


@pytest.mark.parametrize("page", BROKEN)
def test_a_sentence_that_breaks_off_is_left_out(page: str) -> None:
    assert told(leave_broken_ends, page) == BROKEN[page]


STOPS = {
    "τ市民说好\nω市民说好\nδ市民说好": [
        "τ市民说好。\nω市民说好。\nδ市民说好。",
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "τ市民说好\nω市民说好": ["="],
    "τ市民说好\nω市民说好\nδ市民说好；\n": [
        "τ市民说好。\nω市民说好。\nδ市民说好。\n",
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "τ市民说好\nω市民说好\nδ市民说好\u200b": [
        "τ市民说好。\nω市民说好。\nδ市民说好\u200b。",
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    # Four of five, or the last of each story.
    "τ市民说好\nω市民说好\nδ市民说好\nτ市民说好\nω": [
        "τ市民说好。\nω市民说好。\nδ市民说好。\nτ市民说好。\nω",
        "note: 4 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "τ市民说好\nω市民说好\nδ市民说好\nτ\nω": ["="],
    "τ\nω市民说好\n新桥\nτ\nω市民说好\n公园\nτ\nω市民说好": [
        "τ\nω市民说好。\n新桥\nτ\nω市民说好。\n公园\nτ\nω市民说好。",
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "τ\nω市民说好\n新桥\nτ\nω市民说好\n公园\nτ\nω市民说好\n菜价\nτ\nω": ["="],
    "τ市民说好\nω\n新桥\nτ\nω市民说好\n公园\nτ\nω市民说好": ["="],
    # No paragraphs: headings, tables, short lines, lines without a sentence.
    "# τ市民说好\n# ω市民说好\n# δ市民说好": ["="],
    "| τ市民说好\n<p>ω市民说好\n新桥今天通车，市民都说好，新桥今天通车，市民都说好好": ["="],
    "新桥今天上午通车。市民说好市民说好，市民说好好\n" * 3: ["="],
    "新桥今天上午通车。市民说好市民说好，市民说好好哦\n" * 3: ["="],
    "新桥今天上午通车！市民说好市民说好，市民说好好哦\n" * 3: ["="],
    "新桥今天上午通车？市民说好市民说好，市民说好好哦哦\n" * 3: [
        (
            "新桥今天上午通车？市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车？市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车？市民说好市民说好，市民说好好哦哦。\n"
        ),
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "τ市民说好;\nω市民说好;\nδ市民说好;": [
        "τ市民说好。\nω市民说好。\nδ市民说好。",
        "note: 3 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "| τ市民说好\n" * 3: ["="],
    "<p>τ市民说好\n" * 3: ["="],
    "新桥今天通车，市民都说好，新桥今天通车，市民都说好好\n" * 3: ["="],
    # Lines of one width are wrapped.
    "新桥今天上午通车。市民说好市民说好，市民说好好哦哦\n" * 7: ["="],
    "新桥今天上午通车。市民说好市民说好，市民说好好哦哦\n" * 6: [
        (
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
        ),
        "note: 6 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
    "新桥今天上午通车。市民说好市民说好，市民说好好哦哦\n" * 6 + "τ市民说好\n": [
        (
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "新桥今天上午通车。市民说好市民说好，市民说好好哦哦。\n"
            "τ市民说好。\n"
        ),
        "note: 7 paragraphs have no full stop at their end, as all of this text: one is added.",
    ],
}


@pytest.mark.parametrize("page", STOPS)
def test_stops_that_a_text_lacks_are_added(page: str) -> None:
    assert told(add_stops, page) == STOPS[page]
