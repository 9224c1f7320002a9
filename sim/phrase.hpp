#pragma once
#include <fmt/format.h>
#include <string>
#include <type_traits>

#include "sim/text.hpp"

namespace sim {

/// What a thing becomes in one language: a text that has both becomes a string, all else stays what it is.
template <class Thing>
using InOneLanguage = std::conditional_t<std::is_same_v<Thing, Text>, std::string, Thing>;

template <class Thing>
const InOneLanguage<Thing>& in(Language language, const Thing& thing) {
    if constexpr (std::is_same_v<Thing, Text>) return thing.in(language);
    else return thing;
}

/// One sentence in both languages about the same things: `phrase("{} is missing", "{} ontbreekt", name)`.
template <class... Things>
Text phrase(fmt::format_string<const InOneLanguage<Things>&...> en, fmt::format_string<const InOneLanguage<Things>&...> nl,
            const Things&... things) {
    return {fmt::format(en, in(Language::english, things)...), fmt::format(nl, in(Language::dutch, things)...)};
}

} // namespace sim
