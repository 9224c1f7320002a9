#pragma once
#include <vector>

#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/places.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

struct Moving {
    double chance = 0.004;     ///< [1/month] of a household
    double within_town = 0.65; ///< [share] of moves that stay within the municipality
};
void declare(sim::Parameters& parameters, Moving& moving);

/// Where somebody of a class finds a home: neighbourhoods in proportion to their homes for that class, fixed from the start
/// (A12), less those that residents keep for their own class.
class Homes {
public:
    explicit Homes(const Neighbourhoods& neighbourhoods);
    /// A neighbourhood among `choice` for somebody of this class.
    NeighbourhoodId draw(SocialClass social_class, sim::Rows<NeighbourhoodId> choice, sim::Random& random) const;

private:
    std::vector<double> below_[social_classes]; ///< homes in all neighbourhoods before this one, by class
};

/// Households move, once a year with the chance of twelve months, within the municipality or anywhere (README 4.1; M11, A12).
/// New households are numbered in the order of the old ones.
void moving(const Moving& p, const Municipalities& municipalities, Neighbourhoods& neighbourhoods, Citizens& citizens,
            const sim::Step& now);

} // namespace welfare_state
