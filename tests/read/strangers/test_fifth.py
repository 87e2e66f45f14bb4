"""The fourth paper as letters, postings, dispatches and captions hold it, and what they are not."""

from datetime import date
from pathlib import Path

import pytest

from briefing.read.clean.steps import clean_text
from briefing.read.formats.paged.text_columns import in_columns
from tests.read.strangers.fifth_forms import FORMS, letter
from tests.read.strangers.fourth_paper import HEADLINES, IN_FULL, STORIES
from tests.shared.paper import assert_exact, read_and_account

DAY = date(2034, 4, 18)
FIRST, SECOND = ("".join(sentences) for _, sentences in STORIES[:2])


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_whole_and_exactly(tmp_path: Path, name: str) -> None:
    file, content = FORMS[name]
    path = tmp_path / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_a_mailbox_of_answers_alone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "answers.mbox"
    answers = [letter(f"Re: {head}", "".join(said), n) for n, (head, said) in enumerate(STORIES)]
    path.write_text("".join(answers), encoding="utf-8")
    assert len(read_and_account(path).articles) == len(STORIES)


def test_who_tells_stories_in_a_group_is_told_whole() -> None:
    """A short message of who sends the stories is no answer, nor is a long one of another."""
    text = (
        f"送报的 2034-04-18 07:00:10\n{FIRST}\n\n送报的 2034-04-18 07:01:10\n{SECOND}\n\n"
        f"送报的 2034-04-18 07:02:10\n另据气象台消息，今夜有雨。\n\n"
        f"阿芳 2034-04-18 07:03:10\n{'我家门口的站牌也换了新的。' * 6}\n\n"
        "小关 2034-04-18 07:04:10\n收到。\n"
    )
    cleaned = clean_text(text).text
    assert "今夜有雨" in cleaned
    assert "站牌" in cleaned
    assert "收到" not in cleaned


def test_a_rule_under_a_headline_is_no_signature() -> None:
    text = f"汀州港新航线开通\n----------------\n\n{FIRST}\n\n联系电话：0599-8800112\n"
    assert "0599-8800112" in clean_text(text).text


def test_titles_that_no_rules_part_are_no_dispatches() -> None:
    text = f"标题：新桥\n\n{FIRST}\n\n标题：旧楼\n\n{SECOND}\n"
    assert "标题：新桥" in clean_text(text).text


def test_a_line_shown_twice_in_a_few_captions_stays() -> None:
    shown = ["一起来。", "一起来。", *(f"第{n}句话说完了。" for n in "一二三四五六七八")]
    text = "WEBVTT\n\n" + "".join(
        f"00:00:{n:02d}.000 --> 00:00:{n:02d}.900\n{words}\n\n" for n, words in enumerate(shown)
    )
    assert clean_text(text).text.count("一起来。") == 2


def test_comments_that_nothing_closes_stay() -> None:
    text = f"最新评论\n{FIRST}\n{SECOND}\n"
    assert FIRST in clean_text(text).text


def test_names_in_columns_and_a_signature_at_the_right_stay() -> None:
    names = "".join(f"陶明{'':20}崔文{'':20}白露\n" for _ in range(9))
    signed = f"{FIRST}\n{'':40}本报记者 顾远帆\n{'':40}2034年4月17日\n"
    assert in_columns(names) == names
    assert in_columns(signed) == signed


def test_a_line_over_both_columns_parts_them() -> None:
    """What stands over the line is read to its end, both columns, before what stands below."""
    rows = [f"左栏第{n}行写到这里就满了。{'':8}右栏第{n}行也写到这里为止。" for n in range(1, 9)]
    text = "\n".join([*rows[:4], "横贯两栏的一条大标题在这里一直排到纸边上才写完", *rows[4:]])
    ordered = in_columns(text)
    at = [ordered.index(words) for words in ("左栏第4", "右栏第1", "横贯", "左栏第5", "右栏第5")]
    assert at == sorted(at)
