#include "models/welfare_state/casework.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/statistics.hpp"
#include "tests/welfare_state/standard.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

constexpr TeamId some{0};

/// A team of professionals of one logic under an institution of another, without pressure of work.
Town team_of(std::uint32_t jobs, const std::string& own = "charity", const std::string& institution = "charity") {
    Town town(10);
    town.teams.dispositions[some] = of(institution);
    town.staff(some, jobs);
    for (std::uint32_t i = 0; i < jobs; ++i) town.professionals.logic[ProfessionalId{i}] = id_of(own);
    return town;
}

StaffEvents pass(Town& town, const CaseworkSettings& settings = {}, int months = 1, const sim::Workers& workers = alone()) {
    StaffEvents events;
    for (int month = 0; month < months; ++month)
        casework(settings, standard_logics(), {}, standard_eras(), town.teams, town.professionals, events,
                 step_in(sim::Month{this_month.index + month}, workers));
    return events;
}

CaseworkSettings nobody_leaves() {
    CaseworkSettings settings;
    settings.leaving = settings.leaving_burn_out = settings.leaving_conflict = 0;
    return settings;
}

double burnt_after(int months, double start, double load, double administration, double conflict, double trust) {
    for (int month = 0; month < months; ++month) start = burn_out_after({}, start, load, administration, conflict, trust);
    return start;
}

} // namespace

TEST_CASE("nobody burns out where load is at most 1, administration bearable and there is no conflict") {
    for (const double load : {0.0, .5, 1.0}) {
        for (const double administration : {0.0, .1, .25}) {
            CHECK(burn_out_after({}, 0, load, administration, 0, .3) == 0);
            CHECK(burnt_after(600, 1, load, administration, 0, .3) < 1e-9);
        }
    }
}

TEST_CASE("burn-out comes to rest at z / (z + recovery), from both sides, and never leaves 0 to 1") {
    const double z = .03 * .6 + .015 * .15 + .02 * .5, rest = z / (z + .04 + .01 * .4);
    CHECK(burnt_after(2000, 0, 1.6, .4, .5, .4) == Approx(rest));
    CHECK(burnt_after(2000, 1, 1.6, .4, .5, .4) == Approx(rest));
    CaseworkSettings hard;
    hard.overload = hard.administration = hard.conflict = 50;
    for (const double start : {0.0, .5, 1.0}) {
        const double worn = burn_out_after(hard, start, 2, 1, 1, 0);
        CHECK((worn > .99 && worn <= 1));
    }
    CHECK(burn_out_after({}, .3, 9, .2, 0, 0) == burn_out_after({}, .3, 2, .2, 0, 0)); // load counts to 2
}

TEST_CASE("the first month wears as the equation for small steps says, and without any rate nothing changes") {
    const double z = .03 * .6 + .015 * .15 + .02 * .5;
    CHECK(burn_out_after({}, 0, 1.6, .4, .5, .4) == Approx(z).epsilon(.05));
    CHECK(burn_out_after({}, .5, 1, .2, 0, 0) == Approx(.5 * std::exp(-.04)));
    CaseworkSettings still;
    still.recovery = still.recovery_trust = 0;
    CHECK(burn_out_after(still, .37, 1, .2, 0, 1) == .37);
}

TEST_CASE("burn-out rises with load, administration and conflict and falls with trust") {
    const double middle = burn_out_after({}, .2, 1.4, .3, .3, .5);
    CHECK(burn_out_after({}, .2, 1.5, .3, .3, .5) > middle);
    CHECK(burn_out_after({}, .2, 1.4, .4, .3, .5) > middle);
    CHECK(burn_out_after({}, .2, 1.4, .3, .4, .5) > middle);
    CHECK(burn_out_after({}, .2, 1.4, .3, .3, .6) < middle);
}

TEST_CASE("there is least room for own judgement without trust or under endless rules, most with trust and no rules") {
    Dispositions institution;
    auto& trust = institution.strength[static_cast<std::size_t>(Disposition::trust)];
    CHECK(discretion({}, institution, 0) == Approx(.1));
    trust = 1;
    CHECK(discretion({}, institution, 0) == Approx(.7));
    CHECK(discretion({}, institution, 1) == Approx(.4));
    CHECK(discretion({}, institution, 1e12) == Approx(.1));
    trust = .5f;
    CHECK(discretion({}, institution, 0) == Approx(.4));
}

TEST_CASE("teams without professionals are left alone") {
    Town town(10);
    CHECK(pass(town).left == 0);
    for (const TeamId team : town.teams.all()) {
        CHECK(town.teams.burn_out[team] == 0);
        CHECK(town.teams.continuity[team] == 0);
    }
}

TEST_CASE("the own logic counts only where there is room for it") {
    Town town = team_of(3, "lifeworld", "managerial");
    town.teams.rules[some] = 1.5f;
    pass(town, nobody_leaves());
    const double room = discretion({}, of("managerial"), 1.5);
    const double adherence = .6 * (1 - .004 * (1 - room));
    CHECK(town.professionals.adherence[ProfessionalId{1}] == Approx(adherence));
    for (std::size_t k = 0; k < dispositions; ++k) {
        const double own = of("lifeworld").strength[k], institution = of("managerial").strength[k];
        CHECK(town.professionals.conduct[ProfessionalId{1}].strength[k]
              == Approx((1 - room * adherence) * institution + room * adherence * own));
    }
    CaseworkSettings no_room = nobody_leaves();
    no_room.discretion_least = no_room.discretion_most = 0;
    pass(town, no_room);
    CHECK(town.professionals.conduct[ProfessionalId{1}] == of("managerial"));
}

TEST_CASE("who has the logic of the institution acts like it, to the bit, and does not suffer") {
    Town town = team_of(3);
    pass(town, nobody_leaves(), 24);
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(town.professionals.conduct[ProfessionalId{i}] == of("charity"));
        CHECK(town.professionals.burn_out[ProfessionalId{i}] == 0);
    }
}

TEST_CASE("a team's burn-out is the mean of its people, and after a year all have been there for a year") {
    Town town = team_of(2, "lifeworld", "managerial");
    town.professionals.burn_out[ProfessionalId{0}] = .8f;
    pass(town, nobody_leaves(), 11);
    CHECK(town.teams.burn_out[some]
          == Approx((town.professionals.burn_out[ProfessionalId{0}] + town.professionals.burn_out[ProfessionalId{1}]) / 2));
    CHECK(town.teams.continuity[some] == 0);
    pass(town, nobody_leaves());
    CHECK(town.teams.continuity[some] == 1);
    CHECK(town.professionals.tenure[ProfessionalId{0}] == 12);
}

TEST_CASE("where all leave all are new, and nobody has been there for a year") {
    Town town = team_of(4, "lifeworld", "managerial");
    for (std::uint32_t i = 0; i < 4; ++i) {
        town.professionals.tenure[ProfessionalId{i}] = 30;
        town.professionals.burn_out[ProfessionalId{i}] = 1;
        town.professionals.weight[ProfessionalId{i}] = .25;
    }
    const auto before = town.professionals.lineage;
    CaseworkSettings settings;
    settings.leaving = 1;
    CHECK(pass(town, settings).left == 1);
    for (std::uint32_t i = 0; i < 4; ++i) {
        CHECK(town.professionals.lineage[ProfessionalId{i}] != before[ProfessionalId{i}]);
        CHECK(town.professionals.tenure[ProfessionalId{i}] == 0);
        CHECK(town.professionals.burn_out[ProfessionalId{i}] == 0);
        CHECK(town.professionals.weight[ProfessionalId{i}] == .25);
    }
    CHECK(town.teams.continuity[some] == 0);
    CHECK(town.teams.burn_out[some] == 0);
}

TEST_CASE("nobody leaves at a chance of 0, and ranges of all settings keep everything within 0 and 1") {
    Town town = team_of(5, "lifeworld", "managerial");
    const auto before = town.professionals.lineage;
    CHECK(pass(town, nobody_leaves(), 24).left == 0);
    CHECK(town.professionals.lineage == before);
    CaseworkSettings most;
    for (double* value :
         {&most.overload, &most.administration, &most.conflict, &most.discretion_most, &most.leaving, &most.socialisation})
        *value = 1;
    town.teams.load[some] = 2;
    town.teams.administration[some] = 1;
    pass(town, most, 24);
    for (std::uint32_t i = 0; i < 5; ++i) {
        const ProfessionalId who{i};
        CHECK((town.professionals.burn_out[who] >= 0 && town.professionals.burn_out[who] <= 1));
        CHECK((town.professionals.adherence[who] >= 0 && town.professionals.adherence[who] <= 1));
    }
}

TEST_CASE("jobs change hands as often as the formula says") {
    constexpr std::uint32_t jobs = 100'000;
    Town town = team_of(jobs, "lifeworld", "managerial");
    for (std::uint32_t i = 0; i < jobs; ++i) town.professionals.burn_out[ProfessionalId{i}] = .5f;
    const double conflict = distance(of("lifeworld"), of("managerial"));
    const double worn = burn_out_after({}, .5, 0, 0, conflict, of("managerial")[Disposition::trust]);
    const double chance = .004 + .02 * worn + .01 * conflict;
    const double left = pass(town).left;
    CHECK(standard_errors(left, jobs, chance) < 4);
    CHECK(standard_errors(left, jobs, .004 + .02 * worn) > 4); // and it would notice that conflict were forgotten
    CHECK(standard_errors(left, jobs, 1.12 * chance) > 4);
}

TEST_CASE("what happens in one team does not change the dice of another") {
    const auto run = [](double load_elsewhere, std::uint32_t jobs_elsewhere) {
        Town town(Plan{{10, 10}});
        const TeamId elsewhere{0}, here{5};
        town.staff(elsewhere, jobs_elsewhere);
        town.staff(here, 40);
        town.teams.load[elsewhere] = static_cast<float>(load_elsewhere);
        pass(town, {}, 60);
        std::vector<std::pair<std::uint64_t, float>> people;
        for (std::uint32_t i = 0; i < 40; ++i) {
            const ProfessionalId who{town.teams.first[here].index + i};
            people.emplace_back(town.professionals.lineage[who], town.professionals.skill[who]);
        }
        return people;
    };
    CHECK(run(0, 30) == run(2, 50));
}

TEST_CASE("the number of threads does not change casework") {
    Town town(Plan{{10, 10, 10}, {10, 10}});
    for (const TeamId team : town.teams.all()) {
        town.teams.dispositions[team] = of("professional");
        town.staff(team, team.index % 4 * 3);
        town.teams.load[team] = 1.5f;
    }
    Town with_three = town;
    const StaffEvents one = pass(town, {}, 60), other = pass(with_three, {}, 60, three());
    CHECK(one.left == other.left);
    bool same = true;
    for_each_professional_column(
        [&](auto column) { same = same && town.professionals.*column == with_three.professionals.*column; });
    CHECK(same);
    CHECK(town.teams.burn_out == with_three.teams.burn_out);
    CHECK(town.teams.continuity == with_three.teams.continuity);
    CHECK(town.teams.hired == with_three.teams.hired);
}
