#include "models/welfare_state/paid_work.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The share of every year, by sex and age.
template <class Share>
Demography participation(const Share& share) {
    Demography demography = no_rates();
    for (auto& of_year : demography.paid_work) {
        for (const Sex sex : {Sex::man, Sex::woman}) {
            for (int age = 0; age < ages; ++age) of_year[static_cast<int>(sex)][age] = share(sex, age);
        }
    }
    return demography;
}
Demography participation_of_all(double share) {
    return participation([=](Sex, int) { return share; });
}

std::uint32_t workers(const Town& town) {
    return count(town.citizens, [&](CitizenId citizen) { return town.citizens.has_paid_work[citizen]; });
}

} // namespace

TEST_CASE("nobody works at a share of 0, everybody at a share of 1") {
    Town town = lively_town();
    const Town before = town;
    paid_work(participation_of_all(1), town.citizens, any_month());
    CHECK(workers(town) == living(town.citizens));
    paid_work(participation_of_all(0), town.citizens, any_month());
    CHECK(workers(town) == 0);
    CHECK(same(town, before)); // nothing else has changed
    Town empty(Plan{{0}});
    paid_work(participation_of_all(1), empty.citizens, any_month());
    CHECK(women_in_paid_work(empty.citizens, any_month()) == 0);
}

TEST_CASE("a share holds for its sex and age") {
    Town town(4);
    town.person(CitizenId{0}, Sex::woman, 30);
    town.person(CitizenId{1}, Sex::man, 30);
    town.person(CitizenId{2}, Sex::woman, 31);
    town.person(CitizenId{3}, Sex::woman, 125);
    paid_work(participation([](Sex sex, int age) { return sex == Sex::woman && (age == 30 || age == ages - 1); }), town.citizens,
              any_month());
    CHECK(town.citizens.has_paid_work[CitizenId{0}]);
    CHECK_FALSE(town.citizens.has_paid_work[CitizenId{1}]);
    CHECK_FALSE(town.citizens.has_paid_work[CitizenId{2}]);
    CHECK(town.citizens.has_paid_work[CitizenId{3}]);
}

TEST_CASE("who works at a lower share works at a higher one, with any dice") {
    Town town = lively_town();
    paid_work(participation_of_all(0.3), town.citizens, any_month());
    const auto few = town.citizens.has_paid_work;
    paid_work(participation_of_all(0.5), town.citizens, step_in(sim::Month{this_month.index + 120}));
    const auto many = town.citizens.has_paid_work;
    CHECK(std::ranges::count(few, 1) < std::ranges::count(many, 1));
    for (const CitizenId citizen : everybody(town.citizens)) CHECK(few[citizen] <= many[citizen]);
}

TEST_CASE("as many work as the table says") {
    constexpr std::uint32_t people = 200'000;
    Town town(people);
    paid_work(participation([](Sex sex, int) { return sex == Sex::man ? 0.85 : 0.25; }), town.citizens, any_month());
    for (const Sex sex : {Sex::man, Sex::woman}) {
        const auto working =
            count(town.citizens, [&](CitizenId i) { return town.citizens.sex[i] == sex && town.citizens.has_paid_work[i]; });
        const double share = sex == Sex::man ? 0.85 : 0.25;
        CHECK(standard_errors(working, people / 2.0, share) < 4);
        CHECK(standard_errors(working, people / 2.0, 0.95 * share) > 4); // and it would notice 5 % less
    }
    CHECK(standard_errors(people / 2.0 * women_in_paid_work(town.citizens, any_month()), people / 2.0, 0.25) < 4);
}

TEST_CASE("the share of women in paid work is of living women of 15 to 74 years") {
    Town town(7);
    const std::array<double, 7> years{14.9, 15, 40, 74.9, 75, 40, 40};
    for (const CitizenId citizen : everybody(town.citizens)) town.person(citizen, Sex::woman, years[citizen.index]);
    town.person(CitizenId{5}, Sex::man, 40);
    town.citizens.alive[CitizenId{6}] = 0;
    for (const CitizenId citizen : everybody(town.citizens)) town.citizens.has_paid_work[citizen] = citizen.index != 2;
    CHECK(women_in_paid_work(town.citizens, any_month()) == Approx(2 / 3.0));
}

TEST_CASE("who works does not depend on rows and neighbourhoods") {
    Town town = lively_town(Plan{{150, 50}});
    Town elsewhere = same_people_elsewhere(town, {3, 97, 0, 100});
    const Demography demography = participation([](Sex, int age) { return age / 60.0; });
    paid_work(demography, town.citizens, any_month());
    paid_work(demography, elsewhere.citizens, any_month());
    CHECK(workers(town) > 20);
    CHECK(by_lineage(town.citizens, &Citizens::has_paid_work) == by_lineage(elsewhere.citizens, &Citizens::has_paid_work));
    CHECK(women_in_paid_work(town.citizens, any_month()) == women_in_paid_work(elsewhere.citizens, any_month()));
}

TEST_CASE("the number of threads does not change who works") {
    const Demography demography = participation([](Sex, int age) { return age / 60.0; });
    CHECK(same_on_three_threads(lively_town(), [&](Town& t, const sim::Step& now) { paid_work(demography, t.citizens, now); }));
    Town town = lively_town();
    paid_work(demography, town.citizens, any_month());
    CHECK(women_in_paid_work(town.citizens, any_month(alone())) == women_in_paid_work(town.citizens, any_month(three())));
}
