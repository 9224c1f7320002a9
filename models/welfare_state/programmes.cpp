#include "models/welfare_state/programmes.hpp"

#include <algorithm>

#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/programme_contacts.hpp"
#include "models/welfare_state/programme_hours.hpp"

namespace welfare_state {
namespace {

constexpr double least_felt = in_hours(1); ///< [h/week] below which need is not felt

/// What cases and presence bring to a place.
void bring(const ProgrammeSettings& p, const Programmes& programmes, NeighbourhoodId home, double people,
           Surroundings& surroundings) {
    const auto add = [&](auto& column, double more) { column[home] = static_cast<float>(column[home] + more); };
    for (std::size_t row = 0; row < p.all.size(); ++row) {
        const Programme& about = p.all[row];
        const bool is_present = about.presence > 0 && programmes.is_here[programmes.row_of(row, home)];
        const auto cases = static_cast<double>(programmes.at(row, home).active);
        if (about.order > 0) add(surroundings.order, about.order * ((people > 0 ? 100 * cases / people : 0) + is_present));
        if (!is_present) continue;
        add(surroundings.nearer, about.access);
        add(surroundings.mobilised, about.networks);
        add(surroundings.meeting, about.meeting);
        surroundings.founding[home] = static_cast<float>(surroundings.founding[home] * about.founding);
    }
}

/// Hidden need comes to wait for the first line: all of it, or where it is felt most. Says whether there was any.
bool uncover(bool all, Citizens& citizens, CitizenId citizen) {
    if (!citizens.concerned[citizen]) return false;
    Needs& needs = citizens.needs[citizen];
    int most = -1;
    double felt_most = 0;
    for (int domain = 0; domain < domains; ++domain) {
        if (needs.status(domain) != Status::none || needs.hours[domain] == 0) continue;
        const double felt = felt_need(citizens, citizen, domain);
        if (felt < least_felt) continue;
        if (all) needs.take(domain, Status::waiting_first);
        if (felt > felt_most) most = domain, felt_most = felt;
    }
    if (most >= 0 && !all) needs.take(most, Status::waiting_first);
    return most >= 0;
}

/// One contact. Chances are of the logic of who comes.
void meet(const ProgrammeSettings& p, const Running& programme, const Dispositions& worker, Citizens& citizens,
          CitizenId citizen, Programmes::Scratch& scratch, ProgrammeCount& count, sim::Random& random) {
    const Programme& about = *programme.about;
    ++count.contacts;
    move_trust(p, programme.mode, citizens.trust[citizen]);
    if (programme.mode == Mode::coercive) scratch.coerced.push_back(citizen);
    if (about.find <= 0) return take_on(programme, citizens, citizen, count); // in need by its target
    const bool feels_much = citizens.concerned[citizen] && felt_need(citizens, citizen) > 1;
    if (!random.chance(chance_to_find(p, about, worker[Disposition::experience], feels_much))) return;
    const bool has_found = uncover(about.integral, citizens, citizen);
    count.found += has_found;
    if (has_found || about.order > 0) take_on(programme, citizens, citizen, count); // nuisance need not be need
}

/// One place in one month.
void visit(const ProgrammeSettings& p, const CapacitySettings& capacity, const std::vector<Running>& all, const Teams& teams,
           Citizens& citizens, Programmes& programmes, NeighbourhoodId home, double people, const sim::Step& now) {
    const double hours = first_line_hours(capacity, teams, home); // [h/month]
    std::array<double, most_programmes> meant{};
    double planned = 0; // [h/month]
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [row, about, target, mode, salt] = all[i];
        if (!programmes.is_here[programmes.row_of(row, home)]) continue;
        meant[i] = contacts_meant(p, *about, teams, home, people);
        if (about->by_team && p.contact_hours > 0)
            meant[i] = std::min(meant[i], outreach_share(p, teams.load[teams.first_line(home, 0)]) * hours / p.contact_hours);
        planned += meant[i] * p.contact_hours + static_cast<double>(programmes.at(row, home).active) * about->hours
                 + about->presence / 1000 * people;
    }
    const double time = planned > p.most * hours ? p.most * hours / planned : 1;
    Programmes::Scratch& scratch = programmes.scratch[home.index];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Dispositions& worker = teams.dispositions[worker_of(*all[i].about, teams, home)];
        ProgrammeCount& count = programmes.at(all[i].row, home);
        for_each_contacted(p, all[i], meant[i] * time, teams, citizens, home, scratch.targets, now,
                           [&](CitizenId citizen, sim::Random& random) {
                               meet(p, all[i], worker, citizens, citizen, scratch, count, random);
                           });
    }
}

/// Those who know somebody who was coerced trust less. In one order for all, since people know others elsewhere.
void tell_ties(const ProgrammeSettings& p, const Programmes& programmes, Citizens& citizens) {
    for (const Programmes::Scratch& scratch : programmes.scratch) {
        for (const CitizenId coerced : scratch.coerced) {
            for (const CitizenId tie : citizens.ties[coerced]) {
                if (!citizens.is_alive(tie)) continue;
                citizens.trust[tie] = static_cast<float>(citizens.trust[tie] * (1 - p.trust_ties * p.trust_loss));
            }
        }
    }
}

} // namespace

ProgrammeCount& ProgrammeCount::operator+=(const ProgrammeCount& other) {
    contacts += other.contacts;
    found += other.found;
    started += other.started;
    active += other.active;
    resolved += other.resolved;
    hours += other.hours;
    cost += other.cost;
    return *this;
}

Programmes::Programmes(const ProgrammeSettings& settings, const Municipalities& municipalities,
                       const Neighbourhoods& neighbourhoods)
    : places(neighbourhoods.size()), counts(settings.all.size() * neighbourhoods.size()), is_here(counts.size()),
      is_at_work(settings.all.size()), scratch(neighbourhoods.size()) {
    for (auto& month : months) month.resize(settings.all.size());
    for (const Programme& programme : settings.all) lots.push_back(lots_of(programme, municipalities, neighbourhoods));
}

double outreach_share(const ProgrammeSettings& p, double load) {
    return std::max(p.protected_share, std::max(0.0, 1 - load));
}

double chance_to_find(const ProgrammeSettings& p, const Programme& programme, double experience, bool feels_much) {
    return std::clamp(programme.find * (1 + p.experience * (experience - 0.5)) * (feels_much ? p.felt_more : 1), 0.0, 1.0);
}

void move_trust(const ProgrammeSettings& p, Mode mode, float& trust) {
    const double before = trust;
    if (mode == Mode::voluntary) trust = static_cast<float>(before + p.trust_gain * (1 - before));
    if (mode == Mode::coercive) trust = static_cast<float>(before - p.trust_loss * before);
}

void programmes(const ProgrammeSettings& p, const CapacitySettings& capacity, const Neighbourhoods& neighbourhoods, Teams& teams,
                Surroundings& surroundings, Citizens& citizens, Programmes& programmes, const sim::Step& now) {
    for (auto* column : {&surroundings.order, &surroundings.nearer, &surroundings.mobilised, &surroundings.meeting})
        std::ranges::fill(*column, 0.0f);
    std::ranges::fill(surroundings.founding, 1.0f);
    const auto all = begin_month(p, false, neighbourhoods, surroundings, teams, programmes, now.month.start());
    if (all.empty() && !programmes.any_cases) return;
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        programmes.scratch[block].coerced.clear();
        bool anything = programmes.any_cases;
        for (const Running& programme : all) anything |= programmes.is_here[programmes.row_of(programme.row, home)];
        if (!anything) return;
        const double people = people_in(citizens, rows);
        bring(p, programmes, home, people, surroundings);
        visit(p, capacity, all, teams, citizens, programmes, home, people, now);
    });
    tell_ties(p, programmes, citizens);
    for (const ProgrammeCount& count : programmes.counts) programmes.any_cases |= count.active > 0;
}

} // namespace welfare_state
