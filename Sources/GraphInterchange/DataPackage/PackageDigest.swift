import Crypto
import FoundationEssentials

/// The SHA-256 by which a dataset is known.
enum PackageDigest {
  /// The digest of a data package, in hexadecimal.
  ///
  /// It is the SHA-256 of what follows, for `datapackage.json` and each table that is there, in the
  /// order of the bytes of their names: the name, a space, the number of bytes in decimal and a
  /// line feed, all in ASCII, then the bytes of the file. In a shell:
  ///
  /// ```sh
  /// for f in $(LC_ALL=C ls); do printf '%s %s\n' "$f" "$(stat -c %s "$f")"; cat "$f"; done | sha256sum
  /// ```
  ///
  /// when the folder holds no other files.
  static func sha256(of files: PackageFiles) -> String {
    var hash = SHA256()
    let names = files.contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let bytes = files.contents[name] ?? []
      hash.update(data: Array("\(name) \(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hexadecimal(hash.finalize())
  }

  /// The digest of one file, in hexadecimal: the plain SHA-256 of its bytes.
  static func sha256(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// The digest of packages on top of each other: the SHA-256 of their digests, each followed by a
  /// line feed; of one package, its own digest.
  static func sha256(ofLayers digests: [String]) -> String {
    guard digests.count > 1 else { return digests.first ?? "" }
    return sha256(of: Array(digests.map { $0 + "\n" }.joined().utf8))
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    .joined()
  }
}
