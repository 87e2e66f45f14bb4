"""The order in which a text is cleaned before it is read as a paper."""

from briefing.read.clean.characters.blanks import (
    close_figures,
    drop_indent,
    join_brackets,
    join_characters,
    join_marks,
)
from briefing.read.clean.characters.entities import decode_entities, drop_escapes
from briefing.read.clean.characters.latex import plain_latex
from briefing.read.clean.characters.standard import give_usual_forms
from briefing.read.clean.characters.unreadable import leave_unreadable
from briefing.read.clean.chat import drop_line_numbers, drop_speakers, open_chat
from briefing.read.clean.digest import open_digest
from briefing.read.clean.final_stops import add_stops, leave_broken_ends
from briefing.read.clean.foreign import leave_other_language
from briefing.read.clean.front_matter import lift_date_lines, lift_front_matter
from briefing.read.clean.headings.heads import drop_numbers, lift_emoji, mark_heads, unquote
from briefing.read.clean.headings.one_line import open_one_line
from briefing.read.clean.headings.site_names import drop_site_names
from briefing.read.clean.headings.titled_items import open_titled_items
from briefing.read.clean.headings.titles import (
    mark_only_headline,
    open_brackets,
    open_frames,
    open_run_in,
    part_credits,
)
from briefing.read.clean.inline import clean_inline
from briefing.read.clean.labelled import open_records, open_table
from briefing.read.clean.lines import part_paragraphs
from briefing.read.clean.messages.archives import open_archive
from briefing.read.clean.messages.captions import open_captions
from briefing.read.clean.messages.clippings import open_clippings, open_printed_files
from briefing.read.clean.messages.dispatches import open_dispatches
from briefing.read.clean.messages.letters import leave_letter
from briefing.read.clean.messages.postings import open_postings
from briefing.read.clean.messages.replies import leave_replies
from briefing.read.clean.noise import leave_noise, leave_repeated
from briefing.read.clean.offset_text import Traced
from briefing.read.clean.prefix import drop_prefix
from briefing.read.clean.typeset import read_typeset
from briefing.read.clean.wrapped import drop_link_numbers, unwrap_lines

_STEPS = (
    # What stands around the text.
    *(leave_unreadable, give_usual_forms, part_paragraphs, leave_replies, open_captions),
    *(open_clippings, open_printed_files, open_postings, open_archive, unwrap_lines),
    *(drop_link_numbers, read_typeset, drop_prefix, drop_line_numbers, lift_front_matter, unquote),
    # The characters.
    *(decode_entities, plain_latex, drop_escapes, drop_site_names, clean_inline, join_characters),
    *(close_figures, drop_indent, join_marks, join_brackets),
    # The lines.
    *(open_table, mark_heads, open_frames, open_chat, drop_speakers, lift_date_lines),
    *(leave_letter, open_dispatches, leave_noise, leave_other_language),
    # The paper as a whole.
    *(open_records, leave_repeated, open_one_line, open_titled_items, open_digest, open_brackets),
    *(lift_emoji, drop_numbers, open_run_in, part_credits, mark_only_headline),
    *(leave_broken_ends, add_stops),
)
_STEPS_OF_A_LINE = (
    *(leave_unreadable, give_usual_forms, decode_entities, plain_latex, drop_escapes, clean_inline),
    join_characters,
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
