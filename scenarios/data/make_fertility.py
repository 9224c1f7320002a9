"""fertility.csv: births per woman by year and age group, 1945-2040, and births_sex.csv: share of boys.

From 1950: age pattern x total fertility rate, times a factor of the year (within 1 %) that makes the births of the
women at mid-year equal the births of the source; five-year rates alone miss by up to 1 % where cohorts are uneven.
1945-49: the age pattern of 1950; births by year in the proportions of the recorded crude birth rates, at the level
that leaves as many children of 0-4 at mid-1950 as the source counts (M32 in the model's decisions).
`make_fertility.py --compare [SHARED]` prints the factors.
"""
import math
import sys

from projection import Population, Rates
from tables import (FIRST_YEAR, HERE, LAST_YEAR, MOTHERS_AGES, WPP, WPP_LICENCE, YEARS, evidence_series,
                    own_mortality, own_population_1945, read, shared_folder, wpp_annual, wpp_population, write)

YEARS_BEFORE_SOURCE = range(FIRST_YEAR, 1950)


def age_pattern(shared):
    """Share of total fertility per year of age, by (year, first age); the ages 10-14 and 50-54 join their neighbours."""
    pattern = {}
    for row in read(shared / "data" / "fertility_age_pattern.csv"):
        age = min(max(int(row["age_group"][:2]), MOTHERS_AGES[0]), MOTHERS_AGES[-1])
        key = int(row["year"]), age
        pattern[key] = pattern.get(key, 0) + float(row["percent_of_tfr"]) / 100 / 5
    return pattern


def factors(pattern, total_fertility, population, births):
    """Births of the source / births of the women at mid-year under pattern x total fertility, by year from 1950."""
    return {year: 1000 * births[year] / sum(pattern[year, age // 5 * 5] * total_fertility[year]
                                            * population[year, "F", age] for age in range(15, 50))
            for year in range(1950, LAST_YEAR + 1)}


def share_of_boys(population, mortality):
    """Mean over five years of the sexes at age 0, half a year's infant deaths undone; 1945-49 as 1950."""
    def at_birth(year, sex):
        return population[year, sex, 0] * math.exp(mortality[year, sex, 0] / 2)

    def mean(year):
        years = range(max(year - 2, 1950), min(year + 2, LAST_YEAR) + 1)
        boys = sum(at_birth(of_year, "M") for of_year in years)
        return boys / (boys + sum(at_birth(of_year, "F") for of_year in years))
    return {year: round(mean(max(year, 1950)), 4) for year in YEARS}


def fertility_before_1950(shared, start, mortality, boys, pattern, fertility, target):
    """Rates of 1945-49, given the rates from 1950 on. `target`: children of 0-4 at mid-1950."""
    birth_rate = evidence_series(shared, "demography.csv", "crude_birth_rate")
    historic = evidence_series(shared, "demography.csv", "population_total_historic")
    shape = {(1950, age): pattern[1950, age] for age in MOTHERS_AGES}
    per_unit = {(year, age): shape[1950, age] for year in YEARS_BEFORE_SOURCE for age in MOTHERS_AGES}
    rates = Rates(mortality, per_unit, boys, migration={})

    # Births per unit of total fertility; the mothers were all born before 1945, so one run gives every year.
    population, births_per_unit = Population.on_1_january_1945(start), {}
    for year in YEARS_BEFORE_SOURCE:
        before = population.births
        while population.month < 12 * (year - FIRST_YEAR) + 11:
            population.step(rates)
        births_per_unit[year] = population.births - before
    total_fertility = {year: birth_rate[year] / 1000 * historic[year] / births_per_unit[year]
                       for year in YEARS_BEFORE_SOURCE}

    def with_level(level):
        return {(year, age): level * total_fertility[year] * shape[1950, age]
                for year in YEARS_BEFORE_SOURCE for age in MOTHERS_AGES}

    def children_1950(level):
        rates = Rates(mortality, {**fertility, **with_level(level)}, boys, migration={})
        return Population.on_1_january_1945(start).run_to_mid_year(1950, rates).count(0, 4)
    none, recorded = children_1950(0), children_1950(1)
    level = (target - none) / (recorded - none)
    return with_level(level), level


def main():
    wants_comparison = "--compare" in sys.argv and not sys.argv.remove("--compare")
    shared = shared_folder()
    population, mortality, pattern = wpp_population(shared), own_mortality(), age_pattern(shared)
    total_fertility = wpp_annual(shared, "tfr")
    factor = factors(pattern, total_fertility, population, wpp_annual(shared, "births_thousand"))
    boys = share_of_boys(population, mortality)
    fertility = {(year, age): factor[year] * total_fertility[year] * pattern[year, age]
                 for year in range(1950, LAST_YEAR + 1) for age in MOTHERS_AGES}
    children = sum(population[1950, sex, age] for sex in "MF" for age in range(5))
    early, level = fertility_before_1950(shared, own_population_1945(), mortality, boys, pattern, fertility, children)
    if wants_comparison:
        print("factor by year:", " ".join(f"{year} {value:.4f}" for year, value in factor.items()))
        print(f"births 1945-49: recorded crude birth rate x population x {level:.4f}")
        return
    fertility.update(early)
    write(HERE / "fertility.csv",
          {"title": f"Births per woman by age group, the Netherlands, {FIRST_YEAR}-{LAST_YEAR}",
           "unit": "births per woman per year; five-year age groups 15-19 to 45-49",
           "source": f"{WPP}: TFR; age pattern; births. 1945-49: crude birth rates of Mitchell (International "
                     "Historical Statistics; via Our World in Data)",
           "licence": f"{WPP_LICENCE}; CC BY 4.0",
           "method": f"age pattern x TFR x factor of the year ({min(factor.values()):.3f}-{max(factor.values()):.3f}) that "
                     "gives the births of the source; 1945-49: "
                     f"age pattern of 1950; recorded birth rates times {level:.4f} to meet the 0-4 year olds of 1950",
           "script": "scenarios/data/make_fertility.py"},
          ["year", "age_from", "births_per_woman"],
          [(year, age, f"{fertility[year, age]:.6f}") for year in YEARS for age in MOTHERS_AGES])
    write(HERE / "births_sex.csv",
          {"title": f"Share of boys among births, the Netherlands, {FIRST_YEAR}-{LAST_YEAR}",
           "unit": "share of births (0-1)",
           "source": f"{WPP}: population at age 0 by sex", "licence": WPP_LICENCE,
           "method": "sexes at age 0 with half a year's infant deaths undone; mean over five years; 1945-49 as 1950",
           "script": "scenarios/data/make_fertility.py"},
          ["year", "share_boys"],
          [(year, f"{boys[year]:.4f}") for year in YEARS])


if __name__ == "__main__":
    main()
