"""Who is introduced where, and whom a pronoun stands for."""

import pytest

from briefing.edit.cut.people import antecedent, introduces, introductions_of

ENDS = "长员"


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("局长林远山说，桥通了。", True),
        ("队员林远山说，桥通了。", True),
        ("林远山是局长。", True),
        ("林远山，市水务局的人。", True),
        ("林远山今年50岁。", True),
        ("桥通了，林远山是局长。", True),
        ("林远山说，局长林远山就是他。", True),
        ("林远山说，桥通了。", False),
        ("我和林远山是同学。", False),
        ("记者林远山说。", False),
        ("桥通了。", False),
    ],
)
def test_an_office_before_a_name_or_what_is_said_behind_it_introduces(
    text: str, *, introduced: bool
) -> None:
    assert introduces(text, "林远山", ENDS) is introduced


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("局长林远山来了。", "林远山说，路也通了。"), {"林远山": 0}),
        (("桥通了。", "局长林远山来了。", "雨停了，林远山说。"), {"林远山": 1}),
        (("局长林远山来了。", "他说：“林远山，你好。”"), {}),
        (("局长林远山来了。",), {}),
        (("林远山来了。", "林远山说，路也通了。"), {}),
        (("队员林清来了。", "林清笑了。"), {"林清": 0}),
        (("局长这些人来了。", "这些人说，路也通了。"), {}),
        (("队员同学们来了。", "同学们说，路也通了。"), {}),
    ],
)
def test_a_name_is_known_from_where_its_office_is_said(
    texts: tuple[str, ...], found: dict[str, int]
) -> None:
    assert introductions_of(list(texts), ENDS) == found


@pytest.mark.parametrize(
    ("texts", "place", "stands"),
    [
        (("局长林远山来了。", "林远山说好。", "雨下了。", "他走了。"), 3, 0),
        (("局长林远山来了。", "雨下了。", "林远山是好人。", "他走了。"), 3, 2),
        (("局长林远山来了。", "队员何知远来了。", "林远山说好。", "他走了。"), 3, 2),
        (("局长林远山来了。", "队员何知远来了。", "何知远说好。", "他走了。"), 3, 1),
        (("桥通了。", "路通了。", "他走了。"), 2, 1),
    ],
)
def test_a_pronoun_stands_for_the_last_person_named(
    texts: tuple[str, ...], place: int, stands: int
) -> None:
    introductions = {
        name: at for at, text in enumerate(texts) for name in ("林远山", "何知远")
        if introduces(text, name, ENDS) and not any(name in other for other in texts[:at])
    }  # fmt: skip
    assert antecedent(list(texts), introductions, place, ENDS) == stands
