"""The ledger at the target, published.json: what lies there, each file with its digest."""

import json
from typing import Any

LEDGER = "published.json"


def load_ledger(fs: Any, root: str) -> dict[str, str]:
    """Return what lies at the target, as its ledger says; nothing if there is none or it is torn.

    Args:
        fs: the target's file system, as fsspec has it.
        root: the folder in it.
    """
    try:
        found = json.loads(fs.cat_file(f"{root}/{LEDGER}"))
    except (FileNotFoundError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def as_bytes(noted: dict[str, str]) -> bytes:
    """Return a ledger as it is written."""
    return json.dumps(noted, indent=1).encode()
