"""The encoder: one ffmpeg that writes the MP3, decodes it again and measures what it hears."""

import re
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from briefing.errors import MixError, OutputError
from briefing.mix.samples import MIX_RATE_HZ
from briefing.mix.tuned import Encoder
from briefing.show import Encoding
from briefing.support.ffmpeg import find_ffmpeg

_FULL = "no space left on device"


@dataclass(frozen=True, slots=True)
class Measured:
    """What the decoded MP3 shows."""

    lufs: float
    true_peak_db: float


def encode(pcm: Iterator[bytes], path: Path, bitrate_kbps: int, encoding: Encoding) -> Measured:
    """Write samples to an MP3 without tags; return how loud it is when decoded.

    The file has a Xing/Info header, so players know its length and skip the encoder's padding.

    Args:
        pcm: 16-bit little-endian samples at the mix's rate, channels interleaved, in pieces of
            any size.
        path: the MP3; a file of that name is written over.
        bitrate_kbps: its bitrate, if that is constant.
        encoding: the rest of how it is written.

    Raises:
        MixError: the encoder failed.
        OutputError: the disk is full.
    """
    command = _command(path, bitrate_kbps, encoding)
    with tempfile.TemporaryFile() as said:
        encoder = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said)
        pipe = cast("IO[bytes]", encoder.stdin)
        try:
            _feed(pipe, pcm)
            failed = encoder.wait() != 0
        finally:
            encoder.kill()  # of no effect on one that has ended
            _close(pipe)
            encoder.wait()
        said.seek(0)
        log = said.read().decode("utf-8", "replace")
    if failed:
        if _FULL in log.lower():
            raise OutputError(
                f"cannot write '{path.parent}': {_FULL}. "
                "Free some space or choose another folder with --out."
            )
        last = (log.strip().splitlines() or ["it said nothing"])[-1]
        raise MixError(f"cannot encode the programme: ffmpeg stopped, saying '{last}'.")
    return _measured(log)


def _command(path: Path, bitrate_kbps: int, encoding: Encoding) -> list[str]:
    constant = encoding.mode == "cbr"
    rate = ("-b:a", f"{bitrate_kbps}k") if constant else ("-q:a", str(encoding.vbr_quality))
    return [
        *(find_ffmpeg(), "-hide_banner", "-nostats", "-y"),
        *("-f", "s16le", "-ar", str(MIX_RATE_HZ), "-ac", str(encoding.channels)),
        *("-i", "pipe:0"),
        # Nothing that differs from run to run: no dates, no encoder's name.
        *("-map", "0:a", "-c:a", "libmp3lame", *rate),
        *("-map_metadata", "-1", "-id3v2_version", "0", "-write_xing", "1"),
        *("-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", str(path)),
        # The same process decodes what it has just encoded.
        *("-dec", "0:0", "-filter_complex", "[dec:0]ebur128=peak=true:framelog=quiet[heard]"),
        *("-map", "[heard]", "-f", "null", "-"),
    ]


def _feed(pipe: IO[bytes], pcm: Iterator[bytes]) -> None:
    """Write every piece; the next ones are made while ffmpeg takes what there is.

    They are made in bursts, when little is left: a third busy thread on two cores holds up the
    encoder and the decoder behind it, so that the whole takes a twentieth longer.
    """
    waiting: deque[tuple[int, Future[None]]] = deque()
    ahead_bytes = 0
    with ThreadPoolExecutor(1) as writer:
        for piece in pcm:
            waiting.append((len(piece), writer.submit(_write, pipe, piece)))
            ahead_bytes += len(piece)
            if ahead_bytes > Encoder.MOST_AHEAD_BYTES:
                while ahead_bytes > Encoder.LEAST_AHEAD_BYTES:
                    size_bytes, written = waiting.popleft()
                    written.result()
                    ahead_bytes -= size_bytes
        for _, written in waiting:
            written.result()
    _close(pipe)


def _write(pipe: IO[bytes], piece: bytes) -> None:
    # If ffmpeg ends early, its exit code and its last words say why.
    with suppress(BrokenPipeError):
        pipe.write(piece)


def _close(pipe: IO[bytes]) -> None:
    with suppress(BrokenPipeError):
        pipe.close()


def _measured(log: str) -> Measured:
    lufs = re.findall(r"\bI:\s+(-?[\d.]+|-inf|nan) LUFS", log)
    peak = re.findall(r"\bPeak:\s+(-?[\d.]+|-inf|nan) dBFS", log)
    if not lufs or not peak:
        raise MixError("cannot measure the programme: ffmpeg said nothing about its loudness.")
    return Measured(float(lufs[-1]), float(peak[-1]))
