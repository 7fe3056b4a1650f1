"""Who is who: parties as they are gathered from their mentions, and what each does in the text."""
