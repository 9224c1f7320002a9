#pragma once
#include <string>
#include <vector>

#include "analysis/program/life.hpp"
#include "analysis/program/say.hpp"

namespace program {

/// Something worth telling of a life.
struct Event {
    Span when;         ///< one month long where it happens at once
    std::string words; ///< one or more sentences
};

/// "7 months", "3 years".
std::string duration_in_words(std::size_t months, const Say& say);
/// "in a deprived neighbourhood (name)".
std::string place_in_words(const Life& life, std::size_t month, const Say& say);
/// "alone", "with a partner and 2 others (2 below 18)".
std::string company_in_words(const Life& life, std::size_t month, const Say& say);
/// "care", "psychosocial help": what is needed in a domain.
std::string domain_in_words(const std::string& domain, const Say& say);
/// "1951", "1951-1953".
std::string years_in_words(const Life& life, const Span& span);

/// Home, partner, children, work: a life without its needs.
std::vector<Event> family_events(const Life& life, const Say& say);
/// Each need with all that came of it.
std::vector<Event> need_events(const Life& life, const Say& say);
/// Help to others and what it costs.
std::vector<Event> carer_events(const Life& life, const Say& say);

/// Somebody has a need in this domain, or something to do with formal help.
bool concerns(const Life& life, std::size_t month, std::size_t domain);

} // namespace program
