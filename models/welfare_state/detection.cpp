#include "models/welfare_state/detection.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/assumed.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// Domains in which a need can be unsafe, by their lifelong lots.
constexpr std::array<LifelongLot, 3> lots = {LifelongLot("unsafe in care"), LifelongLot("unsafe psychosocial"),
                                             LifelongLot("unsafe youth")};

constexpr DomainSet in_question = DomainSet::ones(0x0001'0101);
DomainSet may_be_unsafe(const Needs& needs) { return in_question & needs.domains_in_need() & needs.domains_not_light(); }

/// [1/month] that a professional of this team notices.
double chance_to_notice(const DetectionSettings& p, const Dispositions& of_team) {
    return std::clamp(
        p.noticed
            * (1 + p.noticed_risk * of_team[Disposition::risk] + of_team[Disposition::rules] + of_team[Disposition::experience]),
        0.0, 1.0);
}

} // namespace

bool is_unsafe(const DetectionSettings& p, const Citizens& citizens, CitizenId citizen, int domain) {
    const Needs& needs = citizens.needs[citizen];
    return may_be_unsafe(needs).contains(domain)
        && lots[domain].of(citizens.lineage[citizen]) < p.unsafe + p.unsafe_severe * severity(needs.mark[domain].level);
}

void detection(const DetectionSettings& p, const NeedSettings& need_settings, const Teams& teams, Citizens& citizens,
               SafetyByPlace& safety, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        Safety here;
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            Needs& needs = citizens.needs[citizen];
            bool any = false;
            std::array<bool, lots.size()> hidden{};
            for (const int domain : may_be_unsafe(needs) - needs.domains_noticed_unsafe())
                any |= hidden[static_cast<std::size_t>(domain)] = is_unsafe(p, citizens, citizen, domain);
            if (!any) return;
            sim::Random random = now.random(citizens.lineage[citizen]);
            for (int domain = 0; domain < static_cast<int>(lots.size()); ++domain) {
                // Each domain has its own lots, whatever happens in the others.
                const double notice = random.uniform(), harm = random.uniform();
                if (!hidden[domain]) continue;
                const bool in_care = is_in_care(needs.status(domain));
                if (in_care) {
                    const TeamId team = teams.serving(home, line_of(needs.status(domain)), domain);
                    if (notice < chance_to_notice(p, teams.dispositions[team])) {
                        needs.mark[domain].unsafe_noticed = 1;
                        continue;
                    }
                }
                ++here.undetected;
                if (harm >= p.harm) continue;
                deepen(need_settings, needs, domain);
                ++here.harmed;
                here.incidents += in_care;
            }
        });
        safety[home] = here;
    });
}

void declare(sim::Parameters& parameters, DetectionSettings& p) {
    const DeclareAssumed add(parameters, "design 4.7; assumption A48");
    add("detection.unsafe", p.unsafe, "share",
        "medium needs and deeper in care, psychosocial and youth that are unsafe, at no severity",
        "middelzware en diepere nood in zorg, psychosociaal en jeugd die onveilig is, zonder ernst");
    add("detection.unsafe_severe", p.unsafe_severe, "share", "unsafe more at full severity", "onveilig meer bij volle ernst");
    add("detection.noticed", p.noticed, "1/month",
        "an unsafe need in care is noticed, at no rules, risk avoidance and experience",
        "onveilige nood in zorg wordt opgemerkt, zonder regels, risicovermijding en beleving");
    add("detection.noticed_risk", p.noticed_risk, "-", "noticed more at full risk avoidance, as a multiple",
        "meer opgemerkt bij volle risicovermijding, als veelvoud");
    add("detection.harm", p.harm, "1/month", "an unsafe need that nobody has noticed does harm: it deepens one level",
        "onveilige nood die niemand heeft opgemerkt richt schade aan: zij verdiept een niveau");
}

} // namespace welfare_state
