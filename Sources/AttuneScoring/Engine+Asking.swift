internal import AttuneModel

/// What a comparison and a search for changes ask of the engine: the load of a view that was changed,
/// and what there is in a view to change.
extension Engine {
  /// The load of a view at the estimate.
  public func load(_ person: CompiledProfile, in view: SettingView) -> Double {
    load(view.middle, person.variants.middle, view, view.hours(for: person.profile))
  }

  /// The same with some readings at other values; nothing but the values is copied.
  public func load(
    _ person: CompiledProfile,
    in view: SettingView,
    with changes: [(UncertainInput, Double)]
  ) -> Double {
    var values = view.middle
    for (input, value) in changes {
      for place in input.places { values[place] = value }
    }
    return load(values, person.variants.middle, view, view.hours(for: person.profile))
  }

  /// The same with another z for one need.
  public func load(
    _ person: CompiledProfile,
    in view: SettingView,
    need: Int,
    z: Double
  ) -> Double {
    var all = person.needs.map(\.z.value)
    all[need] = z
    return load(view.middle, person.variant(z: all), view, view.hours(for: person.profile))
  }

  /// What is not exactly known and counts for the person, in sorted order: readings, then needs.
  public func uncertain(_ person: CompiledProfile, in view: SettingView) -> [UncertainInput] {
    inputs(person, view).all()
  }

  /// Everything that was read and counts for the person, in sorted order, as it was written: what
  /// was given for a whole setting or a whole day is one.
  public func readings(_ person: CompiledProfile, in view: SettingView) -> [UncertainInput] {
    inputs(person, view).read()
  }

  func inputs(_ person: CompiledProfile, _ view: SettingView) -> UncertainInputs {
    UncertainInputs(
      catalogue: catalogue,
      layout: layout,
      person: person,
      view: view,
      hours: view.hours(for: person.profile)
    )
  }
}

extension SettingView {
  /// The view with an input somewhere between its ends: 0 is the kind one, 1 the harsh one.
  public func moving(_ input: UncertainInput, to position: Double) -> SettingView {
    var view = self
    view.move(input, to: position)
    return view
  }

  /// The value of an input between its ends; `nil` if it is not the same wherever the input stands.
  public func value(of input: UncertainInput, at position: Double) -> Double? {
    let values = Set(input.places.map { kind[$0] + position * (harsh[$0] - kind[$0]) })
    return values.count == 1 ? values.first : nil
  }

  /// The value that was read for an input, if it is the same wherever the input stands.
  public func value(of input: UncertainInput) -> Double? {
    let values = Set(input.places.map { middle[$0] })
    return values.count == 1 ? values.first : nil
  }

  /// Where an input stands: the slot of the factor, and the cell.
  public func places(of input: UncertainInput) -> [(slot: Int, cell: Int)] {
    input.places.map { ($0 / cells.count, $0 % cells.count) }
  }
}

extension Engine {
  /// The needs on which something that was read acts as hard as the person can bear, or harder, where
  /// they spend time; by position.
  public func needsAtTheLimit(_ person: CompiledProfile, in setting: CompiledSetting) -> Set<Int> {
    let view = setting.view(for: person.person)
    let hours = view.hours(for: person.profile)
    var needs: Set<Int> = []
    for group in layout.groups {
      let isAtLimit = group.slots.contains { slot in
        person.counts[slot]
          && view.cells.indices.contains { cell in
            hours[cell] > 0 && isAtTheLimit(person, view, slot, cell)
          }
      }
      if isAtLimit { needs.insert(group.need) }
    }
    return needs
  }

  private func isAtTheLimit(
    _ person: CompiledProfile,
    _ view: SettingView,
    _ slot: Int,
    _ cell: Int
  ) -> Bool {
    let period = view.cells[cell].period
    guard let value = view.value(slot: slot, cell: cell),
      let anchors = person.anchors(slot: slot, period: period)
    else { return false }
    return anchors.strain(of: value) >= 1 && person.importance(slot: slot, period: period) > 0
  }
}

extension Engine {
  /// The strain of a factor on a person in a cell, at the estimate; 0 where it does not apply.
  public func strain(
    _ person: CompiledProfile,
    in view: SettingView,
    slot: Int,
    cell: Int
  ) -> Double {
    let place = slot * view.cells.count + cell
    guard view.states[place] != .absent else { return 0 }
    return person.anchors(slot: slot, period: view.cells[cell].period)?
      .strain(of: view.middle[place]) ?? 0
  }
}

extension Engine {
  /// The load of somebody who finds a setting in one way and, for some of the hours they are awake, in
  /// another; those hours are spread over the day and the evening alike.
  public func load(
    _ person: CompiledProfile,
    in view: SettingView,
    and other: SettingView,
    awakeFor hours: Double
  ) -> Double {
    let waking = Period.allCases.filter { $0 != .night }
      .reduce(0) { $0 + catalogue.conventions.length(of: $1) }
    let part = min(max(hours / waking, 0), 1)
    let usual = press(view.middle, person.variants.middle, view)
    let then = press(other.middle, person.variants.middle, other)
    let spent = view.hours(for: person.profile)
    var (sum, total) = (0.0, 0.0)
    for cell in view.cells.indices {
      let part = view.cells[cell].period == .night ? 0 : part
      let square = (1 - part) * usual[cell] * usual[cell] + part * then[cell] * then[cell]
      sum += spent[cell] * square
      total += spent[cell]
    }
    return (sum / total).squareRoot().squareRoot()
  }
}
