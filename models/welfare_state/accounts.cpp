#include "models/welfare_state/accounts.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/help_counting.hpp"
#include "models/welfare_state/households_in_care.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr int june = 5; // months count from 0

template <class Number>
void add(Number& to, const Number& from) {
    if constexpr (std::is_arithmetic_v<Number>) to += from;
    else
        for (std::size_t i = 0; i < to.size(); ++i) add(to[i], from[i]);
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

void count_old_age(const Booked& booked, const Citizens& citizens, sim::Rows<CitizenId> rows, sim::Month month,
                   OldAgeCount& count) {
    count = {};
    for_each_concerned(citizens, rows, [&](CitizenId citizen) {
        if (citizens.age(citizen, month) >= 65)
            count_old_age({booked.hours, booked.needs, booked.teams}, citizens, citizen, count);
    });
}

void describe(const AccountSettings& settings, const HelpCount& count, NeighbourhoodId home, Surroundings& surroundings) {
    const double volunteers = share(static_cast<double>(count.volunteers), static_cast<double>(count.adults));
    const double pillars = share(static_cast<double>(count.in_pillar), static_cast<double>(count.people));
    const double associations = settings.association_pillar * pillars + settings.association_volunteers * volunteers
                              + settings.association_commons * surroundings.commons[home];
    surroundings.volunteers[home] = static_cast<float>(volunteers);
    surroundings.associations[home] = static_cast<float>(std::clamp(associations, 0.0, 1.0));
    surroundings.unmet[home] = static_cast<float>(share(static_cast<double>(count.unmet), static_cast<double>(count.need)));
}

/// Puts last month's recoveries where they belong, and begins the present month.
void turn_the_page(RecoveriesByPlace& recoveries, Accounts& accounts) {
    for (Recoveries& here : recoveries) accounts.months[accounts.present] += std::exchange(here, {});
    accounts.present = (accounts.present + 1) % accounts.months.size();
    MonthTotals& month = accounts.months[accounts.present];
    month = {};
    for (const HelpCount& here : accounts.help) {
        month.returners += here.returners;
        add(month.at_risk, here.psychosocial);
    }
}

} // namespace

HelpCount& HelpCount::operator+=(const HelpCount& other) {
    for_each_number([&](auto number) { add(this->*number, other.*number); });
    return *this;
}

MonthTotals& MonthTotals::operator+=(const MonthTotals& other) {
    leavers += other.leavers;
    returners += other.returners;
    for (std::size_t several = 0; several < 2; ++several) {
        add(in_care[several], other.in_care[several]);
        add(resolved[several], other.resolved[several]);
    }
    add(at_risk, other.at_risk);
    add(ended, other.ended);
    return *this;
}

MonthTotals& MonthTotals::operator+=(const Recoveries& here) {
    leavers += here.leavers;
    for (std::size_t several = 0; several < 2; ++several) {
        for (std::size_t level = 0; level < levels; ++level) {
            in_care[several][level] += here.in_care[several][level];
            resolved[several][level] += here.resolved[several][level];
        }
    }
    for (std::size_t age = 0; age < Recoveries::ages; ++age) ended[age] += here.psychosocial_ended[age];
    return *this;
}

MonthTotals of_twelve_months(const Accounts& accounts, const RecoveriesByPlace& recoveries) {
    MonthTotals year;
    for (const MonthTotals& month : accounts.months) year += month;
    for (const Recoveries& here : recoveries) year += here;
    return year;
}

void accounts(const AccountSettings& settings, const Booked& booked, const Citizens& citizens, RecoveriesByPlace& recoveries,
              Surroundings& surroundings, Accounts& accounts, const sim::Step& now) {
    if (accounts.by_household.size() < citizens.blocks.room()) accounts.by_household.resize(citizens.blocks.room());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        HelpCount count;
        HelpCounting counting(settings, booked, citizens, surroundings, now.month, count);
        counting.add(rows);
        count_households_in_care(citizens, rows, booked.teams.has_generalist[home], accounts.by_household, count);
        if (now.month.of_year() == june) count_old_age(booked, citizens, rows, now.month, accounts.old_age[home]);
        describe(settings, count, home, surroundings);
        accounts.help[home] = count;
    });
    turn_the_page(recoveries, accounts);
    remember_ties(citizens, accounts.ties, now);
}

void declare(sim::Parameters& parameters, AccountSettings& p) {
    const auto add_one = [&](const char* name, double& value, const char* unit, const char* en, const char* nl,
                             const char* source) {
        declare_assumed(parameters, name, value, {.unit = unit, .en = en, .nl = nl, .source = source});
    };
    const char* indicator = "design 6.2; assumption A52";
    add_one("accounts.well_being", p.well_being, "share", "well-being of somebody without trouble",
            "welbevinden van iemand zonder zorgen", indicator);
    add_one("accounts.well_being_unmet", p.well_being_unmet, "share", "well-being that unmet need takes: unmet / (need + scale)",
            "welbevinden dat ongelenigde nood kost: ongelenigd / (nood + schaal)", indicator);
    add_one("accounts.unmet_scale", p.unmet_scale, "hours/week", "scale of unmet need in well-being",
            "schaal van ongelenigde nood in welbevinden", indicator);
    add_one("accounts.well_being_strain", p.well_being_strain, "share", "well-being that full strain takes",
            "welbevinden dat volle overbelasting kost", indicator);
    add_one("accounts.well_being_needs", p.well_being_needs, "share", "well-being that each domain with need takes",
            "welbevinden dat elk domein met nood kost", indicator);
    add_one("accounts.well_being_trust", p.well_being_trust, "share", "well-being by social trust above .6",
            "welbevinden door sociaal vertrouwen boven .6", indicator);
    add_one("accounts.well_being_strength", p.well_being_strength, "share", "well-being by own strength above .5",
            "welbevinden door eigen kracht boven .5", indicator);
    const char* marks = "design M8, 6.2; assumption A53";
    add_one("accounts.poor_well_being", p.poor_well_being, "share", "mark below which well-being is poor",
            "grens waaronder welbevinden laag is", marks);
    add_one("accounts.unmet", p.unmet, "hours/week", "hours of unmet or felt need from which a person counts",
            "uren ongelenigde of gevoelde nood vanaf welke iemand telt", marks);
    add_one("accounts.carer", p.carer, "hours/week", "help given from which somebody of 16 and over is an informal carer",
            "gegeven hulp vanaf welke iemand van 16 of ouder mantelzorger is", "pattern P19; assumption A27");
    add_one("accounts.carer_intensive", p.carer_intensive, "hours/week", "help given above which informal care is intensive",
            "gegeven hulp waarboven mantelzorg intensief is", "S9; assumption A27");
    const char* density = "design 4.14; assumption A54";
    add_one("accounts.association_pillar", p.association_pillar, "share", "density of associations by the share in a pillar",
            "dichtheid van verenigingen door het aandeel in een zuil", density);
    add_one("accounts.association_volunteers", p.association_volunteers, "share",
            "density of associations by the share of volunteers", "dichtheid van verenigingen door het aandeel vrijwilligers",
            density);
    add_one("accounts.association_commons", p.association_commons, "share",
            "density of associations by the share of places with a running commons",
            "dichtheid van verenigingen door het aandeel plekken met een draaiende commons", density);
}

} // namespace welfare_state
