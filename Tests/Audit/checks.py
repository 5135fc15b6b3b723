"""What must hold for a row of each file. Every check returns the reasons why a row fails."""

from naming import Flat, has_amount, has_number, is_named, names_of
from places import UnknownPlace


class Checker:
    """Checks rows of one dataset against its sources."""

    def __init__(self, dataset, sources):
        self.entities = {row["id"]: row for row in dataset["entities"]}
        self.titles = {row["id"]: Flat(row["title"]) for row in dataset["sources"]}
        self.sources = sources
        self._flats = {}

    def problems(self, file, row):
        """Why the row of the file fails; nothing when it holds."""
        if file == "sources":
            return []
        missing = [f"no entity {row[column]}" for column in ("subject", "object", "target", "scope")
                   if column in row and row[column] not in self.entities
                   and not (file == "amounts" and column == "scope")]
        if row["source"] not in self.sources:
            missing.append(f"no source {row['source']}")
        if missing or file == "coverage":
            return missing
        try:
            units = self.sources[row["source"]].place(row["locator"])
        except UnknownPlace as problem:
            return [f"{problem}: {row['locator']}"]
        if "audit:" in row["note"]:
            return []
        return list(getattr(self, "_" + file)(row, units))

    def _entities(self, row, units):
        if not self._names(row["id"], units):
            yield f"none of {names_of(row)} is named"

    def _relations(self, row, units):
        if row["basis"] == "stated":
            if not any(self._names(row["subject"], [unit]) and self._names(row["object"], [unit])
                       for unit in units):
                yield self._apart(row, units)
        elif row["basis"] == "reconstructed":
            if not (self._names(row["subject"], units) and self._names(row["object"], units)):
                yield self._apart(row, units)
        elif not row["note"]:
            yield "derived without a reason"
        else:
            yield from self._derived(row, units)

    def _derived(self, row, units):
        """One end is named at the place, the other in the same source."""
        absent = [row[end] for end in ("subject", "object") if not self._names(row[end], units)]
        if len(absent) == 2:
            yield "derived, and neither is named"
        # What a mission continues stands in the source of the older mission.
        elif absent and row["relation"] != "succeeds":
            if not self._names(absent[0], self.sources[row["source"]].units):
                yield f"derived, and the source does not name {absent[0]}"

    def _apart(self, row, units):
        absent = [row[end] for end in ("subject", "object") if not self._names(row[end], units)]
        if absent:
            return f"{' and '.join(absent)} not named"
        return f"{row['subject']} and {row['object']} are not in one paragraph, list, box or row"

    def _amounts(self, row, units):
        for column in ("value_keur", "max_keur"):
            if row[column] and not any(has_amount(unit, float(row[column])) for unit in units):
                yield f"{column} {row[column]} is not printed"
        if row["basis"] == "stated":
            yield from self._unnamed(row, units, ("subject", "target"))

    def _observations(self, row, units):
        if not any(has_number(unit, float(row["value"])) for unit in units):
            yield f"{row['value']} is not printed"
        yield from self._unnamed(row, units, ("subject",))

    def _needs(self, row, units):
        yield from self._unnamed(row, units, ("subject",))
        printed = has_amount if "keur" in row["unit"].lower() else has_number
        if row["quantity"] and not any(printed(unit, float(row["quantity"])) for unit in units):
            yield f"{row['quantity']} is not printed"

    def _statements(self, row, units):
        yield from self._unnamed(row, units, ("subject",))

    def _registers(self, row, units):
        if not any(self._flat(unit).holds(row["name"]) for unit in units):
            yield f"“{row['name']}” is not named"

    def _unnamed(self, row, units, columns):
        for column in columns:
            # A document is about what its title names, in every section.
            about = is_named(self.entities[row[column]], self.titles[row["source"]])
            if not about and not self._names(row[column], units):
                yield f"{row[column]} is not named"

    def _names(self, identifier, units):
        return any(is_named(self.entities[identifier], self._flat(unit)) for unit in units)

    def _flat(self, text):
        if text not in self._flats:
            self._flats[text] = Flat(text)
        return self._flats[text]
