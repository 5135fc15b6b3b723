extension BrokenInput {
  /// The rules of contents.
  static let rulesOfContents: [BrokenInput] = [
    BrokenInput(
      "duplicate id",
      [
        "entities.csv": .text(entities + "partner/tno,partner,TNO Delft,,,,brief,p. 1\n"),
        "sources.csv": .text(sources + "brief,Kamerbrief\n"),
      ],
      expected: """
        data/entities.csv:6:1: error MG103: duplicate id "partner/tno"
        data/sources.csv:3:1: error MG103: duplicate id "brief"
        """),
    BrokenInput(
      "unknown entity with a near one",
      ["relations.csv": .text(relations + "partner/tnoo,leads,theme/watr,,,,brief,p. 1\n")],
      expected: """
        data/relations.csv:5:1: error MG104: unknown entity "partner/tnoo" (did you mean \
        "partner/tno"?)
        data/relations.csv:5:20: error MG104: unknown entity "theme/watr" (did you mean \
        "theme/water"?)
        """),
    BrokenInput(
      "unknown entity without a near one",
      [
        "relations.csv": .text(
          relations + "partner/universiteit-twente,leads,theme/water,,,,brief,p. 1\n")
      ],
      expected: """
        data/relations.csv:5:1: error MG104: unknown entity "partner/universiteit-twente" \
        (add a row to entities.csv)
        """),
    BrokenInput(
      "unknown source",
      ["relations.csv": .text(relations + "partner/tno,leads,theme/water,,,,breif,p. 1\n")],
      expected: """
        data/relations.csv:5:34: error MG104: unknown source "breif" (did you mean "brief"?)
        """),
    BrokenInput(
      "malformed id",
      [
        "entities.csv": .text(
          entities + "partner/Één,partner,X,,,,brief,p. 1\n"
            + "programme/x,partner,Y,,,,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:6:1: error MG105: malformed id "partner/Één" (write partner/ and a \
        slug of a-z, 0-9 and hyphens)
        data/entities.csv:7:1: error MG105: id "programme/x" does not begin with the kind \
        "partner"
        """),
    BrokenInput(
      "wrong subject",
      [
        "relations.csv": .text(
          relations + "mission/2023-water,addresses,programme/mjp-1,,,,brief,p. 1\n")
      ],
      expected: """
        data/relations.csv:5:1: error MG106: a mission cannot be the subject of addresses \
        (the subject is one of action, instrument, partner, programme, project)
        """),
    BrokenInput(
      "wrong object",
      ["relations.csv": .text(relations + "programme/mjp-1,addresses,partner/tno,,,,brief,p. 1\n")],
      expected: """
        data/relations.csv:5:27: error MG106: a programme cannot be tied to a partner by \
        addresses (the object is one of mission, theme)
        """),
    BrokenInput(
      "same relation twice",
      [
        "relations.csv": .text(
          relations + "partner/tno,participates-in,theme/water,,,,brief,p. 1\n")
      ],
      expected: """
        data/relations.csv:5:1: error MG110: the same relation stands on \
        data/relations.csv:3
        """),
    BrokenInput(
      "helix of a mission, edition of a partner",
      [
        "entities.csv": .text(
          entities + "mission/2023-x,mission,X,,knowledge,2023,brief,p. 1\n"
            + "partner/x,partner,X,,,2023,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:6:27: error MG111: a mission has no helix sector
        data/entities.csv:7:23: error MG111: a partner has no edition
        """),
    BrokenInput(
      "mission without edition",
      ["entities.csv": .text(entities + "mission/2023-x,mission,X,,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:28: error MG101: mission "mission/2023-x" has no edition (write \
        the year of the policy letter that sets the mission, such as 2023)
        """),
    BrokenInput(
      "circle",
      [
        "entities.csv": .text(
          entities + "theme/a,theme,A,,,,brief,p. 1\n" + "theme/b,theme,B,,,,brief,p. 1\n"),
        "relations.csv": .text(
          relations + "theme/a,part-of,theme/b,,,,brief,p. 1\n"
            + "theme/b,part-of,theme/a,,,,brief,p. 1\n"
            + "theme/water,part-of,theme/a,,,,brief,p. 1\n"),
      ],
      expected: """
        data/relations.csv:5:17: error MG112: "theme/a" part-of "theme/b" is in a circle
        data/relations.csv:6:17: error MG112: "theme/b" part-of "theme/a" is in a circle
        """),
    BrokenInput(
      "part of itself",
      ["relations.csv": .text(relations + "theme/water,part-of,theme/water,,,,brief,p. 1\n")],
      expected: """
        data/relations.csv:5:21: error MG112: "theme/water" part-of "theme/water" is in a \
        circle
        """),
    BrokenInput(
      "works together with itself",
      [
        "relations.csv": .text(
          relations + "partner/tno,collaborates-with,partner/tno,,,,brief,p. 1\n")
      ],
      expected: """
        data/relations.csv:5:31: error MG119: "partner/tno" collaborates-with itself
        """),
    BrokenInput(
      "ends before it begins",
      [
        "relations.csv": .text(relations + "partner/tno,leads,theme/water,,2023,2019,brief,p. 1\n"),
        "amounts.csv": .text(
          amountColumns + "a,partner/tno,theme/water,5,3,range,total,2023,2020,granted,brief,p. 1\n"
        ),
      ],
      expected: """
        data/amounts.csv:2:29: error MG113: max_keur is below value_keur
        data/amounts.csv:2:48: error MG113: the amount ends in 2020, before it begins in \
        2023
        data/relations.csv:5:37: error MG113: the relation ends in 2019, before it begins in \
        2023
        """),
    BrokenInput(
      "shared name",
      ["entities.csv": .text(entities + "partner/x,partner,Instituut X,tno,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:31: warning MG114: "tno" is also a name of "partner/tno"
        """),
    BrokenInput(
      "contradictory coverage",
      [
        "coverage.csv": .text(
          "source,scope,relation,coverage\n" + "brief,theme/water,addresses,complete\n"
            + "brief,theme/water,addresses,sample\n" + "brief,theme/water,amounts,none\n"
            + "brief,theme/water,amounts,none\n")
      ],
      expected: """
        data/coverage.csv:3:29: error MG115: sample here, complete on data/coverage.csv:2
        data/coverage.csv:5:27: error MG110: the same coverage stands on data/coverage.csv:4
        """),
    BrokenInput(
      "misspelt kind of an id",
      [
        "relations.csv": .text(
          relations + "partnr/tno,leads,theme/water,,,,brief,p. 1\n"
            + "partner/d,leads,theme/water,,,,brief,p. 1\n")
      ],
      expected: """
        data/relations.csv:5:1: error MG104: unknown entity "partnr/tno" (did you mean \
        "partner/tno"?)
        data/relations.csv:6:1: error MG104: unknown entity "partner/d" (add a row to \
        entities.csv)
        """),
    BrokenInput(
      "succession in the wrong order",
      [
        "entities.csv": .text(entities + "mission/2019-water,mission,Water,,,2019,brief,p. 1\n"),
        "relations.csv": .text(
          relations + "mission/2019-water,succeeds,mission/2023-water,,,,brief,p. 1\n"),
      ],
      expected: """
        data/relations.csv:5:29: error MG116: a mission of 2019 cannot continue one of 2023 \
        (the subject is the later mission)
        """),
    BrokenInput(
      "need of a wrong level",
      [
        "needs.csv": .text(
          "subject,dimension,level,quantity,source,locator\n"
            + "theme/water,company,mission,,brief,p. 1\n"
            + "mission/2023-water,markt,mission,-2,brief,p. 1\n")
      ],
      expected: """
        data/needs.csv:2:21: error MG117: a need of level mission cannot be declared by a \
        theme
        data/needs.csv:3:20: error MG102: unknown dimension "markt" (did you mean "market"?)
        """),
    BrokenInput(
      "negative need",
      [
        "needs.csv": .text(
          "subject,dimension,level,quantity,source,locator\n"
            + "mission/2023-water,market,mission,-2,brief,p. 1\n")
      ],
      expected: """
        data/needs.csv:2:35: error MG118: negative quantity
        """),
    BrokenInput(
      "negative amount",
      [
        "amounts.csv": .text(
          amountColumns + "a,partner/tno,theme/water,-5,,,once,,,granted,brief,p. 1\n")
      ],
      expected: """
        data/amounts.csv:2:27: error MG118: negative amount
        """),
  ]
}
