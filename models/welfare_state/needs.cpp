#include "models/welfare_state/needs.hpp"

#include <string>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

constexpr int care = static_cast<int>(Domain::care), psychosocial = static_cast<int>(Domain::psychosocial),
              youth = static_cast<int>(Domain::youth), security = static_cast<int>(Domain::security);
constexpr int ages = 121;               ///< [years] older people run the risks of 120
constexpr int old_age = 75 * 12;        ///< [months] above it care needs deepen sooner
constexpr int hand_over_months = 0xFFF; ///< twelve bits

constexpr void tick(std::uint8_t& clock) { clock = static_cast<std::uint8_t>(clock + (clock < Needs::longest)); }

/// What the chances of this month have in common.
struct Onset {
    std::array<std::array<double, ages>, domains> hazard{}; ///< [1/month] by domain and age, before what is one's own
    std::array<double, ages> bound{}; ///< at least the sum of all chances of somebody without needs, whoever it is
    double bound_comorbidity = 0;     ///< the bound of somebody with n needs is 1 + this * n times as high
};

double by_class(const NeedSettings& p, int domain, int social_class) {
    return (domain == security ? p.security_by_class : p.by_class)[static_cast<std::size_t>(social_class)];
}

Onset onset_of(const NeedSettings& p, sim::Month month) {
    const double landscape = p.landscape.at(month.start()), unemployment = p.unemployment.at(month.start());
    const double pressure_on_youth = p.youth_fixed + (1 - p.youth_fixed) * landscape;
    Onset onset;
    for (int age = 0; age < ages; ++age) {
        const auto a = static_cast<std::size_t>(age);
        onset.hazard[care][a] = p.care_scale * (p.care_least + p.care_most * sim::exp(age / p.care_ageing)) / 12;
        onset.hazard[psychosocial][a] = age >= 15 ? p.psychosocial * landscape / 12 : 0;
        onset.hazard[youth][a] = age < 18 ? p.youth * pressure_on_youth / 12 : 0;
        onset.hazard[security][a] = age >= 19 && age <= 66 ? p.security * unemployment / 12 : 0;
    }
    const double weakest = std::max({p.unprotected, p.unprotected - p.protection, 0.0}) * (1 + p.strain); // S 0 or 1, K 1
    for (int d = 0; d < domains; ++d) {
        const double most = weakest * std::max({by_class(p, d, 0), by_class(p, d, 1), by_class(p, d, 2)});
        for (std::size_t a = 0; a < ages; ++a) onset.bound[a] += most * onset.hazard[static_cast<std::size_t>(d)][a];
    }
    onset.bound_comorbidity = p.comorbidity;
    return onset;
}

/// The chance of a need in each domain, 0 where there is one already.
std::array<double, domains> chances(const NeedSettings& p, const Onset& onset, double by_place, const Citizens& citizens,
                                    CitizenId citizen, int age) {
    const Needs& needs = citizens.needs[citizen];
    const double comorbid = 1 + p.comorbidity * needs.count();
    const double own = std::max(0.0, p.unprotected - p.protection * citizens.own_strength[citizen])
                     * (1 + p.strain * citizens.strain[citizen]) * by_place;
    std::array<double, domains> chance{};
    for (int d = 0; d < domains; ++d) {
        const auto at = static_cast<std::size_t>(d);
        if (needs.hours[at] > 0) continue;
        const double hazard = onset.hazard[at][static_cast<std::size_t>(age)] * own
                            * by_class(p, d, static_cast<int>(citizens.social_class[citizen])) * (d == care ? 1 : comorbid);
        chance[at] = 1 - sim::exp(-hazard);
    }
    return chance;
}

/// A new need; the status stays, since somebody held in care may be struck again.
void arise(const NeedSettings& p, Needs& needs, int domain, double depth, double duration) {
    const int level = depth < p.light                      ? 0
                    : depth < p.light + p.medium           ? 1
                    : depth < p.light + p.medium + p.heavy ? 2
                    : domain == care                       ? 3
                                                           : 2;
    const auto d = static_cast<std::size_t>(domain);
    needs.hours[d] = nearest_hours(hours_of(p, domain, level));
    needs.since[d] = 0;
    needs.mark[d].level = static_cast<std::uint8_t>(level & 3);
    needs.mark[d].chronic = (domain == care && level > 0) || duration < p.chronic[d];
}

/// A month passes. Who has nothing left to look at is forgotten.
void pass(const NeedSettings& p, Citizens& citizens, CitizenId citizen, bool is_old, double lot) {
    Needs& needs = citizens.needs[citizen];
    for (std::size_t d = 0; d < domains; ++d) {
        tick(needs.since[d]);
        if (needs.hours[d] == 0) needs.since[d] = Needs::longest;
        tick(needs.months[d]);
    }
    citizens.hand_overs[citizen] = static_cast<std::uint16_t>(citizens.hand_overs[citizen] << 1 & hand_over_months);
    tick(citizens.since_care[citizen]);
    if (needs.hours[care] > 0 && lot < p.deepening * (is_old ? p.deepening_old : 1)) deepen(p, needs, care);
    if (needs.concern() || citizens.since_care[citizen] < 12) return;
    citizens.concerned[citizen] = 0;
    citizens.since_care[citizen] = Needs::longest;
    citizens.own[citizen] = citizens.informal[citizen] = citizens.formal[citizen] = 0;
    citizens.organised[citizen] = 0;
    citizens.hand_overs[citizen] = 0;
}

} // namespace

void deepen(const NeedSettings& p, Needs& needs, int domain) {
    const auto d = static_cast<std::size_t>(domain);
    const int deepest = domain == care ? 3 : 2, level = needs.mark[d].level;
    if (needs.hours[d] == 0 || level >= deepest) return;
    needs.mark[d].level = static_cast<std::uint8_t>((level + 1) & 3);
    needs.hours[d] = nearest_hours(hours_of(p, domain, level + 1));
    if (domain == care) needs.mark[d].chronic = 1;
}

void needs(const NeedSettings& p, const Surroundings& surroundings, Citizens& citizens, const sim::Step& now) {
    const Onset onset = onset_of(p, now.month);
    const double most = *std::ranges::max_element(onset.bound);
    const auto visit = [&](CitizenId citizen, sim::Random& random, double by_place) {
        if (!citizens.alive[citizen]) return;
        const double lot = random.uniform(), deepening = random.uniform();
        const int months = citizens.age_in_months(citizen, now.month);
        const int age = std::clamp(months / 12, 0, ages - 1);
        if (citizens.concerned[citizen]) pass(p, citizens, citizen, months > old_age, deepening);

        // Few come this far. No policy moves the bound but by way of the number of needs.
        double bound = onset.bound[static_cast<std::size_t>(age)] * by_place;
        if (citizens.concerned[citizen]) bound *= 1 + onset.bound_comorbidity * citizens.needs[citizen].count();
        if (lot >= bound) return;

        // One draw decides whether and where: the domains lie side by side on the line from 0 to 1.
        const auto chance = chances(p, onset, by_place, citizens, citizen, age);
        const double total = chance[0] + chance[1] + chance[2] + chance[3];
        double point = lot * std::max(1.0, total);
        if (point >= total) return;
        int domain = care;
        for (int d = 0; d < domains; ++d) {
            if (chance[static_cast<std::size_t>(d)] <= 0) continue;
            domain = d;
            if (point < chance[static_cast<std::size_t>(d)]) break;
            point -= chance[static_cast<std::size_t>(d)];
        }
        const double depth = random.uniform(), duration = random.uniform();
        arise(p, citizens.needs[citizen], domain, depth, duration);
        citizens.concerned[citizen] = 1;
    };
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const double by_place = onset_by_quality(p, surroundings.quality[NeighbourhoodId{block}]);
        const sim::Bound most_here(most * by_place);
        const auto may = [&](CitizenId citizen, std::uint32_t word) {
            return most_here.holds(word) | (citizens.concerned[citizen] != 0);
        };
        sim::for_each_candidate(now, rows, citizens.lineage, may,
                                [&](CitizenId citizen, sim::Random& random) { visit(citizen, random, by_place); });
    });
}

void declare(sim::Parameters& parameters, NeedSettings& p) {
    const auto add = [&](const char* name, double& value, const char* unit, const char* en, const char* nl, const char* source,
                         double least = -1, double most = -1) {
        declare_assumed(parameters, (std::string("needs.") + name).c_str(), value,
                        {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    const auto add_series = [&](const char* name, sim::Series& series, const char* en, const char* nl, const char* source) {
        parameters.add(name, series, {.unit = "-", .least = 0, .most = 3, .meaning = {en, nl}, .source = source});
    };
    const char *form = "Gostoli & Silverman (2019)", *incidence = "design 4.2; assumption A30",
               *depth = "design 4.2; assumption A31";
    // clang-format off
    add("care_least", p.care_least, "1/year", "onset of care need: care_scale * (this + care_most * exp(age / care_ageing))", "ontstaan van zorgnood: care_scale * (dit + care_most * exp(leeftijd / care_ageing))", form);
    add("care_most", p.care_most, "1/year", "onset of care need, see needs.care_least", "ontstaan van zorgnood, zie needs.care_least", form);
    add("care_ageing", p.care_ageing, "years", "onset of care need, see needs.care_least", "ontstaan van zorgnood, zie needs.care_least", form, 15, 25);
    add("care_scale", p.care_scale, "-", "level of the onset of care need", "niveau van het ontstaan van zorgnood", incidence, .5, 1.5);
    add("psychosocial", p.psychosocial, "1/year", "onset of psychosocial need from 15 years on, times needs.landscape", "ontstaan van psychosociale nood vanaf 15 jaar, maal needs.landscape", "NEMESIS-3; design 4.2; assumption A30", .05, .10);
    add("youth", p.youth, "1/year", "onset of youth need below 18 years, times youth_fixed + (1 - youth_fixed) * landscape", "ontstaan van jeugdnood onder 18 jaar, maal youth_fixed + (1 - youth_fixed) * landscape", incidence, .02, .06);
    add("youth_fixed", p.youth_fixed, "share", "part of youth need that the landscape does not touch", "deel van de jeugdnood waar het landschap niet aan raakt", incidence);
    add("security", p.security, "1/year", "onset of need of income, debt or housing at 19 to 66 years, times needs.unemployment", "ontstaan van nood aan inkomen, schuld of wonen van 19 tot en met 66 jaar, maal needs.unemployment", incidence, .02, .05);
    add_series("needs.landscape", p.landscape, "psychosocial pressure, by year; 2009 is 1", "psychosociale druk, per jaar; 2009 is 1", "NEMESIS-2 and -3 (12-month prevalence 17 % to 26 %); before 2009 recalled; assumption A30");
    add_series("needs.unemployment", p.unemployment, "unemployment index, by year", "werkloosheidsindex, per jaar", "M33; knots are assumption A34");
    add("class_low", p.by_class[0], "-", "onset in the low class, as a factor", "ontstaan in de lage klasse, als factor", incidence, 1.0, 1.9);
    add("class_middle", p.by_class[1], "-", "onset in the middle class, as a factor", "ontstaan in de middenklasse, als factor", incidence, .63, 1.17);
    add("class_high", p.by_class[2], "-", "onset in the high class, as a factor", "ontstaan in de hoge klasse, als factor", incidence, .42, .78);
    add("security_low", p.security_by_class[0], "-", "security: onset in the low class, as a factor", "bestaanszekerheid: ontstaan in de lage klasse, als factor", incidence, 1.6, 3.0);
    add("security_middle", p.security_by_class[1], "-", "security: onset in the middle class, as a factor", "bestaanszekerheid: ontstaan in de middenklasse, als factor", incidence, .49, .91);
    add("security_high", p.security_by_class[2], "-", "security: onset in the high class, as a factor", "bestaanszekerheid: ontstaan in de hoge klasse, als factor", incidence, .17, .33);
    add("comorbidity", p.comorbidity, "-", "onset of a further need other than care: 1 + this * needs", "ontstaan van een volgende nood buiten de zorg: 1 + dit * noden", incidence, 0, 2.5);
    add("unprotected", p.unprotected, "-", "onset at own strength 0, as a factor", "ontstaan bij eigen kracht 0, als factor", incidence);
    add("protection", p.protection, "-", "by which full own strength lowers the factor of onset", "waarmee volle eigen kracht de factor van ontstaan verlaagt", incidence, 0, 1);
    add("strain", p.strain, "-", "onset by strain: 1 + this * strain", "ontstaan door overbelasting: 1 + dit * overbelasting", incidence, 0, 1.5);
    add("quality", p.quality, "-", "onset by the quality of the place: 1 - this * (quality - typical_quality)", "ontstaan naar de kwaliteit van de plek: 1 - dit * (kwaliteit - typical_quality)", "design 4.2; assumption A68", 0, .6);
    add("typical_quality", p.typical_quality, "share", "quality of a place that changes nothing", "kwaliteit van een plek die niets verandert", "assumption A68");
    add("hours_light", p.hours[0], "hours/week", "light care need", "lichte zorgnood", depth);
    add("hours_medium", p.hours[1], "hours/week", "medium care need", "middelzware zorgnood", depth);
    add("hours_heavy", p.hours[2], "hours/week", "heavy care need", "zware zorgnood", depth);
    add("hours_heaviest", p.hours[3], "hours/week", "heaviest care need", "zwaarste zorgnood", depth);
    add("scale_psychosocial", p.hours_scale[psychosocial], "-", "hours of psychosocial need against those of care", "uren van psychosociale nood tegenover die van zorg", depth);
    add("scale_youth", p.hours_scale[youth], "-", "hours of youth need against those of care", "uren van jeugdnood tegenover die van zorg", depth);
    add("scale_security", p.hours_scale[security], "-", "hours of need of security against those of care", "uren van nood aan bestaanszekerheid tegenover die van zorg", depth);
    add("light", p.light, "share", "needs that begin light", "noden die licht beginnen", depth);
    add("medium", p.medium, "share", "needs that begin medium", "noden die middelzwaar beginnen", depth);
    add("heavy", p.heavy, "share", "care needs that begin heavy; the rest begins heaviest, in other domains heavy", "zorgnoden die zwaar beginnen; de rest begint zwaarst, in andere domeinen zwaar", depth);
    add("chronic_care", p.chronic[care], "share", "light care needs that are chronic; all deeper ones are", "lichte zorgnoden die chronisch zijn; alle diepere zijn het", depth);
    add("chronic_psychosocial", p.chronic[psychosocial], "share", "psychosocial needs that are chronic", "psychosociale noden die chronisch zijn", "NEMESIS-2 (Ten Have et al. 2018); assumption A31", .30, .55);
    add("chronic_youth", p.chronic[youth], "share", "youth needs that are chronic", "jeugdnoden die chronisch zijn", depth);
    add("chronic_security", p.chronic[security], "share", "needs of security that are chronic", "noden aan bestaanszekerheid die chronisch zijn", depth);
    add("deepening", p.deepening, "1/month", "a care need becomes one level deeper", "een zorgnood wordt een niveau dieper", depth, .002, .008);
    add("deepening_old", p.deepening_old, "-", "times as often above 75 years", "zoveel maal zo vaak boven 75 jaar", depth);
    // clang-format on
}

} // namespace welfare_state
