// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "missiegraaf", path: "..")],
  targets: [
    .executableTarget(name: "make-graphs"),
    .executableTarget(
      name: "run-measures",
      dependencies: [.product(name: "MissiegraafKit", package: "missiegraaf")]),
  ]
)

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]
for target in package.targets { target.swiftSettings = settings }
