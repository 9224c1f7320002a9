#include "models/welfare_state/housing.hpp"

#include <catch2/catch.hpp>

#include "models/welfare_state/moving.hpp"
#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr NeighbourhoodId here{0};
constexpr auto association = static_cast<std::size_t>(Tenure::association), own = static_cast<std::size_t>(Tenure::cooperative);

/// A neighbourhood with a running commons whose people trust each other.
struct Place {
    Town town;
    CommonsSettings commons_settings;
    CommonsByPlace commons;
    HousingByPlace all;
    HousingSettings settings;

    explicit Place(std::uint32_t people = 100) : town(people), commons(1), all(1) {
        commons[here].running = 1;
        commons_settings.failing = 0;
    }
    void pass(int year, int months = 1) {
        for (int month = 0; month < months; ++month)
            housing(settings, {commons_settings, commons, town.citizens, town.teams}, town.neighbourhoods, town.surroundings, all,
                    step_in({sim::Month::january(year).index + month}));
    }
    const Housing& home() const { return all[here]; }
};

double sum(const Shares& shares) {
    double all = 0;
    for (const double share : shares) all += share;
    return all;
}

} // namespace

TEST_CASE("shares of tenure sum to one wherever they lie, and follow the census where the low class is average") {
    const HousingSettings p;
    for (const double year : {1945.0, 1956.0, 1971.0, 2007.0, 2030.0}) {
        for (const double low : {0.0, .5, 1.0, 3.0, 10.0}) {
            for (const double taken : {0.0, .1, .6, 1.0}) {
                const Shares shares = tenure(p, year, low, taken);
                CHECK(sum(shares) == Approx(1).epsilon(1e-12));
                for (const double share : shares) CHECK(share >= 0);
                CHECK(shares[own] == Approx(taken));
            }
        }
    }
    const Shares census = tenure(p, 1971, 1, 0);
    CHECK(census[0] == Approx(.35));
    CHECK(census[association] == Approx(.37));
    CHECK(tenure(p, 1971, 1.5, 0)[association] == Approx(.37 * 1.5));
    CHECK(tenure(p, 2020, 1, .1)[association] == Approx(.19)); // what residents took over is missing there first
}

TEST_CASE("say over the home is the mean over tenures: residents as owners have most") {
    const HousingSettings p;
    CHECK(say_over_home(p, {1, 0, 0, 0}) == Approx(.8));
    CHECK(say_over_home(p, {0, .5, .5, 0}) == Approx(.1));
    CHECK(say_over_home(p, {0, 0, 0, 1}) == Approx(.9));
}

TEST_CASE("a ballot passes at middling trust and strength, and fails where people are strained") {
    const HousingSettings p;
    CHECK(support(p, .5, .5, 0) == Approx(.8176).margin(1e-4));
    CHECK(support(p, .5, .5, 1) == Approx(.3775).margin(1e-4));
    Place glad, strained;
    for (const CitizenId citizen : everybody(strained.town.citizens)) strained.town.citizens.strain[citizen] = 1;
    glad.pass(2020), strained.pass(2020);
    CHECK(glad.home().converted == Approx(.02 * .29));
    CHECK(strained.home().converted == 0);
    CHECK(strained.home().support < .7);
}

TEST_CASE(
    "homes pass to residents in January, once a year, where a commons runs or initiators are many, and not before they may") {
    Place place, without, many, early;
    place.pass(2020, 12);
    CHECK(place.home().cooperative == Approx(.02 * .29));
    place.pass(2021, 12);
    CHECK(place.home().cooperative == Approx(.02 * .29 + .02 * (.29 - .02 * .29)));
    CHECK(sum(place.home().shares) == Approx(1));
    without.commons[here].running = many.commons[here].running = 0;
    many.commons[here].pool = .04;
    without.pass(2020), many.pass(2020), early.pass(2014);
    CHECK(without.home().cooperative == 0);
    CHECK(many.home().cooperative == Approx(.02 * .29));
    CHECK(early.home().cooperative == 0);
}

TEST_CASE("where associations have no homes there is nothing to take over") {
    Place place;
    place.settings.associations = {{1945, 0}, {2040, 0}};
    place.pass(2020, 24);
    CHECK(place.home().cooperative == 0);
    CHECK(sum(place.home().shares) == Approx(1));
}

TEST_CASE("co-operatives that fail give their homes back to the association") {
    Place place;
    place.settings.conversion = {{1945, 0}};
    place.all[here].cooperative = .2;
    place.commons_settings.failing = .1, place.commons_settings.failing_design = 0;
    place.pass(2020);
    CHECK(place.home().returned == Approx(.02));
    CHECK(place.home().cooperative == Approx(.18));
    CHECK(place.home().shares[association] == Approx(.29 - .18));
    place.commons[here].strained = 1; // whoever leads is worn out
    place.pass(2020);
    CHECK(place.home().returned == Approx(.3 * .18));
}

TEST_CASE("co-operatives keep homes better with initiators, and worse without; a commons keeps the streets") {
    Place able, unable, rented;
    for (Place* place : {&able, &unable, &rented}) place->commons[here].running = 0, place->settings.conversion = {{1945, 0}};
    able.all[here].cooperative = unable.all[here].cooperative = .5;
    able.commons[here].pool = .03;
    for (Place* place : {&able, &unable, &rented}) place->pass(2020);
    CHECK(rented.town.surroundings.maintenance[here] == Approx(.67));
    CHECK(able.town.surroundings.maintenance[here] == Approx(.67 + .05));
    CHECK(unable.town.surroundings.maintenance[here] == Approx(.67 - .05));
    rented.commons[here].running = 1;
    rented.pass(2020);
    CHECK(rented.town.surroundings.maintenance[here] == Approx(.77));
    CHECK(rented.town.surroundings.say[here] == Approx(rented.home().say_home + .2));
    rented.town.teams.directed[here] = .3f;
    rented.town.teams.openness[MunicipalityId{0}] = .1f;
    rented.pass(2020);
    CHECK(rented.home().say_care == Approx(.4));
}

TEST_CASE("who chooses their neighbours takes in their own class more") {
    Town town(Plan{{1000, 1000}}); // .4 low, .4 middle, .2 high in both
    for (std::uint32_t n = 0; n < 2; ++n) town.neighbourhoods.low_class[NeighbourhoodId{n}] = .5f;
    town.neighbourhoods.closed[here] = .5f;
    const Homes homes(town.neighbourhoods);
    const auto share = [&](SocialClass social_class) {
        int there = 0;
        for (std::uint64_t key = 0; key < 20'000; ++key) {
            sim::Random random = any_month().random(key);
            there += homes.draw(social_class, sim::Rows<NeighbourhoodId>::all(2), random) == here;
        }
        return there;
    };
    CHECK(standard_errors(share(SocialClass::low), 20'000, .5) < 4);
    CHECK(standard_errors(share(SocialClass::high), 20'000, 1.0 / 3) < 4);
    CHECK(standard_errors(share(SocialClass::high), 20'000, .5) > 4);
}
