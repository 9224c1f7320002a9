#pragma once
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "sim/parameters.hpp"

namespace welfare_state {

/// What is said of a constant of an equation that nothing was measured for: it may vary by half to either side (M28), shares not above 1.
/// Give `least` and `most` where the design names a range.
struct Assumed {
    const char* unit = "-";
    const char* en;
    const char* nl;
    const char* source;
    double least = -1, most = -1; ///< -1: half to either side of the default
};
/// To 6 significant digits: bounds are read by people.
inline double rounded(double value) {
    std::array<char, 32> text;
    const char* end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6).ptr;
    std::from_chars(text.data(), end, value);
    return value;
}
inline void declare_assumed(sim::Parameters& parameters, const char* name, double& value, const Assumed& about) {
    const bool share = std::string_view(about.unit) == "share";
    const double least = about.least >= 0 ? about.least : rounded(0.5 * value);
    const double wide = rounded(1.5 * value), most = about.most >= 0 ? about.most : share ? std::min(1.0, wide) : wide;
    parameters.add(name, value,
                   {.unit = about.unit, .least = least, .most = most, .meaning = {about.en, about.nl}, .source = about.source});
}

/// Declares constants that rest on one source, one after the other.
class DeclareAssumed {
public:
    DeclareAssumed(sim::Parameters& parameters, const char* source) : parameters_(parameters), source_(source) {}
    void operator()(const char* name, double& value, const char* unit, const char* en, const char* nl, double least = -1,
                    double most = -1) const {
        declare_assumed(parameters_, name, value, {unit, en, nl, source_, least, most});
    }

private:
    sim::Parameters& parameters_;
    const char* source_;
};

/// A year that a run has from its start: no change moves it.
inline void declare_year(sim::Parameters& parameters, const std::string& name, double& value, sim::Text meaning,
                         std::string source) {
    parameters.add(
        name, value,
        {.unit = "year", .least = 1945, .most = 9999, .meaning = std::move(meaning), .source = std::move(source), .fixed = true});
}

} // namespace welfare_state
