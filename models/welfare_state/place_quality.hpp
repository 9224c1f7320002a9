#pragma once
#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How good a neighbourhood is to live in (README 4.24): Q' = Q + rate * (maintenance + safety + needs met, by their weights, - Q).
struct PlaceQualitySettings {
    double rate = .01;        ///< [1/month]
    double maintenance = .5;  ///< [weight] of how well homes and streets are kept
    double safety = .2;       ///< [weight]
    double met = .3;          ///< [weight] of the share of need that is met
    double unsafe = 20;       ///< [-] safety falls by this times the share of people whose unsafe situation nobody has noticed
};
void declare(sim::Parameters& parameters, PlaceQualitySettings& settings);

/// [0, 1] Safety of a place by its unnoticed unsafe situations per person, and the order that programmes bring.
double safety_of_place(const PlaceQualitySettings& settings, double undetected_share, double order);
/// [0, 1] Where quality comes to rest.
double quality_at_rest(const PlaceQualitySettings& settings, double maintenance, double safety, double unmet);

/// The quality of every neighbourhood moves by a month.
void place_quality(const PlaceQualitySettings& settings, const Accounts& accounts, Surroundings& surroundings);

} // namespace welfare_state
