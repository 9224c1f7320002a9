#pragma once
#include <string>
#include <vector>

namespace program {

/// A series as a small picture of at most so many characters, each the mean of what falls in it; from its lowest to its highest value.
std::string sparkline(const std::vector<double>& values, std::size_t width, bool ascii);

/// Whether what the user looks at shows UTF-8, as far as the environment says.
bool shows_unicode();

} // namespace program
