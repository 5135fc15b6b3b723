#!/usr/bin/env python3
"""Expected values of the measures on random graphs, computed by networkx, igraph and numpy.

    python regenerate.py            rewrites parity.jsonl beside this script
    python regenerate.py --check    compares instead, at 1e-9, and fails on a difference

Needs the packages of Tests/Conformance/requirements.txt. Each line of parity.jsonl is a graph with
its edges in order and the expected values; null stands for an undefined value. Where a package
follows another definition than this project, the case is left out here and a test states it.
"""

import json
import math
import pathlib
import random
import sys

import igraph
import networkx
import numpy

OUTPUT = pathlib.Path(__file__).with_name("parity.jsonl")
GRAPHS = 240
SEED = 20260101


def random_graph(generator, number):
    """A graph as a plain value: directed or not, with or without weights, loops, parallels."""
    directed = number % 2 == 1
    weights = ("none", "integer", "real")[number // 2 % 3]
    loops = number // 6 % 2 == 1
    parallels = number // 12 % 2 == 1
    nodes = generator.choice([1, 2, 3, 5, 7, 9, 12, 16])
    wanted = int(generator.choice([0.5, 1.0, 1.5, 2.5]) * nodes)
    edges, seen = [], set()
    for _ in range(wanted):
        source, target = generator.randrange(nodes), generator.randrange(nodes)
        if source == target and not loops:
            continue
        key = (source, target) if directed else (min(source, target), max(source, target))
        if key in seen and not parallels:
            continue
        seen.add(key)
        if weights == "integer":
            edges.append([source, target, float(generator.randint(1, 4))])
        elif weights == "real":
            edges.append([source, target, round(generator.uniform(0.1, 5), 6)])
        else:
            edges.append([source, target])
    return {"directed": directed, "nodes": nodes, "edges": edges}


def as_networkx(graph):
    made = networkx.MultiDiGraph() if graph["directed"] else networkx.MultiGraph()
    made.add_nodes_from(range(graph["nodes"]))
    for edge in graph["edges"]:
        made.add_edge(edge[0], edge[1], weight=edge[2] if len(edge) > 2 else 1.0)
    return made


def as_igraph(graph):
    made = igraph.Graph(n=graph["nodes"], directed=graph["directed"])
    made.add_edges([edge[:2] for edge in graph["edges"]])
    return made


def has_loops(graph):
    return any(edge[0] == edge[1] for edge in graph["edges"])


def is_simple(graph):
    ends = [edge[:2] if graph["directed"] else sorted(edge[:2]) for edge in graph["edges"]]
    return not has_loops(graph) and len(set(map(tuple, ends))) == len(ends)


def adjacency(graph, weighted):
    """Row i, column j: strength from i to j; an undirected loop is 2 on the diagonal."""
    matrix = numpy.zeros((graph["nodes"], graph["nodes"]))
    for edge in graph["edges"]:
        weight = edge[2] if weighted else 1.0
        matrix[edge[0], edge[1]] += weight
        if not graph["directed"]:
            matrix[edge[1], edge[0]] += weight
    return matrix


def eigenvector(graph, weighted):
    """The dominant eigenvector; "ambiguous"; or None when too close to call numerically."""
    matrix = adjacency(graph, weighted).T
    values = numpy.linalg.eigvals(matrix)
    greatest = max(abs(values))
    if networkx.is_directed_acyclic_graph(as_networkx(graph)) if graph["directed"] else (
        not graph["edges"]
    ):
        return "ambiguous"
    close = numpy.sum(abs(values - greatest) < 1e-5 * greatest)
    left, sizes, right = numpy.linalg.svd(matrix - greatest * numpy.eye(len(matrix)))
    dimension = numpy.sum(sizes < 1e-7 * greatest)
    if close != dimension or dimension == 0:
        return None
    if dimension > 1:
        return "ambiguous"
    vector = right[-1].real
    vector = vector * numpy.sign(vector[numpy.argmax(abs(vector))])
    vector = numpy.where(abs(vector) < 1e-13, 0, vector)
    return list(vector / vector.max())


def by_node(values, nodes):
    return [values[node] for node in range(nodes)]


def expected(graph):
    nodes = graph["nodes"]
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    n, i = as_networkx(graph), as_igraph(graph)
    reverse = n.reverse() if graph["directed"] else n
    both = as_networkx({**graph, "directed": False})
    values = {}
    for name, weight in [("", None)] + ([(" weighted", "weight")] if weighted else []):
        lengths = [edge[2] for edge in graph["edges"]] if weight else None
        values["degree both" if not weight else "strength both"] = by_node(
            dict(n.degree(weight=weight)), nodes)
        if graph["directed"]:
            kind = "strength" if weight else "degree"
            values[kind + " incoming"] = by_node(dict(n.in_degree(weight=weight)), nodes)
            values[kind + " outgoing"] = by_node(dict(n.out_degree(weight=weight)), nodes)
        for direction, view in [("incoming", n), ("outgoing", reverse), ("both", both)]:
            if not graph["directed"] and direction != "both":
                continue
            values[f"closeness {direction}{name}"] = by_node(
                networkx.closeness_centrality(view, distance=weight), nodes)
            values[f"harmonic {direction}{name}"] = by_node(
                networkx.harmonic_centrality(view, distance=weight), nodes)
        values["betweenness" + name] = i.betweenness(
            directed=graph["directed"], weights=lengths)
        values["edge-betweenness" + name] = i.edge_betweenness(
            directed=graph["directed"], weights=lengths)
        values["betweenness collapsed" + name] = by_node(
            networkx.betweenness_centrality(n, weight=weight, normalized=False), nodes)
        vector = eigenvector(graph, bool(weight))
        if vector is not None:
            values["eigenvector" + name] = vector
        if graph["directed"] or not has_loops(graph):
            values["pagerank" + name] = by_node(
                networkx.pagerank(n, weight=weight, tol=1e-15, max_iter=10000), nodes)
        else:
            values["pagerank" + name] = i.pagerank(directed=False, weights=lengths)
    values["core"] = i.coreness(mode="all")
    if nodes > 2 and is_simple(graph):
        values["betweenness normalized"] = by_node(networkx.betweenness_centrality(n), nodes)
        values["edge-betweenness normalized"] = [
            networkx.edge_betweenness_centrality(n)[(*ends, 0)]
            for ends in ((edge[0], edge[1]) for edge in graph["edges"])
        ] if graph["directed"] else None
    weak = networkx.weakly_connected_components(n) if graph["directed"] else (
        networkx.connected_components(n))
    values["components weak"] = numbered(weak, nodes)
    if graph["directed"]:
        values["components strong"] = numbered(networkx.strongly_connected_components(n), nodes)
    return {key: value for key, value in values.items() if value is not None}


def numbered(parts, nodes):
    """Parts numbered by their first node."""
    membership = [0] * nodes
    for number, part in enumerate(sorted(parts, key=min)):
        for node in part:
            membership[node] = number
    return membership


def compact(value):
    """Twelve significant digits, whole numbers without a fraction."""
    if isinstance(value, dict):
        return {key: compact(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [compact(item) for item in value]
    if isinstance(value, (float, numpy.floating)):
        if not math.isfinite(value):
            return None
        rounded = float(f"{value:.12g}")
        return int(rounded) if rounded == int(rounded) else rounded
    if isinstance(value, numpy.integer):
        return int(value)
    return value


def cases():
    generator = random.Random(SEED)
    for number in range(GRAPHS):
        graph = random_graph(generator, number)
        yield compact({**graph, "expected": expected(graph)})


def differences(stored, fresh, path=""):
    """Where two values differ by more than 1e-9, relative to the greater of 1 and the value."""
    if isinstance(stored, dict) and isinstance(fresh, dict):
        for key in sorted(set(stored) | set(fresh)):
            yield from differences(stored.get(key), fresh.get(key), f"{path} {key}")
    elif isinstance(stored, list) and isinstance(fresh, list) and len(stored) == len(fresh):
        for index, pair in enumerate(zip(stored, fresh)):
            yield from differences(*pair, f"{path} {index}")
    elif isinstance(stored, (int, float)) and isinstance(fresh, (int, float)):
        if abs(stored - fresh) > 1e-9 * max(1, abs(stored)):
            yield f"{path}: stored {stored}, computed {fresh}"
    elif stored != fresh:
        yield f"{path}: stored {stored}, computed {fresh}"


def check():
    """Compares the stored file with values computed now; returns the differences."""
    stored = [json.loads(line) for line in OUTPUT.read_text().splitlines()]
    fresh = list(cases())
    if len(stored) != len(fresh):
        return [f"stored {len(stored)} graphs, computed {len(fresh)}"]
    return [
        difference
        for number, pair in enumerate(zip(stored, fresh))
        for difference in differences(*pair, f"graph {number}")
    ]


def main():
    if "--check" in sys.argv[1:]:
        found = check()
        for difference in found[:50]:
            print(difference, file=sys.stderr)
        sys.exit(1 if found else 0)
    lines = [json.dumps(case, separators=(",", ":")) for case in cases()]
    OUTPUT.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} graphs, {OUTPUT.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
