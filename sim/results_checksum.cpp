#include "sim/results.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/checksum.hpp"

namespace sim {

namespace {

/// What goes into the sum: little-endian, and texts with their length, so that no two different results look alike.
class Bytes {
public:
    void add(std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(number >> shift & 0xff);
        if (bytes_.size() >= 1 << 16) flush();
    }
    void add(const std::string& text) {
        add(std::uint64_t{text.size()});
        bytes_ += text;
    }
    /// One not-a-number for all: its bits differ between machines.
    void add(double value) {
        static_assert(std::numeric_limits<double>::is_iec559);
        add(std::isnan(value) ? 0x7ff8'0000'0000'0000u : std::bit_cast<std::uint64_t>(value));
    }
    std::string text() {
        flush();
        return sum_.text();
    }

private:
    void flush() {
        sum_.add(bytes_);
        bytes_.clear();
    }

    Checksum sum_;
    std::string bytes_;
};

std::size_t size_of(const Results& results, const std::string& axis) {
    const auto dimension = std::ranges::find(results.dimensions, axis, &Dimension::name);
    if (dimension == results.dimensions.end()) throw std::logic_error("no dimension " + axis);
    return dimension->size();
}

} // namespace

std::string data_checksum(const Results& results) {
    Bytes sum;
    sum.add(std::uint64_t{results.runs.size()});
    for (const Outcome& outcome : results.outcomes) {
        sum.add(outcome.name);
        sum.add(std::uint64_t{outcome.axes.size()});
        std::size_t values_per_run = 1;
        for (const std::string& axis : outcome.axes) {
            const std::size_t size = size_of(results, axis);
            sum.add(axis);
            sum.add(std::uint64_t{size});
            values_per_run *= size;
        }
        const std::vector<double> missing(values_per_run, std::numeric_limits<double>::quiet_NaN());
        for (const RunRecord& run : results.runs) {
            const auto found = std::ranges::find(run.outcomes, outcome.name, &OutcomeValues::name);
            for (const double value : found == run.outcomes.end() ? missing : found->values) sum.add(value);
        }
    }
    return sum.text();
}

} // namespace sim
