import TCP
import Testing

@testable import Tutor

@Suite struct `A ladder on a card` {
  private func ladder(_ script: String) throws -> Ladder {
    let lines = script.split(separator: ";").map { line in
      Placed(line.trimmingPrefix { $0 == " " }.description, at: Spot(line: 1, bytes: 0..<0))
    }
    return try #require(ScriptField(lines).ladder)
  }

  private func text(_ lines: [[Span]]) -> String { lines.map { $0.text + "\n" }.joined() }

  @Test func `has states and control bits alone where it is small`() throws {
    let ladder = try ladder(
      "server listen; client open; drop; wait timeout; deliver; deliver; duplicate; deliver all")
    let lines = LadderSize.small(mark: .established).lines(of: ladder, on: Page(columns: 60))
    #expect(
      text(lines) == """
        client                                 server
        CLOSED                    passive OPEN LISTEN
        SYN-SENT      ── SYN ────────────────✕ LISTEN
        SYN-SENT      ── SYN ────────────────▶ SYN-RECEIVED
        [ESTABLISHED] ◀──────────── SYN,ACK ── SYN-RECEIVED
        ESTABLISHED   ── ACK ────────────────▶ [ESTABLISHED]
        ESTABLISHED   ·· ACK ────────────────▶ ESTABLISHED

        """)
  }

  @Test func `has numbers where they fit`() throws {
    let ladder = try ladder("server listen; client open; deliver all")
    #expect(
      LadderSize.fitting.lines(of: ladder, on: Page())
        == LadderDrawing(ladder, on: Page()).lines)
    let narrow = Page(columns: 40)
    #expect(
      LadderSize.fitting.lines(of: ladder, on: narrow)
        == LadderSize.small(mark: nil).lines(of: ladder, on: narrow))
    #expect(
      LadderSize.full.lines(of: ladder, on: narrow) == LadderDrawing(ladder, on: narrow).lines)
  }

  @Test(arguments: State.allCases) func `fits beside its state in forty cells`(
    _ state: State
  ) throws {
    let scene = try #require(state.stay).scene
    let ladder = Ladder(rows: scene.performance.rows)
    let page = Page(columns: 40)
    let lines = try #require(
      LadderDrawing(small: ladder, mark: state, on: page).linesSideBySide)
    #expect(lines.allSatisfy { $0.cells <= 40 })
    #expect(lines.contains { $0.text.contains("[\(state)]") })
  }
}
