#pragma once
#include <cstdint>
#include <vector>

#include "models/welfare_state/census.hpp"
#include "models/welfare_state/citizens.hpp"
#include "sim/month.hpp"

namespace welfare_state {

/// Whether somebody is part of the story.
enum class Presence : std::uint8_t { unborn, here, died, left };

/// Somebody whose life is followed.
struct Followed {
    std::uint64_t lineage = 0; ///< who it is, once chosen
    Presence presence = Presence::unborn;
    CitizenId row = {}; ///< nobody unless here
};

/// Some people whose lives are followed, and where they are. Half of them, rounded up, are of the first population, one for each of as many equal
/// bands of age from 0 to 79; the others are newborns of months spread evenly over the run until 30 years before its end (over the first half
/// of a run of less than 60 years). Lifelong lots choose them: no dice, no order of rows, no policy.
class LifeCourses {
public:
    /// Follows so many people from the first month on; `until` is the month behind the last.
    explicit LifeCourses(std::uint32_t people, sim::Month until = {});

    /// Finds everybody again at the end of a month, and chooses who is due. Call it every month.
    void find(const Citizens& citizens, const Events& events, sim::Month now);

    const std::vector<Followed>& people() const { return people_; }

private:
    void choose_first(const Citizens& citizens, sim::Month now);
    void choose_newborns(const Citizens& citizens, sim::Month now);
    void find_again(const Citizens& citizens, const Events& events);

    std::uint32_t first_; ///< how many of the first population; they come first
    sim::Month until_;
    bool begun_ = false;
    std::vector<Followed> people_;
    std::vector<std::uint32_t> block_; ///< by person: where they lived last
};

} // namespace welfare_state
