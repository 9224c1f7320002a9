#pragma once
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results.hpp"

namespace program {

/// Months [start, end), counted from the first month of the file.
struct Span {
    std::size_t start, end;
    std::size_t months() const { return end - start; }
};

/// Conditions of a month become spans: what interrupts them for fewer months than `gap` does not count, nor does what lasts fewer than `least`.
template <class Holds>
std::vector<Span> spans(const Span& all, const Holds& holds, std::size_t least, std::size_t gap) {
    std::vector<Span> found;
    for (std::size_t month = all.start; month < all.end; ++month) {
        if (!holds(month)) continue;
        if (!found.empty() && month - found.back().end < std::max<std::size_t>(gap, 1)) found.back().end = month + 1;
        else found.push_back({month, month + 1});
    }
    std::erase_if(found, [&](const Span& span) { return span.months() < least; });
    return found;
}

/// How many people a result file follows; 0 where it follows nobody.
std::size_t people_followed(const sim::Results& results);

/// What became of somebody, as the outcome person_presence numbers it.
enum class Fate { unborn = 0, here = 1, died = 2, left = 3 };

/// One life of a result file, month by month, by the names of outcomes.
class Life {
public:
    /// `run` and `person` count from 0 and must be in the file.
    Life(const sim::Results& results, std::size_t run, std::size_t person);

    const Span& here() const { return here_; } ///< from the first month in which they live here until the last; empty: never
    Fate fate() const { return fate_; }        ///< at the end of what was run
    bool is_born() const;                      ///< within the story: not of the first population
    int year(std::size_t month) const;
    int age(std::size_t month) const; ///< [years]
    int birth_year() const;

    /// The value of an outcome, at an entry along its third axis; not-a-number where it is missing.
    double at(std::string_view outcome, std::size_t month, std::size_t entry = 0) const;
    bool is(std::string_view outcome, std::size_t month, std::size_t entry = 0) const { return at(outcome, month, entry) > 0; }
    /// The values of a span, and their mean and largest over the months that have one; not-a-number where none has.
    std::vector<double> values(std::string_view outcome, const Span& span, std::size_t entry = 0) const;
    double mean(std::string_view outcome, const Span& span, std::size_t entry = 0) const;
    double most(std::string_view outcome, const Span& span, std::size_t entry = 0) const;
    /// The names along an outcome's third axis; empty where it has none or the file lacks it.
    const std::vector<std::string>& entries(std::string_view outcome) const;
    /// What an axis calls one of its places.
    std::string name_along(const std::string& axis, double place) const;

    /// All of it as CSV, a line for each month.
    std::string csv() const;

private:
    struct Course {
        const std::vector<double>* values;
        std::vector<std::string> entries; ///< empty: one value a month
    };

    const sim::Results& results_;
    std::size_t person_, people_;
    std::vector<int> days_; ///< since 1 January 1945, by month
    std::map<std::string, Course, std::less<>> courses_;
    Span here_{0, 0};
    Fate fate_ = Fate::unborn;
};

} // namespace program
