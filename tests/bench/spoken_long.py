"""Whether time grows with the length of a text and no faster: `python -m tests.bench.spoken_long`.

Texts made of one piece said over and over, 1,000 and 4,000 characters long, as bad input would be:
spoken form and pinyin here, beside wetext and pypinyin for those. Growth is the time of the long
text over that of the short one; 4 is linear.
"""

import logging
import time
from collections.abc import Callable

from briefing.mandarin.readings import read_pinyin
from briefing.mandarin.spoken import spoken_form

NEWS = "记者从市政府获悉，2024年GDP增长5.2%，共3,000人参加。"
PIECES = (NEWS, "7", "1-", "12:", "（", "①", "0315-2308780、", "A", "一", "儿", "得")
SHORT, LONG = 1_000, 4_000
logging.disable(logging.WARNING)


def main() -> None:
    """Print growth by piece and library, and how flat the worst is."""
    from pypinyin import lazy_pinyin
    from wetext import Normalizer  # type: ignore[import-untyped, unused-ignore]  # ships none

    peer = Normalizer(lang="zh", operator="tn")
    works: dict[str, Callable[[str], object]] = {
        "briefing": lambda text: read_pinyin(spoken_form(text), ()),
        "wetext + pypinyin": lambda text: lazy_pinyin(peer.normalize(text)),
    }
    for work in works.values():
        work("2024年任书记说。")
    print(f"{'piece':<28}" + "".join(f"{name + ', s':>24}{'growth':>8}" for name in works))
    worst = dict.fromkeys(works, 0.0)
    for piece in PIECES:
        print(f"{piece[:12]:<28}", end="")
        for name, work in works.items():
            short_s, long_s = (seconds(work, piece, size) for size in (SHORT, LONG))
            growth = long_s / short_s
            worst[name] = max(worst[name], growth)
            print(f"{long_s:>24.2f}{growth:>8.1f}", end="")
        print()
    ours, theirs = worst.values()
    print(f"worst growth: {', '.join(f'{name} {growth:.1f}' for name, growth in worst.items())}")
    print(f"ratio long-text-growth-vs-wetext-and-pypinyin {theirs / ours:.2f}")


def seconds(work: Callable[[str], object], piece: str, size: int) -> float:
    """Return the processor time of one run."""
    text = (piece * size)[:size]
    start = time.process_time()
    work(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
