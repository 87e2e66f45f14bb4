"""A third fictional paper: a tunnel, tea, car parks, a resignation, two sisters on their boards."""

from collections.abc import Callable

STORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "滨江隧道昨夜贯通 明年春天通车",
        (
            "本报讯（记者 秦若谷）岚州滨江隧道13日深夜贯通，全长3.65公里，是全市最长的过江隧道。",
            "施工方用了26个月，比计划提前47天。",
            "隧道最深处在水下38米，两端各设一处应急出口。",
            "市城建局局长表示，机电安装将在今冬完成，明年4月通车。",
            "通车后，北岸到高铁站只需12分钟。",
        ),
    ),
    (
        "秋茶开采 鲜叶每公斤涨到四十八元",
        (
            "本报讯（记者 邓小满）石溪县13日开采秋茶，鲜叶收购价每公斤48.5元，比去年同期上涨6.2%。",
            "当地有茶园11.3万亩，今秋预计产干茶2700吨。",
            "茶农吴桂香说：“雨水下得正是时候，叶子比往年厚。”",
            "县农业农村局提醒，采摘前15天不得用药。",
            "首批秋茶将于本月底上市。",
        ),
    ),
    (
        "老城区试行错时停车 夜间每小时一元",
        (
            "本报讯（通讯员 彭越 记者 尹帆）从15日起，老城区36个机关单位的停车场在夜间向居民开放。",
            "每晚7点到次日7点，每小时收费1元，单次最多8元。",
            "居民要在手机上预约，超时不走的将被暂停资格。",
            "试点首批提供1840个车位，缺口因此缩小四分之一。",
            "交警支队称，年底前还将增加20处。",
        ),
    ),
    (
        "索兰总统辞职 议长代行职权",
        (
            "新华社索兰市9月13日电（记者 佘宁）索兰总统府13日宣布，总统卡索因健康原因辞职。",
            "议长梅伦将代行总统职权，直到90天内举行的选举。",
            "反对派联盟呼吁各方保持克制。",
            "索兰货币当天对美元贬值3.4%，央行宣布动用外汇储备。",
            "邻近各国表示尊重索兰人民的选择。",
        ),
    ),
    (
        "岚州姑娘包揽帆板前两名",
        (
            "本报讯（记者 万里）全国帆板锦标赛13日在东屿收帆，岚州选手姜禾、姜苗分获女子组冠亚军。",
            "姐妹俩只差1.8秒。",
            "“她在前面领风，我跟着她走。”妹妹姜苗赛后说。",
            "这是岚州队连续第三年夺金。",
            "她们将代表国家队参加下月的世界杯分站赛。",
        ),
    ),
)
HEADLINES = [headline for headline, _ in STORIES]
IN_FULL = "".join("".join(s for _, sentences in STORIES for s in sentences).split())
"""What is told of the whole paper, if it is read as it was written."""
MAST = "岚州早报"
DATE_LINE = "2033年9月14日 星期三"
ITEMS = (
    "岚州滨江隧道13日深夜贯通，全长3.65公里",
    "石溪县开采秋茶，鲜叶收购价每公斤48.5元，同比上涨6.2%",
    "老城区36个机关单位的停车场在夜间向居民开放，每小时收费1元",
    "索兰总统卡索因健康原因辞职，议长梅伦代行职权",
    "姜禾、姜苗包揽全国帆板锦标赛女子组冠亚军",
    "省气象台：今天夜间到明天有小雨，最低气温17℃",
    "市教育局：秋季学期课后服务延长到18时",
)

Form = Callable[[int, str, str, str], str]
"""Of a story's number, headline and two paragraphs."""


def stories(form: Form) -> str:
    return "".join(
        form(number, headline, "".join(sentences[:3]), "".join(sentences[3:]))
        for number, (headline, sentences) in enumerate(STORIES, 1)
    )


def in_plain_text(top: str = f"{MAST}\n{DATE_LINE}") -> str:
    return f"{top}\n\n" + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n")


def in_markdown() -> str:
    return f"# {MAST} {DATE_LINE}\n\n" + stories(
        lambda n, head, a, b: f"## {head}\n\n{a}\n\n{b}\n\n"
    )
