#include "models/welfare_state/client_hours.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {
namespace {

/// In twentieths, all domains together.
std::int64_t felt_in_all(const Citizens& citizens, CitizenId citizen) {
    const std::int64_t felt = citizens.felt(citizen);
    return std::max<std::int64_t>(0, felt);
}

} // namespace

double felt_need(const Citizens& citizens, CitizenId citizen, int domain) {
    const Needs& needs = citizens.needs[citizen];
    if (needs.hours[domain] == 0) return 0;
    return in_hours(felt_in_all(citizens, citizen) * needs.hours[domain]) / needs.total();
}

Hours whole_felt_need(const Citizens& citizens, CitizenId citizen, int domain) {
    const Needs& needs = citizens.needs[citizen];
    if (needs.hours[domain] == 0) return 0;
    if (needs.hours[domain] == needs.total()) return static_cast<Hours>(felt_in_all(citizens, citizen));
    std::int64_t before = 0; // need in the domains before this one: the remainder of each division is handed to the next
    for (int d = 0; d < domain; ++d) before += needs.hours[d];
    const std::int64_t all = needs.total(), felt = felt_in_all(citizens, citizen);
    return static_cast<Hours>(felt * (before + needs.hours[domain]) / all - felt * before / all);
}

ClientHours client_hours(const ClientHourSettings& p, const NeedSettings& depths, const Teams& teams, TeamId team,
                         const Citizens& citizens, CitizenId citizen, int domain) {
    const Needs& needs = citizens.needs[citizen];
    const Needs::Mark mark = needs.mark[domain];
    const Dispositions& logic = teams.dispositions[team];
    const double own_strength = logic[Disposition::own_strength], production = teams.production_weight[team];
    const double fewer = (1 - p.skimping * (1 - production) * logic[Disposition::efficiency] * (1 - logic[Disposition::personal]))
                       * (is_heavy(mark.level) ? 1 - p.under_help * own_strength : 1);
    if (needs.hours[domain] == 0) {
        if (!is_in_care(mark.status)) return {};
        return {nearest_hours(hours_of(depths, domain, mark.level) * fewer), 0, 0, true};
    }
    const int months = is_in_care(mark.status) ? needs.months[domain] : 0; // who waits would begin
    const double coaching = months < p.coaching_months ? 1 + p.coaching * own_strength : 1;
    const double induced = 1 + p.induced * production * teams.slack[team];
    const double felt = in_hours(whole_felt_need(citizens, citizen, domain));
    return {nearest_hours(felt * induced * coaching * fewer), 1 - 1 / coaching, 1 - 1 / induced, false};
}

Help help(const ClientHourSettings& p, const NeedSettings& depths, const Teams& teams, TeamId team, const Citizens& citizens,
          CitizenId citizen, int domain) {
    const ClientHours client = client_hours(p, depths, teams, team, citizens, citizen, domain);
    const auto given = static_cast<Hours>(static_cast<double>(teams.delivered_share[team]) * client.asked);
    if (client.held) return {0, given, 0, true};
    // To the nearest: what rounding `asked` has taken away comes back, so that full delivery meets felt need exactly.
    const auto besides_coaching = static_cast<Hours>(given * (1 - client.coaching) + 0.5);
    const Hours useful = std::min(besides_coaching, whole_felt_need(citizens, citizen, domain));
    const auto surplus = static_cast<Hours>(given - useful);
    return {useful, surplus, std::min<double>(surplus, given * client.induced), false};
}

void declare(sim::Parameters& parameters, ClientHourSettings& p) {
    const char* source = "design 4.9; assumption A42";
    declare_assumed(
        parameters, "client_hours.induced", p.induced,
        {.en = "more hours asked of a team with full slack that is paid by production: 1 + this * slack * weight",
         .nl = "extra gevraagde uren bij een team met volle ruimte dat per productie betaald wordt: 1 + dit * ruimte * gewicht",
         .source = "design 4.9, order of S12; assumption A42",
         .least = 0,
         .most = 0.5});
    declare_assumed(parameters, "client_hours.coaching", p.coaching,
                    {.en = "more time in the first months where a team works on own strength",
                     .nl = "extra tijd in de eerste maanden waar een team aan eigen kracht werkt",
                     .source = source,
                     .least = 0,
                     .most = 0.6});
    declare_assumed(parameters, "client_hours.coaching_months", p.coaching_months,
                    {.unit = "months",
                     .en = "time in care during which coaching takes longer",
                     .nl = "tijd in zorg waarin coachen langer duurt",
                     .source = source});
    declare_assumed(parameters, "client_hours.skimping", p.skimping,
                    {.unit = "share",
                     .en = "hours spared under a lump sum, by efficiency and lack of the personal",
                     .nl = "uren die bij een vast bedrag worden uitgespaard, naar efficientie en gebrek aan het persoonlijke",
                     .source = "design 4.9, S12 (durations 2-7 % shorter); assumption A42",
                     .least = 0,
                     .most = 0.3});
    declare_assumed(parameters, "client_hours.under_help", p.under_help,
                    {.unit = "share",
                     .en = "hours withheld from heavy need where a team counts on own strength",
                     .nl = "uren die zware nood wordt onthouden waar een team op eigen kracht rekent",
                     .source = "design 5.1; assumption A42"});
}

} // namespace welfare_state
