#include "models/welfare_state/settings.hpp"

namespace welfare_state {
namespace {

void declare(sim::Parameters& parameters, RunSettings& run) {
    parameters.add("run.seed", run.seed,
                   {.unit = "-",
                    .least = 0,
                    .most = 9007199254740992.0,
                    .meaning = {"seed of all dice: another seed is another course of chance",
                                "zaad van alle dobbelstenen: een ander zaad is een ander toeval"},
                    .source = "choice of the user",
                    .fixed = true});
    parameters.add("run.persons_per_agent", run.persons_per_agent,
                   {.unit = "persons",
                    .least = 1,
                    .most = 100000,
                    .meaning = {"persons that one agent stands for: more is faster and coarser",
                                "personen waar een agent voor staat: meer is sneller en grover"},
                    .source = "choice of the user; M1",
                    .fixed = true});
    parameters.add("run.until", run.until,
                   {.unit = "year",
                    .least = first_year,
                    .most = last_year,
                    .meaning = {"last year of the run, to the end of December", "laatste jaar van de run, tot en met december"},
                    .source = "choice of the user",
                    .fixed = true});
}

void declare(sim::Parameters& parameters, HelpStart& start) {
    parameters.add("help_start.burn_in", start.burn_in,
                   {.unit = "months",
                    .least = 0,
                    .most = 600,
                    .meaning = {"months of needing and helping before the run, ages frozen",
                                "maanden van nood en hulp voor de start, met vaste leeftijden"},
                    .source = "M9; assumption A28",
                    .fixed = true});
}

} // namespace

sim::Parameters parameters(Settings& settings) {
    sim::Parameters list;
    declare(list, settings.run);
    declare(list, settings.places);
    declare(list, settings.first_families);
    declare(list, settings.births);
    declare(list, settings.partnering);
    declare(list, settings.separation);
    declare(list, settings.leaving_home);
    declare(list, settings.moving_in);
    declare(list, settings.moving);
    declare(list, settings.ties);
    declare(list, settings.rest);
    declare(list, settings.logic);
    declare(list, settings.citizen);
    declare(list, settings.regime, settings.logic);
    declare(list, settings.regime_shift);
    declare(list, settings.secularisation);
    declare(list, settings.law);
    declare(list, settings.money);
    declare(list, settings.entry);
    declare(list, settings.mergers);
    declare(list, settings.bureaucracy);
    declare(list, settings.isomorphism);
    declare(list, settings.growth);
    declare(list, settings.staffing);
    declare(list, settings.needs);
    declare(list, settings.coping);
    declare(list, settings.exchange);
    declare(list, settings.collectives);
    declare(list, settings.co_professionals);
    declare(list, settings.commons);
    declare(list, settings.housing);
    declare(list, settings.templates);
    declare(list, settings.seeking);
    declare(list, settings.intake);
    declare(list, settings.client_hours);
    declare(list, settings.capacity);
    declare(list, settings.labelling);
    declare(list, settings.detection);
    declare(list, settings.place_quality);
    declare(list, settings.programmes);
    declare(list, settings.conferences);
    declare(list, settings.treatment);
    declare(list, settings.recovery);
    declare(list, settings.learning);
    declare(list, settings.trust);
    declare(list, settings.opinions);
    declare(list, settings.strain);
    declare(list, settings.volunteering);
    declare(list, settings.casework);
    declare(list, settings.accounts);
    declare(list, settings.help_start);
    return list;
}

} // namespace welfare_state
