"""What is packed in one file: an archive within its bounds, a document of Word, a table."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from briefing.errors import InputError
from briefing.read.formats.packed import archive
from briefing.read.formats.packed.archive import table_lines
from briefing.read.formats.packed.docx import text_of
from briefing.read.formats.paged.picture_files import is_picture, pictures_in


def packed(files: dict[str, bytes]) -> bytes:
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return found.getvalue()


def test_an_archive_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 2)
    with archive.open_archive(packed(dict.fromkeys("ab", b"c")), "p.zip") as opened:
        assert archive.read_entry(opened, "a", "p.zip") == b"c"
    said = "it would unpack to 3 files of 0 MB together, more than an issue has"
    with (
        pytest.raises(InputError, match=said),
        archive.open_archive(packed(dict.fromkeys("abc", b"c")), "p.zip"),
    ):
        pass


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_LARGEST_WHOLE", 2_000_000)
    data = packed(dict.fromkeys("ab", bytes(1_000_001)))
    with (
        pytest.raises(InputError, match=r"cannot read 'p\.zip': .* 2 files of 2 MB together"),
        archive.open_archive(data, "p.zip"),
    ):
        pass


def test_a_file_in_an_archive_that_is_too_large_or_missing_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archive, "LARGEST_ENTRY", 2_000_000)
    data = packed({"a": bytes(2_000_000), "b": bytes(2_000_001)})
    with archive.open_archive(data, "p.zip") as opened:
        assert len(archive.read_entry(opened, "a", "p.zip")) == 2_000_000
        with pytest.raises(InputError, match=r"'b' in it unpacks to 2 MB"):
            archive.read_entry(opened, "b", "p.zip")
        with pytest.raises(InputError, match=r"'c' in it cannot be opened"):
            archive.read_entry(opened, "c", "p.zip")


def test_what_is_no_archive_is_damaged() -> None:
    with (
        pytest.raises(InputError, match=r"cannot read 'p\.zip': the archive is damaged"),
        archive.open_archive(b"PK\x03\x04", "p.zip"),
    ):
        pass


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = "<w:r>{}<w:t>大桥</w:t></w:r>"
PARAGRAPHS = {
    RUN.format(""): "大桥",
    "<w:r><w:t>大</w:t><w:tab/><w:t>桥</w:t></w:r>": "大\t桥",
    "<w:r><w:t>大</w:t><w:br/><w:t>桥</w:t></w:r>": "大\n\n桥",
    "<w:r><w:t>大</w:t><w:cr/><w:t>桥</w:t></w:r>": "大\n\n桥",
    "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t></w:r>": "A-B",
    RUN.format("<w:rPr><w:b/></w:rPr>"): "**大桥**",
    RUN.format('<w:rPr><w:b w:val="1"/></w:rPr>'): "**大桥**",
    RUN.format('<w:rPr><w:b w:val="0"/></w:rPr>'): "大桥",
    RUN.format('<w:rPr><w:b w:val="false"/></w:rPr>'): "大桥",
    RUN.format("<w:rPr><w:b/></w:rPr>") + "<w:r><w:t> </w:t></w:r>": "**大桥**",
    RUN.format("<w:rPr><w:b/></w:rPr>") + "<w:r><w:t>通车</w:t></w:r>": "大桥通车",
    "<w:r><w:rPr><w:b/></w:rPr><w:t>大</w:t><w:br/><w:t>桥</w:t></w:r>": "大\n\n桥",
    RUN.format("<w:rPr><w:vanish/></w:rPr>") + "<w:r><w:t>通车</w:t></w:r>": "通车",
    RUN.format("<w:rPr><w:strike/></w:rPr>") + "<w:r><w:t>通车</w:t></w:r>": "通车",
    RUN.format("<w:rPr><w:dstrike/></w:rPr>") + "<w:r><w:t>通车</w:t></w:r>": "通车",
    f"<w:del>{RUN.format('')}</w:del><w:r><w:t>通车</w:t></w:r>": "通车",
    f"<w:moveFrom>{RUN.format('')}</w:moveFrom><w:r><w:t>通车</w:t></w:r>": "通车",
    f"<w:ins>{RUN.format('')}</w:ins>": "大桥",
    "<w:r><w:instrText>PAGE</w:instrText><w:t>大桥</w:t></w:r>": "大桥",
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + RUN.format(""): "## 大桥",
    '<w:pPr><w:outlineLvl w:val="5"/></w:pPr>' + RUN.format(""): "###### 大桥",
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>' + RUN.format(""): "大桥",
    "<w:pPr><w:outlineLvl/></w:pPr>" + RUN.format(""): "大桥",
    '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>' + RUN.format(""): "## 大桥",
    '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' + RUN.format(""): "# 大桥",
    '<w:pPr><w:pStyle w:val="Quote"/></w:pPr>' + RUN.format(""): "大桥",
    '<w:pPr><w:pStyle w:val="None"/></w:pPr>' + RUN.format(""): "大桥",
    "<w:r><w:t> </w:t></w:r>": "",
}


def test_a_paragraph_of_word_is_its_words() -> None:
    document = docx.Document()
    for place, inner in enumerate(PARAGRAPHS):
        document.element.body.insert(2 * place, parse_xml(f"<w:p {W}>{inner}</w:p>"))
        document.element.body.insert(
            2 * place + 1, parse_xml(f"<w:p {W}><w:r><w:t>=</w:t></w:r></w:p>")
        )
    found = io.BytesIO()
    document.save(found)
    told = [words.strip("\n") for words in text_of(found.getvalue(), "a.docx").split("=")]
    assert dict(zip(PARAGRAPHS, told, strict=False)) == PARAGRAPHS


@pytest.mark.parametrize(
    ("style", "level"), [("标题 3", "### "), ("標題 1", "# "), ("正文", ""), ("heading 7", "# ")]
)
def test_a_heading_is_told_by_the_name_of_its_style(style: str, level: str) -> None:
    document = docx.Document()
    if style not in document.styles:
        document.styles.add_style(style, 1)
    document.add_paragraph("大桥  通车", style)
    found = io.BytesIO()
    document.save(found)
    words = "大桥 通车" if level else "大桥  通车"
    assert text_of(found.getvalue(), "a.docx") == f"{level}{words}\n"


def test_a_table_in_a_cell_is_told_once() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "品种"
    inner = table.cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "价格"
    found = io.BytesIO()
    document.save(found)
    assert text_of(found.getvalue(), "a.docx").count("价格") == 1


SENTENCE = "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江。"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([[["品种"], ["价格", "元"]], [["早稻"], []]], ["| 品种 | 价格 元 |", "| 早稻 |  |"]),
        ([[["品种"], [SENTENCE]]], ["品种", SENTENCE]),
        ([[["好。"], ["价格"]]], ["| 好。 | 价格 |"]),
        ([[[SENTENCE.rstrip("。")], ["价格"]]], [f"| {SENTENCE.rstrip('。')} | 价格 |"]),
        ([[[SENTENCE.replace("。", "！")], ["价"]]], [SENTENCE.replace("。", "！"), "价"]),
        ([[[SENTENCE.replace("。", "？")], ["价"]]], [SENTENCE.replace("。", "？"), "价"]),
        ([], []),
    ],
)
def test_a_table_that_holds_sentences_only_lays_them_out(
    rows: list[list[list[str]]], lines: list[str]
) -> None:
    assert table_lines(rows) == lines


@pytest.mark.parametrize(
    ("data", "suffix", "shown"),
    [
        (b"\xff\xd8\xff\xe0", "", True),
        (b"\x89PNG\r\n\x1a\n", "", True),
        (b"II*\x00", "", True),
        (b"MM\x00*", "", True),
        (b"RIFF\0\0\0\0WEBP", "", True),
        (b"RIFF\0\0\0\0WAVE", "", False),
        (b"RIFX\0\0\0\0WEBP", "", False),
        (b"BM\0\0", ".bmp", True),
        (b"BM\0\0", ".txt", False),
        (b"MB\0\0", ".bmp", False),
    ],
)
def test_a_picture_is_told_by_its_first_bytes(data: bytes, suffix: str, *, shown: bool) -> None:
    assert is_picture(data, suffix) is shown


def test_the_pictures_of_a_folder_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    names = ["b.jpg", "a.PNG", "c.jpeg", "d.tif", "e.tiff", "f.webp", "g.bmp"]
    for name in [*names, ".h.jpg", "i.txt"]:
        (tmp_path / name).touch()
    (tmp_path / "k.jpg").mkdir()
    assert [path.name for path in pictures_in(tmp_path)] == sorted(names)
