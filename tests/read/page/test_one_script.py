"""A page is in one script: stray traditional characters of a simplified one are misread."""

from dataclasses import replace

from briefing.read.page.recognition.recognise import _put_in_one_script
from tests.read.page.made import type_line

SAID = "城北立交桥下积水涨到膝盖，二十一名等夜班车的人站在月台上"


def test_a_stray_traditional_character_on_a_simplified_page_is_written_simplified() -> None:
    lines = [type_line(SAID, 40, 100), type_line("末班車停在那里", 40, 115)]
    lines[1] = replace(lines[1], sure=(0.9,) * 7)
    _put_in_one_script(lines)
    assert [line.text for line in lines] == [SAID, "末班车停在那里"]


def test_a_traditional_page_stays_as_it_is() -> None:
    lines = [type_line("碼頭邊的早晨，居民等候第一班船開來", 40, 100), type_line("車停了", 40, 115)]
    _put_in_one_script(lines)
    assert [line.text for line in lines][1] == "車停了"


def test_a_stray_simplified_character_on_a_traditional_page_is_written_traditional() -> None:
    lines = [
        type_line("碼頭邊的早晨，居民等候第一班船開來", 40, 100),
        type_line("最费工夫", 40, 115),
    ]
    _put_in_one_script(lines)
    assert [line.text for line in lines][1] == "最費工夫"
