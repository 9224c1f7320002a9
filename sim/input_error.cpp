#include "sim/input_error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <numeric>
#include <span>

#include "sim/phrase.hpp"

namespace sim {

namespace {

/// The number of letters to insert, remove or replace to make one word of the other.
std::size_t edits(const std::string& from, const std::string& to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string Where::text() const {
    if (line == 0) return file;
    return column == 0 ? fmt::format("{}:{}", file, line) : fmt::format("{}:{}:{}", file, line, column);
}

InputError::InputError(std::vector<Problem> problems) : problems_(std::move(problems)), english_(message(Language::english)) {}

InputError::InputError(Where where, Text what) : InputError(std::vector{Problem{std::move(where), std::move(what)}}) {}

std::string InputError::message(Language language) const {
    constexpr std::size_t most = 100; // nobody reads on; a table of the wrong kind is wrong in every row
    std::string lines;
    for (const Problem& problem : std::span(problems_).first(std::min(most, problems_.size()))) {
        std::string line = problem.where.text() + (problem.where.file.empty() ? "" : ": ") + problem.what.in(language);
        std::ranges::replace_if(
            line, [](unsigned char letter) { return letter < ' ' || letter == 127; }, ' ');
        lines += (lines.empty() ? "" : "\n") + line;
    }
    if (problems_.size() > most) {
        lines += phrase("\n... and {} more", "\n... en nog {}", problems_.size() - most).in(language);
    }
    return lines;
}

void Problems::add(Where where, Text what) { errors_.push_back({std::move(where), std::move(what)}); }

void Problems::add(const InputError& error) { errors_.insert(errors_.end(), error.problems().begin(), error.problems().end()); }

void Problems::warn(Where where, Text what) { warnings_.push_back({std::move(where), std::move(what)}); }

void Problems::throw_if_any() const {
    if (!none()) throw InputError(errors_);
}

std::string nearest(const std::string& name, const std::vector<std::string>& known) {
    std::string best;
    std::size_t fewest = 2 + name.size() / 5; // a slip in a short word, a few in a long one
    for (const std::string& candidate : known) {
        const auto [shorter, longer] = std::minmax({name.size(), candidate.size()});
        if (longer - shorter >= fewest) continue;
        const std::size_t distance = edits(name, candidate);
        if (distance >= std::min(fewest, shorter)) continue;
        fewest = distance;
        best = candidate;
    }
    return best;
}

Text did_you_mean(const std::string& name, const std::vector<std::string>& known) {
    constexpr std::size_t few = 8;
    const std::string near = nearest(name, known);
    if (!near.empty()) return phrase(" (did you mean '{}'?)", " (bedoelde u '{}'?)", near);
    if (known.empty() || known.size() > few) return {};
    const std::string all = fmt::format("{}", fmt::join(known, ", "));
    return phrase(" (allowed: {})", " (mogelijk: {})", all);
}

} // namespace sim
