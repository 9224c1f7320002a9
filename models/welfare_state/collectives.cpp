#include "models/welfare_state/collectives.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/belonging.hpp"
#include "models/welfare_state/client_hours.hpp"

namespace welfare_state {
namespace {

constexpr LifelongLot joins("joins a collective"), rounds_members("members of collectives"), rounds_hours("hours of collectives");

double mean_social_trust(const HelpCount& here) {
    return here.people > 0 ? here.social_trust / static_cast<double>(here.people) : 0;
}

/// The members of one domain get their hours, not more than they need.
std::int64_t help_each_other(const CollectiveSettings& p, double rest, std::vector<InOrder>& cases, std::uint32_t seats,
                             int domain, Citizens& citizens) {
    keep_first(cases, seats);
    std::int64_t sum = 0;
    for (const InOrder& member : cases) {
        const CitizenId who = member.citizen;
        if (citizens.organised[who] == 0) // once for who is in two
            gain_by_belonging(citizens, who, rest * p.own_strength, p.social_trust);
        const int hours =
            std::min({static_cast<int>(nearest_hours(p.help)), static_cast<int>(whole_felt_need(citizens, who, domain)),
                      most_organised - citizens.organised[who]});
        citizens.organised[who] = static_cast<std::uint8_t>(citizens.organised[who] + hours);
        sum += hours;
    }
    return sum;
}

/// Groups end and begin: whole ones, the rest by lot, so that the mean is exact.
std::uint32_t a_month_later(const CollectiveSettings& p, std::uint32_t groups, double places, double cases, double chance,
                            sim::Random& random) {
    const double ending = p.dissolving * groups + random.uniform();
    const auto ended = std::min(groups, static_cast<std::uint32_t>(ending));
    const double left = std::max(0.0, cases - p.size * (groups - ended)); // [persons] in no group
    const double lot = random.uniform();
    if (left < p.cases * places) places = std::floor(left / std::max(1.0, p.cases)); // those with most cases
    return groups - ended + static_cast<std::uint32_t>(places * chance + lot);
}

} // namespace

double chance_of_founding(const CollectiveSettings& p, double social_trust, double cooperation, double meeting) {
    return std::clamp(p.founding * social_trust * (p.founding_base + cooperation) * meeting, 0.0, 1.0);
}

void collectives(const CollectiveSettings& p, const Gathering& about, Surroundings& surroundings, Teams& teams,
                 Citizens& citizens, CollectivesByPlace& all, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        Collectives& here = all[home];
        const bool may_be_founded = now.month.start() >= p.from;
        if (!may_be_founded && here.groups == std::array<std::uint32_t, domains>{}) return;

        auto& cases = here.cases;
        for (auto& of_domain : cases) of_domain.clear();
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            const Needs& needs = citizens.needs[citizen];
            for (const int domain : needs.domains_in_need() - needs.domains_in_care()) {
                if (whole_felt_need(citizens, citizen, domain) > 0)
                    cases[static_cast<std::size_t>(domain)].push_back({joins.of(citizens.lineage[citizen]), citizen});
            }
        });
        const std::uint64_t key = key_of(home);
        sim::Random random = now.random(key);
        const double places = about.neighbourhoods.stands_for[home], w = about.persons_per_agent;
        const double trust = mean_social_trust(about.accounts.help[home]), meeting = about.ties.meeting.in(surroundings, home);
        here.hours = 0;
        double with_group = 1; // share of places without any
        for (std::size_t d = 0; d < domains; ++d) {
            const TeamId team = teams.first_line(home, static_cast<int>(d));
            const double chance = may_be_founded && teams.capacity[team] > 0
                                    ? chance_of_founding(p, trust, teams.dispositions[team][Disposition::cooperation], meeting)
                                    : 0;
            const double persons = w * static_cast<double>(cases[d].size());
            here.groups[d] = a_month_later(p, here.groups[d], places, persons, chance, random);
            const double seats = std::min(p.size * here.groups[d], persons) / w;
            here.members[d] = std::min(static_cast<std::uint32_t>(cases[d].size()),
                                       static_cast<std::uint32_t>(seats + rounds_members.of(key + d)));
            here.hours += help_each_other(p, about.learning.rest, cases[d], here.members[d], static_cast<int>(d), citizens);
            here.facilitation[d] =
                static_cast<std::int64_t>(p.facilitation * here.groups[d] / w * twentieths + rounds_hours.of(key + d));
            with_group *= places > 0 ? 1 - std::min(1.0, here.groups[d] / places) : 1;
        }
        surroundings.groups[home] = static_cast<float>(1 - with_group);
        for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i)
            teams.facilitation[TeamId{home.index * Teams::in_neighbourhood + i}] = 0;
        for (int domain = 0; domain < domains; ++domain)
            teams.facilitation[teams.first_line(home, domain)] += here.facilitation[static_cast<std::size_t>(domain)];
    });
}

void declare(sim::Parameters& parameters, CollectiveSettings& p) {
    declare_year(parameters, "collectives.from", p.from,
                 {"from when on collectives can be founded", "vanaf wanneer collectieven kunnen ontstaan"},
                 "self-help groups spread from the 1970s (recalled); assumption A72");
    const DeclareAssumed add(parameters, "design 4.21; assumption A72");
    add("collectives.founding", p.founding, "1/month", "chance that a collective is founded where there are cases enough (g0)",
        "kans dat een collectief ontstaat waar genoeg lotgenoten zijn (g0)");
    add("collectives.founding_base", p.founding_base, "-", "founding is proportional to this plus cooperation of the first line",
        "ontstaan is evenredig met dit plus samenwerking van de eerste lijn");
    add("collectives.cases", p.cases, "persons", "with the same need and not in care, that one real place must have",
        "met dezelfde nood en niet in zorg, die een echte plek moet hebben");
    add("collectives.size", p.size, "persons", "in a collective at most", "hoogstens in een collectief");
    add("collectives.help", p.help, "hours/week", "that a member gets of the others", "die een lid van de anderen krijgt");
    add("collectives.facilitation", p.facilitation, "hours/week", "of professionals or co-professionals that a collective takes",
        "van professionals of co-professionals die een collectief kost");
    add("collectives.dissolving", p.dissolving, "1/month", "chance that a collective dissolves",
        "kans dat een collectief uiteenvalt");
    add("collectives.own_strength", p.own_strength, "share", "by which a member's own strength at rest lies higher",
        "waarmee de eigen kracht van een lid in rust hoger ligt");
    add("collectives.social_trust", p.social_trust, "1/month", "of what is missing in a member's social trust that is gained",
        "van wat aan sociaal vertrouwen ontbreekt dat een lid wint");
}

} // namespace welfare_state
