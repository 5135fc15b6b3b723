#!/usr/bin/env python3
"""Times whole processes on the built-in dataset, as multiples of the start of the bare program.

usage: start.py MISSIEGRAAF [REPEATS]

The commands take turns, so that what disturbs the machine disturbs them alike. Shown are the median
and the least time, and their ratios to those of the bare start, with `dot` on the
DOT of the figure that is drawn for comparison.
"""
import statistics
import subprocess
import sys
import tempfile
import time

COMMANDS = {
    "bare start": ["--version"],
    "info": ["info"],
    "check": ["check"],
    "centrality": ["centrality", "--measure", "degree"],
    "candidates": ["candidates", "mission/2023-cyberveiligheid"],
    "crossovers": ["crossovers"],
    "helix": ["helix"],
    "lineage": ["lineage"],
    "communities": ["communities"],
    "whitespots --no-intervals": ["whitespots", "--no-intervals"],
    "whitespots": ["whitespots"],
    "draw helix": ["draw", "helix", "--edition", "2023"],
    "report": ["report", "-o", "/dev/null"],
}


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    program = sys.argv[1]
    repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    commands = {name: [program, *words] for name, words in COMMANDS.items()}
    with tempfile.TemporaryDirectory() as folder:
        drawing = folder + "/helix.dot"
        subprocess.run([*commands["draw helix"], "-q", "-o", drawing], check=True)
        commands["dot on the same"] = ["dot", "-Tsvg", drawing]
        times = {name: [] for name in commands}
        for _ in range(repeats):
            for name, command in commands.items():
                times[name].append(seconds(command))
    bare = times["bare start"]
    print(f"{'':22}{'median':>9}{'ratio':>7}{'least':>9}{'ratio':>7}")
    for name, found in times.items():
        middle, least = statistics.median(found), min(found)
        print(
            f"{name:22}{1000 * middle:6.0f} ms{middle / statistics.median(bare):7.1f}"
            f"{1000 * least:6.0f} ms{least / min(bare):7.1f}")


if __name__ == "__main__":
    main()
