#include "models/welfare_state/kinship.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

const CitizenId she{0}, he{1}, oldest{2}, second{3}, third{4};

/// A couple of 60 with three grown-up children, and three others.
Town family() {
    Town town(8);
    town.person(she, Sex::woman, 60);
    town.person(he, Sex::man, 60);
    town.couple(she, he);
    town.child(oldest, she, 30);
    town.child(second, she, 28);
    town.child(third, she, 18);
    return town;
}

} // namespace

TEST_CASE("grown-up children become kin of both parents in the two free slots, in their order") {
    Town town = family();
    kinship(town.citizens, any_month());
    for (const CitizenId parent : {she, he}) {
        CHECK(town.citizens.ties[parent][slot::kin] == oldest);
        CHECK(town.citizens.ties[parent][slot::kin + 1] == second);
    }
    CHECK(town.citizens.partner(she) == he); // who keeps slot 0
    CHECK(defect(town.citizens) == "");
    const Town once = town;
    kinship(town.citizens, any_month());
    CHECK(same(town, once)); // nobody is taken up twice
}

TEST_CASE("who has no partner has room for a third child") {
    Town town = family();
    town.citizens.part(she, he);
    kinship(town.citizens, any_month());
    CHECK(town.citizens.ties[she] == Ties{third, oldest, second});
    CHECK_FALSE(town.citizens.has_partner[she]);
    CHECK_FALSE(town.citizens.partner(she));
}

TEST_CASE("minors, and people whose parents have no room, become nobody's kin") {
    Town town = family();
    town.person(oldest, Sex::man, 17.9);
    town.person(second, Sex::man, 17.9);
    town.person(third, Sex::man, 17.9);
    const Town before = town;
    kinship(town.citizens, any_month());
    CHECK(same(town, before));

    Town full = family();
    for (const CitizenId parent : {she, he}) {
        full.citizens.ties[parent][slot::kin] = CitizenId{5};
        full.citizens.ties[parent][slot::kin + 1] = CitizenId{6};
    }
    const Town still = full;
    kinship(full.citizens, any_month());
    CHECK(same(full, still));
}

TEST_CASE("the dead take up nobody and are taken up by nobody, and none do where nobody lives") {
    Town town = family();
    town.citizens.alive[oldest] = 0;
    town.citizens.alive[he] = 0;
    kinship(town.citizens, any_month());
    CHECK(town.citizens.ties[she] == Ties{he, second, third}); // bereavement comes later
    CHECK(town.citizens.ties[he] == Ties{she});
    Town empty(Plan{{0}});
    kinship(empty.citizens, any_month());
    CHECK(living(empty.citizens) == 0);
}

TEST_CASE("a child in the slot of a parent does not take its own parent for a child") {
    Town town(3);
    const CitizenId mother{0}, child{1}, grandchild{2};
    town.person(mother, Sex::woman, 70);
    town.child(child, mother, 45);
    town.citizens.sex[child] = Sex::woman;
    town.child(grandchild, child, 20);
    for (int year = 0; year < 3; ++year) kinship(town.citizens, any_month());
    CHECK(town.citizens.ties[mother] == Ties{CitizenId{}, child, CitizenId{}});
    CHECK(town.citizens.ties[child] == Ties{CitizenId{}, mother, grandchild});
    CHECK(town.citizens.ties[grandchild] == Ties{CitizenId{}, child, CitizenId{}});
}

TEST_CASE("kinship changes ties to kin only, and gives nobody a tie twice") {
    Town town = lively_town();
    auto before = portraits(town.citizens);
    kinship(town.citizens, any_month());
    CHECK(defect(town.citizens) == "");
    auto after = portraits(town.citizens);
    CHECK(after != before);
    for (auto& [lineage, portrait] : after) {
        for (int tie = 0; tie < slot::neighbour; ++tie) {
            CHECK((portrait.ties[tie] == 0 || std::ranges::count(portrait.ties, portrait.ties[tie]) == 1));
            auto& old = before.at(lineage).ties[tie];
            if (old == 0) portrait.ties[tie] = 0;
        }
    }
    CHECK(after == before);
}

TEST_CASE("the number of threads does not change who is kin") {
    CHECK(same_on_three_threads(lively_town(), [](Town& town, const sim::Step& now) { kinship(town.citizens, now); }));
}
