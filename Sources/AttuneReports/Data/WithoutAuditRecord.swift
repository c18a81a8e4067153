/// A record that is not shown, of a setting of which there is no audit.
struct WithoutAuditRecord: Encodable {
  let record: String
  let setting: String
}
