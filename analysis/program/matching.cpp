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

std::vector<std::string> those_meant(const std::vector<std::string>& words, const std::vector<std::string>& names) {
    std::vector<std::string> meant;
    for (const std::string& word : words) {
        const bool is_one = std::ranges::find(names, word) != names.end();
        const Matching matching(word, names);
        for (const std::string& name : names) {
            const bool is_new = std::ranges::find(meant, name) == meant.end();
            if (is_new && (is_one ? name == word : matching(name))) meant.push_back(name);
        }
    }
    return meant;
}

} // namespace program
