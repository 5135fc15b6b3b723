// swift-tools-version: 6.3
import Foundation
import PackageDescription

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "missiegraaf",
  products: [
    .executable(name: "missiegraaf", targets: ["missiegraaf"]),
    .executable(name: "missiegraaf-graphviz", targets: ["missiegraaf-graphviz"]),
    .library(name: "MissiegraafKit", targets: ["MissiegraafKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .target(name: "SourceDiagnostics"),
    .target(name: "GraphCore"),
    .target(name: "GraphAnalysis", dependencies: ["GraphCore"]),
    .target(name: "EcosystemModel", dependencies: ["GraphCore", "SourceDiagnostics"]),
    .target(
      name: "WhiteSpotAnalysis", dependencies: ["EcosystemModel", "GraphAnalysis", "GraphCore"]),
    .target(name: "DOTLanguage", dependencies: ["SourceDiagnostics"]),
    .target(
      name: "GraphInterchange",
      dependencies: ["DOTLanguage", "EcosystemModel", "GraphCore", "SourceDiagnostics", crypto]),
    .target(
      name: "BuiltinDatasets", path: "graphs", sources: ["BuiltinDatasets.swift"],
      resources: [.copy("mtib")]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .executableTarget(name: "missiegraaf-graphviz", dependencies: ["CGraphvizShim"]),
    .target(name: "GraphvizRendering", dependencies: ["DOTLanguage"]),
    .target(
      name: "EcosystemFigures",
      dependencies: ["DOTLanguage", "EcosystemModel", "GraphvizRendering", "WhiteSpotAnalysis"]),
    .target(
      name: "EcosystemReport",
      dependencies: [
        "EcosystemFigures", "EcosystemModel", "GraphInterchange", "GraphvizRendering",
        "WhiteSpotAnalysis",
      ]),
    .target(
      name: "MissiegraafKit",
      dependencies: [
        "BuiltinDatasets", "EcosystemFigures", "EcosystemModel", "EcosystemReport",
        "GraphAnalysis", "GraphCore", "GraphInterchange", "WhiteSpotAnalysis",
      ]),
    .target(
      name: "MissiegraafCommands",
      dependencies: [
        "BuiltinDatasets", "EcosystemFigures", "EcosystemModel", "EcosystemReport",
        "GraphAnalysis", "GraphCore", "GraphInterchange", "GraphvizRendering",
        "SourceDiagnostics", "WhiteSpotAnalysis", argumentParser,
      ]),
    .executableTarget(name: "missiegraaf", dependencies: ["MissiegraafCommands"]),

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
      dependencies: ["EcosystemModel", "GraphCore", "GraphInterchange", "WhiteSpotAnalysis"]),
    .testTarget(
      name: "DOTLanguageTests", dependencies: ["DOTLanguage", "SourceDiagnostics"]),
    .testTarget(
      name: "GraphInterchangeTests",
      dependencies: ["EcosystemModel", "GraphCore", "GraphInterchange", "SourceDiagnostics"]),
    .testTarget(
      name: "GraphvizRenderingTests",
      dependencies: ["DOTLanguage", "GraphvizRendering", "missiegraaf-graphviz"]),
    .testTarget(name: "RepositoryTests"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["GraphInterchange", "missiegraaf", "missiegraaf-graphviz"]),
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
}

let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
func exists(_ target: Target) -> Bool {
  let folder = target.path ?? (target.isTest ? "Tests/" : "Sources/") + target.name
  return FileManager.default.fileExists(atPath: here.appendingPathComponent(folder).path)
}
package.targets.removeAll { !exists($0) }
let present = Set(package.targets.map(\.name))
for target in package.targets {
  target.dependencies.removeAll {
    if case .byNameItem(let name, _) = $0 { return !present.contains(name) }
    return false
  }
}
package.products.removeAll { !present.contains($0.name) }
// 6
