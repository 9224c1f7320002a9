#include "models/welfare_state/merging.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace welfare_state {
namespace {

using Part = std::span<const RealPlace>;

double people(Part part) {
    double sum = 0;
    for (const RealPlace& place : part) sum += place.population;
    return sum;
}

double mean(Part part, Figure figure) {
    double sum = 0;
    for (const RealPlace& place : part) sum += place.population * *place.known[figure];
    return sum / people(part);
}

NeighbourhoodPlan join(Part part, double agents_per_person) {
    const RealPlace& largest = *std::ranges::max_element(part, {}, &RealPlace::population);
    const std::size_t others = part.size() - 1;
    const auto [low, high] = classes_of_1945(mean(part, Figure::income_low), mean(part, Figure::income_high));
    double real = 0;
    for (const RealPlace& place : part) real += place.neighbourhoods;
    return {others == 0 ? largest.code : fmt::format("{}+{}", part.front().code, others),
            others == 0 ? largest.name : fmt::format("{} + {} more", largest.name, others),
            people(part) * agents_per_person,
            real,
            low,
            high};
}

/// Consecutive places that together are large enough.
std::vector<Part> parts(Part municipality, double agents_per_person, double least) {
    std::vector<Part> parts;
    std::size_t first = 0;
    for (std::size_t next = 1; next <= municipality.size(); ++next) {
        const Part part = municipality.subspan(first, next - first);
        if (people(part) * agents_per_person < least) continue;
        parts.push_back(part);
        first = next;
    }
    const Part rest = municipality.subspan(first);
    if (rest.empty()) return parts;
    if (parts.empty()) return {rest};
    parts.back() = Part(parts.back().data(), parts.back().size() + rest.size());
    return parts;
}

MunicipalityPlan plan(Part municipality, double agents_per_person, double least) {
    const std::string code = municipality.front().municipality;
    const auto named =
        std::ranges::find_if(municipality, [](const RealPlace& place) { return !place.municipality_name.empty(); });
    MunicipalityPlan plan{code, named == municipality.end() ? code : named->municipality_name, 1, {}};
    for (const Part part : parts(municipality, agents_per_person, least))
        plan.neighbourhoods.push_back(join(part, agents_per_person));
    return plan;
}

} // namespace

std::vector<MunicipalityPlan> merge_small(const std::vector<RealPlace>& places, double agents_per_person, double least_citizens) {
    std::vector<MunicipalityPlan> plans;
    for (auto first = places.begin(); first != places.end();) {
        const auto last =
            std::find_if(first, places.end(), [&](const RealPlace& place) { return place.municipality != first->municipality; });
        plans.push_back(plan(Part(first, last), agents_per_person, least_citizens));
        first = last;
    }
    return plans;
}

} // namespace welfare_state
