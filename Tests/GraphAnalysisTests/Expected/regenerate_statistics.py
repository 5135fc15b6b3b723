#!/usr/bin/env python3
"""Expected values of the statistics on compositions and two-mode tables, by numpy, scipy, networkx.

    python regenerate_statistics.py            rewrites the files beside this script
    python regenerate_statistics.py --check    compares instead, at 1e-9, and fails on a difference

Needs the packages of Tests/Conformance/requirements.txt. Each line of a file is a case with its
input and the expected values; null stands for an undefined value. The values are computed in another
way than the library does, where there is another way.
"""

import itertools
import json
import pathlib
import random
import sys

import networkx
import numpy
import scipy.optimize
import scipy.sparse
import scipy.stats
from networkx.algorithms import bipartite

from regenerate import adjacency, compact, differences, random_graph

FOLDER = pathlib.Path(__file__).parent
SEED = 20260102


def compositions():
    generator = random.Random(SEED)
    for number in range(60):
        count = generator.choice([1, 2, 3, 5, 8, 20])
        if number % 3 == 0:
            amounts = [float(generator.choice([0, 0, 1, 2, 5, 9])) for _ in range(count)]
        else:
            amounts = [round(generator.expovariate(0.01), 3) for _ in range(count)]
        distances = [[0.0] * count for _ in range(count)]
        for row, column in itertools.permutations(range(count), 2):
            distances[row][column] = round(generator.random(), 3)
        yield {"amounts": amounts, "distances": distances,
               "expected": diversity(amounts, distances)}


def gini(amounts):
    """Half of the relative mean absolute difference."""
    values = numpy.array(amounts)
    if values.sum() == 0:
        return None
    spread = abs(values[:, None] - values[None, :]).sum()
    return spread / (2 * len(values) ** 2 * values.mean())


def diversity(amounts, distances):
    values = {"gini": gini(amounts), "gini without zeros": gini([x for x in amounts if x > 0])}
    total = sum(amounts)
    orders = [0, 0.5, 1, 1 + 1e-9, 1.3, 2, 3, 50]
    if total == 0:
        return {**values, "entropy": None, "blau": None, "hhi": None, "rao-stirling": None,
                "hill": [[order, None] for order in orders]}
    shares = numpy.array(amounts) / total
    present = shares[shares > 0]
    hill = []
    for order in orders:
        # At order 1 + 1e-9 the number differs from the limit by about 1e-9 of it.
        hill.append([order, numpy.exp(scipy.stats.entropy(present)) if abs(order - 1) < 1e-6
                     else (present ** order).sum() ** (1 / (1 - order))])
    pairs = itertools.product(range(len(shares)), repeat=2)
    return {
        **values, "entropy": scipy.stats.entropy(present), "hill": hill,
        "hhi": (shares ** 2).sum(),
        "blau": sum(shares[a] * shares[b] for a, b in itertools.permutations(
            range(len(shares)), 2)),
        "rao-stirling": sum(distances[a][b] * shares[a] * shares[b] for a, b in pairs)}


def random_table(generator, number):
    rows, columns = generator.choice([(3, 3), (5, 4), (8, 12), (15, 6), (30, 10)])
    density = generator.choice([0.15, 0.35, 0.6])
    popularity = [generator.random() for _ in range(columns)]
    table = [[0.0] * columns for _ in range(rows)]
    for row, column in itertools.product(range(rows), range(columns)):
        if generator.random() < density * 2 * popularity[column]:
            table[row][column] = 1.0 if number % 2 == 0 else round(generator.expovariate(0.02), 2)
    return table


def tables():
    generator = random.Random(SEED + 1)
    for number in range(40):
        table = random_table(generator, number)
        yield {"table": table, "expected": specialization(numpy.array(table))}


def divided(above, below):
    return above / below if below else None


def specialization(amounts):
    ones = (amounts > 0).astype(float)
    rows, columns = ones.shape
    total = amounts.sum()
    values = {"advantage": [
        [divided(amounts[i, m] * total, amounts[i].sum() * amounts[:, m].sum())
         for m in range(columns)] for i in range(rows)]}
    sets = [set(numpy.flatnonzero(ones[:, m])) for m in range(columns)]
    present = len(set().union(*sets))
    kinds = {
        "count": lambda a, b: len(a & b),
        "associationStrength": lambda a, b: len(a & b) / (len(a) / present * len(b)),
        "cosine": lambda a, b: len(a & b) / (len(a) * len(b)) ** 0.5,
        "jaccard": lambda a, b: len(a & b) / len(a | b),
        "hidalgo": lambda a, b: min(len(a & b) / len(a), len(a & b) / len(b)),
    }
    for name, kind in kinds.items():
        values[name] = [[kind(a, b) if i != j and a and b else None
                         for j, b in enumerate(sets)] for i, a in enumerate(sets)]
    values["density"] = [
        [divided(sum(proximity for other, proximity in enumerate(values["hidalgo"][m])
                     if proximity and ones[i, other]),
                 sum(proximity for proximity in values["hidalgo"][m] if proximity))
         for m in range(columns)] for i in range(rows)]
    values.update(complexity(ones))
    return {key: value for key, value in values.items() if value is not None}


def complexity(ones):
    rows = numpy.flatnonzero(ones.sum(1))
    columns = numpy.flatnonzero(ones.sum(0))
    if not len(rows):
        return {}
    present = ones[numpy.ix_(rows, columns)]
    result = {}
    averaging = present / present.sum(1)[:, None]
    reflected = (present / present.sum(0)).T
    eigenvalues, vectors = numpy.linalg.eig(averaging @ reflected)
    order = numpy.argsort(-eigenvalues.real)
    values = eigenvalues.real[order]
    connected = networkx.is_connected(bipartite.from_biadjacency_matrix(
        scipy.sparse.csr_array(present)))
    if not connected:
        result["eci"] = result["pci"] = "ambiguous"
    elif len(values) > 1 and values[1] > 1e-6 and (
        len(values) == 2 or values[1] - values[2] > 1e-6
    ):
        vector = vectors[:, order[1]].real
        degrees = present.sum(1)
        correlation = (vector - vector.mean()) @ degrees / degrees.sum()
        if abs(correlation) > 1e-6:
            vector = vector * numpy.sign(correlation)
            result["eci"] = placed(scipy.stats.zscore(vector), rows, len(ones))
            result["pci"] = placed(scipy.stats.zscore(reflected @ vector), columns, len(ones[0]))
    fitness = fixed_point(present)
    if fitness is not None:
        result["fitness"] = placed(fitness[0], rows, len(ones))
        result["complexity"] = placed(fitness[1], columns, len(ones[0]))
    return result


def placed(values, places, count):
    result = [None] * count
    for value, place in zip(values, places):
        result[place] = value
    return result


def fixed_point(present):
    """Many iterations; None where values still move or have nearly vanished."""
    fitness, quality = numpy.ones(len(present)), numpy.ones(len(present[0]))
    for step in range(4000):
        before = fitness
        fitness, quality = present @ quality, 1 / (present.T @ (1 / fitness))
        fitness, quality = fitness / fitness.mean(), quality / quality.mean()
        if not numpy.isfinite(fitness).all() or fitness.min() < 1e-6 or quality.min() < 1e-6:
            return None
    return (fitness, quality) if abs(fitness - before).max() < 1e-14 else None


def sector_patterns():
    generator = random.Random(SEED + 2)
    for number in range(40):
        sectors = generator.choice([3, 4, 5])
        counts = [generator.choice([0, 0, 1, 3, 20, 80]) for _ in range(2 ** sectors)]
        counts[-1] += 1
        yield {"sectors": sectors, "counts": counts, "expected": information(sectors, counts)}


def information(sectors, counts):
    """Total correlation less dual total correlation, and the alternating sum of entropies."""
    shares = numpy.array(counts, dtype=float).reshape((2,) * sectors)
    axes = range(sectors)

    def entropy(kept, corrected=False):
        sums = shares.sum(tuple(axis for axis in axes if axis not in kept)).ravel()
        bias = ((sums > 0).sum() - 1) / (2 * shares.sum()) if corrected else 0
        return (scipy.stats.entropy(sums) + bias) / numpy.log(2)

    def o_information(corrected):
        whole = entropy(axes, corrected)
        total = sum(entropy([axis], corrected) for axis in axes) - whole
        conditional = sum(
            whole - entropy([other for other in axes if other != axis], corrected)
            for axis in axes)
        return total - (whole - conditional)

    sets = itertools.chain.from_iterable(
        itertools.combinations(axes, size) for size in range(1, sectors + 1))
    return {"oInformation": o_information(False), "corrected": o_information(True),
            "transmission": sum((-1) ** (len(kept) + 1) * entropy(kept) for kept in sets)}


def null_models():
    generator = random.Random(SEED + 3)
    for number in range(30):
        for _ in range(100 if number % 3 else 1):
            table = (numpy.array(random_table(generator, 0)) > 0).astype(float)
            if is_inside(table):
                break
        exposures = [round(generator.uniform(0.2, 4), 3) for _ in table[0]]
        yield {"table": table.tolist(), "exposures": exposures, "expected": {
            "bicm": configuration(table), "exposure": exposure(table, exposures)}}


def is_inside(table):
    rows, columns = table.sum(1), table.sum(0)
    return (0 < rows).all() and (rows < len(columns)).all() and (
        (0 < columns).all() and (columns < len(rows)).all())


def configuration(table):
    """The root of the equations for the degrees, all rows and columns one by one; None at a bound."""
    rows, columns = table.sum(1), table.sum(0)

    def probabilities(point):
        return 1 / (1 + numpy.exp(-numpy.add.outer(point[:len(rows)], point[len(rows):])))

    def equations(point):
        found = probabilities(point)
        return numpy.concatenate([found.sum(1) - rows, (found.sum(0) - columns)])

    if not is_inside(table):
        return None
    start = numpy.log(numpy.concatenate([rows, columns])) - numpy.log(table.sum()) / 2
    root = scipy.optimize.least_squares(equations, start, xtol=1e-15, ftol=1e-15, gtol=1e-15)
    if abs(equations(root.x)).max() > 1e-12 or abs(root.x).max() > 15:
        return None
    return probabilities(root.x).tolist()


def exposure(table, exposures):
    found = []
    for degree in table.sum(1):
        if degree in (0, len(exposures)):
            found.append([float(degree > 0)] * len(exposures))
            continue
        rate = scipy.optimize.brentq(
            lambda rate: sum(1 - numpy.exp(-rate * q) for q in exposures) - degree,
            0, 1e4, xtol=1e-15, rtol=1e-14)
        found.append([1 - numpy.exp(-rate * q) for q in exposures])
    return found


def two_modes():
    davis = networkx.davis_southern_women_graph()
    women, events = davis.graph["top"], davis.graph["bottom"]
    biadjacency = bipartite.biadjacency_matrix(davis, women, events).toarray()
    yield {"table": biadjacency.astype(float).tolist(), "expected": two_mode(biadjacency)}
    generator = random.Random(SEED + 4)
    found = 0
    while found < 25:
        table = (numpy.array(random_table(generator, 0)) > 0).astype(int)
        if table.any() and networkx.is_connected(
                bipartite.from_biadjacency_matrix(scipy.sparse.csr_array(table))):
            found += 1
            yield {"table": table.astype(float).tolist(), "expected": two_mode(table)}


def two_mode(table):
    """The values of connected tables; networkx scales closeness in others in another way."""
    graph = bipartite.from_biadjacency_matrix(scipy.sparse.csr_array(table))
    rows, columns = range(len(table)), range(len(table), sum(table.shape))

    def split(values):
        return {"rows": [values[node] for node in rows],
                "columns": [values[node] for node in columns]}

    left, sizes, right = numpy.linalg.svd(table)
    return {
        "degree": split(bipartite.degree_centrality(graph, rows)),
        "closeness": split(bipartite.closeness_centrality(graph, rows)),
        "betweenness": split(bipartite.betweenness_centrality(graph, rows)),
        "eigenvector": {"rows": list(abs(left[:, 0]) / abs(left[:, 0]).max()),
                        "columns": list(abs(right[0]) / abs(right[0]).max())}}


def group_centralities():
    generator = random.Random(SEED + 5)
    for number in range(60):
        graph = random_graph(generator, number % 6)
        if graph["nodes"] < 3:
            continue
        members = sorted(generator.sample(
            range(graph["nodes"]), generator.randint(1, graph["nodes"] - 2)))
        yield {**graph, "members": members, "expected": group_centrality(graph, members)}


def group_centrality(graph, members):
    """By listing every shortest path; closeness with the share of others that is reached."""
    simple = networkx.DiGraph() if graph["directed"] else networkx.Graph()
    simple.add_nodes_from(range(graph["nodes"]))
    simple.add_edges_from(edge[:2] for edge in graph["edges"])
    lengths = {tuple(edge[:2]): edge[2] for edge in graph["edges"] if len(edge) > 2}
    networkx.set_edge_attributes(simple, lengths, "length")
    weight = "length" if lengths else None
    group, others = set(members), [node for node in simple if node not in members]
    through = 0
    for source, target in itertools.permutations(others, 2):
        if networkx.has_path(simple, source, target):
            paths = list(networkx.all_shortest_paths(simple, source, target, weight=weight))
            through += sum(bool(group & set(path)) for path in paths) / len(paths)
    distances = networkx.multi_source_dijkstra_path_length(simple, group, weight=weight)
    far = [distances[node] for node in others if node in distances]
    values = {
        "betweenness": through if graph["directed"] else through / 2,
        "closeness": len(far) ** 2 / sum(far) / len(others) if far else 0,
        "degree": len(set().union(*(simple[node] for node in group)) - group) / len(others)}
    if not graph["directed"]:
        values["current-flow"] = resistance_closeness(graph, bool(lengths))
    return values


def resistance_closeness(graph, weighted):
    """Weights are conductances here."""
    matrix = adjacency(graph, weighted)
    numpy.fill_diagonal(matrix, 0)
    inverse = numpy.linalg.pinv(numpy.diag(matrix.sum(0)) - matrix)
    parts = networkx.connected_components(networkx.from_numpy_array(matrix))
    scores = [0.0] * len(matrix)
    for part in parts:
        for node in part:
            sum_of_resistances = sum(
                inverse[node, node] + inverse[other, other] - 2 * inverse[node, other]
                for other in part)
            if len(part) > 1:
                scores[node] = (len(part) - 1) ** 2 / sum_of_resistances / (len(matrix) - 1)
    return scores


FILES = {"diversity.jsonl": compositions, "specialization.jsonl": tables,
         "helix.jsonl": sector_patterns,
         "null-models.jsonl": null_models,
         "two-mode.jsonl": two_modes, "group-centrality.jsonl": group_centralities}


def main():
    failed = False
    for name, cases in FILES.items():
        fresh = [compact(case) for case in cases()]
        path = FOLDER / name
        if "--check" not in sys.argv[1:]:
            path.write_text("".join(
                json.dumps(case, separators=(",", ":")) + "\n" for case in fresh))
            continue
        stored = [json.loads(line) for line in path.read_text().splitlines()]
        found = list(differences(stored, fresh, name))
        failed = failed or bool(found)
        for difference in found[:20]:
            print(difference, file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
