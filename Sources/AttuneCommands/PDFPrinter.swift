internal import ArgumentParser
internal import Subprocess
internal import SystemPackage

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Prints a page of HTML to PDF, by a program that is on this machine.
///
/// Such a program knows type, breaks pages and tags what it writes, so that none is built in.
struct PDFPrinter {
  private enum Kind {
    case chromium
    case weasyPrint
  }

  /// After so long a program that has not ended is not waited for.
  private static let patience = Duration.seconds(120)

  private let path: String
  private let kind: Kind

  /// The first of the programs that is found; `nil` if there is none.
  static var found: PDFPrinter? {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = search.split(separator: ":").map(String.init)
    let chromium =
      ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      + [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ]
    let weasyPrint = folders.map { "\($0)/weasyprint" }
    return chromium.first(where: isProgram).map { PDFPrinter(path: $0, kind: .chromium) }
      ?? weasyPrint.first(where: isProgram).map { PDFPrinter(path: $0, kind: .weasyPrint) }
  }

  private static func isProgram(_ path: String) -> Bool {
    !FileTree.isFolder(path) && FileManager.default.isExecutableFile(atPath: path)
  }

  /// The same, or an exit status after saying what to do.
  static func needed() throws -> PDFPrinter {
    guard let found else {
      throw ExitStatus.cannotWrite.because(
        "nothing that prints PDF was found: install Chromium or WeasyPrint (apt-get install chromium, "
          + "or pip install weasyprint), or write '--format html' and print it from a browser"
      )
    }
    return found
  }

  /// The PDF of a page, which is kept nowhere else.
  ///
  /// - Throws: An exit status, after saying why, if the program did not do its work.
  func pdf(of page: String) async throws -> [UInt8] {
    // What is printed is about people: nobody else may read it, and nothing of it is left.
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "attune-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700]
      )
      try Data(page.utf8).write(to: folder.appending(path: "page.html"))
      try await run(in: folder.path)
      return [UInt8](try Data(contentsOf: folder.appending(path: "page.pdf")))
    } catch let status as ExitCode {
      throw status
    } catch {
      throw ExitStatus.cannotWrite.because(
        "\(path) did not print the page; write '--format html' and print it from a browser"
      )
    }
  }

  private func run(in folder: String) async throws {
    let (path, arguments) = (path, arguments(folder))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        let ended = try await Subprocess.run(
          .path(FilePath(path)),
          arguments: Arguments(arguments),
          output: .discarded,
          error: .discarded
        )
        return ended.terminationStatus.isSuccess
      }
      group.addTask {
        try await Task.sleep(for: Self.patience)
        return false
      }
      let isDone = try await group.next() ?? false
      group.cancelAll()
      guard isDone else {
        throw ExitStatus.cannotWrite.because("\(path) ended without having printed the page")
      }
    }
  }

  private func arguments(_ folder: String) -> [String] {
    let (page, pdf) = ("\(folder)/page.html", "\(folder)/page.pdf")
    switch kind {
    case .weasyPrint: return [page, pdf]
    case .chromium:
      // Nothing of the browser may call home either.
      let quiet = [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder)/browser",
      ]
      // Its sandbox refuses to run for root, who is alone in a container.
      let root = Terminal.userIsRoot ? ["--no-sandbox"] : []
      return quiet + root
        + ["--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(page)"]
    }
  }
}
