#include "models/welfare_state/households_in_care.hpp"

#include <algorithm>
#include <bit>
#include <cassert>

namespace welfare_state {
namespace {

/// What counts of a household, packed: four bits of different domains with need, of domains served by the first line, and by the
/// second, and hand-overs, at most 15.
constexpr int first_line = 4, second_line = 8, hand_overs = 12; ///< where their bits begin

void add(std::uint16_t& household, const Needs& needs, std::uint16_t handed_over) {
    const unsigned marks = household | needs.domains_in_need().packed() | needs.domains_in_first_line().packed() << first_line
                         | needs.domains_in_second_line().packed() << second_line;
    unsigned often = marks >> hand_overs;
    if (handed_over != 0) often = std::min(15u, often + static_cast<unsigned>(std::popcount(handed_over)));
    household = static_cast<std::uint16_t>((marks & 0xFFFu) | often << hand_overs);
}

bool is_in_care(std::uint16_t household) { return (household >> first_line & 0xFF) != 0; }

/// (teams + hand-overs) / domains - 1 (J2)
double complexity(std::uint16_t household, bool has_generalist) {
    const unsigned near = household >> first_line & 0xFu, special = household >> second_line & 0xFu, needs = household & 0xFu;
    const int teams = (has_generalist ? near != 0 : std::popcount(near)) + std::popcount(special);
    return static_cast<double>(teams + (household >> hand_overs)) / std::max(1, std::popcount(needs)) - 1;
}

} // namespace

void count_households_in_care(const Citizens& citizens, sim::Rows<CitizenId> rows, bool has_generalist,
                              sim::Column<CitizenId, std::uint16_t>& households, HelpCount& count) {
    std::fill_n(households.data() + rows.first(), rows.size(), std::uint16_t{0});
    for_each_concerned(citizens, rows, [&](CitizenId citizen) {
        assert(citizens.household[citizen] < rows.size());
        add(households[rows[citizens.household[citizen]]], citizens.needs[citizen], citizens.hand_overs[citizen]);
    });
    for (const CitizenId row : rows) {
        if (!is_in_care(households[row])) continue;
        ++count.households_in_care;
        count.complexity += complexity(households[row], has_generalist);
    }
}

} // namespace welfare_state
