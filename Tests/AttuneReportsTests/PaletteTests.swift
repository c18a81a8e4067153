import AttuneReports
import RealModule
import Testing

/// Colours that can be read, and told apart by those who see fewer of them.
struct PaletteTests {
  static let palettes = [("light", Palette.light), ("dark", Palette.dark)]

  /// Red, green and blue as amounts of light, 0-1.
  private func linear(_ colour: Colour) -> [Double] {
    [colour.red, colour.green, colour.blue].map { byte in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : Double.pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func luminance(_ light: [Double]) -> Double {
    0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The contrast of two colours, 1 to 21.
  ///
  /// Source: WCAG 2.2, definition of contrast ratio.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let (a, b) = (luminance(linear(one)), luminance(linear(other)))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// CIELAB, white of D65.
  private func lab(_ light: [Double]) -> [Double] {
    let x = 0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]
    let z = 0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]
    let f = [x / 0.9505, luminance(light), z / 1.089].map { t in
      t > 0.008856 ? Double.root(t, 3) : 7.787 * t + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// How people with three kinds of colour blindness see, wholly developed.
  ///
  /// Source: Machado, Oliveira and Fernandes 2009, table of severity 1.0, on linear light.
  static let visions: [(name: String, matrix: [[Double]])] = [
    ("usual", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
    (
      "no colour",
      [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]]
    ),
  ]

  private func seen(_ colour: Colour, _ matrix: [[Double]]) -> [Double] {
    let light = linear(colour)
    return lab(
      matrix.map { row in min(max(zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1) }
    )
  }

  @Test func `contrast and simulations are what they are by definition`() {
    let white = Palette.light.page.ground
    #expect(contrast(white, white) == 1)
    // 21 is black on white: 1.05 over 0.05.
    #expect(contrast(Palette.light.page.ink, white) > 15)
    #expect(contrast(Palette.light.page.ink, white) < 21)
    for vision in Self.visions {
      let grey = seen(white, vision.matrix)
      #expect(abs(grey[0] - 100) < 0.5 && abs(grey[1]) < 1 && abs(grey[2]) < 1, "\(vision.name)")
    }
  }

  @Test func `whatever is written can be read`() {
    for (name, palette) in Self.palettes {
      let page = palette.page.ground
      let grounds = [page, palette.panel.ground]
      for ground in grounds {
        for ink in [palette.page.ink, palette.quiet, palette.accent] {
          #expect(contrast(ink, ground) >= 4.5, "\(name)")
        }
        #expect(contrast(palette.rule, ground) >= 3, "\(name): lines and borders")
      }
      for emphasis in Emphasis.allCases {
        let pair = palette.mark(emphasis)
        #expect(contrast(pair.ink, pair.ground) >= 4.5, "\(name): \(emphasis)")
      }
    }
  }

  @Test func `levels are told apart by everybody`() {
    let levels: [Emphasis] = [.low, .moderate, .high, .veryHigh]
    for (name, palette) in Self.palettes {
      for vision in Self.visions {
        let colours = levels.map { seen(palette.mark($0).ground, vision.matrix) }
        for one in colours.indices {
          for other in colours.indices where other > one {
            let squares = zip(colours[one], colours[other]).map { ($0 - $1) * ($0 - $1) }
            let distance = squares.reduce(0, +).squareRoot()
            // Ten is seen at a glance; a just noticeable difference is about two.
            #expect(distance >= 10, "\(name), \(vision.name): \(levels[one]), \(levels[other])")
          }
        }
        let light = colours.map { $0[0] }
        let steps = zip(light, light.dropFirst()).map { $1 - $0 }
        let isOneWay = steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
        #expect(isOneWay, "\(name), \(vision.name): \(light)")
      }
    }
  }
}
