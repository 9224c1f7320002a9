#include "models/welfare_state/money.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/welfare_state/commons_money.hpp"

namespace welfare_state {
namespace {

constexpr double cents = 100, months = 12;

std::int64_t in_cents(double euros) { return std::llround(euros * cents); }

/// The money of a field is cut at the decentralisation: youth help, care at home, social work and neighbourhood teams.
bool is_cut(const LawSettings& law, int field, double year) {
    return year >= law.decentralisation && (field == general_field || field % domains != static_cast<int>(Domain::security));
}

/// [persons] of a municipality of the run.
double persons(const Payees& who, MunicipalityId town) {
    std::int64_t agents = 0;
    for (const NeighbourhoodId n : who.municipalities.of(town)) agents += who.accounts.help[n].people;
    return static_cast<double>(agents) * who.persons_per_agent;
}

/// [persons] each counted by how dense associations are where they live.
double members(const Payees& who, MunicipalityId town) {
    double sum = 0;
    for (const NeighbourhoodId n : who.municipalities.of(town))
        sum += static_cast<double>(who.accounts.help[n].people) * static_cast<double>(who.surroundings.associations[n]);
    return sum * who.persons_per_agent;
}

/// [persons] each counted by how poor their municipality was at the start, compared with the country.
double deprived(const MoneySettings& p, const Payees& who, MunicipalityId town, double low_class_of_country) {
    double sum = 0;
    for (const NeighbourhoodId n : who.municipalities.of(town)) {
        const double relative =
            low_class_of_country > 0 ? static_cast<double>(who.neighbourhoods.low_class[n]) / low_class_of_country : 1;
        sum += static_cast<double>(who.accounts.help[n].people) * std::max(0.0, 1 + p.deprivation * (relative - 1));
    }
    return sum * who.persons_per_agent;
}

/// [EUR/month] that an institution's staff costs.
double cost_of(const MoneySettings& p, const Payees& who, const Institutions& institutions, InstitutionId row, double year) {
    return institutions.staff[row] * who.persons_per_agent * wage(p, year) / months;
}

/// [EUR/month] own contributions of a municipality's clients for light care, by line.
std::array<double, lines> own_contributions(const Payees& who, MunicipalityId town, double year) {
    std::array<double, lines> sum{};
    for (const NeighbourhoodId n : who.municipalities.of(town)) {
        for (std::size_t line = 0; line < lines; ++line) {
            for (std::size_t c = 0; c < social_classes; ++c)
                sum[line] += static_cast<double>(who.accounts.help[n].light_care[line][c]) * who.seeking.fees[c].at(year);
        }
    }
    for (double& euros : sum) euros *= who.persons_per_agent;
    return sum;
}

/// What an institution asks for a month, and whom [cents].
struct Invoice {
    std::int64_t own = 0;       ///< of its clients
    std::int64_t charity = 0;   ///< of members and charity
    std::int64_t contract = 0;  ///< of the public purse
    std::int64_t programme = 0; ///< of the municipality, for what its staff did for programmes (4.18)
    std::int64_t cost = 0;
    Workload work;
};

Invoice invoice(const LawSettings& law, const MoneySettings& p, const Payees& who, const Institutions& institutions,
                InstitutionId row, const std::array<double, lines>& contributions, double year) {
    if (!institutions.exists[row] || institutions.staff[row] <= 0) return {};
    const int field = institutions.field[row];
    Invoice invoice;
    invoice.work = workload(institutions, who.municipalities, who.teams, row);
    invoice.cost = in_cents(cost_of(p, who, institutions, row, year));
    if (invoice.work.programme > 0)
        invoice.programme = std::llround(static_cast<double>(invoice.cost) * static_cast<double>(invoice.work.programme)
                                         / static_cast<double>(invoice.work.programme + invoice.work.capacity));
    const auto cost = static_cast<double>(invoice.cost - invoice.programme);
    const double used =
        invoice.work.capacity > 0 ? static_cast<double>(invoice.work.delivered) / static_cast<double>(invoice.work.capacity) : 0;
    const double public_part = public_share(law, p, field, year); // charity does not pay by production
    const double production =
        production_weight(who.contracts, line_of_field(field), institutions.dispositions[row]) * public_part;
    const double due = cost * (1 - production + (p.norm > 0 ? production * used / p.norm : production));
    const double most = cost + std::max(0.0, p.reserve * months * cost - static_cast<double>(institutions.reserve[row]));
    // A public purse lets nobody sink who has work enough.
    const bool is_saved =
        institutions.reserve[row] < 0 && public_part >= 1 && invoice.work.demand + invoice.work.waiting >= invoice.work.capacity;
    const std::int64_t all = std::llround(is_saved ? std::max(cost, std::min(due, most)) : std::min(due, most));
    if (field == general_field || field % domains == static_cast<int>(Domain::care))
        invoice.own =
            std::min(all, in_cents(contributions[field == general_field ? 0 : static_cast<std::size_t>(field / domains)]));
    invoice.charity = std::llround(static_cast<double>(all - invoice.own) * (1 - public_part));
    invoice.contract = all - invoice.own - invoice.charity;
    return invoice;
}

} // namespace

Bill& Bill::operator+=(const Bill& other) {
    contracts += other.contracts;
    leak += other.leak;
    purchasing += other.purchasing;
    management += other.management;
    intake += other.intake;
    contact += other.contact;
    commons += other.commons;
    return *this;
}

double wage(const MoneySettings& p, double year) {
    const double base = p.gdp.at(2020);
    return base > 0 ? p.wage * p.gdp.at(year) / base : p.wage;
}

Payer public_payer(const LawSettings& law, int field, double year) {
    const int domain = field % domains;
    const bool first = field < domains;
    const auto is_municipal = [&] {
        if (field == general_field) return true;
        if (domain == static_cast<int>(Domain::security)) return year >= law.social_assistance;
        if (domain == static_cast<int>(Domain::youth)) return year >= law.decentralisation;
        return first && year >= law.social_support; // care at home and social work
    };
    return is_municipal() ? Payer::municipality : Payer::state;
}

double year_of_public_pay(const LawSettings& law, int field) {
    return field % domains == static_cast<int>(Domain::security) ? law.social_assistance : law.long_term_care;
}

double public_budget(const Purses& purses) {
    return std::accumulate(purses.grant.begin(), purses.grant.end(), purses.state_budget);
}

double public_spending(const Purses& purses) {
    const auto by = [&](Payer payer) { return static_cast<double>(purses.paid[static_cast<std::size_t>(payer)]); };
    return by(Payer::state) + by(Payer::municipality);
}

double leaking_share(const MoneySettings& p, const Dispositions& x) {
    return std::clamp(p.leak * (1 - x[Disposition::control]), 0.0, .5);
}

double public_share(const LawSettings& law, const MoneySettings& p, int field, double year) {
    if (field == general_field) return 1;
    return year >= year_of_public_pay(law, field) ? 1 : std::clamp(p.subsidy.at(year), 0.0, 1.0);
}

void budgets(const LawSettings& law, const MoneySettings& p, const Payees& who, const Institutions& institutions, Purses& purses,
             const sim::Step& now) {
    const double year = now.month.start();
    const auto towns = sim::Rows<MunicipalityId>::all(who.municipalities.size());
    std::array<std::uint8_t, fields> is_municipal{};
    std::array<double, fields> public_part{};
    for (int field = 0; field < housing_field; ++field) {
        is_municipal[field] = public_payer(law, field, year) == Payer::municipality;
        public_part[field] = public_share(law, p, field, year);
    }

    double all = 0, municipal = 0, cut = 0, people = 0, given = 0, low = 0, poor = 0;
    for (const InstitutionId row : institutions.all()) {
        const int field = institutions.field[row];
        if (field == housing_field) continue;
        const double spent = cost_of(p, who, institutions, row, year) * public_part[field];
        all += spent;
        if (is_municipal[field]) municipal += spent;
        if (is_municipal[field] && is_cut(law, field, year)) cut += spent * law.cut;
    }
    for (const MunicipalityId town : towns) {
        people += persons(who, town);
        given += std::min(members(who, town) * p.dues * p.gdp.at(year),
                          static_cast<double>(purses.asked_of_charity[town]) * months / cents);
        for (const NeighbourhoodId n : who.municipalities.of(town))
            low += static_cast<double>(who.neighbourhoods.low_class[n]) * static_cast<double>(who.accounts.help[n].people)
                 * who.persons_per_agent;
    }
    if (is_municipal != purses.is_municipal || public_part != purses.public_part) {
        purses.municipal_share = all > 0 ? municipal / all : 0;
        purses.municipal_cut = municipal > 0 ? cut / municipal : 0;
    }
    purses.is_municipal = is_municipal;
    purses.public_part = public_part;
    const double budget = std::max(0.0, p.budget.at(year) * p.gdp.at(year) * people - given) * cents / months;
    purses.state_budget = budget * (1 - purses.municipal_share);
    for (const MunicipalityId town : towns) poor += deprived(p, who, town, people > 0 ? low / people : 0);
    const double grants = budget * purses.municipal_share * (1 - purses.municipal_cut);
    for (const MunicipalityId town : towns)
        purses.grant[town] = poor > 0 ? grants * deprived(p, who, town, people > 0 ? low / people : 0) / poor : 0;
}

void payment(const LawSettings& law, const MoneySettings& p, const Payees& who, Institutions& institutions, Purses& purses,
             const sim::Step& now) {
    const double year = now.month.start(), hour = wage(p, year) / (365.25 / 7 * 36 * .92); // [EUR/h] worked
    purses.state.open(std::llround(purses.state_budget));
    purses.paid = {};
    purses.paid_for_programmes = 0;
    purses.bill = purses.municipal = {};
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(who.municipalities.size())) {
        Ledger &charity = purses.charity[town], &municipality = purses.municipality[town], &household = purses.household[town];
        const std::int64_t grant = std::llround(purses.grant[town]);
        const auto most = static_cast<std::int64_t>(p.kept * months * purses.grant[town]);
        const std::int64_t back = std::max<std::int64_t>(0, municipality.closing - most); // to the treasury
        municipality.open(grant - back);
        const bool is_ample = charity.closing > months * purses.asked_of_charity[town]; // nobody gives to who has a year in hand
        const CommonsPurses of_commons = {who.commons_settings, who.commons, who.persons_per_agent, who.municipalities,
                                          who.teams};
        open_purses(of_commons, town, purses);
        charity.open(is_ample ? 0 : in_cents(members(who, town) * p.dues * p.gdp.at(year) / months));
        household.open(0);
        const auto contributions = own_contributions(who, town, year);
        double contracts = 0; // of one real municipality: one with each body, at least one in each field
        for (int field = 0; field < housing_field; ++field) {
            const InstitutionId row = institutions.at(town, field);
            if (institutions.exists[row] && purses.is_municipal[field] && institutions.staff[row] > 0)
                contracts += std::max(1.0, institutions.bodies[row] / std::max(1.0f, who.municipalities.stands_for[town]));
        }
        std::array<Invoice, housing_field> invoices{};
        std::int64_t& programmes = purses.programmes[town] = 0;
        std::int64_t& asked = purses.asked_of_charity[town] = 0;
        for (int field = 0; field < housing_field; ++field) {
            invoices[field] = invoice(law, p, who, institutions, institutions.at(town, field), contributions, year);
            asked += invoices[field].charity;
        }
        const double paid =
            asked > 0 ? std::clamp(static_cast<double>(charity.closing) / static_cast<double>(asked), 0.0, 1.0) : 1;
        for (int field = 0; field < housing_field; ++field) {
            const InstitutionId row = institutions.at(town, field);
            const Invoice& due = invoices[field];
            institutions.public_share[row] = public_share(law, p, field, year);
            institutions.cost[row] = due.cost;
            const auto given = static_cast<std::int64_t>(paid * static_cast<double>(due.charity));
            const double leaking = leaking_share(p, institutions.dispositions[row]);
            const double buying = purses.is_municipal[field]
                                    ? p.purchasing + p.purchasing_contracts * std::log2(std::max(1.0, contracts))
                                    : p.purchasing_state;
            const BoughtTogether bought =
                purses.is_municipal[field] ? buy_together(of_commons, institutions, row, due.contract, purses) : BoughtTogether{};
            const std::int64_t contract = due.contract - bought.ordered; // what is left to the public purse
            const Bill bill = {.contracts = due.own + given + contract + bought.paid + due.programme,
                               .leak = std::llround(static_cast<double>(contract) * leaking / (1 - leaking)),
                               .purchasing = std::llround(static_cast<double>(contract) * buying),
                               .management = std::llround(static_cast<double>(due.cost) * institutions.management[row]),
                               .intake =
                                   in_cents(static_cast<double>(due.work.decisions) * who.persons_per_agent * p.decision * hour),
                               .contact = in_cents(static_cast<double>(due.work.delivered + due.work.programme) / twentieths
                                                   * who.persons_per_agent * (365.25 / 84) * hour)};
            household.receive(due.own);
            household.pay(due.own);
            charity.pay(given);
            (purses.is_municipal[field] ? municipality : purses.state).pay(contract + bill.leak + bill.purchasing);
            municipality.pay(due.programme);
            programmes += due.programme;
            institutions.revenue[row] = bill.contracts;
            institutions.reserve[row] += bill.contracts - due.cost;
            purses.bill += bill;
            if (purses.is_municipal[field]) purses.municipal += bill;
            else purses.municipal.contracts += due.programme;
        }
        purses.paid_for_programmes += programmes;
        const Bill of_themselves = {.commons = close_purses(of_commons, town, purses)};
        purses.bill += of_themselves;
        purses.paid[static_cast<int>(Payer::charity)] += charity.spending;
        purses.paid[static_cast<int>(Payer::municipality)] += municipality.spending;
        purses.paid[static_cast<int>(Payer::household)] += household.spending;
        double& austerity = purses.austerity[town];
        austerity = municipality.closing < 0 ? std::min(1.0, austerity + p.austerity_rise) : austerity * p.austerity_fade;
    }
    purses.paid[static_cast<int>(Payer::state)] = purses.state.spending;

    // [-] what a purse has over what it pays; ample where it pays nothing.
    const auto ratio = [](double income, std::int64_t spending) {
        return spending > 0 ? income / static_cast<double>(spending) : 2;
    };
    const double of_state = ratio(purses.state_budget, purses.state.spending);
    for (const InstitutionId row : institutions.all()) {
        if (institutions.field[row] == housing_field) continue;
        const MunicipalityId town = institutions.municipality[row];
        const Ledger& charity = purses.charity[town];
        const double of_public = purses.is_municipal[institutions.field[row]]
                                   ? ratio(purses.grant[town], purses.municipality[town].spending)
                                   : of_state;
        const double of_charity =
            ratio(static_cast<double>(charity.inflow) + std::max(0.0, static_cast<double>(charity.opening)) / months,
                  purses.asked_of_charity[town]);
        const double share = institutions.public_share[row];
        institutions.room[row] = share * of_public + (1 - share) * of_charity;
    }
}

} // namespace welfare_state
