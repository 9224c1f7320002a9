#pragma once
#include "analysis/compare/future.hpp"
#include "analysis/compare/influence.hpp"
#include "analysis/program/comparisons.hpp"

namespace program {

/// Which points of a design count.
enum class Points { all, that_fit, that_miss, not_judged };

/// "all", "history fits", "history misses", "history cannot be judged"
sim::Text in_words(Points points);

/// One outcome in one period over the points of a design: a scenario against the base.
struct FutureRow {
    std::string scenario;
    Line line;
    Period asked, years;
    Points points = Points::all;
    double largest = 0; ///< of the values of all years, runs and scenarios
    comparison::Future result;
    comparison::Influence influence; ///< by parameter of the design
    std::size_t pairs = 0;           ///< runs of the base that have a partner, over all points
};

/// The points of a design, held against the patterns of a history that happened.
struct Histories {
    std::vector<std::int64_t> missing;         ///< points whose base runs miss a band
    std::vector<std::int64_t> fitting;         ///< points that miss none, and of which some pattern can be judged
    std::map<std::string, std::size_t> missed; ///< by pattern: the number of points that miss it
    std::vector<std::string> judged, unjudged; ///< patterns that can be judged at some point, and those that cannot at any
    Points group_of(std::int64_t point) const;
};

/// The patterns that a history must show: P1, P2, P8 and P19. A point misses one where a claim of it fails for the mean over the base runs
/// of the point.
Histories histories(const ComparedFiles& files, const std::string& base);

/// Other by other, period by period, outcome by outcome: all points, and those of each group
/// that has some. Throws InputError where
/// the file has no design, or the scenarios share no dice.
std::vector<FutureRow> futures_of(const ComparedFiles& files, const Question& question, const Histories& histories);

} // namespace program
