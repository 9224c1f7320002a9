#include "models/welfare_state/assumed.hpp"
#include "models/welfare_state/commons.hpp"

namespace welfare_state {

// How open municipalities are to initiatives of citizens: none before the Wmo of 2007 was prepared, then slowly (assumption A74).
CommonsSettings::CommonsSettings() : recognition{{2004, 0}, {2006, .05}, {2012, .25}, {2015, .5}, {2025, .6}} {}

void declare(sim::Parameters& parameters, CommonsSettings& p) {
    const char *founding = "design 4.23; assumption A74", *joining = "Granovetter thresholds, design 4.23; assumption A75",
               *failing = "Ostrom's principles (S30), design 4.23; assumption A76", *doing = "design 4.23; assumption A77",
               *money = "design 4.23 (S26); assumption A78";
    const auto add = [&](const char* name, double& value, const char* unit, const char* source, const char* en, const char* nl,
                         double least = -1, double most = -1) {
        declare_assumed(parameters, name, value,
                        {.unit = unit, .en = en, .nl = nl, .source = source, .least = least, .most = most});
    };
    declare_year(parameters, "commons.from", p.from,
                 {"from when on citizens can take the initiative for a commons",
                  "vanaf wanneer burgers het initiatief voor een commons kunnen nemen"},
                 "first care co-operative 2005 (Hoogeloon, recalled); assumption A74");
    // clang-format off
    add("commons.founding", p.founding, "1/month", founding, "chance that an initiative is taken in a place with commons.pool initiators, at full recognition (f_t)", "kans op een initiatief in een plek met commons.pool initiatiefnemers, bij volle erkenning (f_t)", 0, .01);
    add("commons.pool", p.pool, "share", founding, "of people who could take an initiative at which that holds", "van de mensen die een initiatief kunnen nemen waarbij dat geldt");
    add("commons.most_pool", p.most_pool, "-", founding, "times that beyond which more initiators do not matter", "maal dat waarboven meer initiatiefnemers niet uitmaken");
    add("commons.initiator_strength", p.initiator_strength, "share", founding, "own strength above which a volunteer could take an initiative", "eigen kracht waarboven een vrijwilliger een initiatief kan nemen", 0, 1);
    add("commons.initiator_trust", p.initiator_trust, "share", founding, "social trust above which", "sociaal vertrouwen waarboven", 0, 1);
    add("commons.initiator_strain", p.initiator_strain, "share", founding, "strain below which", "overbelasting waaronder", 0, 1);
    add("commons.mastery", p.mastery, "share", founding, "of founding that full mastery of the first line takes away", "van het ontstaan dat volle beheersing door de eerste lijn wegneemt");
    add("commons.space", p.space, "share", founding, "of places with a space or asset of their own", "van de plekken met een eigen ruimte of bezit", 0, 1);
    add("commons.space_base", p.space_base, "-", founding, "founding is proportional to this plus commons.space", "ontstaan is evenredig met dit plus commons.space");
    add("commons.lost_service", p.lost_service, "-", founding, "more founding at full austerity of the municipality", "meer ontstaan bij volle versobering door de gemeente");
    parameters.add("commons.recognition", p.recognition, {.unit = "share", .least = 0, .most = 1, .meaning = {"of initiatives by municipalities, by year (op)", "van initiatieven door gemeenten, per jaar (op)"}, .source = founding});
    add("commons.leaders", p.leaders, "persons", joining, "who lead one commons; 0: nobody begins", "die een commons leiden; 0: niemand begint", 0, 50);
    add("commons.threshold", p.threshold, "share", joining, "active share around them at which people join, before trust, say, benefit, strain and their own spread", "actief aandeel om hen heen waarbij mensen meedoen, voor vertrouwen, zeggenschap, baat, belasting en eigen spreiding", 0, 2);
    add("commons.threshold_trust", p.threshold_trust, "share", joining, "less at full social trust", "minder bij vol sociaal vertrouwen");
    add("commons.threshold_say", p.threshold_say, "share", joining, "less at full say", "minder bij volle zeggenschap");
    add("commons.threshold_benefit", p.threshold_benefit, "share", joining, "less for who has felt need", "minder voor wie gevoelde nood heeft");
    add("commons.threshold_strain", p.threshold_strain, "share", joining, "more at full strain", "meer bij volle overbelasting");
    add("commons.threshold_cooperation", p.threshold_cooperation, "share", joining, "less at full cooperation of the citizen's own logic, against half", "minder bij volle samenwerking in de eigen logica van de burger, tegenover half");
    add("commons.threshold_spread", p.threshold_spread, "share", joining, "standard deviation between people", "standaardafwijking tussen mensen", 0, .5);
    add("commons.least_members", p.least_members, "persons", joining, "with whom an initiative becomes a running commons", "waarmee een initiatief een draaiende commons wordt", 1, 1000);
    add("commons.patience", p.patience, "months", joining, "that initiatives without them last on average", "die initiatieven zonder hen gemiddeld standhouden");
    add("commons.failing", p.failing, "1/month", failing, "hazard of failure at a design score of one half", "faalkans bij een ontwerpscore van een half", 0, .1);
    add("commons.failing_design", p.failing_design, "-", failing, "exponent of the design score in it", "exponent van de ontwerpscore daarin");
    add("commons.failing_strain", p.failing_strain, "-", failing, "more where all leaders are strained or missing", "meer waar alle leiders overbelast zijn of ontbreken");
    add("commons.failing_reserve", p.failing_reserve, "-", failing, "more by a debt of a year's turnover", "meer bij een schuld van een jaaromzet");
    add("commons.strained", p.strained, "share", failing, "strain above which a leader counts", "overbelasting waarboven een leider telt");
    add("commons.leading", p.leading, "1/month", failing, "strain that leaders gain where nobody shares the work", "overbelasting die leiders oplopen waar niemand het werk deelt");
    add("commons.open_books", p.open_books, "share", failing, "of commons with open books", "van de commons met open boeken", 0, 1);
    add("commons.federation", p.federation, "commons", failing, "running in the country that make a full federation", "draaiend in het land die een volle federatie maken");
    add("commons.least_people", p.least_people, "persons", "S27: villages of 500 to 20,000", "of a place above which its boundary fits", "van een plek waarboven de grens past");
    add("commons.most_people", p.most_people, "persons", "S27: villages of 500 to 20,000", "of a place below which its boundary fits", "van een plek waaronder de grens past");
    add("commons.takeover", p.takeover, "share", doing, "of first-line hours that residents direct at full recognition (tau)", "van de eerstelijnsuren die bewoners sturen bij volle erkenning (tau)", 0, 1);
    add("commons.takeover_pace", p.takeover_pace, "1/month", doing, "towards it", "daarnaartoe");
    add("commons.management", p.management, "share", doing, "of staff who manage in what residents direct, where others have more", "van het personeel dat leidinggeeft in wat bewoners sturen, waar anderen meer hebben");
    add("commons.insider_bias", p.insider_bias, "-", doing, "less weight of who is no member when the first line admits (ib)", "minder gewicht van wie geen lid is als de eerste lijn toelaat (ib)", 0, .5);
    add("commons.own_strength", p.own_strength, "share", doing, "by which a member's own strength at rest lies higher", "waarmee de eigen kracht van een lid in rust hoger ligt");
    add("commons.social_trust", p.social_trust, "1/month", doing, "of what is missing in a member's social trust that is gained", "van wat aan sociaal vertrouwen ontbreekt dat een lid wint");
    add("commons.say", p.say, "share", doing, "more say in places with a running commons", "meer zeggenschap in plekken met een draaiende commons");
    add("commons.fee", p.fee, "share", money, "that the municipality pays on top of the hours, which it need not buy itself", "die de gemeente bovenop de uren betaalt, die zij niet zelf hoeft in te kopen");
    add("commons.overhead", p.overhead, "share", money, "of turnover", "van de omzet");
    add("commons.overhead_control", p.overhead_control, "share", money, "of turnover more while a grant is accounted for, at full control", "van de omzet meer zolang subsidie verantwoord wordt, bij volle controle");
    add("commons.stop_control", p.stop_control, "1/month", money, "leaders who stop while a grant is accounted for, at full control", "leiders die stoppen zolang subsidie verantwoord wordt, bij volle controle");
    add("commons.dues", p.dues, "EUR/year", money, "of a member", "van een lid");
    add("commons.rent", p.rent, "EUR/year", money, "of a running commons", "van een draaiende commons");
    add("commons.grant", p.grant, "EUR", money, "to start with", "om mee te beginnen", 0, 1000000);
    add("commons.grant_months", p.grant_months, "months", money, "over which it is paid", "waarover die betaald wordt");
    add("commons.discount", p.discount, "share", money, "of the price of hours at most, by buying together (dmax)", "van de prijs van uren hoogstens, door samen in te kopen (dmax)", 0, .15);
    add("commons.discount_members", p.discount_members, "persons", money, "with whom 63 % of that is reached (m0)", "waarmee 63 % daarvan bereikt wordt (m0)");
    // clang-format on
}

} // namespace welfare_state
