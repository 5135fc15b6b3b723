#include "CGraphvizShim.h"

#include <gvc.h>
#include <stdlib.h>
#include <string.h>

#include "messages.h"

// The library's own guards against opening files that a graph names. They are exported but stand in
// no installed header, and a later version may drop them.
extern char *HTTPServerEnVar __attribute__((weak));
extern char *Gvfilepath __attribute__((weak));

static GVC_t *context;
static Agraph_t *graph;

bool gvshim_start(void) {
  static char set[] = "1";
  static char nowhere[] = "/nonexistent";
  context = gvContext();
  if (context == NULL) return false;
  gvshim_collect_messages();
  if (&HTTPServerEnVar != NULL) HTTPServerEnVar = set;
  if (&Gvfilepath != NULL) Gvfilepath = nowhere;
  return true;
}

const char *gvshim_version(void) { return gvcVersion(context); }

const char *gvshim_plugins(const char *kind) {
  int count = 0;
  char **names = gvPluginList(context, kind, &count, NULL);
  size_t length = 1;
  for (int index = 0; index < count; index += 1) length += strlen(names[index]) + 1;
  char *list = malloc(length);
  if (list == NULL) return "";
  char *end = list;
  for (int index = 0; index < count; index += 1) {
    if (index > 0) *end++ = ' ';
    end = stpcpy(end, names[index]);
  }
  *end = '\0';
  return list;
}

// Identifiers in order of making, with the names that they stand for. cgraph would keep names by
// itself, but forgets all of them as soon as a subgraph is closed, as neato and sfdp do.
typedef struct identifier {
  int kind;
  char *name;
} identifier;

static struct {
  // The identifier `2 * (index + 1)` is at `index`; its name is NULL when it has none.
  identifier *made;
  size_t count, capacity;
  // The number of a named identifier, or 0, by hash and then the next free place.
  uint32_t *slots;
  size_t slot_count;
} identifiers;

static uint32_t hash(int kind, const char *name) {
  uint32_t value = 2166136261u ^ (uint32_t)kind;
  for (; *name != '\0'; name += 1) value = (value ^ (uint8_t)*name) * 16777619u;
  return value;
}

// The slot of a name, or the free one where it would go.
static uint32_t *slot_of(int kind, const char *name) {
  size_t place = hash(kind, name) % identifiers.slot_count;
  for (;;) {
    uint32_t *slot = &identifiers.slots[place];
    if (*slot == 0) return slot;
    const identifier *known = &identifiers.made[*slot - 1];
    if (known->kind == kind && strcmp(known->name, name) == 0) return slot;
    place = (place + 1) % identifiers.slot_count;
  }
}

static void make_room(void) {
  if (identifiers.count < identifiers.capacity) return;
  identifiers.capacity = identifiers.capacity == 0 ? 1024 : 2 * identifiers.capacity;
  identifiers.slot_count = 2 * identifiers.capacity + 1;
  identifiers.made = realloc(identifiers.made, identifiers.capacity * sizeof(identifier));
  free(identifiers.slots);
  identifiers.slots = calloc(identifiers.slot_count, sizeof(uint32_t));
  // Without memory there is no drawing; the parent sees how the worker ended.
  if (identifiers.made == NULL || identifiers.slots == NULL) abort();
  for (size_t index = 0; index < identifiers.count; index += 1) {
    const identifier *known = &identifiers.made[index];
    if (known->name != NULL) *slot_of(known->kind, known->name) = (uint32_t)index + 1;
  }
}

static void *id_open(Agraph_t *root, Agdisc_t *disciplines) {
  (void)root;
  (void)disciplines;
  return &identifiers;
}

static long id_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)state;
  if (kind == AGINEDGE) kind = AGOUTEDGE;
  make_room();
  uint32_t *slot = name == NULL ? NULL : slot_of(kind, name);
  if (slot != NULL && *slot != 0) {
    *id = 2 * (IDTYPE)*slot;
    return 1;
  }
  if (name != NULL && !create) return 0;
  identifier *made = &identifiers.made[identifiers.count];
  made->kind = kind;
  // The library looks before a name for what it keeps of its own strings.
  made->name = name == NULL ? NULL : agstrdup(NULL, name);
  if (name != NULL && made->name == NULL) abort();
  identifiers.count += 1;
  if (slot != NULL) *slot = (uint32_t)identifiers.count;
  *id = 2 * (IDTYPE)identifiers.count;
  return 1;
}

static long id_alloc(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
  return 0;
}

static void id_free(void *state, int kind, IDTYPE id) {
  (void)state;
  (void)kind;
  (void)id;
}

static char *id_print(void *state, int kind, IDTYPE id) {
  (void)state;
  if (kind == AGINEDGE) kind = AGOUTEDGE;
  const size_t number = (size_t)(id / 2);
  if (id % 2 != 0 || number == 0 || number > identifiers.count) return NULL;
  const identifier *known = &identifiers.made[number - 1];
  return known->kind == kind ? known->name : NULL;
}

static void id_close(void *state) { (void)state; }

static void id_register(void *state, int kind, void *object) {
  (void)state;
  (void)kind;
  (void)object;
}

static Agiddisc_t sequential_identifiers = {
    .open = id_open,
    .map = id_map,
    .alloc = id_alloc,
    .free = id_free,
    .print = id_print,
    .close = id_close,
    .idregister = id_register,
};

typedef struct text_channel {
  const char *next;
  size_t left;
} text_channel;

static int read_text(void *channel, char *buffer, int capacity) {
  text_channel *text = channel;
  if (capacity <= 0) return 0;
  // Up to and including a newline, as the library's own reader does.
  size_t count = text->left < (size_t)capacity ? text->left : (size_t)capacity;
  const char *newline = count == 0 ? NULL : memchr(text->next, '\n', count);
  if (newline != NULL) count = (size_t)(newline - text->next) + 1;
  if (count != 0) memcpy(buffer, text->next, count);
  text->next += count;
  text->left -= count;
  return (int)count;
}

gvshim_status gvshim_read(const char *dot, size_t length, bool sequential_ids) {
  static Agiodisc_t input;
  static Agdisc_t disciplines;
  input = AgIoDisc;
  input.afread = read_text;
  disciplines = AgDefaultDisc;
  disciplines.io = &input;
  if (sequential_ids) disciplines.id = &sequential_identifiers;
  text_channel channel = {.next = dot, .left = length};
  gvshim_make_room_for_messages(length);
  agreseterrors();
  graph = agread(&channel, &disciplines);
  return graph != NULL && gvshim_worst_message() < (int)AGERR ? GVSHIM_OK : GVSHIM_FAILED;
}

gvshim_status gvshim_layout(const char *engine, bool overrides) {
  if (overrides && agattr(graph, AGRAPH, "layout", NULL) != NULL) {
    agset(graph, "layout", (char *)engine);
  }
  if (gvLayout(context, graph, engine) != 0) return GVSHIM_FAILED;
  return gvshim_worst_message() < (int)AGERR ? GVSHIM_OK : GVSHIM_FAILED;
}

// The type of the length is unsigned int up to version 13 and size_t from 14 on.
typedef __typeof__(_Generic(&gvRenderData,
                            int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): 0u,
                            default: (size_t)0)) render_length;

gvshim_status gvshim_render(const char *format, const uint8_t **bytes, size_t *length) {
  char *result = NULL;
  render_length result_length = 0;
  const int code = gvRenderData(context, graph, format, &result, &result_length);
  if (code != 0) return GVSHIM_UNKNOWN;
  *bytes = (const uint8_t *)result;
  *length = result_length;
  return result != NULL && result_length != 0 ? GVSHIM_OK : GVSHIM_FAILED;
}
