"""The time there is, what everything takes of it, and how it is shared out."""

from dataclasses import replace

from briefing.edit.order import Ranked, section_of
from briefing.edit.sentences import headline_of, told_sentences
from briefing.edit.share import Asking, share_out
from briefing.edit.trim import growth
from briefing.mandarin.pace import speaking_s
from briefing.mandarin.spoken import spoken_form
from briefing.records import Sentence, Show

# The programme's own words are written in a later room; here only their usual length counts.
_WELCOME_CHARS = 62
_SIGN_OFF_CHARS = 26
_LINK_CHARS = 8
_OWN_LINES = 7
_ATTRIBUTION = "据新华社报道，"
_MOST_HEADLINES = 5
_MINUTES_A_HEADLINE = 1.5


class Clock:
    """Counts seconds in the voices of one show."""

    def __init__(self, show: Show) -> None:
        self._show = show
        voices = show.edge_voices if show.engine == "edge" else show.kokoro_voices
        self._pace_cpm = sum(voice.pace_cpm for voice in voices) / len(voices)

    def share_out(self, order: tuple[Ranked, ...]) -> tuple[tuple[Sentence, ...] | None, ...]:
        """Return the sentences each story is told in; None where no time is left for it."""
        if self._show.only_headlines:
            return self._headlines_that_fit(order)
        sentences = [told_sentences(story.article) for story in order]
        budget_s = self._show.minutes * 60 - self._frame_s(order)
        asking = tuple(
            self._asking(story, found, budget_s)
            for story, found in zip(order, sentences, strict=True)
        )
        taken = share_out(asking, budget_s)
        if self._show.order == "public":
            # Now it is known how many there are, and so which will stand in the block of briefs.
            first_brief = (sum(map(bool, taken)) + 1) // 2
            asking = tuple(
                replace(story, brief_s=self._brief_s()) if place >= first_brief else story
                for place, story in enumerate(asking)
            )
            taken = share_out(asking, budget_s)
        chosen: list[tuple[Sentence, ...] | None] = []
        for story, found, count in zip(asking, sentences, taken, strict=True):
            places = sorted(at for unit in story.units[:count] for at in unit.places)
            chosen.append(tuple(found[at] for at in places) or None)
        return tuple(chosen)

    def _asking(self, story: Ranked, sentences: tuple[Sentence, ...], budget_s: float) -> Asking:
        dateline = story.article.dateline

        def cost_s(text: str) -> float:
            if dateline is not None:
                text = text.replace(dateline.text, _ATTRIBUTION)
            return self._line_s(text)

        sound = self._show.sound
        units = growth(sentences, story.article.headline, cost_s, budget_s)
        around_s = sound.stinger_s + (2 * sound.pause_story_ms - sound.pause_sentence_ms) / 1000
        return Asking(max(story.weight.score, 0.5), units, around_s, around_s)

    def _brief_s(self) -> float:
        sound = self._show.sound
        return (sound.pause_story_ms - sound.pause_sentence_ms) / 1000

    def _headlines_that_fit(
        self, order: tuple[Ranked, ...]
    ) -> tuple[tuple[Sentence, ...] | None, ...]:
        left_s = self._show.minutes * 60 - self._own_words_s(0)
        fits: list[tuple[Sentence, ...] | None] = []
        for story in order:
            left_s -= self._line_s(headline_of(story.article).text)
            fits.append(() if left_s > 0 or not fits else None)
        return tuple(fits)

    def _frame_s(self, order: tuple[Ranked, ...]) -> float:
        """Return what the programme takes beside its stories."""
        wanted = max(2, round(self._show.minutes / _MINUTES_A_HEADLINE))
        headlines = order[: min(wanted, _MOST_HEADLINES)]
        sections = [section_of(story.weight.desk) for story in order]
        links = sum(one != two for one, two in zip(["home", *sections], sections, strict=False))
        return self._own_words_s(min(links, len(order))) + sum(
            self._line_s(headline_of(story.article).text) for story in headlines
        )

    def _own_words_s(self, links: int) -> float:
        sound = self._show.sound
        chars = _WELCOME_CHARS + _SIGN_OFF_CHARS + _LINK_CHARS * links
        between_s = (_OWN_LINES + links) * sound.pause_sentence_ms / 1000
        around_s = sound.opening_s + sound.closing_s + 4 * sound.pause_story_ms / 1000
        return around_s + between_s + sound.stinger_s + chars * 60 / self._pace_cpm

    def _line_s(self, text: str) -> float:
        pause_s = self._show.sound.pause_sentence_ms / 1000
        return speaking_s(spoken_form(text), self._pace_cpm) + pause_s
