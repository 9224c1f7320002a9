#include "models/welfare_state/staffing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

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

/// Staff of the teams of one municipality [FTE of agents].
void give_staff(const StaffingSettings& p, double year, sim::Rows<NeighbourhoodId> places, const PeopleByPlace& people,
                Teams& teams) {
    const double thousands = people_of(places, people).all / 1000.0;
    std::array<double, domains> first_rate, second_rate;
    for (int domain = 0; domain < domains; ++domain) {
        first_rate[domain] = p.first_line[domain].at(year);
        second_rate[domain] = p.second_line[domain].at(year);
    }
    // What generalist teams take from the second line, as far as it has that; one rate, since all neighbourhoods have them or none.
    const double second = std::accumulate(second_rate.begin(), second_rate.end(), 0.0);
    const double moved = teams.has_generalist[*places.begin()] ? std::min(p.generalist_staff, second) : 0;

    for (int domain = 0; domain < domains; ++domain) {
        const double left = second > 0 ? std::max(0.0, 1 - moved / second) : 1;
        teams.staff[teams.second_line(*places.begin(), domain)] = thousands * second_rate[domain] * left;
    }
    for (const NeighbourhoodId n : places) {
        const double here = people[n].all / 1000.0;
        const TeamId general{n.index * Teams::in_neighbourhood + domains};
        teams.staff[general] = 0;
        for (int domain = 0; domain < domains; ++domain) {
            teams.staff[TeamId{n.index * Teams::in_neighbourhood + static_cast<std::uint32_t>(domain)}] = 0;
            teams.staff[teams.first_line(n, domain)] += here * first_rate[domain];
        }
        if (teams.has_generalist[n]) teams.staff[general] += here * moved;
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

} // namespace

void hire(const StaffingSettings& p, const RegimeSettings& regime, Teams& teams, Professionals& professionals, ProfessionalId row,
          const sim::Step& now) {
    const TeamId team = professionals.team[row];
    professionals.lineage[row] = next_lineage(teams, team);
    sim::Random random = now.random(professionals.lineage[row]);
    const LogicWeights market = logic_weights(regime, now.month.start() - p.education_lag);
    double point = random.uniform();
    int logic = 0;
    while (logic < logics - 1 && point >= market[logic]) point -= market[logic++];
    professionals.logic[row] = static_cast<LogicId>(logic);
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

std::vector<double> generalist_lots(const Municipalities& municipalities) {
    std::vector<std::uint64_t> key(municipalities.size());
    std::vector<std::uint32_t> order(municipalities.size());
    std::iota(order.begin(), order.end(), 0u);
    for (const std::uint32_t town : order) {
        const std::string code = town < municipalities.code.size() ? municipalities.code[town] : "";
        key[town] = sim::mix(sim::number_of(code) ^ sim::mix(sim::number_of("generalist")));
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t town) { return key[town]; });
    const auto weight = [&](std::uint32_t town) { return static_cast<double>(municipalities.stands_for[MunicipalityId{town}]); };
    double all = 0, below = 0;
    for (const std::uint32_t town : order) all += weight(town);
    std::vector<double> lots(municipalities.size());
    for (const std::uint32_t town : order) {
        lots[town] = (below + 0.5 * weight(town)) / all;
        below += weight(town);
    }
    return lots;
}

void staffing(const StaffingSettings& p, const RegimeSettings& regime, double persons_per_agent,
              const Municipalities& municipalities, const Citizens& citizens, Teams& teams, Professionals& professionals,
              const sim::Step& now) {
    const double year = now.month.year(), share = generalist_share(p, year);
    const std::vector<double> lots = generalist_lots(municipalities);
    const PeopleByPlace people = count_people(citizens, now);
    for (const MunicipalityId town : sim::Rows<MunicipalityId>::all(municipalities.size())) {
        const auto places = municipalities.of(town);
        if (places.size() == 0) continue;
        for (const NeighbourhoodId n : places) teams.has_generalist[n] = lots[town.index] < share;
        const People all = people_of(places, people);
        for (int pillar = 0; pillar < pillars; ++pillar)
            teams.has_body[town][pillar] = all.by_pillar[pillar] >= p.body * all.all && all.by_pillar[pillar] > 0;
        give_staff(p, year, places, people, teams);
    }
    for (const TeamId team : teams.all())
        teams.real_staff[team] = teams.stands_for[team] > 0 ? teams.staff[team] * persons_per_agent / teams.stands_for[team] : 0;
    lay_anew(p, regime, teams, professionals, now);
}

// By year: first and second line of care, psychosocial help, youth help and security. The sums over all eight are 1.2, 1.4, 2.5, 8.5,
// 17.5, 24, 31, 30 and 33 per 1000 (design 9): README 7.
// clang-format off
StaffingSettings::StaffingSettings()
    : first_line{{
        {{1945, .41}, {1950, .48}, {1960, .7}, {1970, 1.6}, {1980, 2.6}, {1995, 3.4}, {2010, 4.2}, {2016, 4.2}, {2024, 4.7}},
        {{1945, .015}, {1950, .02}, {1960, .03}, {1970, .08}, {1980, .15}, {1995, .2}, {2010, .25}, {2016, .3}, {2024, .4}},
        {{1945, .01}, {1950, .01}, {1960, .02}, {1970, .04}, {1980, .09}, {1995, .11}, {2010, .15}, {2016, .2}, {2024, .25}},
        {{1945, .02}, {1950, .02}, {1960, .03}, {1970, .06}, {1980, .17}, {1995, .24}, {2010, .28}, {2016, .28}, {2024, .28}},
    }},
      second_line{{
        {{1945, .69}, {1950, .8}, {1960, 1.6}, {1970, 6.4}, {1980, 13.7}, {1995, 19}, {2010, 24.7}, {2016, 23.5}, {2024, 25.6}},
        {{1945, .03}, {1950, .04}, {1960, .07}, {1970, .2}, {1980, .45}, {1995, .6}, {2010, .85}, {2016, .9}, {2024, 1.1}},
        {{1945, .015}, {1950, .02}, {1960, .03}, {1970, .07}, {1980, .16}, {1995, .21}, {2010, .3}, {2016, .35}, {2024, .4}},
        {{1945, .01}, {1950, .01}, {1960, .02}, {1970, .05}, {1980, .18}, {1995, .24}, {2010, .27}, {2016, .27}, {2024, .27}},
    }} {}
// clang-format on

void declare(sim::Parameters& parameters, StaffingSettings& p) {
    constexpr std::array<const char*, domains> en = {"care", "psychosocial help", "youth help", "debt help and social security"},
                                               nl = {"zorg", "psychosociale hulp", "jeugdhulp",
                                                     "schuldhulp en bestaanszekerheid"},
                                               key = {"care", "psychosocial", "youth", "security"};
    for (std::size_t d = 0; d < domains; ++d) {
        const auto add = [&](const std::string& line, sim::Series& series, const char* line_en, const char* line_nl) {
            parameters.add("staffing." + line + "_" + key[d], series,
                           {.unit = "FTE/1000 inhabitants",
                            .least = 0,
                            .most = 100,
                            .meaning = {std::string("staff of the ") + line_en + " line in " + en[d] + ", by year",
                                        std::string("personeel van de ") + line_nl + " lijn in " + nl[d] + ", per jaar"},
                            .source = "sum over domains and lines as in the prototype (design 9); shares assumption A26"});
        };
        add("first", p.first_line[d], "first", "eerste");
        add("second", p.second_line[d], "second", "tweede");
    }
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
