// exp and pow, which the standard library lacks; Glibc and Darwin would bring files and processes.
#pragma once
#include <math.h>
