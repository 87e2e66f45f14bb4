"""A disk that fills while a programme is mixed: one clear line, the old episode as it was."""

from pathlib import Path

import pytest

from tests.shared.full_disk import on_a_small_disk

pytestmark = pytest.mark.system

MIX = """
from dataclasses import replace
from PIL import Image
from briefing.errors import OutputError
from briefing.mix import mix_master
from briefing.settings.show_file import default_show
from tests.shared.speech import small_takes

out, takes = Path(sys.argv[1]), Path(sys.argv[2])
# Half of what is written are the tags, so that the disk fills in them, too.
cover = takes.parent / "cover.png"
Image.effect_noise((500, 500), 90).convert("RGB").save(cover)
show = replace(default_show(), cover=cover)
old = mix_master(*small_takes(takes), show, out)
before = {path.name: path.read_bytes() for path in old.path.parent.iterdir()}
need_bytes = sum(map(len, before.values()))
script = replace(small_takes(takes)[1], title="another day")
for share in (0.0, 0.4, 0.9, 0.98):
    leave(out, round(share * need_bytes))
    try:
        mix_master(small_takes(takes)[0], script, show, out)
        print(share, "it fitted")
    except OutputError as error:
        print(share, str(error).replace(str(out), "OUT"))
    after = {path.name: path.read_bytes() for path in old.path.parent.iterdir()}
    assert after == before, f"at {share}: {sorted(after)}"
"""


def test_a_disk_that_fills_leaves_the_old_episode_untouched(tmp_path: Path) -> None:
    said = on_a_small_disk(tmp_path / "out", 2000, MIX, str(tmp_path / "takes")).splitlines()
    shares = [row.partition(" ")[0] for row in said]
    assert shares == ["0.0", "0.4", "0.9", "0.98"]
    for row in said:
        assert "cannot write 'OUT/2026-03-18" in row
        assert "no space left on device" in row
        assert "Free some space" in row
