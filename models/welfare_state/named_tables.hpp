#pragma once
#include <string>
#include <vector>

#include "sim/documents.hpp"

namespace welfare_state {

/// A row of a catalogue that documents speak of in `[SECTION.NAME]`, before its numbers are known.
struct NamedTable {
    std::string name, based_on;
    sim::Where where; ///< where it is spoken of first
};

/// All of a section, such as "logic", in the order in which they are spoken of, but one that is based on another right behind it. No more than
/// `most` and one.
std::vector<NamedTable> named_tables(const sim::Documents& documents, const std::string& section, std::size_t most);

/// Whether a scenario can write it as a name: lower-case letters, digits and _, a letter first.
bool is_lower_case_word(const std::string& name);

} // namespace welfare_state
