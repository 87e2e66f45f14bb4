"""Build the compact pronunciation dictionary: `python -m tests.mandarin.build_phrases`.

What is kept: one default reading for every character, and of the phrases only those that the
characters' defaults and the shorter phrases inside them would get wrong.

Source: pypinyin's character and phrase data (MIT) and phrase-pinyin-data's large_pinyin as packed in
pypinyin-dict (MIT), which is used for words that jieba (MIT) knows.
"""

from collections import defaultdict
from pathlib import Path

import jieba
import pypinyin.phrases_dict
import pypinyin.pinyin_dict
from pypinyin.contrib.tone_convert import to_tone3

from briefing.mandarin import tables
from briefing.mandarin.tables import read_by_parts

DATA = Path(tables.__file__).with_name("data")
# The reading that a character has most often in newspapers, where the source lists another first.
DEFAULTS = {
    "一": "yi1",
    "不": "bu4",
    "得": "de5",
    "地": "di4",
    "着": "zhe5",
    "了": "le5",
    "为": "wei2",
    "只": "zhi3",
    "都": "dou1",
    "还": "hai2",
    "没": "mei2",
    "长": "chang2",
    "行": "xing2",
    "儿": "er2",
    "率": "lv4",
    "嗯": "en5",
    "呣": "m5",
    "〇": "ling2",
    "大": "da4",
    "的": "de5",
    "和": "he2",
    "与": "yu3",
    "将": "jiang1",
    "当": "dang1",
    "应": "ying1",
    "中": "zhong1",
    "场": "chang3",
    "种": "zhong3",
    "重": "zhong4",
    "数": "shu4",
    "量": "liang4",
    "相": "xiang1",
    "更": "geng4",
    "便": "bian4",
    "间": "jian1",
    "处": "chu4",
    "分": "fen1",
    "好": "hao3",
    "调": "diao4",
    "转": "zhuan3",
    "发": "fa1",
    "干": "gan4",
    "给": "gei3",
    "过": "guo4",
    "几": "ji3",
    "降": "jiang4",
    "教": "jiao4",
    "结": "jie2",
    "据": "ju4",
    "看": "kan4",
    "空": "kong1",
    "难": "nan2",
    "强": "qiang2",
    "上": "shang4",
    "少": "shao3",
    "石": "shi2",
    "万": "wan4",
    "系": "xi4",
    "兴": "xing1",
    "要": "yao4",
    "有": "you3",
    "正": "zheng4",
    "朝": "chao2",
    "车": "che1",
    "乐": "le4",
    "省": "sheng3",
    "单": "dan1",
    "参": "can1",
    "称": "cheng1",
    "传": "chuan2",
    "创": "chuang4",
    "担": "dan1",
    "倒": "dao4",
    "斗": "dou4",
    "度": "du4",
    "恶": "e4",
    "缝": "feng4",
    "服": "fu2",
    "冠": "guan4",
    "观": "guan1",
    "供": "gong1",
    "号": "hao4",
    "荷": "he2",
    "喝": "he1",
    "横": "heng2",
    "华": "hua2",
    "划": "hua4",
    "会": "hui4",
    "期": "qi1",
    "击": "ji1",
    "剂": "ji4",
    "俊": "jun4",
    "谁": "shei2",
    "熟": "shu2",
    "说": "shuo1",
    "似": "si4",
    "宿": "su4",
    "塞": "sai1",
    "色": "se4",
    "舍": "she4",
    "什": "shen2",
    "盛": "sheng4",
    "识": "shi2",
    "属": "shu3",
    "提": "ti2",
    "吐": "tu3",
    "委": "wei3",
    "削": "xue1",
    "血": "xue4",
    "压": "ya1",
    "叶": "ye4",
    "载": "zai4",
    "占": "zhan4",
    "这": "zhe4",
    "那": "na4",
    "钻": "zuan4",
    "作": "zuo4",
    "朴": "pu3",
    "奇": "qi2",
    "圈": "quan1",
    "散": "san4",
    "扫": "sao3",
    "扇": "shan4",
    "射": "she4",
    "遂": "sui4",
    "他": "ta1",
    "她": "ta1",
    "它": "ta1",
    "铁": "tie3",
    "脉": "mai4",
    "模": "mo2",
    "摩": "mo2",
    "弄": "nong4",
    "迫": "po4",
    "铺": "pu4",
    "切": "qie4",
    "曲": "qu3",
    "仔": "zai3",
    "扎": "zha1",
    "轧": "zha2",
    "粘": "zhan1",
    "涨": "zhang3",
    "症": "zheng4",
    "吗": "ma5",
    "呢": "ne5",
    "吧": "ba5",
    "啊": "a5",
    "呀": "ya5",
    "哪": "na3",
    "绿": "lv4",
    "露": "lu4",
    "陆": "lu4",
    "论": "lun4",
    "落": "luo4",
    "笼": "long2",
    "淋": "lin2",
    "累": "lei4",
    "勒": "le4",
    "宁": "ning2",
    "泊": "bo2",
    "薄": "bo2",
    "堡": "bao3",
    "辟": "pi4",
    "屏": "ping2",
    "埔": "pu3",
    "栖": "qi1",
    "纤": "xian1",
    "校": "xiao4",
    "巷": "xiang4",
    "吁": "yu4",
    "咽": "yan1",
    "约": "yue1",
    "晕": "yun1",
    "攒": "zan3",
    "炸": "zha4",
    "折": "zhe2",
    "挣": "zheng4",
    "著": "zhu4",
    "琢": "zhuo2",
    "阿": "a1",
    "艾": "ai4",
    "拗": "ao4",
    "扒": "ba1",
    "把": "ba3",
    "蚌": "bang4",
    "剥": "bo1",
    "暴": "bao4",
    "背": "bei4",
    "奔": "ben1",
    "臂": "bi4",
    "扁": "bian3",
    "别": "bie2",
    "伯": "bo2",
    "卜": "bu3",
    "藏": "cang2",
    "曾": "ceng2",
    "差": "cha4",
    "查": "cha2",
    "禅": "chan2",
    "颤": "chan4",
    "厂": "chang3",
    "臭": "chou4",
    "畜": "chu4",
    "幢": "zhuang4",
    "伺": "si4",
    "答": "da2",
    "待": "dai4",
    "弹": "dan4",
    "澄": "cheng2",
    "的士": "di1 shi4",
}
DEFAULTS.pop("的士")


def main() -> None:
    """Write characters.tsv and phrases.tsv."""
    characters = default_readings()
    by_reading: dict[str, list[str]] = defaultdict(list)
    for character, reading in characters.items():
        by_reading[reading].append(character)
    lines = [
        "# The reading a character has when nothing around it says otherwise.",
        "# Source: pypinyin's character data (MIT, from Unihan and 通用规范汉字表), defaults chosen for newspapers.",
        "# reading\tcharacters",
        *(f"{reading}\t{''.join(sorted(found))}" for reading, found in sorted(by_reading.items())),
    ]
    (DATA / "characters.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    phrases = exceptions(characters)
    lines = [
        "# Phrases whose reading their characters' defaults, and shorter phrases, would get wrong.",
        "# Source: pypinyin's phrase data (MIT); large_pinyin of phrase-pinyin-data (MIT). Written by",
        "# tests/mandarin/build_phrases.py; mend a reading in overrides.tsv, not here.",
        "# phrase\treading",
        *(f"{phrase}\t{' '.join(reading)}" for phrase, reading in sorted(phrases.items())),
    ]
    (DATA / "phrases.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(characters), "characters,", len(phrases), "phrases")


def default_readings() -> dict[str, str]:
    """Return one reading per character."""
    found = {
        chr(code): tone3(readings.split(",")[0])
        for code, readings in pypinyin.pinyin_dict.pinyin_dict.items()
        if 0x3400 <= code <= 0x9FFF or code == 0x3007
    }
    return {character: reading for character, reading in (found | DEFAULTS).items() if reading}


def exceptions(characters: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the phrases that must be kept, shorter ones first decided."""
    kept: dict[str, tuple[str, ...]] = {}
    for phrase, reading in sorted(all_phrases().items(), key=lambda item: (len(item[0]), item[0])):
        if all(character in characters for character in phrase):
            guess = read_by_parts(phrase, kept, characters)
            if guess != reading:
                kept[phrase] = reading
    return kept


def all_phrases() -> dict[str, tuple[str, ...]]:
    """Return every phrase worth knowing, with 一 and 不 before sandhi."""
    from pypinyin_dict.phrase_pinyin_data import large_pinyin

    known = jieba.Tokenizer()
    known.initialize()
    phrases: dict[str, tuple[str, ...]] = {}
    for source, sure in (
        (large_pinyin.phrases_dict, False),
        (pypinyin.phrases_dict.phrases_dict, True),
    ):
        for phrase, readings in source.items():
            if not 2 <= len(phrase) <= 8 or len(readings) != len(phrase):
                continue
            if sure or known.FREQ.get(phrase, 0) > 0:
                syllables = tuple(tone3(reading[0]) for reading in readings)
                phrases[phrase] = tuple(map(before_sandhi, phrase, syllables))
    return phrases


def before_sandhi(character: str, syllable: str) -> str:
    """Return the citation tone of 一 and 不."""
    return {"一": "yi1", "不": "bu4"}.get(character, syllable)


def tone3(marked: str) -> str:
    """Return a syllable with its tone as a figure: zhōng is zhong1, lǜ is lv4, de is de5."""
    plain = str(to_tone3(marked.strip(), v_to_u=True, neutral_tone_with_five=True)).replace(
        "ü", "v"
    )
    return plain if plain[-1:] in set("12345") else f"{plain}5"


if __name__ == "__main__":
    main()
