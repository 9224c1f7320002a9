#include "models/welfare_state/schedule.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/arranging.hpp"
#include "models/welfare_state/bereavement.hpp"
#include "models/welfare_state/children_follow.hpp"
#include "models/welfare_state/deaths.hpp"
#include "models/welfare_state/directing.hpp"
#include "models/welfare_state/kinship.hpp"
#include "models/welfare_state/migration.hpp"
#include "models/welfare_state/paid_work.hpp"
#include "models/welfare_state/programme_cases.hpp"
#include "models/welfare_state/programme_hours.hpp"

namespace welfare_state {
namespace {

using State = WelfareState;
using Now = const sim::Step&;
constexpr auto january = sim::When::january, every_month = sim::When::every_month;

void dated_changes(State& s, Now now) {
    const auto is_due = [&](const sim::DatedChange& change) { return change.from == now.month; };
    if (std::ranges::any_of(s.changes, is_due)) {
        sim::apply(s.changes, now.month, parameters(s.settings));
        resolve_citizens(s.settings);
    }
}

void work(State& s, Now now) {
    paid_work(s.demography, s.citizens, now);
    s.women_in_paid_work = women_in_paid_work(s.citizens, now);
}

void give_birth(State& s, Now now) {
    conceive(s.settings.births, s.demography, s.citizens, now);
    make_room(s.citizens, s.neighbourhoods, expected(s.citizens, now), now);
    deliver(s.settings.births, s.settings.rest, s.demography, s.citizens, s.events, now);
}

sim::Column<NeighbourhoodId, std::uint32_t> nobody(const State& s) {
    return sim::Column<NeighbourhoodId, std::uint32_t>(s.neighbourhoods.size());
}

Care care_of(const State& s) {
    return {s.settings.client_hours, s.settings.needs, s.settings.treatment, s.teams, s.professionals};
}

Booked booked(const State& s) {
    return {s.settings.exchange, s.settings.client_hours, s.settings.needs, s.settings.strain, s.settings.detection, s.teams};
}

void keep_accounts(State& s, Now now) {
    accounts(s.settings.accounts, booked(s), s.citizens, s.recoveries, s.surroundings, s.accounts, now);
    std::ranges::fill(s.safety, Safety{}); // of last month; detection may be off
}

void deliver_help(State& s, Now now) {
    delivery(s.settings.client_hours, s.settings.needs, s.teams, s.citizens, s.professionals, s.deliveries, now);
    close_books(s.municipalities, s.deliveries, s.teams, now);
}

double weight(const State& s) { return static_cast<double>(s.settings.run.persons_per_agent); }

Gathering gathering(const State& s) { return {s.settings.ties, s.settings.learning, weight(s), s.neighbourhoods, s.accounts}; }

Payees payees(const State& s, Now now) {
    return {weight(s), s.municipalities,   s.neighbourhoods,   s.accounts, s.surroundings,
            s.teams,   s.settings.seeking, s.settings.commons, s.commons,  contracts(s.settings.regime, now.month.start())};
}

void pay(State& s, Now now) {
    payment(s.settings.law, s.settings.money, payees(s, now), s.institutions, s.purses, now);
    close_programme_books(s.purses.programmes, s.neighbourhoods, s.programmes, now.month);
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(s.municipalities.size()))
        s.teams.austerity[town] = static_cast<float>(s.purses.austerity[town]);
}

void grow(State& s, Now now) {
    std::int64_t people = 0;
    for (const HelpCount& here : s.accounts.help) people += here.people;
    growth(s.settings.growth, s.settings.capacity, s.settings.co_professionals.displacement, s.settings.logic,
           static_cast<double>(people), s.municipalities, s.purses, s.institutions, s.teams, s.professionals, now);
}

void shift_regime(State& s, Now now) {
    HelpCount country;
    for (const HelpCount& here : s.accounts.help) country += here;
    const double budget = public_budget(s.purses);
    const double over = budget > 0 ? public_spending(s.purses) / budget : 0;
    const double trust = country.people > 0 ? country.trust / static_cast<double>(country.people) : 0;
    const double unmet = country.need > 0 ? static_cast<double>(country.unmet) / static_cast<double>(country.need) : 0;
    regime_shift(s.settings.regime_shift, niches(s.institutions, s.municipalities, s.teams),
                 pressure(s.settings.regime_shift, over, trust, unmet), s.settings.regime, s.regime_shift, now);
}

CommonGround common_ground(const State& s) {
    return {s.settings.learning, weight(s), s.neighbourhoods, s.accounts, s.purses.debt};
}

void adopt_logics(State& s, Now now) {
    adopt(s.institutions, contracts(s.settings.regime, now.month.start()), s.settings.logic, weight(s), s.teams);
    residents_direct(s.settings.bureaucracy, s.settings.logic, s.settings.commons.management, now.month, s.teams);
    take_stance(s.settings.templates, s.laid, s.teams);
}

std::vector<Flow> flows_of(const State& s, Now now) { return flows(s.demography, now.month.year(), s.agents_per_person); }

// clang-format off
constexpr std::array<sim::Process<State>, 60> month = {{
    {"dated changes",   every_month, "the settings",              dated_changes},
    {"kinship",         january,     "grown-up children",         [](State& s, Now now) { kinship(s.citizens, now); }},
    {"separation",      january,     "couples, by neighbourhood", [](State& s, Now now) { separation(s.settings.separation, s.neighbourhoods, s.citizens, now); }},
    {"secularisation",  january,     "citizens in a pillar",      [](State& s, Now now) { secularisation(s.settings.secularisation, s.citizens, now); }},
    {"leaving home",    january,     "singles, by neighbourhood", [](State& s, Now now) { leaving_home(s.settings.leaving_home, s.neighbourhoods, s.citizens, now); }},
    {"partnering",      january,     "singles, by neighbourhood", [](State& s, Now now) { partnering(s.settings.partnering, s.neighbourhoods, s.citizens, now); }},
    {"moving",          january,     "households",                [](State& s, Now now) { moving(s.settings.moving, s.municipalities, s.neighbourhoods, s.citizens, now); }},
    {"moving in",       january,     "older people alone",        [](State& s, Now now) { moving_in(s.settings.moving_in, s.citizens, now); }},
    {"emigration",      january,     "citizens by sex and age",   [](State& s, Now now) { emigration(flows_of(s, now), s.citizens, s.events, now); }},
    {"children follow", january,     "minors",                    [](State& s, Now now) { children_follow(s.citizens, now); }},
    {"arranging",       january,     "the table of citizens",     [](State& s, Now now) { arrange(s.citizens, s.neighbourhoods, nobody(s), now); }},
    {"immigration",     january,     "newcomers",                 [](State& s, Now now) { immigration(flows_of(s, now), s.settings.rest, s.era.claim_target, s.neighbourhoods, s.citizens, s.events, now); }},
    {"paid work",       january,     "citizens",                  work},
    {"deaths",          every_month, "citizens",                  [](State& s, Now now) { deaths(s.demography, s.citizens, s.events, now); }},
    {"bereavement",     every_month, "citizens",                  [](State& s, Now now) { bereavement(s.citizens, now); }},
    {"births",          every_month, "women",                     give_birth},
    {"ties",            every_month, "citizens",                  [](State& s, Now now) { ties(tie_rates(s.settings.ties, now.month.start(), s.women_in_paid_work), s.municipalities, s.neighbourhoods, s.surroundings, s.citizens, now); }},
    {"mergers",         january,     "institutions",              [](State& s, Now now) { mergers(s.settings.mergers, s.institutions, now); }},
    {"entry",           january,     "institutions",              [](State& s, Now now) { entry(s.settings.entry, s.settings.law, s.settings.money, s.settings.regime, s.settings.logic, weight(s), s.municipalities, s.citizens, s.institutions, now); }},
    {"staffing",        january,     "teams, professionals",      [](State& s, Now now) { staffing(s.settings.staffing, s.settings.entry, s.settings.regime, s.settings.logic, weight(s), s.municipalities, s.citizens, s.institutions, s.teams, s.professionals, now); }},
    {"needs",           every_month, "citizens",                  [](State& s, Now now) { needs(s.settings.needs, s.surroundings, s.citizens, now); }},
    {"coping",          every_month, "citizens concerned",        [](State& s, Now now) { coping(s.settings.coping, s.citizens, now); }},
    {"asking",          every_month, "citizens concerned",        [](State& s, Now now) { asking(s.settings.exchange, s.surroundings, s.teams, s.citizens, s.requests, now); }},
    {"helping",         every_month, "citizens",                  [](State& s, Now now) { helping(s.settings.exchange, s.citizens, now); }},
    {"receiving",       every_month, "citizens concerned",        [](State& s, Now now) { receiving(s.requests, s.citizens, now); }},
    {"collectives",     every_month, "neighbourhoods",            [](State& s, Now now) { collectives(s.settings.collectives, gathering(s), s.surroundings, s.teams, s.citizens, s.collectives, now); }},
    {"co-professionals", every_month, "volunteers",               [](State& s, Now now) { co_professionals(s.settings.co_professionals, s.teams, s.citizens, s.co_professionals, now); }},
    {"programmes",      every_month, "people of their targets",   [](State& s, Now now) { programmes(s.settings.programmes, s.settings.capacity, s.neighbourhoods, s.teams, s.surroundings, s.citizens, s.programmes, now); }},
    {"conferences",     every_month, "people of their targets",   [](State& s, Now now) { conferences(s.settings.conferences, {s.settings.programmes, s.settings.detection, s.neighbourhoods, s.surroundings}, s.teams, s.citizens, s.programmes, s.conferences, now); }},
    {"programme hours", every_month, "first-line teams",          [](State& s, Now now) { programme_hours(s.settings.programmes, s.settings.capacity, s.citizens, s.teams, s.programmes, now); }},
    {"seeking",         every_month, "citizens concerned",        [](State& s, Now now) { seeking(s.settings.seeking, s.neighbourhoods, s.teams, s.queues, s.surroundings, s.citizens, now); }},
    {"queueing",        every_month, "citizens concerned",        [](State& s, Now now) { look_back(s.teams); queueing(s.settings.intake, s.settings.client_hours, s.settings.needs, s.teams, s.citizens, s.queues, now); }},
    {"capacity",        every_month, "teams",                     [](State& s, Now now) { capacity(s.settings.capacity, s.municipalities, s.queues, s.teams, now); }},
    {"intake",          every_month, "citizens who wait",         [](State& s, Now now) { intake(s.settings.intake, s.settings.client_hours, s.settings.needs, s.teams, s.citizens, s.queues, now); }},
    {"rationing",       every_month, "teams",                     [](State& s, Now now) { rationing(s.settings.capacity, s.municipalities, s.queues, s.teams, now); }},
    {"delivery",        every_month, "citizens in care",          deliver_help},
    {"labelling",       every_month, "citizens concerned",        [](State& s, Now now) { labelling(s.settings.labelling, s.teams, s.citizens, now); }},
    {"accounts",        every_month, "citizens",                  keep_accounts},
    {"detection",       every_month, "citizens concerned",        [](State& s, Now now) { detection(s.settings.detection, s.settings.needs, s.teams, s.citizens, s.safety, now); }},
    {"place quality",   every_month, "neighbourhoods",            [](State& s, Now) { place_quality(s.settings.place_quality, s.accounts, s.surroundings); }},
    {"learning",        every_month, "citizens",                  [](State& s, Now now) { learning(s.settings.learning, s.settings.rest, s.settings.client_hours, s.settings.needs, s.teams, s.surroundings, s.citizens, now); }},
    {"recovery",        every_month, "citizens concerned",        [](State& s, Now now) { recovery(s.settings.recovery, care_of(s), s.mean_bracket, s.citizens, s.recoveries, now); }},
    {"programme cases", every_month, "people in cases",           [](State& s, Now now) { programme_cases(s.settings.programmes, s.citizens, s.programmes, now); }},
    {"trust",           every_month, "citizens",                  [](State& s, Now now) { trust(s.settings.trust, s.settings.rest, s.settings.treatment, s.era, s.surroundings, s.teams, s.professionals, s.citizens, now); }},
    {"opinions",        every_month, "a twelfth of the citizens", [](State& s, Now now) { opinions(s.settings.opinions, s.citizens, s.new_opinions, now); }},
    {"strain",          every_month, "citizens who help",         [](State& s, Now now) { strain(s.settings.strain, s.citizens, now); }},
    {"volunteering",    every_month, "citizens",                  [](State& s, Now now) { volunteering(s.settings.volunteering, s.surroundings, s.teams, s.citizens, now); }},
    {"casework",        every_month, "professionals",             [](State& s, Now now) { casework(s.settings.casework, s.settings.logic, s.settings.staffing, s.settings.regime, s.teams, s.professionals, s.staff_events, now); }},
    {"budgets",         january,     "purses",                    [](State& s, Now now) { budgets(s.settings.law, s.settings.money, payees(s, now), s.institutions, s.purses, now); }},
    {"templates",       january,     "neighbourhoods",            [](State& s, Now now) { lay_templates(s.settings.templates, s.neighbourhoods, s.commons, s.housing, s.laid, now); }},
    {"commons",         every_month, "neighbourhoods",            [](State& s, Now now) { commons(s.settings.commons, common_ground(s), s.surroundings, s.teams, s.citizens, s.commons, now); }},
    {"housing",         every_month, "neighbourhoods",            [](State& s, Now now) { housing(s.settings.housing, {s.settings.commons, s.commons, s.citizens, s.teams}, s.neighbourhoods, s.surroundings, s.housing, now); }},
    {"payment",         every_month, "institutions, purses",      pay},
    {"bureaucracy",     every_month, "institutions",              [](State& s, Now now) { bureaucracy(s.settings.bureaucracy, weight(s), s.municipalities, s.teams, s.institutions, now); }},
    {"isomorphism",     every_month, "institutions",              [](State& s, Now now) { isomorphism(s.settings.isomorphism, s.settings.regime, s.settings.logic, s.municipalities, s.teams, s.professionals, s.institutions, s.era, now); }},
    {"growth",          every_month, "institutions, teams",       grow},
    {"adoption",        every_month, "teams",                     adopt_logics},
    {"system index",    every_month, "the country",               [](State& s, Now) { system_index(s.teams, s.accounts, s.system_index); }},
    {"regime shift",    january,     "the regime",                shift_regime},
    {"census",          every_month, "neighbourhoods",            [](State& s, Now now) { census(s.citizens, s.events, s.census, now); }},
}};
// clang-format on

} // namespace

std::span<const sim::Process<WelfareState>> one_month() { return month; }

std::span<const sim::Process<WelfareState>> burn_in() {
    const auto from = std::ranges::find(month, "ties", &sim::Process<State>::name);
    const auto until = std::ranges::find(month, "budgets", &sim::Process<State>::name);
    return {from, until};
}

std::vector<std::string> can_be_off() {
    return {"kinship",          "separation",  "leaving home", "partnering", "moving",       "moving in",
            "emigration",       "immigration", "deaths",       "births",     "ties",         "secularisation",
            "mergers",          "bureaucracy", "isomorphism",  "growth",     "regime shift", "collectives",
            "co-professionals", "commons",     "housing",      "seeking",    "labelling",    "detection",   "place quality", "programmes", "conferences",
            "learning",         "recovery",    "trust",        "opinions",   "strain",       "volunteering"};
}

} // namespace welfare_state
