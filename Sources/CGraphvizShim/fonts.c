#include "CGraphvizShim.h"

#include <dlfcn.h>

// The pango plug-in loads fontconfig at run time, so its headers are not needed to build; these are
// the three functions of its stable interface (since 2.12) that are called here.
typedef void *(*create_function)(void);
typedef int (*parse_function)(void *configuration, const unsigned char *text, int complain);
typedef int (*set_function)(void *configuration);

bool gvshim_use_fonts(const char *configuration) {
  void *library = dlopen("libfontconfig.so.1", RTLD_NOW | RTLD_GLOBAL);
  if (library == NULL) return false;
  const create_function create = (create_function)dlsym(library, "FcConfigCreate");
  const parse_function parse =
      (parse_function)dlsym(library, "FcConfigParseAndLoadFromMemory");
  const set_function set = (set_function)dlsym(library, "FcConfigSetCurrent");
  if (create == NULL || parse == NULL || set == NULL) return false;
  void *made = create();
  return made != NULL && parse(made, (const unsigned char *)configuration, 1) != 0 &&
         set(made) != 0;
}
