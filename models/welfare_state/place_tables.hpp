#pragma once
#include <optional>
#include <string>
#include <vector>

#include "models/welfare_state/place_figures.hpp"
#include "sim/csv.hpp"
#include "sim/input_error.hpp"

namespace welfare_state {

/// The real places of a file, sorted by municipality and code, each once. The kind of table is recognised by its header:
/// our own (place_table_own.cpp), that of CBS (place_table_cbs.cpp), or the example of Utrecht (place_table_utrecht.cpp).
/// Throws InputError with everything that is wrong: unknown kind of table, unreadable or impossible figures, a code that stands
/// twice.
std::vector<RealPlace> read_place_table(const sim::Csv& table, std::vector<sim::Text>& notes);

/// What a code of CBS says by itself: "WK001402" is a district of municipality 0014.
struct CbsCode {
    std::string municipality; ///< four digits
    bool is_neighbourhood;    ///< a neighbourhood (BU), not a district (WK) or municipality (GM)
};
std::optional<CbsCode> cbs_code(const std::string& code);

/// The real neighbourhoods in a place (M1): one, unless it is known to be a larger area; then as many of common size as its
/// people fill.
double real_neighbourhoods(const std::string& code, double population);

/// One reader for each kind of table, in the file of its name. The header tells the kind.
bool is_own_table(const sim::Csv& table);
bool is_cbs_table(const sim::Csv& table);
bool is_utrecht_table(const sim::Csv& table);
std::vector<RealPlace> read_own_table(const sim::Csv& table, sim::Problems& problems, std::vector<sim::Text>& notes);
std::vector<RealPlace> read_cbs_table(const sim::Csv& table, sim::Problems& problems);
std::vector<RealPlace> read_utrecht_table(const sim::Csv& table, sim::Problems& problems);

} // namespace welfare_state
