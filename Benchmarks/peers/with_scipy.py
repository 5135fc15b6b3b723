"""SciPy's sparse matrices: one thread."""

import numpy
import scipy
import scipy.sparse
import worker


def prepare(edges):
    projects = edges.project_count
    return scipy.sparse.csr_matrix(
        (numpy.ones(len(edges.ends)), (edges.ends[:, 0], edges.ends[:, 1] - projects)),
        shape=(projects, edges.node_count - projects),
    )


def projection(matrix, _):
    shared = (matrix.T @ matrix).tocsr()
    shared.setdiag(0)
    shared.eliminate_zeros()

    def numbers():
        return numpy.concatenate([numpy.diff(shared.indptr), shared.sum(axis=1).A1])

    return numbers


worker.serve(scipy.__version__, prepare, {"projection": projection})
