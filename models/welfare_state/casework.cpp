#include "models/welfare_state/casework.hpp"

#include <algorithm>
#include <limits>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/parallel.hpp"

namespace welfare_state {
namespace {

constexpr std::uint16_t long_enough = 12; ///< [months] in a team, for continuity (M26)

} // namespace

double discretion(const CaseworkSettings& p, const Dispositions& institution, double rules) {
    const double room = institution[Disposition::trust] * (1 - rules / (rules + 1));
    return std::clamp(p.discretion_least + (p.discretion_most - p.discretion_least) * room, 0.0, 1.0);
}

double burn_out_after(const CaseworkSettings& p, double burn_out, double load, double administration, double conflict,
                      double trust) {
    const double rise = p.overload * std::max(0.0, std::min(load, 2.0) - 1)
                      + p.administration * std::max(0.0, administration - p.bearable) + p.conflict * conflict;
    const double change = rise + p.recovery + p.recovery_trust * trust;
    if (change <= 0) return burn_out;
    const double rest = rise / change;
    return std::clamp(rest + (burn_out - rest) * sim::exp(-change), 0.0, 1.0);
}

void casework(const CaseworkSettings& p, const LogicSettings& logic, const StaffingSettings& staffing,
              const RegimeSettings& regime, Teams& teams, Professionals& professionals, StaffEvents& events,
              const sim::Step& now) {
    events.left = sim::sum(now.workers, teams.size(), [&](std::uint32_t row) {
        const TeamId team{row};
        const Dispositions& institution = teams.dispositions[team];
        const double room = discretion(p, institution, teams.rules[team]), trust = institution[Disposition::trust];
        double weight = 0, burn_out = 0, staying = 0, left = 0;
        for (std::uint32_t i = 0; i < teams.count[team]; ++i) {
            const ProfessionalId who{teams.first[team].index + i};
            const Dispositions& own = logic[professionals.logic[who]].dispositions;
            const double own_weight = professionals.weight[who], conflict = distance(own, institution);
            const double worn =
                burn_out_after(p, professionals.burn_out[who], teams.load[team], teams.administration[team], conflict, trust);
            const double leaving = p.leaving + p.leaving_burn_out * worn + p.leaving_conflict * conflict;
            weight += own_weight;
            if (now.random(professionals.lineage[who]).chance(std::clamp(leaving, 0.0, 1.0))) {
                hire(staffing, regime, teams, professionals, who, now);
                left += own_weight;
                continue; // whoever is new burns, adapts and stays from next month on
            }
            const double adherence = professionals.adherence[who] * (1 - std::clamp(p.socialisation * (1 - room), 0.0, 1.0));
            professionals.adherence[who] = static_cast<float>(adherence);
            professionals.conduct[who] = between(institution, own, room * adherence);
            professionals.burn_out[who] = static_cast<float>(worn);
            if (professionals.tenure[who] < std::numeric_limits<std::uint16_t>::max()) ++professionals.tenure[who];
            burn_out += own_weight * worn;
            if (professionals.tenure[who] >= long_enough) staying += own_weight;
        }
        teams.burn_out[team] = static_cast<float>(weight > 0 ? std::min(1.0, burn_out / weight) : 0);
        teams.continuity[team] = static_cast<float>(weight > 0 ? std::min(1.0, staying / weight) : 0);
        return left;
    });
}

void declare(sim::Parameters& parameters, CaseworkSettings& p) {
    const DeclareAssumed add(parameters, "design 4.16; assumption A41");
    add("casework.overload", p.overload, "1/month", "burn-out by load above 1", "burn-out door belasting boven 1");
    add("casework.administration", p.administration, "1/month", "burn-out by administration above what is bearable",
        "burn-out door administratie boven wat draaglijk is");
    add("casework.bearable", p.bearable, "share", "of time for administration that wears nobody",
        "van de tijd voor administratie die niemand sloopt");
    add("casework.conflict", p.conflict, "1/month", "burn-out by the distance between own logic and institution",
        "burn-out door de afstand tussen eigen logica en instelling");
    add("casework.recovery", p.recovery, "1/month", "recovery from burn-out", "herstel van burn-out");
    add("casework.recovery_trust", p.recovery_trust, "1/month", "more recovery where the institution trusts fully",
        "extra herstel waar de instelling volledig vertrouwt");
    add("casework.discretion_least", p.discretion_least, "share", "room for own judgement where the institution does not trust",
        "ruimte voor eigen oordeel waar de instelling niet vertrouwt");
    add("casework.discretion_most", p.discretion_most, "share", "room for own judgement at full trust and no rules",
        "ruimte voor eigen oordeel bij vol vertrouwen en zonder regels");
    add("casework.leaving", p.leaving, "1/month", "jobs that change hands, at no burn-out and no conflict",
        "banen die van bezetter wisselen, zonder burn-out en conflict");
    add("casework.leaving_burn_out", p.leaving_burn_out, "1/month", "more of them at full burn-out",
        "meer daarvan bij volledige burn-out");
    add("casework.leaving_conflict", p.leaving_conflict, "1/month", "more of them at full conflict",
        "meer daarvan bij vol conflict");
    add("casework.socialisation", p.socialisation, "1/month",
        "adherence to the own logic that wears off where there is no room for it",
        "trouw aan de eigen logica die slijt waar er geen ruimte voor is");
}

} // namespace welfare_state
