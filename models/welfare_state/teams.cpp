#include "models/welfare_state/teams.hpp"

namespace welfare_state {

Teams::Teams(const Municipalities& municipalities, const Neighbourhoods& neighbourhoods)
    : has_generalist(neighbourhoods.size()), second_lines(neighbourhoods.size()), directed(neighbourhoods.size()),
      insiders(neighbourhoods.size()), has_body(municipalities.size(), {1, 1, 1}), austerity(municipalities.size()),
      openness(municipalities.size()) {
    const auto add = [&](Line which, int domain, bool general, MunicipalityId town, float places) {
        line.push_back(which);
        field.push_back(static_cast<Domain>(general ? 0 : domain));
        generalist.push_back(general);
        municipality.push_back(town);
        stands_for.push_back(places);
    };
    for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(neighbourhoods.size())) {
        for (int domain = 0; domain <= domains; ++domain)
            add(Line::first, domain, domain == domains, neighbourhoods.municipality[n], neighbourhoods.stands_for[n]);
    }
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(municipalities.size())) {
        for (const NeighbourhoodId n : municipalities.of(town)) second_lines[n] = size();
        for (int domain = 0; domain < domains; ++domain) add(Line::second, domain, false, town, municipalities.stands_for[town]);
    }
    const std::uint32_t rows = size();
    for (auto* column : {&staff, &real_staff}) column->resize(rows);
    for (auto* column : {&rules, &management, &administration, &production_weight, &gap, &pillar_gate, &burn_out, &continuity,
                         &load, &slack, &admission, &delivered_share})
        column->resize(rows);
    mean_priority.resize(rows, 1);
    for (auto* column : {&facilitation, &supervision, &assisted, &capacity, &programme, &demand, &waiting, &useful, &surplus, &idle})
        column->resize(rows);
    first.resize(rows, ProfessionalId{0});
    for (auto* column : {&count, &hired}) column->resize(rows);
    by_provider.resize(rows);
    decisions.resize(rows);
    dispositions.resize(rows);
}

Queue& Queue::operator+=(const Queue& other) {
    demand += other.demand;
    waiting += other.waiting;
    clients += other.clients;
    waiters += other.waiters;
    decisions += other.decisions;
    priority += other.priority;
    return *this;
}

Delivery& Delivery::operator+=(const Delivery& other) {
    useful += other.useful;
    surplus += other.surplus;
    held += other.held;
    induced += other.induced;
    return *this;
}

} // namespace welfare_state
