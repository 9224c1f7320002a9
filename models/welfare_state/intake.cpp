#include "models/welfare_state/intake.hpp"

#include <algorithm>
#include <optional>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

using D = Disposition;

Queue& queue_of(std::array<std::array<Queue, domains>, lines>& queues, Line line, int domain) {
    return queues[static_cast<std::size_t>(line)][static_cast<std::size_t>(domain)];
}

double priority_of(const IntakeSettings& p, const Teams& teams, TeamId team, const Citizens& citizens, CitizenId citizen,
                   int domain) {
    const bool is_outsider = teams.line[team] == Line::first && !citizens.member[citizen];
    const double weight = is_outsider ? 1 - static_cast<double>(teams.insiders[citizens.home[citizen]]) : 1;
    return weight
         * priority(p, teams.dispositions[team], felt_need(citizens, citizen, domain), citizens.own_strength[citizen],
                    citizens.social_class[citizen], teams.openness[teams.municipality[team]]);
}

} // namespace

double priority(const IntakeSettings& p, const Dispositions& x, double felt, double own_strength, SocialClass social_class,
                double openness) {
    const double class_above_middle = static_cast<int>(social_class) - static_cast<int>(SocialClass::middle);
    return sim::exp(p.priority_need * felt / p.priority_scale
                    + ((1 - x[D::legality]) * x[D::personal] * p.favour + openness * p.openness_favour)
                          * (own_strength - 0.5 + p.favour_class * class_above_middle));
}

double chance_of_referral(const IntakeSettings& p, const NeedSettings& depths, const Dispositions& x, bool by_provider, int domain,
                          double need) {
    // In whole hours, as needs are: else 2.7 h would exceed 9 * .3.
    const double severe_hours = p.severe_hours * depths.hours_scale[static_cast<std::size_t>(domain)];
    const bool severe = nearest_hours(need) > nearest_hours(severe_hours);
    return std::clamp(p.referral + p.referral_risk * x[D::risk] + p.referral_mastery * x[D::mastery] * x[D::efficiency]
                          + (severe ? p.referral_severe : 0) - p.referral_networks * x[D::networks]
                          - p.referral_trust * x[D::trust] + (by_provider ? p.referral_providers : 0),
                      0.0, 1.0);
}

double chance_of_denial(const IntakeSettings& p, const Dispositions& x, int level, double austerity, double openness) {
    return std::clamp((p.denial + p.denial_legality * x[D::legality] * x[D::rules] * (is_light(level) ? 1 : p.denial_deep)
                       + p.denial_austerity * austerity)
                          * (1 - p.openness * openness),
                      0.0, 1.0);
}

double chance_of_admission(double admission, double relative_priority) {
    if (admission >= 1) return 1;
    if (admission <= 0 || !(relative_priority > 0)) return 0;
    return 1 - sim::exp(relative_priority * sim::log(1 - admission));
}

void queueing(const IntakeSettings& p, const ClientHourSettings& hours, const NeedSettings& depths, const Teams& teams,
              const Citizens& citizens, Queues& queues, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        queues[home] = {};
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            const Needs& needs = citizens.needs[citizen];
            for (const int domain : needs.domains_waiting() | needs.domains_in_care()) {
                const Status status = needs.status(domain);
                const bool waits = is_waiting(status);
                const Line line = line_of(status);
                const TeamId team = teams.serving(home, line, domain);
                const Hours asked = client_hours(hours, depths, teams, team, citizens, citizen, domain).asked;
                Queue& queue = queue_of(queues[home], line, domain);
                if (waits) {
                    queue.waiting += asked;
                    ++queue.waiters;
                    queue.priority += priority_of(p, teams, team, citizens, citizen, domain);
                } else {
                    queue.demand += asked;
                    ++queue.clients;
                }
            }
        });
    });
}

void intake(const IntakeSettings& p, const ClientHourSettings& hours, const NeedSettings& depths, const Teams& teams,
            Citizens& citizens, Queues& queues, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        for_each_concerned(citizens, rows, [&](CitizenId citizen) {
            Needs& needs = citizens.needs[citizen];
            std::optional<sim::Random> random; // two draws for each domain in which somebody waits, whatever comes of the first
            for (const int domain : needs.domains_waiting()) {
                const Status status = needs.status(domain);
                if (!random) random.emplace(now.random(citizens.lineage[citizen]));
                const double place = random->uniform(), verdict = random->uniform();
                const Line line = line_of(status);
                const TeamId team = teams.serving(home, line, domain);
                const double weight = priority_of(p, teams, team, citizens, citizen, domain), mean = teams.mean_priority[team];
                if (place >= chance_of_admission(teams.admission[team], mean > 0 ? weight / mean : 0)) continue;
                const Dispositions& x = teams.dispositions[team];
                const double austerity = teams.austerity[teams.municipality[team]],
                             openness = teams.openness[teams.municipality[team]];
                ++queue_of(queues[home], line, domain).decisions;
                if (line == Line::first
                    && verdict
                           < chance_of_referral(p, depths, x, teams.by_provider[team], domain, in_hours(needs.hours[domain]))) {
                    needs.take(domain, Status::waiting_second);
                    citizens.hand_overs[citizen] |= 1;
                    continue;
                }
                if (line == Line::second && verdict < chance_of_denial(p, x, needs.mark[domain].level, austerity, openness)) {
                    needs.take(domain, Status::refused);
                    continue;
                }
                needs.take(domain, line == Line::first ? Status::first_line : Status::second_line);
                Queue& queue = queue_of(queues[home], line, domain);
                queue.demand += client_hours(hours, depths, teams, team, citizens, citizen, domain).asked;
                ++queue.clients;
            }
        });
    });
}

void declare(sim::Parameters& parameters, IntakeSettings& p) {
    const DeclareAssumed add(parameters, "design 4.7; assumption A46");
    add("intake.referral", p.referral, "share", "of those the first line sees whom it refers, at nothing else",
        "van wie de eerste lijn ziet die zij doorverwijst, zonder meer");
    add("intake.referral_risk", p.referral_risk, "share", "more referral by risk avoidance",
        "meer verwijzing door risicomijding");
    add("intake.referral_mastery", p.referral_mastery, "share", "more referral by mastery times efficiency",
        "meer verwijzing door beheersing maal efficientie");
    add("intake.referral_severe", p.referral_severe, "share", "more referral of severe needs",
        "meer verwijzing van ernstige nood");
    add("intake.severe_hours", p.severe_hours, "hours/week", "need above which it is severe, times the scale of the domain",
        "nood waarboven die ernstig is, maal de schaal van het domein");
    add("intake.referral_networks", p.referral_networks, "share", "less referral by work with networks",
        "minder verwijzing door werken met netwerken");
    add("intake.referral_trust", p.referral_trust, "share", "less referral by trust", "minder verwijzing door vertrouwen");
    add("intake.referral_providers", p.referral_providers, "share", "more referral by neighbourhood teams that providers employ",
        "meer verwijzing door wijkteams in dienst van aanbieders", 0, 0.4);
    add("intake.denial", p.denial, "share", "refused by the second line, at nothing else",
        "geweigerd door de tweede lijn, zonder meer");
    add("intake.denial_legality", p.denial_legality, "share", "refused besides, by legality times rules",
        "bovendien geweigerd, naar rechtmatigheid maal regels");
    add("intake.denial_austerity", p.denial_austerity, "share", "refused besides, at full austerity of the municipality",
        "bovendien geweigerd, bij volle versobering van de gemeente");
    add("intake.denial_deep", p.denial_deep, "share", "of that for needs that are not light",
        "daarvan bij nood die niet licht is");
    add("intake.priority_need", p.priority_need, "-", "weight of felt need in priority, over intake.priority_scale (S38)",
        "gewicht van gevoelde nood in voorrang, over intake.priority_scale (S38)");
    add("intake.priority_scale", p.priority_scale, "hours/week", "felt need that raises priority e-fold",
        "gevoelde nood die voorrang e maal zo groot maakt");
    add("intake.favour", p.favour, "-", "favour of the strong and well-off where institutions are personal and not bound by law",
        "voorkeur voor sterken en welgestelden waar instellingen persoonlijk zijn en niet aan recht gebonden", 0, 1.5);
    add("intake.favour_class", p.favour_class, "-", "own strength that one class higher counts for in favour",
        "eigen kracht waarvoor een klasse hoger telt bij voorkeur");

    const DeclareAssumed openness(parameters, "M24; assumption A65");
    openness("intake.openness", p.openness, "share", "fewer refusals where residents allocate all hours",
             "minder weigeringen waar bewoners alle uren toewijzen", 0, 1);
    openness("intake.openness_favour", p.openness_favour, "-", "more favour for the strong where residents allocate all hours",
             "meer gunst voor de sterken waar bewoners alle uren toewijzen", 0, 1.5);
}

} // namespace welfare_state
