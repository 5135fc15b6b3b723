"""Whether answers agree. Each function takes ours, a peer's, the path of the graph
and the name of the peer, and tells how they agree and whether that is enough."""

import functools

import numpy
import scipy.sparse
from peers.worker import read

TOLERANCE = 1e-9
TRUE_ERROR = 1e-10
DAMPING = 0.85
# As many as peers/with_igraph.py draws.
SAMPLED_SOURCES = 1500


def same_numbers(ours, theirs, *_):
    """The largest difference, relative where numbers are above 1; undefined equals undefined."""
    if ours.shape != theirs.shape or (numpy.isnan(ours) != numpy.isnan(theirs)).any():
        return "differ in what is defined", False
    defined = ~numpy.isnan(ours)
    scale = numpy.maximum(1, numpy.abs(theirs[defined]))
    difference = (numpy.abs(ours[defined] - theirs[defined]) / scale).max(initial=0)
    return f"{difference:.0e}", bool(difference <= TOLERANCE)


def same_parts(ours, theirs, *_):
    pairs = numpy.unique(numpy.stack([ours, theirs]), axis=1).shape[1]
    same = len(numpy.unique(ours)) == len(numpy.unique(theirs)) == pairs
    return "same" if same else "differ", same


def true_error(ours, theirs, path, _):
    """The sum of the differences from PageRank to full precision, of either."""
    exact = exact_pagerank(path)
    errors = [numpy.abs(scores - exact).sum() for scores in (ours, theirs / theirs.sum())]
    return f"{errors[1]:.0e}", max(errors) <= TRUE_ERROR


@functools.cache
def exact_pagerank(path):
    edges = read(path, "as-is")
    count, ends = edges.node_count, edges.ends
    if not edges.directed:
        ends = numpy.concatenate([ends, ends[:, ::-1]])
    degrees = numpy.bincount(ends[:, 0], minlength=count)
    shares = 1 / degrees[ends[:, 0]]
    matrix = scipy.sparse.csr_matrix((shares, (ends[:, 1], ends[:, 0])), shape=(count, count))
    scores = numpy.full(count, 1 / count)
    for _ in range(1000):
        lost = scores[degrees == 0].sum()
        following = DAMPING * (matrix @ scores + lost / count) + (1 - DAMPING) / count
        following /= following.sum()
        change = numpy.abs(following - scores).sum()
        scores = following
        if change < 1e-15:
            break
    return scores


def modularity(ours, theirs, path, peer):
    """The modularity of both; ours is to be no less, and beside igraph's converged search less by
    at most .0005."""
    values = [modularity_of(parts, path) for parts in (ours, theirs)]
    allowed = 0.0005 if peer == "igraph" else 0
    return f"Q {values[0]:.5f} / {values[1]:.5f}", values[0] >= values[1] - allowed


def modularity_of(parts, path):
    ends = read(path, "as-is").ends
    _, labels = numpy.unique(parts, return_inverse=True)
    degrees = numpy.bincount(labels[ends].ravel())
    inside = (labels[ends[:, 0]] == labels[ends[:, 1]]).mean()
    return inside - ((degrees / degrees.sum()) ** 2).sum()
