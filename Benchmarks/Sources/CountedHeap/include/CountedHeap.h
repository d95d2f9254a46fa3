#ifndef COUNTED_HEAP_H
#define COUNTED_HEAP_H

/// How often this process has allocated memory.
unsigned long allocation_count(void);

#endif
