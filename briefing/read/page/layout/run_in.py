"""A head that stands in one line with the text it belongs to, parted from it."""

from dataclasses import replace

from briefing.read.page.marks import TypeLine


def parted(line: TypeLine) -> tuple[TypeLine, TypeLine]:
    """Return a line's head that is run in, and the rest of the line."""
    end = line.run_in
    start = end + len(line.text[end:]) - len(line.text[end:].lstrip())
    middle = line.area.x0 + line.area.width * end / len(line.text)
    return (
        replace(
            line,
            text=line.text[:end],
            area=replace(line.area, x1=middle),
            bold=True,
            sure=line.sure[:end],
        ),
        replace(
            line,
            text=line.text[start:],
            area=replace(line.area, x0=middle),
            run_in=0,
            sure=line.sure[start:],
        ),
    )
