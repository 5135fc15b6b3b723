#!/usr/bin/env python3
"""Expected cliques, cores, equivalence, rich clubs and graph correlations, by networkx and numpy.

    python groups.py            rewrites groups.jsonl beside this script
    python groups.py --check    compares instead, at 1e-9, and fails on a difference

Graphs and the form of the file are those of regenerate.py. Cliques are a list of nodes with -1
after each clique. The graph to correlate with has its nodes in the opposite order.
"""

import itertools
import pathlib
import random

import networkx
import numpy

import regenerate

OUTPUT = pathlib.Path(__file__).with_name("groups.jsonl")
GRAPHS = 72
SEED = 20260106


def matrix_of(graph, weighted, directed):
    matrix = regenerate.adjacency({**graph, "directed": directed}, weighted)
    numpy.fill_diagonal(matrix, 0)
    return matrix if weighted else (matrix > 0) * 1.0


def core(matrix):
    """The fewest errors over all cores, and the correlation of the first core of highest degrees."""
    n = len(matrix)

    def errors(members):
        return sum(
            (1 - matrix[i, j]) if i in members and j in members
            else matrix[i, j] if i not in members and j not in members else 0
            for i, j in itertools.combinations(range(n), 2))

    if n <= 9:
        least = min(errors(set(members)) for size in range(n + 1)
                    for members in itertools.combinations(range(n), size))
    order = sorted(range(n), key=lambda node: (-matrix[node].sum(), node))
    found = min((set(order[:size]) for size in range(n + 1)), key=lambda s: (errors(s), len(s)))
    if n <= 9:
        assert errors(found) == least
    pairs = [(matrix[i, j], i in found) for i, j in itertools.combinations(range(n), 2)
             if (i in found) == (j in found)]
    ties = numpy.array(pairs, float).reshape(-1, 2)
    varies = len(ties) and ties.std(axis=0).min() > 0
    return [errors(found), len(found), float(numpy.corrcoef(ties.T)[0, 1]) if varies else None]


def equivalence(matrix, directed):
    n = len(matrix)
    result = []
    for i in range(n):
        for j in range(n):
            rest = [k for k in range(n) if k not in (i, j)]
            sum_ = ((matrix[i, rest] - matrix[j, rest]) ** 2).sum()
            if directed:
                sum_ += ((matrix[rest, i] - matrix[rest, j]) ** 2).sum()
                sum_ += 2 * (matrix[i, j] - matrix[j, i]) ** 2
            result.append(float(sum_ ** 0.5) if i != j else 0)
    return result


def correlation(matrix):
    off = ~numpy.eye(len(matrix), dtype=bool)
    one, other = matrix[off], matrix[::-1, ::-1][off]
    if len(one) == 0 or one.std() < 1e-12:
        return None
    return float(numpy.corrcoef(one, other)[0, 1])


def expected(graph):
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    directed = graph["directed"]
    simple = networkx.from_numpy_array(matrix_of(graph, False, False))
    cliques = sorted(sorted(clique) for clique in networkx.find_cliques(simple))
    clubs = networkx.rich_club_coefficient(simple, normalized=False) if simple.size() else {}
    values = {
        "cliques": [node for clique in cliques for node in [*clique, -1]],
        "core": core(networkx.to_numpy_array(simple)),
        "rich-club": [clubs[degree] for degree in sorted(clubs)],
    }
    for name, use in [("", False)] + ([(" weighted", True)] if weighted else []):
        matrix = matrix_of(graph, use, directed)
        values["equivalence" + name] = equivalence(matrix, directed)
        values["qap" + name] = [correlation(matrix)]
    return values


def cases():
    generator = random.Random(SEED)
    for place in range(GRAPHS):
        graph = regenerate.random_graph(generator, place)
        yield regenerate.compact({**graph, "expected": expected(graph)})


if __name__ == "__main__":
    regenerate.run(OUTPUT, cases)
