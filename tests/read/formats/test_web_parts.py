"""Small parts of pages and letters: when a page was published, mailboxes, empty elements."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.read.formats.pick import note_on_untold
from briefing.read.formats.web.mail import is_answer, letters_in, parted_foot, without_list_name
from briefing.read.formats.web.mark_up import closed
from briefing.read.formats.web.page_data import published_in

WHEN = "2031-03-04T09:00:00+08:00"


@pytest.mark.parametrize(
    "head",
    [
        f'<meta property="article:published_time" content="{WHEN}">',
        f'<meta name="pubdate" content=" {WHEN} ">',
        f'<meta name="PublishDate" content="{WHEN}">',
        f'<meta itemprop="datePublished" content="{WHEN}">',
        f'<time datetime="{WHEN}">',
        f'<script>{{"datePublished" : "{WHEN}"}}</script>',
        f'<time datetime=""><script>{{"datePublished":"{WHEN}"}}</script>',
    ],
)
def test_a_page_says_when_it_was_published(head: str) -> None:
    assert published_in(LexborHTMLParser(head), head) == WHEN


def test_a_page_may_not_say_it() -> None:
    for head in ("<time>", '<meta name="date" content="2031">', '"datePublished": "2031"'):
        assert published_in(LexborHTMLParser(head), head) == ""
    long = f'<time datetime="{"1" * 50}">'
    assert published_in(LexborHTMLParser(long), long) == "1" * 40


FIRST = b"From a@b.example Tue Mar  4 09:00:00 2031\nSubject: A\n\nOne\n\n"
SECOND = b"From a@b.example Wed Mar  5 09:00:00 2031 +0800\nSubject: B\n\nTwo\n"


@pytest.mark.parametrize(
    ("data", "letters"),
    [
        (FIRST + SECOND, [FIRST, SECOND]),
        (FIRST, [FIRST]),
        (b"\n" + FIRST + SECOND, [b"\n" + FIRST + SECOND]),
        (b"Subject: A\n\nFrom here in 2031\nit rains\n", None),
        (b"", None),
    ],
)
def test_a_mailbox_is_its_letters(data: bytes, letters: list[bytes] | None) -> None:
    assert letters_in(data) == ([data] if letters is None else letters)


@pytest.mark.parametrize(
    ("subject", "answer"),
    [
        *(("Re: A", True), ("RE：A", True), ("[daily] Re: A", True), ("回复: A", True)),
        *(("回覆：A", True), ("答复 :A", True), ("A Re: B", False), ("Reading: A", False)),
    ],
)
def test_an_answer_says_so_in_its_subject(subject: str, answer: bool) -> None:
    assert is_answer(subject) is answer


def test_the_name_of_a_list_stands_before_all_subjects() -> None:
    assert without_list_name(["[daily] A", "[daily] B"]) == ["A", "B"]
    assert without_list_name(["[daily] A", "[other] B"]) == ["[daily] A", "[other] B"]
    assert without_list_name(["[daily] A", "B"]) == ["[daily] A", "B"]
    assert without_list_name([]) == []


def test_what_a_list_puts_under_a_letter_is_parted_from_it() -> None:
    foot = f"{'_' * 30}\nnews mailing list\nnews@b.example\n"
    assert parted_foot(f"A\n{foot}") == ("A\n", foot)
    assert parted_foot(f"A\n{foot[1:]}") == (f"A\n{foot[1:]}", "")
    assert parted_foot(f"A\n{'_' * 30}\nB\n") == (f"A\n{'_' * 30}\nB\n", "")


@pytest.mark.parametrize(
    ("page", "html"),
    [
        ('<?xml?><a id="x"/><br/>', '<?xml?><a id="x"></a><br/>'),
        ('<html xmlns="http://www.w3.org/1999/xhtml"><p/>', None),
        ('<html><a id="x"/>', '<html><a id="x"/>'),
        ("<?xml?><p></p>", "<?xml?><p></p>"),
    ],
)
def test_empty_elements_of_xhtml_are_closed(page: str, html: str | None) -> None:
    assert closed(page) == (page.replace("<p/>", "<p></p>") if html is None else html)


TOLD = "海州新桥今天上午通车。"
OTHER = "江湾公园今天起免费开放！"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f'"{TOLD}"', ""),
        (f'"{TOLD}", "很好。"', ""),
        (f'"{TOLD}", "{OTHER}"', "1 sentence of the data is in no article and left out, first: "),
        (f'"{OTHER}再来一句很长很长的话。"', "2 sentences of the data are in no article"),
        ('"\\u6c5f\\u6e7e\\u516c\\u56ed\\u5f00\\u653e\\u4e86\\u5440\\u3002"', "江湾公园开放了呀。"),
        ('{"a": [" ' + OTHER, f"first: '{OTHER}'. What is news needs a record of its own"),
    ],
)
def test_sentences_of_data_in_no_article_are_told_of(data: str, said: str) -> None:
    notes = note_on_untold(data, f"# 新桥\n\n{TOLD}\n")
    assert len(notes) == bool(said)
    assert said in "".join(notes)


def test_of_a_sentence_that_is_not_told_its_beginning_is_shown() -> None:
    (note,) = note_on_untold(f'["{"桥" * 23}新通车。"]', "")
    assert f"first: '{'桥' * 23}新'." in note


def test_a_page_says_near_its_head_that_it_is_xhtml() -> None:
    name = "http://www.w3.org/1999/xhtml"
    assert closed(" " * (2000 - len(name)) + f"{name}<i/>").endswith("<i></i>")
    assert closed(" " * (2001 - len(name)) + f"{name}<i/>").endswith("<i/>")
