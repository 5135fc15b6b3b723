"""What is timed: a row of the table each."""

from dataclasses import dataclass, field

GRAPH_PEERS = ["igraph", "NetworKit", "graph-tool"]


@dataclass
class Row:
    title: str
    work: str
    graph: str
    threads: int
    peers: list[str] = field(default_factory=lambda: GRAPH_PEERS)
    repeats: int = 3
    # `simple` leaves out directions and duplicates.
    form: str = "as-is"
    # The function of answers.py that compares answers.
    check: str = "same_numbers"
    # How many times as fast as a peer, or as the `best` of them, the work has to be.
    bars: dict[str, float] = field(default_factory=dict)
    # Peers that do the work from some sources only, under the name given here.
    sampled: dict[str, str] = field(default_factory=dict)
    # Peers that are timed once, because they take so long.
    once: list[str] = field(default_factory=list)
    # Whether the row is part of a short run.
    quick: bool = False


def paths(graph, peers, quick=False):
    """The measures that rest on shortest paths from everywhere, by distance and by hops."""
    timed_once = [peer for peer in peers if peer != "igraph"]
    # Those of NetworKit would take most of the time of a whole run.
    weighted_peers = [peer for peer in peers if peer != "NetworKit"]
    for work in ["betweenness", "closeness", "harmonic"]:
        yield Row(
            f"{work}, weighted", f"{work}-weighted", graph, 1, weighted_peers, repeats=2,
            bars={"igraph": 2}, once=timed_once, quick=quick and work == "closeness",
        )  # fmt: skip
    for work in ["closeness", "harmonic"]:
        yield Row(
            f"{work}, by hops", work, graph, 1, peers, bars={"igraph": 2}, once=timed_once,
            quick=quick,
        )  # fmt: skip


ROWS = [
    Row(
        "betweenness", "betweenness", "ba-10k", 1, bars={"igraph": 4},
        once=["NetworKit", "graph-tool"], quick=True,
    ),
    Row(
        "betweenness", "betweenness", "projects-8750", 2, bars={"igraph": 15, "graph-tool": 8},
        once=["NetworKit", "graph-tool"],
    ),
    Row(
        "betweenness", "betweenness", "projects-35000", 2, ["igraph"], repeats=2,
        bars={"igraph": 40}, sampled={"igraph": "betweenness-sampled"},
    ),
    *paths("ba-10k", GRAPH_PEERS, quick=True),
    *paths("projects-8750", ["igraph"]),
    Row(
        "PageRank", "pagerank", "rmat-16", 1, repeats=9, check="true_error", bars={"best": 2},
        quick=True,
    ),
    Row(
        "PageRank", "pagerank", "rmat-16", 2, repeats=9, check="true_error", bars={"best": 2},
        quick=True,
    ),
    Row(
        "projection on organisations", "projection", "projects-35000", 1, ["SciPy"], repeats=5,
        bars={"SciPy": 1}, quick=True,
    ),
    Row(
        "constraint, effective size, brokerage (igraph: constraint)", "structural-holes",
        "projects-35000", 1, ["igraph"], repeats=5, bars={"igraph": 3}, quick=True,
    ),
    Row(
        "Leiden, until nothing changes (ours: the better of two)", "leiden", "projects-35000", 2,
        ["igraph", "NetworKit"], repeats=5, check="modularity", bars={"igraph": 2},
    ),
    Row(
        "Leiden, three passes", "leiden-three-passes", "projects-35000", 2, ["NetworKit"],
        repeats=5, check="modularity", bars={"NetworKit": 0.5}, quick=True,
    ),
    Row("core numbers", "core", "rmat-20", 1, form="simple", bars={"best": 1}),
    Row(
        "connected components", "components", "rmat-20", 1, form="simple", check="same_parts",
        bars={"best": 1},
    ),
    Row(
        "strong components", "strong-components", "rmat-20", 1, check="same_parts",
        bars={"best": 1},
    ),
    Row("core numbers", "core", "ba-100k", 1, repeats=9, bars={"best": 1}, quick=True),
    Row(
        "connected components", "components", "ba-100k", 1, repeats=9, check="same_parts",
        bars={"best": 1}, quick=True,
    ),
    Row(
        "connected components", "components", "stars-1000", 1, repeats=9, check="same_parts",
        bars={"best": 1},
    ),
    Row("PageRank", "pagerank", "rmat-20", 2, check="true_error"),
    Row("PageRank", "pagerank", "grid-300", 2, check="true_error"),
    Row("harmonic, by hops", "harmonic", "rmat-14", 2, once=["NetworKit", "graph-tool"]),
]  # fmt: skip
