"""PDF pages set by hand: type at given places, on pages that lie as asked. No font is needed."""

from pathlib import Path

from tests.read.page.made import column, type_line

_FIRST = 33
"""Of the codes that a standard font has a glyph for: 94 characters fit on the pages of a file."""


class Typesetter:
    """Gives each character a code of a standard font, whose glyphs stand for it."""

    def __init__(self) -> None:
        self.codes: dict[str, int] = {}

    def line(self, text: str, size: float, x: float, y: float) -> str:
        """Return the drawing of a line; `y` is that of its top, from the page's foot."""
        codes = [self.codes.setdefault(c, _FIRST + len(self.codes)) for c in text]
        assert max(codes) < 127, "too many different characters for one font"
        return f"BT /F1 {size} Tf {x} {y - 0.88 * size:.2f} Td <{bytes(codes).hex()}> Tj ET"

    def fonts(self) -> list[str]:
        """Return the font and what its codes mean, as the third and the fourth object."""
        rows = "\n".join(
            f"<{code:02x}> <{c.encode('utf-16-be').hex()}>" for c, code in self.codes.items()
        )
        means = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
            f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(self.codes)} beginbfchar\n"
            f"{rows}\nendbfchar\nendcmap CMapName currentdict /CMap defineresource pop end end"
        )
        return [
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar 126 "
            f"/Widths [{'1000 ' * 94}] /ToUnicode 4 0 R >>",
            f"<< /Length {len(means)} >>\nstream\n{means}\nendstream",
        ]


def story_type(setter: Typesetter, head: str, texts: list[str]) -> str:
    """Return the content of a page 600 by 800: a headline over columns of text."""
    lines = [type_line(head, 40, 40, size=24)]
    for number, text in enumerate(texts):
        lines += column(text, 40 + 140 * number, 90, 12)
    return "\n".join(
        setter.line(line.text, line.size, line.area.x0, 800 - line.area.y0) for line in lines
    )


def write_pdf(
    path: Path,
    setter: Typesetter,
    contents: list[str],
    *,
    box: str = "0 0 600 800",
    rotate: int = 0,
    forms: tuple[str, ...] = (),
) -> None:
    """Write pages with these contents; each of `forms` can be drawn on them as /X0, /X1 …."""
    resources = "/Font << /F1 3 0 R >>"
    bodies = setter.fonts()
    for form in forms:
        bodies.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length {len(form)} "
            f"/Resources << {resources} >> >>\nstream\n{form}\nendstream"
        )
    drawn = " ".join(f"/X{number} {5 + number} 0 R" for number in range(len(forms)))
    first = 3 + len(bodies)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(contents)))
    for number, content in enumerate(contents):
        bodies.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {rotate} "
            f"/Contents {first + 2 * number + 1} 0 R "
            f"/Resources << {resources} /XObject << {drawn} >> >> >>"
        )
        bodies.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    bodies[:0] = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
    ]
    out, starts = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(bodies) + 1
    path.write_text(
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n",
        encoding="ascii",
    )
