#pragma once
#include "models/welfare_state/accounts.hpp"

namespace welfare_state {

/// Counts the households of a block with a member in formal care, and how complex help has become for them (J2; assumption A54).
/// `households` is room for counting, by row.
void count_households_in_care(const Citizens& citizens, sim::Rows<CitizenId> rows, bool has_generalist,
                              sim::Column<CitizenId, std::uint16_t>& households, HelpCount& count);

} // namespace welfare_state
