#include "models/welfare_state/system_index.hpp"

namespace welfare_state {

double system_share(const Dispositions& x) {
    constexpr int of_system = static_cast<int>(Disposition::experience);
    double system = 0, lifeworld = 0;
    for (int k = 0; k < dispositions; ++k) (k < of_system ? system : lifeworld) += x.strength[k];
    return (system / of_system - lifeworld / (dispositions - of_system) + 1) / 2;
}

void system_index(const Teams& teams, const Accounts& accounts, SystemIndex& index) {
    double formal = 0, system = 0, informal = 0; // twentieths of h/week
    for (const TeamId team : teams.all()) {
        const auto hours = static_cast<double>(teams.useful[team] + teams.surplus[team]);
        formal += hours;
        system += hours * system_share(teams.dispositions[team]);
    }
    for (const HelpCount& here : accounts.help) informal += static_cast<double>(here.informal + here.organised);
    const double lambda = formal > 0 ? system / formal : 0, share = formal + informal > 0 ? formal / (formal + informal) : 0;
    if (index.has_begun) {
        index.by_volume += (share - index.share) * (lambda + index.formal) / 2;
        index.by_logic += (lambda - index.formal) * (share + index.share) / 2;
    }
    index.formal = lambda;
    index.share = share;
    index.has_begun = true;
}

} // namespace welfare_state
