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

/// The same, stopping at `most`: the least of the sum and `most`, in whatever order. The amounts must be 0 or more, the total at most `most`.
template <class Whole>
void accumulate(Whole& total, Whole amount, std::type_identity_t<Whole> most) {
    static_assert(std::is_integral_v<Whole>, "sums of fractions depend on their order: use sim::sum");
    std::atomic_ref<Whole> shared(total);
    Whole before = shared.load(std::memory_order_relaxed), after;
    do {
        const Whole room = static_cast<Whole>(most - before);
        after = amount < room ? static_cast<Whole>(before + amount) : most;
    } while (!shared.compare_exchange_weak(before, after, std::memory_order_relaxed));
}

} // namespace sim
