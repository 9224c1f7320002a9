#include "models/welfare_state/help_counting.hpp"

#include <algorithm>
#include <cassert>

#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"
#include "sim/wide.hpp"

namespace welfare_state {
namespace {

constexpr auto psychosocial = static_cast<std::size_t>(Domain::psychosocial);
constexpr int age_of_carers = 16; ///< [years] the youngest (P19)
constexpr int back_soon = 12;     ///< [months] after leaving care (J8)

/// [h/week] What people of the network would give on top if the citizen dared ask for all of the need (J7).
double unasked_hours(const Booked& booked, const Citizens& citizens, const Surroundings& surroundings, CitizenId citizen) {
    const double rest = in_hours(citizens.needs[citizen].total() - citizens.own[citizen]);
    if (rest <= 0) return 0;
    const double readiness = readiness_to_ask(booked.exchange, surroundings, booked.teams, citizens, citizen);
    const Ties& ties = citizens.ties[citizen];
    const unsigned there = there_are(ties);
    const auto all = requests_by_kind(booked.exchange, there, rest, 1);
    double hours = 0;
    for (int tie = 0; tie < slot::count; ++tie) {
        const int granted = static_cast<int>(there >> tie & 1) * citizens.granted[ties[tie] ? ties[tie] : citizen];
        hours += all[kind_of(tie)] * granted / whole_share;
    }
    return (1 - readiness) * hours;
}

double part(double some, double whole) { return whole > 0 ? some / whole : 0; }

/// [-] Well-being as far as traits make it.
double well_being_of(const AccountSettings& settings, double strain, double social_trust, double own_strength) {
    return settings.well_being - settings.well_being_strain * strain + settings.well_being_trust * (social_trust - 0.6)
         + settings.well_being_strength * (own_strength - 0.5);
}
/// [-] What the needs of somebody concerned take of it.
double well_being_taken(const AccountSettings& settings, const Citizens& citizens, CitizenId citizen) {
    const Needs& needs = citizens.needs[citizen];
    return settings.well_being_unmet
             * part(in_hours(unmet_hours(citizens, citizen)), in_hours(needs.total()) + settings.unmet_scale)
         + settings.well_being_needs * needs.count();
}

/// What everybody of one tile of rows adds to sums: 0 for the dead.
struct Added {
    sim::TileOf own_strength, trust, social_trust, dependency, claim, strain;
    sim::TileOf well_being;                          ///< as traits make it, until needs have taken theirs; of the dead too
    std::array<std::int32_t, sim::Stream::tile> bin; ///< of well-being
};

SIM_WIDE void read_traits(const AccountSettings& settings, const Citizens& c, sim::Rows<CitizenId> rows, Added& added) {
    const std::uint8_t* alive = c.alive.data() + rows.first();
    const float *own_strength = c.own_strength.data() + rows.first(), *trust = c.trust.data() + rows.first(),
                *social_trust = c.social_trust.data() + rows.first(), *dependency = c.dependency.data() + rows.first(),
                *claim = c.claim_orientation.data() + rows.first(), *strain = c.strain.data() + rows.first();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const float lives = alive[i]; // 1 or 0
        added.own_strength[i] = lives * own_strength[i];
        added.trust[i] = lives * trust[i];
        added.social_trust[i] = lives * social_trust[i];
        added.dependency[i] = lives * dependency[i];
        added.claim[i] = lives * claim[i];
        added.strain[i] = lives * strain[i];
        added.well_being[i] = well_being_of(settings, strain[i], social_trust[i], own_strength[i]);
    }
}

SIM_WIDE void find_bins(std::uint32_t people, Added& added) {
    for (std::uint32_t i = 0; i < people; ++i) {
        const double value = sim::clipped(added.well_being[i]);
        added.well_being[i] = value;
        const auto bin = static_cast<std::int32_t>(value * HelpCount::bins);
        added.bin[i] = bin < HelpCount::bins ? bin : HelpCount::bins - 1;
    }
}

} // namespace

std::int64_t unmet_hours(const Citizens& citizens, CitizenId citizen) {
    const int unmet = citizens.felt(citizen) - citizens.formal[citizen];
    assert(unmet >= 0 && "nobody gets more help than they need");
    return unmet;
}

double well_being(const AccountSettings& settings, const Citizens& citizens, CitizenId citizen) {
    const double without =
        well_being_of(settings, citizens.strain[citizen], citizens.social_trust[citizen], citizens.own_strength[citizen]);
    return sim::clipped(citizens.concerned[citizen] ? without - well_being_taken(settings, citizens, citizen) : without);
}

HelpCounting::HelpCounting(const AccountSettings& settings, const Booked& booked, const Citizens& citizens,
                           const Surroundings& surroundings, sim::Month month, HelpCount& count)
    : settings_(settings), booked_(booked), citizens_(citizens), surroundings_(surroundings), month_(month),
      unmet_(settings.unmet * twentieths), carer_(settings.carer * twentieths), intensive_(settings.carer_intensive * twentieths),
      count_(count) {}

void HelpCounting::add(sim::Rows<CitizenId> rows) {
    add_people(rows);
    add_traits(rows);
    const int of_age = month_.index - 12 * age_of_carers; // [month] of birth, or before
    const auto helps = [&](CitizenId citizen) { return citizens_.alive[citizen] & (citizens_.given[citizen] > 0); };
    sim::for_each_where(rows, helps, [&](CitizenId citizen) { add_helper(citizen, citizens_.birth[citizen] <= of_age); });
    for_each_concerned(citizens_, rows, [&](CitizenId citizen) { add_concern(citizen); });
}

void HelpCounting::add_concern(CitizenId citizen) {
    const Needs& needs = citizens_.needs[citizen];
    add_hours(citizen, needs);
    add_statuses(citizen, needs);
    add_label(needs);
    if (needs.in_care()) add_client(citizen, needs);
}

void HelpCounting::add_people(sim::Rows<CitizenId> rows) {
    const int grown_up = month_.index - 12 * 18, of_age = month_.index - 12 * age_of_carers; // [month] of birth, or before
    int people = 0, adults = 0, volunteers = 0, in_pillar = 0, of_carer_age = 0;
    const Citizens& c = citizens_;
    for (const CitizenId citizen : rows) {
        const int lives = c.alive[citizen], birth = c.birth[citizen];
        people += lives;
        adults += lives & (birth <= grown_up);
        of_carer_age += lives & (birth <= of_age);
        volunteers += lives & c.volunteers_at_all(citizen);
        in_pillar += lives & (c.pillar[citizen] != Pillar::none);
    }
    count_.people += people;
    count_.adults += adults;
    count_.of_carer_age += of_carer_age;
    count_.volunteers += volunteers;
    count_.in_pillar += in_pillar;
}

/// Everybody's traits and well-being. Sums run from row to row, each in a register of its own.
void HelpCounting::add_traits(sim::Rows<CitizenId> rows) {
    int strained = 0, poor_well_being = 0;
    double own_strength = 0, trust = 0, social_trust = 0, dependency = 0, claim = 0, strain = 0, well_being = 0;
    Added added;
    sim::for_each_tile(rows, [&](sim::Rows<CitizenId> here) {
        const std::uint32_t first = here.first();
        read_traits(settings_, citizens_, here, added);
        for_each_concerned(citizens_, here, [&](CitizenId citizen) {
            added.well_being[citizen.index - first] -= well_being_taken(settings_, citizens_, citizen);
        });
        find_bins(here.size(), added);
        for (std::uint32_t i = 0; i < here.size(); ++i) {
            const std::int64_t lives = citizens_.alive[here[i]];
            own_strength += added.own_strength[i];
            trust += added.trust[i];
            social_trust += added.social_trust[i];
            dependency += added.dependency[i];
            claim += added.claim[i];
            strain += added.strain[i];
            well_being += lives ? added.well_being[i] : 0;
            count_.by_well_being[static_cast<std::size_t>(added.bin[i])] += lives;
        }
        for (std::uint32_t i = 0; i < here.size(); ++i) {
            strained += added.strain[i] > booked_.strain.heavy;
            poor_well_being += citizens_.alive[here[i]] & (added.well_being[i] < settings_.poor_well_being);
        }
    });
    count_.own_strength += own_strength;
    count_.trust += trust;
    count_.social_trust += social_trust;
    count_.dependency += dependency;
    count_.claim_orientation += claim;
    count_.strain += strain;
    count_.strained += strained;
    count_.well_being += well_being;
    count_.poor_well_being += poor_well_being;
}

void HelpCounting::add_helper(CitizenId citizen, bool of_age) {
    const Hours given = citizens_.given[citizen];
    count_.given += given;
    count_.prosumers += citizens_.informal[citizen] > 0;
    if (!of_age || given < carer_) return;
    ++count_.carers;
    count_.carer_hours += given;
    count_.intensive_carers += given > intensive_;
    if (static_cast<double>(citizens_.strain[citizen]) <= booked_.strain.heavy) return;
    ++count_.strained_carers;
    count_.strained_carer_hours += given;
}

void HelpCounting::add_hours(CitizenId citizen, const Needs& needs) {
    const std::int64_t need = needs.total();
    if (need == 0) return;
    const std::int64_t unmet = unmet_hours(citizens_, citizen);
    const std::int64_t felt = citizens_.felt(citizen);
    bool is_reached = false, is_heavily_in_need = false;
    for (const int domain : needs.domains_in_need()) {
        const auto d = static_cast<std::size_t>(domain);
        const Needs::Mark mark = needs.mark[d];
        count_.need_by_domain[d] += needs.hours[d];
        ++count_.needy_by_domain[d];
        is_reached = is_reached || mark.status != Status::none;
        is_heavily_in_need = is_heavily_in_need || is_heavy(mark.level);
        count_.undetected += !mark.unsafe_noticed && is_unsafe(booked_.detection, citizens_, citizen, domain);
    }
    ++count_.needy;
    count_.need += need;
    count_.own += citizens_.own[citizen];
    count_.informal += citizens_.informal[citizen];
    count_.organised += citizens_.organised[citizen];
    count_.useful += citizens_.formal[citizen];
    count_.unmet += unmet;
    count_.in_unmet_need += static_cast<double>(unmet) >= unmet_;
    const bool is_felt = static_cast<double>(felt) >= unmet_;
    count_.in_felt_need += is_felt;
    count_.not_reached += is_felt && !is_reached;
    if (is_heavily_in_need) {
        count_.heavy_need += need;
        count_.heavy_unmet += unmet;
    }
    if (citizens_.pillar[citizen] != Pillar::none) {
        count_.need_in_pillar += need;
        count_.unmet_in_pillar += unmet;
    }
    if (needs.hours[psychosocial] == 0) return;
    ++count_.psychosocial[std::min<std::size_t>(Recoveries::ages - 1, needs.since[psychosocial])];
}

void HelpCounting::add_statuses(CitizenId citizen, const Needs& needs) {
    bool is_new = false, is_old = false;
    for (const int domain : needs.domains_with_status()) {
        const auto d = static_cast<std::size_t>(domain);
        const Status status = needs.mark[d].status;
        const auto line = static_cast<std::size_t>(line_of(status));
        count_.refused += status == Status::refused;
        if (is_waiting(status)) {
            ++count_.waiting[line];
            ++count_.waiting_by_domain[d];
            count_.waited[line] += needs.months[d];
        } else if (is_in_care(status)) {
            ++count_.in_care[line];
            ++count_.in_care_by_domain[d];
            if (d == static_cast<std::size_t>(Domain::care) && is_light(needs.mark[d].level))
                ++count_.light_care[line][static_cast<std::size_t>(citizens_.social_class[citizen])];
            is_new = is_new || needs.months[d] == 0;
            is_old = is_old || needs.months[d] > 0;
        }
    }
    const int since = citizens_.since_care[citizen];
    count_.returners += is_new && !is_old && since >= 1 && since <= back_soon;
}

void HelpCounting::add_label(const Needs& needs) {
    if (!needs.labelled()) return;
    ++count_.labelled;
    count_.labelled_lightly += (needs.domains_in_need() & needs.domains_not_light()).empty();
}

void HelpCounting::add_client(CitizenId citizen, const Needs& needs) {
    ++count_.clients;
    count_.dependency_of_clients += static_cast<double>(citizens_.dependency[citizen]);
    if (citizens_.formal[citizen] == 0 || needs.total() == 0) return;
    const double unasked = unasked_hours(booked_, citizens_, surroundings_, citizen);
    count_.substitutable += std::min(in_hours(citizens_.formal[citizen]), unasked);
}

} // namespace welfare_state
