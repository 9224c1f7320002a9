#include "models/welfare_state/treatment.hpp"

#include <algorithm>
#include <string>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {
namespace {

double share(double value) { return std::clamp(value, 0.0, 1.0); }

/// What the client brings along: own strength, and the part of need that own coping and network meet.
double extratherapeutic(const TreatmentSettings& p, const Citizens& citizens, CitizenId citizen) {
    const double need = citizens.needs[citizen].total(), met = citizens.met_by_citizens(citizen);
    const double support = need > 0 ? share(met / need) : 0;
    return share(p.strength_share * citizens.own_strength[citizen] + (1 - p.strength_share) * support);
}

double expectancy(const TreatmentSettings& p, const Citizens& citizens, CitizenId citizen, std::size_t domain) {
    const Needs& needs = citizens.needs[citizen];
    const int wait = std::clamp(needs.since[domain] - needs.months[domain], 0, 12); // clocks that stand still wait for nothing
    return share(p.expectancy_trust * citizens.trust[citizen] + (1 - p.expectancy_trust) * (1 - wait / 12.0));
}

double technique(const TreatmentSettings& p, Line line, const Dispositions& conduct, const Needs::Mark& mark) {
    const bool matched = mark.labelled && is_heavy(mark.level);
    return share((line == Line::second ? p.specialist : p.general) + (matched ? p.label : 0)
                 + p.tailoring * conduct[Disposition::diversity] - p.standardisation * conduct[Disposition::mastery]);
}

} // namespace

double alliance(const TreatmentSettings& p, const Teams& teams, TeamId team, const Professionals& professionals,
                ProfessionalId professional, double in_case) {
    if (!professional) return 0;
    return share(p.alliance + p.alliance_personal * professionals.conduct[professional][Disposition::personal]
                 - p.alliance_administration * teams.administration[team]
                 - p.alliance_burn_out * professionals.burn_out[professional] + p.alliance_continuity * teams.continuity[team]
                 + in_case);
}

double quality(const TreatmentSettings& p, const Teams& teams, TeamId team, const Professionals& professionals,
               ProfessionalId professional, const Citizens& citizens, CitizenId citizen, int domain) {
    const double weights = p.extratherapeutic + p.relationship + p.expectancy + p.technique;
    if (!professional || weights <= 0) return 0;
    const auto d = static_cast<std::size_t>(domain);
    const double sum =
        p.extratherapeutic * extratherapeutic(p, citizens, citizen)
        + p.relationship
              * alliance(p, teams, team, professionals, professional, teams.in_case[citizens.programme[citizen]].alliance)
        + p.expectancy * expectancy(p, citizens, citizen, d)
        + p.technique * technique(p, teams.line[team], professionals.conduct[professional], citizens.needs[citizen].mark[d]);
    return share(sum / weights);
}

void declare(sim::Parameters& parameters, TreatmentSettings& p) {
    const auto add = [&](const char* name, double& value, const char* unit, const char* en, const char* nl, double least = -1,
                         double most = -1, const char* source = "design 4.10; assumption A33") {
        declare_assumed(parameters, (std::string("treatment.") + name).c_str(), value,
                        {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    const char* lambert = "Lambert (1992), Asay & Lambert (1999), no variance decomposition: sweep; assumption A33";
    // clang-format off
    add("extratherapeutic", p.extratherapeutic, "-", "weight of the client and the network in how well help works", "gewicht van client en netwerk in hoe goed hulp werkt", 0, 1, lambert);
    add("relationship", p.relationship, "-", "weight of the alliance with the professional", "gewicht van de band met de professional", 0, 1, lambert);
    add("expectancy", p.expectancy, "-", "weight of what the client expects", "gewicht van wat de client verwacht", 0, 1, lambert);
    add("technique", p.technique, "-", "weight of technique", "gewicht van de techniek", 0, 1, lambert);
    add("strength_share", p.strength_share, "share", "own strength in the client's part; the rest is own coping and network", "eigen kracht in het deel van de client; de rest is zelf redden en netwerk");
    add("alliance", p.alliance, "share", "alliance at nothing else", "band bij verder niets");
    add("alliance_personal", p.alliance_personal, "share", "alliance by a personal way of working", "band door een persoonlijke manier van werken");
    add("alliance_administration", p.alliance_administration, "share", "alliance that full administration takes away", "band die volledige administratie wegneemt");
    add("alliance_burn_out", p.alliance_burn_out, "share", "alliance that full burn-out takes away", "band die volledige burn-out wegneemt");
    add("alliance_continuity", p.alliance_continuity, "share", "alliance by a team that stays", "band door een team dat blijft");
    add("expectancy_trust", p.expectancy_trust, "share", "trust in expectancy; the rest is not having waited for 12 months", "vertrouwen in de verwachting; de rest is geen 12 maanden te hebben gewacht");
    add("specialist", p.specialist, "share", "technique in the second line", "techniek in de tweede lijn");
    add("general", p.general, "share", "technique in the first line", "techniek in de eerste lijn");
    add("label", p.label, "share", "match of technique by a label, for heavy needs", "passen van de techniek door een etiket, bij zware nood", 0, .2);
    add("tailoring", p.tailoring, "share", "technique by diversity", "techniek door maatwerk");
    add("standardisation", p.standardisation, "share", "technique that mastery takes away", "techniek die beheersing wegneemt");
    // clang-format on
}

} // namespace welfare_state
