"""A population projected month by month without chance: the expectation of what the model draws.

Month 0 is January 1945. A person born in month b is (month - b) // 12 years old in that month. A month consists of
  1. in January: the net migrants of the year, by sex and five-year age group. Who arrives is spread evenly over the
     sixty months of age in the group; who leaves is drawn evenly from the persons in the group;
  2. deaths, with probability 1 - exp(-mx/12);
  3. births, at rate/12 per woman who is alive; a newborn faces death from the next month on.
Mid-year, 1 July, is the end of June. The same order stands in section 3.1 of the model: yearly step, deaths, births.
"""
import math

from tables import FIRST_YEAR, FIVE_YEAR_AGES, MOTHERS_AGES, OLDEST, SEXES, mortality_age

CELLS = 12 * OLDEST + 1   # months of age 0, 1, ..., 1199; the last cell holds everybody of 100 and over


class Rates:
    """The tables a projection needs, each a dictionary as read by tables.py."""

    def __init__(self, mortality, fertility, share_of_boys, migration):
        self.mortality = mortality
        self.fertility = fertility
        self.share_of_boys = share_of_boys
        self.migration = migration
        self.survival_of = {}

    def survival(self, year, sex):
        """Chance to survive a month, by months of age."""
        if (year, sex) not in self.survival_of:
            by_age = [math.exp(-self.mortality[year, sex, mortality_age(age)] / 12) for age in range(OLDEST + 1)]
            self.survival_of[year, sex] = [by_age[cell // 12] for cell in range(CELLS)]
        return self.survival_of[year, sex]


class Population:
    """Persons by sex and months of age in the month that was last simulated."""

    def __init__(self, month, persons):
        self.month = month
        self.persons = persons
        self.births = self.deaths = 0.0   # totals since the start

    @classmethod
    def on_1_january_1945(cls, by_sex_and_age):
        """Everybody was born before month 0; birthdays are spread evenly over the year."""
        return cls(-1, {sex: [by_sex_and_age[sex, cell // 12] / (12 if cell < CELLS - 1 else 1)
                              for cell in range(CELLS)] for sex in SEXES})

    def copy(self):
        return Population(self.month, {sex: list(self.persons[sex]) for sex in SEXES})

    def year_of_next_month(self):
        return FIRST_YEAR + (self.month + 1) // 12

    def step(self, rates):
        """One month."""
        year = self.year_of_next_month()
        self.month += 1
        for sex in SEXES:
            persons = self.persons[sex]
            oldest = persons[-2] + persons[-1]
            persons = [0.0] + persons[:-2] + [oldest]
            if self.month % 12 == 0:
                migrate(persons, {age: rates.migration.get((year, sex, age), 0) for age in FIVE_YEAR_AGES})
            before = sum(persons)
            persons = [number * chance for number, chance in zip(persons, rates.survival(year, sex))]
            self.deaths += before - sum(persons)
            self.persons[sex] = persons
        births = sum(rates.fertility[year, age] / 12 * self.count(age, age + 4, "F") for age in MOTHERS_AGES)
        self.births += births
        self.persons["M"][0] = births * rates.share_of_boys[year]
        self.persons["F"][0] = births * (1 - rates.share_of_boys[year])

    def run_to_mid_year(self, year, rates):
        """Runs to the end of June of the year."""
        while self.month < 12 * (year - FIRST_YEAR) + 5:
            self.step(rates)
        return self

    def count(self, first_age=0, last_age=OLDEST, sexes=SEXES):
        """Persons in these ages, last one included."""
        end = 12 * (last_age + 1) if last_age < OLDEST else CELLS
        return sum(sum(self.persons[sex][12 * first_age:end]) for sex in sexes)


def migrate(persons, net_migrants):
    for first_age, net in net_migrants.items():
        if net == 0:
            continue
        first = 12 * first_age
        end = first + 60 if first_age < OLDEST else CELLS
        there = sum(persons[first:end])
        for cell in range(first, end):
            persons[cell] += net / (end - first) if net > 0 else net * persons[cell] / there
