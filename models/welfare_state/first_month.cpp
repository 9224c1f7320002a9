#include "models/welfare_state/paid_work.hpp"
#include "models/welfare_state/state.hpp"

namespace welfare_state {

WelfareState first_month(Settings settings, std::vector<sim::DatedChange> changes, const Demography& demography,
                         const Places& places, std::uint32_t replicate, const sim::Workers& workers) {
    const auto step = [&](std::string_view process, int month) {
        const auto seed = static_cast<std::uint64_t>(settings.run.seed);
        return sim::Step{sim::Month{month}, sim::Stream(seed, replicate, process, month), workers};
    };
    sim::apply(changes, sim::Month{0}, parameters(settings)); // what is dated 1945 holds for the start too
    WelfareState state{.settings = settings,
                       .changes = std::move(changes),
                       .demography = demography,
                       .municipalities = places.municipalities,
                       .neighbourhoods = places.neighbourhoods,
                       .agents_per_person = places.share_of_country / static_cast<double>(settings.run.persons_per_agent),
                       .citizens = first_people(demography, places.neighbourhoods, step("first people", 0)),
                       .events = Events(places.neighbourhoods.size()),
                       .census = Census(places.neighbourhoods.size())};
    const sim::Step start = step("first families", 0);
    first_families(settings.first_families, demography, state.neighbourhoods, state.citizens, start);
    paid_work(demography, state.citizens, start);
    state.women_in_paid_work = women_in_paid_work(state.citizens, start);

    const TieRates rates = tie_rates(settings.ties, first_year, state.women_in_paid_work);
    for (int month = -static_cast<int>(settings.ties.burn_in); month < 0; ++month) {
        ties(rates, state.municipalities, state.neighbourhoods, state.citizens, step("ties", month));
    }
    return state;
}

} // namespace welfare_state
