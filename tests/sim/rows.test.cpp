#include "sim/rows.hpp"

#include <type_traits>
#include <vector>

#include <catch2/catch.hpp>

#include "sim/column.hpp"

namespace {

using Hen = sim::Id<struct HenKind>;
using Egg = sim::Id<struct EggKind>;

template <class IdType>
concept NamesAHen = requires(sim::Column<Hen, int> column, IdType id) {
    column[id];
};

} // namespace

TEST_CASE("ids of different kinds do not mix") {
    CHECK(NamesAHen<Hen>);
    CHECK_FALSE(NamesAHen<Egg>);
    CHECK_FALSE(std::is_convertible_v<Hen, Egg>);
    CHECK_FALSE(std::is_convertible_v<Hen, std::uint32_t>);
    CHECK_FALSE(Hen{}); // nobody
    CHECK(Hen{0});
    CHECK(Hen{1} < Hen{2});
    CHECK(sizeof(Hen) == 4);
}

TEST_CASE("a column has a value for every row") {
    sim::Column<Hen, double> weight(3, 2.5);
    weight[Hen{1}] = 3;
    weight.push_back(4);
    CHECK(weight.size() == 4);
    CHECK(weight.bytes() == 4 * sizeof(double));
    CHECK(std::vector<double>(weight.begin(), weight.end()) == std::vector<double>{2.5, 3, 2.5, 4});
    auto same = weight;
    CHECK(same == weight);
    same.resize(5, 1);
    CHECK_FALSE(same == weight);
    CHECK(same[Hen{4}] == 1);
}

TEST_CASE("rows are gone through in order") {
    std::vector<std::uint32_t> seen;
    for (const Hen hen : sim::Rows<Hen>(3, 6)) seen.push_back(hen.index);
    CHECK(seen == std::vector<std::uint32_t>{3, 4, 5});
    CHECK(sim::Rows<Hen>(3, 6).size() == 3);
    CHECK(sim::Rows<Hen>(3, 6)[2] == Hen{5});
    for (const Hen hen : sim::Rows<Hen>(7, 7)) FAIL(hen.index);
    CHECK(sim::Rows<Hen>::all(4).last() == 4);
}

TEST_CASE("blocks are filled from the front, and rows never move") {
    sim::Blocks<Hen> coops({2, 0, 3});
    CHECK(coops.size() == 3);
    CHECK(coops.room() == 5);
    CHECK(coops[0].size() == 0);
    CHECK(coops.add(2) == Hen{2});
    CHECK(coops.add(0) == Hen{0});
    CHECK(coops.add(2) == Hen{3});
    CHECK(coops.add(0) == Hen{1});
    CHECK(coops.free(0) == 0);
    CHECK(coops.free(1) == 0);
    CHECK(coops.free(2) == 1);
    CHECK(coops[2].first() == 2);
    CHECK(coops[2].last() == 4);
    CHECK_FALSE(coops == sim::Blocks<Hen>({2, 0, 3}));
}

TEST_CASE("blocks made full have no free room") {
    const auto coops = sim::Blocks<Hen>::full({2, 0, 3});
    CHECK(coops[0].size() == 2);
    CHECK(coops[1].size() == 0);
    CHECK(coops[2].size() == 3);
    CHECK(coops.free(2) == 0);
    CHECK(coops.room() == 5);
}

TEST_CASE("no blocks are no rows") {
    const sim::Blocks<Hen> none;
    CHECK(none.size() == 0);
    CHECK(none.room() == 0);
}
