"""What is lifted off the end of a paragraph, and what stays."""

import pytest

from briefing.read.account import Claim
from briefing.read.assembly.lifts import (
    last_sentence_end,
    lift_box_labels,
    lift_brief,
    lift_ends,
    piece_of,
    set_apart,
    stops_short,
)


@pytest.mark.parametrize(
    ("paragraph", "kept", "half"),
    [
        ("大桥今晨封闭。市民绕行", "大桥今晨封闭。", True),
        ("大桥今晨封闭，市民说，", "", True),
        ("大桥今晨封闭。市民绕行、", "大桥今晨封闭。", True),
        ("大桥今晨封闭，市民绕行", "", True),
        ("大桥今晨封闭通行", "", True),
        ("大桥今晨封闭。", None, False),
        ("大桥今晨封闭。（见图）", None, False),
        ("大桥今晨封闭。【答复】", None, False),
        ("大桥今晨封闭。市民这样说：", None, False),
        ("大桥今晨封闭。12", None, False),
        ("1. 大桥今晨封闭通行", None, False),
        ("大桥封闭", None, False),
        ("大桥今晨封闭。报名电话：0571-88112233", None, False),
        ("大桥今晨封闭。来信寄 desk@haizhou.example", None, False),
    ],
)
def test_half_a_sentence_goes_and_what_ends_without_a_stop_stays(
    paragraph: str, kept: str | None, *, half: bool
) -> None:
    claims: list[Claim] = []
    pieces = [piece_of(paragraph, ((0, len(paragraph)),))]
    assert set_apart(paragraph, pieces, claims) is half
    left = "".join(piece.text for piece in pieces)
    assert left == (paragraph if kept is None else kept)
    dropped = "".join(paragraph[start:end] for start, end, _reason in claims)
    assert dropped == paragraph.removeprefix(left)
    assert {reason for *_, reason in claims} <= {"unfinished sentence"}


def test_half_a_sentence_takes_the_lines_before_it_along_up_to_the_last_stop() -> None:
    source = "大桥今晨封闭。市民绕行\n公交车改走环城路\n"
    pieces = [piece_of(source, ((0, 11),)), piece_of(source, ((12, 20),))]
    assert set_apart(source, pieces, [])
    assert [piece.text for piece in pieces] == ["大桥今晨封闭。"]
    assert not set_apart(source, [], [])


@pytest.mark.parametrize(
    ("last", "left", "credit", "reason"),
    [
        ("大桥通车。（林晓舟）", "大桥通车。", "林晓舟", "byline"),
        ("大桥通车。（本报记者 林晓舟）", "大桥通车。", "本报记者 林晓舟", "byline"),
        ("大桥通车。（完）", "大桥通车。", "", "end mark"),
        ("大桥通车。(完)", "大桥通车。", "", "end mark"),
        ("大桥通车。（资料图片）", "大桥通车。（资料图片）", "", ""),
        ("大桥通车（南段）", "大桥通车（南段）", "", ""),
    ],
)
def test_names_and_an_end_mark_come_off_the_last_paragraph(
    last: str, left: str, credit: str, reason: str
) -> None:
    claims: list[Claim] = []
    pieces = [piece_of(last, ((0, len(last)),))]
    assert lift_ends(last, pieces, claims) == (None, credit)
    assert [piece.text for piece in pieces] == [left]
    assert [claim[2] for claim in claims] == ([reason] if reason else [])


def test_an_end_mark_or_names_on_a_line_of_their_own_leave_no_empty_paragraph() -> None:
    source = "大桥通车。\n（完）\n"
    pieces = [piece_of(source, ((0, 5),)), piece_of(source, ((6, 9),))]
    assert lift_ends(source, pieces, []) == (None, "")
    assert [piece.text for piece in pieces] == ["大桥通车。"]
    assert lift_ends(source, [], []) == (None, "")


def claimed(source: str, claims: list[Claim]) -> list[str]:
    return [f"{reason}: {source[start:end]}" for start, end, reason in claims]


def opened(page: str) -> list[str]:
    """The title of a brief, what is left of its paragraph and what was lifted off."""
    claims: list[Claim] = []
    piece = piece_of(page, ((0, len(page)),))
    title = "".join(page[start:end] for start, end in lift_brief(page, piece, claims))
    return [title, piece.text, piece.plain, *claimed(page, claims)]


BRIEFS = {
    "● 大桥通车。": ["", "大桥通车。", "大桥通车。", "mark: ● "],
    "①【大桥通车】 市民欢庆。": [
        "大桥通车",
        "市民欢庆。",
        "市民欢庆。",
        "mark: ①",
        "headline: 【大桥通车】 ",
    ],
    "(3) 【大桥通车】市民欢庆。": [
        "大桥通车",
        "市民欢庆。",
        "市民欢庆。",
        "mark: (3) ",
        "headline: 【大桥通车】",
    ],
    "12、【大桥】市民欢庆。": ["", "【大桥】市民欢庆。", "【大桥】市民欢庆。", "mark: 12、"],
    "1.5万人": ["", "1.5万人", "1.5万人"],
    "【大桥通】市民欢庆。": ["", "【大桥通】市民欢庆。", "【大桥通】市民欢庆。"],
    "【本报海州讯】市民欢庆。": ["", "【本报海州讯】市民欢庆。", "【本报海州讯】市民欢庆。"],
    "【大桥通车】": ["", "【大桥通车】", "【大桥通车】"],
    "【大桥通车，】市民欢庆。": ["", "【大桥通车，】市民欢庆。", "【大桥通车，】市民欢庆。"],
    "【大桥通车】本报讯（记者林晚舟）市民欢庆。": [
        "大桥通车",
        "本报讯（记者林晚舟）市民欢庆。",
        "本报讯（记者林晚舟）市民欢庆。",
        "headline: 【大桥通车】",
    ],
    "大桥通车。": ["", "大桥通车。", "大桥通车。"],
}


@pytest.mark.parametrize("page", BRIEFS)
def test_a_brief_loses_its_mark_and_its_title(page: str) -> None:
    assert opened(page) == BRIEFS[page]


def unboxed(page: str) -> list[str]:
    """What is left of two paragraphs, and what was lifted off."""
    claims: list[Claim] = []
    end = page.index("\n")
    pieces = [piece_of(page, ((0, end),)), piece_of(page, ((end + 1, len(page)),))]
    lift_box_labels(page, pieces, claims)
    return [*(piece.text for piece in pieces), *claimed(page, claims)]


BOXES = {
    "新闻背景：大桥五年建成。\n市民欢庆。": [
        "大桥五年建成。",
        "市民欢庆。",
        "sub-head: 新闻背景：",
    ],
    "■ 相关链接\n【名词解释】大桥": ["大桥", "sub-head: ■ 相关链接", "sub-head: 【名词解释】"],
    "小知识 大桥\n延伸阅读": ["大桥", "sub-head: 小知识 ", "sub-head: 延伸阅读"],
    "新闻背景的意义\n资料背景：大桥": ["新闻背景的意义", "资料背景：大桥"],
}


@pytest.mark.parametrize("page", BOXES)
def test_the_label_of_a_side_box_comes_off(page: str) -> None:
    assert unboxed(page) == BOXES[page]


def ended(page: str) -> list[str]:
    """The dateline and the names at the end, what is left, and what was lifted off."""
    claims: list[Claim] = []
    places, at = [], 0
    for line in page.split("\n"):
        places.append((at, at + len(line)))
        at += len(line) + 1
    pieces = [piece_of(page, (place,)) for place in places]
    dateline, names = lift_ends(page, pieces, claims)
    left = "|".join(piece.text for piece in pieces)
    return [dateline.text if dateline else "", names, left, *claimed(page, claims)]


ENDS = {
    "大桥通车。（本报海州3月4日电 记者林晚舟）": [
        "（本报海州3月4日电 记者林晚舟）",
        "",
        "大桥通车。",
        "dateline: （本报海州3月4日电 记者林晚舟）",
    ],
    "大桥通车。（海州社海州3月4日电）": [
        "（海州社海州3月4日电）",
        "",
        "大桥通车。",
        "dateline: （海州社海州3月4日电）",
    ],
    "大桥通车。\n（海州社海州3月4日电）": [
        "（海州社海州3月4日电）",
        "",
        "大桥通车。",
        "dateline: （海州社海州3月4日电）",
    ],
    "大桥通车。 （完）": ["", "", "大桥通车。", "end mark:  （完）"],
    "大桥通车。（全文完）": ["", "", "大桥通车。", "end mark: （全文完）"],
    "大桥通车 -完-": ["", "", "大桥通车", "end mark:  -完-"],
    "大桥通车。（未完待续）": ["", "", "大桥通车。", "end mark: （未完待续）"],
    "（完）": ["", "", "（完）"],
    "大桥通车。\n（林晓舟、何清 周明远）": [
        "",
        "林晓舟、何清 周明远",
        "大桥通车。",
        "byline: （林晓舟、何清 周明远）",
    ],
    "大桥通车。\n（宣讯）": ["", "宣讯", "大桥通车。", "byline: （宣讯）"],
    "大桥通车。\n（见下图）": ["", "", "大桥通车。|（见下图）"],
    "大桥通车。\n（有删节）": ["", "", "大桥通车。|（有删节）"],
    "（宣讯）": ["", "", "（宣讯）"],
    "大桥通车。（湫）": ["", "湫", "大桥通车。", "byline: （湫）"],
    "大桥通车。（上）": ["", "", "大桥通车。（上）"],
    "大桥通车。1050927": ["", "", "大桥通车。", "end mark: 1050927"],
    "大桥通车。（编辑：林晓舟）1050927": [
        "",
        "",
        "大桥通车。",
        "end mark: （编辑：林晓舟）1050927",
    ],
    "大桥通车。\n报料人付先生，奖金30元。": [
        "",
        "",
        "大桥通车。",
        "end mark: 报料人付先生，奖金30元。",
    ],
    "大桥通车。（线索提供：林女士 奖金50元）": [
        "",
        "",
        "大桥通车。",
        "end mark: （线索提供：林女士 奖金50元）",
    ],
    "大桥通车。线索提供人可获奖金20000元。": ["", "", "大桥通车。线索提供人可获奖金20000元。"],
    "大桥通车。报料人付先生领到了奖金。": ["", "", "大桥通车。报料人付先生领到了奖金。"],
    "大桥通车。1059927": ["", "", "大桥通车。1059927"],
    "大桥通车。\n\n（本报记者 林晓舟）": [
        "",
        "本报记者 林晓舟",
        "大桥通车。|",
        "byline: （本报记者 林晓舟）",
    ],
    "大桥通车。（林晓舟何清周明远）": [
        "",
        "林晓舟何清周明远",
        "大桥通车。",
        "byline: （林晓舟何清周明远）",
    ],
    "大桥通车。（江苏连云港）": ["", "", "大桥通车。（江苏连云港）"],
    "大桥通车。（高温黄色预警）": ["", "", "大桥通车。（高温黄色预警）"],
    "大桥通车。(林晓舟)": ["", "林晓舟", "大桥通车。", "byline: (林晓舟)"],
    "大桥通车。（林晓舟）（完）": [
        "",
        "林晓舟",
        "大桥通车。",
        "end mark: （完）",
        "byline: （林晓舟）",
    ],
    "大桥通车，（林晓舟）": ["", "", "大桥通车，（林晓舟）"],
    "大桥通车。（编者按）": ["", "", "大桥通车。（编者按）"],
}


@pytest.mark.parametrize("page", ENDS)
def test_datelines_and_names_at_the_end_come_off(page: str) -> None:
    assert ended(page) == ENDS[page]


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("大桥今晨", False),
        ("大桥今晨通", True),
        ("大桥今晨通车了没", True),
        ("市民绕行环城路", True),
        ("1. 大桥今晨通车了没", False),
        ("1. 大桥今晨，通车了没", True),
        ("大桥今晨通车了没；", False),
        ("大桥今晨通车了没]", False),
        ("大桥，通", True),
        ("大桥。ab", False),
        ("大桥。通", True),
        ("大桥。通）", False),
        ("大桥。通】", False),
        ("大桥。通：", False),
        ("大桥。通、", True),
        ("大桥。”通", True),
        ("热线0571-88112233", False),
        ("大桥，热线0571-88112233", False),
        ("大桥，热线88112", False),
        ("大桥，热线8811", True),
        ("大桥，热线：" + "8" * 41, False),
        ("大桥，热线：" + "8" * 43, True),
    ],
)
def test_a_paragraph_stops_short_in_mid_sentence(words: str, *, short: bool) -> None:
    assert stops_short(words, words) is short


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("大桥。通", 3),
        ("大桥。”通", 4),
        ("大桥！…）】通", 6),
        ("大桥通", 0),
        ("”大桥", 0),
        ("大?桥!", 4),
        ("。", 1),
    ],
)
def test_the_last_whole_sentence_ends_behind_its_marks(words: str, end: int) -> None:
    assert last_sentence_end(words) == end
