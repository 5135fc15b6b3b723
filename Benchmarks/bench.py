"""Times the measures of missiegraaf beside those of its peers and writes the table of README.md.

All programs stay up with their graphs in memory; each repeat of a row asks them one after another,
so that what disturbs the machine disturbs them alike. Called by `make bench`."""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import answers
import numpy
import table
from programs import OURS, Program, has_graph_tool
from rows import ROWS, Row

HERE = Path(__file__).resolve().parent


class Bench:
    def __init__(self, build, graphs, processor):
        self.build, self.graphs, self.processor = build, graphs, processor
        self.programs = {}
        self.missing = set()

    def program(self, name):
        if name not in self.programs:
            self.programs[name] = Program(name, self.build)
        return self.programs[name]

    def seconds(self, answer):
        return float(answer[1 if self.processor else 0])

    def row(self, row, repeats):
        """The times of each program, and how their answers agree."""
        path = self.graphs / f"{row.graph}.txt"
        names = [OURS, *(peer for peer in row.peers if peer not in self.missing)]
        times, values = {name: [] for name in names}, {}
        for repeat in range(repeats):
            for name in list(names):
                if repeat > 0 and name in row.once:
                    continue
                program = self.program(name)
                program.load(row.graph, path, row.form)
                with tempfile.NamedTemporaryFile() as file:
                    work = row.sampled.get(name, row.work)
                    graph = f"{row.graph}/{row.form}"
                    # What is quick is done once before it counts: graphs keep what they work out.
                    for _ in range(2 if repeat == 0 and repeats > 3 else 1):
                        answer = program.ask("run", work, graph, row.threads, file.name)
                    if answer == ["unknown"]:
                        names.remove(name)
                        continue
                    values[name] = numpy.fromfile(file.name)
                scale = values[OURS].size / answers.SAMPLED_SOURCES if name in row.sampled else 1
                times[name].append(self.seconds(answer) * scale)
        agreement = {
            name: getattr(answers, row.check)(values[OURS], values[name], path, name)
            for name in names
            if name != OURS and name not in row.sampled
        }
        return {name: times[name] for name in names}, agreement

    def csv_row(self, repeats):
        """Reading labels from CSV: a new program each time, for its peak of memory."""
        path = self.graphs / "labelled-1m.csv"
        times, peaks, counts = {OURS: [], "pandas": []}, {}, {}
        for _ in range(repeats):
            for name in times:
                program = Program(name, self.build)
                answer = program.ask("csv", path)
                program.stop()
                times[name].append(self.seconds(answer))
                peaks[name] = int(answer[2]) / 1024
                counts[name] = answer[3:]
        same = counts[OURS] == counts["pandas"]
        text = " / ".join(f"{peak:.0f} MB" for peak in peaks.values())
        return times, {"pandas": (text, same and peaks[OURS] <= 150)}


def make_graphs(build, folder):
    """Makes the graphs that are not there, and checks that all are what they should be."""
    recorded = dict(
        reversed(line.split()) for line in (HERE / "graphs.sha256").read_text().splitlines()
    )
    if any(not (folder / name).exists() for name in recorded):
        print("making the graphs", file=sys.stderr)
        subprocess.run([build / "release/make-graphs", folder], check=True)
    for name, digest in recorded.items():
        with open(folder / name, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                sys.exit(f"bench: {folder / name} is not the recorded file; remove it and try again")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True, help="where the programs were built")
    parser.add_argument("--quick", action="store_true", help="only some rows; prints the table")
    parser.add_argument("--only", help="only rows that have this in their work or graph")
    parser.add_argument("--repeats", type=int, help="instead of each row's own number")
    parser.add_argument("--processor", action="store_true", help="time of the processor instead")
    options = parser.parse_args()
    build = options.build.resolve()
    make_graphs(build, build / "graphs")
    bench = Bench(build, build / "graphs", options.processor)
    if not has_graph_tool():
        print("graph-tool (python3-graph-tool) is not installed and left out", file=sys.stderr)
        bench.missing.add("graph-tool")
    csv = Row("load an edge list of labels", "csv", "labelled-1m", 1, ["pandas"], 5,
              bars={"pandas": 1}, quick=True)  # fmt: skip
    lines = []
    # A new program starts with the peak of this one, so that this row comes before large answers.
    for row in [csv, *ROWS]:
        words = f"{row.work} {row.graph}"
        if (options.quick and not row.quick) or (options.only and options.only not in words):
            continue
        repeats = options.repeats or (min(row.repeats, 3) if options.quick else row.repeats)
        measured = bench.csv_row(repeats) if row is csv else bench.row(row, repeats)
        line = table.cells(row, *measured)
        print(" | ".join(line), file=sys.stderr, flush=True)
        lines.append(line)
    text = f"{table.text(lines)}\n\n{table.facts(bench.programs)}"
    print(text)
    if not options.quick and not options.only and not options.processor:
        table.write(text)


main()
