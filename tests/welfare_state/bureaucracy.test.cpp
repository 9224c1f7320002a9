#include "models/welfare_state/bureaucracy.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/welfare_state/regime.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;

namespace {

using D = Disposition;
const BureaucracySettings usual;

struct Strength {
    D what;
    double strength;
};
Dispositions disposed(std::initializer_list<Strength> strengths) {
    Dispositions x;
    for (const Strength& one : strengths) x.strength[static_cast<std::size_t>(one.what)] = one.strength;
    return x;
}

double rules_in_the_end(const Dispositions& x, double start, double incidents) {
    double rules = start;
    for (int month = 0; month < 40'000; ++month) rules = rules_after(usual, x, rules, incidents);
    return rules;
}

/// A municipality in which first-line care has so many real jobs in so many bodies, and gives so many hours a week for each job of agents.
struct Carers {
    Town town{1000};
    InstitutionId row;
    Carers(double jobs, double bodies, double hours, LogicId logic = id_of("managerial"))
        : row(town.found(0, 0, jobs, logic, bodies)) {
        const TeamId team = town.teams.first_line(NeighbourhoodId{0}, 0);
        town.teams.useful[team] = std::llround(20 * hours * jobs);
        town.teams.capacity[team] = town.teams.demand[team] = town.teams.useful[team];
    }
    Institutions& pass(int months = 1, int year = 2005) {
        for (int month = 0; month < months; ++month)
            bureaucracy(usual, 100, town.municipalities, town.teams, town.institutions, step_in(sim::Month::january(year)));
        return town.institutions;
    }
};

} // namespace

TEST_CASE("where nothing changes, the rule stock comes to births over repeal") {
    const Dispositions managerial = of("managerial"), lifeworld = of("lifeworld");
    CHECK(rules_in_the_end(disposed({{D::rules, 1}}), 0, 0) == Approx(.0010 / .0012));
    CHECK(rules_in_the_end(disposed({{D::rules, .5}}), 7, 0) == Approx(.0005 / .0012));
    const double inc = .4;
    CHECK(rules_in_the_end(managerial, 1, inc)
          == Approx((.0010 * .8 + .003 * .7 * inc + .0018 * .9 * .9 + .001 * .1 * (1 - .9) * inc) / (.0012 + .0035 * .1 * .1)));
    CHECK(rules_in_the_end(lifeworld, 1, inc)
          == Approx((.0010 * .1 + .003 * .2 * inc + .0018 * .1 * .1 + .001 * .9 * (1 - .1) * inc) / (.0012 + .0035 * .9 * .9)));
    CHECK(rules_in_the_end(managerial, 0, inc) == Approx(rules_in_the_end(managerial, 9, inc))); // from wherever it began
}

TEST_CASE("without incidents, and without a disposition to rules or to control, the rules lapse") {
    for (const double trust : {0.0, 1.0}) {
        for (const double others : {0.0, 1.0}) {
            Dispositions x;
            x.strength.fill(others);
            x.strength[static_cast<int>(D::rules)] = x.strength[static_cast<int>(D::control)] = 0;
            x.strength[static_cast<int>(D::trust)] = trust;
            CHECK(rules_in_the_end(x, 3, 0) == Approx(0).margin(1e-12));
            CHECK(rules_after(usual, x, 3, 0) < 3);
            CHECK(rules_after(usual, x, 0, 0) == 0);
        }
    }
}

TEST_CASE("rules are born of incidents by risk avoidance, and of incidents by trust without control") {
    CHECK(rules_after(usual, disposed({{D::risk, 1}}), 0, .5) == Approx(.0015));
    CHECK(rules_after(usual, disposed({{D::risk, 1}}), 0, 0) == 0);
    CHECK(rules_after(usual, disposed({{D::trust, 1}}), 0, .5) == Approx(.0005));
    CHECK(rules_after(usual, disposed({{D::trust, 1}, {D::control, 1}}), 0, .5) == 0);
    CHECK(rules_after(usual, disposed({{D::control, 1}}), 0, 0) == 0); // control makes rules by mastery
    CHECK(rules_after(usual, disposed({{D::control, 1}, {D::mastery, .5}}), 0, 0) == Approx(.0009));
}

TEST_CASE("administration lies between .03 and .60, rises with rules, control and parties, and falls with trust") {
    for (const double rules : {0.0, .5, 2.0, 100.0}) {
        for (const double control : {0.0, .5, 1.0}) {
            for (const double trust : {0.0, .5, 1.0}) {
                for (const double parties : {0.0, 12.0, 400.0}) {
                    const auto at = [&](double r, double c, double t, double n) {
                        return administration_at_rest(usual, disposed({{D::control, c}, {D::trust, t}}), r, n);
                    };
                    const double here = at(rules, control, trust, parties);
                    CHECK((here >= .03 && here <= .60));
                    CHECK(at(rules + .1, control, trust, parties) >= here);
                    CHECK(at(rules, control + .1, trust, parties) >= here);
                    CHECK(at(rules, control, trust + .1, parties) <= here);
                    CHECK(at(rules, control, trust, parties + 1) >= here);
                    if (here > .03 && here < .59 && at(rules, control, trust + .1, parties) > .03) {
                        CHECK(at(rules + .1, control, trust, parties) > here);
                        CHECK(at(rules, control + .1, trust, parties) == Approx(std::min(.60, here + .012)));
                        CHECK(at(rules, control, trust + .1, parties) == Approx(here - .006));
                    }
                }
            }
        }
    }
    CHECK(administration_at_rest(usual, {}, 0, 0) == Approx(.06));
    CHECK(administration_at_rest(usual, {}, .6, 0) == Approx(.06 + .075));
    CHECK(administration_at_rest(usual, disposed({{D::efficiency, .5}, {D::mastery, .5}}), 0, 3) == Approx(.06 + .01 + .03));
    CHECK(administration_at_rest(usual, disposed({{D::trust, 1}}), 0, 0) == .03);
    CHECK(administration_at_rest(usual, disposed({{D::control, 1}}), 1e9, 400) == .60);
}

TEST_CASE("with the mix of 2005, 15.3 % of staff manage in a body of 300 jobs, 16.2 % in one of 1,500") {
    const Dispositions mix = mixed(standard_logics(), logic_weights(standard_eras(), 2005));
    CHECK(management_at_rest(usual, mix, 300) == Approx(.153).margin(.0005));
    CHECK(management_at_rest(usual, mix, 1500) == Approx(.162).margin(.0005));
    for (double jobs = 0; jobs < 2000; jobs += 50)
        CHECK(management_at_rest(usual, mix, jobs + 50) > management_at_rest(usual, mix, jobs));
    CHECK(management_at_rest(usual, {}, 0) == Approx(.03));
    CHECK(management_at_rest(usual, {}, 99) == Approx(.03 + .012 * 2));
}

TEST_CASE("incidents come with hours for each unit of ten jobs, with load, and with trust without control; rules prevent some") {
    CHECK(incidents(usual, {}, 0, 10, 0) == 0);
    CHECK(incidents(usual, {}, 400, 0, 0) == 0); // nobody works there
    CHECK(incidents(usual, {}, 400, 10, 1) == Approx(1 - std::exp(-.02)));
    CHECK(incidents(usual, {}, 4000, 100, .2) == Approx(1 - std::exp(-.02)));
    CHECK(incidents(usual, {}, 800, 10, 1) == Approx(1 - std::exp(-.04)));
    CHECK(incidents(usual, {}, 400, 10, 1.6) == Approx(1 - std::exp(-.02 * 1.3)));
    CHECK(incidents(usual, disposed({{D::trust, 1}}), 400, 10, 1) == Approx(1 - std::exp(-.02 * 1.5)));
    CHECK(incidents(usual, disposed({{D::trust, 1}, {D::control, 1}}), 400, 10, 1) == Approx(1 - std::exp(-.02)));
    CHECK(incidents(usual, disposed({{D::rules, 1}}), 400, 10, 1) == Approx(1 - std::exp(-.02 * .7)));
    CHECK(incidents(usual, {}, 1e12, 10, 2) <= 1);
}

TEST_CASE("merging alone, fewer bodies with the same staff and hours, makes no incidents, nor rules") {
    Carers many(20, 50, 30), few(20, 1, 30);
    const Institutions &one = many.pass(), &other = few.pass();
    CHECK(one.incidents[many.row] > .04);
    CHECK(one.incidents[many.row] == other.incidents[few.row]);
    CHECK(one.rules[many.row] == other.rules[few.row]);
    CHECK(one.management[many.row] < other.management[few.row]); // but bigger bodies have more managers
    Carers busier(20, 50, 33);
    CHECK(busier.pass().incidents[busier.row] > one.incidents[many.row]); // and more hours would be noticed
}

TEST_CASE("an institution counts real hours and real staff") {
    Carers care(20, 50, 30, id_of("charity")); // 2,000 real jobs, 40 a body
    const Dispositions& x = of("charity");
    const Institutions& all = care.pass();
    CHECK(all.incidents[care.row] == Approx(incidents(usual, x, 30 * 2000 * weeks_per_month, 2000, 1)));
    CHECK(all.rules[care.row] == Approx(rules_after(usual, x, 0, all.incidents[care.row])));
    CHECK(all.management[care.row] == Approx(.01 * management_at_rest(usual, x, 40)));
    CHECK(all.administration[care.row] == Approx(.03 * administration_at_rest(usual, x, all.rules[care.row], 3)));
}

TEST_CASE("management and administration come to rest, and what has not begun stays as it is") {
    Carers care(20, 5, 30);
    const Institutions& all = care.pass(20'000);
    CHECK(all.management[care.row] == Approx(management_at_rest(usual, of("managerial"), 400)));
    CHECK(all.administration[care.row] == Approx(administration_at_rest(usual, of("managerial"), all.rules[care.row], 3)));
    for (const InstitutionId other : all.all()) {
        if (other != care.row) CHECK(all.rules[other] + all.management[other] + all.administration[other] == 0);
    }
}
