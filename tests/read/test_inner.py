"""Short lines told by their neighbours: headlines that ask, verses, labels that are no list."""

from datetime import date

import pytest

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


@pytest.mark.parametrize(
    ("half", "headline", "opening"),
    [
        (
            "下一步，集团将在老城区经过",
            "这条路为什么总是挖？市政部门作出回应",
            "“昨天刚铺好，今天又挖开。”近日，解放路的几位居民向本报反映，希望把工期并到一处。",
        ),
        (
            "问题也有：站台窄了怎么办？每处改造要花18元，",
            "手把手：给老人装一部不迷路的手机",
            "给老人买手机，贵不如清。按下面五步，二十分钟就能装好。",
        ),
        (
            "今年清明，",
            "问：试用期被辞退，有没有补偿？",
            "读者毛先生：我入职两个月，公司说我不符合要求，当天让我走人，这样合法吗？",
        ),
    ],
)
def test_a_headline_under_half_a_sentence_is_none_of_it(
    half: str, headline: str, opening: str
) -> None:
    text = f"公交新开十二线\n\n{_STORY}\n\n{_PARAGRAPH}{half}\n\n{headline}\n\n{opening}\n"
    issue = _read(text)
    assert [article.headline for article in issue.articles] == ["公交新开十二线", headline]
    assert not issue.articles[0].complete
    assert half not in _spoken(issue)


def test_a_headline_with_a_label_is_not_listed_with_who_signs_above() -> None:
    text = (
        f"公交新开十二线\n\n{_STORY}\n\n招领启事\n\n"
        "候车室拾到棕色挎包一个，请失主携带身份证前来认领。\n\n联系人：汽车站值班室 老孙\n\n"
        "交警支招：电动车上牌少跑腿\n\n最近不少读者询问上牌的手续。记者为您梳理如下：\n\n"
        f"{_PARAGRAPH}\n"
    )
    assert _read(text).articles[-1].headline == "交警支招：电动车上牌少跑腿"


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
