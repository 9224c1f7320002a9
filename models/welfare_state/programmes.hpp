#pragma once
#include <array>
#include <vector>

#include "models/welfare_state/capacity.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/programme.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// What a programme did in one place in one month [agents].
struct ProgrammeCount {
    std::int64_t contacts = 0;
    std::int64_t found = 0;    ///< people whose hidden need was found
    std::int64_t started = 0;  ///< cases
    std::int64_t active = 0;   ///< cases at the end of the month
    std::int64_t resolved = 0; ///< needs of people in cases that ended
    double hours = 0;          ///< [h/month] worked
    double cost = 0;           ///< [EUR] for those hours

    ProgrammeCount& operator+=(const ProgrammeCount& other);
};

/// The programmes at work: what they did, and room to work in.
struct Programmes {
    std::uint32_t places = 0;
    std::vector<ProgrammeCount> counts; ///< of this month, by programme, then neighbourhood
    std::array<std::vector<std::array<ProgrammeCount, thirds>>, 12> months; ///< the last twelve, by programme and third
    std::vector<std::vector<double>> lots; ///< by programme, then neighbourhood: it joins while the coverage lies above
    std::vector<std::uint8_t> is_here;     ///< by programme, then neighbourhood: it runs there this month
    std::vector<std::uint8_t> is_at_work;  ///< by programme: it runs somewhere this month, or has cases
    bool any_cases = false;                ///< somewhere

    /// What one block needs while it is visited.
    struct Scratch {
        std::vector<std::uint32_t> targets;
        std::vector<CitizenId> coerced; ///< this month
    };
    std::vector<Scratch> scratch; ///< by block

    Programmes() = default;
    Programmes(const ProgrammeSettings& settings, const Municipalities& municipalities, const Neighbourhoods& neighbourhoods);
    std::size_t row_of(std::size_t programme, NeighbourhoodId place) const { return programme * places + place.index; }
    ProgrammeCount& at(std::size_t programme, NeighbourhoodId place) { return counts[row_of(programme, place)]; }
    const ProgrammeCount& at(std::size_t programme, NeighbourhoodId place) const { return counts[row_of(programme, place)]; }
};

/// [share] of a neighbourhood team's time for outreach: what casework leaves, at least what is protected (4.19).
double outreach_share(const ProgrammeSettings& settings, double load);
/// [share] of contacts in which hidden need is found, with this disposition to begin with what people live through.
double chance_to_find(const ProgrammeSettings& settings, const Programme& programme, double experience, bool feels_much);
/// What one contact, or one month of a case, does to trust.
void move_trust(const ProgrammeSettings& settings, Mode mode, float& trust);

/// Every month, before people seek: each programme contacts people of its target, finds hidden need and takes on cases. Those found wait for the
/// first line. Writes what people in cases are given (`Teams::in_case`), and what cases and presence bring to a place.
void programmes(const ProgrammeSettings& settings, const CapacitySettings& capacity, const Neighbourhoods& neighbourhoods,
                Teams& teams, Surroundings& surroundings, Citizens& citizens, Programmes& programmes, const sim::Step& now);

} // namespace welfare_state
