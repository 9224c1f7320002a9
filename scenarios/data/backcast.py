"""The population of 1 January 1945, traced back from mid-1950 (M32 in the model's decisions).

Half of those aged 5 at mid-1950, and everybody older, was alive on 1 January 1945. Their number then is
their number in 1950 divided by their chance to survive the 66 months between. No migration is assumed in between.
"""
import math

from tables import OLDEST, SEXES, mortality_age

MONTHS_TO_MID_1950 = 66        # January 1945 to June 1950
OLDEST_TRACED = 93             # [years] the eldest whom the single ages of 1950 (0-99) let us trace back in full


def population_1945(population, mortality):
    """Persons on 1 January 1945 by (sex, age), birthdays of 1950 spread evenly over the year."""
    start = {}
    for sex in SEXES:
        for age in range(OLDEST + 1):
            start[sex, age] = 0.0
        for cell in range(MONTHS_TO_MID_1950, 12 * OLDEST):   # months of age in June 1950
            age = (cell - MONTHS_TO_MID_1950) // 12           # age in December 1944
            start[sex, age] += population[1950, sex, cell // 12] / 12 / survival(mortality, sex, cell)
        # The few of 94 and over had nearly died out by 1950: they keep the age profile of 1950 at the level of 89-93.
        reference = range(OLDEST_TRACED - 4, OLDEST_TRACED + 1)
        level = (sum(start[sex, age] for age in reference) / sum(population[1950, sex, age] for age in reference))
        for age in range(OLDEST_TRACED + 1, OLDEST + 1):
            start[sex, age] = level * population[1950, sex, age]
    return start


def survival(mortality, sex, cell_in_june_1950):
    """Chance to survive from 1 January 1945 until the end of June 1950."""
    hazard = 0.0
    for month in range(MONTHS_TO_MID_1950):
        age = (cell_in_june_1950 - (MONTHS_TO_MID_1950 - 1 - month)) // 12
        hazard += mortality[1945 + month // 12, sex, mortality_age(age)] / 12
    return math.exp(-hazard)
