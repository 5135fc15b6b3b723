#!/usr/bin/env python3
"""Measures in headless Chromium that the text of every figure and of the report stays in its box.

usage: boxes.py MISSIEGRAAF FIGURES...

A file of FIGURES has a name and the words after `draw` on each line. Each figure is drawn on its own
page and on every paper, in both languages.
Checked is that no text leaves the box of its node, that no two texts overlap, and that no text is
smaller than 8 points on the page; in the report, at the widths of a desk, a tablet and a telephone,
that the word for a state covers no text beside it.
"""
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

MEASURE = """
<script>
const measure = svg => {
  const unit = svg.getBoundingClientRect().width / parseFloat(svg.getAttribute('width'));
  const box = e => { const b = e.getBoundingClientRect();
    return {l: b.left / unit, r: b.right / unit, t: b.top / unit, b: b.bottom / unit}; };
  const found = [];
  const seen = [];
  for (const text of svg.querySelectorAll('text')) {
    const words = text.textContent.trim();
    if (!words) continue;
    const t = box(text);
    const scale = text.getCTM().a / unit;
    const points = parseFloat(text.getAttribute('font-size')) * scale;
    if (points < 7.95 && words.length > 1) found.push(['small', words, points.toFixed(2)]);
    const node = text.closest('g.node');
    // The innermost shape around the middle of the text is the box that it stands in.
    const middle = {x: (t.l + t.r) / 2, y: (t.t + t.b) / 2};
    const around = (node ? [...node.querySelectorAll('polygon, path, ellipse')] : []).map(box)
      .filter(o => o.l <= middle.x && middle.x <= o.r && o.t <= middle.y && middle.y <= o.b)
      .sort((a, b) => (a.r - a.l) - (b.r - b.l));
    if (around.length) {
      // The box of a text is as tall as its font; its letters are not.
      const spare = 0.25 * (t.b - t.t);
      const out = Math.max(
        around[0].l - t.l, t.r - around[0].r, around[0].t - t.t - spare, t.b - around[0].b - spare);
      if (out > 1) found.push(['outside', words, out.toFixed(1)]);
    }
    const page = box(svg);
    const off = Math.max(page.l - t.l, t.r - page.r, page.t - t.t, t.b - page.b);
    if (off > 1) found.push(['off the page', words, off.toFixed(1)]);
    for (const [other, o] of seen) {
      const wide = Math.min(t.r, o.r) - Math.max(t.l, o.l);
      const high = Math.min(t.b, o.b) - Math.max(t.t, o.t);
      if (wide > 1 && high > 0.45 * Math.min(t.b - t.t, o.b - o.t))
        found.push(['overlap', words + ' | ' + other, wide.toFixed(1)]);
    }
    seen.push([words, t]);
  }
  return {texts: seen.length, found};
};
document.fonts.ready.then(() => {
  const out = document.createElement('pre');
  out.id = 'found';
  out.textContent = JSON.stringify([...document.querySelectorAll('svg')].map(measure));
  document.body.append(out);
});
</script>
"""

MEASURE_REPORT = """
<script>
document.querySelectorAll('details').forEach(details => { details.open = true; });
const covered = badge => {
  const b = badge.getBoundingClientRect();
  const walker = document.createTreeWalker(
    badge.closest('li, tr, div'), NodeFilter.SHOW_TEXT,
    node => badge.contains(node) || !node.data.trim()
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const t of range.getClientRects()) {
      const wide = Math.min(t.right, b.right) - Math.max(t.left, b.left);
      const high = Math.min(t.bottom, b.bottom) - Math.max(t.top, b.top);
      if (wide > 1 && high > 0.45 * Math.min(t.height, b.height))
        return [['covers', badge.textContent + ' | ' + walker.currentNode.data, wide.toFixed(1)]];
    }
  }
  return [];
};
const badges = [...document.querySelectorAll('.state')];
const out = document.createElement('pre');
out.id = 'found';
out.textContent = JSON.stringify({texts: badges.length, found: badges.flatMap(covered)});
document.body.append(out);
</script>
"""

# Drawings that Chromium measures at a time.
BATCH = 40
PAGES = [[]] + [["--paper", paper] for paper in ("a4-portrait", "a4-landscape", "slide")]


def draw(program, words):
    return subprocess.run(
        [program, "draw", *words, "-q"],
        check=True, capture_output=True, text=True).stdout


def measure(chromium, content, folder, width=1600):
    """What a page finds out about itself and leaves in an element of its own."""
    page = os.path.join(folder, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write(content)
    command = [
        chromium, "--headless", "--disable-gpu", "--user-data-dir=" + os.path.join(folder, "user"),
        f"--window-size={width},1600", "--virtual-time-budget=3000", "--dump-dom"]
    if os.geteuid() == 0:
        command.append("--no-sandbox")
    dom = subprocess.run(
        [*command, "file://" + page], check=True, capture_output=True, text=True, timeout=120).stdout
    start = dom.rindex('<pre id="found">') + len('<pre id="found">')
    text = dom[start:dom.index("</pre>", start)]
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u00a0"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return json.loads(text)


def measure_figures(chromium, drawings, folder):
    figures = "".join("<div>" + drawing + "</div>" for drawing in drawings)
    return measure(
        chromium, "<!doctype html><meta charset='utf-8'><body style='margin:0'>" + figures + MEASURE,
        folder)


def measure_report(chromium, program, folder):
    """The number of states that cover a text."""
    bad = 0
    for language in ("nl", "en"):
        path = os.path.join(folder, "report.html")
        subprocess.run([program, "report", "-q", "--lang", language, "-o", path], check=True)
        with open(path, encoding="utf-8") as file:
            # The report allows no script but its own.
            report = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", file.read())
        for width in (1600, 1000, 500):
            result = measure(chromium, report + MEASURE_REPORT, folder, width)
            if result["texts"] == 0:
                sys.exit("boxes: the report has no states")
            for kind, text, size in result["found"][:3]:
                print(f"report {language} {width} wide: {kind} by {size}: {text}")
            bad += len(result["found"])
        print(f"boxes: report {language}: {result['texts']} states measured in 3 widths")
    return bad


def main():
    program, figures = os.path.abspath(sys.argv[1]), sys.argv[2:]
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        message = "boxes: chromium is not installed; run .ci/setup checks"
        if os.environ.get("CI") == "true":
            sys.exit(message)
        print(message + " (skipped)")
        return
    lines = []
    for path in figures:
        with open(path, encoding="utf-8") as file:
            lines += [line.split() for line in file if line.strip()]
    drawn = [
        (name, [*words, *page, "--lang", language])
        for name, *words in lines for page in PAGES for language in ("nl", "en")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        drawings = list(pool.map(lambda figure: draw(program, figure[1]), drawn))
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(drawings), BATCH):
            results += measure_figures(chromium, drawings[start:start + BATCH], folder)
        bad = measure_report(chromium, program, folder)
    texts = {name: 0 for name, *_ in lines}
    for (name, words), result in zip(drawn, results, strict=True):
        where = " ".join(words)
        if result["texts"] == 0:
            sys.exit(f"boxes: {where} has no text")
        texts[name] += result["texts"]
        found = result["found"]
        bad += len(found)
        for kind, text, size in found[:3]:
            print(f"{where}: {kind} by {size}: {text}")
        if len(found) > 3:
            print(f"{where}: and {len(found) - 3} more")
    for name, count in texts.items():
        print(f"boxes: {name}: {count} texts measured in {len(PAGES) * 2} forms")
    if bad:
        sys.exit(f"boxes: {bad} problems")


if __name__ == "__main__":
    main()
