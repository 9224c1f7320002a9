#include "analysis/program/difference_text.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/program/table.hpp"

namespace program {
namespace {

std::string with_sign(double value, int decimals, const Say& say) {
    const std::string text = shown(value, decimals, say.language());
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    return value > 0 && !is_zero ? "+" + text : text;
}

std::string trimmed(const std::string& text) { return text.substr(std::min(text.find_first_not_of(' '), text.size())); }

} // namespace

NumberText::NumberText(const Line& line, double largest, double fine, const Say& say) : line_(line), say_(say) {
    constexpr double large = 1e5;
    if (line.is_share) factor_ = 100;
    else if (largest >= large) factor_ = 1e-3;
    const double finest = std::abs(fine * factor_);
    if (finest > 0 && std::isfinite(finest)) decimals_ = std::clamp(1 - static_cast<int>(std::floor(std::log10(finest))), 0, 3);
    else decimals_ = line.is_share || largest * factor_ >= 20 ? 1 : 2;
}

std::string NumberText::name() const {
    const std::string suffix = line_.is_share ? ", %" : factor_ < 1 ? ", x 1000" : "";
    return trimmed(say_(line_.name)) + suffix;
}

std::string NumberText::value(double value) const { return shown(factor_ * value, decimals_, say_.language()); }

std::string NumberText::change(double value) const { return with_sign(factor_ * value, decimals_, say_); }

std::string NumberText::interval(const comparison::Interval& interval) const {
    if (std::isnan(interval.low)) return "-";
    return change(interval.low) + " .. " + change(interval.high);
}

std::string NumberText::band(double low, double high) const { return value(low) + " .. " + value(high); }

std::string percent_change(double ratio, const Say& say) {
    return std::isnan(ratio) ? "-" : with_sign(100 * (ratio - 1), 1, say);
}

} // namespace program
