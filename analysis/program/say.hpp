#pragma once
#include <string>
#include <vector>

#include "sim/phrase.hpp"

namespace program {

/// Speaks the language of the user: `say("{} years", "{} jaar", years)`.
class Say {
public:
    explicit Say(sim::Language language) : language_(language) {}

    sim::Language language() const { return language_; }
    bool dutch() const { return language_ == sim::Language::dutch; }
    std::string operator()(const sim::Text& text) const { return text.in(language_); }

    template <class... Things>
    std::string operator()(fmt::format_string<const sim::InOneLanguage<Things>&...> en,
                           fmt::format_string<const sim::InOneLanguage<Things>&...> nl, const Things&... things) const {
        return sim::phrase<Things...>(en, nl, things...).in(language_);
    }

private:
    sim::Language language_;
};

/// The language that the words of a command line ask for by `--language`, else that of the environment (LC_ALL, LC_MESSAGES, LANG).
/// What stands behind `--language` is checked with the other options.
sim::Language language_of(const std::vector<std::string>& words);

/// "error: " or "fout: " before every line of a message.
std::string as_error(const std::string& message, const Say& say);

} // namespace program
