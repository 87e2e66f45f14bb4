"""A fourth fictional paper in forms of the same kinds, most of them read wrongly at first."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.clean.steps import clean_text
from briefing.read.day import day_of
from briefing.records import Article
from tests.read.strangers.fourth_forms import DIGESTS, FORMS
from tests.read.strangers.fourth_paper import (
    DATE_LINE,
    HEADLINES,
    IN_FULL,
    ITEMS,
    MAST,
    STORIES,
    Form,
    stories,
)
from tests.shared.paper import (
    assert_exact,
    assert_items,
    in_full,
    read_and_account,
)

DAY = date(2034, 4, 18)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_whole_and_exactly(tmp_path: Path, name: str) -> None:
    path = tmp_path / "issue.txt"
    path.write_text(FORMS[name], encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


@pytest.mark.parametrize("name", DIGESTS)
def test_each_item_of_a_digest_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / "digest.txt"
    path.write_text(DIGESTS[name], encoding="utf-8")
    assert_items(path, ITEMS, DAY)


def test_a_sentence_printed_under_several_stories_is_kept() -> None:
    """What is news is not taken for what a program adds, however often it stands there."""
    text = "## 新桥\n\n首日四万辆车驶过。\n\n市长等出席。\n\n" * 3
    assert clean_text(text).text.count("市长等出席。") == 3


def test_an_item_of_a_list_is_no_note() -> None:
    text = "办法分两步①先报名。\n\n② 再审核，十五天办完。\n\n* 材料要齐全。\n"
    assert "② 再审核" in clean_text(text).text
    assert "材料要齐全" in clean_text(text).text


def made_docx(path: Path, body: str) -> None:
    """Write a document of Word's bare body, as its own editor would hold it."""
    document = docx.Document()
    names = " ".join(
        f'xmlns:{key}="{value}"'
        for key, value in {
            "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
            "v": "urn:schemas-microsoft-com:vml",
        }.items()
    )
    for part in parse_xml(f"<w:body {names}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, part)
    document.save(str(path))


def run(words: str, how: str = "") -> str:
    return f"<w:r><w:rPr>{how}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def in_box(*inner: str) -> str:
    return paragraph(
        "<w:r><w:pict><v:textbox><w:txbxContent>"
        f"{''.join(inner)}</w:txbxContent></v:textbox></w:pict></w:r>"
    )


def head(words: str) -> str:
    return paragraph(run(words, "<w:b/>"))


DELETED = "<w:del w:id='1'><w:r><w:delText>旧的说法</w:delText></w:r></w:del>"
DOCUMENTS: dict[str, Form] = {
    "text boxes": lambda n, h, a, b: head(h) + in_box(paragraph(run(a)), paragraph(run(b))),
    "boxes with their heads": lambda n, h, a, b: in_box(
        head(h), paragraph(run(a)), paragraph(run(b))
    ),
    "tracked changes": lambda n, h, a, b: (
        head(h)
        + paragraph(run(a[:20]), DELETED, f"<w:ins w:id='2'>{run(a[20:40])}</w:ins>", run(a[40:]))
        + paragraph(run(b))
    ),
    "moved paragraphs": lambda n, h, a, b: (
        head(h)
        + paragraph(f"<w:moveFrom w:id='3'>{run(b)}</w:moveFrom>")
        + paragraph(run(a))
        + paragraph(f"<w:moveTo w:id='4'>{run(b)}</w:moveTo>")
    ),
    "content controls": lambda n, h, a, b: (
        f"<w:sdt><w:sdtContent>{head(h)}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>"
        f"{paragraph(run(a))}{paragraph(f'<w:sdt><w:sdtContent>{run(b)}</w:sdtContent></w:sdt>')}"
        "</w:sdtContent></w:sdt>"
    ),
    "hidden words": lambda n, h, a, b: (
        head(h) + paragraph(run(a), run("待核实。", "<w:vanish/>")) + paragraph(run(b))
    ),
    "struck out": lambda n, h, a, b: (
        head(h) + paragraph(run(a), run("已撤下的话。", "<w:strike/>")) + paragraph(run(b))
    ),
}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_what_stands_in_a_document_of_word_is_told_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "issue.docx"
    top = paragraph(run(MAST)) + paragraph(run(DATE_LINE))
    made_docx(path, top + stories(DOCUMENTS[kind]))
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL
    assert issue.day == DAY


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{body}</body></html>"


PAGES = {
    "a headline twice": "<h1>{head}</h1><address>早读<time>April 18, 2034</time></address>"
    "<article><h1>{head}</h1><address>早读</address><p>{a}</p><p>{b}</p></article>",
    "cards": "<div class=t>{head}</div><div class=i>2034-04-18 06:10</div><div>{a}</div>"
    "<div>{b}</div><div class=zan>126 人喜欢</div><div class=more-list><div>更多推荐</div>"
    "<div class=card><div>老街改造方案公示</div><div>3小时前</div></div></div>",
    "a ministry": "<h1>{head}</h1><div>来源：汀州日报　发布时间：2034-04-18 07:02</div>"
    "<p>{a}</p><p>{b}</p><div>附件：</div><div>【打印本页】【关闭窗口】</div>",
}


@pytest.mark.parametrize("site", PAGES)
def test_of_a_saved_page_only_the_story_is_told(tmp_path: Path, site: str) -> None:
    headline, sentences = STORIES[0]
    path = tmp_path / "page.html"
    first, second = "".join(sentences[:3]), "".join(sentences[3:])
    path.write_text(page(PAGES[site].format(head=headline, a=first, b=second)), encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == [headline]
    assert in_full(issue) == "".join("".join(sentences).split())
    assert issue.day == DAY


def test_stories_that_stand_in_cards_are_told(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    cards = stories(lambda n, h, a, b: f"<div class=card><h2>{h}</h2><p>{a}</p><p>{b}</p></div>")
    path.write_text(page(f"<h1>{MAST} {DATE_LINE}</h1>{cards}"), encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL


CHATS: dict[str, Form] = {
    "IRC": lambda n, h, a, b: (
        f"[2034-04-18 06:3{n}:01] <zaobao> {h}\n[2034-04-18 06:3{n}:02] <zaobao> {a}\n"
        f"[2034-04-18 06:3{n}:03] <zaobao> {b}\n"
    ),
    "LINE": lambda n, h, a, b: f'06:3{n}\t早报\t"{h}\n{a}\n{b}"\n',
}


@pytest.mark.parametrize("program", CHATS)
def test_a_chat_is_read_whole(tmp_path: Path, program: str) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(f"2034/04/18（二）\n{stories(CHATS[program])}", encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL
    assert issue.day == DAY


NOTES = [{"id": n, "biaoti": h, "neirong": "".join(s)} for n, (h, s) in enumerate(STORIES)]
OBJECTS = {
    "orderedItems": [
        {
            "object": {
                "published": "2034-04-17T22:30:00Z",
                "content": f"<p>{h}</p><p>{''.join(s)}</p>",
            }
        }
        for h, s in STORIES
    ]
}


@pytest.mark.parametrize("data", [NOTES, OBJECTS], ids=["unknown names", "notes without titles"])
def test_records_are_known_by_what_they_hold(tmp_path: Path, data: object) -> None:
    path = tmp_path / "2034-04-18.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    issue = read_and_account(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert in_full(issue) == IN_FULL


def packed(name: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, "x")
    return made.getvalue()


REFUSED = {
    "CHM": b"ITSF\x03\0\0\0",
    "CAJ": b"CAJ\0",
    "zstd": b"\x28\xb5\x2f\xfd",
    "tar": b"a.txt" + b"\0" * 252 + b"ustar\x0000",
    "Matroska": b"\x1a\x45\xdf\xa3",
    "OFD": packed("OFD.xml"),
    "iWork": packed("Index/Document.iwa"),
    "IDML": packed("designmap.xml"),
    "kind of file is not known": b"QQ\0\1\2\0\0",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "issue.bin"
    padding = b"" if REFUSED[name].startswith(b"PK") else b"\0" * 200
    path.write_bytes(REFUSED[name] + padding)
    with pytest.raises(InputError, match=name):
        read_issue(path)


def test_a_day_whose_year_stands_behind_it_is_read() -> None:
    assert day_of("汀州日报\n4月18日 星期二 2034年\n") == DAY


def test_a_page_that_is_a_list_is_a_digest(tmp_path: Path) -> None:
    path = tmp_path / "2034-04-18.html"
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    path.write_text(page(f"<h1>{MAST} {DATE_LINE}</h1><ol>{items}</ol>"), encoding="utf-8")
    issue = read_and_account(path)
    assert [in_full_of(article) for article in issue.articles] == [f"{item}。" for item in ITEMS]


def in_full_of(article: Article) -> str:
    return "".join(each.text for each in article.paragraphs)


@pytest.mark.parametrize("mark", ["- ", "• ", "{}. ", "{:02d}. "])
def test_a_list_whose_items_open_alike_stays_a_list(mark: str) -> None:
    text = "".join(f"{mark.format(n)}{item}\n" for n, item in enumerate(ITEMS, 1))
    assert clean_text(text).text.count("●") == len(ITEMS)


def test_quotation_marks_that_lost_their_words_are_said() -> None:
    raw = Path(__file__).parent / "second" / "pdftotext-raw.txt"
    assert "4 pairs of quotation marks hold nothing" in read_issue(raw).notes[0]


def test_a_bracket_before_an_m_is_no_command_to_a_terminal() -> None:
    text = "见[mp4格式]和[m3]两种，另有[m]一项。"
    assert clean_text(text).text == text


def test_a_code_of_no_character_is_left_out_of_a_manual_page() -> None:
    text = ".SH 新桥\n.PP\n首日\\[uFFFFFF]通车\\[uD800]。\n.PP\n次日。\n"
    assert "首日通车。" in clean_text(text).text


def test_a_mark_of_the_encoding_before_each_paragraph_makes_no_list() -> None:
    text = "".join(f"\ufeff{''.join(sentences)}\n\n" for _, sentences in STORIES)
    assert "●" not in clean_text(text).text
