"""The last line of a notice or a letter: who signs it, and when."""

import re

_NUMBER = "[\\d一二三四五六七八九十]{1,3}"
_DAY = rf"(?:\d{{4}}|[〇零一二三四五六七八九]{{4}})年{_NUMBER}月{_NUMBER}日"
_MISREAD_DAY = (
    r"\d{4}[\u4e00-\u9fff]\d{1,2}[\u4e00-\u9fff]\d{1,2}[\u4e00-\u9fff]"
    r"|[〇零一二三四五六七八九]{4}年[\u4e00-\u9fff]{3,7}日"
    r"|(?=.?[二〇零一九].?[〇零一二三四五六七八九])[\u4e00-\u9fff〇]{4}年[\u4e00-\u9fff]{1,2}月[\u4e00-\u9fff]{2,4}"
)
_OFFICE = (
    "(?:发行|编辑|采编|广告|事业|宣传|新闻|副刊|专刊|活动|教育|组织|统战|武装|市场|销售|人事|人力资源|后勤|保卫|运营|总务|项目"
    "|读者服务|服务|文体|指挥|俱乐|培训|招生|业务|物业|营业|门市|团|支|总|训练|政治|民政|教务|群工)部|公司|局|委员会|委|办公室|(?<![么咋样何])办|中心|所|处|编辑部|报社|大队|支队|学校|小学|中学|大学|医院|管理站"
    "|厂|站|社|政府|党委|管委会|协会|法院|检察院|银行|图书馆|博物馆|集团|组委会|筹委会|俱乐部|商会|联合会|工作室|理事会|会馆|读书会|合作社|课题组|志愿者协会|工会|学会|基金会|治丧小组"
)
_SIGNATURE = re.compile(
    rf"[\u4e00-\u9fff（）]{{2,24}}(?:{_OFFICE})(?:\s?{_DAY})?"
    rf"|(?:[\u4e00-\u9fff（）]{{2,24}}(?:{_OFFICE})\s){{1,3}}[\u4e00-\u9fff（）]{{2,24}}(?:{_OFFICE})"
    rf"|[\u4e00-\u9fff（）]{{2,24}}(?:{_OFFICE})(?:\s[\u4e00-\u9fff]{{2,8}}){{1,2}}"
    r"|[\u4e00-\u9fff]{1,8}(?: [\u4e00-\u9fff]{1,4})?\s?(?:敬启|谨启|启|敬上|谨识|泣告|鞠躬)"
    r"|[\u4e00-\u9fff]{1,3}(?:先生|女士|小姐|师傅|老师|同志|同学)"
    r"|(?:读者|声明人|启事人|联系人|作者|失主|[\u4e00-\u9fff]{2,8}) "
    r"(?:一[位名个][\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,3})"
    r"|(?:读者|声明人|启事人|联系人|作者|失主|[\u4e00-\u9fff]{2,5}) [\u4e00-\u9fff]{4}"
    r"|[\u4e00-\u9fff（）]{4,20}有限(?:公[\u4e00-\u9fff]|[\u4e00-\u9fff]司)"
    rf"|{_DAY}|{_MISREAD_DAY}|{_NUMBER}月{_NUMBER}日"
)


def is_signature(text: str) -> bool:
    """Return whether a line for matching may be a signature or its date."""
    return len(text) <= 48 and _SIGNATURE.fullmatch(text) is not None
