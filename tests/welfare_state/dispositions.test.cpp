#include <catch2/catch.hpp>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "models/welfare_state/bureaucracy.hpp"
#include "models/welfare_state/capacity.hpp"
#include "models/welfare_state/casework.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/co_professionals.hpp"
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/detection.hpp"
#include "models/welfare_state/exchange.hpp"
#include "models/welfare_state/growth.hpp"
#include "models/welfare_state/intake.hpp"
#include "models/welfare_state/labelling.hpp"
#include "models/welfare_state/learning.hpp"
#include "models/welfare_state/mergers.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/programme_contacts.hpp"
#include "models/welfare_state/programmes.hpp"
#include "models/welfare_state/seeking.hpp"
#include "models/welfare_state/treatment.hpp"
#include "models/welfare_state/trust.hpp"
#include "models/welfare_state/volunteering.hpp"
#include "tests/welfare_state/town.hpp"

using namespace welfare_state;
using D = Disposition;

namespace {

constexpr CitizenId client{0};
constexpr NeighbourhoodId here{0};
constexpr int domain = 1; ///< psychosocial

/// One neighbourhood whose teams all have these dispositions. The client has a psychosocial need of this depth and is helped by the first
/// line in the second month; one professional works there.
struct Scene : Town {
    TeamId team;

    explicit Scene(const Dispositions& x, std::uint32_t people = 1, int level = 1)
        : Town(people), team(teams.first_line(here, domain)) {
        for (const TeamId each : teams.all()) teams.dispositions[each] = x;
        staff(team, 1);
        teams.real_staff[team] = 300;
        teams.delivered_share[team] = 1;
        teams.production_weight[team] = static_cast<float>(production_weight({}, Line::first, x));
        for (const CitizenId citizen : everybody(citizens)) {
            need(citizen, Domain::psychosocial, 10, level);
            status(citizen, Domain::psychosocial, Status::first_line, 1);
        }
    }
};

double quality_of_treatment(const Dispositions& x) {
    Scene s(x);
    return quality({}, s.teams, s.team, s.professionals, ProfessionalId{0}, s.citizens, client, domain);
}
double bond(const Dispositions& x) {
    const Scene s(x);
    return alliance({}, s.teams, s.team, s.professionals, ProfessionalId{0});
}
double hours_with_clients(const Dispositions& x) {
    const Scene s(x);
    return contact_hours({}, s.teams, s.team);
}
double hours_asked(const Dispositions& x, int level) {
    const Scene s(x, 1, level);
    return client_hours({}, {}, s.teams, s.team, s.citizens, client, domain).asked;
}
double hours_for_heavy_need(const Dispositions& x) { return hours_asked(x, 3); }
double hours_that_coaching_takes(const Dispositions& x) { return hours_asked(x, 1); }
double unsafe_homes_noticed(const Dispositions& x) {
    Scene s(x, 2000);
    SafetyByPlace safety(1);
    detection({.unsafe = 1}, {}, s.teams, s.citizens, safety, any_month());
    return count(s.citizens, [&](CitizenId citizen) { return s.citizens.needs[citizen].mark[domain].unsafe_noticed; });
}
double own_strength_of_clients(const Dispositions& x) {
    Scene s(x);
    s.citizens.formal[client] = nearest_hours(10);
    learning({}, {}, {}, {}, s.teams, s.surroundings, s.citizens, any_month());
    return s.citizens.own_strength[client];
}
double threshold(const Dispositions& x) {
    const Scene s(x);
    return access_threshold({}, s.teams, s.queues, here);
}
double asked_of_ties(const Dispositions& x) {
    const Scene s(x);
    return readiness_to_ask({}, s.surroundings, s.teams, s.citizens, client);
}
/// Of two teams who both help, first and second line in two domains.
double bad_experience(const Dispositions& x, float strain = 0) {
    Scene s(x);
    s.need(client, Domain::care, 5);
    s.status(client, Domain::care, Status::second_line, 1);
    s.citizens.strain[client] = strain;
    return experience({}, {}, s.teams, s.professionals, s.citizens, client).bad;
}
double bad_experience_of_many_helpers(const Dispositions& x) { return bad_experience(x); }
double pressure_on_the_strained(const Dispositions& x) { return bad_experience(x, .9f) - bad_experience(x, 0); }
double volunteers_who_start(const Dispositions& x) {
    const Scene s(x);
    return chance_to_start({}, s.citizens, client, 0, s.teams.dispositions[s.team][D::action], this_month);
}
double volunteers_taken_in(const Dispositions& x) { return share_taken_in({}, Scene(x).teams, here); }
double hidden_need_found(const Dispositions& x) { return chance_to_find({}, {.find = .2}, x[D::experience], false); }
/// Of people who have needed help for less than half a year, by somebody who calls on one in ten.
double early_contacts(const Dispositions& x) {
    constexpr std::uint32_t people = 4000;
    const Scene s(x, people);
    const Programme about{.name = "calls"};
    const Running calls{0, &about, Target::everybody, Mode::voluntary, 1};
    std::vector<std::uint32_t> room;
    double count = 0;
    for_each_contacted({}, calls, people / 10, s.teams, s.citizens, here, room, any_month(),
                       [&](CitizenId, sim::Random&) { ++count; });
    return count;
}
double initiatives(const Dispositions& x) {
    return chance_of_initiative({}, {.pool = .02, .recognition = 1, .mastery = x[D::mastery]});
}
double co_professionals_who_stay(const Dispositions& x) {
    Scene s(x, 200);
    for (const CitizenId citizen : everybody(s.citizens)) s.citizens.volunteers[citizen] = Volunteer::co_professional;
    CoProfessionalsByPlace all(1);
    CoProfessionalSettings settings;
    settings.share = 4, settings.stop_control = .5; // at middling cooperation and trust everybody is taken in
    co_professionals(settings, s.teams, s.citizens, all, step_in(sim::Month::january(2015)));
    return all[here].people;
}
/// How much sooner the high class is admitted than the low with the same need.
double favour_of_class(const Dispositions& x) {
    return priority({}, x, 5, .5, SocialClass::high) / priority({}, x, 5, .5, SocialClass::low);
}
double referral(const Dispositions& x) { return chance_of_referral({}, {}, x, false, domain, 5); }
double refusal(const Dispositions& x) { return chance_of_denial({}, x, 0); }
double label(const Dispositions& x) { return chance_of_label({}, x, production_weight({}, Line::first, x), domain); }
double incidents_of(const Dispositions& x) { return incidents({}, x, 40'000, 300, 1); }
double rules(const Dispositions& x) { return rules_after({}, x, .2, .5); }
double rules_that_stay(const Dispositions& x) { return rules_after({}, x, 1, 0); }
double administration(const Dispositions& x) { return administration_at_rest({}, x, 1, 3); }
double management(const Dispositions& x) { return management_at_rest({}, x, 300); }
double leak(const Dispositions& x) { return leaking_share({}, x); }
double growth_beyond_budget(const Dispositions& x) {
    return growth_rate({}, {.wanted = 20, .staff = 10, .room = .8, .demand_led = 1, .mastery = x[D::mastery]});
}
double room_to_judge(const Dispositions& x) { return discretion({}, x, .5); }
double bodies_that_stay(const Dispositions& x) {
    Town town(1);
    const InstitutionId row = town.found(0, housing_field, 1, id_of("charity"), 1000);
    town.institutions.dispositions[row] = x;
    mergers({}, town.institutions, any_month());
    return town.institutions.bodies[row];
}
double hours_nobody_asked_for(const Dispositions& x) {
    Scene s(x);
    s.teams.slack[s.team] = 1;
    return client_hours({}, {}, s.teams, s.team, s.citizens, client, domain).induced;
}

/// A disposition, moved alone from nothing to all, makes a quantity rise or fall.
enum class Way { rises, falls };
enum class Side { benefit, cost };
struct Effect {
    D disposition;
    Side side;
    std::string quantity;
    Way way;
    std::function<double(const Dispositions&)> of;
};

using enum Side;
using enum Way;
// The table of the design, 5.1.
const std::vector<Effect> effects = {
    {D::rules, benefit, "incidents", falls, incidents_of},
    {D::rules, benefit, "unsafe homes noticed", rises, unsafe_homes_noticed},
    {D::rules, cost, "rules", rises, rules},
    {D::rules, cost, "label before help", rises, label},
    {D::rules, cost, "refusals", rises, refusal},
    {D::control, benefit, "money that leaks", falls, leak},
    {D::control, benefit, "incidents", falls, incidents_of},
    {D::control, cost, "administration", rises, administration},
    {D::control, cost, "managers", rises, management},
    {D::control, cost, "co-professionals who stay", falls, co_professionals_who_stay},
    {D::mastery, benefit, "growth beyond the budget", falls, growth_beyond_budget},
    {D::mastery, cost, "quality of treatment", falls, quality_of_treatment},
    {D::mastery, cost, "people passed on", rises, referral},
    {D::mastery, cost, "initiatives of citizens", falls, initiatives},
    {D::risk, benefit, "unsafe homes noticed", rises, unsafe_homes_noticed},
    {D::risk, cost, "people passed on", rises, referral},
    {D::risk, cost, "rules after incidents", rises, rules},
    {D::efficiency, benefit, "hours with clients", rises, hours_with_clients},
    {D::efficiency, cost, "hours nobody asked for", rises, hours_nobody_asked_for},
    {D::efficiency, cost, "hours for heavy need", falls, hours_for_heavy_need},
    {D::efficiency, cost, "independent bodies", falls, bodies_that_stay},
    {D::legality, benefit, "favour of class", falls, favour_of_class},
    {D::legality, cost, "threshold", rises, threshold},
    {D::legality, cost, "refusals", rises, refusal},
    {D::legality, cost, "label before help", rises, label},
    {D::experience, benefit, "threshold", falls, threshold},
    {D::experience, benefit, "rules that stay", falls, rules_that_stay},
    {D::experience, benefit, "hidden need found", rises, hidden_need_found},
    {D::experience, cost, "need found, which is load", rises, unsafe_homes_noticed},
    {D::neighbourhood, benefit, "threshold", falls, threshold},
    {D::neighbourhood, cost, "hours with clients", falls, hours_with_clients},
    {D::networks, benefit, "asked of ties", rises, asked_of_ties},
    {D::networks, benefit, "people passed on", falls, referral},
    {D::networks, cost, "hours with clients", falls, hours_with_clients},
    {D::own_strength, benefit, "own strength of clients", rises, own_strength_of_clients},
    {D::own_strength, cost, "hours that coaching takes", rises, hours_that_coaching_takes},
    {D::trust, benefit, "room to judge", rises, room_to_judge},
    {D::trust, benefit, "administration", falls, administration},
    {D::trust, benefit, "volunteers taken in", rises, volunteers_taken_in},
    {D::trust, cost, "incidents", rises, incidents_of},
    {D::cooperation, benefit, "bad experience of many helpers", falls, bad_experience_of_many_helpers},
    {D::cooperation, benefit, "volunteers taken in", rises, volunteers_taken_in},
    {D::cooperation, cost, "hours with clients", falls, hours_with_clients},
    {D::action, benefit, "volunteers who start", rises, volunteers_who_start},
    {D::action, benefit, "early contacts", rises, early_contacts},
    {D::action, cost, "pressure on the strained", rises, pressure_on_the_strained},
    {D::personal, benefit, "bond with the professional", rises, bond},
    {D::personal, cost, "favour of class", rises, favour_of_class},
    {D::diversity, benefit, "quality of treatment", rises, quality_of_treatment},
    {D::diversity, cost, "hours with clients", falls, hours_with_clients},
    {D::diversity, cost, "unequal treatment felt", rises, bad_experience_of_many_helpers},
};

Dispositions middling() {
    Dispositions x;
    x.strength.fill(.5);
    return x;
}
Dispositions with(D disposition, double strength) {
    Dispositions x = middling();
    x.strength[static_cast<std::size_t>(disposition)] = strength;
    return x;
}

} // namespace

TEST_CASE("every disposition, moved alone, brings what the design says and costs what it says") {
    for (const Effect& effect : effects) {
        const double none = effect.of(with(effect.disposition, 0)), half = effect.of(middling()),
                     full = effect.of(with(effect.disposition, 1));
        INFO(words_of_a_logic()[static_cast<std::size_t>(effect.disposition)].key << ": " << effect.quantity << " is " << none
                                                                                  << ", " << half << ", " << full);
        CHECK((effect.way == rises ? full > none : full < none));
        CHECK((effect.way == rises ? half >= none && full >= half : half <= none && full <= half));
    }
}

TEST_CASE("every disposition has a benefit and a cost in that table") {
    for (const Side side : {benefit, cost}) {
        std::set<D> named;
        for (const Effect& effect : effects) {
            if (effect.side == side) named.insert(effect.disposition);
        }
        CHECK(named.size() == dispositions);
    }
}

TEST_CASE("a quantity that does not hang on a disposition stays as it is when that moves") {
    CHECK(leak(with(D::personal, 0)) == leak(with(D::personal, 1)));
    CHECK(favour_of_class(with(D::risk, 0)) == favour_of_class(with(D::risk, 1)));
    CHECK(hours_with_clients(with(D::action, 0)) == hours_with_clients(with(D::action, 1)));
}
