"""The table of README.md, and the facts that its figures depend on."""

import os
import platform
import statistics
import subprocess
from pathlib import Path

from answers import SAMPLED_SOURCES
from programs import OURS

README = Path(__file__).resolve().parent / "README.md"
COLUMNS = [OURS, "igraph", "NetworKit", "graph-tool", "other"]


def cells(row, times, agreement):
    """A line of the table."""
    parts = [row.title, row.graph, str(row.threads)]
    ratios = {
        name: sorted(theirs / ours for ours, theirs in zip(times[OURS], all_theirs))
        for name, all_theirs in times.items()
        if name != OURS
    }
    for column in COLUMNS:
        found = [
            name
            for name in times
            if name == column or (column == "other" and name not in COLUMNS)
        ]
        parts.append(" ".join(cell(name, times, ratios, agreement, row) for name in found) or "–")
    medians = {name: statistics.median(all_ratios) for name, all_ratios in ratios.items()}
    bars = []
    for name, bar in row.bars.items():
        ratio = min(medians.values()) if name == "best" else medians.get(name)
        if ratio is not None:
            bars.append(f"{bar:g}× {name}: {'**met**' if ratio >= bar else '**missed**'}")
    return parts + ["; ".join(bars) or "–"]


def cell(name, times, ratios, agreement, row):
    words = duration(statistics.median(times[name]))
    if name == OURS:
        return words
    ratio = ratios[name]
    words += f", **{statistics.median(ratio):.3g}×**"
    if len(ratio) > 1:
        words += f" ({ratio[0]:.3g}–{ratio[-1]:.3g})"
    if name in row.sampled:
        words += f"; from {SAMPLED_SOURCES} sources"
    elif name in agreement:
        how, is_enough = agreement[name]
        words += f"; {how}" if is_enough else f"; **disagrees: {how}**"
    return words


def duration(seconds):
    return f"{seconds:.3g} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def facts(programs):
    """What the figures depend on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(": ")[1] for line in lines if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    versions = [f"{name} {program.ask('version')[0]}"
                for name, program in programs.items() if name != OURS]  # fmt: skip
    return (
        f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB; {platform.system()}"
        f" {platform.release().split('-')[0]}; {swift.split(' (')[0].strip()};"
        f" Python {platform.python_version()}; {', '.join(versions)}."
    )


def text(lines):
    heading = ["work", "graph", "threads", *COLUMNS, "bar"]
    body = [heading, ["---"] * len(heading), *lines]
    return "\n".join("| " + " | ".join(line) + " |" for line in body)


def write(words):
    before, rest = README.read_text().split("<!-- table -->\n")
    after = rest.split("<!-- end of table -->")[1]
    README.write_text(f"{before}<!-- table -->\n{words}\n<!-- end of table -->{after}")
