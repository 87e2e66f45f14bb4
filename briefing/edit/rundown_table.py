"""A rundown as a table: why each story stands where it stands, and why others are out."""

from briefing.records import Rundown


def rundown_as_table(rundown: Rundown) -> str:
    """Return the stories with desk, score and signals, then what is left out, as text."""
    rows = []
    for place, story in enumerate(rundown.stories, 1):
        told = f"{story.kind}, {len(story.sentences)} sentences"
        rows.append(f"{place:>3}  {story.score:5.2f}  {story.desk:<12} {story.headline.text}")
        rows.append(f"{'':>12}{told}; {', '.join(story.signals)}")
    if rundown.left_out:
        rows.append("left out:")
        rows += [f"     {left.headline}: {left.reason}" for left in rundown.left_out]
    return "\n".join(rows) + "\n"
