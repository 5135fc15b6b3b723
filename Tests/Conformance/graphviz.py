"""Compares the worker with the `dot` command: the same bytes, and how long each takes.

    graphviz.py WORKER           every file of dot/ with every engine, as SVG, byte for byte
    graphviz.py WORKER --speed   ratios of the time that the worker takes to that of `dot`

The worker is asked in trusted mode, in which it hands the text through as it is. Where `dot` itself
crashes there is nothing to compare with; fdp with clusters differs from run to run.
"""

import pathlib
import shutil
import statistics
import struct
import subprocess
import sys
import time

ENGINES = ["dot", "neato", "fdp", "sfdp", "twopi", "circo", "osage", "patchwork"]
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
FILES = sorted((pathlib.Path(__file__).parent / "dot").glob("*.dot"))
SMALL = b"digraph { a -> b }"


def frame(tag, payload=b""):
    return tag.encode() + struct.pack(">I", len(payload)) + payload


def request(text, engine):
    return b"".join([
        frame("vers", b"1"), frame("engn", engine.encode()), frame("frmt", b"svg:svg:core"),
        frame("cpus", b"60"), frame("memo", str(2 << 30).encode()), frame("trus"),
        frame("dot ", text), frame("end "),
    ])


def outputs(answer):
    found = []
    while len(answer) >= 8:
        length = struct.unpack(">I", answer[4:8])[0]
        if answer[:4] == b"outp":
            found.append(answer[8 : 8 + length])
        answer = answer[8 + length :]
    return found


def start(command):
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=ENVIRONMENT)


def by_dot(dot, text, engine):
    process = start([dot, "-K" + engine, "-Tsvg:svg:core"])
    output = process.communicate(text)[0]
    return output if process.returncode in (0, 1) else None


def by_worker(worker, text, engine):
    return outputs(start([worker]).communicate(request(text, engine))[0])


def check_parity(dot, worker):
    compared, different, crashes = 0, [], 0
    for path in FILES:
        text = path.read_bytes()
        for engine in ENGINES:
            if engine == "fdp" and b"cluster" in text:
                continue
            expected = by_dot(dot, text, engine)
            if not expected:
                crashes += 1
                continue
            compared += 1
            if by_worker(worker, text, engine) != [expected]:
                different.append(f"{path.name} with {engine}")
    print(f"parity with dot: {compared} drawings compared, {crashes} that dot cannot make")
    if different or compared == 0:
        sys.exit("not the same bytes: " + ", ".join(different))


def check_speed(dot, worker):
    times = {"dot": [], "worker": [], "worker that was ready": []}
    for _ in range(41):
        begin = time.perf_counter()
        by_dot(dot, SMALL, "dot")
        times["dot"].append(time.perf_counter() - begin)
        begin = time.perf_counter()
        by_worker(worker, SMALL, "dot")
        times["worker"].append(time.perf_counter() - begin)
        ready = start([worker])
        time.sleep(0.1)
        begin = time.perf_counter()
        ready.communicate(request(SMALL, "dot"))
        times["worker that was ready"].append(time.perf_counter() - begin)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        print(f"{name}: {median * 1000:.1f} ms, {median / medians['dot']:.2f} times dot")
    if medians["worker"] > 1.5 * medians["dot"]:
        sys.exit("the worker takes more than 1.5 times what dot takes")
    if medians["worker that was ready"] > medians["dot"]:
        sys.exit("a worker that was ready takes longer than dot")


if __name__ == "__main__":
    command = shutil.which("dot")
    if command is None:
        sys.exit("graphviz.py: the dot command is missing (Debian: graphviz)")
    (check_speed if "--speed" in sys.argv else check_parity)(command, sys.argv[1])
