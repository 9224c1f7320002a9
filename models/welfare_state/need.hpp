#pragma once
#include <array>
#include <cstdint>
#include <cstring>

#include "models/welfare_state/domains.hpp"
#include "models/welfare_state/hours.hpp"

namespace welfare_state {

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
    /// The domains of which something holds.
    DomainSet domains_in_need() const { return DomainSet::not_zero(bytes_of<std::uint64_t>(hours)); }
    /// In their status since this month.
    DomainSet domains_new_in_status() const { return ~DomainSet::not_zero(bytes_of<std::uint32_t>(months)); }
    // By status, whose three bits stand first in a mark: in care are those whose number is even and not 0, waiting 1 and 3.
    DomainSet domains_with_status() const { return bit(0) | bit(1) | bit(2); } ///< other than none
    DomainSet domains_in_care() const { return (bit(1) | bit(2)) - bit(0); }
    DomainSet domains_in_first_line() const { return bit(1) - bit(0); }
    DomainSet domains_in_second_line() const { return bit(2) - bit(0); }
    DomainSet domains_waiting() const { return bit(0) - bit(2); }
    DomainSet domains_waiting_for_second_line() const { return bit(0) & bit(1); }
    DomainSet domains_refused() const { return bit(0) & bit(2); }
    DomainSet domains_not_light() const { return bit(3) | bit(4); }
    DomainSet domains_heavy() const { return bit(4); }
    DomainSet domains_labelled() const { return bit(6); }
    DomainSet domains_noticed_unsafe() const { return bit(7); }
    int count() const { return domains_in_need().size(); } ///< domains with need
    Status status(int domain) const { return mark[domain].status; }
    void take(int domain, Status status) {
        mark[domain].status = status;
        months[domain] = 0;
    }
    bool just_recovered(int domain) const { return hours[domain] == 0 && since[domain] == 0; }
    bool in_care() const { return !domains_in_care().empty(); }
    bool labelled() const { return !domains_labelled().empty(); }
    /// Is there anything that monthly processes should look at: a need, a status, a label, a recovery of this month?
    bool concern() const {
        const DomainSet recovered = ~DomainSet::not_zero(bytes_of<std::uint32_t>(since));
        return !(domains_in_need() | recovered | domains_with_status() | domains_labelled()).empty();
    }
    bool operator==(const Needs&) const = default;

private:
    DomainSet bit(int number) const { return DomainSet::ones(bytes_of<std::uint32_t>(mark) >> number); }
    template <class Word, class Values>
    static Word bytes_of(const Values& values) {
        static_assert(sizeof(Word) == sizeof(Values));
        Word word;
        std::memcpy(&word, &values, sizeof word);
        return word;
    }
};
static_assert(sizeof(Needs) == 20, "a citizen takes at most 128 bytes (M4)");

} // namespace welfare_state
