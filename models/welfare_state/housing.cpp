#include "models/welfare_state/housing.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// [share] of low class in the country at the start, each neighbourhood by its people.
double low_class_of_country(const Neighbourhoods& neighbourhoods) {
    double low = 0, people = 0;
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
        low += static_cast<double>(neighbourhoods.low_class[n]) * neighbourhoods.first_citizens[n];
        people += neighbourhoods.first_citizens[n];
    }
    return people > 0 ? low / people : 0;
}

/// [share] Mean support of tenants: grown-ups outside the high class.
double ballot(const HousingSettings& p, const Citizens& citizens, NeighbourhoodId home, sim::Month month) {
    double sum = 0;
    int voters = 0;
    for (const CitizenId citizen : citizens.blocks[home.index]) {
        if (!citizens.is_adult(citizen, month) || citizens.social_class[citizen] == SocialClass::high) continue;
        sum += support(p, citizens.social_trust[citizen], citizens.own_strength[citizen], citizens.strain[citizen]);
        ++voters;
    }
    return voters > 0 ? sum / voters : 0;
}

double places_of(const Neighbourhoods& neighbourhoods, NeighbourhoodId home) {
    return std::max(1.0, static_cast<double>(neighbourhoods.stands_for[home]));
}

} // namespace

Shares tenure(const HousingSettings& p, double year, double relative_low_class, double cooperative) {
    const double associations = std::clamp(p.associations.at(year), 0.0, 1.0);
    const double owners = std::clamp(p.owners.at(year), 0.0, 1 - associations);
    const double social = std::clamp(associations * (1 + p.deprivation * (relative_low_class - 1)), 0.0, .95);
    Shares shares{};
    const double taken = std::clamp(cooperative, 0.0, 1.0), kept = std::max(0.0, social - taken);
    shares[static_cast<std::size_t>(Tenure::cooperative)] = taken;
    shares[static_cast<std::size_t>(Tenure::association)] = kept;
    const double of_rest = associations < 1 ? owners / (1 - associations) : 0, rest = 1 - taken - kept;
    shares[static_cast<std::size_t>(Tenure::owner)] = rest * of_rest;
    shares[static_cast<std::size_t>(Tenure::private_landlord)] = rest * (1 - of_rest);
    return shares;
}

double say_over_home(const HousingSettings& p, const Shares& shares) {
    double say = 0;
    for (std::size_t t = 0; t < tenures; ++t) say += shares[t] * p.say[t];
    return std::clamp(say, 0.0, 1.0);
}

double support(const HousingSettings& p, double social_trust, double own_strength, double strain) {
    return sim::logistic(p.ballot + p.ballot_trust * social_trust + p.ballot_strength * own_strength - p.ballot_strain * strain);
}

void housing(const HousingSettings& p, const Estate& about, Neighbourhoods& neighbourhoods, Surroundings& surroundings,
             HousingByPlace& all, const sim::Step& now) {
    constexpr auto association = static_cast<std::size_t>(Tenure::association),
                   own = static_cast<std::size_t>(Tenure::cooperative);
    const double country = low_class_of_country(neighbourhoods), year = now.month.start();
    const double conversion = std::clamp(p.conversion.at(year), 0.0, 1.0);
    now.workers.for_each(neighbourhoods.size(), [&](std::uint32_t row) {
        const NeighbourhoodId home{row};
        Housing& here = all[home];
        const Commons& commons = about.commons[home];
        const double relative = country > 0 ? static_cast<double>(neighbourhoods.low_class[home]) / country : 1;
        const double running = std::min(1.0, commons.running / places_of(neighbourhoods, home));
        here.converted = here.returned = 0;
        if (here.cooperative > 0) {
            here.returned = here.cooperative * hazard_of_failure(about.commons_settings, commons.design, commons.strained, 0);
            here.cooperative -= here.returned;
        }
        here.shares = tenure(p, year, relative, here.cooperative);
        if (conversion > 0 && now.month.of_year() == 0) {
            const double where = commons.pool > p.pool ? 1 : running; // [share] of the real places
            if (where > 0) {
                here.support = ballot(p, about.citizens, home, now.month);
                if (here.support > p.pass) here.converted = conversion * where * here.shares[association];
            }
        }
        here.cooperative = here.shares[own] + here.converted;
        here.shares = tenure(p, year, relative, here.cooperative);
        here.say_home = say_over_home(p, here.shares);
        here.say_care = std::clamp(static_cast<double>(about.teams.directed[home])
                                       + static_cast<double>(about.teams.openness[neighbourhoods.municipality[home]]),
                                   0.0, 1.0);
        const double capacity = std::clamp((p.pool > 0 ? std::min(1.0, commons.pool / p.pool) : 1) - commons.strained, 0.0, 1.0);
        const double maintenance =
            p.maintenance + here.shares[own] * p.maintenance_own * (2 * capacity - 1) + p.liveability * running;
        surroundings.maintenance[home] = static_cast<float>(std::clamp(maintenance, 0.0, 1.0));
        surroundings.say[home] = static_cast<float>(std::clamp(here.say_home + about.commons_settings.say * running, 0.0, 1.0));
        neighbourhoods.closed[home] = static_cast<float>(p.choosing * here.shares[own]);
    });
}

// Owners and associations: census years, recalled, and CBS (S57): owners 29 % in 1956, 35 % in 1971, 54 % in 2007; associations 29 % from 2017 on
// (assumption A79). Conversion: the Housing Act of 2015 allows co-operatives.
HousingSettings::HousingSettings()
    : owners{{1945, .28}, {1956, .29}, {1971, .35}, {1981, .42}, {1990, .45}, {2007, .54}, {2017, .57}, {2040, .57}},
      associations{{1945, .12}, {1956, .24}, {1971, .37}, {1985, .41}, {1995, .38}, {2007, .32}, {2017, .29}, {2040, .29}},
      conversion{{2014, 0}, {2015, .02}, {2040, .02}} {}

void declare(sim::Parameters& parameters, HousingSettings& p) {
    const char *stock = "S57; census years between, recalled; assumption A79", *design = "design 4.24; assumption A79";
    const auto series = [&](const char* name, sim::Series& value, const char* unit, const char* source, const char* en,
                            const char* nl) {
        parameters.add(name, value, {.unit = unit, .least = 0, .most = 1, .meaning = {en, nl}, .source = source});
    };
    const DeclareAssumed add(parameters, design);
    series("housing.owners", p.owners, "share", stock, "of dwellings that their residents own, by year",
           "van de woningen die van hun bewoners zijn, per jaar");
    series("housing.associations", p.associations, "share", stock,
           "of dwellings that associations own, or residents took over, by year",
           "van de woningen die van corporaties zijn, of door bewoners overgenomen, per jaar");
    series("housing.conversion", p.conversion, "share/year", design,
           "of an association's homes that residents take over where they may and a ballot passes, by year",
           "van de corporatiewoningen die bewoners overnemen waar dat mag en een stemming slaagt, per jaar");
    // clang-format off
    add("housing.deprivation", p.deprivation, "-", "how far homes of associations follow the low class", "hoever corporatiewoningen de lage klasse volgen", 0, 2);
    add("housing.say_owner", p.say[0], "share", "say of an owner over the home", "zeggenschap van een eigenaar over de woning", 0, 1);
    add("housing.say_association", p.say[1], "share", "say of an association's tenant over the home", "zeggenschap van een huurder bij een corporatie over de woning", 0, 1);
    add("housing.say_private", p.say[2], "share", "say of a private landlord's tenant over the home", "zeggenschap van een particuliere huurder over de woning", 0, 1);
    add("housing.say_cooperative", p.say[3], "share", "say of a resident of a co-operative over the home", "zeggenschap van een bewoner van een cooperatie over de woning", 0, 1);
    add("housing.pool", p.pool, "share", "of initiators from which residents take over without a commons, and with which a co-operative's capacity is full", "initiatiefnemers waarbij bewoners zonder commons overnemen, en waarmee een cooperatie op volle kracht is");
    parameters.add("housing.ballot", p.ballot, {.least = -3, .most = 1, .meaning = {"logit of a tenant's support at nothing else", "logit van de steun van een huurder, zonder meer"}, .source = design});
    add("housing.ballot_trust", p.ballot_trust, "-", "support by social trust", "steun door sociaal vertrouwen");
    add("housing.ballot_strength", p.ballot_strength, "-", "support by own strength", "steun door eigen kracht");
    add("housing.ballot_strain", p.ballot_strain, "-", "less support by strain", "minder steun door overbelasting");
    add("housing.pass", p.pass, "share", "mean support above which a ballot passes", "gemiddelde steun waarboven een stemming slaagt", 0, 1);
    add("housing.maintenance", p.maintenance, "share", "quality of maintenance by an association, a landlord or an owner", "kwaliteit van onderhoud door een corporatie, verhuurder of eigenaar", 0, 1);
    add("housing.maintenance_own", p.maintenance_own, "share", "more or less by a co-operative of full or no capacity (S29)", "meer of minder door een cooperatie met volle of geen kracht (S29)");
    add("housing.liveability", p.liveability, "share", "more maintenance where a commons runs", "meer onderhoud waar een commons draait");
    add("housing.overhead", p.overhead, "share", "of rents that an association keeps for itself", "van de huren die een corporatie voor zichzelf houdt");
    add("housing.overhead_own", p.overhead_own, "share", "of rents that a co-operative keeps for itself", "van de huren die een cooperatie voor zichzelf houdt");
    add("housing.choosing", p.choosing, "share", "of co-operative homes that are closed to another class than the neighbourhood's own (ib)", "van de cooperatieve woningen die gesloten zijn voor een andere klasse dan die van de buurt (ib)", 0, .5);
    // clang-format on
}

} // namespace welfare_state
