import io
import json
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.account import unaccounted
from briefing.read.formats.pick import text_of
from briefing.read.formats.table import FORMATS, Format
from tests.read.formats.made import ARTICLES, HEADLINES, MAKERS, PAPER, make_epub


@pytest.mark.parametrize("name", MAKERS)
def test_every_format_gives_the_same_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    MAKERS[name](path)
    issue = read_issue(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    for article, (_, paragraphs) in zip(issue.articles, ARTICLES, strict=True):
        assert [paragraph.text for paragraph in article.paragraphs] == list(paragraphs)
    assert issue.day == date(2026, 3, 18)
    assert issue.paper == ("" if path.is_dir() else PAPER)
    assert unaccounted(text_of(path), issue.articles, issue.skipped) == []


def test_a_format_whose_package_is_missing_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "issue.pdf"
    MAKERS["issue.pdf"](path)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.delitem(sys.modules, "briefing.read.formats.paged.pdf", raising=False)
    with pytest.raises(InputError, match=r"pip install 'briefing\[formats\]'"):
        read_issue(path)


REAL = Path(__file__).parent / "real"
STRANGERS = Path(__file__).parents[1] / "strangers"
NEEDS = {
    # A file, the package that reads it, what the format is called, the extra that has it.
    REAL / "pandoc.html": ("selectolax", "HTML", "formats"),
    REAL / "chromium.mhtml": ("selectolax", "HTML", "formats"),
    REAL / "mutt-html.eml": ("selectolax", "HTML", "formats"),
    REAL / "pandoc.docx": ("docx", "DOCX", "formats"),
    REAL / "pandoc.odt": ("defusedxml", "ODT", "formats"),
    REAL / "pandoc.epub": ("defusedxml", "EPUB", "formats"),
    REAL / "libreoffice-ruby.pdf": ("pypdfium2", "PDF", "formats"),
    STRANGERS / "kinds" / "articles.xml": ("defusedxml", "data", "formats"),
    STRANGERS / "kinds" / "rsshub.xml": ("feedparser", "RSS and Atom", "formats"),
    Path(__file__).parents[1] / "page" / "down.png": ("rapidocr", "photographs", "ocr"),
}


@pytest.mark.parametrize("path", NEEDS, ids=lambda path: path.name)
def test_each_format_without_its_package_is_one_line_that_says_what_to_install(path: Path) -> None:
    """In a process of its own: what is loaded once stays loaded."""
    package, title, extra = NEEDS[path]
    code = (
        f"import sys; sys.modules[{package!r}] = None; sys.argv = ['briefing', 'read', "
        f"{str(path)!r}]\nfrom briefing.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"cannot read '{path}': reading {title}" in done.stderr
    assert f"needs the package {package}, which is not installed" in done.stderr
    assert f"pip install 'briefing[{extra}]'" in done.stderr


def zip_with(entries: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("name", ["bomb.docx", "bomb.epub"])
def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    zeros = bytes(12_000_000)
    path.write_bytes(zip_with({"word/document.xml": zeros, "META-INF/container.xml": zeros}))
    assert path.stat().st_size < 100_000
    with pytest.raises(InputError, match="12 MB"):
        read_issue(path)


@pytest.mark.parametrize("name", ["issue.docx", "issue.epub", "issue.pdf"])
def test_a_damaged_file_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    MAKERS[name](path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    with pytest.raises(InputError, match="cannot read") as caught:
        read_issue(path)
    assert "\n" not in str(caught.value)


SECRET = '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'


def test_entities_of_a_feed_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(
        f'<?xml version="1.0"?>{SECRET}<rss version="2.0"><channel>'
        "<title>&secret;</title></channel></rss>",
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="entities"):
        read_issue(path)


def test_a_feed_beyond_mending_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(
        '<rss version="2.0"><channel><title>海州晚报</title><item<category</item/>要闻</category<',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="the feed's tags are damaged"):
        read_issue(path)


def test_entities_of_a_book_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "issue.epub"
    make_epub(path)
    with zipfile.ZipFile(path) as book:
        entries = {name: book.read(name) for name in book.namelist()}
    entries["OEBPS/content.opf"] = SECRET.encode() + entries["OEBPS/content.opf"]
    path.write_bytes(zip_with(entries))
    with pytest.raises(InputError, match="unsafe"):
        read_issue(path)


def test_a_pdf_of_pictures_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    MAKERS["issue.pdf"](path)
    path.write_text(path.read_text("ascii").replace("Tj", "  "), encoding="ascii")
    with pytest.raises(InputError, match="no text was found on it"):
        read_issue(path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        read_issue(tmp_path)


def test_a_folder_of_more_files_than_a_paper_has_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.read.formats.pick._MOST_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("海州新桥通车", "utf-8")
    with pytest.raises(InputError, match="3 files, more than 2, with an article was found"):
        read_issue(tmp_path)


REFUSED = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "old Word.*docx",
    b"{\\rtf1\\ansi": "RTF.*docx",
    b"BOOKMOBI".rjust(68, b"\0"): "MOBI.*ebook-convert",
    b"\x1f\x8b\x08": "gzip.*Unpack",
    b"GIF89a": "picture",
    b"7z\xbc\xaf\x27\x1c": "7z.*Unpack",
    b"SQLite format 3\x00": "SQLite.*CSV",
    b"\0\0\0\x18ftypheic": r"photograph \(HEIC\)\. Save it as JPEG",
    b"\0\0\0\x18ftypmp42": r"film \(MP4\)",
    b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"): r"old Excel workbook \(\.xls\).*CSV",
    b"\xd0\xcf\x11\xe0" + "PowerPoint Document".encode("utf-16-le"): r"slides \(\.ppt\).*PDF",
    b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"): r"Outlook message.*\.eml",
    zip_with({"xl/workbook.xml": b"<a/>"}): "Excel.*CSV",
    zip_with({"ppt/slides.xml": b"<a/>"}): "slides.*PDF",
    zip_with({"01.html": b"<a/>", "02.html": b"<a/>"}): "ZIP archive of 2 files.*Unpack",
}
"""First bytes of a file that is not read, and what is said of it: its name and the way out."""


@pytest.mark.parametrize("head", REFUSED, ids=REFUSED.values())
def test_what_is_not_read_is_refused_by_its_name(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "paper"
    path.write_bytes(head + bytes(5000) if not head.startswith(b"PK") else head)
    with pytest.raises(InputError, match=REFUSED[head]):
        read_issue(path)


MADE = {
    "libreoffice.rtf": "RTF.*docx",
    "libreoffice.doc": "old Word.*docx",
    "libreoffice.xlsx": "Excel.*CSV",
    "libreoffice.ods": "spreadsheet.*CSV",
    "calibre.mobi": "MOBI.*ebook-convert",
    "info-zip.zip": "ZIP archive of 2 files.*Unpack",
}
"""Files of the fictional paper that LibreOffice 7.4, calibre 6.13 and Info-ZIP 3.0 made."""


@pytest.mark.parametrize("name", MADE)
def test_what_a_program_made_and_is_not_read_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(InputError, match=MADE[name]):
        read_issue(Path(__file__).parent / "refused" / name)


def test_a_file_of_an_unknown_kind_is_not_told_to_be_saved_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "paper.snb"
    path.write_bytes(b"SNBP" + bytes(range(256)) * 8)
    with pytest.raises(InputError, match="its kind of file is not known"):
        read_issue(path)


def test_an_old_openoffice_document_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "paper.sxw"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.sun.xml.writer")
        archive.writestr("content.xml", "<office/>")
    with pytest.raises(InputError, match=r"OpenOffice document \(\.sxw\)"):
        read_issue(path)


def test_a_new_format_is_a_module_and_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Format("a scroll", "tests.read.formats.scroll", suffixes=(".scroll",), begins=b"SCROLL")
    monkeypatch.setitem(FORMATS, "scroll", line)
    path = tmp_path / "2026-03-18.scroll"
    path.write_bytes(b"SCROLL" + "地铁六号线开通/地铁六号线今天开通，全长十二公里。".encode())
    (article,) = read_issue(path).articles
    assert article.headline == "地铁六号线开通"
    assert text_of(tmp_path) == text_of(path)


def test_news_in_a_list_of_sentences_are_read_one_by_one(tmp_path: Path) -> None:
    news = [
        "1、青河大桥今晨恢复通车，双向六车道全部开放；",
        "2、海州市图书馆下月起延长开放到晚上十点；",
        "3、临江县今年第一批早稻开镰，预计亩产四百公斤；",
    ]
    path = tmp_path / "60s.json"
    path.write_text(json.dumps({"code": 200, "data": {"date": "2026-03-18", "news": news}}))
    issue = read_issue(path)
    assert issue.day == date(2026, 3, 18)
    told = ["".join(part.text for part in each.paragraphs) for each in issue.articles]
    assert told == [line[2:].replace("；", "。") for line in news]


def test_all_lists_of_news_are_read_numbered_or_not(tmp_path: Path) -> None:
    home = ["青河大桥今晨恢复通车，双向六车道全部开放", "图书馆下月起延长开放到晚上十点"]
    home.append("临江县今年第一批早稻开镰，预计亩产四百公斤")
    abroad = ["邻国大选初步结果公布，反对党领先", "北方三国签署渔业协定，明年生效"]
    abroad.append("东部群岛发生地震，暂时没有人员伤亡")
    path = tmp_path / "news.json"
    path.write_text(json.dumps({"date": "2026-03-18", "国内": home, "国际": abroad}))
    told = ["".join(part.text for part in each.paragraphs) for each in read_issue(path).articles]
    assert told == [f"{line}。" for line in [*home, *abroad]]


def test_a_record_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "第二座新桥今天通车。桥长五百米，"
    records = [
        {"标题": "第一座", "正文": "第一座新桥今天通车。" * 4},
        {"标题": "第二座", "正文": text},
    ]
    data, path = json.dumps(records, ensure_ascii=False), tmp_path / "2026-03-18.json"
    for end in (len(data) - 2, len(data) - 3):  # behind the text, in it
        path.write_text(data[:end])
        last = read_issue(path).articles[-1]
        assert last.headline == "第二座"
        assert last.paragraphs[0].text.startswith("第二座新桥今天通车。")
    path.write_text(data[: data.index(", {") + 9])  # in the name of a field
    assert [each.headline for each in read_issue(path).articles] == ["第一座"]


def test_records_cut_out_of_a_list_are_read_as_the_list_would_be(tmp_path: Path) -> None:
    stories = [
        {"title": f"第{n}座新桥通车", "date": "2026-03-18", "content": f"第{n}座新桥今天通车。" * 4}
        for n in "一二三"
    ]
    whole, cut = tmp_path / "whole.json", tmp_path / "cut.json"
    whole.write_text(json.dumps(stories, ensure_ascii=False, indent=2))
    cut.write_text(whole.read_text()[1:-1].rstrip() + ",\n")
    assert cut.read_text().lstrip().startswith("{")
    assert read_issue(cut).articles == read_issue(whole).articles
    cut.write_text(f"[{cut.read_text()}")
    assert read_issue(cut).articles == read_issue(whole).articles
    cut.write_text(cut.read_text().replace('"date":', '"date"', 1))
    with pytest.raises(InputError, match="line 4 is not JSON"):
        read_issue(cut)
