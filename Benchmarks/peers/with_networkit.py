"""NetworKit, on the number of threads asked for."""

import networkit
import numpy
import worker
from networkit.centrality import (
    Betweenness,
    CoreDecomposition,
    HarmonicCloseness,
    Norm,
    PageRank,
    SinkHandling,
)
from networkit.components import ConnectedComponents, StronglyConnectedComponents

# The change between two steps at which the sum of true errors comes below 1e-10 for the graphs of
# the benchmark that are directed and those that are not; bench.py checks the errors.
PAGERANK_TOLERANCE = {True: 1e-10, False: 3e-11}


def prepare(edges):
    weights = edges.weights
    graph = networkit.GraphFromCoo(
        (
            numpy.ones(len(edges.ends)) if weights is None else weights,
            (edges.ends[:, 0].copy(), edges.ends[:, 1].copy()),
        ),
        n=edges.node_count,
        weighted=weights is not None,
        directed=edges.directed,
    )
    unweighted = graph if weights is None else networkit.graphtools.toUnweighted(graph)
    return unweighted, graph


def scores(measure, weighted=False, factor=1):
    def work(graphs, threads):
        networkit.setNumberOfThreads(threads)
        algorithm = measure(graphs[1] if weighted else graphs[0])
        algorithm.run()
        return lambda: numpy.asarray(algorithm.scores()) * factor

    return work


def pagerank(graph):
    algorithm = PageRank(
        graph,
        0.85,
        PAGERANK_TOLERANCE[graph.isDirected()],
        distributeSinks=SinkHandling.DistributeSinks,
    )
    algorithm.norm = Norm.l1norm
    return algorithm


def partition(measure):
    def work(graphs, threads):
        networkit.setNumberOfThreads(threads)
        algorithm = measure(graphs[0])
        algorithm.run()
        return lambda: algorithm.getPartition().getVector()

    return work


# Three passes are what it does unless asked otherwise.
leiden = partition(lambda graph: networkit.community.ParallelLeiden(graph, iterations=3))

worker.serve(
    networkit.__version__,
    prepare,
    {
        # NetworKit counts each pair of an undirected graph in both orders.
        "betweenness": scores(Betweenness, factor=0.5),
        "betweenness-weighted": scores(Betweenness, weighted=True, factor=0.5),
        "harmonic": scores(lambda graph: HarmonicCloseness(graph, False)),
        "harmonic-weighted": scores(lambda graph: HarmonicCloseness(graph, False), weighted=True),
        "pagerank": scores(pagerank),
        "core": scores(CoreDecomposition),
        "components": partition(ConnectedComponents),
        "strong-components": partition(StronglyConnectedComponents),
        "leiden": leiden,
        "leiden-three-passes": leiden,
    },
)
