#!/usr/bin/env python3
"""Compares the measures with networkx, igraph and numpy.

    python parity.py PATH-OF-MISSIEGRAAF [--graphs N] [--seed S]

First the stored expected values of the unit tests are computed again. Then fresh random graphs are
written as edge lists, measured by the program, and compared at 1e-9. Ends with status 1 and a list
of differences when anything differs.
"""

import argparse
import csv
import io
import pathlib
import random
import subprocess
import sys
import tempfile

EXPECTED = pathlib.Path(__file__).resolve().parents[1] / "GraphAnalysisTests" / "Expected"
sys.path.insert(0, str(EXPECTED))

import regenerate  # noqa: E402 (found through the path above)

MEASURES = ("degree", "strength", "closeness", "harmonic", "betweenness", "eigenvector",
            "pagerank", "core", "katz", "hub", "authority", "onion", "constraint", "effective-size",
            "efficiency", "hierarchy", "current-flow-betweenness")
STRENGTH = ("strength", "eigenvector", "pagerank", "katz", "hub", "authority", "constraint",
            "effective-size", "efficiency", "hierarchy", "current-flow-betweenness")
DIRECTIONS = {"incoming": "in", "outgoing": "out", "both": "both"}


def without_isolates(graph):
    """The graph without nodes that an edge list cannot mention, in order of first mention."""
    places = {}
    for edge in graph["edges"]:
        for node in edge[:2]:
            places.setdefault(node, len(places))
    edges = [[places[edge[0]], places[edge[1]], *edge[2:]] for edge in graph["edges"]]
    return {**graph, "nodes": len(places), "edges": edges}


def write(graph, path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        weighted = len(graph["edges"][0]) > 2
        writer.writerow(["source", "target"] + (["weight"] if weighted else []))
        for edge in graph["edges"]:
            writer.writerow([f"n{edge[0]}", f"n{edge[1]}", *map(repr, edge[2:])])


def run(program, graph, path, key):
    """The values of one key of the expected values, by node, or the word "ambiguous"."""
    words = key.split(" ")
    command = [program, "centrality", "--data", str(path), "--measure", words[0],
               "--format", "csv"]
    if graph["directed"]:
        command.append("--directed")
    for word in words[1:]:
        if word in DIRECTIONS:
            command += ["--direction", DIRECTIONS[word]]
    if "weighted" in words or words[0] == "strength":
        meaning = "strength" if words[0] in STRENGTH else "distance"
        command += ["--weights", "weight", "--weights-as", meaning]
    if "normalized" in words:
        command.append("--normalized")
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    if result.returncode != 0:
        if words[0] in ("eigenvector", "hub", "authority") and result.returncode == 2:
            return "ambiguous"
        raise RuntimeError(f"{' '.join(command)} ended with {result.returncode}: {result.stderr}")
    values = [None] * graph["nodes"]
    for row in csv.DictReader(io.StringIO(result.stdout)):
        value = row[words[0]]
        values[int(row["id"].removeprefix("n"))] = float(value) if value else None
    return values


def compare_program(program, count, seed):
    generator = random.Random(seed)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "graph.csv"
        for number in range(count):
            graph = without_isolates(regenerate.random_graph(generator, number))
            if not graph["edges"]:
                continue
            write(graph, path)
            for key, values in regenerate.expected(graph).items():
                if key.split(" ")[0] not in MEASURES or "collapsed" in key:
                    continue
                computed = run(program, graph, path, key)
                found += regenerate.differences(
                    regenerate.compact(values), regenerate.compact(computed),
                    f"{graph} {key}")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="path of the missiegraaf program")
    parser.add_argument("--graphs", type=int, default=24, help="number of fresh graphs")
    parser.add_argument("--seed", type=int, default=1, help="seed of the fresh graphs")
    options = parser.parse_args()
    found = [f"stored values: {difference}" for difference in regenerate.check()]
    found += compare_program(options.program, options.graphs, options.seed)
    for difference in found[:50]:
        print(difference, file=sys.stderr)
    print(f"parity: {len(found)} differences", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
