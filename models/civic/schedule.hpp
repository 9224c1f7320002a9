#pragma once
#include "models/civic/company.hpp"
#include "models/civic/figures.hpp"
#include "models/civic/life.hpp"
#include "models/civic/state.hpp"
#include "sim/schedule.hpp"

namespace civic {

/// One month. The order of these lines is part of the model.
inline constexpr sim::Process<State> one_month[] = {
    {"company", sim::When::every_month, "citizens, by neighbourhood",
     [](State& s, const sim::Step& now) { company(s.citizens, s.homes, now); }},
    {"life", sim::When::every_month, "citizens, by neighbourhood",
     [](State& s, const sim::Step& now) { life(s.citizens, s.neighbourhoods, s.homes, s.seed, now); }},
    {"figures", sim::When::every_month, "neighbourhoods",
     [](State& s, const sim::Step& now) { figures(s.neighbourhoods, s.citizens, s.homes, now); }},
};

/// Months 1 to `months`. CIVIC-1 has dice of its own, so that the seed stands in the state.
inline sim::Course course(int months) { return {.from = sim::Month{1}, .until = sim::Month{months + 1}}; }

} // namespace civic
