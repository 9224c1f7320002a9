#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "models/welfare_state/migration.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

struct Candidate {
    std::uint32_t flow; ///< number of the flow
    std::uint32_t draw; ///< of the family
    std::uint64_t lineage;
    CitizenId citizen;
    auto order() const { return std::tuple(flow, draw, lineage); }
};

/// The same for partners and their minor children.
std::uint64_t family_key(const Citizens& citizens, CitizenId citizen, sim::Month now) {
    const CitizenId mother = citizens.mother[citizen];
    if (mother && citizens.is_minor(citizen, now)) citizen = mother;
    const CitizenId partner = citizens.partner(citizen);
    const std::uint64_t own = citizens.lineage[citizen];
    return partner ? std::min(own, citizens.lineage[partner]) : own;
}

/// Who could be asked to leave: everybody of the flow's sex and age whose family draw lies below its bound.
std::vector<Candidate> candidates(const std::vector<Flow>& leaving, const std::vector<double>& bound, const Citizens& citizens,
                                  const sim::Step& now) {
    std::array<std::array<int, ages>, sexes> flow_of;
    for (auto& by_age : flow_of) by_age.fill(-1);
    for (std::size_t flow = 0; flow < leaving.size(); ++flow) {
        for (int age = leaving[flow].age_from; age <= leaving[flow].age_to; ++age) {
            flow_of[static_cast<int>(leaving[flow].sex)][age] = static_cast<int>(flow);
        }
    }
    return sim::collect<Candidate>(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows, auto& list) {
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen]) continue;
            const int age = std::min(citizens.age(citizen, now.month), ages - 1);
            const int flow = flow_of[static_cast<int>(citizens.sex[citizen])][age];
            if (flow < 0) continue;
            const std::uint32_t draw = now.random(family_key(citizens, citizen, now.month)).word();
            if (draw * 0x1p-32 < bound[flow])
                list.push_back({static_cast<std::uint32_t>(flow), draw, citizens.lineage[citizen], citizen});
        }
    });
}

} // namespace

std::vector<Flow> flows(const Demography& demography, int year, double agents_per_person) {
    std::map<std::tuple<Sex, int, int>, double> before; // [agents] running total of each cell up to last year
    for (int past = first_year; past < year; ++past) {
        for (const auto& cell : demography.migration[past - first_year]) {
            before[{cell.sex, cell.age_from, cell.age_to}] += cell.persons * agents_per_person;
        }
    }
    std::vector<Flow> result;
    for (const auto& cell : demography.migration[year - first_year]) {
        const double total = before[{cell.sex, cell.age_from, cell.age_to}];
        const int agents = static_cast<int>(std::floor(total + cell.persons * agents_per_person + 0.5) - std::floor(total + 0.5));
        if (agents != 0) result.push_back({cell.sex, cell.age_from, cell.age_to, agents});
    }
    return result;
}

void emigration(const std::vector<Flow>& flows, Citizens& citizens, Events& events, const sim::Step& now) {
    events.left.clear();
    std::vector<Flow> leaving;
    for (const Flow& flow : flows) {
        if (flow.agents < 0) leaving.push_back(flow);
    }
    if (leaving.empty()) return;

    // A first bound that nearly always finds enough; where it does not, everybody of the flow is looked at.
    constexpr double first_bound = 0.05;
    std::vector<double> bound(leaving.size(), first_bound);
    for (bool enough = false; !enough;) {
        auto list = candidates(leaving, bound, citizens, now);
        std::ranges::sort(list, {}, &Candidate::order);
        enough = true;
        auto next = list.begin();
        std::vector<CitizenId> chosen;
        for (std::uint32_t flow = 0; flow < leaving.size(); ++flow) {
            int wanted = -leaving[flow].agents;
            for (; next != list.end() && next->flow == flow; ++next) {
                if (wanted-- > 0) chosen.push_back(next->citizen);
            }
            if (wanted > 0 && bound[flow] < 1) bound[flow] = 1, enough = false;
        }
        if (!enough) continue;
        for (const CitizenId citizen : chosen) {
            citizens.alive[citizen] = 0;
            events.left.push_back(citizens.lineage[citizen]);
            ++events.emigrants[NeighbourhoodId{citizens.home[citizen]}];
        }
    }
}

} // namespace welfare_state
