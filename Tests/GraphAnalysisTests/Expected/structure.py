#!/usr/bin/env python3
"""Expected values of the measures of structure and mixing, by networkx, igraph and numpy.

    python structure.py            rewrites structure.jsonl beside this script
    python structure.py --check    compares instead, at 1e-9, and fails on a difference

Graphs, groups and the form of the file are those of regenerate.py.
"""

import itertools
import pathlib
import random

import igraph
import networkx
import numpy

import regenerate
from regenerate import as_igraph, as_networkx, group

OUTPUT = pathlib.Path(__file__).with_name("structure.jsonl")
GRAPHS = 144
SEED = 20260102


def value(node):
    """The number of a node in measures that compare numbers; every fifth node has none."""
    return None if node % 5 == 4 else (node * node) % 7 / 2


def number(result):
    return [result]


def simple_graph(graph, directed):
    made = networkx.DiGraph() if directed else networkx.Graph()
    made.add_nodes_from(range(graph["nodes"]))
    made.add_edges_from(edge[:2] for edge in graph["edges"] if edge[0] != edge[1])
    return made


def clustering(graph):
    simple = simple_graph(graph, graph["directed"])
    scores = networkx.clustering(simple)
    result = []
    for node in simple:
        around = set(networkx.all_neighbors(simple, node)) - {node}
        result.append(scores[node] if len(around) > 1 else None)
    return result


def mixing_matrix(graph, kinds, weighted):
    """Strength of arcs between nodes that have a kind; loops of undirected graphs twice."""
    matrix = regenerate.adjacency(graph, weighted)
    known = [node for node in range(graph["nodes"]) if kinds[node] is not None]
    return known, matrix[numpy.ix_(known, known)]


def correlation(graph, sources, targets, weighted):
    known, matrix = mixing_matrix(graph, sources, weighted)
    total = matrix.sum()
    if not total:
        return None
    x = numpy.array([sources[node] for node in known], float)
    y = numpy.array([targets[node] for node in known], float)
    rows, columns = matrix.sum(axis=1) / total, matrix.sum(axis=0) / total
    x, y = x - rows @ x, y - columns @ y
    scale = (rows @ x**2) * (columns @ y**2)
    return float(x @ matrix @ y / total / scale**0.5) if scale > 1e-20 else None


def nominal(graph, weighted):
    groups = [group(node) for node in range(graph["nodes"])]
    known, matrix = mixing_matrix(graph, groups, weighted)
    total = matrix.sum()
    if not total:
        return None
    shares = numpy.zeros((3, 3))
    for row, source in enumerate(known):
        for column, target in enumerate(known):
            shares[groups[source], groups[target]] += matrix[row, column] / total
    chance = shares.sum(axis=0) @ shares.sum(axis=1)
    return float((shares.trace() - chance) / (1 - chance)) if chance < 1 - 1e-12 else None


def external_internal(graph, weighted):
    groups = [group(node) for node in range(graph["nodes"])]
    known = [node for node in range(graph["nodes"]) if groups[node] is not None]
    ties = [(edge[0], edge[1], edge[2] if weighted else 1) for edge in graph["edges"]
            if edge[0] != edge[1] and edge[0] in known and edge[1] in known]

    def index(dealt):
        external = sum(weight for one, other, weight in ties if dealt[one] != dealt[other])
        return 2 * external / sum(weight for *_, weight in ties) - 1

    if not ties:
        return [None, None]
    own = [groups[node] for node in known]
    observed = index(dict(zip(known, own)))
    if len(known) > 6:
        return [observed]
    ways = [index(dict(zip(known, way))) for way in itertools.permutations(own)]
    return [observed, sum(ways) / len(ways)]


def biconnected(graph, i):
    simple = simple_graph(graph, False)
    parts = [{frozenset(edge) for edge in part}
             for part in networkx.biconnected_component_edges(simple)]
    places, membership = {}, []
    for edge in graph["edges"]:
        found = [k for k, part in enumerate(parts) if frozenset(edge[:2]) in part]
        membership.append(places.setdefault(found[0], len(places)) if found else None)
    undirected = i.as_undirected(mode="each")
    assert sorted(undirected.articulation_points()) == sorted(networkx.articulation_points(simple))
    return {
        "biconnected": membership,
        "articulation-points": sorted(undirected.articulation_points()),
        "bridges": sorted(undirected.bridges()),
    }


def distances(graph):
    """Eccentricity within reach, diameter and mean, by hops and by weight."""
    values = {}
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    views = {"outgoing": as_networkx(graph), "both": as_networkx({**graph, "directed": False})}
    if graph["directed"]:
        views["incoming"] = views["outgoing"].reverse()
    for name, weight in [("", None)] + ([(" weighted", "weight")] if weighted else []):
        for direction, view in views.items():
            lengths = dict(networkx.all_pairs_dijkstra_path_length(view, weight=weight or (
                lambda *_: 1)))
            reached = [[d for other, d in lengths[node].items() if other != node]
                       for node in range(graph["nodes"])]
            whole = all(len(row) == graph["nodes"] - 1 for row in reached)
            farthest = [max(row, default=0) for row in reached]
            values[f"eccentricity {direction}{name}"] = [
                far if len(row) == graph["nodes"] - 1 else None
                for far, row in zip(farthest, reached)]
            values[f"eccentricity left-out {direction}{name}"] = farthest
            if direction == "incoming":
                continue
            pairs = [d for row in reached for d in row]
            mean = sum(pairs) / len(pairs) if pairs else None
            values[f"diameter left-out {direction}{name}"] = number(max(farthest))
            values[f"diameter {direction}{name}"] = number(max(farthest) if whole else None)
            values[f"mean-path left-out {direction}{name}"] = number(mean)
            values[f"mean-path {direction}{name}"] = number(mean if whole else None)
    return values


def expected(graph):
    i, nodes = as_igraph(graph), range(graph["nodes"])
    weighted = bool(graph["edges"]) and len(graph["edges"][0]) > 2
    simple = simple_graph(graph, graph["directed"])
    values = distances(graph)
    values["density"] = number(networkx.density(simple) if len(nodes) > 1 else None)
    if graph["directed"]:
        values["reciprocity"] = number(
            networkx.overall_reciprocity(simple) if simple.number_of_edges() else None)
    values["clustering"] = clustering(graph)
    transitivity = i.simplify().as_undirected(mode="collapse").transitivity_undirected()
    values["transitivity"] = number(transitivity)
    i = as_igraph(graph)
    values.update(biconnected(graph, i))
    degrees = {
        "outgoing": i.degree(mode="out"), "incoming": i.degree(mode="in"),
        "both": i.degree(mode="all")}
    for source, target in itertools.product(degrees, degrees):
        values[f"degree-assortativity {source} {target}"] = number(
            correlation(graph, degrees[source], degrees[target], False))
    by_igraph = i.assortativity_degree(directed=graph["directed"]) if graph["edges"] else None
    mine = values["degree-assortativity outgoing incoming"][0]
    assert mine is None or abs(mine - by_igraph) < 1e-9, (mine, by_igraph)
    numbers = [value(node) for node in nodes]
    for name, use in [("", False)] + ([(" weighted", True)] if weighted else []):
        values["numeric-assortativity" + name] = number(
            correlation(graph, numbers, numbers, use))
        values["nominal-assortativity" + name] = number(nominal(graph, use))
        values["ei" + name] = external_internal(graph, use)
    both = simple.to_directed() if not graph["directed"] else simple
    census = networkx.triadic_census(both) if len(nodes) > 2 else {}
    values["triads"] = [census.get(name, 0) for name in (
        "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201",
        "120D", "120U", "120C", "210", "300")]
    return values


def cases():
    generator = random.Random(SEED)
    for place in range(GRAPHS):
        graph = regenerate.random_graph(generator, place)
        yield regenerate.compact({**graph, "expected": expected(graph)})


if __name__ == "__main__":
    regenerate.run(OUTPUT, cases)
