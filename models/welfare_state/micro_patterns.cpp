#include "models/welfare_state/micro_patterns.hpp"

#include <algorithm>

#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr int care = static_cast<int>(Domain::care);
constexpr int sampled = 8; ///< one citizen in so many is remembered

/// Could anybody of the household be asked?
bool lives_with_a_tie(const Citizens& citizens, CitizenId citizen) {
    return std::ranges::any_of(citizens.ties[citizen],
                               [&](CitizenId other) { return other && citizens.share_a_household(citizen, other); });
}

bool is_sampled(const Citizens& citizens, CitizenId citizen) {
    return citizens.alive[citizen] && citizens.lineage[citizen] % sampled == 0;
}

struct Kept {
    std::int64_t then = 0, now = 0; ///< [ties]
    Kept& operator+=(const Kept& other) {
        then += other.then;
        now += other.now;
        return *this;
    }
};

Kept kept_by(const Citizens& citizens, CitizenId citizen, const TieMemory& memory) {
    Kept kept;
    const std::uint64_t who = citizens.lineage[citizen];
    const auto found = std::ranges::lower_bound(memory.people, who, {}, &TieMemory::Remembered::who);
    if (found == memory.people.end() || found->who != who) return kept;
    for (const std::uint64_t other : found->with) {
        if (other == 0) continue;
        ++kept.then;
        for (int tie = slot::neighbour; tie < slot::count; ++tie) {
            const CitizenId held = citizens.ties[citizen][static_cast<std::size_t>(tie)];
            kept.now += held && citizens.lineage[held] == other;
        }
    }
    return kept;
}

} // namespace

TwoGroups& TwoGroups::operator+=(const TwoGroups& other) {
    for (std::size_t group = 0; group < 2; ++group) {
        for (std::size_t level = 0; level < levels; ++level) {
            people[group][level] += other.people[group][level];
            amount[group][level] += other.amount[group][level];
        }
    }
    return *this;
}

std::array<double, 2> TwoGroups::means() const {
    std::array<double, 2> sums{};
    double all = 0;
    for (std::size_t level = 0; level < levels; ++level) {
        const auto one = static_cast<double>(people[0][level]), other = static_cast<double>(people[1][level]);
        if (one == 0 || other == 0) continue;
        sums[0] += (one + other) * static_cast<double>(amount[0][level]) / one;
        sums[1] += (one + other) * static_cast<double>(amount[1][level]) / other;
        all += one + other;
    }
    if (all == 0) return {missing, missing};
    return {sums[0] / all, sums[1] / all};
}

OldAgeCount& OldAgeCount::operator+=(const OldAgeCount& other) {
    hours_by_partner += other.hours_by_partner;
    care_by_help += other.care_by_help;
    care_by_outside_help += other.care_by_outside_help;
    return *this;
}

void count_old_age(const CareGiven& given, const Citizens& citizens, CitizenId citizen, OldAgeCount& count) {
    const Needs& needs = citizens.needs[citizen];
    if (needs.hours[care] == 0) return;
    const int level = needs.mark[care].level;
    const Status status = needs.status(care);
    const bool in_care = is_in_care(status);

    const CitizenId partner = citizens.partner(citizen);
    if (!partner || citizens.needs[partner].total() == 0) {
        const TeamId team = given.teams.serving(citizens.home[citizen], line_of(status), care);
        const auto hours = in_care ? help(given.hours, given.needs, given.teams, team, citizens, citizen, care).useful : Hours{0};
        count.hours_by_partner.add(partner ? 0 : 1, level, hours);
    }
    const bool helped = citizens.informal[citizen] > 0;
    if (!is_light(level)) count.care_by_help.add(helped, level, in_care);
    else if (!lives_with_a_tie(citizens, citizen)) count.care_by_outside_help.add(helped, level, in_care);
}

void remember_ties(const Citizens& citizens, TieMemory& memory, const sim::Step& now) {
    memory.kept = missing;
    if (!TieMemory::is_due(now.month)) return;
    const auto kept = sim::sum(now.workers, citizens.blocks.size(), [&](std::uint32_t block) {
        Kept here;
        for (const CitizenId citizen : citizens.blocks[block]) {
            if (is_sampled(citizens, citizen)) here += kept_by(citizens, citizen, memory);
        }
        return here;
    });
    if (kept.then > 0) memory.kept = static_cast<double>(kept.now) / static_cast<double>(kept.then);

    memory.people = sim::collect<TieMemory::Remembered>(now, citizens.blocks, [&](std::uint32_t, auto rows, auto& list) {
        for (const CitizenId citizen : rows) {
            if (!is_sampled(citizens, citizen)) continue;
            auto& one = list.emplace_back(TieMemory::Remembered{citizens.lineage[citizen], {}});
            for (std::size_t i = 0; i < one.with.size(); ++i) {
                const CitizenId other = citizens.ties[citizen][slot::neighbour + i];
                if (other) one.with[i] = citizens.lineage[other];
            }
        }
    });
    std::ranges::sort(memory.people, {}, &TieMemory::Remembered::who);
}

double ended_within(std::size_t months, std::span<const std::int64_t> at_risk, std::span<const std::int64_t> ended) {
    double lasting = 1;
    for (std::size_t month = 0; month < months; ++month) {
        if (at_risk[month] == 0) return missing;
        lasting *= 1 - static_cast<double>(ended[month]) / static_cast<double>(at_risk[month]);
    }
    return 1 - lasting;
}

} // namespace welfare_state
