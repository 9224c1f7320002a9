#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How readily people meet (4.13).
struct Meeting {
    double volunteers = 1.2; ///< [-] by the share of volunteers in the neighbourhood
    double groups = .5;      ///< [-] by the share of its places with a collective
    double commons = .8;     ///< [-] by the share of its places with a running commons

    /// [-] 1 where there is none of them.
    double in(const Surroundings& surroundings, NeighbourhoodId neighbourhood) const {
        return 1 + volunteers * surroundings.volunteers[neighbourhood] + groups * surroundings.groups[neighbourhood]
             + commons * surroundings.commons[neighbourhood] + surroundings.meeting[neighbourhood];
    }
};

struct TieSettings {
    double kept = 0.53;      ///< [share] of personal ties still there after 84 months, moves and deaths apart
    double mover = 6;        ///< [-] times as likely to lose a tie in the month of a move
    double forming = 0.05;   ///< [1/month] chance that an empty neighbour slot is filled, before the factors below
    double bridging = 0.6;   ///< [-] the same for a bridging slot, as a factor
    double trust_base = 0.4; ///< [-] forming rises with social trust: trust_base + trust
    sim::Series era = {{1945, 1.25}, {2040, 0.85}}; ///< [-] how readily ties form
    double pillarised = 1.3;                        ///< [-] factor for who belongs to a pillar
    double paid_work = 0.4;   ///< [-] forming falls with the share of women in paid work: 1 - paid_work * share
    double other_class = 0.4; ///< [-] chance that a tie with another class is accepted
    sim::Series other_pillar = {{1945, 0.2}, {1980, 1}}; ///< [-] the same with another pillar
    Meeting meeting;
    double isolating = 6;          ///< [h/week] of need above which people lose ties sooner and form them later
    double isolated_loss = 1.5;    ///< [-] by this factor sooner
    double isolated_forming = 0.6; ///< [-] by this factor later
    std::int64_t burn_in = 120;    ///< [months] of forming and losing before the run starts
};
void declare(sim::Parameters& parameters, TieSettings& settings);

/// What is the same for all ties of a month: the rates that follow from the settings.
struct TieRates {
    double loss;          ///< [1/month] of a tie of somebody who did not move
    double loss_of_mover; ///< [1/month]
    double neighbour;     ///< [1/month] forming of a neighbour tie at trust 0.6 and no pillar is neighbour * (trust_base + 0.6)
    double bridging;      ///< [1/month]
    double trust_base, pillarised, other_class, other_pillar;
    Meeting meeting;
    double isolated_loss, isolated_forming;
    Hours isolating; ///< need above which the latter two count
};
TieRates tie_rates(const TieSettings& settings, double year, double women_in_paid_work);

/// Personal ties (slots 3 to 7) fade and form, at most one change per person and month, so that each slot changes with
/// exactly its own chance (README 4.13). A citizen changes its own ties only; class, pillar and being alive do not change here.
/// People meet where there are volunteers and collectives; much need isolates (S21).
void ties(const TieRates& rates, const Municipalities& municipalities, const Neighbourhoods& neighbourhoods,
          const Surroundings& surroundings, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
