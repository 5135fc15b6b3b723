#include "messages.h"

#include <cgraph.h>
#include <stdlib.h>
#include <string.h>

// Enough for any report; a graph that makes the library complain for longer is cut short.
#define CAPACITY ((size_t)1 << 20)

static char collected[CAPACITY + 1];
static char handed_out[CAPACITY + 1];
static size_t collected_length;
static bool is_priming;

static int collect(char *piece) {
  if (is_priming) return 0;
  size_t length = strlen(piece);
  if (length > CAPACITY - collected_length) length = CAPACITY - collected_length;
  memcpy(collected + collected_length, piece, length);
  collected_length += length;
  return 0;
}

void gvshim_collect_messages(void) {
  agseterr(AGWARN);
  agseterrf(collect);
}

// Before 2.46.1 the library formats a message into 1,024 bytes and, when that is not enough, formats
// again from arguments that are already used up. A message without arguments makes the buffer grow
// for good, safely. What a message takes from a text can stand in it more than once, such as the
// name of both ends of a loop. The greatest attribute that is let through, four times, is a megabyte.
void gvshim_make_room_for_messages(size_t text_length) {
  const size_t fixed = 4096;
  const size_t length =
      text_length < (CAPACITY - fixed) / 4 ? 4 * text_length + fixed : CAPACITY;
  char *blanks = malloc(length + 1);
  if (blanks != NULL) {
    memset(blanks, ' ', length);
    blanks[length] = '\0';
    is_priming = true;
    agerr(AGWARN, blanks);
    is_priming = false;
    free(blanks);
  }
}

int gvshim_worst_message(void) { return agerrors(); }

const char *gvshim_messages(size_t *length, int *worst) {
  memcpy(handed_out, collected, collected_length);
  handed_out[collected_length] = '\0';
  *length = collected_length;
  *worst = collected_length == 0 ? 0 : (agerrors() >= (int)AGERR ? 2 : 1);
  collected_length = 0;
  agreseterrors();
  return handed_out;
}
