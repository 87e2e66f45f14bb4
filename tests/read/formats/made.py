"""Files of every format, made from the same three articles."""

import json
import zipfile
from html import escape
from pathlib import Path

import docx

PAPER = "海州晚报"
DAY = "2026-03-18"
ARTICLES = (
    (
        "新潮汐电站并网发电",
        (
            "本报海州3月17日讯（记者林晚舟）海州湾潮汐电站17日并网发电，首年可供十二万户居民用电。",
            "电站负责人说，机组在两次台风中没有停机，工程历时五年，由三家企业共同建设，沿岸渔民也参与了监测。",
        ),
    ),
    (
        "旧城最后一段明渠完成清淤",
        (
            "本报讯（记者陈禾）市水务局17日说，旧城最后一段明渠完成清淤，两岸居民可以在月底前走上新修的步道。",
        ),
    ),
    (
        "海州图书馆新馆四月开放",
        (
            "华讯社海州3月17日电（记者周明理）海州图书馆新馆4月1日开放，藏书86万册，每天开放到21时30分，周一闭馆。",
            "新馆还将为视障读者开辟有声阅览室。",
        ),
    ),
)
HEADLINES = [headline for headline, _ in ARTICLES]


def marked_up(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def page() -> str:
    body = "".join(
        f"<h2>{headline}</h2>\n" + "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs)
        for headline, paragraphs in ARTICLES
    )
    return (
        "<!DOCTYPE html><html><head><title>标题不读</title><script>var 脚本 = 1;</script></head>"
        f"<body><h1>{PAPER}</h1><div>2026年3月18日 星期三</div>{body}</body></html>"
    )


def make_html(path: Path) -> None:
    path.write_text(page(), encoding="utf-8")


def make_docx(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(PAPER)
    document.add_paragraph("2026年3月18日 星期三")
    for headline, paragraphs in ARTICLES:
        document.add_heading(headline, level=2)
        for text in paragraphs:
            document.add_paragraph(text)
    document.save(str(path))


def make_epub(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OEBPS/content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
            '<item id="p1" href="text/%E9%A1%B5.xhtml" media-type="application/xhtml+xml"/>'
            '</manifest><spine><itemref idref="p1"/></spine></package>',
        )
        book.writestr("OEBPS/text/页.xhtml", page())


def make_rss(path: Path) -> None:
    items = "".join(
        f"<item><title>{headline}</title><pubDate>Wed, 18 Mar 2026 06:00:00 +0800</pubDate>"
        f"<description>{escape(marked_up(paragraphs))}</description></item>"
        for headline, paragraphs in ARTICLES
    )
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{PAPER}</title>'
        f"{items}</channel></rss>",
        encoding="utf-8",
    )


def make_atom(path: Path) -> None:
    entries = "".join(
        f"<entry><title>{headline}</title><updated>2026-03-18T06:00:00Z</updated>"
        f'<content type="html">{escape(marked_up(paragraphs))}</content>'
        "</entry>"
        for headline, paragraphs in ARTICLES
    )
    path.write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{PAPER}</title>{entries}</feed>',
        encoding="utf-8",
    )


def make_jsonfeed(path: Path) -> None:
    items = [
        {
            "id": headline,
            "title": headline,
            "content_html": marked_up(paragraphs),
            "date_published": "2026-03-18T06:00:00+08:00",
        }
        for headline, paragraphs in ARTICLES
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": PAPER, "items": items}
    path.write_text(json.dumps(feed, ensure_ascii=False), encoding="utf-8")


def make_folder(path: Path) -> None:
    path.mkdir()
    for number, (headline, paragraphs) in enumerate(ARTICLES):
        text = "\n\n".join([headline, *paragraphs]) + "\n"
        (path / f"{number}.txt").write_text(text, encoding="gb18030")


def make_pdf(path: Path) -> None:
    """Write a PDF whose lines are broken at 21 characters; its fonts are named, not embedded."""
    lines: list[tuple[str, int]] = [(PAPER, 24), ("2026年3月18日 星期三", 10)]
    for headline, paragraphs in ARTICLES:
        lines.append((headline, 18))
        for text in paragraphs:
            lines += [(text[at : at + 21], 10) for at in range(0, len(text), 21)]
    shown, y = [], 800
    for text, size in lines:
        y -= 2 * size
        code = text.encode("utf-16-be").hex()
        shown.append(f"BT /F1 {size} Tf 40 {y} Td <{code}> Tj ET")
    content = "\n".join(shown)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] "
        "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>",
    ]
    out, starts = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(objects) + 1
    path.write_text(
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n",
        encoding="ascii",
    )


MAKERS = {
    "page.html": make_html,
    "issue.docx": make_docx,
    "issue.epub": make_epub,
    "feed.xml": make_rss,
    "feed.atom": make_atom,
    "feed.json": make_jsonfeed,
    "issue.pdf": make_pdf,
    "folder-2026-03-18": make_folder,
}
