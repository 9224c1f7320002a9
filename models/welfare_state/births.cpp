#include "models/welfare_state/births.hpp"

#include <algorithm>

#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr int youngest_mother = 15, group = 5, groups = 7; ///< [years] the table's age groups: 15-19 to 45-49

/// Women who can have children by the table's age groups, with and without a partner.
struct Women {
    std::array<std::array<std::uint32_t, groups>, 2> count{}; ///< [has a partner][age group]
    Women& operator+=(const Women& other) {
        for (int partner = 0; partner < 2; ++partner) {
            for (int g = 0; g < groups; ++g) count[partner][g] += other.count[partner][g];
        }
        return *this;
    }
};

bool is_possible_mother(const Citizens& citizens, CitizenId citizen, sim::Month now) {
    const int months = citizens.age_in_months(citizen, now) - 12 * youngest_mother;
    return citizens.alive[citizen] & (citizens.sex[citizen] == Sex::woman) & (months >= 0) & (months < 12 * group * groups);
}
/// The age group of a possible mother.
int age_group_of(const Citizens& citizens, CitizenId citizen, sim::Month now) {
    return (citizens.age_in_months(citizen, now) - 12 * youngest_mother) / (12 * group);
}

/// [births per woman and month] by having a partner and age group.
std::array<std::array<double, groups>, 2> chances(const Births& p, const Demography& demography, const Citizens& citizens,
                                                  const sim::Step& now) {
    const Women women = sim::sum(now.workers, citizens.blocks.size(), [&](std::uint32_t block) {
        Women here;
        const auto may = [&](CitizenId citizen) { return is_possible_mother(citizens, citizen, now.month); };
        sim::for_each_where(citizens.blocks[block], may, [&](CitizenId citizen) {
            ++here.count[citizens.has_partner[citizen]][age_group_of(citizens, citizen, now.month)];
        });
        return here;
    });
    std::array<std::array<double, groups>, 2> chance{};
    const auto& fertility = demography.fertility[now.month.year() - first_year];
    for (int g = 0; g < groups; ++g) {
        const double with = women.count[1][g], without = women.count[0][g];
        const double factors = p.with_partner * with + p.without_partner * without;
        const double level = factors > 0 ? (with + without) / factors : 0; // so that the mean over all women of the group is 1
        const double births = fertility[youngest_mother + group * g] / 12;
        chance[1][g] = std::min(1.0, births * p.with_partner * level);
        chance[0][g] = std::min(1.0, births * p.without_partner * level);
    }
    return chance;
}

SocialClass class_of_child(const Births& p, SocialClass mother, double year, sim::Random& random) {
    const double point = random.uniform();
    const double up = p.class_up.at(year);
    if (point < up) return mother == SocialClass::low ? SocialClass::middle : SocialClass::high;
    if (point < up + p.class_down) return mother == SocialClass::high ? SocialClass::middle : SocialClass::low;
    return mother;
}

} // namespace

void conceive(const Births& p, const Demography& demography, Citizens& citizens, const sim::Step& now) {
    const auto chance = chances(p, demography, citizens, now);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows) citizens.gives_birth[citizen] = 0;
        const auto may = [&](CitizenId citizen) { return is_possible_mother(citizens, citizen, now.month); };
        sim::for_each_where(now, rows, citizens.lineage, may, [&](CitizenId citizen, sim::Random& random) {
            const int g = age_group_of(citizens, citizen, now.month);
            citizens.gives_birth[citizen] = random.chance(chance[citizens.has_partner[citizen]][g]);
        });
    });
}

sim::Column<NeighbourhoodId, std::uint32_t> expected(const Citizens& citizens, const sim::Step& now) {
    sim::Column<NeighbourhoodId, std::uint32_t> children(citizens.blocks.size());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        std::uint32_t here = 0;
        for (const CitizenId citizen : rows) here += citizens.gives_birth[citizen];
        children[NeighbourhoodId{block}] = here;
    });
    return children;
}

void deliver(const Births& p, const RestSettings& rest, const Demography& demography, Citizens& citizens, Events& events,
             const sim::Step& now) {
    const double share_boys = demography.share_boys[now.month.year() - first_year];
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId neighbourhood{block};
        for (const CitizenId mother : rows) {
            if (!citizens.gives_birth[mother]) continue;
            citizens.gives_birth[mother] = 0;
            const CitizenId child = citizens.add(neighbourhood);
            const std::uint64_t key = child_key(citizens.lineage[mother], citizens.children_born[mother]++);
            sim::Random random = now.random(key);
            citizens.lineage[child] = key;
            citizens.family[child] = family_of(citizens.lineage[mother]);
            citizens.mother[child] = mother;
            citizens.ties[child][slot::kin] = mother;
            citizens.ties[child][slot::kin + 1] = citizens.partner(mother);
            citizens.household[child] = citizens.household[mother];
            citizens.birth[child] = static_cast<std::int16_t>(now.month.index);
            citizens.sex[child] = random.chance(share_boys) ? Sex::man : Sex::woman;
            citizens.social_class[child] = class_of_child(p, citizens.social_class[mother], now.month.start(), random);
            citizens.pillar[child] = citizens.pillar[mother];
            put_at_rest(rest, 0, citizens, child);
            citizens.social_trust[child] = citizens.social_trust[mother];
            ++events.births[neighbourhood];
        }
    });
}

void declare(sim::Parameters& parameters, Births& p) {
    parameters.add("births.with_partner", p.with_partner,
                   {.unit = "-",
                    .least = 0.05,
                    .most = 5,
                    .meaning = {"births of women with a partner against those without, level set so that births match the table",
                                "geboorten bij vrouwen met partner tegenover zonder, op het niveau van de tabel gebracht"},
                    .source = "prototype"});
    parameters.add("births.without_partner", p.without_partner,
                   {.unit = "-",
                    .least = 0.05,
                    .most = 5,
                    .meaning = {"births of women without a partner, see births.with_partner",
                                "geboorten bij vrouwen zonder partner, zie births.with_partner"},
                    .source = "prototype"});
    parameters.add("births.class_up", p.class_up,
                   {.unit = "share",
                    .least = 0,
                    .most = 0.6,
                    .meaning = {"children who end one class above their mother, by year of birth",
                                "kinderen die een klasse hoger eindigen dan hun moeder, naar geboortejaar"},
                    .source = "assumption A5"});
    parameters.add(
        "births.class_down", p.class_down,
        {.unit = "share",
         .least = 0,
         .most = 0.4,
         .meaning = {"children who end one class below their mother", "kinderen die een klasse lager eindigen dan hun moeder"},
         .source = "assumption A5"});
}

} // namespace welfare_state
