#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "models/welfare_state/ids.hpp"
#include "models/welfare_state/need.hpp"
#include "sim/column.hpp"
#include "sim/loops.hpp"
#include "sim/month.hpp"
#include "sim/random.hpp"
#include "sim/rows.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

enum class Sex : std::uint8_t { man, woman };
enum class SocialClass : std::uint8_t { low, middle, high };
enum class Pillar : std::uint8_t { none, catholic, protestant };
inline constexpr int sexes = 2, social_classes = 3, pillars = 3;

/// Whom a citizen can ask: eight slots (README 2.2).
using Ties = std::array<CitizenId, 8>;
namespace slot {
inline constexpr int partner = 0;   ///< the partner; the first of kin where there is no partner
inline constexpr int kin = 1;       ///< 1 and 2: parents, later adult children
inline constexpr int neighbour = 3; ///< 3 to 5: people of the own neighbourhood
inline constexpr int bridging = 6;  ///< 6 and 7: people of the own municipality, by way of associations
inline constexpr int count = 8;
} // namespace slot

/// In what somebody volunteers: not, in an association, or beside professionals, or as a leader of a commons
/// (README 7).
enum class Volunteer : std::uint8_t { no, association, co_professional, leader };
inline constexpr int most_organised = 255; ///< [1/20 h/week] that anybody receives from fellow citizens who organise

/// The people. A row is somebody while `alive`; rows move only when the table is arranged in January.
struct Citizens {
    using Id = CitizenId;

    sim::Blocks<Id> blocks;                   ///< by neighbourhood
    sim::Column<Id, std::uint64_t> lineage;   ///< who this is, whatever the row: the key of all dice and stable choices
    sim::Column<Id, Ties> ties;               ///< whom I can ask
    sim::Column<Id, Id> mother;               ///< nobody when she is dead or unknown
    sim::Column<Id, std::uint32_t> family;    ///< the same for children of one mother, also after her death
    sim::Column<Id, NeighbourhoodId> home;    ///< where I live; differs from the block between a move and the next arranging
    sim::Column<Id, std::uint32_t> household; ///< number of the household within the neighbourhood
    sim::Column<Id, std::int16_t> birth;      ///< [month] since January 1945, negative for those born before
    sim::Column<Id, float> own_strength;      ///< [0, 1] eigen kracht: believing in oneself, times skills
    sim::Column<Id, float> trust;             ///< [0, 1] in institutions of help
    sim::Column<Id, float> social_trust;      ///< [0, 1] trust in neighbours and people in general
    sim::Column<Id, float> dependency;        ///< [0, 1] learned, on formal help
    sim::Column<Id, float> claim_orientation; ///< [0, 1] seeing oneself as a consumer with rights
    sim::Column<Id, float> strain;            ///< [0, 1] from helping others
    sim::Column<Id, Needs> needs;
    sim::Column<Id, Hours> own;                ///< need that I cope with myself
    sim::Column<Id, Hours> informal;           ///< received from ties
    sim::Column<Id, Hours> formal;             ///< received from teams, the useful part (M7)
    sim::Column<Id, Hours> given;              ///< to those who asked me
    sim::Column<Id, Hours> asked;              ///< of me; 0 outside the exchange
    sim::Column<Id, std::uint16_t> granted;    ///< [1/32768] share of what is asked of me that I give this month
    sim::Column<Id, std::uint16_t> hand_overs; ///< bit k: I was handed over from one team to another k months ago (0 to 11)
    sim::Column<Id, std::uint8_t> since_care;  ///< [months] since I left formal care; 255: long ago, or never
    sim::Column<Id, std::uint8_t> concerned;   ///< there is something to look at in my needs (Needs::concern)
    sim::Column<Id, std::uint8_t> organised;   ///< [1/20 h/week] received from peers and co-professionals; at most 12.75 h/week
    sim::Column<Id, std::uint8_t> member;      ///< of a commons
    sim::Column<Id, Volunteer> volunteers;     ///< in what
    sim::Column<Id, std::uint8_t> programme;   ///< row of the programme in whose case I am, from 1; 0: none (4.18)
    sim::Column<Id, std::uint8_t> programme_months; ///< [months] that the case still lasts
    sim::Column<Id, std::uint8_t> backing;     ///< [months] that a plan of my own circle still makes asking easier (4.20)
    sim::Column<Id, Sex> sex;
    sim::Column<Id, SocialClass> social_class;
    sim::Column<Id, Pillar> pillar;
    sim::Column<Id, std::uint8_t> alive;       ///< lives here; 0 for the dead, for who left the country, and for rows not in use
    sim::Column<Id, std::uint8_t> has_partner; ///< the tie in slot 0 is a partner in one household
    sim::Column<Id, std::uint8_t> has_paid_work;
    sim::Column<Id, std::uint8_t> children_born; ///< children ever born to her
    sim::Column<Id, std::uint8_t> moved;         ///< to another neighbourhood this month
    sim::Column<Id, std::uint8_t> gives_birth;   ///< this month

    /// Nobody yet, with room for the given number of rows in each block.
    explicit Citizens(const std::vector<std::uint32_t>& room = {});

    /// Two people become partners: each is the other's tie in slot 0, and in no other slot.
    void pair(Id one, Id other) {
        hold(one, slot::partner, other);
        hold(other, slot::partner, one);
        has_partner[one] = has_partner[other] = 1;
    }
    void part(Id one, Id other) {
        ties[one][slot::partner] = ties[other][slot::partner] = Id{};
        has_partner[one] = has_partner[other] = 0;
    }

    /// Puts somebody into a slot, and takes them out of any other.
    void hold(Id citizen, int tie, Id other) {
        for (Id& held : ties[citizen]) {
            if (held == other) held = Id{};
        }
        ties[citizen][tie] = other;
    }

    /// Takes a free row in the block of a neighbourhood. Everything is 0, nobody or none but being alive; the caller fills in who it is.
    Id add(NeighbourhoodId neighbourhood);

    /// [1/20 h/week] What people cope with themselves or get from fellow citizens, asked by them or organised.
    int met_by_citizens(Id citizen) const { return own[citizen] + informal[citizen] + organised[citizen]; }
    /// [1/20 h/week] What is left of need before formal help.
    int felt(Id citizen) const { return needs[citizen].total() - met_by_citizens(citizen); }
    bool volunteers_at_all(Id citizen) const { return volunteers[citizen] != Volunteer::no; }

    bool is_alive(Id citizen) const { return citizen && alive[citizen]; }
    /// Alive with something to look at. Without a branch, for loops over many.
    bool is_concerned(Id citizen) const { return alive[citizen] & concerned[citizen]; }
    /// [months] age in whole months; the month of birth counts as 0.
    int age_in_months(Id citizen, sim::Month now) const { return now.index - birth[citizen]; }
    int age(Id citizen, sim::Month now) const { return age_in_months(citizen, now) / 12; } ///< [years]
    bool is_minor(Id citizen, sim::Month now) const { return age_in_months(citizen, now) < 18 * 12; }
    Id partner(Id citizen) const { return has_partner[citizen] ? ties[citizen][slot::partner] : Id{}; }
    bool is_adult(Id citizen, sim::Month now) const { return alive[citizen] && !is_minor(citizen, now); }
    bool share_a_household(Id one, Id other) const { return home[one] == home[other] && household[one] == household[other]; }
};

/// Calls visit(&Citizens::column) for every column: the one list of what a citizen consists of.
template <class Visit>
void for_each_column(Visit&& visit) {
    using C = Citizens;
    const auto all = [&](auto... columns) { (visit(columns), ...); };
    all(&C::lineage, &C::ties, &C::mother, &C::family, &C::home, &C::household, &C::birth, &C::own_strength, &C::trust,
        &C::social_trust, &C::dependency, &C::claim_orientation, &C::strain, &C::needs, &C::own, &C::informal, &C::formal,
        &C::given, &C::asked, &C::granted, &C::hand_overs, &C::since_care, &C::concerned, &C::organised, &C::member,
        &C::volunteers, &C::programme, &C::programme_months, &C::backing, &C::sex, &C::social_class, &C::pillar, &C::alive,
        &C::has_partner, &C::has_paid_work, &C::children_born, &C::moved, &C::gives_birth);
}

inline Citizens::Citizens(const std::vector<std::uint32_t>& room) : blocks(room) {
    for_each_column([&](auto column) { (this->*column).resize(blocks.room()); });
}

inline CitizenId Citizens::add(NeighbourhoodId neighbourhood) {
    const Id citizen = blocks.add(neighbourhood.index);
    for_each_column([&](auto column) { (this->*column)[citizen] = {}; });
    since_care[citizen] = Needs::longest;
    alive[citizen] = 1;
    home[citizen] = neighbourhood;
    return citizen;
}

/// Runs `visit(citizen)` for those of `rows` who are alive and concerned, in order.
template <class Visit>
void for_each_concerned(const Citizens& citizens, sim::Rows<CitizenId> rows, const Visit& visit) {
    sim::for_each_where(
        rows, [&](CitizenId citizen) { return citizens.is_concerned(citizen); }, visit);
}
/// The same with `visit(citizen, random)`: with the dice of each.
template <class Visit>
void for_each_concerned(const sim::Step& now, const Citizens& citizens, sim::Rows<CitizenId> rows, const Visit& visit) {
    sim::for_each_where(
        now, rows, citizens.lineage, [&](CitizenId citizen) { return citizens.is_concerned(citizen); }, visit);
}

/// [bytes] of one row, all columns together.
inline std::size_t bytes_per_citizen() {
    std::size_t bytes = 0;
    const Citizens nobody;
    for_each_column([&](auto column) { bytes += sizeof(*(nobody.*column).begin()); });
    return bytes;
}

/// The key of a child, from its mother's key and the order of birth.
constexpr std::uint64_t child_key(std::uint64_t mother, int order) {
    return sim::mix(mother ^ (0x6368'696C'6400'0000 + static_cast<std::uint64_t>(order)));
}

/// The key of somebody without a mother here, from the dice of the process that brings them: another replicate, other people.
inline std::uint64_t drawn_key(const sim::Step& now, std::uint64_t ordinal) {
    sim::Random random = now.random(ordinal);
    const std::uint64_t high = random.word();
    return high << 32 | random.word();
}

/// What the children of one mother share.
constexpr std::uint32_t family_of(std::uint64_t mother) { return static_cast<std::uint32_t>(sim::mix(mother) >> 32); }

/// A lot in (0, 1) that somebody keeps for life, one for each name: for choices that should not flicker.
class LifelongLot {
public:
    constexpr explicit LifelongLot(std::string_view name) : key_(sim::mix(sim::number_of(name))) {}
    constexpr double of(std::uint64_t lineage) const {
        return (static_cast<double>(sim::mix(lineage ^ key_) >> 11) + 0.5) * 0x1p-53;
    }

private:
    std::uint64_t key_;
};
constexpr double lifelong_lot(std::uint64_t lineage, std::string_view name) { return LifelongLot(name).of(lineage); }

} // namespace welfare_state
