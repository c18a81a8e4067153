/// How a text of a drawing stands to its place.
enum TextAnchor: String {
  case start
  case middle
  case end
}

extension HTMLWriter {
  mutating func line(from: (x: Double, y: Double), to: (x: Double, y: Double), _ type: String) {
    element(
      .line,
      .type(type),
      .number(.x1, from.x),
      .number(.y1, from.y),
      .number(.x2, to.x),
      .number(.y2, to.y)
    )
  }

  mutating func rect(x: Double, y: Double, width: Double, height: Double, _ type: String) {
    element(
      .rect,
      .type(type),
      .number(.x, x),
      .number(.y, y),
      .number(.width, max(0, width)),
      .number(.height, max(0, height))
    )
  }

  mutating func circle(x: Double, y: Double, r: Double, _ type: String) {
    element(.circle, .type(type), .number(.cx, x), .number(.cy, y), .number(.r, r))
  }

  mutating func path(_ places: [(x: Double, y: Double)], closed: Bool = false, _ type: String) {
    let steps = places.enumerated().map { number, place in
      "\(number == 0 ? "M" : "L")\(decimal(place.x, places: 1)) \(decimal(place.y, places: 1))"
    }
    element(.path, .type(type), .text(.d, steps.joined() + (closed ? "Z" : "")))
  }

  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    _ anchor: TextAnchor = .start,
    _ type: String = ""
  ) {
    var attributes: [HTMLAttribute] = [.number(.x, x), .number(.y, y)]
    if !type.isEmpty || anchor != .start { attributes.append(.type(type)) }
    if anchor != .start { attributes.append(.text(.anchor, anchor.rawValue)) }
    element(.text, with: attributes) { $0.text(text) }
  }

  /// Draws the levels behind a plot, their names above it, and the ticks of a horizontal axis.
  mutating func axis(
    _ axis: ChartAxis,
    _ scale: LinearScale,
    top: Double,
    bottom: Double
  ) {
    for band in axis.bands {
      let from = scale(band.range.lowerBound)
      let to = scale(band.range.upperBound)
      rect(x: from, y: top - 20, width: to - from, height: 16, "band \(band.emphasis.name)")
      text(
        band.label,
        x: (from + to) / 2,
        y: top - 8,
        .middle,
        "on \(band.emphasis.name)"
      )
      if band.range.lowerBound > axis.range.lowerBound {
        line(from: (from, top), to: (from, bottom), "grid")
      }
    }
    line(from: (scale.from, bottom), to: (scale.to, bottom), "axis")
    for tick in axis.ticks {
      let x = scale(tick.value)
      line(from: (x, bottom), to: (x, bottom + 5), "axis")
      text(tick.label, x: x, y: bottom + 18, .middle, "quiet")
    }
    text(axis.title, x: (scale.from + scale.to) / 2, y: bottom + 36, .middle, "quiet")
  }
}

extension String {
  /// The words in lines of at most so many characters; a longer word is cut.
  ///
  /// - Parameters:
  ///   - width: Characters, at least 4.
  ///   - most: How many lines at most; the last then ends in an ellipsis.
  /// - Returns: At least one line, which may be empty.
  func lines(of width: Int, most: Int) -> [String] {
    var lines: [String] = [""]
    for word in split(separator: " ").map(String.init) {
      let piece = word.count > width ? String(word.prefix(width - 1)) + "…" : word
      if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = piece
      } else if lines[lines.count - 1].count + 1 + piece.count <= width {
        lines[lines.count - 1] += " " + piece
      } else {
        lines.append(piece)
      }
    }
    guard lines.count > most else { return lines }
    let last = lines[most - 1]
    return Array(lines[..<(most - 1)]) + [String(last.prefix(width - 1)) + "…"]
  }
}
