"""Build the context model's file: `python -m tests.mandarin.build_context`.

The weights of g2pM (Apache-2.0), halved to 16 bits and without its pickles, and for each polyphonic
character the readings that pypinyin (MIT) knows too.

Source: Park and Lee, g2pM: A Neural Grapheme-to-Phoneme Conversion Package for Mandarin Chinese
Based on a New Open Benchmark Dataset, Interspeech 2020.
"""

import pickle
from pathlib import Path
from typing import Any

import g2pM
import numpy as np
import pypinyin.pinyin_dict

from briefing.mandarin import tables
from tests.mandarin.build_phrases import tone3

SOURCE = Path(g2pM.__file__).parent


def main() -> None:
    """Write context.npz."""
    weights = _load("np_ckpt")
    characters = _load("char2idx")
    classes = _load("class2idx")
    known = _load("digest_cedict")
    allowed = []
    for character, readings in sorted(known.items()):
        if len(readings) < 2 or len(character) != 1:
            continue
        heard = pypinyin.pinyin_dict.pinyin_dict.get(ord(character), "").split(",")
        both = {tone3(each) for each in heard} & {each.replace("u:", "v") for each in readings}
        if len(both) > 1:
            allowed.append(character + "".join(f" {each}" for each in sorted(both)))
    np.savez_compressed(
        Path(tables.__file__).with_name("data") / "context.npz",
        characters=np.array(list(characters)),
        classes=np.array([each.replace("u:", "v") for each in classes]),
        allowed=np.array(allowed),
        **{name.replace(".", "_"): value.astype(np.float16) for name, value in weights.items()},
    )
    print(len(allowed), "polyphonic characters")


def _load(name: str) -> Any:
    return pickle.loads((SOURCE / f"{name}.pkl").read_bytes())


if __name__ == "__main__":
    main()
