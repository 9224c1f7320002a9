#include "models/welfare_state/strain.hpp"

namespace welfare_state {

void declare(sim::Parameters& , StrainSettings& ) {}
double strain_after(const StrainSettings& , double , double , bool ) { return {}; }
void strain(const StrainSettings& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
