#include "models/welfare_state/staffing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "models/welfare_state/programme_targets.hpp"
#include "sim/arithmetic.hpp"
#include "sim/loops.hpp"

namespace welfare_state {
namespace {

/// [agents] who live in one neighbourhood.
struct People {
    std::uint32_t all = 0;
    std::array<std::uint32_t, pillars> by_pillar{};
};
using PeopleByPlace = sim::Column<NeighbourhoodId, People>;

PeopleByPlace count_people(const Citizens& citizens, const sim::Step& now) {
    PeopleByPlace people(citizens.blocks.size());
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        People here;
        for (const CitizenId citizen : rows) {
            if (!citizens.alive[citizen]) continue;
            ++here.all;
            ++here.by_pillar[static_cast<std::size_t>(citizens.pillar[citizen])];
        }
        people[NeighbourhoodId{block}] = here;
    });
    return people;
}

People people_of(sim::Rows<NeighbourhoodId> places, const PeopleByPlace& people) {
    People sum;
    for (const NeighbourhoodId n : places) {
        sum.all += people[n].all;
        for (int pillar = 0; pillar < pillars; ++pillar) sum.by_pillar[pillar] += people[n].by_pillar[pillar];
    }
    return sum;
}

/// Where a generalist team comes, its organisation takes over the first line's staff and some of the second line's (4.19).
void open_generalist(const StaffingSettings& p, const EntrySettings& entry, const RegimeSettings& regime,
                     const LogicSettings& logic, const Municipalities& municipalities, MunicipalityId town, double thousands,
                     bool by_provider, Institutions& institutions, const sim::Step& now) {
    const InstitutionId team = institutions.at(town, general_field);
    double second = 0, rules = 0, management = 0, administration = 0;
    LogicWeights of_providers{}; // [FTE] by logic of where the staff from the second line came from
    for (int domain = 0; domain < domains; ++domain)
        second += institutions.staff[institutions.at(town, field_of(Line::second, domain))];
    const double moved = std::min(p.generalist_staff * thousands, second);
    const auto take_over = [&](int field, double staff) {
        const InstitutionId from = institutions.at(town, field);
        if (staff <= 0) return;
        const double part = staff / institutions.staff[from];
        const auto reserve = static_cast<std::int64_t>(part * static_cast<double>(institutions.reserve[from]));
        institutions.reserve[from] -= reserve;
        institutions.reserve[team] += reserve;
        rules += staff * institutions.rules[from];
        management += staff * institutions.management[from];
        administration += staff * institutions.administration[from];
        if (field >= domains)
            for (std::size_t k = 0; k < of_providers.size(); ++k) of_providers[k] += staff * institutions.practised[from][k];
        institutions.staff[from] = part >= 1 ? 0 : institutions.staff[from] - staff;
        institutions.staff[team] += staff;
    };
    for (int domain = 0; domain < domains; ++domain) {
        take_over(field_of(Line::first, domain), institutions.staff[institutions.at(town, field_of(Line::first, domain))]);
        const double there = institutions.staff[institutions.at(town, field_of(Line::second, domain))];
        take_over(field_of(Line::second, domain), second > 0 ? moved * there / second : 0);
    }
    institutions.exists[team] = 1;
    institutions.kind[team] = by_provider ? InstitutionKind::provider : InstitutionKind::neighbourhood_team;
    institutions.bodies[team] = entry.field[general_field].bodies * static_cast<double>(municipalities.stands_for[town]);
    const double staff = institutions.staff[team]; // what they know how to do they bring along
    institutions.rules[team] = staff > 0 ? rules / staff : entry.rules;
    institutions.management[team] = staff > 0 ? management / staff : entry.management;
    institutions.administration[team] = staff > 0 ? administration / staff : entry.administration;
    institutions.public_share[team] = 1;
    const double moved_in = std::accumulate(of_providers.begin(), of_providers.end(), 0.0);
    if (by_provider && moved_in > 0) { // providers work on as they did
        for (double& weight : of_providers) weight /= moved_in;
        follow(logic, of_providers, institutions, team);
    } else {
        follow(logic, logic_weights(regime, InstitutionKind::neighbourhood_team, now.month.start()), institutions, team);
    }
}

/// Staff of the teams of one municipality [FTE of agents]: their institutions', in the first line spread over neighbourhoods by people.
void give_staff(const Institutions& institutions, MunicipalityId town, sim::Rows<NeighbourhoodId> places,
                const PeopleByPlace& people, Teams& teams) {
    const double all = people_of(places, people).all;
    for (int domain = 0; domain < domains; ++domain)
        teams.staff[teams.second_line(*places.begin(), domain)] =
            institutions.staff[institutions.at(town, field_of(Line::second, domain))];
    for (const NeighbourhoodId n : places) {
        const double share = all > 0 ? people[n].all / all : 0;
        const bool general = teams.has_generalist[n];
        for (int row = 0; row <= domains; ++row) {
            const int field = row == domains ? general_field : row;
            const bool serves = general == (row == domains);
            teams.staff[TeamId{n.index * Teams::in_neighbourhood + static_cast<std::uint32_t>(row)}] =
                serves ? institutions.staff[institutions.at(town, field)] * share : 0;
        }
    }
}

/// Rows of professionals, by team, and who comes to stand in them.
struct Layout {
    sim::Column<TeamId, ProfessionalId> first;
    sim::Column<TeamId, std::uint32_t> count;
    std::vector<ProfessionalId> before; ///< by new row: the row where they stood, or nobody for who must be hired
    std::vector<std::uint8_t> moved;    ///< by new row: from another team
};

/// The first rows of a team stay. Professionals of teams that close move over to teams of their neighbourhood that open.
Layout lay_out(const Teams& teams) {
    const auto wanted = [&](TeamId team) { // M2
        return teams.staff[team] > 0 ? std::max(1u, static_cast<std::uint32_t>(std::llround(teams.staff[team]))) : 0u;
    };
    Layout layout{teams.first, teams.count, {}, {}};
    std::vector<ProfessionalId> closing;
    std::size_t next_closing = 0;
    for (const TeamId team : teams.all()) {
        const bool is_first_line = teams.line[team] == Line::first;
        if (is_first_line && team.index % Teams::in_neighbourhood == 0) {
            closing.clear();
            next_closing = 0;
            for (std::uint32_t t = team.index; t < team.index + Teams::in_neighbourhood; ++t) {
                const TeamId near{t};
                for (std::uint32_t i = 0; wanted(near) == 0 && i < teams.count[near]; ++i)
                    closing.push_back({teams.first[near].index + i});
            }
        }
        layout.first[team] = ProfessionalId{static_cast<std::uint32_t>(layout.before.size())};
        layout.count[team] = wanted(team);
        for (std::uint32_t i = 0; i < layout.count[team]; ++i) {
            const bool stays = i < teams.count[team];
            const bool moves = teams.count[team] == 0 && is_first_line && next_closing < closing.size();
            layout.before.push_back(stays   ? ProfessionalId{teams.first[team].index + i}
                                    : moves ? closing[next_closing++]
                                            : ProfessionalId{});
            layout.moved.push_back(!stays && moves);
        }
    }
    return layout;
}

void lay_anew(const StaffingSettings& p, const RegimeSettings& regime, Teams& teams, Professionals& professionals,
              const sim::Step& now) {
    const Layout layout = lay_out(teams);
    Professionals anew;
    for_each_professional_column([&](auto column) {
        (anew.*column).resize(layout.before.size());
        for (std::uint32_t row = 0; row < layout.before.size(); ++row) {
            if (layout.before[row]) (anew.*column)[ProfessionalId{row}] = (professionals.*column)[layout.before[row]];
        }
    });
    professionals = std::move(anew);
    teams.first = layout.first;
    teams.count = layout.count;
    for (const TeamId team : teams.all()) {
        for (std::uint32_t i = 0; i < teams.count[team]; ++i) {
            const ProfessionalId row{teams.first[team].index + i};
            professionals.team[row] = team;
            professionals.weight[row] = teams.staff[team] / teams.count[team];
            if (layout.moved[row.index]) professionals.tenure[row] = 0;
            if (!layout.before[row.index]) hire(p, regime, teams, professionals, row, now);
        }
    }
}

/// A share by mean and standard deviation, which is less than what shares of that mean can have at most.
float drawn_share(sim::Random& random, double mean, double spread) {
    return static_cast<float>(random.beta(mean, std::min(spread, 0.95 * std::sqrt(mean * (1 - mean)))));
}

/// The logic in which a point of [0, 1) falls. Rounding may leave it behind all of them: then the last that has weight.
LogicId drawn_logic(const LogicWeights& market, double point) {
    std::size_t drawn = 0;
    for (std::size_t logic = 0; logic < market.size(); ++logic) {
        if (market[logic] <= 0) continue;
        drawn = logic;
        if (point < market[logic]) break;
        point -= market[logic];
    }
    return static_cast<LogicId>(drawn);
}

} // namespace

void hire(const StaffingSettings& p, const RegimeSettings& regime, Teams& teams, Professionals& professionals, ProfessionalId row,
          const sim::Step& now) {
    const TeamId team = professionals.team[row];
    professionals.lineage[row] = next_lineage(teams, team);
    sim::Random random = now.random(professionals.lineage[row]);
    const LogicWeights market = logic_weights(regime, now.month.start() - p.education_lag);
    professionals.logic[row] = drawn_logic(market, random.uniform());
    professionals.adherence[row] = drawn_share(random, p.adherence, p.spread);
    professionals.skill[row] = drawn_share(random, p.skill, p.spread);
    professionals.burn_out[row] = 0;
    professionals.tenure[row] = 0;
    professionals.clients[row] = 0;
    professionals.conduct[row] = teams.dispositions[team];
}

double generalist_share(const StaffingSettings& p, double year) {
    return p.generalist_most * sim::logistic((year + 0.5 - p.generalist_midpoint) / p.generalist_pace);
}

namespace {

std::vector<double> lots_by_town(const Municipalities& municipalities, std::string_view name) {
    std::vector<double> weights;
    for (const float real : municipalities.stands_for) weights.push_back(real);
    return spread_lots(municipalities.code, weights, std::vector<int>(weights.size()), name);
}

} // namespace

std::vector<double> generalist_lots(const Municipalities& municipalities) { return lots_by_town(municipalities, "generalist"); }

std::vector<double> employer_lots(const Municipalities& municipalities) { return lots_by_town(municipalities, "employer"); }

void staffing(const StaffingSettings& p, const EntrySettings& entry, const RegimeSettings& regime, const LogicSettings& logic,
              double persons_per_agent, const Municipalities& municipalities, const Citizens& citizens,
              Institutions& institutions, Teams& teams, Professionals& professionals, const sim::Step& now) {
    const double year = now.month.year(), share = generalist_share(p, year);
    const auto openness = static_cast<float>(std::clamp(p.openness.at(now.month.start()), 0.0, 1.0));
    const std::vector<double> lots = generalist_lots(municipalities), employers = employer_lots(municipalities);
    const PeopleByPlace people = count_people(citizens, now);
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(municipalities.size())) {
        const auto places = municipalities.of(town);
        if (places.size() == 0) continue;
        const People all = people_of(places, people);
        if (lots[town.index] < share && !institutions.exists[institutions.at(town, general_field)])
            open_generalist(p, entry, regime, logic, municipalities, town, all.all / 1000.0,
                            employers[town.index] < p.provider_share, institutions, now);
        for (const NeighbourhoodId n : places)
            teams.has_generalist[n] = institutions.exists[institutions.at(town, general_field)];
        for (int pillar = 0; pillar < pillars; ++pillar)
            teams.has_body[town][pillar] = all.by_pillar[pillar] >= p.body * all.all && all.by_pillar[pillar] > 0;
        teams.openness[town] = openness;
        give_staff(institutions, town, places, people, teams);
    }
    adopt(institutions, contracts(regime, now.month.start()), logic, persons_per_agent, teams);
    lay_anew(p, regime, teams, professionals, now);
}

void declare(sim::Parameters& parameters, StaffingSettings& p) {
    const auto add = [&](const char* name, double& value, const char* unit, double least, double most, sim::Text meaning,
                         const char* source) {
        parameters.add(name, value,
                       {.unit = unit, .least = least, .most = most, .meaning = std::move(meaning), .source = source});
    };
    const char *curve = "set to 69, 87, 83 and 83 % in 2014, 2015, 2017 and 2019 (Movisie, S54); assumption A26",
               *hiring = "M15; assumption A40";
    add("staffing.generalist_midpoint", p.generalist_midpoint, "year", 1945, 2100,
        {"when half of the municipalities that will have neighbourhood teams have them",
         "wanneer de helft van de gemeenten die wijkteams krijgen ze heeft"},
        curve);
    add("staffing.generalist_pace", p.generalist_pace, "years", .05, 20,
        {"scale of the S-curve by which neighbourhood teams come", "schaal van de S-curve waarmee wijkteams komen"}, curve);
    add("staffing.generalist_most", p.generalist_most, "share", 0, 1,
        {"of municipalities that have neighbourhood teams in the end", "van gemeenten die uiteindelijk wijkteams hebben"}, curve);
    add("staffing.generalist_staff", p.generalist_staff, "FTE/1000 inhabitants", 0, 5,
        {"moved from the second line to the neighbourhood team", "verplaatst van de tweede lijn naar het wijkteam"},
        "design 4.19: 6 per 10,000, 3 to 12; assumption A26");
    parameters.add("staffing.openness", p.openness,
                   {.unit = "share",
                    .least = 0,
                    .most = 1,
                    .meaning = {"of contract hours whose allocation residents decide, by year (0: the supplier's monopoly)",
                                "van de contracturen waarover bewoners beslissen, per jaar (0: het leveranciersmonopolie)"},
                    .source = "M24; assumption A65"});
    add("staffing.provider_share", p.provider_share, "share", 0, 1,
        {"of municipalities whose neighbourhood team providers employ, by lot when it is introduced; the others employ it themselves",
         "van gemeenten waar aanbieders het wijkteam in dienst hebben, naar lot bij de invoering; de andere hebben het zelf in dienst"},
        "design 4.19; assumption A46");
    add("staffing.body", p.body, "share", 0, 1,
        {"of a municipality's people from which on a pillar has bodies of its own",
         "van de inwoners van een gemeente vanaf waar een zuil eigen instellingen heeft"},
        "design 4.6; assumption A26");
    add("staffing.skill", p.skill, "-", .1, .9, {"mean skill at hiring", "gemiddelde bekwaamheid bij aanstelling"}, hiring);
    add("staffing.adherence", p.adherence, "-", .1, .9,
        {"mean adherence to the personal logic at hiring", "gemiddelde trouw aan de eigen logica bij aanstelling"}, hiring);
    add("staffing.spread", p.spread, "-", 0, .25,
        {"standard deviation of skill and adherence at hiring", "standaardafwijking van bekwaamheid en trouw bij aanstelling"},
        hiring);
    add("staffing.education_lag", p.education_lag, "years", 0, 40,
        {"by which the labour market follows the mix of logics", "waarmee de arbeidsmarkt de mix van logica's volgt"},
        "design 4.16; assumption A40");
}

} // namespace welfare_state
