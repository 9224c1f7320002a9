"""partnered_1945.csv: share living with a partner by sex and age on 1 January 1945; an assumption [A] (M9).

From general knowledge of the marital status in the census of 1947, less those who lived apart in the war years. Men and
women must be equal in number: both are moved to the mean of the two numbers by one factor on the odds of each sex.
"""
import sys

from shares import fitted_to, persons_by_group
from tables import HERE, OLDEST, SEXES, own_population_1945, write

AGES = list(range(15, 85, 5))   # 15-19, ..., 75-79, 80 and over; nobody younger has a partner

# [%] at ages 15-19, 20-24, ..., 75-79, 80 and over
ASSUMED = {
    "M": [0.2, 13, 53, 78, 85, 87, 88, 87, 85, 80, 74, 65, 54, 40],
    "F": [2.0, 25, 61, 77, 81, 82, 80, 77, 72, 64, 53, 40, 27, 14],
}


def main():
    wants_comparison = "--compare" in sys.argv and not sys.argv.remove("--compare")
    start = own_population_1945()
    persons = {sex: persons_by_group(lambda age: start[sex, age], AGES, OLDEST) for sex in SEXES}
    assumed = {sex: dict(zip(AGES, (percent / 100 for percent in ASSUMED[sex]))) for sex in SEXES}

    def number(sex, shares):
        return sum(persons[sex][age] * shares[age] for age in AGES)
    couples = sum(number(sex, assumed[sex]) for sex in SEXES) / 2
    shares = {}
    for sex in SEXES:
        fitted, factor = fitted_to(persons[sex], assumed[sex], couples)
        shares[sex] = {age: round(share, 4) for age, share in fitted.items()}
        if wants_comparison:
            print(f"{sex}: assumed {number(sex, assumed[sex]):,.0f} partnered, factor on the odds {factor:.3f}, "
                  f"table {number(sex, shares[sex]):,.0f}")
    if wants_comparison:
        return
    write(HERE / "partnered_1945.csv",
          {"title": "Share of persons living with a partner by sex and age group, the Netherlands, 1 January 1945",
           "unit": "share of persons (0-1); five-year age groups 15-19 to 75-79; 80 means 80 and over; nobody younger",
           "source": "assumption [A] from general knowledge of the census of 1947 (recalled, not seen)",
           "licence": "own work",
           "method": "assumed shares; one factor on the odds of each sex makes partnered men and women equal in number "
                     f"under population_1945.csv: {couples:,.0f} couples",
           "script": "scenarios/data/make_partnered_1945.py"},
          ["sex", "age_from", "share_partnered"],
          [(sex, age, f"{shares[sex][age]:.4f}") for sex in SEXES for age in AGES])


if __name__ == "__main__":
    main()
