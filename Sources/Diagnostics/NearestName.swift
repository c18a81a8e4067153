/// The name among `candidates` that `text` was probably meant to be, or `nil` if none is near.
///
/// Near is an edit distance of at most a third of the length, with two neighbouring letters
/// exchanged counted as one edit; one edit is near in a short name too, unless it is all of it.
/// Ties go to the first candidate.
///
/// - Complexity: O(n · m · k) for k candidates; meant for error messages.
public func nearestName(to text: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(text.unicodeScalars)
  guard wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let scalars = Array(candidate.unicodeScalars)
    let length = max(wanted.count, scalars.count)
    let limit = min(length - 1, max(1, length / 3))
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= limit, distance < best?.distance ?? .max {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The optimal-string-alignment distance of two texts.
private func editDistance(_ lhs: [Unicode.Scalar], _ rhs: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...rhs.count)
  for (i, left) in lhs.enumerated() {
    var row = [i + 1]
    for (j, right) in rhs.enumerated() {
      var cost = min(last[j] + (left == right ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left == rhs[j - 1], lhs[i - 1] == right {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[rhs.count]
}
