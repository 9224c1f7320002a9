// read_with_ours FILE [NAME...]: prints what the read_with_... scripts print, by our own reader. One line per value:
// the name, what stands at its place along every axis (`run` counts from 0), and the value; "missing" for not-a-number.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sim/results.hpp"

namespace {

std::string number(double value) {
    if (std::isnan(value)) return "missing";
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

std::string date(int days) {
    const std::chrono::year_month_day day = std::chrono::sys_days{std::chrono::year{1945} / 1 / 1} + std::chrono::days{days};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
    return text;
}

std::vector<std::string> labels(const sim::Dimension& dimension) {
    if (const auto* names = std::get_if<1>(&dimension.coordinates)) return *names;
    std::vector<std::string> texts;
    for (const int value : std::get<0>(dimension.coordinates))
        texts.push_back(dimension.name == "month" ? date(value) : std::to_string(value));
    return texts;
}

/// "name run" of every run, then in front of what stands along the next axis, and so on.
std::vector<std::string> extended(const std::vector<std::string>& begun, const std::vector<std::string>& further) {
    std::vector<std::string> all;
    for (const std::string& begin : begun)
        for (const std::string& next : further) all.push_back(begin + " " + next);
    return all;
}

void print_column(const sim::Results& results, const std::string& name, std::string (*text_of)(const sim::RunRecord&)) {
    for (std::size_t run = 0; run < results.runs.size(); ++run)
        std::cout << name << ' ' << run << ' ' << text_of(results.runs[run]) << '\n';
}

void print_outcome(const sim::Results& results, std::size_t outcome) {
    const std::string& name = results.outcomes[outcome].name;
    for (std::size_t run = 0; run < results.runs.size(); ++run) {
        std::vector<std::string> lines = {name + " " + std::to_string(run)};
        for (const std::string& axis : results.outcomes[outcome].axes)
            lines = extended(lines, labels(*std::ranges::find(results.dimensions, axis, &sim::Dimension::name)));
        const std::vector<double>& values = results.runs[run].outcomes[outcome].values;
        for (std::size_t i = 0; i < lines.size(); ++i) std::cout << lines[i] << ' ' << number(values[i]) << '\n';
    }
}

constexpr std::pair<const char*, std::string (*)(const sim::RunRecord&)> columns[] = {
    {"scenario", [](const sim::RunRecord& run) { return run.scenario; }},
    {"replicate", [](const sim::RunRecord& run) { return std::to_string(run.replicate); }},
    {"seed", [](const sim::RunRecord& run) { return run.seed; }},
    {"status", [](const sim::RunRecord& run) { return run.status; }},
    {"message", [](const sim::RunRecord& run) { return run.message; }},
    {"seconds", [](const sim::RunRecord& run) { return number(run.seconds); }},
    {"point", [](const sim::RunRecord& run) { return std::to_string(run.point); }}};

/// Columns of a design, only where they are asked for.
bool print_design_column(const sim::Results& results, const std::string& name) {
    for (std::size_t i = 0; i < results.design.size(); ++i) {
        if (results.design[i].column() != name) continue;
        for (std::size_t run = 0; run < results.runs.size(); ++run)
            std::cout << name << ' ' << run << ' ' << number(results.runs[run].design[i]) << '\n';
        return true;
    }
    return false;
}

void print(const sim::Results& results, const std::string& name) {
    if (print_design_column(results, name)) return;
    const auto column = std::ranges::find(columns, name, [](const auto& each) { return std::string(each.first); });
    if (column != std::end(columns)) return print_column(results, name, column->second);
    const auto outcome = std::ranges::find(results.outcomes, name, &sim::Outcome::name);
    if (outcome == results.outcomes.end()) throw std::runtime_error("no outcome " + name);
    print_outcome(results, static_cast<std::size_t>(outcome - results.outcomes.begin()));
}

} // namespace

int main(int count, char** arguments) try {
    if (count < 2) return 2;
    const sim::Results results = sim::read_results(arguments[1]);
    std::vector<std::string> names(arguments + 2, arguments + count);
    if (names.empty()) {
        for (const auto& [name, text_of] : columns) names.push_back(name);
        for (const sim::Outcome& outcome : results.outcomes) names.push_back(outcome.name);
    }
    for (const std::string& name : names) print(results, name);
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
}
