"""Benchmarks: a module each, run alone as `python -m tests.bench.NAME`, or all by `tests.bench`.

A module has a `main()` that prints what it measured, this project beside named peers in the same
run. A printed line `ratio NAME VALUE` is kept and guarded: this project against a peer, larger is
better, 1 is a tie. One that cannot run here ends with `skipped: REASON`, or with the error of
the missing package or program. Everything else that is printed stands in RESULTS.md as it is.
"""
