"""Finds the place that a locator names in the flattened text of a source.

The order of the headings, boxes, tables and rows of a source is its table of contents
(`contents.csv`); what the extraction moved or left without an end stands in `displaced.csv`.
Footnotes, numbered rows and numbered items are found by their numbers.
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
CLOSED = re.compile(r"(?:[.:!?”\"’']|[^\d]\))\d{0,2}\s*$")
# The items of a list are one unit when they are this short; a longer one is a paragraph of its own.
SHORT_ITEM = 200


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


@dataclass
class Place:
    """What a locator names: its units (paragraphs, lists, boxes, rows) and its whole text."""
    units: list
    text: str


class Source:
    """The text of one source and its places."""

    def __init__(self, identifier, path):
        self.identifier = identifier
        self.lines = path.read_text(encoding="utf-8").split("\n")
        self.removed = set(self._furniture())
        self.footnotes = self._find_footnotes()
        self.removed |= {at for lines in self.footnotes.values() for at in lines}
        self.entries = self._find_entries()
        self._share_lines()
        self._places, self._units = {}, None

    def place(self, locator):
        """The place with this locator."""
        if locator not in self._places:
            self._places[locator] = self._resolve(locator)
        return self._places[locator]

    @property
    def units(self):
        """All units of the source."""
        if self._units is None:
            places = [self._place_of(entry) for entry in self.entries]
            places.append(self._of_section(range(0, self.entries[0].begins), []))
            places += [self._whole(lines, []) for lines in self.footnotes.values()]
            self._units = [unit for place in places for unit in place.units]
        return self._units

    # Lines

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

    # Contents

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

    # Locators

    def _resolve(self, locator):
        if locator == "inleiding":
            return self._of_section(range(0, self.entries[0].begins), [])
        if match := re.fullmatch(r"voetnoot (\d+)", locator):
            return self._of_footnote(int(match[1]))
        if match := re.fullmatch(r"(.+), punt (.+)", locator):
            return self._of_item(self._entry(match[1]), match[2])
        if match := re.fullmatch(r"(Tabel \d+) rij (\d+)", locator):
            return self._of_numbered_row(self._entry(match[1]), match[2])
        if match := re.fullmatch(r"(.+), rij (\d+)", locator):
            section = self._entry(match[1])
            rows = [entry for entry in self.entries if entry.sort == "row" and entry.path[-1] is section]
            if not 0 < int(match[2]) <= len(rows):
                raise UnknownPlace("no such row")
            return self._whole(rows[int(match[2]) - 1].lines, section.path)
        entry = self._entry(locator)
        if entry.sort == "section":
            return self._of_section([at for at in entry.lines if at > entry.begins + self._height(entry)]
                                    if entry.lines and entry.lines[0] >= entry.begins else entry.lines,
                                    entry.path)
        return self._whole(entry.lines, entry.path if entry.sort == "list" else [])

    def _height(self, entry):
        """How many lines the title takes, less one."""
        seen, at = Flat(self.lines[entry.begins]).lower, entry.begins
        while len(seen) < len(Flat(entry.title).lower):
            at += 1
            seen += Flat(self.lines[at]).lower
        return at - entry.begins

    def _entry(self, locator):
        *above, last = locator.removeprefix("kop ").split(" / ")
        found = [entry for entry in self.entries if entry.sort != "row" and last in _keys(entry)
                 and all(any(name in _keys(other) for other in entry.path) for name in above)]
        if len(found) != 1:
            raise UnknownPlace("no such place" if not found else f"{len(found)} such places")
        return found[0]

    def _of_section(self, lines, path):
        title = " · ".join(entry.title for entry in path)
        paragraphs = self._paragraphs(lines)
        units, leads, short = [], [], []
        for text, is_item in [*paragraphs, ("", False)]:
            if is_item:
                units.append([title, *leads, text])
                if len(text) <= SHORT_ITEM:
                    short.append(text)
                if text.rstrip().endswith(":"):
                    leads = [*leads, text]
                continue
            if len(short) > 1:
                units.append([title, *leads, *short])
            leads, short = ([text] if text.rstrip().endswith(":") else []), []
            units.append([title, text])
        return Place([" \n".join(unit) for unit in units],
                     "\n".join([title, *(text for text, _ in paragraphs)]))

    def _paragraphs(self, lines):
        """Paragraphs and list items, repaired where a page, a box or a blank line cuts them."""
        blocks, last = [], None
        for at in lines:
            if self._is_blank(at):
                last = None
                continue
            line = self.lines[at].strip()
            if BULLET.match(line):
                blocks.append([line, True])
            elif blocks and (last is not None and at == last + 1 or not CLOSED.search(blocks[-1][0])):
                blocks[-1][0] += "\n" + line
            else:
                blocks.append([line, False])
            last = at
        return [(text, is_item) for text, is_item in blocks]

    def _of_footnote(self, number):
        """A footnote, read with the paragraph that carries its mark."""
        if number not in self.footnotes:
            raise UnknownPlace("no such footnote")
        note = "\n".join(self.lines[at] for at in self.footnotes[number])
        mark = re.compile(rf"[^\W\d]['’”)]?[.,:;)]?{number}(?!\d)|[’”)]{number}(?!\d)")
        units = [note]
        for entry in self.entries:
            for unit in self._place_of(entry).units:
                if mark.search(unit) and len(units) < 8:
                    units.append(unit + "\n" + note)
        return Place(units, note)

    def _place_of(self, entry):
        if entry.sort == "section":
            return self._of_section(entry.lines, entry.path)
        return self._whole(entry.lines, [])

    def _of_item(self, section, number):
        text = self._paragraphs(section.lines)
        found = [paragraph for paragraph, _ in text if re.match(rf"› {re.escape(number)}:", paragraph)]
        if len(found) != 1:
            raise UnknownPlace(f"{len(found)} items with this number")
        title = " · ".join(entry.title for entry in section.path)
        return Place([title + "\n" + found[0]], found[0])

    def _of_numbered_row(self, table, number):
        """A row of a table with its head."""
        opens = [at for at in table.lines if re.match(r"\d+\. ", self.lines[at])]
        row = [at for at in opens if self.lines[at].startswith(f"{number}. ")]
        if len(row) != 1:
            raise UnknownPlace(f"{len(row)} rows with this number")
        head = [at for at in table.lines if at < opens[0]]
        body = []
        for at in table.lines:
            if at >= row[0]:
                # A long name is cut from its figures by a blank line.
                if at in opens[opens.index(row[0]) + 1:] or (
                        self._is_blank(at) and self.lines[body[-1]].rstrip()[-1:].isdigit()):
                    break
                body.append(at)
        return self._whole(head + body, [])

    def _whole(self, lines, path):
        text = "\n".join([*(entry.title for entry in path), *(self.lines[at] for at in lines)])
        return Place([text], text)


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
