import Testing
import Tutor

@Suite struct `Taking fields` {
  @Test func `values are taken by key, one or many, and nothing is left to say`() {
    var (fields, _) = Grammar.ask(
      """
      id: a.1
      mirrors: -
      script:
      | client open
      | deliver
      hint: one
      wrong SYN: no
      | not that
      hint: two
      needs: -
      """)
    #expect(fields.text("id")?.value == "a.1")
    #expect(fields.text("mirrors", .orNone) == nil)
    #expect(fields.text("title", .optional) == nil)
    #expect(fields.lines("script").map(\.value) == ["client open", "deliver"])
    #expect(fields.list("hint").map(\.text) == ["one", "two"])
    #expect(fields.list("wrong", argument: .always).map(\.argument?.value) == ["SYN"])
    #expect(fields.list("needs", .orNone).isEmpty)
    #expect(fields.finish().isEmpty)
  }

  @Test func `words of a value know their places`() throws {
    var (fields, _) = Grammar.ask("reach: ESTABLISHED   已建立 X")
    let value = fields.text("reach")
    let words = try #require(value).words
    #expect(words.map(\.value) == ["ESTABLISHED", "已建立", "X"])
    #expect(words.map(\.spot.bytes) == [7..<18, 21..<30, 31..<32])
  }

  @Test func `unknown keys are said with the nearest one asked for`() {
    var (fields, source) = Grammar.ask("hnt: what does a SYN consume?\nIscript: x\nstate: LISTEN")
    fields.section = .ask(kind: "next-state")
    _ = (fields.lines("script", .optional), fields.list("hint", .optional))
    #expect(
      Grammar.rendered(fields.finish(), in: source) == """
        x.md:4:1: error[unknown-key]: there is no key `hnt` in a question of kind `next-state`
            4 | hnt: what does a SYN consume?
              | ^~~
          remedy: did you mean `hint`?
        x.md:5:1: error[unknown-key]: there is no key `Iscript` in a question of kind `next-state`
            5 | Iscript: x
              | ^~~~~~~
          remedy: did you mean `script`?
        x.md:6:1: error[unknown-key]: there is no key `state` in a question of kind `next-state`
            6 | state: LISTEN
              | ^~~~~
          remedy: remove it

        """)
  }

  @Test func `missing keys are reported at the head or the word of the block`() {
    var (fields, source) = Grammar.ask("hint: x")
    _ = (fields.text("hint"), fields.text("id"), fields.text("end", .orNone))
    #expect(fields.list("right").isEmpty)
    #expect(
      Grammar.rendered(fields.finish(), in: source) == """
        x.md:3:4: error[missing-key]: the key `end` is missing in a block `ask`
            3 | ```ask
              |    ^~~
          remedy: add a line `end: …`
        x.md:3:4: error[missing-key]: the key `id` is missing in a block `ask`
            3 | ```ask
              |    ^~~
          remedy: add a line `id: …`
        x.md:3:4: error[missing-key]: the key `right` is missing in a block `ask`
            3 | ```ask
              |    ^~~
          remedy: add a line `right: …`

        """)
    let empty = SourceFile(name: "x.md", text: "---\n---\n")
    var head = Document(empty).head
    _ = head.text("id")
    #expect(
      Grammar.rendered(head.finish(), in: empty) == """
        x.md:1:1: error[missing-key]: the key `id` is missing in the head
            1 | ---
              | ^~~
          remedy: add a line `id: …`

        """)
  }

  @Test func `keys are not missed where the end of the block is`() {
    var head = Grammar.document("---\nid: a\n").head
    _ = (head.text("id"), head.text("title"))
    #expect(head.finish().isEmpty)
  }

  @Test func `what is wrong with a value is reported in its place`() {
    var (fields, source) = Grammar.ask(
      """
      id: a
      id: b
      end:
      until: -
      kind: choose
      | tally
      hint SYN: x
      wrong: 三
      needs: a
      needs: -
      """)
    for key in ["id", "end", "until", "kind", "hint"] { _ = fields.text(key) }
    _ = fields.list("wrong", argument: .always)
    #expect(fields.list("needs", .orNone).map(\.text) == ["a"])
    #expect(Grammar.rendered(fields.finish(), in: source) == Self.valuesSaid)
  }

  @Test func `each finding is returned once`() {
    var (fields, _) = Grammar.ask("hnt: x")
    #expect(fields.finish().count == 1)
    #expect(fields.finish().isEmpty)
  }

  static let valuesSaid = """
    x.md:5:1: error[repeated-key]: the key `id` is here already, in line 4
        5 | id: b
          | ^~
      remedy: keep one of them
    x.md:6:1: error[empty-value]: the key `end` has no value
        6 | end:
          | ^~~
      remedy: write one after the colon
    x.md:7:8: error[empty-value]: the key `until` has no value
        7 | until: -
          |        ^
      remedy: write one after the colon
    x.md:9:3: error[more-than-one-line]: the value of `kind` has more than one line
        9 | | tally
          |   ^~~~~
      remedy: write it in the line of its key
    x.md:10:6: error[unexpected-argument]: nothing may stand between `hint` and the colon
       10 | hint SYN: x
          |      ^~~
      remedy: write `hint: …`
    x.md:11:1: error[missing-argument]: something must stand between `wrong` and the colon
       11 | wrong: 三
          | ^~~~~
      remedy: write `wrong SOMETHING: …`
    x.md:13:1: error[none-not-alone]: `-` says that there is no `needs`, and there are others
       13 | needs: -
          | ^~~~~
      remedy: remove it, or the others

    """
}
