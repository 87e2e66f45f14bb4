"""Lines that programs and accounts add: which go and why, and what only looks like them."""

from time import process_time

import pytest

from briefing.read.clean.noise import leave_noise, leave_repeated
from briefing.read.clean.offset_text import Traced
from tests.read.clean.told import told

CALL = "欢迎点赞、在看、转发三连！"
LINES = {
    # Blocks.
    "```python\nprint(1)\n```\nτ": ["\nτ", "code: ```python\nprint(1)\n```"],
    "```\nτ\n```\n": ["\nτ\n\n", "2 × mark-up: ```"],
    "```markdown\nτ\n```\n": ["\nτ\n\n", "mark-up: ```markdown", "mark-up: ```"],
    "~~~~ js\nx\n~~~~ \nτ": ["\nτ", "code: ~~~~ js\nx\n~~~~ "],
    "> [!note] 内部\n> 注\nτ": ["\nτ", "call-out: > [!note] 内部\n> 注"],
    "> [!Quote] 引\n> 文": ["="],
    " <think>想\n想</think>\nτ": ["\nτ", "assistant:  <think>想\n想</think>"],
    "τ<think>想</think>": ["="],
    # What an e-paper keeps of an article behind its text.
    "τ 2031-03-04 00:00:00:0 3016 1 0 http://a.cn/b.html 1 1921 新桥 /enpproperty-->\nω": [
        "τ\nω",
        "web page:  2031-03-04 00:00:00:0 3016 1 0 http://a.cn/b.html 1 1921 新桥 /enpproperty-->",
    ],
    "τ<!--enpproperty 3016\n新桥 /enpproperty-->": [
        "τ",
        "web page: <!--enpproperty 3016\n新桥 /enpproperty-->",
    ],
    "τ2031-03-04 00:00:00:0 /enpproperty": ["="],
    # Who wrote for a broadcaster abroad; what an agency says of itself; an address alone.
    "τ\n林晓舟/何清（海通社，路透社）\nτ\n林晓舟/\nτ\n林晓舟/何清/(印度时报等)": [
        "τ\n\nτ\n林晓舟/\nτ\n",
        "editors: 林晓舟/何清（海通社，路透社）",
        "editors: 林晓舟/何清/(印度时报等)",
    ],
    "τ\n（海州晚报•海州派综合自海通社、央视网）": [
        "τ\n",
        "editors: （海州晚报•海州派综合自海通社、央视网）",
    ],
    "τ\n（综合自海通社）": ["="],
    "τ\n数学/物理\nτ\n城东/城西（详见地图）": ["="],
    "τ\n我们的标准：\n汤森路透“信任原则”": [
        "τ\n\n",
        "web: 我们的标准：",
        "web: 汤森路透“信任原则”",
    ],
    "haizhou.example.cn\nτ\n网址haizhou.example.cn": [
        "\nτ\n网址haizhou.example.cn",
        "link: haizhou.example.cn",
    ],
    # Links to another language, to the page itself; what a crawler printed before a headline.
    "## 新桥\n[English](bridge_en.md)\n[原网页](https://haizhou.example.cn/1)\nτ": [
        "## 新桥\n\n\nτ",
        "link: [English](bridge_en.md)",
        "link: [原网页](https://haizhou.example.cn/1)",
    ],
    "[English](bridge_en.md)课今天起免费。": ["="],
    "b'https://haizhou.example.cn/1.html'\t\t新桥通车\n\"https://haizhou.example.cn/2\", 公园": [
        "新桥通车\n公园",
        "link: b'https://haizhou.example.cn/1.html'\t\t",
        'link: "https://haizhou.example.cn/2", ',
    ],
    # Whole lines.
    "[1/4] GET 200 OK\nτ\nINFO spider closed\nHEADLINE 新桥\n": [
        "\nτ\n\nHEADLINE 新桥\n",
        "crawler's log: [1/4] GET 200 OK",
        "crawler's log: INFO spider closed",
    ],
    "τ\n\n© 2031年海州之声版权声明：本文受著作权法保护。任何不当行为都将受到追究。\n": [
        "τ\n\n\n",
        "imprint: © 2031年海州之声版权声明：本文受著作权法保护。任何不当行为都将受到追究。",
    ],
    "τ\n\n国家版权局发布版权声明：网络转载须征得作者同意。\n": ["="],
    f"τ\n\n{CALL}\n": ["τ\n\n\n", "web: 欢迎点赞、在看、转发三连！"],
    f"τ\n\n**{CALL}**\n<b>{CALL}</b>": [
        "τ\n\n\n",
        "web: **欢迎点赞、在看、转发三连！**",
        "web: <b>欢迎点赞、在看、转发三连！</b>",
    ],
    "欢迎" + "大" * 35 + "关注我们哦": ["", "web: 欢迎大×35关注我们哦"],
    "欢迎" + "大" * 38 + "关注我们哦": ["", "web: 欢迎大×38关注我们哦"],
    "欢迎" + "大" * 39 + "关注我们哦": ["="],
    "欢迎大家常来收藏这座新桥": ["="],
    "- [ ] 复核数字\n* [x] 已核\n- [y] 新桥": [
        "\n\n- [y] 新桥",
        "task: - [ ] 复核数字",
        "task: * [x] 已核",
    ],
    "τ\n\n------------------------\nω": ["τ\n\n\nω", "rule: -×24"],
    "τ\n------------------------\nω": ["="],
    "τ\n\n--------------------\n====================\nω": [
        "τ\n\n\n\nω",
        "rule: -×20",
        "rule: =×20",
    ],
    "τ\n\n-----------\nω": ["="],
    "τ\n\n" + "- " * 20 + "\nω": ["τ\n\n \nω", "rule: -×20"],
    "τ\n\n" + "- " * 19 + "\nω": ["="],
    "URL Source: https://hz.example/2031-03-04/1": [
        "",
        "field: URL Source: https://hz.example/2031-03-04/1",
        "day: URL Source: https://hz.example/2031-03-04/1",
    ],
    "在 2031年3月4日，王小明 写道：": [
        "",
        "quoted head: 在 2031年3月4日，王小明 写道：",
        "day: 在 2031年3月4日，王小明 写道：",
    ],
    "好的，以下是为您整理的2031年3月4日新闻：": [
        "",
        "assistant: 好的，以下是为您整理的2031年3月4日新闻：",
        "day: 好的，以下是为您整理的2031年3月4日新闻：",
    ],
    "第 1 页 共 3 页": ["", "page rule: 第 1 页 共 3 页"],
    f"本文版权所有{'x' * 190}": ["="],
    f"本文原文链接：https://{'x' * 184}": ["本文原文链接：", "link: https://x×184"],
    f"链接：https://{'x' * 189}": ["", "link: 链接：https://x×189"],
    f"链接：https://{'x' * 190}": ["链接：", "link: https://x×190"],
    # Comments of an app.
    "τ\n最新评论(2)\n阿芳\n说好\n查看全部2条评论\nω": [
        "τ\n\n\n\n\nω",
        "comment: 最新评论(2)",
        "comment: 阿芳",
        "comment: 说好",
        "comment: 查看全部2条评论",
    ],
    "τ\n热门评论\n阿芳\n最新评论\n小关\n写评论…\nω": [
        "τ\n热门评论\n阿芳\n\n\n\nω",
        "comment: 最新评论",
        "comment: 小关",
        "comment: 写评论…",
    ],
    "τ\n最新评论\n阿芳\n说好\n": ["="],
    f"τ\n最新评论\n{'好' * 120}\n写评论\n": [
        "τ\n\n\n\n",
        "comment: 最新评论",
        "comment: 好×120",
        "comment: 写评论",
    ],
    f"τ\n最新评论\n{'好' * 121}\n写评论\n": ["τ\n最新评论\n好×121\n\n", "web: 写评论"],
    "最新评论\n" + "好\n" * 40 + "写评论": [
        "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n",
        "comment: 最新评论",
        "40 × comment: 好",
        "comment: 写评论",
    ],
    "最新评论\n" + "好\n" * 41 + "写评论": ["最新评论\n好\n×41", "web: 写评论"],
    # Who published each story and when.
    "晚报\n2031-03-04 06:30\nτ\n晚报\n2031-03-04 06:40:05\nω\n晚报\n2031年3月4日 06:50 海州\nτ": [
        "\n\nτ\n\n\nω\n\n\nτ",
        "web: 晚报",
        "date line: 2031-03-04 06:30",
        "web: 晚报",
        "date line: 2031-03-04 06:40:05",
        "web: 晚报",
        "date line: 2031年3月4日 06:50 海州",
        "day: 2031-03-04 06:30",
        "day: 2031-03-04 06:40:05",
        "day: 2031年3月4日 06:50 海州",
    ],
    "晚报\n2031-03-04 06:30\nτ\n晚报\n2031-03-04 06:40\nω": ["="],
    "2031-03-04 06:30\nτ\n新桥\n2031-03-04 06:40\nω\n公园\n2031-03-04 06:50\nτ": [
        "\nτ\n新桥\n\nω\n公园\n\nτ",
        "date line: 2031-03-04 06:30",
        "date line: 2031-03-04 06:40",
        "date line: 2031-03-04 06:50",
        "day: 2031-03-04 06:30",
        "day: 2031-03-04 06:40",
        "day: 2031-03-04 06:50",
    ],
    # Links and signs.
    "见 https://hz.example/a?b=1的通知（https://hz.example/b）": [
        "见的通知（）",
        "link:  https://hz.example/a?b=1",
        "link: https://hz.example/b",
    ],
    "见http://a。x=https://hz.example/c": ["="],
    "通车了。 网页链接\n市民说好…O网页链接": [
        "通车了。\n市民说好…",
        "link:  网页链接",
        "link: O网页链接",
    ],
    "新桥网页链接": ["="],
    "新桥通车（完）\n市民说好。(完)\n（完）": ["新桥通车。\n市民说好。(完)\n（完）"],
    # A call behind the last sentence.
    f"τ{CALL}": ["τ", "web: 欢迎点赞、在看、转发三连！"],
    f"{CALL[:-1]}，τ": ["="],
    "τ请大家来看这座新桥！": ["="],
    "τ喜欢就点个关注我们哦": ["τ", "web: 喜欢就点个关注我们哦"],
}


@pytest.mark.parametrize("page", LINES)
def test_a_line_that_a_program_added_goes_with_its_reason(page: str) -> None:
    assert told(leave_noise, page) == LINES[page]


TAGS = {
    "#江州 #新闻\nτ": ["\nτ", "hashtag: #江州 #新闻"],
    "#江州\nτ": ["="],
    "#江州\nτ\n#江州": ["\nτ\n", "2 × hashtag: #江州"],
    "# 早报\n#江州\nτ": ["# 早报\n\nτ", "hashtag: #江州"],
    "#江州 3个\nτ": ["\nτ", "hashtag: #江州 3个"],
    "#江州 3個\nτ": ["\nτ", "hashtag: #江州 3個"],
    "📌 #江州\nτ": ["\nτ", "hashtag: 📌 #江州"],
    "话题：#江州\nτ": ["\nτ", "hashtag: 话题：#江州"],
    "#江州，#新闻、 @haizhou ": [" ", "hashtag: #江州，#新闻、 @haizhou"],
    "# 新桥 #民生 #交通\nτ\n# 公园 #民生\nω": [
        "# 新桥\nτ\n# 公园\nω",
        "hashtag:  #民生 #交通",
        "hashtag:  #民生",
    ],
    "# 新桥 #民生\nτ": ["="],
    "τ #江州 #新闻#": ["τ", "hashtag:  #江州 #新闻#"],
    "新桥通车#江州": ["="],
    "#新桥# 今天通车。": ["今天通车。", "hashtag: #新桥# "],
    "今天通车。#新桥#首日四万辆。": ["今天通车。首日四万辆。", "hashtag: #新桥#"],
    "今天 #新桥# 通车": ["今天 通车", "hashtag: #新桥# "],
    "市民在#新桥#话题下留言。": ["市民在新桥话题下留言。", "2 × hashtag: #"],
    "市民在#新桥#": ["市民在", "hashtag: #新桥#"],
    "AT&T与C#语言": ["="],
    f"#{'桥' * 24} #b": ["", "hashtag: #桥×24 #b"],
    f"#{'桥' * 25} #b": ["="],
}


@pytest.mark.parametrize("page", TAGS)
def test_hashtags_go_and_topics_inside_a_sentence_are_its_words(page: str) -> None:
    assert told(leave_noise, page) == TAGS[page]


LISTED = "".join(f"第{number}件旧事\n" for number in "一二三四五六七八九十甲乙")
RELATED = {
    "τ\n相关阅读\n桥的历史\n桥的未来\n": [
        "τ\n\n\n\n",
        "link: 相关阅读",
        "link: 桥的历史",
        "link: 桥的未来",
    ],
    "τ\n相关阅读\n桥的历史。\n": ["="],
    "τ\n相关阅读\n桥的历史\n桥的未来！\n": [
        "τ\n\n\n桥的未来！\n",
        "link: 相关阅读",
        "link: 桥的历史",
    ],
    "τ\n相关阅读\n桥的历史\n# 公园\n": ["τ\n\n\n# 公园\n", "link: 相关阅读", "link: 桥的历史"],
    "τ\n相关阅读\n桥的历史\nω\n": ["="],
    f"τ\n相关阅读\n{'桥' * 40}\n": ["τ\n\n\n", "link: 相关阅读", "link: 桥×40"],
    f"τ\n相关阅读\n{'桥' * 41}\n": ["="],
    f"τ\n相关阅读\n{LISTED}": [
        "τ\n\n\n\n\n\n\n\n\n\n\n\n\n第乙件旧事\n",
        "link: 相关阅读",
        "link: 第一件旧事",
        "link: 第二件旧事",
        "link: 第三件旧事",
        "link: 第四件旧事",
        "link: 第五件旧事",
        "link: 第六件旧事",
        "link: 第七件旧事",
        "link: 第八件旧事",
        "link: 第九件旧事",
        "link: 第十件旧事",
        "link: 第甲件旧事",
    ],
    "新桥通车\n相关阅读\n桥的历史\n": ["="],
    f"{'桥' * 40}\n相关阅读\n桥的历史\n": ["="],
    # Headlines with their days, and numbered ones over where they are from.
    "τ\n相关阅读\n新桥动工 03-01\n新桥合龙（03-02）\n公园\nω": [
        "τ\n\n\n\n公园\nω",
        "link: 相关阅读",
        "link: 新桥动工 03-01",
        "link: 新桥合龙（03-02）",
    ],
    "τ\n参考资料\n1. 新桥动工了\n来源：晚报\n2. 新桥合龙了\n来源：日报\nω": [
        "τ\n\n\n\n\n\nω",
        "link: 参考资料",
        "link: 1. 新桥动工了",
        "link: 来源：晚报",
        "link: 2. 新桥合龙了",
        "link: 来源：日报",
    ],
    "τ\n参考资料\n1. 新桥动工了\n来源：晚报\n3. 新桥合龙了\n来源：日报\nω": [
        "τ\n\n\n\n3. 新桥合龙了\n来源：日报\nω",
        "link: 参考资料",
        "link: 1. 新桥动工了",
        "link: 来源：晚报",
    ],
    "τ\n参考资料\n1. 新桥动工了\n晚报\nω": ["="],
    "τ\n参考资料\n2. 新桥动工了\n来源：晚报\nω": ["="],
}


@pytest.mark.parametrize("page", RELATED)
def test_a_list_of_other_stories_goes(page: str) -> None:
    assert told(leave_noise, page) == RELATED[page]


MORE = "更多内容请看客户端"


def thrice(line: str, below: str = "τ") -> str:
    return f"{line}\n{below}\n" * 3


REPEATED = {
    thrice(MORE): ["\nτ\n\nτ\n\nτ\n", "3 × repeated line: 更多内容请看客户端"],
    f"{MORE}\nτ\n{MORE}": ["="],
    thrice(f"{MORE}！", "τω"): ["\nτω\n\nτω\n\nτω\n", "3 × repeated line: 更多内容请看客户端！"],
    thrice(MORE, "τω"): ["="],
    thrice(MORE, "桥" * 59): [
        "\n桥×59\n\n桥×59\n\n桥×59\n",
        "3 × repeated line: 更多内容请看客户端",
    ],
    thrice(MORE, "桥" * 60): ["="],
    thrice(f"#{MORE}"): ["="],
    thrice(f"<p>{MORE}"): ["="],
    thrice(f"|{MORE}"): ["="],
    thrice("新桥通车"): ["="],
    thrice("更多来源"): ["="],
    thrice("更多：记者"): ["="],
    thrice("更多" + "桥" * 78): ["\nτ\n\nτ\n\nτ\n", "3 × repeated line: 更多桥×78"],
    thrice("更多" + "桥" * 79): ["="],
}


@pytest.mark.parametrize("page", REPEATED)
def test_what_stands_under_each_story_goes_if_it_speaks_of_reading(page: str) -> None:
    assert told(leave_repeated, page) == REPEATED[page]


def test_an_address_goes_with_the_blanks_before_it() -> None:
    text, left = told(leave_noise, "海州新桥今天通车。 \t https://haizhou.example/a\n")
    assert (text, left.strip()) == ("海州新桥今天通车。\n", "link:  \t https://haizhou.example/a")


def test_a_line_of_blanks_between_its_words_takes_no_time() -> None:
    begun = process_time()
    leave_noise(Traced("海州新桥" + " " * 30_000 + "通车。\n"))
    assert process_time() - begun < 1
