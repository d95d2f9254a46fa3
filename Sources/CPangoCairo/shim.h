// What is used of cairo, pango and gobject, found when something is printed: to link against them
// would cost every start of the program several milliseconds.
//
// Declared as the libraries declare it, so that building takes none of their headers. A test has
// the compiler compare the two, where the headers are installed.
#pragma once
#include <dlfcn.h>
#include <stddef.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifndef __PANGOCAIRO_H__
#include <stdint.h>
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo_font_options cairo_font_options_t;
typedef struct _cairo_font_face cairo_font_face_t;
typedef struct _cairo_scaled_font cairo_scaled_font_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoFontFamily PangoFontFamily;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoFont PangoFont;
typedef struct _PangoCairoFont PangoCairoFont;
typedef struct _PangoLayout PangoLayout;
typedef struct _GSList {
  void *data;
  struct _GSList *next;
} GSList;
typedef struct _PangoLayoutLine {
  PangoLayout *layout;
  int start_index, length;
  GSList *runs;
} PangoLayoutLine;
typedef struct _PangoAnalysis {
  void *shape_engine, *lang_engine;
  PangoFont *font;
} PangoAnalysis;
typedef struct _PangoItem {
  int offset, length, num_chars;
  PangoAnalysis analysis;
} PangoItem;
typedef struct _PangoGlyphGeometry {
  int32_t width, x_offset, y_offset;
} PangoGlyphGeometry;
typedef struct _PangoGlyphInfo {
  uint32_t glyph;
  PangoGlyphGeometry geometry;
  unsigned int attr;
} PangoGlyphInfo;
typedef struct _PangoGlyphString {
  int num_glyphs;
  PangoGlyphInfo *glyphs;
  int *log_clusters;
} PangoGlyphString;
typedef struct _PangoGlyphItem {
  PangoItem *item;
  PangoGlyphString *glyphs;
} PangoGlyphItem;
typedef struct _PangoRectangle {
  int x, y, width, height;
} PangoRectangle;
typedef struct {
  unsigned long index;
  double x, y;
} cairo_glyph_t;
typedef struct {
  int num_bytes, num_glyphs;
} cairo_text_cluster_t;
typedef enum { CAIRO_TEXT_CLUSTER_FLAG_BACKWARD = 1 } cairo_text_cluster_flags_t;
typedef enum { CAIRO_STATUS_SUCCESS } cairo_status_t;
typedef enum { CAIRO_HINT_STYLE_NONE = 1 } cairo_hint_style_t;
typedef enum { CAIRO_HINT_METRICS_OFF = 1 } cairo_hint_metrics_t;
typedef enum {
  CAIRO_PDF_METADATA_TITLE,
  CAIRO_PDF_METADATA_SUBJECT = 2,
  CAIRO_PDF_METADATA_CREATOR = 4,
  CAIRO_PDF_METADATA_CREATE_DATE,
} cairo_pdf_metadata_t;
typedef enum { CAIRO_PDF_OUTLINE_FLAG_OPEN = 1 } cairo_pdf_outline_flags_t;
typedef enum { PANGO_STYLE_NORMAL, PANGO_STYLE_ITALIC = 2 } PangoStyle;
typedef enum { PANGO_WEIGHT_NORMAL = 400, PANGO_WEIGHT_BOLD = 700 } PangoWeight;
typedef cairo_status_t (*cairo_write_func_t)(void *closure, const unsigned char *data,
                                             unsigned int length);
#endif

_Static_assert(CAIRO_HINT_STYLE_NONE == 1 && CAIRO_HINT_METRICS_OFF == 1 &&
                   CAIRO_PDF_METADATA_SUBJECT == 2 && CAIRO_PDF_METADATA_CREATOR == 4 &&
                   CAIRO_PDF_METADATA_CREATE_DATE == 5 && CAIRO_PDF_OUTLINE_FLAG_OPEN == 1 &&
                   PANGO_STYLE_ITALIC == 2 && PANGO_WEIGHT_BOLD == 700,
               "as in cairo.h, cairo-pdf.h and pango-font.h");
_Static_assert(offsetof(PangoLayoutLine, runs) == sizeof(void *) + 2 * sizeof(int) &&
                   offsetof(PangoItem, analysis.font) == 4 * sizeof(int) + 2 * sizeof(void *) &&
                   offsetof(PangoGlyphString, log_clusters) == 2 * sizeof(void *) &&
                   offsetof(PangoGlyphItem, glyphs) == sizeof(void *) &&
                   sizeof(PangoGlyphInfo) == 20,
               "as in pango-layout.h, pango-item.h, pango-glyph.h and pango-glyph-item.h");

#pragma clang assume_nonnull begin

cairo_surface_t *cairo_pdf_surface_create_for_stream(cairo_write_func_t write,
                                                     void *_Nullable closure, double width,
                                                     double height);
void cairo_pdf_surface_set_size(cairo_surface_t *surface, double width, double height);
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, cairo_pdf_metadata_t metadata,
                                    const char *text);
int cairo_pdf_surface_add_outline(cairo_surface_t *surface, int parent, const char *text,
                                  const char *link, cairo_pdf_outline_flags_t flags);
void cairo_surface_finish(cairo_surface_t *surface);
cairo_status_t cairo_surface_status(cairo_surface_t *surface);
void cairo_surface_destroy(cairo_surface_t *surface);
const char *cairo_status_to_string(cairo_status_t status);

cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *cairo);
void cairo_save(cairo_t *cairo);
void cairo_restore(cairo_t *cairo);
void cairo_translate(cairo_t *cairo, double x, double y);
void cairo_rotate(cairo_t *cairo, double angle);
void cairo_scale(cairo_t *cairo, double x, double y);
void cairo_set_source_rgb(cairo_t *cairo, double red, double green, double blue);
void cairo_set_line_width(cairo_t *cairo, double width);
void cairo_set_dash(cairo_t *cairo, const double *_Nullable dashes, int count, double offset);
void cairo_new_path(cairo_t *cairo);
void cairo_move_to(cairo_t *cairo, double x, double y);
void cairo_line_to(cairo_t *cairo, double x, double y);
void cairo_arc(cairo_t *cairo, double x, double y, double radius, double from, double to);
void cairo_close_path(cairo_t *cairo);
void cairo_stroke(cairo_t *cairo);
void cairo_fill(cairo_t *cairo);
void cairo_show_page(cairo_t *cairo);

void cairo_set_font_face(cairo_t *cairo, cairo_font_face_t *_Nullable face);
void cairo_set_font_size(cairo_t *cairo, double size);
void cairo_set_font_options(cairo_t *cairo, const cairo_font_options_t *options);
void cairo_show_text_glyphs(cairo_t *cairo, const char *text, int text_length,
                            const cairo_glyph_t *glyphs, int glyph_count,
                            const cairo_text_cluster_t *clusters, int cluster_count,
                            cairo_text_cluster_flags_t flags);
cairo_font_face_t *cairo_font_face_reference(cairo_font_face_t *face);
void cairo_font_face_destroy(cairo_font_face_t *face);
cairo_font_face_t *cairo_scaled_font_get_font_face(cairo_scaled_font_t *font);
void cairo_ft_font_face_set_synthesize(cairo_font_face_t *face, unsigned int flags);

cairo_font_options_t *cairo_font_options_create(void);
void cairo_font_options_destroy(cairo_font_options_t *options);
void cairo_font_options_set_hint_style(cairo_font_options_t *options, cairo_hint_style_t style);
void cairo_font_options_set_hint_metrics(cairo_font_options_t *options,
                                         cairo_hint_metrics_t metrics);

PangoFontMap *pango_cairo_font_map_new(void);
PangoFontFamily *_Nullable pango_font_map_get_family(PangoFontMap *map, const char *name);
PangoContext *pango_font_map_create_context(PangoFontMap *map);
void pango_cairo_context_set_font_options(PangoContext *context,
                                          const cairo_font_options_t *_Nullable options);
void pango_context_set_language(PangoContext *context, PangoLanguage *language);
void pango_context_set_round_glyph_positions(PangoContext *context, int is_rounded);
PangoLanguage *pango_language_from_string(const char *_Nullable language);

PangoFontDescription *pango_font_description_new(void);
void pango_font_description_free(PangoFontDescription *_Nullable font);
void pango_font_description_set_family(PangoFontDescription *font, const char *family);
void pango_font_description_set_style(PangoFontDescription *font, PangoStyle style);
void pango_font_description_set_weight(PangoFontDescription *font, PangoWeight weight);
void pango_font_description_set_absolute_size(PangoFontDescription *font, double size);

PangoFontDescription *pango_font_describe(PangoFont *font);
const char *_Nullable pango_font_description_get_family(const PangoFontDescription *font);
cairo_scaled_font_t *_Nullable pango_cairo_font_get_scaled_font(PangoCairoFont *font);

PangoLayout *pango_layout_new(PangoContext *context);
void pango_layout_set_font_description(PangoLayout *layout,
                                       const PangoFontDescription *_Nullable font);
void pango_layout_set_text(PangoLayout *layout, const char *text, int length);
int pango_layout_get_unknown_glyphs_count(PangoLayout *layout);
PangoLayoutLine *_Nullable pango_layout_get_line_readonly(PangoLayout *layout, int line);
void pango_layout_line_get_extents(PangoLayoutLine *line, PangoRectangle *_Nullable ink,
                                   PangoRectangle *_Nullable logical);
void g_object_unref(void *object);

#define CPANGOCAIRO_FUNCTIONS(F)                                                                  \
  F(cairo_pdf_surface_create_for_stream) F(cairo_pdf_surface_set_size)                            \
  F(cairo_pdf_surface_set_metadata) F(cairo_pdf_surface_add_outline) F(cairo_surface_finish)      \
  F(cairo_surface_status) F(cairo_surface_destroy) F(cairo_status_to_string) F(cairo_create)      \
  F(cairo_destroy) F(cairo_save) F(cairo_restore) F(cairo_translate) F(cairo_rotate)              \
  F(cairo_scale) F(cairo_set_source_rgb) F(cairo_set_line_width) F(cairo_set_dash)                \
  F(cairo_new_path) F(cairo_move_to) F(cairo_line_to) F(cairo_arc) F(cairo_close_path)            \
  F(cairo_stroke) F(cairo_fill) F(cairo_show_page) F(cairo_set_font_face)                         \
  F(cairo_set_font_size) F(cairo_set_font_options) F(cairo_show_text_glyphs)                      \
  F(cairo_font_face_reference) F(cairo_font_face_destroy) F(cairo_scaled_font_get_font_face)      \
  F(cairo_ft_font_face_set_synthesize) F(pango_font_describe)                                     \
  F(pango_font_description_get_family) F(pango_cairo_font_get_scaled_font)                        \
  F(cairo_font_options_create) F(cairo_font_options_destroy)                                      \
  F(cairo_font_options_set_hint_style) F(cairo_font_options_set_hint_metrics)                     \
  F(pango_cairo_font_map_new) F(pango_font_map_get_family) F(pango_font_map_create_context)       \
  F(pango_cairo_context_set_font_options) F(pango_context_set_language)                           \
  F(pango_context_set_round_glyph_positions) F(pango_language_from_string)                        \
  F(pango_font_description_new) F(pango_font_description_free)                                    \
  F(pango_font_description_set_family) F(pango_font_description_set_style)                        \
  F(pango_font_description_set_weight) F(pango_font_description_set_absolute_size)                \
  F(pango_layout_new) F(pango_layout_set_font_description) F(pango_layout_set_text)               \
  F(pango_layout_get_unknown_glyphs_count) F(pango_layout_get_line_readonly)                      \
  F(pango_layout_line_get_extents) F(g_object_unref)

// The functions above, by their names and of their types.
typedef struct CPangoCairo {
#define CPANGOCAIRO_FIELD(name) __typeof__(&name) name;
  CPANGOCAIRO_FUNCTIONS(CPANGOCAIRO_FIELD)
#undef CPANGOCAIRO_FIELD
} CPangoCairo;

// Finds every function. Gives what is missing, and NULL when nothing is.
static inline const char *_Nullable cpangocairo_load(CPangoCairo *functions) {
  static const char *const paths[] = {"libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib",
                                      "/opt/homebrew/lib/libpangocairo-1.0.0.dylib"};
  void *library = NULL;
  for (size_t i = 0; !library && i < sizeof paths / sizeof *paths; i++)
    library = dlopen(paths[i], RTLD_LAZY | RTLD_LOCAL);
  if (!library) return paths[0];
#define CPANGOCAIRO_FIND(name)                                                                    \
  if (!(*(void **)&functions->name = dlsym(library, #name))) return #name;
  CPANGOCAIRO_FUNCTIONS(CPANGOCAIRO_FIND)
#undef CPANGOCAIRO_FIND
#ifdef __GLIBC__
  // With each new letter cairo reads its font's character map; memory of that size is kept for the
  // next one.
  mallopt(M_MMAP_THRESHOLD, 1 << 25);
  mallopt(M_TRIM_THRESHOLD, 1 << 27);
#endif
  return NULL;
}

#pragma clang assume_nonnull end
