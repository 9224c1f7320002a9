#pragma once
#include "models/welfare_state/programmes.hpp"

namespace welfare_state {

/// [h/month] that the first line of a place has.
double first_line_hours(const CapacitySettings& settings, const Teams& teams, NeighbourhoodId home);

/// Every month, once programmes have met people: the hours of contacts, cases and presence are taken from the first line, from each team the same
/// share, and at most so many as programmes may take.
void programme_hours(const ProgrammeSettings& settings, const CapacitySettings& capacity, const Citizens& citizens, Teams& teams,
                     Programmes& programmes, const sim::Step& now);

} // namespace welfare_state
