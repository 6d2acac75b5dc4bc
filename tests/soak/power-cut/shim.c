/* Stands between a process and its disk (LD_PRELOAD, Linux): every change to files below SOAK_FOLDER goes into the log
   SOAK_LOG in the order in which it was made, and so does every line on standard output, which is where a worker says
   what it did. A record: five numbers of 64 bits (operation, inode, offset, lengths of a and b), then a and b. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SAID, CREATED, OPENED, WRITTEN, CUT, SYNCED, RENAMED, REMOVED, LINKED, FOLDER_MADE, FOLDER_REMOVED };

#define MOST_FILES 65536
static char *paths[MOST_FILES];
static ino_t inodes[MOST_FILES];
static const char *folder;
static int log_fd = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_rename)(const char *, const char *);
static int (*real_link)(const char *, const char *);
static int (*real_unlink)(const char *);
static int (*real_mkdir)(const char *, mode_t);
static int (*real_rmdir)(const char *);

__attribute__((constructor)) static void begin(void) {
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_writev = dlsym(RTLD_NEXT, "writev");
  real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
  real_open = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_link = dlsym(RTLD_NEXT, "link");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_mkdir = dlsym(RTLD_NEXT, "mkdir");
  real_rmdir = dlsym(RTLD_NEXT, "rmdir");
  folder = getenv("SOAK_FOLDER");
  const char *log = getenv("SOAK_LOG");
  /* Programs that this one starts write nothing of the vault; their lines would come in between. */
  unsetenv("LD_PRELOAD");
  if (folder && log) log_fd = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) { return log_fd >= 0 && path && !strncmp(path, folder, strlen(folder)); }

/* Some close by a bare system call that nothing can stand before: then the number is another file's by now. */
static int is_open(int fd) {
  struct stat s;
  return fd >= 0 && fd < MOST_FILES && paths[fd] && !fstat(fd, &s) && s.st_ino == inodes[fd];
}

static void note(int64_t what, int64_t inode, int64_t at, const void *a, int64_t a_len, const void *b, int64_t b_len) {
  int64_t head[5] = {what, inode, at, a_len, b_len};
  struct iovec parts[3] = {{head, sizeof head}, {(void *)a, a_len}, {(void *)b, b_len}};
  int64_t all = sizeof head + a_len + b_len;
  if (real_writev(log_fd, parts, 3) != all) abort();
}

static int64_t inode_of(int fd) {
  struct stat s;
  return fstat(fd, &s) ? 0 : (int64_t)s.st_ino;
}

static void note_bytes(int fd, int64_t at, const void *bytes, int64_t length) {
  note(WRITTEN, inode_of(fd), at, bytes, length, NULL, 0);
}

static int open_it(const char *path, int flags, mode_t mode) {
  if (!is_ours(path)) return real_open(path, flags, mode);
  pthread_mutex_lock(&turn);
  struct stat s;
  int was_there = !stat(path, &s);
  int fd = real_open(path, flags, mode);
  if (fd >= 0 && fd < MOST_FILES) {
    paths[fd] = strdup(path);
    inodes[fd] = inode_of(fd);
    note(was_there ? OPENED : CREATED, inode_of(fd), 0, path, strlen(path), NULL, 0);
    if (was_there && (flags & O_TRUNC)) note(CUT, inode_of(fd), 0, NULL, 0, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  return fd;
}

static mode_t mode_of(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }
#define OPEN(name) int name(const char *path, int flags, ...) { \
  va_list rest; va_start(rest, flags); mode_t mode = mode_of(flags, rest); va_end(rest); \
  return open_it(path, flags, mode); }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (is_open(fd)) {
    pthread_mutex_lock(&turn);
    free(paths[fd]);
    paths[fd] = NULL;
    pthread_mutex_unlock(&turn);
  }
  return real_close(fd);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  if (log_fd < 0 || (fd != STDOUT_FILENO && !is_open(fd))) return real_write(fd, bytes, length);
  pthread_mutex_lock(&turn);
  int64_t at = fd == STDOUT_FILENO ? 0 : lseek(fd, 0, SEEK_CUR);
  ssize_t done = real_write(fd, bytes, length);
  if (done > 0 && fd == STDOUT_FILENO) note(SAID, 0, 0, bytes, done, NULL, 0);
  else if (done > 0) note_bytes(fd, at, bytes, done);
  pthread_mutex_unlock(&turn);
  return done;
}

static ssize_t pwrite_it(int fd, const void *bytes, size_t length, off_t at) {
  if (!is_open(fd)) return real_pwrite(fd, bytes, length, at);
  pthread_mutex_lock(&turn);
  ssize_t done = real_pwrite(fd, bytes, length, at);
  if (done > 0) note_bytes(fd, at, bytes, done);
  pthread_mutex_unlock(&turn);
  return done;
}
ssize_t pwrite(int fd, const void *b, size_t n, off_t at) { return pwrite_it(fd, b, n, at); }
ssize_t pwrite64(int fd, const void *b, size_t n, off_t at) { return pwrite_it(fd, b, n, at); }

/* One write for each piece: whoever cuts the power may do so between them. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_open(fd)) return real_writev(fd, parts, count);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (done < 0) return all ? all : done;
    all += done;
  }
  return all;
}
static ssize_t pwritev_it(int fd, const struct iovec *parts, int count, off_t at) {
  if (!is_open(fd)) return real_pwritev(fd, parts, count, at);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = pwrite_it(fd, parts[i].iov_base, parts[i].iov_len, at + all);
    if (done < 0) return all ? all : done;
    all += done;
  }
  return all;
}
ssize_t pwritev(int fd, const struct iovec *p, int n, off_t at) { return pwritev_it(fd, p, n, at); }
ssize_t pwritev64(int fd, const struct iovec *p, int n, off_t at) { return pwritev_it(fd, p, n, at); }

/* The call, in its turn, and a line about it when it succeeded. */
#define LOGGED(ours, call, line) \
  if (!(ours)) return call; \
  pthread_mutex_lock(&turn); \
  int failed = call; \
  if (!failed) line; \
  pthread_mutex_unlock(&turn); \
  return failed;

static int cut_it(int fd, off_t at) {
  LOGGED(is_open(fd), real_ftruncate(fd, at), note(CUT, inode_of(fd), at, NULL, 0, NULL, 0))
}
int ftruncate(int fd, off_t at) { return cut_it(fd, at); }
int ftruncate64(int fd, off_t at) { return cut_it(fd, at); }
/* Told with the path, for folders. */
#define SYNC_LINE note(SYNCED, inode_of(fd), 0, paths[fd], strlen(paths[fd]), NULL, 0)
int fsync(int fd) { LOGGED(is_open(fd), real_fsync(fd), SYNC_LINE) }
int fdatasync(int fd) { LOGGED(is_open(fd), real_fdatasync(fd), SYNC_LINE) }

#define NAMES(what, a, b) note(what, 0, 0, a, strlen(a), b, strlen(b))
int rename(const char *from, const char *to) { LOGGED(is_ours(to), real_rename(from, to), NAMES(RENAMED, from, to)) }
int link(const char *from, const char *to) { LOGGED(is_ours(to), real_link(from, to), NAMES(LINKED, from, to)) }
int unlink(const char *path) { LOGGED(is_ours(path), real_unlink(path), NAMES(REMOVED, path, "")) }
int mkdir(const char *path, mode_t mode) { LOGGED(is_ours(path), real_mkdir(path, mode), NAMES(FOLDER_MADE, path, "")) }
int rmdir(const char *path) { LOGGED(is_ours(path), real_rmdir(path), NAMES(FOLDER_REMOVED, path, "")) }
