#include "models/welfare_state/isomorphism.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {
namespace {

/// A sum of weights over logics.
struct Mean {
    LogicWeights sum{};
    double weight = 0;
    void add(const LogicWeights& mix, double by) {
        for (std::size_t k = 0; k < mix.size(); ++k) sum[k] += by * mix[k];
        weight += by;
    }
    LogicWeights or_else(const LogicWeights& other) const {
        if (weight <= 0) return other;
        LogicWeights mean = sum;
        for (double& share : mean) share /= weight;
        return mean;
    }
};

/// A step towards three targets; the weights keep their sum.
LogicWeights drawn(const LogicWeights& from, double share, const std::array<LogicWeights, 3>& to,
                   const std::array<double, 3>& pull) {
    LogicWeights result = from;
    for (std::size_t k = 0; k < from.size(); ++k) {
        for (std::size_t i = 0; i < to.size(); ++i) result[k] += share * pull[i] * (to[i][k] - from[k]);
    }
    return result;
}

Mean logics_of_staff(const Institutions& institutions, const Municipalities& municipalities, const Teams& teams,
                     const Professionals& professionals, InstitutionId row) {
    Mean staff;
    for_each_team(institutions, municipalities, teams, row, [&](TeamId team) {
        for (std::uint32_t i = 0; i < teams.count[team]; ++i) {
            const ProfessionalId who{teams.first[team].index + i};
            staff.sum[static_cast<std::size_t>(professionals.logic[who])] += professionals.weight[who];
            staff.weight += professionals.weight[who];
        }
    });
    return staff;
}

} // namespace

double claim_target(const LogicSettings& logic, const Institutions& institutions) {
    double sum = 0, staff = 0;
    for (const InstitutionId row : institutions.all()) {
        if (!institutions.exists[row] || institutions.field[row] == housing_field) continue;
        sum += institutions.staff[row] * mixed(logic, institutions.practised[row], &Logic::claim_target);
        staff += institutions.staff[row];
    }
    return staff > 0 ? sum / staff : 0;
}

void isomorphism(const IsomorphismSettings& p, const RegimeSettings& regime, const LogicSettings& logic,
                 const Municipalities& municipalities, const Teams& teams, const Professionals& professionals,
                 Institutions& institutions, Era& era, const sim::Step& now) {
    std::array<LogicWeights, institution_kinds> ruling;
    for (std::size_t kind = 0; kind < ruling.size(); ++kind)
        ruling[kind] = logic_weights(regime, static_cast<InstitutionKind>(kind), now.month.start());
    std::array<Mean, fields> said, done; // of each field, as of last month
    for (const InstitutionId row : institutions.all()) {
        if (!institutions.exists[row]) continue;
        said[institutions.field[row]].add(institutions.reported[row], institutions.staff[row]);
        done[institutions.field[row]].add(institutions.practised[row], institutions.staff[row]);
    }
    now.workers.for_each(institutions.size(), [&](std::uint32_t index) {
        const InstitutionId row{index};
        if (!institutions.exists[row]) return;
        const LogicWeights& asked = ruling[static_cast<std::size_t>(institutions.kind[row])];
        LogicWeights &reported = institutions.reported[row], &practised = institutions.practised[row];
        const Mean staff = logics_of_staff(institutions, municipalities, teams, professionals, row);
        const std::array<double, 3> pull = {p.coercive * institutions.public_share[row], p.mimetic, p.normative};
        const bool of_provider = institutions.field[row] == general_field && institutions.kind[row] == InstitutionKind::provider;
        const int peers = of_provider ? field_of(Line::second, static_cast<int>(Domain::psychosocial)) : institutions.field[row];
        const Mean &field_said = said[peers], &field_done = done[peers]; // a provider's neighbourhood team looks at providers
        reported = drawn(reported, 1, {asked, field_said.or_else(reported), staff.or_else(reported)}, pull);
        practised = drawn(practised, 1 - p.decoupling, {asked, field_done.or_else(practised), staff.or_else(practised)}, pull);
        institutions.dispositions[row] = mixed(logic, practised);
        institutions.gap[row] = distance(mixed(logic, reported), institutions.dispositions[row]);
    });
    era.claim_target = claim_target(logic, institutions);
}

void declare(sim::Parameters& parameters, IsomorphismSettings& p) {
    const char* design = "design 4.15, all three together .004 to .03: influential; assumption A59";
    declare_assumed(parameters, "isomorphism.coercive", p.coercive,
                    {.unit = "1/month",
                     .en = "institutions towards the regime, where all revenue is public",
                     .nl = "instellingen naar het regime, waar alle inkomsten publiek zijn",
                     .source = design,
                     .least = 0,
                     .most = .02});
    declare_assumed(parameters, "isomorphism.mimetic", p.mimetic,
                    {.unit = "1/month",
                     .en = "institutions towards the mean of their field",
                     .nl = "instellingen naar het gemiddelde van hun veld",
                     .source = design,
                     .least = 0,
                     .most = .01});
    declare_assumed(parameters, "isomorphism.normative", p.normative,
                    {.unit = "1/month",
                     .en = "institutions towards the own logics of their staff",
                     .nl = "instellingen naar de eigen logica's van hun personeel",
                     .source = design,
                     .least = 0,
                     .most = .01});
    declare_assumed(parameters, "isomorphism.decoupling", p.decoupling,
                    {.unit = "share",
                     .en = "of change that stays words: what is reported moves, what is done does not",
                     .nl = "van verandering die woorden blijft: wat men zegt beweegt, wat men doet niet",
                     .source = "M22; assumption A59",
                     .least = 0,
                     .most = 1});
}

} // namespace welfare_state
