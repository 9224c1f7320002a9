#include "models/welfare_state/trust.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"
#include "sim/wide.hpp"

namespace welfare_state {
namespace {

/// Social trust at rest in a neighbourhood, by class and pillar.
using SocialRest = std::array<std::array<double, pillars>, social_classes>;

SocialRest social_rest(const RestSettings& rest, double unmet) {
    SocialRest result{};
    for (int social_class = 0; social_class < social_classes; ++social_class) {
        for (int pillar = 0; pillar < pillars; ++pillar) {
            result[social_class][pillar] =
                social_trust_at_rest(rest, static_cast<SocialClass>(social_class), static_cast<Pillar>(pillar), unmet);
        }
    }
    return result;
}

/// Those who serve one citizen.
struct Helpers {
    double gap = 0, action = 0;           ///< [0, 1] means over teams: between words and work; of action
    double inequality = 0;                ///< [0, 1] mean over teams of diversity without legality: unequal treatment
    int domains = 0, teams = 0;           ///< domains in care, and different teams
    double alliance = 0, cooperation = 0; ///< [0, 1] means over these domains and teams
};

Helpers helpers(const TreatmentSettings& treatment, const Teams& teams, const Professionals& professionals,
                const Citizens& citizens, CitizenId citizen) {
    Helpers found;
    const InCase& in_case = teams.in_case[citizens.programme[citizen]];
    std::array<TeamId, domains> known{};
    for (const int domain : citizens.needs[citizen].domains_in_care()) {
        const Status status = citizens.needs[citizen].status(domain);
        const TeamId team = teams.serving(citizens.home[citizen], line_of(status), domain);
        const ProfessionalId professional = named_professional(teams, team, citizens.lineage[citizen], domain);
        if (professional) found.alliance += alliance(treatment, teams, team, professionals, professional, in_case.alliance);
        ++found.domains;
        if (std::find(known.begin(), known.begin() + found.teams, team) != known.begin() + found.teams) continue;
        known[found.teams++] = team;
        found.cooperation += teams.dispositions[team][Disposition::cooperation];
        const Dispositions& x = teams.dispositions[team];
        found.gap += teams.gap[team];
        found.action += x[Disposition::action];
        found.inequality += x[Disposition::diversity] * (1 - x[Disposition::legality]);
    }
    if (found.domains > 0) {
        found.alliance /= found.domains;
        found.cooperation /= found.teams;
        found.gap /= found.teams;
        found.action /= found.teams;
        found.inequality /= found.teams;
    }
    return found;
}

bool is_heavily_in_need(const Needs& needs) { return !(needs.domains_in_need() & needs.domains_heavy()).empty(); }

bool gets_second_line(const Needs& needs) { return !needs.domains_in_second_line().empty(); }

/// What moves one tile of rows.
struct Moved {
    sim::TileOf by_experience, by_entitlement; ///< [1/month] what few have: of trust, of claim orientation
    sim::TileOf at_rest, giving;               ///< social trust at rest, and [1/month] what helping others adds to it
};

/// Moves the trust, social trust and claim orientation of so many citizens, from a first one on. The dead stay as they are.
SIM_WIDE void move(const TrustSettings& p, double trust_at_rest, double claim_target, const Moved& moved, std::uint32_t count,
                   const std::uint8_t* alive, const float* strain, float* trust, float* social, float* claim) {
    for (std::uint32_t i = 0; i < count; ++i) {
        const double before = trust[i];
        const double more = p.rest * p.trusting.at(claim[i]) * (trust_at_rest - before) + moved.by_experience[i];
        trust[i] = static_cast<float>(alive[i] != 0 ? sim::clipped(before + more) : before);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const double before = social[i], strained = strain[i];
        const double after =
            sim::clipped(before + p.social_rest * (moved.at_rest[i] - before) + moved.giving[i] - p.social_strain * strained);
        social[i] = static_cast<float>(alive[i] != 0 ? after : before);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const double before = claim[i], more = p.claim_rest * (claim_target - before) + moved.by_entitlement[i];
        claim[i] = static_cast<float>(alive[i] != 0 ? sim::clipped(before + more) : before);
    }
}

} // namespace

Experience experience(const TrustSettings& p, const TreatmentSettings& treatment, const Teams& teams,
                      const Professionals& professionals, const Citizens& citizens, CitizenId citizen) {
    const Needs& needs = citizens.needs[citizen];
    const DomainSet new_here = needs.domains_new_in_status();
    bool waits_long = false;
    for (const int domain : needs.domains_waiting()) waits_long |= needs.months[domain] > p.patience;
    Experience felt;
    if (!(new_here & needs.domains_in_first_line()).empty()) felt.good += p.admitted_first;
    if (!(new_here & needs.domains_in_second_line()).empty()) felt.good += p.admitted_second;
    if (citizens.since_care[citizen] == 0) felt.good += p.resolved;
    if ((citizens.hand_overs[citizen] & 1) && !(new_here & needs.domains_waiting_for_second_line()).empty())
        felt.bad += p.referred;
    if (!(new_here & needs.domains_refused()).empty()) felt.bad += p.denied;
    if (waits_long) felt.bad += p.waiting;
    if (!needs.in_care()) return felt;
    const Helpers by = helpers(treatment, teams, professionals, citizens, citizen);
    felt.good += p.alliance * by.alliance;
    felt.bad += p.no_alliance * (1 - by.alliance)
              + (teams.in_case[citizens.programme[citizen]].integral ? 0 : p.helpers * (by.teams - 1))
                    * std::max(0.0, 1 - p.helpers_cooperation * by.cooperation)
              + p.ceremony * by.gap
              + p.unequal * by.inequality
              + (is_heavily_in_need(needs) || citizens.strain[citizen] > p.pressed_strain ? p.pressure * by.action : 0);
    return felt;
}

void trust(const TrustSettings& p, const RestSettings& rest, const TreatmentSettings& treatment, const Era& era,
           const Surroundings& surroundings, const Teams& teams, const Professionals& professionals, Citizens& citizens,
           const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const SocialRest social_at_rest = social_rest(rest, surroundings.unmet[NeighbourhoodId{block}]);
        Moved moved;
        sim::for_each_tile(rows, [&](sim::Rows<CitizenId> here) {
            const std::uint32_t first = here.first();
            std::fill_n(moved.by_experience.begin(), here.size(), 0.0);
            std::fill_n(moved.by_entitlement.begin(), here.size(), 0.0);
            for_each_concerned(citizens, here, [&](CitizenId citizen) {
                const Experience felt = experience(p, treatment, teams, professionals, citizens, citizen);
                const double before = citizens.trust[citizen], claim = citizens.claim_orientation[citizen];
                const std::uint32_t i = citizen.index - first;
                moved.by_experience[i] =
                    p.gain * std::min(felt.good, p.most_felt) * (1 - before) - p.loss * std::min(felt.bad, p.most_felt) * before;
                if (gets_second_line(citizens.needs[citizen])) moved.by_entitlement[i] = p.claim_care * (1 - claim);
            });
            for (const CitizenId citizen : here) {
                const std::uint32_t i = citizen.index - first;
                const auto social_class = static_cast<std::size_t>(citizens.social_class[citizen]);
                moved.at_rest[i] = social_at_rest[social_class][static_cast<std::size_t>(citizens.pillar[citizen])];
                moved.giving[i] = p.social_giving
                                * (static_cast<int>(citizens.given[citizen] > 0)
                                   & static_cast<int>(citizens.strain[citizen] < p.light_strain));
            }
            move(p, rest.trust, era.claim_target, moved, here.size(), citizens.alive.data() + first,
                 citizens.strain.data() + first, citizens.trust.data() + first, citizens.social_trust.data() + first,
                 citizens.claim_orientation.data() + first);
        });
    });
}

void declare(sim::Parameters& parameters, TrustSettings& p) {
    const DeclareAssumed add(parameters, "design 4.12, evidence S14; assumption A50");
    add("trust.gain", p.gain, "1/month", "trust gained by good experience (lam_p)",
        "vertrouwen gewonnen door goede ervaring (lam_p)", .01, .04);
    add("trust.loss", p.loss, "1/month", "trust lost by bad experience (lam_n)",
        "vertrouwen verloren door slechte ervaring (lam_n)", .02, .12);
    add("trust.rest", p.rest, "1/month", "trust returns to rest (r_T)", "vertrouwen keert terug naar rust (r_T)");
    add("trust.admitted_first", p.admitted_first, "-", "good: admitted by the first line this month",
        "goed: deze maand toegelaten door de eerste lijn");
    add("trust.admitted_second", p.admitted_second, "-", "good: admitted by the second line this month",
        "goed: deze maand toegelaten door de tweede lijn");
    add("trust.alliance", p.alliance, "-", "good: a full alliance with one's professional",
        "goed: een volle werkrelatie met de hulpverlener");
    add("trust.resolved", p.resolved, "-", "good: left care this month, recovered", "goed: deze maand hersteld uit zorg");
    add("trust.referred", p.referred, "-", "bad: handed over to the second line this month",
        "slecht: deze maand doorverwezen naar de tweede lijn");
    add("trust.denied", p.denied, "-", "bad: refused this month", "slecht: deze maand afgewezen");
    add("trust.waiting", p.waiting, "-", "bad: waits longer than trust.patience", "slecht: wacht langer dan trust.patience");
    add("trust.patience", p.patience, "months", "wait that does not hurt trust", "wachttijd die vertrouwen niet schaadt");
    add("trust.no_alliance", p.no_alliance, "-", "bad: no alliance at all with one's professional",
        "slecht: geen enkele werkrelatie met de hulpverlener");
    add("trust.helpers", p.helpers, "-", "bad: each helping team beyond the first", "slecht: elk helpend team na het eerste");
    add("trust.helpers_cooperation", p.helpers_cooperation, "share", "of that, what full cooperation of the teams takes away",
        "daarvan wat volle samenwerking van de teams wegneemt");
    add("trust.ceremony", p.ceremony, "-", "bad: full distance between what institutions report and what they do (M22)",
        "slecht: volle afstand tussen wat instellingen zeggen en wat ze doen (M22)");
    add("trust.unequal", p.unequal, "-", "bad: unequal treatment, at full diversity without legality",
        "slecht: ongelijke behandeling, bij volle verscheidenheid zonder rechtmatigheid");
    add("trust.pressure", p.pressure, "-", "bad: pressure to act on who is strained or heavily in need, at full action",
        "slecht: druk om te handelen op wie overbelast of in zware nood is, bij volle actie");
    add("trust.pressed_strain", p.pressed_strain, "share", "strain above which action is felt as pressure",
        "overbelasting waarboven actie als druk gevoeld wordt");
    add("trust.most_felt", p.most_felt, "-", "good and bad experience of one month at most",
        "goede en slechte ervaring van een maand ten hoogste");
    add("trust.social_rest", p.social_rest, "1/month", "social trust returns to rest",
        "sociaal vertrouwen keert terug naar rust");
    add("trust.social_giving", p.social_giving, "1/month", "social trust gained by helping others at light strain",
        "sociaal vertrouwen gewonnen door anderen te helpen bij lichte belasting");
    add("trust.light_strain", p.light_strain, "share", "strain below which helping others adds to social trust",
        "belasting waaronder anderen helpen sociaal vertrouwen vergroot");
    add("trust.social_strain", p.social_strain, "1/month", "social trust lost at full strain",
        "sociaal vertrouwen verloren bij volle belasting");
    add("trust.claim_rest", p.claim_rest, "1/month", "claim orientation moves to what the era breeds (c_0)",
        "claimgerichtheid beweegt naar wat het tijdperk kweekt (c_0)");
    add("trust.claim_care", p.claim_care, "1/month", "claim orientation gained by being in second-line care",
        "claimgerichtheid gewonnen door zorg in de tweede lijn");
}

} // namespace welfare_state
