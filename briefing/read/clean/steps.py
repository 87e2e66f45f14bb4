"""The order in which a text is cleaned before it is read as a paper."""

from briefing.read.clean import (
    chat,
    digest,
    final_stops,
    foreign,
    front_matter,
    inline,
    labelled,
    lines,
    noise,
    typeset,
    wrapped,
)
from briefing.read.clean.characters import blanks, codes, latex
from briefing.read.clean.headings import blocks, headed_items, heads, titles
from briefing.read.clean.messages import archives, bundles, letters
from briefing.read.clean.offset_text import Traced

_STEPS = (
    # What stands around the text.
    *(codes.leave_unreadable, codes.give_usual_forms, lines.part_paragraphs),
    *(letters.leave_replies, wrapped.open_captions, bundles.open_clippings),
    *(bundles.open_printed_files, bundles.open_postings, archives.open_archive),
    *(wrapped.unwrap_lines, wrapped.drop_link_numbers, typeset.read_typeset, wrapped.drop_prefix),
    *(chat.drop_line_numbers, front_matter.lift_front_matter, heads.unquote),
    # The characters.
    *(codes.decode_entities, latex.plain_latex, codes.drop_escapes),
    *(titles.drop_site_names, inline.clean_inline, blanks.join_characters),
    *(blanks.close_figures, blanks.drop_indent, blanks.join_marks, blanks.join_brackets),
    blanks.join_link_words,
    # The lines.
    *(labelled.open_table, heads.mark_heads, titles.open_frames, chat.open_chat),
    *(chat.drop_speakers, front_matter.lift_date_lines, letters.leave_letter),
    *(bundles.open_dispatches, noise.leave_noise, foreign.leave_other_language),
    # The paper as a whole.
    *(labelled.open_records, noise.leave_repeated, headed_items.open_one_line),
    *(headed_items.open_titled_items, digest.open_digest, titles.open_brackets, heads.lift_emoji),
    *(heads.drop_numbers, titles.open_run_in, titles.part_credits, titles.mark_only_headline),
    blocks.mark_blocks,
    *(final_stops.leave_broken_ends, final_stops.add_stops),
)
_STEPS_OF_A_LINE = (
    *(codes.leave_unreadable, codes.give_usual_forms, codes.decode_entities),
    *(latex.plain_latex, codes.drop_escapes, inline.clean_inline, blanks.join_characters),
)


def clean_line(text: str) -> str:
    """Return a line without what other tools left in it; as it is, if nothing else is in it."""
    traced = Traced(text)
    for step in _STEPS_OF_A_LINE:
        step(traced)
    return traced.text if traced.text.strip() else text


def clean_text(text: str) -> Traced:
    """Return a text without what other tools left in it, each character traced to the source."""
    traced = Traced(text)
    for step in _STEPS:
        step(traced)
    return traced
