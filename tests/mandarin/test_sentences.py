import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.mandarin.sentences import split_sentences


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


def test_a_stop_ends_a_sentence_and_closing_marks_stay_with_it() -> None:
    assert pieces("今天晴。明天雨！（见下文。）好。") == [
        "今天晴。",
        "明天雨！",
        "（见下文。）",
        "好。",
    ]


def test_a_quotation_stays_whole() -> None:
    assert pieces("他说：“今天好。明天更好！”记者问。“真的？”她答。") == [
        "他说：“今天好。明天更好！”",
        "记者问。",
        "“真的？”她答。",
    ]


def test_a_decimal_point_ends_nothing() -> None:
    assert pieces("价格3.5元。U.S.也涨。") == ["价格3.5元。", "U.S.也涨。"]


def test_marks_inside_a_web_address_end_nothing() -> None:
    assert pieces("详见https://haizhou.example/a?b=1&c=!x，请看。真的吗?2024年再说。") == [
        "详见https://haizhou.example/a?b=1&c=!x，请看。",
        "真的吗?",
        "2024年再说。",
    ]
    assert pieces("你看过www.haizhou.example/a?看过！") == [
        "你看过www.haizhou.example/a?",
        "看过！",
    ]


def test_an_unclosed_quotation_does_not_swallow_the_rest() -> None:
    assert pieces("他说：“好。我走。大家笑。") == ["他说：“好。", "我走。", "大家笑。"]


@given(st.text(alphabet="今天。！？“”（）\n 3.，说…"))
def test_every_character_but_white_space_lies_in_one_span(text: str) -> None:
    spans = split_sentences(text)
    covered = [place for start, end in spans for place in range(start, end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {place for place, each in enumerate(text) if not each.isspace()}


def test_a_speech_past_120_characters_is_split_at_its_stops() -> None:
    speech = "他说：“" + "我们一定要把这件事情办好办实。" * 20 + "”"
    found = pieces(speech)
    assert len(found) == 3
    assert all(each.endswith("。") for each in found[:-1])
    assert "".join(found) == speech


@pytest.mark.parametrize(("size", "count"), [(118, 1), (119, 2)])
def test_a_stop_at_121_characters_of_a_speech_ends_a_sentence(size: int, count: int) -> None:
    assert len(pieces(f"“{'桥' * size}。路。”")) == count


@pytest.mark.parametrize("pair", ["“”", "「」", "『』", "‘’", "（）", "()", "《》", "【】"])
def test_what_stands_between_marks_is_not_parted(pair: str) -> None:
    opens, closes = pair[0], pair[1]
    inner = f"他写道：{opens}今天好。明天更好！{closes}"
    assert pieces(f"{inner}大家笑了。") == [inner, "大家笑了。"]
    assert pieces(f"他写道：{opens}今天好。\n明天更好！") == [
        f"他写道：{opens}今天好。",
        "明天更好！",
    ]


@pytest.mark.parametrize(
    "stop", ["。", "！", "？", "!", "?", "…", "……", "？！", "。”", "！’", "。》", "?)"]
)
def test_each_stop_ends_a_sentence_with_what_closes_behind_it(stop: str) -> None:
    assert pieces(f"今天好{stop}明天好。") == [f"今天好{stop}", "明天好。"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“好！”他说。", ["“好！”他说。"]),
        ("“好！”，他说。", ["“好！”，他说。"]),
        ("“好！”的喊声响起。", ["“好！”的喊声响起。"]),
        ("“好！”等口号响起。", ["“好！”等口号响起。"]),
        ("“好！”大家高兴得跳了起来说。", ["“好！”", "大家高兴得跳了起来说。"]),
        ("他说：“好！”他说。", ["他说：“好！”", "他说。"]),
        ("他说:“好！”他说。", ["他说:“好！”", "他说。"]),
        ("好.再见", ["好.再见"]),
        ("好. 再见", ["好.", "再见"]),
        ("见a.b。", ["见a.b。"]),
        ("一\n二\n\n三", ["一", "二", "三"]),
        (" 一。 二 ", ["一。", "二"]),
        ("", []),
    ],
)
def test_a_quotation_that_somebody_speaks_on_behind_is_not_over(
    text: str, found: list[str]
) -> None:
    assert pieces(text) == found
