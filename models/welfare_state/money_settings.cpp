#include "models/welfare_state/money.hpp"

#include <utility>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {

// Gross domestic product per head in euros of 2020: the course of the Maddison project, recalled, level of 2020 (45,900 EUR, CBS, recalled).
MoneySettings::MoneySettings()
    : gdp{{1945, 5000},  {1947, 8000},  {1950, 9600},  {1960, 13300}, {1970, 20500}, {1980, 26000}, {1990, 31200},
          {2000, 40900}, {2008, 45900}, {2013, 44300}, {2019, 47900}, {2020, 45900}, {2024, 48500}, {2040, 54000}},
      budget{{1945, .004}, {1960, .012}, {1968, .022}, {1980, .036}, {2000, .036}, {2010, .052}, {2016, .047}, {2024, .050}},
      subsidy{{1945, .2}, {1955, .3}, {1965, .6}} {}

void declare(sim::Parameters& parameters, LawSettings& p) {
    const auto year = [&](const char* name, double& value, sim::Text meaning) {
        declare_year(parameters, name, value, std::move(meaning), "law calendar; design 4.17");
    };
    year("law.social_assistance", p.social_assistance,
         {"from when on municipalities pay for help with money and rights (Algemene Bijstandswet)",
          "vanaf wanneer gemeenten hulp bij geld en rechten betalen (Algemene Bijstandswet)"});
    year("law.long_term_care", p.long_term_care,
         {"from when on social insurance pays for care, mental health and youth help (AWBZ)",
          "vanaf wanneer volksverzekeringen zorg, ggz en jeugdhulp betalen (AWBZ)"});
    year("law.social_support", p.social_support,
         {"from when on municipalities pay for care at home and social work (Wmo)",
          "vanaf wanneer gemeenten zorg thuis en maatschappelijk werk betalen (Wmo)"});
    year("law.decentralisation", p.decentralisation,
         {"from when on municipalities pay for youth help (Jeugdwet)", "vanaf wanneer gemeenten jeugdhulp betalen (Jeugdwet)"});
    parameters.add("law.cut", p.cut,
                   {.unit = "share",
                    .least = 0,
                    .most = .25,
                    .meaning = {"taken off the money that moves to municipalities at the decentralisation",
                                "korting op het geld dat bij de decentralisatie naar gemeenten gaat"},
                    .source = "design 4.17: .05 to .25; assumption A60"});
}

void declare(sim::Parameters& parameters, MoneySettings& p) {
    const char* policy = "shape from the design's prototype (4.17), levels policy; assumption A61";
    parameters.add("money.gdp", p.gdp,
                   {.unit = "EUR/year",
                    .least = 0,
                    .most = 500000,
                    .meaning = {"gross domestic product per head in prices of 2020, by year",
                                "bruto binnenlands product per hoofd in prijzen van 2020, per jaar"},
                    .source = "course of the Maddison project, recalled; assumption A62"});
    parameters.add("money.budget", p.budget,
                   {.unit = "share",
                    .least = 0,
                    .most = .5,
                    .meaning = {"of gross domestic product that may be spent on the social domain, by year",
                                "van het bruto binnenlands product dat het sociaal domein mag kosten, per jaar"},
                    .source = policy});
    parameters.add(
        "money.subsidy", p.subsidy,
        {.unit = "share",
         .least = 0,
         .most = 1,
         .meaning = {"of the cost of associations that the public purse pays before the law makes it all, by year",
                     "van de kosten van verenigingen die de overheid betaalt voordat de wet er alles van maakt, per jaar"},
         .source = "assumption A61"});
    const auto add = [&](const char* name, double& value, const char* unit, double least, double most, sim::Text meaning,
                         const char* source) {
        parameters.add(name, value,
                       {.unit = unit, .least = least, .most = most, .meaning = std::move(meaning), .source = source});
    };
    const char* assumed = "assumption A63";
    add("money.wage", p.wage, "EUR/year", 30000, 150000,
        {"of a full-time job in 2020, all costs of the employer in it; follows gross domestic product per head",
         "van een voltijdbaan in 2020, alle werkgeverskosten inbegrepen; volgt het bruto binnenlands product per hoofd"},
        "design 4.17; Baumol");
    add("money.dues", p.dues, "share", 0, .02,
        {"of gross domestic product that members would give if everybody were in associations",
         "van het bruto binnenlands product dat leden zouden geven als iedereen in verenigingen zat"},
        "set to 1.2 FTE per 1000 at the density of 1945 (4.14); assumption A61");
    add("money.norm", p.norm, "share", .5, 1,
        {"of capacity that must be delivered for production pay to cover its cost",
         "van de capaciteit die geleverd moet worden wil productiebetaling de kosten dekken"},
        assumed);
    add("money.reserve", p.reserve, "years", 0, 2,
        {"of cost that an institution may keep", "aan kosten die een instelling in reserve mag houden"}, assumed);
    add("money.leak", p.leak, "share", 0, .06,
        {"of contracted money that buys no hours where nobody controls",
         "van het contractgeld dat geen uren koopt waar niemand controleert"},
        "design 4.17: 0 to .06; assumption A63");
    add("money.purchasing", p.purchasing, "share", 0, .2,
        {"of contracted money that buying costs a municipality with one contract",
         "van het contractgeld dat inkoop kost bij een gemeente met een contract"},
        "design 4.17; assumption A63");
    add("money.purchasing_contracts", p.purchasing_contracts, "share", 0, .06,
        {"more for each doubling of contracts", "meer bij elke verdubbeling van contracten"}, "design 4.17; assumption A63");
    add("money.purchasing_state", p.purchasing_state, "share", 0, .2,
        {"of contracted money that buying costs state and insurers", "van het contractgeld dat inkoop rijk en verzekeraars kost"},
        assumed);
    add("money.deprivation", p.deprivation, "-", 0, 2,
        {"how far grants to municipalities follow their share of low class",
         "hoever gemeentelijke budgetten het aandeel lage klasse volgen"},
        assumed);
    add("money.kept", p.kept, "years", 0, 5,
        {"of its grant that a municipality may keep", "van haar budget dat een gemeente mag opsparen"}, assumed);
    add("money.austerity_rise", p.austerity_rise, "1/month", 0, .1,
        {"rise of austerity while the municipality's reserve is below zero",
         "stijging van de versobering zolang de gemeentereserve onder nul staat"},
        "design 4.17; assumption A63");
    add("money.austerity_fade", p.austerity_fade, "1/month", .9, 1,
        {"what is left of austerity after a month otherwise", "wat er anders na een maand van de versobering over is"},
        "design 4.17; assumption A63");
    add("money.shadow_price", p.shadow_price, "EUR/h", 14, 25,
        {"of informal help, for comparison only", "van informele hulp, alleen ter vergelijking"},
        "municipal informal tariffs 2023: 16-23 (S23)");
    add("money.decision", p.decision, "hours", 0, 4, {"that an intake decision takes", "die een intakebesluit kost"}, "M26");
}

const std::array<const char*, payers> payer_names = {"charity", "state", "municipality", "household", "commons"};
const std::array<sim::Text, payers> payer_texts = {{{"charity and members", "liefdadigheid en leden"},
                                                    {"state and social insurance", "rijk en volksverzekeringen"},
                                                    {"municipalities", "gemeenten"},
                                                    {"households (own contributions)", "huishoudens (eigen bijdragen)"},
                                                    {"commons of citizens", "commons van burgers"}}};

} // namespace welfare_state
