"""Every error a user may see.

BriefingError
├── InputError, ShowError, VoiceError, MixError, FfmpegError, PublishError, VerifyError,
│   ClusterError, OutputError
└── SpeakError
    └── EngineError, ModelError

A message is one line: what could not be done, what was found, what to do; lower case, the value in
quotes.
"""


class BriefingError(Exception):
    """Something the user can mend; shown as one line, exit code 1."""


class InputError(BriefingError):
    """An issue or a script cannot be read."""


class ShowError(BriefingError):
    """A show's settings are wrong."""


class VoiceError(BriefingError):
    """A voice is unknown, or its file is wrong."""


class SpeakError(BriefingError):
    """A line cannot be spoken."""


class EngineError(SpeakError):
    """The engine does not answer, or stopped answering."""


class ModelError(SpeakError):
    """The embedded voice's weights are damaged or missing."""


class MixError(BriefingError):
    """The programme cannot be mixed or encoded."""


class FfmpegError(BriefingError):
    """There is no ffmpeg to encode and decode with."""


class PublishError(BriefingError):
    """The feed cannot be rebuilt or served."""


class VerifyError(BriefingError):
    """An episode cannot be heard again by the recognizer."""


NO_RECOGNIZER = (
    "cannot listen: faster-whisper is not installed. Install it: pip install 'briefing[verify]'"
)


class ClusterError(BriefingError):
    """The machines that share the work cannot be reached, or do not fit together."""


class OutputError(BriefingError):
    """A file cannot be written."""
