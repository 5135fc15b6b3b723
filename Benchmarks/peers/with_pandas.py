"""pandas' C reader, the labels of both columns kept as they are read."""

import pandas
import worker


def read_csv(path):
    table = pandas.read_csv(path, engine="c", dtype=str)

    def counts():
        return len(pandas.unique(pandas.concat([table["source"], table["target"]]))), len(table)

    return counts


worker.serve(pandas.__version__, read_csv=read_csv)
