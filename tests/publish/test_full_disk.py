"""A disk that fills while an episode is published: one clear line, the feed as it was."""

from pathlib import Path

import pytest

from briefing.show import Show
from tests.shared.full_disk import on_a_small_disk

pytestmark = pytest.mark.system

PUBLISH = """
from dataclasses import replace
from datetime import date
from briefing.errors import OutputError
from briefing.publish import publish_episode
from briefing.settings.show_file import default_show
from tests.publish.conftest import make_master, make_script

out, tone, cover = map(Path, sys.argv[1:4])
show = replace(default_show(), cover=cover)

def publish(day):
    script = make_script(day)
    leave(out, 1_000_000)
    master = make_master(tone, script, show, out)
    leave(out, free_bytes)
    publish_episode(master, script, show, out)

free_bytes = 1_000_000
publish(date(2026, 3, 18))
before = (out / "feed.xml").read_bytes()
for day, free_bytes in enumerate((0, 4096, 12288, 24576, 36864), 1):
    try:
        publish(date(2026, 3, day))
        print("it fitted")
    except OutputError as error:
        print(str(error).replace(str(out), "OUT"))
    assert (out / "feed.xml").read_bytes() == before
    assert all(page.read_bytes().endswith(b"</html>") for page in out.rglob("index.html"))
    assert not list(out.rglob("*.part*"))
"""


def test_a_disk_that_fills_leaves_the_feed_as_it_was(
    tone: Path, show: Show, tmp_path: Path
) -> None:
    said = on_a_small_disk(tmp_path / "out", 4000, PUBLISH, str(tone), str(show.cover))
    rows = said.splitlines()
    assert len(rows) == 5
    for row in rows:
        assert row.startswith("cannot write 'OUT/")
        assert "no space left on device. Free some space" in row
