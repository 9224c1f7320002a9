#pragma once
#include <array>
#include <span>
#include <vector>

#include "models/welfare_state/life_courses.hpp"
#include "models/welfare_state/state.hpp"
#include "sim/results.hpp"

namespace welfare_state {

/// How much a result file holds.
enum class Level {
    summary, ///< the country and the thirds
    places,  ///< also municipalities and neighbourhoods, by year
    agents,  ///< also the lives of some people, by month
};

/// What a result file holds: a level, and at level `agents` how many people are followed.
struct Detail {
    static constexpr std::uint32_t some = 8; ///< people, unless said otherwise
    Level level;
    std::uint32_t people;
    Detail(Level chosen, std::uint32_t follow = some)
        : level(chosen == Level::agents && follow == 0 ? Level::places : chosen), people(level == Level::agents ? follow : 0) {}
};

/// What citizens organise in one place. Hours in twentieths of h/week of agents.
struct Organised {
    double collectives = 0;                         ///< [real groups]
    std::int64_t members = 0, co_professionals = 0; ///< [agents] of collectives
    std::int64_t given = 0;                         ///< hours of co-professionals
    std::int64_t support = 0, capacity = 0;         ///< hours of first-line teams: for both; for clients

    std::int64_t running = 0, initiatives = 0, founded = 0, failed = 0; ///< [real places] commons
    std::int64_t commons_members = 0;                                   ///< [agents]
    double places = 0;                                                  ///< [real neighbourhoods]
    double initiators = 0;                                              ///< [agents]
    double strained = 0, design = 0;                                    ///< sums over active commons
    double directed = 0;                                                ///< hours of first-line teams that residents direct
    Shares tenure{};                                                    ///< sums over people, as the rest
    double say_home = 0, say_neighbourhood = 0, say_care = 0;
    double overhead = 0, social_homes = 0;

    std::int64_t active() const { return running + initiatives; }
    Organised& operator+=(const Organised& other);
};
Organised organised_in(const WelfareState& state, NeighbourhoodId neighbourhood);

/// Need and help in one place this month, the country or a part of it.
struct PlaceHelp {
    double persons_per_agent = 1;
    HelpCount help;
    std::array<Delivery, lines> delivered{};
    std::int64_t incidents = 0, harmed = 0; ///< [agents' needs] unsafe situations that did harm, to people in care, and in all
    double access_threshold = 0;            ///< sum over people
    Organised organised;
    double quality = 0;                     ///< of the place, sum over people
    std::int64_t with_generalists = 0;      ///< people whose first line is a generalist team

    PlaceHelp& operator+=(const PlaceHelp& other);
    double persons(std::int64_t agents) const { return persons_per_agent * static_cast<double>(agents); }
};

/// The teams of one line, or of both, in the country. Hours in twentieths of h/week.
struct Staffed {
    std::int64_t people = 0;  ///< [agents] of the country
    std::int64_t clients = 0; ///< needs in care
    double staff = 0;         ///< [FTE] of agents
    std::int64_t capacity = 0, demand = 0, idle = 0;
    double delivered = 0; ///< sum of delivered share * demand
    double load = 0;      ///< sum of load * capacity
    double burn_out = 0;  ///< sum of burn-out * staff

    Staffed& operator+=(const Staffed& other);
};

/// What the outcomes of a month are computed from: the state, summed up [agents].
struct Observed {
    Observed(const WelfareState& state, sim::Month month);

    const WelfareState& state;
    sim::Month month;
    double persons_per_agent;
    const Neighbourhoods& neighbourhoods;
    const Census& census;
    Count all;
    TieCount all_ties; ///< as counted last, in June
    std::array<Count, thirds> by_third;
    std::array<TieCount, thirds> ties_by_third;
    std::vector<Count> by_municipality;

    PlaceHelp help;
    std::array<PlaceHelp, thirds> help_by_third;
    std::vector<PlaceHelp> help_by_municipality;
    std::array<Staffed, lines> staffed;
    OldAgeCount old_age; ///< as counted last, in June
    MonthTotals year;    ///< the last twelve months

    /// The people whose lives are followed, for outcomes of level `agents`.
    struct Lives {
        const WelfareState* state = nullptr;
        sim::Month month;
        std::span<const Followed> people;
    };
    Lives followed = {};

    double persons(std::int64_t agents) const { return persons_per_agent * static_cast<double>(agents); }
    PlaceHelp help_in(NeighbourhoodId neighbourhood) const;
};

/// When an outcome is written down.
enum class Rhythm {
    monthly, ///< at the end of every month
    midyear, ///< on 1 July (the end of June) of every year
};

/// An outcome: what it is, and how it follows from what is observed, one value for each entry along its second axis.
struct DeclaredOutcome {
    sim::Outcome about;
    Rhythm rhythm;
    Level level;
    void (*values)(const Observed&, std::vector<double>& out);
};

/// All outcomes of the model, each declared once: `kanteling describe outcomes`, the result file and the summary follow from it.
const std::vector<DeclaredOutcome>& outcomes();

/// Writes down the outcomes of a run, month by month.
class Recorder {
public:
    /// `until` is the month behind the last of the run.
    Recorder(const Detail& detail, sim::Month until);
    void observe(const WelfareState& state, sim::Month month);
    std::vector<sim::OutcomeValues> values() const { return values_; }

private:
    LifeCourses lives_;
    std::vector<const DeclaredOutcome*> chosen_;
    std::vector<sim::OutcomeValues> values_;
};

/// The axes of a result file over months [from, until).
std::vector<sim::Dimension> dimensions(sim::Month from, sim::Month until, const Municipalities& municipalities,
                                       const Neighbourhoods& neighbourhoods, const Settings& settings, const Detail& detail);

} // namespace welfare_state
