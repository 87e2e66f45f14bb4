"""Headlines set off by brackets, frames, rules or tags, or in one line with their stories."""

from time import process_time

import pytest

from briefing.read.clean.headings.titles import (
    drop_site_names,
    mark_only_headline,
    open_brackets,
    open_frames,
    open_run_in,
    part_credits,
)
from briefing.read.clean.offset_text import Traced
from tests.read.clean.told import told

BRACKETS = {
    # Desks before headlines.
    "[要闻] 海州新桥今天通车\nτ\n［民生］公园免费开放了\nω": [
        "海州新桥今天通车\nτ\n公园免费开放了\nω",
        "label: [要闻] ",
        "label: ［民生］",
    ],
    "[要闻] 海州新桥今天通车\nτ": ["="],
    "## [要闻] 海州新桥今天通车\nτ\n〖民生〗公园免费开放了\nω": [
        "## 海州新桥今天通车\nτ\n公园免费开放了\nω",
        "label: [要闻] ",
        "label: 〖民生〗",
    ],
    "【要闻】海州新桥今天通车\nτ\n【民生】公园免费开放了\nω": [
        "海州新桥今天通车\nτ\n公园免费开放了\nω",
        "label: 【要闻】",
        "label: 【民生】",
    ],
    # Who reports is no headline.
    "【海州周末特约记者林晚舟临江报道】τ\n【海州周末记者何清报导】ω": ["="],
    "【新桥通】海州新桥今天通车\nτ\n【开放了】公园免费开放了\nω": ["="],
    "【国际新闻】海州新桥今天通车\nτ\n【体育新闻】公园免费开放了\nω": [
        "海州新桥今天通车\nτ\n公园免费开放了\nω",
        "label: 【国际新闻】",
        "label: 【体育新闻】",
    ],
    "1. [要闻]新桥今天通车\nτ\n2. [民生] 公园免费开放\nω": [
        "1. 新桥今天通车\nτ\n2. 公园免费开放\nω",
        "label: [要闻]",
        "label: [民生] ",
    ],
    "1. [要闻](a)新桥今天通车\nτ\n2. [民生](b) 公园免费开放\nω": ["="],
    "[要闻] 通车\nτ\n[民生] 公园\nω": ["="],
    # Headlines between rules.
    "—— 海州新桥今天通车 ——\nτ\n★公园今天免费开放★\nω": ["="],
    "—— 海州新桥今天通车 ——\nτ": ["="],
    "—— 海州新桥今天通车 ——\nτ\n—— 公园今天免费开 ——\nω": ["="],
    "—— 海州新桥今天通车 ——\nτ\n—— 公园今天免费 ——\nω": ["="],
    # Headlines in brackets before their stories.
    "【海州新桥】τ\n【江湾公园开放】 ω": ["="],
    "【海州新桥通】τ\n【江湾公园开放】 ω": [
        "\n\n## 海州新桥通\n\nτ\n\n\n## 江湾公园开放\n\nω",
        "mark-up: 】",
        "mark-up: 】 ",
    ],
    "【海州新桥通】τ": ["="],
    "【海州新桥通】τ\n【江湾公园开放】 ω\nτ": [
        "\n\n## 海州新桥通\n\nτ\n\n\n## 江湾公园开放\n\nω\nτ",
        "mark-up: 】",
        "mark-up: 】 ",
    ],
    "【海州新桥通】τ\n【江湾公园开放】 ω\nτ\nω": ["="],
    f"【海州新桥通】τ\n【江湾公园开放】{'桥' * 22}\nω\nτ\nω": ["="],
    f"【海州新桥通】τ\n【江湾公园开放】{'桥' * 22}\nω": [
        "\n\n## 海州新桥通\n\nτ\n\n\n## 江湾公园开放\n\n桥×22\nω",
        "2 × mark-up: 】",
    ],
    f"【海州新桥通】τ\n【江湾公园开放】{'桥' * 21}\nω": ["="],
    "【本报海州新闻】τ\n【海州社新桥讯】ω": ["="],
}


@pytest.mark.parametrize("page", BRACKETS)
def test_headlines_in_brackets_are_parted(page: str) -> None:
    assert told(open_brackets, page) == BRACKETS[page]


FRAMES = {
    "┌─────┐\n│ 新桥今天通车 │\n└─────┘\nτ": [
        "\n## 新桥今天通车\n└─────┘\nτ",
        "rule: ┌─────┐",
        "mark-up:  │",
    ],
    "+-----+\n| 新桥通 |\n+-----+\nτ": ["\n## 新桥通 \n+-----+\nτ", "rule: +-----+", "mark-up: |"],
    "+-----+\n| 新桥通车 |\n+-----+\nτ": [
        "\n## 新桥通车\n+-----+\nτ",
        "rule: +-----+",
        "mark-up:  |",
    ],
    "│ 新桥今天通车 │\nτ": ["="],
    "━━ 要闻 ━━\nτ\n=== 国际 ===\nω": ["## 要闻\nτ\n## 国际\nω", "mark-up:  ━━", "mark-up:  ==="],
    "━━ 要闻 ━━\nτ": ["="],
    "━━ 要闻 ━━\nτ\n━━ 国际 ━━\n┌───┐\n│ 新桥今天通车 │\nω": [
        "## 要闻\nτ\n## 国际\n\n## 新桥今天通车\nω",
        "2 × mark-up:  ━━",
        "rule: ┌───┐",
        "mark-up:  │",
    ],
}


@pytest.mark.parametrize("page", FRAMES)
def test_headlines_in_frames_are_marked(page: str) -> None:
    assert told(open_frames, page) == FRAMES[page]


ONE, TWO = (
    "海州新桥今天通车 本报讯（记者林晚舟）",
    "江湾公园免费开放：江州社3月4日电 （记者周明远）",
)
RUN_IN = {
    f"{ONE}ττ\n{TWO}ωω": [
        (
            "\n\n"
            "## 海州新桥今天通车\n\n"
            "δτ\n\n\n"
            "## 江湾公园免费开放\n\n"
            "江州社3月4日电 （记者周明远）ωω"
        ),
        "mark-up: ：",
    ],
    f"{ONE}ττ": ["="],
    f"{ONE}ττ\n{TWO}ωω\nττ": [
        (
            "\n\n"
            "## 海州新桥今天通车\n\n"
            "δτ\n\n\n"
            "## 江湾公园免费开放\n\n"
            "江州社3月4日电 （记者周明远）ωω\n"
            "ττ"
        ),
        "mark-up: ：",
    ],
    f"{ONE}ττ\n{TWO}ωω\nττ\nωω": ["="],
    f"{ONE}{'桥' * 60}\n{TWO}{'桥' * 60}": ["="],
    f"{ONE}{'桥' * 61}\n{TWO}{'桥' * 60}": [
        (
            "\n\n"
            "## 海州新桥今天通车\n\n"
            "本报讯（记者林晚舟）桥×61\n\n\n"
            "## 江湾公园免费开放\n\n"
            "江州社3月4日电 （记者周明远）桥×60"
        ),
        "mark-up: ：",
    ],
    f"{ONE}{'桥' * 62}\n{TWO}{'桥' * 60}": [
        (
            "\n\n"
            "## 海州新桥今天通车\n\n"
            "本报讯（记者林晚舟）桥×62\n\n\n"
            "## 江湾公园免费开放\n\n"
            "江州社3月4日电 （记者周明远）桥×60"
        ),
        "mark-up: ：",
    ],
    f"#{ONE}ττ\n|{TWO}ωω": ["="],
    f"据{ONE[8:]}ττ\n见{TWO[8:]}ωω": ["="],
}


@pytest.mark.parametrize("page", RUN_IN)
def test_headlines_in_one_line_with_their_stories_are_parted(page: str) -> None:
    assert told(open_run_in, page) == RUN_IN[page]


CREDITS = {
    "海州新桥今天通车 〔记者王小明／江湾报导〕\nτ": [
        "海州新桥今天通车\n\n〔记者王小明／江湾报导〕\nτ"
    ],
    "海州新桥今天通车\u3000【本报记者 林晚舟】": ["海州新桥今天通车\n\n【本报记者 林晚舟】"],
    "海州新桥今天通车〔记者王小明〕": ["="],
    "海州新桥今天通车 （记者 王小明 摄）": ["="],
    "海州新桥通 〔记者王小明〕": ["="],
}


@pytest.mark.parametrize("page", CREDITS)
def test_who_wrote_it_has_a_line_of_its_own(page: str) -> None:
    assert told(part_credits, page) == CREDITS[page]


ONLY = {
    "海州新桥今天通车了没有\n2031年3月4日\nτ": ["# 海州新桥今天通车了没有\n2031年3月4日\nτ"],
    "海州新桥今天通车了没\n2031/3/4 星期二\nτ\nω": [
        "# 海州新桥今天通车了没\n2031/3/4 星期二\nτ\nω"
    ],
    "海州新桥今天通车了\n2031年3月4日\nτ": ["="],
    "海州新桥今天通车了没有\n2031年3月4日": ["="],
    "海州新桥今天通车了没有\n海州\nτ": ["="],
    "海州新桥今天通车的新闻\n2031年3月4日\nτ": ["="],
    f"海州新桥今天通车了没有\n2031年3月4日\n{'桥' * 29}": ["="],
    f"海州新桥今天通车了没有\n2031年3月4日\n{'桥' * 30}": [
        "# 海州新桥今天通车了没有\n2031年3月4日\n桥×30"
    ],
    "海州新桥今天通车了没有\n2031年3月4日\nτ\n# ω": ["="],
}


@pytest.mark.parametrize("page", ONLY)
def test_the_headline_of_an_only_story_is_marked(page: str) -> None:
    assert told(mark_only_headline, page) == ONLY[page]


def test_the_longest_end_that_headlines_share_goes() -> None:
    page = "新桥通车 - 要闻 - 海州新闻网\n公园开放 - 要闻 - 海州新闻网\n"
    assert told(drop_site_names, page) == ["新桥通车\n公园开放\n", "2 × web:  - 要闻 - 海州新闻网"]


def test_a_sites_name_behind_a_hyphen_goes_where_headlines_share_it() -> None:
    page = "# 新桥今天通车-海州新闻\nτ\n# 公园免费开放-海州新闻\nω\n"
    left = "2 × web: -海州新闻"
    assert told(drop_site_names, page) == ["# 新桥今天通车\nτ\n# 公园免费开放\nω\n", left]
    assert told(
        drop_site_names, "# 云川-江湾\n# 海州-江湾\n# 问路--海州新闻\n# 桥--海州新闻\n"
    ) == ["="]


def test_a_desk_of_the_site_goes_behind_a_single_headline() -> None:
    assert told(drop_site_names, "# 海州新桥今天通车 - 国际经济\n公园开放\n") == [
        "# 海州新桥今天通车\n公园开放\n",
        "web:  - 国际经济",
    ]
    assert told(drop_site_names, "# 海州新桥今天通车 - 经济起飞\n19:00 - 国际新闻\n") == ["="]


def test_many_sites_on_a_long_page_take_no_time() -> None:
    page = "".join(f"新桥通车{at} - 海州{at // 2}网\n" for at in range(20_000))
    begun = process_time()
    drop_site_names(Traced(page))
    assert process_time() - begun < 2
