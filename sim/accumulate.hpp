#pragma once
#include <atomic>
#include <type_traits>

namespace sim {

/// Adds to a total that other tasks add to as well. For whole numbers: their order does not matter, so that the total after the loop
/// is the same however many threads there are. Nobody may read the total before the loop is over.
template <class Whole>
void accumulate(Whole& total, Whole amount) {
    static_assert(std::is_integral_v<Whole>, "sums of fractions depend on their order: use sim::sum");
    std::atomic_ref<Whole>(total).fetch_add(amount, std::memory_order_relaxed);
}

} // namespace sim
