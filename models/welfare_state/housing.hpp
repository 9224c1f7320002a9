#pragma once
#include <array>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// Who owns a dwelling.
enum class Tenure : std::uint8_t { owner, association, private_landlord, cooperative };
inline constexpr int tenures = 4;
using Shares = std::array<double, tenures>; ///< of dwellings; they sum to 1

/// Ownership of homes and say over where one lives (README 7, Housing; design 4.24).
struct HousingSettings {
    sim::Series owners, associations; ///< [share] of dwellings in the country, by year; the rest has private landlords
    double deprivation = 1;           ///< [-] how far homes of associations follow the low class
    std::array<double, tenures> say = {.8, .15, .05, .9}; ///< [0, 1] of who lives there over their home, by tenure
    sim::Series
        conversion;     ///< [share/year] of an association's homes that residents take over where they may and want to, by year
    double pool = .03;  ///< [share] of initiators from which it happens without a commons, and with which capacity is full
    double ballot = -1; ///< [-] logit of support at nothing else
    double ballot_trust = 3;      ///< [-] by social trust
    double ballot_strength = 2;   ///< [-] by own strength
    double ballot_strain = 2;     ///< [-] less by strain
    double pass = .7;             ///< [share] mean support above which a ballot passes
    double maintenance = .67;     ///< [0, 1] quality by an association, a landlord or an owner
    double maintenance_own = .10; ///< [0, 1] more or less by a co-operative with full or no capacity
    double liveability = .1;      ///< [0, 1] more where a commons runs: it keeps the streets too
    double overhead = .20;        ///< [share] of rents that an association keeps for itself
    double overhead_own = .10;    ///< [share] that a co-operative keeps
    double choosing = .2;         ///< [share] of co-operative homes that are closed to another class than the neighbourhood's own

    HousingSettings();
};
void declare(sim::Parameters& parameters, HousingSettings& settings);

/// The homes of one neighbourhood.
struct Housing {
    double cooperative = 0;             ///< [share] of dwellings that residents took over
    double converted = 0, returned = 0; ///< [share] of dwellings, this month
    double support = 0;                 ///< [share] in the last ballot
    Shares shares{};
    double say_home = .5; ///< [0, 1] complex: over the home
    double say_care = 0;  ///< [0, 1] wijk: over the care of the first line
};
using HousingByPlace = sim::Column<NeighbourhoodId, Housing>;

/// Shares of tenure in a neighbourhood, where its share of low class is this many times the country's. What residents took over is missing from
/// the associations' homes first.
Shares tenure(const HousingSettings& settings, double year, double relative_low_class, double cooperative);
/// [0, 1] Say over one's home: the mean over tenures.
double say_over_home(const HousingSettings& settings, const Shares& shares);
/// [share] A tenant's support for taking over: logistic(-1 + 3 U + 2 S - 2 K).
double support(const HousingSettings& settings, double social_trust, double own_strength, double strain);

/// What housing reads.
struct Estate {
    const CommonsSettings& commons_settings;
    const CommonsByPlace& commons;
    const Citizens& citizens;
    const Teams& teams;
};

/// Every month: shares of tenure follow the year; co-operatives that fail give their homes back. Every January tenants of associations vote
/// where a commons runs or initiators are many, and take over a part of the homes where the ballot passes. Writes maintenance and say.
void housing(const HousingSettings& settings, const Estate& estate, Neighbourhoods& neighbourhoods, Surroundings& surroundings,
             HousingByPlace& all, const sim::Step& now);

} // namespace welfare_state
