#include "models/welfare_state/outcome_lists.hpp"

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

std::vector<std::string> logics_of(const LogicSettings& settings) {
    std::vector<std::string> names;
    for (const Logic& logic : settings.all) names.emplace_back(logic.name);
    return names;
}

std::vector<std::string> programmes_of(const ProgrammeSettings& settings) {
    std::vector<std::string> names;
    for (const Programme& programme : settings.all) names.push_back(programme.name);
    return names;
}

} // namespace

PlaceHelp& PlaceHelp::operator+=(const PlaceHelp& other) {
    help += other.help;
    for (std::size_t line = 0; line < lines; ++line) delivered[line] += other.delivered[line];
    incidents += other.incidents;
    harmed += other.harmed;
    access_threshold += other.access_threshold;
    quality += other.quality;
    organised += other.organised;
    with_generalists += other.with_generalists;
    return *this;
}

Staffed& Staffed::operator+=(const Staffed& other) {
    people = other.people; // the same country
    clients += other.clients;
    staff += other.staff;
    capacity += other.capacity;
    demand += other.demand;
    idle += other.idle;
    delivered += other.delivered;
    load += other.load;
    burn_out += other.burn_out;
    return *this;
}

PlaceHelp Observed::help_in(NeighbourhoodId n) const {
    PlaceHelp here;
    here.persons_per_agent = persons_per_agent;
    here.help = state.accounts.help[n];
    for (std::size_t line = 0; line < lines; ++line) {
        for (const Delivery& delivery : state.deliveries[n][line]) here.delivered[line] += delivery;
    }
    here.incidents = state.safety[n].incidents;
    here.harmed = state.safety[n].harmed;
    here.access_threshold = static_cast<double>(state.surroundings.access_threshold[n]) * static_cast<double>(here.help.people);
    here.quality = static_cast<double>(state.surroundings.quality[n]) * static_cast<double>(here.help.people);
    here.organised = organised_in(state, n);
    here.with_generalists = state.teams.has_generalist[n] ? here.help.people : 0;
    return here;
}

Observed::Observed(const WelfareState& observed, sim::Month when)
    : state(observed), month(when), persons_per_agent(static_cast<double>(observed.settings.run.persons_per_agent)),
      neighbourhoods(observed.neighbourhoods), census(observed.census), by_municipality(observed.municipalities.size()),
      help_by_municipality(observed.municipalities.size()), year(of_twelve_months(observed.accounts, observed.recoveries)) {
    help.persons_per_agent = persons_per_agent;
    for (PlaceHelp& third : help_by_third) third.persons_per_agent = persons_per_agent;
    for (PlaceHelp& municipality : help_by_municipality) municipality.persons_per_agent = persons_per_agent;
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
        const auto third = static_cast<std::size_t>(neighbourhoods.third[n]);
        const std::uint32_t municipality = neighbourhoods.municipality[n].index;
        all += census.people[n];
        all_ties += census.ties[n];
        by_third[third] += census.people[n];
        ties_by_third[third] += census.ties[n];
        by_municipality[municipality] += census.people[n];
        const PlaceHelp here = help_in(n);
        help_by_third[third] += here;
        help_by_municipality[municipality] += here;
        old_age += state.accounts.old_age[n];
    }
    for (const PlaceHelp& third : help_by_third) help += third;
    for (const TeamId team : state.teams.all()) {
        const Teams& teams = state.teams;
        Staffed& line = staffed[static_cast<std::size_t>(teams.line[team])];
        line.staff += teams.staff[team];
        line.capacity += teams.capacity[team];
        line.demand += teams.demand[team];
        line.idle += teams.idle[team];
        line.delivered += static_cast<double>(teams.delivered_share[team]) * static_cast<double>(teams.demand[team]);
        line.load += static_cast<double>(teams.load[team]) * static_cast<double>(teams.capacity[team]);
        line.burn_out += static_cast<double>(teams.burn_out[team]) * teams.staff[team];
    }
    for (std::size_t line = 0; line < lines; ++line) {
        staffed[line].people = help.help.people;
        staffed[line].clients = help.help.in_care[line];
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
    Observed observed(state, month);
    observed.followed = {&state, month, lives_.people()};
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
        if (chosen_[i]->rhythm == Rhythm::monthly || month.of_year() == june) chosen_[i]->values(observed, values_[i].values);
    }
}

std::vector<sim::Dimension> dimensions(sim::Month from, sim::Month until, const Municipalities& municipalities,
                                       const Neighbourhoods& neighbourhoods, const Settings& settings, const Detail& detail) {
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
        {"line", {"line of formal help", "lijn van formele hulp"}, "", Names{"first", "second"}},
        {"source",
         {"who meets the need", "wie de nood lenigt"},
         "",
         Names{"own strength", "informal", "organised", "formal", "nobody"}},
        {"field", {"field of formal help", "veld van formele hulp"}, "", Names(field_names.begin(), field_names.end())},
        {"institution_kind", {"kind of institution", "soort instelling"}, "", Names(kind_names.begin(), kind_names.end())},
        {"payer", {"who pays", "wie betaalt"}, "", Names(payer_names.begin(), payer_names.end())},
        {"social_class", {"class", "klasse"}, "", Names{"low", "middle", "high"}},
        {"tenure",
         {"who owns the dwelling", "wie de woning bezit"},
         "",
         Names{"owner", "association", "private landlord", "co-operative of residents"}},
        {"logic", {"logic of action", "handelingslogica"}, "", logics_of(settings.logic)},
        {"programme", {"programme of outreach", "programma van outreach"}, "", programmes_of(settings.programmes)},
        {"team_employer", {"who employs the neighbourhood team", "wie het wijkteam in dienst heeft"}, "", Names{"no team", "municipality", "provider"}},
        {"conference_result",
         {"what became of the offer of a conference", "wat er van het aanbod van een conferentie werd"},
         "",
         Names{"declined", "failed", "started by themselves", "plan kept", "plan broken by professionals", "plan broken by family",
               "plan broken by both"}},
        {"months_since",
         {"months since the need began", "maanden sinds het begin van de nood"},
         "months",
         std::vector<std::int32_t>(months_since.begin(), months_since.end())},
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
