#pragma once
#include <cstdint>

#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/demography.hpp"
#include "models/welfare_state/rest.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct Births {
    double with_partner = 1.26;                          ///< [-] births of women with a partner against the mean of their age
    double without_partner = 0.46;                       ///< [-] births of women without
    sim::Series class_up = {{1945, 0.12}, {2000, 0.30}}; ///< [share] of children who end one class above their mother
    double class_down = 0.07;                            ///< [share] of children who end one class below
};
void declare(sim::Parameters& parameters, Births& births);

/// Women become mothers: P(birth this month) = births per woman of her age and year / 12, higher with a partner than without such
/// that the births of each age stay as the table has them (README 4.1; M31). Marks the mothers; `deliver` adds the children.
void conceive(const Births& births, const Demography& demography, Citizens& citizens, const sim::Step& now);

/// The children of this month's mothers, by neighbourhood: how many rows they need.
sim::Column<NeighbourhoodId, std::uint32_t> expected(const Citizens& citizens, const sim::Step& now);

/// Newborns join their mother's household, in the order of their mothers: own strength and trust at rest, their mother's social trust
/// and pillar (M9). There must be room in every block.
void deliver(const Births& births, const RestSettings& rest, const Demography& demography, Citizens& citizens, Events& events,
             const sim::Step& now);

} // namespace welfare_state
