#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "models/welfare_state/ids.hpp"
#include "models/welfare_state/logic.hpp"
#include "models/welfare_state/need.hpp"
#include "models/welfare_state/places.hpp"
#include "models/welfare_state/teams.hpp"
#include "sim/column.hpp"
#include "sim/parameters.hpp"
#include "sim/random.hpp"
#include "sim/rows.hpp"

namespace welfare_state {

/// What institutions do: first-line help in four domains, second-line help in four domains, neighbourhood teams of all domains, and housing.
inline constexpr int fields = 2 * domains + 2;
inline constexpr int general_field = 2 * domains, housing_field = general_field + 1;
constexpr Line line_of_field(int field) { return field >= domains && field < general_field ? Line::second : Line::first; }
constexpr int field_of(Line line, int domain) { return static_cast<int>(line) * domains + domain; }

/// What an institution is by law and history (2.5).
enum class InstitutionKind : std::uint8_t {
    association,        ///< of a pillar, kept by its members
    agency,             ///< of the state or the municipality
    provider,           ///< a foundation that works under contract
    neighbourhood_team, ///< the first-line organisation of a municipality
    housing_association
};
inline constexpr int institution_kinds = 5;

/// Institutions. A row is all bodies of one field in one municipality of the run, which are alike: as many real, independent bodies as
/// `bodies` says. They merge; a row never ends.
struct Institutions {
    using Id = InstitutionId;

    sim::Column<Id, MunicipalityId> municipality;
    sim::Column<Id, std::uint8_t> field;
    sim::Column<Id, std::uint8_t> exists; ///< it has entered
    sim::Column<Id, InstitutionKind> kind;
    sim::Column<Id, double> bodies;    ///< [real bodies] independent of each other; one that also serves elsewhere counts in part
    sim::Column<Id, double> staff;     ///< [FTE] of agents, of all bodies together
    sim::Column<Id, double> displaced; ///< [FTE] of agents that the municipality spares because co-professionals do the work

    sim::Column<Id, LogicWeights> reported;     ///< the logic they say they follow (M22)
    sim::Column<Id, LogicWeights> practised;    ///< the logic by which they work
    sim::Column<Id, Dispositions> dispositions; ///< of the practised mix
    sim::Column<Id, double> gap;                ///< [0, 1] distance between the dispositions reported and practised

    sim::Column<Id, double> rules;          ///< [0, ...) rule stock R
    sim::Column<Id, double> management;     ///< [share] of staff who manage, M
    sim::Column<Id, double> administration; ///< [share] of the time of professionals, A
    sim::Column<Id, double> incidents;      ///< [0, 1] of this month (M19)

    // as money ran this month; amounts in cents
    sim::Column<Id, double> public_share; ///< [share] that public purses pay, own contributions taken off: dependence (M26)
    sim::Column<Id, double> room;         ///< [-] budget over spending of those who pay; 1 or less: nothing left (M26)
    sim::Column<Id, std::int64_t> reserve, revenue, cost;

    Institutions() = default;
    explicit Institutions(const Municipalities& municipalities);

    std::uint32_t size() const { return field.size(); }
    sim::Rows<Id> all() const { return sim::Rows<Id>::all(size()); }
    Id at(MunicipalityId town, int field_number) const {
        return Id{town.index * fields + static_cast<std::uint32_t>(field_number)};
    }
    /// [FTE] real jobs of one body.
    double staff_of_body(Id institution, double persons_per_agent) const {
        return bodies[institution] > 0 ? staff[institution] * persons_per_agent / bodies[institution] : 0;
    }
};

/// The institution that a team belongs to.
InstitutionId institution_of(const Teams& teams, TeamId team);

/// The teams of an institution: one for each neighbourhood of its municipality in the first line, one in the second; none in housing.
template <class Visit>
void for_each_team(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams,
                   InstitutionId institution, const Visit& visit) {
    const int field = institutions.field[institution];
    const auto places = municipalities.of(institutions.municipality[institution]);
    if (field == housing_field || places.size() == 0) return;
    if (field >= domains && field < general_field) {
        visit(teams.second_line(*places.begin(), field - domains));
        return;
    }
    const auto row = static_cast<std::uint32_t>(field == general_field ? domains : field);
    for (const NeighbourhoodId n : places) visit(TeamId{n.index * Teams::in_neighbourhood + row});
}

/// What the teams of an institution are asked for and can give [twentieths of h/week].
struct Workload {
    std::int64_t capacity = 0, demand = 0, waiting = 0, delivered = 0; ///< delivered: useful and surplus
    std::int64_t programme = 0; ///< hours for programmes, not in the capacity
    std::int64_t assisted = 0;  ///< hours of co-professionals
    std::int64_t decisions = 0; ///< [agents] whose admission was decided on
};
Workload workload(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams,
                  InstitutionId institution);

/// What contracts say.
struct Contracts {
    std::array<std::optional<double>, lines>
        production; ///< [0, 1] how much pay follows production; nothing: as institutions are disposed
};
/// [0, 1] How much pay follows production: as contracts say, else efficiency times mastery (4.9).
inline double production_weight(const Contracts& contracts, Line line, const Dispositions& x) {
    const auto& agreed = contracts.production[static_cast<std::size_t>(line)];
    return agreed ? *agreed : x[Disposition::efficiency] * x[Disposition::mastery];
}

/// Teams take over what their institution has become: dispositions, rule stock, management, administration and how pay follows production.
void adopt(const Institutions& institutions, const Contracts& contracts, const LogicSettings& logic, double persons_per_agent,
           Teams& teams);

/// [-] The key of an institution's dice: its municipality and field.
inline std::uint64_t key_of(InstitutionId institution) { return sim::mix(0x696E'7374 + std::uint64_t{institution.index}); }

/// Names of the fields, as in parameters and outcomes.
extern const std::array<const char*, fields> field_names;
extern const std::array<sim::Text, fields> field_texts;
extern const std::array<const char*, institution_kinds> kind_names;
extern const std::array<sim::Text, institution_kinds> kind_texts;

} // namespace welfare_state
