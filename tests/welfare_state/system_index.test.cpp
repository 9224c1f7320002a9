#include "models/welfare_state/system_index.hpp"

#include <catch2/catch.hpp>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The six dispositions of the system, and the nine of the lifeworld, each alike.
Dispositions of(double system, double lifeworld) {
    Dispositions x;
    for (int k = 0; k < dispositions; ++k) x.strength[k] = k < 6 ? system : lifeworld;
    return x;
}

struct Country {
    Town town{Plan{{10, 10}}};
    Accounts accounts{2};
    SystemIndex index;

    /// Two teams give hours, with these dispositions; people give the rest.
    void month(std::int64_t one, const Dispositions& of_one, std::int64_t other, const Dispositions& of_other,
               std::int64_t informal) {
        const TeamId a = town.teams.first_line(NeighbourhoodId{0}, 0), b = town.teams.second_line(NeighbourhoodId{0}, 2);
        town.teams.useful[a] = one / 2, town.teams.surplus[a] = one - one / 2;
        town.teams.useful[b] = other;
        town.teams.dispositions[a] = of_one, town.teams.dispositions[b] = of_other;
        accounts.help[NeighbourhoodId{0}].informal = informal / 3;
        accounts.help[NeighbourhoodId{1}].informal = informal - informal / 3;
        system_index(town.teams, accounts, index);
    }
};

} // namespace

TEST_CASE("help is wholly of the system where its dispositions are full and the lifeworld's none, and the reverse") {
    CHECK(system_share(of(1, 0)) == Approx(1));
    CHECK(system_share(of(0, 1)) == Approx(0).margin(1e-12));
    CHECK(system_share(of(0, 0)) == Approx(.5));
    CHECK(system_share(of(1, 1)) == Approx(.5));
    CHECK(system_share(of(.7, .2)) == Approx(.75));
    CHECK(system_share(of("managerial")) > .8);
    CHECK(system_share(of("lifeworld")) < .2);
}

TEST_CASE("the index is that of the teams by hours, times the share of formal help") {
    Country country;
    country.month(300, of(1, 0), 100, of(0, 1), 600);
    CHECK(country.index.formal == Approx(.75));
    CHECK(country.index.share == Approx(.4));
    CHECK(country.index.all() == Approx(.3));
    CHECK(country.index.by_volume == 0);
    CHECK(country.index.by_logic == 0);
    country.month(0, {}, 0, {}, 600);
    CHECK(country.index.all() == 0);
    country.month(0, {}, 0, {}, 0);
    CHECK(country.index.all() == 0);
}

TEST_CASE("where it changes, volume and logic sum to the whole change") {
    Country country;
    country.month(300, of(1, 0), 100, of(0, 1), 600);
    const double start = country.index.all();
    const sim::Step now = any_month(); // must outlive the draws
    sim::Random random(now.dice, 5);
    for (int month = 0; month < 100; ++month) {
        const auto hours = [&] { return static_cast<std::int64_t>(1000 * random.uniform()); };
        const auto some = [&] { return of(random.uniform(), random.uniform()); };
        const std::int64_t one = hours(), other = hours(), informal = hours();
        const Dispositions of_one = some(), of_other = some();
        country.month(one, of_one, other, of_other, informal);
        CHECK(country.index.by_volume + country.index.by_logic == Approx(country.index.all() - start).margin(1e-12));
    }
}

TEST_CASE("more formal help changes the index by volume alone, another logic by logic alone") {
    Country volume, logic;
    volume.month(200, of(1, 0), 0, {}, 800);
    volume.month(500, of(1, 0), 0, {}, 500);
    CHECK(volume.index.by_volume == Approx(.3));
    CHECK(volume.index.by_logic == 0);
    logic.month(200, of(1, 0), 0, {}, 800);
    logic.month(200, of(.5, .5), 0, {}, 800);
    CHECK(logic.index.by_volume == 0);
    CHECK(logic.index.by_logic == Approx(-.1));
}
