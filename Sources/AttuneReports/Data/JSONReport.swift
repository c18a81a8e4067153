internal import AttunePlacement
internal import AttuneScoring

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Writes results as JSON: one versioned object, a pairing to a line, numbers in full.
///
/// Pairings are written one by one, so that a million of them are never in memory at once.
public struct JSONReport {
  private let provenance: Provenance
  private let encoder: JSONEncoder

  public init(_ provenance: Provenance) {
    self.provenance = provenance
    encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// One pairing with all its parts.
  public func write(_ detail: PairingDetail, to target: inout some TextOutputStream) {
    var record = PairingRecord(
      detail.pairing,
      explanation: detail.explanation,
      flags: detail.flags,
      wording: detail.wording
    )
    record.detail = DetailRecord(detail)
    begin("pairings", &target)
    target.write(text(record))
    end(&target)
  }

  /// The pairings of a match, by person and then setting.
  public func write(_ result: MatchResult, to target: inout some TextOutputStream) {
    begin("pairings", &target)
    var isFirst = true
    for place in result.selected {
      let found = result.match.detail(row: place.row, column: place.column)
      let wording = Wording(
        catalogue: result.match.engine.catalogue,
        naming: result.naming,
        assessment: result.assessment(place)
      )
      let record = PairingRecord(
        result.pairing(place),
        explanation: found.explanation,
        flags: found.flags,
        wording: wording
      )
      target.write(isFirst ? "" : ",\n")
      target.write(text(record))
      isFirst = false
    }
    end(&target)
  }

  /// One result under its name.
  func write(
    _ name: String,
    _ record: some Encodable,
    to target: inout some TextOutputStream
  ) {
    head(&target)
    target.write("\(Self.decision),\n\"\(name)\":\(text(record))}\n")
  }

  /// The keys of one result, beside what made it.
  func write(keysOf record: some Encodable, to target: inout some TextOutputStream) {
    head(&target)
    target.write("\(Self.decision),\n\(text(record).dropFirst())\n")
  }

  private func begin(_ name: String, _ target: inout some TextOutputStream) {
    head(&target)
    target.write("\"\(name)\":[\n")
  }

  private func head(_ target: inout some TextOutputStream) {
    let head = Head(
      version: provenance.version,
      dataHash: provenance.dataHash,
      overrides: provenance.overrides
    )
    target.write("{\"as_of\":\"\(provenance.asOf)\",\n\"attune\":\(text(head)),\n")
  }

  private func end(_ target: inout some TextOutputStream) {
    target.write("\n]}\n")
  }

  /// What people fill in: until it is, the record is not complete.
  private static let decision =
    "\"decision\":{\"decided_by\":null,\"departs_why\":null,\"own_view\":null,\"reasons\":null,"
    + "\"when\":null}"

  private struct Head: Encodable {
    let version: String
    let dataHash: String
    let overrides: [String]
  }

  private func text(_ value: some Encodable) -> String {
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("texts and finite numbers always have a JSON form: \(error)")
    }
  }
}
