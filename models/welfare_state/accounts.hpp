#pragma once
#include <array>
#include <cstdint>

#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/detection.hpp"
#include "models/welfare_state/exchange.hpp"
#include "models/welfare_state/micro_patterns.hpp"
#include "models/welfare_state/recovery.hpp"
#include "models/welfare_state/strain.hpp"
#include "models/welfare_state/surroundings.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// How well-being is read off a citizen (6.2): an indicator, not a state (M27).
struct AccountSettings {
    double well_being = .75;          ///< [0, 1] of somebody without trouble, at middling trust and strength
    double well_being_unmet = .5;     ///< [0, 1] less by unmet need: unmet / (N + `unmet_scale`)
    double unmet_scale = 2;           ///< [h/week]
    double well_being_strain = .25;   ///< [0, 1] less at full strain
    double well_being_needs = .05;    ///< [0, 1] less by each domain with need
    double well_being_trust = .10;    ///< [0, 1] by social trust - .6
    double well_being_strength = .10; ///< [0, 1] by own strength - .5
    double poor_well_being = .4;      ///< [0, 1] below which well-being counts as poor
    double unmet = 1;                 ///< [h/week] of unmet or felt need from which a person counts (M8)
    double carer = 3;               ///< [h/week] given from which somebody of 16 and over counts as an informal carer (P19; A27)
    double carer_intensive = 8;     ///< [h/week] given above which care is intensive (S9)
    double association_pillar = .5; ///< [0, 1] density of associations: this by the share in a pillar (4.14)
    double association_volunteers = .4; ///< [0, 1] and this by the share of volunteers
    double association_commons = .1;    ///< [0, 1] and this by the share of places with a running commons
};
void declare(sim::Parameters& parameters, AccountSettings& settings);

/// [0, 1]
double well_being(const AccountSettings& settings, const Citizens& citizens, CitizenId citizen);

/// Need and help in one place in one month. Hours are sums over agents in twentieths of h/week; people are agents.
struct HelpCount {
    static constexpr int bins = 40; ///< of well-being, from 0 to 1

    std::int64_t people = 0, adults = 0, of_carer_age = 0, in_pillar = 0; ///< adults: 18 and over; carers: 16 and over
    // hours: need = own + informal + organised + useful + unmet; organised: what peers and co-professionals meet
    std::int64_t need = 0, own = 0, informal = 0, organised = 0, useful = 0, unmet = 0, given = 0;
    std::int64_t heavy_need = 0, heavy_unmet = 0;         ///< of people with a heavy need
    std::int64_t need_in_pillar = 0, unmet_in_pillar = 0; ///< of people in a pillar (P1)
    std::array<std::int64_t, domains> need_by_domain{};
    // people
    std::int64_t needy = 0; ///< with any need
    std::array<std::int64_t, domains> needy_by_domain{};
    std::int64_t in_unmet_need = 0; ///< with at least `unmet` hours unmet
    std::int64_t in_felt_need = 0,
                 not_reached = 0; ///< felt need above `unmet` hours; of those, nowhere waiting, in care or refused (J1)
    std::array<std::int64_t, lines> waiting{}, in_care{};                       ///< [line] needs
    std::array<std::int64_t, lines> waited{};                                   ///< [line] months that those needs have waited
    std::array<std::int64_t, domains> waiting_by_domain{}, in_care_by_domain{}; ///< needs
    std::array<std::array<std::int64_t, social_classes>, lines>
        light_care{};         ///< [line][class] light needs of care in care: they pay
    std::int64_t refused = 0; ///< needs whose refusal has not cooled off
    std::int64_t clients = 0; ///< people in formal care
    std::int64_t households_in_care = 0;
    double complexity = 0; ///< sum over those households of (teams + hand-overs) / need domains - 1 (J2):
                           ///< different teams, hand-overs in 12 months, different domains
    std::int64_t labelled = 0, labelled_lightly = 0; ///< people with a label; of those, whose need there is none or light (J6)
    double substitutable = 0;                        ///< formal hours for which there was unasked room in the network (J7)
    double dependency_of_clients = 0;                ///< sum over people in care (J8)
    std::int64_t returners = 0;                      ///< people admitted this month within 12 months of leaving care (J8)
    std::int64_t carers = 0, intensive_carers = 0, strained_carers = 0; ///< of 16 and over
    std::int64_t carer_hours = 0, strained_carer_hours = 0;
    std::int64_t prosumers = 0; ///< people who receive and give informal help in the same month
    std::int64_t volunteers = 0;
    // sums over all people
    double own_strength = 0, trust = 0, social_trust = 0, dependency = 0, claim_orientation = 0, strain = 0, well_being = 0;
    std::array<std::int64_t, bins> by_well_being{};
    std::int64_t poor_well_being = 0;
    std::int64_t strained = 0;                                 ///< people with strain above the mark of heavy burden
    std::int64_t undetected = 0;                               ///< unsafe needs that nobody has noticed
    std::array<std::int64_t, Recoveries::ages> psychosocial{}; ///< [months since onset] needs, the last: that or more (P26)

    HelpCount& operator+=(const HelpCount& other);
};

/// Calls visit(&HelpCount::member) for every number in it.
template <class Visit>
void for_each_number(Visit&& visit) {
    using H = HelpCount;
    const auto all = [&](auto... numbers) { (visit(numbers), ...); };
    all(&H::people, &H::adults, &H::of_carer_age, &H::in_pillar, &H::need, &H::own, &H::informal, &H::organised, &H::useful,
        &H::unmet, &H::given, &H::heavy_need, &H::heavy_unmet, &H::need_in_pillar, &H::unmet_in_pillar, &H::light_care,
        &H::need_by_domain, &H::needy, &H::needy_by_domain, &H::in_unmet_need, &H::in_felt_need, &H::not_reached, &H::waiting,
        &H::in_care, &H::waited, &H::waiting_by_domain, &H::in_care_by_domain, &H::refused, &H::clients, &H::households_in_care,
        &H::complexity, &H::labelled, &H::labelled_lightly, &H::substitutable, &H::dependency_of_clients, &H::returners,
        &H::carers, &H::intensive_carers, &H::strained_carers, &H::carer_hours, &H::strained_carer_hours, &H::prosumers,
        &H::volunteers, &H::own_strength, &H::trust, &H::social_trust, &H::dependency, &H::claim_orientation, &H::strain,
        &H::well_being, &H::by_well_being, &H::poor_well_being, &H::strained, &H::undetected, &H::psychosocial);
}

/// What the country has to remember of one month.
struct MonthTotals {
    std::int64_t leavers = 0, returners = 0; ///< [agents] left care; came back within 12 months (J8)
    std::array<std::array<std::int64_t, levels>, 2> in_care{}, resolved{}; ///< [several][level] as in `Recoveries` (J4)
    std::array<std::int64_t, Recoveries::ages> at_risk{}, ended{};         ///< [months since onset] psychosocial needs (P26)

    MonthTotals& operator+=(const MonthTotals& other);
    MonthTotals& operator+=(const Recoveries& here);
};

/// The books of help: by neighbourhood this month, and what has to be remembered of the last twelve months and seven years.
struct Accounts {
    sim::Column<NeighbourhoodId, HelpCount> help;
    sim::Column<NeighbourhoodId, OldAgeCount> old_age; ///< counted in June only
    std::array<MonthTotals, 12> months{};              ///< the last twelve; the present one still lacks its recoveries
    std::size_t present = 0;                           ///< which of them is the present one
    TieMemory ties;
    sim::Column<CitizenId, std::uint16_t> by_household; ///< room for counting households, by row

    explicit Accounts(std::uint32_t neighbourhoods = 0) : help(neighbourhoods), old_age(neighbourhoods) {}
};

/// The totals of the last twelve months, with the recoveries of the present one.
MonthTotals of_twelve_months(const Accounts& accounts, const RecoveriesByPlace& recoveries);

/// What accounts read.
struct Booked {
    const ExchangeSettings& exchange;
    const ClientHourSettings& hours;
    const NeedSettings& needs;
    const StrainSettings& strain;
    const DetectionSettings& detection;
    const Teams& teams;
};

/// Counts need, help and traits of all people, before this month's recoveries and learning, and what they will meet in their neighbourhood.
/// Takes over the recoveries of last month, and leaves none.
void accounts(const AccountSettings& settings, const Booked& booked, const Citizens& citizens, RecoveriesByPlace& recoveries,
              Surroundings& surroundings, Accounts& accounts, const sim::Step& now);

} // namespace welfare_state
