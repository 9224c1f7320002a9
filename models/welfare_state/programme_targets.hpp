#pragma once
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/programme.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"

namespace welfare_state {

/// Whether only people with something to look at in their needs can be of this target.
bool is_by_need(Target target);
/// Whether somebody who is alive is meant by a programme with this target. See `targets()` for the words.
bool is_target(Target target, const Citizens& citizens, CitizenId citizen, sim::Month now);
/// The living of a block whom a target means, in order of rows, as row numbers.
void find_targets(Target target, const Citizens& citizens, sim::Rows<CitizenId> rows, sim::Month now,
                  std::vector<std::uint32_t>& found);

/// The neighbourhoods of worst quality, such that no more than that share of the real people of the start lives there, but at least one.
std::vector<std::uint8_t> worst_places(const Surroundings& surroundings, const Neighbourhoods& neighbourhoods, double share);
/// Whether a neighbourhood lies in the area that a programme is for. `worst` is by neighbourhood.
bool is_in(Area area, const Neighbourhoods& neighbourhoods, const Teams& teams, const std::vector<std::uint8_t>& worst,
           NeighbourhoodId place);

/// A lot in (0, 1) for each place of a group, by code and name of the programme, which no run changes: places join while the coverage lies above.
/// Spread such that the weight of the places of each group with a lot below any share is that share, as nearly as whole ones allow.
std::vector<double> spread_lots(const std::vector<std::string>& codes, const std::vector<double>& weights,
                                const std::vector<int>& groups, std::string_view name);
/// The lots of all neighbourhoods for a programme that joins by neighbourhood, spread within each third, or by municipality.
std::vector<double> lots_of(const Programme& programme, const Municipalities& municipalities,
                            const Neighbourhoods& neighbourhoods);

} // namespace welfare_state
