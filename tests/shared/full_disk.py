"""A disk of a few kilobytes that really fills: a tmpfs in a mount namespace of its own."""

import os
import subprocess
import sys
from pathlib import Path


def on_a_small_disk(folder: Path, size_kb: int, code: str, *words: str) -> str:
    """Run Python code with `folder` as the disk; return what it printed.

    Args:
        folder: where the disk is mounted, for the code alone; it is empty.
        size_kb: how much the disk holds.
        code: finds `folder` in sys.argv[1], `words` after it.
        words: what else the code is told.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # Root needs no user namespace; whoever is not root becomes root in one.
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    python = [sys.executable, "-c", f"{_FILL}\n{code}", str(folder), *words]
    done = subprocess.run(
        [*alone, "sh", "-c", _MOUNT, "sh", f"size={size_kb}k", str(folder), *python],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


_MOUNT = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"'
_FILL = '''
import os, shutil, sys
from pathlib import Path

def leave(folder, free_bytes):
    """Fill the disk until only so many bytes are free."""
    filler = folder / "filler"
    filler.unlink(missing_ok=True)
    filler.write_bytes(bytes(max(0, shutil.disk_usage(folder).free - free_bytes)))
'''
