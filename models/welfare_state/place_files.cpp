#include "models/welfare_state/place_files.hpp"

#include "models/welfare_state/miniature.hpp"
#include "models/welfare_state/real_places.hpp"

namespace welfare_state {

void declare(sim::Parameters& parameters, PlaceSettings& settings) {
    parameters.add("places.file", settings.file,
                   {.unit = "text",
                    .meaning = {"CSV of real places (scenarios/places.md); empty: the miniature of the whole country",
                                "CSV van echte plaatsen (scenarios/places.md); leeg: het hele land in het klein"},
                    .source = "-",
                    .fixed = true});
    parameters.add(
        "places.least_citizens", settings.least_citizens,
        {.unit = "agents",
         .least = 20,
         .most = 10'000,
         .meaning =
             {"least inhabitants of a neighbourhood in 1945; smaller places are joined; lower it to allow more persons per agent",
              "minste inwoners van een buurt in 1945; kleinere plaatsen worden samengevoegd; lager staat meer personen per agent "
              "toe"},
         .source = "M2",
         .fixed = true});
}

Places read_places(const PlaceSettings& settings, const std::string& data, const Scale& scale) {
    return settings.file.empty() ? read_miniature(settings, data, scale) : read_real_places(settings, data, scale);
}

} // namespace welfare_state
