"""A fourth fictional paper: a shipping line, lifts, a mended book, an earthquake, robots."""

from collections.abc import Callable

STORIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "汀州港新航线开通 每周三班直达南屿",
        (
            "本报讯（记者 顾远帆）汀州港至南屿的集装箱航线17日开通，首航船装载612个标准箱。",
            "航线全程1480海里，每周开行三班，单程用时4.5天。",
            "港务集团说，与绕行旧线相比，每箱运费下降18.6%。",
            "海关为这条航线设立专用窗口，水果和鲜花随到随检。",
            "今年的目标是运送9万个标准箱。",
        ),
    ),
    (
        "旧楼加装电梯 业主自愿报名补贴二十万元",
        (
            "本报讯（记者 白露）市住建局17日公布新办法，六层以上旧楼加装电梯，每部补贴20万元。",
            "办法规定，三分之二以上业主同意即可申请，底层住户另有补偿。",
            "去年全市加装电梯236部，惠及居民约1.1万人。",
            "“以前下一趟楼要歇三回。”住在六楼的退休教师陶明说。",
            "受理窗口5月8日起开放，材料齐全的15个工作日内办结。",
        ),
    ),
    (
        "古籍馆修成宋刻残卷 免费展出一个月",
        (
            "本报讯（记者 温如玉）市古籍馆历时三年修复的一册宋刻残卷17日首次与读者见面。",
            "残卷共有48页，其中31页有虫蛀，修复用纸重量仅12克。",
            "修复师崔文说，补纸的颜色要比原件略浅，后人才能分辨。",
            "展览免费，每天限600人，周一闭馆。",
            "馆方同时公布了全卷的高清图像。",
        ),
    ),
    (
        "卡诺地震已致十七人遇难 救援进入第二夜",
        (
            "新华社卡诺4月17日电（记者 石磊）卡诺共和国南部16日发生6.3级地震，"
            "截至17日晚已有17人遇难、240人受伤。",
            "震中位于首都以南95公里，震源深度12公里。",
            "政府派出1300名救援人员，三座机场改作物资中转站。",
            "气象部门预报，灾区夜间气温将降到零下3℃。",
            "多国表示愿意提供帐篷和药品。",
        ),
    ),
    (
        "少年宫机器人队夺冠 明年代表全国出征",
        (
            "本报讯（通讯员 欧阳晓 记者 甘泉）全国青少年机器人赛17日在海陵闭幕，"
            "汀州市少年宫队以96比88夺冠。",
            "队中最小的队员只有10岁。",
            "他们的机器人在2分30秒内搬完了全部24个零件。",
            "教练笑着说，零件都是孩子们自己用3D打印机做的。",
            "球队明年7月将代表全国参加世界赛。",
        ),
    ),
)
HEADLINES = [headline for headline, _ in STORIES]
IN_FULL = "".join("".join(s for _, sentences in STORIES for s in sentences).split())
"""What is told of the whole paper, if it is read as it was written."""
MAST = "汀州日报"
DATE_LINE = "2034年4月18日 星期二"
TOP = f"{MAST}\n{DATE_LINE}\n\n"
MARKED_TOP = f"# {MAST} {DATE_LINE}\n\n"
ITEMS = (
    "汀州港至南屿的集装箱航线开通，每周三班，单程4.5天",
    "市住建局：六层以上旧楼加装电梯，每部补贴20万元",
    "市古籍馆修成的宋刻残卷首次展出，每天限600人",
    "卡诺共和国发生6.3级地震，已有17人遇难",
    "汀州市少年宫队以96比88夺得全国青少年机器人赛冠军",
    "省气象台：未来两天晴到多云，最高气温23℃",
)

Form = Callable[[int, str, str, str], str]
"""Of a story's number, headline and two paragraphs."""


def stories(form: Form) -> str:
    return "".join(
        form(number, headline, "".join(sentences[:3]), "".join(sentences[3:]))
        for number, (headline, sentences) in enumerate(STORIES, 1)
    )


def in_plain_text() -> str:
    return TOP + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n")


def in_markdown() -> str:
    return MARKED_TOP + stories(lambda n, head, a, b: f"## {head}\n\n{a}\n\n{b}\n\n")
