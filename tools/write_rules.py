"""Write the catalogue in `docs/validation.md` anew from the docstrings of the checks."""

from __future__ import annotations

from pathlib import Path

from jasmine_record.files import write_bytes
from jasmine_record.validation.catalogue import page

if __name__ == "__main__":
    path = Path(__file__).parents[1] / "docs" / "validation.md"
    written, marker, _ = path.read_text("utf-8").partition("## Structure")
    if not marker:
        raise SystemExit(f"{path}: it has no heading '## Structure', behind which the catalogue stands")
    write_bytes(path, f"{written}{page()}".encode())
    print(path)
