"""district_archetypes.csv, municipality_archetypes.csv (copies, with their source) and national_population.csv."""
from tables import HERE, SEXES, WPP, own_population_1945, read, shared_folder, wpp_population, write

CBS = "CBS (Statistics Netherlands), Kerncijfers wijken en buurten 2022"
METHOD = ("population-weighted k-means on the districts and municipalities of 1 January 2022: urbanity; five age shares; "
          "owner share; dwelling value; low and high incomes; employment; education (78 % of the variance explained)")
UNITS = {
    "district_archetypes": "shares in % (population_share: 0-1); urbanity 1 (extremely) to 5 (not urban); "
                           "dwelling_value in thousand EUR; income_low and income_high: % of persons in the lowest 40 % "
                           "and highest 20 % of the Netherlands; edu_appl_sci: % with higher education",
    "municipality_archetypes": "population_share and share_D01 to share_D30: 0-1; mean_population in persons",
}
TITLES = {
    "district_archetypes": "Thirty types of district, the Netherlands, 2022",
    "municipality_archetypes": "Twenty-four types of municipality as mixtures of the types of district, the Netherlands, 2022",
}


def copy(shared, name):
    rows = read(shared / "data" / f"{name}.csv")
    write(HERE / f"{name}.csv",
          {"title": TITLES[name], "unit": UNITS[name], "source": f"{CBS}; computed from its figures",
           "licence": "CC BY 4.0 (CBS open data)", "method": METHOD, "script": "scenarios/data/make_places.py"},
          list(rows[0]), [row.values() for row in rows])


def main():
    shared = shared_folder()
    for name in TITLES:
        copy(shared, name)
    source = wpp_population(shared)
    rows = [("1945-01-01", f"{sum(own_population_1945().values()):.0f}", "sum of population_1945.csv"),
            ("2022-01-01", sum(int(row["population"]) for row in read(shared / "data" / "municipalities_2022.csv")),
             "sum over the 345 municipalities; CBS Kerncijfers wijken en buurten 2022"),
            ("2022-07-01", f"{sum(source[2022, sex, age] for sex in SEXES for age in range(101)):.0f}", WPP)]
    write(HERE / "national_population.csv",
          {"title": "Population of the Netherlands at the start and in the year of the real places",
           "unit": "persons", "source": f"{WPP}; {CBS}", "licence": "CC BY 3.0 IGO; CC BY 4.0",
           "method": "to scale a real place of 2022 back to 1945: times 1945-01-01 over 2022-01-01",
           "script": "scenarios/data/make_places.py"},
          ["date", "persons", "basis"], rows)


if __name__ == "__main__":
    main()
