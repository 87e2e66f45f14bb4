"""What is no page of a newspaper, or half of one: one line that names it; the rest is kept."""

import io
import sys
from datetime import date
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from briefing.errors import InputError
from briefing.read import read_issue
from briefing.read.formats.pick import load_source, text_in, text_of
from briefing.read.page.recognition import recognise as kept
from briefing.read.page.recognition.photo import pixels_of
from tests.read.formats.made import HEADLINES, MAKERS

STRIP = Path(__file__).parent / "strip.png"
HEADLINE = "海州湾潮汐电站并网发电"
DAY = date(2026, 3, 18)


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = tmp_path_factory.getbasetemp() / "bad-pages"
    monkeypatch.setattr(kept, "user_cache_path", lambda *_, **__: shared)


LOCKED = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O(0123456789abcdef0123456789abcdef)
/U(0123456789abcdef0123456789abcdef)>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[(0123456789abcdef)(0123456789abcdef)]>>
%%EOF"""
"""Opened by no empty password."""


def strip() -> Image.Image:
    return Image.open(STRIP).convert("RGB")


def pdf_of(*pages: Image.Image) -> bytes:
    """A scan: pictures without a text layer."""
    packed = io.BytesIO()
    pages[0].save(packed, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return packed.getvalue()


def one_line(path: Path) -> str:
    with pytest.raises(InputError) as refused:
        text_of(path)
    said = str(refused.value)
    assert "\n" not in said
    return said


def a_cat() -> Image.Image:
    """A cat on a sofa, as far as a reader of pages can tell: fur, eyes, whiskers, no type."""
    rng = np.random.default_rng(3)
    fur = rng.normal(0, 14, (480, 640)).cumsum(axis=1) % 60 + 90
    cat = Image.fromarray(fur.astype(np.uint8)).convert("RGB")
    pen = ImageDraw.Draw(cat)
    pen.ellipse((180, 120, 460, 400), fill=(150, 110, 70))
    pen.polygon([(200, 180), (230, 60), (300, 130)], fill=(150, 110, 70))
    pen.polygon([(440, 180), (410, 60), (340, 130)], fill=(150, 110, 70))
    for x in (260, 370):
        pen.ellipse((x - 24, 210, x + 24, 258), fill=(190, 200, 60))
        pen.ellipse((x - 7, 212, x + 7, 256), fill=(10, 10, 10))
    for y in (300, 312, 324):
        pen.line((120, y - 12, 290, y), fill=(240, 240, 240), width=2)
        pen.line((350, y, 520, y - 12), fill=(240, 240, 240), width=2)
    return cat


def test_a_photograph_of_a_cat_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cat.jpg"
    a_cat().save(path)
    said = one_line(path)
    assert said.startswith(f"cannot read '{path}': ")
    assert "found on it" in said


def test_a_cat_among_the_pages_is_named_and_the_pages_are_kept(tmp_path: Path) -> None:
    a_cat().save(tmp_path / "a-cat.png")
    strip().save(tmp_path / "b.png")
    issue = read_issue(tmp_path, DAY)
    assert [article.headline for article in issue.articles] == [HEADLINE]
    assert "a-cat.png': " in issue.notes[0]
    assert issue.notes[0].endswith("The page is left out.")


def test_a_page_half_in_shadow_is_read_in_the_light_and_in_the_shadow() -> None:
    pixels = pixels_of(STRIP.read_bytes(), "strip.png").astype(float)
    light = np.ones(pixels.shape[1])
    light[pixels.shape[1] // 2 :] = 0.3
    lit = (pixels * light[None, :, None]).astype(np.uint8)
    path = STRIP.parent / "shadow.png"
    text = kept_text(lit, path.name)
    assert HEADLINE in text
    assert "沿岸渔民也参与了监测" in text


def kept_text(pixels: NDArray[np.uint8], name: str) -> str:
    packed = io.BytesIO()
    Image.fromarray(pixels).save(packed, "PNG")
    return text_in(packed.getvalue(), name)


def test_a_page_so_dark_that_half_is_lost_says_what_is_doubtful(tmp_path: Path) -> None:
    dark = np.asarray(strip()).astype(float)
    dark[:, 400:] *= 0.02
    path = tmp_path / "dark.png"
    noise = np.random.default_rng(1).normal(0, 6, dark.shape)
    Image.fromarray(np.clip(dark + noise, 0, 255).astype(np.uint8)).save(path)
    found = load_source(path)
    assert "海州湾潮汐电" in found.text
    assert any(f"'{path}'" in note and "dark" in note for note in found.notes)


def test_a_pdf_of_more_than_four_hundred_pages_is_named(tmp_path: Path) -> None:
    document = pdfium.PdfDocument.new()
    for _ in range(401):
        document.new_page(100, 100)
    path = tmp_path / "long.pdf"
    document.save(path)
    assert "it has 401 pages, more than 400. Split it." in one_line(path)


def test_a_pdf_of_four_hundred_blank_pages_is_one_line(tmp_path: Path) -> None:
    document = pdfium.PdfDocument.new()
    for _ in range(400):
        document.new_page(40, 40)
    path = tmp_path / "blank.pdf"
    document.save(path)
    assert "page 1': no text was found on it" in one_line(path)


def test_an_encrypted_pdf_says_that_it_needs_a_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(LOCKED)
    assert one_line(path) == (
        f"cannot read '{path}': the PDF needs a password. Save a copy without one."
    )


def test_a_scanned_pdf_is_recognised_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_of(strip()))
    issue = read_issue(path, DAY)
    assert [article.headline for article in issue.articles] == [HEADLINE]
    assert issue.notes[0] == f"'{path}', page 1, is recognised: it has no text layer"


def text_then_scan(path: Path, scan: Image.Image) -> None:
    """A PDF whose first page has a text layer and whose second is a picture."""
    MAKERS["issue.pdf"](path)
    document = pdfium.PdfDocument(path.read_bytes())
    document.import_pages(pdfium.PdfDocument(pdf_of(scan)))
    document.save(path)


def test_a_page_of_a_pdf_with_nothing_on_it_is_named_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "half.pdf"
    text_then_scan(path, Image.new("RGB", (600, 800), "white"))
    issue = read_issue(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert f"'{path}, page 2': no text was found on it" in issue.notes[0]
    assert issue.notes[0].endswith("The page is left out.")


def test_a_scanned_page_is_left_out_where_the_recognizer_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "half.pdf"
    text_then_scan(path, strip())
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name in [name for name in sys.modules if name.startswith("briefing.read.page.recogn")]:
        monkeypatch.delitem(sys.modules, name)
    issue = read_issue(path)
    assert [article.headline for article in issue.articles] == HEADLINES
    assert f"cannot read page 2 of '{path}': there is no usable text on it" in issue.notes[0]
    assert issue.notes[0].endswith("pip install 'briefing[ocr]'. The page is left out.")
    path.write_bytes(pdf_of(strip()))
    assert f"cannot read page 1 of '{path}'" in one_line(path)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("\u00ba\u00a3\u00d6\u00dd\u00cd\u00e5\u00b3\u00b1\u00cf\u00ab" * 20, "of no script"),
        ("HEAP", "stand upon each other"),
    ],
)
def test_a_text_layer_of_garbage_is_not_believed(tmp_path: Path, words: str, why: str) -> None:
    path = tmp_path / "garbage.pdf"
    path.write_bytes(with_layer(pdf_of(strip()), words))
    issue = read_issue(path, DAY)
    assert [article.headline for article in issue.articles] == [HEADLINE]
    assert why in issue.notes[0]


def with_layer(scan: bytes, words: str) -> bytes:
    """A scan with a layer of text as a bad program writes it."""
    document = pdfium.PdfDocument(scan)
    page = document[0]
    heap = words == "HEAP"
    for number in range(12):
        line = pdfium.raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 9.0)
        shown = f"The text of line {number} stands where all do" if heap else words[:40]
        text = (shown + "\0").encode("utf-16-le")
        wide = pdfium.raw.cast(text, pdfium.raw.FPDF_WIDESTRING)
        pdfium.raw.FPDFText_SetText(line, wide)
        pdfium.raw.FPDFTextObj_SetTextRenderMode(line, 3)  # invisible, as behind a scan
        down = 40.0 + (0.4 if heap else 9.5) * number
        pdfium.raw.FPDFPageObj_Transform(line, 1, 0, 0, 1, 20 + 3.1 * number, down)
        pdfium.raw.FPDFPage_InsertObject(page, line)
    page.gen_content()
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()
