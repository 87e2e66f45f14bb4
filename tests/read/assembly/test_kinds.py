"""What kind of article it is."""

import pytest

from briefing.read.assembly.finish import is_notice, kind_of
from briefing.records import ArticleKind

P = "海州新桥今天上午通车，全长五百米，双向四车道。"


@pytest.mark.parametrize(
    ("headline", "body", "service", "signed", "kind"),
    [
        ("新桥通车", "桥" * 120, False, False, "brief"),
        ("新桥通车", "桥" * 121, False, False, "story"),
        ("新桥通车", "桥" * 120 + "abc，。123", False, False, "brief"),
        ("新桥通车", "桥", False, True, "story"),
        ("门面出租", "一间。", True, False, "ad"),
        ("门面出租", "一间。", True, True, "ad"),
        ("停水公告", "北街停水。", True, False, "notice"),
        ("", "尊敬的编辑同志：北街停水。", True, False, "notice"),
        ("", "北街停水。编辑同志：好。", True, False, "ad"),
        ("", "北街停水，特此公告。", True, False, "notice"),
    ],
)
def test_news_is_a_story_or_a_brief_and_the_rest_a_notice_or_an_advertisement(
    headline: str, body: str, service: bool, signed: bool, kind: ArticleKind
) -> None:
    assert kind_of(headline, body, service=service, signed=signed) == kind


def test_a_notice_is_known_by_its_headline_or_its_opening() -> None:
    assert is_notice("停水公告", "") is True
    assert is_notice("门面出租", P) is False
