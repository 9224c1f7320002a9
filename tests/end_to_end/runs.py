"""Runs: the same bytes however they are made, a file that others can read, and what the user is told."""
import csv
import io
import json
import os
import re

from kanteling import *


def small_run(*arguments, **more):
    return kanteling("run", "baseline", *SMALL, *arguments, **more)


def test_a_run_tells_where_its_file_lies_and_what_came_out():
    done = small_run()
    expect(done.stdout, "The Netherlands in miniature", "population", "1950", "ns each", "written: results/baseline.nc")
    expect(done.stderr, " % ", "left", "agents")  # progress, on a pipe in lines
    assert "\r" not in done.stderr
    expect(kanteling("summary", "results/baseline.nc").stdout, "population")
    expect(small_run().stdout, "replaces an older one")
    expect(small_run("--timing", "--language", "nl").stdout, "partnering", "ns per burgermaand", "geschreven: results/baseline.nc")
    no_leftovers()


def test_a_quiet_run_says_its_checksum_and_nothing_else():
    done = small_run("--quiet", "-o", "x.nc")
    assert re.fullmatch(r"data sha256: [0-9a-f]{64}\n", done.stdout)
    assert " % " not in done.stderr
    assert os.listdir() == ["x.nc"]


def test_threads_and_back_ends_do_not_change_a_byte():
    ways = [["--threads", "1"], ["--threads", "2"], ["--threads", "2", "--back-end", "threads"], ["--back-end", "serial"]]
    sums = {data_sum(small_run("--quiet", "--level", "places", *way)) for way in ways}
    assert len(sums) == 1, sums


def test_another_seed_gives_other_data_and_replicates_differ():
    sums = {data_sum(small_run("--quiet", "--seed", seed)) for seed in (1, 2)}
    assert len(sums) == 2
    sums.add(data_sum(small_run("--quiet", "--replicates", "2")))
    assert len(sums) == 3
    births = [kanteling("summary", "results/baseline.nc", "--csv", "--run", run).stdout for run in (0, 1)]
    assert births[0] != births[1]
    expect(kanteling("summary", "results/baseline.nc").stdout, "mean over 2 runs")


def test_settings_of_the_command_line_win_and_are_kept_in_the_file():
    write("x.toml", '[scenario]\ntitle = { en = "T", nl = "T" }\n[run]\nuntil = 1960\nseed = 4\n[ties]\nmover = 3\n')
    done = kanteling("run", "x.toml", *SMALL, "--set", "ties.mover=2", "--seed", "5", "--quiet")
    short = data_sum(kanteling("run", "baseline", *SMALL, "--set", "ties.mover=2", "--seed", "5", "--quiet"))
    assert data_sum(done) == short
    expect(kanteling("describe", "scenario", "x.toml").stdout, "ties.mover = 3", "run.until = 1960")


def test_warnings_of_a_scenario_are_told():
    write("x.toml", "[run]\nuntil = 1960\n[[change]]\nfrom = 1955\nset = { 'ties.mover' = 3 }\n")
    expect(kanteling("run", "x.toml", *SMALL, "--quiet").stderr, "warning: x.toml:4:1", "left out")


def test_a_check_says_what_differs_and_what_it_costs():
    write("x.toml", '[scenario]\ntitle = { en = "My title", nl = "Mijn titel" }\nquestion = { en = "Why?", nl = "Waarom?" }\n'
                    "[ties]\nmover = 3\n[schedule]\noff = ['moving']\n[[change]]\nfrom = 1960\nset = { 'ties.kept' = 0.5 }\n")
    done = kanteling("check", "x.toml", "--persons-per-agent", "700")
    expect(done.stdout, "x.toml: valid", "My title", "Why?", "ties.mover = 3", "default 6", "from 1960-01: ties.kept = 0.5", "switched off: moving",
           "agents", "in 1945", "municipalities", "estimate")
    expect(kanteling("check", "x.toml", "--persons-per-agent", "700", "--language", "nl").stdout, "geldig", "Mijn titel", "schatting")


def test_the_summary_reads_as_the_user_asks():
    small_run("--quiet")
    table = kanteling("summary", "results/baseline.nc", "--years", "1946-1948").stdout
    expect(table, "1946", "1947", "1948", "first", "last", "least", "most")
    assert table.isascii()
    dutch = kanteling("summary", "results/baseline.nc", "--language", "nl", LC_ALL="C.UTF-8").stdout
    expect(dutch, "bevolking", "eerste", "\u2581")
    assert re.search(r"bevolking +\d+\.\d{3}", dutch), dutch
    assert kanteling("summary", "results/baseline.nc", "--ascii", LC_ALL="C.UTF-8").stdout.isascii()
    for line in kanteling("summary", "results/baseline.nc").stdout.splitlines():
        assert len(line) <= 100, line
    expect(refusal("summary", "results/baseline.nc", "--run", "1"), "--run 1")
    expect(refusal("summary", "results/baseline.nc", "--years", "soon"), "--years soon")


def test_the_summary_begins_with_what_the_scenario_is_about_and_shows_what_is_asked_for():
    kanteling("run", "classroom/c3_staff_fixed", *SMALL, "--quiet", "-o", "c3.nc")
    text = kanteling("summary", "c3.nc").stdout
    expect(text, "What this scenario asks you to look at", "months waited so far")
    assert text.index("months waited so far") < text.index("The usual outcomes:") < text.index("waiting per 1000"), text
    expect(kanteling("summary", "c3.nc", "--language", "nl").stdout, "Waar dit scenario naar laat kijken", "De gewone uitkomsten:")
    text = kanteling("summary", "c3.nc", "--outcome", "mean_wait", "--outcome", "refused_per_1000").stdout
    expect(text, "months waited so far", "1950", "least")
    assert "population" not in text and "asks you to look at" not in text
    rows = list(csv.DictReader(io.StringIO(kanteling("summary", "c3.nc", "--outcome", "unmet_share_by_third", "--csv").stdout)))
    assert [row["entry"] for row in rows] == ["deprived", "middle", "well-off"], rows
    expect(refusal("summary", "c3.nc", "--outcome", "mean_wayt"), "did you mean 'mean_wait'")
    expect(refusal("summary", "c3.nc", "--people", "--outcome", "mean_wait"), "--outcome belongs to")
    expect(kanteling("summary", "--help").stdout, "--outcome NAME", "look_at")
    expect(kanteling("summary", "--help", "--language", "nl").stdout, "--outcome NAME", "look_at")


def test_population_change_is_births_less_deaths_plus_migration():
    """In the file, from one end of a year to the next: the summary's sums over a year are those of the right year."""
    small_run("--quiet")
    end = values_of([os.environ["READ_WITH_OURS"]], "results/baseline.nc", "population")
    rows = {row["outcome"]: row for row in csv.DictReader(io.StringIO(kanteling("summary", "results/baseline.nc", "--csv", "--years", "1946-1950").stdout))}
    for year in range(1946, 1951):
        change = float(rows["births"][str(year)]) - float(rows["deaths"][str(year)]) + float(rows["net_migration"][str(year)])
        assert end["population", f"{year}-12-01"] - end["population", f"{year - 1}-12-01"] == change, year


def test_places_are_in_the_file_where_asked_for():
    small_run("--quiet", "--level", "places")
    expect(kanteling("summary", "results/baseline.nc").stdout, "more are split by third, place, domain")
    expect(header("results/baseline.nc"), "population_by_neighbourhood(run, year, neighbourhood)")
    municipalities = {row["municipality"] for row in json.loads(kanteling("describe", "places", "--persons-per-agent", "700", "--json").stdout)}
    assert len(municipalities) == 24


def test_a_life_can_be_followed_and_told():
    kanteling("run", "baseline", "--persons-per-agent", "700", "--until", "1955", "--follow", "4", "--quiet")
    people = kanteling("summary", "results/baseline.nc", "--people").stdout
    expect(people, "born", "followed", "in care")
    assert len(people.splitlines()) == 5, people
    expect(kanteling("summary", "results/baseline.nc", "--people", "--language", "nl").stdout, "geboren", "in zorg")
    for person in (1, 2, 3, 4):
        told = kanteling("summary", "results/baseline.nc", "--person", person).stdout
        expect(told, f"Person {person} of 4: a ", "born in 1", "own strength", "hours a week")
        assert told.isascii() and all(len(line) <= 100 for line in told.splitlines()), told
    expect(kanteling("summary", "results/baseline.nc", "--person", "3").stdout, "Is born in ")
    dutch = kanteling("summary", "results/baseline.nc", "--person", "1", "--language", "nl").stdout
    expect(dutch, "Persoon 1 van 4: een ", "Het verhaal begint: woont ", "eigen kracht", "uren per week")
    months = list(csv.DictReader(io.StringIO(kanteling("summary", "results/baseline.nc", "--person", "1", "--csv").stdout)))
    assert months[0]["month"] == "1945-01" and "person_need:care" in months[0] and "person_informal_by_tie:kin" in months[0]
    expect(kanteling("summary", "results/baseline.nc").stdout, "The lives of 4 people: kanteling summary FILE --people")
    expect(kanteling("verify", "results/baseline.nc", "--quiet").stdout, "same")
    expect(refusal("summary", "results/baseline.nc", "--person", "5"), "--person 5 must be a whole number from 1 to 4")
    expect(refusal("summary", "results/baseline.nc", "--person", "1", "--years", "1950"), "--years belongs to")
    expect(refusal("run", "baseline", "--follow", "0"), "--follow 0 must be a whole number from 1 to 200")


def test_runs_have_their_own_people_and_the_level_agents_follows_eight():
    small_run("--quiet", "--level", "agents", "--replicates", "2")
    lists = [kanteling("summary", "results/baseline.nc", "--people", "--run", run).stdout for run in (0, 1)]
    assert all(len(people.splitlines()) == 10 for people in lists), lists[0]  # with the run on top
    assert lists[0].splitlines()[1:] != lists[1].splitlines()[1:]
    expect(kanteling("summary", "results/baseline.nc", "--person", "8", "--run", "1").stdout, "Person 8 of 8, in run 1")
    expect(header("results/baseline.nc"), "population_by_neighbourhood(run, year, neighbourhood)")
    expect(kanteling("check", "baseline", *SMALL, "--follow", "20").stdout, "valid", "estimate")


def test_a_file_without_lives_says_how_to_get_them():
    small_run("--quiet")
    for question in (["--people"], ["--person", "1"]):
        expect(refusal("summary", "results/baseline.nc", *question), "follows nobody's life", "--follow 8")
    expect(refusal("summary", "results/baseline.nc", "--people", "--language", "nl"), "volgt niemands leven")


def test_a_real_place_can_be_run_and_verified_from_another_folder():
    write("town.csv", "code,name,municipality,population,income_low,income_high\nn1,North,t1,5000,45,12\nn2,South,t1,4000,,20\n")
    done = kanteling("run", "baseline", "--places", "town.csv", "--persons-per-agent", "10", "--until", "1950")
    expect(done.stderr, "note on the places")
    expect(kanteling("describe", "places", "town.csv", "--persons-per-agent", "10", "--csv").stdout, "n1", "North", "n2")
    os.mkdir("elsewhere")
    file = os.path.abspath("results/baseline.nc")
    os.chdir("elsewhere")
    expect(kanteling("verify", file, "--quiet").stdout, "same")
    os.chdir("..")
    write("town.csv", "code,name,municipality,population\nn1,North,t1,5000\n")
    expect(refusal("verify", file), "town.csv: has changed")


def test_the_programs_folder_of_tables_can_be_named():
    data = copy_of_scenarios()
    named = data_sum(small_run("--quiet", "-o", "x.nc", KANTELING_DATA=data))
    assert named == data_sum(small_run("--quiet", "-o", "x.nc"))
    write("scenarios/mine.toml", 'based_on = "baseline.toml"\n')
    kanteling("run", "mine", *SMALL, "--quiet", KANTELING_DATA=data)
    assert os.path.exists("results/mine.nc")


main(globals())
