"""Many issues at once: what is missing is made on many processes, and published by one."""

from briefing.desk.batch.run import make_batch

__all__ = ["make_batch"]
