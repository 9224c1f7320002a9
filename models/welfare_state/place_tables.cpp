#include "models/welfare_state/place_tables.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "models/welfare_state/place_scale.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

/// Columns that are nearly those we need: " 'populaton' should perhaps be 'population'."
sim::Text near_misses(const sim::Csv& table) {
    sim::Text text;
    for (const char* needed :
         {"code", "population", "municipality", "gwb_code_10", "recs", "a_inw", "buurt_code", "aantal_inwoners"}) {
        const std::string near = table.has(needed) ? std::string() : sim::nearest(needed, table.header());
        if (near.empty()) continue;
        text.en += fmt::format("; should '{}' be '{}'?", near, needed);
        text.nl += fmt::format("; moet '{}' '{}' zijn?", near, needed);
    }
    return text;
}

[[noreturn]] void refuse(const sim::Csv& table) {
    throw sim::InputError({table.name()}, sim::phrase("not a known table of places. Needed are the columns code and population, "
                                                      "and municipality unless the codes are those of CBS "
                                                      "(GM0014, WK001402, BU00140203); or gwb_code_10, recs and a_inw (CBS, "
                                                      "Kerncijfers wijken en buurten); or buurt_code and "
                                                      "aantal_inwoners. scenarios/places.md explains them{}",
                                                      "geen bekende tabel van plaatsen. Nodig zijn de kolommen code en "
                                                      "population, en municipality tenzij de codes die van het CBS "
                                                      "zijn (GM0014, WK001402, BU00140203); of gwb_code_10, recs en a_inw (CBS, "
                                                      "Kerncijfers wijken en buurten); of buurt_code en "
                                                      "aantal_inwoners. Zie scenarios/places.md{}",
                                                      near_misses(table)));
}

void check_codes(const std::vector<RealPlace>& places, sim::Problems& problems) {
    std::map<std::string, int> lines;
    for (const RealPlace& place : places) {
        if (place.code.empty()) {
            problems.add(place.where, {"a place without a code", "een plaats zonder code"});
            continue;
        }
        const auto [first, is_new] = lines.emplace(place.code, place.where.line);
        if (is_new) continue;
        problems.add(place.where,
                     sim::phrase("code '{}' stands here for the second time, first on line {}",
                                 "code '{}' staat hier voor de tweede keer, eerst op regel {}", place.code, first->second));
    }
}

/// CBS numbers districts within municipalities (4 digits + 2) and neighbourhoods within districts (+ 2): a place may not stand there
/// together with a larger one around it.
void check_nobody_twice(const std::vector<RealPlace>& places, sim::Problems& problems) {
    std::map<std::string, std::string> codes; // by digits
    for (const RealPlace& place : places) {
        if (cbs_code(place.code)) codes.emplace(place.code.substr(2), place.code);
    }
    for (const auto& [digits, code] : codes) {
        for (const std::size_t length : {4U, 6U}) {
            const auto around = length < digits.size() ? codes.find(digits.substr(0, length)) : codes.end();
            if (around == codes.end()) continue;
            problems.add({places.front().where.file},
                         sim::phrase("{} lies in {}, which is there too: its people would count twice",
                                     "{} ligt in {}, die er ook staat: de mensen zouden dubbel tellen", code, around->second));
            break;
        }
    }
}

} // namespace

std::optional<CbsCode> cbs_code(const std::string& code) {
    const std::string kind = code.substr(0, 2);
    if (code.size() < 6 || code.find_first_not_of("0123456789", 2) != std::string::npos) return {};
    if (kind != "GM" && kind != "WK" && kind != "BU") return {};
    return CbsCode{code.substr(2, 4), kind == "BU"};
}

double real_neighbourhoods(const std::string& code, double population) {
    const auto known = cbs_code(code);
    return known && !known->is_neighbourhood ? std::max(1.0, population / neighbourhood_of_2022) : 1;
}

std::vector<RealPlace> read_place_table(const sim::Csv& table, std::vector<sim::Text>& notes) {
    sim::Problems problems;
    std::vector<RealPlace> places;
    if (is_own_table(table)) places = read_own_table(table, problems, notes);
    else if (is_cbs_table(table)) places = read_cbs_table(table, problems);
    else if (is_utrecht_table(table)) places = read_utrecht_table(table, problems);
    else refuse(table);
    check_codes(places, problems);
    check_nobody_twice(places, problems);
    if (places.empty()) problems.add({table.name()}, {"there are no places in it", "er staan geen plaatsen in"});
    problems.throw_if_any();
    std::ranges::sort(places, {}, [](const RealPlace& place) { return std::tie(place.municipality, place.code); });
    return places;
}

} // namespace welfare_state
