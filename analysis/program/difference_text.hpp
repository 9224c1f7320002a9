#pragma once
#include "analysis/compare/sample.hpp"
#include "analysis/program/say.hpp"
#include "analysis/program/summary_lines.hpp"

namespace program {

/// How the numbers of one row are written: shares in percent, large counts by the thousand, with as many decimals as the row needs.
class NumberText {
public:
    /// `largest` of the values, and `fine`: what two digits should tell, such as half an interval (not-a-number or 0: by the values).
    NumberText(const Line& line, double largest, double fine, const Say& say);

    std::string name() const; ///< of the line, with its unit: "unmet share of need, %"; in full
    std::string value(double value) const;
    std::string change(double value) const;                           ///< with its sign: "+1.2"
    std::string interval(const comparison::Interval& interval) const; ///< "-1.2 .. +0.3"
    std::string band(double low, double high) const;                  ///< "12.1-14.0"

private:
    const Line& line_;
    const Say& say_;
    double factor_ = 1;
    int decimals_ = 0;
};

/// "-13.1 %"; "-" where it is missing.
std::string percent_change(double ratio, const Say& say);

inline constexpr std::size_t longest_row_name = 27; ///< [characters] in a table

} // namespace program
