#include <stddef.h>

/// Runs libyaml's parser over one text and returns how many events it has, or 0 for an error.
size_t count_yaml_events(const unsigned char *text, size_t length);
