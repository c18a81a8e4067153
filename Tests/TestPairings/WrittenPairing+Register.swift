extension WrittenPairing {
  /// Writes a place whose audit says this of restrictions, and who lives there.
  ///
  /// - Parameters:
  ///   - restrictions: The register, as YAML; `nil` if nobody wrote any.
  ///   - residents: Who lives there, as YAML.
  ///   - change: What is otherwise in the place or with the person.
  /// - Returns: The place and the person, as files.
  package static func registered(
    _ restrictions: String?,
    residents: String,
    _ change: (inout WrittenPairing) -> Void = { _ in }
  ) -> WrittenPairing {
    WrittenPairing {
      $0.place["restrictions"] = restrictions
      $0.place["residents"] = residents
      change(&$0)
    }
  }
}
