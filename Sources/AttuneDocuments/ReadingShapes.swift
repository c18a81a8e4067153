internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// One entry of `readings` before the audit it stands in is known.
struct PlainEntry: Sendable {
  var values: ByPeriod<Reading?>
  var isOfWholeDay: Bool
  var note: String?
  var photo: String?
  var on: CalendarDate?
}

extension CatalogueShapes {
  /// The readings of a setting or a space, sorted by reading.
  ///
  /// Their review date is put in by the audit, which is read as a whole.
  var readings: Shape<[NamedEntry<PlainEntry>]> {
    let table = readingTable
    let entries = catalogue.readings.indices.map { entry(for: $0) }
    let properties = catalogue.readings.indices.map { position in
      let factors = catalogue.readings[position].factors.map { catalogue.factors[$0] }
      return Schema.Property(
        table.names[position],
        entries[position].schema,
        about: factors.map { "\($0.name) (\($0.unit)). \($0.how)" }.joined(separator: " ")
      )
    }
    return .named(table, properties: properties, unknown: unknownReading) { entries[$0] }
  }

  private func entry(for reading: Int) -> Shape<PlainEntry> {
    let unit = catalogue.factors[catalogue.readings[reading].factors[0]].unit
    let value = value(of: quantities[reading], isYesNo: unit.isYesNo)
    let plain = value.map { reading in
      PlainEntry(values: ByPeriod(reading.reading), isOfWholeDay: true)
    }
    return .either(text: plain, mapping: fullEntry(value))
  }

  /// A value or why there is none, and how much one of the unit it was written in is.
  struct Found: Sendable {
    let reading: Reading
    let scale: Double
  }

  private func value(of quantity: Shape<Quantity>, isYesNo: Bool) -> Shape<Found> {
    Shape(.anyOf([quantity.schema, .words(["unknown", "not-applicable"])])) { node, log in
      switch node.utf8.first {
      case UInt8(ascii: "u") where node.text == "unknown":
        return Found(reading: .unknown(.notAsked), scale: 1)
      case UInt8(ascii: "n") where node.text == "not-applicable":
        return Found(reading: .notApplicable, scale: 1)
      default:
        if let problem = Self.wordProblem(node, isYesNo: isYesNo) {
          log.report(problem)
          return nil
        }
        return quantity(node, log).map { quantity in
          Found(reading: .measured(Measurement(value: quantity.value)), scale: quantity.scale)
        }
      }
    }
  }

  /// What is wrong with a word that people write where there is nothing to measure, or `nil` if
  /// it is no such word.
  private static func wordProblem(_ node: YAMLNode, isYesNo: Bool) -> Diagnostic? {
    // Almost every value begins with a digit, and no string is made for it.
    guard let first = node.utf8.first, first | 0x20 == UInt8(ascii: "n") else { return nil }
    switch node.text.lowercased() {
    case "not applicable", "not-applicable", "not_applicable", "n/a", "na":
      return Diagnostic(
        .unknownWord,
        at: node.range,
        "this is not the word for what does not apply",
        help: "did you mean 'not-applicable'?"
      )
    case "none" where !isYesNo, "nil" where !isYesNo:
      return Diagnostic(
        .notNumber,
        at: node.range,
        "this is not a number",
        help: "write 0 with its unit, or unknown"
      )
    default: return nil
    }
  }

  private func fullEntry(_ found: Shape<Found>) -> Shape<PlainEntry> {
    var keys = KeyList()
    let value = keys.optional("value", found, "The value in every period.")
    let day = keys.optional("day", found, "The value from 07 to 19.")
    let evening = keys.optional("evening", found, "The value from 19 to 23.")
    let night = keys.optional("night", found, "The value from 23 to 07.")
    let unknown = keys.optional("unknown", Self.reason, "Why there is no value.")
    let by = keys.optional(
      "by",
      Shape<Measurement.Method>.cases(called: "a way of taking a reading"),
      "How it was read; anything else goes into the note."
    )
    let uncertainty = keys.optional(
      "uncertainty",
      .number(from: 0, to: 1e6),
      "One standard uncertainty, in the unit of the value."
    )
    let over = keys.optional("over", .hours(upTo: 10_000), "For how long it was measured.")
    let on = keys.optional("on", .date, "When it was read, if not on the day of the audit.")
    let note = keys.optional("note", .freeText, "Anything worth knowing about the reading.")
    let photo = keys.optional("photo", .verbatim, "The file name of a photograph.")

    return .object(keys.finished) { fields in
      let stated = fields[uncertainty]
      let method = fields[by]
      let hours = fields[over]
      let complete = { (found: Found) -> Reading in
        guard case .measured(let measurement) = found.reading else { return found.reading }
        return .measured(
          Measurement(
            value: measurement.value,
            uncertainty: stated.map { $0 * abs(found.scale) },
            method: method,
            hours: hours
          )
        )
      }
      let (note, photo, on) = (fields[note], fields[photo], fields[on])
      let whole = fields[value].map(complete) ?? fields[unknown]
      let periods = ByPeriod(
        day: fields[day].map(complete),
        evening: fields[evening].map(complete),
        night: fields[night].map(complete)
      )
      let hasPeriods = fields.has(day) || fields.has(evening) || fields.has(night)
      guard Self.isOne(fields.has(value), hasPeriods, fields.has(unknown)) else {
        fields.log.report(
          Diagnostic(
            .readingForm,
            at: fields.node.range,
            "a reading has either a value, or values by period, or 'unknown'",
            help: "as in {value: 48 dB}, or {day: 48 dB, night: 39 dB}, or {unknown: asked}"
          )
        )
        return nil
      }
      return PlainEntry(
        values: hasPeriods ? periods : ByPeriod(whole),
        isOfWholeDay: !hasPeriods,
        note: note,
        photo: photo,
        on: on
      )
    }
  }

  /// True if just one of three holds.
  private static func isOne(_ first: Bool, _ second: Bool, _ third: Bool) -> Bool {
    first ? !second && !third : second != third
  }

  private static let reason: Shape<Reading> = .oneOf(
    [
      ("not-asked", .unknown(.notAsked)), ("asked", .unknown(.asked)),
      ("withheld", .unknown(.withheld)), ("not-applicable", .notApplicable),
    ],
    called: "a reason"
  )
}
