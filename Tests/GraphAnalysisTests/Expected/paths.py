#!/usr/bin/env python3
"""Expected lengths of paths, flows and numbers of disjoint paths, by networkx and igraph.

    python paths.py            rewrites paths.jsonl beside this script
    python paths.py --check    compares instead, at 1e-9, and fails on a difference

Graphs and the form of the file are those of regenerate.py. Paths run from the first node to the
last; "simple" has the lengths of the shortest eight, in order.
"""

import itertools
import pathlib
import random

import networkx

import regenerate
from regenerate import as_igraph

OUTPUT = pathlib.Path(__file__).with_name("paths.jsonl")
GRAPHS = 96
SEED = 20260104
COUNT = 8


def collapsed(graph, directed, weighted):
    """A simple graph with the shortest of parallel edges."""
    made = networkx.DiGraph() if directed else networkx.Graph()
    made.add_nodes_from(range(graph["nodes"]))
    for edge in graph["edges"]:
        length = edge[2] if weighted else 1
        if edge[0] != edge[1]:
            known = made.get_edge_data(edge[0], edge[1], {"weight": length})["weight"]
            made.add_edge(edge[0], edge[1], weight=min(length, known))
    return made


def expected(graph):
    values, i = {}, as_igraph(graph)
    source, target = 0, graph["nodes"] - 1
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    if source == target:
        return {}
    for name, use in [("", False)] + ([(" weighted", True)] if weighted else []):
        for kind, directed in [("along", graph["directed"]), ("both", False)]:
            simple = collapsed(graph, directed, use)
            try:
                paths = networkx.shortest_simple_paths(simple, source, target, weight="weight")
                lengths = [networkx.path_weight(simple, path, "weight")
                           for path in itertools.islice(paths, COUNT)]
            except networkx.NetworkXNoPath:
                lengths = []
            values[f"simple {kind}{name}"] = lengths
        capacity = [edge[2] for edge in graph["edges"]] if use else None
        values["flow" + name] = [i.maxflow(source, target, capacity=capacity).value]
    for kind, directed in [("along", graph["directed"]), ("both", False)]:
        simple = collapsed(graph, directed, False)
        direct = simple.has_edge(source, target)
        if direct:
            simple.remove_edge(source, target)
        count = networkx.node_connectivity(simple, source, target)
        values[f"disjoint {kind}"] = [count + direct]
    return values


def cases():
    generator = random.Random(SEED)
    for place in range(GRAPHS):
        graph = regenerate.random_graph(generator, place)
        yield regenerate.compact({**graph, "expected": expected(graph)})


if __name__ == "__main__":
    regenerate.run(OUTPUT, cases)
