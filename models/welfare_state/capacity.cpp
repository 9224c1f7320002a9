#include "models/welfare_state/capacity.hpp"

namespace welfare_state {

void declare(sim::Parameters& , CapacitySettings& ) {}
double contact_hours(const CapacitySettings& , const Teams& , TeamId ) { return {}; }
void capacity(const CapacitySettings& , const Municipalities& , const Queues& , Teams& , const sim::Step& ) {}
void rationing(const CapacitySettings& , const Municipalities& , const Queues& , Teams& , const sim::Step& ) {}

} // namespace welfare_state
