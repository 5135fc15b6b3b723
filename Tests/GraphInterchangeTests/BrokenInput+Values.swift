extension BrokenInput {
  /// The values of columns.
  static let valuesOfColumns: [BrokenInput] = [
    BrokenInput(
      "no value",
      ["entities.csv": .text(entities + "partner/x,partner,,,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:19: error MG101: no value for "name"
        """),
    BrokenInput(
      "unknown kind",
      ["entities.csv": .text(entities + "partner/x,partnr,X,,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:11: error MG102: unknown kind "partnr" (did you mean "partner"?)
        """),
    BrokenInput(
      "unknown helix, all listed",
      ["entities.csv": .text(entities + "partner/x,partner,X,,zzzzzz,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:22: error MG102: unknown helix "zzzzzz" (use one of company, \
        knowledge, government, society)
        """),
    BrokenInput(
      "bad year",
      [
        "entities.csv": .text(entities + "mission/2023-x,mission,X,,,23,brief,p. 1\n"),
        "relations.csv": .text(
          relations + "partner/tno,leads,theme/water,,2019-2023,,brief,p. 1\n"),
      ],
      expected: """
        data/entities.csv:6:28: error MG109: "23" is not a year (write four digits, such as \
        2023)
        data/relations.csv:5:32: error MG109: "2019-2023" is not a year (write the first \
        year here and the last one in until)
        """),
    BrokenInput(
      "bad numbers",
      [
        "amounts.csv": .text(
          amountColumns + "a0,partner/tno,theme/water,\"1.234,5\",,,once,,,granted,brief,p. 1\n"
            + "a1,partner/tno,theme/water,\"1,234\",,,once,,,granted,brief,p. 1\n"
            + "a2,partner/tno,theme/water,\"1 234\",,,once,,,granted,brief,p. 1\n"
            + "a3,partner/tno,theme/water,\"1e5\",,,once,,,granted,brief,p. 1\n"
            + "a4,partner/tno,theme/water,\"NaN\",,,once,,,granted,brief,p. 1\n"
            + "a5,partner/tno,theme/water,\"-\",,,once,,,granted,brief,p. 1\n"
            + "a6,partner/tno,theme/water,\"1.\",,,once,,,granted,brief,p. 1\n"
            + "a7,partner/tno,theme/water,\"€5\",,,once,,,granted,brief,p. 1\n"
            + "a8,partner/tno,theme/water,\"1E+05\",,,once,,,granted,brief,p. 1\n")
      ],
      expected: """
        data/amounts.csv:2:28: error MG107: "1.234,5" is not a number (write a point for \
        decimals and nothing between thousands, such as 1234.5)
        data/amounts.csv:3:28: error MG107: "1,234" is not a number (write a point for \
        decimals and nothing between thousands, such as 1234.5)
        data/amounts.csv:4:28: error MG107: "1 234" is not a number (remove the spaces)
        data/amounts.csv:5:28: error MG107: "1e5" is not a number (write the number out, \
        without an exponent)
        data/amounts.csv:6:28: error MG107: "NaN" is not a number (write a number such as \
        1234.5)
        data/amounts.csv:6:28: … and 4 more MG107
        """),
    BrokenInput(
      "number too large",
      [
        "amounts.csv": .text(
          amountColumns + "a,partner/tno,theme/water," + String(repeating: "9", count: 400)
            + ",,,once,,,granted,brief,p. 1\n")
      ],
      expected: """
        data/amounts.csv:2:27: error MG107: \
        "99999999999999999999999999999999999999999999999999999999999999999999999999999999…" \
        is not a number (write a number such as 1234.5)
        """),
    BrokenInput(
      "bad truth value",
      [
        "registers.csv": .text(
          "id,name,in_dataset,source,locator\n" + "a,A,WAAR,brief,p. 1\n" + "b,B,TRUE,brief,p. 1\n")
      ],
      expected: """
        data/registers.csv:2:5: error MG108: "WAAR" is neither true nor false (write true, \
        false or nothing)
        """),
  ]
}
