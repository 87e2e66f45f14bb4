import random
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.mandarin.spoken import spoken_form
from tests.mandarin.read_back import LARGE, numbers_in, same

LINES = 5000
# What a line is made of; numbers() says what the letters stand for.
PATTERNS = (
    "全市共有{n}人参加", "总投资{n}万元", "同比增长{d}%", "下降{d}个百分点", "面积{d}平方公里",
    "{y}年{m}月{k}日", "{y}-{mm}-{kk}", "{m}月{k}日至{k}日", "{y}年至{y}年", "截至{y}年底",
    "{h}:{ii}开始", "上午{h}时{i}分", "含量{d}‰", "{a}-{b}级", "约{a}～{b}天", "{a}至{b}个",
    "以{a}:{z}战胜对手", "以{a}∶{z}取胜", "¥{d}亿", "${n}万", "时速{n}km/h", "{d}μg/m3", "{n}kWh",
    "气温{t}℃", "国发〔{y}〕{n}号", "第{n}届", "涨{d}元/吨", "报{d}点", "东经{n}°{i}′", "{n}×{n}米",
    "编号{n}1", "拨打电话0{e}-{p}", "手机13{q}", "歼-{a}", "邮编{f}", "{n}倍", "{n},{g}元", "{w}",
)  # fmt: skip


def numbers(seed: int) -> dict[str, str]:
    draw = random.Random(seed)
    small = draw.randint(1, 40)
    return {
        "n": str(draw.choice([draw.randint(1, 99), draw.randint(1, 999), draw.randint(1, 999)])),
        "d": f"{draw.randint(0, 999)}.{draw.randint(0, 99)}",
        "y": str(draw.randint(1900, 2099)),
        "m": str(draw.randint(1, 12)),
        "mm": f"{draw.randint(1, 12):02}",
        "k": str(draw.randint(1, 28)),
        "kk": f"{draw.randint(1, 28):02}",
        "h": str(draw.randint(0, 23)),
        "i": str(draw.randint(10, 59)),
        "ii": f"{draw.randint(1, 59):02}",
        "a": str(small),
        "b": str(small + draw.randint(1, 20)),
        "z": str(draw.randint(60, 99)),
        "t": str(draw.randint(0, 42)),
        "e": str(draw.randint(310, 999)),
        "p": str(draw.randint(10**6, 10**8 - 1)),
        "q": f"{draw.randint(0, 10**9 - 1):09}",
        "f": str(draw.randint(100000, 899999)),
        "g": f"{draw.randint(0, 999):03}",
        "w": f"产量{draw.randint(10**4, 10**8)}吨",
    }


def lines() -> list[str]:
    draw = random.Random(20261123)
    made = []
    for seed in range(LINES):
        picked = draw.sample(PATTERNS, 2)
        made.append(
            "，".join(each.format(**numbers(seed * 2 + k)) for k, each in enumerate(picked))
        )
    return made


def written_numbers(line: str) -> list[str]:
    """Return the numbers of a line in order, 万 and 亿 multiplied out, the power of m3 left out."""
    found = re.findall(r"(?<!m)(\d+(?:,\d{3})*(?:\.\d+)?)([万亿]?)", line)
    return [str(Decimal(number.replace(",", "")) * LARGE.get(scale, 1)) for number, scale in found]


@pytest.mark.slow
def test_no_number_is_lost_or_changed_in_five_thousand_lines() -> None:
    for line in lines():
        said = numbers_in(spoken_form(line))
        written = written_numbers(line)
        assert len(said) == len(written), (line, spoken_form(line))
        assert all(map(same, written, said)), (line, spoken_form(line))


# A sign, and the word that must be heard for it; numbers() says what the letters stand for.
SIGNED = (
    ("利润同比-{d}%", "负"), ("指数+{d}%", "正"), ("增速-{d}个百分点", "负"), ("净胜球-{a}", "负"),
    ("误差±{d}", "正负"), ("{a}×{b}米", "乘"), ("10的-{a}次方", "的负"), ("10^{a}", "次方"),
    ("含量≥{d}", "大于等于"), ("超标≤{d}倍", "小于等于"), ("{a}#楼", "号"), ("评级A-，", "A减"),
    ("评级A+，", "A加"), ("被告李××，", "李某某"), ("{a}-{b}K", "至"), ("{a}-{b}MB", "至"),
    ("{a}~{b}TB", "至"), ("A-D级", "A至D"), ("气温-{a}℃", "零下"), ("{d}%→{d}%", "到"),
    ("约{a}+{b}年", "加"), ("{n}÷{a}", "除以"), ("{a}=>{a}", "等于"), ("R&D", "和"),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_no_sign_is_lost_beside_any_number(seed: int) -> None:
    for pattern, word in SIGNED:
        line = pattern.format(**numbers(seed))
        assert word in spoken_form(f"据悉{line}"), (line, spoken_form(f"据悉{line}"))


def test_what_is_dropped_is_named(caplog: pytest.LogCaptureFixture) -> None:
    assert spoken_form("#话题#很热") == "话题很热"
    assert "number sign" in caplog.text


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet="今天二GDPkm 0123456789.,-–%‰年月日:：￥（）《》〔℃/×+·～😀\x00，。", max_size=40
    )
)
def test_nothing_but_han_letters_and_pause_marks_is_left(text: str) -> None:
    assert re.fullmatch(r"[\u4e00-\u9fffA-Za-z ，。！？；：、…—“”‘’（）《》]*", spoken_form(text))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_has_a_spoken_form_without_digits(text: str) -> None:
    assert not re.search(r"\d", spoken_form(text))


def test_ten_thousand_digits_are_read_one_by_one() -> None:
    assert spoken_form("1" * 10_000) == "一" * 10_000
    assert spoken_form(f"共{'2' * 10_000}人") == f"共{'二' * 10_000}人"


def test_long_lines_of_separators_and_unbalanced_brackets_come_through() -> None:
    assert spoken_form("（（（第1章") == "（（（第一章"
    assert spoken_form("1-" * 3000) != ""
    assert spoken_form("12:" * 3000) != ""
    assert spoken_form("A" * 5000 + "1" * 5000) != ""


def test_a_sign_without_a_sound_is_named_and_left_out(caplog: pytest.LogCaptureFixture) -> None:
    assert spoken_form("增长\u0378百分之五") == "增长百分之五"
    assert "U+0378" in caplog.text
    assert "增长" in caplog.text
