"""A file in, an Issue out: every character in one paragraph, or left out for a reason."""

from briefing.read.issue import read_issue

__all__ = ["read_issue"]
