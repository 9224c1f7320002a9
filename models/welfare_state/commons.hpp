#pragma once
#include <cstdint>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/learning.hpp"
#include "models/welfare_state/lots.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// Citizens who own a public task: trusts, neighbourhood enterprises, care co-operatives (README 7, Commons; design 4.23).
struct CommonsSettings {
    // founding
    double from = 2005;              ///< [year] when the first initiative can be taken
    double founding = .0012;         ///< [1/month] in a real place with `pool` initiators, at full recognition (f_t)
    double pool = .02;               ///< [share] of people who could take it up, at which that holds
    double most_pool = 3;            ///< [-] times `pool` beyond which more initiators do not matter
    double initiator_strength = .57; ///< [0, 1] own strength above which a volunteer could take it up
    double initiator_trust = .6;     ///< [0, 1] social trust above which
    double initiator_strain = .4;    ///< [0, 1] strain below which
    double mastery = .7;             ///< [share] of founding that full mastery of the first line takes away
    double space = .5;               ///< [share] of places with a space or asset of their own
    double space_base = .5;          ///< [-] founding is proportional to this plus `space`
    double lost_service = .8;        ///< [-] more founding at full austerity of the municipality
    sim::Series recognition;         ///< [0, 1] of initiatives by municipalities, by year (op)
    // joining
    double leaders = 7;                 ///< [persons] who lead one commons
    double threshold = .65;             ///< [0, 1] active share at which somebody joins, before what follows
    double threshold_trust = .35;       ///< [0, 1] less at full social trust
    double threshold_say = .15;         ///< [0, 1] less at full say
    double threshold_benefit = .1;      ///< [0, 1] less for who has felt need
    double threshold_strain = .2;       ///< [0, 1] more at full strain
    double threshold_cooperation = .20; ///< [0, 1] less at full cooperation of the citizen's logic, against half (5.3)
    ByClaim cooperating;                ///< disposition of citizens to cooperation
    double threshold_spread = .20;      ///< [0, 1] standard deviation between people, for life
    double least_members = 50;          ///< [persons] with whom an initiative becomes a running commons
    double patience = 24;               ///< [months] that initiatives without them last on average
    // failing
    double failing = .010;                          ///< [1/month] at a design score of one half
    double failing_design = 3.0;                    ///< [-] exponent of the design score
    double failing_strain = 2;                      ///< [-] more where all leaders are strained, or there are none
    double failing_reserve = 3;                     ///< [-] more by a debt of a year's turnover
    double strained = .6;                           ///< [0, 1] strain from which a leader counts
    double leading = .10;                           ///< [1/month] strain that leaders gain where nobody shares the work
    double open_books = 1;                          ///< [share] of commons with open books
    double federation = 100;                        ///< [commons] running in the country that make a full federation
    double least_people = 500, most_people = 20000; ///< [persons] of a place whose boundary fits
    // what it does
    double takeover = .4;       ///< [share] of first-line hours that residents direct at full recognition (tau)
    double takeover_pace = .04; ///< [1/month] towards it
    double management = .08;    ///< [share] of staff who manage, in what residents direct
    double insider_bias = .2;   ///< [-] less weight of who is no member when the first line chooses whom to admit (ib)
    double own_strength = .03;  ///< [0, 1] by which a member's own strength at rest lies higher
    double social_trust = .01;  ///< [1/month] of what is missing in a member's social trust
    double say = .2;            ///< [0, 1] more say in places with a running commons
    // money
    double fee = .10;               ///< [share] that the municipality pays on top of the hours: it need not buy them itself
    double overhead = .08;          ///< [share] of its turnover
    double overhead_control = .04;  ///< [share] more while a grant is accounted for, at full control
    double stop_control = .01;      ///< [1/month] leaders stop while a grant is accounted for, at full control
    double dues = 50;               ///< [EUR/year] of a member
    double rent = 12000;            ///< [EUR/year] of a running commons
    double grant = 200000;          ///< [EUR] to start with
    double grant_months = 24;       ///< [months] over which it is paid
    double discount = .08;          ///< [share] of the price at most, by buying together (dmax)
    double discount_members = 1500; ///< [persons] with whom two thirds of that are reached (m0)

    CommonsSettings();
};
void declare(sim::Parameters& parameters, CommonsSettings& settings);

/// The commons of all real places that a neighbourhood stands for. The real ones are counted; members and leaders are agents who live in the
/// part of it that has commons (`lives_among`).
struct Commons {
    std::uint32_t initiatives = 0, running = 0; ///< [real places]
    std::uint32_t founded = 0, failed = 0;      ///< [real places] this month: initiatives taken, running commons that ended
    double young = 0;                           ///< [real commons] that still have a starting grant
    double recognised = 0;                      ///< [0, 1] at least, where a template has been laid
    double directed = 0;                        ///< [share] tau: of first-line hours in a place with a running commons
    double design = 0;                          ///< [0, 1] score by Ostrom's principles
    double pool = 0;                            ///< [share] of people who could take an initiative
    double strained = 0;                        ///< [share] of leaders who are strained, or missing
    double ended = 0;                           ///< [share] of the running that ended this month: of its purse too
    std::uint32_t adults = 0, members = 0, leaders = 0; ///< [agents] in the part that has commons

    std::uint32_t active() const { return initiatives + running; }
};
using CommonsByPlace = sim::Column<NeighbourhoodId, Commons>;

/// [1/month] Chance that an initiative is taken in a real place.
struct Soil {
    double pool = 0, recognition = 0, mastery = 0, austerity = 0, support = 1; ///< support: by people who help initiatives on
};
double chance_of_initiative(const CommonsSettings& settings, const Soil& soil);
/// [0, 1] Ostrom's eight principles, each 0 to 1, as a mean.
struct Principles {
    double people = 0;     ///< [persons] of one real place: boundary
    double fit = 0;        ///< share of need that is not heavy: what a commons can carry
    double choice = 0;     ///< say
    double open_books = 0; ///< monitoring: .3 + .4 of this
    double conflict = 0;   ///< mean social trust
    double recognition = 0;
    double federation = 0; ///< nesting
};
double design_score(const CommonsSettings& settings, const Principles& place);
/// [1/month] Hazard that a running commons fails.
double hazard_of_failure(const CommonsSettings& settings, double design, double strained, double debt);

/// What commons read of a neighbourhood and its surroundings.
struct CommonGround {
    const LearningSettings& learning;
    double persons_per_agent;
    const Neighbourhoods& neighbourhoods;
    const Accounts& accounts;
    const sim::Column<NeighbourhoodId, double>& debt; ///< [years] of turnover
};

/// Every month initiatives are taken, start and end, whole real ones, as many as chance gives on average; leaders step in and tire; a twelfth
/// of the grown-ups who live among commons, in a turn of their own for life, join or leave by the share that is active around them
/// (Granovetter 1978). Who joins is decided before anybody does.
void commons(const CommonsSettings& settings, const CommonGround& ground, Surroundings& surroundings, Teams& teams,
             Citizens& citizens, CommonsByPlace& all, const sim::Step& now);

} // namespace welfare_state
