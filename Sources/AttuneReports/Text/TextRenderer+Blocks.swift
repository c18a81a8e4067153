extension TextRenderer {
  func draw(_ heading: String, level: HeadingLevel, on page: inout TextPage) {
    switch level {
    case .first: page.heading(heading, under: "-")
    case .second: page.heading(heading, under: "~")
    case .third: page.heading(heading, under: nil)
    }
  }

  func draw(_ items: [ListItem], on page: inout TextPage) {
    for item in items {
      page.paragraph(item.line, lead: "- ")
      for detail in item.details {
        page.paragraph(detail, lead: "- ", indent: 2)
      }
    }
  }

  func draw(quote words: String, by person: String, on page: inout TextPage) {
    let marks = ascii ? (opening: "\"", closing: "\"") : (opening: "“", closing: "”")
    let lines = words.quotedLines
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        page.endLine()
      } else {
        let opening = index == 0 ? marks.opening : ""
        let closing = index == lines.count - 1 ? marks.closing : ""
        page.paragraph("\(opening)\(String(line))\(closing)", indent: 2)
      }
    }
    if !person.isEmpty {
      page.paragraph(Line(person), lead: ascii ? "-- " : "— ", indent: 2)
    }
  }

  /// Draws a blank after each label, up to the right edge of the page.
  func draw(_ fields: [FormField], on page: inout TextPage) {
    for field in fields {
      guard field.lines > 0 else {
        page.paragraph(field.label)
        continue
      }
      let end = page.paragraph(field.label, ending: false)
      let room = page.width - end - 1
      if room >= 10 {
        page.space(1)
        page.write(sign: "_", count: room)
      } else {
        page.endLine()
        page.write(sign: "_", count: page.width)
      }
      page.endLine()
      for _ in 1..<max(2, field.lines) where field.lines > 1 {
        page.write(sign: "_", count: page.width)
        page.endLine()
      }
    }
  }
}
