import ArgumentParser
import Glibc
import Tutor

/// Drives a session with an answers file and prints the transcript.
struct ReplayLoop {
  var session: Session
  let terminal: Terminal
  let output: StandardOutput

  /// Replays the file.
  ///
  /// - Throws: Exit 1 where the session goes otherwise than the file says, 65 where it can't be read.
  mutating func run(_ path: String) throws {
    let answers = try answers(at: path)
    output.write(terminal.drawn(session.begin().outputs, in: session.language))
    var last = 0
    for line in answers.lines where !session.isOver {
      let sign = terminal.page(in: session.language).glyphs.prompt
      output.write("\(session.prompt) \(sign) \(line.typed.cleaned)\n\n")
      let (turn, mismatch) = session.follow(line)
      output.write(terminal.drawn(turn.outputs, in: session.language))
      if let mismatch { throw complain(mismatch.words) }
      last = line.number
    }
    if let question = session.question, !session.isOver {
      throw complain(AnswersMismatch.endsEarly(line: last + 1, asked: question.id).words)
    }
    output.flush()
  }

  private func answers(at path: String) throws -> AnswersFile {
    do {
      return try AnswersFile(try File.bytes(of: path))
    } catch let failure as File.Failure {
      throw Failure.file(failure).exit(in: session.language)
    } catch let malformed as AnswersFile.Malformed {
      throw Failure.badAnswers(path, malformed).exit(in: session.language)
    }
  }

  private func complain(_ words: Phrase) -> ExitCode {
    output.flush()
    StandardError.write("handshake: \(words[session.language])\n")
    return ExitCode(1)
  }
}
