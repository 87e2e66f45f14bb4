"""Stories in blocks between blank lines: which lines are headlines, and which texts have none."""

import pytest

from briefing.read.clean.headings.blocks import mark_blocks
from briefing.read.issue import read_decoded
from tests.read.clean.told import PARAGRAPHS, told

FORMS = {
    # Nearly all blocks are a short line over a text.
    "新桥通车了\nτ\n\n公园开放了\nω\n\n地铁试跑了\nτ\n\n菜价回落了\nω\n": [
        "## 新桥通车了\n\nτ\n\n## 公园开放了\n\nω\n\n## 地铁试跑了\n\nτ\n\n## 菜价回落了\n\nω\n"
    ],
    # A tag below several is below it; one line may go on with it.
    "新桥通车了\n要闻\nτ\n\n公园开放了\n要闻\nω\n\n地铁试跑了\n今天三趟\nτ\n\n菜价回落了\nω": [
        "## 新桥通车了\n\n要闻\nτ\n\n## 公园开放了\n\n要闻\nω\n\n"
        "## 地铁试跑了\n今天三趟\nτ\n\n## 菜价回落了\n\nω"
    ],
    # Too few; paragraphs without a headline; headlines that are marked.
    "新桥通车了\nτ\n\n公园开放了\nω\n\n地铁试跑了\nτ": ["="],
    "τ\n\nω\n\n新桥通车了\nτ\n\n公园开放了\nω\n\n地铁试跑了\nτ\n\n菜价回落了\nω": ["="],
    "# 新桥\nτ\n\n公园开放了\nω\n\n地铁试跑了\nτ\n\n菜价回落了\nω\n\n夜车加开了\nτ": ["="],
    # Stories with paragraphs.
    "新桥通车了\nτ\nω\n\n公园开放了\nω\n\n地铁试跑了\nτ\nω\n\n菜价回落了\nω": ["="],
    # Who speaks, who reports, when: no headlines.
    "问：新桥几时通车？\n何清：\nτ\n\n" + "何清说：\nτ\n\n" * 4: ["="],
    "本报讯（记者林晚舟）\nτ\n\n" * 5: ["="],
    "2031年3月4日\nτ\n\n" * 5: ["="],
}
WRAPPED = "海州新桥今天上午通车全长五\n百米，双向四车道，两岸居民\n步行过江。\n\n"


@pytest.mark.parametrize("page", FORMS)
def test_a_block_has_its_headline_in_the_first_line(page: str) -> None:
    assert told(mark_blocks, page) == FORMS[page]


def test_the_first_lines_of_wrapped_paragraphs_are_no_headlines() -> None:
    assert told(mark_blocks, WRAPPED * 6) == ["="]


def test_a_text_without_its_last_stop_does_not_run_into_the_next_headline() -> None:
    heads = [
        "海州新桥今天通车",
        "江湾公园免费开放",
        "云川地铁开始试跑",
        "江州菜价连日回落",
        "夜班公交加开两班",
    ]
    bodies = [PARAGRAPHS["τ"], "园内新种了两千棵树，还修了一条步道", *[PARAGRAPHS["ω"]] * 3]
    text = "\n\n".join(f"{head}\n{body}" for head, body in zip(heads, bodies, strict=True))
    issue = read_decoded(text, "blocks.txt")
    assert {article.headline for article in issue.articles} >= {heads[0], *heads[2:]}
