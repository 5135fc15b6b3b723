"""Times figures, and says whether each takes no longer than it may.

    draw.py MISSIEGRAAF FIGURES

Timed are a small figure, cold, against `dot` on the DOT of the same figure; all figures of the list
FIGURES, as DOT and as SVG, as `make gallery` makes them; and graphs of ten thousand nodes with the
engine that is chosen for them.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

MOST_RATIO = 5
MOST_FOR_GALLERY = 5
MOST_FOR_LARGE = 30
SIZE = 10_000
SMALL = ["draw", "helix", "--edition", "2023", "-q"]


def seconds(command):
    start = time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return time.perf_counter() - start, done.stderr.decode().strip()


def small_figure(program, folder):
    drawing = folder + "/small.dot"
    subprocess.run([program, *SMALL, "-o", drawing], check=True)
    ours, theirs = [], []
    for _ in range(31):
        ours.append(seconds([program, *SMALL])[0])
        theirs.append(seconds(["dot", "-Kneato", "-Tsvg", drawing])[0])
    ours, theirs = statistics.median(ours), statistics.median(theirs)
    ratio = ours / theirs
    print(f"a small figure: {1000 * ours:.0f} ms, dot {1000 * theirs:.0f} ms, {ratio:.1f} times dot"
          f" (at most {MOST_RATIO})")
    return ratio <= MOST_RATIO


def gallery(program, figures, folder):
    with open(figures, encoding="utf-8") as file:
        lines = [line.split() for line in file]
    commands = [
        [program, "draw", *words, "-q", "-o", f"{folder}/{name}.{form}"]
        for name, *words in lines for form in ("svg", "dot")
    ]
    start = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(seconds, commands))
    taken = time.perf_counter() - start
    print(f"the gallery: {len(lines)} figures as SVG and DOT, two at a time: {taken:.1f} s"
          f" (at most {MOST_FOR_GALLERY})")
    return taken <= MOST_FOR_GALLERY


def large_graphs(program, folder):
    draw = random.Random(1)
    shapes = {
        "a tree": [(draw.randrange(max(0, i - 20), i), i) for i in range(1, SIZE)],
        "a star": [(0, i) for i in range(1, SIZE)],
        "pairs": [(i, i + 1) for i in range(0, SIZE, 2)],
        "random, two edges a node": [
            (i, draw.randrange(SIZE)) for i in range(SIZE) for _ in range(2)],
    }
    are_quick = True
    for name, edges in shapes.items():
        path = folder + "/edges.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write("source,target\n")
            file.writelines(f"n{source},n{target}\n" for source, target in edges)
        taken, said = seconds(
            [program, "draw", "network", "--data", path, "--nodes", str(SIZE),
             "-o", folder + "/large.svg"])
        print(f"{SIZE} nodes, {name}: {taken:.1f} s (at most {MOST_FOR_LARGE}); {said.splitlines()[0]}")
        are_quick &= taken <= MOST_FOR_LARGE and "placed with" in said
    return are_quick


def main():
    program, figures = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        hold = [
            small_figure(program, folder), gallery(program, figures, folder),
            large_graphs(program, folder),
        ]
    if not all(hold):
        sys.exit("a figure takes longer than it may")


if __name__ == "__main__":
    main()
