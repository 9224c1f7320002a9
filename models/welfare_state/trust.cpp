#include "models/welfare_state/trust.hpp"

namespace welfare_state {

void declare(sim::Parameters& , TrustSettings& ) {}
Experience experience(const TrustSettings& , const TreatmentSettings& , const Teams& , const Professionals& , const Citizens& , CitizenId ) { return {}; }
void trust(const TrustSettings& , const RestSettings& , const TreatmentSettings& , const Era& , const Surroundings& , const Teams& , const Professionals& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
