#include "models/welfare_state/real_places.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "models/welfare_state/archetypes.hpp"
#include "models/welfare_state/merging.hpp"
#include "models/welfare_state/missing_figures.hpp"
#include "models/welfare_state/place_plans.hpp"
#include "models/welfare_state/place_scale.hpp"
#include "models/welfare_state/place_tables.hpp"
#include "sim/csv.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

void skip_empty(std::vector<RealPlace>& places, const std::string& file, std::vector<sim::Text>& notes) {
    const auto empty = std::erase_if(places, [](const RealPlace& place) { return place.population == 0; });
    if (empty > 0)
        notes.push_back(
            sim::phrase("{} places without inhabitants were skipped", "{} plaatsen zonder inwoners zijn overgeslagen", empty));
    if (places.empty()) throw sim::InputError({file}, {"no place has inhabitants", "geen enkele plaats heeft inwoners"});
}

/// The share of the nation in these places. A file of the whole country may hold a little more than the national figure says, by
/// rounding or because it is of a later year.
double share_of_country(double people, const Scale& scale, const std::string& file, std::vector<sim::Text>& notes) {
    constexpr double by_rounding = 1.02, by_a_later_year = 1.1;
    const double share = people / scale.population_2022;
    if (share > by_a_later_year) {
        throw sim::InputError(
            {file}, sim::phrase("{:.0f} inhabitants, more than the {:.0f} of the whole country: is someone counted twice?",
                                "{:.0f} inwoners, meer dan de {:.0f} van het hele land: telt iemand dubbel?", people,
                                scale.population_2022));
    }
    if (share > by_rounding)
        notes.push_back(sim::phrase("{:.1f} % more inhabitants than the country had in 2022: read as the whole country",
                                    "{:.1f} % meer inwoners dan het land in 2022 had: gelezen als het hele land",
                                    100 * (share - 1)));
    return std::min(1.0, share);
}

/// [persons of 2022] by municipality, for places that stand in order.
std::vector<Inhabitants> inhabitants_of(const std::vector<RealPlace>& places, double to_1945) {
    std::vector<Inhabitants> all;
    std::string last;
    for (const RealPlace& place : places) {
        if (all.empty() || place.municipality != last) {
            last = place.municipality;
            all.push_back({place.municipality_name.empty() ? last : fmt::format("{} ({})", last, place.municipality_name), 0});
        }
        all.back().persons += place.population * to_1945;
    }
    return all;
}

} // namespace

Places read_real_places(const PlaceSettings& settings, const std::string& data, const Scale& scale) {
    std::vector<sim::Text> notes;
    auto real = read_place_table(sim::Csv::read(settings.file), notes);
    skip_empty(real, settings.file, notes);
    rescale_ages(real, notes);
    const std::uint32_t filled_in = fill_in(real, national_mean(read_district_types(data)), notes);

    double people = 0; // [persons of 2022]
    for (const RealPlace& place : real) people += place.population;
    const double share = share_of_country(people, scale, settings.file, notes);
    const double to_1945 = scale.population_1945 * share / people;
    notes.push_back(check_large_enough(inhabitants_of(real, to_1945), settings.least_citizens, scale, {settings.file}));

    const auto plans = merge_small(real, to_1945 / scale.persons_per_agent, static_cast<double>(settings.least_citizens));
    Places places = places_from(plans, citizens_1945(share, scale));
    places.share_of_country = share;
    places.filled_in = filled_in;
    notes.push_back(sim::phrase(
        "population of 2022 times {:.4f}, the nation's growth reversed, stands for that of 1945 (assumption); classes of "
        "1945 from incomes of 2022 (assumption A6)",
        "de bevolking van 2022 maal {:.4f}, de groei van het land teruggedraaid, staat voor die van 1945 (aanname); de "
        "klassen van 1945 volgen uit inkomens van 2022 (aanname A6)",
        to_1945));
    if (places.neighbourhoods.size() < real.size()) {
        notes.push_back(sim::phrase("{} places became {} neighbourhoods of at least {} agents",
                                    "{} plaatsen werden {} buurten van ten minste {} agenten", real.size(),
                                    places.neighbourhoods.size(), settings.least_citizens));
    }
    places.notes = std::move(notes);
    return places;
}

} // namespace welfare_state
