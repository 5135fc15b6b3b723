extension BrokenInput {
  /// The files of a package.
  static let filesOfPackages: [BrokenInput] = [
    BrokenInput(
      "no entities",
      ["entities.csv": nil],
      expected: """
        data/entities.csv:1:1: error MG020: no table entities.csv (make a file whose first \
        line is id,kind,name,source,locator)
        """),
    BrokenInput(
      "table with a capital",
      ["relations.csv": nil, "Relations.csv": .text(relations)],
      expected: """
        data/relations.csv:1:1: error MG020: no table relations.csv (did you mean \
        "Relations.csv"? rename it)
        """),
    BrokenInput(
      "another CSV file",
      ["need.csv": .text("x\n")],
      expected: """
        data/need.csv:1:1: warning MG024: the file is not a table of a data package (did you \
        mean "needs.csv"?)
        """),
    BrokenInput(
      "JSON with a comma too many",
      ["datapackage.json": .text("{\n" + "  \"name\": \"mtib\",\n" + "}\n")],
      expected: """
        data/datapackage.json:3:1: error MG021: a comma before the closing brace
        """),
    BrokenInput(
      "JSON that is not closed",
      ["datapackage.json": .text("{\"name\": \"mtib")],
      expected: """
        data/datapackage.json:1:10: error MG021: the string that opens here is not closed
        """),
    BrokenInput(
      "JSON with a key twice",
      ["datapackage.json": .text("{\"name\": \"a\", \"name\": \"b\"}")],
      expected: """
        data/datapackage.json:1:15: error MG021: a second member with this key
        """),
    BrokenInput(
      "description that is no object",
      ["datapackage.json": .text("[]")],
      expected: """
        data/datapackage.json:1:1: error MG022: the document is not an object (write { \
        "name": … })
        """),
    BrokenInput(
      "name that is no text",
      ["datapackage.json": .text("{\"name\": 3, \"resources\": {}}")],
      expected: """
        data/datapackage.json:1:10: error MG022: "name" is not a string
        data/datapackage.json:1:26: error MG022: "resources" is not an array
        """),
    BrokenInput(
      "resource without a file",
      [
        "datapackage.json": .text(
          "{\"resources\": [{\"path\": \"needs.csv\"}, {\"path\": \"entites.csv\"}]}")
      ],
      expected: """
        data/datapackage.json:1:25: error MG023: there is no file "needs.csv" in the folder
        data/datapackage.json:1:48: warning MG024: resource "entites.csv" is not read (did \
        you mean "entities.csv"?)
        """),
  ]
}
