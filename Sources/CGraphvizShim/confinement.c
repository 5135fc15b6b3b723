// For closefrom.
#define _GNU_SOURCE

#include "CGraphvizShim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static pid_t parent;

static void end_with_parent(int signal_number) {
  (void)signal_number;
  if (getppid() != parent) _exit(1);
}

// A layout has no place where it could look whether anybody still waits for it, so a timer looks.
// A signal at the parent's death would not do: it comes at the end of the thread that started this
// process.
static void watch_parent(int64_t host) {
  parent = host != 0 ? (pid_t)host : getppid();
  struct sigaction action = {.sa_handler = end_with_parent, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, NULL);
  // Whoever started this process may have held signals back.
  sigset_t held;
  sigemptyset(&held);
  sigprocmask(SIG_SETMASK, &held, NULL);
  const struct itimerval quarter = {.it_interval = {.tv_usec = 250000},
                                    .it_value = {.tv_usec = 250000}};
  setitimer(ITIMER_REAL, &quarter, NULL);
}

static int limit(int resource, uint64_t value) {
  struct rlimit now;
  if (getrlimit(resource, &now) != 0) return errno;
  rlim_t wanted = (rlim_t)value;
  if (now.rlim_max != RLIM_INFINITY && wanted > now.rlim_max) wanted = now.rlim_max;
  const struct rlimit both = {.rlim_cur = wanted, .rlim_max = wanted};
  return setrlimit(resource, &both) == 0 ? 0 : errno;
}

int gvshim_confine(uint64_t cpu_seconds, uint64_t memory_bytes, uint64_t open_files,
                   int64_t host) {
  // A crash of the library is to end the process by its signal, at once and without a report.
  const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP, SIGQUIT};
  for (size_t index = 0; index < sizeof crashes / sizeof crashes[0]; index += 1) {
    signal(crashes[index], SIG_DFL);
  }
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  umask(077);
  watch_parent(host);

  char directory[] = P_tmpdir "/missiegraaf-graphviz-XXXXXX";
  if (mkdtemp(directory) != NULL) {
    const int entered = chdir(directory);
    rmdir(directory);
    if (entered != 0) return errno;
  } else if (chdir("/") != 0) {
    return errno;
  }

  int failure = limit(RLIMIT_CORE, 0);
  if (failure == 0) failure = limit(RLIMIT_FSIZE, 0);
  if (failure == 0 && cpu_seconds != 0) failure = limit(RLIMIT_CPU, cpu_seconds);
  if (failure == 0 && memory_bytes != 0) failure = limit(RLIMIT_AS, memory_bytes);
  if (failure == 0 && open_files != 0) failure = limit(RLIMIT_NOFILE, open_files);
  return failure;
}

static void close_inherited_descriptors(void) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
  closefrom(3);
#else
  for (int descriptor = 3; descriptor < 4096; descriptor += 1) close(descriptor);
#endif
}

int gvshim_separate_output(void) {
  close_inherited_descriptors();
  const int answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (answers < 0) return -1;
  if (dup2(STDERR_FILENO, STDOUT_FILENO) < 0) return -1;
  return answers;
}
