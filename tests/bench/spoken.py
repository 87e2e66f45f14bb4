"""Spoken forms beside other libraries: `python -m tests.bench.spoken [--cases FOLDER]`.

The blind set is newspaper lines that were written before, and apart from, the rules; only totals
of it are printed. Below it stand the sets that the rules were tuned on, which are no figure for
this project, though they are one for the others. A peer that fails on a line has that line wrong.
The peers come with `pip install 'briefing[bench]'`.
"""

import argparse
import json
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from briefing.mandarin.spoken import spoken_form
from tests.bench.loading import STARTS, loading

TESTS = Path(__file__).parents[1] / "mandarin"
BLIND = TESTS / "blind" / "spoken.tsv"
SOUNDLESS = re.compile(r"[^\u3400-\u9fffA-Za-z]")
SPEED_CHARACTERS = 20_000
LOAD = {
    "briefing": "from briefing.mandarin.spoken import spoken_form as say; say('2024年')",
    "wetext": "import wetext; wetext.Normalizer(lang='zh', operator='tn').normalize('2024年')",
    "zh-normalization": "from zh_normalization import TextNormalizer as T; T().normalize('2024年')",
    "cn2an": "import cn2an; cn2an.transform('2024年', 'an2cn')",
    "misaki": "from misaki.zh_normalization.text_normalization import TextNormalizer as T\n"
    "T().normalize('2024年')",
    "voxnorm": "import voxnorm; voxnorm.normalize('2024年', lang='zh')",
}


def main() -> None:
    """Print exact lines by category and library, characters a second, and what loading costs."""
    logging.disable(logging.WARNING)
    asked = argparse.ArgumentParser()
    asked.add_argument("--cases", type=Path, default=TESTS / "cases")
    folder = asked.parse_args().cases
    lines = rows(BLIND)
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
    print_tuned(folder, peers)
    print(f"\nloading, processor time of {STARTS} starts and peak memory")
    for name in peers:
        print(f"{name:<20}{loading(LOAD[name])}")


def rows(path: Path) -> list[list[str]]:
    """Return the fields of each line that is no comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def print_tuned(folder: Path, peers: dict[str, Callable[[str], str]]) -> None:
    """Print what each library gets right of the sets that the rules were tuned on."""
    accepted, targets = folder / "normalization.tsv", folder / "cn-news-tts-dev.jsonl"
    for path in (accepted, targets):
        if not path.is_file():
            print(f"'{path}' is not there; left out")
    if accepted.is_file():
        lines = rows(accepted)
        cells = (
            sum(heard(say, line) in map(plain, forms.split("|")) for line, forms in lines)
            for say in peers.values()
        )
        print(f"{accepted.name:<28}{len(lines):>6}" + "".join(f"{cell:>18}" for cell in cells))
    if targets.is_file():
        news = [json.loads(line) for line in targets.read_text(encoding="utf-8").splitlines()]
        found = [targets_right(say, news) for say in peers.values()]
        cells = (right for right, _count in found)
        print(f"{targets.name:<28}{found[0][1]:>6}" + "".join(f"{cell:>18}" for cell in cells))


def targets_right(say: Callable[[str], str], news: list[Any]) -> tuple[int, int]:
    """Return how many automatic targets are said in a right way and no wrong one, and of how many.

    As the bench has it: a reading of the target occurs in the spoken form, letter for letter.
    """
    right = count = 0
    for row in news:
        said = spoken_or_empty(say, row["text"]).replace(" ", "")
        for target in row["targets"]:
            if target["auto_evaluable"]:
                count += 1
                good, bad = (
                    any(form.replace(" ", "") in said for form in target[f"{kind}_readings"])
                    for kind in ("positive", "negative")
                )
                right += good and not bad
    return right, count


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
    return plain(spoken_or_empty(say, written))


def spoken_or_empty(say: Callable[[str], str], written: str) -> str:
    """Return what a library makes of a line; empty if it fails."""
    try:
        return say(written)
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
