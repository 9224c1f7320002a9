#pragma once
#include <cstdint>
#include <vector>

#include "models/welfare_state/commons.hpp"

namespace welfare_state {

/// Does somebody live in a real place that has commons, where this share of the real places of a neighbourhood has one? For life, as long
/// as they do not move.
bool lives_among(const Citizens& citizens, CitizenId citizen, double share);

/// [0, 1] The active share at which somebody joins; `spread` is their own normal lot.
double threshold(const CommonsSettings& settings, double social_trust, double say, bool has_need, double strain, double spread,
                 double cooperation = .5);
/// Somebody who becomes a member (1) or is one no longer (0).
struct Membership {
    CitizenId citizen;
    std::uint8_t member;
};

/// Adds to `changes` those whose turn it is and who change their mind, in a neighbourhood where this share of the real places has commons.
void think_of_joining(const CommonsSettings& settings, const Citizens& citizens, double say, double share, const Commons& here,
                      sim::Rows<CitizenId> rows, sim::Month month, std::vector<Membership>& changes);

/// Members' own strength at rest lies higher, and they gain social trust. `rest`: the monthly pace towards rest.
void gain_by_membership(const CommonsSettings& settings, double rest, Citizens& citizens, sim::Rows<CitizenId> rows);

} // namespace welfare_state
