#!/usr/bin/env python3
"""Expected scores of link prediction on two-mode tables, by dense matrices of numpy and scipy.

    python link_prediction.py            rewrites link-prediction.jsonl beside this script
    python link_prediction.py --check    compares instead, at 1e-9, and fails on a difference
    python link_prediction.py --davis    prints the hold-out figures of the Davis table

Each line has a table and, for each method, the scores by row and column; null is undefined. The first
table is that of Davis, Gardner and Gardner (1941), as networkx has it.
"""

import pathlib
import random
import sys

import networkx
import numpy
import scipy.linalg
from networkx.algorithms import bipartite

import regenerate

OUTPUT = pathlib.Path(__file__).with_name("link-prediction.jsonl")
TABLES = 40
SEED = 20260107


def inverse(values):
    return numpy.where(values > 0, 1 / numpy.where(values > 0, values, 1), 0)


def spread(table, power):
    """A D(h)^-p A^T D(k)^-p A."""
    rows, columns = inverse(table.sum(1)) ** power, inverse(table.sum(0)) ** power
    return table @ numpy.diag(columns) @ table.T @ numpy.diag(rows) @ table


def similarity(table, divisor):
    degrees = table.sum(0)
    shared = table.T @ table
    values = shared * inverse(divisor(degrees[:, None], degrees[None, :], shared))
    numpy.fill_diagonal(values, 0)
    return values


def jaccard(table):
    return table @ similarity(table, lambda one, other, shared: one + other - shared)


def density(table):
    values = similarity(table, lambda one, other, shared: numpy.maximum(one, other))
    totals = values.sum(0)
    scores = (table @ values) * inverse(totals)
    scores[:, totals == 0] = numpy.nan
    return scores


def walk(table, restart=0.15):
    """The fixed point of the walk, by solving its equations."""
    rows, columns = table.shape
    ties = numpy.block([[numpy.zeros((rows, rows)), table],
                        [table.T, numpy.zeros((columns, columns))]])
    steps = ties * inverse(ties.sum(0))
    shares = restart * scipy.linalg.inv(numpy.eye(len(ties)) - (1 - restart) * steps)
    return shares[:rows, rows:]


def truncated(table, rank):
    """A rank that parts no equal singular values, or undefined."""
    left, values, right = numpy.linalg.svd(table, full_matrices=False)
    values = numpy.append(values, numpy.zeros(max(0, table.shape[1] - len(values))))
    least = 1e-6 * values[0]
    cut = min(rank, int((values > least).sum()))
    while cut > 0 and cut < len(values) and values[cut - 1] - values[cut] <= least:
        cut -= 1
    if cut == 0:
        return numpy.full(table.shape, numpy.nan)
    return (left[:, :cut] * values[:cut]) @ right[:cut]


METHODS = {
    "resource-spreading": lambda table: spread(table, 1),
    "paths-of-three": lambda table: spread(table, 0.5),
    "jaccard": jaccard,
    "density": density,
    "walk": walk,
    "svd-1": lambda table: truncated(table, 1),
    "svd-4": lambda table: truncated(table, 4),
    "preferential": lambda table: numpy.outer(table.sum(1), table.sum(0)),
    "column-degree": lambda table: numpy.tile(table.sum(0), (len(table), 1)),
}


def davis():
    graph = networkx.davis_southern_women_graph()
    women = [node for node, data in graph.nodes(data=True) if data["bipartite"] == 0]
    events = [node for node, data in graph.nodes(data=True) if data["bipartite"] == 1]
    return bipartite.biadjacency_matrix(graph, women, events).toarray().astype(float)


def cases():
    generator = random.Random(SEED)
    for number in range(TABLES):
        rows, columns = generator.randint(2, 16), generator.randint(2, 12)
        share = generator.choice([0.1, 0.2, 0.35, 0.6])
        table = davis() if number == 0 else numpy.array(
            [[float(generator.random() < share) for _ in range(columns)] for _ in range(rows)])
        if not table.any():
            table[0, 0] = 1
        yield regenerate.compact({
            "table": table.tolist(),
            "expected": {name: method(table).tolist() for name, method in METHODS.items()}})


def quality(positive, negative):
    """AUC and average precision, the latter as the mean over 200 random orders of ties."""
    above = (positive[:, None] > negative).mean() + (positive[:, None] == negative).mean() / 2
    generator = numpy.random.default_rng(1)
    scores = numpy.concatenate([positive, negative])
    truth = numpy.arange(len(scores)) < len(positive)
    figures = []
    for _ in range(200):
        order = numpy.lexsort((generator.random(len(scores)), -scores))
        hits = truth[order]
        figures.append((hits.cumsum() / numpy.arange(1, len(hits) + 1))[hits].mean())
    return above, numpy.mean(figures)


def hold_out():
    table = davis()
    ties = [tuple(place) for place in numpy.argwhere(table)]
    for name, method in METHODS.items():
        figures = []
        for repeat in range(5):
            order = random.Random(repeat).sample(ties, len(ties))
            for fold in range(10):
                training = table.copy()
                hidden = tuple(numpy.array(order[fold::10]).T)
                training[hidden] = 0
                scores = method(training).round(12)
                figures.append(quality(scores[hidden], scores[table == 0]))
        print(name, *numpy.mean(figures, axis=0).round(3), *numpy.std(figures, axis=0).round(3))


if __name__ == "__main__":
    if "--davis" in sys.argv[1:]:
        hold_out()
    else:
        regenerate.run(OUTPUT, cases)
