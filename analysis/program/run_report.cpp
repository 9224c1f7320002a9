#include "analysis/program/run_report.hpp"

#include <algorithm>
#include <iostream>

#include "analysis/program/sparkline.hpp"
#include "analysis/program/summary_table.hpp"
#include "analysis/program/table.hpp"

namespace program {
namespace {

/// Seconds by process over all replicates, the longest first.
std::vector<sim::Report::Timing> timing_of(const Made& made) {
    std::vector<sim::Report::Timing> total;
    for (const auto& replicate : made.replicates) {
        if (total.empty()) total = replicate.report.timing;
        else
            for (std::size_t i = 0; i < replicate.report.timing.size(); ++i)
                total[i].seconds += replicate.report.timing[i].seconds;
    }
    std::ranges::stable_sort(total, std::greater{}, &sim::Report::Timing::seconds);
    return total;
}

void print_timing(const std::vector<sim::Report::Timing>& timing, double seconds, double citizen_months, const Say& say) {
    const auto language = say.language();
    std::vector<Row> rows{{say("process", "proces"), "s", "%", say("ns a citizen-month", "ns per burgermaand")}};
    const auto row = [&](const std::string& name, double part) {
        rows.push_back({name, shown(part, 3, language), shown(100 * part / seconds, 1, language),
                        shown(1e9 * part / citizen_months, 2, language)});
    };
    double processes = 0;
    for (const auto& [process, part] : timing) {
        row(process, part);
        processes += part;
    }
    row(say("the start, and writing down", "de start, en het opschrijven"), seconds - processes);
    std::cout << '\n' << aligned(rows);
}

} // namespace

void print_failures(const Made& made, const Say& say) {
    for (const auto& replicate : made.replicates) {
        if (replicate.record.status != "failed") continue;
        std::cerr << as_error(
            say("run {} failed: {}", "run {} is mislukt: {}", replicate.record.replicate, replicate.record.message), say);
    }
}

void print_report(const sim::Results& results, const Made& made, const Reported& reported, const Say& say) {
    double seconds = 0, processes = 0, citizen_months = 0;
    for (const auto& replicate : made.replicates) {
        seconds += replicate.record.seconds;
        citizen_months += static_cast<double>(replicate.citizen_months);
    }
    const auto timing = timing_of(made);
    for (const auto& part : timing) processes += part.seconds;

    std::cout << summary_text(results, {}, {}, !shows_unicode(), say);
    if (reported.timing) print_timing(timing, seconds, citizen_months, say);
    std::cout << say("\n{} for {} citizen-months: {} ns each\n", "\n{} voor {} burgermaanden: {} ns per stuk\n",
                     duration(seconds, say.language()), shown(static_cast<std::uint64_t>(citizen_months), say.language()),
                     shown(1e9 * processes / std::max(1.0, citizen_months), 1, say.language()))
              << say("written: {}{}\n", "geschreven: {}{}\n", reported.output,
                     reported.replaces ? sim::Text{" (replaces an older one)", " (vervangt een ouder)"} : sim::Text{});
}

} // namespace program
