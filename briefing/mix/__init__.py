"""The fifth room: takes in, the finished programme out."""

from briefing.mix.master import mix_master

__all__ = ["mix_master"]
