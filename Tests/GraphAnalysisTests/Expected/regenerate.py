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
    return [values[node] for node in (range(nodes) if isinstance(nodes, int) else nodes)]


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
    values.update(more(graph, weighted))
    weak = networkx.weakly_connected_components(n) if graph["directed"] else (
        networkx.connected_components(n))
    values["components weak"] = numbered(weak, nodes)
    if graph["directed"]:
        values["components strong"] = numbered(networkx.strongly_connected_components(n), nodes)
    return {key: value for key, value in values.items() if value is not None}


def group(node):
    """The group of a node in measures that compare groups; every seventh node has none."""
    return None if node % 7 == 6 else node % 3


def merged(graph, weighted, directed):
    """A simple graph without loops, with the strengths of parallel edges summed."""
    made = networkx.DiGraph() if directed else networkx.Graph()
    made.add_nodes_from(range(graph["nodes"]))
    for edge in graph["edges"]:
        if edge[0] == edge[1]:
            continue
        weight = edge[2] if weighted else 1.0
        if made.has_edge(edge[0], edge[1]):
            weight += made[edge[0]][edge[1]]["weight"]
        made.add_edge(edge[0], edge[1], weight=weight)
    return made


def more(graph, has_weights):
    """Expected values of the measures that do not come from shortest paths."""
    values = {}
    nodes = range(graph["nodes"])
    for name, weighted in [("", False)] + ([(" weighted", True)] if has_weights else []):
        matrix = adjacency(graph, weighted)
        greatest = max(abs(numpy.linalg.eigvals(matrix)))
        cyclic = not graph["directed"] and graph["edges"] or (
            graph["directed"] and not networkx.is_directed_acyclic_graph(as_networkx(graph)))
        if cyclic:
            values["katz" + name] = list(numpy.linalg.solve(
                numpy.eye(len(matrix)) - 0.85 / greatest * matrix.T, numpy.ones(len(matrix))))
        if graph["directed"] and graph["edges"]:
            left, sizes, right = numpy.linalg.svd(matrix)
            if len(sizes) == 1 or sizes[1] < sizes[0] * (1 - 1e-4):
                for key, vector in [("hub", left[:, 0]), ("authority", right[0])]:
                    vector = numpy.where(abs(vector) < 1e-13, 0, abs(vector))
                    values[key + name] = list(vector / vector.max())
            elif sizes[1] > sizes[0] * (1 - 1e-12):
                values["hub" + name] = values["authority" + name] = "ambiguous"
        simple = merged(graph, weighted, graph["directed"])
        values["constraint" + name] = by_node(networkx.constraint(simple, weight="weight"), nodes)
        # Naming the nodes avoids the matrix form, which divides columns instead of rows by
        # their maxima with one-dimensional sparse results (networkx 3.6.1, scipy 1.17.1).
        # Putting directions together keeps it from calling nodes without outgoing arcs isolates.
        sizes = by_node(networkx.effective_size(
            merged(graph, weighted, False), nodes=list(nodes), weight="weight"), nodes)
        contacts = [len(set(networkx.all_neighbors(simple, node))) for node in nodes]
        values["effective-size" + name] = sizes
        values["efficiency" + name] = [
            size / count if count else None for size, count in zip(sizes, contacts)]
        values["hierarchy" + name] = [hierarchy(simple, node) for node in nodes]
        values["participation" + name] = [participation(matrix, graph, node) for node in nodes]
        values["within-module-z" + name] = within_module(matrix, graph)
        values["current-flow-betweenness" + name] = current_flow(merged(graph, weighted, False))
    for role in ("coordinator", "consultant", "representative", "gatekeeper", "liaison"):
        values[role] = brokerage(graph, role)
    if not graph["directed"] and is_simple(graph):
        values["onion"] = by_node(networkx.onion_layers(as_simple(graph)), nodes)
    return values


def as_simple(graph):
    return networkx.Graph(as_networkx(graph))


def hierarchy(simple, node):
    contacts = sorted(set(networkx.all_neighbors(simple, node)))
    if len(contacts) < 2:
        return None
    parts = numpy.array([
        networkx.local_constraint(simple, node, contact, weight="weight") for contact in contacts])
    ratios = parts / parts.mean()
    return float(sum(ratios * numpy.log(ratios)) / (len(parts) * math.log(len(parts))))


def ties(matrix, graph):
    """Strength between nodes in both directions; an undirected matrix has both already."""
    return matrix + matrix.T if graph["directed"] else matrix


def participation(matrix, graph, node):
    sums = {}
    for other, strength in enumerate(ties(matrix, graph)[node]):
        if group(other) is not None:
            sums[group(other)] = sums.get(group(other), 0) + strength
    total = sum(sums.values())
    return 1 - sum((part / total) ** 2 for part in sums.values()) if total else None


def within_module(matrix, graph):
    result = [None] * graph["nodes"]
    for number in range(3):
        members = [node for node in range(graph["nodes"]) if group(node) == number]
        own = numpy.array([sum(ties(matrix, graph)[node][members]) for node in members])
        if len(members) and max(own) - min(own) > 1e-9:
            for node, strength in zip(members, own):
                result[node] = (strength - own.mean()) / own.std()
    return result


def brokerage(graph, role):
    arcs = {(edge[0], edge[1]) for edge in graph["edges"]}
    if not graph["directed"]:
        arcs |= {(target, source) for source, target in arcs}
    counts = [0] * graph["nodes"]
    for source, broker in arcs:
        for start, target in arcs:
            groups = group(source), group(broker), group(target)
            if start != broker or len({source, broker, target}) < 3 or None in groups or (
                (source, target) in arcs
            ):
                continue
            kinds = {
                (True, True, True): "coordinator", (False, False, True): "consultant",
                (True, False, False): "representative", (False, True, False): "gatekeeper",
                (False, False, False): "liaison"}
            same = groups[0] == groups[1], groups[1] == groups[2], groups[0] == groups[2]
            counts[broker] += kinds[same] == role
    return counts


def current_flow(simple):
    result = [0.0] * len(simple)
    for part in networkx.connected_components(simple):
        if len(part) > 2:
            scores = networkx.current_flow_betweenness_centrality(
                simple.subgraph(part), normalized=False, weight="weight", solver="full")
            for node, score in scores.items():
                result[node] = score
    return result


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


def check(output=OUTPUT, cases=cases):
    """Compares the stored file with values computed now; returns the differences."""
    stored = [json.loads(line) for line in output.read_text().splitlines()]
    fresh = list(cases())
    if len(stored) != len(fresh):
        return [f"stored {len(stored)} graphs, computed {len(fresh)}"]
    return [
        difference
        for number, pair in enumerate(zip(stored, fresh))
        for difference in differences(*pair, f"graph {number}")
    ]


def run(output, cases):
    """What the scripts do: rewrite their file, or check it."""
    if "--check" in sys.argv[1:]:
        found = check(output, cases)
        for difference in found[:50]:
            print(difference, file=sys.stderr)
        sys.exit(1 if found else 0)
    lines = [json.dumps(case, separators=(",", ":")) for case in cases()]
    output.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} graphs, {output.stat().st_size} bytes", file=sys.stderr)


if __name__ == "__main__":
    run(OUTPUT, cases)
