"""A paper's archive as a database prints it: of two printings of a headline one is kept."""

import pytest

from briefing.read.clean.messages.archives import open_archive
from tests.read.clean.told import told

PAGES = {
    "### 新桥通车 市民过江\n2031-03-04\n第1版(要闻)\n专栏：\n新桥通车\n市民过江\nτ": [
        "\n2031-03-04\n第1版(要闻)\n专栏：\n## 新桥通车 市民过江\nτ",
        "repeated title: ### 新桥通车 市民过江",
    ],
    "1. 新桥通车\n2031年3月4日\n林晚舟\n第 1 版（）\n專欄：\n新桥通车\nτ": [
        "\n2031年3月4日\n林晚舟\n第 1 版（）\n專欄：\n## 新桥通车\nτ",
        "repeated title: 1. 新桥通车",
    ],
    "### 新桥通车\n林晚舟报道新桥通\n第1版()\n专栏：\n新桥通车\nτ": [
        "\n林晚舟报道新桥通\n第1版()\n专栏：\n## 新桥通车\nτ",
        "repeated title: ### 新桥通车",
    ],
    "### 新桥通车\n林晚舟报道新桥通车\n第1版()\n专栏：\n新桥通车\nτ": [
        "### 新桥通车\n林晚舟报道新桥通车\n第1版()\n专栏：\n## 新桥通车\nτ"
    ],
    "### 新桥通车\n甲\n乙\n第1版()\n专栏：\n新桥通车\nτ": [
        "\n甲\n乙\n第1版()\n专栏：\n## 新桥通车\nτ",
        "repeated title: ### 新桥通车",
    ],
    "### 新桥通车\n甲\n乙\n丙\n第1版()\n专栏：\n新桥通车\nτ": [
        "### 新桥通车\n甲\n乙\n丙\n第1版()\n专栏：\n## 新桥通车\nτ"
    ],
    "### 新桥通车\n第1版()\n专栏：评论\n新桥开了\nτ": ["="],
    # In one line with the text.
    "### 新桥通车，了\n第1版() 专栏： 新桥通车了τ": [
        "\n第1版() \n\n## 新桥通车了\n\nτ",
        "repeated title: ### 新桥通车，了",
    ],
    "### 新桥通车\n第1版() 专栏： 公园τ": ["### 新桥通车\n第1版() \n\n公园τ", "mark-up: 专栏： "],
    "第1版() 专栏： 新桥τ": ["第1版() \n\n新桥τ", "mark-up: 专栏： "],
    "第1版() 专栏：\n新桥通车\n市民过江\nτ": ["="],
    # Behind a kicker; a sentence is none, nor are two.
    "1. 新桥通车\n第1版() 专栏： 市长剪彩 新桥通车 市民过江。": [
        "\n第1版() \n\n## 市长剪彩 新桥通车\n\n 市民过江。",
        "repeated title: 1. 新桥通车",
    ],
    "1. 新桥通车\n第1版() 专栏： 市长剪彩。 新桥通车 市民过江。": [
        "1. 新桥通车\n第1版() \n\n市长剪彩。 新桥通车 市民过江。",
        "mark-up: 专栏： ",
    ],
    # Who wrote it, where a blank ends the names.
    "1. 新桥通车\n第1版() 专栏： 新桥通车 本报记者林晓舟 何清 市民过江。": [
        "\n第1版() \n\n## 新桥通车\n\n 本报记者林晓舟 何清\n\n 市民过江。",
        "repeated title: 1. 新桥通车",
    ],
    "1. 新桥通车\n第1版() 专栏： 新桥通车 本报评论员 市民过江。": [
        "\n第1版() \n\n## 新桥通车\n\n 本报评论员\n\n 市民过江。",
        "repeated title: 1. 新桥通车",
    ],
    "1. 新桥通车\n第1版() 专栏： 新桥通车 本报记者昨天在海州过江。": [
        "\n第1版() \n\n## 新桥通车\n\n 本报记者昨天在海州过江。",
        "repeated title: 1. 新桥通车",
    ],
    # The words of pictures.
    "1. 新桥通车\n第1版() 专栏： 新桥通车 市民过江。（附图片） 图为新桥。": [
        "\n第1版() \n\n## 新桥通车\n\n 市民过江。",
        "repeated title: 1. 新桥通车",
        "photo caption: （附图片） 图为新桥。",
    ],
    "1. 新桥通车\n第1版() 专栏： 新桥通车 市民过江。(附图) 三月四日的新桥。 林晓舟摄": [
        "\n第1版() \n\n## 新桥通车\n\n 市民过江。",
        "repeated title: 1. 新桥通车",
        "photo caption: (附图) 三月四日的新桥。 林晓舟摄",
    ],
    "1. 新桥通车\n第1版() 专栏： 新桥通车（附图片） 市民过江。": [
        "\n第1版() \n\n## 新桥通车\n\n（附图片） 市民过江。",
        "repeated title: 1. 新桥通车",
    ],
    # Without a headline above: short lines in one block.
    "第1版()\n专栏：\n新桥通车\n市民过江\nτ": ["第1版()\n专栏：\n## 新桥通车 市民过江\nτ"],
    "第1版()\n专栏：\n新桥通车\n\n市民过江\nτ": ["第1版()\n专栏：\n## 新桥通车\n\n市民过江\nτ"],
    # Who wrote it is no part of the headline, nor is what stands below.
    "第1版()\n专栏：\n新桥通车\n本报记者 林晚舟\n市民过江\nτ": [
        "第1版()\n专栏：\n## 新桥通车\n本报记者 林晚舟\n市民过江\nτ"
    ],
    "第1版()\n专栏：\n新桥今日通车\n记者带你先睹为快\nτ": [
        "第1版()\n专栏：\n## 新桥今日通车 记者带你先睹为快\nτ"
    ],
    "第1版()\n专栏：\n新桥通车。\nτ": ["="],
    "第1版()\n专栏：\n（副题）\nτ": ["="],
    "第1版()\n专栏：\n新桥通车\n新华社海州3月4日电 新桥\nτ": [
        "第1版()\n专栏：\n## 新桥通车\n新华社海州3月4日电 新桥\nτ"
    ],
    f"第1版()\n专栏：\n{'桥' * 40}\nτ": ["第1版()\n专栏：\n## 桥×40\nτ"],
    f"第1版()\n专栏：\n{'桥' * 41}\nτ": ["="],
    "第1版()\n专栏：\n甲\n乙\n丙\n丁\n戊\nτ": ["第1版()\n专栏：\n## 甲 乙 丙 丁 戊\nτ"],
    "第1版()\n专栏：\n甲\n乙\n丙\n丁\n戊\n己\nτ": ["="],
    "第1版()\n新桥通车\nτ": ["="],
    "第1版()\n专栏：新桥，通车\nτ": ["="],
    "专栏：新桥\nτ\n第1版()": ["="],
}


@pytest.mark.parametrize("page", PAGES)
def test_one_headline_stands_over_each_article(page: str) -> None:
    assert told(open_archive, page) == PAGES[page]
