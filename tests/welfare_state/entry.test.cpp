#include "models/welfare_state/entry.hpp"

#include <catch2/catch.hpp>

#include "tests/statistics.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

void enter(Town& town, int year, const EntrySettings& settings = {}, double persons_per_agent = 100,
           const LawSettings& law = {}) {
    entry(settings, law, {}, standard_eras(), standard_logics(), persons_per_agent, town.municipalities, town.citizens,
          town.institutions, step_in(sim::Month::january(year)));
}
InstitutionId row(const Town& town, int field, std::uint32_t in = 0) { return town.institutions.at(MunicipalityId{in}, field); }

constexpr int second_security = field_of(Line::second, 3);

} // namespace

TEST_CASE(
    "at the start there are institutions of all fields but neighbourhood teams, of 1.2 jobs per 1000 people, housing apart") {
    Town town(Plan{{60'000, 40'000}});
    town.municipalities.stands_for[MunicipalityId{0}] = 10;
    enter(town, 1945);
    const Institutions& all = town.institutions;
    double jobs = 0;
    for (const InstitutionId i : all.all()) {
        CHECK(all.exists[i] == (all.field[i] != general_field));
        if (!all.exists[i]) continue;
        if (all.field[i] != housing_field) jobs += all.staff[i];
        CHECK(all.bodies[i] == Approx(10 * EntrySettings().field[all.field[i]].bodies));
        CHECK(all.rules[i] == .15);
        CHECK(all.management[i] == .05);
        CHECK(all.administration[i] == .08);
        CHECK(all.practised[i] == LogicWeights{1, 0, 0, 0});
        CHECK(all.reported[i] == all.practised[i]);
        CHECK(all.dispositions[i] == of("charity"));
    }
    CHECK(jobs == Approx(1.2 * 100));
    CHECK(all.staff[row(town, 0)] == Approx(.41 * 100));
}

TEST_CASE("what an institution is at first hangs on its field") {
    Town town(1000);
    EntrySettings settings;
    enter(town, 1945, settings);
    const auto kind = [&](int field) { return town.institutions.kind[row(town, field)]; };
    for (int field = 0; field < second_security; ++field) CHECK(kind(field) == InstitutionKind::association);
    CHECK(kind(second_security) == InstitutionKind::agency);
    CHECK(kind(housing_field) == InstitutionKind::housing_association);
}

TEST_CASE("institutions enter when their year has come, with the mix of that year and money for a tenth of a year") {
    Town town(10'000);
    EntrySettings settings;
    settings.field[4] = {.year = 1980, .bodies = 2, .staff = .5};
    enter(town, 1979, settings);
    const Institutions& all = town.institutions;
    const InstitutionId late = row(town, 4);
    CHECK_FALSE(all.exists[late]);
    CHECK(all.staff[late] == 0);
    enter(town, 1980, settings);
    CHECK(all.exists[late]);
    CHECK(all.staff[late] == Approx(5));
    CHECK(all.practised[late] == logic_weights(standard_eras(), 1980));
    CHECK(static_cast<double>(all.reserve[late]) == Approx(.1 * 5 * 100 * wage({}, 1980) * 100).margin(1));
    CHECK(all.public_share[late] == 1);
    town.institutions.staff[late] = 77;
    enter(town, 1981, settings);
    CHECK(all.staff[late] == 77); // it enters once
}

TEST_CASE("an institution begins with one real job at least, but a field without staff or people never begins") {
    Town town(Plan{{10}, {0}});
    EntrySettings settings;
    settings.field[1].staff = 0;
    settings.field[housing_field].staff = 0;
    for (const int year : {1945, 1946, 2030}) enter(town, year, settings, 250);
    const Institutions& all = town.institutions;
    CHECK(all.staff[row(town, 2)] == Approx(1 / 250.));
    for (const int field : {1, housing_field}) {
        CHECK_FALSE(all.exists[row(town, field)]);
        CHECK(all.staff[row(town, field)] == 0);
    }
    for (int field = 0; field < fields; ++field) {
        CHECK_FALSE(all.exists[row(town, field, 1)]);
        CHECK(all.staff[row(town, field, 1)] == 0);
    }
}

TEST_CASE("housing associations grow with the people, and hang on the state though tenants pay") {
    Town town(Plan{{1000}});
    enter(town, 1945);
    const InstitutionId housing = row(town, housing_field);
    CHECK(town.institutions.staff[housing] == Approx(1.4));
    CHECK(town.institutions.public_share[housing] == .7);
    for (std::uint32_t i = 0; i < 500; ++i) town.citizens.alive[town.in(0, i)] = 0;
    enter(town, 1946);
    CHECK(town.institutions.staff[housing] == Approx(.7));
}

TEST_CASE("associations become providers, or an agency where municipalities pay, in the twelve years after the law") {
    constexpr std::uint32_t towns = 2000;
    Town town(Plan(towns, {1}), 0);
    const auto number = [&](int field, InstitutionKind kind) {
        int sum = 0;
        for (std::uint32_t t = 0; t < towns; ++t) sum += town.institutions.kind[row(town, field, t)] == kind;
        return sum;
    };
    const int care = 0, security = field_of(Line::first, 3);
    enter(town, 1945);
    enter(town, 1964);
    CHECK(number(care, InstitutionKind::association) == towns);
    CHECK(number(security, InstitutionKind::association) == towns);
    enter(town, 1967);
    CHECK(number(care, InstitutionKind::association) == towns);
    CHECK(standard_errors(number(security, InstitutionKind::agency), towns, 2 / 12.) < 4);
    enter(town, 1974);
    CHECK(standard_errors(number(care, InstitutionKind::provider), towns, 6 / 12.) < 4);
    CHECK(standard_errors(number(care, InstitutionKind::provider), towns, 6.6 / 12) > 4); // and it would notice a tenth more
    CHECK(standard_errors(number(security, InstitutionKind::agency), towns, 9 / 12.) < 4);
    CHECK(number(security, InstitutionKind::provider) == 0);
    enter(town, 1980);
    CHECK(number(care, InstitutionKind::provider) == towns);
    CHECK(number(security, InstitutionKind::agency) == towns);
    CHECK(number(housing_field, InstitutionKind::housing_association) == towns);
}

TEST_CASE("without the law associations stay what they are") {
    Town town(100);
    LawSettings never;
    never.long_term_care = never.social_assistance = 9999;
    for (const int year : {1945, 1980, 2039}) enter(town, year, {}, 100, never);
    CHECK(town.institutions.kind[row(town, 0)] == InstitutionKind::association);
    CHECK(town.institutions.kind[row(town, 3)] == InstitutionKind::association);
}
