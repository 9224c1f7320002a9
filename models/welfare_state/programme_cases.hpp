#pragma once
#include "models/welfare_state/programmes.hpp"

namespace welfare_state {

/// Every month, after recovery: needs that ended during a case are counted, who is in a case trusts more or less by how the programme came,
/// a month passes, and cases end.
void programme_cases(const ProgrammeSettings& settings, Citizens& citizens, Programmes& programmes, const sim::Step& now);

/// Once programmes have been paid for: what each cost, its part by hours of what each municipality paid [cents] for all of them; and the
/// month is added to the books of the last twelve.
void close_programme_books(const sim::Column<MunicipalityId, std::int64_t>& paid, const Neighbourhoods& neighbourhoods,
                           Programmes& programmes, sim::Month month);

/// The last twelve months of a programme, by third; of `active` the sum of what there was at the end of each.
std::array<ProgrammeCount, thirds> of_twelve_months(const Programmes& programmes, std::size_t programme);

} // namespace welfare_state
