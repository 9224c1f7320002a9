#include "models/welfare_state/place_plans.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "models/welfare_state/thirds.hpp"

namespace welfare_state {
namespace {

std::vector<double> quotas_of(const std::vector<MunicipalityPlan>& plans) {
    std::vector<double> quotas;
    for (const MunicipalityPlan& municipality : plans) {
        for (const NeighbourhoodPlan& neighbourhood : municipality.neighbourhoods) quotas.push_back(neighbourhood.agents);
    }
    return quotas;
}

void add(Neighbourhoods& table, const NeighbourhoodPlan& plan, MunicipalityId municipality, std::uint32_t citizens) {
    table.municipality.push_back(municipality);
    table.first_citizens.push_back(citizens);
    table.stands_for.push_back(static_cast<float>(plan.stands_for));
    table.low_class.push_back(static_cast<float>(plan.low_class));
    table.high_class.push_back(static_cast<float>(plan.high_class));
    table.closed.push_back(0);
    table.next_household.push_back(0);
    table.code.push_back(plan.code);
    table.name.push_back(plan.name);
}

} // namespace

std::vector<std::uint32_t> apportion(const std::vector<double>& quotas, std::int64_t total) {
    std::vector<std::uint32_t> whole;
    for (const double quota : quotas) whole.push_back(static_cast<std::uint32_t>(std::floor(quota)));
    std::vector<std::size_t> order(quotas.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t at) { return quotas[at] - whole[at]; });
    const std::int64_t left = total - std::accumulate(whole.begin(), whole.end(), std::int64_t{0});
    assert(left >= 0 && left <= static_cast<std::int64_t>(order.size()));
    for (std::int64_t next = 0; next < left; ++next) ++whole[order[static_cast<std::size_t>(next)]];
    return whole;
}

Places places_from(const std::vector<MunicipalityPlan>& plans, std::int64_t citizens) {
    const auto counts = apportion(quotas_of(plans), citizens);
    Places places;
    Municipalities& municipalities = places.municipalities;
    Neighbourhoods& neighbourhoods = places.neighbourhoods;
    for (const MunicipalityPlan& plan : plans) {
        const MunicipalityId municipality{municipalities.size()};
        municipalities.first_neighbourhood.push_back(neighbourhoods.size());
        municipalities.neighbourhoods.push_back(static_cast<std::uint32_t>(plan.neighbourhoods.size()));
        municipalities.stands_for.push_back(static_cast<float>(plan.stands_for));
        municipalities.code.push_back(plan.code);
        municipalities.name.push_back(plan.name);
        for (const NeighbourhoodPlan& neighbourhood : plan.neighbourhoods) {
            add(neighbourhoods, neighbourhood, municipality, counts[neighbourhoods.size()]);
        }
    }
    rank_in_thirds(neighbourhoods);
    return places;
}

} // namespace welfare_state
