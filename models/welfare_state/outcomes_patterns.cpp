#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

void partner_effect(const Observed& o, Out out) {
    const auto [with, without] = o.old_age.hours_by_partner.means();
    out.push_back(without > 0 ? 1 - with / without : missing);
}

void difference(const TwoGroups& comparison, Out out) {
    const auto [without, with] = comparison.means();
    out.push_back(with - without);
}

} // namespace

Outcomes pattern_outcomes() {
    return {
        yearly({"partner_effect",
                "1",
                {"formal care that a healthy partner saves", "formele zorg die een gezonde partner scheelt"},
                {"1 - formal care hours of people of 65 and over with care need and a partner without need / the same without a "
                 "partner, at "
                 "equal depth of need",
                 "1 - formele zorguren van 65-plussers met zorgnood en een partner zonder nood / hetzelfde zonder partner, bij "
                 "gelijke diepte "
                 "van nood"},
                during_june},
               "", partner_effect),
        yearly(
            {"informal_help_complements",
             "1",
             {"share in formal care: with less without informal help", "aandeel in formele zorg: met min zonder informele hulp"},
             {"share in formal care of people of 65 and over with medium care need or deeper who get informal help, less that of "
              "those "
              "without, at equal depth of need",
              "aandeel in formele zorg van 65-plussers met middelzware zorgnood of dieper die informele hulp krijgen, min dat "
              "van wie geen "
              "krijgt, bij gelijke diepte van nood"},
             during_june},
            "", [](const Observed& o, Out out) { difference(o.old_age.care_by_help, out); }),
        yearly({"outside_help_substitutes",
                "1",
                {"the same for light need helped from outside the household",
                 "hetzelfde bij lichte nood geholpen van buiten het huishouden"},
                {"share in formal care of people of 65 and over with light care need, who live with nobody they could ask, and "
                 "get informal "
                 "help, less that of those without",
                 "aandeel in formele zorg van 65-plussers met lichte zorgnood, die met niemand wonen die ze kunnen vragen, en "
                 "informele hulp "
                 "krijgen, min dat van wie geen krijgt"},
                during_june},
               "", [](const Observed& o, Out out) { difference(o.old_age.care_by_outside_help, out); }),
        yearly({"ties_kept",
                "1",
                {"personal ties kept for seven years", "persoonlijke banden na zeven jaar"},
                {"ties of 84 months ago (slots 3 to 7) that are still there, of one in eight of those who still live here; known "
                 "every seven "
                 "years from June 1953 on",
                 "banden van 84 maanden geleden (plekken 3 tot en met 7) die er nog zijn, van een op de acht van wie hier nog "
                 "woont; elke "
                 "zeven jaar bekend, vanaf juni 1953"},
                during_june},
               "", [](const Observed& o, Out out) { out.push_back(o.state.accounts.ties.kept); }),
        yearly({"episodes_recovered",
                "1",
                {"psychosocial needs that have ended by months since they began",
                 "psychosociale noden voorbij naar maanden sinds hun begin"},
                {"product-limit estimate over the twelve months up to June: 1 - product over months since onset of (1 - needs "
                 "that ended / "
                 "needs there were)",
                 "product-limietschatting over de twaalf maanden tot en met juni: 1 - product over maanden sinds het begin van "
                 "(1 - noden die "
                 "eindigden / noden die er waren)"},
                during_june},
               "months_since",
               [](const Observed& o, Out out) {
                   for (const auto months : months_since)
                       out.push_back(ended_within(static_cast<std::size_t>(months), o.year.at_risk, o.year.ended));
               }),
    };
}

} // namespace welfare_state
