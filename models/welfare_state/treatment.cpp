#include "models/welfare_state/treatment.hpp"

namespace welfare_state {

void declare(sim::Parameters& , TreatmentSettings& ) {}
double alliance(const TreatmentSettings& , const Teams& , TeamId , const Professionals& , ProfessionalId ) { return {}; }
double quality(const TreatmentSettings& , const Teams& , TeamId , const Professionals& , ProfessionalId , const Citizens& , CitizenId , int ) { return {}; }

} // namespace welfare_state
