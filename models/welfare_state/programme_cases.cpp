#include "models/welfare_state/programme_cases.hpp"

#include <algorithm>

#include "sim/loops.hpp"

namespace welfare_state {

void programme_cases(const ProgrammeSettings& p, Citizens& citizens, Programmes& programmes, const sim::Step& now) {
    if (!programmes.any_cases) return;
    std::vector<Mode> by_row;
    for (const Programme& programme : p.all) by_row.push_back(static_cast<Mode>(rank_of(programme.mode, modes())));
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        for (std::size_t row = 0; row < p.all.size(); ++row) programmes.at(row, home).active = 0;
        sim::for_each_where(
            rows, [&](CitizenId citizen) { return citizens.alive[citizen] & (citizens.programme[citizen] != 0); },
            [&](CitizenId citizen) {
                const std::size_t row = citizens.programme[citizen] - std::size_t{1};
                ProgrammeCount& count = programmes.at(row, home);
                for (int domain = 0; domain < domains; ++domain) count.resolved += citizens.needs[citizen].just_recovered(domain);
                move_trust(p, by_row[row], citizens.trust[citizen]);
                if (--citizens.programme_months[citizen] == 0) citizens.programme[citizen] = 0;
                else ++count.active;
            });
    });
    programmes.any_cases = std::ranges::any_of(programmes.counts, [](const ProgrammeCount& count) { return count.active > 0; });
}

void close_programme_books(const sim::Column<MunicipalityId, std::int64_t>& paid, const Neighbourhoods& neighbourhoods,
                           Programmes& programmes, sim::Month month) {
    const auto places = sim::Rows<NeighbourhoodId>::all(programmes.places);
    sim::Column<MunicipalityId, double> hours(paid.size()); // of all programmes
    for (std::size_t row = 0; row < programmes.is_at_work.size(); ++row) {
        if (!programmes.is_at_work[row]) continue;
        for (const NeighbourhoodId n : places) hours[neighbourhoods.municipality[n]] += programmes.at(row, n).hours;
    }
    auto& book = programmes.months[month.index % programmes.months.size()];
    for (std::size_t row = 0; row < book.size(); ++row) {
        book[row] = {};
        if (!programmes.is_at_work[row]) continue;
        for (const NeighbourhoodId n : places) {
            ProgrammeCount& count = programmes.at(row, n);
            const MunicipalityId town = neighbourhoods.municipality[n];
            count.cost = hours[town] > 0 ? static_cast<double>(paid[town]) / 100 * count.hours / hours[town] : 0;
            book[row][static_cast<std::size_t>(neighbourhoods.third[n])] += count;
        }
    }
}

std::array<ProgrammeCount, thirds> of_twelve_months(const Programmes& programmes, std::size_t programme) {
    std::array<ProgrammeCount, thirds> year{};
    for (const auto& month : programmes.months) {
        for (std::size_t third = 0; third < thirds; ++third) year[third] += month[programme][third];
    }
    return year;
}

} // namespace welfare_state
