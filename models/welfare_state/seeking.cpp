#include "models/welfare_state/seeking.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr double least_felt = in_hours(1); ///< [h/week] below which nobody seeks or waits: less cannot be given

/// Of the eight teams that serve a neighbourhood, weighed by the hours that its people asked of them last month.
struct MetThere {
    double rules = 0, legality = 0, experience = 0, neighbourhood = 0;
};

MetThere met_in(const Teams& teams, const Queues& queues, NeighbourhoodId home) {
    double demand = 0;
    for (const auto& line : queues[home]) {
        for (const Queue& queue : line) demand += static_cast<double>(queue.demand);
    }
    MetThere met;
    for (int line = 0; line < lines; ++line) {
        for (int domain = 0; domain < domains; ++domain) {
            const Queue& queue = queues[home][static_cast<std::size_t>(line)][static_cast<std::size_t>(domain)];
            const double weight = demand > 0 ? static_cast<double>(queue.demand) / demand : 1.0 / (lines * domains);
            const TeamId team = teams.serving(home, static_cast<Line>(line), domain);
            const Dispositions& x = teams.dispositions[team];
            met.rules += weight * teams.rules[team];
            met.legality += weight * x[Disposition::legality];
            met.experience += weight * x[Disposition::experience];
            met.neighbourhood += weight * x[Disposition::neighbourhood];
        }
    }
    return met;
}

} // namespace

// Own contributions to light care at home: none before 1997, then by income and rising, from 2019 on 19 EUR for all (assumption A45).
SeekingSettings::SeekingSettings()
    : fees{{sim::Series{{1997, 0}, {1997, 5}, {2018, 19}, {2040, 19}},
            sim::Series{{1997, 0}, {1997, 10}, {2018, 38}, {2019, 38}, {2019, 19}, {2040, 19}},
            sim::Series{{1997, 0}, {1997, 15}, {2018, 55}, {2019, 55}, {2019, 19}, {2040, 19}}}} {}

double desks_at(const SeekingSettings& p, const Teams& teams, NeighbourhoodId home) {
    const double cooperation = teams.dispositions[teams.first_line(home, 0)][Disposition::cooperation];
    return std::max(1.0, teams.has_generalist[home] ? p.desks - p.desks_less * cooperation : p.desks);
}

double access_threshold(const SeekingSettings& p, const Teams& teams, const Queues& queues, NeighbourhoodId home) {
    const MetThere met = met_in(teams, queues, home);
    const bool generalist = teams.has_generalist[home];
    const double desks = desks_at(p, teams, home);
    const double nearness = (met.experience + met.neighbourhood) / 2 * (generalist ? 1 : p.near_base);
    const double austerity = teams.austerity[teams.municipality[teams.first_line(home, 0)]];
    return std::clamp(p.access + p.access_austerity * austerity + p.access_rules * met.rules / (met.rules + 1)
                          + p.access_desks * (desks - 1) + p.access_legality * met.legality - p.access_near * nearness,
                      0.0, 1.0);
}

double chance_to_seek(const SeekingSettings& p, const Seeker& who) {
    const double share = who.need > 0 ? who.felt / who.need : 0;
    const double fee = who.light_care ? p.fee[static_cast<std::size_t>(who.social_class)] * who.fee / 20 : 0;
    const double chance = sim::logistic(p.base + p.share * share + p.depth * sim::log(1 + who.felt) + p.trust * (who.trust - 0.5)
                                        + p.claim * (who.claim_orientation - 0.3) + p.dependency * who.dependency
                                        + (who.labelled ? p.label : 0) - p.threshold * who.threshold - fee);
    return std::clamp(chance * (who.closed_gate ? 1 - who.gate * (1 - p.other_pillar) : 1), 0.0, 1.0);
}

void seeking(const SeekingSettings& p, const Neighbourhoods& neighbourhoods, const Teams& teams, const Queues& queues,
             Surroundings& surroundings, Citizens& citizens, const sim::Step& now) {
    std::array<double, social_classes> fees{};
    for (std::size_t c = 0; c < fees.size(); ++c) fees[c] = p.fees[c].at(now.month.start());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        const double threshold = std::max(0.0, access_threshold(p, teams, queues, home) - surroundings.nearer[home]);
        const double many_desks = p.access_desks * (desks_at(p, teams, home) - 1);
        surroundings.access_threshold[home] = static_cast<float>(threshold);
        const double first_line = p.first_line * (teams.has_generalist[home] ? 1 + p.generalist : 1);
        const auto& has_body = teams.has_body[neighbourhoods.municipality[home]];
        // Two draws for each domain in which somebody may seek, one where they may give up.
        for_each_concerned(now, citizens, rows, [&](CitizenId citizen, sim::Random& random) {
            Needs& needs = citizens.needs[citizen];
            // Nobody seeks for what they are helped with, nor without need or standing.
            for (const int domain : (needs.domains_in_need() | needs.domains_with_status()) - needs.domains_in_care()) {
                const Needs::Mark mark = needs.mark[domain];
                if (mark.status == Status::refused && needs.months[domain] >= p.cool_off) needs.take(domain, Status::none);
                const bool may_seek = needs.status(domain) == Status::none && needs.hours[domain] > 0;
                if (!may_seek && !is_waiting(mark.status)) continue;
                const double felt = felt_need(citizens, citizen, domain);
                if (is_waiting(mark.status)) {
                    if (felt < least_felt) needs.take(domain, Status::none);
                    else if (needs.months[domain] >= p.patience && random.chance(p.giving_up))
                        needs.take(domain, Status::refused);
                    continue;
                }
                if (felt < least_felt) continue;
                const SocialClass social_class = citizens.social_class[citizen];
                const auto c = static_cast<std::size_t>(social_class);
                const InCase& in_case = teams.in_case[citizens.programme[citizen]];
                const double threshold_in_case =
                    std::max(0.0, threshold - in_case.access - (in_case.integral ? many_desks : 0));
                const double to_first = std::clamp(first_line * (is_heavy(mark.level) ? p.first_line_heavy : 1), 0.0, 1.0);
                const double gate = (1 - to_first) * teams.pillar_gate[teams.second_line(home, domain)]
                                  + to_first * teams.pillar_gate[teams.first_line(home, domain)]; // of where one would turn
                const double chance =
                    chance_to_seek(p, {.felt = felt,
                                       .need = in_hours(needs.hours[domain]),
                                       .trust = citizens.trust[citizen],
                                       .claim_orientation = citizens.claim_orientation[citizen],
                                       .dependency = citizens.dependency[citizen],
                                       .threshold = threshold_in_case * p.by_class[c],
                                       .fee = fees[c],
                                       .labelled = mark.labelled != 0,
                                       .light_care = domain == static_cast<int>(Domain::care) && is_light(mark.level),
                                       .closed_gate = !has_body[static_cast<std::size_t>(citizens.pillar[citizen])],
                                       .social_class = social_class,
                                       .gate = gate});
                const bool seeks = random.chance(chance), first = random.chance(to_first);
                if (seeks) needs.take(domain, first ? Status::waiting_first : Status::waiting_second);
            }
        });
    });
}

void declare(sim::Parameters& parameters, SeekingSettings& p) {
    parameters.add("seeking.base", p.base,
                   {.least = -4,
                    .most = -2,
                    .meaning = {"logit of the monthly chance to seek help, at nothing else",
                                "logit van de maandkans hulp te zoeken, zonder meer"},
                    .source = "prototype; design 4.6"});
    const DeclareAssumed seek(parameters, "form Andersen S56, design 4.6; assumption A43");
    seek("seeking.share", p.share, "-", "logit by the share of the need that is felt",
         "logit door het deel van de nood dat gevoeld wordt");
    seek("seeking.access_austerity", p.access_austerity, "share", "access threshold by full austerity of the municipality",
         "toegangsdrempel bij volle versobering van de gemeente");
    seek("seeking.depth", p.depth, "-", "logit by ln(1 + felt hours)", "logit door ln(1 + gevoelde uren)");
    seek("seeking.trust", p.trust, "-", "logit by trust in institutions", "logit door vertrouwen in instellingen");
    seek("seeking.claim", p.claim, "-", "logit by claim orientation", "logit door claimgedrag");
    seek("seeking.dependency", p.dependency, "-", "logit by dependency", "logit door afhankelijkheid");
    seek("seeking.label", p.label, "-", "logit of who is labelled in the domain", "logit van wie in het domein een etiket heeft");
    seek("seeking.threshold", p.threshold, "-", "logit by which a full access threshold keeps people away",
         "logit waarmee een volle drempel mensen weghoudt", 1.5, 5);
    seek("seeking.by_class_low", p.by_class[0], "-", "access threshold as the low class meets it, as a factor",
         "drempel zoals de lage klasse die ervaart, als factor");
    seek("seeking.by_class_middle", p.by_class[1], "-", "the same, middle class", "hetzelfde, middenklasse");
    seek("seeking.by_class_high", p.by_class[2], "-", "the same, high class", "hetzelfde, hoge klasse");
    seek("seeking.other_pillar", p.other_pillar, "share",
         "of the chance where there is no body of the own pillar and the gate is closed",
         "van de kans waar geen instelling van de eigen zuil is en de poort dicht is");
    seek("seeking.first_line", p.first_line, "share", "who turn to the first line first", "die eerst naar de eerste lijn gaan");
    seek("seeking.generalist", p.generalist, "-", "more turn there where there is a generalist team: 1 + this",
         "daarheen gaan er meer waar een generalistisch team is: 1 + dit");
    seek("seeking.first_line_heavy", p.first_line_heavy, "share", "of that with heavy needs", "daarvan met zware nood");
    parameters.add("seeking.patience", p.patience,
                   {.unit = "months",
                    .least = 0,
                    .most = 60,
                    .meaning = {"after which who waits may give up", "waarna wie wacht kan opgeven"},
                    .source = "assumption A55"});
    parameters.add(
        "seeking.giving_up", p.giving_up,
        {.unit = "1/month",
         .least = 0,
         .most = 0.3,
         .meaning = {"chance to give up waiting, once patience is over", "kans het wachten op te geven, als het geduld op is"},
         .source = "assumption A55"});
    seek("seeking.cool_off", p.cool_off, "months", "after a refusal before somebody seeks again",
         "na een weigering voor iemand weer zoekt");

    const DeclareAssumed fee(parameters, "fit to P18 (S22), design 4.6; assumption A45");
    fee("seeking.fee_low", p.fee[0], "-", "logit lost per 20 EUR/month of own contribution to light care, low class",
        "logit verlies per 20 EUR/maand eigen bijdrage voor lichte zorg, lage klasse", 0, 0.2);
    fee("seeking.fee_middle", p.fee[1], "-", "the same, middle class", "hetzelfde, middenklasse");
    fee("seeking.fee_high", p.fee[2], "-", "the same, high class", "hetzelfde, hoge klasse");
    const auto fees = [&](const char* name, sim::Series& value, const char* en, const char* nl) {
        parameters.add(
            name, value,
            {.unit = "EUR/month", .least = 0, .most = 500, .meaning = {en, nl}, .source = "design 4.6; assumption A45"});
    };
    fees("seeking.fees_low", p.fees[0], "own contribution to light care, low class",
         "eigen bijdrage voor lichte zorg, lage klasse");
    fees("seeking.fees_middle", p.fees[1], "the same, middle class", "hetzelfde, middenklasse");
    fees("seeking.fees_high", p.fees[2], "the same, high class", "hetzelfde, hoge klasse");

    const DeclareAssumed access(parameters, "design 4.6; assumption A44");
    access("seeking.access", p.access, "share", "access threshold at nothing else", "drempel zonder meer");
    access("seeking.access_rules", p.access_rules, "share", "more by the rule stock R of who helps there: R / (R + 1)",
           "meer door de regels R van wie daar helpt: R / (R + 1)");
    access("seeking.access_desks", p.access_desks, "share", "more by each further desk", "meer door elk volgend loket");
    access("seeking.access_legality", p.access_legality, "share", "more by legality", "meer door rechtmatigheid");
    access("seeking.access_near", p.access_near, "share", "less by experience and neighbourhood",
           "minder door ervaring en buurt");
    access("seeking.near_base", p.near_base, "share", "of that without a generalist team", "daarvan zonder generalistisch team");
    access("seeking.desks", p.desks, "-", "desks without a generalist team", "loketten zonder generalistisch team");
    access("seeking.desks_less", p.desks_less, "-", "fewer desks with a generalist team that cooperates fully (S64)",
           "minder loketten met een generalistisch team dat volledig samenwerkt (S64)");
}

} // namespace welfare_state
