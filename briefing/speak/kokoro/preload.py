"""The embedded voice's model, opened in the background while there is other work."""

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from briefing.show import Show, Voice

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class ModelAhead:
    """A model that opens in the background and is taken once."""

    def __init__(self, voice: Voice) -> None:
        beside = ThreadPoolExecutor(1)
        self._voice = voice
        self._opening: Future[InferenceSession | None] | None = beside.submit(_open_if_built, voice)
        beside.shutdown(wait=False)

    def take(self) -> "InferenceSession":
        """Return the model, as soon as it is open; afterwards it is the taker's to let go.

        Raises:
            ModelError: the weights are missing or damaged.
        """
        opening, self._opening = self._opening, None
        model = opening.result() if opening else None
        if model is None:
            from briefing.speak.kokoro.model import open_model

            model = open_model(self._voice)
        return model


def model_ahead(show: Show) -> ModelAhead | None:
    """Return the show's embedded voice, already opening, or None where another may speak."""
    return ModelAhead(show.pair_of("kokoro")[0]) if show.engine == "kokoro" else None


def _open_if_built(voice: Voice) -> "InferenceSession | None":
    # What must be built takes half a minute: a run that fails early is not to wait for that.
    from briefing.speak.kokoro.model import is_built, open_model

    return open_model(voice) if is_built() else None
