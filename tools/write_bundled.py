"""Write the bundled record anew from `examples/jasmine-2023.txt`: canonical in the package, indented in `examples/`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import attrs

from jasmine_record.files import dump, parse_file, write_bytes
from jasmine_record.formats.json import dumps
from jasmine_record.model import MeetingRecord, Wording

_ROOT: Final = Path(__file__).parents[1]
PAGE: Final = "https://www.mod.go.jp/en/d_act/exc/admm/admm_8.html"


def bundled() -> MeetingRecord:
    """The record of the restated text, which says that it is restated."""
    record = parse_file(_ROOT / "examples" / "jasmine-2023.txt", url=PAGE)
    return attrs.evolve(record, source=attrs.evolve(record.source, wording=Wording.RESTATED))


if __name__ == "__main__":
    record = bundled()
    write_bytes(_ROOT / "src" / "jasmine_record" / "data" / "jasmine-2023.json", dumps(record))
    dump(record, _ROOT / "examples" / "jasmine-2023.json")
    print(record)
