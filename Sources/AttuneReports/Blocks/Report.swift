/// A report as meaning, not as markup: what is said, in which order.
///
/// Building a report chooses the words. Rendering it chooses the characters.
public struct Report: Hashable, Sendable {
  /// What the report is about; a report with an empty title starts with its first block.
  public let title: String
  public let blocks: [Block]
  public let manner: Manner

  public init(title: String, blocks: [Block], manner: Manner = .standard) {
    self.title = title
    self.blocks = blocks
    self.manner = manner
  }

  /// For which way of reading a report is made.
  public enum Manner: String, Hashable, Sendable, CaseIterable {
    case standard
    /// In large letters, one idea a line.
    case plain
    /// One sheet of paper, if it can be.
    case sheet
    /// Printed, and filled in by hand.
    case form
  }
}

/// One thing that a report says, apart from what stands before and after it.
///
/// The kinds are fixed, so that a new kind makes the compiler list every renderer that has
/// to decide how to show it.
public enum Block: Hashable, Sendable {
  case heading(String, level: HeadingLevel)
  case paragraph(Line)
  case list([ListItem])

  /// The own words of a person, shown as they were written, lines and all.
  ///
  /// An empty attribution is left out.
  case quote(String, attribution: String)

  case table(Table)
  case measures([Measure])

  /// Questions with room to write the answers by hand.
  case form([FormField])

  /// Something a reader must know to read the rest rightly.
  case note(Line)

  /// A picture of numbers, with what is to be seen in it and the numbers themselves.
  case chart(Chart)

  /// What made the report; last.
  case provenance(Provenance)
}

/// How far down in a report a heading stands, below the title.
public enum HeadingLevel: Int, Hashable, Sendable, CaseIterable {
  case first = 1
  case second
  case third
}
