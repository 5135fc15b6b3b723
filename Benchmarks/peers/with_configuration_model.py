"""The configuration model of two-mode tables by a package named on the command line: NEMtropy or
bicm, which share their interface. One thread."""

import importlib
import sys
from importlib.metadata import version

import numpy
import worker

package = importlib.import_module(sys.argv[1])


def prepare(edges):
    rows, columns = edges.ends[:, 0], edges.ends[:, 1] - edges.project_count
    return rows, columns, numpy.bincount(rows), numpy.bincount(columns)


def configuration_model(table, _):
    """Solves for the degrees above 0; the numbers are the probabilities of the ties that are there."""
    rows, columns, row_degrees, column_degrees = table
    graph = package.BipartiteGraph()
    graph.set_degree_sequences(
        (row_degrees[row_degrees > 0], column_degrees[column_degrees > 0])
    )
    graph.solve_tool(print_error=False)

    def numbers():
        x, y = numpy.zeros(len(row_degrees)), numpy.zeros(len(column_degrees))
        x[row_degrees > 0], y[column_degrees > 0] = graph.x, graph.y
        products = x[rows] * y[columns]
        return products / (1 + products)

    return numbers


worker.serve(version(sys.argv[1]), prepare, {"configuration-model": configuration_model})
