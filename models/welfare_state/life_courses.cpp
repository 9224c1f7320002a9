#include "models/welfare_state/life_courses.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace welfare_state {
namespace {

constexpr int oldest = 80;               ///< [years] the bands of age end here
constexpr int worth_following = 30 * 12; ///< [months] that a newborn's story should last at least

/// Calls visit(block, citizen) for everybody who lives here.
template <class Visit>
void for_the_living(const Citizens& citizens, const Visit& visit) {
    for (std::uint32_t block = 0; block < citizens.blocks.size(); ++block) {
        for (const CitizenId citizen : citizens.blocks[block]) {
            if (citizens.alive[citizen]) visit(block, citizen);
        }
    }
}

/// The lowest lot so far.
struct Lowest {
    double lot = 2;
    std::uint64_t lineage = 0;
    std::uint32_t block = 0;
    CitizenId row = {};

    void draw(const Citizens& citizens, std::uint32_t block_of_row, CitizenId citizen) {
        const std::uint64_t who = citizens.lineage[citizen];
        const double drawn = lifelong_lot(who, "life courses");
        if (std::tuple(drawn, who) < std::tuple(lot, lineage)) *this = {drawn, who, block_of_row, citizen};
    }
};

} // namespace

LifeCourses::LifeCourses(std::uint32_t people, sim::Month until)
    : first_((people + 1) / 2), until_(until), people_(people), block_(people) {}

void LifeCourses::find(const Citizens& citizens, const Events& events, sim::Month now) {
    if (people_.empty()) return;
    if (begun_) find_again(citizens, events);
    else choose_first(citizens, now);
    begun_ = true;
    choose_newborns(citizens, now);
}

void LifeCourses::choose_first(const Citizens& citizens, sim::Month now) {
    std::vector<Lowest> chosen(first_);
    for_the_living(citizens, [&](std::uint32_t block, CitizenId citizen) {
        const int age = citizens.age_in_months(citizen, now);
        if (citizens.birth[citizen] >= 0 || age < 0 || age >= oldest * 12) return;
        chosen[static_cast<std::uint32_t>(age) * first_ / (oldest * 12)].draw(citizens, block, citizen);
    });
    for (std::uint32_t i = 0; i < first_; ++i) {
        if (!chosen[i].row) continue; // nobody of this age: nobody to follow
        people_[i] = {chosen[i].lineage, Presence::here, chosen[i].row};
        block_[i] = chosen[i].block;
    }
}

void LifeCourses::choose_newborns(const Citizens& citizens, sim::Month now) {
    const auto newborns = static_cast<int>(people_.size()) - static_cast<int>(first_);
    const int span = std::max(until_.index / 2, until_.index - worth_following);
    std::vector<std::uint32_t> due; // who waits for a birth: one of this month, or of a month in which nobody was born
    for (int i = 0; i < newborns; ++i) {
        const std::uint32_t person = first_ + static_cast<std::uint32_t>(i);
        const int from = span * (2 * i + 1) / (2 * newborns);
        if (people_[person].presence == Presence::unborn && now.index >= from) due.push_back(person);
    }
    if (due.empty()) return;
    std::vector<Lowest> babies;
    for_the_living(citizens, [&](std::uint32_t block, CitizenId citizen) {
        if (citizens.birth[citizen] == now.index && citizens.age_in_months(citizen, now) == 0)
            babies.emplace_back().draw(citizens, block, citizen);
    });
    std::ranges::sort(babies, {}, [](const Lowest& baby) { return std::tuple(baby.lot, baby.lineage); });
    for (std::size_t i = 0; i < std::min(due.size(), babies.size()); ++i) {
        people_[due[i]] = {babies[i].lineage, Presence::here, babies[i].row};
        block_[due[i]] = babies[i].block;
    }
}

/// A row is theirs while it holds their lineage. Else they have moved with the table, mostly within their block; who is nowhere has left
/// the country, or has died and was dropped when room was made for newborns.
void LifeCourses::find_again(const Citizens& citizens, const Events& events) {
    std::unordered_map<std::uint64_t, std::uint32_t> lost; // lineage to person
    const auto take = [&](std::uint32_t person, std::uint32_t block, CitizenId row) {
        people_[person].row = row;
        block_[person] = block;
    };
    for (std::uint32_t person = 0; person < people_.size(); ++person) {
        Followed& followed = people_[person];
        if (followed.presence != Presence::here) continue;
        const bool stays = followed.row.index < citizens.lineage.size() && citizens.lineage[followed.row] == followed.lineage;
        if (stays && !citizens.alive[followed.row]) followed = {followed.lineage, Presence::died, {}};
        if (stays) continue;
        lost.emplace(followed.lineage, person);
        for (const CitizenId citizen : citizens.blocks[block_[person]]) {
            if (citizens.lineage[citizen] != followed.lineage || !citizens.alive[citizen]) continue;
            take(person, block_[person], citizen);
            lost.erase(followed.lineage);
            break;
        }
    }
    if (lost.empty()) return;
    for_the_living(citizens, [&](std::uint32_t block, CitizenId citizen) {
        const auto found = lost.find(citizens.lineage[citizen]);
        if (found == lost.end()) return;
        take(found->second, block, citizen);
        lost.erase(found);
    });
    for (const auto& [lineage, person] : lost)
        people_[person] = {lineage, std::ranges::count(events.left, lineage) > 0 ? Presence::left : Presence::died, {}};
}

} // namespace welfare_state
