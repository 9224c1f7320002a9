#include "models/welfare_state/staffing.hpp"

namespace welfare_state {

void declare(sim::Parameters& , StaffingSettings& ) {}
void hire(const StaffingSettings& , const RegimeSettings& , Professionals& , ProfessionalId , const sim::Step& ) {}
void staffing(const StaffingSettings& , const RegimeSettings& , double , const Municipalities& , const Neighbourhoods& , const Citizens& , Teams& , Professionals& , const sim::Step& ) {}
StaffingSettings::StaffingSettings() = default;

} // namespace welfare_state
