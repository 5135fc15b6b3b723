"""Times white spots, candidates and the configuration model on a large made-up ecosystem.

Commands are whole processes, from start to the last byte of their table. The configuration model is
solved from degrees that are in memory, beside NEMtropy and bicm. Prints the table of README.md;
called by `make ecosystem`."""

import argparse
import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import make_ecosystem
import numpy
import table
from programs import OURS, Program

DIGEST = "2ec73a43d4ca360047aeb425a0d8fa45908189dbbe26ad4a17eacb77b340f471"
COMMANDS = [
    ("verdicts, with 10,000 draws", ["whitespots"], 10),
    ("candidates of a mission", ["candidates", "mission/m7"], 2),
    ("candidates of a mission with few partners", ["candidates", "mission/m1999"], 2),
]
MEMORY = 2048
PEERS = ["NEMtropy", "bicm"]


def digest(folder):
    hasher = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        hasher.update(path.read_bytes())
    return hasher.hexdigest()


def measure(command):
    """Seconds, and peak megabytes, of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    problems = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"ecosystem: {' '.join(map(str, command))}: {problems}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def command_lines(program, folder, repeats):
    for title, words, bar in COMMANDS:
        runs = [measure([program, *words, "--data", folder]) for _ in range(repeats)]
        seconds = statistics.median(run[0] for run in runs)
        memory = max(run[1] for run in runs)
        met = seconds <= bar and memory <= MEMORY
        yield [
            title, table.duration(seconds), f"{memory:.0f} MB", "–", "–",
            f"{bar} s, {MEMORY} MB: {'**met**' if met else '**missed**'}",
        ]  # fmt: skip


def model_line(build, folder, repeats):
    """Each program solves in turn; the first time does not count, because NEMtropy compiles."""
    programs = {name: Program(name, build) for name in [OURS, *PEERS]}
    times, answers = {name: [] for name in programs}, {}
    for program in programs.values():
        program.load("ties", folder / "ties.txt", "as-is")
    for repeat in range(repeats + 1):
        for name, program in programs.items():
            with tempfile.NamedTemporaryFile() as file:
                answer = program.ask("run", "configuration-model", "ties/as-is", 1, file.name)
                answers[name] = numpy.fromfile(file.name)
            if repeat > 0:
                times[name].append(float(answer[0]))
    medians = {name: statistics.median(found) for name, found in times.items()}
    peers = [
        f"{table.duration(medians[name])}, **{medians[name] / medians[OURS]:.3g}×**; "
        f"{numpy.abs(answers[name] - answers[OURS]).max():.0e}"
        for name in PEERS
    ]
    met = all(medians[OURS] <= medians[name] for name in PEERS)
    return [
        "configuration model (BiCM)", table.duration(medians[OURS]), "–", *peers,
        f"1× both: {'**met**' if met else '**missed**'}",
    ]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, required=True, help="where run-measures was built")
    parser.add_argument("--program", type=Path, required=True, help="the program missiegraaf")
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    build = options.build.resolve()
    folder = build / "ecosystem"
    if not folder.exists():
        make_ecosystem.write(folder)
    if digest(folder) != DIGEST:
        sys.exit(f"ecosystem: {folder} is not what was recorded; remove it and try again")
    lines = [*command_lines(options.program, folder, options.repeats),
             model_line(build, folder, options.repeats)]  # fmt: skip
    heading = ["work", OURS, "peak of memory", *PEERS, "bar"]
    for line in [heading, ["---"] * len(heading), *lines]:
        print("| " + " | ".join(line) + " |")


main()
