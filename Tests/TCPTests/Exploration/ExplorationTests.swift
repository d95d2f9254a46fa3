import TCP
import Testing

@Suite struct `Every world that two ends can reach` {
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let client, server: [Event]
    /// How many segments the network may lose, copy and reorder, each.
    let faults: Int
    /// Where an end may hang for ever once something was lost.
    var mayHang: Set<State> = []

    /// The story with the ends exchanged, and a network that does no wrong.
    var mirrored: Story {
      Story(testDescription: testDescription, client: server, server: client, faults: 0)
    }
  }

  static let stories = [
    Story(
      testDescription: "a listener, and a client that closes first",
      client: [.open(.active), .send(1), .close], server: [.open(.passive), .close], faults: 1),
    Story(
      testDescription: "text both ways, no faults",
      client: [.open(.active), .send(1), .close], server: [.open(.passive), .send(1), .close],
      faults: 0),
    Story(
      testDescription: "both open at once", client: [.open(.active), .close],
      server: [.open(.active), .close], faults: 1),
    Story(
      testDescription: "a listener that calls OPEN itself", client: [.open(.active), .close],
      server: [.open(.passive), .open(.active), .close], faults: 1),
    Story(
      testDescription: "an abort", client: [.open(.active), .abort],
      server: [.open(.passive), .send(1), .close], faults: 1,
      // The RST was lost. That is a half-open connection, and FIN-WAIT-2 has no timer (§3.10.8).
      mayHang: [.finWait2]),
  ]

  @Test(arguments: stories) func `keeps the properties, and can be brought to an end`(
    _ story: Story
  ) throws {
    let count = try visit(story) { world in
      try #require(complaint(about: world, in: story) == nil)
    }
    print("\(story.testDescription): \(count) worlds visited")
    #expect(count > 100)
  }

  /// So every edge can be met at either end.
  @Test func `bring both ends into all eleven states`() throws {
    var reached: [End: Set<State>] = [:]
    for story in Self.stories.map(\.mirrored) + Self.stories.map(\.mirrored.mirrored) {
      _ = try visit(story) { world in
        for end in End.allCases {
          reached[end, default: []].insert(world.exchange[end].connection.state)
        }
      }
    }
    for end in End.allCases { #expect(reached[end] == Set(State.allCases)) }
  }

  /// Visits every world of a story once.
  ///
  /// - Returns: How many there are.
  private func visit(_ story: Story, inspecting inspect: (World) throws -> Void) throws -> Int {
    let start = World(client: story.client, server: story.server, faults: story.faults)
    var seen: Set<World.Key> = [start.key]
    var queue = [start]
    while let world = queue.popLast() {
      try inspect(world)
      for move in world.moves {
        var next = world
        let happenings = try next.make(move)
        try #require(Properties.complaint(about: happenings, in: next) == nil)
        if seen.insert(next.key).inserted { queue.append(next) }
      }
    }
    return seen.count
  }

  private func complaint(about world: World, in story: Story) -> String? {
    if let complaint = Properties.complaint(about: world) { return complaint }
    // phi3 (Korg): no end is stuck for ever outside CLOSED, save a listener that nobody calls.
    var end = world
    do { try end.settle() } catch { return "\(error)" }
    let states = End.allCases.map { end.exchange[$0].connection.state }
    let ends: Set<State> = [.closed, .listen]
    let allowed = world.hasLost ? ends.union(story.mayHang) : ends
    guard states.allSatisfy(allowed.contains) else {
      return "stuck in \(states[0]) and \(states[1])"
    }
    return nil
  }
}
