#include "models/welfare_state/outcomes.hpp"

#include <numeric>

namespace welfare_state {
namespace {

constexpr int june = 5; // months count from 0

template <class Entries>
std::vector<std::string> codes(const Entries& entries) {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < entries.code.size(); ++i) {
        list.push_back(entries.name[i].empty() || entries.name[i] == entries.code[i] ? entries.code[i]
                                                                                     : entries.code[i] + " " + entries.name[i]);
    }
    return list;
}

} // namespace

Observed::Observed(const Census& counted, const Municipalities& municipalities, const Neighbourhoods& places,
                   double persons_an_agent)
    : persons_per_agent(persons_an_agent), neighbourhoods(places), census(counted), by_municipality(municipalities.size()) {
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(places.size())) {
        const auto third = static_cast<std::size_t>(places.third[n]);
        all += census.people[n];
        all_ties += census.ties[n];
        by_third[third] += census.people[n];
        ties_by_third[third] += census.ties[n];
        by_municipality[places.municipality[n].index] += census.people[n];
    }
}

Recorder::Recorder(const Detail& detail, sim::Month until) : lives_(detail.people, until) {
    for (const DeclaredOutcome& outcome : outcomes()) {
        if (outcome.level > detail.level) continue;
        chosen_.push_back(&outcome);
        values_.push_back({outcome.about.name, {}});
    }
}

void Recorder::observe(const WelfareState& state, sim::Month month) {
    lives_.find(state.citizens, state.events, month);
    Observed observed(state.census, state.municipalities, state.neighbourhoods,
                      static_cast<double>(state.settings.run.persons_per_agent));
    observed.followed = {&state, month, lives_.people()};
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
        if (chosen_[i]->rhythm == Rhythm::monthly || month.of_year() == june) chosen_[i]->values(observed, values_[i].values);
    }
}

std::vector<sim::Dimension> dimensions(sim::Month from, sim::Month until, const Municipalities& municipalities,
                                       const Neighbourhoods& neighbourhoods, const Detail& detail) {
    std::vector<std::int32_t> months, midyears;
    for (sim::Month month = from; month < until; ++month.index) {
        months.push_back(month.days());
        if (month.of_year() == june) midyears.push_back(month.year());
    }
    using Names = std::vector<std::string>;
    std::vector<sim::Dimension> list = {
        {"month", {"month (its first day)", "maand (de eerste dag)"}, "days since 1945-01-01", months},
        {"year", {"year", "jaar"}, "1", midyears},
        {"third", {"third of neighbourhoods", "derde van de buurten"}, "", Names{"deprived", "middle", "well-off"}},
        {"age_group", {"age group", "leeftijdsgroep"}, "", Names{"0-19", "20-64", "65-79", "80+"}},
        {"sex", {"sex", "geslacht"}, "", Names{"men", "women"}},
        {"household_size", {"persons in the household", "personen in het huishouden"}, "", Names{"1", "2", "3", "4", "5+"}},
        {"tie_kind", {"kind of tie", "soort band"}, "", Names{"kin", "neighbours", "bridging"}},
        {"domain", {"domain of need", "domein van nood"}, "", Names{"care", "psychosocial", "youth", "security"}},
    };
    if (detail.level >= Level::places) {
        list.push_back({"municipality", {"municipality", "gemeente"}, "", codes(municipalities)});
        list.push_back({"neighbourhood", {"neighbourhood", "buurt"}, "", codes(neighbourhoods)});
    }
    if (detail.people > 0) {
        std::vector<std::int32_t> people(detail.people);
        std::iota(people.begin(), people.end(), 1);
        list.push_back({"person", {"person whose life is followed", "persoon wiens leven wordt gevolgd"}, "1", people});
    }
    return list;
}

} // namespace welfare_state
