#include "analysis/program/look_at.hpp"

#include <algorithm>
#include <cctype>

#include "analysis/program/summary_lines.hpp"
#include "sim/config.hpp"
#include "sim/input_error.hpp"

namespace program {
namespace {

/// The line of a file's resolved scenario that says where to look; a merged file has one for each scenario.
std::string look_at_line(const sim::Results& results, std::string scenario) {
    const std::string start = "scenario.look_at = ";
    std::replace(scenario.begin(), scenario.end(), '/', '_'); // as in names of provenance
    for (const auto& [name, text] : results.provenance) {
        if (name == "look_at " + scenario) return start + text;
        if (name != "scenario") continue;
        const std::size_t found = ("\n" + text).find("\n" + start);
        if (found != std::string::npos) return text.substr(found, text.find('\n', found) - found);
    }
    return {};
}

/// What stands between other signs than letters, digits, '_' and '.': a parameter such as commons.threshold is one word.
std::vector<std::string> words_in(const std::string& text) {
    std::vector<std::string> words{""};
    for (const char letter : text) {
        if (std::isalnum(static_cast<unsigned char>(letter)) || letter == '_' || letter == '.') words.back() += letter;
        else words.emplace_back();
    }
    for (std::string& word : words) word.erase(word.find_last_not_of('.') + 1); // the end of a sentence
    return words;
}

std::vector<std::string> words_to_look_at(const std::string& line, const char* language) {
    try {
        const sim::Value document = sim::parse_config(line, "look_at");
        const sim::Value* scenario = document.find("scenario");
        const sim::Value* texts = scenario ? scenario->find("look_at") : nullptr;
        const sim::Value* text = texts ? texts->find(language) : nullptr;
        const std::string* words = text ? text->as<std::string>() : nullptr;
        return words ? words_in(*words) : std::vector<std::string>{};
    } catch (const sim::InputError&) {
        return {}; // written by another hand
    }
}

} // namespace

std::vector<std::string> outcomes_to_look_at(const sim::Results& results, std::optional<std::size_t> run) {
    if (results.runs.empty()) return {};
    const std::string line = look_at_line(results, results.runs.at(run.value_or(0)).scenario);
    const auto english = words_to_look_at(line, "en"), dutch = words_to_look_at(line, "nl"), known = outcomes_in(results);
    std::vector<std::string> names;
    for (const std::string& word : english) { // a name is the same in both languages, unlike a word that happens to be one
        const auto is_in = [&](const std::vector<std::string>& some) { return std::ranges::find(some, word) != some.end(); };
        if (is_in(known) && is_in(dutch) && !is_in(names)) names.push_back(word);
    }
    return names;
}

} // namespace program
