"""A story that goes on on another page is put together with its second part."""

import pytest

from briefing.read.assembly.drafts import join_jumps
from tests.read.assembly.test_assemble import laid_out

BRIDGE = ["headline 大桥今晨封闭", "body 大桥封闭，市民绕行，（下转第3版）"]
PARK = ["headline 公园免费开放", "body 公园开放，市民游玩。（下转第4版）"]
OTHER = ["headline 菜价回落", "body 菜价回落了。"]
REST_OF_BRIDGE = "公交改道，大桥封闭三月。"


def told(*rows: str) -> list[str]:
    """Each story as its headline and paragraphs, and the mends of its text."""
    _, layout = laid_out(*rows)
    join_jumps(layout)
    return [
        "|".join(
            [draft.title, *("+".join(line.text for line in each) for each in draft.paragraphs)]
        )
        + "".join(f" ({each})" for each in draft.repairs)
        for draft in layout.drafts
    ]


JOINED = "大桥今晨封闭|大桥封闭，市民绕行，+公交改道，大桥封闭三月。 (joined) (jump)"
ALONE = "大桥今晨封闭|大桥封闭，市民绕行，"


@pytest.mark.parametrize(
    ("second", "is_joined"),
    [
        (["headline 大桥今晨封闭", f"body （上接第1版）{REST_OF_BRIDGE}"], True),
        (["headline 大桥封闭", f"body （上接第1版）{REST_OF_BRIDGE}"], True),  # most of its pairs
        (["web （上接第1版）", f"body {REST_OF_BRIDGE}"], True),  # by its words
        (["web （上接第1版《大桥今晨封闭》）", f"body {REST_OF_BRIDGE}"], True),
        (["headline 大桥今晨封闭", f"body {REST_OF_BRIDGE}"], True),  # the headline once more
        (["headline 大桥封闭了", f"body {REST_OF_BRIDGE}"], False),
        (["headline 大桥今晨封闭"], False),  # no text
        ([f"ad {REST_OF_BRIDGE}"], False),
    ],
)
def test_the_second_part_is_known_by_its_pointer_its_headline_or_its_words(
    second: list[str], is_joined: bool
) -> None:
    stories = told("page 第1版", *BRIDGE, *OTHER, "page 第3版", *second)
    assert stories[0] == (JOINED if is_joined else ALONE)
    assert len(stories) == 2 + (not is_joined)


def test_of_two_stories_that_go_on_each_gets_its_own_part() -> None:
    stories = told(
        *("page 第1版", *BRIDGE, "page 第2版", *PARK, "page 第3版"),
        *("web （上接第2版）", "body 草地也可以走。"),
        *("web （上接第1版）", "body 工期三个月。"),
    )
    assert stories == [
        "大桥今晨封闭|大桥封闭，市民绕行，+工期三个月。 (joined) (jump)",
        "公园免费开放|公园开放，市民游玩。|草地也可以走。 (jump)",
    ]


def test_a_named_headline_counts_more_than_the_page() -> None:
    stories = told(
        *("page 第1版", *BRIDGE, "page 第2版", *PARK, "page 第3版"),
        *("web （上接第2版《大桥今晨封闭》）", "body 工期三个月。"),
    )
    assert stories[0].endswith("+工期三个月。 (joined) (jump)")


def test_a_third_part_follows_the_second() -> None:
    stories = told(
        *("page 第1版", *BRIDGE, "page 第3版"),
        *("headline 大桥今晨封闭", "body （上接第1版）公交改道。（下转第4版）", "page 第4版"),
        *("headline 大桥今晨封闭", "body （上接第3版）工期三月。"),
    )
    assert stories == [
        "大桥今晨封闭|大桥封闭，市民绕行，+公交改道。|工期三月。 (joined) (jump) (jump)"
    ]


def test_the_headline_that_is_printed_again_is_left_out_and_its_reporter_kept() -> None:
    _, layout = laid_out(
        *("page 第1版", *BRIDGE, "page 第3版", "kicker 民生", "headline 大桥今晨封闭"),
        *("deck 工期三月", "byline 林晚舟", "body （上接第1版）公交改道。"),
    )
    join_jumps(layout)
    (story,) = layout.drafts
    assert [line.text for line in story.bylines] == ["林晚舟"]
    again = [line.text for line, reason in layout.left if reason == "repeated title"]
    assert again == ["民生", "大桥今晨封闭", "工期三月"]


@pytest.mark.parametrize(
    ("end", "joined"),
    [
        *(
            ("绕行，", True),
            ("绕行", True),
            ("绕行。", False),
            ("绕行！", False),
            ("绕行？", False),
        ),
        *(
            ("绕行…", False),
            ("说：", False),
            ("绕行。”", False),
            ("绕行。）", False),
            ("绕行’", True),
        ),
    ],
)
def test_a_sentence_that_is_open_goes_on_in_the_second_part(end: str, *, joined: bool) -> None:
    (story,) = told(
        *("page 第1版", "headline 大桥封闭", f"body 市民{end}（下转第3版）", "page 第3版"),
        *("headline 大桥封闭", "body （上接第1版）公交改道。"),
    )
    assert story == (
        f"大桥封闭|市民{end}+公交改道。 (joined) (jump)"
        if joined
        else f"大桥封闭|市民{end}|公交改道。 (jump)"
    )


def test_the_second_part_brings_its_sub_heads_and_goes_on_itself_or_not() -> None:
    _, layout = laid_out(
        *("page 第1版", *BRIDGE, "page 第3版", "headline 大桥今晨封闭"),
        *("body （上接第1版）公交改道。", "sub-head 怎么绕", "body 走环城路。"),
        *("page 第4版", "headline 大桥今晨封闭", "body 又一篇。"),
    )
    join_jumps(layout)
    first, second = layout.drafts
    assert [line.text for line in first.sub_heads] == ["怎么绕"]
    assert first.to_page == ""
    assert [line.text for each in second.paragraphs for line in each] == ["又一篇。"]


def test_a_pointer_names_its_headline_in_one_pair_of_brackets() -> None:
    stories = told(
        *("page 第1版", *BRIDGE, *PARK, "page 第3版"),
        *("web （上接第2版《公园免费》）", "body 草地也可以走。"),
    )
    assert stories[1].endswith("|草地也可以走。 (jump)")


def test_of_twenty_stories_that_go_on_the_first_is_still_waited_for() -> None:
    for count, parts in ((20, 21), (21, 23)):
        others = [
            row
            for number in range(count)
            for row in (f"headline 第{chr(0x5E00 + number)}件事", "body 公园开放，（下转第4版）")
        ]
        stories = told(
            *("page 第1版", *BRIDGE, *others, "page 第3版"),
            *("headline 大桥今晨封闭", f"body {REST_OF_BRIDGE}"),
        )
        assert len(stories) == parts
