#include "analysis/program/data_format.hpp"

#include "sim/input_error.hpp"

namespace program {

std::vector<Option> format_options() {
    return {{"json", 0, "", {"as JSON, in both languages", "als JSON, in beide talen"}},
            {"csv", 0, "", {"as CSV, in both languages", "als CSV, in beide talen"}}};
}

Format format_of(const Given& given) {
    if (given.has("json") && given.has("csv"))
        throw sim::InputError({"command line"}, {"--json or --csv, not both", "--json of --csv, niet allebei"});
    return given.has("json") ? Format::json : given.has("csv") ? Format::csv : Format::text;
}

std::string as_data(const std::vector<Record>& records, Format format) {
    return format == Format::json ? to_json(records) : to_csv(records);
}

} // namespace program
