#include "models/welfare_state/isomorphism.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

/// The managerial logic rules at all times.
RegimeSettings managerial() {
    RegimeSettings settings;
    settings.weights.resize(4);
    settings.weights[2] = {{1945, 1}};
    return settings;
}
constexpr std::size_t charity = 0, professional = 1, ruling = 2, lifeworld = 3;

Era pass(const IsomorphismSettings& p, Town& town, int months = 1, const sim::Workers& workers = alone()) {
    Era era;
    for (int month = 0; month < months; ++month)
        isomorphism(p, managerial(), standard_logics(), town.municipalities, town.teams, town.professionals, town.institutions,
                    era, any_month(workers));
    return era;
}

/// Institutions of all fields and logics in three municipalities, and people who work there, of all logics.
Town varied() {
    Town town(Plan{{100, 50}, {80}, {20}});
    for (std::uint32_t t = 0; t < 3; ++t) {
        for (int field = 0; field < fields; ++field) {
            const InstitutionId row = town.found(t, field, 1 + field, static_cast<LogicId>((field + static_cast<int>(t)) % 4));
            town.institutions.public_share[row] = field / 9.0;
        }
    }
    for (const TeamId team : town.teams.all()) town.staff(team, 1 + team.index % 3);
    for (const ProfessionalId who : sim::Rows<ProfessionalId>::all(town.professionals.size()))
        town.professionals.logic[who] = static_cast<LogicId>(who.index % 4);
    return town;
}
double sum(const LogicWeights& mix) { return std::accumulate(mix.begin(), mix.end(), 0.0); }

} // namespace

TEST_CASE("the weights of what institutions say and do keep their sum of 1, and none falls below 0") {
    Town town = varied();
    for (int year = 0; year < 50; ++year) {
        pass({.coercive = .02, .mimetic = .01, .normative = .01}, town, 12);
        for (const InstitutionId row : town.institutions.all()) {
            for (const LogicWeights* mix : {&town.institutions.reported[row], &town.institutions.practised[row]}) {
                CHECK(sum(*mix) == Approx(1).margin(1e-12));
                for (const double weight : *mix) CHECK(weight >= 0);
            }
        }
    }
}

TEST_CASE("the regime coerces institutions as far as they depend on it") {
    Town town(10);
    const InstitutionId half = town.found(0, 0, 3), wholly = town.found(0, 1, 3), not_at_all = town.found(0, 2, 3);
    town.institutions.public_share[half] = .5;
    town.institutions.public_share[not_at_all] = 0;
    pass({}, town);
    CHECK(town.institutions.reported[half][ruling] == Approx(.008 * .5));
    CHECK(town.institutions.reported[wholly][ruling] == Approx(.008));
    CHECK(town.institutions.practised[wholly][ruling] == Approx(.008 * .8)); // a fifth stays words
    CHECK(town.institutions.practised[wholly][charity] == Approx(1 - .008 * .8));
    pass({}, town, 600);
    CHECK(town.institutions.reported[not_at_all] == LogicWeights{1, 0, 0, 0});
    CHECK(town.institutions.practised[not_at_all] == LogicWeights{1, 0, 0, 0});
    CHECK(town.institutions.gap[not_at_all] == 0);
    CHECK(town.institutions.reported[wholly][ruling] > .99);
}

TEST_CASE("institutions imitate the mean of their field, by staff") {
    Town town(Plan{{10}, {10}, {10}});
    const InstitutionId large = town.found(0, 4, 3, id_of("charity")), small = town.found(1, 4, 1, id_of("lifeworld"));
    const InstitutionId other = town.found(2, 5, 9, id_of("managerial"));
    pass({.coercive = 0, .mimetic = .01, .normative = 0, .decoupling = 0}, town);
    CHECK(town.institutions.practised[large][lifeworld] == Approx(.01 * .25));
    CHECK(town.institutions.practised[small][charity] == Approx(.01 * .75));
    CHECK(town.institutions.practised[other] == LogicWeights{0, 0, 1, 0}); // of another field
}

TEST_CASE("staff bring their own logics along, by the jobs they stand for") {
    Town town(Plan{{10, 10}});
    const InstitutionId row = town.found(0, 0, 4);
    town.staff(town.teams.first_line(NeighbourhoodId{0}, 0), 2);
    town.staff(town.teams.first_line(NeighbourhoodId{1}, 0), 1);
    town.professionals.logic[ProfessionalId{0}] = id_of("professional");
    town.professionals.weight[ProfessionalId{0}] = 2;
    town.professionals.logic[ProfessionalId{2}] = id_of("lifeworld");
    pass({.coercive = 0, .mimetic = 0, .normative = .01, .decoupling = 0}, town);
    CHECK(town.institutions.practised[row][professional] == Approx(.01 * .5));
    CHECK(town.institutions.practised[row][lifeworld] == Approx(.01 * .25));
    CHECK(town.institutions.practised[row][charity] == Approx(1 - .01 * .75));
}

TEST_CASE("wholly decoupled, practice never changes while words do") {
    Town town = varied();
    const auto practised = town.institutions.practised;
    const auto worked_by = town.institutions.dispositions;
    const auto reported = town.institutions.reported;
    double gap = 0;
    for (int year = 0; year < 10; ++year) {
        pass({.decoupling = 1}, town, 12);
        const double now = town.institutions.gap[town.institutions.at(MunicipalityId{0}, 8)]; // of charity, wholly dependent
        CHECK(now > gap);
        gap = now;
    }
    CHECK(town.institutions.practised == practised);
    CHECK(town.institutions.dispositions == worked_by);
    for (const InstitutionId row : town.institutions.all()) CHECK(town.institutions.reported[row] != reported[row]);
}

TEST_CASE("not decoupled at all, there is no gap between words and work") {
    Town town = varied();
    pass({.decoupling = 0}, town, 240);
    for (const double gap : town.institutions.gap) CHECK(gap == 0);
    CHECK(town.institutions.practised == town.institutions.reported);
}

TEST_CASE("institutions act by the mix that they practise, and their gap is its distance from what they say") {
    Town town = varied();
    pass({}, town, 60);
    for (const InstitutionId row : town.institutions.all()) {
        CHECK(town.institutions.dispositions[row] == mixed(standard_logics(), town.institutions.practised[row]));
        CHECK(
            town.institutions.gap[row]
            == Approx(distance(mixed(standard_logics(), town.institutions.reported[row]), town.institutions.dispositions[row])));
    }
}

TEST_CASE("institutions breed the claim orientation of what they practise, by staff, housing apart") {
    Town town(10);
    town.found(0, 0, 3, id_of("professional"));
    town.found(0, 4, 1, id_of("managerial"));
    town.found(0, housing_field, 90, id_of("charity"));
    CHECK(claim_target(standard_logics(), town.institutions) == Approx((3 * .60 + 1 * .73) / 4));
    CHECK(pass({.coercive = 0, .mimetic = 0, .normative = 0}, town).claim_target == Approx((3 * .60 + 1 * .73) / 4));
    Town nobody(10);
    CHECK(claim_target(standard_logics(), nobody.institutions) == 0);
}

TEST_CASE("the number of threads does not change institutions") {
    Town town = varied(), with_three = town;
    pass({}, town, 24);
    pass({}, with_three, 24, three());
    CHECK(town.institutions.reported == with_three.institutions.reported);
    CHECK(town.institutions.practised == with_three.institutions.practised);
}
