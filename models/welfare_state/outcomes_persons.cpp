#include "models/welfare_state/outcome_lists.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace welfare_state {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Somebody who lives here at the end of this month.
struct Person {
    const WelfareState& state;
    CitizenId citizen;
    sim::Month month;

    const Citizens& all() const { return state.citizens; }
    NeighbourhoodId home() const { return all().home[citizen]; }
    const Needs& needs() const { return all().needs[citizen]; }
    template <class Value>
    double operator()(sim::Column<CitizenId, Value> Citizens::*column) const {
        return static_cast<double>((all().*column)[citizen]);
    }
    double hours(sim::Column<CitizenId, Hours> Citizens::*column) const { return in_hours((all().*column)[citizen]); }
};

// One value for each person, or several; missing for who is not here. `value` has no state of its own.
template <class Value>
auto each(Value) {
    return [](const Observed& o, Out out) {
        for (const Followed& followed : o.followed.people) {
            const bool is_here = followed.presence == Presence::here;
            out.push_back(is_here ? Value{}(Person{*o.followed.state, followed.row, o.followed.month}) : missing);
        }
    };
}
template <class Value, int entries>
auto each_of(Value, std::integral_constant<int, entries>) {
    return [](const Observed& o, Out out) {
        for (const Followed& followed : o.followed.people) {
            const bool is_here = followed.presence == Presence::here;
            for (int entry = 0; entry < entries; ++entry)
                out.push_back(is_here ? Value{}(Person{*o.followed.state, followed.row, o.followed.month}, entry) : missing);
        }
    };
}
template <class Value>
auto each_domain(Value value) {
    return each_of(value, std::integral_constant<int, domains>{});
}
inline constexpr int tie_kinds = 3; ///< kin, neighbours, bridging
template <class Value>
auto each_tie_kind(Value value) {
    return each_of(value, std::integral_constant<int, tie_kinds>{});
}

constexpr int kind_of(int tie) { return tie < slot::neighbour ? 0 : tie < slot::bridging ? 1 : 2; }

/// People of the household for whom the condition holds, oneself included.
template <class Condition>
double household(const Person& p, const Condition& holds) {
    int count = 0;
    for (const CitizenId other : p.all().blocks[p.home().index])
        count += p.all().alive[other] && p.all().share_a_household(p.citizen, other) && holds(other);
    return count;
}

double filled_ties(const Person& p, int kind) {
    int filled = 0;
    for (int tie = 0; tie < slot::count; ++tie) filled += kind_of(tie) == kind && p.all().ties[p.citizen][tie];
    return filled;
}

/// [h/week] What is received, spread over ties as their mean gift: what is asked of each times the share that they grant this month.
double informal_from(const Person& p, int kind) {
    const double informal = p.hours(&Citizens::informal);
    if (informal == 0) return 0;
    const auto& settings = p.state.settings.exchange;
    const Ties& ties = p.all().ties[p.citizen];
    const double rest =
        std::max(informal, in_hours(p.needs().total()) - p.hours(&Citizens::own)); // recovery may have ended the need
    const auto asked =
        requests(settings, ties, rest, readiness_to_ask(settings, p.state.surroundings, p.state.teams, p.all(), p.citizen));
    double here = 0, whole = 0;
    for (int tie = 0; tie < slot::count; ++tie) {
        const double given = ties[tie] ? asked[static_cast<std::size_t>(tie)] * p.all().granted[ties[tie]] : 0;
        whole += given;
        if (kind_of(tie) == kind) here += given;
    }
    return whole > 0 ? informal * here / whole : missing;
}

double unmet(const Person& p) { return std::max(0.0, in_hours(p.all().felt(p.citizen)) - p.hours(&Citizens::formal)); }

/// Who serves them in the first domain in which they are in care, or nobody.
ProfessionalId professional(const Person& p) {
    for (int domain = 0; domain < domains; ++domain) {
        const Status status = p.needs().status(domain);
        if (!is_in_care(status)) continue;
        const TeamId team = p.state.teams.serving(p.home(), line_of(status), domain);
        return named_professional(p.state.teams, team, p.all().lineage[p.citizen], domain);
    }
    return {};
}

/// Enough digits to know somebody by, few enough for every reader.
constexpr std::uint64_t nine_digits = 1'000'000'000;

/// An outcome of the people followed; all go by month and person.
template <class Values>
DeclaredOutcome of_person(std::string name, std::vector<std::string> more_axes, std::string unit, sim::Text long_name,
                          sim::Text definition, Values values) {
    std::vector<std::string> axes = {"month", "person"};
    axes.insert(axes.end(), more_axes.begin(), more_axes.end());
    return {{std::move(name), std::move(axes), std::move(unit), std::move(long_name), std::move(definition), at_month_end},
            Rhythm::monthly,
            Level::agents,
            values};
}

void add_who_and_where(std::vector<DeclaredOutcome>& list) {
    list.push_back({{"person_presence",
                     {"month", "person"},
                     "1",
                     {"whether somebody is here", "of iemand er is"},
                     {"0 not yet born (or not chosen), 1 lives here, 2 has died, 3 has left the country; all other person_ "
                      "outcomes are missing but "
                      "where it is 1",
                      "0 nog niet geboren (of niet gekozen), 1 woont hier, 2 overleden, 3 uit het land vertrokken; alle andere "
                      "uitkomsten person_ "
                      "ontbreken behalve waar dit 1 is"},
                     at_month_end},
                    Rhythm::monthly,
                    Level::agents,
                    [](const Observed& o, Out out) {
                        for (const Followed& person : o.followed.people) out.push_back(static_cast<double>(person.presence));
                    }});
    list.push_back(
        of_person("person_age", {}, "years", {"age", "leeftijd"},
                  {"whole months since birth, divided by twelve", "hele maanden sinds de geboorte, gedeeld door twaalf"},
                  each([](const Person& p) { return p.all().age_in_months(p.citizen, p.month) / 12.0; })));
    list.push_back(of_person("person_sex", {}, "1", {"sex", "geslacht"}, {"0 man, 1 woman", "0 man, 1 vrouw"},
                             each([](const Person& p) { return p(&Citizens::sex); })));
    list.push_back(of_person("person_class", {}, "1", {"social class", "sociale klasse"},
                             {"0 low, 1 middle, 2 high", "0 laag, 1 midden, 2 hoog"},
                             each([](const Person& p) { return p(&Citizens::social_class); })));
    list.push_back(of_person(
        "person_neighbourhood", {}, "1", {"neighbourhood lived in", "buurt waar iemand woont"},
        {"its place along the axis neighbourhood, counted from 0", "de plaats langs de as neighbourhood, geteld vanaf 0"},
        each([](const Person& p) { return static_cast<double>(p.home().index); })));
    list.push_back(of_person("person_third", {}, "1",
                             {"third of neighbourhoods lived in", "derde van de buurten waar iemand woont"},
                             {"0 deprived, 1 middle, 2 well-off", "0 achtergesteld, 1 midden, 2 welgesteld"},
                             each([](const Person& p) { return static_cast<double>(p.state.neighbourhoods.third[p.home()]); })));
    list.push_back(of_person("person_household_size", {}, "1", {"people in the household", "mensen in het huishouden"},
                             {"oneself included", "zichzelf meegeteld"},
                             each([](const Person& p) { return household(p, [](CitizenId) { return true; }); })));
    list.push_back(of_person(
        "person_minors_at_home", {}, "1", {"others below 18 in the household", "anderen onder 18 in het huishouden"},
        {"oneself not included", "zichzelf niet meegeteld"}, each([](const Person& p) {
            return household(p, [&](CitizenId other) { return other != p.citizen && p.all().is_minor(other, p.month); });
        })));
    list.push_back(of_person("person_partner", {}, "1", {"lives with a partner", "woont met een partner"},
                             {"0 no, 1 yes", "0 nee, 1 ja"}, each([](const Person& p) { return p(&Citizens::has_partner); })));
    list.push_back(of_person("person_children_born", {}, "1", {"children ever born", "kinderen ooit geboren"},
                             {"to her; 0 for men", "uit haar; 0 voor mannen"},
                             each([](const Person& p) { return p(&Citizens::children_born); })));
    list.push_back(of_person("person_paid_work", {}, "1", {"in paid work", "met betaald werk"}, {"0 no, 1 yes", "0 nee, 1 ja"},
                             each([](const Person& p) { return p(&Citizens::has_paid_work); })));
    list.push_back(of_person("person_volunteers", {}, "1", {"volunteers", "is vrijwilliger"},
                             {"in an association: 0 no, 1 yes", "in een vereniging: 0 nee, 1 ja"},
                             each([](const Person& p) { return p(&Citizens::volunteers); })));
    list.push_back(of_person("person_ties", {"tie_kind"}, "1", {"ties by kind", "banden naar soort"},
                             {"filled slots: kin (at most 3), neighbours (3), bridging (2)",
                              "gevulde plekken: familie (hoogstens 3), buren (3), overbruggend (2)"},
                             each_tie_kind([](const Person& p, int kind) { return filled_ties(p, kind); })));
}

void add_needs(std::vector<DeclaredOutcome>& list) {
    list.push_back(of_person("person_need", {"domain"}, "hours/week", {"need by domain", "nood naar domein"},
                             {"hours of help needed", "uren hulp die nodig zijn"}, each_domain([](const Person& p, int d) {
                                 return in_hours(p.needs().hours[static_cast<std::size_t>(d)]);
                             })));
    list.push_back(of_person("person_level", {"domain"}, "1", {"depth of need by domain", "diepte van de nood naar domein"},
                             {"0 light, 1 medium, 2 heavy, 3 heaviest; missing where there is no need",
                              "0 licht, 1 middelzwaar, 2 zwaar, 3 zwaarst; ontbreekt waar geen nood is"},
                             each_domain([](const Person& p, int d) {
                                 const auto at = static_cast<std::size_t>(d);
                                 return p.needs().hours[at] > 0 ? static_cast<double>(p.needs().mark[at].level) : missing;
                             })));
    list.push_back(of_person("person_chronic", {"domain"}, "1", {"chronic need by domain", "blijvende nood naar domein"},
                             {"0 no, 1 yes", "0 nee, 1 ja"}, each_domain([](const Person& p, int d) {
                                 return static_cast<double>(p.needs().mark[static_cast<std::size_t>(d)].chronic);
                             })));
    list.push_back(of_person("person_unsafe_noticed", {"domain"}, "1",
                             {"known to be unsafe, by domain", "bekend als onveilig, naar domein"},
                             {"a professional has noticed that the situation is unsafe: 0 no, 1 yes",
                              "een professional heeft gezien dat de situatie onveilig is: 0 nee, 1 ja"},
                             each_domain([](const Person& p, int d) {
                                 return static_cast<double>(p.needs().mark[static_cast<std::size_t>(d)].unsafe_noticed);
                             })));
    list.push_back(of_person(
        "person_status", {"domain"}, "1", {"standing to formal help by domain", "stand tot formele hulp naar domein"},
        {"0 none, 1 waits for the first line, 2 in first-line care, 3 waits for the second line, 4 in second-line care, "
         "5 refused or gave up not long ago",
         "0 geen, 1 wacht op de eerste lijn, 2 in zorg bij de eerste lijn, 3 wacht op de tweede lijn, 4 in zorg bij de tweede "
         "lijn, "
         "5 kort geleden afgewezen of opgegeven"},
        each_domain([](const Person& p, int d) { return static_cast<double>(p.needs().status(d)); })));
    list.push_back(
        of_person("person_label", {"domain"}, "1", {"labelled, by domain", "met een etiket, naar domein"},
                  {"a diagnosis or indication is on file: 0 no, 1 yes", "er ligt een diagnose of indicatie: 0 nee, 1 ja"},
                  each_domain([](const Person& p, int d) {
                      return static_cast<double>(p.needs().mark[static_cast<std::size_t>(d)].labelled);
                  })));
}

void add_help(std::vector<DeclaredOutcome>& list) {
    list.push_back(
        of_person("person_own", {}, "hours/week", {"need that one copes with oneself", "nood waar iemand zelf in voorziet"},
                  {"over all domains", "over alle domeinen"}, each([](const Person& p) { return p.hours(&Citizens::own); })));
    list.push_back(of_person("person_informal", {}, "hours/week", {"help received from ties", "hulp gekregen van bekenden"},
                             {"over all domains", "over alle domeinen"},
                             each([](const Person& p) { return p.hours(&Citizens::informal); })));
    list.push_back(of_person(
        "person_informal_by_tie", {"tie_kind"}, "hours/week",
        {"help received from ties by their kind", "hulp gekregen van bekenden naar soort band"},
        {"person_informal, spread over ties by what was asked of each times the share that they grant this month: the mean, "
         "since lots make whole hours of it",
         "person_informal, verdeeld over banden naar wat aan elk is gevraagd maal het aandeel dat zij deze maand geven: het "
         "gemiddelde, want loting maakt er hele uren van"},
        each_tie_kind([](const Person& p, int kind) { return informal_from(p, kind); })));
    list.push_back(of_person("person_formal", {}, "hours/week", {"help received from teams", "hulp gekregen van teams"},
                             {"the useful part, over all domains", "het nuttige deel, over alle domeinen"},
                             each([](const Person& p) { return p.hours(&Citizens::formal); })));
    list.push_back(of_person("person_unmet", {}, "hours/week", {"need that nobody meets", "nood waar niemand in voorziet"},
                             {"need less own coping and help from ties and teams, never below 0",
                              "nood min wat iemand zelf doet en hulp van bekenden en teams, nooit onder 0"},
                             each([](const Person& p) { return unmet(p); })));
    list.push_back(of_person("person_given", {}, "hours/week", {"help given to others", "hulp gegeven aan anderen"},
                             {"to those who asked", "aan wie erom vroeg"},
                             each([](const Person& p) { return p.hours(&Citizens::given); })));
    list.push_back(of_person(
        "person_professional", {}, "1", {"who helps: the professional's number", "wie helpt: het nummer van de professional"},
        {"nine digits that belong to the professional who serves the first domain in care; missing out of care",
         "negen cijfers die horen bij de professional in het eerste domein met zorg; ontbreekt buiten zorg"},
        each([](const Person& p) {
            const ProfessionalId who = professional(p);
            return who ? static_cast<double>(p.state.professionals.lineage[who] % nine_digits) : missing;
        })));
    list.push_back(
        of_person("person_professional_clients", {}, "1", {"clients of that professional", "clienten van die professional"},
                  {"in care with them this month [agents]", "bij hen in zorg deze maand [agenten]"}, each([](const Person& p) {
                      const ProfessionalId who = professional(p);
                      return who ? static_cast<double>(p.state.professionals.clients[who]) : missing;
                  })));
    list.push_back(of_person("person_professional_tenure", {}, "months",
                             {"time that professional is in the team", "tijd dat die professional in het team zit"},
                             {"months", "maanden"}, each([](const Person& p) {
                                 const ProfessionalId who = professional(p);
                                 return who ? static_cast<double>(p.state.professionals.tenure[who]) : missing;
                             })));
}

void add_state_of_mind(std::vector<DeclaredOutcome>& list) {
    list.push_back(of_person("person_own_strength", {}, "1", {"own strength", "eigen kracht"}, {"0 to 1", "0 tot 1"},
                             each([](const Person& p) { return p(&Citizens::own_strength); })));
    list.push_back(of_person("person_trust", {}, "1", {"trust in institutions of help", "vertrouwen in de hulpverlening"},
                             {"0 to 1", "0 tot 1"}, each([](const Person& p) { return p(&Citizens::trust); })));
    list.push_back(of_person("person_social_trust", {}, "1", {"trust in people", "vertrouwen in mensen"}, {"0 to 1", "0 tot 1"},
                             each([](const Person& p) { return p(&Citizens::social_trust); })));
    list.push_back(of_person("person_dependency", {}, "1",
                             {"learned dependency on formal help", "aangeleerde afhankelijkheid van hulp"}, {"0 to 1", "0 tot 1"},
                             each([](const Person& p) { return p(&Citizens::dependency); })));
    list.push_back(
        of_person("person_claim_orientation", {}, "1", {"claim orientation", "claimgerichtheid"},
                  {"seeing oneself as a consumer with rights, 0 to 1", "zichzelf zien als consument met rechten, 0 tot 1"},
                  each([](const Person& p) { return p(&Citizens::claim_orientation); })));
    list.push_back(of_person("person_strain", {}, "1", {"strain from helping others", "belasting door het helpen van anderen"},
                             {"0 to 1", "0 tot 1"}, each([](const Person& p) { return p(&Citizens::strain); })));
}

} // namespace

std::vector<DeclaredOutcome> person_outcomes() {
    std::vector<DeclaredOutcome> list;
    add_who_and_where(list);
    add_needs(list);
    add_help(list);
    add_state_of_mind(list);
    return list;
}

} // namespace welfare_state
