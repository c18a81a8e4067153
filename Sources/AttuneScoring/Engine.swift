public import AttuneModel

/// Scores pairings of people and settings (method 1 to 6).
///
/// One pairing explained and a million scored in batch are the same arithmetic, the kernel's. Like
/// what it compiles it is a class, so that a pairing can hold it at next to no cost.
public final class Engine: Sendable {
  public let catalogue: Catalogue
  public let layout: FactorLayout

  public init(catalogue: Catalogue) {
    self.catalogue = catalogue
    layout = FactorLayout(catalogue)
  }

  public func compile(_ profile: SensoryProfile) -> CompiledProfile {
    CompiledProfile(profile, catalogue: catalogue, layout: layout)
  }

  /// Makes a setting ready to be scored for anybody.
  ///
  /// - Parameters:
  ///   - assessment: The current audit, with what it carries over.
  ///   - date: The day of asking: a reading past its review date then is not known.
  /// - Returns: The setting, with a view for each person who has a bedroom of their own.
  public func compile(_ assessment: Assessment, asOf date: CalendarDate) -> CompiledSetting {
    CompiledSetting(assessment, asOf: date, catalogue: catalogue, layout: layout)
  }

  /// The score of one pairing.
  public func score(_ person: CompiledProfile, in setting: CompiledSetting) -> PairingScore {
    score(person, view: setting.view(for: person.person))
  }

  func score(_ person: CompiledProfile, view: SettingView) -> PairingScore {
    let hours = view.hours(for: person.profile)
    let result = Batch.Result(
      load: load(view.middle, person.variants.middle, view, hours),
      loadLow: load(view.kind, person.variants.kind, view, hours),
      loadHigh: load(view.harsh, person.variants.harsh, view, hours),
      coverage: coverage(person, view, hours)
    )
    return PairingScore(result, conventions: catalogue.conventions)
  }

  /// The load of a setting: near the worst of its cells, not their mean.
  ///
  ///     load = (Σ h · press² / Σ h)^¼
  func load(
    _ values: [Double],
    _ variant: CompiledProfile.Variant,
    _ view: SettingView,
    _ hours: [Double]
  ) -> Double {
    let press = press(values, variant, view)
    var (sum, total) = (0.0, 0.0)
    for cell in press.indices {
      sum += hours[cell] * press[cell] * press[cell]
      total += hours[cell]
    }
    return (sum / total).squareRoot().squareRoot()
  }

  /// The press of every cell of a view.
  func press(
    _ values: [Double],
    _ variant: CompiledProfile.Variant,
    _ view: SettingView
  ) -> [Double] {
    press(values, variant, view, of: layout.groups.map(\.slots))
  }

  /// The same by some of the needs, each by its slots.
  func press(
    _ values: [Double],
    _ variant: CompiledProfile.Variant,
    _ view: SettingView,
    of groups: [Range<Int>]
  ) -> [Double] {
    var all: [Double] = []
    all.reserveCapacity(view.cells.count)
    var needPress = [Double](repeating: 0, count: view.cells.count)
    var scratch = needPress
    for period in Period.allCases {
      let cells = view.cells(in: period)
      var press = [Double](repeating: 0, count: cells.count)
      for slots in groups {
        let hasPress = Kernel.press(
          of: slots,
          values[(slots.lowerBound * view.cells.count + cells.lowerBound)...],
          stride: view.cells.count,
          count: cells.count,
          period: period,
          variant,
          into: &needPress,
          scratch: &scratch
        )
        guard hasPress else { continue }
        for cell in press.indices { press[cell] += needPress[cell] }
      }
      all += press
    }
    return all
  }

  /// How much of what matters to the person is known, 0-1; 1 if nothing counts.
  private func coverage(
    _ person: CompiledProfile,
    _ view: SettingView,
    _ hours: [Double]
  ) -> Double {
    let exposure = Exposure(view, hours: hours, layout: layout)
    let total = Kernel.dot(person.coverageWeight, exposure.all)
    return total > 0 ? Kernel.dot(person.knownWeight, exposure.read) / total : 1
  }
}

/// For each period and slot, the hours spent where the factor applies, and where it was read.
struct Exposure: Sendable {
  var all: [Double]
  var read: [Double]

  init(_ view: SettingView, hours: [Double], layout: FactorLayout) {
    all = [Double](repeating: 0, count: Period.allCases.count * layout.count)
    read = all
    for slot in 0..<layout.count {
      for cell in view.cells.indices {
        let place = view.cells[cell].period.rawValue * layout.count + slot
        switch view.states[slot * view.cells.count + cell] {
        case .absent: break
        case .read:
          all[place] += hours[cell]
          read[place] += hours[cell]
        case .unread: all[place] += hours[cell]
        }
      }
    }
  }
}
