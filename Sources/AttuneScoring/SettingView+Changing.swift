internal import AttuneModel

extension CompiledSetting {
  /// The setting as it is after a change, for one person: what everyone then finds is this view.
  public func showing(_ view: SettingView) -> CompiledSetting {
    CompiledSetting(self, showing: view, assessment)
  }

  /// The same, where more of what calms people can be had than was recorded.
  public func showing(_ view: SettingView, providing calming: [String]) -> CompiledSetting {
    var changed = assessment
    if !calming.isEmpty { changed.calming = Set((assessment.calming ?? []) + calming).sorted() }
    return CompiledSetting(self, showing: view, changed)
  }
}

extension SettingView {
  /// The view with these contributions in it.
  ///
  /// What was not read stays not read: its whole range is joined. Where a factor does not apply,
  /// nothing changes.
  public func joining(_ contributions: [Contribution], _ engine: Engine) -> SettingView {
    var view = self
    for contribution in contributions {
      for factor in engine.catalogue.readings[contribution.reading].factors {
        let combine = engine.catalogue.factors[factor].combine
        for cell in cells.indices
        where cells[cell] == Cell(space: contribution.space, period: contribution.period) {
          view.join(contribution.amount, at: engine.layout.slots[factor], cell, combine)
        }
      }
    }
    return view
  }

  private mutating func join(
    _ amount: Double,
    at slot: Int,
    _ cell: Int,
    _ combine: Factor.Combine
  ) {
    let place = slot * cells.count + cell
    guard states[place] != .absent else { return }
    kind[place] = combine.joined(kind[place], amount) ?? kind[place]
    middle[place] = combine.joined(middle[place], amount) ?? middle[place]
    harsh[place] = combine.joined(harsh[place], amount) ?? harsh[place]
  }

  /// Gives a reading another value, exactly known.
  public mutating func set(_ input: UncertainInput, to value: Double) {
    for place in input.places { setKnown(place, value) }
  }

  private mutating func setKnown(_ place: Int, _ value: Double) {
    states[place] = .read
    kind[place] = value
    middle[place] = value
    harsh[place] = value
  }

  /// The view with everything that was not read at one end of what it may be.
  public func unread(at end: End) -> SettingView {
    var view = self
    let values = values(end)
    for place in states.indices where states[place] == .unread {
      view.middle[place] = values[place]
    }
    return view
  }
}

extension SettingView {
  /// The view with every value of a factor at least this great; what was not read is then known.
  public func raising(slot: Int, toAtLeast least: Double) -> SettingView {
    var view = self
    for cell in cells.indices {
      let place = slot * cells.count + cell
      guard states[place] == .read else {
        if states[place] == .unread { view.setKnown(place, least) }
        continue
      }
      view.kind[place] = max(kind[place], least)
      view.middle[place] = max(middle[place], least)
      view.harsh[place] = max(harsh[place], least)
    }
    return view
  }
}

extension SettingView {
  /// True if what a factor comes to in a cell is greater than in another view of the same setting.
  public func isRaised(above other: SettingView, slot: Int, cell: Int) -> Bool {
    let place = slot * cells.count + cell
    return states[place] != .absent && middle[place] > other.middle[place]
  }
}
