"""Verify: the same file is the same, and what is not is told."""
import os
import subprocess

from kanteling import *


def small_file(*arguments, **more):
    return kanteling("run", "baseline", *SMALL, "--quiet", "-o", "x.nc", *arguments, **more)


def test_a_file_is_made_again_with_other_threads_and_is_the_same():
    done = small_file("--replicates", "2", "--level", "places")
    for way in (["--threads", "1"], ["--threads", "2", "--back-end", "threads"], ["--back-end", "serial"]):
        again = kanteling("verify", "x.nc", *way)
        expect(again.stdout, "same", "2 run(s)")
        assert data_sum(again) == data_sum(done)
    expect(kanteling("verify", "x.nc", "--language", "nl", "--quiet").stdout, "gelijk")


def test_a_changed_table_is_named():
    data = copy_of_scenarios()
    small_file(KANTELING_DATA=data)
    kanteling("verify", "x.nc", "--quiet", KANTELING_DATA=data)
    for table in ("fertility.csv", "migration.csv"):
        with open(f"{data}/{table}", "a", encoding="utf-8") as file:
            file.write("# changed\n")
    with open("scenarios/eras.toml", "a", encoding="utf-8") as file:
        file.write("# changed\n")
    expect(refusal("verify", "x.nc", KANTELING_DATA=data), "fertility.csv: has changed", "migration.csv: has changed", "eras.toml: has changed")
    expect(kanteling("verify", "x.nc", "--quiet").stdout, "same")  # the project's own tables are what they were


def test_a_changed_or_missing_scenario_is_named():
    write("mine.toml", "[ties]\nmover = 3\n")
    kanteling("run", "mine.toml", *SMALL, "--quiet", "-o", "x.nc")
    kanteling("verify", "x.nc", "--quiet")
    write("mine.toml", "[ties]\nmover = 4\n")
    expect(refusal("verify", "x.nc"), "mine.toml: has changed")
    os.remove("mine.toml")
    expect(refusal("verify", "x.nc"), "mine.toml: cannot be read")


def test_a_value_that_differs_is_named():
    small_file("--level", "places")
    subprocess.run([os.environ["ALTER_RESULTS"], "x.nc", "altered.nc", "population_by_age", "50"], check=True)
    expect(kanteling("verify", "altered.nc", "--quiet", code=1).stdout, "different: population_by_age in run 0 at month 1946-01, age_group 65-79", "sha256")
    expect(kanteling("verify", "altered.nc", "--quiet", "--language", "nl", code=1).stdout, "anders: population_by_age in run 0")


def test_a_damaged_file_is_refused():
    small_file()
    with open("x.nc", "r+b") as file:
        file.seek(20_000)
        file.write(b"damage")
    expect(refusal("verify", "x.nc"), "x.nc: is damaged")
    expect(refusal("summary", "x.nc"), "x.nc: is damaged")


def test_the_file_says_how_it_was_made():
    small_file("--seed", "9")
    listing = subprocess.run([os.environ["ALTER_RESULTS"], "x.nc"], text=True, capture_output=True, check=True).stdout
    expect(listing, "version\t0.", "commit\t", "compiler\t", "flags\t", "command\tkanteling run baseline", "--seed 9", "started\t20", "ended\t20",
           "host_threads\t", "back_end\ttbb", "level\tsummary", "replicates\t1", "places_filled_in\t0", "mortality.csv", "  ../logics.toml", "  ../eras.toml", "baseline.toml", "data_sha256\t", "run.seed = 9")


main(globals())
