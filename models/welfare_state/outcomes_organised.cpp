#include "models/welfare_state/outcome_lists.hpp"

namespace welfare_state {
namespace {

double collectives(const PlaceHelp& p) { return p.organised.collectives; }
double members_of_collectives(const PlaceHelp& p) { return 1000 * ratio(p.organised.members, p.help.people); }
double organised_hours(const PlaceHelp& p) { return per_head(p.help.organised, p.help.people); }
double co_professionals(const PlaceHelp& p) { return p.persons(p.organised.co_professionals); }
double co_professional_hours(const PlaceHelp& p) { return per_head(p.organised.given, p.help.people); }
double time_for_volunteers(const PlaceHelp& p) { return ratio(p.organised.support, p.organised.support + p.organised.capacity); }

double displaced(const Observed& o) {
    double staff = 0;
    for (const double here : o.state.institutions.displaced) staff += here;
    return staff * o.persons_per_agent;
}

} // namespace

Organised& Organised::operator+=(const Organised& other) {
    collectives += other.collectives;
    members += other.members;
    co_professionals += other.co_professionals;
    given += other.given;
    support += other.support;
    capacity += other.capacity;
    running += other.running;
    initiatives += other.initiatives;
    founded += other.founded;
    failed += other.failed;
    commons_members += other.commons_members;
    places += other.places;
    initiators += other.initiators;
    strained += other.strained;
    design += other.design;
    directed += other.directed;
    for (std::size_t t = 0; t < tenures; ++t) tenure[t] += other.tenure[t];
    say_home += other.say_home;
    say_neighbourhood += other.say_neighbourhood;
    say_care += other.say_care;
    overhead += other.overhead;
    social_homes += other.social_homes;
    return *this;
}

Organised organised_in(const WelfareState& s, NeighbourhoodId n) {
    Organised here;
    for (std::size_t d = 0; d < domains; ++d) {
        here.collectives += s.collectives[n].groups[d];
        here.members += s.collectives[n].members[d];
    }
    here.co_professionals = s.co_professionals[n].people;
    here.given = s.co_professionals[n].given;
    for (std::uint32_t i = 0; i < Teams::in_neighbourhood; ++i) {
        const TeamId team{n.index * Teams::in_neighbourhood + i};
        here.support += s.teams.supervision[team] + s.teams.facilitation[team];
        here.capacity += s.teams.capacity[team];
        here.directed += static_cast<double>(s.teams.directed[n]) * static_cast<double>(s.teams.capacity[team]);
    }
    const Commons& commons = s.commons[n];
    const auto people = static_cast<double>(s.accounts.help[n].people);
    here.running = commons.running;
    here.initiatives = commons.initiatives;
    here.founded = commons.founded;
    here.failed = commons.failed;
    here.commons_members = commons.members;
    here.places = s.neighbourhoods.stands_for[n];
    here.initiators = commons.pool * people;
    here.strained = commons.strained * commons.active();
    here.design = commons.design * commons.active();
    const Housing& homes = s.housing[n];
    for (std::size_t t = 0; t < tenures; ++t) here.tenure[t] = homes.shares[t] * people;
    here.say_home = homes.say_home * people;
    here.say_neighbourhood = static_cast<double>(s.surroundings.say[n]) * people;
    here.say_care = homes.say_care * people;
    const double rented = here.tenure[static_cast<std::size_t>(Tenure::association)],
                 owned = here.tenure[static_cast<std::size_t>(Tenure::cooperative)];
    here.overhead = rented * s.settings.housing.overhead + owned * s.settings.housing.overhead_own;
    here.social_homes = rented + owned;
    return here;
}

Outcomes organised_outcomes() {
    return joined({
        by_place<collectives>({"collectives",
                               "1",
                               {"collectives of people with the same need", "collectieven van mensen met dezelfde nood"},
                               {"real groups of up to 12 people who help each other, all domains",
                                "echte groepen van hoogstens 12 mensen die elkaar helpen, alle domeinen"}}),
        by_place<members_of_collectives>(
            {"members_of_collectives",
             "per 1000 persons",
             {"members of collectives per 1000", "leden van collectieven per 1000"},
             {"memberships of collectives per 1000 people", "lidmaatschappen van collectieven per 1000 mensen"}}),
        by_place<organised_hours>(
            {"organised_hours",
             "hours/week",
             {"need met by organised citizens, hours per head", "nood gelenigd door georganiseerde burgers, uren per hoofd"},
             {"hours of need met by peers in collectives and by co-professionals, divided by people",
              "uren nood gelenigd door lotgenoten in collectieven en door co-professionals, gedeeld door mensen"}}),
        by_place<co_professionals>({"co_professionals",
                                    "persons",
                                    {"volunteers who work beside professionals", "vrijwilligers die naast professionals werken"},
                                    {"persons", "personen"}}),
        by_place<co_professional_hours>(
            {"co_professional_hours",
             "hours/week",
             {"hours of co-professionals per head", "uren van co-professionals per hoofd"},
             {"hours that co-professionals give to people and to collectives, divided by people; they meet .6 of it in need",
              "uren die co-professionals aan mensen en collectieven geven, gedeeld door mensen; .6 daarvan lenigt nood"}}),
        by_place<time_for_volunteers>(
            {"time_for_volunteers",
             "1",
             {"first-line time for co-professionals and collectives",
              "tijd van de eerste lijn voor co-professionals en collectieven"},
             {"hours of supervision and facilitation, of the contact hours of first-line teams",
              "uren begeleiding van co-professionals en collectieven, van de contacturen van eerstelijnsteams"}}),
        {monthly(
            {"displaced_jobs",
             "FTE",
             {"paid jobs spared because co-professionals do the work",
              "betaalde banen uitgespaard doordat co-professionals het doen"},
             {"full-time jobs of municipal first-line institutions", "voltijdbanen van gemeentelijke eerstelijnsinstellingen"},
             during_month},
            "", [](const Observed& o, Out out) { out.push_back(displaced(o)); })},
    });
}

} // namespace welfare_state
