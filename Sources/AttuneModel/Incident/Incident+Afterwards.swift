extension Incident {
  /// Talking about it afterwards, with the person and with the staff.
  public struct Debriefs: Hashable, Sendable {
    /// `nil` is not recorded.
    public let person: Debrief?
    public let staff: Debrief?

    public init(person: Debrief?, staff: Debrief?) {
      self.person = person
      self.staff = staff
    }
  }

  public struct Debrief: Hashable, Sendable {
    public let wasOffered: Bool
    /// When it was offered; `nil` is not recorded.
    public let on: CalendarDate?
    /// Whether it took place; `nil` is not recorded.
    public let wasTaken: Bool?

    public init(wasOffered: Bool, on: CalendarDate?, wasTaken: Bool?) {
      self.wasOffered = wasOffered
      self.on = on
      self.wasTaken = wasTaken
    }
  }

  /// The documented review of what happened.
  public struct Review: Hashable, Sendable {
    public let on: CalendarDate
    /// Whether somebody from outside the service led it; `nil` is not recorded.
    public let isExternal: Bool?
    /// By whom: a role.
    public let by: String?

    public init(on: CalendarDate, isExternal: Bool?, by: String?) {
      self.on = on
      self.isExternal = isExternal
      self.by = by
    }
  }

  /// Something that is to be done so that it does not happen again.
  public struct Action: Hashable, Sendable {
    /// What it changes.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
      case environment
      case plan
      case training
      case other
    }

    public let what: String
    /// Who does it: a role.
    public let by: String?
    public let due: CalendarDate?
    /// When it was done; `nil` is not done, or not filled in.
    public let done: CalendarDate?
    public let changes: Subject?

    public init(
      what: String,
      by: String?,
      due: CalendarDate?,
      done: CalendarDate?,
      changes: Subject?
    ) {
      self.what = what
      self.by = by
      self.due = due
      self.done = done
      self.changes = changes
    }
  }
}
