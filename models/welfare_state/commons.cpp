#include "models/welfare_state/commons.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/welfare_state/commons_joining.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr LifelongLot leads("leads a commons"), rounds_leaders("leaders of commons");

bool could_lead(const CommonsSettings& p, const Citizens& c, CitizenId citizen) {
    return c.alive[citizen] && c.volunteers_at_all(citizen) && c.own_strength[citizen] > p.initiator_strength
        && c.social_trust[citizen] > p.initiator_trust && c.strain[citizen] < p.initiator_strain;
}

/// One neighbourhood's month.
class Month {
public:
    Month(const CommonsSettings& p, const CommonGround& ground, const Surroundings& surroundings, const Teams& teams,
          Citizens& citizens, NeighbourhoodId home, Commons& here, double federation, const sim::Step& now)
        : p_(p), ground_(ground), citizens_(citizens), rows_(citizens.blocks[home.index]), help_(ground.accounts.help[home]),
          home_(home), here_(here), now_(now), random_(now.random(key_of(home))),
          places_(std::max(1.0, static_cast<double>(ground.neighbourhoods.stands_for[home]))),
          recognition_(std::clamp(std::max(p.recognition.at(now.month.start()), here.recognised), 0.0, 1.0)),
          federation_(federation), say_(surroundings.say[home]),
          control_(teams.dispositions[teams.first_line(home, 0)][Disposition::control]),
          soil_{0, recognition_, teams.dispositions[teams.first_line(home, 0)][Disposition::mastery],
                static_cast<double>(teams.austerity[teams.municipality[teams.first_line(home, 0)]]),
                surroundings.founding[home]} {}

    void pass() {
        here_.founded = here_.failed = 0;
        here_.ended = 0;
        const std::uint32_t initiators = count_initiators();
        here_.pool = help_.people > 0 ? static_cast<double>(initiators) / static_cast<double>(help_.people) : 0;
        const std::uint32_t before = here_.running;
        end_some();
        here_.ended = before > 0 ? static_cast<double>(here_.failed) / before : 0;
        begin_some();
        lead();
        here_.directed += p_.takeover_pace * ((here_.running > 0 ? p_.takeover * recognition_ : 0) - here_.directed);
        if (here_.running == 0) here_.directed = here_.young = 0;
    }

private:
    double people_of_a_place() const { return static_cast<double>(help_.people) * ground_.persons_per_agent / places_; }
    /// [persons] of one commons.
    double members_of_one() const { return here_.active() > 0 ? here_.members * ground_.persons_per_agent / here_.active() : 0; }
    std::uint32_t whole(double mean) { return static_cast<std::uint32_t>(mean + random_.uniform()); }

    std::uint32_t count_initiators() const {
        std::uint32_t count = 0;
        for (const CitizenId citizen : rows_) count += could_lead(p_, citizens_, citizen);
        return count;
    }

    void end_some() {
        const double social_trust = help_.people > 0 ? help_.social_trust / static_cast<double>(help_.people) : 0;
        const double heavy = help_.need > 0 ? static_cast<double>(help_.heavy_need) / static_cast<double>(help_.need) : 0;
        here_.design = design_score(p_, {.people = people_of_a_place(),
                                         .fit = 1 - heavy,
                                         .choice = say_,
                                         .open_books = p_.open_books,
                                         .conflict = social_trust,
                                         .recognition = recognition_,
                                         .federation = federation_});
        const double hazard = hazard_of_failure(p_, here_.design, here_.strained, ground_.debt[home_]);
        const bool is_deserted = here_.running > 0 && here_.members == 0; // nobody runs a commons without members
        here_.failed = is_deserted ? here_.running : std::min(here_.running, whole(here_.running * hazard));
        here_.running -= here_.failed;
        here_.initiatives -= std::min(here_.initiatives, whole(here_.initiatives / std::max(1.0, p_.patience)));
        here_.young *= 1 - here_.ended;
        here_.young = std::max(0.0, here_.young - here_.young / std::max(1.0, p_.grant_months));
    }

    void begin_some() {
        if (here_.initiatives > 0 && members_of_one() >= p_.least_members) {
            here_.running += here_.initiatives;
            here_.young += here_.initiatives;
            here_.initiatives = 0;
        }
        const double free = std::max(0.0, std::floor(places_) - here_.active());
        soil_.pool = here_.pool;
        if (now_.month.start() >= p_.from && p_.leaders > 0)
            here_.founded = std::min(static_cast<std::uint32_t>(free), whole(free * chance_of_initiative(p_, soil_)));
        here_.initiatives += here_.founded;
    }

    /// Leaders stop being so where there is no commons any more; vacancies are filled from the pool; who is left to it strains.
    void lead() {
        const double share = here_.active() / places_;
        const bool may_have_moved_in = now_.month.of_year() == 0; // people move in January, members and leaders too
        if (share <= 0 && here_.leaders == 0 && here_.members == 0 && !may_have_moved_in) return;
        const double wanted = p_.leaders * here_.active() / ground_.persons_per_agent; // [agents]
        const auto seats = static_cast<std::uint32_t>(wanted + rounds_leaders.of(key_of(home_)));
        std::vector<InOrder> candidates;
        here_.adults = here_.members = here_.leaders = 0;
        const double granted = here_.running > 0 ? std::min(1.0, here_.young / here_.running) : 0;
        for (const CitizenId citizen : rows_) {
            if (!citizens_.alive[citizen]) continue;
            Volunteer& volunteer = citizens_.volunteers[citizen];
            if (!lives_among(citizens_, citizen, share)) {
                citizens_.member[citizen] = 0;
                if (volunteer == Volunteer::leader) volunteer = Volunteer::association;
                continue;
            }
            here_.adults += !citizens_.is_minor(citizen, now_.month);
            if (volunteer == Volunteer::leader) {
                const double stops = p_.stop_control * control_ * granted;
                if (stops > 0 && now_.random(citizens_.lineage[citizen]).chance(stops)) {
                    volunteer = Volunteer::no;
                } else if (here_.leaders < seats) {
                    ++here_.leaders;
                    citizens_.member[citizen] = 1;
                } else {
                    volunteer = Volunteer::association;
                }
            } else if (could_lead(p_, citizens_, citizen) && !citizens_.is_minor(citizen, now_.month)) {
                candidates.push_back({leads.of(citizens_.lineage[citizen]), citizen});
            }
            here_.members += citizens_.member[citizen];
        }
        if (here_.leaders < seats) {
            keep_first(candidates, seats - here_.leaders);
            for (const InOrder& one : candidates) {
                citizens_.volunteers[one.citizen] = Volunteer::leader;
                here_.members += !citizens_.member[one.citizen];
                citizens_.member[one.citizen] = 1;
                ++here_.leaders;
            }
        }
        tire(wanted, seats);
    }

    /// [share] of the work of leading that nobody takes: by the persons of a place who could, where agents are too few to tell.
    void tire(double wanted, std::uint32_t seats) {
        const double could = here_.pool * people_of_a_place();
        double missing = p_.leaders > 0 ? std::clamp(1 - could / p_.leaders, 0.0, 1.0) : 1;
        if (wanted >= 1) missing = std::clamp(1 - here_.leaders / wanted, 0.0, 1.0);
        if (here_.active() == 0 || seats == 0) {
            here_.strained = missing;
            return;
        }
        std::uint32_t strained = 0;
        for (const CitizenId citizen : rows_) {
            if (!citizens_.alive[citizen] || citizens_.volunteers[citizen] != Volunteer::leader) continue;
            float& strain = citizens_.strain[citizen];
            strain = static_cast<float>(std::min(1.0, strain + p_.leading * missing * (1.0 - strain)));
            strained += strain > p_.strained;
        }
        const double of_leaders = here_.leaders > 0 ? static_cast<double>(strained) / here_.leaders : 0;
        here_.strained = missing + (1 - missing) * of_leaders;
    }

    const CommonsSettings& p_;
    const CommonGround& ground_;
    Citizens& citizens_;
    sim::Rows<CitizenId> rows_;
    const HelpCount& help_;
    NeighbourhoodId home_;
    Commons& here_;
    const sim::Step& now_;
    sim::Random random_;
    double places_, recognition_, federation_, say_, control_;
    Soil soil_;
};

} // namespace

double chance_of_initiative(const CommonsSettings& p, const Soil& soil) {
    if (p.pool <= 0) return 0;
    return std::clamp(p.founding * std::min(p.most_pool, soil.pool / p.pool) * soil.recognition * (1 - p.mastery * soil.mastery)
                          * (p.space_base + p.space) * (1 + p.lost_service * soil.austerity) * soil.support,
                      0.0, 1.0);
}

double design_score(const CommonsSettings& p, const Principles& of) {
    const double boundary = of.people <= 0             ? 0
                          : of.people < p.least_people ? of.people / p.least_people
                          : of.people > p.most_people  ? p.most_people / of.people
                                                       : 1;
    constexpr double sanctions = .5;
    const double monitoring = .3 + .4 * of.open_books;
    return std::clamp((boundary + of.fit + of.choice + monitoring + sanctions + of.conflict + of.recognition + of.federation) / 8,
                      0.0, 1.0);
}

double hazard_of_failure(const CommonsSettings& p, double design, double strained, double debt) {
    return std::clamp(p.failing * sim::exp(-p.failing_design * (design - .5)) * (1 + p.failing_strain * strained)
                          * (1 + p.failing_reserve * std::max(0.0, debt)),
                      0.0, 1.0);
}

void commons(const CommonsSettings& p, const CommonGround& ground, Surroundings& surroundings, Teams& teams, Citizens& citizens,
             CommonsByPlace& all, const sim::Step& now) {
    std::uint32_t running = 0;
    for (const Commons& here : all) running += here.active();
    if (running == 0 && now.month.start() < p.from) return;
    running = 0;
    for (const Commons& here : all) running += here.running;
    const double federation = p.federation > 0 ? std::min(1.0, running / p.federation) : 1;
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId>) {
        const NeighbourhoodId home{block};
        Month(p, ground, surroundings, teams, citizens, home, all[home], federation, now).pass();
    });
    const auto share_with = [&](NeighbourhoodId home, std::uint32_t count) {
        return count / std::max(1.0, static_cast<double>(ground.neighbourhoods.stands_for[home]));
    };
    const auto changes =
        sim::collect<Membership>(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows, auto& list) {
            const NeighbourhoodId home{block};
            const Commons& here = all[home];
            if (here.active() == 0) return;
            think_of_joining(p, citizens, surroundings.say[home], share_with(home, here.active()), here, rows, now.month, list);
        });
    for (const Membership& change : changes) citizens.member[change.citizen] = change.member;
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        Commons& here = all[home];
        const double share = std::min(1.0, share_with(home, here.running));
        surroundings.commons[home] = static_cast<float>(share);
        teams.directed[home] = static_cast<float>(here.directed * share);
        teams.insiders[home] = static_cast<float>(p.insider_bias * here.directed * share);
        if (here.active() == 0) return;
        here.members = 0;
        for (const CitizenId citizen : rows) here.members += citizens.alive[citizen] & citizens.member[citizen];
        gain_by_membership(p, ground.learning.rest, citizens, rows);
    });
}

} // namespace welfare_state
