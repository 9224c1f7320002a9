#include "models/welfare_state/recovery.hpp"

#include <algorithm>
#include <string>

#include "models/welfare_state/assumed.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

double share(double value) { return std::clamp(value, 0.0, 1.0); }

/// [share] of need that own coping, ties and organised citizens meet.
double support_of(const Citizens& citizens, CitizenId citizen) {
    const int need = citizens.needs[citizen].total();
    return need > 0 ? share(static_cast<double>(citizens.met_by_citizens(citizen)) / need) : 0;
}

/// [1/month] by which help in one domain adds to natural recovery.
double by_treatment(const RecoverySettings& p, const Care& care, const Citizens& citizens, CitizenId citizen, TeamId team,
                    int domain) {
    const ProfessionalId professional = named_professional(care.teams, team, citizens.lineage[citizen], domain);
    if (!professional) return 0;
    return p.treatment[static_cast<std::size_t>(domain)] * care.teams.delivered_share[team]
         * quality(care.treatment, care.teams, team, care.professionals, professional, citizens, citizen, domain)
         * care.professionals.skill[professional];
}

/// Chance that somebody whose need has ended is let go.
double chance_of_discharge(const RecoverySettings& p, const Teams& teams, TeamId team) {
    const double demand = static_cast<double>(teams.demand[team]), capacity = static_cast<double>(teams.capacity[team]);
    const double load = capacity > 0 ? demand / capacity : demand > 0 ? 2 : 0; // M12
    return share(1 - p.hold * teams.production_weight[team] * std::max(0.0, p.hold_room - load));
}

/// The month of one citizen. What it reads of the citizen is as of the month before any recovery.
class Recovering {
public:
    Recovering(const RecoverySettings& p, const Care& care, double mean_bracket, Citizens& citizens, CitizenId citizen)
        : p_(p), care_(care), citizens_(citizens), citizen_(citizen), before_(citizens.needs[citizen]), after_(before_),
          support_(support_of(citizens, citizen)), strength_(citizens.own_strength[citizen]),
          natural_(bracket(p, support_, strength_) / mean_bracket) {}

    void pass(Recoveries& here, sim::Random& random) {
        std::array<double, domains> lot{};
        for (double& one : lot) one = random.uniform(); // of recovery; of discharge are those behind
        bool let_go = false;
        for (const int domain : before_.domains_in_need() | before_.domains_in_care()) {
            const auto d = static_cast<std::size_t>(domain);
            const Status status = before_.status(domain);
            const bool cared_for = is_in_care(status), has_need = before_.hours[d] > 0;
            const TeamId team = care_.teams.serving(citizens_.home[citizen_], line_of(status), domain);
            if (has_need) {
                const bool recovers = lot[d] < chance(domain, cared_for, team);
                if (cared_for) tally(here, before_.mark[d].level, recovers);
                if (!recovers) continue;
                if (all_domains[d] == Domain::psychosocial)
                    ++here.psychosocial_ended[std::min<std::size_t>(before_.since[d], Recoveries::ages - 1)];
                end_need(d);
                learn(cared_for ? 1 - care_.teams.dispositions[team][Disposition::own_strength] : 0);
            }
            if (cared_for && !random.chance(chance_of_discharge(p_, care_.teams, team))) continue; // held
            let_go |= cared_for;
            if (status != Status::none) after_.take(domain, Status::none);
            after_.mark[d].level = 0;
        }
        citizens_.needs[citizen_] = after_;
        citizens_.own_strength[citizen_] = static_cast<float>(strength_);
        if (let_go && !after_.in_care()) {
            citizens_.since_care[citizen_] = 0;
            ++here.leavers;
        }
    }

private:
    double chance(int domain, bool cared_for, TeamId team) const {
        const auto d = static_cast<std::size_t>(domain);
        const double natural = (before_.mark[d].chronic ? p_.chronic[d] : p_.acute[d]) * natural_;
        return share(natural + (cared_for ? by_treatment(p_, care_, citizens_, citizen_, team, domain) : 0));
    }
    void tally(Recoveries& here, int level, bool recovers) const {
        const std::size_t several = before_.count() > 1, depth = static_cast<std::size_t>(level);
        ++here.in_care[several][depth];
        here.resolved[several][depth] += recovers;
    }
    void end_need(std::size_t d) {
        after_.hours[d] = 0;
        after_.since[d] = 0;
        after_.mark[d].chronic = 0;
        after_.mark[d].unsafe_noticed = 0;
    }
    /// What was one's own doing makes stronger, what professionals did for one weaker.
    void learn(double done_for) {
        const double taken = share(static_cast<double>(citizens_.formal[citizen_]) / before_.total()) * done_for;
        strength_ = share(strength_ + p_.success * support_ * (1 - strength_) - p_.taken_over * taken * strength_);
    }

    const RecoverySettings& p_;
    const Care& care_;
    Citizens& citizens_;
    const CitizenId citizen_;
    const Needs before_;
    Needs after_;
    const double support_;
    double strength_;
    const double natural_; ///< [-] natural recovery against the mean of the start
};

bool has_need_or_care(const Needs& needs) { return needs.total() > 0 || needs.in_care(); }

struct Brackets {
    double sum = 0;
    std::int64_t needs = 0;
    Brackets& operator+=(const Brackets& other) {
        sum += other.sum;
        needs += other.needs;
        return *this;
    }
};

} // namespace

double bracket(const RecoverySettings& p, double support, double own_strength) {
    return p.bracket_base + p.bracket_support * support + p.bracket_strength * (own_strength - 0.5);
}

double mean_bracket(const RecoverySettings& p, const Citizens& citizens, const sim::Step& now) {
    const Brackets all = sim::sum(now.workers, citizens.blocks.size(), [&](std::uint32_t block) {
        Brackets here;
        for_each_concerned(citizens, citizens.blocks[block], [&](CitizenId citizen) {
            const int needs = citizens.needs[citizen].count();
            here += {needs * bracket(p, support_of(citizens, citizen), citizens.own_strength[citizen]), needs};
        });
        return here;
    });
    return all.sum > 0 ? all.sum / static_cast<double>(all.needs) : 1;
}

void recovery(const RecoverySettings& p, const Care& care, double mean_bracket, Citizens& citizens, RecoveriesByPlace& recoveries,
              const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        Recoveries here;
        for_each_concerned(now, citizens, rows, [&](CitizenId citizen, sim::Random& random) {
            if (has_need_or_care(citizens.needs[citizen]))
                Recovering(p, care, mean_bracket, citizens, citizen).pass(here, random);
        });
        recoveries[NeighbourhoodId{block}] = here;
    });
}

void declare(sim::Parameters& parameters, RecoverySettings& p) {
    const auto add = [&](const char* name, double& value, const char* unit, const char* en, const char* nl, const char* source,
                         double least = -1, double most = -1) {
        declare_assumed(parameters, (std::string("recovery.") + name).c_str(), value,
                        {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    const char *natural = "design 4.2; assumption A32", *effect = "design 4.10; assumption A33";
    const char* spijker =
        "set so that 48/65/75/83 % recover in 3/6/12/24 months (Spijker et al. 2002: 50/63/76/80); assumption A32";
    // clang-format off
    add("acute_care", p.acute[0], "1/month", "natural recovery of acute care needs", "natuurlijk herstel van acute zorgnood", natural);
    add("acute_psychosocial", p.acute[1], "1/month", "natural recovery of acute psychosocial needs", "natuurlijk herstel van acute psychosociale nood", spijker);
    add("acute_youth", p.acute[2], "1/month", "natural recovery of acute youth needs", "natuurlijk herstel van acute jeugdnood", natural);
    add("acute_security", p.acute[3], "1/month", "natural recovery of acute needs of security", "natuurlijk herstel van acute nood aan bestaanszekerheid", natural);
    add("chronic_care", p.chronic[0], "1/month", "natural recovery of chronic care needs", "natuurlijk herstel van chronische zorgnood", natural);
    add("chronic_psychosocial", p.chronic[1], "1/month", "natural recovery of chronic psychosocial needs", "natuurlijk herstel van chronische psychosociale nood", spijker);
    add("chronic_youth", p.chronic[2], "1/month", "natural recovery of chronic youth needs", "natuurlijk herstel van chronische jeugdnood", natural);
    add("chronic_security", p.chronic[3], "1/month", "natural recovery of chronic needs of security", "natuurlijk herstel van chronische nood aan bestaanszekerheid", natural);
    add("bracket_base", p.bracket_base, "-", "natural recovery is proportional to this + support * (own + informal) / N + strength * (S - .5)", "natuurlijk herstel is evenredig met dit + steun * (zelf + informeel) / N + kracht * (S - .5)", "design 4.10, M15; assumption A32");
    add("bracket_support", p.bracket_support, "-", "natural recovery by need that own coping and ties meet", "natuurlijk herstel door nood waarin iemand zelf en het netwerk voorzien", "design 4.10, M15; assumption A32");
    add("bracket_strength", p.bracket_strength, "-", "natural recovery by own strength", "natuurlijk herstel door eigen kracht", "design 4.10, M15; assumption A32");
    add("treatment_care", p.treatment[0], "1/month", "recovery from care need by full delivery of perfect help", "herstel van zorgnood door volledige levering van volmaakte hulp", effect);
    const char* response =
        "41 % response against 17 % at 2 months (recalled), corrected effects smaller (Cuijpers et al. 2018); assumption A33";
    add("treatment_psychosocial", p.treatment[1], "1/month", "recovery from psychosocial need by full delivery of perfect help", "herstel van psychosociale nood door volledige levering van volmaakte hulp", response, .05, .20);
    add("treatment_youth", p.treatment[2], "1/month", "recovery from youth need by full delivery of perfect help", "herstel van jeugdnood door volledige levering van volmaakte hulp", effect, .05, .20);
    add("treatment_security", p.treatment[3], "1/month", "recovery from need of security by full delivery of perfect help", "herstel van nood aan bestaanszekerheid door volledige levering van volmaakte hulp", effect, .05, .20);
    add("hold", p.hold, "share", "discharge held up where production pays and there is room", "ontslag dat wordt opgehouden waar productie loont en er ruimte is", "Douven et al. (2015), direction; assumption A33", 0, .9);
    add("hold_room", p.hold_room, "-", "room for holding up discharge: this less demand over capacity", "ruimte om ontslag op te houden: dit min vraag over capaciteit", "design 4.9; assumption A33");
    add("success", p.success, "share", "missing own strength that overcoming a need by oneself and ties gives", "ontbrekende eigen kracht die een nood zelf en met het netwerk te boven komen geeft", "design 4.11; assumption A33", 0, .1);
    add("taken_over", p.taken_over, "share", "own strength that is lost where professionals overcame the need", "eigen kracht die verloren gaat waar professionals de nood te boven kwamen", "design 4.11; assumption A33", 0, .04);
    // clang-format on
}

} // namespace welfare_state
