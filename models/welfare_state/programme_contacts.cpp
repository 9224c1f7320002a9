#include "models/welfare_state/programme_contacts.hpp"

namespace welfare_state {
namespace {

InCase given_in_case(const Programme& p) {
    return {.access = static_cast<float>(p.access),
            .alliance = static_cast<float>(p.alliance),
            .networks = static_cast<float>(p.networks),
            .own_strength = static_cast<float>(p.own_strength),
            .integral = p.integral};
}

} // namespace

std::vector<Running> begin_month(const ProgrammeSettings& p, bool conferences, const Neighbourhoods& neighbourhoods,
                                 const Surroundings& surroundings, Teams& teams, Programmes& programmes, double year) {
    std::vector<Running> all;
    std::vector<std::uint8_t> worst;
    for (std::size_t row = 0; row < p.all.size(); ++row) {
        const Programme& about = p.all[row];
        if (about.conference != conferences) continue;
        const double coverage = coverage_at(about, year);
        if (coverage <= 0 && !programmes.is_at_work[row]) continue;
        teams.in_case[row + 1] = given_in_case(about);
        const auto area = static_cast<Area>(rank_of(about.where, areas()));
        if (coverage > 0 && area == Area::worst && worst.empty()) worst = worst_places(surroundings, neighbourhoods, p.worst);
        bool anywhere = false, any_cases = false;
        for (const NeighbourhoodId n : sim::Rows<NeighbourhoodId>::all(programmes.places)) {
            ProgrammeCount& count = programmes.at(row, n);
            count = {.active = count.active};
            const bool joins = programmes.lots[row][n.index] < coverage && is_in(area, neighbourhoods, teams, worst, n);
            programmes.is_here[programmes.row_of(row, n)] = joins;
            anywhere |= joins;
            any_cases |= count.active > 0;
        }
        programmes.is_at_work[row] = anywhere || any_cases;
        if (anywhere)
            all.push_back({row, &about, static_cast<Target>(rank_of(about.target, targets())),
                           static_cast<Mode>(rank_of(about.mode, modes())), sim::mix(sim::number_of(about.name))});
    }
    return all;
}

double people_in(const Citizens& citizens, sim::Rows<CitizenId> rows) {
    std::uint32_t people = 0;
    for (const CitizenId citizen : rows) people += citizens.alive[citizen];
    return people;
}

double contacts_meant(const ProgrammeSettings& p, const Programme& programme, const Teams& teams, NeighbourhoodId home,
                      double people) {
    const double austerity = teams.austerity[teams.municipality[teams.first_line(home, 0)]];
    return programme.reach / 1000 * people * (1 - p.austerity * austerity);
}

bool is_in_recent_need(const Citizens& citizens, CitizenId citizen) {
    constexpr int recent = 6; // months
    if (!citizens.concerned[citizen]) return false;
    const Needs& needs = citizens.needs[citizen];
    for (int domain = 0; domain < domains; ++domain) {
        if (needs.hours[domain] > 0 && needs.since[domain] < recent) return true;
    }
    return false;
}

TeamId worker_of(const Programme& programme, const Teams& teams, NeighbourhoodId home) {
    return programme.employer == "provider" ? teams.second_line(home, static_cast<int>(Domain::psychosocial))
                                            : teams.first_line(home, 0);
}

void take_on(const Running& programme, Citizens& citizens, CitizenId citizen, ProgrammeCount& count) {
    if (programme.about->months < 1 || citizens.programme[citizen] != 0) return;
    citizens.programme[citizen] = static_cast<std::uint8_t>(programme.row + 1);
    citizens.programme_months[citizen] = static_cast<std::uint8_t>(std::min(programme.about->months, 255.0));
    ++count.started;
    ++count.active;
}

} // namespace welfare_state
