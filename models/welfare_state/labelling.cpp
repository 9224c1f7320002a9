#include "models/welfare_state/labelling.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

DomainSet may_be_labelled(const Needs& needs) {
    return (needs.domains_in_second_line() & needs.domains_new_in_status()) - needs.domains_labelled();
}
DomainSet may_fade(const Needs& needs) { return needs.domains_labelled() - needs.domains_in_need() - needs.domains_in_care(); }

} // namespace

double chance_of_label(const LabellingSettings& p, const Dispositions& of_team, double production_weight, int domain) {
    const double red_tape = of_team[Disposition::rules] * of_team[Disposition::legality];
    return std::clamp(p.base + p.gate[domain] * (p.rules * red_tape + p.production * production_weight), 0.0, 1.0);
}

void labelling(const LabellingSettings& p, const Teams& teams, Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        std::array<double, domains> chance{};
        for (int domain = 0; domain < domains; ++domain) {
            const TeamId team = teams.second_line(NeighbourhoodId{block}, domain);
            chance[domain] = chance_of_label(p, teams.dispositions[team], teams.production_weight[team], domain);
        }
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            Needs& needs = citizens.needs[citizen];
            const DomainSet new_here = may_be_labelled(needs), over = may_fade(needs);
            if ((new_here | over).empty()) return;
            sim::Random random = now.random(citizens.lineage[citizen]);
            for (int domain = 0; domain < domains; ++domain) {
                const double lot = random.uniform(); // each domain has its own, whatever happens in the others
                if (new_here.contains(domain) && lot < chance[domain]) {
                    needs.mark[domain].labelled = 1;
                    float& claim = citizens.claim_orientation[citizen];
                    float& strength = citizens.own_strength[citizen];
                    claim = static_cast<float>(std::clamp(claim + p.claim, 0.0, 1.0));
                    strength = static_cast<float>(std::clamp(strength * (1 - p.strength), 0.0, 1.0));
                } else if (over.contains(domain) && lot < p.fading) {
                    needs.mark[domain].labelled = 0;
                }
            }
        });
    });
}

void declare(sim::Parameters& parameters, LabellingSettings& p) {
    const DeclareAssumed add(parameters, "design 4.8; assumption A47");
    const char* gate_en = "how much money hangs on a label in this domain";
    const char* gate_nl = "hoeveel geld er in dit domein aan een etiket hangt";
    add("labelling.base", p.base, "share", "labelled of those admitted to the second line, at nothing else (l0)",
        "geetiketteerd van wie in de tweede lijn komt, zonder iets anders (l0)");
    add("labelling.rules", p.rules, "share", "labelled more by rules times legality times the gate of the domain (l1)",
        "meer geetiketteerd door regels maal rechtmatigheid maal de poort van het domein (l1)");
    add("labelling.production", p.production, "share", "labelled more by pay for production times the gate of the domain (l2)",
        "meer geetiketteerd door betaling naar productie maal de poort van het domein (l2)");
    add("labelling.gate_care", p.gate[0], "share", gate_en, gate_nl);
    add("labelling.gate_psychosocial", p.gate[1], "share", gate_en, gate_nl);
    add("labelling.gate_youth", p.gate[2], "share", gate_en, gate_nl);
    add("labelling.gate_security", p.gate[3], "share", gate_en, gate_nl);
    add("labelling.strength", p.strength, "share", "own strength that a label takes (l_S)",
        "eigen kracht die een etiket kost (l_S)", 0, .03);
    add("labelling.claim", p.claim, "share", "claim orientation that a label adds", "claimgerichtheid die een etiket toevoegt");
    add("labelling.fading", p.fading, "1/month", "a label fades after need and care have ended",
        "een etiket vervaagt nadat nood en zorg voorbij zijn");
}

} // namespace welfare_state
