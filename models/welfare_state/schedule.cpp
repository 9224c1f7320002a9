#include "models/welfare_state/schedule.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/arranging.hpp"
#include "models/welfare_state/bereavement.hpp"
#include "models/welfare_state/children_follow.hpp"
#include "models/welfare_state/deaths.hpp"
#include "models/welfare_state/kinship.hpp"
#include "models/welfare_state/migration.hpp"
#include "models/welfare_state/paid_work.hpp"

namespace welfare_state {
namespace {

using State = WelfareState;
using Now = const sim::Step&;
constexpr auto january = sim::When::january, every_month = sim::When::every_month;

void dated_changes(State& s, Now now) {
    const auto is_due = [&](const sim::DatedChange& change) { return change.from == now.month; };
    if (std::ranges::any_of(s.changes, is_due)) sim::apply(s.changes, now.month, parameters(s.settings));
}

void work(State& s, Now now) {
    paid_work(s.demography, s.citizens, now);
    s.women_in_paid_work = women_in_paid_work(s.citizens, now);
}

void give_birth(State& s, Now now) {
    conceive(s.settings.births, s.demography, s.citizens, now);
    make_room(s.citizens, s.neighbourhoods, expected(s.citizens, now), now);
    deliver(s.settings.births, s.demography, s.citizens, s.events, now);
}

sim::Column<NeighbourhoodId, std::uint32_t> nobody(const State& s) {
    return sim::Column<NeighbourhoodId, std::uint32_t>(s.neighbourhoods.size());
}

std::vector<Flow> flows_of(const State& s, Now now) { return flows(s.demography, now.month.year(), s.agents_per_person); }

// clang-format off
constexpr std::array<sim::Process<State>, 17> month = {{
    {"dated changes",   every_month, "the settings",              dated_changes},
    {"kinship",         january,     "grown-up children",         [](State& s, Now now) { kinship(s.citizens, now); }},
    {"separation",      january,     "couples, by neighbourhood", [](State& s, Now now) { separation(s.settings.separation, s.neighbourhoods, s.citizens, now); }},
    {"leaving home",    january,     "singles, by neighbourhood", [](State& s, Now now) { leaving_home(s.settings.leaving_home, s.neighbourhoods, s.citizens, now); }},
    {"partnering",      january,     "singles, by neighbourhood", [](State& s, Now now) { partnering(s.settings.partnering, s.neighbourhoods, s.citizens, now); }},
    {"moving",          january,     "households",                [](State& s, Now now) { moving(s.settings.moving, s.municipalities, s.neighbourhoods, s.citizens, now); }},
    {"moving in",       january,     "older people alone",        [](State& s, Now now) { moving_in(s.settings.moving_in, s.citizens, now); }},
    {"emigration",      january,     "citizens by sex and age",   [](State& s, Now now) { emigration(flows_of(s, now), s.citizens, s.events, now); }},
    {"children follow", january,     "minors",                    [](State& s, Now now) { children_follow(s.citizens, now); }},
    {"arranging",       january,     "the table of citizens",     [](State& s, Now now) { arrange(s.citizens, s.neighbourhoods, nobody(s), now); }},
    {"immigration",     january,     "newcomers",                 [](State& s, Now now) { immigration(flows_of(s, now), s.neighbourhoods, s.citizens, s.events, now); }},
    {"paid work",       january,     "citizens",                  work},
    {"deaths",          every_month, "citizens",                  [](State& s, Now now) { deaths(s.demography, s.citizens, s.events, now); }},
    {"bereavement",     every_month, "citizens",                  [](State& s, Now now) { bereavement(s.citizens, now); }},
    {"births",          every_month, "women",                     give_birth},
    {"ties",            every_month, "citizens",                  [](State& s, Now now) { ties(tie_rates(s.settings.ties, now.month.start(), s.women_in_paid_work), s.municipalities, s.neighbourhoods, s.citizens, now); }},
    {"census",          every_month, "neighbourhoods",            [](State& s, Now now) { census(s.citizens, s.events, s.census, now); }},
}};
// clang-format on

} // namespace

std::span<const sim::Process<WelfareState>> one_month() { return month; }

std::vector<std::string> can_be_off() {
    return {"kinship",    "separation",  "leaving home", "partnering", "moving", "moving in",
            "emigration", "immigration", "deaths",       "births",     "ties"};
}

} // namespace welfare_state
