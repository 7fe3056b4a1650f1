"""What a summary is: sentences that cite, and what the budget left out."""

from __future__ import annotations

import attrs

from jasmine_record.markup import escape_markdown
from jasmine_record.model.constraint import check_number, check_text, refuse
from jasmine_record.model.evidence import Anchor

__all__ = ["Sentence", "Summary"]


@attrs.frozen(kw_only=True)
class Sentence:
    """One sentence and the words of the record that it is made of."""

    #: White space folded, a capital first, one final punctuation mark.
    text: str
    #: What it rests on, in the order in which the sentence uses it; never empty, each anchor once.
    citations: tuple[Anchor, ...]

    def __attrs_post_init__(self) -> None:
        check_text(self, "text", self.text)
        if not self.citations:
            refuse(self, "citations", self.citations, "at least one anchor")

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The ids of the paragraphs that it cites, each once, in the order of its citations."""
        return tuple(dict.fromkeys(anchor.paragraph for anchor in self.citations))


@attrs.frozen(kw_only=True)
class Summary:
    """What `summarize` tells of a record; `str` gives it as plain text, empty where there is nothing to tell."""

    style: str
    #: The budget: `str` of the summary has at most that many words, split at white space.
    words: int
    sentences: tuple[Sentence, ...] = ()
    #: RFC 6901 JSON Pointers into the record of the facts that the budget had no room for, what matters
    #: more before what matters less.
    omitted: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_number(self, "words", self.words, 1)

    def __str__(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    def to_markdown(self) -> str:
        """The summary as one paragraph of CommonMark, with the paragraphs cited behind each sentence.

        A citation is the paragraph's id in brackets: `[¶ 7]`, `[¶ 6.2]`, `[¶ lead]`.
        """
        return " ".join(
            " ".join([escape_markdown(sentence.text), *(f"[¶ {place}]" for place in sentence.paragraphs)])
            for sentence in self.sentences
        )
