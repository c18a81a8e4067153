internal import AttuneModel

extension HTMLRenderer {
  func draw(_ items: [ListItem], _ page: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    page.element(.ul) { page in
      for item in items {
        page.element(.li) { page in
          page.line(item.line)
          if !item.details.isEmpty {
            page.element(.ul) { page in
              for detail in item.details { page.element(.li, line: detail) }
            }
          }
        }
      }
    }
  }

  func draw(quote words: String, by person: String, _ page: inout HTMLWriter) {
    // Words may be written from right to left, and what stands around them is not.
    page.element(.blockquote, .text(.dir, "auto")) { page in
      page.element(.p) { page in
        for (number, line) in words.quotedLines.enumerated() {
          if number > 0 { page.element(.br) }
          page.text(String(line))
        }
      }
      if !person.isEmpty { page.element(.p, .type("by"), text: person) }
    }
  }

  /// Label, bar and value side by side; the bar is for eyes alone, since the value says it all.
  func draw(_ measures: [Measure], _ page: inout HTMLWriter) {
    guard !measures.isEmpty else { return }
    page.element(.ul, .type("measures")) { page in
      for measure in measures {
        page.element(.li) { page in
          page.element(.span, line: measure.label)
          page.text(" ")
          if let share = measure.share { draw(bar: share, &page) }
          page.text(" ")
          page.element(.span, .type("value"), line: measure.value)
          if !measure.detail.isEmpty {
            page.text(" ")
            page.element(.span, .type("detail"), line: measure.detail)
          }
        }
      }
    }
  }

  func draw(bar share: Double, _ page: inout HTMLWriter) {
    page.element(
      .svg,
      .type("bar"),
      .text(.viewBox, "0 0 100 10"),
      .text(.isHidden, "true")
    ) { page in
      page.element(.rect, .type("rail"), .number(.width, 100), .number(.height, 10))
      page.element(.rect, .type("filled"), .number(.width, 100 * share), .number(.height, 10))
    }
  }

  /// Each question with room for an answer by hand.
  func draw(_ fields: [FormField], _ page: inout HTMLWriter) {
    guard !fields.isEmpty else { return }
    page.element(.dl, .type("form")) { page in
      for field in fields {
        page.element(.div) { page in
          page.element(.dt, line: field.label)
          for _ in 0..<field.lines { page.element(.dd) }
          if field.lines == 0 { page.element(.dd, .type("none")) }
        }
      }
    }
  }

  func draw(_ provenance: Provenance, _ page: inout HTMLWriter) {
    page.element(.p, text: provenance.sentence)
    guard !provenance.files.isEmpty else { return }
    page.element(.details) { page in
      let files = count(provenance.files.count, "file", "files")
      page.element(.summary, text: "Made from \(files): names and hashes")
      page.element(.ul) { page in
        for file in provenance.files {
          page.element(.li) { page in
            page.text("\(file.name) ")
            page.element(.code, text: file.hash)
          }
        }
      }
    }
  }
}
