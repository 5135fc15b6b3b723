"""graph-tool, on the number of threads asked for."""

import graph_tool
import graph_tool.centrality
import graph_tool.topology
import worker

# The change between two steps at which the sum of true errors comes below 1e-10 for the graphs of
# the benchmark that are directed and those that are not; bench.py checks the errors.
PAGERANK_TOLERANCE = {True: 5e-11, False: 3e-11}


def prepare(edges):
    graph = graph_tool.Graph(directed=edges.directed)
    graph.add_vertex(edges.node_count)
    graph.add_edge_list(edges.ends)
    if edges.weights is not None:
        graph.ep["distance"] = graph.new_ep("double", vals=edges.weights)
    return graph


def scores(measure):
    def work(graph, threads):
        graph_tool.openmp_set_num_threads(threads)
        values = measure(graph)
        return lambda: values.a

    return work


def distance(graph):
    return graph.ep["distance"]


worker.serve(
    graph_tool.__version__.split(" ")[0],
    prepare,
    {
        "betweenness": scores(lambda graph: graph_tool.centrality.betweenness(graph, norm=False)[0]),
        "betweenness-weighted": scores(
            lambda graph: graph_tool.centrality.betweenness(
                graph, weight=distance(graph), norm=False
            )[0]
        ),
        "closeness": scores(lambda graph: graph_tool.centrality.closeness(graph)),
        "closeness-weighted": scores(
            lambda graph: graph_tool.centrality.closeness(graph, weight=distance(graph))
        ),
        "harmonic": scores(
            lambda graph: graph_tool.centrality.closeness(graph, harmonic=True, norm=False)
        ),
        "harmonic-weighted": scores(
            lambda graph: graph_tool.centrality.closeness(
                graph, weight=distance(graph), harmonic=True, norm=False
            )
        ),
        "pagerank": scores(
            lambda graph: graph_tool.centrality.pagerank(
                graph, damping=0.85, epsilon=PAGERANK_TOLERANCE[graph.is_directed()]
            )
        ),
        "core": scores(graph_tool.topology.kcore_decomposition),
        "components": scores(
            lambda graph: graph_tool.topology.label_components(graph, directed=False)[0]
        ),
        "strong-components": scores(
            lambda graph: graph_tool.topology.label_components(graph, directed=True)[0]
        ),
    },
)
