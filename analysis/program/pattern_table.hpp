#pragma once
#include <string>
#include <vector>

#include "sim/text.hpp"

namespace program {

/// Years over which an outcome is averaged, both included.
struct Years {
    int from, until;
    bool or_last = false; ///< where the file has none of them: as many of its last years instead
};

/// What becomes of a mean over years and that over other years.
enum class Change { none, ratio, difference };

/// A number of a result file: the mean over years of an outcome, or of its ratio to another outcome; or what changed since other years.
struct Measure {
    std::string outcome;
    std::string entry = {}; ///< along its second axis; empty: it has none
    std::string per = {};   ///< the outcome that it is divided by, year by year; empty: none
    Years years;
    Change change = Change::none;
    Years since = {0, 0}; ///< the years that the mean is divided by, or that are taken off
};

enum class Rule {
    in_band,      ///< the mean over the years lies in the band
    mostly_above, ///< the outcome is above 0 in more of the years than chance explains: a one-sided sign test at 5 %
    mostly_below, ///< the same for below 0
    reported,     ///< there is nothing to hold it against, or it is kept for validation: shown without a verdict
    imposed,      ///< the model is given it: shown without a verdict
};

enum class Unit { number, percent, hours };

/// One thing that a pattern says.
struct Claim {
    sim::Text what;
    Measure measure;
    Rule rule = Rule::in_band;
    double least = 0,
           most = 0; ///< the band, as the outcome is counted: shares as shares; may be without end; 0 and 0: there is none
    Unit unit = Unit::percent; ///< how it is shown
};

/// Whether a claim takes part in the verdict of its pattern.
inline bool is_judged(const Claim& claim) { return claim.rule != Rule::reported && claim.rule != Rule::imposed; }

/// A pattern that the historical baseline should show: it passes when all of its judged claims hold, partly when some do (design 1.4).
struct Pattern {
    std::string id; ///< "P19"
    sim::Text name;
    std::string source; ///< as the list of sources in the model's README has it
    std::vector<Claim> claims;
};

/// The patterns that a result file can be held against: one row each.
const std::vector<Pattern>& known_patterns();

} // namespace program
