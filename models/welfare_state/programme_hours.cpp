#include "models/welfare_state/programme_hours.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/programme_contacts.hpp"

namespace welfare_state {
namespace {

/// The teams of the first line of a place: four, or the generalist one.
template <class Visit>
void for_each_first_line(const Teams& teams, NeighbourhoodId home, const Visit& visit) {
    for (int domain = 0; domain < (teams.has_generalist[home] ? 1 : domains); ++domain) visit(teams.first_line(home, domain));
}

} // namespace

double first_line_hours(const CapacitySettings& p, const Teams& teams, NeighbourhoodId home) {
    double a_week = 0;
    for_each_first_line(teams, home, [&](TeamId team) { a_week += contact_hours(p, teams, team); });
    return a_week * weeks_per_month;
}

void programme_hours(const ProgrammeSettings& p, const CapacitySettings& capacity, const Citizens& citizens, Teams& teams,
                     Programmes& programmes, const sim::Step& now) {
    std::ranges::fill(teams.programme, 0);
    if (std::ranges::count(programmes.is_at_work, 1) == 0) return;
    now.workers.for_each(programmes.places, [&](std::uint32_t block) {
        const NeighbourhoodId home{block};
        double asked = 0;
        for (std::size_t row = 0; row < p.all.size(); ++row) {
            if (!programmes.is_at_work[row]) continue;
            ProgrammeCount& count = programmes.at(row, home);
            const Programme& about = p.all[row];
            count.hours = static_cast<double>(count.contacts) * p.contact_hours + static_cast<double>(count.active) * about.hours;
            if (about.presence > 0 && programmes.is_here[programmes.row_of(row, home)])
                count.hours += about.presence / 1000 * people_in(citizens, citizens.blocks[block]);
            asked += count.hours;
        }
        if (asked <= 0) return;
        const double all = first_line_hours(capacity, teams, home), given = std::min(1.0, p.most * all / asked);
        for (std::size_t row = 0; row < p.all.size(); ++row) programmes.at(row, home).hours *= given;
        const double share = all > 0 ? given * asked / all : 0;
        for_each_first_line(teams, home, [&](TeamId team) {
            teams.programme[team] =
                static_cast<std::int64_t>(std::floor(share * contact_hours(capacity, teams, team) * twentieths));
        });
    });
}

} // namespace welfare_state
