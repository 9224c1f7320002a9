"""paid_work.csv: share of persons with paid work by sex and age, in knot years; an assumption [A] (M10).

The shapes by age are assumptions, from general knowledge of Dutch labour force statistics: men leave later and start
earlier before 1960, early retirement bottoms out about 1990-2000 and is undone after; women stop at marriage or first
birth until the 1970s, then ever fewer; pension age rises with life expectancy towards 2040. The level of a year is the
share of all aged 15-74: seen figures (anchors) for 1969 (men, women) and 2019 (women), assumptions otherwise. One factor
on the odds of all ages fits the shape to the level. Linear interpolation between knots meets the anchor of 2018 too.
"""
import sys

from shares import fitted_to, persons_by_group
from tables import HERE, SEXES, evidence_series, own_population_1945, shared_folder, wpp_population, write

AGES = list(range(15, 75, 5))   # 15-19, ..., 70-74; nobody younger or older works
KNOTS = [1945, 1960, 1969, 1980, 1990, 2000, 2010, 2019, 2040]

# [%] at ages 15-19, 20-24, ..., 70-74
SHAPE = {
    ("M", 1945): [62, 93, 97, 98, 98, 97, 96, 94, 90, 78, 45, 25],
    ("M", 1960): [55, 91, 97, 98, 98, 97, 96, 93, 88, 76, 25, 12],
    ("M", 1969): [42, 83, 95, 97, 97, 96, 94, 91, 85, 70, 15, 7],
    ("M", 1980): [27, 74, 90, 93, 93, 92, 89, 82, 68, 42, 6, 3],
    ("M", 1990): [35, 74, 88, 91, 91, 90, 88, 79, 56, 20, 6, 3],
    ("M", 2000): [48, 79, 91, 93, 92, 91, 89, 83, 60, 20, 7, 4],
    ("M", 2010): [45, 76, 88, 91, 91, 91, 89, 86, 77, 45, 12, 6],
    ("M", 2019): [52, 76, 88, 90, 91, 90, 89, 87, 82, 66, 20, 10],
    ("M", 2040): [52, 77, 88, 90, 91, 91, 90, 89, 86, 77, 42, 15],
    ("F", 1945): [52, 55, 36, 25, 22, 22, 22, 21, 19, 15, 9, 5],
    ("F", 1960): [57, 55, 27, 18, 18, 20, 21, 20, 17, 12, 5, 3],
    ("F", 1969): [50, 58, 32, 24, 26, 29, 29, 27, 22, 14, 4, 2],
    ("F", 1980): [27, 66, 46, 36, 37, 38, 34, 28, 20, 10, 2, 1],
    ("F", 1990): [36, 70, 62, 53, 54, 55, 49, 37, 22, 9, 2, 1],
    ("F", 2000): [48, 76, 77, 72, 71, 73, 70, 58, 34, 10, 3, 1],
    ("F", 2010): [49, 76, 82, 79, 77, 77, 77, 72, 58, 28, 5, 2],
    ("F", 2019): [57, 77, 83, 81, 80, 80, 79, 77, 70, 50, 10, 4],
    ("F", 2040): [57, 78, 84, 83, 83, 83, 82, 81, 78, 67, 28, 7],
}

# [%] of all aged 15-74, where no figure was seen
ASSUMED_LEVEL = {
    ("M", 1945): 87.0, ("M", 1960): 86.5, ("M", 1980): 73.5, ("M", 1990): 71.0, ("M", 2000): 74.5, ("M", 2010): 72.5,
    ("M", 2019): 73.0, ("M", 2040): 75.0,
    ("F", 1945): 30.0, ("F", 1960): 30.0, ("F", 1980): 35.5, ("F", 1990): 44.0, ("F", 2000): 56.0, ("F", 2010): 60.0,
    ("F", 2040): 68.0,
}


def seen_levels(shared):
    """[%] of all aged 15-74 by (sex, year)."""
    return {(sex, year): value for sex, word in (("M", "men"), ("F", "women"))
            for year, value in evidence_series(shared, "society.csv", f"{word}_net_labour_participation").items()}


def level_of(persons, shares):
    return 100 * sum(persons[age] * shares[age] for age in AGES) / sum(persons.values())


def main():
    wants_comparison = "--compare" in sys.argv and not sys.argv.remove("--compare")
    shared = shared_folder()
    source, start, seen = wpp_population(shared), own_population_1945(), seen_levels(shared)

    def persons(sex, year):
        return persons_by_group(lambda age: start[sex, age] if year == 1945 else source[year, sex, age], AGES, 74)

    shares = {}
    for (sex, year), shape in SHAPE.items():
        by_age = dict(zip(AGES, (percent / 100 for percent in shape)))
        people, level = persons(sex, year), seen.get((sex, year), ASSUMED_LEVEL.get((sex, year)))
        shares[sex, year], factor = fitted_to(people, by_age, level / 100 * sum(people.values()))
        if wants_comparison:
            print(f"{sex} {year}: shape alone {level_of(people, by_age):.1f} %, level {level:.1f} %"
                  f"{' (seen)' if (sex, year) in seen else ''}, factor on the odds {factor:.3f}")

    for (sex, year), value in seen.items():
        after = min(knot for knot in KNOTS if knot >= year)
        before = max(knot for knot in KNOTS if knot <= year)
        weight = (year - before) / (after - before) if after > before else 0
        between = {age: (1 - weight) * shares[sex, before][age] + weight * shares[sex, after][age] for age in AGES}
        level = level_of(persons(sex, year), between)
        if wants_comparison:
            print(f"anchor {sex} {year}: {value:.1f} % seen, {level:.2f} % in the table")
        assert abs(level - value) < 0.5, (sex, year, value, level)
    if wants_comparison:
        return

    write(HERE / "paid_work.csv",
          {"title": "Share of persons with paid work by sex and age group, the Netherlands, knots 1945-2040",
           "unit": "share of persons (0-1); five-year age groups 15-19 to 70-74; nobody younger or older",
           "source": "assumption [A]; levels of all 15-74: CBS, net labour participation, men and women 1969, women 2018 "
                     "and 2019 (seen in news reports); other levels and all shapes by age assumed",
           "licence": "own work",
           "method": "assumed shape by age, one factor on the odds fits the level of all 15-74; linear between knots",
           "script": "scenarios/data/make_paid_work.py"},
          ["year", "sex", "age_from", "share_working"],
          [(year, sex, age, f"{shares[sex, year][age]:.3f}") for year in KNOTS for sex in SEXES for age in AGES])


if __name__ == "__main__":
    main()
