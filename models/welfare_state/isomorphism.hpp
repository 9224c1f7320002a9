#pragma once
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/professionals.hpp"
#include "models/welfare_state/regime.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How institutions come to resemble each other and those who pay them (DiMaggio & Powell; README 7, Isomorphism).
struct IsomorphismSettings {
    double coercive = .008;  ///< [1/month] towards the regime, where all revenue is public
    double mimetic = .003;   ///< [1/month] towards the mean of the field
    double normative = .001; ///< [1/month] towards the mean of the own logics of the staff
    double decoupling = .2;  ///< [share] of that change which stays words (M22)
};
void declare(sim::Parameters& parameters, IsomorphismSettings& settings);

/// Every month: what institutions report moves towards regime, field and staff; what they practise follows, as far as it is not decoupled. Writes
/// the claim orientation that institutions breed, by their staff.
void isomorphism(const IsomorphismSettings& settings, const RegimeSettings& regime, const LogicSettings& logic,
                 const Municipalities& municipalities, const Teams& teams, const Professionals& professionals,
                 Institutions& institutions, Era& era, const sim::Step& now);

/// [0, 1] The claim orientation that institutions breed: the mean claim target of what they practise, by staff (M23).
double claim_target(const LogicSettings& logic, const Institutions& institutions);

} // namespace welfare_state
