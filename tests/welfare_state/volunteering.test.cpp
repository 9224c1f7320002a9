#include "models/welfare_state/volunteering.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// Some months, with other dice each.
void pass(Town& town, const VolunteeringSettings& settings, int months = 1, const sim::Workers& workers = alone()) {
    for (int month = 0; month < months; ++month) {
        volunteering(settings, town.surroundings, town.teams, town.citizens,
                     step_in(sim::Month{this_month.index + month}, workers));
    }
}
std::uint32_t volunteers(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.volunteers_at_all(citizen); });
}
Town town_of_volunteers(std::uint32_t people) {
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.volunteers[citizen] = Volunteer::association;
    return town;
}
/// The lively town, with social trust and strain of all sizes and every third a volunteer.
Town varied_town() {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 3);
        town.citizens.social_trust[citizen] = static_cast<float>(some % 101) / 100;
        town.citizens.strain[citizen] = static_cast<float>((some >> 10) % 101) / 100;
        town.citizens.volunteers[citizen] = static_cast<Volunteer>((some >> 20) % 3 == 0);
    }
    return town;
}

} // namespace

TEST_CASE("the chance to start volunteering is the product of its factors") {
    Town town(1);
    const CitizenId me{0};
    const auto chance = [&](double nearby = 0) { return chance_to_start({}, town.citizens, me, nearby, 0, this_month); };
    CHECK(chance() == Approx(.003 * .9));
    CHECK(chance(0.5) == Approx(.003 * .9 * 1.5));
    town.citizens.pillar[me] = Pillar::catholic;
    CHECK(chance() == Approx(.003 * .9 * 1.4));
    town.citizens.social_class[me] = SocialClass::high;
    town.citizens.strain[me] = .25f;
    CHECK(chance() == Approx(.003 * .9 * 1.4 * 1.5 * .75));
    for (const int age : {59, 60, 77, 78}) {
        town.person(me, Sex::man, age);
        CHECK(chance() == Approx(.003 * .9 * 1.4 * 1.5 * .75 * (age == 60 || age == 77 ? 1.4 : 1)));
    }
    town.citizens.strain[me] = 1;
    CHECK(chance() == 0);
}

TEST_CASE("grown-ups start volunteering as often as the formula says, and stop so too") {
    constexpr std::uint32_t people = 400'000;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.strain[citizen] = .5f;
    pass(town, {});
    CHECK(standard_errors(volunteers(town), people, .003 * .9 * .5) < 4);
    CHECK(standard_errors(volunteers(town), people, .003 * .9 * .5 * 1.2) > 4); // and it would notice a fifth more
    Town active = town_of_volunteers(people);
    for (const CitizenId citizen : everybody(active.citizens)) active.citizens.strain[citizen] = .5f;
    pass(active, {});
    CHECK(standard_errors(people - volunteers(active), people, .025) < 4);
    CHECK(standard_errors(people - volunteers(active), people, .025 * 1.05) > 4);
    CHECK(standard_errors(people - volunteers(active), people, .010) > 4); // without strain
}

TEST_CASE("nobody is passed over by the bound that spares the exact chance") {
    // Everything at its most: the young old, of high class, in a pillar, trusting, among volunteers.
    constexpr std::uint32_t people = 100'000;
    Town town(people);
    for (const CitizenId citizen : everybody(town.citizens)) {
        town.person(citizen, Sex::woman, 65);
        town.citizens.pillar[citizen] = Pillar::protestant;
        town.citizens.social_class[citizen] = SocialClass::high;
        town.citizens.social_trust[citizen] = 1;
    }
    town.surroundings.volunteers[NeighbourhoodId{0}] = 1;
    const double chance = .003 * 1.5 * 1.3 * 1.4 * 1.4 * 2;
    pass(town, {.stop = 0, .stop_strain = 0});
    CHECK(standard_errors(volunteers(town), people, chance) < 4);
    CHECK(standard_errors(volunteers(town), people, .9 * chance) > 4);  // and it would notice a tenth less
    CHECK(standard_errors(volunteers(town), people, chance / 1.3) > 4); // or a factor left out of the bound
}

TEST_CASE("minors and the dead neither start nor stop, and at a chance of 1 all others do") {
    Town town(4);
    const CitizenId grown_up{0}, minor{1}, dead{2}, active_minor{3};
    town.person(minor, Sex::man, 17.9);
    town.person(active_minor, Sex::man, 12);
    town.citizens.volunteers[active_minor] = Volunteer::association;
    town.citizens.alive[dead] = 0;
    const VolunteeringSettings sure{.start = 1000, .stop = 1};
    pass(town, sure);
    CHECK(town.citizens.volunteers[grown_up] == Volunteer::association);
    CHECK(town.citizens.volunteers[minor] == Volunteer::no);
    CHECK(town.citizens.volunteers[dead] == Volunteer::no);
    CHECK(town.citizens.volunteers[active_minor] == Volunteer::association);
    pass(town, sure);
    CHECK(town.citizens.volunteers[grown_up] == Volunteer::no);
    Town before = town_of_volunteers(300), after = before;
    pass(after, {.start = 0, .stop = 0, .stop_strain = 0}, 24);
    CHECK(same(before, after));
}

TEST_CASE("the share of volunteers comes to rest at starting over starting and stopping") {
    constexpr std::uint32_t people = 20'000;
    Town town(people);
    VolunteeringSettings settings;
    settings.start = .04, settings.stop = .1;
    pass(town, settings, 60);
    const double start = .04 * .9, rest = start / (start + .1);
    CHECK(standard_errors(volunteers(town), people, rest) < 4);
    CHECK(standard_errors(volunteers(town), people, 1.1 * rest) > 4);
}

TEST_CASE("volunteering changes who volunteers, nothing else") {
    const Town before = varied_town();
    Town town = before;
    pass(town, {}, 36);
    CHECK_FALSE(same(town, before));
    town.citizens.volunteers = before.citizens.volunteers;
    CHECK(same(town, before));
}

TEST_CASE("the number of threads does not change who volunteers, nor does where people live") {
    CHECK(same_on_three_threads(varied_town(), [](Town& town, const sim::Step& now) { pass(town, {}, 24, now.workers); }));
    Town town = varied_town();
    const auto people = static_cast<std::uint32_t>(everybody(town.citizens).size());
    Town elsewhere = same_people_elsewhere(town, {people - 300, 300});
    pass(town, {}, 24);
    pass(elsewhere, {}, 24);
    CHECK(by_lineage(town.citizens, &Citizens::volunteers) == by_lineage(elsewhere.citizens, &Citizens::volunteers));
}
