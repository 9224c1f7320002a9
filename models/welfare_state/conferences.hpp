#pragma once
#include <array>
#include <cstdint>

#include "models/welfare_state/detection.hpp"
#include "models/welfare_state/programmes.hpp"

namespace welfare_state {

/// Family group conferences: the family and its circle make their own plan (README 4.20). One set of parameters, whether families are selected on
/// motivation or all are asked; the difference between provider's figures and trial comes from the selection alone.
struct ConferenceSettings {
    double selected = 1;                ///< [share] of offers that go to the motivated only; the rest is offered to all
    double accepted = .55;              ///< [share] who accept when all are asked, at motivation .5: this * (.5 + motivation)
    double motivated = .5;              ///< [0, 1] motivation above which a family is referred, and agrees
    double spread = 1.2;                ///< [logit] standard deviation of motivation
    double motivation_ties = .8;        ///< [logit] by the share of ties that there are - .4
    double motivation_severity = .6;    ///< [logit] less by severity - .4
    double failing = -2;                ///< [logit] to come to nothing, at motivation .5, no severity, three ties
    double failing_severity = 2.2;      ///< [logit]
    double failing_unsafe = 2.6;        ///< [logit] where it is unsafe
    double failing_ties = .5;           ///< [logit] by each tie short of three
    double failing_motivation = 12;     ///< [logit] less by motivation - .5
    double self = -1.85;                ///< [logit] to start moving without a conference
    double self_strength = 2;           ///< [logit] by own strength - .5
    double self_severity = 1.5;         ///< [logit] less by severity - .4
    double agreements = 18;             ///< [-] mean number in a plan (Poisson)
    double least_agreements = 4;        ///< [-]
    double family_share = .8;           ///< [share] of agreements that the family and its circle keep themselves
    double kept_family = .6;            ///< [logit] that they keep one
    double kept_strength = 1.2;         ///< [logit] by own strength - .5
    double kept_ties = .25;             ///< [logit] by each tie beyond three
    double kept_severity = 1;           ///< [logit] less by severity - .4
    double kept_strain = 1;             ///< [logit] less by the mean strain of the ties
    double kept_professional = 1.1;     ///< [logit] that professionals keep one
    double kept_load = 1.6;             ///< [logit] less by load above 1
    double kept_system = 2.2;           ///< [logit] less by the system index of the team - .3
    double enough = .5;                 ///< [share] of the agreements of each side that must be kept for a plan to hold
    double backing = .25;               ///< [0, 1] on the readiness to ask, after a plan that held
    double backing_months = 12;         ///< [months]
    double strength = .05;              ///< [share] of the missing own strength that a plan that held gives
    double trust_gain = .03;            ///< [share] of the missing trust that it gives
    double trust_loss = .06;            ///< [share] of trust that professionals lose who did not keep theirs
};
void declare(sim::Parameters& parameters, ConferenceSettings& settings);

/// What counts when a conference is offered.
struct Family {
    int ties = 3;           ///< who could come, 0 to 8
    double severity = .4;   ///< [0, 1] of the deepest need
    bool unsafe = false;
    double own_strength = .5;
    double strain = 0;      ///< [0, 1] mean over ties
    double load = 1;        ///< [0, 2] of the team that serves it
    double system = .3;     ///< [0, 1] system index of that team
};
/// What became of an offer.
enum class ConferenceOutcome : std::uint8_t {
    not_referred,           ///< not motivated enough to be referred
    declined,
    failed,                 ///< came to nothing
    by_themselves,          ///< started moving without a conference
    kept,                   ///< a plan that held
    broken_by_professionals,
    broken_by_family,
    broken_by_both,
};
inline constexpr int conference_outcomes = 8;
constexpr bool is_plan(ConferenceOutcome outcome) { return outcome >= ConferenceOutcome::kept; }

struct Conference {
    ConferenceOutcome outcome = ConferenceOutcome::declined;
    int agreements = 0, by_family = 0; ///< of the plan, if there is one
};
/// [0, 1] With `chance` from a normal distribution of standard deviation 1.
double motivation(const ConferenceSettings& settings, const Family& family, double chance);
double chance_to_fail(const ConferenceSettings& settings, const Family& family, double motivation);
double chance_to_start_alone(const ConferenceSettings& settings, const Family& family);
/// Offers one to a family. `is_selected`: only the motivated are referred, and agree; otherwise it is asked like all others.
Conference offer(const ConferenceSettings& settings, const Family& family, bool is_selected, sim::Random& random);

/// What conferences did in a place or in the country [agents].
struct ConferenceCount {
    std::array<std::int64_t, conference_outcomes> by_outcome{};
    std::int64_t agreements = 0, by_family = 0;

    ConferenceCount& operator+=(const ConferenceCount& other);
};
struct Conferences {
    sim::Column<NeighbourhoodId, ConferenceCount> here; ///< of this month
    std::array<ConferenceCount, 12> months{};           ///< of the country, the last twelve
    bool any_backing = false;                           ///< somebody may have some

    explicit Conferences(std::uint32_t neighbourhoods = 0) : here(neighbourhoods) {}
};
ConferenceCount of_twelve_months(const Conferences& conferences);

/// What conferences read.
struct ConferenceWorld {
    const ProgrammeSettings& programmes;
    const DetectionSettings& detection;
    const Neighbourhoods& neighbourhoods;
    const Surroundings& surroundings;
};

/// Every month: the programmes whose contacts are conferences offer them to people of their target. Each plan is a case of the programme, with its
/// hours; unsafe situations come out at the table; a plan that holds backs people up for a year.
void conferences(const ConferenceSettings& settings, const ConferenceWorld& world, Teams& teams, Citizens& citizens,
                 Programmes& programmes, Conferences& conferences, const sim::Step& now);

} // namespace welfare_state
