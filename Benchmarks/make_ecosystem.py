"""A made-up ecosystem of the size that white spots and candidates are timed on.

Missions in twenty themes, partners that mostly keep to one theme, and ties whose number falls off
as a power: 2,000 missions, 50,000 partners and 400,000 ties. Each theme declares a need for the
four sectors, and the register is complete. The same bytes each time."""

import bisect
import itertools
import random

THEMES = 20
MISSIONS = 2_000
PARTNERS = 50_000
TIES = 400_000
SECTORS = ["company", "knowledge", "government", "society"]
ROW = "register,list"


def draw_ties():
    """Pairs of a partner and a mission, by number, in order."""
    generator = random.Random(20260110)
    activity = list(itertools.accumulate((number + 10) ** -0.5 for number in range(PARTNERS)))
    appeal = list(itertools.accumulate((place + 10) ** -0.4 for place in range(MISSIONS // THEMES)))

    def draw(cumulative):
        return bisect.bisect(cumulative, generator.random() * cumulative[-1])

    ties = set()
    while len(ties) < TIES:
        partner = draw(activity)
        theme = partner % THEMES if generator.random() < 0.8 else generator.randrange(THEMES)
        ties.add((partner, draw(appeal) * THEMES + theme))
    return sorted(ties)


def tables(ties):
    """The rows of each table of the data package, with its heading."""
    themes, missions = range(THEMES), range(MISSIONS)
    entities = [f"theme/t{number},theme,,Theme {number},,,{ROW}" for number in themes]
    entities += [
        f"mission/m{number},mission,specific mission,Mission {number},,2023,{ROW}"
        for number in missions
    ]
    entities += [
        f"partner/p{number},partner,,Partner {number},{SECTORS[number * 7 % 20 % 4]},,{ROW}"
        for number in range(PARTNERS)
    ]
    relations = [f"mission/m{number},part-of,theme/t{number % THEMES},{ROW}" for number in missions]
    relations += [
        f"partner/p{partner},participates-in,mission/m{mission},{ROW}" for partner, mission in ties
    ]
    needs = [f"theme/t{number},{sector},theme,draft,{ROW}" for number in themes for sector in SECTORS]
    coverage = [f"register,theme/t{number},participates-in,complete" for number in themes]
    return {
        "entities.csv": ("id,kind,subtype,name,helix,edition,source,locator", entities),
        "relations.csv": ("subject,relation,object,source,locator", relations),
        "needs.csv": ("subject,dimension,level,status,source,locator", needs),
        "coverage.csv": ("source,scope,relation,coverage", coverage),
        "sources.csv": ("id,title,date", ["register,Register,2023"]),
    }


def write(folder):
    """Writes the data package, and its ties as an edge list for the peers: partners first."""
    folder.mkdir(parents=True, exist_ok=True)
    ties = draw_ties()
    for name, (heading, rows) in tables(ties).items():
        (folder / name).write_text("\n".join([heading, *sorted(rows)]) + "\n")
    facts = f"# nodes={PARTNERS + MISSIONS} directed=0 weighted=0 projects={PARTNERS}"
    edges = [f"{partner} {PARTNERS + mission}" for partner, mission in ties]
    (folder / "ties.txt").write_text("\n".join([facts, *edges]) + "\n")
