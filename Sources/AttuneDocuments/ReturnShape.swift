internal import AttuneModel
internal import Diagnostics
internal import YAMLReading

/// A monthly return of one setting: which months are complete, and for how long people were there.
struct ReturnShape: Sendable {
  private let head: Key<String>
  private let setting: Key<SettingID>
  private let by: Key<String>
  private let rounded: Key<Int>
  private let baseline: Key<ClosedRange<CalendarMonth>>
  private let rebased: Key<[MonthlyReturn.Phase]>
  private let change: Key<MonthlyReturn.Change>
  private let months: Key<[FoundMonth]>
  private let keys: Keys

  init() {
    var list = KeyList()
    head = list.required("attune", .format("return/1"), "What kind of file this is.")
    setting = list.required("setting", .id(), "The setting, by id; one return for each.")
    by = list.optional("by", .freeText, "Who made it: a role, not a name.")
    rounded = list.optional(
      "rounded-to",
      .whole(from: 2, to: 100),
      "What stated counts were rounded to before they were published."
    )
    baseline = list.optional(
      "baseline",
      Self.baselineShape,
      "The months that the mean and the limits of the first phase come from."
    )
    rebased = list.optional(
      "rebased",
      .list(of: Self.phase),
      "Where limits begin anew, because something is known to have changed."
    )
    change = list.optional("change", Self.changeShape, "What is to be told before and after.")
    months = list.required("months", .list(of: Self.month), "The months, each once.")
    keys = list.finished
  }

  var shape: Shape<Located<MonthlyReturn>> {
    .object(keys, read: read)
  }

  private func read(_ fields: FieldReader) -> Located<MonthlyReturn>? {
    let (format, setting, by) = (fields[head], fields[setting], fields[by])
    let (rounded, baseline, rebased) = (fields[rounded], fields[baseline], fields[rebased])
    let change = fields[change]
    let before = fields.log.diagnostics.count
    let found = fields[months]
    // Where a month cannot be read, what is said of all of them together would mislead.
    let isWhole = fields.log.diagnostics.count == before
    reportRounding(found ?? [], rounded, fields.log)
    guard format != nil, let setting, let found, !reportTwice(found, fields.log), isWhole else {
      return nil
    }
    do throws(InvalidReturn) {
      let value = try MonthlyReturn(
        setting: setting,
        by: by,
        roundedTo: rounded,
        baseline: baseline,
        phases: rebased ?? [],
        change: change,
        entries: found.map(\.entry)
      )
      return located(value, found, fields)
    } catch {
      report(error, fields)
      return nil
    }
  }

  private func report(_ problem: InvalidReturn, _ fields: FieldReader) {
    switch problem {
    case .noMonths, .monthTwice:
      fields.report(.emptyReturn, at: months, problem.description)
    case .emptyPhase, .endOutsidePhase:
      fields.report(.phaseOrder, at: rebased, problem.description)
    case .baselineOutsidePhase:
      fields.report(.phaseOrder, at: baseline, problem.description)
    }
  }

  /// Reports months that stand twice; true if there are any.
  private func reportTwice(_ found: [FoundMonth], _ log: DiagnosticLog) -> Bool {
    var seen: [CalendarMonth: FoundMonth] = [:]
    var hasAny = false
    for month in found {
      guard let before = seen[month.entry.month] else {
        seen[month.entry.month] = month
        continue
      }
      hasAny = true
      log.report(
        Diagnostic(
          .monthTwice,
          at: month.range,
          "this month stands twice",
          help: "take one of the two away: neither is believed more",
          notes: [Diagnostic.Note("first here", at: before.range)]
        )
      )
    }
    return hasAny
  }

  private func reportRounding(_ found: [FoundMonth], _ rounded: Int?, _ log: DiagnosticLog) {
    guard let rounded else { return }
    for month in found {
      guard case .stated(let count) = month.entry.count, !count.isMultiple(of: rounded) else {
        continue
      }
      log.report(
        Diagnostic(
          .notRounded,
          .warning,
          at: month.countRange,
          "'rounded-to' says that counts are rounded to \(rounded), and this is not",
          help: "it is used as it stands; take 'rounded-to' away if counts are as they were counted"
        )
      )
    }
  }

  private func located(
    _ value: MonthlyReturn,
    _ found: [FoundMonth],
    _ fields: FieldReader
  ) -> Located<MonthlyReturn> {
    var located = Located(
      value: value,
      file: fields.node.range.file,
      idRange: fields.range(of: setting),
      updatesRange: nil,
      namedSettings: [NamedSetting(id: value.setting, range: fields.range(of: setting))],
      dateRange: fields.range(of: months),
      reviewRange: fields.range(of: months)
    )
    located.monthRanges = Dictionary(
      found.map { ($0.entry.month, $0.range) },
      uniquingKeysWith: { first, _ in first }
    )
    return located
  }
}
