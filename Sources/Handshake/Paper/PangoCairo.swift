import CPangoCairo
import Tutor

/// A PDF to be painted on, with the fonts that it is painted with.
///
/// Used from one task at a time; what fails is remembered, and thrown at the end.
final class PangoCairo: @unchecked Sendable {
  private let library: UnsafeMutablePointer<CPangoCairo>
  private let fonts: OpaquePointer
  private let context: OpaquePointer
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let bytes = Bytes()
  private var layouts: [Look: OpaquePointer] = [:]
  private var shapes: [Look: [Substring: Shape]] = [:]
  private var faces: [OpaquePointer: OpaquePointer] = [:]
  private var failure: PaperFailure?

  private final class Bytes { var all: [UInt8] = [] }

  /// Begins a PDF with text in a language.
  init(_ language: Language) throws(PaperFailure) {
    library = .allocate(capacity: 1)
    if let missing = cpangocairo_load(library) {
      library.deallocate()
      throw .noLibrary(String(cString: missing))
    }
    let pango = library.pointee
    fonts = pango.pango_cairo_font_map_new()
    context = pango.pango_font_map_create_context(fonts)
    surface = pango.cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let closure else { return CAIRO_STATUS_SUCCESS }
        let bytes = Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
        bytes.all += UnsafeBufferPointer(start: data, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(bytes).toOpaque(), 1, 1)
    cairo = pango.cairo_create(surface)
    for font in PaperFont.allCases
    where pango.pango_font_map_get_family(fonts, font.rawValue) == nil {
      throw .noFont(font)
    }
    setUp(language)
  }

  /// Letters are as wide at every size, and of the language's shapes.
  private func setUp(_ language: Language) {
    let pango = library.pointee
    let options = pango.cairo_font_options_create()
    pango.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    pango.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango.pango_cairo_context_set_font_options(context, options)
    pango.cairo_set_font_options(cairo, options)
    pango.cairo_font_options_destroy(options)
    pango.pango_context_set_round_glyph_positions(context, 0)
    pango.pango_context_set_language(
      context, pango.pango_language_from_string(language == .english ? "en" : "zh-cn"))
  }

  deinit {
    let pango = library.pointee
    for layout in layouts.values { pango.g_object_unref(UnsafeMutableRawPointer(layout)) }
    for face in faces.values { pango.cairo_font_face_destroy(face) }
    pango.cairo_destroy(cairo)
    pango.cairo_surface_destroy(surface)
    for object in [context, fonts] { pango.g_object_unref(UnsafeMutableRawPointer(object)) }
    library.deallocate()
  }

  /// The PDF, once all is painted.
  func finish() throws(PaperFailure) -> [UInt8] {
    let pango = library.pointee
    pango.cairo_surface_finish(surface)
    let status = pango.cairo_surface_status(surface)
    if let failure { throw failure }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .unpaintable(String(cString: pango.cairo_status_to_string(status)))
    }
    return bytes.all
  }

  // MARK: Pages

  /// Says what the document is; its date is always the same, so that its bytes are.
  func describe(title: String, subject: String) {
    for (key, text) in [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_SUBJECT, subject),
      (CAIRO_PDF_METADATA_CREATOR, "handshake"),
      (CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z"),
    ] {
      library.pointee.cairo_pdf_surface_set_metadata(surface, key, text)
    }
  }

  /// Paints a page.
  func page(width: Double, height: Double, _ paint: () -> Void) {
    library.pointee.cairo_pdf_surface_set_size(surface, width, height)
    paint()
    library.pointee.cairo_show_page(cairo)
  }

  /// Adds a line to the document's outline, which leads to a place on a page.
  func outline(_ title: String, page: Int, x: Double, y: Double) {
    _ = library.pointee.cairo_pdf_surface_add_outline(
      surface, 0, title, "page=\(page) pos=[\(x) \(y)]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Paints with another origin, turned by an angle, larger or smaller.
  func moved(
    x: Double, y: Double, angle: Double = 0, scale: Double = 1, _ paint: () -> Void
  ) {
    library.pointee.cairo_save(cairo)
    library.pointee.cairo_translate(cairo, x, y)
    library.pointee.cairo_rotate(cairo, angle)
    library.pointee.cairo_scale(cairo, scale, scale)
    paint()
    library.pointee.cairo_restore(cairo)
  }

  // MARK: Text

  /// How wide a text is: as wide as its words and the spaces between them.
  func width(of text: String, _ font: Picture.Font) -> Double {
    words(of: text).reduce(0) { $0 + shape(of: $1, Look(font)).width } * font.size / Look.size
  }

  /// The box around a text's ink, seen from its start on the baseline.
  func ink(of text: String, _ font: Picture.Font) -> Picture.Box {
    var ink = PangoRectangle()
    if let line = line(text, Look(font)) {
      library.pointee.pango_layout_line_get_extents(line, &ink, nil)
    }
    let scale = font.size / (pangoUnit * Look.size)
    return Picture.Box(
      x: Double(ink.x) * scale, y: Double(ink.y) * scale, width: Double(ink.width) * scale,
      height: Double(ink.height) * scale)
  }

  /// Paints a text from a point on its baseline.
  func paint(_ run: Picture.Run, _ color: Color, x: Double, y: Double) {
    var whole = Shape()
    for word in words(of: run.text) {
      whole.append(shape(of: word, Look(run.font)))
    }
    use(color)
    moved(x: x, y: y, scale: run.font.size / Look.size) {
      library.pointee.cairo_set_font_size(cairo, Look.size)
      for piece in whole.pieces { paint(piece) }
    }
  }

  private func paint(_ piece: Shape.Piece) {
    let glyphs = piece.glyphs.map { cairo_glyph_t(index: UInt($0.index), x: $0.x, y: $0.y) }
    let clusters = piece.clusters.map {
      cairo_text_cluster_t(num_bytes: $0.bytes, num_glyphs: $0.glyphs)
    }
    library.pointee.cairo_set_font_face(cairo, piece.face)
    library.pointee.cairo_show_text_glyphs(
      cairo, piece.bytes.map(CChar.init(bitPattern:)), Int32(piece.bytes.count), glyphs,
      Int32(glyphs.count), clusters, Int32(clusters.count), .init(rawValue: 0))
  }

  /// The words of a text, with a space where one is.
  private func words(of text: String) -> [Substring] {
    text.split(separator: " ", omittingEmptySubsequences: false).enumerated().flatMap {
      ($0 > 0 ? [" "] : []) + ($1.isEmpty ? [] : [$1])
    }
  }

  private func shape(of word: Substring, _ look: Look) -> Shape {
    if let shape = shapes[look]?[word] { return shape }
    var shape = Shape()
    let text = String(word).visible
    var next = line(text, look)?.pointee.runs
    while let list = next {
      let item = list.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      shape.add(item, of: text, face: face(item.item.pointee.analysis.font))
      next = list.pointee.next
    }
    shapes[look, default: [:]][word] = shape
    return shape
  }

  /// The outlines of a font.
  ///
  /// When cairo 1.16 leaves the subroutines out of a CFF font that no letter uses, it overlooks some
  /// that are used (cairo_cff_parse_charstring: a subroutine's hints count once, not for every
  /// letter), and letters come out as empty boxes. Of a font that it believes to be synthetic it
  /// writes outlines of its own; for a flag without a meaning they are those of the font.
  private func face(_ font: OpaquePointer) -> OpaquePointer? {
    if let face = faces[font] { return face }
    let pango = library.pointee
    guard let scaled = pango.pango_cairo_font_get_scaled_font(font) else { return nil }
    let face = pango.cairo_font_face_reference(pango.cairo_scaled_font_get_font_face(scaled))
    let description = pango.pango_font_describe(font)
    defer { pango.pango_font_description_free(description) }
    let family = pango.pango_font_description_get_family(description).map { String(cString: $0) }
    if family != PaperFont.latin.rawValue {
      pango.cairo_ft_font_face_set_synthesize(face, 1 << 7)
    }
    faces[font] = face
    return face
  }

  private func line(_ text: String, _ look: Look) -> UnsafeMutablePointer<PangoLayoutLine>? {
    let (pango, layout) = (library.pointee, layout(look))
    pango.pango_layout_set_text(layout, text, -1)
    if failure == nil, pango.pango_layout_get_unknown_glyphs_count(layout) > 0 {
      failure = .noGlyph(text)
    }
    return pango.pango_layout_get_line_readonly(layout, 0)
  }

  /// What sets text in a font; a character that it lacks comes from the next family.
  private func layout(_ look: Look) -> OpaquePointer {
    if let layout = layouts[look] { return layout }
    let pango = library.pointee
    let font = pango.pango_font_description_new()
    pango.pango_font_description_set_family(font, look.families)
    if look.isBold { pango.pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    if look.isItalic { pango.pango_font_description_set_style(font, PANGO_STYLE_ITALIC) }
    pango.pango_font_description_set_absolute_size(font, Look.size * pangoUnit)
    let layout = pango.pango_layout_new(context)
    pango.pango_layout_set_font_description(layout, font)
    pango.pango_font_description_free(font)
    layouts[look] = layout
    return layout
  }

  // MARK: Lines

  /// Goes from point to point, to be stroked or filled.
  func trace(_ points: [Picture.Point]) {
    begin()
    for (index, point) in points.enumerated() {
      let go = index == 0 ? library.pointee.cairo_move_to : library.pointee.cairo_line_to
      go(cairo, point.x, point.y)
    }
  }

  /// Forgets where it was.
  func begin() { library.pointee.cairo_new_path(cairo) }

  /// Goes around a point by a quarter of a circle, clockwise.
  func turn(around center: Picture.Point, radius: Double, from angle: Double) {
    library.pointee.cairo_arc(cairo, center.x, center.y, radius, angle, angle + .pi / 2)
  }

  /// Goes back to where it began.
  func close() { library.pointee.cairo_close_path(cairo) }

  /// Paints the line that was gone along.
  func stroke(width: Double, dashes: [Double], _ color: Color) {
    use(color)
    library.pointee.cairo_set_line_width(cairo, width)
    library.pointee.cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
    library.pointee.cairo_stroke(cairo)
  }

  /// Paints what was gone around.
  func fill(_ color: Color) {
    use(color)
    library.pointee.cairo_fill(cairo)
  }

  /// How much red, green and blue there is.
  typealias Color = (red: Double, green: Double, blue: Double)

  private func use(_ color: Color) {
    library.pointee.cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
  }
}

/// Pango counts in these.
private let pangoUnit = 1024.0

extension Shape {
  /// Adds the glyphs of a font.
  fileprivate mutating func add(_ item: PangoGlyphItem, of text: String, face: OpaquePointer?) {
    let (part, string) = (item.item.pointee, item.glyphs.pointee)
    let infos = UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs))
    let starts = Array(UnsafeBufferPointer(start: string.log_clusters, count: infos.count))
    var piece = Piece(
      face: face, bytes: text.utf8.dropFirst(Int(part.offset)).prefix(Int(part.length)),
      clusters: GlyphCluster.all(starts: starts, length: part.length))
    for info in infos {
      piece.glyphs.append(
        Glyph(
          index: info.glyph, x: width + Double(info.geometry.x_offset) / pangoUnit,
          y: Double(info.geometry.y_offset) / pangoUnit))
      width += Double(info.geometry.width) / pangoUnit
    }
    pieces.append(piece)
  }
}
