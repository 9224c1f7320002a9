#include "models/welfare_state/first_families.hpp"

#include <algorithm>
#include <vector>

#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr sim::Month start{0};
constexpr int youngest_mother = 20 * 12, oldest_mother = 42 * 12; ///< [months] older than the child (M9)
constexpr double age_noise = 30;                                  ///< [months] by which couples depart from matching by age (A16)
constexpr int acquaintances = 3;        ///< possible mothers looked at for a child; the one with the fewest children takes it
constexpr int most_children = 8;        ///< of one mother, still in the country
constexpr auto homeless = 0xFFFF'FFFFu; ///< no household yet

/// What the functions below share about one neighbourhood.
struct Here {
    NeighbourhoodId id;
    std::vector<CitizenId> people; ///< in the order of their lineage keys: a shuffle
    const sim::Step& now;

    sim::Random dice(const Citizens& citizens, CitizenId citizen, std::string_view choice) const {
        return now.random(sim::mix(citizens.lineage[citizen] ^ sim::number_of(choice)));
    }
};

std::vector<CitizenId> shuffled(const Citizens& citizens, sim::Rows<CitizenId> rows) {
    std::vector<CitizenId> people;
    for (const CitizenId citizen : rows) people.push_back(citizen);
    std::ranges::sort(people, {}, [&](CitizenId citizen) { return citizens.lineage[citizen]; });
    return people;
}

/// Those who the table says live with a partner, men and women matched by age.
void pair_couples(const Here& here, const Demography& demography, Citizens& citizens) {
    std::vector<std::pair<double, CitizenId>> lists[sexes];
    for (const CitizenId citizen : here.people) {
        if (citizens.is_minor(citizen, start))
            continue; // the table's youngest group begins at 15, but minors live with their mother
        sim::Random random = here.dice(citizens, citizen, "partner");
        const int sex = static_cast<int>(citizens.sex[citizen]);
        const int age = std::min(citizens.age(citizen, start), ages - 1);
        if (!random.chance(demography.partnered_1945[sex][age])) continue;
        lists[sex].emplace_back(citizens.birth[citizen] + age_noise * random.normal(), citizen);
    }
    const std::size_t couples =
        std::min(lists[0].size(), lists[1].size()); // the people stand shuffled: chance decides who stays single
    for (auto& list : lists) {
        list.resize(couples);
        std::ranges::sort(list);
    }
    for (std::size_t couple = 0; couple < couples; ++couple) citizens.pair(lists[0][couple].second, lists[1][couple].second);
}

/// [share] of people of an age whose mother lives (A16).
double chance_of_mother(const Citizens& citizens, CitizenId citizen) {
    return citizens.is_minor(citizen, start) ? 1 : std::clamp(1.25 - citizens.age(citizen, start) / 60.0, 0.0, 1.0);
}

/// Is she the partner, or the partner's mother? Then she is not one's own.
bool is_by_marriage(const Citizens& citizens, CitizenId citizen, CitizenId she) {
    const CitizenId partner = citizens.partner(citizen);
    return partner && (she == partner || she == citizens.mother[partner]);
}

/// Somebody among `women` of the right age, rather one with few children.
CitizenId mother_for(const Citizens& citizens, CitizenId child, const std::vector<CitizenId>& women, sim::Random& random) {
    const auto birth = [&](CitizenId she) { return citizens.birth[she]; }; // the women stand in this order
    const auto first = std::ranges::lower_bound(women, citizens.birth[child] - oldest_mother, {}, birth);
    const auto last = std::ranges::upper_bound(women, citizens.birth[child] - youngest_mother, {}, birth);
    CitizenId best;
    for (int look = 0; look < acquaintances && first < last; ++look) {
        const CitizenId she = *(first + random.below(static_cast<std::uint32_t>(last - first)));
        if (she == child || is_by_marriage(citizens, child, she) || citizens.children_born[she] >= most_children) continue;
        if (!best || citizens.children_born[she] < citizens.children_born[best]) best = she;
    }
    return best;
}

/// Minors first, since somebody must bring them up: by a couple where one can be found.
void find_mothers(const Here& here, Citizens& citizens) {
    std::vector<CitizenId> women, wives;
    for (const CitizenId citizen : here.people) {
        if (citizens.sex[citizen] != Sex::woman || citizens.is_minor(citizen, start)) continue;
        women.push_back(citizen);
        if (citizens.has_partner[citizen]) wives.push_back(citizen);
    }
    const auto by_birth = [&](CitizenId citizen) { return std::pair(citizens.birth[citizen], citizens.lineage[citizen]); };
    std::ranges::sort(women, {}, by_birth), std::ranges::sort(wives, {}, by_birth);
    for (const bool minors : {true, false}) {
        for (const CitizenId child : here.people) {
            if (citizens.is_minor(child, start) != minors) continue;
            sim::Random random = here.dice(citizens, child, "mother");
            if (!random.chance(chance_of_mother(citizens, child))) continue;
            CitizenId mother = minors ? mother_for(citizens, child, wives, random) : CitizenId{};
            if (!mother) mother = mother_for(citizens, child, women, random);
            if (!mother) continue;
            ++citizens.children_born[mother];
            citizens.mother[child] = mother;
            citizens.family[child] = family_of(citizens.lineage[mother]);
            citizens.ties[child][slot::kin] = mother;
            citizens.ties[child][slot::kin + 1] = citizens.partner(mother);
        }
    }
}

/// A grown-up child of somebody who has a home.
CitizenId child_with_a_home(const Here& here, const Citizens& citizens, CitizenId citizen) {
    for (const CitizenId child : here.people) {
        if (citizens.mother[child] == citizen && citizens.household[child] != homeless && !citizens.is_minor(child, start))
            return child;
    }
    return {};
}

/// Couples have a home of their own. Singles, the oldest first, head a household, live with their mother or with a grown-up child, or
/// lodge with somebody; minors live with their mother, or are taken in.
void find_homes(const Here& here, const FirstFamilies& p, Citizens& citizens, std::uint32_t& next_household) {
    next_household = 0;
    for (const CitizenId citizen : here.people) citizens.household[citizen] = homeless;
    for (const CitizenId citizen : here.people) {
        if (citizens.has_partner[citizen] && citizens.sex[citizen] == Sex::woman) {
            citizens.household[citizen] = citizens.household[citizens.partner(citizen)] = next_household++;
        }
    }
    std::vector<CitizenId> others;
    for (const CitizenId citizen : here.people) {
        if (!citizens.has_partner[citizen]) others.push_back(citizen);
    }
    std::ranges::stable_sort(others, {}, [&](CitizenId citizen) { return citizens.birth[citizen]; });
    for (const CitizenId citizen : others) {
        sim::Random random = here.dice(citizens, citizen, "home");
        const bool minor = citizens.is_minor(citizen, start);
        const double heads = citizens.age(citizen, start) < 45 ? p.own_household_young : p.own_household_old;
        const CitizenId mother = citizens.mother[citizen];
        if (!minor && (next_household == 0 || random.chance(heads))) {
            citizens.household[citizen] = next_household++;
        } else if (mother && citizens.household[mother] != homeless) {
            citizens.household[citizen] = citizens.household[mother];
        } else if (const CitizenId child = minor ? CitizenId{} : child_with_a_home(here, citizens, citizen)) {
            citizens.household[citizen] = citizens.household[child];
        } else {
            if (next_household == 0) next_household = 1;
            citizens.household[citizen] = random.below(next_household);
        }
    }
}

SocialClass draw_class(const Neighbourhoods& neighbourhoods, NeighbourhoodId id, sim::Random& random) {
    const double point = random.uniform();
    if (point < neighbourhoods.low_class[id]) return SocialClass::low;
    return point < 1 - neighbourhoods.high_class[id] ? SocialClass::middle : SocialClass::high;
}

Pillar draw_pillar(const FirstFamilies& p, Pillar main_pillar, sim::Random& random) {
    if (random.chance(p.unchurched)) return Pillar::none;
    const bool main = random.chance(p.clustering);
    const Pillar any = random.chance(p.catholic) ? Pillar::catholic : Pillar::protestant;
    return main ? main_pillar : any;
}

/// Class and pillar: children have their mother's, partners mostly each other's, everybody else draws.
void choose_class_and_pillar(const Here& here, const FirstFamilies& p, const Neighbourhoods& neighbourhoods, Citizens& citizens) {
    sim::Random place = here.now.random(sim::mix(here.id.index));
    const Pillar main_pillar = place.chance(p.catholic) ? Pillar::catholic : Pillar::protestant;
    auto oldest_first = here.people;
    std::ranges::stable_sort(oldest_first, {}, [&](CitizenId citizen) { return citizens.birth[citizen]; });
    for (const CitizenId citizen : oldest_first) {
        sim::Random random = here.dice(citizens, citizen, "class and pillar");
        const CitizenId mother = citizens.mother[citizen];
        citizens.social_class[citizen] = mother ? citizens.social_class[mother] : draw_class(neighbourhoods, here.id, random);
        citizens.pillar[citizen] = mother ? citizens.pillar[mother] : draw_pillar(p, main_pillar, random);
    }
    for (const CitizenId he : here.people) {
        if (citizens.sex[he] != Sex::man || !citizens.has_partner[he]) continue;
        const CitizenId she = citizens.partner(he);
        sim::Random random = here.dice(citizens, he, "like her");
        if (random.chance(p.same_class)) citizens.social_class[he] = citizens.social_class[she];
        if (random.chance(p.one_pillar)) citizens.pillar[he] = citizens.pillar[she];
    }
}

} // namespace

void first_families(const FirstFamilies& p, const Demography& demography, Neighbourhoods& neighbourhoods, Citizens& citizens,
                    const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const Here here{NeighbourhoodId{block}, shuffled(citizens, rows), now};
        pair_couples(here, demography, citizens);
        find_mothers(here, citizens);
        find_homes(here, p, citizens, neighbourhoods.next_household[here.id]);
        choose_class_and_pillar(here, p, neighbourhoods, citizens);
    });
}

void declare(sim::Parameters& parameters, FirstFamilies& p) {
    const auto share = [&](const char* name, double& value, const char* en, const char* nl, const char* source) {
        parameters.add(name, value,
                       {.unit = "share", .least = 0, .most = 1, .meaning = {en, nl}, .source = source, .fixed = true});
    };
    share("first_families.own_household_young", p.own_household_young, "singles below 45 who head a household in 1945",
          "alleenstaanden onder 45 die in 1945 hoofd van een huishouden zijn",
          "assumption A16, set to 9 % one-person households in 1947");
    share("first_families.own_household_old", p.own_household_old, "singles from 45 years on who head a household in 1945",
          "alleenstaanden vanaf 45 jaar die in 1945 hoofd van een huishouden zijn",
          "assumption A16, set to 3.7 persons per household in 1947");
    share("first_families.unchurched", p.unchurched, "people in no pillar in 1945", "mensen buiten de zuilen in 1945",
          "census of 1947, recalled");
    share("first_families.catholic", p.catholic, "Catholics among those in a pillar in 1945",
          "katholieken onder wie in 1945 tot een zuil hoort", "census of 1947, recalled (assumption A17)");
    share("first_families.clustering", p.clustering, "people of a pillar who belong to the main pillar of their neighbourhood",
          "mensen in een zuil die tot de hoofdzuil van hun buurt horen", "assumption A17");
    share("first_families.one_pillar", p.one_pillar, "couples of one pillar, before chance helps",
          "paren binnen een zuil, voordat toeval meehelpt", "assumption A17");
    share("first_families.same_class", p.same_class, "couples of one class, before chance helps",
          "paren binnen een klasse, voordat toeval meehelpt", "assumption A7");
}

} // namespace welfare_state
