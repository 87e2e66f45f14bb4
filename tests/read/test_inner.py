"""Short lines told by their neighbours: headlines that ask, verses, labels that are no list."""

from datetime import date

from briefing.read.issue import read_text
from briefing.records import Issue

_STORY = (
    "本报讯（记者高明）全市今年新开十二条公交线路，其中三条经过医院，四条经过学校，昨日起试行。"
)
_PARAGRAPH = "公交集团说，线路是按照半年里十一万条刷卡记录画出来的，早晚高峰每六分钟一班。"


def _read(text: str) -> Issue:
    return read_text(text, "2026-03-18.md", date(2026, 3, 18))


def _spoken(issue: Issue) -> str:
    return "\n".join(p.text for article in issue.articles for p in article.paragraphs)


def test_a_question_how_to_do_is_signed_by_no_office() -> None:
    text = (
        f"公交新开十二线\n\n{_STORY}\n\n遗失声明\n\n方小渔遗失学生证，证号20230417，声明作废。\n\n"
        "辣椒苗发黄怎么办 陈种子还能不能用\n\n"
        "读者问：我家的辣椒苗叶子发黄，从下往上黄，是缺肥还是有病？\n\n"
        "专家答：从下部老叶开始均匀发黄，多半是缺氮，可以随水冲施尿素，每亩五公斤，隔七天再施。\n"
    )
    assert _read(text).articles[-1].headline == "辣椒苗发黄怎么办 陈种子还能不能用"


def test_an_ad_says_by_which_bus_one_comes() -> None:
    text = (
        f"公交新开十二线\n\n{_STORY}\n\n江心洲采摘园\n\n"
        "葡萄、西瓜、无花果任摘，门票25元，一米二以下儿童免费。\n\n"
        "自驾：过江心桥右转800米；公交：17路终点。\n"
    )
    assert _read(text).articles[-1].kind == "ad"


def test_a_printing_house_in_running_text_is_no_imprint() -> None:
    tail = "釘。八十年代以後，這裏先後做過糧倉、印刷廠和招待所，沒有人記得上面還有東西。"
    issue = _read(f"百年戲台重開鑼\n\n{_STORY}\n\n會館建於一九〇八年，一根鐵\n\n{tail}\n")
    assert tail in _spoken(issue)
