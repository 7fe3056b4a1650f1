"""Markdown: the form in which people read, publish, edit and write records; `docs/markdown.md` defines it."""

from jasmine_record.formats.markdown.proofs import Change
from jasmine_record.formats.markdown.reading import Edited, from_markdown, is_record, read_markdown
from jasmine_record.formats.markdown.template import TEMPLATE
from jasmine_record.formats.markdown.writing import to_markdown

__all__ = ["TEMPLATE", "Change", "Edited", "from_markdown", "is_record", "read_markdown", "to_markdown"]
