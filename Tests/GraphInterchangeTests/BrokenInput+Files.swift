extension BrokenInput {
  /// The form of a file.
  static let formOfFiles: [BrokenInput] = [
    BrokenInput(
      "empty file",
      ["relations.csv": .text("")],
      expected: """
        data/relations.csv:1:1: error MG001: the file is empty (the first line has the names \
        of the columns)
        """),
    BrokenInput(
      "nothing but a byte order mark",
      ["relations.csv": .text("\u{feff}")],
      expected: """
        data/relations.csv:1:1: error MG001: the file is empty (the first line has the names \
        of the columns)
        """),
    BrokenInput(
      "UTF-16",
      ["relations.csv": .bytes(utf16(relations))],
      expected: """
        data/relations.csv:1:1: error MG002: the file is UTF-16, not UTF-8 (save the file as \
        UTF-8)
        """),
    BrokenInput(
      "Windows-1252",
      [
        "entities.csv": .bytes(
          windows1252(
            entities.replacing("Schoon water", with: "Café").replacing("MJP 1", with: "€")))
      ],
      expected: """
        data/entities.csv:2:31: error MG002: byte 0xE9 is not UTF-8; in Windows-1252 it is \
        "é" (save the file as UTF-8; in Excel choose CSV UTF-8)
        """),
    BrokenInput(
      "truncated UTF-8",
      [
        "entities.csv": .bytes(
          Array((entities + "partner/x,partner,X").utf8) + [0xE2, 0x82]
            + Array(",,,,brief,p. 1\n".utf8))
      ],
      expected: """
        data/entities.csv:6:20: error MG002: byte 0xE2 is not UTF-8 (save the file as UTF-8; \
        in Excel choose CSV UTF-8)
        """),
    BrokenInput(
      "NUL character",
      ["entities.csv": .text(entities + "partner/x,partner,a\0b\0,,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:20: error MG003: NUL character (the file is damaged; export it \
        again)
        """),
    BrokenInput(
      "carriage returns alone",
      ["relations.csv": .text(relations.replacing("\n", with: "\r"))],
      expected: """
        data/relations.csv:1:55: error MG004: carriage return without a line feed (save the \
        file with Unix or Windows line endings)
        """),
    BrokenInput(
      "one carriage return alone",
      ["relations.csv": .text(relations.replacing("brief,p. 2", with: "brief,p.\r 2"))],
      expected: """
        data/relations.csv:4:57: error MG004: carriage return without a line feed (save the \
        file with Unix or Windows line endings)
        """),
    BrokenInput(
      "quote not closed at the end",
      ["entities.csv": .text(entities + "partner/x,partner,\"Instituut X,,,,brief,p. 1\n")],
      expected: """
        data/entities.csv:6:19: error MG005: the quote that opens here is not closed (close \
        it before the next comma, or write a quotation mark inside it twice)
        """),
    BrokenInput(
      "quote not closed halfway",
      [
        "entities.csv": .text(
          entities.replacing(",TNO,,", with: ",\"TNO,,").replacing(",MJP 1,", with: ",\"MJP 1\","))
      ],
      expected: """
        data/entities.csv:3:21: error MG005: the quote that opens here is not closed (close \
        it before the next comma, or write a quotation mark inside it twice)
        """),
    BrokenInput(
      "text after a closing quote",
      [
        "entities.csv": .text(
          entities + "partner/x,partner,\"Het \"living lab\" Delft\",,,,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:6:25: error MG006: text after a closing quote: "living lab" \
        Delft"" (write a quotation mark inside a quoted field twice)
        """),
    BrokenInput(
      "quotation mark without quotes",
      [
        "entities.csv": .text(
          entities + "partner/x,partner,Het \"living lab\" Delft,,,,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:6:23: error MG007: quotation mark in a field without quotes (put \
        the whole field in quotes and write the mark inside it twice)
        """),
    BrokenInput(
      "too few fields",
      ["relations.csv": .text(relations + "partner/tno,leads,programme/mjp-1,lead\n")],
      expected: """
        data/relations.csv:5:39: error MG008: 4 fields instead of 8: no "year" (an empty \
        field still has its comma)
        """),
    BrokenInput(
      "too many fields",
      [
        "entities.csv": .text(
          entities + "partner/x,partner,Instituut voor water, bodem en lucht,,,,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:6:65: error MG009: 9 fields instead of 8 (put a text that holds a \
        comma in quotes)
        """),
    BrokenInput(
      "semicolons",
      ["relations.csv": .text(relations.replacing(",", with: ";"))],
      expected: """
        data/relations.csv:1:1: error MG010: fields are separated by semicolons, not by \
        commas (save the file with a comma as separator; Excel with Dutch settings writes \
        semicolons, LibreOffice asks for the separator when saving as CSV)
        """),
    BrokenInput(
      "tabs",
      ["relations.csv": .text(relations.replacing(",", with: "\t"))],
      expected: """
        data/relations.csv:1:1: error MG010: fields are separated by tabs, not by commas \
        (save the file with a comma as separator; Excel with Dutch settings writes \
        semicolons, LibreOffice asks for the separator when saving as CSV)
        """),
    BrokenInput(
      "a line for Excel",
      ["relations.csv": .text("sep=,\n" + relations)],
      expected: """
        data/relations.csv:1:1: error MG010: the first line is for Excel, and has no names \
        of columns (remove the line; fields are separated by commas)
        """),
    BrokenInput(
      "column without a name",
      [
        "relations.csv": .text(
          relations.replacing("locator\n", with: "locator,\n").replacing("p. 1\n", with: "p. 1,\n")
            .replacing("p. 2\n", with: "p. 2,\n"))
      ],
      expected: """
        data/relations.csv:1:56: error MG011: column 9 has no name
        """),
    BrokenInput(
      "two columns with one name",
      ["relations.csv": .text(relations.replacing("until", with: "year"))],
      expected: """
        data/relations.csv:1:35: error MG012: two columns have the name "year"
        """),
    BrokenInput(
      "missing column",
      [
        "relations.csv": .text(
          relations.replacing(",locator", with: "").replacing(",p. 1", with: "").replacing(
            ",p. 2", with: ""))
      ],
      expected: """
        data/relations.csv:1:47: error MG013: no column "locator" in relations.csv (the \
        columns are subject, relation, object, role, year, until, basis, source, locator, \
        note)
        """),
    BrokenInput(
      "misspelt column",
      ["entities.csv": .text(entities.replacing("kind,", with: "knd,"))],
      expected: """
        data/entities.csv:1:4: error MG014: unknown column "knd" in entities.csv (did you \
        mean "kind"?)
        """),
    BrokenInput(
      "unknown column",
      ["relations.csv": .text(relations.replacing("until", with: "strength"))],
      expected: """
        data/relations.csv:1:35: error MG014: unknown column "strength" in relations.csv \
        (the columns are subject, relation, object, role, year, until, basis, source, \
        locator, note)
        """),
    BrokenInput(
      "empty rows",
      ["relations.csv": .text(relations + "\n" + ",,,,,,,\n")],
      expected: """
        data/relations.csv:5:1: warning MG016: empty row
        data/relations.csv:6:1: warning MG016: empty row
        """),
    BrokenInput(
      "too many columns",
      ["relations.csv": .text((0..<1200).map { "c\($0)" }.joined(separator: ",") + "\n")],
      expected: """
        data/relations.csv:1:1: error MG017: 1200 columns, more than any table has (an edge \
        list has one line for each edge: source,target)
        """),
    BrokenInput(
      "quoted line break and a fault after it",
      [
        "entities.csv": .text(
          entities.replacing("brief,p. 2", with: "brief,\"p. 2\nkop \"\"A\"\"\"")
            + "partner/x,partnr,X,,,,brief,p. 1\n")
      ],
      expected: """
        data/entities.csv:7:11: error MG102: unknown kind "partnr" (did you mean "partner"?)
        """),
    BrokenInput(
      "every fault of a file in one run",
      [
        "entities.csv": .text(
          entities + "partner/a,partner,\"A\"x,,,,brief,p. 1\n"
            + "partner/b,prtner,B,,,,brief,p. 1\n" + "partner/c,partner,C\n"),
        "relations.csv": .text(
          relations + "partner/a,leads,programme/mjp-1,,,,brief,p. 1\n"
            + "partner/b,leads,programme/mjp-1,,,,brief,p. 1\n"
            + "partner/c,leads,programme/mjp-1,,,,brief,p. 1\n"
            + "partner/d,leads,programme/mjp-1,,,,brief,p. 1\n"),
      ],
      expected: """
        data/entities.csv:6:22: error MG006: text after a closing quote: "x" (write a \
        quotation mark inside a quoted field twice)
        data/entities.csv:7:11: error MG102: unknown kind "prtner" (did you mean "partner"?)
        data/entities.csv:8:20: error MG008: 3 fields instead of 8: no "aliases" (an empty \
        field still has its comma)
        data/relations.csv:8:1: error MG104: unknown entity "partner/d" (add a row to \
        entities.csv)
        """),
    BrokenInput(
      "more problems than are listed",
      ["relations.csv": .text(relationColumns + String(repeating: "a,b\n", count: 10_010))],
      expected: """
        data/relations.csv:2:4: error MG008: 2 fields instead of 8: no "object" (an empty \
        field still has its comma)
        data/relations.csv:3:4: error MG008: 2 fields instead of 8: no "object" (an empty \
        field still has its comma)
        data/relations.csv:4:4: error MG008: 2 fields instead of 8: no "object" (an empty \
        field still has its comma)
        data/relations.csv:5:4: error MG008: 2 fields instead of 8: no "object" (an empty \
        field still has its comma)
        data/relations.csv:6:4: error MG008: 2 fields instead of 8: no "object" (an empty \
        field still has its comma)
        data/relations.csv:6:4: … and 9995 more MG008
        data/relations.csv:10001:1: error MG015: 10 more problems in this file are not \
        listed
        """),
  ]
}
