import DOTLanguage

/// What a group in the SVG stands for.
struct DrawnObject: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case graph
    case cluster
    case node(id: String)
    case edge(tail: String, head: String)
  }

  var kind: Kind

  /// The name of the object in words.
  var name: String
}

/// Gives ids that are stable, readable, and each used once.
struct IdentifierPool {
  private var used: Set<String> = []
  let prefix: String

  init(prefix: String) {
    let slug = IdentifierPool.slug(prefix)
    self.prefix = slug.first?.isLetter == true ? slug : "graph" + (slug.isEmpty ? "" : "-" + slug)
  }

  /// An id for this kind of object with this name: `figure-node-partner-windesheim`.
  mutating func identifier(_ kind: String, _ name: String) -> String {
    let wanted = name.isEmpty ? "\(prefix)-\(kind)" : "\(prefix)-\(kind)-\(name)"
    var identifier = wanted
    var number = 2
    while !used.insert(identifier).inserted {
      identifier = "\(wanted)-\(number)"
      number += 1
    }
    return identifier
  }

  /// Letters, digits, underscores and full stops as they are, anything else as one hyphen.
  static func slug(_ text: String) -> String {
    var slug = ""
    for byte in text.utf8.prefix(80) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      default: if slug.last != "-" { slug += "-" }
      }
    }
    return slug
  }
}
