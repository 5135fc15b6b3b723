#ifndef GVSHIM_MESSAGES_H
#define GVSHIM_MESSAGES_H

#include "CGraphvizShim.h"

/// Sends the library's messages to a buffer of the shim.
void gvshim_collect_messages(void);

/// Makes the library ready for messages about a text of this many bytes, of up to a megabyte each.
/// Leaves a warning behind that `agreseterrors` takes away.
void gvshim_make_room_for_messages(size_t text_length);

/// The level of the worst message since the last reset, as cgraph counts it.
int gvshim_worst_message(void);

#endif
