"""The named edits between paper and programme, as a listener is told of them."""

_TOLD = {
    "dateline": "电头换说法",
    "agency": "略去通讯社",
    "reporter": "略去记者",
    "tell": "去“据”字",
    "place": "去句首地名",
    "day": "日期换说法",
    "credit": "去署名",
    "figure": "去图注",
    "address": "去网址电话",
    "marks": "去落单标点",
    "bullet": "去项目符号",
    "dash": "去破折号",
    "today": "去重复日期",
    "filler": "去套语",
    "abbreviation": "去简称",
    "slash": "括号改顿号",
    "tag": "挪去栏目名",
    "split": "拆长句",
    "pause": "空格改逗号",
    "stop": "补句号",
    "recap": "结尾回顾",
    "edited": "人工改写",
}


def edit_told(name: str) -> str:
    """Return what a listener is told of an edit; its name, if this version does not know it."""
    return _TOLD.get(name, name)
