import AttuneCatalogue
import AttuneModel
import Testing

/// Sentences for pages that the person reads: short, literal, one idea each.
struct PlainWordsTests {
  private func isPlain(_ sentence: String, atMost words: Int) -> Bool {
    sentence.split(separator: " ").count <= words && !sentence.contains(where: \.isNumber)
      && !sentence.contains(";") && !sentence.contains("(")
  }

  @Test func `every factor has plain words, unlike those of any other`() {
    let factors = Catalogue.embedded.factors
    for factor in factors {
      for sentence in [factor.plain.hard, factor.plain.easy] {
        #expect(isPlain(sentence, atMost: 11) && sentence.hasSuffix("."), "\(sentence)")
        #expect(sentence.first?.isUppercase == true, "\(sentence)")
      }
      #expect(isPlain(factor.plain.ask, atMost: 9) && !factor.plain.ask.hasSuffix("."))
      #expect(factor.plain.ask.first?.isLowercase == true, "\(factor.plain.ask)")
    }
    #expect(Set(factors.map(\.plain.hard)).count == factors.count)
    #expect(Set(factors.map(\.plain.easy)).count == factors.count)
    #expect(Set(factors.map(\.plain.ask)).count == factors.count)
  }

  @Test func `every offer is an offer in plain words`() {
    let offers = Catalogue.embedded.adjustments.compactMap(\.offer)
    #expect(offers.count == 114)
    for offer in offers {
      #expect(isPlain(offer.plain, atMost: 12) && offer.plain.hasSuffix("."), "\(offer.plain)")
      #expect(offer.plain.contains(" could "), "\(offer.plain)")
    }
    #expect(Set(offers.map(\.plain)).count == offers.count)
  }
}
