"""What an editor would strike in the programmes made of real issues, counted.

    python -m tests.bench.cuts_real [FAMILY ...]

Reads ../shared/corpus/dev, real issues with their articles apart, which are not part of the
project; without them nothing is measured. Of every family some issues become a programme of 5 and
one of 10 minutes. Only counts are printed, never a sentence. The faults are looked for by patterns
of this file, not by the rules that the cut obeys.

In 100 stories:
hanging    a question, a topic line, a colon or a slogan is told, and not what comes behind it
weak       the last sentence is a question, an exclamation, a bare quotation, a topic line
lost       a sentence begins with a pronoun, a link or a pointer, and the one before is cut
opens      so does the story's first sentence
thin       a story outside the block has less than 70 characters (a feature 150), and more to tell
vague      a brief has neither a day nor a figure

In a programme:
a minute   stories outside the block, a minute
briefs     stories in a block of briefs
blocks     how many blocks
late       stories of ten or more dead that are untold or behind the first fifth (public order)
switches   from home to abroad or back
least      the fewest that there can be: one where both are told, else none
over       programmes with more than 1.5 times the least and two
off        how far the length is from the one asked for, in percent
"""

import gzip
import json
import re
import sys
from collections import Counter
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path

from briefing.edit import edit_rundown
from briefing.edit.cut.kinds import plan_of
from briefing.edit.order.weigh import people_killed_or_hurt
from briefing.records import Article, Issue, Rundown, Story
from briefing.script import write_script
from briefing.script.write import chapters_of
from briefing.settings.show_file import default_show
from briefing.show import Show
from tests.bench.order_bulletin import issue_of_day

CORPUS = Path(__file__).parents[3] / "shared/corpus/dev"
FAMILIES = (
    "xwlb", "pd1998", "cec", "hkcnews", "hk-now-news", "hk-commercial-radio", "hk-singtao",
    "hk-peoples-daily-gba", "weekly", "zaobao",
)  # fmt: skip
MOST = 3
MINUTES = (5.0, 10.0)
LEAST, LEAST_FEATURE, GRAVE = 70, 150, 10
_STORY = ("hanging", "weak", "lost", "opens", "thin", "vague")
_PROGRAMME = ("a minute", "briefs", "blocks", "late", "switches", "least", "over", "off")
_LEANS = re.compile(
    r"[“「]?(?:[他她它其该該此][^们們次外国國实實余餘]|[这這那][^么麼]|他们|她们|他們|她們|上述|对此|對此|为此|為此|同[时時][，,]|此外|其中"
    r"|但|然而|不过|不過|因此|所以|另外|随后|隨後|之后，|之後，|[两兩三]人|[双雙]方|有[关關]事件|事件|[报報][道導][指称稱说說]|而[^且今立]|于是|於是"
    r"|首先|其次|[对對]方|相比之下|例如|比如|也就是)"
)
_TOPIC = re.compile(r"^[^，、。\d“「《]{2,14}[。！]$|^[^，、。\d]{2,6}，[^，、。\d]{2,9}[。！]$")
_QUOTED = re.compile(r"^[“「『][^”」』]*[”」』]$")
_DAY_OR_FIGURE = re.compile(
    r"\d|[０-９]|[一二三四五六七八九十百千万两]{2,}|[昨今明前][天日晚晨早年]|[二三四五六七八九十两兩几][名人个個家次条條座年月天元日]"
    r"|[周週星]期?[一二三四五六日]|近日|日前|本周|上周|上月|去年"
)


def main() -> None:
    """Print the counts of each family, and of all."""
    if not CORPUS.exists():
        sys.exit("skipped: the corpus of real issues is not here")
    print(f"{'':<22}{'stories':>8}" + "".join(f"{name:>9}" for name in (*_STORY, *_PROGRAMME)))
    totals: Counter[str] = Counter()
    for family in sys.argv[1:] or FAMILIES:
        found: Counter[str] = Counter()
        for issue in issues_of(family):
            for minutes in MINUTES:
                found += counted(issue, replace(default_show(), minutes=minutes, engine="kokoro"))
        _print_row(family, found)
        totals += found
    _print_row("all", totals)


def issues_of(family: str) -> list[Issue]:
    """Return some issues of a family, evenly chosen; one without a day gets one."""
    with gzip.open(CORPUS / f"{family}.jsonl.gz", "rt", encoding="utf-8") as rows:
        days = [json.loads(row) for row in rows]
    chosen = days[:: max(1, len(days) // MOST)][:MOST]
    return [issue_of_day(day | {"day": day["day"] or "2024-05-05"}) for day in chosen]


def counted(issue: Issue, show: Show) -> Counter[str]:
    """Return the counts of one programme."""
    rundown = edit_rundown(issue, show)
    articles = {f"s{at:02d}": article for at, article in enumerate(issue.articles, 1)}
    found = Counter(programmes=1, minutes=int(show.minutes), stories=len(rundown.stories))
    for story in rundown.stories:
        found += of_story(story, articles[story.id])
    chapters = [chapter for _story, chapter in chapters_of(rundown.stories)]
    sizes = [len(list(group)) for _chapter, group in groupby(chapters)]
    found["briefs"] = sum(size for size in sizes if size > 1)
    found["blocks"] = sum(size > 1 for size in sizes)
    found["leads"] = sum(size == 1 for size in sizes)
    found["late"] = _late(rundown, articles)
    sides = [story.desk == "world" for story in rundown.stories]
    found["switches"] = sum(one != other for one, other in pairwise(sides))
    found["least"] = len(set(sides)) - 1
    found["over"] = found["switches"] > 1.5 * found["least"] + 2
    lasts_s, asked_s = write_script(rundown, show).length_s, show.minutes * 60
    # In permille of a minute's worth, so that a counter of whole numbers holds it.
    found["off"] = round(1000 * abs(lasts_s - asked_s) / asked_s)
    if found["off"]:
        found["not met"] = int(found["off"] > 15)
    return found


def of_story(story: Story, article: Article) -> Counter[str]:
    """Return what is wrong in one story."""
    found: Counter[str] = Counter()
    texts = [sentence.text.strip() for sentence in story.sentences]
    if not texts:
        return found
    body = "".join(_in_order(story))
    behind = dict(pairwise(_in_order(story)))
    before = {other: one for one, other in behind.items()}
    for at, text in enumerate(texts):
        follows = behind.get(text, "")
        topic = text.endswith(("？", "?", "：", ":")) or _TOPIC.match(text)
        found["hanging"] += bool(topic and follows and follows not in texts[at + 1 : at + 2])
        lacks = before.get(text, "") != (texts[at - 1] if at else "")
        found["lost" if at else "opens"] += bool(_LEANS.match(text) and (lacks or not at))
    last = texts[-1]
    found["weak"] = bool(
        last.rstrip("”」』").endswith(("？", "?", "！", "!", "：", "……", "…"))
        or _QUOTED.match(last)
        or (_TOPIC.match(last) and len(texts) > 1)
    )
    size = sum(map(len, texts))
    least = LEAST_FEATURE if plan_of(article).kind == "feature" else LEAST
    if story.kind == "brief":
        found["vague"] = not _DAY_OR_FIGURE.search("".join(texts))
    else:
        found["thin"] = size < min(least, 0.8 * len(body))
    return found


def _in_order(story: Story) -> list[str]:
    every = (*story.sentences, *story.cut)
    # The gold's spans say nothing of a place beyond the paragraph, but they rise within one.
    return [each.text.strip() for each in sorted(every, key=lambda s: (s.paragraph, s.spans))]


def _late(rundown: Rundown, articles: dict[str, Article]) -> int:
    """Return how many stories of ten or more dead are not told, or not in the first fifth."""
    grave = {
        name
        for name, article in articles.items()
        if article.kind == "story"
        and people_killed_or_hurt(article.headline) >= GRAVE
        and not re.search(r"周年|週年|纪念|紀念|悼念|公祭", article.headline)
    }
    order = [story.id for story in rundown.stories]
    # Where there are several, the first fifth is as long as they need.
    fifth = max(len(order) / 5, len(grave))
    told = set(order[: int(fifth + 0.999)])
    twins = {left.headline for left in rundown.left_out if left.reason.startswith("told")}
    return sum(articles[name].headline not in twins for name in grave - told)


def _print_row(name: str, found: Counter[str]) -> None:
    stories, programmes = max(found["stories"], 1), max(found["programmes"], 1)
    cells = [f"{100 * found[figure] / stories:>9.1f}" for figure in _STORY]
    cells.append(f"{found['leads'] / max(found['minutes'], 1):>9.2f}")
    cells += [f"{found[figure] / programmes:>9.2f}" for figure in _PROGRAMME[1:-1]]
    cells.append(f"{found['off'] / programmes / 10:>9.2f}")
    print(f"{name:<22}{found['stories']:>8}" + "".join(cells))


if __name__ == "__main__":
    main()
