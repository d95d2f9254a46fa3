import Foundation
import PackagePlugin

/// Names the commit that is built, in a source file that changes only when the name does.
@main
struct Commit: BuildToolPlugin {
  /// The commit, where the sources are an archive of one: `git archive` writes it here.
  private let archived = "$Format:%h$"

  func createBuildCommands(
    context: PluginContext, target: any Target
  ) throws -> [PackagePlugin.Command] {
    let root = context.package.directoryURL
    let file = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    // Git adds a line to its log with every commit and checkout.
    let log = root.appending(path: ".git/logs/HEAD")
    let sources = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles.map(\.url) }
    return [
      .buildCommand(
        displayName: "Naming the commit", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, "sh", root.path, file.path],
        inputFiles: sources + (FileManager.default.fileExists(atPath: log.path) ? [log] : []),
        outputFiles: [file])
    ]
  }

  private var script: String {
    """
    cd "$1"
    commit='\(archived.hasPrefix("$") ? "nil" : "\"\(archived)\"")'
    if [ -e .git ] && name=$(git rev-parse --short HEAD)
    then
      [ -z "$(git status --porcelain -- Package.swift Sources)" ] || name="$name and changes"
      commit="\\"$name\\""
    fi 2>/dev/null
    text="extension Version {
      /// The commit that was built, where it is known.
      static let commit: String? = $commit
    }"
    [ "$text" = "$(cat "$2" 2>/dev/null)" ] || printf '%s\\n' "$text" > "$2"
    """
  }
}
