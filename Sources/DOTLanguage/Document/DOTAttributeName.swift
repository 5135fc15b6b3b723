/// The name of an attribute.
///
/// The names that Graphviz knows are members (`.label`, `.fontsize`); any other name is allowed and
/// made from a string: Graphviz keeps it, and other tools can read it.
public struct DOTAttributeName: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The name as it is written.
  ///
  /// Names are case-sensitive.
  public let rawValue: String

  /// Makes a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(_ name: String) { rawValue = name }

  /// Makes a name.
  public init(stringLiteral value: String) { rawValue = value }

  /// The name itself.
  public var description: String { rawValue }

  /// The order of the writer: by code point.
  public static func < (left: DOTAttributeName, right: DOTAttributeName) -> Bool {
    left.rawValue.unicodeScalars.lexicographicallyPrecedes(right.rawValue.unicodeScalars)
  }
}

extension DOTAttributeName {
  /// `arrowhead`.
  public static let arrowhead: DOTAttributeName = "arrowhead"
  /// `arrowsize`.
  public static let arrowsize: DOTAttributeName = "arrowsize"
  /// `arrowtail`.
  public static let arrowtail: DOTAttributeName = "arrowtail"
  /// `_background`.
  public static let background: DOTAttributeName = "_background"
  /// `bgcolor`.
  public static let bgcolor: DOTAttributeName = "bgcolor"
  /// `center`.
  public static let center: DOTAttributeName = "center"
  /// `charset`.
  public static let charset: DOTAttributeName = "charset"
  /// `class`.
  public static let `class`: DOTAttributeName = "class"
  /// `cluster`.
  public static let cluster: DOTAttributeName = "cluster"
  /// `clusterrank`.
  public static let clusterrank: DOTAttributeName = "clusterrank"
  /// `color`.
  public static let color: DOTAttributeName = "color"
  /// `colorscheme`.
  public static let colorscheme: DOTAttributeName = "colorscheme"
  /// `comment`.
  public static let comment: DOTAttributeName = "comment"
  /// `compound`.
  public static let compound: DOTAttributeName = "compound"
  /// `concentrate`.
  public static let concentrate: DOTAttributeName = "concentrate"
  /// `constraint`.
  public static let constraint: DOTAttributeName = "constraint"
  /// `Damping`.
  public static let damping: DOTAttributeName = "Damping"
  /// `decorate`.
  public static let decorate: DOTAttributeName = "decorate"
  /// `defaultdist`.
  public static let defaultdist: DOTAttributeName = "defaultdist"
  /// `dim`.
  public static let dim: DOTAttributeName = "dim"
  /// `dir`.
  public static let dir: DOTAttributeName = "dir"
  /// `dpi`.
  public static let dpi: DOTAttributeName = "dpi"
  /// `edgehref`.
  public static let edgehref: DOTAttributeName = "edgehref"
  /// `edgetarget`.
  public static let edgetarget: DOTAttributeName = "edgetarget"
  /// `edgetooltip`.
  public static let edgetooltip: DOTAttributeName = "edgetooltip"
  /// `epsilon`.
  public static let epsilon: DOTAttributeName = "epsilon"
  /// `esep`.
  public static let esep: DOTAttributeName = "esep"
  /// `fillcolor`.
  public static let fillcolor: DOTAttributeName = "fillcolor"
  /// `fixedsize`.
  public static let fixedsize: DOTAttributeName = "fixedsize"
  /// `fontcolor`.
  public static let fontcolor: DOTAttributeName = "fontcolor"
  /// `fontname`.
  public static let fontname: DOTAttributeName = "fontname"
  /// `fontnames`.
  public static let fontnames: DOTAttributeName = "fontnames"
  /// `fontpath`.
  public static let fontpath: DOTAttributeName = "fontpath"
  /// `fontsize`.
  public static let fontsize: DOTAttributeName = "fontsize"
  /// `forcelabels`.
  public static let forcelabels: DOTAttributeName = "forcelabels"
  /// `gradientangle`.
  public static let gradientangle: DOTAttributeName = "gradientangle"
  /// `group`.
  public static let group: DOTAttributeName = "group"
  /// `head_lp`.
  public static let headLp: DOTAttributeName = "head_lp"
  /// `headclip`.
  public static let headclip: DOTAttributeName = "headclip"
  /// `headhref`.
  public static let headhref: DOTAttributeName = "headhref"
  /// `headlabel`.
  public static let headlabel: DOTAttributeName = "headlabel"
  /// `headport`.
  public static let headport: DOTAttributeName = "headport"
  /// `headtarget`.
  public static let headtarget: DOTAttributeName = "headtarget"
  /// `headtooltip`.
  public static let headtooltip: DOTAttributeName = "headtooltip"
  /// `height`.
  public static let height: DOTAttributeName = "height"
  /// `href`.
  public static let href: DOTAttributeName = "href"
  /// `id`.
  public static let id: DOTAttributeName = "id"
  /// `image`.
  public static let image: DOTAttributeName = "image"
  /// `imagepath`.
  public static let imagepath: DOTAttributeName = "imagepath"
  /// `imagepos`.
  public static let imagepos: DOTAttributeName = "imagepos"
  /// `imagescale`.
  public static let imagescale: DOTAttributeName = "imagescale"
  /// `K`.
  public static let k: DOTAttributeName = "K"
  /// `label`.
  public static let label: DOTAttributeName = "label"
  /// `labelangle`.
  public static let labelangle: DOTAttributeName = "labelangle"
  /// `labeldistance`.
  public static let labeldistance: DOTAttributeName = "labeldistance"
  /// `labelfloat`.
  public static let labelfloat: DOTAttributeName = "labelfloat"
  /// `labelfontcolor`.
  public static let labelfontcolor: DOTAttributeName = "labelfontcolor"
  /// `labelfontname`.
  public static let labelfontname: DOTAttributeName = "labelfontname"
  /// `labelfontsize`.
  public static let labelfontsize: DOTAttributeName = "labelfontsize"
  /// `labelhref`.
  public static let labelhref: DOTAttributeName = "labelhref"
  /// `labeljust`.
  public static let labeljust: DOTAttributeName = "labeljust"
  /// `labelloc`.
  public static let labelloc: DOTAttributeName = "labelloc"
  /// `labeltarget`.
  public static let labeltarget: DOTAttributeName = "labeltarget"
  /// `labeltooltip`.
  public static let labeltooltip: DOTAttributeName = "labeltooltip"
  /// `landscape`.
  public static let landscape: DOTAttributeName = "landscape"
  /// `layout`.
  public static let layout: DOTAttributeName = "layout"
  /// `len`.
  public static let len: DOTAttributeName = "len"
  /// `lhead`.
  public static let lhead: DOTAttributeName = "lhead"
  /// `lp`.
  public static let lp: DOTAttributeName = "lp"
  /// `ltail`.
  public static let ltail: DOTAttributeName = "ltail"
  /// `margin`.
  public static let margin: DOTAttributeName = "margin"
  /// `maxiter`.
  public static let maxiter: DOTAttributeName = "maxiter"
  /// `mclimit`.
  public static let mclimit: DOTAttributeName = "mclimit"
  /// `mindist`.
  public static let mindist: DOTAttributeName = "mindist"
  /// `minlen`.
  public static let minlen: DOTAttributeName = "minlen"
  /// `mode`.
  public static let mode: DOTAttributeName = "mode"
  /// `model`.
  public static let model: DOTAttributeName = "model"
  /// `newrank`.
  public static let newrank: DOTAttributeName = "newrank"
  /// `nodesep`.
  public static let nodesep: DOTAttributeName = "nodesep"
  /// `nojustify`.
  public static let nojustify: DOTAttributeName = "nojustify"
  /// `normalize`.
  public static let normalize: DOTAttributeName = "normalize"
  /// `nslimit`.
  public static let nslimit: DOTAttributeName = "nslimit"
  /// `nslimit1`.
  public static let nslimit1: DOTAttributeName = "nslimit1"
  /// `ordering`.
  public static let ordering: DOTAttributeName = "ordering"
  /// `orientation`.
  public static let orientation: DOTAttributeName = "orientation"
  /// `outputorder`.
  public static let outputorder: DOTAttributeName = "outputorder"
  /// `overlap`.
  public static let overlap: DOTAttributeName = "overlap"
  /// `overlap_scaling`.
  public static let overlapScaling: DOTAttributeName = "overlap_scaling"
  /// `pack`.
  public static let pack: DOTAttributeName = "pack"
  /// `packmode`.
  public static let packmode: DOTAttributeName = "packmode"
  /// `pad`.
  public static let pad: DOTAttributeName = "pad"
  /// `page`.
  public static let page: DOTAttributeName = "page"
  /// `pencolor`.
  public static let pencolor: DOTAttributeName = "pencolor"
  /// `penwidth`.
  public static let penwidth: DOTAttributeName = "penwidth"
  /// `peripheries`.
  public static let peripheries: DOTAttributeName = "peripheries"
  /// `pin`.
  public static let pin: DOTAttributeName = "pin"
  /// `pos`.
  public static let pos: DOTAttributeName = "pos"
  /// `quantum`.
  public static let quantum: DOTAttributeName = "quantum"
  /// `rank`.
  public static let rank: DOTAttributeName = "rank"
  /// `rankdir`.
  public static let rankdir: DOTAttributeName = "rankdir"
  /// `ranksep`.
  public static let ranksep: DOTAttributeName = "ranksep"
  /// `ratio`.
  public static let ratio: DOTAttributeName = "ratio"
  /// `regular`.
  public static let regular: DOTAttributeName = "regular"
  /// `remincross`.
  public static let remincross: DOTAttributeName = "remincross"
  /// `resolution`.
  public static let resolution: DOTAttributeName = "resolution"
  /// `root`.
  public static let root: DOTAttributeName = "root"
  /// `rotate`.
  public static let rotate: DOTAttributeName = "rotate"
  /// `samehead`.
  public static let samehead: DOTAttributeName = "samehead"
  /// `sametail`.
  public static let sametail: DOTAttributeName = "sametail"
  /// `searchsize`.
  public static let searchsize: DOTAttributeName = "searchsize"
  /// `sep`.
  public static let sep: DOTAttributeName = "sep"
  /// `shape`.
  public static let shape: DOTAttributeName = "shape"
  /// `shapefile`.
  public static let shapefile: DOTAttributeName = "shapefile"
  /// `showboxes`.
  public static let showboxes: DOTAttributeName = "showboxes"
  /// `sides`.
  public static let sides: DOTAttributeName = "sides"
  /// `size`.
  public static let size: DOTAttributeName = "size"
  /// `skew`.
  public static let skew: DOTAttributeName = "skew"
  /// `smoothing`.
  public static let smoothing: DOTAttributeName = "smoothing"
  /// `sortv`.
  public static let sortv: DOTAttributeName = "sortv"
  /// `splines`.
  public static let splines: DOTAttributeName = "splines"
  /// `start`.
  public static let start: DOTAttributeName = "start"
  /// `style`.
  public static let style: DOTAttributeName = "style"
  /// `stylesheet`.
  public static let stylesheet: DOTAttributeName = "stylesheet"
  /// `tailclip`.
  public static let tailclip: DOTAttributeName = "tailclip"
  /// `tailhref`.
  public static let tailhref: DOTAttributeName = "tailhref"
  /// `taillabel`.
  public static let taillabel: DOTAttributeName = "taillabel"
  /// `tailport`.
  public static let tailport: DOTAttributeName = "tailport"
  /// `tailtarget`.
  public static let tailtarget: DOTAttributeName = "tailtarget"
  /// `tailtooltip`.
  public static let tailtooltip: DOTAttributeName = "tailtooltip"
  /// `target`.
  public static let target: DOTAttributeName = "target"
  /// `tooltip`.
  public static let tooltip: DOTAttributeName = "tooltip"
  /// `URL`.
  public static let url: DOTAttributeName = "URL"
  /// `viewport`.
  public static let viewport: DOTAttributeName = "viewport"
  /// `weight`.
  public static let weight: DOTAttributeName = "weight"
  /// `width`.
  public static let width: DOTAttributeName = "width"
  /// `xlabel`.
  public static let xlabel: DOTAttributeName = "xlabel"
  /// `xlp`.
  public static let xlp: DOTAttributeName = "xlp"
  /// `z`.
  public static let z: DOTAttributeName = "z"
}
