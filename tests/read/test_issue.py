import os
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.account import unaccounted
from briefing.read.folding import fold
from briefing.read.issue import read_text
from briefing.read.load import MAX_BYTES
from briefing.read.table import issue_as_table
from briefing.records import Issue

REAL = Path(
    os.environ.get("BRIEFING_REAL_ISSUE")
    or Path(__file__).parents[3] / "shared" / "issues" / "newspaper-2024-06-07.txt"
)

TIDE = """# 海州晚报

2026年3月18日 星期三 第2045期

## 新潮汐电站并网 首年可供十二万户用电

## ——海州湾清洁能源走廊建设观察

□本报记者 林晚舟

本报海州3月17日讯(记者林晚舟)海州湾潮汐电站17日并网发电,首年可供十二万户居民用电,工程历时五年,由三家企业共同建设,沿岸

第2版

渔民也参与了监测。

电站负责人说,机组在两次台风中没有停机。

## 旧城最后一段明渠完成清淤

本报讯(记者 陈禾)市水务局17日说,旧城最后一段明渠完成清淤,两岸居民

## 可以在月底前走上新修的步道。

市民代表验收时提出,台阶应当加装扶手,水务局表示

## 征稿启事

本报副刊征集与海有关的短文,字数不限。来稿请寄本报副刊部,截稿日期4月30日。

## 海州大酒店春季优惠

婚宴八折起,欢迎来电洽谈。电话:0555-12345678
"""


def accounted(text: str, issue: Issue) -> None:
    assert unaccounted(text, issue.articles, issue.skipped) == []
    for article in issue.articles:
        for paragraph in article.paragraphs:
            joined = "".join(text[start:end] for start, end in paragraph.spans)
            assert paragraph.text == fold(joined)


def test_an_issue_becomes_articles_decks_bylines_and_a_day() -> None:
    issue = read_text(TIDE, "issue.md")
    accounted(TIDE, issue)
    assert issue.paper == "海州晚报"
    assert issue.day == date(2026, 3, 18)
    assert [article.kind for article in issue.articles] == ["story", "story", "notice", "ad"]
    tide = issue.articles[0]
    assert tide.headline == "新潮汐电站并网 首年可供十二万户用电"
    assert tide.deck == "海州湾清洁能源走廊建设观察"
    assert tide.byline == "本报记者 林晚舟"
    assert tide.dateline is not None
    assert (tide.dateline.agency, tide.dateline.place) == ("本报", "海州")
    assert (tide.dateline.month, tide.dateline.day) == (3, 17)
    assert tide.dateline.reporters == ("林晚舟",)
    assert tide.paragraphs[0].text.startswith(tide.dateline.text)


def test_a_sentence_cut_by_a_page_break_is_joined() -> None:
    tide = read_text(TIDE, "issue.md").articles[0]
    assert "沿岸渔民也参与了监测。" in tide.paragraphs[0].text
    assert "joined" in tide.repairs


def test_a_heading_that_is_the_tail_of_a_sentence_is_healed() -> None:
    canal = read_text(TIDE, "issue.md").articles[1]
    assert canal.paragraphs[0].text.endswith("两岸居民可以在月底前走上新修的步道。")
    assert "false heading" in canal.repairs


def test_a_truncated_article_loses_its_last_half_sentence() -> None:
    issue = read_text(TIDE, "issue.md")
    canal = issue.articles[1]
    assert not canal.complete
    assert all("加装扶手" not in paragraph.text for paragraph in canal.paragraphs)
    assert [piece.text for piece in issue.skipped if piece.reason == "unfinished sentence"] == [
        "市民代表验收时提出,台阶应当加装扶手,水务局表示"
    ]


def test_the_table_names_every_article_and_what_was_left_out() -> None:
    table = issue_as_table(read_text(TIDE, "issue.md"))
    assert "海州晚报, 2026-03-18: 4 articles" in table
    assert "旧城最后一段明渠完成清淤" in table
    assert "unfinished sentence" in table
    assert "headline  " not in table.split("left out:")[1]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings_and_line_ends_make_no_difference(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    path = tmp_path / "issue.md"
    path.write_bytes(TIDE.replace("\n", line_end).encode(encoding))
    found, plain = read_issue(path), read_text(TIDE, "issue.md")
    assert [a.headline for a in found.articles] == [a.headline for a in plain.articles]
    assert [[p.text for p in a.paragraphs] for a in found.articles] == [
        [p.text for p in a.paragraphs] for a in plain.articles
    ]
    accounted(TIDE.replace("\n", line_end), found)


def test_the_day_is_the_one_said_then_the_files_then_the_papers(tmp_path: Path) -> None:
    path = tmp_path / "issue-20260319.md"
    path.write_text(TIDE, encoding="utf-8")
    assert read_issue(path, date(2026, 3, 20)).day == date(2026, 3, 20)
    assert read_issue(path).day == date(2026, 3, 19)
    assert read_issue(path).notes == ()
    dateless = TIDE.replace("2026年3月18日 星期三 第2045期\n", "")
    issue = read_text(dateless, "issue.md")
    assert (issue.day.month, issue.day.day) == (3, 18), "the morning after the newest dateline"
    assert "assumption" in issue.notes[0]


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\n ",
    "zeros.bin": bytes(5000),
    "picture.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20,
    "english.txt": b"The quick brown fox jumps over the lazy dog. " * 40,
    "headline.txt": "2026年3月18日\n\n# 只有标题\n".encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_issue_is_refused_in_one_line_that_names_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    content = BAD[name]
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=name) as caught:
        read_issue(path)
    assert "\n" not in str(caught.value)


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as opened:
        opened.truncate(MAX_BYTES + 10_000_000)
    with pytest.raises(InputError, match="50 MB"):
        read_issue(large)


@pytest.mark.system
@pytest.mark.real_issue
def test_the_real_sample_is_read_as_an_editor_would() -> None:
    issue = read_issue(REAL)
    text = REAL.read_text(encoding="utf-8")
    accounted(text, issue)
    assert issue.day == date(2024, 6, 7)
    kinds = [article.kind for article in issue.articles]
    assert len(kinds) == 8
    assert kinds.count("ad") == 1
    assert kinds[-1] == "ad"
    assert issue.articles[0].deck
    assert issue.articles[0].byline
    assert [article.complete for article in issue.articles].count(False) == 2
    repairs = [repair for article in issue.articles for repair in article.repairs]
    # Five are broken in print: one of them, around a bold heading, is not joined yet.
    assert repairs.count("joined") >= 4
    assert repairs.count("false heading") == 1


def test_a_short_line_at_the_very_end_is_accounted_for() -> None:
    text = TIDE + "\n\n::: tip\n记得复核\n:::\n"
    issue = read_text(text, "2026-03-18.md")
    assert unaccounted(text, issue.articles, issue.skipped) == []


def test_a_feed_of_nothing_but_beginnings_is_refused_by_what_is_wrong_with_it() -> None:
    teasers = "".join(
        f"## {head}\n\n{text}...\n\n"
        for head, text in [
            ("海州新桥今天上午通车", "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民从此"),
            ("江湾公园免费开放", "江湾公园今天起免费开放，每天早上六点到晚上十点，园内新种了"),
            ("早稻收购价回落", "省粮食局昨天公布的数字显示，全省早稻平均收购价为每斤一元三"),
        ]
    )
    with pytest.raises(InputError, match="none of its 3 articles has a whole sentence"):
        read_text(teasers, "feed.md", date(2031, 3, 4))
