#include <cmath>
#include <limits>
#include <numeric>

#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

constexpr double not_there = std::numeric_limits<double>::quiet_NaN();

/// [EUR/year] for each head, of an amount in cents of one month.
double a_head(const Observed& o, std::int64_t cents) {
    return ratio(static_cast<double>(cents) * 12 / 100, o.help.persons(o.help.help.people));
}
std::int64_t paid(const Observed& o) {
    return std::accumulate(o.state.purses.paid.begin(), o.state.purses.paid.end(), std::int64_t{0});
}
double gdp(const Observed& o) { return o.state.settings.money.gdp.at(o.month.start()); }
double informal_value(const Observed& o) {
    return per_head(o.help.help.informal, o.help.help.people) * (365.25 / 7) * o.state.settings.money.shadow_price;
}

} // namespace

Outcomes money_outcomes() {
    const auto of_country = [](const char* name, const char* units, sim::Text long_name, sim::Text definition, Values values) {
        return monthly({name, units, std::move(long_name), std::move(definition), during_month}, "", values);
    };
    return {
        of_country("cost", "EUR/year", {"cost of formal help a head", "kosten van formele hulp per hoofd"},
                   {"what all purses pay in the month, times twelve, divided by people; prices of 2020",
                    "wat alle portemonnees in de maand betalen, maal twaalf, gedeeld door mensen; prijzen van 2020"},
                   [](const Observed& o, Out out) { out.push_back(a_head(o, paid(o))); }),
        monthly({"cost_by_payer",
                 "EUR/year",
                 {"cost of formal help a head by payer", "kosten van formele hulp per hoofd naar betaler"},
                 {"what a purse pays in the month, times twelve, divided by people; prices of 2020",
                  "wat een portemonnee in de maand betaalt, maal twaalf, gedeeld door mensen; prijzen van 2020"},
                 during_month},
                "payer",
                [](const Observed& o, Out out) {
                    for (const std::int64_t amount : o.state.purses.paid) out.push_back(a_head(o, amount));
                }),
        of_country("cost_share_of_gdp", "1",
                   {"cost of formal help as share of gross domestic product", "kosten van formele hulp als aandeel van het bbp"},
                   {"cost a head divided by gross domestic product a head", "kosten per hoofd gedeeld door bbp per hoofd"},
                   [](const Observed& o, Out out) { out.push_back(ratio(a_head(o, paid(o)), gdp(o))); }),
        of_country("informal_value", "EUR/year", {"worth of informal help a head", "waarde van informele hulp per hoofd"},
                   {"hours of informal help a year times the shadow price, divided by people",
                    "uren informele hulp per jaar maal de schaduwprijs, gedeeld door mensen"},
                   [](const Observed& o, Out out) { out.push_back(informal_value(o)); }),
        of_country("social_cost", "EUR/year", {"social cost of help a head", "maatschappelijke kosten van hulp per hoofd"},
                   {"cost of formal help and worth of informal help", "kosten van formele hulp en waarde van informele hulp"},
                   [](const Observed& o, Out out) { out.push_back(a_head(o, paid(o)) + informal_value(o)); }),
        of_country(
            "transaction_share", "1", {"J3 share of cost without contact", "J3 aandeel van de kosten zonder contact"},
            {"1 - wages for hours with clients / all that is paid", "1 - loon voor uren met clienten / alles wat betaald wordt"},
            [](const Observed& o, Out out) { out.push_back(paid(o) > 0 ? 1 - ratio(o.state.purses.bill.contact, paid(o)) : 0); }),
        of_country("coordination_share", "1",
                   {"coordination share of municipal cost (J3, narrow)", "coordinatieaandeel van gemeentelijke kosten (J3, eng)"},
                   {"(management + purchasing + intake) / what municipalities' help costs; missing before the Wmo",
                    "(leiding + inkoop + intake) / wat hulp van gemeenten kost; ontbreekt voor de Wmo"},
                   [](const Observed& o, Out out) {
                       const Bill& bill = o.state.purses.municipal;
                       const bool is_there = o.month.start() >= o.state.settings.law.social_support && bill.all() > 0;
                       out.push_back(is_there ? ratio(bill.management + bill.purchasing + bill.intake, bill.all()) : not_there);
                   }),
        of_country("leak_share", "1", {"share of cost that buys no hours", "aandeel van de kosten dat geen uren koopt"},
                   {"money that is misused, divided by all that is paid", "misbruikt geld, gedeeld door alles wat betaald wordt"},
                   [](const Observed& o, Out out) { out.push_back(ratio(o.state.purses.bill.leak, paid(o))); }),
        of_country("reserves", "years", {"reserves of institutions", "reserves van instellingen"},
                   {"reserves divided by a year's cost", "reserves gedeeld door de kosten van een jaar"},
                   [](const Observed& o, Out out) {
                       double reserve = 0, cost = 0;
                       for (const InstitutionId row : o.state.institutions.all()) {
                           reserve += static_cast<double>(o.state.institutions.reserve[row]);
                           cost += 12 * static_cast<double>(o.state.institutions.cost[row]);
                       }
                       out.push_back(ratio(reserve, cost));
                   }),
        of_country("budget_room", "1", {"public budget over public spending", "publiek budget gedeeld door publieke uitgaven"},
                   {"budgets of state and municipalities divided by what they pay",
                    "budgetten van rijk en gemeenten gedeeld door wat zij betalen"},
                   [](const Observed& o, Out out) {
                       out.push_back(ratio(public_budget(o.state.purses), public_spending(o.state.purses)));
                   }),
        of_country("austerity", "1", {"austerity of municipalities", "versobering bij gemeenten"},
                   {"austerity (0 to 1), mean over municipalities by people",
                    "versobering (0 tot 1), gemiddeld over gemeenten naar mensen"},
                   [](const Observed& o, Out out) {
                       double sum = 0, people = 0;
                       for (std::uint32_t town = 0; town < o.help_by_municipality.size(); ++town) {
                           const auto here = static_cast<double>(o.help_by_municipality[town].help.people);
                           sum += here * o.state.purses.austerity[MunicipalityId{town}];
                           people += here;
                       }
                       out.push_back(ratio(sum, people));
                   }),
    };
}

} // namespace welfare_state
