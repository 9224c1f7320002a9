#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/program/pattern_table.hpp"
#include "analysis/program/yearly.hpp"

namespace program {

/// What a result file says of a claim.
struct ClaimScore {
    bool in_file = false; ///< all that it needs is in the file
    /// The value in each run that has one; of a sign test: the share of years with the sign that is claimed.
    std::vector<double> by_run = {};
    int first_year = 0, last_year = 0; ///< the years that count; 0: none
    double least = 0, most = 0;        ///< the band; of a sign test: the shares of years that chance does not explain
    std::optional<bool> holds = {};    ///< of the mean over the runs; nothing where no run has a value

    double mean() const; ///< over the runs; not-a-number where there are none
    double lowest() const, highest() const;
    double standard_error() const; ///< of the mean; not-a-number for less than two runs
};

enum class Verdict { pass, partly, fail, none };
/// "pass", "partly", "fail", "no verdict"
sim::Text in_words(Verdict verdict);

struct PatternScore {
    Pattern pattern;
    std::vector<ClaimScore> claims; ///< in the order of the pattern's
    Verdict verdict = Verdict::none;

    bool in_file() const; ///< all that the pattern needs
};

/// Holds the runs of one scenario, or all, against patterns: all claims hold: pass; some: partly; none: fail. No verdict where a claim has no value.
std::vector<PatternScore> scores(const Values& values, const std::vector<Pattern>& patterns,
                                 const std::optional<std::string>& scenario = {});

/// How many of `years` are more than chance explains, at 5 %: more than `years` where there are too few of them to tell.
int significant(int years);

} // namespace program
