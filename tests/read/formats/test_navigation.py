"""Which lines of a page are navigation, items of a digest, or say when it was published.

A line is told by a letter: p is prose, s a short line, l a link, m 阅读全文, b 推荐阅读, d a day,
# a heading of the first order, h one of the second, B bold, i an item, . what is navigation.
"""

import pytest

from briefing.read.formats.web.navigation import (
    Line,
    is_box,
    is_prose,
    mark_end,
    mark_items,
    mark_navigation,
    mark_top,
    says_day,
)

PROSE = "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江。"


def line(letter: str) -> Line:
    match letter:
        case "p":
            return Line("", PROSE)
        case "l":
            return Line("", "公园开放", 4, 1)
        case "2":
            return Line("", "公园 | 桥梁 | 粮价", 6, 3)
        case "L":
            return Line("", PROSE + PROSE, 2 * len(PROSE), 1)
        case "m":
            return Line("", "【阅读全文】", 6, 1)
        case "b":
            return Line("", "推荐阅读：")
        case "h":
            return Line("## ", "公园开放")
        case "r":
            return Line("## ", "相关阅读")
        case "#":
            return Line("# ", "新桥通车")
        case "n":
            return Line("# ", "海州晚报")
        case "d":
            return Line("", "2031年3月4日 来源：早报")
        case "B":
            return Line("", "**新桥今天上午通车了**")
        case "i":
            return Line("", "海州新桥今天上午通车了。", item=True)
        case _:
            return Line("", "要闻")


def lines(letters: str) -> list[Line]:
    return [line(letter) for letter in letters]


def marked(found: list[Line]) -> str:
    return "".join("." if each.nav else "d" if each.dated else "-" for each in found)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("pllp", "-..-"),
        ("plp", "---"),
        ("p2p", "-.-"),
        ("pllh", "-..-"),
        ("pbll", "-..."),
        ("psll", "--.."),
        ("pbl", "---"),
        ("pmlp", "-.--"),
        ("pmllp", "-...-"),
        ("plmlp", "--.--"),
        ("pLLp", "----"),
        ("llp", "..-"),
        ("", ""),
    ],
)
def test_links_one_below_the_other_are_navigation(page: str, told: str) -> None:
    found = lines(page)
    mark_navigation(found)
    assert marked(found) == told


def test_a_long_head_over_links_stays() -> None:
    found = [Line("", "推荐" + "好" * 8), *lines("ll")]
    mark_navigation(found)
    assert marked(found) == "..."
    found[0] = Line("", "[ 推荐" + "好" * 8 + "]")
    found[0].nav = False
    mark_navigation(found)
    assert marked(found)[0] == "-"


@pytest.mark.parametrize(
    ("page", "prefixes"),
    [
        ("iii", "•••"),
        ("ii", "  "),
        ("iiis", "••• "),
        ("iiipp", "     "),
        ("ssiii", "  •••"),
    ],
)
def test_a_page_that_is_one_list_is_a_digest(page: str, prefixes: str) -> None:
    found = lines(page)
    mark_items(found)
    assert "".join(each.prefix[:1] or " " for each in found) == prefixes


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("#ppprll", "----..."),
        ("#ppprp", "----.."),
        ("#prpp", "-----"),
        ("#pppsll", "-------"),
        ("#ppp#r", "------"),
        ("hpprl", "-----"),
        ("r#ppp", "-----"),
    ],
)
def test_what_is_read_behind_a_story_is_navigation(page: str, told: str) -> None:
    found = lines(page)
    mark_end(found)
    assert marked(found) == told


@pytest.mark.parametrize(
    ("page", "told", "prefix"),
    [
        ("ls#dp", ".--d-", "# "),
        ("ps#dp", "---d-", "# "),
        ("pl#dp", "---d-", "# "),
        ("hl#dp", "---d-", "# "),
        ("#sdsp", "--d--", "# "),
        ("#sssdp", "------", "# "),
        ("#pd", "---", "# "),
        ("#hphp", "-----", ""),
        ("#Bphp", "-----", ""),
        ("#php", "----", "# "),
        ("#hp", "---", "# "),
        ("ndp", "---", "# "),
        # The headline stands twice, once over the day.
        ("#d#p", "..--", "# "),
        ("#p#p", "----", "# "),
        ("#d#p#p", "------", "# "),
    ],
)
def test_what_stands_around_the_headline(page: str, told: str, prefix: str) -> None:
    found = lines(page)
    mark_top(found)
    assert marked(found) == told
    (at, *_) = [place for place, letter in enumerate(page) if letter in "#n"]
    assert found[at].prefix == prefix


def test_a_headline_that_stands_twice_is_dated_by_what_is_between() -> None:
    found = lines("#d#p")
    mark_top(found)
    assert [each.dated for each in found] == [False, True, False, False]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2031年3月4日", True),
        ("2031 - 3 - 4", True),
        ("1999.3.4", True),
        ("民國120年", True),
        ("March 4, 2031", True),
        ("Sept. 4th, 2031", True),
        ("Mar 4 2031", False),
        ("3131-3-4", False),
        ("120年", False),
        ("2031-3-4" + "好" * 82, True),
        ("2031-3-4" + "好" * 83, False),
    ],
)
def test_a_short_line_may_say_a_day(words: str, *, day: bool) -> None:
    assert says_day(Line("", words)) is day


@pytest.mark.parametrize(
    ("names", "words", "box"),
    [
        ("comments", PROSE, True),
        ("story comment-list", PROSE, True),
        ("news_related_box", "", True),
        ("Footer", PROSE, True),
        ("story", "", False),
        ("commentator", "", False),
        ("card", PROSE, False),
        ("card", "好", True),
        ("user-info", "好", True),
        ("", "", False),
    ],
)
def test_an_element_is_a_box_by_its_class(names: str, words: str, *, box: bool) -> None:
    assert is_box(names, words) is box


@pytest.mark.parametrize(
    ("words", "prose"),
    [
        (PROSE, True),
        (PROSE.replace("。", "！"), True),
        (PROSE.replace("。", "？"), True),
        (PROSE.replace("。", "”"), True),
        (PROSE.replace("。", "，"), False),
        ("好。", False),
        ("好" * 29 + "。", True),
        ("好" * 28 + "。", False),
    ],
)
def test_prose_has_a_full_stop_and_some_length(words: str, *, prose: bool) -> None:
    assert is_prose(words) is prose


@pytest.mark.parametrize(
    ("given", "links"),
    [
        (Line("", "公园开放了", 3, 1), True),
        (Line("", "公园开放了吧", 3, 1), False),
        (Line("", "公园 | 开放了", 3, 1), True),
        (Line("", "公园开放了", 3, 0), False),
        (Line("## ", "公园开放了", 5, 1), False),
    ],
)
def test_a_line_is_links_by_the_share_that_stands_in_them(given: Line, *, links: bool) -> None:
    assert given.is_links is links


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([Line("", "桥" * 45, 45, 1), Line("", "桥" * 45, 45, 1)], ".."),
        ([Line("", "桥" * 46, 46, 1), Line("", "桥" * 46, 46, 1)], "--"),
        ([Line("", "桥" * 46, 46, 2), Line("", "桥" * 46, 46, 3)], "-."),
        ([Line("", "··推荐" + "桥" * 8), line("l"), line("l")], "..."),
        ([Line("", "···推荐" + "桥" * 8), line("l"), line("l")], "-.."),
    ],
)
def test_lines_of_links_and_their_heads_have_their_lengths(found: list[Line], told: str) -> None:
    mark_navigation(found)
    assert marked(found) == told


@pytest.mark.parametrize(
    ("bold", "prefix"), [("**新桥通车了吗**", "# "), ("**新桥今天通车了**", "")]
)
def test_bold_lines_of_seven_characters_head_the_stories_of_a_page(bold: str, prefix: str) -> None:
    found = [line("#"), Line("", bold), line("p"), Line("", bold), line("p")]
    mark_top(found)
    assert found[0].prefix == prefix
