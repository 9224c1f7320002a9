#pragma once
#include <algorithm>
#include <array>
#include <vector>

#include "models/welfare_state/programme_targets.hpp"
#include "models/welfare_state/programmes.hpp"
#include "sim/loops.hpp"

namespace welfare_state {

/// A programme that runs this month, its words understood.
struct Running {
    std::size_t row; ///< in the settings
    const Programme* about;
    Target target;
    Mode mode;
    std::uint64_t salt; ///< of its dice: each programme has its own
};

/// Begins a month of the programmes whose contacts are conferences, or of the others: what they did last month is forgotten, their cases go on,
/// and what people in those are given is written down. Returns those with coverage in a place of their area, in order of rows.
std::vector<Running> begin_month(const ProgrammeSettings& settings, bool conferences, const Neighbourhoods& neighbourhoods,
                                 const Surroundings& surroundings, Teams& teams, Programmes& programmes, double year);

/// [agents] who live in a block.
double people_in(const Citizens& citizens, sim::Rows<CitizenId> rows);
/// [agents] whom a programme means to contact in a place this month, were there time enough.
double contacts_meant(const ProgrammeSettings& settings, const Programme& programme, const Teams& teams, NeighbourhoodId home,
                      double people);
/// Has needed help in some domain for less than half a year.
bool is_in_recent_need(const Citizens& citizens, CitizenId citizen);
/// The team whose logic the workers of a programme follow.
TeamId worker_of(const Programme& programme, const Teams& teams, NeighbourhoodId home);

/// Somebody becomes a case of a programme, unless they are one already.
void take_on(const Running& programme, Citizens& citizens, CitizenId citizen, ProgrammeCount& count);

/// Runs `visit(citizen, random)` for those of a programme's target in one place whom it contacts this month, `meant` in the mean, with dice of
/// their own for each programme. `targets` is room to work in.
template <class Visit>
void for_each_contacted(const ProgrammeSettings& settings, const Running& programme, double meant, const Teams& teams,
                        const Citizens& citizens, NeighbourhoodId home, std::vector<std::uint32_t>& targets,
                        const sim::Step& now, const Visit& visit) {
    if (meant <= 0) return;
    find_targets(programme.target, citizens, citizens.blocks[home.index], now.month, targets);
    const double chance = targets.empty() ? 0 : meant / static_cast<double>(targets.size());
    const double action = teams.dispositions[worker_of(*programme.about, teams, home)][Disposition::action];
    const double sooner = chance * (1 + settings.action * action);
    std::array<std::uint64_t, sim::Stream::tile> keys;
    sim::Stream::Tile first;
    for (std::size_t start = 0; start < targets.size(); start += keys.size()) {
        const auto size = static_cast<std::uint32_t>(std::min(keys.size(), targets.size() - start));
        for (std::uint32_t i = 0; i < size; ++i)
            keys[i] = sim::mix(citizens.lineage[CitizenId{targets[start + i]}] ^ programme.salt);
        now.dice.fill(keys.data(), size, first);
        for (std::uint32_t i = 0; i < size; ++i) {
            const CitizenId citizen{targets[start + i]};
            const double lot = sim::Random::uniform(first[0][i]);
            if (lot >= sooner || (lot >= chance && !is_in_recent_need(citizens, citizen))) continue;
            sim::Random random(now.dice, keys[i], first, i);
            random.uniform(); // the lot just looked at
            visit(citizen, random);
        }
    }
}

} // namespace welfare_state
