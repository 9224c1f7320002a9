#include "models/welfare_state/programme.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {

const std::vector<Choice>& modes() {
    static const std::vector<Choice> all = {{"voluntary", {"they may say no", "ze mogen nee zeggen"}},
                                            {"assertive", {"uninvited, but not imposed", "ongevraagd, maar niet opgelegd"}},
                                            {"coercive", {"imposed", "opgelegd"}}};
    return all;
}

const std::vector<Choice>& targets() {
    static const std::vector<Choice> all = {
        {"everybody", {"all residents", "alle bewoners"}},
        {"old_and_infants", {"people of 75 and over, and children in their first year", "75-plussers, en kinderen in hun eerste jaar"}},
        {"young", {"people of 12 to 23 years", "mensen van 12 tot en met 23 jaar"}},
        {"insecure", {"people with need of income, debt or housing", "mensen met nood aan inkomen, schuld of wonen"}},
        {"several_needs", {"people with needs in two domains or more", "mensen met noden in twee of meer domeinen"}},
        {"unserved_heavy",
         {"people with heavy psychosocial need who are not helped and do not ask",
          "mensen met zware psychosociale nood die niet geholpen worden en niet vragen"}},
        {"medium_needs",
         {"people with medium or deeper need of care, psychosocial or youth",
          "mensen met middelzware of diepere zorg-, psychosociale of jeugdnood"}},
        {"families",
         {"minors with medium or deeper youth need, and people below 67 with needs in two domains or more",
          "minderjarigen met middelzware of diepere jeugdnood, en mensen onder 67 met noden in twee of meer domeinen"}},
        {"youth_crisis", {"heavy youth need", "zware jeugdnood"}},
        {"youth_several", {"minors with needs in two domains or more", "minderjarigen met noden in twee of meer domeinen"}},
        {"chronic_care", {"people with chronic care need", "mensen met chronische zorgnood"}},
        {"chronic_psychosocial", {"people with chronic psychosocial need", "mensen met chronische psychosociale nood"}}};
    return all;
}

const std::vector<Choice>& areas() {
    static const std::vector<Choice> all = {
        {"everywhere", {"everywhere", "overal"}},
        {"deprived", {"deprived neighbourhoods", "achtergestelde buurten"}},
        {"middle", {"neighbourhoods in the middle", "buurten in het midden"}},
        {"well_off", {"well-off neighbourhoods", "welgestelde buurten"}},
        {"worst", {"the neighbourhoods of worst quality (programmes.worst)", "de buurten van de slechtste kwaliteit (programmes.worst)"}},
        {"with_teams", {"neighbourhoods with a neighbourhood team", "buurten met een wijkteam"}}};
    return all;
}

const std::vector<Choice>& lots() {
    static const std::vector<Choice> all = {{"neighbourhood", {"neighbourhood", "buurt"}},
                                            {"municipality", {"municipality", "gemeente"}}};
    return all;
}

const std::vector<Choice>& employers() {
    static const std::vector<Choice> all = {{"municipality", {"the first line", "de eerste lijn"}},
                                            {"provider", {"providers of the second line", "aanbieders van de tweede lijn"}}};
    return all;
}

std::size_t rank_of(std::string_view word, const std::vector<Choice>& choices) {
    return static_cast<std::size_t>(std::ranges::find(choices, word, &Choice::word) - choices.begin());
}

double coverage_at(const Programme& programme, double year) {
    if (year < programme.from || year >= programme.until) return 0;
    return std::clamp(programme.coverage.at(year), 0.0, 1.0);
}

namespace {

std::string words_of(const std::vector<Choice>& choices) {
    std::string all;
    for (const Choice& choice : choices) all += (all.empty() ? "" : ", ") + std::string(choice.word);
    return all;
}

void declare(sim::Parameters& parameters, Programme& p) {
    const std::string start = "programme." + p.name + ".";
    const char* catalogue = "design 4.18, not measured, to be discussed with practitioners; assumption A69";
    const auto text = [&](const char* key, std::string& value, sim::Text meaning) {
        parameters.add(start + key, value,
                       {.unit = "text", .meaning = std::move(meaning), .source = "choice of the user", .fixed = true});
    };
    const auto choice = [&](const char* key, std::string& value, const std::vector<Choice>& choices, const char* en,
                            const char* nl) {
        text(key, value, {std::string(en) + ": " + words_of(choices), std::string(nl) + ": " + words_of(choices)});
    };
    const auto number = [&](const char* key, double& value, const char* unit, double least, double most, const char* en,
                            const char* nl, bool fixed = false) {
        parameters.add(start + key, value,
                       {.unit = unit, .least = least, .most = most, .meaning = {en, nl}, .source = catalogue, .fixed = fixed});
    };
    const auto flag = [&](const char* key, bool& value, const char* en, const char* nl) {
        parameters.add(start + key, value,
                       {.unit = "yes or no", .meaning = {en, nl}, .source = catalogue, .fixed = true});
    };
    text("based_on", p.based_on, {"the programme that it takes over whatever is not stated from", "het programma waarvan het alles overneemt wat niet genoemd is"});
    text("title.en", p.title.en, {"its name in English", "de naam in het Engels"});
    text("title.nl", p.title.nl, {"its name in Dutch", "de naam in het Nederlands"});
    choice("target", p.target, targets(), "whom it means", "voor wie het is");
    choice("mode", p.mode, modes(), "how it comes to people", "hoe het bij mensen komt");
    choice("where", p.where, areas(), "the places it is for", "de plekken waarvoor het is");
    choice("per", p.per, lots(), "what joins, by lot", "wat meedoet, naar lot");
    choice("employer", p.employer, employers(), "whose logic its workers follow", "wiens logica de werkers volgen");
    number("reach", p.reach, "contacts/1000/month", 0, 200, "contacts per 1000 inhabitants", "contacten per 1000 inwoners");
    number("find", p.find, "share", 0, 1, "contacts in which hidden need is found; 0: the target is in need, and taken on as it is", "contacten waarin verborgen nood wordt gevonden; 0: de doelgroep is in nood, en wordt zo aangenomen");
    number("hours", p.hours, "hours/month", 0, 200, "of the first line for each case", "van de eerste lijn voor elke zaak");
    number("months", p.months, "months", 0, 120, "that a case lasts; 0: who is found is handed over", "dat een zaak duurt; 0: wie gevonden wordt, wordt overgedragen");
    number("access", p.access, "share", 0, 1, "off the access threshold during a case", "af van de toegangsdrempel tijdens een zaak");
    number("alliance", p.alliance, "-", -1, 1, "on the alliance during a case", "op de werkrelatie tijdens een zaak");
    number("networks", p.networks, "share", 0, 1, "on the readiness to ask one's network during a case", "op de bereidheid het netwerk te vragen tijdens een zaak");
    number("own_strength", p.own_strength, "share", 0, 1, "of help that coaches during a case", "van de hulp die coacht tijdens een zaak");
    number("order", p.order, "-", 0, 2, "on the safety of the place by each active case per 100 inhabitants", "op de veiligheid van de plek door elke lopende zaak per 100 inwoners");
    flag("integral", p.integral, "one plan with a mandate: all hidden needs at once, one desk, no helpers too many", "een plan met mandaat: alle verborgen noden ineens, een loket, geen helper te veel");
    flag("by_team", p.by_team, "done by the neighbourhood team in what casework leaves of its time", "gedaan door het wijkteam in de tijd die zaken overlaten");
    flag("conference", p.conference, "what is offered is a conference, see conferences", "wat wordt aangeboden is een conferentie, zie conferences");
    number("presence", p.presence, "hours/month/1000 inhabitants", 0, 200, "of workers who are there for the whole place", "van werkers die er voor de hele plek zijn");
    number("meeting", p.meeting, "-", 0, 5, "on how much people meet, where they are present", "op hoeveel mensen elkaar ontmoeten, waar zij aanwezig zijn");
    number("founding", p.founding, "-", 0, 10, "times as many initiatives are founded, where they are present", "maal zoveel initiatieven gesticht, waar zij aanwezig zijn");
    const auto use = [&](const char* key, double& value, const char* en, const char* nl) {
        declare_year(parameters, start + key, value, {en, nl}, "choice of the user");
    };
    use("from", p.from, "from the start of which it runs", "vanaf het begin waarvan het loopt");
    use("until", p.until, "at the start of which it ends", "bij het begin waarvan het eindigt");
    parameters.add(start + "coverage", p.coverage,
                   {.unit = "share",
                    .least = 0,
                    .most = 1,
                    .meaning = {"of the places it is for, by year", "van de plekken waarvoor het is, per jaar"},
                    .source = "choice of the user"});
}

} // namespace

void declare(sim::Parameters& parameters, ProgrammeSettings& p) {
    const auto add = [&](const char* name, double& value, const char* unit, const char* en, const char* nl, double least = -1,
                         double most = -1, const char* source = "design 4.18; assumption A70") {
        declare_assumed(parameters, name, value, {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    add("programmes.contact_hours", p.contact_hours, "hours", "that a contact takes, journeys and closed doors in it",
        "die een contact kost, reizen en dichte deuren inbegrepen");
    add("programmes.most", p.most, "share", "of the first line's hours that programmes take at most",
        "van de uren van de eerste lijn die programma's hoogstens nemen");
    add("programmes.protected_share", p.protected_share, "share",
        "of a neighbourhood team's time that casework may not take from outreach",
        "van de tijd van een wijkteam die zaken niet van outreach mogen afnemen", 0, 1, "design 4.19, S54: 0 to .3");
    add("programmes.felt_more", p.felt_more, "-", "times as likely found who feels more than 1 h/week of need",
        "maal zo vaak gevonden wie meer dan 1 uur/week nood voelt");
    add("programmes.experience", p.experience, "-", "more hidden need found by experience: 1 + this * (experience - .5)",
        "meer verborgen nood gevonden door beleving: 1 + dit * (beleving - .5)", 0, 1);
    add("programmes.action", p.action, "-",
        "more contact with who has been in need for less than half a year, by action: 1 + this * action",
        "meer contact met wie korter dan een half jaar in nood is, door actie: 1 + dit * actie", 0, 2);
    add("programmes.austerity", p.austerity, "share", "fewer contacts at full austerity of the municipality",
        "minder contacten bij volle versobering van de gemeente");
    add("programmes.worst", p.worst, "share", "of people who live in the places of worst quality",
        "van de mensen dat op de plekken van de slechtste kwaliteit woont");
    add("programmes.trust_gain", p.trust_gain, "share", "of the missing trust that a voluntary contact gives",
        "van het ontbrekende vertrouwen dat een vrijwillig contact geeft");
    add("programmes.trust_loss", p.trust_loss, "share", "of trust that a coercive contact takes",
        "van het vertrouwen dat een opgelegd contact neemt");
    add("programmes.trust_ties", p.trust_ties, "share", "of that loss with each who knows them",
        "van dat verlies bij ieder die hen kent");
    for (Programme& programme : p.all) declare(parameters, programme);
}

} // namespace welfare_state
