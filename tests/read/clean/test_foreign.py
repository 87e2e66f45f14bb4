"""The other language of a text, and readings printed with characters."""

import pytest

from briefing.read.clean.foreign import leave_other_language
from tests.read.clean.told import told

READINGS = {
    "饕ㄊㄠ餮ㄊㄧㄝˋ，好ㄟ，乂（ㄧˋ）": [
        "饕餮，好ㄟ，乂",
        "reading: ㄊㄠ",
        "reading: ㄊㄧㄝˋ",
        "reading: （ㄧˋ）",
    ],
    "城chéng东dōng，乂（yì）字，(yi)，A（yì）": [
        "城东，乂字，(yi)，A（yì）",
        "reading: chéng",
        "reading: dōng",
        "reading: （yì）",
    ],
    "汀(てい)州［てい］，ていねい": ["汀州［てい］，ていねい", "reading: (てい)"],
    "{汀州|tīng|zhōu}，｛城｜chéng｝，{a|b}": [
        "汀州，城，{a|b}",
        "reading: {",
        "reading: |tīng|zhōu}",
        "reading: ｛",
        "reading: ｜chéng｝",
    ],
    "Chéng dōng xīn qiáo\n城东新桥": ["\n城东新桥", "reading: Chéng dōng xīn qiáo"],
    "chéng " * 9 + "chéngs\n新": [
        "\n新",
        "reading: chéng chéng chéng chéng chéng chéng chéng chéng chéng chéngs",
    ],
    "chéng " * 9 + "chéngss\n新": ["="],
    "chéng 2\n新": ["="],
}


@pytest.mark.parametrize("page", READINGS)
def test_readings_are_left_out(page: str) -> None:
    assert told(leave_other_language, page) == READINGS[page]


HAN = "海州新桥今天上午正式通车了"
CELLS = {
    f"| 中文 | English |\n| {HAN} | The new bridge opens |\n| The park is open | {HAN} |": [
        "\n\n 海州新桥今天上午正式通车了 \n\n\n 海州新桥今天上午正式通车了 \n",
        "table: | 中文 | English |",
        "another language: |",
        "another language: | The new bridge opens |",
        "another language: | The park is open |",
        "another language: |",
    ],
    f"| {HAN} | The new bridge opens |": ["="],
    f"| {HAN[:11]} | The new bridge opens |\n" * 2: ["="],
    f"{HAN[:12]} | The new bridge opens\n" * 2: [
        "\n海州新桥今天上午正式通车 \n\n\n海州新桥今天上午正式通车 \n\n",
        "2 × another language: | The new bridge opens",
    ],
    f"| {HAN} | The bridge |\n" * 2: ["="],
    f"| {HAN} | 新 new bridge opens |\n" * 2: ["="],
    f"| {'n' * 28} | {'e' * 25} |\n新桥\n| {HAN} | The new bridge opens |\n" * 2: [
        "\n新桥\n\n 海州新桥今天上午正式通车了 \n\n\n新桥\n\n 海州新桥今天上午正式通车了 \n\n",
        "table: | n×28 | e×25 |",
        "another language: |",
        "another language: | The new bridge opens |",
        "table: | n×28 | e×25 |",
        "another language: |",
        "another language: | The new bridge opens |",
    ],
    f"| {'n' * 29} | {'e' * 25} |\n新桥\n| {HAN} | The new bridge opens |\n" * 2: [
        (
            "| n×29 | e×25 |\n"
            "新桥\n\n"
            " 海州新桥今天上午正式通车了 \n\n"
            "| n×29 | e×25 |\n"
            "新桥\n\n"
            " 海州新桥今天上午正式通车了 \n\n"
        ),
        "another language: |",
        "another language: | The new bridge opens |",
        "another language: |",
        "another language: | The new bridge opens |",
    ],
    f"| {'n' * 28} | {'e' * 25} |\n新\n桥\n| {HAN} | The new bridge opens |\n" * 2: [
        (
            "| n×28 | e×25 |\n"
            "新\n"
            "桥\n\n"
            " 海州新桥今天上午正式通车了 \n\n"
            "| n×28 | e×25 |\n"
            "新\n"
            "桥\n\n"
            " 海州新桥今天上午正式通车了 \n\n"
        ),
        "another language: |",
        "another language: | The new bridge opens |",
        "another language: |",
        "another language: | The new bridge opens |",
    ],
}


@pytest.mark.parametrize("page", CELLS)
def test_of_two_languages_side_by_side_the_chinese_stays(page: str) -> None:
    assert told(leave_other_language, page) == CELLS[page]


EN = "The new bridge opens"


def thrice(page: str) -> str:
    """A page three times, its Latin line another each time."""
    return "".join(page.replace(EN, f"The {name} bridge opens") for name in ("old", "new", "big"))


LINES = {
    f"{EN}\nτ\n{EN} now\nω\n{EN} today\nτ\n": [
        "\nτ\n\nω\n\nτ\n",
        "another language: The new bridge opens",
        "another language: The new bridge opens now",
        "another language: The new bridge opens today",
    ],
    f"{EN}\nτ\n{EN} now\nω\n": ["="],
    "New bridge opens\nτ\nNew park opens\nω\nNew road opens\nτ\n": [
        "\nτ\n\nω\n\nτ\n",
        "another language: New bridge opens",
        "another language: New park opens",
        "another language: New road opens",
    ],
    "New bridge\nτ\nNew park\nω\nNew road\nτ\n": ["="],
    # What a program prints again and again.
    "picture here\nτ\npicture here\nω\npicture here\nτ\n": [
        "\nτ\n\nω\n\nτ\n",
        "3 × another language: picture here",
    ],
    "picture here\nτ\npicture here\nω\n": ["="],
    "1 picture here\nτ\n1 picture here\nω\n1 picture here\nτ\n": ["="],
    # A headline left as it was over its Chinese lines.
    f"{EN}\nτ\nω\n\n{EN} now\nτ\nω\n\n{EN} today\nτ\nω\n": ["="],
    f"{EN}\nτ\n\n{EN} now\nτ\nω\n\n{EN} today\nτ\n\n{EN} twice\nτ\n": [
        "\nτ\n\nThe new bridge opens now\nτ\nω\n\n\nτ\n\n\nτ\n",
        "another language: The new bridge opens",
        "another language: The new bridge opens today",
        "another language: The new bridge opens twice",
    ],
    f"| {EN}\n#+ {EN}\nhttp://a {EN}\n" * 3: ["="],
    "新桥は今日から通れるようになりました\nτ\n" * 3: [
        "\nτ\n\nτ\n\nτ\n",
        "3 × another language: 新桥は今日から通れるようになりました",
    ],
    "新桥のあ\nτ\n" * 3: ["="],
    "新桥のあいうえ\nτ\n" * 3: ["="],
    "新桥のあいうえお\nτ\n" * 3: ["\nτ\n\nτ\n\nτ\n", "3 × another language: 新桥のあいうえお"],
    f"のあいうえお{'桥' * 24}\nτ\n" * 3: [
        "\nτ\n\nτ\n\nτ\n",
        "3 × another language: のあいうえお桥×24",
    ],
    f"のあいうえお{'桥' * 25}\nτ\n" * 3: ["="],
    "신교 개통 오늘\nτ\n" * 3: ["\nτ\n\nτ\n\nτ\n", "3 × another language: 신교 개통 오늘"],
    # The field of a record, though it stands in each.
    "body:\nτ\nimage: none\n" * 3: ["="],
    "Body text\nτ\n" * 3: ["\nτ\n\nτ\n\nτ\n", "3 × another language: Body text"],
    # What a sentence quotes, wrapped with it.
    **{
        f"{HAN}（the old bridge\n{EN}\n{EN} now\n{EN} today\n{EN} twice{end}": ["="]
        for end in ("）。\nτ", " all）通车\nτ", ")。\n")
    },
    **{
        f"{HAN}{opens}\n{EN}\n{EN} now\n{EN} today\n{EN} twice{end}": [
            f"{HAN}{opens}\n{EN}\n\n\n{rest}",
            f"another language: {EN} now",
            f"another language: {EN} today",
            f"another language: {EN} twice{left}",
        ]
        for opens, end, rest, left in (
            ("（桥", "）。\n", "\n", "）。"),
            ("（）the bridge", "）。\n", "\n", "）。"),
            ("「the bridge", "）。\n", "\n", "）。"),
            ("（the bridge", "\nτ）。\n", "\nτ）。\n", ""),
        )
    },
    # A name that the page wrapped.
    thrice(f"{HAN}的公司名为\n{EN}\n的公司\n"): ["="],
    thrice(f"{HAN}。\n{EN}\n的公司\n"): [
        (
            "海州新桥今天上午正式通车了。\n\n"
            "的公司\n"
            "海州新桥今天上午正式通车了。\n\n"
            "的公司\n"
            "海州新桥今天上午正式通车了。\n\n"
            "的公司\n"
        ),
        "another language: The old bridge opens",
        "another language: The new bridge opens",
        "another language: The big bridge opens",
    ],
    thrice(f"{HAN[:11]}\n{EN}\n的公司\n"): [
        (
            "海州新桥今天上午正式通\n\n"
            "的公司\n"
            "海州新桥今天上午正式通\n\n"
            "的公司\n"
            "海州新桥今天上午正式通\n\n"
            "的公司\n"
        ),
        "another language: The old bridge opens",
        "another language: The new bridge opens",
        "another language: The big bridge opens",
    ],
    thrice(f"{HAN[:12]}\n{EN}\n的公司\n"): ["="],
    thrice(f"{HAN}的公司名为\n{EN}\n\n"): [
        (
            "海州新桥今天上午正式通车了的公司名为\n\n\n"
            "海州新桥今天上午正式通车了的公司名为\n\n\n"
            "海州新桥今天上午正式通车了的公司名为\n\n\n"
        ),
        "another language: The old bridge opens",
        "another language: The new bridge opens",
        "another language: The big bridge opens",
    ],
    thrice(f"{HAN}的公司名为\n{EN}”\n\n"): ["="],
    thrice(f"{HAN}的公司名为\n{EN}\n本报讯新桥\n"): [
        (
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "本报讯新桥\n"
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "本报讯新桥\n"
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "本报讯新桥\n"
        ),
        "another language: The old bridge opens",
        "another language: The new bridge opens",
        "another language: The big bridge opens",
    ],
    thrice(f"{HAN}的公司名为\n{EN} a of in at\n的公司\n"): ["="],
    thrice(f"{HAN}的公司名为\n{EN} on of in at\n的公司\n"): [
        (
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "的公司\n"
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "的公司\n"
            "海州新桥今天上午正式通车了的公司名为\n\n"
            "的公司\n"
        ),
        "another language: The old bridge opens on of in at",
        "another language: The new bridge opens on of in at",
        "another language: The big bridge opens on of in at",
    ],
    # Behind a Chinese sentence.
    f"τ {EN} for all people of the town today.\n" * 3: [
        "τ\nτ\nτ\n",
        "3 × another language:  The new bridge opens for all people of the town today.",
    ],
    f"τ {EN} for all people of the town today.\n" * 2: ["="],
    "τ A new bridge opens for us all.\n" * 3: [
        "τ\nτ\nτ\n",
        "3 × another language:  A new bridge opens for us all.",
    ],
    f"τ/ {EN} for all now.\n" * 3: [
        "τ\nτ\nτ\n",
        "3 × another language: / The new bridge opens for all now.",
    ],
    f"τ {EN} for all.\n" * 3: ["="],
}


@pytest.mark.parametrize("page", LINES)
def test_lines_in_another_language_go_if_there_are_several(page: str) -> None:
    assert told(leave_other_language, page) == LINES[page]
