"""What the words say: grammars that read a stretch of text, and know nothing of the rest of it."""
