#include "models/welfare_state/arranging.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/bereavement.hpp"
#include "models/welfare_state/moving.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

using Newcomers = sim::Column<NeighbourhoodId, std::uint32_t>;

Newcomers newcomers(const Town& town, std::uint32_t each = 0) { return Newcomers(town.neighbourhoods.size(), each); }

void put_in_order(Town& town, const sim::Step& now = any_month(), std::uint32_t each = 0) {
    arrange(town.citizens, town.neighbourhoods, newcomers(town, each), now);
}

/// A town in which households have moved and people have died since it was last arranged.
Town stirred_town() {
    Town town = lively_town();
    moving({.chance = 0.1}, town.municipalities, town.neighbourhoods, town.citizens, any_month());
    for (const CitizenId citizen : everybody(town.citizens))
        town.citizens.alive[citizen] = town.citizens.lineage[citizen] % 5 != 0;
    return town;
}

} // namespace

TEST_CASE("everybody lives in the block of the home, the dead are gone, and the living are who they were to each other") {
    Town town = stirred_town();
    const auto before = portraits(town.citizens); // which leaves out the dead
    put_in_order(town);
    CHECK(portraits(town.citizens) == before);
    CHECK(defect(town.citizens) == "");
    CHECK(everybody(town.citizens).size() == before.size());
    for (std::uint32_t n = 0; n < town.citizens.blocks.size(); ++n) {
        for (const CitizenId citizen : town.citizens.blocks[n]) CHECK(town.citizens.home[citizen] == NeighbourhoodId{n});
    }
}

TEST_CASE("people stand by household, which are numbered from 0, and the oldest first") {
    Town town = stirred_town();
    put_in_order(town);
    const Citizens& c = town.citizens;
    for (std::uint32_t n = 0; n < c.blocks.size(); ++n) {
        const auto rows = c.blocks[n];
        std::uint32_t next = 0;
        for (std::uint32_t i = 0; i < rows.size(); ++i) {
            if (c.household[rows[i]] == next) {
                ++next; // a new household
            } else {
                CHECK(c.household[rows[i]] == next - 1);
                CHECK(c.birth[rows[i - 1]] <= c.birth[rows[i]]);
            }
        }
        CHECK(town.neighbourhoods.next_household[NeighbourhoodId{n}] == next);
    }
}

TEST_CASE("the widow of somebody who is gone has no partner, and his children no father") {
    Town town(4);
    town.couple(CitizenId{0}, CitizenId{1});
    town.child(CitizenId{2}, CitizenId{0}, 5);
    town.citizens.ties[CitizenId{3}][slot::bridging] = CitizenId{1};
    town.citizens.alive[CitizenId{1}] = 0;
    Town bereaved = town;
    bereavement(bereaved.citizens, any_month());
    put_in_order(town);
    CHECK(portraits(town.citizens) == portraits(bereaved.citizens));
    CHECK(count(town.citizens, [&](CitizenId i) { return town.citizens.has_partner[i] != 0; }) == 0);
}

TEST_CASE("arranging what is arranged changes nothing") {
    Town town = stirred_town();
    put_in_order(town);
    const Town once = town;
    put_in_order(town);
    CHECK(same(town, once));
}

TEST_CASE("rows have no influence on how people are arranged") {
    Town town = lively_town(Plan{{150}});
    Town elsewhere = same_people_elsewhere(town, {150});
    put_in_order(town);
    put_in_order(elsewhere);
    CHECK(same(town, elsewhere));
}

TEST_CASE("each block has room for its newcomers and for births") {
    Town town = stirred_town();
    Newcomers coming = newcomers(town);
    coming[NeighbourhoodId{1}] = 1000;
    coming[NeighbourhoodId{4}] = 7; // nobody lives there
    arrange(town.citizens, town.neighbourhoods, coming, any_month());
    for (std::uint32_t n = 0; n < town.citizens.blocks.size(); ++n) {
        CHECK(town.citizens.blocks.free(n) >= coming[NeighbourhoodId{n}] + town.citizens.blocks[n].size() / 24);
    }
    const Citizens& c = town.citizens;
    CHECK(c.lineage.size() == c.blocks.room());
    std::uint32_t rows_of_the_living = 0;
    for (const std::uint8_t lives : c.alive) rows_of_the_living += lives;
    CHECK(rows_of_the_living == everybody(c).size()); // free rows are nobody
}

TEST_CASE("nobody is arranged where there is room, everybody where one block has too little") {
    Town town = stirred_town();
    const Town before = town;
    make_room(town.citizens, town.neighbourhoods, newcomers(town, 40), any_month());
    CHECK(same(town, before));
    Newcomers coming = newcomers(town);
    coming[NeighbourhoodId{2}] = 41;
    make_room(town.citizens, town.neighbourhoods, coming, any_month());
    CHECK_FALSE(same(town, before));
    CHECK(town.citizens.blocks.free(2) >= 41);
    CHECK(portraits(town.citizens) == portraits(before.citizens));
}

TEST_CASE("a country in which all have died is arranged as one where nobody lives") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.alive[citizen] = 0;
    put_in_order(town);
    CHECK(everybody(town.citizens).empty());
    CHECK(total(town.neighbourhoods.next_household) == 0);
    put_in_order(town);
    CHECK(everybody(town.citizens).empty());
}

TEST_CASE("the number of threads does not change how people are arranged") {
    CHECK(same_on_three_threads(stirred_town(), [](Town& town, const sim::Step& now) { put_in_order(town, now, 3); }));
}
