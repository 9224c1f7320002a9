#pragma once
#include "models/welfare_state/accounts.hpp"

namespace welfare_state {

/// [twentieths of h/week] The need that nobody meets: N - own - informal - organised - formal (M8).
std::int64_t unmet_hours(const Citizens& citizens, CitizenId citizen);

/// Counts the people of one neighbourhood: all but their households.
class HelpCounting {
public:
    HelpCounting(const AccountSettings& settings, const Booked& booked, const Citizens& citizens,
                 const Surroundings& surroundings, sim::Month month, HelpCount& count);
    /// Everybody's traits and the help they give, then the needs of those who are concerned.
    void add(sim::Rows<CitizenId> rows);

private:
    void add_people(sim::Rows<CitizenId> rows);
    void add_traits(sim::Rows<CitizenId> rows);
    void add_helper(CitizenId citizen, bool of_age);
    void add_concern(CitizenId citizen);
    void add_hours(CitizenId citizen, const Needs& needs);
    void add_statuses(CitizenId citizen, const Needs& needs);
    void add_label(const Needs& needs);
    void add_client(CitizenId citizen, const Needs& needs);

    const AccountSettings& settings_;
    const Booked& booked_;
    const Citizens& citizens_;
    const Surroundings& surroundings_;
    const sim::Month month_;
    const double unmet_, carer_, intensive_; ///< [twentieths of h/week] the marks of the settings
    HelpCount& count_;
};

} // namespace welfare_state
