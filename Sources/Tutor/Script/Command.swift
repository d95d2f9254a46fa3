package import TCP

/// One line of the script language.
package enum Command: Hashable, Sendable {
  case instruction(Instruction)
  /// Prints the ladder so far.
  case show
  /// Starts anew with the knobs as they are.
  case reset
  /// Lists the words.
  case help
  /// A blank line.
  case nothing

  /// Reads one line, without its line feed.
  ///
  ///     try Command(reading: Array("inject to server SYN seq=90".utf8)[...])
  ///
  /// - Throws: What is wrong with the line, and where in it.
  package init(reading line: ArraySlice<UInt8>) throws(ScriptError) {
    var reader = CommandReader(line)
    do throws(ScriptError) {
      self = try reader.command()
    } catch {
      // No command has a byte in it that is not ASCII, so only here can there be others.
      throw String(validating: line, as: UTF8.self) == nil ? .notUTF8 : error
    }
  }
}
