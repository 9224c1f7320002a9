#include "models/welfare_state/ties.hpp"

#include <algorithm>
#include <array>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr int attempts = 4; ///< draws of a row until somebody who lives there turns up

/// Somebody among these rows, or nobody when chance finds only empty rows.
CitizenId somebody(const Citizens& citizens, std::uint32_t first, std::uint32_t last, sim::Random& random) {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const CitizenId candidate{first + random.below(last - first)};
        if (citizens.alive[candidate]) return candidate;
    }
    return {};
}

bool would_accept(const TieRates& rates, const Citizens& citizens, CitizenId citizen, CitizenId candidate, sim::Random& random) {
    if (!candidate || candidate == citizen || citizens.share_a_household(citizen, candidate)) return false;
    if (std::ranges::find(citizens.ties[citizen], candidate) != citizens.ties[citizen].end()) return false;
    const double by_class = citizens.social_class[citizen] == citizens.social_class[candidate] ? 1 : rates.other_class;
    const double by_pillar = citizens.pillar[citizen] == citizens.pillar[candidate] ? 1 : rates.other_pillar;
    return random.chance(by_class * by_pillar);
}

constexpr int most_neighbours = slot::bridging - slot::neighbour, most_bridges = slot::count - slot::bridging;

/// How many of the personal slots are filled, as one number: most_bridges + 1 for each neighbour, 1 for each bridging tie.
int filled(const Ties& ties) {
    constexpr int n = most_bridges + 1;
    constexpr std::array<int, slot::count> counts = {0, 0, 0, n, n, n, 1, 1};
    int sum = 0;
    for (int tie = 0; tie < slot::count; ++tie) sum += static_cast<int>(static_cast<bool>(ties[tie])) * counts[tie];
    return sum;
}
constexpr int most_filled = most_neighbours * (most_bridges + 1) + most_bridges;

/// [1/month] The chances of one slot: of losing whom it holds, or of finding somebody for it.
struct OfASlot {
    double loss, neighbour, bridging;

    /// [1/month] The sum over the personal slots, so many of which are filled.
    double of_all(int filled) const {
        const int neighbours = filled / (most_bridges + 1), bridges = filled % (most_bridges + 1);
        return loss * (neighbours + bridges) + neighbour * (most_neighbours - neighbours) + bridging * (most_bridges - bridges);
    }
};

/// [1/month] What that sum never exceeds for anybody who lives here and has not just moved, by what is filled.
class Bounds {
public:
    Bounds(const TieRates& rates, double meeting_here) {
        const double readiness =
            (rates.trust_base + 1) * meeting_here * std::max(1.0, rates.pillarised) * std::max(1.0, rates.isolated_forming);
        const OfASlot most{.loss = rates.loss * std::max(1.0, rates.isolated_loss),
                           .neighbour = readiness * rates.neighbour,
                           .bridging = readiness * rates.bridging};
        for (int filled = 0; filled <= most_filled; ++filled)
            bound_[static_cast<std::size_t>(filled)] = sim::Bound(most.of_all(filled) * (1 + 1e-9));
    }
    const sim::Bound& of(int filled) const { return bound_[static_cast<std::size_t>(filled)]; }

private:
    std::array<sim::Bound, most_filled + 1> bound_;
};

} // namespace

TieRates tie_rates(const TieSettings& p, double year, double women_in_paid_work) {
    const double loss = 1 - sim::exp(sim::log(p.kept) / 84);
    const double forming = p.forming * p.era.at(year) * (1 - p.paid_work * women_in_paid_work);
    return {.loss = loss,
            .loss_of_mover = std::min(1.0, loss * p.mover),
            .neighbour = forming,
            .bridging = forming * p.bridging,
            .trust_base = p.trust_base,
            .pillarised = p.pillarised,
            .other_class = p.other_class,
            .other_pillar = p.other_pillar.at(year),
            .meeting = p.meeting,
            .isolated_loss = p.isolated_loss,
            .isolated_forming = p.isolated_forming,
            .isolating = nearest_hours(p.isolating)};
}

void ties(const TieRates& rates, const Municipalities& municipalities, const Neighbourhoods& neighbourhoods,
          const Surroundings& surroundings, Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const auto town = municipalities.of(neighbourhoods.municipality[NeighbourhoodId{block}]);
        const std::uint32_t town_first = citizens.blocks[town.first()].first(),
                            town_last = citizens.blocks[town.last() - 1].last();
        const double meeting_here = rates.meeting.in(surroundings, NeighbourhoodId{block});
        const Bounds bounds(rates, meeting_here);
        const auto may = [&](CitizenId citizen, std::uint32_t word) {
            return bounds.of(filled(citizens.ties[citizen])).holds(word) | (citizens.moved[citizen] != 0);
        };
        sim::for_each_candidate(now, rows, citizens.lineage, may, [&](CitizenId citizen, sim::Random& random) {
            if (!citizens.alive[citizen]) return;
            Ties& own = citizens.ties[citizen];
            const bool isolated = citizens.needs[citizen].total() > rates.isolating;
            const double readiness = (rates.trust_base + citizens.social_trust[citizen]) * meeting_here
                                   * (citizens.pillar[citizen] == Pillar::none ? 1 : rates.pillarised)
                                   * (isolated ? rates.isolated_forming : 1);
            const OfASlot chances{.loss = std::min(1.0, (citizens.moved[citizen] ? rates.loss_of_mover : rates.loss)
                                                            * (isolated ? rates.isolated_loss : 1)),
                                  .neighbour = readiness * rates.neighbour,
                                  .bridging = readiness * rates.bridging};
            citizens.moved[citizen] = 0;

            // One draw decides whether and which slot changes: the slots lie side by side on the line from 0 to 1.
            const double total = chances.of_all(filled(own));
            double point = random.uniform() * std::max(1.0, total);
            if (point >= total) return;
            int tie = slot::neighbour;
            for (; tie < slot::count - 1; ++tie) {
                const double chance = own[tie] ? chances.loss : tie < slot::bridging ? chances.neighbour : chances.bridging;
                if (point < chance) break;
                point -= chance;
            }

            if (own[tie]) {
                own[tie] = CitizenId{};
            } else {
                const CitizenId candidate = tie < slot::bridging ? somebody(citizens, rows.first(), rows.last(), random)
                                                                 : somebody(citizens, town_first, town_last, random);
                if (would_accept(rates, citizens, citizen, candidate, random)) own[tie] = candidate;
            }
        });
    });
}

void declare(sim::Parameters& parameters, TieSettings& p) {
    declare_assumed(parameters, "ties.meeting", p.meeting.volunteers,
                    {.en = "forming of ties by the share of volunteers in the neighbourhood: 1 + this * share",
                     .nl = "vorming van banden door het aandeel vrijwilligers in de buurt: 1 + dit * aandeel",
                     .source = "design 4.13; assumption A2"});
    declare_assumed(parameters, "ties.meeting_groups", p.meeting.groups,
                    {.en = "forming of ties more by the share of places with a collective",
                     .nl = "vorming van banden meer door het aandeel plekken met een collectief",
                     .source = "design 4.13; assumption A2"});
    declare_assumed(parameters, "ties.meeting_commons", p.meeting.commons,
                    {.en = "forming of ties more by the share of places with a running commons",
                     .nl = "vorming van banden meer door het aandeel plekken met een draaiende commons",
                     .source = "design 4.13; assumption A2"});
    declare_assumed(parameters, "ties.isolating", p.isolating,
                    {.unit = "hours/week",
                     .en = "need above which people lose ties sooner and form them later",
                     .nl = "nood waarboven mensen banden eerder verliezen en later vormen",
                     .source = "design 4.13, direction S21; assumption A2"});
    declare_assumed(parameters, "ties.isolated_loss", p.isolated_loss,
                    {.en = "loss of ties by people with much need, as a factor",
                     .nl = "verlies van banden door mensen met veel nood, als factor",
                     .source = "design 4.13, direction S21; assumption A2"});
    declare_assumed(parameters, "ties.isolated_forming", p.isolated_forming,
                    {.en = "forming of ties by people with much need, as a factor",
                     .nl = "vorming van banden door mensen met veel nood, als factor",
                     .source = "design 4.13, direction S21; assumption A2"});
    parameters.add("ties.kept", p.kept,
                   {.unit = "share",
                    .least = 0.3,
                    .most = 0.9,
                    .meaning = {"personal ties still there after 84 months, moves, need and deaths apart",
                                "persoonlijke banden die er na 84 maanden nog zijn, afgezien van verhuizing, nood en sterfte"},
                    .source = "assumption A19: set so that .48 remain in the whole population (Mollenhorst: half of a network "
                              "replaced in 7 years)"});
    parameters.add("ties.mover", p.mover,
                   {.unit = "-",
                    .least = 1,
                    .most = 20,
                    .meaning = {"times as likely to lose a tie in the month of a move",
                                "zoveel maal zo waarschijnlijk een band te verliezen in de maand van een verhuizing"},
                    .source = "assumption A1"});
    parameters.add("ties.forming", p.forming,
                   {.unit = "1/month",
                    .least = 0.01,
                    .most = 0.12,
                    .meaning = {"chance that an empty neighbour slot finds somebody, before the other factors",
                                "kans dat een lege buurplek iemand vindt, voor de andere factoren"},
                    .source = "assumption A2 (prototype .05, range .03-.08)"});
    parameters.add(
        "ties.bridging", p.bridging,
        {.unit = "-",
         .least = 0,
         .most = 2,
         .meaning = {"forming of bridging ties against neighbour ties", "vorming van overbruggende banden tegenover buurbanden"},
         .source = "assumption A2"});
    parameters.add(
        "ties.trust_base", p.trust_base,
        {.unit = "-",
         .least = 0,
         .most = 1,
         .meaning = {"forming is proportional to this plus social trust", "vorming is evenredig met dit plus sociaal vertrouwen"},
         .source = "assumption A2"});
    parameters.add("ties.era", p.era,
                   {.unit = "-",
                    .least = 0,
                    .most = 3,
                    .meaning = {"how readily ties form, by year", "hoe gemakkelijk banden ontstaan, per jaar"},
                    .source = "assumption A3, after Putnam (2000)"});
    parameters.add(
        "ties.pillarised", p.pillarised,
        {.unit = "-",
         .least = 0.5,
         .most = 3,
         .meaning = {"forming by who belongs to a pillar, as a factor", "vorming door wie tot een zuil hoort, als factor"},
         .source = "assumption A2"});
    parameters.add(
        "ties.paid_work", p.paid_work,
        {.unit = "-",
         .least = 0,
         .most = 1,
         .meaning = {"forming lost when all women have paid work", "vorming die verdwijnt als alle vrouwen betaald werk hebben"},
         .source = "assumption A2"});
    parameters.add("ties.other_class", p.other_class,
                   {.unit = "-",
                    .least = 0,
                    .most = 1,
                    .meaning = {"chance that a tie with another class is accepted",
                                "kans dat een band met een andere klasse wordt aanvaard"},
                    .source = "assumption A2"});
    parameters.add("ties.other_pillar", p.other_pillar,
                   {.unit = "-",
                    .least = 0,
                    .most = 1,
                    .meaning = {"chance that a tie with another pillar is accepted, by year",
                                "kans dat een band met een andere zuil wordt aanvaard, per jaar"},
                    .source = "assumption A3"});
    parameters.add("ties.burn_in", p.burn_in,
                   {.unit = "months",
                    .least = 0,
                    .most = 1200,
                    .meaning = {"months of forming and fading before the run, ages frozen",
                                "maanden vorming en verlies voor de start, met vaste leeftijden"},
                    .source = "M9",
                    .fixed = true});
}

} // namespace welfare_state
