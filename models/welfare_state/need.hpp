#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "models/welfare_state/hours.hpp"

namespace welfare_state {

/// What somebody can need help with.
enum class Domain : std::uint8_t { care, psychosocial, youth, security };
inline constexpr int domains = 4;
inline constexpr std::array<Domain, domains> all_domains = {Domain::care, Domain::psychosocial, Domain::youth, Domain::security};

/// First line: near and general, by neighbourhood. Second line: specialised, by municipality.
enum class Line : std::uint8_t { first, second };
inline constexpr int lines = 2;

/// How somebody stands to formal help in one domain.
enum class Status : std::uint8_t { none, waiting_first, first_line, waiting_second, second_line, refused };

constexpr bool is_waiting(Status status) { return status == Status::waiting_first || status == Status::waiting_second; }
constexpr bool is_in_care(Status status) { return status == Status::first_line || status == Status::second_line; }
/// The line that somebody waits for or is served by.
constexpr Line line_of(Status status) {
    return status == Status::waiting_second || status == Status::second_line ? Line::second : Line::first;
}

inline constexpr int levels = 4; ///< of depth: light, medium, heavy, heaviest
/// Level 0 is light, 2 and above heavy (M26).
constexpr bool is_light(int level) { return level == 0; }
constexpr bool is_heavy(int level) { return level >= 2; }
constexpr double severity(int level) { return level / 3.0; } ///< [0, 1]

/// The needs of one citizen, by domain. 20 bytes.
struct Needs {
    static constexpr std::uint8_t longest = 0xFF; ///< [months] clocks stand still here

    /// What cannot be told from hours and clocks.
    struct Mark {
        Status status : 3 = Status::none;
        std::uint8_t level : 2 = 0; ///< depth of the need; stays after recovery while somebody is held in care
        std::uint8_t chronic : 1 = 0;
        std::uint8_t labelled : 1 = 0;       ///< has a diagnosis or indication on file (4.8)
        std::uint8_t unsafe_noticed : 1 = 0; ///< a professional has seen that the situation is unsafe (4.7)
        bool operator==(const Mark&) const = default;
    };

    std::array<Hours, domains> hours{}; ///< need; 0: none
    std::array<std::uint8_t, domains> since = {
        longest, longest, longest, longest}; ///< [months] since onset; without need: 0 in the month of recovery, else `longest`
    std::array<std::uint8_t, domains> months{}; ///< [months] in this status: 0 in the month it was taken
    std::array<Mark, domains> mark{};

    Hours total() const { return static_cast<Hours>(hours[0] + hours[1] + hours[2] + hours[3]); }
    int count() const { return (hours[0] > 0) + (hours[1] > 0) + (hours[2] > 0) + (hours[3] > 0); } ///< domains with need
    Status status(int domain) const { return mark[domain].status; }
    void take(int domain, Status status) {
        mark[domain].status = status;
        months[domain] = 0;
    }
    bool just_recovered(int domain) const { return hours[domain] == 0 && since[domain] == 0; }
    bool in_care() const {
        return std::ranges::any_of(mark, [](const Mark& m) { return is_in_care(m.status); });
    }
    bool labelled() const {
        return std::ranges::any_of(mark, [](const Mark& m) { return m.labelled; });
    }
    /// Is there anything that monthly processes should look at: a need, a status, a label, a recovery of this month?
    bool concern() const {
        for (int d = 0; d < domains; ++d) {
            if (hours[d] > 0 || since[d] == 0 || mark[d].status != Status::none || mark[d].labelled) return true;
        }
        return false;
    }
    bool operator==(const Needs&) const = default;
};
static_assert(sizeof(Needs) == 20, "a citizen takes at most 128 bytes (M4)");

} // namespace welfare_state
