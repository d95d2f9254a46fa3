#include "CountedHeap.h"

#include <stddef.h>

// Takes the place of glibc's malloc, from which all that Swift allocates comes.

extern void *__libc_malloc(size_t size);

static unsigned long count;

unsigned long allocation_count(void) { return count; }

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}
