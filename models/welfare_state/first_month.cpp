#include "models/welfare_state/paid_work.hpp"
#include "models/welfare_state/schedule.hpp"
#include "models/welfare_state/state.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// Traits at rest for everybody, at the claim orientation that the first era breeds.
void start_at_rest(const RestSettings& rest, double claim_orientation, Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t, sim::Rows<CitizenId> rows) {
        for (const CitizenId citizen : rows) put_at_rest(rest, claim_orientation, citizens, citizen);
    });
}

/// Ties form and fade, needs and help come about, all ages frozen; dice of months before the first. The Januaries' processes run once,
/// at the start of it.
void run_in(WelfareState& state, std::uint32_t replicate, const sim::Workers& workers) {
    const auto seed = static_cast<std::uint64_t>(state.settings.run.seed);
    const int help = static_cast<int>(state.settings.help_start.burn_in);
    const int first = -std::max(static_cast<int>(state.settings.ties.burn_in), help);
    for (int month = first; month < 0; ++month) {
        for (const auto& process : burn_in()) {
            const bool is_ties = process.name == "ties";
            if (is_ties ? month < -state.settings.ties.burn_in : month < -help) continue;
            if (process.when == sim::When::january && month != -help) continue;
            process.run(state, sim::Step{sim::Month{0}, sim::Stream(seed, replicate, process.name, month), workers});
        }
        const sim::Step now{sim::Month{0}, sim::Stream(seed, replicate, "first month", month), workers};
        if (month >= -help) state.mean_bracket = mean_bracket(state.settings.recovery, state.citizens, now);
    }
}

} // namespace

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
                       .census = Census(places.neighbourhoods.size()),
                       .era = {},
                       .regime_shift = {},
                       .institutions = Institutions(places.municipalities),
                       .purses = Purses(places.municipalities.size(), places.neighbourhoods.size()),
                       .system_index = {},
                       .teams = Teams(places.municipalities, places.neighbourhoods),
                       .professionals = {},
                       .surroundings = Surroundings(places.neighbourhoods.size()),
                       .programmes = {},
                       .conferences = Conferences(places.neighbourhoods.size()),
                       .requests = {},
                       .collectives = CollectivesByPlace(places.neighbourhoods.size()),
                       .co_professionals = CoProfessionalsByPlace(places.neighbourhoods.size()),
                       .commons = CommonsByPlace(places.neighbourhoods.size()),
                       .housing = HousingByPlace(places.neighbourhoods.size()),
                       .laid = LaidTemplates(places.neighbourhoods.size()),
                       .queues = Queues(places.neighbourhoods.size()),
                       .deliveries = Deliveries(places.neighbourhoods.size()),
                       .safety = SafetyByPlace(places.neighbourhoods.size()),
                       .recoveries = RecoveriesByPlace(places.neighbourhoods.size()),
                       .staff_events = {},
                       .accounts = Accounts(places.neighbourhoods.size()),
                       .new_opinions = {}};
    state.programmes = Programmes(state.settings.programmes, state.municipalities, state.neighbourhoods);
    const sim::Step start = step("first families", 0);
    first_families(settings.first_families, demography, state.neighbourhoods, state.citizens, start);
    paid_work(demography, state.citizens, start);
    state.women_in_paid_work = women_in_paid_work(state.citizens, start);

    state.era.claim_target = mixed(settings.logic, logic_weights(settings.regime, start.month.start()), &Logic::claim_target);
    start_at_rest(settings.rest, state.era.claim_target, state.citizens, start);
    run_in(state, replicate, workers);
    return state;
}

} // namespace welfare_state
