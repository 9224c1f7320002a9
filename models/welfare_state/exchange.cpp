#include "models/welfare_state/exchange.hpp"

namespace welfare_state {

void declare(sim::Parameters& , ExchangeSettings& ) {}
double readiness_to_ask(const ExchangeSettings& , const Surroundings& , const Teams& , const Citizens& , CitizenId ) { return {}; }
std::array<double, slot::count> requests(const ExchangeSettings& , const Ties& , double , double ) { return {}; }
double comfortable_hours(const ExchangeSettings& , const Citizens& , CitizenId , sim::Month ) { return {}; }
double hours_granted(const ExchangeSettings& , double , double , double ) { return {}; }
void asking(const ExchangeSettings& , const Surroundings& , const Teams& , Citizens& , const sim::Step& ) {}
void helping(const ExchangeSettings& , Citizens& , const sim::Step& ) {}
void receiving(const ExchangeSettings& , const Surroundings& , const Teams& , Citizens& , const sim::Step& ) {}

} // namespace welfare_state
