"""Pictures of pages in, what is printed on them out; progress is said page by page."""

from collections.abc import Callable, Sequence

from briefing.errors import InputError
from briefing.mandarin.han import simplified, traditional
from briefing.read.page.marks import PageMarks, TypeLine
from briefing.read.page.recognition.cache import PageReader
from briefing.read.page.recognition.doubts import notes_of_doubts
from briefing.read.page.recognition.photo import Pixels, note_of_shadow
from briefing.read.page.recognition.recognised import marks_of_seen
from briefing.read.tuned.recognised import SeenScript
from briefing.support.progress import tell


def recognised(pages: Sequence[tuple[str, Callable[[], Pixels]]]) -> list[PageMarks]:
    """Return what is printed on each page; what cannot be read is said by the page's name.

    Args:
        pages: of each the name for messages, and what gives its pixels.

    Raises:
        InputError: none of them can be read, or has Chinese text on it.
        OutputError: the cache cannot be written.
    """
    reader = PageReader()
    found: list[PageMarks] = []
    refused: list[InputError] = []
    for number, (name, pixels) in enumerate(pages):
        tell("reading pages", number, len(pages))
        try:
            found.append(_page(reader, name, pixels()))
        except InputError as error:
            refused.append(error)
            found.append(PageMarks(1, 1, notes=[f"{error} The page is left out."]))
    tell("reading pages", len(pages), len(pages))
    if refused and len(refused) == len(pages):
        raise refused[0]
    return found


def _page(reader: PageReader, name: str, pixels: Pixels) -> PageMarks:
    marks = marks_of_seen(reader.see(pixels), pixels)
    _put_in_one_script(marks.lines)
    if reason := _unreadable(marks):
        raise InputError(
            f"cannot read '{name}': {reason}. Photograph a page of a Chinese newspaper, "
            "all of it in the light."
        )
    notes = (note_of_shadow(name, pixels), *notes_of_doubts(name, marks))
    marks.notes += filter(None, notes)
    return marks


def _unreadable(marks: PageMarks) -> str:
    text = "".join(line.text for line in marks.lines)
    han = sum("\u3400" <= character <= "\u9fff" for character in text)
    letters = sum(character.isascii() and character.isalpha() for character in text)
    if not text:
        return "no text was found on it"
    if letters > 4 * han and letters > 20:
        return f"it is not Chinese ({han} Han characters, {letters} Latin letters)"
    if han < SeenScript.LEAST_HAN:
        return f"only {han} Han characters were found on it"
    return ""


def _put_in_one_script(lines: list[TypeLine]) -> None:
    """Write the few characters of the other script as what they were taken for.

    Those of type that looks written by hand are often read as traditional ones, and of a
    traditional page some as simplified.
    """
    pairs = [(line.text, simplified(line.text)) for line in lines]
    other = sum(a != b for text, plain in pairs for a, b in zip(text, plain, strict=True))
    count = sum(len(line.text) for line in lines)
    in_script = traditional if other >= SeenScript.TRADITIONAL * count else simplified
    for line in lines:
        line.text = in_script(line.text)
