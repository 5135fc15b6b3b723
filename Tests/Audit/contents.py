"""Cuts the flattened text of a source along its table of contents.

`contents.csv` has the headings, boxes, tables and rows of each source in the order of the text, by
their printed words; `displaced.csv` what the extraction moved or left without an end. Footnotes are
found by their numbers.
"""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from naming import Flat, plain

HERE = Path(__file__).parent
FURNITURE = re.compile(
    r"^ ?(Tweede Kamer, vergaderjaar .*|Pagina \d+ van \d+|Directoraat-generaal|"
    r"Bedrijfsleven & Innovatie|Directie Innovatie en Kennis|Ons kenmerk|DGBI.* / \d+|"
    r"\d+ +\| +KENNIS- EN INNOVATIEAGENDA.*)\s*$")
BULLET = re.compile(r"^\s*([•\uf0b7›]|- |\d\) |\d\. )")


class UnknownPlace(Exception):
    """The locator names no place of the source, or more than one."""


@dataclass
class Entry:
    """One line of a table of contents."""
    sort: str
    depth: int
    title: str
    begins: int
    ends: int = 0
    lines: list = field(default_factory=list)
    path: list = field(default_factory=list)


class Text:
    """The text of one source, cut into footnotes and entries of its table of contents."""

    def __init__(self, identifier, path):
        self.identifier = identifier
        self.lines = path.read_text(encoding="utf-8").split("\n")
        self.removed = set(self._furniture())
        self.footnotes = self._find_footnotes()
        self.removed |= {at for lines in self.footnotes.values() for at in lines}
        self.entries = self._find_entries()
        self._share_lines()

    def _is_blank(self, at):
        return not self.lines[at].strip()

    def _starts_page(self, at):
        return bool(re.match(r" \S", self.lines[at])) or self.lines[at].startswith(" \uf0b7")

    def _furniture(self):
        """Headers and footers of pages, with the blank lines around them."""
        for at, line in enumerate(self.lines):
            if FURNITURE.match(line):
                yield at
                for step in (-1, 1):
                    near = at + step
                    while 0 <= near < len(self.lines) and self._is_blank(near):
                        yield near
                        near += step

    def _find_footnotes(self):
        notes, at, number = {}, 0, 1
        while at < len(self.lines):
            opens = re.match(rf" ?{number}\s+\S", self.lines[at])
            free = at == 0 or self._is_blank(at - 1) or (at - 1) in notes.get(number - 1, ())
            if not (opens and free and not self._is_list_item(at)):
                at += 1
                continue
            lines = [at]
            at += 1
            while at < len(self.lines) and not self._starts_page(at) \
                    and not re.match(rf" ?{number + 1}\s+\S", self.lines[at]):
                if self._is_blank(at) and not self.lines[at - 1].rstrip().endswith("-"):
                    break
                lines.append(at)
                at += 1
            notes[number] = lines
            number += 1
        return notes

    def _is_list_item(self, at):
        return bool(BULLET.match(self.lines[at]))

    def _find_entries(self):
        entries, at, above = [], 0, []
        for row in _table("contents.csv", self.identifier):
            begins = self._find(row["title"], at, whole=row["sort"] not in ("box", "table", "row"))
            if begins is None:
                raise UnknownPlace(
                    f"contents.csv: {self.identifier} has no “{row['title']}” after line {at}")
            at = begins + 1
            if row["sort"] == "mark":  # Only passed, so that a list of headings is not taken for them.
                continue
            entry = Entry(row["sort"], int(row["depth"]), row["title"], begins)
            if entry.sort in ("section", "list"):
                above = [other for other in above if other.depth < entry.depth] + [entry]
            entry.path = list(above)
            entries.append(entry)
        for entry, following in zip(entries, entries[1:]):
            entry.ends = following.begins
        if entries:
            entries[-1].ends = len(self.lines)
        return entries

    def _find(self, title, start, whole):
        wanted = Flat(title).cased
        for at in range(start, len(self.lines)):
            if at in self.removed or self._is_blank(at):
                continue
            seen, near = "", at
            while near < len(self.lines) and len(seen) < len(wanted):
                if near not in self.removed:
                    seen += Flat(self.lines[near]).cased
                near += 1
            if seen == wanted or (not whole and seen.startswith(wanted)):
                return at
        return None

    def _share_lines(self):
        """Gives each line to one entry; a section goes on after a box or a table."""
        owner, section = {}, None
        for entry in self.entries:
            if entry.sort in ("section", "list"):
                section, last = entry, entry.ends
            elif entry.sort == "row":
                last = entry.ends
            else:
                last = self._end_of_box(entry)
            for at in range(entry.begins, last):
                owner[at] = entry
            for at in range(last, entry.ends):
                owner[at] = section
        for row in _table("displaced.csv", self.identifier):
            entry = self._entry(row["locator"])
            first = self._find(row["first"], 0, whole=False)
            last = None if first is None else self._find_end(row["last"], first)
            if last is None:
                raise UnknownPlace(f"displaced.csv: {self.identifier} {row['locator']} is not found")
            if row["how"] == "is":
                for at in [at for at, other in owner.items() if other is entry and at != entry.begins]:
                    owner[at] = self._section_at(entry)
            for at in range(first, last + 1):
                owner[at] = entry
        for at in sorted(owner):
            if owner[at] is not None and at not in self.removed:
                owner[at].lines.append(at)

    def _find_end(self, words, start):
        wanted = Flat(words).lower
        for at in range(start, len(self.lines)):
            if Flat(self.lines[at]).lower.endswith(wanted):
                return at
        return None

    def _section_at(self, entry):
        sections = [other for other in self.entries
                    if other.sort == "section" and other.begins <= entry.begins and other is not entry]
        return sections[-1] if sections else None

    def _end_of_box(self, entry):
        """A box ends at a new page or at two blank lines."""
        blank, text = 0, False
        for at in range(entry.begins + 1, entry.ends):
            if at in self.removed:
                continue
            blank = blank + 1 if self._is_blank(at) else 0
            if blank == 2 or (text and self._starts_page(at)):
                return at
            text = text or not self._is_blank(at)
        return entry.ends

    def _entry(self, locator):
        *above, last = locator.removeprefix("kop ").split(" / ")
        found = [entry for entry in self.entries if entry.sort != "row" and last in _keys(entry)
                 and all(any(name in _keys(other) for other in entry.path) for name in above)]
        if len(found) != 1:
            raise UnknownPlace("no such place" if not found else f"{len(found)} such places")
        return found[0]


def _keys(entry):
    """The locators by which an entry goes, without what comes before it."""
    title = plain(entry.title)
    if match := re.match(r"(Box|Kader|Tabel) (\d+)[:.]", entry.title):
        return {f"{match[1]} {match[2]}"}
    if match := re.match(r"(\d+(?:\.\d+)*)\.? ", entry.title):
        return {f"§{match[1]}", entry.title[match.end():].rstrip(":")}
    return {re.sub(r"^[IVX]+\. ", "", entry.title).rstrip(":"), title.rstrip(":")}


def _table(name, source):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["source"] == source]
