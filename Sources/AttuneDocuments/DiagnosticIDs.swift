internal import Diagnostics

extension DiagnosticID {
  static let wrongFormat = Self("document/wrong-format")
  static let pastReview = Self("document/past-review")
  static let afterToday = Self("document/after-today")
  static let saysNothing = Self("document/says-nothing")

  static let unknownFactor = Self("catalogue/unknown-factor")
  static let unknownReading = Self("catalogue/unknown-reading")
  static let unknownNeed = Self("catalogue/unknown-need")
  static let unknownAdjustment = Self("catalogue/unknown-adjustment")
  static let nothingMeasured = Self("catalogue/nothing-measured")

  static let unknownUnit = Self("quantity/unknown-unit")
  static let missingUnit = Self("quantity/missing-unit")

  static let neverShown = Self("time/never-shown")
  static let shownTwice = Self("time/shown-twice")
  static let otherTime = Self("time/other-name")

  static let tooManyHours = Self("day/too-many-hours")

  static let duplicatePerson = Self("profile/duplicate-person")
  static let ratedTwice = Self("profile/rated-twice")
  static let limitOrder = Self("profile/limit-order")
  static let emptyLimit = Self("profile/empty-limit")
  static let comparisons = Self("profile/comparisons")
  static let vetoSubject = Self("profile/veto-subject")
  static let noReference = Self("profile/no-reference")
  static let doesNotJoin = Self("profile/presence-does-not-join")
  static let unknownSetting = Self("profile/unknown-setting")

  static let duplicateAudit = Self("audit/duplicate-date")
  static let updatesNothing = Self("audit/updates-nothing")
  static let duplicateSpace = Self("audit/duplicate-space")
  static let duplicateRestriction = Self("audit/duplicate-restriction")
  static let authorityUnclear = Self("audit/authority-unclear")
  static let registerPerson = Self("audit/unknown-person")
  static let unknownSpace = Self("audit/unknown-space")
  static let noBedroom = Self("audit/no-bedroom")
  static let notBedroom = Self("audit/not-a-bedroom")
  static let sameBedroom = Self("audit/two-bedrooms")
  static let readingForm = Self("audit/reading-form")
  static let notHere = Self("audit/reading-not-here")
  static let placesOrder = Self("audit/places")
  static let kindAndDetained = Self("audit/kind-and-detained")

  static let duplicateIncident = Self("incident/duplicate-id")
  static let incidentSetting = Self("incident/unknown-setting")
  static let incidentPerson = Self("incident/unknown-person")
  static let incidentSpace = Self("incident/unknown-space")
  static let timeOrder = Self("incident/time-order")
  static let confinementType = Self("incident/confinement-type")
  static let noConfinement = Self("incident/no-confinement")

  // A table that another program exported.
  static let tableNotUTF8 = Self("csv/not-utf8")
  static let tableTooLarge = Self("csv/too-large")
  static let emptyTable = Self("csv/empty")
  static let openQuote = Self("csv/open-quote")
  static let strayQuote = Self("csv/stray-quote")
  static let raggedRow = Self("csv/ragged-row")
  static let duplicateColumn = Self("csv/duplicate-column")

  // The map of its columns.
  static let unknownColumn = Self("columns/unknown-column")
  static let columnEntry = Self("columns/entry")
  static let columnMissing = Self("columns/missing")

  // A row of it, as a record.
  static let blankCell = Self("import/blank")
  static let unmappedValue = Self("import/unknown-value")
  static let wrongCell = Self("import/invalid-cell")
  static let twoDigitYear = Self("import/two-digit-year")
  static let unknownCode = Self("import/unknown-code")
  static let cellAlone = Self("import/needs-another")
  static let duplicateGovernance = Self("governance/duplicate-date")
  static let governanceSetting = Self("governance/unknown-setting")
  static let governanceOrder = Self("governance/date-order")
  static let duplicateReturn = Self("return/duplicate-setting")
  static let returnSetting = Self("return/unknown-setting")
  static let emptyReturn = Self("return/no-months")
  static let monthTwice = Self("return/month-twice")
  static let monthNotOver = Self("return/month-not-over")
  static let fewerThanRecords = Self("return/fewer-than-records")
  static let countOrRecords = Self("return/count-or-records")
  static let noBedDays = Self("return/no-bed-days")
  static let notRounded = Self("return/not-rounded")
  static let phaseOrder = Self("return/phase-order")

  static let nhsNumber = Self("privacy/nhs-number")
  static let dateOfBirth = Self("privacy/date-of-birth")
  static let emailAddress = Self("privacy/e-mail-address")

  static let wordToAvoid = Self("language/avoid")

  static let overrideSubject = Self("override/unknown-id")
  static let overrideEmpty = Self("override/nothing-changed")
  static let overridesDisagree = Self("override/disagree")
  static let overrideOrder = Self("override/anchor-order")
}
