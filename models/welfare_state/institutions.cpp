#include "models/welfare_state/institutions.hpp"

namespace welfare_state {

const std::array<const char*, fields> field_names = {
    "first_care",          "first_psychosocial", "first_youth",     "first_security",      "second_care",
    "second_psychosocial", "second_youth",       "second_security", "neighbourhood_teams", "housing"};
const std::array<sim::Text, fields> field_texts = {{{"care at home", "zorg thuis"},
                                                    {"social work", "maatschappelijk werk"},
                                                    {"support of parents", "opvoedhulp"},
                                                    {"help with money and rights", "hulp bij geld en rechten"},
                                                    {"institutions of care", "zorginstellingen"},
                                                    {"mental health care", "geestelijke gezondheidszorg"},
                                                    {"youth care", "jeugdzorg"},
                                                    {"social security services", "sociale diensten"},
                                                    {"neighbourhood teams", "wijkteams"},
                                                    {"housing associations", "woningcorporaties"}}};
const std::array<const char*, institution_kinds> kind_names = {"association", "agency", "provider", "neighbourhood_team",
                                                               "housing_association"};
const std::array<sim::Text, institution_kinds> kind_texts = {{{"associations of pillars", "verenigingen van zuilen"},
                                                              {"agencies of the state", "overheidsdiensten"},
                                                              {"providers", "aanbieders"},
                                                              {"neighbourhood teams", "wijkteams"},
                                                              {"housing associations", "woningcorporaties"}}};

Institutions::Institutions(const Municipalities& municipalities) {
    const std::uint32_t rows = municipalities.size() * fields;
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(municipalities.size())) {
        for (int number = 0; number < fields; ++number) {
            municipality.push_back(town);
            field.push_back(static_cast<std::uint8_t>(number));
        }
    }
    exists.resize(rows);
    kind.resize(rows);
    for (auto* column : {&bodies, &staff, &displaced, &gap, &rules, &management, &administration, &incidents, &public_share})
        column->resize(rows);
    room.resize(rows, 1);
    for (auto* column : {&reported, &practised}) column->resize(rows);
    dispositions.resize(rows);
    for (auto* column : {&reserve, &revenue, &cost}) column->resize(rows);
}

InstitutionId institution_of(const Teams& teams, TeamId team) {
    const int field = teams.generalist[team] ? general_field : field_of(teams.line[team], static_cast<int>(teams.field[team]));
    return {teams.municipality[team].index * fields + static_cast<std::uint32_t>(field)};
}

Workload workload(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams,
                  InstitutionId institution) {
    Workload sum;
    for_each_team(institutions, municipalities, teams, institution, [&](TeamId team) {
        sum.capacity += teams.capacity[team];
        sum.programme += teams.programme[team];
        sum.demand += teams.demand[team];
        sum.waiting += teams.waiting[team];
        sum.assisted += teams.assisted[team];
        sum.decisions += teams.decisions[team];
        sum.delivered += teams.useful[team] + teams.surplus[team];
    });
    return sum;
}

void adopt(const Institutions& institutions, const Contracts& contracts, const LogicSettings& logic, double persons_per_agent,
           Teams& teams) {
    for (const TeamId team : teams.all()) {
        const InstitutionId owner = institution_of(teams, team);
        const Dispositions& x = institutions.dispositions[owner];
        teams.dispositions[team] = x;
        teams.by_provider[team] = teams.generalist[team] && institutions.kind[owner] == InstitutionKind::provider;
        teams.rules[team] = static_cast<float>(institutions.rules[owner]);
        teams.management[team] = static_cast<float>(institutions.management[owner]);
        teams.administration[team] = static_cast<float>(institutions.administration[owner]);
        teams.production_weight[team] = static_cast<float>(production_weight(contracts, teams.line[team], x));
        teams.gap[team] = static_cast<float>(institutions.gap[owner]);
        teams.pillar_gate[team] = static_cast<float>(mixed(logic, institutions.practised[owner], &Logic::pillar_gate));
        teams.real_staff[team] = institutions.staff_of_body(owner, persons_per_agent);
    }
}

} // namespace welfare_state
