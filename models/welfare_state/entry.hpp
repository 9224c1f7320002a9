#pragma once
#include <array>

#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/regime.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// When institutions of a field come into being, how many and how big (M18), and what becomes of associations.
struct EntrySettings {
    struct Field {
        double year = 1945; ///< [year] of entry
        double bodies = 1;  ///< [bodies per municipality of 2022] at entry
        double staff = .01; ///< [FTE/1000 inhabitants] at entry, at least one real job; 0: never enters
    };
    std::array<Field, fields>
        field; ///< neighbourhood teams enter where and when `staffing` brings them: their year and staff are not read
    double succession = 12;      ///< [years] over which associations become providers once the law pays
    double rules = .15;          ///< [-] rule stock at entry (3.4)
    double management = .05;     ///< [share] at entry (3.4)
    double administration = .08; ///< [share] at entry (3.4)
    double housing_dependence =
        .7;              ///< [share] dependence of housing associations on the state: laws and loans, though tenants pay
    double reserve = .1; ///< [years] of cost at entry

    EntrySettings();
};
void declare(sim::Parameters& parameters, EntrySettings& settings);

/// Every January: institutions enter whose year has come, with the mix of logics of the regime; associations become providers, or an agency
/// where municipalities pay, each in its own year after the law; teams take over what their institutions are.
void entry(const EntrySettings& settings, const LawSettings& law, const MoneySettings& money, const RegimeSettings& regime,
           const LogicSettings& logic, double persons_per_agent, const Municipalities& municipalities, const Citizens& citizens,
           Institutions& institutions, const sim::Step& now);

/// What institutions of a field are when they enter.
InstitutionKind kind_at_entry(int field);

/// Puts a mix of logics into force: reported and practised.
void follow(const LogicSettings& logic, const LogicWeights& mix, Institutions& institutions, InstitutionId institution);

} // namespace welfare_state
