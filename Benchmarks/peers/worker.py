"""The conversation that every peer has with bench.py; the same as that of run-measures.

Words are separated by tabs, and each line is answered by one:
  version                      the version of the peer
  load NAME PATH FORM          reads a graph; FORM is `simple` or `as-is`
  run WORK NAME THREADS PATH   seconds and seconds of processor; the answer is written to PATH
  csv PATH                     the same for reading a CSV edge list, then peak kilobytes, nodes
                               and edges
A work that the peer does not have is answered with `unknown`.
"""

import resource
import sys
import time
from dataclasses import dataclass

import numpy


@dataclass
class Edges:
    """A graph as it stands in a file."""

    node_count: int
    directed: bool
    project_count: int
    ends: numpy.ndarray
    weights: numpy.ndarray | None


def read(path, form):
    with open(path, "rb") as file:
        facts = dict(fact.split("=") for fact in file.readline().decode().split()[1:])
        table = numpy.fromstring(file.read(), dtype=numpy.int64, sep=" ")
    weighted = facts["weighted"] == "1"
    table = table.reshape(-1, 3 if weighted else 2)
    node_count, directed = int(facts["nodes"]), facts["directed"] == "1"
    ends, weights = table[:, :2], table[:, 2].astype(float) if weighted else None
    if form == "simple":
        pairs = numpy.unique(ends.min(axis=1) * node_count + ends.max(axis=1))
        ends = numpy.stack([pairs // node_count, pairs % node_count], axis=1)
        ends, weights = ends[ends[:, 0] != ends[:, 1]], None
        directed = False
    return Edges(node_count, directed, int(facts["projects"]), ends, weights)


def seconds(function):
    processor, wall = time.process_time(), time.perf_counter()
    result = function()
    return (time.perf_counter() - wall, time.process_time() - processor), result


def serve(version, prepare=None, works=None, read_csv=None):
    """Answers lines: `prepare` makes a graph of edges, and each of `works` measures one.

    A work is called with the graph and a number of threads and gives numbers, or a function that
    gives them, which is not timed."""
    graphs = {}
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        if words[0] == "version":
            answer = [version]
        elif words[0] == "load":
            graphs[words[1]] = prepare(read(words[2], words[3]))
            answer = ["loaded"]
        elif words[0] == "run":
            _, work, name, threads, path = words
            if work in works:
                answer, values = seconds(lambda: works[work](graphs[name], int(threads)))
                values = values() if callable(values) else values
                numpy.asarray(values, dtype=numpy.float64).tofile(path)
            else:
                answer = ["unknown"]
        elif words[0] == "csv":
            answer, counts = seconds(lambda: read_csv(words[1]))
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            answer = [*answer, peak, *counts()]
        print(*answer, sep="\t", flush=True)
