#include "models/welfare_state/client_hours.hpp"

namespace welfare_state {

void declare(sim::Parameters& , ClientHourSettings& ) {}
double felt_need(const Citizens& , CitizenId , int ) { return {}; }
ClientHours client_hours(const ClientHourSettings& , const NeedSettings& , const Teams& , TeamId , const Citizens& , CitizenId , int ) { return {}; }
Help help(const ClientHourSettings& , const NeedSettings& , const Teams& , TeamId , const Citizens& , CitizenId , int ) { return {}; }

} // namespace welfare_state
