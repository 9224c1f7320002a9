#include "models/welfare_state/entry.hpp"

#include <algorithm>
#include <string>

#include "models/welfare_state/assumed.hpp"
#include "sim/random.hpp"

namespace welfare_state {
namespace {

/// [year] in which an association becomes something else: its own lot after the law.
double year_of_succession(const EntrySettings& p, const LawSettings& law, InstitutionId row, int field) {
    const double lot = static_cast<double>(key_of(row) >> 11) * 0x1p-53;
    return year_of_public_pay(law, field) + lot * p.succession;
}

} // namespace

InstitutionKind kind_at_entry(int field) {
    if (field == general_field) return InstitutionKind::neighbourhood_team;
    if (field == housing_field) return InstitutionKind::housing_association;
    return field == field_of(Line::second, static_cast<int>(Domain::security)) ? InstitutionKind::agency
                                                                               : InstitutionKind::association;
}

void follow(const LogicSettings& logic, const LogicWeights& mix, Institutions& institutions, InstitutionId row) {
    institutions.reported[row] = institutions.practised[row] = mix;
    institutions.dispositions[row] = mixed(logic, mix);
    institutions.gap[row] = 0;
}

void entry(const EntrySettings& p, const LawSettings& law, const MoneySettings& money, const RegimeSettings& regime,
           const LogicSettings& logic, double persons_per_agent, const Municipalities& municipalities, const Citizens& citizens,
           Institutions& institutions, const sim::Step& now) {
    const double year = now.month.start();
    for (const InstitutionId row : institutions.all()) {
        const int field = institutions.field[row];
        const EntrySettings::Field& about = p.field[static_cast<std::size_t>(field)];
        const MunicipalityId town = institutions.municipality[row];
        const bool enters = !institutions.exists[row] && field != general_field && year >= about.year && about.staff > 0;
        if (enters || (institutions.exists[row] && field == housing_field)) {
            std::int64_t people = 0; // [agents]
            for (const NeighbourhoodId n : municipalities.of(town)) {
                for (const CitizenId citizen : citizens.blocks[n.index]) people += citizens.alive[citizen];
            }
            if (people == 0) continue;
            institutions.staff[row] = std::max(1 / persons_per_agent, about.staff * static_cast<double>(people) / 1000);
        }
        if (enters) {
            institutions.exists[row] = 1;
            institutions.kind[row] = kind_at_entry(field);
            institutions.bodies[row] = about.bodies * static_cast<double>(municipalities.stands_for[town]);
            institutions.rules[row] = p.rules;
            institutions.management[row] = p.management;
            institutions.administration[row] = p.administration;
            institutions.reserve[row] =
                static_cast<std::int64_t>(p.reserve * institutions.staff[row] * persons_per_agent * wage(money, year) * 100);
            institutions.public_share[row] =
                field == housing_field ? p.housing_dependence : public_share(law, money, field, year);
            follow(logic, logic_weights(regime, institutions.kind[row], year), institutions, row);
        }
        if (institutions.exists[row] && institutions.kind[row] == InstitutionKind::association
            && year >= year_of_succession(p, law, row, field)) {
            const bool is_security = field % domains == static_cast<int>(Domain::security);
            institutions.kind[row] = is_security ? InstitutionKind::agency : InstitutionKind::provider;
        }
    }
}

// Bodies per municipality of 2022 (342): kruisverenigingen and their like stood in most villages, often one for each pillar; housing
// associations were 1,152 in 1985 [S6]. Staff: 1.2 FTE per 1000 in all, as in the prototype (design 9), spread as people take needs to teams.
EntrySettings::EntrySettings()
    : field{{{1945, 7, .41},
             {1945, 3, .015},
             {1945, 2, .01},
             {1945, 3, .02},
             {1945, 4, .69},
             {1945, 1, .03},
             {1945, 1, .015},
             {1945, 1, .01},
             {2010, 1, 0},
             {1945, 3.6, 1.4}}} {}

void declare(sim::Parameters& parameters, EntrySettings& p) {
    for (std::size_t f = 0; f < fields; ++f) {
        const std::string key = std::string("entry.") + field_names[f] + "_", en = field_texts[f].en, nl = field_texts[f].nl;
        const char* source = "M18; assumption A56";
        parameters.add(key + "bodies", p.field[f].bodies,
                       {.unit = "bodies",
                        .least = .1,
                        .most = 50,
                        .meaning = {"bodies of " + en + " per municipality of 2022, at entry",
                                    "instellingen voor " + nl + " per gemeente van 2022, bij het begin"},
                        .source = source,
                        .fixed = true});
        if (static_cast<int>(f) == general_field) continue;
        declare_year(parameters, key + "year", p.field[f].year, {"when " + en + " begin", "wanneer " + nl + " begint"}, source);
        parameters.add(key + "staff", p.field[f].staff,
                       {.unit = "FTE/1000 inhabitants",
                        .least = 0,
                        .most = 50,
                        .meaning = {"staff of " + en + " at entry", "personeel van " + nl + " bij het begin"},
                        .source = source,
                        .fixed = true});
    }
    const auto add = [&](const char* name, double& value, const char* unit, double least, double most, sim::Text meaning,
                         const char* source) {
        parameters.add(name, value,
                       {.unit = unit, .least = least, .most = most, .meaning = std::move(meaning), .source = source});
    };
    add("entry.succession", p.succession, "years", 0, 50,
        {"over which associations become providers once the law pays",
         "waarin verenigingen aanbieders worden zodra de wet betaalt"},
        "M18: 1968-80; assumption A56");
    add("entry.rules", p.rules, "-", 0, 5, {"rule stock of new institutions", "regelvoorraad van nieuwe instellingen"},
        "design 3.4");
    add("entry.management", p.management, "share", 0, .5,
        {"staff who manage in new institutions", "personeel dat leiding geeft in nieuwe instellingen"}, "design 3.4");
    add("entry.administration", p.administration, "share", 0, .6,
        {"time that administration takes in new institutions", "tijd die administratie kost in nieuwe instellingen"},
        "design 3.4");
    add("entry.housing_dependence", p.housing_dependence, "share", 0, 1,
        {"how far housing associations hang on the state, though tenants pay",
         "hoezeer woningcorporaties aan het rijk hangen, al betalen huurders"},
        "assumption A56");
    add("entry.reserve", p.reserve, "years", 0, 2,
        {"of cost that new institutions have in reserve", "aan kosten die nieuwe instellingen in reserve hebben"},
        "assumption A56");
}

} // namespace welfare_state
