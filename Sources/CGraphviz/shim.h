// The headers of the installed Graphviz libraries (Debian: libgraphviz-dev).
#include <gvc.h>
