"""What readers who see no names think of cuts: ours beside the first sentences and TextRank's.

    python -m tests.bench.cuts_read
    python -m tests.bench.cuts_read --sheet FOLDER SEED

The second form writes `sheet.txt`, every cut of the blind stories under its headline, shuffled and
numbered, and `key.tsv`, which says whose cut a number is; a reader gets the sheet alone. All cuts
of a story have the same length; the first sentences stop at the last that fits. A reader gives
four notes from 1 to 5:

coherent  understood at first hearing
whole     who, what, when, where, so what
stands    nothing hangs: no question, topic line, quotation or pronoun without what it needs
end       ends with a fact, a consequence, advice or a next date

`tests/edit/cuts/reading.tsv` keeps the notes with a hash of the cut that was read, so that the
first form says how many cuts of today nobody has read. All readers were language models that saw
the sheet alone; nobody wrote a rule for what they noted.
"""

import csv
import hashlib
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean

from briefing.edit.sentences import told_sentences
from briefing.records import Article, Sentence
from tests.bench.cuts import BLIND, OVER, PICKERS, article_of

READING = BLIND.parent / "reading.tsv"
METHODS = ("ours", "lead", "TextRank")
NOTES = ("coherent", "whole", "stands", "end")


def main() -> None:
    """Write the sheet, or print the mean notes by method and by kind of story."""
    if sys.argv[1:2] == ["--sheet"]:
        write_sheet(Path(sys.argv[2]), int(sys.argv[3]))
        return
    with READING.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    now = {(story, method): digest(text) for story, method, _headline, text in cuts()}
    rows = [row for row in rows if now[row["story"], row["method"]] == row["cut"]]
    read = {(row["story"], row["method"]) for row in rows}
    # Methods are compared on the same stories: those of which all cuts of today were read.
    whole = {story for story, _ in read if all((story, method) in read for method in METHODS)}
    rows = [row for row in rows if row["story"] in whole]
    print_notes(rows)
    unread = len(now) - len(read)
    print(f"{unread} of today's {len(now)} cuts were read by nobody")
    if unread:
        print(
            "The stories left are those whose cut nobody needed to change: no fair sample of all."
        )
    means = {method: mean(map(note_of, of_method(rows, method))) for method in METHODS}
    for peer in METHODS[1:]:
        print(f"ratio cut-reading-vs-{peer} {means['ours'] / means[peer]:.2f}")


def print_notes(rows: list[dict[str, str]]) -> None:
    """Print the means: each of the four notes, all, and all by kind of story."""
    kinds = {row["kind"]: None for row in rows}
    readers = {row["reader"] for row in rows}
    stories = {row["story"] for row in rows}
    print(f"{len(stories)} blind stories, {len(rows)} notes, {len(readers)} readers, 1 to 5")
    print(f"{'':<10}" + "".join(f"{column:>9}" for column in (*NOTES, "all", *kinds)))
    for method in METHODS:
        own = of_method(rows, method)
        cells = [mean(float(row[note]) for row in own) for note in NOTES]
        cells.append(mean(map(note_of, own)))
        cells += [mean(note_of(row) for row in own if row["kind"] == kind) for kind in kinds]
        print(f"{method:<10}" + "".join(f"{cell:>9.2f}" for cell in cells))
    print()


def of_method(rows: list[dict[str, str]], method: str) -> list[dict[str, str]]:
    """Return the notes of a method's cuts."""
    return [row for row in rows if row["method"] == method]


def note_of(row: dict[str, str]) -> float:
    """Return the mean of a reader's four notes of one cut."""
    return mean(float(row[note]) for note in NOTES)


def write_sheet(folder: Path, seed: int) -> None:
    """Write the cuts to be read, shuffled, and apart from them whose they are."""
    rows = cuts()
    random.Random(seed).shuffle(rows)
    folder.mkdir(parents=True, exist_ok=True)
    numbered = [(f"{at:02}", *row) for at, row in enumerate(rows, 1)]
    sheet = (f"## {number}  {headline}\n\n{text}\n" for number, _, _, headline, text in numbered)
    (folder / "sheet.txt").write_text("\n".join(sheet), "utf-8")
    key = (f"{n}\t{story}\t{method}\t{digest(text)}\n" for n, story, method, _, text in numbered)
    (folder / "key.tsv").write_text("".join(key), "utf-8")


def cuts() -> list[tuple[str, str, str, str]]:
    """Return of each blind story and method: story, method, headline, the cut's text."""
    found: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for path in sorted(BLIND.glob("*.json")):
        story = json.loads(path.read_text("utf-8"))
        article = article_of(story)
        sentences = told_sentences(article)
        for method in METHODS:
            most = OVER * story["budget_chars"]
            text = text_of(method, article, sentences, most)
            found[path.stem].append((path.stem, method, story["headline"], text))
    return [row for rows in found.values() for row in rows]


def text_of(method: str, article: Article, sentences: tuple[Sentence, ...], most: float) -> str:
    """Return a method's cut as text; a gap between sentences is not shown."""
    places = PICKERS[method](article, sentences, most)
    if method == "lead":
        # A person who cuts from the end does not fill the rest with short sentences from below.
        places = [at for count, at in enumerate(places) if at == count]
    return "".join(sentences[at].text for at in places)


def digest(text: str) -> str:
    """Return what tells a cut from another."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


if __name__ == "__main__":
    main()
