#pragma once
#include "models/welfare_state/citizens.hpp"
#include "models/welfare_state/needs.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/parameters.hpp"

namespace welfare_state {

/// What a client asks of a team, and what of it is of use (README 4.9).
struct ClientHourSettings {
    double induced = 0.22;      ///< [-] more hours at full slack and full pay by production (sid)
    double coaching = 0.30;     ///< [-] more time in the first months where the team works on own strength (c_coach)
    double coaching_months = 6; ///< [months]
    double skimping = 0.10;     ///< [share] fewer hours under a lump sum, for the efficient and impersonal (skimp)
    double under_help = 0.05;   ///< [share] fewer hours for heavy need where the team counts on own strength (5.1)
};
void declare(sim::Parameters& parameters, ClientHourSettings& settings);

/// [h/week] Need that is felt in one domain before formal help: what own coping, ties and organised citizens leave, spread over domains by their need.
double felt_need(const Citizens& citizens, CitizenId citizen, int domain);
/// [h/week] The same over all domains.
inline double felt_need(const Citizens& citizens, CitizenId citizen) { return in_hours(citizens.felt(citizen)); }
/// The same in one domain in whole twentieths, less than one off, such that the domains sum to the whole exactly: what formal help can meet.
Hours whole_felt_need(const Citizens& citizens, CitizenId citizen, int domain);

/// What a client asks of a team in one domain.
struct ClientHours {
    Hours asked = 0;     ///< in all
    double coaching = 0; ///< [share] of it that is the time that coaching takes
    double induced = 0;  ///< [share] of it that is asked for because the team has slack
    bool held = false;   ///< without need any more: discharge is held up; all of it is surplus
};
/// Asked of a team by somebody in its care, or who waits for it.
ClientHours client_hours(const ClientHourSettings& settings, const NeedSettings& needs, const Teams& teams, TeamId team,
                         const Citizens& citizens, CitizenId citizen, int domain);

/// What a client gets: the delivered share of what is asked, rounded down so that no team gives more than it has.
struct Help {
    Hours useful = 0;   ///< meets felt need, at most all of it (M7); none of the time that coaching takes
    Hours surplus = 0;  ///< the rest
    double induced = 0; ///< [twentieths of h/week] of the surplus; 0 for who is held
    bool held = false;
};
Help help(const ClientHourSettings& settings, const NeedSettings& needs, const Teams& teams, TeamId team,
          const Citizens& citizens, CitizenId citizen, int domain);

} // namespace welfare_state
