"""The programs that measure: missiegraaf's own and one for each peer."""

import subprocess
import sys
from pathlib import Path

PEERS = Path(__file__).resolve().parent / "peers"
OURS = "missiegraaf"
# graph-tool comes from Debian, for the system's Python; the others are in this one.
SCRIPTS = {
    "igraph": [sys.executable, "with_igraph.py"],
    "NetworKit": [sys.executable, "with_networkit.py"],
    "graph-tool": ["/usr/bin/python3", "with_graph_tool.py"],
    "SciPy": [sys.executable, "with_scipy.py"],
    "pandas": [sys.executable, "with_pandas.py"],
    "NEMtropy": [sys.executable, "with_configuration_model.py", "NEMtropy"],
    "bicm": [sys.executable, "with_configuration_model.py", "bicm"],
}


def has_graph_tool():
    command = [SCRIPTS["graph-tool"][0], "-c", "import graph_tool"]
    return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0


class Program:
    """A running program that measures graphs on request; see peers/worker.py."""

    def __init__(self, name, build):
        command = [build / "release/run-measures"] if name == OURS else SCRIPTS[name]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=PEERS
        )
        self.name, self.loaded = name, set()

    def ask(self, *words):
        print(*words, sep="\t", file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline().rstrip("\n")
        if not answer:
            sys.exit(f"bench: {self.name} stopped at: {' '.join(map(str, words))}")
        return answer.split("\t")

    def load(self, name, path, form):
        if (name, form) not in self.loaded:
            self.ask("load", f"{name}/{form}", path, form)
            self.loaded.add((name, form))

    def stop(self):
        self.process.stdin.close()
        self.process.wait()
