"""Which lines of a script hold characters that may be misread from a picture of a page."""

from dataclasses import replace

from briefing.records import Doubt, Line, Script


def doubted(script: Script, doubts: tuple[Doubt, ...]) -> Script:
    """Return the script, its lines marked that hold doubtful characters."""
    if not doubts:
        return script
    return replace(
        script,
        lines=tuple(_marked(line, doubts) for line in script.lines),
        cut=tuple(_marked(line, doubts) for line in script.cut),
    )


def _marked(line: Line, doubts: tuple[Doubt, ...]) -> Line:
    held = tuple(
        doubt.text
        for doubt in doubts
        if any(
            start < until and begin < end
            for begin, until in doubt.spans
            for start, end in line.spans
        )
    )
    return replace(line, doubts=held) if held else line
