"""The document that `jasmine-record new` writes, to be filled in by hand."""

from __future__ import annotations

from typing import Final

__all__ = ["TEMPLATE"]

TEMPLATE: Final = """\
---
# A record of a meeting, to be filled in by hand. Put your own words between the double quotes, and delete the lines
# that you don't need: nothing below jasmine_record is required. Then run: jasmine-record validate record.md
jasmine_record: "1.0"
source:
  title: "Placeholder for the title of the readout"
  genre: "readout" # readout, joint statement, chair statement, declaration, preview, announcement, listing, other
  publisher: "Placeholder for the publisher"
  # publisher_country: "JP" # two letters, ISO 3166-1
  issued: "2000-01-02" # days as YYYY-MM-DD
  language: "en" # BCP 47
  # url: "https://www.example.org/readout"
meeting:
  name: "Placeholder for the name of the meeting"
  # series: "Its name without the number"
  # ordinal: 8
  starts: "2000-01-01"
  ends: "2000-01-01"
  city: "Placeholder"
  # country: "ID"
  format: "in person" # in person, virtual, hybrid, telephone
---

<!--
The text, paragraph by paragraph, with an empty line between them. The number goes before a paragraph in bold. Behind a
paragraph without a number its id may stand in a comment, such as lead or note.
A record can do without any text: delete the paragraphs and the column "What was said".
-->

# Placeholder for the title of the readout

January 2, 2000 <!-- date -->

**1.** Minister Placeholder stated that safe ports need trained pilots, and proposed the following two pillars:

&emsp;**(1)** To train pilots together

&emsp;**(2)** To share charts

## Participants

<!--
One row each. Kind: person, group, state or organisation. Attendance: in person, virtual or represented. Function: chair,
co chair, host or observer; several are parted by <br>. Columns that stay empty can be left out.
-->

| No. | Kind | Honorific | Name | Office | Affiliation | Country | Attendance | Function |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | person | H.E. | Placeholder | Minister of Ports | | | in person | chair |

## Statements

<!--
Who: the name or the number of a participant. Act: state, explain, affirm, emphasize, express, appreciate, welcome,
congratulate, condemn, request, propose, announce, commit, present, address, agree, exchange, discuss or other. What was
said: the very words of a paragraph in quotation marks, then ¶ and its id.
-->

| No. | Who | Verb | Act | What was said |
| --- | --- | --- | --- | --- |
| 1 | Placeholder | stated | state | “safe ports need trained pilots” ¶ 1 |
| 2 | Placeholder | proposed | propose | “the following two pillars” ¶ 1 |

## Frameworks

| No. | Framework | Acronym | Put forward by |
| --- | --- | --- | --- |
| 1 | Placeholder for the name of the framework | | Placeholder |

## Pillars

<!-- The words may be quoted with their paragraph, as here, or just be written. -->

| Framework | No. | Pillar |
| --- | --- | --- |
| 1 | 1 | “To train pilots together” ¶ 1.1 |
| 1 | 2 | “To share charts” ¶ 1.2 |

## Initiatives

<!-- Pillar: 1.2 is the second pillar of the first framework. -->

| No. | Initiative | Framework | Pillar | Put forward by | Partners |
| --- | --- | --- | --- | --- | --- |
| 1 | Placeholder for an initiative | 1 | 1.2 | Placeholder | Placeholder <br> Another placeholder |

## Terms

| No. | Term | Acronym |
| --- | --- | --- |
| 1 | Placeholder for a plan that the text names | PFP |
"""
"""A whole record with placeholders, which reads and validates as it is."""
