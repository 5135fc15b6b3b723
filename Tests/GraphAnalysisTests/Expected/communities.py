#!/usr/bin/env python3
"""Expected values of the measures of communities, by igraph, numpy and scipy.

    python communities.py            rewrites communities.jsonl beside this script
    python communities.py --check    compares instead, at 1e-9, and fails on a difference

Graphs and the form of the file are those of regenerate.py. The best modularity of undirected
graphs is igraph's, by integer programming; that of directed graphs goes through all partitions.
"""

import itertools
import math
import pathlib
import random

import numpy
from scipy.stats import hypergeom

import regenerate
from regenerate import adjacency, as_igraph

OUTPUT = pathlib.Path(__file__).with_name("communities.jsonl")
GRAPHS = 96
SEED = 20260103


def first_label(node):
    return node % 3


def second_label(node):
    return (node * node) % 7 % 4


def mutual_information(first, second):
    total = len(first)
    sum_ = 0.0
    for one in set(first):
        for other in set(second):
            both = sum(1 for pair in zip(first, second) if pair == (one, other))
            if both:
                sum_ += both / total * math.log(
                    total * both / first.count(one) / second.count(other))
    return sum_


def adjusted(first, second):
    total = len(first)
    if len(set(zip(first, second))) == len(set(first)) == len(set(second)):
        return 1.0
    information = mutual_information(first, second)
    if total <= 7:
        ways = [mutual_information(first, way) for way in itertools.permutations(second)]
        expected = sum(ways) / len(ways)
    else:
        expected = 0.0
        for one in set(first):
            for other in set(second):
                a, b = first.count(one), second.count(other)
                for both in range(1, min(a, b) + 1):
                    expected += hypergeom.pmf(both, total, a, b) * both / total * math.log(
                        total * both / a / b)
    middle = (mutual_information(first, first) + mutual_information(second, second)) / 2
    return (information - expected) / (middle - expected) if middle - expected > 1e-12 else 0.0


def partitions(nodes):
    def grow(labels, used):
        if len(labels) == nodes:
            yield list(labels)
            return
        for label in range(used + 1):
            yield from grow([*labels, label], max(used, label + 1))
    return grow([], 0)


def modularity(graph, labels, weighted, resolution):
    """The textbook double sum, with loops twice on the diagonal of undirected graphs."""
    matrix = adjacency(graph, weighted)
    total = matrix.sum()
    if not total:
        return None
    out, into = matrix.sum(axis=1), matrix.sum(axis=0)
    same = numpy.equal.outer(labels, labels)
    return float(((matrix - resolution * numpy.outer(out, into) / total) * same).sum() / total)


def barber(graph, labels, weighted):
    """Even nodes are one mode, odd nodes the other; edges within a mode are left out."""
    even = [node for node in range(graph["nodes"]) if node % 2 == 0]
    odd = [node for node in range(graph["nodes"]) if node % 2 == 1]
    matrix = adjacency({**graph, "directed": False}, weighted)[numpy.ix_(even, odd)]
    total = matrix.sum()
    if not total:
        return None
    chance = numpy.outer(matrix.sum(axis=1), matrix.sum(axis=0)) / total
    same = numpy.equal.outer([labels[node] for node in even], [labels[node] for node in odd])
    return float(((matrix - chance) * same).sum() / total)


def best(graph, i, weights):
    if not graph["directed"]:
        simple = i.copy()
        simple.es["weight"] = weights or [1.0] * len(graph["edges"])
        labels = simple.community_optimal_modularity(weights="weight").membership
        return modularity(graph, labels, bool(weights), 1)
    if graph["nodes"] > 7:
        return None
    return max(modularity(graph, labels, bool(weights), 1) for labels in partitions(graph["nodes"]))


def expected(graph):
    i, nodes = as_igraph(graph), range(graph["nodes"])
    first, second = [first_label(n) for n in nodes], [second_label(n) for n in nodes]
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    values = {"ami": [adjusted(first, second)]}
    for name, use in [("", False)] + ([(" weighted", True)] if weighted else []):
        weights = [edge[2] for edge in graph["edges"]] if use else None
        for resolution in (1, 0.5, 2):
            value = modularity(graph, first, use, resolution)
            if value is not None:
                by_igraph = i.modularity(
                    first, weights=weights, resolution=resolution, directed=graph["directed"])
                assert abs(value - by_igraph) < 1e-9
            values[f"modularity {resolution}{name}"] = [value]
        values["barber" + name] = [barber(graph, first, use)]
        if graph["edges"] and not regenerate.has_loops(graph):
            found = best(graph, i, weights)
            if found is not None:
                values["best" + name] = [found]
    return values


def cases():
    generator = random.Random(SEED)
    for place in range(GRAPHS):
        graph = regenerate.random_graph(generator, place)
        yield regenerate.compact({**graph, "expected": expected(graph)})


if __name__ == "__main__":
    regenerate.run(OUTPUT, cases)
