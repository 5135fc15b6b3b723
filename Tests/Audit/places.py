"""Finds the place that a locator names, and the units in it that are read as one.

A unit is a paragraph, an item of a list with the words that lead it in, a list of short items, a
box, a table or a row of one. The headings above a paragraph, an item or a row count as said in it.
"""

import re

from contents import BULLET, Text, UnknownPlace
from naming import Flat

CLOSED = re.compile(r"(?:[.:!?”\"’']|[^\d]\))\d{0,2}\s*$")
# The items of a list are one unit when they are this short; a longer one is a paragraph of its own.
SHORT_ITEM = 200


class Source(Text):
    """The text of one source and its places."""

    def __init__(self, identifier, path):
        super().__init__(identifier, path)
        self._places, self._units = {}, None

    def place(self, locator):
        """The units of the place with this locator."""
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
            self._units = [unit for place in places for unit in place]
        return self._units

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
            rows = [entry for entry in self.entries
                    if entry.sort == "row" and entry.path[-1] is section]
            if not 0 < int(match[2]) <= len(rows):
                raise UnknownPlace("no such row")
            return self._whole(rows[int(match[2]) - 1].lines, section.path)
        entry = self._entry(locator)
        if entry.sort == "section":
            title = range(entry.begins, entry.begins + self._height(entry))
            return self._of_section([at for at in entry.lines if at not in title], entry.path)
        return self._whole(entry.lines, entry.path if entry.sort == "list" else [])

    def _height(self, entry):
        """How many lines the title takes."""
        length, at = len(Flat(entry.title).lower), entry.begins
        while length > 0:
            length -= len(Flat(self.lines[at]).lower)
            at += 1
        return at - entry.begins

    def _of_section(self, lines, path):
        title = " · ".join(entry.title for entry in path)
        units, leads, short = [], [], []
        for text, is_item in [*self._paragraphs(lines), ("", False)]:
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
        return ["\n".join(unit) for unit in units]

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
        return blocks

    def _of_footnote(self, number):
        """A footnote, read with the paragraph that carries its mark."""
        if number not in self.footnotes:
            raise UnknownPlace("no such footnote")
        note = "\n".join(self.lines[at] for at in self.footnotes[number])
        # The mark is glued to a word; the 2 of CO2 and TO2 is none.
        mark = re.compile(rf"(?:[^\W\d]|[’”)])[.,:;’”)]?(?<![CT]O){number}(?!\d)")
        units = [unit + "\n" + note for entry in self.entries
                 for unit in self._place_of(entry) if mark.search(unit)]
        return [note, *units]

    def _place_of(self, entry):
        if entry.sort == "section":
            return self._of_section(entry.lines, entry.path)
        return self._whole(entry.lines, [])

    def _of_item(self, section, number):
        opens = re.compile(rf"› {re.escape(number)}:")
        found = [text for text, _ in self._paragraphs(section.lines) if opens.match(text)]
        if len(found) != 1:
            raise UnknownPlace(f"{len(found)} items with this number")
        title = " · ".join(entry.title for entry in section.path)
        return [title + "\n" + found[0]]

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
        return ["\n".join([*(entry.title for entry in path), *(self.lines[at] for at in lines)])]
