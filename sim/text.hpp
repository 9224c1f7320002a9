#pragma once
#include <string>

namespace sim {

enum class Language { english, dutch };

/// A text for people to read, in both languages of the project.
struct Text {
    std::string en;
    std::string nl;

    const std::string& in(Language language) const { return language == Language::dutch ? nl : en; }
};

} // namespace sim
