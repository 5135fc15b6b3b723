#!/usr/bin/env python3
"""Looks every row of graphs/mtib up in the text that it cites.

    audit.py SOURCES          audit, print every row that fails, write graphs/mtib/audit.json
    audit.py --is-current     whether audit.json is about the files as they are; needs no sources

Exits 1 when a row fails. graphs/mtib/README.md says what is checked.
"""

import csv
import hashlib
import json
import sys
from pathlib import Path

from checks import Checker
from places import Source, UnknownPlace

DATASET = Path(__file__).parents[2] / "graphs" / "mtib"
FILES = ["amounts", "coverage", "entities", "needs", "observations", "registers", "relations",
         "sources", "statements"]
EXEMPT = "audit: "
MOST_EXEMPT = 0.02


def read(file):
    """The rows of a file with the number of the line that each begins at."""
    with open(DATASET / f"{file}.csv", encoding="utf-8", newline="") as opened:
        reader, rows, line = csv.DictReader(opened), [], 1
        for row in reader:
            rows.append((line + 1, row))
            line = reader.line_num
    return rows


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hashes():
    return {f"{file}.csv": digest(DATASET / f"{file}.csv") for file in FILES}


def audit(directory):
    dataset = {file: [row for _, row in read(file)] for file in FILES}
    sources = {}
    for row in dataset["sources"]:
        path = directory / row["file"]
        if not path.is_file():
            sys.exit(f"audit: {row['id']} is not at {path}")
        sources[row["id"]] = Source(row["id"], path)
    checker = Checker(dataset, sources)
    failures, counts, exempt = [], {}, []
    for file in FILES:
        counts[f"{file}.csv"] = {"rows": 0, "exempt": 0}
        for line, row in read(file):
            counts[f"{file}.csv"]["rows"] += 1
            if EXEMPT in row.get("note", ""):
                counts[f"{file}.csv"]["exempt"] += 1
                exempt.append(f"{file}.csv:{line}: {row['note']}")
            where = f"{row.get('source', '')} {row.get('locator', '')}".strip()
            for problem in checker.problems(file, row):
                failures.append(f"graphs/mtib/{file}.csv:{line}: {_summary(row)}: {problem} [{where}]")
    total = sum(count["rows"] for count in counts.values())
    print("\n".join(failures), end="\n" if failures else "")
    print(f"{total} rows, {len(exempt)} exempt, {len(failures)} problems")
    if len(exempt) > MOST_EXEMPT * total:
        failures.append("too many exemptions")
        print(f"more than {MOST_EXEMPT:.0%} of the rows are exempt:", *exempt, sep="\n  ")
    if failures:
        return 1
    result = {
        "counts": counts,
        "files": hashes(),
        "sources": {row["id"]: {"file": row["file"], "sha256": digest(directory / row["file"])}
                    for row in dataset["sources"]},
        "total": {"rows": total, "exempt": len(exempt)},
    }
    with open(DATASET / "audit.json", "w", encoding="utf-8") as opened:
        json.dump(result, opened, indent=2, sort_keys=True)
        opened.write("\n")
    return 0


def is_current():
    recorded = json.loads((DATASET / "audit.json").read_text(encoding="utf-8"))["files"]
    changed = [file for file, sha256 in hashes().items() if recorded.get(file) != sha256]
    if changed:
        print(f"graphs/mtib/audit.json is not about {', '.join(changed)} as now: run make audit")
    return 1 if changed else 0


def _summary(row):
    return " ".join(row[key] for key in ("id", "subject", "relation", "object", "dimension", "metric")
                    if row.get(key))


def main(arguments):
    if arguments == ["--is-current"]:
        return is_current()
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(__doc__)
        return 64
    try:
        return audit(Path(arguments[0]))
    except UnknownPlace as problem:
        print(f"audit: {problem}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
