"""Orders filled for real but for the voice, and workers that die over one."""

import os
import signal
import time
from pathlib import Path
from unittest.mock import patch

from briefing.desk.batch.worker import Made, Order, fill
from briefing.errors import BriefingError
from briefing.records import Script, Takes
from briefing.show import Show
from briefing.speak.edge.edge_client import EdgeLink
from briefing.speak.kokoro.engine import ModelAhead
from tests.shared.speech import speech, write_take

PLAIN_COVER = Path(__file__).with_name("plain.png")
"""A cover that a show may bring: to draw one is more than half of what a cheap episode takes."""
STORIES = {
    1: ("云川水库完成除险加固", "云川水库除险加固工程日前完工，灌溉面积将增加3.2万亩。"),
    2: ("海州地铁5号线开通", "海州地铁5号线正式开通运营，全长28.6公里，设站21座。"),
    3: ("锦川春茶上市", "锦川头采春茶昨天上市，每斤卖到680元，比去年早了六天。"),
}


def write_issue(folder: Path, day: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"2026-11-{day:02}.md"
    headline, story = STORIES[day]
    head = f"# 海州晚报\n\n2026年11月{day}日\n\n## {headline}\n\n"
    path.write_text(f"{head}本报讯（记者 何知远）{story}\n", encoding="utf-8")
    return path


def speak_cheaply(
    script: Script,
    show: Show,
    out: Path,
    link: EdgeLink | None,
    ahead: ModelAhead | None,
    ear: object = None,
) -> Takes:
    del show, link, ahead, ear
    folder = out / script.day.isoformat() / "takes"
    takes = [write_take(folder, line.id, speech(0.8, n)) for n, line in enumerate(script.lines)]
    return Takes("kokoro", tuple(takes), ())


def fill_cheaply(order: Order) -> Made | BriefingError:
    with patch("briefing.pipeline.speak_script", speak_cheaply):
        return fill(order)


def die_once(order: Order) -> Made | BriefingError:
    """Kill the worker the first time the order is nearly filled."""
    made = fill_cheaply(order)
    died = Path(order.output) / "died"
    if "2026-11-02" in order.issue and not died.exists():
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(60)
    return made


def die_always(order: Order) -> Made | BriefingError:
    if "2026-11-02" in order.issue:
        os.kill(os.getpid(), signal.SIGKILL)
    return fill_cheaply(order)


def never_end_but_the_first(order: Order) -> Made | BriefingError:
    if "2026-11-01" not in order.issue:
        time.sleep(600)
    return fill_cheaply(order)
