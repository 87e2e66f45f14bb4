"""Spoken forms beside other libraries: `python -m tests.bench.spoken`.

The blind set is newspaper lines that were written before, and apart from, the rules; only totals
of it are printed. A peer that fails on a line has that line wrong. The peers come with
`pip install 'briefing[bench]'`.
"""

import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from briefing.mandarin.spoken import spoken_form

BLIND = Path(__file__).parents[1] / "mandarin" / "blind" / "spoken.tsv"
SOUNDLESS = re.compile(r"[^\u3400-\u9fffA-Za-z]")
SPEED_CHARACTERS = 20_000
logging.disable(logging.WARNING)


def main() -> None:
    """Print exact lines by category and library, and characters a second."""
    lines = [
        line.split("\t")
        for line in BLIND.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    peers = dict(speakers())
    right: dict[str, Counter[str]] = {name: Counter() for name in peers}
    speed = {}
    for name, say in peers.items():
        say(lines[0][0])
        for written, category, accepted in lines:
            right[name][category] += heard(say, written) in {
                plain(form) for form in accepted.split("|")
            }
        speed[name] = characters_a_second(say, [line[0] for line in lines])
    print_table(Counter(category for _written, category, _accepted in lines), right, speed)


def print_table(
    sizes: Counter[str], right: dict[str, Counter[str]], speed: dict[str, float]
) -> None:
    """Print one row a category, then the shares, and each peer's speed against ours."""
    print(f"{'category':<28}{'lines':>6}" + "".join(f"{name:>18}" for name in right))
    for category, size in sorted(sizes.items()):
        cells = "".join(f"{found[category]:>18}" for found in right.values())
        print(f"{category:<28}{size:>6}{cells}")
    count = sizes.total()
    print(
        f"{'exact':<28}{count:>6}"
        + "".join(f"{found.total() / count:>18.1%}" for found in right.values())
    )
    print(f"{'characters a second':<34}" + "".join(f"{each:>18,.0f}" for each in speed.values()))
    ours = next(iter(speed.values()))
    print(
        f"{'ours is faster by':<34}" + "".join(f"{ours / each:>17.1f}x" for each in speed.values())
    )
    first, *peers = right
    for peer in peers:
        share = right[first].total() / max(right[peer].total(), 1)
        print(f"ratio spoken-exact-vs-{peer} {share:.2f}")
        print(f"ratio spoken-speed-vs-{peer} {ours / speed[peer]:.2f}")


def speakers() -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield this project's rules and each peer that is installed."""
    yield "briefing", spoken_form
    for name, module, wrap in (
        ("wetext", "wetext", lambda m: m.Normalizer(lang="zh", operator="tn").normalize),
        ("zh-normalization", "zh_normalization", _sentences_of),
        ("cn2an", "cn2an", lambda m: lambda text: m.transform(text, "an2cn")),
        ("misaki", "misaki.zh_normalization.text_normalization", _sentences_of),
        ("voxnorm", "voxnorm", lambda m: lambda text: m.normalize(text, lang="zh")),
    ):
        try:
            yield name, wrap(import_module(module))
        except ImportError as error:
            print(f"{name} is not installed ({error}); left out")


def _sentences_of(module: Any) -> Callable[[str], str]:
    normalizer = module.TextNormalizer()
    return lambda text: "".join(normalizer.normalize(text))


def heard(say: Callable[[str], str], written: str) -> str:
    """Return what a library makes of a line, without pauses; empty if it fails."""
    try:
        return plain(say(written))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError):
        return ""


def plain(said: str) -> str:
    """Return the sounds of a text, folded as the set's header says: 〇=零, 幺=一, 两百=二百."""
    sounds = SOUNDLESS.sub("", said).upper().replace("〇", "零").replace("幺", "一")
    return re.sub("两(?=[百千万亿])", "二", sounds)


def characters_a_second(say: Callable[[str], str], texts: list[str]) -> float:
    """Return characters normalized in a second of processor time."""
    done = 0
    start = time.process_time()
    while done < SPEED_CHARACTERS and time.process_time() - start < 8:
        for text in texts:
            heard(say, text)
            done += len(text)
            if time.process_time() - start > 8:
                break
    return done / (time.process_time() - start)


if __name__ == "__main__":
    main()
