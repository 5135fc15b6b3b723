"""igraph: one thread, whatever it is given."""

import random

import igraph
import numpy
import worker

SAMPLED_SOURCES = 1500


def prepare(edges):
    graph = igraph.Graph(edges.node_count, numpy.ascontiguousarray(edges.ends), directed=edges.directed)
    if edges.weights is not None:
        graph.es["distance"] = edges.weights.tolist()
    return graph


def sampled_betweenness(graph, _):
    """From some sources only; bench.py multiplies the time."""
    sources = sorted(random.Random(1).sample(range(graph.vcount()), SAMPLED_SOURCES))
    return graph.betweenness(sources=sources)


worker.serve(
    igraph.__version__,
    prepare,
    {
        "betweenness": lambda graph, _: graph.betweenness(),
        "betweenness-sampled": sampled_betweenness,
        "betweenness-weighted": lambda graph, _: graph.betweenness(weights="distance"),
        "closeness": lambda graph, _: graph.closeness(mode="out", normalized=True),
        "closeness-weighted": lambda graph, _: graph.closeness(
            mode="out", weights="distance", normalized=True
        ),
        "harmonic": lambda graph, _: graph.harmonic_centrality(mode="out", normalized=False),
        "harmonic-weighted": lambda graph, _: graph.harmonic_centrality(
            mode="out", weights="distance", normalized=False
        ),
        # PRPACK stops at its own tolerance of 1e-10, which cannot be chosen.
        "pagerank": lambda graph, _: graph.pagerank(damping=0.85, implementation="prpack"),
        "core": lambda graph, _: graph.coreness(),
        "components": lambda graph, _: graph.connected_components(mode="weak").membership,
        "strong-components": lambda graph, _: graph.connected_components(
            mode="strong"
        ).membership,
        "structural-holes": lambda graph, _: graph.constraint(),
        "leiden": lambda graph, _: graph.community_leiden(
            objective_function="modularity", n_iterations=-1
        ).membership,
    },
)
