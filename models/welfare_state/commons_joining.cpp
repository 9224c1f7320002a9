#include "models/welfare_state/commons_joining.hpp"

#include "models/welfare_state/belonging.hpp"
#include "models/welfare_state/turns.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr LifelongLot place_of("place among commons"), spread_of("threshold of joining");
constexpr YearlyTurn turn_to_think("turn of commons");

} // namespace

bool lives_among(const Citizens& citizens, CitizenId citizen, double share) {
    return place_of.of(citizens.lineage[citizen] ^ sim::mix(citizens.home[citizen].index)) < share;
}

double threshold(const CommonsSettings& p, double social_trust, double say, bool has_need, double strain, double spread,
                 double cooperation) {
    return p.threshold - p.threshold_trust * social_trust - p.threshold_say * say - (has_need ? p.threshold_benefit : 0)
         + p.threshold_strain * strain + p.threshold_spread * spread - p.threshold_cooperation * (cooperation - .5);
}

void think_of_joining(const CommonsSettings& p, const Citizens& c, double say, double share, const Commons& here,
                      sim::Rows<CitizenId> rows, sim::Month month, std::vector<Membership>& changes) {
    const double around = here.adults > 0 ? static_cast<double>(here.members) / here.adults : 0;
    for (const CitizenId citizen : rows) {
        if (!c.alive[citizen] || turn_to_think.of(c.lineage[citizen]) != month.of_year() || !lives_among(c, citizen, share)
            || c.is_minor(citizen, month) || c.volunteers[citizen] == Volunteer::leader)
            continue;
        int known = 0, active = 0;
        for (const CitizenId tie : c.ties[citizen]) {
            if (!c.is_alive(tie) || c.home[tie] != c.home[citizen] || !lives_among(c, tie, share)) continue;
            ++known;
            active += c.member[tie];
        }
        const double seen = known > 0 ? (around + static_cast<double>(active) / known) / 2 : around;
        const double spread = sim::normal_quantile(spread_of.of(c.lineage[citizen]));
        const std::uint8_t member = seen >= threshold(p, c.social_trust[citizen], say, c.felt(citizen) > 0, c.strain[citizen],
                                                      spread, p.cooperating.at(c.claim_orientation[citizen]));
        if (member != c.member[citizen]) changes.push_back({citizen, member});
    }
}

void gain_by_membership(const CommonsSettings& p, double rest, Citizens& c, sim::Rows<CitizenId> rows) {
    const auto is_member = [&](CitizenId citizen) { return c.alive[citizen] & (c.member[citizen] != 0); };
    sim::for_each_where(rows, is_member, [&](CitizenId citizen) {
        gain_by_belonging(c, citizen, rest * p.own_strength, p.social_trust);
    });
}

} // namespace welfare_state
