#include "models/welfare_state/conferences.hpp"

#include <algorithm>
#include <string>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/programme_contacts.hpp"
#include "models/welfare_state/system_index.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// A number of events with this mean, by counting them until their waiting times exceed it (Knuth).
int poisson(double mean, sim::Random& random) {
    const double least = sim::exp(-mean);
    int events = 0;
    for (double product = random.uniform(); product > least; product *= random.uniform()) ++events;
    return events;
}

/// Whether so many agreements of these, each kept with this chance, are kept as a plan needs.
bool are_kept(const ConferenceSettings& p, int agreements, double chance, sim::Random& random) {
    int kept = 0;
    for (int i = 0; i < agreements; ++i) kept += random.chance(chance);
    return kept >= p.enough * agreements;
}

Family family_of(const DetectionSettings& detection, const Teams& teams, const Citizens& citizens, CitizenId citizen,
                 NeighbourhoodId home) {
    Family family{.ties = 0, .own_strength = citizens.own_strength[citizen]};
    double strain = 0;
    for (const CitizenId tie : citizens.ties[citizen]) {
        if (!citizens.is_alive(tie)) continue;
        ++family.ties;
        strain += citizens.strain[tie];
    }
    family.strain = family.ties > 0 ? strain / family.ties : 0;
    const Needs& needs = citizens.needs[citizen];
    int deepest = 0, at = 0;
    for (int domain = 0; domain < domains; ++domain) {
        if (needs.hours[domain] == 0) continue;
        family.unsafe = family.unsafe || is_unsafe(detection, citizens, citizen, domain);
        if (needs.mark[domain].level >= deepest) deepest = needs.mark[domain].level, at = domain;
    }
    family.severity = severity(deepest);
    const Status status = needs.status(at);
    const TeamId team = teams.serving(home, is_in_care(status) ? line_of(status) : Line::first, at);
    family.load = teams.load[team];
    family.system = system_share(teams.dispositions[team]);
    return family;
}

/// What a plan changes in the life of somebody.
void change_life(const ConferenceSettings& p, const DetectionSettings& detection, const Running& programme,
                 const Conference& conference, Citizens& citizens, CitizenId citizen, ProgrammeCount& count) {
    Needs& needs = citizens.needs[citizen];
    for (int domain = 0; domain < domains; ++domain) { // at the table it comes out
        if (needs.hours[domain] > 0 && is_unsafe(detection, citizens, citizen, domain)) needs.mark[domain].unsafe_noticed = 1;
    }
    take_on(programme, citizens, citizen, count);
    const double trust = citizens.trust[citizen], strength = citizens.own_strength[citizen];
    if (conference.outcome == ConferenceOutcome::kept) {
        citizens.backing[citizen] = static_cast<std::uint8_t>(std::min(p.backing_months, 255.0));
        citizens.own_strength[citizen] = static_cast<float>(strength + p.strength * (1 - strength));
        citizens.trust[citizen] = static_cast<float>(trust + p.trust_gain * (1 - trust));
    } else if (conference.outcome != ConferenceOutcome::broken_by_family) {
        citizens.trust[citizen] = static_cast<float>(trust - p.trust_loss * trust);
    }
}

/// Backing wears off.
void pass_a_month(Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows)
            citizens.backing[citizen] = static_cast<std::uint8_t>(citizens.backing[citizen] - (citizens.backing[citizen] > 0));
    });
}

} // namespace

double motivation(const ConferenceSettings& p, const Family& family, double chance) {
    return sim::logistic(p.spread * chance + p.motivation_ties * (family.ties / 8.0 - .4)
                         - p.motivation_severity * (family.severity - .4));
}

double chance_to_fail(const ConferenceSettings& p, const Family& family, double motivation) {
    return sim::logistic(p.failing + p.failing_severity * family.severity + (family.unsafe ? p.failing_unsafe : 0)
                         + p.failing_ties * std::max(0, 3 - family.ties) - p.failing_motivation * (motivation - .5));
}

double chance_to_start_alone(const ConferenceSettings& p, const Family& family) {
    return sim::logistic(p.self + p.self_strength * (family.own_strength - .5) - p.self_severity * (family.severity - .4));
}

Conference offer(const ConferenceSettings& p, const Family& family, bool is_selected, sim::Random& random) {
    using enum ConferenceOutcome;
    const double motivated = motivation(p, family, random.normal());
    if (is_selected && motivated <= p.motivated) return {not_referred};
    if (!is_selected && !random.chance(p.accepted * (.5 + motivated))) return {declined};
    if (random.chance(chance_to_fail(p, family, motivated))) return {failed};
    if (random.chance(chance_to_start_alone(p, family))) return {by_themselves};

    Conference plan;
    plan.agreements = std::max(static_cast<int>(p.least_agreements), poisson(p.agreements, random));
    for (int i = 0; i < plan.agreements; ++i) plan.by_family += random.chance(p.family_share);
    const double of_family = sim::logistic(p.kept_family + p.kept_strength * (family.own_strength - .5)
                                           + p.kept_ties * (family.ties - 3) - p.kept_severity * (family.severity - .4)
                                           - p.kept_strain * family.strain);
    const double of_professionals = sim::logistic(p.kept_professional - p.kept_load * std::max(0.0, family.load - 1)
                                                  - p.kept_system * (family.system - .3));
    const bool family_keeps = are_kept(p, plan.by_family, of_family, random);
    const bool professionals_keep = are_kept(p, plan.agreements - plan.by_family, of_professionals, random);
    plan.outcome = family_keeps ? (professionals_keep ? kept : broken_by_professionals)
                                : (professionals_keep ? broken_by_family : broken_by_both);
    return plan;
}

ConferenceCount& ConferenceCount::operator+=(const ConferenceCount& other) {
    for (std::size_t i = 0; i < by_outcome.size(); ++i) by_outcome[i] += other.by_outcome[i];
    agreements += other.agreements;
    by_family += other.by_family;
    return *this;
}

ConferenceCount of_twelve_months(const Conferences& conferences) {
    ConferenceCount year;
    for (const ConferenceCount& month : conferences.months) year += month;
    return year;
}

void conferences(const ConferenceSettings& p, const ConferenceWorld& world, Teams& teams, Citizens& citizens,
                 Programmes& programmes, Conferences& conferences, const sim::Step& now) {
    ConferenceCount& country = conferences.months[now.month.index % conferences.months.size()];
    country = {};
    if (conferences.any_backing) pass_a_month(citizens, now);
    const auto all = begin_month(world.programmes, true, world.neighbourhoods, world.surroundings, teams, programmes, now.month.start());
    if (all.empty()) return;
    teams.backing = static_cast<float>(p.backing);
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        ConferenceCount& here = conferences.here[home];
        here = {};
        const double people = people_in(citizens, rows);
        for (const Running& programme : all) {
            if (!programmes.is_here[programmes.row_of(programme.row, home)]) continue;
            ProgrammeCount& count = programmes.at(programme.row, home);
            const auto ask = [&](CitizenId citizen, sim::Random& random) {
                const bool is_selected = random.chance(p.selected);
                const Conference conference =
                    offer(p, family_of(world.detection, teams, citizens, citizen, home), is_selected, random);
                ++here.by_outcome[static_cast<std::size_t>(conference.outcome)];
                here.agreements += conference.agreements;
                here.by_family += conference.by_family;
                count.contacts += conference.outcome != ConferenceOutcome::not_referred;
                if (is_plan(conference.outcome)) change_life(p, world.detection, programme, conference, citizens, citizen, count);
            };
            for_each_contacted(world.programmes, programme, contacts_meant(world.programmes, *programme.about, teams, home, people),
                               teams, citizens, home, programmes.scratch[block].targets, now, ask);
        }
    });
    for (const ConferenceCount& here : conferences.here) country += here;
    conferences.any_backing = true;
    for (const ProgrammeCount& count : programmes.counts) programmes.any_cases |= count.active > 0;
}

void declare(sim::Parameters& parameters, ConferenceSettings& p) {
    const char *deck = "set to the deck's 75/13/12 among the motivated and the trial's 25 % among all (S2); assumption A71",
               *assumed = "design 4.20; assumption A71";
    const auto add = [&](const char* name, double& value, const char* unit, const char* source, const char* en, const char* nl,
                         double least = -1, double most = -1) {
        declare_assumed(parameters, (std::string("conferences.") + name).c_str(), value,
                        {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    // clang-format off
    add("selected", p.selected, "share", "choice of the user", "of offers that go to motivated families only; the others go to all", "van het aanbod dat alleen naar gemotiveerde gezinnen gaat; de rest gaat naar allen", 0, 1);
    add("accepted", p.accepted, "share", "45 % decline (S2); assumption A71", "who accept when all are asked, at motivation .5: this * (.5 + motivation)", "die aanvaarden als allen gevraagd worden, bij motivatie .5: dit * (.5 + motivatie)");
    add("motivated", p.motivated, "share", assumed, "motivation above which a family is referred", "motivatie waarboven een gezin wordt verwezen");
    add("spread", p.spread, "-", deck, "logit: standard deviation of motivation", "logit: standaardafwijking van de motivatie");
    add("motivation_ties", p.motivation_ties, "-", assumed, "logit of motivation by the share of ties there are", "logit van motivatie naar het deel van de contacten dat er is");
    add("motivation_severity", p.motivation_severity, "-", assumed, "logit of motivation, less by severity", "logit van motivatie, minder door ernst");
    parameters.add("conferences.failing", p.failing, {.least = -4, .most = 0, .meaning = {"logit to come to nothing, at motivation .5", "logit op niets uit te lopen, bij motivatie .5"}, .source = deck});
    add("failing_severity", p.failing_severity, "-", deck, "the same by severity", "hetzelfde naar ernst");
    add("failing_unsafe", p.failing_unsafe, "-", assumed, "the same where it is unsafe", "hetzelfde waar het onveilig is");
    add("failing_ties", p.failing_ties, "-", assumed, "the same by each tie short of three", "hetzelfde voor elk contact onder drie");
    add("failing_motivation", p.failing_motivation, "-", deck, "the same, less by motivation", "hetzelfde, minder door motivatie");
    parameters.add("conferences.self", p.self, {.least = -3.7, .most = 0, .meaning = {"logit to start moving without a conference", "logit zelf in beweging te komen zonder conferentie"}, .source = deck});
    add("self_strength", p.self_strength, "-", assumed, "the same by own strength", "hetzelfde naar eigen kracht");
    add("self_severity", p.self_severity, "-", assumed, "the same, less by severity", "hetzelfde, minder door ernst");
    add("agreements", p.agreements, "-", "the deck: 18", "agreements in a plan, on average", "afspraken in een plan, gemiddeld");
    add("least_agreements", p.least_agreements, "-", assumed, "agreements in a plan at least", "afspraken in een plan ten minste");
    add("family_share", p.family_share, "share", "the deck: 80 %", "of agreements for the family and its circle", "van de afspraken voor het gezin en zijn kring", .5, 1);
    add("kept_family", p.kept_family, "-", assumed, "logit that the family keeps an agreement", "logit dat het gezin een afspraak nakomt");
    add("kept_strength", p.kept_strength, "-", assumed, "the same by own strength", "hetzelfde naar eigen kracht");
    add("kept_ties", p.kept_ties, "-", assumed, "the same by each tie beyond three", "hetzelfde voor elk contact boven drie");
    add("kept_severity", p.kept_severity, "-", assumed, "the same, less by severity", "hetzelfde, minder door ernst");
    add("kept_strain", p.kept_strain, "-", assumed, "the same, less by the strain of the circle", "hetzelfde, minder door overbelasting van de kring");
    add("kept_professional", p.kept_professional, "-", assumed, "logit that professionals keep an agreement", "logit dat professionals een afspraak nakomen");
    add("kept_load", p.kept_load, "-", assumed, "the same, less by load above 1", "hetzelfde, minder door belasting boven 1");
    add("kept_system", p.kept_system, "-", assumed, "the same, less by the team's system index", "hetzelfde, minder door de systeemindex van het team");
    add("enough", p.enough, "share", assumed, "of the agreements of each side that must be kept", "van de afspraken van elke kant die nagekomen moet worden");
    add("backing", p.backing, "share", assumed, "readiness to ask that a plan that held adds", "bereidheid te vragen die een plan dat standhield toevoegt", 0, .5);
    add("backing_months", p.backing_months, "months", assumed, "for so long", "zo lang");
    add("strength", p.strength, "share", assumed, "of the missing own strength that a plan that held gives", "van de ontbrekende eigen kracht die een plan dat standhield geeft", 0, .1);
    add("trust_gain", p.trust_gain, "share", assumed, "of the missing trust that a plan that held gives", "van het ontbrekende vertrouwen dat een plan dat standhield geeft");
    add("trust_loss", p.trust_loss, "share", assumed, "of trust that professionals lose who do not keep their part", "van het vertrouwen dat professionals verliezen die hun deel niet nakomen");
    // clang-format on
}

} // namespace welfare_state
