// swift-tools-version: 6.2
import PackageDescription

// Measurements, in a package of their own, so that nobody pays for them in a normal build.
let package = Package(
  name: "attune-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "attune", path: ".."),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // libyaml's own event loop, in C as its manual writes it.
    .target(name: "LibYAMLEvents", linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "Measuring"),
    .executableTarget(
      name: "read-bench",
      dependencies: [
        "LibYAMLEvents", "Measuring", .attune("AttuneCatalogue"), .attune("AttuneDocuments"),
        .attune("Diagnostics"), .attune("YAMLReading"),
      ],
      path: "Sources/ReadBench"
    ),
    // Apart from the others: Yams brings a libyaml of its own, which would take the place of ours.
    .executableTarget(
      name: "yams-bench",
      dependencies: ["Measuring", .product(name: "Yams", package: "Yams")],
      path: "Sources/YamsBench"
    ),
    .executableTarget(
      name: "kernel-bench",
      dependencies: [
        "Measuring", .attune("AttuneCatalogue"), .attune("AttuneDocuments"),
        .attune("AttuneModel"), .attune("AttuneScoring"),
      ],
      path: "Sources/KernelBench"
    ),
    .executableTarget(
      name: "assignment-bench",
      dependencies: ["Measuring", .attune("AttunePlacement")],
      path: "Sources/AssignmentBench"
    ),
    .executableTarget(
      name: "plan-bench",
      dependencies: [
        "Measuring", .attune("AttuneCatalogue"), .attune("AttuneDocuments"),
        .attune("AttuneModel"), .attune("AttunePlanning"), .attune("AttuneScoring"),
      ],
      path: "Sources/PlanBench"
    ),
    .executableTarget(
      name: "page-bench",
      dependencies: ["Measuring", .attune("AttuneReports")],
      path: "Sources/PageBench"
    ),
  ],
  swiftLanguageModes: [.v6]
)

extension Target.Dependency {
  static func attune(_ name: String) -> Self { .product(name: name, package: "attune") }
}
