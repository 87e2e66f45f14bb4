from pathlib import Path

import pytest

from briefing.errors import MixError
from briefing.support.episode_folder import manifest_in


def test_the_record_beside_an_episode_is_read(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"title": "早报"}', "utf-8")
    assert manifest_in(tmp_path, "cannot look", MixError) == {"title": "早报"}


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (None, r"cannot be read \(no such file or directory\)\. Name an episode's folder"),
        ("{", r"is damaged \(.*Make the episode again"),
        ("[]", "is not a manifest of this program"),
    ],
)
def test_a_record_that_is_none_is_named_with_what_to_do(
    tmp_path: Path, content: str | None, found: str
) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content, "utf-8")
    with pytest.raises(MixError, match=rf"^cannot look: '.*manifest\.json' {found}"):
        manifest_in(tmp_path, "cannot look", MixError)
