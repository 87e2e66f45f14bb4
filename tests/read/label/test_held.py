"""What is certain of a line holds against all that the weights say of it."""

import numpy as np
import pytest

from briefing.read.label.certain import hold_to_facts
from briefing.read.label.labels import LABELS
from briefing.read.label.setting import view_of
from briefing.read.lines import split_lines

FILED = "本报海州3月17日电（记者 林晓舟）新桥通车。"
CLAIM = "新桥通车以后从城东到城西的公交车每天早上可以比原来的时候足足快上十五分钟的时间"

TWICE = "### 新桥通车\n海州网 | 记者林晓舟 | 2031-03-04 01:22\n桥很长。\n" * 2
NAMED = "新桥通车\n桥很长。\n公园开放\n公园很大。\n数字变化\n数字很大。\n菜价回落\n菜价跌了。\n"
POSTED = (
    "新桥通车\n海州晚报  2031-03-04 15:46  发表于海州\n都说桥很长\n桥很长。\n阅读 30  赞 12\n\n"
)
UNREAD = POSTED.replace("阅读 30  赞 12\n", "")
SIGNED = "not section kicker headline"


def parts(count: int, *, filed: int = 3) -> str:
    """Three stories, so many of them filed, each with so many sub-heads of the lowest rank."""
    story = "".join(f"### 之{number}\n桥很长。\n" for number in range(count))
    return "# 晚报\n" + "".join(
        f"## 新桥{at}\n{FILED if at < filed else '新桥通车。'}\n{story}" for at in range(3)
    )


def held(text: str, line: int) -> str:
    """The one label that a line may still have, or those that it may not have."""
    lines = split_lines(text)
    scores = np.zeros((len(lines), len(LABELS)), np.float32)
    hold_to_facts(scores, view_of(lines), {"结束", "举行"})
    best = {LABELS[at] for at in np.flatnonzero(scores[line] == scores[line].max())}
    if len(best) == 1:
        return best.pop()
    return " ".join(["not", *(label for label in LABELS if label not in best)])


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("新桥通车\n", 0, "not"),
        ("# 新桥通车\n桥很长。\n", 0, "not ad+"),
        # The kind of an opinion before its headline, over prose.
        ("〈社論〉新橋之後還缺什麼？\n\n桥很长，人很多。\n", 0, "headline"),
        ("【社评】新桥之后还缺什么\n桥很长，人很多。\n", 0, "headline"),
        ("【社评】新桥之后还缺什么\n桥很长。\n", 0, "not"),
        ("【社评】新桥之后还缺什么\n【时评】公园很大\n", 0, "not"),
        ("【新桥】新桥之后还缺什么\n桥很长，人很多。\n", 0, "not"),
        ("【社评】新桥通车了。还缺什么\n桥很长，人很多。\n", 0, "not"),
        # A word goes on from prose, from a short line.
        ("会议，昨天结\n\n束的时候\n", 1, "not section kicker headline brief"),
        ("会议昨天结\n束的时候\n", 1, "not section web kicker deck byline"),
        ("会议昨天结\n\n束的时候\n", 1, "not"),
        ("会议昨天结\n# 束的时候\n", 1, "not ad+"),
        ("会议，昨天将举\n\n着的时候\n", 1, "not"),
        # A sentence of twenty characters and more is no row, whatever blanks are in it.
        ("新桥上午通车，两岸的居民可以步行过江，公交也多了。\t早\n", 0, "not table"),
        ("新桥上午通车，两岸的居民可以步行过江。\n", 0, "not mast web"),
        ("# 新桥\n## 桥长\n一\n# 公园\n## 园大\n二\n# 菜价\n## 跌了\n三\n", 0, "not mast ad+"),
        ("# 新桥\n## 桥长\n一\n# 公园\n## 园大\n二\n", 0, "not ad+"),
        ("# 晚报\n## 桥长\n一\n# 公园\n园大\n二\n# 菜价\n## 跌了\n三\n", 0, "not ad+"),
        # On a page whose headlines are signed, one that is not parts a story, however marked.
        (f"{TWICE}# 桥的将来\n桥很长。\n", 6, "not headline ad+"),
        (f"{TWICE}#### 桥的将来\n桥很长。\n", 6, "not ad+"),
        (f"{TWICE}# 桥的将来\n## 桥很长\n", 6, "not ad+"),
        (f"# 桥的将来\n桥很长。\n{TWICE}", 0, "not ad+"),
        (f"{TWICE}### 桥的将来\n桥很长。\n# 公园\n公园很大。\n", 8, "not ad+"),
        # Who wrote it alone, and the words of a picture above.
        ("市民在桥上合影。（林晓舟摄）\n记者何清／海州报道\n桥很长。\n", 0, "caption"),
        ("市民在桥上合影。（林晓舟摄）\n记者何清／海州报道\n桥很长。\n", 1, "byline"),
        # What the list of its page names, and what it does not.
        (f"本版标题：\n新桥通车\n公园开放\n菜价回落\n{NAMED}", 4, "headline"),
        (f"本版标题：\n新桥通车\n公园开放\n菜价回落\n{NAMED}", 8, "not headline brief"),
        # Within the postings of a public account, short rows are of the story.
        (
            POSTED * 2,
            2,
            "not mast imprint page contents section web kicker headline headline+ byline ad ad+",
        ),
        (POSTED * 2, 4, "not"),
        (POSTED + "公园\n" + POSTED, 5, "not"),
        # A headline in two rows, and who wrote it, stand over the stamp.
        (UNREAD + UNREAD.replace("新桥通车\n", "灯会延期\n门票可退\n原创 林晓舟\n"), 4, "not"),
        (UNREAD * 2, 3, "not"),
        (POSTED.replace("桥很长。\n", "# 桥\n") * 2, 3, "not ad+"),
        (POSTED.replace("阅读 30  赞 12\n", "") * 2, 6, "not"),
        (POSTED * 2, 5, "not"),
        (POSTED, 2, "not"),
        # A picture and its story.
        ("图片新闻\t新桥今天通车，市民过江。\n", 0, "brief"),
        ("【图片新闻】 新桥今天通车。\n", 0, "brief"),
        ("图片新闻\n新桥今天通车。\n", 0, "not"),
        ("图片新闻中心今天成立。\n", 0, "not"),
        # The rest of a story from another page is text, its marked headline is none.
        ("（上接第一版）桥长五百米，宽\n三十米。\n", 0, "body"),
        ("（上接第一版）\n桥很长。\n", 0, "web"),
        ("（上接第一版）新桥通车\n桥很长。\n", 0, "not"),
        ("新桥通车，两岸相连（上接第一版）\n桥很长。\n", 0, "not"),
        ("## （上接第一版）桥长五百米，宽\n三十米。\n", 0, "not ad+"),
        # A dateline may go on in the line below.
        ("**新桥通车**\n【海通社海州三月十七\n日电】新桥通车。\n", 0, "not sub-head sub-head+"),
        ("**新桥通车**\n【海通社海州三月十七\n\n日电】新桥通车。\n", 0, "not"),
        # Who checked stands beside who wrote.
        ("作者：林晓舟\n核查：周明远\n桥很长。\n", 1, "not section kicker headline headline+"),
        ("核查：周明远\n编辑：林晓舟\n桥很长。\n", 0, "not section kicker headline headline+"),
        ("桥很长。\n核查：周明远\n桥很长。\n", 1, "not"),
        # What stands over its source is of a story.
        ("新桥今天早上终于通车\n来源：海州晚报\n桥很长。\n", 0, "not mast section web"),
        ("新桥今天终于通车\n来源：海州晚报\n桥很长。\n", 0, "not mast section web"),
        ("新桥今天已通车\n来源：海州晚报\n桥很长。\n", 0, "not"),
        ("首页新闻\n来源：海州晚报\n桥很长。\n", 0, "not"),
        ("新桥今天早上终于通车\n\n来源：海州晚报\n桥很长。\n", 0, "not"),
        # A desk's name alone heads no story.
        ("社會\n桥很长。\n", 0, "not headline headline+ deck sub-head"),
        ("【财经新闻】\n桥很长。\n", 0, "not headline headline+ deck sub-head"),
        ("社会各界祝贺新桥通车\n桥很长。\n", 0, "not"),
        # A name in brackets right above a lower heading is a section's.
        ("### 【攻击与威胁】\n**新桥通车**\n桥很长。\n", 0, "not headline ad+"),
        ("## AI News\n### 新桥通车\n桥很长。\n", 0, "not headline ad+"),
        ("## 【攻击与威胁】\n桥很长。\n", 0, "not ad+"),
        # Headings under a section's are headlines; so is what tells how many pictures it has.
        ("## 要闻\n### 新桥通车\n桥很长。\n### 国际快讯\n桥很长。\n", 3, "not section ad+"),
        ("### 新桥通车\n桥很长。\n### 国际快讯\n桥很长。\n", 2, "not ad+"),
        ("# 晚报\n## 要闻\n### 新桥通车\n桥很长。\n## 简讯\n桥很长。\n", 4, "not ad+"),
        ("新桥通车\n市民过江（附图片１张）\n桥很长。\n", 1, "not kicker deck byline"),
        # A whole sentence that names nothing of a site's is none of its lines.
        ("桥很长。\n名单三月四日对外发布。\n", 1, "not mast web"),
        ("早八点见，多看一眼。每天早晚与你相约。\n", 0, "not web"),
        ("桥很长。\n本站内容未经授权不得转载。\n", 1, "not"),
        ("桥很长。\n新桥今天正式通车。\n", 1, "not mast web"),
        ("桥很长。\n新桥今天已通车。\n", 1, "not"),
        # What leads to a list heads nothing.
        ("桥的数据如下所示 -\n桥长五百米。\n", 0, "not section headline headline+"),
        ("桥的数据如下\n桥长五百米。\n", 0, "not section headline headline+"),
        # A word of the text goes from a line into the next: both are one headline.
        ("滨江隧\n道昨夜贯通\n滨江隧道昨夜贯通。\n", 0, "not mast section web kicker byline"),
        ("滨江隧\n道昨夜贯通\n大桥昨夜贯通。\n", 0, "not"),
        (
            "# 海州银行 明日开会\n海州银行\n明日开会\n桥很长。\n",
            1,
            "not mast section web kicker byline",
        ),
        (
            "桥很长。\n\n滨江隧\n道昨夜贯通\n滨江隧道昨夜贯通。\n",
            1,
            "not mast section web kicker byline",
        ),
        # A head over a dateline heads a story, no part of one.
        (f"# 新桥通车\n{FILED}\n", 0, "not sub-head sub-head+ ad+"),
        (f"**新桥通车**\n{FILED}\n", 0, "not sub-head sub-head+"),
        (f"新桥通车\n{FILED}\n", 0, "not byline"),
        (f"新桥今晨通车\n{FILED}\n", 0, "not"),
        (f"新桥今通车\n{FILED}\n", 0, "not"),
        ("新桥通车。\n（完）\n", 1, "web"),
        ("| 早稻 | 1.3元 |\n", 0, "table"),
        ("早稻\t晚稻\t小麦\n", 0, "table"),
        ("早稻|晚稻\n", 0, "not"),
        ("市民在桥上合影。（图／林晓舟）\n", 0, "caption"),
        # A numbered line is in the list of contents if a heading says the same.
        ("# 新桥通车\n桥很长。\n1. 新桥通车\n", 2, "contents"),
        ("1. 新桥通车\n", 0, "not"),
        ("# 新桥通车\n1. 公园开放\n", 1, "not"),
        # A web page prints the hour under the headline.
        ("新桥通车\n更新时间：2031-03-04 08:00\n", 0, "headline"),
        ("新桥通车\n更新时间：2031-03-04 08:00\n", 1, "not mast"),
        ("新桥通车\n\n更新时间：2031-03-04 08:00\n", 0, "not"),
        ("2031-03-04 08:00\n更新时间：2031-03-04 08:00\n", 0, "not"),
        ("新桥通车\n更新时间：2031-03-04\n更新时间：2031-03-05\n", 1, "not mast"),
        # A speaker who is named again begins a new sentence.
        ("记者：通车了吗？\n\n记者：几点？\n", 1, "not body+"),
        ("记者：通车了吗？\n记者：几点？\n", 1, "not"),
        ("记者：通车了吗？\n\n何清：几点？\n", 1, "not"),
        # Where marks rank headings, a long bold line heads a part of a story.
        (f"# 晚报\n## 要闻\n### 新桥\n**{CLAIM}**\n桥很长。\n", 3, "sub-head"),
        (f"# 晚报\n## 要闻\n### 新桥\n**{CLAIM[:36]}**\n桥很长。\n", 3, "sub-head"),
        (f"# 晚报\n## 要闻\n### 新桥\n**{CLAIM[:35]}**\n桥很长。\n", 3, "not"),
        (f"# 晚报\n## 要闻\n### 新桥\n{CLAIM}\n桥很长。\n", 3, "not"),
        (f"# 晚报\n## 新桥\n**{CLAIM}**\n桥很长。\n", 2, "not"),
        (f"# 晚报\n## 要闻\n### 新桥\n**{CLAIM}**\n{FILED}\n", 3, "not sub-head sub-head+"),
        (f"# 晚报\n## 要闻\n### 新桥\n**{CLAIM}**\n", 3, "not"),
        # What is filed right below a heading is that heading's story, but below a column's name.
        (f"# 新桥通车\n{FILED}\n", 1, "not mast web brief"),
        (f"# 要闻\n{FILED}\n", 1, "not mast web"),
        ("# 新桥通车\n桥很长。\n", 1, "not"),
        (f"新桥通车\n{FILED}\n", 1, "not mast web brief"),
        (f"新桥通车\n更新时间：2031年3月4日\n{FILED}\n", 2, "not mast web brief"),
        (f"桥很长。\n{FILED}\n", 1, "not mast web"),
        # What is filed second is of the story whose heading stands above.
        (f"晚报\n# 新桥通车\n{FILED}\n{FILED}\n", 3, "not mast web brief"),
        (f"# 晚报\n{FILED}\n{FILED}\n", 2, "not mast web"),
        # Signs and keys of data are no words; agencies underline headlines with stars.
        ("新桥通车\n|\n桥很长。\n", 1, "web"),
        ("articles:\n桥很长。\n", 0, "web"),
        ("新桥通车\n＊＊＊＊＊＊＊＊\n桥很长。\n", 0, "headline"),
        ("新桥通车。\n＊＊＊＊＊＊＊＊\n桥很长。\n", 0, "not"),
        ("新桥通车\n\n＊＊＊＊＊＊＊＊\n桥很长。\n", 0, "not"),
        ("新桥通车\n专栏：\n桥很长。\n", 1, "not byline"),
        # A dateline that names who wrote it needs no byline above: that is of the headline.
        (f"新桥今天清晨正式\n通车\n{FILED}\n", 1, "not byline"),
        (f"新桥通车\n本报记者 林晓舟\n{FILED}\n", 1, "not"),
        ("新桥今天清晨正式\n通车\n桥很长。\n", 1, "not"),
        ("## 新桥通车\n## ——写在通车之际\n桥很长。\n", 1, "not headline ad+"),
        # Who signs a notice prints the opening of its heading again.
        ("东岭县自来水厂公告\n北街停水。\n东岭县自来水厂\n", 2, "not section kicker headline"),
        ("东岭县自来水厂公告\n北街停水。\n东岭县\n", 2, "not"),
        ("东岭县水厂公告\n北街停水。\n东岭县水厂\n", 2, "not section kicker headline"),
        ("东岭水厂公告\n北街停水。\n东岭水厂\n", 2, "not"),
        (f"东岭县水厂公告\n{'北街停水。' * 3}\n" + "停。\n" * 6 + "东岭县水厂\n", 8, SIGNED),
        (f"东岭县水厂公告\n{'北街停水。' * 3}\n" + "停。\n" * 7 + "东岭县水厂\n", 9, "not"),
        # The text of one story stands over its sub-heads: it has no headline.
        (f"{FILED}\n### 桥墩\n桥很长。\n### 引桥\n桥很长。\n", 1, "not headline ad+"),
        (f"{FILED}\n### 桥墩\n{FILED}\n", 1, "not sub-head sub-head+ ad+"),
        (f"晚报\n{FILED}\n### 桥墩\n桥很长。\n", 2, "not ad+"),
        # Five headings of the lowest rank in a row part a story.
        (parts(5), 3, "not headline ad+"),
        (parts(5), 1, "not sub-head sub-head+ ad+"),
        (parts(4), 3, "not ad+"),
        (parts(5, filed=2), 3, "not headline ad+"),
        (parts(5, filed=1), 3, "not ad+"),
        (parts(5).replace("之4\n桥很长。", f"之4\n{FILED}", 1), 3, "not ad+"),
    ],
)
def test_a_line_keeps_to_what_is_certain_of_it(text: str, line: int, told: str) -> None:
    assert held(text, line) == told
