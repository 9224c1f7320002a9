// make_small_file FILE: a result file with every kind of thing in it that a result file may hold.
#include <cmath>
#include <cstdint>
#include <exception>
#include <iostream>
#include <limits>

#include "sim/results.hpp"

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

sim::Results small_results() {
    std::vector<std::int32_t> months;
    for (sim::Month month = sim::Month::january(2023); month < sim::Month::january(2025); ++month.index) months.push_back(month.days());

    sim::Results results;
    results.title = {"A small file", "Een klein bestand: één proef"};
    results.dimensions = {
        {"month", {"month", "maand"}, "days since 1945-01-01", months},
        {"year", {"year", "jaar"}, "1", std::vector<std::int32_t>{2023, 2024}},
        {"third", {"third of the neighbourhoods", "derde van de buurten"}, "", std::vector<std::string>{"deprived", "middle", "well-off"}},
        {"place", {"place", "plaats"}, "", std::vector<std::string>{"'s-Gravenhage", "Súdwest-Fryslân", "Hoek, \"van\" Holland // x"}}};
    results.outcomes = {
        {"unmet_need", {"month"}, "1", {"unmet need", "onvervulde behoefte"}, {"need without help", "behoefte zonder hulp"}, "month: mean"},
        {"unmet_need_by_third", {"month", "third"}, "1", {"unmet need", "onvervulde behoefte"}, {"the same, by third", "idem, naar derde"}, "month: mean"},
        {"caseload", {"year", "place"}, "1", {"caseload", "caseload"}, {"clients per professional", "cliënten per professional"}, "year: mean"},
        {"lifetime", {}, "year", {"lifetime", "levensduur"}, {"mean age at death", "gemiddelde leeftijd bij overlijden"}, "run: mean"}};

    for (const double run : {1.0, 2.0, 3.0}) {
        sim::RunRecord record{"baseline", static_cast<std::uint32_t>(run), "18446744073709551615", "finished", "", run / 3, {}};
        if (run == 3) record = {"bezuiniging: één", 0, "7", "failed", "de schijf is \"vol\"; één 'fout'", 0.125, {}}; // and no outcomes
        else
            for (const auto& [name, size] : {std::pair{"unmet_need", 24}, {"unmet_need_by_third", 72}, {"caseload", 6}, {"lifetime", 1}}) {
                std::vector<double> values;
                for (int i = 0; i < size; ++i) values.push_back(i % 5 == 3 ? missing : std::sin(run + i) * std::pow(10, i % 40 - 20));
                record.outcomes.push_back({name, values});
            }
        results.runs.push_back(record);
    }
    results.provenance = {{"version", "0.1.0"}, {"scenario", std::string(100'000, 'x') + "\nnaam = \"één\"\n"}, {"nothing", ""}};
    return results;
}

} // namespace

int main(int count, char** arguments) try {
    if (count != 2) return 2;
    sim::write_results(arguments[1], small_results());
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
}
