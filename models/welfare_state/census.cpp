#include "models/welfare_state/census.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/loops.hpp"

namespace welfare_state {
namespace {

template <class Counts>
void add(Counts& to, const Counts& from) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
}

/// Counts people by age and sex, all at once: how many are at least so old, without looking up a group.
void count_people(const Citizens& citizens, sim::Rows<CitizenId> rows, sim::Month now, Count& count) {
    int people = 0, women = 0, from_18 = 0, from_20 = 0, from_50 = 0, from_65 = 0, from_75 = 0, from_80 = 0, from_85 = 0;
    for (const CitizenId citizen : rows) {
        const int lives = citizens.alive[citizen], months = citizens.age_in_months(citizen, now);
        people += lives;
        women += lives & (citizens.sex[citizen] == Sex::woman);
        from_18 += lives & (months >= 12 * 18);
        from_20 += lives & (months >= 12 * 20);
        from_50 += lives & (months >= 12 * 50);
        from_65 += lives & (months >= 12 * 65);
        from_75 += lives & (months >= 12 * 75);
        from_80 += lives & (months >= 12 * 80);
        from_85 += lives & (months >= 12 * 85);
    }
    count.by_age = {people - from_20, from_20 - from_65, from_65 - from_80, from_80};
    count.by_sex = {people - women, women};
    count.minors = people - from_18;
    count.carers = from_50 - from_75;
    count.oldest = from_85;
}

/// Counts households by size. Their numbers run from 0 and stay below the number of rows (see arranging).
void count_households(const Citizens& citizens, sim::Rows<CitizenId> rows, sim::Column<CitizenId, std::uint16_t>& members,
                      Count& count) {
    for (const CitizenId citizen : rows) members[citizen] = 0;
    for (const CitizenId citizen : rows) {
        if (citizens.alive[citizen]) ++members[rows[citizens.household[citizen]]];
    }
    for (const CitizenId row : rows) {
        if (members[row]) ++count.households[std::min<int>(members[row], household_sizes) - 1];
    }
}

TieCount count_ties(const Citizens& citizens, sim::Rows<CitizenId> rows) {
    TieCount count;
    for (const CitizenId citizen : rows) {
        if (!citizens.alive[citizen]) continue;
        ++count.people;
        for (int tie = 0; tie < slot::count; ++tie) {
            const CitizenId other = citizens.ties[citizen][tie];
            if (!other) continue;
            ++(tie < slot::neighbour ? count.kin : tie < slot::bridging ? count.neighbours : count.bridging);
            const bool same_class = citizens.social_class[citizen] == citizens.social_class[other];
            count.bonds += same_class && tie < slot::bridging;
            count.bridges += !same_class || citizens.pillar[citizen] != citizens.pillar[other];
        }
    }
    return count;
}

} // namespace

Count& Count::operator+=(const Count& other) {
    add(by_age, other.by_age);
    add(by_sex, other.by_sex);
    add(households, other.households);
    minors += other.minors;
    carers += other.carers;
    oldest += other.oldest;
    births += other.births;
    deaths += other.deaths;
    immigrants += other.immigrants;
    emigrants += other.emigrants;
    return *this;
}

std::int64_t Count::all_households() const { return std::accumulate(households.begin(), households.end(), std::int64_t{0}); }

TieCount& TieCount::operator+=(const TieCount& other) {
    people += other.people;
    kin += other.kin;
    neighbours += other.neighbours;
    bridging += other.bridging;
    bonds += other.bonds;
    bridges += other.bridges;
    return *this;
}

void census(const Citizens& citizens, Events& events, Census& census, const sim::Step& now) {
    if (census.members.size() < citizens.blocks.room()) census.members.resize(citizens.blocks.room());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        Count count;
        count_people(citizens, rows, now.month, count);
        count_households(citizens, rows, census.members, count);
        const NeighbourhoodId neighbourhood{block};
        count.births = std::exchange(events.births[neighbourhood], 0);
        count.deaths = std::exchange(events.deaths[neighbourhood], 0);
        count.immigrants = std::exchange(events.immigrants[neighbourhood], 0);
        count.emigrants = std::exchange(events.emigrants[neighbourhood], 0);
        census.people[neighbourhood] = count;
        if (now.month.of_year() == 5) census.ties[neighbourhood] = count_ties(citizens, rows);
    });
}

} // namespace welfare_state
