// swift-tools-version: 6.3
import PackageDescription

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "missiegraaf",
  products: [
    .executable(name: "missiegraaf", targets: ["missiegraaf"]),
    .executable(name: "missiegraaf-graphviz", targets: ["missiegraaf-graphviz"]),
    .library(name: "MissiegraafKit", targets: ["MissiegraafKit"]),
    .library(name: "DOTLanguage", targets: ["DOTLanguage"]),
    .library(name: "GraphInterchange", targets: ["GraphInterchange"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  // A target uses only targets above it; a test compares this list with every import.
  targets: [
    .target(name: "SourceDiagnostics"),
    .target(name: "XMLSyntax"),
    .target(name: "GraphCore"),
    .target(name: "GraphAnalysis", dependencies: ["GraphCore"]),
    .target(name: "EcosystemModel", dependencies: ["GraphCore", "SourceDiagnostics"]),
    .target(
      name: "WhiteSpotAnalysis", dependencies: ["EcosystemModel", "GraphAnalysis", "GraphCore"]),
    .target(name: "DOTLanguage", dependencies: ["SourceDiagnostics"]),
    .target(
      name: "GraphInterchange",
      dependencies: [
        "DOTLanguage", "EcosystemModel", "GraphCore", "SourceDiagnostics", "XMLSyntax", crypto,
      ]),
    .target(
      name: "BuiltinDatasets", path: "graphs", exclude: ["gallery"],
      sources: ["BuiltinDatasets.swift"], resources: [.copy("mtib")]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .executableTarget(name: "missiegraaf-graphviz", dependencies: ["CGraphvizShim"]),
    .target(name: "GraphvizRendering", dependencies: ["DOTLanguage", "XMLSyntax"]),
    .target(
      name: "EcosystemFigures",
      dependencies: [
        "DOTLanguage", "EcosystemModel", "GraphAnalysis", "GraphCore", "GraphvizRendering",
        "WhiteSpotAnalysis",
      ]),
    .target(
      name: "EcosystemReport",
      dependencies: ["EcosystemFigures", "EcosystemModel", "WhiteSpotAnalysis", crypto]),
    .target(
      name: "MissiegraafKit",
      dependencies: [
        "BuiltinDatasets", "EcosystemFigures", "EcosystemModel", "EcosystemReport",
        "GraphAnalysis", "GraphCore", "GraphInterchange", "GraphvizRendering",
        "SourceDiagnostics", "WhiteSpotAnalysis",
      ]),
    .target(
      name: "MissiegraafCommands",
      dependencies: [
        "BuiltinDatasets", "EcosystemFigures", "EcosystemModel", "EcosystemReport",
        "GraphAnalysis", "GraphCore", "GraphInterchange", "GraphvizRendering",
        "SourceDiagnostics", "WhiteSpotAnalysis", argumentParser,
      ]),
    .executableTarget(name: "missiegraaf", dependencies: ["MissiegraafCommands"]),
    .executableTarget(
      name: "example", dependencies: ["MissiegraafKit", "missiegraaf-graphviz"],
      path: "Tests/Example"),

    .testTarget(name: "SourceDiagnosticsTests", dependencies: ["SourceDiagnostics"]),
    .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore"]),
    .testTarget(
      name: "GraphAnalysisTests", dependencies: ["GraphAnalysis", "GraphCore"],
      exclude: ["Expected"]),
    .testTarget(
      name: "EcosystemModelTests",
      dependencies: ["EcosystemModel", "GraphCore", "SourceDiagnostics"]),
    .testTarget(
      name: "WhiteSpotAnalysisTests",
      dependencies: ["EcosystemModel", "GraphAnalysis", "WhiteSpotAnalysis"]),
    .testTarget(
      name: "DOTLanguageTests", dependencies: ["DOTLanguage", "SourceDiagnostics"]),
    .testTarget(
      name: "GraphInterchangeTests",
      dependencies: ["EcosystemModel", "GraphCore", "GraphInterchange", "SourceDiagnostics"]),
    .testTarget(
      name: "BuiltinDatasetsTests",
      dependencies: [
        "BuiltinDatasets", "EcosystemModel", "GraphInterchange", "WhiteSpotAnalysis",
      ]),
    .testTarget(
      name: "GraphvizRenderingTests",
      dependencies: ["DOTLanguage", "GraphvizRendering", "missiegraaf-graphviz"]),
    .testTarget(
      name: "EcosystemFiguresTests",
      dependencies: [
        "BuiltinDatasets", "DOTLanguage", "EcosystemFigures", "EcosystemModel", "GraphCore",
        "GraphInterchange", "GraphvizRendering", "WhiteSpotAnalysis", "missiegraaf-graphviz",
      ]),
    .testTarget(
      name: "EcosystemReportTests",
      dependencies: [
        "EcosystemFigures", "EcosystemModel", "EcosystemReport", "WhiteSpotAnalysis", crypto,
      ]),
    .testTarget(name: "RepositoryTests", dependencies: ["missiegraaf"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["missiegraaf", "missiegraaf-graphviz"]),
  ]
)

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]
if Context.environment["MISSIEGRAAF_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}
for target in package.targets where target.type != .system {
  target.swiftSettings = settings
  // The example sees of the library what other packages see.
  if target.name == "example" {
    target.swiftSettings?.append(.unsafeFlags(["-package-name", "example"]))
  }
}
