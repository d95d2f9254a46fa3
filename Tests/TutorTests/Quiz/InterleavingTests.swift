import Testing

@testable import Tutor

@Suite struct `Things interleaved` {
  @Test(arguments: [
    ("", ""), ("aab", "aba"), ("abc", "abc"), ("aaab", "abaa"), ("abbb", "babb"),
    ("aabb", "abab"), ("aa--", "a-a-"), ("--aaa", "a-a-a"), ("bcaaa", "abaca"),
    ("abcabc", "abcabc"), ("aabbcc", "abacbc"),
  ]) func `keep apart what looks alike, and else their order`(_ before: String, _ after: String) {
    #expect(String(Array(before).interleaved { $0 == "-" ? nil : $0 }) == after)
  }
}
