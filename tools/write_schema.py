"""Write `schemas/` anew from the classes of the model."""

from __future__ import annotations

from pathlib import Path

from jasmine_record.files import write_bytes
from jasmine_record.formats.schema import schema_bytes
from jasmine_record.model import SCHEMA_VERSION

if __name__ == "__main__":
    folder = Path(__file__).parents[1] / "schemas"
    folder.mkdir(exist_ok=True)
    path = folder / f"meeting-record-{SCHEMA_VERSION}.schema.json"
    write_bytes(path, schema_bytes())
    print(path)
