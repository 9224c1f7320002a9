#include "analysis/program/cost.hpp"

#include <algorithm>
#include <fstream>
#include <malloc.h>
#include <unistd.h>

#include "sim/input_error.hpp"

namespace program {
namespace {

constexpr double enough = 50'000;             ///< [agents] of a short run that says something
constexpr double population_of_2040 = 18.9e6; ///< [persons] CBS forecast; only to say about how many agents there will be

double agents_of(const welfare_state::Prepared& prepared) {
    double agents = 0;
    for (const auto people : prepared.places.neighbourhoods.first_citizens) agents += people;
    return agents;
}

/// A scale at which a short run is short; the asked one where places would become too small.
welfare_state::Prepared coarser(const welfare_state::Prepared& prepared,
                                const std::function<welfare_state::Prepared(std::int64_t)>& short_run) {
    const std::int64_t asked = prepared.settings.run.persons_per_agent;
    const double times = std::max(1.0, agents_of(prepared) / enough);
    try {
        return short_run(static_cast<std::int64_t>(static_cast<double>(asked) * times));
    } catch (const sim::InputError&) {
        return short_run(asked);
    }
}

double values_of(const welfare_state::Prepared& prepared, sim::Month until, const welfare_state::Detail& detail) {
    const auto axes = welfare_state::dimensions(sim::Month{0}, until, prepared.places.municipalities,
                                                prepared.places.neighbourhoods, prepared.settings, detail);
    double values = 0;
    for (const auto& outcome : welfare_state::outcomes()) {
        if (outcome.level > detail.level) continue;
        double size = 1;
        for (const std::string& axis : outcome.about.axes)
            size *= static_cast<double>(std::ranges::find(axes, axis, &sim::Dimension::name)->size());
        values += size;
    }
    return values;
}

} // namespace

double memory_now() {
    double whole = 0, resident = 0; // [pages]
    std::ifstream("/proc/self/statm") >> whole >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

Cost estimate(const welfare_state::Prepared& prepared, const std::function<welfare_state::Prepared(std::int64_t)>& short_run,
              const welfare_state::Detail& detail, const sim::Workers& workers) {
    const auto until = sim::Month::january(static_cast<int>(prepared.settings.run.until) + 1);
    const double years = until.index / 12.0;
    Cost cost;
    cost.agents_1945 = agents_of(prepared);
    const double growth = population_of_2040 / prepared.demography.total_1945() - 1;
    cost.agents_last = cost.agents_1945 * (1 + growth * std::min(1.0, years / 96));
    cost.disk = 8 * values_of(prepared, until, detail);

    const auto pilot = coarser(prepared, short_run);
    malloc_trim(0); // what earlier scenarios left free would hide what this one takes
    const double before = memory_now();
    double at_most = before;
    const auto made = welfare_state::run_replicate(pilot, 0, detail, workers, {},
                                                   [&](sim::Month, std::uint64_t) { at_most = std::max(at_most, memory_now()); });
    const double scale = cost.agents_1945 / agents_of(pilot);
    double months = 0; // [s]
    for (const auto& part : made.report.timing) months += part.seconds;
    const double citizen_months = until.index * (cost.agents_1945 + cost.agents_last) / 2;
    cost.seconds = (made.record.seconds - months) * scale + months / static_cast<double>(made.citizen_months) * citizen_months;
    const double memory_per_agent = (at_most - before) / agents_of(pilot);
    cost.memory = before + memory_per_agent * cost.agents_last;
    return cost;
}

} // namespace program
