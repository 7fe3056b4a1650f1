"""Laws of the Markdown form: it reads back, renders as it should, and no edit moves a fact in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from jasmine_record.errors import InvalidRecordError
from jasmine_record.formats.markdown import Edited, from_markdown, read_markdown, to_markdown
from jasmine_record.model import (
    Act,
    Anchor,
    Basis,
    Evidence,
    Fact,
    MeetingRecord,
    Paragraph,
    ParagraphRole,
    Statement,
)
from jasmine_record.testing import sound_records, texts, words
from jasmine_record.validation import Severity, validate

#: Drawing a whole record takes long; each is used several times.
_FEWER = settings().max_examples // 4
_COMMONMARK = MarkdownIt("commonmark").enable("table")
_GITHUB = MarkdownIt("gfm-like", {"linkify": False})


def _read(source: str | bytes) -> Edited | None:
    """What a document says; `None` where it is refused, which every fault has to give a line for."""
    try:
        return read_markdown(source)
    except InvalidRecordError as error:
        faults = error.faults
    assert faults
    assert all(fault.line and fault.line >= 1 for fault in faults)
    if isinstance(source, str):
        last = len(source.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert all(fault.line <= last for fault in faults if fault.line)
    return None


@settings(max_examples=2 * _FEWER)
@given(sound_records())
def test_round_trip(record: MeetingRecord) -> None:
    """What is written reads back as an equal record, reports no change, and renders as what it says."""
    written = to_markdown(record)
    assert read_markdown(written) == Edited(record, ())
    assert from_markdown(b"\xef\xbb\xbf" + written.replace("\n", "\r\n").encode()) == record
    _check_front_matter(record, written)
    for reader in (_COMMONMARK, _GITHUB):
        _check_rendering(record, written, reader)


def _check_front_matter(record: MeetingRecord, source: str) -> None:
    """Any reader of YAML, those that guess types too, finds each value as the string or number that it is."""
    found = yaml.safe_load(source[4 : source.index("\n---\n", 3)])
    assert found.get("generator") == record.generator
    for name, fact in (("source", record.source), ("meeting", record.meeting)):
        for field, value in (found.get(name) or {}).items():
            held = getattr(fact, field)
            if isinstance(held, tuple):
                held = [{key: part for key, part in attrs.asdict(link).items() if part} for link in held]
            assert value == (held if isinstance(held, int | list) else str(held))


def _inline(tokens: list[Token]) -> Iterator[tuple[str, Token]]:
    """Each stretch of inline content, with the kind of block that it stands in."""
    opened = ""
    for token in tokens:
        if token.type.endswith("_open"):
            opened = token.tag
        elif token.type == "inline":
            yield opened, token


def _shown(token: Token) -> str:
    """What a reader sees of inline content."""
    return "".join(child.content for child in token.children or [] if child.type in ("text", "text_special"))


_BLOCKS = {"paragraph", "heading", "table", "thead", "tbody", "tr", "th", "td"}
_SPANS = {"text", "text_special", "strong_open", "strong_close", "html_inline"}


def _check_rendering(record: MeetingRecord, source: str, reader: MarkdownIt) -> None:
    """Rendered, the text shows its labels and words and nothing else, and no words turn into markup."""
    tokens = reader.parse(source[source.index("\n---\n", 3) + 5 :])
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= _BLOCKS | {"inline"}
    seen: list[str] = []
    for block, token in _inline(tokens):
        children = token.children or []
        assert {child.type for child in children} <= _SPANS
        assert {child.content[:4] for child in children if child.type == "html_inline"} <= {"<!--", "<br>"}
        if block == "h2":
            break
        seen.append(" ".join(_shown(token).replace("\u2003", "").split()))
    expected = [" ".join(filter(None, [part.label, part.text])) for part in record.paragraphs]
    assert seen == expected


def _anchors(record: MeetingRecord) -> dict[tuple[str, str, int], tuple[Anchor, Evidence | None]]:
    """Every anchor by its fact, its field and its place among those of the field."""
    found: dict[tuple[str, str, int], tuple[Anchor, Evidence | None]] = {}
    facts: list[tuple[str, Fact]] = [("source", record.source), ("meeting", record.meeting)]
    for facts_ in (
        record.participants, record.statements, record.frameworks, record.pillars, record.initiatives,
        record.enumerations, record.terms,
    ):  # fmt: skip
        facts += [(fact.id, fact) for fact in facts_]
    for name, fact in facts:
        for field in ("content", "items"):
            for index, anchor in enumerate(getattr(fact, field, ())):
                found[name, field, index] = (anchor, None)
        passed: dict[str, int] = {}
        for entry in fact.evidence:
            index = passed.get(entry.field, 0)
            passed[entry.field] = index + 1
            if entry.anchor is not None:
                found[name, f"evidence of {entry.field}", index] = (entry.anchor, entry)
    return found


def _is_sound(record: MeetingRecord) -> bool:
    findings = validate(record, select=("JR1", "JR2", "JR3"), minimum=Severity.ERROR)
    return not [finding for finding in findings if finding.code != "JR101"]


def _edited_text(draw: st.DrawFn, record: MeetingRecord) -> tuple[list[Paragraph], str]:
    """The paragraphs of a record edited or taken out as by hand, and its Markdown with them."""
    paragraphs = list(record.paragraphs)
    for _ in range(draw(st.integers(1, 3))):
        index = draw(st.integers(0, len(paragraphs) - 1))
        if len(paragraphs) > 1 and draw(st.integers(0, 3)) == 3:
            del paragraphs[index]
            continue
        old = paragraphs[index].text.split(" ")
        where = draw(st.integers(0, len(old)))
        gone = draw(st.integers(0, 2))
        new = draw(st.lists(words() | st.sampled_from(old).filter(bool), max_size=2))
        text = " ".join(filter(None, [*old[:where], *new, *old[where + gone :]]))
        if text or paragraphs[index].label:
            paragraphs[index] = attrs.evolve(paragraphs[index], text=text)
    # The text as a whole is that of another record without facts; all else stays as it was written.
    return paragraphs, _with_text(record, tuple(paragraphs))


def _with_text(record: MeetingRecord, paragraphs: tuple[Paragraph, ...]) -> str:
    """The Markdown of a record with another text above its tables."""
    head, _, tail = _parts(to_markdown(record))
    return head + _parts(to_markdown(MeetingRecord(paragraphs=paragraphs)))[1] + tail


def _parts(source: str) -> tuple[str, str, str]:
    """Front matter, text and tables."""
    start = source.index("\n---\n", 3) + 5
    end = re.compile(r"^## ", re.MULTILINE).search(source, start)
    cut = len(source) if end is None else end.start()
    return source[:start], source[start:cut], source[cut:]


@settings(max_examples=_FEWER)
@given(sound_records(), st.data())
def test_edited_text(record: MeetingRecord, data: st.DataObject) -> None:
    """After an edit of the text every fact quotes the words that it quoted, or says that a person vouches for it."""
    for paragraphs, source in data.draw(_several(record, _edited_text)):
        edited = _read(source)
        if edited is not None:
            _check_edited_text(record, paragraphs, edited)


_T = TypeVar("_T")


@st.composite
def _several(
    draw: st.DrawFn, record: MeetingRecord, edit: Callable[[st.DrawFn, MeetingRecord], _T]
) -> list[_T]:
    """Several edits of one record, which is what takes long to draw."""
    return [edit(draw, record) for _ in range(4)]


def _check_edited_text(record: MeetingRecord, paragraphs: list[Paragraph], outcome: Edited) -> None:
    edited, changes = outcome.record, outcome.changes
    assert edited.paragraphs == tuple(paragraphs)
    assert edited.source.text_sha256 == record.source.text_sha256
    assert _is_sound(edited)
    now = _anchors(edited)
    told = {change.line for change in changes}
    lost = 0
    for key, (anchor, entry) in _anchors(record).items():
        if key in now:
            assert edited.quote(now[key][0]) == record.quote(anchor)
            assert now[key][0].paragraph == anchor.paragraph
        else:
            assert entry is not None
            lost += 1
    assert len(told) >= (lost > 0)
    for facts in ("participants", "statements", "frameworks", "initiatives", "enumerations", "terms"):
        for before, after in zip(getattr(record, facts), getattr(edited, facts), strict=True):
            values = {field: getattr(before, field) for field in attrs.fields_dict(type(before))}
            for field, value in values.items():
                if field not in ("evidence", "content", "items", "pillars"):
                    assert getattr(after, field) == value


def _edited_anywhere(draw: st.DrawFn, record: MeetingRecord) -> str:
    """The Markdown of a record with edits of any kind, most of them at the joints of the form."""
    source = to_markdown(record)
    lines = source.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        index = draw(st.integers(0, len(lines) - 1))
        line = lines[index]
        match draw(st.integers(0, 5)):
            case 0:
                del lines[index]
            case 1:
                lines.insert(index, draw(st.sampled_from(lines)))
            case 2:
                other = draw(st.integers(0, len(lines) - 1))
                lines[index], lines[other] = lines[other], lines[index]
            case 3:
                cut = draw(st.integers(0, len(line)))
                piece = draw(
                    texts() | st.sampled_from(["|", "**", "¶ ", "<br>", "“", "”", "\\", "<!--", "-->", "##"])
                )
                lines[index] = line[:cut] + piece + line[cut:]
            case 4:
                cut = draw(st.integers(0, len(line)))
                lines[index] = line[:cut] + line[cut + draw(st.integers(1, 5)) :]
            case _:
                lines[index] = ""
        if not lines:
            lines = [""]
    return "\n".join(lines)


@settings(max_examples=_FEWER)
@given(sound_records(), st.data())
def test_edited_anywhere(record: MeetingRecord, data: st.DataObject) -> None:
    """Whatever is edited, the outcome is a record that validates and reads back, or faults with their lines."""
    for source in data.draw(_several(record, _edited_anywhere)):
        edited = _read(source)
        if edited is not None:
            assert _is_sound(edited.record)
            assert from_markdown(to_markdown(edited.record)) == edited.record


@st.composite
def _numbered_anew(draw: st.DrawFn) -> tuple[MeetingRecord, int, str]:
    """A record of numbered paragraphs, and its Markdown with one put in and all behind it counted on."""
    count = draw(st.integers(2, 5))
    sentences = draw(st.lists(texts(max_words=8), min_size=count + 1, max_size=count + 1, unique=True))
    where = draw(st.integers(0, count))

    def numbered(parts: list[str]) -> tuple[Paragraph, ...]:
        return tuple(
            Paragraph(id=str(index), role=ParagraphRole.BODY, label=f"{index}.", text=text)
            for index, text in enumerate(parts, 1)
        )

    old = numbered(sentences[:count])
    anchors = st.sampled_from([Anchor(part.id, 0, min(len(part.text), 5)) for part in old])
    statements = tuple(
        Statement(
            id=f"statement-{number}",
            verb="told",
            act=Act.STATE,
            content=(draw(anchors),),
            evidence=(
                Evidence(field="verb", basis=Basis.STATED, anchor=draw(anchors)),
                Evidence(field="act", basis=Basis.INFERRED, rule="act.verb", anchor=draw(anchors)),
            ),
        )
        for number in range(1, draw(st.integers(1, 4)))
    )
    record = MeetingRecord(paragraphs=old, statements=statements)
    assume(_is_sound(record))
    new = numbered([*sentences[:where], sentences[count], *sentences[where:count]])
    return record, where, _with_text(record, new)


@given(_numbered_anew())
def test_numbered_anew(drawn: tuple[MeetingRecord, int, str]) -> None:
    """Where a paragraph is put in and the others count on, what quotes them follows, or is told."""
    record, where, source = drawn
    edited = _read(source)
    if edited is None:
        return
    now = _anchors(edited.record)
    for key, (anchor, _) in _anchors(record).items():
        number = int(anchor.paragraph)
        assert now[key][0] == attrs.evolve(anchor, paragraph=str(number + (number > where)))


_SOUP = st.lists(
    st.sampled_from(
        [
            "---", "---\n", "\n", "\n\n", "# ", "## ", "### ", "## Participants\n", "## Appendix: evidence\n", "| ", " |",
            "| No. | Name |\n| --- | --- |\n", "<!-- ", " -->", "**", "**1.** ", "&emsp;", 'jasmine_record: "1.0"\n',
            "source:\n", "  title: ", '"', "'", "- ", "  - ", "&a", "*a", "¶ ", "“", "”", "\\", "\ufeff", "\0", "\r", "a",
        ]
    )
    | texts(),
    max_size=30,
).map("".join)  # fmt: skip


@given(_SOUP, st.booleans())
@example('---\njasmine_record: "1.0"\n---\n', False)
def test_soup(source: str, opened: bool) -> None:
    """Any text is a record or has faults with their lines."""
    if opened:
        source = '---\njasmine_record: "1.0"\n---\n' + source
    edited = _read(source)
    if edited is not None:
        assert from_markdown(to_markdown(edited.record)) == edited.record


@given(st.binary(max_size=80))
def test_bytes_of_any_kind(data: bytes) -> None:
    """Bytes of any kind end alike."""
    assert _read(data) is None or data.startswith((b"---", b"\xef\xbb\xbf---"))
