from pathlib import Path

import pytest

from briefing.read.kinds import is_ad, is_notice

HERE = Path(__file__).parent


def pieces_in(name: str) -> list[tuple[str, str]]:
    """Return the titles and the words of the short pieces in a file."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cut = (line.partition("|") for line in lines if not line.startswith("#"))
    return [(title, words) for title, _, words in cut]


@pytest.mark.parametrize(("title", "words"), pieces_in("kinds_ads.txt"))
def test_an_ad_is_told_without_a_telephone(title: str, words: str) -> None:
    assert is_ad(title, words)


@pytest.mark.parametrize(("title", "words"), pieces_in("kinds_news.txt"))
def test_news_that_sounds_like_an_ad_or_a_notice_is_neither(title: str, words: str) -> None:
    assert not is_ad(title, words)
    assert not is_notice(title, words)
