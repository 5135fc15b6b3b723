"""Times our DOT reader against that of libcgraph on one text of 50 MB, in one run.

    read_dot.py READER FOLDER [MEGABYTES]

READER is the program `read-dot` of this package; FOLDER takes the text and the compiled C program.
"""

import pathlib
import random
import subprocess
import sys

LEAST_RATIO = 8


def write_text(path, size):
    """A network as this project exports it: nodes with attributes, then edges with attributes."""
    draw = random.Random(1)
    count = size // 250
    with open(path, "w") as file:
        written = file.write("digraph network {\n  node [shape=box];\n")
        for node in range(count):
            written += file.write(
                f'  "partner/p{node}" [label="Partner nummer {node}", helix="knowledge",'
                f' width="1.5"];\n')
        relation = 0
        while written < size:
            tail, head = draw.randrange(count), draw.randrange(count)
            written += file.write(
                f'  "partner/p{tail}" -> "partner/p{head}" [weight="{relation % 9}",'
                f' label="relatie {relation}"];\n')
            relation += 1
        file.write("}\n")


def main():
    reader, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    size = int(float(sys.argv[3]) * 1e6) if len(sys.argv) > 3 else 50_000_000
    folder.mkdir(parents=True, exist_ok=True)
    text, peer = folder / "network.dot", folder / "read-dot-libcgraph"
    write_text(text, size)
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcgraph"], check=True, capture_output=True,
        text=True).stdout.split()
    source = pathlib.Path(__file__).with_name("read_dot.c")
    subprocess.run(["cc", "-O2", str(source), "-o", str(peer), *flags], check=True)
    run = lambda program: subprocess.run(
        [program, str(text)], check=True, capture_output=True, text=True).stdout.split()
    ours, theirs = run(reader), run(str(peer))
    if ours[:2] != theirs[:2] or ours[2] != "0":
        sys.exit(f"the readers disagree: {ours} and {theirs}")
    megabytes = text.stat().st_size / 1e6
    rate = lambda seconds: f"{megabytes / float(seconds):.1f} MB/s"
    ratio = float(theirs[3]) / float(ours[3])
    print(f"{megabytes:.0f} MB, {ours[0]} nodes, {ours[1]} edges")
    print(f"libcgraph {rate(theirs[3])}; ours {rate(ours[3])}, {ratio:.1f} times as fast"
          f" ({rate(ours[4])} with the graph as a value)")
    if ratio < LEAST_RATIO:
        sys.exit(f"less than {LEAST_RATIO} times as fast")


main()
