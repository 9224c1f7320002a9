#pragma once
#include <optional>
#include <string>
#include <vector>

#include "models/welfare_state/commons.hpp"
#include "models/welfare_state/housing.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/month.hpp"
#include "sim/parameters.hpp"
#include "sim/schedule.hpp"

namespace welfare_state {

/// A template laid on neighbourhoods by a scenario: `[[template]]`.
struct TemplateUse {
    std::string name;           ///< "wanningstate", the only one so far
    std::optional<Third> third; ///< where; everywhere if empty
    double share = 1;           ///< of the real neighbourhoods there
    sim::Month from;
};

/// What the template "wanningstate" sets (README 7, Wanningstate; design 4.25): ownership, recognition and the stance of institutions. Who lives
/// there it leaves alone: whether people lead, join and vote is up to them.
struct TemplateSettings {
    double ownership = .6;    ///< [share] of dwellings that residents own together
    double recognition = 1;   ///< [0, 1] of their initiatives: trust from the start
    double own_strength = .9; ///< [0, 1] at least, of the first line: it sees to it that things are done
    double cooperation = .9;  ///< [0, 1] at least
    double trust = .9;        ///< [0, 1] at least

    std::vector<TemplateUse> uses; ///< in the order of the scenario
};
void declare(sim::Parameters& parameters, TemplateSettings& settings);

/// [share] of the real places of each neighbourhood on which the template has been laid.
using LaidTemplates = sim::Column<NeighbourhoodId, double>;

/// In the month from which a template holds: in a share of the real places an initiative is taken, and homes pass to residents. Where a
/// neighbourhood is one real place, a lot for each decides.
void lay_templates(const TemplateSettings& settings, const Neighbourhoods& neighbourhoods, CommonsByPlace& commons,
                   HousingByPlace& housing, LaidTemplates& laid, const sim::Step& now);

/// After `adoption`: the first line works as the template says, in the share of places on which it has been laid; it is not paid by production.
void take_stance(const TemplateSettings& settings, const LaidTemplates& laid, Teams& teams);

} // namespace welfare_state
