"""What two models that were trained on people's votes think of a sound, where they are installed.

`pip install speechmos` for DNSMOS (how clean speech is), `pip install distillmos` for DistillMOS
(how natural it is; it brings torch). Neither is needed by anything else, so no extra asks for them.
"""

from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO

import numpy as np

from briefing.mix.samples import resample
from tests.bench.sound_spoken import Samples

RATE_HZ = 16_000
Judge = Callable[[Samples], float]


def mos_of(sounds: list[Samples], rate_hz: int) -> dict[str, float]:
    """Return each model's mean over some sounds, by its name; of those that are not there, nan."""
    heard = [resample(sound, rate_hz, RATE_HZ) for sound in sounds]
    heard = [sound / max(1.0, float(np.abs(sound).max())) for sound in heard]
    found = {}
    for name, judge in (("DNSMOS", _dnsmos()), ("DistillMOS", _distillmos())):
        found[name] = float(np.mean([judge(sound) for sound in heard])) if judge else float("nan")
    return found


def shown(found: dict[str, float]) -> str:
    """Return them in words."""
    return ", ".join(f"{name} {value:.2f}" for name, value in found.items())


def _dnsmos() -> Judge | None:
    try:
        from speechmos import dnsmos
    except ModuleNotFoundError:
        return None
    return lambda sound: float(dnsmos.run(sound, sr=RATE_HZ)["ovrl_mos"])


def _distillmos() -> Judge | None:
    try:
        import distillmos
        import torch
    except ModuleNotFoundError:
        return None
    with redirect_stdout(StringIO()):  # it says where its weights lie
        model = distillmos.ConvTransformerSQAModel().eval()

    def judge(sound: Samples) -> float:
        with torch.no_grad():
            return float(model(torch.from_numpy(sound)[None])[0])

    return judge
