#include "analysis/program/say.hpp"

#include <cstdlib>

namespace program {
namespace {

/// The first variable that is set decides, as for every program.
std::string language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return value;
    }
    return "";
}

} // namespace

sim::Language language_of(const std::vector<std::string>& words) {
    std::string wanted = language_of_environment();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--language" && i + 1 < words.size()) wanted = words[i + 1];
        if (words[i].starts_with("--language=")) wanted = words[i].substr(11);
    }
    return wanted.starts_with("nl") ? sim::Language::dutch : sim::Language::english;
}

std::string as_error(const std::string& message, const Say& say) {
    const std::string mark = say("error: ", "fout: ");
    std::string text = mark;
    for (const char letter : message) {
        text += letter;
        if (letter == '\n') text += mark;
    }
    return text + '\n';
}

} // namespace program
