#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "models/welfare_state/place_figures.hpp"

namespace welfare_state {

/// Age shares of a place that miss 100 by more than 2 are scaled to 100 (M34): small places are rounded hard. One note for all.
void rescale_ages(std::vector<RealPlace>& places, std::vector<sim::Text>& notes);

/// Missing figures become the mean of the municipality, weighted by people, or that of the nation where the municipality has none
/// (M34). Returns how many there were; afterwards every figure is known.
std::uint32_t fill_in(std::vector<RealPlace>& places, const Figures& national, std::vector<sim::Text>& notes);

} // namespace welfare_state
