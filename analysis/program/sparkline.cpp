#include "analysis/program/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace program {
namespace {

const char* const blocks[] = {"\u2581", "\u2582", "\u2583", "\u2584", "\u2585", "\u2586", "\u2587", "\u2588"};
const char* const letters[] = {"_", ".", ":", "-", "=", "+", "*", "#"};
constexpr int levels = 8;

/// The mean of those that are there.
double mean(const std::vector<double>& values, std::size_t first, std::size_t end) {
    double sum = 0;
    int count = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (std::isnan(values[i])) continue;
        sum += values[i];
        ++count;
    }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

std::string sparkline(const std::vector<double>& values, std::size_t width, bool ascii) {
    const std::size_t columns = std::min(width, values.size());
    std::vector<double> means;
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (std::size_t i = 0; i < columns; ++i) {
        means.push_back(mean(values, i * values.size() / columns, (i + 1) * values.size() / columns));
        if (std::isnan(means.back())) continue;
        least = std::min(least, means.back());
        most = std::max(most, means.back());
    }
    std::string picture;
    for (const double value : means) {
        const double height = most > least ? (value - least) / (most - least) : 0.5;
        if (std::isnan(value)) {
            picture += ' ';
            continue;
        }
        const int level = height < 1 ? static_cast<int>(height * levels) : levels - 1;
        picture += ascii ? letters[level] : blocks[level];
    }
    return picture;
}

bool shows_unicode() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        std::string locale = value;
        std::ranges::transform(locale, locale.begin(),
                               [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

} // namespace program
