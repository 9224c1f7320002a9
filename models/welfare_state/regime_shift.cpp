#include "models/welfare_state/regime_shift.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/assumed.hpp"
#include "sim/arithmetic.hpp"

namespace welfare_state {
namespace {

std::size_t largest(const LogicWeights& weights) {
    return static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
}

/// The strongest of the logics that may rise: those that the calendar names, but the dominant one and those in exile. `dominant` where there is none.
std::size_t strongest_niche(const RegimeShiftSettings& p, const LogicWeights& niches, const RegimeSettings& regime,
                            const RegimeShift& memory, std::size_t dominant, double year) {
    std::size_t strongest = dominant;
    for (std::size_t logic = 0; logic < regime.weights.size(); ++logic) {
        if (logic == dominant || regime.weights[logic].knots().empty() || year < memory.lost[logic] + p.exile) continue;
        if (strongest == dominant || niches[logic] > niches[strongest]) strongest = logic;
    }
    return strongest;
}

} // namespace

double pressure(const RegimeShiftSettings& p, double spending_over_budget, double trust, double unmet) {
    return p.money * std::max(0.0, spending_over_budget - 1) + p.trust * std::max(0.0, p.trust_expected - trust)
         + p.unmet * std::max(0.0, unmet - p.unmet_tolerated);
}

LogicWeights niches(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams) {
    LogicWeights sum{};
    double hours = 0;
    for (const InstitutionId row : institutions.all()) {
        if (!institutions.exists[row] || institutions.field[row] == housing_field) continue;
        const auto given = static_cast<double>(workload(institutions, municipalities, teams, row).delivered);
        for (std::size_t logic = 0; logic < sum.size(); ++logic) sum[logic] += given * institutions.practised[row][logic];
        hours += given;
    }
    for (double& share : sum) share = hours > 0 ? share / hours : 0;
    return sum;
}

void regime_shift(const RegimeShiftSettings& p, const LogicWeights& niches, double pressure, RegimeSettings& regime,
                  RegimeShift& memory, const sim::Step& now) {
    const double year = now.month.start();
    if (year < p.from) return;
    memory.pressure = pressure;
    LogicWeights weights = logic_weights(regime, year);
    const std::size_t dominant = largest(weights);
    const std::size_t niche = strongest_niche(p, niches, regime, memory, dominant, year);
    const double strength = std::max(niches[niche], p.niche);
    const double hazard = p.speed * std::max(0.0, pressure - p.threshold) * std::sqrt(strength);
    sim::Random random = now.random(sim::number_of("the country"));
    if (niche != dominant && random.chance(1 - sim::exp(-hazard))) {
        const double moved = std::min(p.step, weights[dominant]);
        weights[dominant] -= moved;
        weights[niche] += moved;
        if (largest(weights) != dominant) memory.lost[dominant] = year;
    }
    for (std::size_t logic = 0; logic < regime.weights.size(); ++logic) {
        if (!regime.weights[logic].knots().empty()) regime.weights[logic] = regime.weights[logic].held_from(year, weights[logic]);
    }
}

void declare(sim::Parameters& parameters, RegimeShiftSettings& p) {
    parameters.add("regime_shift.from", p.from,
                   {.unit = "year",
                    .least = 1946,
                    .most = 9999,
                    .meaning = {"from when on eras come by themselves instead of by the calendar; 9999: never",
                                "vanaf wanneer tijdperken vanzelf komen in plaats van volgens de kalender; 9999: nooit"},
                    .source = "design 4.17, endogenous mode; choice of the user",
                    .fixed = true});
    const DeclareAssumed add(parameters, "form of design 4.17, endogenous mode; values assumption A67");
    add("regime_shift.money", p.money, "-", "pressure of public spending above the budget", "druk van publieke uitgaven boven het budget", 0, 3);
    add("regime_shift.trust", p.trust, "-", "pressure of trust in help below what is expected",
        "druk van vertrouwen in hulp onder wat verwacht wordt", 0, 3);
    add("regime_shift.trust_expected", p.trust_expected, "share", "trust in help that is expected", "vertrouwen in hulp dat verwacht wordt");
    add("regime_shift.unmet", p.unmet, "-", "pressure of need unmet above what is tolerated",
        "druk van onvervulde nood boven wat geduld wordt", 0, 3);
    add("regime_shift.unmet_tolerated", p.unmet_tolerated, "share", "unmet share of need that is tolerated",
        "onvervuld deel van de nood dat geduld wordt");
    add("regime_shift.threshold", p.threshold, "-", "pressure below which nothing shifts", "druk waaronder niets verschuift", 0, .3);
    add("regime_shift.speed", p.speed, "1/year", "shifts at a pressure of 1 above that, were the niche everything",
        "verschuivingen bij een druk van 1 daarboven, als de niche alles was", 0, 40);
    add("regime_shift.step", p.step, "share", "weight that a shift moves from the dominant logic to the strongest niche",
        "gewicht dat een verschuiving van de heersende logica naar de sterkste niche brengt");
    add("regime_shift.niche", p.niche, "share", "of help that follows each logic at least: somewhere somebody tries",
        "van de hulp die elke logica ten minste volgt: ergens probeert iemand het", 0, .1);
    add("regime_shift.exile", p.exile, "years", "in which a logic that lost dominance gains nothing",
        "waarin een logica die de overhand verloor niets wint", 0, 50);
}

} // namespace welfare_state
