#include "models/welfare_state/strain.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// Strain after so many months of giving the same [h/week].
double after_months(const StrainSettings& settings, int months, double start, double given, bool relieved = false) {
    for (int month = 0; month < months; ++month) start = strain_after(settings, start, given, relieved);
    return start;
}

/// The lively town, where everybody gives something and half are strained already.
Town helpful_town() {
    Town town = lively_town();
    for (const CitizenId citizen : everybody(town.citizens)) {
        const std::uint64_t some = sim::mix(town.citizens.lineage[citizen] + 2);
        town.citizens.given[citizen] = static_cast<Hours>(some % 600);
        town.citizens.formal[citizen] = some >> 16 & 1 ? Hours{0} : Hours{60};
        town.citizens.strain[citizen] = some >> 17 & 1 ? 0 : static_cast<float>((some >> 20) % 1000) / 1000;
    }
    return town;
}

} // namespace

TEST_CASE("strain comes to rest at 0, .81 and .92 for who gives 8, 16 and 28 hours a week") {
    const StrainSettings settings;
    for (const double start : {0.0, 0.3, 1.0}) {
        CHECK(after_months(settings, 400, start, 8) == 0);
        CHECK(after_months(settings, 400, start, 16) == Approx(0.81).margin(0.005));
        CHECK(after_months(settings, 400, start, 28) == Approx(0.92).margin(0.005));
        CHECK(after_months(settings, 400, start, 9.8) == Approx(0.5).margin(0.01));
    }
    CHECK(after_months(settings, 400, 0, 17) > 0.82); // and it would notice an hour more
}

TEST_CASE("strain goes to its rest by the share 1 - exp(-speed) of the way a month") {
    const StrainSettings settings;
    CHECK(strain_after(settings, 0.6, 0, false) == Approx(0.6 * std::exp(-0.05)));
    CHECK(strain_after(settings, 0.6, 0, true) == Approx(0.6 * std::exp(-0.07)));
    CHECK(strain_after(settings, 0, 16, false) == Approx(0.22 / 0.27 * (1 - std::exp(-0.27))));
    CHECK(strain_after(settings, 0, 16, true) == Approx(0.22 / 0.29 * (1 - std::exp(-0.29))));
}

TEST_CASE("strain stays within 0 and 1 and rises with hours, falls with relief, wherever the parameters lie") {
    for (const double rise : {0.0, 0.1, 0.35, 50.0}) {
        for (const double recovery : {0.0, 0.03, 0.1}) {
            const StrainSettings settings{.bearable = 4, .rise = rise, .recovery = recovery};
            for (const double start : {0.0, 0.5, 1.0}) {
                double before = 0;
                for (const double given : {0.0, 4.0, 5.0, 60.0, longest_hours}) {
                    const double after = strain_after(settings, start, given, false);
                    CHECK(after >= before);
                    CHECK(after <= 1);
                    CHECK(strain_after(settings, start, given, true) <= after);
                    before = after;
                }
            }
        }
    }
}

TEST_CASE("who gives no more than is bearable is not strained, and little strain ends") {
    Town town(3);
    town.citizens.given[CitizenId{0}] = nearest_hours(8);
    town.citizens.given[CitizenId{1}] = nearest_hours(8.05);
    town.citizens.strain[CitizenId{2}] = 1.04e-4f;
    strain(StrainSettings{}, town.citizens, any_month());
    CHECK(town.citizens.strain[CitizenId{0}] == 0);
    CHECK(town.citizens.strain[CitizenId{1}] > 0);
    CHECK(town.citizens.strain[CitizenId{2}] == 0);
}

TEST_CASE("formal help to partner or kin relieves, to others not") {
    for (int tie = 0; tie < slot::count; ++tie) {
        Town town(2);
        const CitizenId carer{0}, other{1};
        town.citizens.strain[carer] = 0.5f;
        town.citizens.ties[carer][tie] = other;
        Town helped = town;
        helped.citizens.formal[other] = 1;
        strain(StrainSettings{}, town.citizens, any_month());
        strain(StrainSettings{}, helped.citizens, any_month());
        CAPTURE(tie);
        CHECK(town.citizens.strain[carer] == Approx(0.5 * std::exp(-0.05)));
        CHECK(helped.citizens.strain[carer] == Approx(0.5 * std::exp(tie < slot::neighbour ? -0.07 : -0.05)));
    }
}

TEST_CASE("strain changes nothing but the strain of the living, and is as in the formula for everybody") {
    const Town before = helpful_town();
    Town town = before;
    const CitizenId dead = town.in(0, 3);
    town.citizens.alive[dead] = 0;
    strain(StrainSettings{}, town.citizens, any_month());
    for (const CitizenId citizen : everybody(town.citizens)) {
        if (citizen == dead) continue;
        bool relieved = false;
        for (int tie = 0; tie < slot::neighbour; ++tie) {
            const CitizenId other = before.citizens.ties[citizen][tie];
            relieved = relieved || (other && before.citizens.formal[other] > 0);
        }
        const double expected =
            strain_after({}, before.citizens.strain[citizen], in_hours(before.citizens.given[citizen]), relieved);
        CHECK(town.citizens.strain[citizen] == static_cast<float>(expected));
    }
    CHECK(town.citizens.strain[dead] == before.citizens.strain[dead]);
    town.citizens.strain = before.citizens.strain;
    town.citizens.alive[dead] = 1;
    CHECK(same(town, before));
}

TEST_CASE("the number of threads does not change strain, nor does where people live") {
    CHECK(same_on_three_threads(helpful_town(), [](Town& town, const sim::Step& now) { strain({}, town.citizens, now); }));
    Town town = helpful_town();
    const auto people = static_cast<std::uint32_t>(everybody(town.citizens).size());
    Town elsewhere = same_people_elsewhere(town, {people - 300, 300});
    strain({}, town.citizens, any_month());
    strain({}, elsewhere.citizens, any_month());
    CHECK(by_lineage(town.citizens, &Citizens::strain) == by_lineage(elsewhere.citizens, &Citizens::strain));
}
