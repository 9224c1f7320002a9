#include "sim/parallel.hpp"

#include <atomic>
#include <cmath>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "sim/random.hpp"

namespace {

/// Runs `check(workers)` with every back end on 1, 2 and 4 threads.
template <class Check>
void with_all_workers(const Check& check) {
    for (const sim::BackEnd back_end : {sim::BackEnd::tbb, sim::BackEnd::threads, sim::BackEnd::serial}) {
        for (const unsigned threads : {1u, 2u, 4u}) {
            CAPTURE(static_cast<int>(back_end), threads);
            check(sim::Workers(threads, back_end));
        }
    }
}

/// How often each task ran.
std::vector<int> visits(const sim::Workers& workers, std::uint32_t tasks) {
    std::vector<std::atomic<int>> visited(tasks);
    workers.for_each(tasks, [&](std::uint32_t task) { ++visited[task]; });
    return {visited.begin(), visited.end()};
}

/// A number that uses all bits of a double, between -1e6 and 1e6 in very different sizes.
double full_double(std::uint32_t number) {
    return std::ldexp(static_cast<double>(static_cast<std::int64_t>(sim::mix(number))), -43 - static_cast<int>(number % 20));
}

double sum_of_doubles(const sim::Workers& workers) {
    return sim::sum(workers, 5'000, [](std::uint32_t block) {
        double part = 0;
        for (std::uint32_t i = 0; i < 100; ++i) part += full_double(100 * block + i);
        return part;
    });
}

} // namespace

TEST_CASE("every task is done exactly once") {
    with_all_workers([](const sim::Workers& workers) {
        for (const std::uint32_t tasks : {0u, 1u, 2u, 3u, 7u, 64u, 1'000u, 20'011u})
            CHECK(visits(workers, tasks) == std::vector<int>(tasks, 1));
    });
}

TEST_CASE("many short loops one after the other lose no task") {
    with_all_workers([](const sim::Workers& workers) {
        std::atomic<int> done = 0;
        for (int loop = 0; loop < 500; ++loop) workers.for_each(3, [&](std::uint32_t) { ++done; });
        CHECK(done == 1'500);
    });
}

TEST_CASE("an exception passes through, and the crew works afterwards") {
    with_all_workers([](const sim::Workers& workers) {
        for (int time = 0; time < 20; ++time) {
            CHECK_THROWS_AS(workers.for_each(1'000,
                                             [](std::uint32_t task) {
                                                 if (task == 500) throw std::out_of_range("task 500");
                                             }),
                            std::out_of_range);
            CHECK_THROWS_WITH(workers.for_each(100, [](std::uint32_t) { throw std::runtime_error("each"); }), "each");
            CHECK(visits(workers, 100) == std::vector<int>(100, 1));
        }
    });
}

TEST_CASE("the sum of full doubles has the same bits on all back ends and threads") {
    const double alone = sum_of_doubles(sim::Workers(1, sim::BackEnd::serial));
    with_all_workers([&](const sim::Workers& workers) {
        for (int time = 0; time < 5; ++time) CHECK(sum_of_doubles(workers) == alone);
    });
    double backwards = 0; // and the numbers are such that another order gives another sum
    for (std::uint32_t i = 500'000; i-- > 0;) backwards += full_double(i);
    CHECK(backwards != alone);
    CHECK(backwards == Approx(alone));
}

TEST_CASE("the sum of no parts is nothing") {
    with_all_workers([](const sim::Workers& workers) { CHECK(sim::sum(workers, 0, [](std::uint32_t) { return 1; }) == 0); });
}

TEST_CASE("two crews work side by side") {
    for (const sim::BackEnd back_end : {sim::BackEnd::tbb, sim::BackEnd::threads}) {
        const sim::Workers one(2, back_end), other(2, back_end);
        std::vector<int> seen_by_one, seen_by_other;
        std::thread beside([&] {
            for (int time = 0; time < 50; ++time) seen_by_other = visits(other, 300);
        });
        for (int time = 0; time < 50; ++time) seen_by_one = visits(one, 300);
        beside.join();
        CHECK(seen_by_one == std::vector<int>(300, 1));
        CHECK(seen_by_other == std::vector<int>(300, 1));
    }
}

TEST_CASE("a task may use workers of its own") {
    with_all_workers([](const sim::Workers& outer) {
        std::vector<double> sums(6);
        outer.for_each(6, [&](std::uint32_t task) {
            const sim::Workers inner(2, task % 2 ? sim::BackEnd::threads : sim::BackEnd::tbb);
            sums[task] = sim::sum(inner, 100, [&](std::uint32_t part) { return full_double(100 * task + part); });
        });
        for (std::uint32_t task = 0; task < 6; ++task) {
            double alone = 0;
            for (std::uint32_t part = 0; part < 100; ++part) alone += full_double(100 * task + part);
            CHECK(sums[task] == alone);
        }
    });
}

TEST_CASE("a crew of several threads uses them") {
    const sim::Workers workers(2, sim::BackEnd::threads);
    std::atomic<int> waiting = 0;
    workers.for_each(2, [&](std::uint32_t) {
        ++waiting;
        while (waiting < 2) std::this_thread::yield(); // ends only where both tasks run at once
    });
    CHECK(waiting == 2);
}

TEST_CASE("workers can be handed over, and know how many they are") {
    sim::Workers workers(3, sim::BackEnd::threads);
    sim::Workers heir = std::move(workers);
    CHECK(heir.threads() == 3);
    CHECK(visits(heir, 10) == std::vector<int>(10, 1));
    heir = sim::Workers(1);
    CHECK(heir.threads() == 1);
    CHECK(visits(heir, 10) == std::vector<int>(10, 1));
    CHECK(sim::Workers(0).threads() >= 1);
}
