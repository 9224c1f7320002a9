// make_small_file FILE: a result file with every kind of thing in it that a result file may hold.
#include <cmath>
#include <cstdint>
#include <exception>
#include <iostream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "sim/results.hpp"

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

sim::Results small_results() {
    std::vector<std::int32_t> months;
    for (auto month = sim::Month::january(2023); month < sim::Month::january(2025); ++month.index) months.push_back(month.days());
    const std::vector<std::int32_t> years = {2023, 2024};
    const std::vector<std::string> thirds = {"deprived", "middle", "well-off"};
    const std::vector<std::string> places = {"'s-Gravenhage", "Súdwest-Fryslân", "Hoek, \"van\" Holland // x"};

    sim::Results results;
    results.title = {"A small file", "Een klein bestand: één proef"};
    results.dimensions = {{"month", {"month", "maand"}, "days since 1945-01-01", months},
                          {"year", {"year", "jaar"}, "1", years},
                          {"third", {"third of the neighbourhoods", "derde van de buurten"}, "", thirds},
                          {"place", {"place", "plaats"}, "", places}};
    results.outcomes = {
        {"unmet_need", {"month"}, "1", {"unmet need", "onvervulde behoefte"}, {"a share", "een deel"}, "month: mean"},
        {"unmet_need_by_third", {"month", "third"}, "1", {"by third", "naar derde"}, {"the same", "hetzelfde"}, "month: mean"},
        {"caseload", {"year", "place"}, "1", {"caseload", "caseload"}, {"a ratio", "één verhouding"}, "year: mean"},
        {"lifetime", {}, "year", {"lifetime", "levensduur"}, {"age at death", "leeftijd bij overlijden"}, "run: mean"}};

    for (const double run : {1.0, 2.0}) {
        sim::RunRecord& record = results.runs.emplace_back();
        record = {"baseline", static_cast<std::uint32_t>(run), "18446744073709551615", "finished", "", run / 3, {}};
        for (const auto& [name, size] :
             {std::pair{"unmet_need", 24}, {"unmet_need_by_third", 72}, {"caseload", 6}, {"lifetime", 1}}) {
            std::vector<double> values;
            for (int i = 0; i < size; ++i) values.push_back(i % 5 == 3 ? missing : std::sin(run + i) * std::pow(10, i % 40 - 20));
            record.outcomes.push_back({name, values});
        }
    }
    results.runs.push_back({"bezuiniging: één", 0, "7", "failed", "de schijf is \"vol\"; één 'fout'", 0.125, {}}); // no outcomes
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
