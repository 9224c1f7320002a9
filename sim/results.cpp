#include "sim/results.hpp"

#include <algorithm>
#include <stdexcept>

#include "sim/results_schema.hpp"
#include "sim/results_writer.hpp"

namespace sim {

namespace {

const std::vector<double>* values_of(const RunRecord& run, const std::string& outcome) {
    const auto found = std::ranges::find(run.outcomes, outcome, &OutcomeValues::name);
    return found == run.outcomes.end() ? nullptr : &found->values;
}

} // namespace

std::size_t Dimension::size() const {
    return std::visit([](const auto& all) { return all.size(); }, coordinates);
}

std::string DesignParameter::column() const {
    std::string name = parameter;
    std::ranges::replace_if(
        name, [](char letter) { return letter == '.' || letter == ' '; }, '_');
    return std::string(design_prefix) + name;
}

void write_results(const std::string& path, const Results& results) {
    write_sealed(path, results, [&](std::size_t number, const H5::DataSet& data, const Shape& shape) {
        const std::string& outcome = results.outcomes[number].name;
        const hsize_t values_per_run = product(shape) / shape[0];
        write_chunks_of_runs(data, shape, [&](hsize_t first, std::vector<double>& block) {
            for (hsize_t i = 0; i * values_per_run < block.size(); ++i) {
                const std::vector<double>* values = values_of(results.runs[first + i], outcome);
                if (!values) continue; // missing
                if (values->size() != values_per_run)
                    throw std::logic_error("outcome " + outcome + ": run " + std::to_string(first + i) + " has "
                                           + std::to_string(values->size()) + " values instead of "
                                           + std::to_string(values_per_run));
                std::ranges::copy(*values, block.begin() + static_cast<std::ptrdiff_t>(i * values_per_run));
            }
            return true;
        });
    });
}

} // namespace sim
