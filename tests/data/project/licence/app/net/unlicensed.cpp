#include "net/unlicensed.h" // broken
