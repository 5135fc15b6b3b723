#!/usr/bin/env python3
"""Checks that networkx and igraph read the GraphML that the program writes.

    python graphml.py PATH-OF-MISSIEGRAAF [--graphs N] [--seed S]

Random edge lists, with parallel edges, loops and names that need escaping, and the built-in dataset
are converted. Nodes, edges and their values must be those of the edge list, and in both readers
those that stand in the file as XML. Ends with status 1 and a list of differences.
"""

import argparse
import collections
import csv
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

import igraph
import networkx

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"string": str, "double": float, "float": float, "int": int, "long": int,
         "boolean": lambda text: text == "true"}


def key(mapping):
    """Values as something that can be counted; what a reader fills in for a missing one is left out."""
    return tuple(sorted((name, value) for name, value in mapping.items()
                        if value is not None and value != "" and value == value))


def of_xml(path):
    graph = ElementTree.parse(path).getroot().find(f"{NAMESPACE}graph")
    keys = {element.get("id"): (element.get("attr.name"), TYPES[element.get("attr.type")])
            for element in ElementTree.parse(path).getroot().iter(f"{NAMESPACE}key")}

    def values(element):
        found = {}
        for data in element.findall(f"{NAMESPACE}data"):
            name, kind = keys[data.get("key")]
            found[name] = kind(data.text or "")
        return key(found)

    nodes = {node.get("id"): values(node) for node in graph.findall(f"{NAMESPACE}node")}
    edges = collections.Counter(
        (edge.get("source"), edge.get("target"), values(edge))
        for edge in graph.findall(f"{NAMESPACE}edge"))
    return graph.get("edgedefault") == "directed", nodes, edges


def of_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {node: key(values) for node, values in graph.nodes(data=True)}
    edges = collections.Counter(
        (source, target, key({name: value for name, value in values.items() if name != "id"}))
        for source, target, values in graph.edges(data=True))
    return graph.is_directed(), nodes, edges


def of_igraph(path, typed):
    """What igraph reads; it holds every number as a floating-point one, and absent truth as false."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = igraph.Graph.Read_GraphML(str(path))
    # igraph 1.0.0 hands an ampersand in an XML attribute on as its character reference.
    graph.vs["id"] = ids = [name.replace("&#38;", "&") for name in graph.vs["id"]]
    directed, nodes, edges = typed
    names = {name for values in edges for name, _ in values[2]}
    node_names = {name for values in nodes.values() for name, _ in values}
    read_nodes = {vertex["id"]: key({name: vertex[name] for name in node_names})
                  for vertex in graph.vs}
    read_edges = collections.Counter(
        (ids[edge.source], ids[edge.target], key({name: edge[name] for name in names}))
        for edge in graph.es)
    return graph.is_directed(), read_nodes, read_edges


def unordered(graph):
    """The graph with the ends of undirected edges in one order."""
    directed, nodes, edges = graph
    if directed:
        return graph
    sorted_edges = collections.Counter()
    for (source, target, values), count in edges.items():
        sorted_edges[(*sorted((source, target)), values)] += count
    return directed, nodes, sorted_edges


def differences(name, one, other):
    parts = ("direction", "nodes", "edges")
    return [f"{name}: {part} differ" for part, first, second
            in zip(parts, unordered(one), unordered(other)) if first != second]


def check(program, arguments, path, name):
    command = [program, "convert", *arguments, str(path), "--quiet"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    written = of_xml(path)
    return written, (differences(f"{name}, networkx", written, of_networkx(path))
                     + differences(f"{name}, igraph", written, of_igraph(path, written)))


def random_list(generator):
    names = [f"n{number}" for number in range(generator.randint(2, 12))] + ["a&b", "<c>", "é\"d'"]
    return [(generator.choice(names), generator.choice(names), generator.randint(-8, 80) / 8)
            for _ in range(generator.randint(1, 40))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="path of the missiegraaf program")
    parser.add_argument("--graphs", type=int, default=20, help="number of random graphs")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random graphs")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "graph.graphml"
        written, wrong = check(options.program, ["mtib"], target, "mtib")
        found += wrong
        if not written[1] or not written[2]:
            found.append("mtib: nothing was written")
        for number in range(options.graphs):
            edges = random_list(generator)
            source = pathlib.Path(folder) / "graph.csv"
            with open(source, "w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows([("source", "target", "euro"), *edges])
            directed = number % 2 == 0
            written, wrong = check(
                options.program, [str(source)] + (["--directed"] if directed else []), target,
                f"graph {number}")
            found += wrong
            expected = collections.Counter(
                (*ends, weight) for *ends, weight in edges)
            names = {end for edge in edges for end in edge[:2]}
            got = collections.Counter()
            for (start, end, values), count in written[2].items():
                got[(start, end, dict(values).get("euro"))] += count
            if not directed:
                expected, got = (
                    collections.Counter({}) + sum((collections.Counter(
                        {(*sorted(entry[:2]), entry[2]): count}) for entry, count in side.items()),
                        collections.Counter()) for side in (expected, got))
            if written[0] != directed or set(written[1]) != names or expected != got:
                found.append(f"graph {number}: the file does not hold the list")
    for difference in found[:50]:
        print(difference, file=sys.stderr)
    print(f"graphml: {len(found)} differences", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
