internal import EcosystemModel

/// Finds how much of a network can be named on its page.
struct NetworkFitting {
  let view: NetworkView
  let options: NetworkOptions
  let language: Language
  private let queue: NetworkQueue

  /// Prepares for a view, of which some entities are named before others.
  init(
    view: NetworkView, options: NetworkOptions, language: Language,
    order: (Entity, Entity) -> Bool
  ) {
    self.view = view
    self.options = options
    self.language = language
    queue = NetworkQueue(view, order: order)
  }

  private struct Attempt {
    var drawing: NetworkDrawing
    var heading: FigureHeading
    var room: (width: Double, height: Double)

    var fitsWidth: Bool { drawing.estimatedWidth <= room.width }
    var fitsHeight: Bool {
      drawing.estimatedHeight + heading.estimatedHeight + 25 <= room.height
    }
    /// What matters most comes first.
    var merit: (Int, Int) { (fitsWidth && fitsHeight ? 1 : 0, drawing.contents.namedCount) }
  }

  /// The numbers of names to begin with, besides the limit: from more of them lists come first, and
  /// may leave less room for others than from fewer.
  private static let beginnings = [40, 60, 90, 140]
  /// More names than this fit no page.
  private static let most = 240

  /// The drawing with the most names, and what stands around it.
  func best() -> (NetworkDrawing, FigureHeading) {
    let most = min(options.nodeLimit, view.entities.count, Self.most)
    let attempts = (Self.beginnings.filter { $0 < most } + [most]).map(fitted)
    let best = attempts.dropFirst().reduce(attempts[0]) { $1.merit > $0.merit ? $1 : $0 }
    return (best.drawing, best.heading)
  }

  /// Takes names away until the drawing fits.
  private func fitted(from beginning: Int) -> Attempt {
    var limit = beginning
    // Long lines save height on a wide page.
    let forms = NetworkForm.all.filter {
      $0.widthScale <= 1 || options.paper.width > options.paper.height
    }
    var form = forms[0]
    var attempt = attempt(limit, form)
    for narrower in forms.dropFirst() where !attempt.fitsWidth {
      form = narrower
      attempt = self.attempt(limit, form)
    }
    // Themes are always there, and missions go last.
    let themes = view.entities.count { $0.kind == .theme }
    let missions = view.entities.count { $0.kind == .mission }
    while limit > max(1, themes), !attempt.fitsHeight {
      if limit <= themes + missions { form.lineLimit = 1 }
      limit = max(themes, limit - max(2, limit / 20))
      attempt = self.attempt(limit, form)
    }
    // Fewer names may be wide again.
    for wider in forms where wider.widthScale > form.widthScale {
      var candidate = wider
      candidate.lineLimit = form.lineLimit
      let other = self.attempt(limit, candidate)
      if other.fitsWidth, other.fitsHeight { return other }
    }
    return attempt
  }

  private func attempt(_ limit: Int, _ form: NetworkForm) -> Attempt {
    let drawing = NetworkDrawing(
      view: view, contents: NetworkContents(queue, limit: limit), options: options,
      language: language, form: form)
    let text = NetworkText(
      view: view, contents: drawing.contents, drawing: drawing, options: options,
      language: language)
    let width = options.paper.width / FigureText.leastScale
    return Attempt(
      drawing: drawing, heading: text.heading(width: width - 40),
      room: (width, options.paper.height / FigureText.leastScale))
  }
}
