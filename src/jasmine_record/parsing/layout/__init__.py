"""What each line of a page is for, and the paragraphs that come of it."""
