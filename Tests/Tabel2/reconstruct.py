#!/usr/bin/env python3
"""Put the numbers of Tabel 2 back into their columns, and show that there is one way to do it.

Tabel 2 of the Kennis- en Innovatieconvenant 2020-2023 Gezondheid & Zorg (source kic-gz-2020-2023)
gives the indicative budgets for 2020 of 42 numbered partners in ten columns, in thousands of euro.
The text of the document kept each row's numbers in their order, but lost the empty cells between
them. `printed.csv` holds what is left: per row the printed numbers from left to right and the row
total, and the three printed rows of column totals. `line` is the line in the source's text, which
has no page marks; the table's caption sends the reader to pages 13-14 for what its numbers mean.

The columns are found in three steps, each of which is a filter on what the step before it left:

1. Arithmetic. Every order-preserving placement of the 42 rows is searched in which each row total
   and each column total, private and public, holds. Nothing else is assumed but how the table
   itself adds up: the energy sub-total of a row is the sum of its three parts when it has any, and
   a row total counts the sub-total and not the parts.
2. Pages 13-14 of the same document (and its footnote 12), which name amounts of the column
   Gezondheid & zorg and rows of the column Nog toe te delen.
3. The annex to the 2021 letter, which says which ministries take part in a theme.

`evidence.csv` holds the statements of the steps 2 and 3, each with its source.

    reconstruct.py            print the steps, their solutions and the table
    reconstruct.py --table    print the table as CSV, one line per partner
    reconstruct.py --cells    print the cells as CSV, one line per cell, with what each rests on
    reconstruct.py --totals   print all printed totals as CSV (the contents of totals.csv)
    reconstruct.py --check F  compare the file F (an amounts.csv) with the table and its totals

Exit status: 0 done, 1 the proof or the comparison fails, 2 a file cannot be read.
"""

import argparse
import csv
import itertools
import re
import sys
from collections import namedtuple
from pathlib import Path

SOURCE = "kic-gz-2020-2023"

Column = namedtuple("Column", "label slug target")
COLUMNS = (
    Column("LWV", "landbouw-water-voedsel", "theme/landbouw-water-voedsel"),
    Column("GZ", "gezondheid-en-zorg", "theme/gezondheid-en-zorg"),
    Column("V", "veiligheid", "theme/veiligheid"),
    Column("KE", "klimaat-en-energie", "theme/klimaat-en-energie"),
    Column("CE", "circulaire-economie", "theme/circulaire-economie"),
    Column("TM", "toekomstbestendige-mobiliteit",
           "theme/toekomstbestendige-mobiliteitssystemen"),
    Column("SUB", "sub-totaal", "theme/energietransitie-en-duurzaamheid"),
    Column("ST", "sleuteltechnologieen", "theme/sleuteltechnologieen"),
    Column("MV", "maatschappelijk-verdienvermogen", "theme/maatschappelijk-verdienvermogen"),
    Column("NTD", "nog-toe-te-delen", "theme/nog-toe-te-delen"),
)
INDEX = {column.label: index for index, column in enumerate(COLUMNS)}
PARTS = (INDEX["KE"], INDEX["CE"], INDEX["TM"])
SUBTOTAL = INDEX["SUB"]
COUNTED = tuple(i for i in range(len(COLUMNS)) if i not in PARTS)  # what a row total adds up

ROWS, CELLS = 42, 121
SUBTOTAL_EXCESS = {"total": 11000, "private": 0, "public": 11000}

# What a source says about one cell. `value` is the printed number that the text names (rounded
# there); None where the text only says that the row has something in that column.
Statement = namedtuple("Statement", "step row column value source locator reason")

# What a cell rests on, from the strongest ground to the weakest.
GROUNDS = {
    "text": "pages 13-14 name it, or leave one column in the printed order",
    "row total": "one column fits the row's total and energy sub-total",
    "column totals": "one column fits all row and column totals",
    "pages 13-14": "of the placements that fit all totals, pages 13-14 leave one column",
    "annex 2021": "of what is left then, the annex to the 2021 letter leaves one column",
}

PrintedRow = namedtuple("PrintedRow", "row partner subject side values total locator line")
TOTALS_HEADER = ["scope", "row", "side", "column", "target", "value_keur", "locator"]


class InputError(Exception):
    """A file that cannot be read as what it should be."""


# Reading


def read_csv(path, needed):
    """The records of a CSV file with their line numbers; the needed columns must be there."""
    try:
        with open(path, newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in needed if name not in (reader.fieldnames or [])]
            if missing:
                raise InputError(f"{path}:1: missing column: {', '.join(missing)}")
            records = []
            for record in reader:
                if None in record or None in record.values():
                    raise InputError(f"{path}:{reader.line_num}: more or fewer fields than columns")
                records.append((reader.line_num, record))
            return records
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: {error}") from error


def read_printed(path):
    """The 42 printed rows by number, and the three rows of column totals by side."""
    rows, totals = {}, {}
    for line, record in read_csv(path, PrintedRow._fields):
        try:
            values = tuple(int(value) for value in record["values"].split())
            printed = PrintedRow(**{**record, "values": values, "total": int(record["total"])})
        except ValueError as error:
            raise InputError(f"{path}:{line}: {error}") from error
        group, key = (rows, int(printed.row)) if printed.row.isdigit() else (totals, printed.row)
        if key in group:
            raise InputError(f"{path}:{line}: row {key} is twice in the file")
        group[key] = printed
    if sorted(rows) != list(range(1, ROWS + 1)) or set(totals) != set(SUBTOTAL_EXCESS):
        raise InputError(f"{path}: expected rows 1-{ROWS}, total, private and public, each once")
    return rows, totals


def read_evidence(path, rows):
    """The statements of evidence.csv in two lists: pages 13-14 and the annex of 2021."""
    statements = {"pages": [], "annex": []}
    columns = {column.slug: index for index, column in enumerate(COLUMNS)}
    for line, record in read_csv(path, Statement._fields):
        try:
            value = int(record["value"]) if record["value"] else None
            statement = Statement(**{
                **record, "row": int(record["row"]), "column": columns[record["column"]],
                "value": value})
            statements[statement.step].append(statement)
            if value is not None and value not in rows[statement.row].values:
                raise InputError(f"{path}:{line}: row {statement.row} has no printed {value}")
        except (KeyError, ValueError) as error:
            raise InputError(f"{path}:{line}: no such step, row or column: {error}") from error
    return statements["pages"], statements["annex"]


# Arithmetic


def printed_totals_problems(rows, totals):
    """Where the printed totals contradict each other; empty when they all agree."""
    problems = []
    for side, printed in totals.items():
        if len(printed.values) != len(COLUMNS):
            problems.append(f"{side}: expected ten column totals")
            continue
        if sum(printed.values[i] for i in COUNTED) != printed.total:
            problems.append(f"{side}: the column totals do not add up to {printed.total}")
        excess = printed.values[SUBTOTAL] - sum(printed.values[i] for i in PARTS)
        if excess != SUBTOTAL_EXCESS[side]:
            problems.append(f"{side}: the energy sub-total is {excess} above its parts")
        if sum(r.total for r in rows.values() if side in ("total", r.side)) != printed.total:
            problems.append(f"{side}: the row totals do not add up to {printed.total}")
    columns = zip(*((*totals[side].values, totals[side].total) for side in SUBTOTAL_EXCESS))
    for index, (total, private, public) in enumerate(columns):
        if total != private + public:
            problems.append(f"column {index + 1}: total is not private plus public")
    cells = sum(len(r.values) for r in rows.values())
    if cells != CELLS:
        problems.append(f"{cells} filled cells instead of {CELLS}")
    return problems


def vector(columns, values):
    """A row as ten numbers, 0 where the cell is empty."""
    cells = [0] * len(COLUMNS)
    for column, value in zip(columns, values):
        cells[column] = value
    return cells


def placements(printed):
    """All order-preserving choices of columns for a row's numbers; totals are not looked at."""
    return itertools.combinations(range(len(COLUMNS)), len(printed.values))


def adds_up(columns, printed):
    """Whether a placement fits the row's own total and energy sub-total."""
    cells = vector(columns, printed.values)
    parts = sum(cells[i] for i in PARTS)
    return parts in (0, cells[SUBTOTAL]) and sum(cells[i] for i in COUNTED) == printed.total


def solve(rows, column_totals):
    """All placements of the rows that fit every row total and every column total.

    Depth first, rows with large numbers first. A branch is cut when what is left of some column's
    total cannot be made from any choice of the remaining rows' numbers. Those reachable sums are
    kept per column as the bits of one integer: bit s is set when the sum s can be made.
    """
    order = sorted(rows, key=lambda r: (-max(rows[r].values), r))
    choices = [
        [(columns, vector(columns, rows[r].values))
         for columns in placements(rows[r]) if adds_up(columns, rows[r])]
        for r in order
    ]
    reachable = [[1] * len(COLUMNS)]
    for row_choices in reversed(choices):
        sums = []
        for index, total in enumerate(column_totals):
            bits = 0
            for value in {cells[index] for _, cells in row_choices}:
                bits |= reachable[0][index] << value
            sums.append(bits & ((1 << (total + 1)) - 1))
        reachable.insert(0, sums)

    solutions, chosen = [], []

    def descend(depth, left):
        if depth == len(order):
            solutions.append(dict(sorted(zip(order, chosen))))
            return
        for columns, cells in choices[depth]:
            rest = [a - b for a, b in zip(left, cells)]
            if all(r >= 0 and bits >> r & 1 for r, bits in zip(rest, reachable[depth + 1])):
                chosen.append(columns)
                descend(depth + 1, rest)
                chosen.pop()

    descend(0, list(column_totals))
    return sorted(solutions, key=lambda solution: sorted(solution.items()))


# Evidence


def holds(statement, columns, printed):
    """Whether a placement of the statement's row agrees with the statement."""
    if statement.column not in columns:
        return False
    return statement.value in (None, printed.values[columns.index(statement.column)])


def agreeing(solutions, statements, rows):
    """The solutions that agree with all statements about their rows."""
    return [
        solution for solution in solutions
        if all(holds(s, solution[s.row], rows[s.row]) for s in statements if s.row in solution)
    ]


Proof = namedtuple("Proof", "private arithmetic pages annex table grounds")


def prove(rows, totals, of_pages, of_annex):
    """Runs the three steps; `table` maps row to columns, `grounds` (row, position) to a ground."""
    block = {
        side: solve({r: p for r, p in rows.items() if p.side == side}, totals[side].values)
        for side in ("private", "public")
    }
    private = agreeing(block["private"], of_pages, rows)
    pages = agreeing(block["public"], of_pages, rows)
    annex = agreeing(pages, of_annex, rows)
    if len(private) != 1 or len(annex) != 1:
        return Proof(block["private"], block["public"], pages, annex, None, None)
    table = {**private[0], **annex[0]}
    grounds = {}
    for r, printed in rows.items():
        by_text = [c for c in placements(printed)
                   if all(holds(s, c, printed) for s in of_pages if s.row == r)]
        by_row = [c for c in placements(printed) if adds_up(c, printed)]
        by_step = [
            [solution[r] for solution in solutions if r in solution]
            for solutions in (block[printed.side], private + pages, private + annex)
        ]
        for position in range(len(printed.values)):
            for ground, options in zip(GROUNDS, (by_text, by_row, *by_step)):
                if len({columns[position] for columns in options}) == 1:
                    grounds[r, position] = ground
                    break
    return Proof(block["private"], block["public"], pages, annex, table, grounds)


# Output


Cell = namedtuple("Cell", "id row subject column value side ground basis locator")


def cells_of(rows, proof):
    """The 121 cells of the table in the order of the table."""
    for r, printed in rows.items():
        for position, column in enumerate(proof.table[r]):
            ground = proof.grounds[r, position]
            yield Cell(f"amount/kic-2020-{r:02}-{COLUMNS[column].slug}", r, printed.subject,
                       COLUMNS[column], printed.values[position], printed.side, ground,
                       "stated" if ground == "text" else "reconstructed", printed.locator)


def totals_records(rows, totals):
    """Every printed total: 42 of rows, 33 of columns; an empty column is that of the totals."""
    for r, printed in rows.items():
        yield ["row", str(r), printed.side, "", "", str(printed.total), printed.locator]
    for side, printed in totals.items():
        for column, value in zip(COLUMNS, printed.values):
            yield ["column", "", side, column.slug, column.target, str(value), printed.locator]
        yield ["column", "", side, "", "", str(printed.total), printed.locator]


def write_csv(header, records):
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(records)


def print_cells(rows, proof):
    write_csv(
        ["id", "row", "subject", "target", "value_keur", "side", "basis", "rests_on"],
        ([c.id, c.row, c.subject, c.column.target, c.value, c.side, c.basis, c.ground]
         for c in cells_of(rows, proof)))


def print_table(rows, totals, proof):
    records = [[r, p.partner, *(value or "" for value in vector(proof.table[r], p.values)), p.total]
               for r, p in rows.items()]
    records += [["", p.partner, *p.values, p.total] for p in totals.values()]
    write_csv(["row", "partner", *(column.slug for column in COLUMNS), "totaal"], records)


def print_solutions(solutions, rows):
    """Lists solutions by the rows in which they differ."""
    for number, solution in enumerate(solutions, 1):
        parts = []
        for r, columns in solution.items():
            others = {other[r] for other in solutions}
            differing = [p for p in range(len(columns)) if len({o[p] for o in others}) > 1]
            parts += [f"{r} {rows[r].partner} {rows[r].values[p]} {COLUMNS[columns[p]].label}"
                      for p in differing]
        print(f"   {number}. " + ("; ".join(parts) or "the only one"))


def print_step(title, statements, before, after, rows):
    """A step's statements with their sources, what each rules out alone, and what is left."""
    print(f"\n{title}")
    for s in statements:
        cuts = len(before) - len(agreeing(before, [s], rows))
        print(f"   row {s.row:>2} {COLUMNS[s.column].label:<3} {s.value or 'filled':>6}  "
              f"[{s.source}, {s.locator}] {s.reason}"
              + (f"; alone rules out {cuts} of {len(before)}" if cuts else ""))
    print(f"   public block: {len(after)} solution(s)")
    print_solutions(after, rows)


def print_proof(rows, totals, of_pages, of_annex, proof):
    print(f"Printed: {ROWS} rows, {CELLS} filled cells, {ROWS} row totals, 33 column totals. The")
    print("totals agree with each other; the energy sub-total is 11000 above its three parts.")
    print("\n1. Arithmetic: all row totals and column totals hold")
    print(f"   private block: {len(proof.private)} solution(s)")
    print(f"   public block: {len(proof.arithmetic)} solution(s)")
    print_solutions(proof.arithmetic, rows)
    print_step("2. Pages 13-14 of the same document and footnote 12", of_pages, proof.arithmetic,
               proof.pages, rows)
    print_step("3. The annex to the 2021 letter", of_annex, proof.pages, proof.annex, rows)
    if not proof.table:
        return
    health = INDEX["GZ"]
    filled = {r for r, columns in proof.table.items() if health in columns}
    explained = {s.row for s in of_pages if s.column == health}
    print("\nNot used above: pages 13-14 explain the health column one by one, and its filled")
    print(f"rows are {'exactly' if filled == explained else 'NOT'} the rows explained there "
          "(but for row 26, undivided over six KIA's).")
    print("\nWhat the cells rest on:")
    counts = list(proof.grounds.values())
    for ground, meaning in GROUNDS.items():
        print(f"   {counts.count(ground):>3}  {ground}: {meaning}")
    print("\nThe table:")
    print_table(rows, totals, proof)


# Comparison with an amounts.csv


def check_problems(path, rows, totals, proof):
    """Every difference between the rows of Tabel 2 in an amounts.csv and the table."""
    fields = ["id", "subject", "target", "value_keur", "max_keur", "qualifier", "year", "type",
              "side", "scope", "basis", "source", "locator"]
    expected = {cell.id: cell for cell in cells_of(rows, proof)}
    found, problems = {}, []
    for line, record in read_csv(path, fields):
        place = f"{path}:{line}: {record['id']}"
        of_row = re.fullmatch(r"Tabel 2 rij \d+", record["locator"]) and record["source"] == SOURCE
        if record["id"] not in expected:
            if of_row:
                problems.append(f"{place}: not a cell of Tabel 2")
            continue
        if record["id"] in found:
            problems.append(f"{place}: twice in the file")
            continue
        cell = expected[record["id"]]
        found[cell.id] = record
        want = {
            "subject": cell.subject, "target": cell.column.target, "value_keur": str(cell.value),
            "max_keur": "", "qualifier": "exact", "year": "2020", "type": "indicative",
            "side": cell.side, "basis": cell.basis, "source": SOURCE, "locator": cell.locator,
        }
        problems += [f"{place}: {name} is “{record[name]}”, should be “{value}”"
                     for name, value in want.items() if record[name] != value]
        if (record["scope"] == "subtotal") != is_sum(cell, proof):
            problems.append(f"{place}: scope is “{record['scope']}”; subtotal is for the "
                            "sub-totals with parts in their row")
    problems += [f"{path}: {key} is missing" for key in expected if key not in found]
    return problems + total_problems(path, list(found.values()), rows, totals)


def is_sum(cell, proof):
    """Whether the cell is the sum of parts in its row; NWO-PPS gives energy without parts."""
    return cell.column is COLUMNS[SUBTOTAL] and any(i in PARTS for i in proof.table[cell.row])


def total_problems(path, records, rows, totals):
    """Every printed total that the records, added up afresh, do not give."""
    if any(not re.fullmatch(r"\d+", record["value_keur"]) for record in records):
        return [f"{path}: totals not compared, some value_keur is not a whole number"]
    parts = {COLUMNS[i].target for i in PARTS}
    problems = []
    for scope, row, side, column, target, value, locator in totals_records(rows, totals):
        total = sum(
            int(record["value_keur"]) for record in records
            if (scope == "column" or record["locator"] == f"Tabel 2 rij {row}")
            and side in ("total", record["side"])
            and (record["target"] == target if target else record["target"] not in parts))
        if total != int(value):
            problems.append(f"{path}: {locator} {column or 'totaal'} adds up to {total}, "
                            f"printed is {value}")
    once = sum(int(r["value_keur"]) for r in records if r["scope"] != "subtotal")
    if once != totals["total"].total:
        problems.append(f"{path}: without its sub-totals the table adds up to {once}")
    return problems


def main():
    parser = argparse.ArgumentParser(
        description="Reconstructs the columns of Tabel 2 and shows that the result is unique.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--table", action="store_true", help="print the table as CSV")
    mode.add_argument("--cells", action="store_true", help="print the cells as CSV")
    mode.add_argument("--totals", action="store_true", help="print all printed totals as CSV")
    mode.add_argument("--check", metavar="FILE", help="compare an amounts.csv with the table")
    arguments = parser.parse_args()
    here = Path(__file__).resolve().parent

    try:
        rows, totals = read_printed(here / "printed.csv")
        problems = printed_totals_problems(rows, totals)
        if problems:
            return fail(problems)
        if arguments.totals:
            write_csv(TOTALS_HEADER, totals_records(rows, totals))
            return 0
        of_pages, of_annex = read_evidence(here / "evidence.csv", rows)
        proof = prove(rows, totals, of_pages, of_annex)
        if not (arguments.table or arguments.cells or arguments.check):
            print_proof(rows, totals, of_pages, of_annex, proof)
        counts = [len(s) for s in (proof.private, proof.arithmetic, proof.pages, proof.annex)]
        if counts != [1, 8, 2, 1]:
            return fail([f"private, public, pages, annex: {counts} solutions, expected 1, 8, 2, 1"])
        if arguments.table:
            print_table(rows, totals, proof)
        elif arguments.cells:
            print_cells(rows, proof)
        elif arguments.check:
            kept = [list(record.values()) for _, record in
                    read_csv(here / "totals.csv", TOTALS_HEADER)]
            if kept != list(totals_records(rows, totals)):
                problems.append("totals.csv is not what --totals prints")
            problems += check_problems(arguments.check, rows, totals, proof)
            if problems:
                return fail(problems)
            print(f"{arguments.check}: {CELLS} cells as reconstructed, {ROWS} row totals and "
                  "33 column totals hold")
        return 0
    except InputError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2


def fail(problems):
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
