"""Where a name or a figure stands in a text, whatever the case, the spaces and the hyphens."""

import re
import unicodedata

UNITS = "nul een twee drie vier vijf zes zeven acht negen".split()
TENS = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
        "tachtig": 80, "negentig": 90}
NUMBER_WORDS = {word: number for number, word in enumerate(
    UNITS + "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split())}
NUMBER_WORDS |= TENS | {"honderd": 100, "tweehonderd": 200}
NUMBER_WORDS |= {f"{UNITS[unit]}en{ten}": number + unit
                 for ten, number in TENS.items() for unit in range(1, 10)}
NUMBER_WORDS |= {word: number for number, word in enumerate(
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende".split(), start=1)}

# Words for a class of bodies, which an enumeration says once: "de topsectoren Logistiek en Energie".
CLASS_WORDS = {
    "ministerie van ": ("ministerie", "ministeries", "departementen", "ministers", "minister"),
    "missie ": ("missie", "missies"),
    "topsector ": ("topsector", "topsectoren"),
}


def plain(text):
    """The text with straight quotes and without accents."""
    text = text.replace("’", "'").replace("‘", "'")
    return "".join(
        character for character in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(character))


class Flat:
    """A text reduced to letters and digits, with the places where a word begins or ends."""

    def __init__(self, text):
        text = plain(text).replace("&", " en ")
        kept = [(at, character) for at, character in enumerate(text)
                if character.isalnum() or character == "+"]
        self.cased = "".join(character for _, character in kept)
        self.lower = self.cased.lower()
        self.begins, self.ends = [], []
        for at, character in kept:
            before, after = text[at - 1:at], text[at + 1:at + 2]
            # The extraction glues cells together ("TotaalKlimaat") and marks of footnotes to words.
            self.begins.append(not (before.isalnum() or before == "+")
                               or (before.islower() and character.isupper()))
            self.ends.append(not (after.isalnum() or after == "+")
                             or (after.isdigit() and not character.isdigit())
                             or (character.islower() and after.isupper()))

    def holds(self, name, cased=False):
        """Whether the name stands here as whole words."""
        needle = Flat(name).cased if cased else Flat(name).lower
        haystack = self.cased if cased else self.lower
        at = haystack.find(needle) if needle else -1
        while at >= 0:
            if self.begins[at] and self.ends[at + len(needle) - 1]:
                return True
            at = haystack.find(needle, at + 1)
        return False


def names_of(entity):
    """All names of an entity. The abbreviation of a mission is a label of this dataset."""
    names = [entity["name"], *entity["aliases"].split("|")]
    if entity["kind"] != "mission":
        names.append(entity["abbreviation"])
    return [name for name in names if name]


def is_named(entity, flat):
    """Whether the text names the entity."""
    for name in names_of(entity):
        if flat.holds(name):
            return True
        for prefix, words in CLASS_WORDS.items():
            if name.lower().startswith(prefix) and flat.holds(name[len(prefix):], cased=True):
                if any(flat.holds(word) for word in words):
                    return True
    return False


def has_number(text, number):
    """Whether a count or a measure is printed, in digits or as a word."""
    text = _running(text)
    if any(re.search(rf"(?<![\d.,]){re.escape(form)}(?!\d|[.,]\d)", text)
           for form in _digits(number)):
        return True
    return any(re.search(rf"\b{word}(tal|jarige?)?\b", text, re.IGNORECASE)
               for word, value in NUMBER_WORDS.items() if value == number)


def has_amount(text, thousands):
    """Whether an amount, given in thousands of euros, is printed."""
    text = _running(text)
    if "€ x 1000" in text and has_number(text, thousands):
        return True
    euros = f"{thousands * 1000:,.0f}".replace(",", ".")
    if thousands < 1000 and re.search(rf"€ ?{re.escape(euros)}", text):
        return True
    for size, unit in ((1e3, "mln|miljoen"), (1e6, "mld|miljard")):
        for form in _digits(thousands / size):
            figure = rf"{re.escape(form)}(?!\d|[.,]\d)"
            # "van €22 naar €30 miljoen": the unit may stand behind the last figure only.
            if re.search(rf"(?<![\d.,]){figure} ?(?:{unit})"
                         rf"|€ ?{figure}(?:(?!ml[nd]|milj).){{,40}} ?(?:{unit})", text, re.IGNORECASE):
                return True
    return False


def _running(text):
    """The text on one line, with the words that a line cuts made whole."""
    return " ".join(re.sub(r"-\s*\n\s*(?=[a-z])", "", plain(text)).split())


def _digits(number):
    whole = f"{number:,.0f}".replace(",", ".")
    short = f"{number:.6f}".rstrip("0").rstrip(".")
    forms = {short, short.replace(".", ",")}
    if number == int(number):
        forms.add(whole)
    else:
        forms |= {f"{number:.2f}".replace(".", ",")}
    return sorted(forms)
