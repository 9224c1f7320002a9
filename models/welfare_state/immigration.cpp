#include <algorithm>

#include "models/welfare_state/arranging.hpp"
#include "models/welfare_state/migration.hpp"
#include "models/welfare_state/moving.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr double share_of_couples = 0.5;                          ///< [share] of grown-up women who come with a partner (A15)
constexpr int youngest_parent = 18 * 12, oldest_parent = 45 * 12; ///< [months] older than the child

/// Somebody on the way here.
struct Newcomer {
    std::uint64_t lineage;
    Sex sex;
    int age;                       ///< [months]
    int household = -1;            ///< number among the newcomers' households
    int partner = -1, mother = -1; ///< numbers among the newcomers
    CitizenId row{};
};

std::vector<Newcomer> newcomers(const std::vector<Flow>& flows, const sim::Step& now) {
    std::vector<Newcomer> people;
    for (const Flow& flow : flows) {
        const int months = 12 * (flow.age_to + 1 - flow.age_from);
        for (int i = 0; i < flow.agents; ++i) { // spread evenly over the ages of the group
            const std::uint64_t key = drawn_key(now, people.size());
            people.push_back(
                {.lineage = key, .sex = flow.sex, .age = 12 * flow.age_from + (2 * i + 1) * months / (2 * flow.agents)});
        }
    }
    return people;
}

/// Couples those who come with a partner, matched by age, and gives every minor a mother where one is old enough.
int form_households(std::vector<Newcomer>& people, const sim::Step& now) {
    std::vector<int> women, men, minors;
    for (int i = 0; i < static_cast<int>(people.size()); ++i) {
        if (people[i].age < 18 * 12) minors.push_back(i);
        else (people[i].sex == Sex::woman ? women : men).push_back(i);
    }
    // Chance decides who comes with a partner, by lots that the lineage keys are; then the couples are matched by age.
    const auto by_lot = [&](int person) { return people[person].lineage; };
    const auto by_age = [&](int person) { return std::pair(people[person].age, person); };
    std::ranges::sort(women, {}, by_lot), std::ranges::sort(men, {}, by_lot);
    const auto wanted = std::ranges::count_if(women, [&](int she) { return now.random(by_lot(she)).chance(share_of_couples); });
    const auto couples = std::min<std::ptrdiff_t>(wanted, std::ssize(men));
    std::ranges::sort(women.begin(), women.begin() + couples, {}, by_age);
    std::ranges::sort(men.begin(), men.begin() + couples, {}, by_age);
    int households = 0;
    for (const int she : women) people[she].household = households++;
    for (std::ptrdiff_t couple = 0; couple < couples; ++couple) {
        const int she = women[couple], he = men[couple];
        people[she].partner = he, people[he].partner = she;
        people[he].household = people[she].household;
    }
    for (std::ptrdiff_t single = couples; single < std::ssize(men); ++single) people[men[single]].household = households++;
    for (const int child : minors) {
        std::vector<int> possible;
        for (const int she : women) {
            const int gap = people[she].age - people[child].age;
            if (gap >= youngest_parent && gap <= oldest_parent) possible.push_back(she);
        }
        if (possible.empty()) continue;
        sim::Random random = now.random(people[child].lineage);
        people[child].mother = possible[random.below(static_cast<std::uint32_t>(possible.size()))];
        people[child].household = people[people[child].mother].household;
    }
    for (const int child : minors) { // somebody who comes along takes in who has no mother here
        if (people[child].household >= 0) continue;
        const auto& adults = women.empty() ? men : women;
        sim::Random random = now.random(sim::mix(people[child].lineage));
        people[child].household =
            adults.empty() ? households++ : people[adults[random.below(static_cast<std::uint32_t>(adults.size()))]].household;
    }
    return households;
}

} // namespace

void immigration(const std::vector<Flow>& flows, const RestSettings& rest, double claim_orientation,
                 Neighbourhoods& neighbourhoods, Citizens& citizens, Events& events, const sim::Step& now) {
    std::vector<Newcomer> people = newcomers(flows, now);
    if (people.empty()) return;
    const int households = form_households(people, now);

    struct Arrival {
        NeighbourhoodId home;
        SocialClass social_class{};
        std::uint32_t number = 0;
        bool known = false;
    };
    std::vector<Arrival> arrivals(households);
    sim::Column<NeighbourhoodId, std::uint32_t> room(neighbourhoods.size());
    const Homes homes(neighbourhoods);
    for (const Newcomer& person : people) {
        Arrival& arrival = arrivals[person.household];
        if (!arrival.known) {
            sim::Random random = now.random(sim::mix(person.lineage));
            const double point = random.uniform(); // classes as in the income tables of CBS: lowest 40 %, highest 20 %
            arrival.social_class = point < 0.4 ? SocialClass::low : point < 0.8 ? SocialClass::middle : SocialClass::high;
            arrival.home = homes.draw(arrival.social_class, sim::Rows<NeighbourhoodId>::all(neighbourhoods.size()), random);
            arrival.known = true;
        }
        ++room[arrival.home];
    }
    make_room(citizens, neighbourhoods, room, now);
    for (Arrival& arrival : arrivals) arrival.number = neighbourhoods.next_household[arrival.home]++;

    for (Newcomer& person : people) {
        const Arrival& arrival = arrivals[person.household];
        const CitizenId citizen = person.row = citizens.add(arrival.home);
        citizens.lineage[citizen] = person.lineage;
        citizens.family[citizen] = family_of(person.mother >= 0 ? people[person.mother].lineage : sim::mix(person.lineage));
        citizens.household[citizen] = arrival.number;
        citizens.birth[citizen] = static_cast<std::int16_t>(now.month.index - person.age);
        citizens.sex[citizen] = person.sex;
        citizens.social_class[citizen] = arrival.social_class;
        citizens.pillar[citizen] = Pillar::none;
        put_at_rest(rest, claim_orientation, citizens, citizen);
        ++events.immigrants[arrival.home];
    }
    for (const Newcomer& person : people) {
        if (person.partner >= 0) citizens.pair(person.row, people[person.partner].row);
        if (person.mother < 0) continue;
        const Newcomer& mother = people[person.mother];
        citizens.mother[person.row] = mother.row;
        citizens.ties[person.row][slot::kin] = mother.row;
        if (mother.partner >= 0) citizens.ties[person.row][slot::kin + 1] = people[mother.partner].row;
        ++citizens.children_born[mother.row];
    }
}

} // namespace welfare_state
