import AttuneModel
import Testing

/// Whether what people agree on in days or weeks is within so many months.
struct GovernanceSpanTests {
  @Test(arguments: [
    ("30 days", 1), ("4 weeks", 1), ("12 weeks", 3), ("13 weeks", 3), ("90 days", 3),
    ("91 days", 3), ("3 months", 3), ("26 weeks", 6), ("182 days", 6), ("52 weeks", 12),
    ("365 days", 12), ("1 year", 12), ("104 weeks", 24), ("730 days", 24), ("2 years", 24),
  ])
  func `what people call so many months is within them`(text: String, months: Int) throws {
    #expect(try Governance.Span(text).isWithin(months: months))
  }

  @Test(arguments: [
    ("31 days", 1), ("5 weeks", 1), ("14 weeks", 3), ("92 days", 3), ("100 days", 3),
    ("4 months", 3), ("183 days", 6), ("53 weeks", 12), ("366 days", 12), ("2 years", 12),
    ("105 weeks", 24), ("731 days", 24), ("25 months", 24),
  ])
  func `what is longer is not`(text: String, months: Int) throws {
    #expect(try !Governance.Span(text).isWithin(months: months))
  }
}
