#include "models/welfare_state/bereavement.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

TEST_CASE("a widow has no partner any more, but keeps her home and her other ties") {
    Town town(3);
    const CitizenId she{0}, he{1}, friendly{2};
    town.couple(she, he);
    town.citizens.ties[she][slot::neighbour] = friendly;
    const std::uint32_t household = town.citizens.household[she];
    town.citizens.alive[he] = 0;
    bereavement(town.citizens, any_month());
    CHECK_FALSE(town.citizens.has_partner[she]);
    CHECK_FALSE(town.citizens.partner(she));
    CHECK(town.citizens.ties[she] == Ties{CitizenId{}, CitizenId{}, CitizenId{}, friendly});
    CHECK(town.citizens.household[she] == household);
}

TEST_CASE("no slot keeps a tie to the dead, and no other tie is lost") {
    for (int dead = 0; dead < slot::count; ++dead) {
        Town town(slot::count + 1);
        const CitizenId me{slot::count};
        for (int tie = 0; tie < slot::count; ++tie) town.citizens.ties[me][tie] = CitizenId{static_cast<std::uint32_t>(tie)};
        town.citizens.alive[CitizenId{static_cast<std::uint32_t>(dead)}] = 0;
        bereavement(town.citizens, any_month());
        for (int tie = 0; tie < slot::count; ++tie) {
            CHECK(town.citizens.ties[me][tie] == (tie == dead ? CitizenId{} : CitizenId{static_cast<std::uint32_t>(tie)}));
        }
    }
}

TEST_CASE("orphans have no mother but are still of one family") {
    Town town(4);
    const CitizenId mother{0}, child{1}, other_child{2}, stranger{3};
    town.child(child, mother, 5);
    town.child(other_child, mother, 3);
    town.citizens.mother[stranger] = child;
    town.citizens.alive[mother] = 0;
    bereavement(town.citizens, any_month());
    CHECK_FALSE(town.citizens.mother[child]);
    CHECK_FALSE(town.citizens.mother[other_child]);
    CHECK(town.citizens.family[child] == town.citizens.family[other_child]);
    CHECK(town.citizens.mother[stranger] == child);
}

TEST_CASE("somebody keeps the partner where kin dies") {
    Town town(3);
    town.couple(CitizenId{0}, CitizenId{1});
    town.citizens.ties[CitizenId{0}][slot::kin] = CitizenId{2};
    town.citizens.alive[CitizenId{2}] = 0;
    bereavement(town.citizens, any_month());
    CHECK(town.citizens.partner(CitizenId{0}) == CitizenId{1});
    CHECK_FALSE(town.citizens.ties[CitizenId{0}][slot::kin]);
}

TEST_CASE("where nobody has died nobody is bereaved, nor where all have, nor where nobody lives") {
    Town town = lively_town();
    const Town before = town;
    bereavement(town.citizens, any_month());
    CHECK(same(town, before));

    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.alive[citizen] = 0;
    const Town dead = town;
    bereavement(town.citizens, any_month());
    CHECK(same(town, dead));

    Town empty(Plan{{0}});
    bereavement(empty.citizens, any_month());
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("after many deaths all ties lead to the living, in other neighbourhoods too, and the rest is as it was") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens))
        town.citizens.alive[citizen] = town.citizens.lineage[citizen] % 3 != 0;
    CHECK(defect(town.citizens) != "");
    const auto before = portraits(town.citizens); // which leaves out the dead
    bereavement(town.citizens, any_month());
    CHECK(defect(town.citizens) == "");
    CHECK(portraits(town.citizens) == before);
}

TEST_CASE("the number of threads does not change who is bereaved") {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens))
        town.citizens.alive[citizen] = town.citizens.lineage[citizen] % 3 != 0;
    CHECK(same_on_three_threads(town, [](Town& t, const sim::Step& now) { bereavement(t.citizens, now); }));
}
