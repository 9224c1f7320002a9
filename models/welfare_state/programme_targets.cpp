#include "models/welfare_state/programme_targets.hpp"

#include <algorithm>
#include <numeric>

namespace welfare_state {
namespace {

constexpr int youth = static_cast<int>(Domain::youth), psychosocial = static_cast<int>(Domain::psychosocial),
              care = static_cast<int>(Domain::care), security = static_cast<int>(Domain::security);

/// At least so deep.
bool has(const Needs& needs, int domain, int level) { return needs.hours[domain] > 0 && needs.mark[domain].level >= level; }
bool is_chronic(const Needs& needs, int domain) { return needs.hours[domain] > 0 && needs.mark[domain].chronic; }

} // namespace

bool is_by_need(Target target) {
    return target != Target::everybody && target != Target::old_and_infants && target != Target::young;
}

bool is_target(Target target, const Citizens& citizens, CitizenId citizen, sim::Month now) {
    const int age = citizens.age(citizen, now);
    const Needs& needs = citizens.needs[citizen];
    switch (target) {
    case Target::everybody: return true;
    case Target::old_and_infants: return age >= 75 || age < 1;
    case Target::young: return age >= 12 && age < 24;
    case Target::insecure: return needs.hours[security] > 0;
    case Target::several_needs: return needs.count() >= 2;
    case Target::unserved_heavy: return has(needs, psychosocial, 2) && needs.status(psychosocial) == Status::none;
    case Target::medium_needs: return has(needs, care, 1) || has(needs, psychosocial, 1) || has(needs, youth, 1);
    case Target::families: return age < 18 ? has(needs, youth, 1) : age < 67 && needs.count() >= 2;
    case Target::youth_crisis: return has(needs, youth, 2);
    case Target::youth_several: return age < 18 && needs.count() >= 2;
    case Target::chronic_care: return is_chronic(needs, care);
    case Target::chronic_psychosocial: return is_chronic(needs, psychosocial);
    }
    return false;
}

void find_targets(Target target, const Citizens& citizens, sim::Rows<CitizenId> rows, sim::Month now,
                  std::vector<std::uint32_t>& found) {
    found.clear();
    const auto note = [&](CitizenId citizen) {
        if (is_target(target, citizens, citizen, now)) found.push_back(citizen.index);
    };
    if (is_by_need(target)) return for_each_concerned(citizens, rows, note);
    sim::for_each_where(
        rows, [&](CitizenId citizen) { return citizens.alive[citizen] != 0; }, note);
}

std::vector<std::uint8_t> worst_places(const Surroundings& surroundings, const Neighbourhoods& neighbourhoods, double share) {
    std::vector<std::uint32_t> order(neighbourhoods.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t n) { return surroundings.quality[NeighbourhoodId{n}]; });
    const auto people = [&](std::uint32_t n) { return static_cast<double>(neighbourhoods.first_citizens[NeighbourhoodId{n}]); };
    double all = 0, here = 0;
    for (const std::uint32_t n : order) all += people(n);
    std::vector<std::uint8_t> worst(neighbourhoods.size());
    for (const std::uint32_t n : order) {
        here += people(n);
        if (here > share * all && n != order.front()) break;
        worst[n] = 1;
    }
    return worst;
}

bool is_in(Area area, const Neighbourhoods& neighbourhoods, const Teams& teams, const std::vector<std::uint8_t>& worst,
           NeighbourhoodId place) {
    switch (area) {
    case Area::everywhere: return true;
    case Area::deprived: return neighbourhoods.third[place] == Third::deprived;
    case Area::middle: return neighbourhoods.third[place] == Third::middle;
    case Area::well_off: return neighbourhoods.third[place] == Third::well_off;
    case Area::worst: return worst[place.index];
    case Area::with_teams: return teams.has_generalist[place];
    }
    return false;
}

std::vector<double> spread_lots(const std::vector<std::string>& codes, const std::vector<double>& weights,
                                const std::vector<int>& groups, std::string_view name) {
    const std::size_t size = weights.size();
    if (size == 0) return {};
    std::vector<std::uint64_t> key(size);
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const std::size_t place : order) {
        const std::string code = place < codes.size() ? codes[place] : "";
        key[place] = sim::mix(sim::number_of(code) ^ sim::mix(sim::number_of(name)));
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t place) { return key[place]; });
    std::vector<double> all(1 + *std::max_element(groups.begin(), groups.end())), below(all.size()), lots(size);
    for (std::size_t place = 0; place < size; ++place) all[groups[place]] += weights[place];
    for (const std::size_t place : order) {
        lots[place] = (below[groups[place]] + 0.5 * weights[place]) / all[groups[place]];
        below[groups[place]] += weights[place];
    }
    return lots;
}

std::vector<double> lots_of(const Programme& programme, const Municipalities& municipalities,
                            const Neighbourhoods& neighbourhoods) {
    std::vector<double> weights;
    std::vector<int> groups;
    if (programme.per == "municipality") {
        for (const float real : municipalities.stands_for) weights.push_back(real);
        groups.resize(weights.size());
        const auto by_town = spread_lots(municipalities.code, weights, groups, programme.name);
        std::vector<double> lots;
        for (const MunicipalityId town : neighbourhoods.municipality) lots.push_back(by_town[town.index]);
        return lots;
    }
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
        weights.push_back(neighbourhoods.stands_for[n]);
        groups.push_back(static_cast<int>(neighbourhoods.third[n]));
    }
    return spread_lots(neighbourhoods.code, weights, groups, programme.name);
}

} // namespace welfare_state
