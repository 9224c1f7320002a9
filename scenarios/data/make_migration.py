"""migration.csv: net migrants by year, sex and age group: what births and deaths do not explain (M31).

For every five years between mid-years 1950, 1955, ..., 2040 the number per January is fitted so that the projection
ends on the population of the source. Five years of birth pass through two age groups during these Januaries, about
half each: so their error is shared between the two. A few rounds leave only small errors that alternate from group to
group; more rounds would follow them with migrants that alternate too.

Until mid-1950 the residual is zero by construction (backcast.py, make_fertility.py). Above 89 it is no migration either:
it is nearly always negative, because one death rate for a whole age group lets too many of its oldest survive.
"""
from projection import Population, Rates
from tables import (FIRST_YEAR, FIVE_YEAR_AGES, HERE, LAST_YEAR, OLDEST, SEXES, WPP, WPP_LICENCE, own_fertility,
                    own_mortality, own_population_1945, own_share_of_boys, shared_folder, wpp_population, write)

FIRST_MID_YEAR = 1950
JANUARIES = 5                            # between two mid-years five years apart
ROUNDS = 6
MIGRANTS_AGES = list(range(0, 90, 5))    # nobody of 90 and over migrates


def errors(population, source, year):
    """Persons missing by (sex, first age)."""
    missing = {}
    for sex in SEXES:
        for first in FIVE_YEAR_AGES:
            ages = range(first, min(first + 4, OLDEST) + 1)
            missing[sex, first] = (sum(source[year, sex, age] for age in ages)
                                   - population.count(ages[0], ages[-1], sex))
    return missing


def fitted(start, end_year, rates, source):
    """Net migrants per January by (sex, first age) for the five years until mid-`end_year`."""
    net = {(sex, age): 0.0 for sex in SEXES for age in MIGRANTS_AGES}
    for _ in range(ROUNDS):
        put(rates, end_year, net)
        missing = errors(start.copy().run_to_mid_year(end_year, rates), source, end_year)
        for sex, age in net:
            net[sex, age] += (missing[sex, age] + missing[sex, age + 5]) / (2 * JANUARIES)
    return net


def put(rates, end_year, net):
    for year in range(end_year - JANUARIES + 1, end_year + 1):
        for (sex, age), persons in net.items():
            rates.migration[year, sex, age] = round(persons)


def main():
    source = wpp_population(shared_folder())
    none = {(year, sex, age): 0 for year in range(FIRST_YEAR, FIRST_MID_YEAR + 1)
            for sex in SEXES for age in MIGRANTS_AGES}
    rates = Rates(own_mortality(), own_fertility(), own_share_of_boys(), migration=none)
    population = Population.on_1_january_1945(own_population_1945()).run_to_mid_year(FIRST_MID_YEAR, rates)
    for end_year in range(FIRST_MID_YEAR + JANUARIES, LAST_YEAR + 1, JANUARIES):
        put(rates, end_year, fitted(population, end_year, rates, source))
        population.run_to_mid_year(end_year, rates)
    write(HERE / "migration.csv",
          {"title": f"Net migrants in January by sex and age group, the Netherlands, {FIRST_YEAR}-{LAST_YEAR}",
           "unit": "persons per year; + enters, - leaves; five-year age groups 0-4 to 85-89 in January; nobody of 90 and over",
           "source": f"{WPP}: population by sex and single age", "licence": WPP_LICENCE,
           "method": "residual: population of the source minus survivors and births under the tables here; by five "
                     "years from mid-year to mid-year; spread evenly over the five Januaries; zero until 1950",
           "script": "scenarios/data/make_migration.py"},
          ["year", "sex", "age_from", "net_migrants"],
          [(*key, persons) for key, persons in rates.migration.items()])


if __name__ == "__main__":
    main()
