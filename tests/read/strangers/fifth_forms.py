"""The fourth fictional paper as letters, postings, dispatches, captions and clippings hold it."""

import base64

from tests.read.strangers.fourth_paper import DATE_LINE, MAST, STORIES, stories

_NAMESPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style")
)


def answered(told: str, answer: str, after: int, number: int) -> str:
    """Return a story, and behind one of them an answer to it."""
    return told + (answer if number == after else "")


def cues() -> list[str]:
    """Return what captions show one after the other: headlines, and sentences cut at commas."""
    shown: list[str] = []
    for headline, sentences in STORIES:
        shown.append(headline)
        for sentence in sentences:
            shown += [f"{part}，" for part in sentence.split("，")]
            shown[-1] = shown[-1].removesuffix("，")
    return shown


def clock(tenths: int) -> str:
    return f"00:{tenths // 600:02d}:{tenths // 10 % 60:02d}.{tenths % 10}00"


def rolling() -> str:
    """Captions whose every line is shown twice: new, and over the next."""
    parts, above = [f"WEBVTT\n\nNOTE {MAST} 2034-04-18\n"], " "
    for at, shown in enumerate(cues()):
        start, end = clock(20 * at), clock(20 * at + 19)
        parts.append(f"{start} --> {end} align:start position:0%\n{above}\n{shown}\n")
        parts.append(f"{end} --> {clock(20 * at + 20)} align:start position:0%\n{shown}\n \n")
        above = shown
    return "\n".join(parts)


def clipping(kind: str, words: str, place: int) -> str:
    where = (
        f"- 您在位置 #{place}-{place + 3}的{kind} | 添加于 2034年4月18日星期二 上午7:31:{place:02d}"
    )
    return f"\ufeff{MAST} (编辑部)\r\n{where}\r\n\r\n{words}\r\n==========\r\n"


def clippings() -> str:
    place, parts = 0, []
    for headline, sentences in STORIES:
        words = [("标注", headline), ("标注", "".join(sentences)), ("笔记", "念给外婆听")]
        for kind, each in words:
            parts.append(clipping(kind, each, place))
            place += 4
    return "".join(parts)


def letter(subject: str, words: str, minute: int) -> str:
    told = base64.encodebytes(words.encode()).decode()
    subject = base64.b64encode(subject.encode()).decode()
    return (
        f"From list@paper.example Tue Apr 18 07:{minute:02d}:00 2034\n"
        f"From: list@paper.example\nDate: Tue, 18 Apr 2034 07:{minute:02d}:00 +0800\n"
        f"Subject: =?utf-8?B?{subject}?=\nMIME-Version: 1.0\n"
        'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n'
        f"{told}\n"
    )


def mailbox() -> str:
    foot = f"{'_' * 47}\nzaobao mailing list\nzaobao@paper.example\n"
    return stories(
        lambda n, h, a, b: answered(
            letter(f"[zaobao] {h}", f"{a}\n\n{b}\n\n{foot}", n),
            letter(f"Re: [zaobao] {h}", f"谢谢，转给同事了。\n\n> {a}\n>\n> {b}\n", n + 30),
            2,
            n,
        )
    )


def fine_reader() -> str:
    """A page as FineReader exports it: a `charParams` a character, headlines larger."""

    def line(words: str, size: int) -> str:
        signs = "".join(f'<charParams l="0" t="0">{sign}</charParams>' for sign in words)
        return f'<line t="0" b="{size}"><formatting lang="ChinesePRC">{signs}</formatting></line>'

    def block(words: str, size: int) -> str:
        rows = "".join(line(words[at : at + 22], size) for at in range(0, len(words), 22))
        return f'<block blockType="Text"><text><par>{rows}</par></text></block>'

    pages = stories(lambda n, h, a, b: block(h, 60) + block(a, 36) + block(b, 36))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<document xmlns="http://www.abbyy.com/'
        'FineReader_xml/FineReader10-schema-v1.xml" version="1.0">'
        f"<page>{block(f'{MAST} {DATE_LINE}', 36)}{pages}</page></document>"
    )


def news_ml() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsMessage xmlns="http://iptc.org/std/nar/'
        '2006-10-01/"><header><sent>2034-04-18T05:40:00+08:00</sent></header><itemSet>'
        + stories(
            lambda n, h, a, b: (
                f'<newsItem guid="urn:{n}"><rightsInfo><usageTerms>不得转载</usageTerms>'
                f"</rightsInfo><itemMeta><edNote>第{n}稿</edNote></itemMeta><contentMeta>"
                f'<headline>{h}</headline><subject qcode="a:1"><name>要闻</name></subject>'
                "</contentMeta><contentSet><inlineXML>"
                f"<html><head><title>{h}</title></head><body><p>{a}</p><p>{b}</p></body></html>"
                "</inlineXML></contentSet></newsItem>\n"
            )
        )
        + "</itemSet></newsMessage>"
    )


def nitf() -> bytes:
    text = '<?xml version="1.0" encoding="GB18030"?>\n<nitf-batch>' + stories(
        lambda n, h, a, b: (
            f'<nitf><head><title>{h}</title><meta name="rights" content="{MAST}社"/><docdata>'
            '<date.issue norm="20340418T060000+0800"/></docdata></head><body><body.head><hedline>'
            f"<hl1>{h}</hl1></hedline></body.head><body.content><p>{a}</p><p>{b}</p></body.content>"
            "</body></nitf>\n"
        )
    )
    return f"{text}</nitf-batch>".encode("gb18030")


def flat_odt() -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{_NAMESPACES}>'
        "<office:master-styles><style:master-page><style:header><text:p>"
        f"{MAST}<text:tab/>{DATE_LINE}</text:p></style:header></style:master-page>"
        "</office:master-styles><office:body><office:text>"
        + stories(
            lambda n, h, a, b: (
                f'<text:h text:outline-level="2">{h}</text:h>'
                f"<text:p>{a}</text:p><text:p>{b}</text:p>"
            )
        )
        + "</office:text></office:body></office:document>"
    )


FOUNDER = (
    f"<html><body><table><tr><td>{MAST}&nbsp;{DATE_LINE}</td></tr></table>"
    + stories(
        lambda n, h, a, b: (
            f'<table><tr><td align="center"><founder-title>{h}</founder-title></td></tr>'
            "<tr><td></td></tr></table><div><founder-content>"
            f"<P>&nbsp;&nbsp;{a}</P><P>&nbsp;&nbsp;{b}</P></founder-content></div>"
        )
    )
    + "</body></html>"
)
AMP = (
    f"<!doctype html><html amp><body><p>{MAST} {DATE_LINE}</p>"
    + stories(
        lambda n, h, a, b: (
            f"<h2>{h}</h2><p>{a}</p><amp-ad><div placeholder>本位招租，价格从优。</div></amp-ad>"
            f"<p>{b}</p>"
        )
    )
    + "<amp-user-notification>继续浏览即表示您接受本站的规则。<button>好</button>"
    "</amp-user-notification></body></html>"
)
OUTLOOK = (
    "<html><body><p>老杨，报纸在下面。</p><div><p><b>发件人<span>:</span></b> desk@paper"
    ".example<br>"
    "<b>发送时间<span>:</span></b> 2034年4月18日 6:58<br><b>收件人<span>:</span></b> 老杨<br>"
    "<b>主题<span>:</span></b> 今天的报纸</p></div>"
    + stories(lambda n, h, a, b: f"<p><b>{h}</b></p><p>{a}</p><p>{b}</p>")
    + "<p>此致<br>敬礼</p><p>值班室　小魏</p></body></html>"
)
ONE_NOTE = (
    f"<html><body><p>{MAST}</p><p>{DATE_LINE}</p>"
    + stories(
        lambda n, h, a, b: (
            f"<div><p><span style='font-weight:bold'>{h}</span></p><p>{a}</p><p>{b}</p><cite>来自 "
            f'&lt;<a href="https://paper.example/{n}">https://paper.example/{n}</a>&gt;</cite></div>'
        )
    )
    + "<p>已使用 Microsoft OneNote 创建。</p></body></html>"
)
_SIGNED = (
    "\n电话：0599-8800112\n地址：滨江路8号\n\n【保密提示】本邮件仅供收件人使用，误收请删除。\n"
)
FORWARDED = (
    "各位同事：\n\n请看今天的报纸。\n\n-----邮件原件-----\n发件人: 资料室\n"
    "发送时间: 2034年4月18日 7:02\n收件人: 各科室\n主题: 今天的报纸\n\n"
    + stories(lambda n, h, a, b: f"{n}．{h}\n\n　　{a}\n\n　　{b}\n\n")
    + f"------------------------\n{MAST}社 资料室{_SIGNED}"
)
GROUP = "读报群的聊天记录\n—————  2034-04-18  —————\n\n{}".format(
    stories(
        lambda n, h, a, b: answered(
            f"送报的 2034-04-18 07:0{n}:10\n【{h}】\n{a}\n{b}\n\n",
            "阿芳 2034-04-18 07:30:11\n我们这栋能报名吗？\n\n"
            "小关 2034-04-18 07:31:12\n@阿芳 去问物业\n\n",
            2,
            n,
        )
    )
)


def posting(title: str, words: str) -> str:
    return (
        f"发信人: paper ({MAST}), 信区: News\n标  题: {title}\n"
        f"发信站: 江畔小站 (Tue Apr 18 06:30:09 2034), 站内\n\n{words}\n--\n  早睡早起\n\n"
        "※ 来源:·江畔小站 bbs.paper.example·[FROM: 192.0.2.*]\n\n"
    )


BOARD = stories(
    lambda n, h, a, b: answered(
        posting(h, f"{a}\n\n{b}"),
        "☆─────────────────────────────────────☆\n"
        + posting(
            f"Re: {h}", f"等了好几年。\n\n【 在 paper ({MAST}) 的大作中提到: 】\n: {a}\n: ......"
        ),
        1,
        n,
    )
)
DISPATCHES = (
    stories(
        lambda n, h, a, b: (
            f"TZFN0A00{n}_20340418\n稿件分类：要闻\n级别：普通  发稿时间：2034年4月18日 06:3{n}\n"
            f"标题：{h}\n\n　　{a}\n\n　　{b}\n\n签发：石一  编辑：许可\n{'*' * 40}\n"
        )
    )
    + "今天的稿件发完了。\n"
)
RUNDOWN = f"早间读报　播出日期：2034-04-18 07:30\n{'=' * 40}\n" + stories(
    lambda n, h, a, b: (
        f"【{n:02}】 {n}号条-口播   时长 00:3{n}   字数 {len(a + b)}\n[标题字幕] {h}\n[口播]\n{a}\n"
        f"<<切二号机>>\n{b}\n<<片花 3秒>>\n{'-' * 40}\n"
    )
)
SHARED = (
    stories(
        lambda n, h, a, b: (
            f"打开APP\n{h}\n{MAST}客户端\n2034-04-18 06:3{n}\n听新闻 00:4{n}  1.0x\n{a}\n{b}\n"
            "举报\n最新评论\n网友 江边的风：盼了好几年！\n查看全部评论\n写评论…\n————————\n"
        )
    )
    + "已经到底了\n"
)
FACTIVA = stories(
    lambda n, h, a, b: (
        f"HD   {h}\nBY   某人\nWC   {len(a + b)} 字\nPD   2034 年 4 月 18 日\nSN   {MAST}\n"
        f"PG   {n}\nLA   中文（简体）\n\nLP   \n\n{a}\n\nTD   \n\n{b}\n\nNS   gcat : 综合新闻\n"
        f"AN   文件 TZ{n}\n\n\f"
    )
)
VAULT = "---\ndate: 2034-04-18\n---\n<< [[2034-04-17]] | [[2034-04-19]] >>\n\n" + stories(
    lambda n, h, a, b: f"## {h}\n\n{a.replace('17日', '::17日::')} ^s{n}\n\n{b} ^p{n}\n\n"
)
WIRE = stories(
    lambda n, h, a, b: (
        f"\x16\x16\x01a{n:04}\x1f\nu i cn\x1f\n\x02^BC-STORY\n^{h}<\n^PAPER 第{n}条<\n   {a[:30]}\n"
        f"{a[30:]}<\n   {b}<\n\x03\nTZ-04-18-34 063{n}CST<\n\x04\n"
    )
)
_FIRST = "".join(STORIES[0][1][:3]), "".join(STORIES[0][1][3:])
_REST = stories(lambda n, h, a, b: f"{h}\n{a}\n{b}\n\n" if n > 1 else "")
_SECOND_PAGE = _REST.index(STORIES[3][0])
JUMPS = (
    f"{MAST}\n\n{DATE_LINE}\n\n要闻 01版\n\n{STORIES[0][0]}\n{_FIRST[0]}\n（下转第2版）\n\n"
    f"{_REST[:_SECOND_PAGE]}1\n\n{MAST}\n\n综合 02版\n\n（上接第1版）{_FIRST[1]}\n\n"
    f"{_REST[_SECOND_PAGE:]}2\n"
)
"""A story that goes on at the top of the next page, without its headline."""

FORMS: dict[str, tuple[str, str | bytes]] = {
    "Founder's pages": ("node_2.htm", FOUNDER),
    "AMP": ("index.html", AMP),
    "a letter of Outlook's": ("fw.htm", OUTLOOK),
    "OneNote": ("clips.htm", ONE_NOTE),
    "a letter passed on": ("fw.txt", FORWARDED),
    "a mailbox of a list": ("list.mbox", mailbox()),
    "a group of WeChat": ("group.txt", GROUP),
    "a board": ("board.txt", BOARD),
    "dispatches": ("wire.txt", DISPATCHES),
    "a rundown": ("rundown.txt", RUNDOWN),
    "an app's page": ("app-20340418.txt", SHARED),
    "Factiva": ("factiva.txt", FACTIVA),
    "clippings": ("My Clippings.txt", clippings()),
    "rolling captions": ("zh.vtt", rolling()),
    "marks of notes": ("vault.md", VAULT),
    "copy of a wire": ("copy.anpa", WIRE),
    "a jump that opens a paragraph": ("paper.txt", JUMPS),
    "FineReader": ("scan.xml", fine_reader()),
    "NewsML-G2": ("news.xml", news_ml()),
    "NITF in GB18030": ("batch.xml", nitf()),
    "a flat ODT with its day over the pages": ("paper.fodt", flat_odt()),
}
