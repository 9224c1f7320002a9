#include "models/welfare_state/rest.hpp"

#include <algorithm>

#include "models/welfare_state/assumed.hpp"

namespace welfare_state {
namespace {

double above_middle(SocialClass social_class) { return static_cast<int>(social_class) - static_cast<int>(SocialClass::middle); }

} // namespace

double own_strength_at_rest(const RestSettings& rest, SocialClass social_class, Pillar pillar, double claim_orientation,
                            double dependency) {
    return std::clamp(rest.own_strength + rest.own_strength_class * above_middle(social_class)
                          + (pillar == Pillar::none ? 0 : rest.own_strength_pillar)
                          + own_strength_of_logic(rest, claim_orientation) - rest.own_strength_dependency * dependency,
                      0.0, 1.0);
}

double social_trust_at_rest(const RestSettings& rest, SocialClass social_class, Pillar pillar, double unmet) {
    return std::clamp(rest.social_trust + rest.social_trust_class * above_middle(social_class)
                          + (pillar == Pillar::none ? 0 : rest.social_trust_pillar) - rest.social_trust_unmet * unmet,
                      0.0, 1.0);
}

void put_at_rest(const RestSettings& rest, double claim_orientation, Citizens& citizens, CitizenId citizen) {
    const SocialClass social_class = citizens.social_class[citizen];
    const Pillar pillar = citizens.pillar[citizen];
    citizens.own_strength[citizen] = static_cast<float>(own_strength_at_rest(rest, social_class, pillar, claim_orientation, 0));
    citizens.social_trust[citizen] = static_cast<float>(social_trust_at_rest(rest, social_class, pillar));
    citizens.trust[citizen] = static_cast<float>(rest.trust);
    citizens.claim_orientation[citizen] = static_cast<float>(claim_orientation);
    citizens.dependency[citizen] = citizens.strain[citizen] = 0;
}

void declare(sim::Parameters& parameters, RestSettings& p) {
    const char* own = "design 4.11; assumption A29";
    const char* social = "design 4.12; assumption A29";
    declare_assumed(parameters, "rest.own_strength", p.own_strength,
                    {.unit = "share",
                     .en = "own strength of the middle class outside the pillars, at rest",
                     .nl = "eigen kracht van de middenklasse buiten de zuilen, in rust",
                     .source = own});
    declare_assumed(parameters, "rest.own_strength_class", p.own_strength_class,
                    {.unit = "share",
                     .en = "own strength more by each class, at rest",
                     .nl = "eigen kracht die elke klasse meer heeft, in rust",
                     .source = own});
    declare_assumed(parameters, "rest.own_strength_pillar", p.own_strength_pillar,
                    {.unit = "share",
                     .en = "own strength more in a pillar, at rest",
                     .nl = "eigen kracht meer in een zuil, in rust",
                     .source = own});
    declare_assumed(parameters, "rest.own_strength_claim", p.own_strength_claim,
                    {.unit = "share",
                     .en = "own strength that full claim orientation takes, at rest (s_C)",
                     .nl = "eigen kracht die volle claimgerichtheid kost, in rust (s_C)",
                     .source = own,
                     .least = 0,
                     .most = .28});
    declare_assumed(parameters, "rest.own_strength_logic", p.own_strength_logic,
                    {.unit = "share",
                     .en = "own strength from a citizen's logic without it to one of nothing else, at rest",
                     .nl = "eigen kracht van een burgerlogica zonder tot een met niets anders, in rust",
                     .source = "design 5.3; assumption A29"});
    declare_assumed(parameters, "rest.own_strength_dependency", p.own_strength_dependency,
                    {.unit = "share",
                     .en = "own strength that full dependency takes, at rest",
                     .nl = "eigen kracht die volle afhankelijkheid kost, in rust",
                     .source = own});
    declare_assumed(parameters, "rest.own_strength_say", p.own_strength_say,
                    {.unit = "share",
                     .en = "own strength by say over where one lives, full against none, at rest (s_z)",
                     .nl = "eigen kracht door zeggenschap over waar men woont, volledig tegen geen, in rust (s_z)",
                     .source = own,
                     .least = 0,
                     .most = .15});
    declare_assumed(parameters, "rest.social_trust", p.social_trust,
                    {.unit = "share",
                     .en = "social trust of the middle class outside the pillars, at rest",
                     .nl = "sociaal vertrouwen van de middenklasse buiten de zuilen, in rust",
                     .source = social});
    declare_assumed(parameters, "rest.social_trust_class", p.social_trust_class,
                    {.unit = "share",
                     .en = "social trust more by each class, at rest",
                     .nl = "sociaal vertrouwen dat elke klasse meer heeft, in rust",
                     .source = social});
    declare_assumed(parameters, "rest.social_trust_pillar", p.social_trust_pillar,
                    {.unit = "share",
                     .en = "social trust more in a pillar, at rest",
                     .nl = "sociaal vertrouwen meer in een zuil, in rust",
                     .source = social});
    declare_assumed(parameters, "rest.social_trust_unmet", p.social_trust_unmet,
                    {.unit = "share",
                     .en = "social trust lost where no need of the neighbourhood is met, at rest",
                     .nl = "sociaal vertrouwen dat verdwijnt waar geen nood in de buurt gelenigd wordt, in rust",
                     .source = social});
    declare_assumed(parameters, "rest.trust", p.trust,
                    {.unit = "share",
                     .en = "trust in institutions of help, at rest (T0)",
                     .nl = "vertrouwen in hulpinstellingen, in rust (T0)",
                     .source = social});
}

} // namespace welfare_state
