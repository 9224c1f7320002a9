#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {

std::vector<DeclaredOutcome> tie_outcomes() {
    return {
        {{"ties_filled",
          {"year", "tie_kind"},
          "1",
          {"ties per person by kind", "banden per persoon naar soort"},
          {"filled slots per person: kin (partner, parents, grown-up children; 3 slots), neighbours (3), bridging (2)",
           "gevulde plekken per persoon: familie (partner, ouders, volwassen kinderen; 3 plekken), buren (3), overbruggend (2)"},
          at_midyear},
         Rhythm::midyear,
         Level::summary,
         [](const Observed& o, Out out) {
             for (const auto n : {o.all_ties.kin, o.all_ties.neighbours, o.all_ties.bridging})
                 out.push_back(ratio(n, o.all_ties.people));
         }},
        {{"bonding",
          {"year"},
          "1",
          {"bonding ties per person", "bindende banden per persoon"},
          {"filled kin and neighbour slots (0 to 5) with somebody of the same class, mean per person",
           "gevulde familie- en buurplekken (0 tot en met 5) met iemand van dezelfde klasse, gemiddeld per persoon"},
          at_midyear},
         Rhythm::midyear,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(ratio(o.all_ties.bonds, o.all_ties.people)); }},
        {{"bridging",
          {"year"},
          "1",
          {"share of ties that bridge", "aandeel overbruggende banden"},
          {"filled slots with somebody of another class or pillar divided by filled slots",
           "gevulde plekken met iemand van een andere klasse of zuil gedeeld door gevulde plekken"},
          at_midyear},
         Rhythm::midyear,
         Level::summary,
         [](const Observed& o, Out out) { out.push_back(ratio(o.all_ties.bridges, o.all_ties.filled())); }},
        {{"bonding_by_third",
          {"year", "third"},
          "1",
          {"bonding ties per person by third of neighbourhoods", "bindende banden per persoon naar derde van de buurten"},
          {"bonding, by third of neighbourhoods", "bindende banden, naar derde van de buurten"},
          at_midyear},
         Rhythm::midyear,
         Level::summary,
         [](const Observed& o, Out out) {
             for (const auto& third : o.ties_by_third) out.push_back(ratio(third.bonds, third.people));
         }},
        {{"bridging_by_third",
          {"year", "third"},
          "1",
          {"share of ties that bridge by third of neighbourhoods", "aandeel overbruggende banden naar derde van de buurten"},
          {"bridging, by third of neighbourhoods", "overbrugging, naar derde van de buurten"},
          at_midyear},
         Rhythm::midyear,
         Level::summary,
         [](const Observed& o, Out out) {
             for (const auto& third : o.ties_by_third) out.push_back(ratio(third.bridges, third.filled()));
         }},
    };
}

} // namespace welfare_state
