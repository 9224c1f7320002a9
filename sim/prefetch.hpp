#pragma once

namespace sim {

/// Asks the memory for a value that will be read soon, so that other work can go on while it is on its way. Changes no result.
template <class Value>
void prefetch(const Value& value) {
    __builtin_prefetch(&value);
}

} // namespace sim
