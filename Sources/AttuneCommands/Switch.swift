internal import ArgumentParser

/// An option without a value.
///
/// The parser calls it a flag, which here is a rule that ran on a pairing.
typealias Switch<Value> = ArgumentParser.Flag<Value>
