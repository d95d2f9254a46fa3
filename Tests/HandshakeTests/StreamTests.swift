import Foundation
import Glibc
import Testing

@Suite struct `A standard stream that does not work` {
  private static let script = Data("client open\n".utf8)

  /// Runs the sandbox with these streams; its exit code and what it said on standard error.
  private func run(
    _ arguments: [String] = ["sim", "--json"], input: FileHandle, output: FileHandle
  ) async throws -> (code: Int32, errors: String) {
    let errors = makePipe()
    let process = try PipedProgram.start(
      arguments, streams: [input, output, errors.fileHandleForWriting])
    try errors.fileHandleForWriting.close()
    let code = await end(of: process)
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    return (code, String(decoding: said, as: UTF8.self))
  }

  /// The end of a pipe with a script in it, and nothing more to come.
  private func scripted() throws -> FileHandle {
    let pipe = makePipe()
    try pipe.fileHandleForWriting.write(contentsOf: Self.script)
    try pipe.fileHandleForWriting.close()
    return pipe.fileHandleForReading
  }

  @Test func `ends the program with 74 when its reader has gone`() async throws {
    let output = makePipe()
    try output.fileHandleForReading.close()
    let end = try await run(input: scripted(), output: output.fileHandleForWriting)
    #expect(end.code == 74)
    #expect(end.errors == "handshake: standard output cannot be written\n")
  }

  @Test func `ends the program with 74 when the disk is full`() async throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let end = try await run(input: scripted(), output: full)
    #expect(end.code == 74)
    #expect(end.errors == "handshake: standard output cannot be written\n")
  }

  @Test(arguments: [["sim", "--json"], ["sim"], ["study"]])
  func `ends the program with 74 when it cannot be read`(_ arguments: [String]) async throws {
    let folder = FileHandle(fileDescriptor: open("/", O_RDONLY), closeOnDealloc: true)
    let nowhere = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    let end = try await run(arguments, input: folder, output: nowhere)
    #expect(end.code == 74)
    #expect(end.errors == "handshake: standard input cannot be read\n")
  }

  /// Whoever shares the pipe may have made it so.
  @Test func `is waited for when it does not block`() async throws {
    let (input, output) = (makePipe(), makePipe())
    _ = fcntl(input.fileHandleForReading.fileDescriptor, F_SETFL, O_NONBLOCK)
    let process = try PipedProgram.start(
      ["sim", "--json"],
      streams: [input.fileHandleForReading, output.fileHandleForWriting, .standardError])
    try output.fileHandleForWriting.close()
    // Long enough for a read that finds nothing; too short, the test proves less and still passes.
    usleep(200_000)
    try #require(kill(process, 0) == 0)
    try input.fileHandleForWriting.write(contentsOf: Self.script)
    try input.fileHandleForWriting.close()
    let code = await end(of: process)
    #expect(code == 0)
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    #expect(answer.starts(with: Data(#"{"line":1,"input":"client open""#.utf8)))
  }
}
