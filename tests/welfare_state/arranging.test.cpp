#include "models/welfare_state/arranging.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <type_traits>

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

/// People of all sorts of needs, help and traits: what they carry when their rows move.
void live(Citizens& c, CitizenId i) {
    const std::uint64_t some = sim::mix(c.lineage[i] + 2), more = sim::mix(c.lineage[i] + 3);
    const auto share = [&](int bits) { return static_cast<float>(some >> bits & 255) / 256; };
    const auto hours = [&](int bits) { return static_cast<Hours>(more >> bits & 1023); };
    c.own_strength[i] = share(0), c.trust[i] = share(8), c.social_trust[i] = share(16), c.dependency[i] = share(24);
    c.claim_orientation[i] = share(32), c.strain[i] = share(40);
    c.own[i] = hours(0), c.informal[i] = hours(10), c.formal[i] = hours(20), c.given[i] = hours(30), c.asked[i] = hours(40);
    c.granted[i] = static_cast<std::uint16_t>(some >> 48), c.hand_overs[i] = static_cast<std::uint16_t>(more >> 50 & 0xFFF);
    c.since_care[i] = static_cast<std::uint8_t>(some >> 3), c.concerned[i] = some & 1,
    c.volunteers[i] = static_cast<Volunteer>(some >> 1 & 1);
    for (std::size_t d = 0; d < domains; ++d) {
        c.needs[i].hours[d] = hours(static_cast<int>(7 * d)), c.needs[i].since[d] = static_cast<std::uint8_t>(more >> (9 * d));
        c.needs[i].mark[d].level = more >> (11 * d) & 3, c.needs[i].mark[d].chronic = more >> (13 * d) & 1;
        c.needs[i].take(static_cast<int>(d), static_cast<Status>((more >> (5 * d)) % 6));
        c.needs[i].months[d] = static_cast<std::uint8_t>(some >> (6 * d));
    }
}

/// A town in which households have moved and people have died since it was last arranged.
Town stirred_town() {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) live(town.citizens, citizen);
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

TEST_CASE("a portrait shows every column of a citizen, so that none is lost unseen") {
    Town town = stirred_town();
    const Citizens& c = town.citizens;
    const auto people = everybody(c);
    const auto households = portraits(c);
    const CitizenId he =
        *std::ranges::find_if(people, [&](CitizenId i) { // with a partner, and not the one the household is known by
            return c.alive[i] && c.is_alive(c.partner(i)) && households.at(c.lineage[i]).household != c.lineage[i];
        });
    town.citizens.mother[he] = c.partner(he); // he has none in this town
    const auto before = portraits(c);
    int unseen = 0;
    for_each_column([&](auto column) {
        Town changed = town;
        auto& value = (changed.citizens.*column)[he];
        using Value = std::remove_reference_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Ties>) value[slot::partner] = {};
        else if constexpr (std::is_same_v<Value, CitizenId>) value = {};
        else reinterpret_cast<unsigned char&>(value) ^= 1;
        unseen += portraits(changed.citizens) == before;
    });
    CHECK(unseen == 0);
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
