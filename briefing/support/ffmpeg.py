"""The ffmpeg that encodes, decodes and measures: the one that comes with imageio-ffmpeg."""

import shutil

import imageio_ffmpeg

from briefing.errors import FfmpegError


def find_ffmpeg() -> str:
    """Return the program's path, or its name if it is the system's own.

    Raises:
        FfmpegError: there is none, or the one that the environment names is not there.
    """
    try:
        found: str = imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError as error:
        raise FfmpegError(
            "cannot encode or decode: imageio-ffmpeg brings no ffmpeg for this system, and none is "
            "installed. Install ffmpeg."
        ) from error
    if shutil.which(found) is None:
        raise FfmpegError(
            f"cannot encode or decode: there is no program '{found}', which IMAGEIO_FFMPEG_EXE "
            "names. Unset it, or let it name an ffmpeg."
        )
    return found
