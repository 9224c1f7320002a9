#include "models/welfare_state/bureaucracy.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/hours.hpp"
#include "sim/arithmetic.hpp"

namespace welfare_state {
namespace {
using D = Disposition;
}

double incidents(const BureaucracySettings& p, const Dispositions& x, double client_hours, double real_staff, double load) {
    const double units = real_staff / p.unit;
    if (units <= 0) return 0;
    const double hazard = p.incidents * client_hours / (p.incident_hours * units)
                        * (1 + p.incidents_load * std::max(0.0, load - 1))
                        * (1 + p.incidents_trust * x[D::trust] * (1 - x[D::control])) * (1 - p.incidents_rules * x[D::rules]);
    return 1 - sim::exp(-std::max(0.0, hazard));
}

double rules_after(const BureaucracySettings& p, const Dispositions& x, double rules, double incidents) {
    const double born = p.births * x[D::rules] + p.births_incident * x[D::risk] * incidents
                      + p.births_control * x[D::control] * x[D::mastery]
                      + p.births_trust * x[D::trust] * (1 - x[D::control]) * incidents;
    return std::max(0.0, rules + born - (p.repeal + p.repeal_trust * x[D::trust] * x[D::experience]) * rules);
}

double management_at_rest(const BureaucracySettings& p, const Dispositions& x, double staff_of_body) {
    return std::clamp(p.management + p.management_scale * sim::log(1 + std::max(0.0, staff_of_body)) / std::numbers::ln10
                          + p.management_control * x[D::control] + p.management_efficiency * x[D::mastery] * x[D::efficiency],
                      0.0, .9);
}

double administration_at_rest(const BureaucracySettings& p, const Dispositions& x, double rules, double parties) {
    const double half = rules + p.administration_half;
    return std::clamp(p.administration + p.administration_rules * (half > 0 ? rules / half : 0)
                          + p.administration_control * x[D::control]
                          + p.administration_efficiency * x[D::efficiency] * x[D::mastery] - p.administration_trust * x[D::trust]
                          + p.administration_party * parties,
                      p.administration_least, p.administration_most);
}

void bureaucracy(const BureaucracySettings& p, double persons_per_agent, const Municipalities& municipalities, const Teams& teams,
                 Institutions& institutions, const sim::Step& now) {
    const double parties = p.parties.at(now.month.start());
    for (const InstitutionId row : institutions.all()) {
        if (!institutions.exists[row]) continue;
        const Dispositions& x = institutions.dispositions[row];
        const Workload work = workload(institutions, municipalities, teams, row);
        const double real_staff = institutions.staff[row] * persons_per_agent;
        const double hours = static_cast<double>(work.delivered) / twentieths * persons_per_agent * (365.25 / 84); // [h/month]
        const double load =
            work.capacity > 0 ? std::min(2.0, static_cast<double>(work.demand) / static_cast<double>(work.capacity)) : 0;
        institutions.incidents[row] = incidents(p, x, hours, real_staff, load);
        institutions.rules[row] = rules_after(p, x, institutions.rules[row], institutions.incidents[row]);
        double& management = institutions.management[row];
        management +=
            p.management_speed * (management_at_rest(p, x, institutions.staff_of_body(row, persons_per_agent)) - management);
        double& administration = institutions.administration[row];
        administration +=
            p.administration_speed * (administration_at_rest(p, x, institutions.rules[row], parties) - administration);
    }
}

void declare(sim::Parameters& parameters, BureaucracySettings& p) {
    const char *rules = "design 4.15; reflex S35, births by stock S34; assumption A58",
               *managers = "M20, to 15-16 % in 2005 (S4); assumption A58",
               *paper = "M21, to 25-30 % in 2016-2019 (S4); assumption A58";
    const auto add = [&](const char* name, double& value, const char* unit, const char* en, const char* nl, const char* source) {
        declare_assumed(parameters, name, value, {.unit = unit, .en = en, .nl = nl, .source = source});
    };
    const auto birth = [&](const char* name, double& value, const char* en, const char* nl) {
        declare_assumed(parameters, name, value,
                        {.unit = "1/month", .en = en, .nl = nl, .source = rules, .least = 0, .most = 3 * value});
    };
    birth("bureaucracy.births", p.births, "rules born by the disposition to rules",
          "regels die de neiging tot regels voortbrengt");
    birth("bureaucracy.births_incident", p.births_incident, "rules born by risk avoidance after incidents",
          "regels die risicomijding na incidenten voortbrengt");
    birth("bureaucracy.births_control", p.births_control, "rules born by control times mastery",
          "regels die controle maal beheersing voortbrengt");
    birth("bureaucracy.births_trust", p.births_trust, "rules born by incidents where trust goes without control",
          "regels na incidenten waar vertrouwd wordt zonder controle");
    add("bureaucracy.repeal", p.repeal, "1/month", "rules that lapse", "regels die vervallen", rules);
    add("bureaucracy.repeal_trust", p.repeal_trust, "1/month", "more by trust times experience",
        "meer door vertrouwen maal beleving", rules);
    add("bureaucracy.incidents", p.incidents, "-", "incidents by client hours for each ten jobs",
        "incidenten per clienturen voor elke tien banen", "M19; assumption A58");
    add("bureaucracy.incident_hours", p.incident_hours, "hours/month", "client hours that bring so many incidents",
        "clienturen die zoveel incidenten geven", "M19; assumption A58");
    add("bureaucracy.unit", p.unit, "FTE", "jobs of a unit", "banen van een eenheid", "M19");
    add("bureaucracy.incidents_load", p.incidents_load, "-", "more incidents by load above 1",
        "meer incidenten door belasting boven 1", rules);
    add("bureaucracy.incidents_trust", p.incidents_trust, "-", "more incidents by trust without control",
        "meer incidenten door vertrouwen zonder controle", rules);
    add("bureaucracy.incidents_rules", p.incidents_rules, "share", "fewer incidents by the disposition to rules",
        "minder incidenten door de neiging tot regels", rules);
    add("bureaucracy.management", p.management, "share", "staff who manage, at nothing else",
        "personeel dat leiding geeft, zonder meer", managers);
    add("bureaucracy.management_scale", p.management_scale, "share", "more by log10(1 + FTE of a body)",
        "meer door log10(1 + fte van een instelling)", managers);
    add("bureaucracy.management_control", p.management_control, "share", "more at full control", "meer bij volle controle",
        managers);
    add("bureaucracy.management_efficiency", p.management_efficiency, "share", "more by mastery times efficiency",
        "meer door beheersing maal efficiency", managers);
    add("bureaucracy.management_speed", p.management_speed, "1/month", "by which management nears its rest",
        "waarmee de leiding haar rustpunt nadert", managers);
    add("bureaucracy.administration", p.administration, "share", "time that administration takes, at nothing else",
        "tijd die administratie kost, zonder meer", paper);
    add("bureaucracy.administration_rules", p.administration_rules, "share", "more by rules, at an endless stock",
        "meer door regels, bij een eindeloze voorraad", paper);
    add("bureaucracy.administration_half", p.administration_half, "-", "rule stock at which half of that is reached",
        "regelvoorraad waarbij de helft daarvan bereikt is", paper);
    add("bureaucracy.administration_control", p.administration_control, "share", "more at full control",
        "meer bij volle controle", paper);
    add("bureaucracy.administration_efficiency", p.administration_efficiency, "share", "more by efficiency times mastery",
        "meer door efficiency maal beheersing", paper);
    add("bureaucracy.administration_trust", p.administration_trust, "share", "less at full trust", "minder bij vol vertrouwen",
        paper);
    add("bureaucracy.administration_party", p.administration_party, "share", "for each party that one has contracts with",
        "voor elke partij waarmee men contracten heeft", paper);
    parameters.add(
        "bureaucracy.parties", p.parties,
        {.unit = "parties",
         .least = 0,
         .most = 400,
         .meaning = {"with which an institution has contracts, by year", "waarmee een instelling contracten heeft, per jaar"},
         .source = "M21: 3, rising to 12 after 2015; before 1980 assumption A58"});
    add("bureaucracy.administration_speed", p.administration_speed, "1/month", "by which administration nears its rest",
        "waarmee de administratie haar rustpunt nadert", paper);
    add("bureaucracy.administration_least", p.administration_least, "share", "time that administration takes at least",
        "tijd die administratie minstens kost", paper);
    add("bureaucracy.administration_most", p.administration_most, "share", "time that administration takes at most",
        "tijd die administratie hoogstens kost", paper);
}

} // namespace welfare_state
