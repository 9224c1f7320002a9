#include "models/welfare_state/casework.hpp"

namespace welfare_state {

void declare(sim::Parameters& , CaseworkSettings& ) {}
double discretion(const CaseworkSettings& , const Dispositions& , double ) { return {}; }
double burn_out_after(const CaseworkSettings& , double , double , double , double , double ) { return {}; }
void casework(const CaseworkSettings& , const StaffingSettings& , const RegimeSettings& , Teams& , Professionals& , StaffEvents& , const sim::Step& ) {}

} // namespace welfare_state
