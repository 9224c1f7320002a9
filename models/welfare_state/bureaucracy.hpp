#pragma once
#include "models/welfare_state/institutions.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How rules, management and administration grow and shrink in institutions (README 7, Bureaucracy).
struct BureaucracySettings {
    double births = .0010;         ///< [1/month] rules that are born by the disposition to rules (b0)
    double births_incident = .003; ///< [1/month] by risk avoidance after incidents
    double births_control = .0018; ///< [1/month] by control times mastery
    double births_trust = .001;    ///< [1/month] by incidents where trust goes without control
    double repeal = .0012;         ///< [1/month] of rules that lapse
    double repeal_trust = .0035;   ///< [1/month] more by trust times experience
    double incidents = .02;        ///< [-] by 400 client hours a month for each unit of ten jobs (M19)
    double incident_hours = 400;   ///< [h/month]
    double unit = 10;              ///< [FTE]
    double incidents_load = .5;    ///< [-] more by load above 1
    double incidents_trust = .5;   ///< [-] more by trust without control
    double incidents_rules = .3;   ///< [-] fewer by the disposition to rules

    double management = .03;            ///< [share] at rest (M20)
    double management_scale = .012;     ///< [share] by log10(1 + FTE of a body)
    double management_control = .08;    ///< [share]
    double management_efficiency = .05; ///< [share] by mastery times efficiency
    double management_speed = .01;      ///< [1/month]

    double administration = .06;            ///< [share] at rest (M21)
    double administration_rules = .15;      ///< [share] by R / (R + .6)
    double administration_half = .6;        ///< [-] rule stock at which half of that is reached
    double administration_control = .12;    ///< [share]
    double administration_efficiency = .04; ///< [share] by efficiency times mastery
    double administration_trust = .06;      ///< [share] less by trust
    double administration_party = .01;      ///< [share] for each party that one has contracts with
    sim::Series parties = {{1945, 0}, {1965, 1}, {1980, 3}, {2014, 3}, {2015, 9}, {2020, 12}}; ///< [parties] contracting, by year
    double administration_speed = .03;                                                         ///< [1/month]
    double administration_least = .03;                                                         ///< [share]
    double administration_most = .60;                                                          ///< [share]
};
void declare(sim::Parameters& parameters, BureaucracySettings& settings);

/// [0, 1] Incidents of a month: 1 - exp(-...), by client hours for each unit of ten jobs.
double incidents(const BureaucracySettings& settings, const Dispositions& institution, double client_hours, double real_staff,
                 double load);
/// [-] Rule stock a month later.
double rules_after(const BureaucracySettings& settings, const Dispositions& institution, double rules, double incidents);
/// [share] of staff who manage, where it comes to rest (M20).
double management_at_rest(const BureaucracySettings& settings, const Dispositions& institution, double staff_of_body);
/// [share] of time that administration takes, where it comes to rest (M21).
double administration_at_rest(const BureaucracySettings& settings, const Dispositions& institution, double rules, double parties);

/// Every month, after the work: incidents, rules, management, administration.
void bureaucracy(const BureaucracySettings& settings, double persons_per_agent, const Municipalities& municipalities,
                 const Teams& teams, Institutions& institutions, const sim::Step& now);

} // namespace welfare_state
