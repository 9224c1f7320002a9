#include "models/welfare_state/learning.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"
#include "sim/wide.hpp"

namespace welfare_state {
namespace {

/// Own strength at rest by class and pillar, before claim orientation and dependency.
using Bases = std::array<std::array<double, pillars>, social_classes>;

Bases bases(const RestSettings& rest) {
    Bases result{};
    for (int social_class = 0; social_class < social_classes; ++social_class) {
        for (int pillar = 0; pillar < pillars; ++pillar) {
            result[social_class][pillar] =
                own_strength_at_rest(rest, static_cast<SocialClass>(social_class), static_cast<Pillar>(pillar), 0, 0)
                - own_strength_of_logic(rest, 0);
        }
    }
    return result;
}

/// What help teaches, as shares of the need that it meets: [0, 1] each.
struct Lessons {
    double coaching = 0, taking_over = 0;
};

Lessons lessons(const ClientHourSettings& hours, const NeedSettings& need_settings, const Teams& teams, const Citizens& citizens,
                CitizenId citizen) {
    const Needs& needs = citizens.needs[citizen];
    const float in_case = teams.in_case[citizens.programme[citizen]].own_strength; // programmes have their own way of coaching
    Lessons sum;
    for (const int domain : needs.domains_in_care() & needs.domains_in_need()) {
        const TeamId team = teams.serving(citizens.home[citizen], line_of(needs.status(domain)), domain);
        const double useful = help(hours, need_settings, teams, team, citizens, citizen, domain).useful;
        const double on_own_strength = in_case < 0 ? teams.dispositions[team][Disposition::own_strength] : in_case;
        sum.coaching += useful / needs.hours[domain] * on_own_strength;
        sum.taking_over += useful / needs.hours[domain] * (1 - on_own_strength);
    }
    return {std::min(sum.coaching, 1.0), std::min(sum.taking_over, 1.0)};
}

double share_unmet(const Citizens& citizens, CitizenId citizen) {
    const int need = citizens.needs[citizen].total();
    const int unmet = citizens.felt(citizen) - citizens.formal[citizen];
    return need > 0 ? std::max(unmet, 0) / static_cast<double>(need) : 0;
}

/// What one tile of rows learns from: what few have, and what they all need to know.
struct Taught {
    sim::TileOf strength, dependency; ///< [1/month] what help and its lack add
    sim::TileOf unlearning;           ///< [-] factor of unlearning
    sim::TileOf base;                 ///< own strength at rest before claim orientation and dependency
};

/// Moves own strength and dependency of so many citizens, from a first one on. The dead stay as they are.
SIM_WIDE void learn(const LearningSettings& p, const RestSettings& rest, const Taught& taught, std::uint32_t count,
                    const std::uint8_t* alive, const float* claim, const float* strain, float* own_strength, float* dependent) {
    for (std::uint32_t i = 0; i < count; ++i) {
        const double strength = own_strength[i], dependency = dependent[i];
        const double at_rest =
            sim::clipped(taught.base[i] + own_strength_of_logic(rest, claim[i]) - rest.own_strength_dependency * dependency);
        const double stronger = p.rest * (at_rest - strength) - p.strain * strain[i] * strength + taught.strength[i];
        const double unlearned = p.dependency_down * dependency * taught.unlearning[i];
        const bool lives = alive[i] != 0;
        own_strength[i] = static_cast<float>(lives ? sim::clipped(strength + stronger) : strength);
        dependent[i] = static_cast<float>(lives ? sim::clipped(dependency + taught.dependency[i] - unlearned) : dependency);
    }
}

} // namespace

void learning(const LearningSettings& p, const RestSettings& rest, const ClientHourSettings& hours, const NeedSettings& needs,
              const Teams& teams, const Surroundings& surroundings, Citizens& citizens, const sim::Step& now) {
    const Bases base = bases(rest);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const double by_say = rest.own_strength_say * (static_cast<double>(surroundings.say[NeighbourhoodId{block}]) - .5);
        Taught taught;
        sim::for_each_tile(rows, [&](sim::Rows<CitizenId> here) {
            const std::uint32_t first = here.first();
            std::fill_n(taught.strength.begin(), here.size(), 0.0);
            std::fill_n(taught.dependency.begin(), here.size(), 0.0);
            std::fill_n(taught.unlearning.begin(), here.size(), 1.0);
            for_each_concerned(citizens, here, [&](CitizenId citizen) {
                const Lessons lesson = lessons(hours, needs, teams, citizens, citizen);
                const double strength = citizens.own_strength[citizen], dependency = citizens.dependency[citizen];
                const std::uint32_t i = citizen.index - first;
                taught.strength[i] = p.coached * lesson.coaching * (1 - strength)
                                   - (p.taken_over * lesson.taking_over + p.unmet * share_unmet(citizens, citizen)) * strength;
                taught.dependency[i] = p.dependency_up * lesson.taking_over * (1 - dependency);
                if (citizens.formal[citizen] > 0) taught.unlearning[i] = p.dependency_in_care;
            });
            for (const CitizenId citizen : here) {
                const std::uint32_t i = citizen.index - first;
                const auto social_class = static_cast<std::size_t>(citizens.social_class[citizen]);
                taught.base[i] = base[social_class][static_cast<std::size_t>(citizens.pillar[citizen])] + by_say;
            }
            learn(p, rest, taught, here.size(), citizens.alive.data() + first, citizens.claim_orientation.data() + first,
                  citizens.strain.data() + first, citizens.own_strength.data() + first, citizens.dependency.data() + first);
        });
    });
}

void declare(sim::Parameters& parameters, LearningSettings& p) {
    const DeclareAssumed add(parameters, "design 4.11, evidence S49 and S51; assumption A49");
    add("learning.coached", p.coached, "1/month", "own strength gained by help that coaches (e_up)",
        "eigen kracht gewonnen door hulp die coacht (e_up)", 0, .03);
    add("learning.taken_over", p.taken_over, "1/month", "own strength lost by help that takes over (e_take)",
        "eigen kracht verloren door hulp die overneemt (e_take)", 0, .02);
    add("learning.unmet", p.unmet, "1/month", "own strength lost where no need is met (e_un)",
        "eigen kracht verloren waar geen nood gelenigd wordt (e_un)", 0, .015);
    add("learning.strain", p.strain, "1/month", "own strength lost at full strain (e_K)",
        "eigen kracht verloren bij volle belasting (e_K)");
    add("learning.rest", p.rest, "1/month", "own strength returns to rest (e_0)", "eigen kracht keert terug naar rust (e_0)");
    add("learning.dependency_up", p.dependency_up, "1/month", "dependency learned by help that takes over (d_up)",
        "afhankelijkheid geleerd door hulp die overneemt (d_up)", 0, .03);
    add("learning.dependency_down", p.dependency_down, "1/month", "dependency unlearned (d_dn)",
        "afhankelijkheid afgeleerd (d_dn)", 0, .03);
    add("learning.dependency_in_care", p.dependency_in_care, "share",
        "unlearning of dependency while helped by teams, as a factor",
        "afleren van afhankelijkheid tijdens hulp door teams, als factor");
}

} // namespace welfare_state
