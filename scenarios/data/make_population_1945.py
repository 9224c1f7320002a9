"""population_1945.csv: persons by sex and age on 1 January 1945; see backcast.py."""
from backcast import population_1945
from tables import HERE, WPP, WPP_LICENCE, own_mortality, shared_folder, wpp_population, write


def main():
    shared = shared_folder()
    start = population_1945(wpp_population(shared), own_mortality())
    write(HERE / "population_1945.csv",
          {"title": "Population of the Netherlands by sex and age on 1 January 1945",
           "unit": "persons; age in completed years; 100 means 100 and over",
           "source": f"{WPP}: population at mid-1950 by single age; total of 1945: Gapminder systema_globalis (CC BY 4.0)",
           "licence": WPP_LICENCE,
           "method": "those aged 5 and over at mid-1950 divided by their survival since 1945 under mortality.csv; "
                     "no migration; war deaths not modelled; 94+ keep the age profile of 1950",
           "script": "scenarios/data/make_population_1945.py"},
          ["sex", "age", "persons"],
          [(sex, age, round(persons)) for (sex, age), persons in start.items()])


if __name__ == "__main__":
    main()
