// alter_results FILE NEW OUTCOME PLACE: a result file with one value changed. alter_results FILE NEW provenance/NAME TEXT: with another
// text in its provenance. alter_results FILE: prints its provenance.
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "sim/results.hpp"

int main(int count, char** arguments) try {
    if (count != 2 && count != 5) return 2;
    sim::Results results = sim::read_results(arguments[1]);
    if (count == 2) {
        for (const auto& [name, text] : results.provenance) std::cout << name << '\t' << text << '\n';
        return 0;
    }
    if (const std::string what = arguments[3]; what.starts_with("provenance/")) {
        const auto entry = std::ranges::find(results.provenance, what.substr(11), &sim::Provenance::value_type::first);
        if (entry == results.provenance.end()) return 2;
        entry->second = arguments[4];
        sim::write_results(arguments[2], results);
        return 0;
    }
    auto& outcomes = results.runs.at(0).outcomes;
    const auto outcome = std::ranges::find(outcomes, arguments[3], &sim::OutcomeValues::name);
    if (outcome == outcomes.end()) return 2;
    outcome->values.at(std::strtoul(arguments[4], nullptr, 10)) += 1;
    sim::write_results(arguments[2], results);
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
}
