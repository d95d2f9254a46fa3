package import TCP

/// A question for an order of script lines that ends in two given states.
///
/// Any order that runs without error and ends there is right.
package struct Order: Sendable {
  /// The lines, as the lesson gives them.
  package let items: [String]
  /// Where they are to lead.
  package let reach: Reach
  /// An order that is right, as places among the items.
  package let key: [Int]

  /// The states of both ends.
  package struct Reach: Hashable, Sendable {
    /// The state of the client.
    package let client: State
    /// The state of the server.
    package let server: State

    /// The states of these two ends.
    package init(client: State, server: State) {
      self.client = client
      self.server = server
    }
  }

  /// What becomes of an order that is tried.
  package enum Outcome: Hashable, Sendable {
    case reaches
    /// The line at this place can't be followed.
    case fails(at: Int, ScriptError)
    /// It runs, and ends elsewhere.
    case ends(Reach)
  }

  /// The most items that an order has: with more, nobody can see them at once.
  package static let limit = 7

  /// Creates the question; `nil` when no order is right.
  package init?(_ items: [String], reach: Reach) {
    self.items = items
    self.reach = reach
    let start = Simulation()
    let places = Array(items.indices)
    if Self.outcome(of: places, items, reach) == .reaches {
      key = places
    } else if items.count <= Self.limit,
      let found = Self.search(places, from: start, items, reach, upTo: 1).first
    {
      key = found
    } else {
      return nil
    }
  }

  /// The ladder of an order, given as places among the items, as far as it can be followed.
  package func ladder(of places: [Int]) -> Ladder {
    var simulation = Simulation()
    var recorder = Recorder()
    for place in places {
      _ = try? simulation.follow(ArraySlice(items[place].utf8))
      recorder.record(simulation.happenings)
    }
    return recorder.ladder
  }

  /// What becomes of an order, given as places among the items.
  package func outcome(of places: [Int]) -> Outcome { Self.outcome(of: places, items, reach) }

  private static func outcome(of places: [Int], _ items: [String], _ reach: Reach) -> Outcome {
    var simulation = Simulation()
    for (index, place) in places.enumerated() {
      do throws(ScriptError) {
        try simulation.follow(ArraySlice(items[place].utf8))
      } catch {
        return .fails(at: index, error)
      }
    }
    let end = simulation.reach
    return end == reach ? .reaches : .ends(end)
  }

  /// All orders that are right, where there are few enough items to try them; else the key.
  var rightOrders: [[Int]] {
    guard items.count <= Self.limit else { return [key] }
    return Self.search(Array(items.indices), from: Simulation(), items, reach, upTo: .max)
  }

  /// The first right orders of the places that are left, at most so many.
  private static func search(
    _ left: [Int], from start: Simulation, _ items: [String], _ reach: Reach, upTo count: Int
  ) -> [[Int]] {
    guard !left.isEmpty else { return start.reach == reach ? [[]] : [] }
    var found: [[Int]] = []
    for (index, place) in left.enumerated() where found.count < count {
      var simulation = start
      guard (try? simulation.follow(ArraySlice(items[place].utf8))) != nil else { continue }
      var rest = left
      rest.remove(at: index)
      found += search(rest, from: simulation, items, reach, upTo: count - found.count)
        .map { [place] + $0 }
    }
    return found
  }

  /// Whether some order is wrong, so that there is something to ask.
  var isAsking: Bool {
    items.indices.contains { index in
      var swapped = key
      swapped.swapAt(0, index)
      return outcome(of: swapped) != .reaches
    } || outcome(of: key.reversed()) != .reaches
  }

  /// Reads the lines themselves, with `;` or an arrow between them; each must be there once.
  func read(_ text: String) -> [Int]? {
    let words = text.unified.replacing("->", with: ";").split { ";>→\n".contains($0) }
    var left = Array(items.indices)
    var places: [Int] = []
    for word in words {
      guard let index = left.firstIndex(where: { items[$0].folded == word.folded }) else {
        return nil
      }
      places.append(left.remove(at: index))
    }
    return left.isEmpty ? places : nil
  }
}

extension Simulation {
  fileprivate var reach: Order.Reach {
    Order.Reach(
      client: exchange.client.connection.state, server: exchange.server.connection.state)
  }
}
