#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// Slots of one kind are asked alike: partner, kin, neighbours, bridging.
inline constexpr int tie_kinds = 4;
constexpr int kind_of(int tie) { return tie < slot::kin ? 0 : tie < slot::neighbour ? 1 : tie < slot::bridging ? 2 : 3; }

/// Help among citizens: who asks how much of whom, and how much people can give (README 4.4).
struct ExchangeSettings {
    double base = 0.30;         ///< [share] willingness to ask, of who is neither for nor against networks
    ByClaim networks;           ///< disposition of citizens to networks
    double networks_swing = .5; ///< [share] by which that willingness is less without such a disposition, and more at a full one (5.3)
    double social_trust = 0.45; ///< [share] that full social trust adds
    double associations = 0.10; ///< [share] that the densest associations add
    double shyness = 0;         ///< [share] that reluctance takes away
    double mobilisation = 0.35; ///< [share] that professionals who work with networks add, for those in their care
    std::array<double, tie_kinds> weight = {4, 4, 1, .5}; ///< [-] by kind of tie: how the rest is spread over ties
    std::array<double, tie_kinds> limit = {40, 16, 2, 1}; ///< [h/week] by kind of tie: asked of one at most
    double teenager = 2;                                  ///< [h/week] that people of 14 to 17 can give in comfort
    double working = 6;                                   ///< [h/week] in paid work
    double at_home = 16;                                  ///< [h/week] without paid work below 67, and all up to 79
    double oldest = 7;                                    ///< [h/week] from 80 on
    double own_need = 9;                                  ///< [h/week] of own need above which one gives less
    double when_needy = 0.35;                             ///< [-] by this factor
    double comfort_base = 0.45;                           ///< [-] comfort rises with social trust: base + trust * U
    double comfort_trust = 0.9;                           ///< [-]
    double comfort_strain = 0.8;                          ///< [-] and falls with strain: 1 - .8 K
    double altruism = 1;                                  ///< [-] scale of all comfort
    double obligation = 0.85;                             ///< [share] of what is asked beyond comfort that is given all the same
    double obligation_strain = 0.6;                       ///< [-] obligation falls with strain: 1 - .6 K
    double most = 60;                                     ///< [h/week] that anybody gives
};
void declare(sim::Parameters& parameters, ExchangeSettings& settings);

/// [0, 1] The share of the rest of their need for which somebody dares ask their ties.
double readiness_to_ask(const ExchangeSettings& settings, const Surroundings& surroundings, const Teams& teams,
                        const Citizens& citizens, CitizenId citizen);

/// Which ties there are: bit k for slot k. No branches, since that cannot be guessed.
inline unsigned there_are(const Ties& ties) {
    unsigned there = 0;
    for (int tie = 0; tie < slot::count; ++tie) there |= static_cast<unsigned>(static_cast<bool>(ties[tie])) << tie;
    return there;
}
/// [h/week] that somebody with this rest of need and readiness asks of each tie: rest * readiness * w / sum of w over the ties there are,
/// at most the limit of the slot.
std::array<double, slot::count> requests(const ExchangeSettings& settings, const Ties& ties, double rest, double readiness);
/// The same by kind of tie.
std::array<double, tie_kinds> requests_by_kind(const ExchangeSettings& settings, unsigned there, double rest, double readiness);

/// [h/week] that somebody gives in comfort.
double comfortable_hours(const ExchangeSettings& settings, const Citizens& citizens, CitizenId citizen, sim::Month now);
/// [h/week] that somebody gives who is asked for so many: all within comfort, beyond it as far as obligation goes, at most `most`.
double hours_granted(const ExchangeSettings& settings, double asked, double comfortable, double strain);

inline constexpr int whole_share = 32768; ///< `Citizens::granted` for all of what was asked

/// What everybody asks of whom this month, by block: from asking to receiving. Room that is used again every month.
struct Requests {
    struct Asker {
        CitizenId citizen;
        Hours rest;        ///< of need
        std::uint8_t ties; ///< how many are asked
        double lot;        ///< by which what is asked is rounded
    };
    struct Request {
        CitizenId tie;
        double hours; ///< [h/week] before rounding
    };
    struct Block {
        std::vector<Asker> askers;     ///< in order of rows
        std::vector<Request> requests; ///< of one asker after the other, in order of slots
    };
    std::vector<Block> by_block;
};

/// Phase 1: everybody with a rest of need asks their ties. Adds to `asked` of others: whole hours, by one lot of the asker for all of
/// their ties, such that each has its exact mean (M6). `asked` stops at the most that fits, 3276.75 h/week, whoever comes last.
void asking(const ExchangeSettings& settings, const Surroundings& surroundings, const Teams& teams, Citizens& citizens,
            Requests& requests, const sim::Step& now);
/// Phase 2: everybody decides which share to grant, to all askers alike; who is not asked, which share of the least that one can ask
/// (requests below a twentieth of an hour may have been rounded to nothing). Hours given and asked start anew.
void helping(const ExchangeSettings& settings, Citizens& citizens, const sim::Step& now);
/// Phase 3: askers receive that share of what they asked: whole hours by one lot of the asker, so that each slot has its exact mean and
/// the sum never exceeds the rest of their need. What each helper gives is the exact sum of what is received from them.
void receiving(const Requests& requests, Citizens& citizens, const sim::Step& now);

} // namespace welfare_state
