"""Composed texts: what is written down, and what a careful reader finds in it."""
