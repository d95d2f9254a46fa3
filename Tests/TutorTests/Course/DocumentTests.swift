import Testing
import Tutor

@Suite struct Documents {
  static let lesson = """
    ---
    format: 1
    id: close-active
    title: 谁等待，为什么
    ---

    # Prose

    A table | and `code`.

    ```ask
    id: close-active.3
    wrong SYN,ACK seq=300: It says: what
    | and a line below.
    |
    |   indented
    ```
    ````text
    ```
    ---
    ````

    ``` sh
    ss -tan
    ```
    The end, with ```code``` in it.
    ```code``` too.

    """

  @Test func `a lesson is a head, then prose and blocks in order`() throws {
    let document = Grammar.document(Self.lesson)
    #expect(document.findings.isEmpty)
    #expect(document.head.all.map(\.key.value) == ["format", "id", "title"])
    #expect(document.head.all.map(\.text) == ["1", "close-active", "谁等待，为什么"])
    #expect(
      document.parts.map(\.outline) == [
        "prose 7: # Prose\n\nA table | and `code`.\n", "ask 11: id, wrong", "text 19: ```\n---",
        "sh 24: ss -tan", "prose 26: The end, with ```code``` in it.\n```code``` too.\n",
      ])
  }

  @Test func `a block's fields know their places`() throws {
    guard case .block(let block) = Grammar.document(Self.lesson).parts[1] else {
      Issue.record("no block")
      return
    }
    let field = block.fields.all[1]
    #expect(block.word.spot == Spot(line: 11, bytes: 3..<6))
    #expect(field.key == Placed("wrong", at: Spot(line: 13, bytes: 0..<5)))
    #expect(field.argument == Placed("SYN,ACK seq=300", at: Spot(line: 13, bytes: 6..<21)))
    #expect(
      field.lines == [
        Placed("It says: what", at: Spot(line: 13, bytes: 23..<36)),
        Placed("and a line below.", at: Spot(line: 14, bytes: 2..<19)),
        Placed("", at: Spot(line: 15, bytes: 1..<1)),
        Placed("  indented", at: Spot(line: 16, bytes: 2..<12)),
      ])
  }

  @Test func `CRLF changes nothing`() {
    let other = Grammar.document(Self.lesson.replacing("\n", with: "\r\n"))
    #expect(other.parts.map(\.outline) == Grammar.document(Self.lesson).parts.map(\.outline))
    #expect(other.head.all == Grammar.document(Self.lesson).head.all)
    #expect(other.findings.isEmpty)
  }

  @Test func `a block that is not well does not keep the rest from being read`() {
    let parts = Grammar.document(
      """
      ---
      ---
      ```aks
      what is this
      id: a
      ```
      ```yaml
      id: b
      ```
      ```ask
      id: c

      Prose after a fence that was forgotten.

      ```walk
      id: d
      ```

      """
    ).parts
    #expect(
      parts.map(\.outline) == [
        "ask 3: id", "ask 10: id", "prose 13: Prose after a fence that was forgotten.\n",
        "walk 15: id",
      ])
  }

  @Test(arguments: samples)
  func `a head or fence out of order is reported`(_ sample: Grammar.Sample) {
    #expect(Grammar.findings(in: sample.bytes) == sample.said)
  }

  static let missingHead = "error[missing-head]: the file does not begin with a head"
  static let headRemedy =
    "  remedy: begin with a line `---`, then lines `key: value`, then a line `---`"

  static let samples = [
    Grammar.Sample("empty file", "", says: "x.md:1:1: \(missingHead)\n\(headRemedy)\n"),
    Grammar.Sample(
      "no head", "# Title\n",
      says: """
        x.md:1:1: \(missingHead)
            1 | # Title
              | ^~~~~~~
        \(headRemedy)

        """),
    Grammar.Sample(
      "head after an empty line", "\n---\nid: a\n---\n",
      says: "x.md:1:1: \(missingHead)\n    1 | \n      | ^\n\(headRemedy)\n"),
    Grammar.Sample(
      "unclosed head", "---\nid: a\n\nProse: no head.\n\n```ask\nid: b\n```\n",
      says: """
        x.md:1:1: error[unclosed-head]: the head that begins here has no end
            1 | ---
              | ^~~
          remedy: write a line `---` below its last key

        """),
    Grammar.Sample(
      "unclosed blocks", "---\n---\n````text\n```\n\n````ask\nid: b\n",
      says: """
        x.md:3:1: error[unclosed-fence]: the block `text` that begins here has no end
            3 | ````text
              | ^~~~
          remedy: write a line of 4 backticks below its last line
        x.md:6:1: error[unclosed-fence]: the block `ask` that begins here has no end
            6 | ````ask
              | ^~~~
          remedy: write a line of 4 backticks below its last line

        """),
    Grammar.Sample(
      "indented fences", "---\n---\n  ```ask\n  id: a\n  ```\n```sh\nls\n ```\n",
      says: """
        x.md:3:1: error[indented-fence]: a fence does not begin at the first column
            3 |   ```ask
              | ^~~~~
          remedy: remove the blanks before it
        x.md:8:1: error[indented-fence]: a fence does not begin at the first column
            8 |  ```
              | ^~~~
          remedy: remove the blanks before it

        """),
    Grammar.Sample(
      "fence of tildes", "---\n---\n~~~ask\nid: a\n~~~\n",
      says: """
        x.md:3:1: error[tilde-fence]: a fence is made of tildes
            3 | ~~~ask
              | ^~~
          remedy: write backticks: ```

        """),
    Grammar.Sample(
      "fence without a word", "---\n---\n```\ncode\n```\n",
      says: """
        x.md:3:1: error[missing-fence-word]: a fence has no word that says what is in it
            3 | ```
              | ^~~
          remedy: write one of \(words) behind the backticks; delete the line if it closes nothing

        """),
    Grammar.Sample(
      "fence too many", "---\n---\n```ask\nid: a\n```\n```\n\n```ask\nid a\n```\n",
      says: """
        x.md:6:1: error[missing-fence-word]: a fence has no word that says what is in it
            6 | ```
              | ^~~
          remedy: write one of \(words) behind the backticks; delete the line if it closes nothing
        x.md:9:1: error[not-a-field]: this is neither `key: value` nor `| more of a value`
            9 | id a
              | ^~~~
          remedy: begin it with a key, or with `| ` if it goes on with the value above

        """),
    Grammar.Sample(
      "unknown words", "---\n---\n```Aks\n```\n```python {.x}\n1 + 1\n```\n",
      says: """
        x.md:3:4: error[unknown-fence-word]: there are no blocks `Aks`
            3 | ```Aks
              |    ^~~
          remedy: did you mean `ask`?
        x.md:5:4: error[unknown-fence-word]: there are no blocks `python`
            5 | ```python {.x}
              |    ^~~~~~
          remedy: write one of \(words) behind the backticks
        x.md:5:11: error[text-after-fence-word]: something follows the word `python` of a fence
            5 | ```python {.x}
              |           ^~~~
          remedy: put it on a line of its own

        """),
  ]

  static let words = "`ladder`, `walk`, `ask`, `card`, `text`, `sh`"
}

extension Part {
  fileprivate var outline: String {
    switch self {
    case .prose(let prose): "prose \(prose.firstLine): \(prose.text)"
    case .block(let block):
      "\(block.word.value) \(block.word.spot.line): "
        + block.fields.all.map(\.key.value).joined(separator: ", ")
    case .verbatim(let verbatim):
      "\(verbatim.word.value) \(verbatim.firstLine): "
        + verbatim.lines.joined(separator: "\n")
    }
  }
}
