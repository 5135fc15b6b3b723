#!/usr/bin/env python3
"""Expected projections, disparity filters and nestedness, by networkx and numpy.

    python projections.py            rewrites projections.jsonl beside this script
    python projections.py --check    compares instead, at 1e-9, and fails on a difference

Graphs and the form of the file are those of regenerate.py. Node v is of kind v % 3; kind 2 is in
between. A projection is its matrix, row by row, over the nodes of the ends in ascending order.
For nestedness even nodes are the first mode, and edges within a mode are left out.
"""

import pathlib
import random

import networkx
import numpy
from networkx.algorithms import bipartite
from scipy.stats import beta

import regenerate

OUTPUT = pathlib.Path(__file__).with_name("projections.jsonl")
GRAPHS = 72
SEED = 20260105


def two_mode(graph, ends):
    """The ties between nodes of the kinds of the ends and nodes of kind 2."""
    made = networkx.Graph()
    made.add_nodes_from(node for node in range(graph["nodes"]) if node % 3 in (*ends, 2))
    for edge in graph["edges"]:
        if edge[0] in made and edge[1] in made and (edge[0] % 3 == 2) != (edge[1] % 3 == 2):
            made.add_edge(edge[0], edge[1])
    return made


def projections(graph):
    values = {}
    for name, ends in [("one", (0,)), ("two", (0, 1))]:
        made = two_mode(graph, ends)
        nodes = [node for node in made if node % 3 != 2]
        between = len(made) - len(nodes)
        if not between:
            # networkx refuses a graph of one mode.
            continue
        kinds = {
            "count": lambda: bipartite.weighted_projected_graph(made, nodes),
            "newman": lambda: bipartite.collaboration_weighted_projected_graph(made, nodes),
            "jaccard": lambda: bipartite.overlap_weighted_projected_graph(made, nodes),
            "overlap": lambda: bipartite.overlap_weighted_projected_graph(
                made, nodes, jaccard=False),
            "ratio": lambda: bipartite.generic_weighted_projected_graph(
                made, nodes, weight_function=lambda g, u, v: len(set(g[u]) & set(g[v])) / between),
        }
        for key, project in kinds.items():
            found = project()
            if len(ends) == 2:
                found.remove_edges_from(
                    [(u, v) for u, v in found.edges if u % 3 == v % 3])
            matrix = networkx.to_numpy_array(found, nodelist=sorted(nodes)) if nodes else (
                numpy.zeros((0, 0)))
            values[f"{key} {name}"] = [float(value) for value in matrix.flatten()]
    return values


def disparity(graph):
    """The tail of a part of a stick broken at random is that of a beta distribution."""
    used = [edge for edge in graph["edges"] if edge[0] != edge[1]]
    out, into = {}, {}
    for source, target, weight in used:
        out.setdefault(source, []).append(weight)
        into.setdefault(target, []).append(weight)
        if not graph["directed"]:
            out.setdefault(target, []).append(weight)
            into.setdefault(source, []).append(weight)
    result = []
    for source, target, weight in graph["edges"]:
        tails = [beta.sf(weight / sum(side), 1, len(side) - 1)
                 for side in (out.get(source, []), into.get(target, [])) if len(side) > 1]
        result.append(float(min(tails)) if tails and source != target else None)
    return result


def nestedness(graph):
    even = [node for node in range(graph["nodes"]) if node % 2 == 0]
    odd = [node for node in range(graph["nodes"]) if node % 2 == 1]
    matrix = regenerate.adjacency({**graph, "directed": False}, False)[numpy.ix_(even, odd)] > 0
    matrix = matrix[matrix.any(axis=1)][:, matrix.any(axis=0)]

    def pairs(rows):
        found = []
        for place, row in enumerate(rows):
            for other in rows[:place]:
                few, many = sorted((row, other), key=sum)
                found.append(100 * (few & many).sum() / few.sum() if few.sum() < many.sum() else 0)
        return found

    def mean(values):
        return float(numpy.mean(values)) if values else None

    first, second = pairs(list(matrix)), pairs(list(matrix.T))
    return [mean(first), mean(second), mean(first + second)]


def expected(graph):
    values = {**projections(graph), "nodf": nestedness(graph)}
    if graph["edges"] and len(graph["edges"][0]) > 2:
        values["disparity"] = disparity(graph)
    return values


def cases():
    generator = random.Random(SEED)
    for place in range(GRAPHS):
        graph = regenerate.random_graph(generator, place)
        yield regenerate.compact({**graph, "expected": expected(graph)})


if __name__ == "__main__":
    regenerate.run(OUTPUT, cases)
