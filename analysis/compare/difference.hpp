#pragma once
#include <optional>

#include "analysis/compare/range.hpp"
#include "analysis/compare/sample.hpp"

namespace comparison {

/// The values of one outcome in two scenarios, run by run.
struct Values {
    std::vector<double> base, other;
    bool paired = true; ///< the runs of a row share their dice: base[i] belongs to other[i]
};

/// What is asked of a comparison.
struct Wish {
    double confidence = .95;
    double power = .80;                   ///< chance to find the smallest difference that counts as detectable
    std::optional<double> precision = {}; ///< half the width that an interval should have, in the unit of the outcome
};

/// How another scenario differs from the base. Not-a-number stands for what cannot be said.
struct Difference {
    std::size_t runs_of_base = 0, runs_of_other = 0;
    bool paired = true;
    double base = 0, other = 0; ///< means
    double difference = 0;      ///< other less base
    Interval interval{};        ///< of the difference; within what is possible
    double standard_error = 0;
    bool distinguishable = false; ///< the interval does not hold 0
    bool identical = false;       ///< every pair is equal to the bit: the policy has not touched it
    double ratio = 0;             ///< other / base; missing where the outcome can be negative or the base may be 0
    Interval ratio_interval{};
    double detectable = 0; ///< the smallest true difference that so many runs would show, with the power that is wished
    double needed = 0;     ///< runs of each scenario for the precision that is wished
};

/// Compares two scenarios: a paired interval by Student's t where runs share their dice, else Welch's (README, formulas).
/// For less than two runs of either there is no interval.
Difference difference(const Values& values, const Range& range, const Wish& wish);

} // namespace comparison
