#include "models/welfare_state/co_professionals.hpp"

#include <algorithm>
#include <cmath>

#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/client_hours.hpp"
#include "models/welfare_state/turns.hpp"

namespace welfare_state {
namespace {

constexpr LifelongLot is_taken_in("taken in as a co-professional"), is_helped("helped by a co-professional");
constexpr YearlyTurn turn_to_be_asked("turn of co-professionals");

/// Volunteers whose turn it is are taken in, or go back.
void take_in(const CoProfessionalSettings& p, double share, bool controls, Citizens& citizens, sim::Rows<CitizenId> rows,
             const sim::Step& now) {
    const int turn = now.month.of_year();
    const auto concerned = [&](CitizenId citizen) {
        return citizens.alive[citizen]
             & ((citizens.volunteers[citizen] == Volunteer::association)
                | (citizens.volunteers[citizen] == Volunteer::co_professional));
    };
    sim::for_each_where(rows, concerned, [&](CitizenId citizen) {
        const std::uint64_t lineage = citizens.lineage[citizen];
        Volunteer& volunteer = citizens.volunteers[citizen];
        if (turn_to_be_asked.of(lineage) == turn)
            volunteer = is_taken_in.of(lineage) < share ? Volunteer::co_professional : Volunteer::association;
        if (controls && volunteer == Volunteer::co_professional && now.random(lineage).chance(p.stop_control))
            volunteer = Volunteer::no;
    });
}

/// Whom co-professionals may help, and how many heavy cases wait.
void look_for_cases(const Citizens& citizens, sim::Rows<CitizenId> rows, CoProfessionals& here) {
    int heavy = 0, waiting = 0;
    for_each_concerned(citizens, rows, [&](CitizenId citizen) {
        const Needs& needs = citizens.needs[citizen];
        for (const int domain : needs.domains_in_need()) {
            const Needs::Mark mark = needs.mark[domain];
            if (is_heavy(mark.level)) {
                heavy += is_waiting(mark.status) || is_in_care(mark.status);
                waiting += is_waiting(mark.status);
            } else if ((mark.status == Status::first_line || mark.status == Status::waiting_first) && !mark.unsafe_noticed) {
                here.cases.push_back({is_helped.of(citizens.lineage[citizen]), citizen, domain});
            }
        }
    });
    here.heavy_waiting = heavy > 0 ? static_cast<double>(waiting) / heavy : 0;
}

/// What co-professionals still have to give, and what the teams can still supervise. Hours in twentieths of h/week.
class Work {
public:
    Work(const CoProfessionalSettings& p, Teams& teams, CoProfessionals& here) : p_(p), teams_(teams), here_(here) {}

    /// Gives a team so many hours, or as many as there are.
    std::int64_t give(TeamId team, std::int64_t wanted) {
        const double most = p_.supervision > 0 ? static_cast<double>(teams_.capacity[team]) / p_.supervision : 1e15;
        const auto room = static_cast<std::int64_t>(teams_.capacity[team] > 0 ? most : 0) - supervised(team);
        const std::int64_t hours = std::max<std::int64_t>(0, std::min({wanted, here_.offered - here_.given, room}));
        here_.given += hours;
        supervised(team) += hours;
        return hours;
    }
    void facilitate(TeamId team) {
        const std::int64_t hours = give(team, teams_.facilitation[team]);
        teams_.facilitation[team] -= hours;
        here_.facilitated += hours;
    }
    void help(TeamId team, Citizens& citizens, const InOrder& who) {
        const CitizenId citizen = who.citizen;
        const int need =
            std::min<int>(whole_felt_need(citizens, citizen, who.domain), most_organised - citizens.organised[citizen]);
        if (need <= 0 || p_.effect <= 0) return;
        const auto wanted = static_cast<std::int64_t>(std::ceil(need / p_.effect));
        const std::int64_t hours = give(team, wanted);
        const int met = hours == wanted ? need : static_cast<int>(static_cast<double>(hours) * p_.effect);
        teams_.assisted[team] += hours;
        here_.met += met;
        citizens.organised[citizen] = static_cast<std::uint8_t>(citizens.organised[citizen] + met);
    }
    bool is_over() const { return here_.given >= here_.offered; }
    /// Writes what supervision takes of the team.
    void close(TeamId team) {
        teams_.supervision[team] = static_cast<std::int64_t>(std::ceil(p_.supervision * static_cast<double>(supervised(team))));
    }

private:
    std::int64_t& supervised(TeamId team) { return supervised_[team.index % Teams::in_neighbourhood]; }

    const CoProfessionalSettings& p_;
    Teams& teams_;
    CoProfessionals& here_;
    std::array<std::int64_t, Teams::in_neighbourhood> supervised_{};
};

void work(const CoProfessionalSettings& p, NeighbourhoodId home, Teams& teams, Citizens& citizens, CoProfessionals& here) {
    Work work(p, teams, here);
    const auto each_team = [&](const auto& visit) {
        for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i) visit(TeamId{home.index * Teams::in_neighbourhood + i});
    };
    each_team([&](TeamId team) {
        teams.assisted[team] = 0;
        work.facilitate(team);
    });
    // The heap gives one after the other in order; most months few are reached.
    const auto behind = [](const InOrder& one, const InOrder& other) { return other < one; };
    std::make_heap(here.cases.begin(), here.cases.end(), behind);
    for (auto end = here.cases.end(); end != here.cases.begin() && !work.is_over(); --end) {
        std::pop_heap(here.cases.begin(), end, behind);
        const InOrder& who = *(end - 1);
        work.help(teams.first_line(home, who.domain), citizens, who);
    }
    each_team([&](TeamId team) { work.close(team); });
}

} // namespace

double share_taken_in(const CoProfessionalSettings& p, const Teams& teams, NeighbourhoodId home) {
    double share = 0;
    for (int domain = 0; domain < domains; ++domain) {
        const Dispositions& x = teams.dispositions[teams.first_line(home, domain)];
        share += p.share * x[Disposition::cooperation] * x[Disposition::trust] / domains;
    }
    return std::clamp(share, 0.0, 1.0);
}

void co_professionals(const CoProfessionalSettings& p, Teams& teams, Citizens& citizens, CoProfessionalsByPlace& all,
                      const sim::Step& now) {
    if (now.month.start() < p.from) return;
    sim::for_each_block(now, citizens.blocks, [&](std::uint32_t block, sim::Rows<CitizenId> rows) {
        const NeighbourhoodId home{block};
        CoProfessionals& here = all[home];
        const double control = teams.dispositions[teams.first_line(home, 0)][Disposition::control];
        take_in(p, share_taken_in(p, teams, home), control > p.much_control, citizens, rows, now);
        here.people = 0;
        for (const CitizenId citizen : rows)
            here.people += citizens.alive[citizen] & (citizens.volunteers[citizen] == Volunteer::co_professional);
        here.offered = here.people * static_cast<std::int64_t>(nearest_hours(p.hours));
        here.given = here.facilitated = here.met = 0;
        here.heavy_waiting = 0;
        here.cases.clear();
        if (here.people > 0) look_for_cases(citizens, rows, here);
        work(p, home, teams, citizens, here);
        if (here.heavy_waiting <= 0) return;
        const auto is_one = [&](CitizenId citizen) {
            return citizens.alive[citizen] & (citizens.volunteers[citizen] == Volunteer::co_professional);
        };
        sim::for_each_where(rows, is_one, [&](CitizenId citizen) {
            float& strain = citizens.strain[citizen];
            strain = static_cast<float>(std::min(1.0, strain + p.creep * here.heavy_waiting * (1.0 - strain)));
        });
    });
}

void declare(sim::Parameters& parameters, CoProfessionalSettings& p) {
    const char* source = "design 4.22; assumption A73";
    declare_year(
        parameters, "co_professionals.from", p.from,
        {"from when on volunteers are taken in as co-professionals", "vanaf wanneer vrijwilligers als co-professional meewerken"},
        "telephone help, buddies and care volunteers spread from about 1980 (recalled); assumption A73");
    const auto add = [&](const char* name, double& value, Assumed about) { declare_assumed(parameters, name, value, about); };
    add("co_professionals.share", p.share,
        {.en = "of volunteers, at full cooperation and trust of the first line (cp)",
         .nl = "van de vrijwilligers, bij volle samenwerking en vol vertrouwen van de eerste lijn (cp)",
         .source = "design 4.22 (about 1 million in S60 is more than this gives); assumption A73",
         .least = 0,
         .most = 1});
    add("co_professionals.hours", p.hours,
        {.unit = "hours/week",
         .en = "that a co-professional gives",
         .nl = "die een co-professional geeft",
         .source = "S60: 4.5"});
    add("co_professionals.effect", p.effect,
        {.unit = "share",
         .en = "of need that an hour of theirs meets",
         .nl = "van nood die een uur van hen lenigt",
         .source = source,
         .least = 0,
         .most = 1});
    add("co_professionals.supervision", p.supervision,
        {.en = "hours of the team for each of theirs", .nl = "uren van het team voor elk uur van hen", .source = source});
    add("co_professionals.displacement", p.displacement,
        {.en = "paid hours that the municipality spares for each of theirs (disp)",
         .nl = "betaalde uren die de gemeente uitspaart voor elk uur van hen (disp)",
         .source = source,
         .least = 0,
         .most = .8});
    add("co_professionals.creep", p.creep,
        {.unit = "1/month",
         .en = "strain gained where all heavy cases wait (k_creep)",
         .nl = "overbelasting erbij waar alle zware gevallen wachten (k_creep)",
         .source = "design 4.5, 4.22 (S60); assumption A73",
         .least = 0,
         .most = .03});
    add("co_professionals.stop_control", p.stop_control,
        {.unit = "1/month",
         .en = "chance to stop more where the first line controls",
         .nl = "kans om te stoppen meer waar de eerste lijn controleert",
         .source = source});
    add("co_professionals.much_control", p.much_control,
        {.unit = "share",
         .en = "control of the first line above which that is so",
         .nl = "controle door de eerste lijn waarboven dat zo is",
         .source = source});
}

} // namespace welfare_state
