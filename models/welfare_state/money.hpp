#pragma once
#include <array>
#include <cstdint>

#include "models/welfare_state/accounts.hpp"
#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/seeking.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"
#include "sim/series.hpp"

namespace welfare_state {

/// The law calendar: from when on whose purse pays (4.17). A year beyond the run: never.
struct LawSettings {
    double social_assistance = 1965; ///< [year] Algemene Bijstandswet: help with money becomes the municipality's
    double long_term_care = 1968; ///< [year] AWBZ: care, mental health care and youth help are paid by state and social insurance
    double social_support = 2007; ///< [year] Wmo: care at home and social work become the municipality's
    double decentralisation = 2015; ///< [year] Jeugdwet, Wmo 2015: youth help becomes the municipality's, with a cut
    double cut = .15; ///< [share] taken off the money of youth help, care at home, social work and neighbourhood teams then
};
void declare(sim::Parameters& parameters, LawSettings& settings);

/// Money (README 7, Money). All amounts in prices of 2020; ledgers in whole cents.
struct MoneySettings {
    sim::Series gdp;         ///< [EUR/year] gross domestic product per head
    sim::Series budget;      ///< [share] of gross domestic product that may be spent on the social domain
    sim::Series subsidy;     ///< [share] of what associations cost that the public purse pays before the law makes it all
    double wage = 75000;     ///< [EUR/year] of a full-time job in 2020, all costs of the employer in it
    double dues = .004;      ///< [share] of gross domestic product that members give where everybody is in an association
    double norm = .85;       ///< [share] of capacity that must be delivered for production to pay its cost
    double reserve = .25;    ///< [years] of cost that an institution may keep
    double leak = .03;       ///< [share] of contracted money that buys no hours where nobody controls
    double purchasing = .12; ///< [share] of contracted money that purchasing costs a municipality with one contract
    double purchasing_contracts = .02; ///< [share] more for each doubling of contracts
    double purchasing_state = .04;     ///< [share] of contracted money that it costs state and insurers
    double deprivation = .5;           ///< [-] how far grants follow the share of low class
    double kept = .25;                 ///< [years] of its grant that a municipality may keep
    double austerity_rise = .02;       ///< [1/month] while a municipality's reserve is below zero
    double austerity_fade = .98;       ///< [1/month] what is left of it after a month otherwise
    double shadow_price = 18;          ///< [EUR/h] of informal help, for comparison only
    double decision = .75;             ///< [h] that an intake decision takes

    MoneySettings();
};
void declare(sim::Parameters& parameters, MoneySettings& settings);

/// [EUR/year] of a full-time job: follows gross domestic product per head (Baumol).
double wage(const MoneySettings& settings, double year);

/// Who pays.
enum class Payer : std::uint8_t { charity, state, municipality, household, commons };
inline constexpr int payers = 5;

/// The public purse that pays a field in a year.
Payer public_payer(const LawSettings& law, int field, double year);
/// [year] from which on the public purse pays all of a field that is not of neighbourhood teams.
double year_of_public_pay(const LawSettings& law, int field);
/// [share] of a contract that leaks away: to nobody's help (4.17).
double leaking_share(const MoneySettings& settings, const Dispositions& institution);

/// [share] of what a field costs, own contributions taken off, that the public purse pays; charity pays the rest.
double public_share(const LawSettings& law, const MoneySettings& money, int field, double year);

/// One month of a purse [cents]: opening + inflow = spending + closing.
struct Ledger {
    std::int64_t opening = 0, inflow = 0, spending = 0, closing = 0;

    /// A new month begins.
    void open(std::int64_t income) { *this = {closing, income, 0, closing + income}; }
    void receive(std::int64_t amount) { inflow += amount, closing += amount; }
    void pay(std::int64_t amount) { spending += amount, closing -= amount; }
};

/// What was paid for, this month [cents].
struct Bill {
    std::int64_t contracts = 0;  ///< to institutions, own contributions included: their revenue
    std::int64_t leak = 0;       ///< to nobody's help
    std::int64_t purchasing = 0; ///< for buying
    std::int64_t management = 0; ///< of the contracts: wages of who manages
    std::int64_t intake = 0;     ///< of the contracts: wages for deciding on admission
    std::int64_t contact = 0;    ///< of the contracts: wages for hours with clients
    std::int64_t commons = 0;    ///< overhead and rent of commons
    Bill& operator+=(const Bill& other);
    std::int64_t all() const { return contracts + leak + purchasing + commons; }
};

/// The purses and what they paid.
struct Purses {
    Ledger state;
    sim::Column<MunicipalityId, Ledger> charity, municipality, household;
    sim::Column<NeighbourhoodId, Ledger> commons; ///< of all commons of a neighbourhood
    sim::Column<NeighbourhoodId, double> debt;    ///< [years] of their turnover that commons owe; below 0: that they have
    sim::Column<MunicipalityId, std::int64_t> asked_of_charity; ///< [cents] this month: it may have less
    sim::Column<MunicipalityId, double> grant;                  ///< [cents/month] this year
    sim::Column<MunicipalityId, double> austerity;              ///< [0, 1]
    sim::Column<MunicipalityId, std::int64_t> programmes; ///< [cents] that programmes cost this month (4.18)
    std::int64_t paid_for_programmes = 0;                ///< [cents] by municipalities this month
    double state_budget = 0;                                    ///< [cents/month] this year
    double municipal_share = 0;                                 ///< [share] of the public budget, fixed while the law is the same
    double municipal_cut = 0;                                   ///< [share] of that which was taken off at the decentralisation
    std::array<double, fields> public_part{};                   ///< [share] of what a field costs that is public, this year
    std::array<std::uint8_t, fields> is_municipal{};            ///< by the law of this year
    std::array<std::int64_t, payers> paid{};                    ///< [cents] by each kind of purse, this month
    Bill bill, municipal;                                       ///< of everybody, and of the municipalities, this month

    explicit Purses(std::uint32_t municipalities = 0, std::uint32_t neighbourhoods = 0)
        : charity(municipalities), municipality(municipalities), household(municipalities), commons(neighbourhoods),
          debt(neighbourhoods), asked_of_charity(municipalities), grant(municipalities), austerity(municipalities),
          programmes(municipalities) {}
};

/// [cents/month] What state and municipalities may spend this year, and what they paid this month.
double public_budget(const Purses& purses);
double public_spending(const Purses& purses);

/// What the purses have to know of the people of the run.
struct Payees {
    double persons_per_agent;
    const Municipalities& municipalities;
    const Neighbourhoods& neighbourhoods;
    const Accounts& accounts;
    const Surroundings& surroundings;
    const Teams& teams;
    const SeekingSettings& seeking; ///< has the own contributions by class
    const CommonsSettings& commons_settings;
    const CommonsByPlace& commons;
    Contracts contracts = {};
};

/// Every January the public budget is divided over state and municipalities.
void budgets(const LawSettings& law, const MoneySettings& money, const Payees& payees, const Institutions& institutions,
             Purses& purses, const sim::Step& now);

/// Every month institutions are paid for what they did and pay their staff; the purses close. Writes reserves and room.
void payment(const LawSettings& law, const MoneySettings& money, const Payees& payees, Institutions& institutions, Purses& purses,
             const sim::Step& now);

extern const std::array<const char*, payers> payer_names;
extern const std::array<sim::Text, payers> payer_texts;

} // namespace welfare_state
