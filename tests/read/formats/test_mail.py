"""A letter is read as its text or its page, with what is attached, under its subject and day."""

from datetime import timedelta, timezone
from email.message import EmailMessage

import pytest

from briefing.errors import InputError
from briefing.read.formats.web.mail import text_of

ZONE = timezone(timedelta(hours=8))
TOLD = "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整。"
PAGE = f"<p>{TOLD}</p>"
TOP = ["早报", "2031-03-04"]


def letter(
    text: str = "",
    page: str = "",
    *attached: tuple[str, str],
    subject: str = "早报",
    date: str = "Tue, 04 Mar 2031 06:00:00 +0800",
) -> EmailMessage:
    made = EmailMessage()
    if subject:
        made["Subject"] = subject
    if date:
        made["Date"] = date
    if text:
        made.set_content(text)
    if page and text:
        made.add_alternative(page, subtype="html")
    elif page:
        made.set_content(page, subtype="html")
    for name, words in attached:
        made.add_attachment(words.encode(), maintype="text", subtype="plain", filename=name)
    return made


def told(*letters: EmailMessage) -> list[str]:
    """The parts of a letter, or of a mailbox of several."""
    over = b"From paper@haizhou.example Tue Mar  4 06:00:00 2031\n" if len(letters) > 1 else b""
    data = b"".join(over + each.as_bytes() + b"\n" for each in letters)
    parts = (part.strip() for part in text_of(data, "a.eml", ZONE).split("\n\n"))
    return [part for part in parts if part]


@pytest.mark.parametrize(
    ("text", "page", "body"),
    [
        (TOLD, "", [TOLD]),
        ("", PAGE, [TOLD]),
        (TOLD, PAGE, [TOLD]),
        (TOLD, f"<h1>新桥通车</h1>{PAGE}", ["# 新桥通车", TOLD]),  # its headlines are marked
        ("请看网页。", PAGE, [TOLD]),
        (TOLD[:18], PAGE, [TOLD]),  # less than half of the page
        (TOLD[:21], PAGE, [TOLD[:21]]),
        (f"{TOLD}\n\n-- \n林晚舟\n海州晚报\n", "", [TOLD]),
    ],
)
def test_of_a_text_and_a_page_the_one_that_says_more_is_read(
    text: str, page: str, body: list[str]
) -> None:
    assert told(letter(text, page)) == [*TOP, *body]


def test_a_letter_without_a_subject_or_a_day_has_none_and_its_own_day_counts_first() -> None:
    assert told(letter(TOLD, subject="")) == ["2031-03-04", TOLD]
    assert told(letter(TOLD, date="")) == ["早报", TOLD]
    assert told(letter(TOLD, date="yesterday")) == ["早报", TOLD]
    dated = f"2031年3月5日 星期三\n{TOLD}"
    assert told(letter(dated)) == ["早报", dated]


@pytest.mark.parametrize(
    ("text", "attached", "parts"),
    [
        ("请看附件。", ("a.txt", TOLD), ["<nav>请看附件。</nav>", TOLD]),
        (TOLD * 2, ("a.txt", TOLD), [TOLD * 2, TOLD]),  # too long for a cover note
        (TOLD * 5, ("a.txt", TOLD), [TOLD * 5]),  # it is the paper itself
        ("请看附件。", ("a.exe", TOLD), ["请看附件。"]),
        ("请看附件。", ("A.TXT", TOLD), ["<nav>请看附件。</nav>", TOLD]),
    ],
)
def test_what_is_attached_to_a_short_letter_is_read_too(
    text: str, attached: tuple[str, str], parts: list[str]
) -> None:
    assert told(letter(text, "", attached)) == [*TOP, *parts]


def test_a_letter_without_a_text_is_named() -> None:
    with pytest.raises(InputError, match=r"'a\.eml': it is a letter or a saved page without"):
        told(letter())


def test_a_mailbox_is_read_letter_by_letter_without_the_answers() -> None:
    first = letter(TOLD, subject="[daily] 新桥通车")
    answer = letter("好桥。", subject="Re: [daily] 新桥通车")
    last = letter("公园开放。", subject="[daily] 公园开放", date="Wed, 05 Mar 2031 06:00:00 +0800")
    assert told(first, answer, last) == [
        "2031-03-05",
        "# 新桥通车",
        TOLD,
        "<nav>Re: [daily] 新桥通车</nav>\n<nav>好桥。</nav>",
        "# 公园开放",
        "公园开放。",
    ]


def test_a_mailbox_of_answers_alone_is_read() -> None:
    answers = [letter(TOLD, subject="Re: 新桥"), letter("公园开放。", subject="Re: 公园")]
    assert "# Re: 新桥" in told(*answers)


FLOWED = f"{TOLD[:18]} \n{TOLD[18:]}"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ('text/plain; charset="utf-8"; format="Flowed"', TOLD),
        ('text/plain; charset="utf-8"; format="fixed"', f"{TOLD[:18]} \n{TOLD[18:]}"),
        ('text/plain; charset="utf-8"', f"{TOLD[:18]} \n{TOLD[18:]}"),
        ('text/plain; charset="nonsense"; format=flowed', TOLD),
        ('text/plain; charset="ascii"; format=flowed', TOLD),
    ],
)
def test_lines_of_a_flowed_letter_are_joined(kind: str, body: str) -> None:
    head = f"Subject: A\nMIME-Version: 1.0\nContent-Type: {kind}\n\n"
    assert text_of((head + FLOWED).encode(), "a.eml", ZONE) == f"A\n\n{body}\n"


def test_a_letter_in_a_mailbox_brings_what_is_attached_and_not_the_foot_of_the_list() -> None:
    foot = f"{'_' * 30}\nnews mailing list\n"
    first = letter(f"请看。\n\n{foot}", "", ("a.txt", TOLD), subject="新桥")
    long = letter(TOLD * 5, "", ("a.txt", "不读"), subject="公园")
    assert told(first, long) == [
        "2031-03-04",
        "# 新桥",
        "请看。",
        TOLD,
        f"<nav>{'_' * 30}</nav>\n<nav>news mailing list</nav>",
        "# 公园",
        TOLD * 5,
    ]


def test_a_saved_page_tells_its_day_and_not_its_subject() -> None:
    page = (
        "Subject: 早报\nDate: Tue, 04 Mar 2031 06:00:00 +0800\n"
        "Snapshot-Content-Location: https://hz.example/\nMIME-Version: 1.0\n"
        f"Content-Type: text/html; charset=utf-8\n\n<p>{TOLD}</p>"
    )
    assert text_of(page.encode(), "a.mhtml", ZONE) == f"2031-03-04\n\n{TOLD}\n\n"


def test_a_letter_of_a_hundred_and_fifty_characters_is_no_cover_note() -> None:
    assert TOLD in told(letter("桥" * 149 + "。", "", ("a.txt", TOLD)))
    assert TOLD not in told(letter("桥" * 150 + "。", "", ("a.txt", TOLD)))
