// swift-tools-version: 6.3
import PackageDescription

// Built with `-Xswiftc -sanitize=fuzzer`, which the Makefile does: see `make fuzz`.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "missiegraaf", path: "../..")],
  targets: [
    .target(name: "FuzzDriver"),
    .executableTarget(
      name: "fuzz-dot",
      dependencies: ["FuzzDriver", .product(name: "DOTLanguage", package: "missiegraaf")]),
    .executableTarget(
      name: "fuzz-graphml",
      dependencies: ["FuzzDriver", .product(name: "GraphInterchange", package: "missiegraaf")]),
    .executableTarget(
      name: "fuzz-tables",
      dependencies: ["FuzzDriver", .product(name: "GraphInterchange", package: "missiegraaf")]),
  ]
)
for target in package.targets where target.type == .executable {
  target.swiftSettings = [.unsafeFlags(["-parse-as-library"])]
}
