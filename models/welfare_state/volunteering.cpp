#include "models/welfare_state/volunteering.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// [1/month] that no chance to start exceeds.
double most_to_start(const VolunteeringSettings& p, double volunteers_nearby, double action) {
    return p.start * (1 + p.action * action) * *std::ranges::max_element(p.by_class) * (p.trust_base + 1)
         * std::max(1.0, p.pillar) * (1 + volunteers_nearby) * std::max(1.0, p.young_old) * (1 + 1e-9);
}

} // namespace

double chance_to_start(const VolunteeringSettings& p, const Citizens& citizens, CitizenId citizen, double volunteers_nearby,
                       double action, sim::Month now) {
    const int age = citizens.age(citizen, now);
    const double chance = p.start * (1 + p.action * action) * p.by_class[static_cast<std::size_t>(citizens.social_class[citizen])]
                        * (p.trust_base + citizens.social_trust[citizen])
                        * (citizens.pillar[citizen] == Pillar::none ? 1 : p.pillar) * (1 - citizens.strain[citizen])
                        * (1 + volunteers_nearby) * (age >= 60 && age <= 77 ? p.young_old : 1);
    return std::clamp(chance, 0.0, 1.0);
}

void volunteering(const VolunteeringSettings& p, const Surroundings& surroundings, const Teams& teams, Citizens& citizens,
                  const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const double nearby = surroundings.volunteers[NeighbourhoodId{block}];
        const double action = teams.dispositions[teams.first_line(NeighbourhoodId{block}, 0)][Disposition::action];
        const sim::Bound most(std::max(most_to_start(p, nearby, action), p.stop + p.stop_strain));
        const auto may = [&](CitizenId, std::uint32_t word) { return most.holds(word); };
        sim::for_each_candidate(now, rows, citizens.lineage, may, [&](CitizenId citizen, sim::Random& random) {
            const double point = random.uniform();
            if (!citizens.is_adult(citizen, now.month)) return;
            Volunteer& volunteer = citizens.volunteers[citizen];
            const bool active = volunteer != Volunteer::no;
            const double chance = active ? p.stop + p.stop_strain * citizens.strain[citizen]
                                         : chance_to_start(p, citizens, citizen, nearby, action, now.month);
            if (point < chance) volunteer = active ? Volunteer::no : Volunteer::association;
        });
    });
}

void declare(sim::Parameters& parameters, VolunteeringSettings& p) {
    const DeclareAssumed add(parameters, "design 4.22; assumption A38");
    add("volunteering.start", p.start, "1/month", "chance to start volunteering in an association, before all factors",
        "kans om vrijwilliger te worden in een vereniging, voor alle factoren");
    add("volunteering.action", p.action, "-", "more start where the first line acts and seduces fully",
        "meer beginnen waar de eerste lijn volop handelt en verleidt");
    add("volunteering.low_class", p.by_class[0], "-", "factor of starting in the low class",
        "factor op beginnen in de lage klasse");
    add("volunteering.middle_class", p.by_class[1], "-", "factor of starting in the middle class",
        "factor op beginnen in de middenklasse");
    add("volunteering.high_class", p.by_class[2], "-", "factor of starting in the high class",
        "factor op beginnen in de hoge klasse");
    add("volunteering.trust_base", p.trust_base, "-", "starting is proportional to this plus social trust",
        "beginnen is evenredig met dit plus sociaal vertrouwen");
    add("volunteering.pillar", p.pillar, "-", "factor of starting in a pillar", "factor op beginnen in een zuil");
    add("volunteering.young_old", p.young_old, "-", "factor of starting at 60 to 77 years",
        "factor op beginnen van 60 tot en met 77 jaar");
    add("volunteering.stop", p.stop, "1/month", "chance to stop", "kans om te stoppen");
    add("volunteering.stop_strain", p.stop_strain, "1/month", "chance to stop more at full strain",
        "kans om te stoppen meer bij volle overbelasting");
}

} // namespace welfare_state
