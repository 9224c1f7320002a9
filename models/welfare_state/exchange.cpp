#include "models/welfare_state/exchange.hpp"

#include <algorithm>
#include <limits>

#include "models/welfare_state/assumed.hpp"
#include "sim/accumulate.hpp"
#include "sim/loops.hpp"
#include "sim/prefetch.hpp"

namespace welfare_state {
namespace {

constexpr Hours most_hours = std::numeric_limits<Hours>::max();

/// [0, 1] How much the teams that serve somebody work with networks; 0 without care.
double mobilised(const Teams& teams, const Citizens& citizens, CitizenId citizen) {
    double most = 0;
    for (const int domain : citizens.needs[citizen].domains_in_care()) {
        const TeamId team = teams.serving(citizens.home[citizen], line_of(citizens.needs[citizen].status(domain)), domain);
        most = std::max(most, teams.dispositions[team][Disposition::networks]);
    }
    return most;
}

constexpr int youngest_helper = 12 * 14; ///< [months]

/// [h/week] that people of this age and work give in comfort, without trust, strain and need of their own.
double base_hours(const ExchangeSettings& p, const Citizens& citizens, CitizenId citizen, sim::Month now) {
    const int months = citizens.age_in_months(citizen, now);
    if (months < youngest_helper) return 0;
    if (months < 12 * 18) return p.teenager;
    if (months >= 12 * 80) return p.oldest;
    return months < 12 * 67 && citizens.has_paid_work[citizen] ? p.working : p.at_home;
}

/// [h/week] that anybody old enough gives in comfort, however distrustful, strained and needy.
double least_comfortable_hours(const ExchangeSettings& p) {
    const double hours = std::min({p.teenager, p.working, p.at_home, p.oldest}) * std::min(1.0, p.when_needy) * p.comfort_base
                       * (1 - p.comfort_strain) * p.altruism;
    return std::min(p.most, hours * (1 - 1e-9));
}

/// [1/32768]
std::uint16_t share_of(double hours, double granted) { return static_cast<std::uint16_t>(granted / hours * whole_share + 0.5); }

/// [1/32768] Share that somebody grants of so many hours, or of the least that one can ask.
std::uint16_t share_granted(const ExchangeSettings& p, const Citizens& citizens, CitizenId citizen, Hours asked, sim::Month now) {
    const double hours = in_hours(std::max<Hours>(1, asked));
    const double comfortable = comfortable_hours(p, citizens, citizen, now);
    if (hours <= std::min(comfortable, p.most)) return whole_share; // as most are asked
    return share_of(hours, hours_granted(p, hours, comfortable, citizens.strain[citizen]));
}

/// Rounds the amounts for one person's ties to whole hours, all with one lot: the running sum is rounded, so that every amount keeps its
/// mean, becomes one of its two neighbours, and the sum is one of its two neighbours too.
class RunningSum {
public:
    explicit RunningSum(double lot) : sum_(lot) {} ///< (0, 1)
    Hours whole(double hours) {
        sum_ += std::clamp(hours * twentieths, 0.0, static_cast<double>(most_hours - 1));
        const auto all = static_cast<std::int64_t>(sum_);
        const auto here = static_cast<Hours>(all - before_);
        before_ = all;
        return here;
    }

private:
    double sum_;
    std::int64_t before_ = 0;
};

Hours rest_of_need(const Citizens& citizens, CitizenId citizen) {
    const Hours need = citizens.needs[citizen].total();
    return static_cast<Hours>(need - std::min(need, citizens.own[citizen]));
}

/// Writes down what a citizen with so much rest of need asks of everybody living.
void note(const ExchangeSettings& p, const Surroundings& surroundings, const Teams& teams, const Citizens& citizens,
          CitizenId citizen, Hours rest, double lot, Requests::Block& here) {
    const Ties& ties = citizens.ties[citizen];
    unsigned living = 0; // no branches: which ties there are cannot be guessed
    for (int tie = 0; tie < slot::count; ++tie) {
        const CitizenId other = ties[tie];
        living |= static_cast<unsigned>(static_cast<bool>(other) & citizens.alive[other ? other : citizen]) << tie;
    }
    const auto asked = requests_by_kind(p, living, in_hours(rest), readiness_to_ask(p, surroundings, teams, citizens, citizen));
    std::size_t end = here.requests.size();
    const std::size_t before = end;
    here.requests.resize(before + slot::count);
    for (int tie = 0; tie < slot::count; ++tie) {
        const double hours = asked[kind_of(tie)];
        here.requests[end] = {ties[tie], hours};
        end += (living >> tie & 1) & (hours > 0);
    }
    here.requests.resize(end);
    here.askers.push_back({citizen, rest, static_cast<std::uint8_t>(end - before), lot});
}

} // namespace

double readiness_to_ask(const ExchangeSettings& p, const Surroundings& surroundings, const Teams& teams, const Citizens& citizens,
                        CitizenId citizen) {
    const double by_logic = 1 + p.networks_swing * (2 * p.networks.at(citizens.claim_orientation[citizen]) - 1);
    const double readiness = p.base * by_logic + p.social_trust * citizens.social_trust[citizen]
                           + p.associations * surroundings.associations[citizens.home[citizen]] - p.shyness
                           + p.mobilisation * mobilised(teams, citizens, citizen)
                           + surroundings.mobilised[citizens.home[citizen]] + teams.in_case[citizens.programme[citizen]].networks
                           + (citizens.backing[citizen] > 0 ? teams.backing : 0);
    return std::clamp(readiness, 0.0, 1.0);
}

std::array<double, tie_kinds> requests_by_kind(const ExchangeSettings& p, unsigned there, double rest, double readiness) {
    double weights = 0;
    for (int tie = 0; tie < slot::count; ++tie) weights += static_cast<int>(there >> tie & 1) * p.weight[kind_of(tie)];
    std::array<double, tie_kinds> asked{};
    if (weights <= 0) return asked;
    for (int kind = 0; kind < tie_kinds; ++kind)
        asked[kind] = std::min(rest * readiness / weights * p.weight[kind], p.limit[kind]);
    return asked;
}

std::array<double, slot::count> requests(const ExchangeSettings& p, const Ties& ties, double rest, double readiness) {
    const auto by_kind = requests_by_kind(p, there_are(ties), rest, readiness);
    std::array<double, slot::count> asked{};
    for (int tie = 0; tie < slot::count; ++tie) asked[tie] = ties[tie] ? by_kind[kind_of(tie)] : 0;
    return asked;
}

double comfortable_hours(const ExchangeSettings& p, const Citizens& citizens, CitizenId citizen, sim::Month now) {
    const double base = base_hours(p, citizens, citizen, now);
    const bool needy = in_hours(citizens.needs[citizen].total()) > p.own_need;
    const double by_trust = p.comfort_base + p.comfort_trust * citizens.social_trust[citizen];
    const double by_strain = 1 - p.comfort_strain * citizens.strain[citizen];
    return std::max(0.0, base * (needy ? p.when_needy : 1) * by_trust * by_strain * p.altruism);
}

double hours_granted(const ExchangeSettings& p, double asked, double comfortable, double strain) {
    const double obligation = std::clamp(p.obligation * (1 - p.obligation_strain * strain), 0.0, 1.0);
    const double beyond = std::max(0.0, asked - comfortable);
    return std::max(0.0, std::min({asked, p.most, comfortable + obligation * beyond}));
}

void asking(const ExchangeSettings& p, const Surroundings& surroundings, const Teams& teams, Citizens& citizens,
            Requests& requests, const sim::Step& now) {
    requests.by_block.resize(citizens.blocks.size());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        Requests::Block& here = requests.by_block[block];
        here.askers.clear();
        here.requests.clear();
        for_each_concerned(now, citizens, rows, [&](CitizenId citizen, sim::Random& random) {
            const Hours rest = rest_of_need(citizens, citizen);
            if (rest == 0) return;
            note(p, surroundings, teams, citizens, citizen, rest, random.uniform(), here);
        });
        for (const Requests::Request& request : here.requests) sim::prefetch(citizens.asked[request.tie]); // all over memory
        auto request = here.requests.begin();
        for (const Requests::Asker& asker : here.askers) {
            RunningSum sum(asker.lot);
            for (const auto of_last = request + asker.ties; request != of_last; ++request) {
                if (const Hours whole = sum.whole(request->hours))
                    sim::accumulate(citizens.asked[request->tie], whole, most_hours);
            }
        }
    });
}

void helping(const ExchangeSettings& p, Citizens& citizens, const sim::Step& now) {
    const bool grown_ups_can = least_comfortable_hours(p) >= in_hours(1);
    const std::uint16_t of_children = share_of(in_hours(1), hours_granted(p, in_hours(1), 0, 0)); // without strain
    const sim::Month month = now.month;
    const auto of_youngest = static_cast<std::int16_t>(month.index - youngest_helper); // [month] of birth
    sim::for_each_block(now, citizens.blocks, [&citizens, &p, month, of_children, of_youngest, grown_ups_can](auto, auto rows) {
        for (const CitizenId citizen : rows) { // what holds of most, without looking
            const std::uint16_t share = citizens.birth[citizen] > of_youngest ? of_children : std::uint16_t{whole_share};
            citizens.granted[citizen] = static_cast<std::uint16_t>(citizens.alive[citizen] * share);
        }
        for (const CitizenId citizen : rows) citizens.given[citizen] = 0;
        const auto in_question = [&](CitizenId citizen) {
            const bool is_young = citizens.birth[citizen] > of_youngest;
            const bool is_known = is_young ? citizens.strain[citizen] == 0 : grown_ups_can;
            return citizens.alive[citizen] & ((citizens.asked[citizen] > 0) | !is_known);
        };
        sim::for_each_where(rows, in_question, [&](CitizenId citizen) {
            citizens.granted[citizen] = share_granted(p, citizens, citizen, citizens.asked[citizen], month);
        });
        for (const CitizenId citizen : rows) citizens.asked[citizen] = 0;
    });
}

void receiving(const Requests& requests, Citizens& citizens, const sim::Step& now) {
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const Requests::Block& here = requests.by_block[block];
        auto asker = here.askers.begin();
        auto request = here.requests.begin();
        for_each_concerned(now, citizens, rows, [&](CitizenId citizen, sim::Random& random) {
            Hours received = 0;
            if (asker != here.askers.end() && asker->citizen == citizen) {
                RunningSum sum(random.uniform());
                for (const auto of_last = request + asker->ties; request != of_last; ++request) {
                    const double granted = request->hours * citizens.granted[request->tie] / whole_share;
                    const Hours whole = std::min<Hours>(sum.whole(granted), static_cast<Hours>(asker->rest - received));
                    if (whole == 0) continue;
                    received = static_cast<Hours>(received + whole);
                    sim::accumulate(citizens.given[request->tie], whole, most_hours);
                }
                ++asker;
            }
            citizens.informal[citizen] = received;
            citizens.organised[citizen] = 0; // until peers and co-professionals have been seen
        });
    });
}

void declare(sim::Parameters& parameters, ExchangeSettings& p) {
    const char *share = "share", *hours = "hours/week"; // units
    const char *asks = "design 4.4; assumption A35", *gives = "design 4.4; assumption A36";
    const char *shy = "design 4.4, after Linders (2010); assumption A35",
               *light = "design 4.4, after Bredewold (2014); assumption A35";
    const auto add = [&](const char* name, double& value, const char* unit, const char* source, const char* en, const char* nl,
                         double least = -1, double most = -1) {
        declare_assumed(parameters, name, value, {unit, en, nl, source, least, most});
    };
    add("exchange.base", p.base, share, shy, "willingness to ask ties for help", "bereidheid om contacten hulp te vragen", .1,
        .5);
    add("exchange.networks_swing", p.networks_swing, share, asks,
        "by which that willingness is less without a disposition to networks, and more at a full one",
        "waarmee die bereidheid kleiner is zonder neiging tot netwerken, en groter bij een volle");
    add("exchange.social_trust", p.social_trust, share, asks, "willingness to ask that full social trust adds",
        "bereidheid om te vragen die vol sociaal vertrouwen toevoegt");
    add("exchange.associations", p.associations, share, asks, "willingness to ask that the densest associations add",
        "bereidheid om te vragen die het dichtste verenigingsleven toevoegt");
    add("exchange.shyness", p.shyness, share, shy, "willingness to ask that reluctance takes away",
        "bereidheid om te vragen die vraagverlegenheid wegneemt", 0, .3);
    add("exchange.mobilisation", p.mobilisation, share, asks,
        "willingness to ask that professionals who work with networks add, for those in their care",
        "bereidheid om te vragen die professionals die met netwerken werken toevoegen, bij wie zij helpen", 0, .7);

    add("exchange.weight_partner", p.weight[0], "-", asks, "weight of the partner when a request is spread over ties",
        "gewicht van de partner als een vraag over contacten verdeeld wordt");
    add("exchange.weight_kin", p.weight[1], "-", asks, "weight of each of kin, see exchange.weight_partner",
        "gewicht van elk familielid, zie exchange.weight_partner");
    add("exchange.weight_neighbour", p.weight[2], "-", asks, "weight of each neighbour, see exchange.weight_partner",
        "gewicht van elke buur, zie exchange.weight_partner");
    add("exchange.weight_bridging", p.weight[3], "-", asks, "weight of each bridging tie, see exchange.weight_partner",
        "gewicht van elk overbruggend contact, zie exchange.weight_partner");
    add("exchange.limit_partner", p.limit[0], hours, asks, "asked of the partner at most", "hoogstens gevraagd van de partner");
    add("exchange.limit_kin", p.limit[1], hours, asks, "asked of each of kin at most", "hoogstens gevraagd van elk familielid");
    add("exchange.limit_neighbour", p.limit[2], hours, light, "asked of each neighbour at most",
        "hoogstens gevraagd van elke buur");
    add("exchange.limit_bridging", p.limit[3], hours, light, "asked of each bridging tie at most",
        "hoogstens gevraagd van elk overbruggend contact");

    const auto comfort = [&](const char* name, double& value, const char* en, const char* nl) {
        add(name, value, hours, "design 4.4, below the maxima of Gostoli and Silverman (S36); assumption A36", en, nl, .6 * value,
            1.5 * value);
    };
    comfort("exchange.teenager", p.teenager, "given in comfort at 14 to 17 years", "met gemak gegeven van 14 tot en met 17 jaar");
    comfort("exchange.working", p.working, "given in comfort besides paid work", "met gemak gegeven naast betaald werk");
    comfort("exchange.at_home", p.at_home, "given in comfort without paid work, and by all of 67 to 79 years",
            "met gemak gegeven zonder betaald werk, en door ieder van 67 tot en met 79 jaar");
    comfort("exchange.oldest", p.oldest, "given in comfort from 80 years on", "met gemak gegeven vanaf 80 jaar");
    add("exchange.own_need", p.own_need, hours, gives, "own need above which people give less",
        "eigen nood waarboven mensen minder geven");
    add("exchange.when_needy", p.when_needy, share, gives, "what remains of comfortable hours above that need",
        "wat boven die nood overblijft van wat met gemak gegeven wordt");
    add("exchange.comfort_base", p.comfort_base, "-", gives, "comfortable hours without social trust, as a factor",
        "met gemak gegeven uren zonder sociaal vertrouwen, als factor");
    add("exchange.comfort_trust", p.comfort_trust, "-", gives, "what full social trust adds to that factor",
        "wat vol sociaal vertrouwen aan die factor toevoegt");
    add("exchange.comfort_strain", p.comfort_strain, share, gives, "comfortable hours lost at full strain",
        "met gemak gegeven uren die verdwijnen bij volle overbelasting");
    add("exchange.altruism", p.altruism, "-", gives, "scale of all comfortable hours",
        "schaal van alles wat met gemak gegeven wordt", .6, 1.2);
    add("exchange.obligation", p.obligation, share, "prototype; assumption A36", "what is given of what is asked beyond comfort",
        "wat gegeven wordt van wat meer gevraagd is dan met gemak kan", .4, .95);
    add("exchange.obligation_strain", p.obligation_strain, share, gives, "obligation lost at full strain",
        "verplichting die verdwijnt bij volle overbelasting");
    add("exchange.most", p.most, hours, gives, "given by anybody at most", "hoogstens door iemand gegeven");
}

} // namespace welfare_state
