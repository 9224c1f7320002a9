#pragma once
#include <cstdint>
#include <string>

#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

struct PlaceSettings {
    std::string file;                  ///< a CSV of real places; empty: the miniature of the whole country
    std::int64_t least_citizens = 100; ///< [agents] of a neighbourhood in 1945, at least
};
void declare(sim::Parameters& parameters, PlaceSettings& settings);

/// How many people there are, to bring figures of 2022 back to 1945.
struct Scale {
    double persons_per_agent;
    double population_1945; ///< [persons] national, on 1 January 1945
    double population_2022; ///< [persons] national
};

/// The places of a run: from `settings.file`, or else the miniature: one municipality for each of 24 types, with neighbourhoods made
/// from 30 types of district (M2). `data` is the folder with the archetype tables.
/// Throws InputError: missing file or column, negative population, places too small for the asked scale (naming the largest
/// persons per agent that can be used).
Places read_places(const PlaceSettings& settings, const std::string& data, const Scale& scale);

} // namespace welfare_state
