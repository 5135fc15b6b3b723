#ifndef C_GRAPHVIZ_SHIM_H
#define C_GRAPHVIZ_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A flat face of the Graphviz C API for a process that renders one graph and then leaves.
//
// The state is that of the process: one context, one graph, one layout. Graphviz itself keeps
// global state and is not thread-safe, so nothing is gained by a handle. Call the functions from one
// thread, in the order in which they stand here. Strings that are returned belong to the shim and
// live until the process ends, unless said otherwise.

#ifdef __cplusplus
extern "C" {
#endif

/// What a step came to.
typedef enum gvshim_status {
  GVSHIM_OK = 0,
  /// Graphviz reported an error, or the step gave nothing. `gvshim_messages` may say more.
  GVSHIM_FAILED = 1,
  /// The engine or format is not among those of the installed plug-ins.
  GVSHIM_UNKNOWN = 2,
} gvshim_status;

/// Limits this process, and takes it to an empty directory that no longer has a name.
///
/// Files cannot be written, cores are not dumped, and a broken pipe is an error instead of a signal.
/// A limit of 0 leaves the one that the process has. The processor limit ends the process by SIGXCPU.
///
/// The process ends soon after its parent is no longer `host`: the one that asked may have gone
/// before this one had started. A host of 0 is whoever is the parent now.
///
/// Returns 0, or the `errno` of the first call that failed.
int gvshim_confine(uint64_t cpu_seconds, uint64_t memory_bytes, uint64_t open_files, int64_t host);

/// Makes a descriptor for answers out of standard output, and standard output the same as standard
/// error, so that nothing a library prints mixes with the answers. Closes whatever else the parent
/// left open. Returns -1 on failure.
int gvshim_separate_output(void);

/// Makes fontconfig use this configuration (XML) and no other, without a file.
///
/// Returns false if the library is not there or does not take it; then the system's fonts are used.
bool gvshim_use_fonts(const char *configuration);

/// Makes the context: loads the plug-in table, turns off access to files from graphs, and collects
/// messages. Returns false if there is no memory for one.
bool gvshim_start(void);

/// The version of the Graphviz library, such as "2.43.0".
const char *gvshim_version(void);

/// The names of the plug-ins of a kind ("layout", "device"), separated by spaces, in order of
/// preference and possibly repeated. Empty if the plug-in table was never made (`dot -c`).
const char *gvshim_plugins(const char *kind);

/// Reads the first graph of a DOT text.
///
/// - sequential_ids: number the objects in the order of the text. The library's own numbers are
///   addresses, and the order of clusters depends on them.
gvshim_status gvshim_read(const char *dot, size_t length, bool sequential_ids);

/// Lays the graph out. If `overrides` is false, a `layout` attribute of the graph goes before the
/// engine, as it does for the `dot` command. After a failure there may be a layout all the same.
gvshim_status gvshim_layout(const char *engine, bool overrides);

/// Renders the layout. The bytes live until the process ends; an empty result is a failure.
///
/// - format: a format, or format:renderer:library.
gvshim_status gvshim_render(const char *format, const uint8_t **bytes, size_t *length);

/// The messages of the library since the last call, as one text that lives until the next call.
/// `worst` gets 0 for none, 1 for warnings only, 2 for errors.
const char *gvshim_messages(size_t *length, int *worst);

#ifdef __cplusplus
}
#endif

#endif
