#pragma once
#include <string>

#include "models/welfare_state/place_files.hpp"

namespace welfare_state {

/// The real places of `settings.file`, brought back to 1945.
///
/// What a place stands for (M1): a municipality for itself; a neighbourhood for the real neighbourhoods that were joined in it,
/// where a district or municipality that is a place of its own counts as many of common size (1,300 persons) as its people fill.
Places read_real_places(const PlaceSettings& settings, const std::string& data, const Scale& scale);

} // namespace welfare_state
