#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/parameters.hpp"
#include "sim/series.hpp"
#include "sim/text.hpp"

namespace welfare_state {

/// How a programme comes to people (4.18).
enum class Mode : std::uint8_t {
    voluntary, ///< they may say no: trust grows
    assertive, ///< uninvited, but not imposed
    coercive,  ///< imposed: their trust falls, and that of those who know them
};
/// Whom a programme means (`programme_targets.hpp`).
enum class Target : std::uint8_t {
    everybody,
    old_and_infants,
    young,
    insecure,
    several_needs,
    unserved_heavy,
    medium_needs,
    families,
    youth_crisis,
    youth_several,
    chronic_care,
    chronic_psychosocial,
};
/// The places that a programme is for.
enum class Area : std::uint8_t { everywhere, deprived, middle, well_off, worst, with_teams };

/// A word that a scenario may write for an entry of one of these, and what it means.
struct Choice {
    const char* word;
    sim::Text meaning;
};
const std::vector<Choice>& modes();
const std::vector<Choice>& targets();
const std::vector<Choice>& areas();
const std::vector<Choice>& lots();      ///< by what places join: neighbourhood or municipality
const std::vector<Choice>& employers(); ///< municipality or provider
/// The rank of a word among choices; the number of them where it is none.
std::size_t rank_of(std::string_view word, const std::vector<Choice>& choices);

/// A format of outreach: a row of scenarios/programmes.toml, or of a scenario. Numbers are of 4.18.
struct Programme {
    std::string name;
    sim::Text title = {};
    std::string based_on = {}; ///< the programme that it takes over whatever is not stated from; none where empty

    // what it is
    std::string target = "everybody";      ///< whom it means
    std::string mode = "voluntary";        ///< how it comes to them
    std::string where = "everywhere";      ///< the places it is for
    std::string per = "neighbourhood";     ///< what joins, by lot: municipalities or neighbourhoods
    std::string employer = "municipality"; ///< whose logic its workers follow
    double reach = 0;                      ///< [contacts per 1000 inhabitants per month]
    double find = 0;                       ///< [share] of contacts in which hidden need is found; 0: the target is in need, and taken on
    double hours = 0;                      ///< [h/month] of the first line for each case
    double months = 0;                     ///< [months] that a case lasts; 0: who is found is handed over
    double access = 0;                     ///< [0, 1] off the access threshold, during a case (dX)
    double alliance = 0;                   ///< [-1, 1] on the alliance (drel)
    double networks = 0;                   ///< [0, 1] on the readiness to ask (dnet)
    double own_strength = 0;               ///< [share] of help that coaches, in place of the team's own (own)
    double order = 0;                      ///< [0, 1] on safety by each active case per 100 inhabitants (dQ)
    bool integral = false;                 ///< one desk, one plan: all hidden needs at once, no helpers too many
    bool by_team = false;                  ///< by the neighbourhood team, in what casework leaves of its time (4.19)
    bool conference = false;               ///< what is offered is a conference (`conferences`)
    double presence = 0;                   ///< [h/month per 1000 inhabitants] of workers who are there for the whole place
    double meeting = 0;                    ///< [-] on how much people meet, by presence
    double founding = 1;                   ///< [-] times as many initiatives, by presence

    // where and when it is used
    double from = 1945, until = 9999; ///< [year] it runs from the start of the one to the start of the other
    sim::Series coverage = {};        ///< [share] of the places it is for
};

/// The programmes of a run, and what they have in common (README 4.18; all assumptions).
struct ProgrammeSettings {
    std::vector<Programme> all; ///< one that is based on another stands right behind it

    double contact_hours = 2;   ///< [h] that a contact takes, journeys and closed doors in it
    double most = .5;           ///< [share] of the first line's hours that programmes take at most
    double protected_share = 0; ///< [share] of a neighbourhood team's time that casework may not take from outreach (o_min)
    double felt_more = 1.5;     ///< [-] times as likely found who feels more than 1 h/week of need
    double experience = .5;     ///< [-] more found by experience: 1 + this * (x - .5) (5.1)
    double action = 1;          ///< [-] more contact with who has been in need for less than half a year: 1 + this * x (5.1)
    double austerity = .5;      ///< [share] fewer contacts at full austerity of the municipality
    double worst = .05;         ///< [share] of people who live in the places of worst quality
    double trust_gain = .02;    ///< [-] of the missing trust, by a voluntary contact or month
    double trust_loss = .06;    ///< [-] of trust, by a coercive one
    double trust_ties = .3;     ///< [-] of that loss, of each who knows them
};
inline constexpr std::size_t most_programmes = 60;

void declare(sim::Parameters& parameters, ProgrammeSettings& settings);

/// [share] Of the places it is for at a moment: 0 before it starts and after it ends.
double coverage_at(const Programme& programme, double year);

} // namespace welfare_state
