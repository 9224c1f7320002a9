#include "models/welfare_state/volunteering.hpp"

namespace welfare_state {

void declare(sim::Parameters& , VolunteeringSettings& ) {}
double chance_to_start(const VolunteeringSettings& , const Citizens& , CitizenId , double , sim::Month ) { return {}; }
void volunteering(const VolunteeringSettings& , const Surroundings& , const Teams& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
