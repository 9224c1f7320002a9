#include "sim/accumulate.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <vector>

#include "sim/parallel.hpp"

namespace {

constexpr std::uint32_t tasks = 200, rounds = 500;

/// What every task adds, in the order of the task's number or backwards.
template <class Whole, class Add>
std::vector<Whole> totals(std::uint32_t threads, bool backwards, const Add& add) {
    std::vector<Whole> total(3);
    const sim::Workers workers(threads, threads == 1 ? sim::BackEnd::serial : sim::BackEnd::threads);
    workers.for_each(tasks, [&](std::uint32_t number) {
        const std::uint32_t task = backwards ? tasks - 1 - number : number;
        for (std::uint32_t round = 0; round < rounds; ++round)
            add(total[(task + round) % 3], static_cast<Whole>((task * round) % 7));
    });
    return total;
}

} // namespace

TEST_CASE("a total that many tasks add to has all of every amount, in any order and on any number of threads") {
    const auto add = [](std::int64_t& total, std::int64_t amount) { sim::accumulate(total, amount); };
    std::vector<std::int64_t> expected(3);
    for (std::uint32_t task = 0; task < tasks; ++task) {
        for (std::uint32_t round = 0; round < rounds; ++round) expected[(task + round) % 3] += (task * round) % 7;
    }
    for (const std::uint32_t threads : {1u, 3u}) {
        CHECK(totals<std::int64_t>(threads, false, add) == expected);
        CHECK(totals<std::int64_t>(threads, true, add) == expected);
    }
}

TEST_CASE("a total that stops at a most is the least of the sum and the most, in any order and on any number of threads") {
    const auto sums =
        totals<std::uint32_t>(1, false, [](std::uint32_t& total, std::uint32_t amount) { sim::accumulate(total, amount); });
    for (const std::uint32_t most : {0u, 1u, 50'000u, 65'535u, 200'000u}) {
        const auto add = [most](std::uint32_t& total, std::uint32_t amount) { sim::accumulate(total, amount, most); };
        for (const std::uint32_t threads : {1u, 3u}) {
            for (const bool backwards : {false, true}) {
                const auto stopped = totals<std::uint32_t>(threads, backwards, add);
                for (std::size_t i = 0; i < 3; ++i) CHECK(stopped[i] == std::min(sums[i], most));
            }
        }
    }
}

TEST_CASE("a total of 16 bits that stops at the most that fits does not wrap") {
    std::uint16_t total = 65'000;
    sim::accumulate<std::uint16_t>(total, 500, 65'535);
    CHECK(total == 65'500);
    sim::accumulate<std::uint16_t>(total, 35, 65'535);
    CHECK(total == 65'535);
    sim::accumulate<std::uint16_t>(total, 65'535, 65'535);
    CHECK(total == 65'535);
    sim::accumulate<std::uint16_t>(total, 0, 65'535);
    CHECK(total == 65'535);
}
