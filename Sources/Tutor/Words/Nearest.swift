/// The candidate that `word` most likely was meant to be, or nil if none is near.
///
/// Near is one slip of the fingers in three letters: a letter too many, too few or wrong, or two
/// that changed places. Upper and lower case are the same. Of equally near ones the first is taken.
package func nearest<Candidates: Sequence<String>>(
  to word: String, among candidates: Candidates
) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let target = Array(candidate.lowercased().unicodeScalars)
    let limit = max(1, target.count / 3)
    // Also keeps a very long word from being compared at all.
    guard abs(letters.count - target.count) <= limit,
      let distance = slips(from: letters, to: target, atMost: limit), distance < target.count
    else { continue }
    if distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The Damerau–Levenshtein distance, no part of a word being edited twice; `nil` beyond the limit.
private func slips(
  from word: [Unicode.Scalar], to target: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  var last = Array(0...target.count)
  var (beforeLast, row) = (last, last)
  var leastAbove = 0
  for i in word.indices {
    row[0] = i + 1
    var least = row[0]
    for j in target.indices {
      let change = last[j] + (word[i] == target[j] ? 0 : 1)
      var cost = min(change, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, word[i] == target[j - 1], word[i - 1] == target[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      least = min(least, cost)
    }
    // A row is made of the two above it, and never less than the least in them.
    guard min(least, leastAbove) <= limit else { return nil }
    leastAbove = least
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[target.count] <= limit ? last[target.count] : nil
}
