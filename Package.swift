// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "attune",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "attune", targets: ["attune"]),
    .library(name: "AttuneModel", targets: ["AttuneModel"]),
    .library(name: "AttuneScoring", targets: ["AttuneScoring"]),
    .library(name: "AttunePlacement", targets: ["AttunePlacement"]),
    .library(name: "AttunePlanning", targets: ["AttunePlanning"]),
    .library(name: "AttunePractice", targets: ["AttunePractice"]),
    .library(name: "AttuneDocuments", targets: ["AttuneDocuments"]),
    .library(name: "AttuneCatalogue", targets: ["AttuneCatalogue"]),
    .library(name: "AttuneReports", targets: ["AttuneReports"]),
    .library(name: "YAMLReading", targets: ["YAMLReading"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // Without its trait, which would bring all of Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What the program is made of, from the foundations up.
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Diagnostics"),
    .target(name: "YAMLReading", dependencies: ["CLibYAML", "Diagnostics"]),
    .target(name: "AttuneModel", dependencies: [.numbers]),
    .target(name: "AttuneScoring", dependencies: ["AttuneModel", .numbers]),
    .target(name: "AttunePlacement", dependencies: ["AttuneModel", "AttuneScoring"]),
    .target(
      name: "AttunePlanning",
      dependencies: ["AttuneModel", "AttunePlacement", "AttuneScoring"]
    ),
    .target(name: "AttunePractice", dependencies: ["AttuneModel", "AttuneScoring", .numbers]),
    .target(name: "AttuneDocuments", dependencies: ["AttuneModel", "Diagnostics", "YAMLReading"]),
    .target(
      name: "AttuneCatalogue",
      dependencies: ["AttuneModel", "AttuneDocuments", "Diagnostics"],
      exclude: ["Data"],
      plugins: ["EmbedData"]
    ),
    .target(
      name: "AttuneReports",
      dependencies: [
        "AttuneModel", "AttunePlacement", "AttunePlanning", "AttunePractice", "AttuneScoring",
      ]
    ),
    .target(
      name: "AttuneCommands",
      dependencies: [
        "AttuneCatalogue", "AttuneDocuments", "AttuneModel", "AttunePlacement", "AttunePlanning",
        "AttunePractice", "AttuneReports", "AttuneScoring", "Diagnostics", "YAMLReading",
        .argumentParser, .system, .subprocess,
      ]
    ),
    .executableTarget(name: "attune", dependencies: ["AttuneCommands"]),
    .plugin(name: "EmbedData", capability: .buildTool()),

    // What holds it to its word.
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
    .target(
      name: "TestPairings",
      dependencies: [
        "AttuneCatalogue", "AttuneDocuments", "AttuneModel", "AttunePlacement", "AttuneScoring",
        "Diagnostics",
      ],
      path: "Tests/TestPairings"
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(
      name: "YAMLReadingTests",
      dependencies: ["Diagnostics", "TestSupport", "YAMLReading"]
    ),
    .testTarget(
      name: "AttuneModelTests",
      dependencies: ["AttuneModel", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "AttuneDocumentsTests",
      dependencies: [
        "AttuneCatalogue", "AttuneDocuments", "AttuneModel", "Diagnostics", "TestSupport",
        "YAMLReading",
      ]
    ),
    .testTarget(
      name: "AttuneCatalogueTests",
      dependencies: ["AttuneCatalogue", "AttuneDocuments", "AttuneModel", "Diagnostics"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "AttuneScoringTests",
      dependencies: [
        "AttuneCatalogue", "AttuneDocuments", "AttuneModel", "AttuneScoring", "Diagnostics",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "AttunePlacementTests",
      dependencies: [
        "AttuneCatalogue", "AttuneModel", "AttunePlacement", "AttuneScoring", "TestPairings",
        "TestSupport",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "AttunePlanningTests",
      dependencies: [
        "AttuneCatalogue", "AttuneModel", "AttunePlacement", "AttunePlanning", "AttuneScoring",
        "TestPairings", "TestSupport",
      ]
    ),
    .testTarget(
      name: "AttunePracticeTests",
      dependencies: [
        "AttuneCatalogue", "AttuneModel", "AttunePractice", "AttuneScoring", "TestPairings",
        "TestSupport",
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "AttuneReportsTests",
      dependencies: [
        "AttuneCatalogue", "AttuneDocuments", "AttuneModel", "AttunePlacement", "AttunePlanning",
        "AttunePractice", "AttuneReports", "AttuneScoring", "Diagnostics", "TestPairings",
        "TestSupport", .numbers,
      ],
      exclude: ["Snapshots"]
    ),
    .testTarget(
      name: "AttuneCommandsTests",
      dependencies: ["AttuneCommands", "Diagnostics", "TestSupport"]
    ),
    .testTarget(name: "ArchitectureTests", dependencies: ["AttuneCatalogue", "AttuneModel"]),
    .testTarget(
      name: "AcceptanceTests",
      dependencies: ["attune", "Diagnostics", "TestPairings", "YAMLReading"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

extension Target.Dependency {
  static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
  static let subprocess = product(name: "Subprocess", package: "swift-subprocess")
  static let system = product(name: "SystemPackage", package: "swift-system")
  static let numbers = product(name: "RealModule", package: "swift-numerics")
}

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
