"""A new show.toml: the template, with what its owner answered."""

import json
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import ShowError
from briefing.settings.show_file import TEMPLATE, check_show
from briefing.support.files import write_whole


def write_template(path: Path, answers: Mapping[str, str] | None = None) -> Path:
    """Write a show.toml with every setting and what it means; return its path.

    The answers are texts for some of the settings, by name, instead of the template's.

    Raises:
        ShowError: there is a file of that name already, or an answer cannot be one.
    """
    if path.exists():
        raise ShowError(f"cannot write '{path}': it is there already. Choose another name with -o.")
    text = TEMPLATE.read_text(encoding="utf-8")
    for name, answer in (answers or {}).items():
        # JSON's texts are TOML's, but for the one control character that JSON leaves as it is.
        value = json.dumps(answer, ensure_ascii=False).replace("\x7f", "\\u007f")
        before, setting, after = text.partition(f"\n{name} = ")
        text = before + setting + value + after[after.index("\n") :]
    check_show(text, path)
    write_whole(path, text)
    return path
