import EcosystemModel
import GraphInterchange
import SourceDiagnostics
import Testing

struct DataPackageTests {
  private func files(
    _ changes: [String: String] = [:], name: String = "data"
  ) -> PackageFiles {
    let contents = soundPackage.merging(changes) { $1 }
    return PackageFiles(displayName: name, contents: contents.mapValues { Array($0.utf8) })
  }

  @Test func `every column of every table is read`() throws {
    let ecosystem = try DataPackageReader.read(files(completePackage)).ecosystem
    #expect(
      ecosystem.identity.name == "voorbeeld" && ecosystem.identity.version == "1.2.3")
    let file = { (name: String) in RowReference(file: "data/" + name, line: 2) }
    func provenance(_ name: String) -> Provenance {
      Provenance(row: file(name), source: "brief", locator: "§1, \"kop\" A")
    }
    #expect(
      ecosystem.entity("partner/a")
        == Entity(
          id: "partner/a", kind: .partner, subtype: "TO2", name: "Instituut, A",
          englishName: "Institute A", abbreviation: "IA", aliases: ["A", "De A"],
          helix: .knowledge, isGroup: true, status: "st", due: "Q1", region: "Delft",
          frame: .adjacent, provenance: provenance("entities.csv"), note: "een\r\nnoot"))
    #expect(ecosystem.entity("mission/2023-m")?.edition == 2023)
    #expect(ecosystem.entity("mission/2023-m")?.targetYear == 2030)
    #expect(
      ecosystem.relations == [
        Relation(
          subject: "partner/a", kind: .participatesIn, object: "theme/t", role: .lead,
          year: 2020, until: 2023, basis: .derived, provenance: provenance("relations.csv"),
          note: "n")
      ])
    #expect(
      ecosystem.amounts == [
        Amount(
          id: "a1", subject: "partner/a", target: "theme/t", value: 1234.5, maximum: 2000,
          qualifier: .range, period: .perYear, year: 2020, until: 2023, commitment: .granted,
          side: .public, input: .cash, scope: .group, overlaps: ["o"], basis: .reconstructed,
          provenance: provenance("amounts.csv"), note: "n")
      ])
    #expect(
      ecosystem.observations == [
        Observation(
          subject: "theme/t", metric: "projects", value: -875, qualifier: .atLeast, unit: "PPS",
          date: "2021-06", provenance: provenance("observations.csv"), note: "n")
      ])
    #expect(
      ecosystem.needs == [
        Need(
          subject: "mission/2023-m", dimension: .publicMoney, level: .mission, quantity: 3,
          unit: "M€", status: .reviewed, provenance: provenance("needs.csv"), note: "n")
      ])
    #expect(
      ecosystem.statements == [
        Statement(
          subject: "theme/t", dimension: nil, polarity: .lacking, strength: .strong,
          provenance: provenance("statements.csv"), note: "n")
      ])
    #expect(
      ecosystem.coverage == [
        Coverage(
          source: "brief", scope: "theme/t", subject: .relation(.participatesIn),
          extent: .complete, row: file("coverage.csv"), note: "n")
      ])
    #expect(
      ecosystem.sources == [
        SourceDocument(
          id: "brief", title: "Brief", publisher: "EZK", date: "2019-04-26", reference: "33009",
          file: "b.txt", url: "https://example.org", row: file("sources.csv"))
      ])
    #expect(
      ecosystem.registers == [
        Register(
          id: "r", name: "R", holder: "RVO", holds: "PPS", isInDataset: true,
          provenance: provenance("registers.csv"), note: "n")
      ])
  }

  @Test func `columns may stand in any order, and those that need no value may be left out`() throws
  {
    let ecosystem = try DataPackageReader.read(
      files([
        "entities.csv":
          "locator,source,name,kind,id\np,brief,A,partner,partner/a\np,brief,B,partner,partner/b\n",
        "relations.csv":
          "object,relation,subject,locator,source\npartner/a,collaborates-with,partner/b,p,brief\n",
      ])
    ).ecosystem
    #expect(ecosystem.entities.map(\.name) == ["A", "B"])
    #expect(ecosystem.relations.first?.subject == "partner/b")
  }

  @Test func `a package without a description has the name of its folder`() throws {
    let identity = try DataPackageReader.read(files(name: "a/b/mijn-data")).ecosystem.identity
    #expect(identity.name == "mijn-data")
    #expect(identity.version == "")
  }

  @Test func `rows name files as the user knows them`() throws {
    let ecosystem = try DataPackageReader.read(files(name: "mtib")).ecosystem
    #expect(ecosystem.relations.first?.provenance.row.description == "mtib/relations.csv:2")
  }

  /// The digest that `sha256sum` gives for what the documentation says is digested.
  @Test func `the digest is that of names, lengths and contents`() throws {
    let package = PackageFiles(
      displayName: "x",
      contents: [
        "entities.csv": Array("id,kind,name,source,locator\n".utf8),
        "relations.csv": Array("subject,relation,object,source,locator\n".utf8),
      ], otherNames: ["README.md"])
    let identity = try DataPackageReader.read(package).ecosystem.identity
    #expect(
      identity.sha256 == "c855cd28c871222e2b8c862255d9b6c7cb7146890c3dbb04afcee8f173ede9b2")
  }

  @Test func `a package without sources may cite anything, an overlay with sources may not`() throws
  {
    var contents = soundPackage
    contents["sources.csv"] = nil
    let base = PackageFiles(displayName: "data", contents: contents.mapValues { Array($0.utf8) })
    #expect(try DataPackageReader.read(base).warnings.isEmpty)
    let overlay = PackageFiles(
      displayName: "extra",
      contents: [
        "sources.csv": Array("id,title\nnota,Nota\n".utf8),
        "relations.csv": Array(
          (relationColumns + "partner/tno,leads,theme/water,,,,nota,p\n"
            + "partner/tno,leads,programme/mjp-1,,,,anders,p\n").utf8),
      ])
    #expect {
      try DataPackageReader.read(base, overlays: [overlay])
    } throws: { error in
      (error as? DiagnosticsError)?.diagnostics.map(\.message) == ["unknown source \"anders\""]
    }
  }

  @Test func `an overlay adds rows, matches entities and changes the digest`() throws {
    let overlay = PackageFiles(
      displayName: "extra",
      contents: [
        "entities.csv": Array(
          (entityColumns + "partner/toegepast,partner,tno,,,,brief,p. 9\n"
            + "partner/nieuw,partner,Nieuw,,,,brief,p. 9\n").utf8),
        "relations.csv": Array(
          (relationColumns + "partner/toegepast,leads,programme/mjp-1,,,,brief,p. 9\n").utf8),
      ])
    let base = try DataPackageReader.read(files())
    let reading = try DataPackageReader.read(files(), overlays: [overlay])
    #expect(
      reading.matches == [
        OverlayMatch(
          row: RowReference(file: "extra/entities.csv", line: 2),
          overlayID: "partner/toegepast", id: "partner/tno", basis: .name, text: "tno")
      ])
    #expect(reading.ecosystem.entities.count == base.ecosystem.entities.count + 1)
    #expect(reading.ecosystem.relations.last?.subject == "partner/tno")
    #expect(
      reading.ecosystem.relations.last?.provenance.row
        == RowReference(file: "extra/relations.csv", line: 2))
    #expect(reading.ecosystem.identity.name == "data + extra")
    #expect(reading.ecosystem.identity.sha256 != base.ecosystem.identity.sha256)
  }

  @Test func `the same files give the same dataset`() throws {
    let first = try DataPackageReader.read(files(completePackage)).ecosystem
    let second = try DataPackageReader.read(files(completePackage)).ecosystem
    #expect(first.identity == second.identity)
    #expect(first.entities == second.entities)
    #expect(first.relations == second.relations)
  }
}

private let completePackage = [
  "datapackage.json": """
  {"name": "voorbeeld", "version": "1.2.3", "resources": [{"path": "entities.csv"}],
   "other": [1, -2.5e3, true, null, "\\u00e9\\ud83d\\ude00"]}
  """,
  "entities.csv": """
  id,kind,subtype,name,name_en,abbreviation,aliases,helix,group,edition,target_year,status,due,\
  region,frame,source,locator,note
  partner/a,partner,TO2,"Instituut, A",Institute A,IA,A|De A,knowledge,TRUE,,,st,Q1,Delft,\
  adjacent,brief,"§1, ""kop"" A","een\r\nnoot"
  mission/2023-m,mission,,M,,,,,false,2023,2030,,,,,brief,p. 1,
  theme/t,theme,,T,,,,,,,,,,,,brief,p. 1,

  """,
  "relations.csv": """
  subject,relation,object,role,year,until,basis,source,locator,note
  partner/a,participates-in,theme/t,lead,2020,2023,derived,brief,"§1, ""kop"" A",n

  """,
  "amounts.csv": """
  id,subject,target,value_keur,max_keur,qualifier,period,year,until,type,side,input,scope,overlap,\
  basis,source,locator,note
  a1,partner/a,theme/t,1234.5,2000,range,per-year,2020,2023,granted,public,cash,group,o,\
  reconstructed,brief,"§1, ""kop"" A",n

  """,
  "observations.csv": """
  subject,metric,value,qualifier,unit,date,source,locator,note
  theme/t,projects,-875,at-least,PPS,2021-06,brief,"§1, ""kop"" A",n

  """,
  "needs.csv": """
  subject,dimension,level,quantity,unit,status,source,locator,note
  mission/2023-m,public-money,mission,3,M€,reviewed,brief,"§1, ""kop"" A",n

  """,
  "statements.csv": """
  subject,dimension,polarity,strength,source,locator,note
  theme/t,,lacking,strong,brief,"§1, ""kop"" A",n

  """,
  "coverage.csv": "source,scope,relation,coverage,note\nbrief,theme/t,participates-in,complete,n\n",
  "sources.csv": """
  id,title,publisher,date,reference,file,url
  brief,Brief,EZK,2019-04-26,33009,b.txt,https://example.org

  """,
  "registers.csv": """
  id,name,holder,holds,in_dataset,source,locator,note
  r,R,RVO,PPS,true,brief,"§1, ""kop"" A",n

  """,
]
