#include "sim/loops.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace {

using Hen = sim::Id<struct HenKind>;

constexpr std::uint32_t hens = 700; // more than two tiles of rows, and no whole number of eights

/// Rows 3 to 699, their keys, and dice of some process in some month.
struct Coop {
    sim::Rows<Hen> rows{3, hens};
    sim::Column<Hen, std::uint64_t> keys{hens};
    sim::Workers workers;
    sim::Step now{sim::Month{100}, sim::Stream{7, 0, "laying", 100}, workers};

    Coop() {
        for (std::uint32_t row = 0; row < hens; ++row) keys[Hen{row}] = sim::mix(row);
    }
};

/// Who is meant: nobody, all, every so many, or the first and the last only.
bool is_meant(Hen hen, std::uint32_t pattern) {
    if (pattern == 0) return false;
    if (pattern == 9) return hen.index == 3 || hen.index == hens - 1;
    return sim::mix(hen.index) % pattern == 0;
}

} // namespace

TEST_CASE("those who are meant are visited once and in order, whoever they are") {
    const Coop coop;
    for (std::uint32_t pattern = 0; pattern < 10; ++pattern) {
        for (const std::uint32_t last : {3u, 4u, 10u, 11u, 12u, 258u, 259u, 260u, 515u, hens}) {
            const sim::Rows<Hen> rows(3, last);
            std::vector<Hen> meant, visited, with_dice;
            for (const Hen hen : rows) {
                if (is_meant(hen, pattern)) meant.push_back(hen);
            }
            const auto holds = [&](Hen hen) { return is_meant(hen, pattern); };
            sim::for_each_where(rows, holds, [&](Hen hen) { visited.push_back(hen); });
            sim::for_each_where(coop.now, rows, coop.keys, holds, [&](Hen hen, sim::Random& random) {
                with_dice.push_back(hen);
                sim::Random own = coop.now.random(coop.keys[hen]);
                for (int draw = 0; draw < 6; ++draw) CHECK(random.word() == own.word());
            });
            CAPTURE(pattern, last);
            CHECK(visited == meant);
            CHECK(with_dice == meant);
        }
    }
}

TEST_CASE("candidates are those whose first word is within their bound, and they draw it again") {
    const Coop coop;
    const sim::Bound rare(.05), likely(.9);
    const auto may = [&](Hen hen, std::uint32_t word) { return (hen.index % 2 ? rare : likely).holds(word); };
    std::vector<Hen> expected, visited;
    for (const Hen hen : coop.rows) {
        if (coop.now.random(coop.keys[hen]).uniform() < (hen.index % 2 ? .05 : .9)) expected.push_back(hen);
    }
    sim::for_each_candidate(coop.now, coop.rows, coop.keys, may, [&](Hen hen, sim::Random& random) {
        visited.push_back(hen);
        CHECK(random.uniform() < (hen.index % 2 ? .05 : .9));
    });
    CHECK(visited == expected);
    CHECK(visited.size() > coop.rows.size() / 3);
}
