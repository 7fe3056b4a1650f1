"""The forms in which a record is written and read, one module each."""
