#include "analysis/program/matching.hpp"

#include <algorithm>

#include "sim/input_error.hpp"
#include "sim/phrase.hpp"

namespace program {

Matching::Matching(std::string start, const std::vector<std::string>& names) : start_(std::move(start)) {
    if (std::ranges::any_of(names, *this)) return;
    std::vector<std::string> known = names; // and their first parts: "ties" of "ties.kin"
    for (const std::string& name : names) known.push_back(name.substr(0, name.find('.')));
    throw sim::InputError({"command line"}, sim::phrase("no name starts with '{}'{}", "geen naam begint met '{}'{}", start_,
                                                        sim::did_you_mean(start_, known)));
}

} // namespace program
