// CIVIC-1 through the engine beside a loop written by hand over the same columns, in turns within one run, so that what
// else the machine does falls upon both. `ratio` is the engine's speed as a share of the hand-written loop's: median over turns.
#include <algorithm>
#include <array>
#include <barrier>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>

#include "models/civic/schedule.hpp"
#include "models/civic/start.hpp"

namespace {

using Clock = std::chrono::steady_clock;

/// The same layout as civic::State, in plain vectors.
struct Plain {
    std::uint32_t seed = 1;
    std::vector<std::int32_t> age, need;
    std::vector<std::uint8_t> status, employed_links, claimant_links;
    std::vector<double> income, health, trust, trust_of_links;
    std::vector<std::array<std::uint32_t, 8>> links;
    std::vector<std::int64_t> workforce, jobless, claimants, health_sum, trust_sum, income_sum;
};

template <class Column>
auto copy(const Column& column) {
    return std::vector(column.begin(), column.end());
}

Plain plain(const civic::State& state) {
    const auto& c = state.citizens;
    const auto& n = state.neighbourhoods;
    Plain p;
    p.age = copy(c.age), p.need = copy(c.need);
    for (const auto status : c.status) p.status.push_back(static_cast<std::uint8_t>(status));
    p.income = copy(c.income), p.health = copy(c.health), p.trust = copy(c.trust);
    p.employed_links = copy(c.employed_links), p.claimant_links = copy(c.claimant_links),
    p.trust_of_links = copy(c.trust_of_links);
    for (const auto& links : c.links) {
        auto& row = p.links.emplace_back();
        for (int j = 0; j < 8; ++j) row[j] = links[j].index;
    }
    p.workforce = copy(n.workforce), p.jobless = copy(n.jobless), p.claimants = copy(n.claimants);
    p.health_sum = copy(n.health), p.trust_sum = copy(n.trust), p.income_sum = copy(n.income);
    return p;
}

void look(Plain& p, std::uint32_t first, std::uint32_t last) {
    const auto size = static_cast<std::uint32_t>(p.age.size());
    for (std::uint32_t i = first; i < last; ++i) {
        if (i + 32 < size) {
            __builtin_prefetch(&p.status[p.links[i + 32][7]]);
            __builtin_prefetch(&p.trust[p.links[i + 32][7]]);
        }
        int employed = 0, claimants = 0;
        double trust = 0;
        for (int j = 0; j < 8; ++j) {
            const std::uint32_t link = p.links[i][j];
            employed += p.status[link] == 1;
            claimants += p.status[link] == 3;
            trust += p.trust[link];
        }
        p.employed_links[i] = static_cast<std::uint8_t>(employed);
        p.claimant_links[i] = static_cast<std::uint8_t>(claimants);
        p.trust_of_links[i] = trust * 0.125;
    }
}

void live(Plain& p, std::uint32_t month, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t h = first / 500; h < last / 500; ++h) {
        const double un = p.workforce[h] > 0 ? static_cast<double>(p.jobless[h]) / static_cast<double>(p.workforce[h]) : 0;
        const double hn = static_cast<double>(p.health_sum[h]) * 0x1p-20 / 500;
        sim::DiceBlock dice[500];
        for (std::uint32_t k = 0; k < 500; ++k) dice[k] = sim::philox({p.seed, 0xC1B1'C001}, {500 * h + k, month, 0, 0});
        for (std::uint32_t k = 0; k < 500; ++k) {
            const std::uint32_t i = 500 * h + k;
            const double u0 = (dice[k][0] >> 8) * 0x1p-24, u1 = (dice[k][1] >> 8) * 0x1p-24;
            const double u2 = (dice[k][2] >> 8) * 0x1p-24, u3 = (dice[k][3] >> 8) * 0x1p-24;
            double health = p.health[i], trust = p.trust[i], income = p.income[i];
            int status = p.status[i];
            std::int32_t age = p.age[i] + 1, need = p.need[i];
            const double e = p.employed_links[i], c = p.claimant_links[i], m = p.trust_of_links[i];
            if (status == 0) status = age >= 216 ? 2 : 0;
            else if (status != 4 && age >= 804) status = 4;
            else if (status == 1) {
                if (u0 < 0.010 + 0.020 * un + 0.010 * (1.0 - health)) status = 2;
            } else if (status == 2) {
                if (u0 < 0.05 + 0.015 * e + 0.05 * health - 0.10 * un) status = 1;
                else if (u1 < 0.10 + 0.02 * c + 0.20 * trust) status = 3;
            } else if (status == 3) {
                if (u0 < 0.03 + 0.010 * e + 0.05 * health - 0.05 * un) status = 1;
            }
            const double target = status == 0 ? 0
                                : status == 1 ? 2500 + 1500 * health
                                : status == 2 ? 400
                                : status == 3 ? 1200
                                              : 1600;
            income = income + 0.25 * (target - income);
            if (status == 1) income = income + 50.0 * (u2 - 0.5);
            health = health + 0.002 * (hn - health) - 0.000002 * age + 0.004 * (u2 - 0.5);
            if (status == 2) health = health - 0.004;
            if (income > 1000) health = health + 0.0012;
            health = health < 0 ? 0 : health > 1 ? 1 : health;
            if (income < 1000 && age >= 216) ++need;
            else if (need > 0) --need;
            trust = trust + 0.05 * (m - trust) + 0.01 * (u1 - 0.5);
            if (status == 3) trust = trust + 0.004;
            if (need > 6) trust = trust - 0.006;
            trust = trust < 0 ? 0 : trust > 1 ? 1 : trust;
            double hazard = 0.00002;
            if (age > 720) hazard = hazard + 0.000008 * (age - 720) * (1.5 - health);
            if (u3 < hazard || age >= 1320) age = 0, status = 0, need = 0, income = 0, health = 0.9, trust = m;
            p.age[i] = age, p.status[i] = static_cast<std::uint8_t>(status), p.need[i] = need;
            p.income[i] = income, p.health[i] = health, p.trust[i] = trust;
        }
    }
}

void count(Plain& p, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t h = first / 500; h < last / 500; ++h) {
        std::int64_t work = 0, jobless = 0, claim = 0, health = 0, trust = 0, income = 0;
        for (std::uint32_t i = 500 * h; i < 500 * (h + 1); ++i) {
            work += p.status[i] >= 1 && p.status[i] <= 3;
            jobless += p.status[i] == 2 || p.status[i] == 3;
            claim += p.status[i] == 3;
            health += static_cast<std::int64_t>(p.health[i] * 0x1p20);
            trust += static_cast<std::int64_t>(p.trust[i] * 0x1p20);
            income += static_cast<std::int64_t>(p.income[i]);
        }
        p.workforce[h] = work, p.jobless[h] = jobless, p.claimants[h] = claim;
        p.health_sum[h] = health, p.trust_sum[h] = trust, p.income_sum[h] = income;
    }
}

/// Each thread has one stretch of the citizens; all wait for each other between looking and living.
void run(Plain& p, int from, int until, unsigned threads) {
    std::barrier<> together(threads);
    const auto part = [&](std::uint32_t thread) {
        const auto blocks = static_cast<std::uint32_t>(p.workforce.size());
        const std::uint32_t first = 500 * (blocks * thread / threads), last = 500 * (blocks * (thread + 1) / threads);
        for (int month = from; month < until; ++month) {
            look(p, first, last);
            together.arrive_and_wait();
            live(p, static_cast<std::uint32_t>(month), first, last);
            count(p, first, last);
            together.arrive_and_wait();
        }
    };
    std::vector<std::thread> others;
    for (unsigned thread = 1; thread < threads; ++thread) others.emplace_back(part, thread);
    part(0);
    for (auto& other : others) other.join();
}

void civic_beside_hand_written(benchmark::State& bench) {
    constexpr int months = 6; // a turn
    const auto citizens = static_cast<std::uint32_t>(bench.range(0));
    const auto threads = static_cast<unsigned>(bench.range(1));
    const sim::Workers workers(threads);
    civic::State state = civic::start(citizens, 1, workers);
    Plain by_hand = plain(state);

    double engine_best = 1e9, hand_best = 1e9; // [s] of a turn
    std::vector<double> ratios;
    sim::Course course{.from = sim::Month{1}, .until = sim::Month{1 + months}};
    for (auto _ : bench) {
        const auto start = Clock::now();
        sim::run(state, civic::one_month, course, workers, [](const civic::State&, sim::Month) {});
        const auto middle = Clock::now();
        run(by_hand, course.from.index, course.until.index, threads);
        const auto end = Clock::now();
        const double engine = std::chrono::duration<double>(middle - start).count();
        engine_best = std::min(engine_best, engine);
        const double hand = std::chrono::duration<double>(end - middle).count();
        hand_best = std::min(hand_best, hand);
        ratios.push_back(hand / engine);
        bench.SetIterationTime(engine);
        course.from = course.until;
        course.until.index += months;
    }
    if (copy(state.citizens.trust) != by_hand.trust || copy(state.citizens.age) != by_hand.age)
        bench.SkipWithError("not the same run");
    const double nanoseconds = 1e9 / (static_cast<double>(citizens) * months);
    bench.counters["engine_ns"] = engine_best * nanoseconds; // [ns per citizen-month], least of all turns
    bench.counters["by_hand_ns"] = hand_best * nanoseconds;
    std::sort(ratios.begin(), ratios.end());
    bench.counters["ratio"] = ratios[ratios.size() / 2];
    bench.counters["million_per_s"] = 1e3 / (engine_best * nanoseconds);
}

} // namespace

BENCHMARK(civic_beside_hand_written)
    ->ArgNames({"citizens", "threads"})
    ->ArgsProduct({{100'000, 1'000'000}, {1, 2}})
    ->UseManualTime()
    ->MinTime(2)
    ->Unit(benchmark::kMillisecond);
