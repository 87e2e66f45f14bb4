"""What a web page's marks become in its lines."""

import pytest

from briefing.read.formats.pick import text_in


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("面积12km<sup>2</sup>，增长三成。", "面积12km²，增长三成。"),
        ("浓度10<sup> 5 </sup>。", "浓度10⁵。"),
        ("增长三成<sup>2</sup>。", "增长三成。"),
        ("增长三成<sup>[3]</sup>。", "增长三成。"),
        ("面积12km<sup>[2]</sup>。", "面积12km。"),
        ("第21<sup>st</sup>届。", "第21st届。"),
        ("今天<b>通车</b>了。", "今天**通车**了。"),
        ('笑脸<img alt="😀" src="x">到了。', "笑脸😀到了。"),
        ('图<img alt="一座桥" src="x">到了。', "图到了。"),
        ("头一行<br>后一行", "头一行\n\n后一行"),
    ],
)
def test_marks_inside_a_line_are_told_by_what_they_mean(printed: str, read: str) -> None:
    page = f"<html><body><h1>城东大桥通车</h1><p>{printed}</p></body></html>"
    assert text_in(page.encode(), "a.html").strip().split("\n", 1)[1].strip() == read
