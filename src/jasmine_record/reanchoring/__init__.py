"""A record carried over to a corrected or republished text: what stands there still, and what has to be looked at."""

from jasmine_record.reanchoring.fate import AnchorFate, AnchorStatus, Reanchoring
from jasmine_record.reanchoring.reanchor import reanchor

__all__ = ["AnchorFate", "AnchorStatus", "Reanchoring", "reanchor"]
