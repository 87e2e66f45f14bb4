"""The facts of some invented pages, in short: whoever changes one must fit the weights anew.

Run: python -m tests.read.label.told; told.tsv is written
"""

from collections import defaultdict
from pathlib import Path

from briefing.read.label.features import names_of
from briefing.read.label.lexicon import Lexicon
from briefing.read.lines import split_lines
from tests.shared.sums import Sums, keep_sums, sums_of

FILE = Path(__file__).with_name("told.tsv")
_READ = Path(__file__).parents[1]
_LEXICON = Lexicon(
    common=frozenset({"居民", "记者", "今天", "工作", "我们", "全市"}),
    known=frozenset({"潮汐", "公司", "学校", "城市", "发展", "市场", "医院", "企业"}),
    tells={
        "selling": {
            "": -0.4,
            "租": 3.0,
            "价": 0.8,
            "电话": 1.2,
            "说": -1.1,
            "^本": -0.6,
            "00": 0.3,
        },
        "heading": {"": 0.2, "。$": -2.1, "，": -0.7, "新": 0.5, "的": -0.4, "”$": 0.3, "日": -0.3},
    },
)


def told() -> Sums:
    """Return the sums of each fact over all pages."""
    facts: dict[str, list[str]] = defaultdict(list)
    pages = sorted((_READ / "issues" / "tune").glob("*.md"))[::2]
    for page in (*pages, *sorted((_READ / "cases").iterdir())):
        for column in names_of(split_lines(page.read_text("utf-8")), _LEXICON):
            facts[column[0].partition("=")[0]] += column
    return sums_of(facts)


if __name__ == "__main__":
    keep_sums(FILE, told())
