#pragma once
#include <vector>

#include "models/welfare_state/place_figures.hpp"
#include "models/welfare_state/place_plans.hpp"

namespace welfare_state {

/// The municipalities of the places, which stand in order of municipality and code and know all their figures. Places of one
/// municipality join the next by code until they have `least_citizens` agents; a last remainder joins those before it. Classes
/// are means, weighted by people. Joined places bear the first's code and the largest's name, and how many more: "BU03070100+2",
/// "Hof + 2 more". `agents_per_person` brings persons of 2022 to agents of 1945.
std::vector<MunicipalityPlan> merge_small(const std::vector<RealPlace>& places, double agents_per_person, double least_citizens);

} // namespace welfare_state
