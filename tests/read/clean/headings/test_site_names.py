"""The name of a site behind the headlines of saved pages."""

from time import process_time

from briefing.read.clean.headings.titles import drop_site_names
from briefing.read.clean.offset_text import Traced
from tests.read.clean.told import told


def test_the_longest_end_that_headlines_share_goes() -> None:
    page = "新桥通车 - 要闻 - 海州新闻网\n公园开放 - 要闻 - 海州新闻网\n"
    assert told(drop_site_names, page) == ["新桥通车\n公园开放\n", "2 × web:  - 要闻 - 海州新闻网"]


def test_a_desk_of_the_site_goes_behind_a_single_headline() -> None:
    assert told(drop_site_names, "# 海州新桥今天通车 - 国际经济\n公园开放\n") == [
        "# 海州新桥今天通车\n公园开放\n",
        "web:  - 国际经济",
    ]
    assert told(drop_site_names, "# 海州新桥今天通车 - 经济起飞\n19:00 - 国际新闻\n") == ["="]


def test_many_sites_on_a_long_page_take_no_time() -> None:
    page = "".join(f"新桥通车{at} - 海州{at // 2}网\n" for at in range(20_000))
    begun = process_time()
    drop_site_names(Traced(page))
    assert process_time() - begun < 2
