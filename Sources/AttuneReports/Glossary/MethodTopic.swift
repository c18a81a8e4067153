internal import AttuneModel

/// A part of the method that can be explained by name.
enum MethodTopic: String, CaseIterable {
  case z
  case strain
  case importance
  case press
  case load
  case level
  case share
  case hours
  case range
  case likely
  case coverage
  case flag
  case blocker
  case escalation
  case comparison
  case draws
  case strainScore = "strain-score"
  case loop
  case contagion
  case placement
  case plan
  case part
  case bridging

  /// The numbers of the method that it rests on, to be shown with their grounds.
  var numbers: [Conventions.Identity] {
    switch self {
    case .z: [.leastZ, .mostZ, .numberBand, .unstatedLow, .unstatedHigh]
    case .strain: [.comfortableShift, .intolerableShift, .leastBand]
    case .importance: [.fullImportance, .noImportance, .mostMatters]
    case .level: [.scoreBase, .moderate, .high, .veryHigh]
    case .hours: [.dayHours, .eveningHours, .nightHours]
    case .range: [.uncertaintyWidth, .unstatedLow, .unstatedHigh]
    case .likely: [.draws, .likelyLow, .likelyHigh]
    case .coverage: [.enoughCoverage]
    case .comparison: [.compareDraws, .compareImportance, .better, .probablyBetter]
    case .loop: [.loopLevels, .householdUnknown]
    case .draws: [.compareDraws, .draws]
    case .strainScore: [.scoreBase]
    case .plan: [.planCandidates, .planSets, .planLoadStep, .planRaise, .measureFirst]
    case .bridging: [.wornHours]
    case .press, .load, .share, .flag, .blocker, .escalation, .contagion, .placement, .part: []
    }
  }

  /// The explanation; every number in it is the catalogue's own.
  func paragraphs(_ conventions: Conventions) -> [String] {
    let number = { (id: Conventions.Identity) in decimal(conventions[id], places: 4) }
    switch self {
    case .z:
      let terms = Term.allCases.map { term in
        "'\(term.rawValue)' is \(decimal(conventions.z(term).value, places: 3))"
      }
      return [
        "How much earlier than most people this person is affected, in standard deviations: 0 is "
          + "like most people.",
        "Of the words in a profile \(joined(terms)): the mean of a standard normal distribution "
          + "inside the band of the word.",
      ]
    case .strain:
      return [
        "How much a feature strains one person: 0 where they are comfortable, 1 where they cannot "
          + "bear it, a straight line between.",
        "strain = (reading - c) / (i - c). For each unit of the person's z, c moves by "
          + "\(number(.comfortableShift)) and i by \(number(.intolerableShift)) of the band, "
          + "towards the kind side. A limit that the person stated replaces them.",
        "Example: with c = 35 dB and i = 75 dB, a reading of 55 dB has a strain of 0.5.",
      ]
    case .importance:
      return [
        "How much a need weighs for this person, W, from 0 to 1. A stated limit gives 1. Else what "
          + "the person said that it 'matters', divided by \(number(.mostMatters)). Else it rises "
          + "from W0 of the need, for someone similar to most, to 1 at a z of "
          + "\(number(.fullImportance)); below 0 it falls to 0 at -\(number(.noImportance)).",
        "'attune explain hearing' has W0 of hearing, and an example; so with every need.",
      ]
    case .press:
      return [
        "How much the features of one kind press on a need: q = (weight × importance × strain²)², "
          + "and of a need √(Σ q²), because features of one kind overlap.",
        "Needs add up, and only add: a comfortable feature never cancels an uncomfortable one.",
        "Example: one factor of weight 1, importance 1 and strain 0.5 has q = (0.5²)² = 0.0625.",
      ]
    case .load:
      return [
        "load = √press in a space and period; of a setting (Σ hours × load⁴ / Σ hours)^¼: near the "
          + "worst of it, not the mean. Load 1 is one important need at the limit of what this "
          + "person can bear.",
        "Example: 12 hours at a load of 0.8 and 12 hours at 0.2 make (12 × 0.8⁴ + 12 × 0.2⁴) / 24 "
          + "to the power of ¼, which is 0.67; the mean would be 0.5.",
      ]
    case .level:
      let score = decimal(conventions.strainScore(ofLoad: 1), places: 1)
      return [
        "strain score = 100 (1 - \(number(.scoreBase))^-load). Low below \(number(.moderate)), "
          + "moderate below \(number(.high)), high below \(number(.veryHigh)), very high from there.",
        "A critical flag makes the level at least very high, a serious one at least high.",
        "Example: a load of 1 scores \(score): \(conventions.level(ofLoad: 1).name).",
      ]
    case .share:
      return [
        "The part of this pairing's load that comes from one factor in one space and period. Of "
          + "the setting, a space and period has hours × press² over their sum; of it, a need has "
          + "its press over the whole; of the need, a factor has q² over their sum. The three "
          + "multiplied are the share, and all shares add up to 1. It is no chance of anything."
      ]
    case .hours:
      return [
        "How long the person spends where. By the profile's 'day' if it names the period and a "
          + "place that is here, else by the assessment's, else by usual hours for each use of "
          + "space, divided among the spaces of one use; then made to fill the period."
      ]
    case .range:
      return [
        "From the least that the load can be to the most, with everything unread or uncertain at "
          + "its kind end and at its harsh end. A need of which nothing is stated is from "
          + "\(number(.unstatedLow)) to \(number(.unstatedHigh)).",
        "Example: 55 dB by a class 2 meter, \(number(.class2Meter)) dB uncertain, is "
          + "\(decimal(55 - conventions[.uncertaintyWidth] * conventions[.class2Meter], places: 1)) "
          + "to \(decimal(55 + conventions[.uncertaintyWidth] * conventions[.class2Meter], places: 1)) dB.",
      ]
    case .likely:
      return [
        "Where the load lies in the middle of \(number(.draws)) draws, in which everything that is "
          + "not exactly known varies at once. It is no probability of anything that happens."
      ]
    case .coverage:
      return [
        "The part of what matters to this person that is known here. Below "
          + "\(percent(conventions[.enoughCoverage])) there is no level, unless even the least "
          + "load is high: not known is never a pass."
      ]
    case .flag:
      return [
        "A rule that ran and has something to say: a blocker, critical, serious, or a note; or "
          + "'not checked', where what it looks at is not known."
      ]
    case .blocker:
      return ["A flag that says that the pairing cannot be offered, whatever its score."]
    case .escalation:
      return [
        "'High risk of escalation' is said by rule of a pairing, of a place and a person: its level "
          + "after flags is very high, or high with a serious flag. It forecasts no incident and "
          + "says nothing about the person. Busy rooms, little privacy, noise and broken routines "
          + "drive distress, and distress drives restraint: it says where to look first."
      ]
    case .comparison:
      return [
        "Settings for one person, by level after flags and then by load. In each of "
          + "\(number(.compareDraws)) draws everything that is not exactly known has one value and "
          + "each need may weigh up to \(conventions.weighing). With less load in "
          + "\(percent(conventions[.better])) of draws or more a setting is better, from "
          + "\(percent(conventions[.probablyBetter])) on probably better; else the two cannot be "
          + "separated on present evidence. The shares are no chances of anything."
      ]
    case .draws:
      return [
        "A draw takes one value for everything that is not exactly known, at random within its range, "
          + "and works out the load. A share of draws says how far an order hangs on that, and nothing "
          + "about what will happen."
      ]
    case .strainScore:
      return [
        "A load as a number from 0 to 100, lower is better: 100 (1 - \(number(.scoreBase))^-load). It is "
          + "of a place and a person together, and no score of the person."
      ]
    case .loop:
      return [
        "Two people in a home of whom each raises the other by a level or more, by what their "
          + "profiles say they bring to the spaces both use. No validated tool for who can share a "
          + "home exists: it is a prompt for people to talk about."
      ]
    case .contagion:
      return [
        "A restriction that one person in a home needs and others live under, or would, for no "
          + "reason of their own."
      ]
    case .placement:
      return [
        "Several people in several vacancies: the fewest people without an acceptable place, then "
          + "the smallest sum of load⁴, or the smallest worst load. Exact. It is one way to weigh "
          + "people against one another, and no rule of fairness; people decide."
      ]
    case .plan:
      return [
        "The adjustments that bring a place to a level at the least cost, then the fewest, then the "
          + "soonest; or, within a budget, those that leave the fewest flags and then the least load. Up to "
          + "\(number(.planCandidates)) candidates it is exact. What restricts people is never among them, "
          + "nor what somebody it reaches said no to or would be harmed by.",
        "Costs count at the dearest and times at the longest they may be. Most effects are judgement: try, "
          + "look again, and ask the person.",
      ]
    case .part:
      return [
        "What one action of a plan has of the drop of the load: the mean of what it adds over all orders in "
          + "which the actions could be made (Shapley 1953). All parts sum to the drop."
      ]
    case .bridging:
      return [
        "Something worn or carried, such as ear defenders, eases a load for the hours the person wants it, "
          + "\(number(.wornHours)) a day where nobody asked. It never counts towards a target: a place that "
          + "needs it is not put right by it."
      ]
    }
  }
}
