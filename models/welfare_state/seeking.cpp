#include "models/welfare_state/seeking.hpp"

namespace welfare_state {

void declare(sim::Parameters& , SeekingSettings& ) {}
double access_threshold(const SeekingSettings& , const Teams& , const Queues& , NeighbourhoodId ) { return {}; }
double chance_to_seek(const SeekingSettings& , const Seeker& ) { return {}; }
void seeking(const SeekingSettings& , const Era& , const Neighbourhoods& , const Teams& , const Queues& , Surroundings& , Citizens& , const sim::Step& ) {}
SeekingSettings::SeekingSettings() = default;

} // namespace welfare_state
