"""HTML as a browser shows it, for tests that compare a text with its rendering."""

from __future__ import annotations

from html.parser import HTMLParser


class Rendered(HTMLParser):
    """The text of HTML as a browser shows it, with the markers of its lists."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.lists: list[int | None] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in {"ol", "ul"}:
            self.lists.append(int(dict(attributes).get("start") or 1) if tag == "ol" else None)
        elif tag == "li":
            number = self.lists[-1]
            self.text += "•" if number is None else f"{number}."
            self.lists[-1] = None if number is None else number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "ul"}:
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
