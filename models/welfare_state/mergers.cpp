#include "models/welfare_state/mergers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {

void mergers(const MergerSettings& p, Institutions& institutions, const sim::Step& now) {
    std::array<double, fields> left{};
    for (const InstitutionId row : institutions.all()) left[institutions.field[row]] += institutions.bodies[row];
    for (const InstitutionId row : institutions.all()) {
        const Dispositions& x = institutions.dispositions[row];
        const double bodies = institutions.bodies[row], of_country = left[institutions.field[row]];
        if (!institutions.exists[row] || bodies <= 0 || of_country <= 0) continue;
        const double least = std::min(bodies, p.least * bodies / of_country);
        const double expected = std::clamp(p.merging * x[Disposition::efficiency] * x[Disposition::mastery], 0.0, 1.0) * bodies;
        const double whole = std::floor(expected);
        const double merged = whole + now.random(key_of(row)).chance(expected - whole);
        institutions.bodies[row] = std::max(least, bodies - merged);
        const double involved = std::min(1.0, 2 * (bodies - institutions.bodies[row]) / bodies);
        institutions.rules[row] *= 1 + p.rules * involved; // alike: max + .15 min = 1.15 times
    }
}

void declare(sim::Parameters& parameters, MergerSettings& p) {
    const char* design = "design 4.15: ln(1152 / 279) / 38 years = 3.7 % a year (S6); assumption A57";
    declare_assumed(parameters, "mergers.merging", p.merging,
                    {.unit = "1/year",
                     .en = "bodies that merge into another, at full efficiency and mastery",
                     .nl = "instellingen die in een andere opgaan, bij volle efficiency en beheersing",
                     .source = design});
    declare_assumed(parameters, "mergers.least", p.least,
                    {.unit = "bodies",
                     .en = "of one field that are left in the country at least",
                     .nl = "van een veld die er in het land minstens overblijven",
                     .source = design,
                     .least = 1,
                     .most = 100});
    declare_assumed(parameters, "mergers.rules", p.rules,
                    {.unit = "share",
                     .en = "of the smaller rule stock that comes on top of the larger when two merge",
                     .nl = "van de kleinste regelvoorraad die bij een fusie op de grootste komt",
                     .source = design});
}

} // namespace welfare_state
