"""Scenarios compared: what differs, what chance explains, and what is refused."""
import csv
import io
import json
import re

from kanteling import *


def run(name, *arguments, replicates=3):
    kanteling("run", "baseline", *SMALL, "--replicates", replicates, "--quiet", "-o", name, *arguments)
    return name


def two_scenarios():
    """The same dice, less help from others."""
    return run("base.nc"), run("less.nc", "--set", "exchange.base=0.2")


def compared(*arguments):
    return json.loads(kanteling("compare", *arguments, "--json").stdout)


def test_two_runs_are_compared_in_pairs_and_the_table_fits_the_terminal():
    files = two_scenarios()
    for options in ([], ["--third"], ["--bands"], ["--eras"], ["--precision", "5%"], ["--years", "1948,1949-1950"]):
        for language, words in (("en", "less compared with base: 3 pairs"), ("nl", "less vergeleken met base: 3 paren")):
            text = kanteling("compare", *files, *options, "--language", language).stdout
            expect(text, words)
            for line in text.splitlines():
                assert len(line) <= 100, line
    text = kanteling("compare", *files).stdout
    expect(text, "Student's t", "unmet share of need, %", "The same in every pair", "population", "at n = 3", "1945-1950")


def test_a_policy_moves_what_it_should_and_leaves_the_population_as_it_was():
    rows = {row["outcome"]: row for row in compared(*two_scenarios(), "--outcome", "population", "--outcome", "unmet_share")}
    assert rows["population"]["verdict"]["en"] == "identical" and rows["population"]["difference"] == 0
    assert rows["unmet_share"]["verdict"]["en"] == "worse" and rows["unmet_share"]["low"] > 0
    assert rows["unmet_share"]["least_possible"] == 0 and rows["unmet_share"]["most_possible"] == 1
    assert rows["unmet_share"]["observation"] == "pair" and rows["unmet_share"]["n"] == 3
    assert abs(rows["unmet_share"]["ratio"] - rows["unmet_share"]["mean"] / rows["unmet_share"]["mean_of_base"]) < 1e-12


def long_test_pairs_take_most_of_the_chance_out_of_a_difference():
    base, less = two_scenarios()
    other = run("other.nc", "--set", "exchange.base=0.2", "--seed", "2")
    one = compared(base, less, "--outcome", "unmet_share")[0]
    two = compared(base, other, "--outcome", "unmet_share")[0]
    assert two["observation"] == "run" and one["standard_error"] < two["standard_error"], (one, two)


def test_scenarios_and_outcomes_of_nearly_the_same_name_keep_different_labels():
    short = ["--persons-per-agent", "700", "--until", "2012", "--quiet"]
    for name in ("c5_conferences_selected", "c5_conferences_offered"):
        kanteling("run", f"classroom/{name}", *short, "-o", f"{name}.nc")
    files = [f"c5_conferences_{name}.nc" for name in ("selected", "offered")]
    text = kanteling("compare", *files, "--outcome", "conference_", "--years", "2012").stdout
    expect(text, "c5_co..ected", "c5_co..fered")
    labels = [re.split(r"  +", line)[0] for line in text.splitlines() if re.search(r"\d  ", line) and ".." in line[:27]]
    assert len(labels) > 4 and len(set(labels)) == len(labels), text
    text = kanteling("compare", *files, "--years", "2008", "--outcome", "births", "--outcome", "deaths").stdout
    expect(text.replace("\n", " "), "to the bit: births, in the year, x 1000; deaths, in the year")


def long_test_a_scenario_against_itself_with_other_seeds_is_flagged_about_as_often_as_chance_says():
    files = [run("a.nc", replicates=5), run("b.nc", "--seed", "2", replicates=5)]
    for confidence, least, most in ((0.95, 0, .20), (0.5, .25, .75)):  # outcomes go together: few of them are independent
        rows = [row for row in compared(*files, "--outcome", "", "--years", "1950", "--confidence", confidence)
                if row["standard_error"]]
        flagged = sum(row["verdict"]["en"] not in ("not distinguishable", "no interval") for row in rows) / len(rows)
        assert len(rows) > 100 and least <= flagged <= most, (confidence, flagged)


def test_json_and_csv_say_the_same_and_name_thirds_and_their_gap():
    files = two_scenarios()
    records = compared(*files, "--third", "--outcome", "unmet_share")
    rows = list(csv.DictReader(io.StringIO(kanteling("compare", *files, "--third", "--outcome", "unmet_share", "--csv").stdout)))
    assert [row["entry"] for row in records] == ["deprived", "middle", "well-off", "gap"] == [row["entry"] for row in rows]
    gap = records[0]["difference"] - records[2]["difference"]
    assert abs(records[3]["difference"] - gap) < 1e-12
    for record, row in zip(records, rows):
        assert float(row["difference"]) == record["difference"] and row["verdict_en"] == record["verdict"]["en"]


def test_one_replicate_gives_a_difference_without_an_interval():
    files = [run("base.nc", replicates=1), run("less.nc", "--set", "exchange.base=0.2", replicates=1)]
    expect(kanteling("compare", *files).stdout, "1 pair", "one pair gives no interval")
    row = compared(*files, "--outcome", "unmet_share")[0]
    assert row["low"] is None and row["verdict"]["en"] == "no interval" and row["difference"] > 0


def test_replicates_without_a_partner_are_left_out_and_counted():
    files = [run("base.nc", replicates=3), run("less.nc", "--set", "exchange.base=0.2", replicates=2)]
    expect(kanteling("compare", *files).stdout, "2 pairs", "Left out: 1 run")
    assert compared(*files, "--outcome", "unmet_share")[0]["left_out"] == 1


def test_files_of_another_size_length_or_level_are_compared_with_a_word_about_it():
    base = run("base.nc", replicates=2)
    kanteling("run", "baseline", "--persons-per-agent", "500", "--until", "1948", "--replicates", "2", "--quiet", "-o", "fine.nc",
              "--level", "places")
    done = kanteling("compare", base, "fine.nc")
    expect(done.stderr, "note: base.nc has persons per agent 700, fine.nc has 500")
    expect(done.stdout, "1948")
    assert {row["until"] for row in compared(base, "fine.nc", "--eras")} == {1948}
    expect(refusal("compare", base, "fine.nc", "--outcome", "population_by_municipality"), "no name starts with")


def test_what_cannot_be_compared_is_refused():
    files = two_scenarios()
    expect(refusal("compare", *files, "--base", "lass"), "there is no such scenario (did you mean 'less'?)")
    expect(refusal("compare", files[0]), "only one scenario", "name a second file")
    expect(refusal("compare", files[0], files[0]), "only one scenario")
    assert {row["outcome"] for row in compared(*files, "--outcome", "unmet_share")} == {"unmet_share"}
    assert len({row["outcome"] for row in compared(*files, "--outcome", "unmet_shar")}) > 1
    for language, words in (("en", "of that name all whose names start"), ("nl", "geen zo heet alle waarvan de naam zo begint")):
        expect(" ".join(kanteling("compare", "--help", "--language", language).stdout.split()), words)
    expect(refusal("compare", *files, "--outcome", "unmet_shar3"), "did you mean 'unmet_share'")
    expect(refusal("compare", *files, "--years", "2030"), "none of the years")
    expect(refusal("compare", *files, "--years", "soon"), "--years soon")
    expect(refusal("compare", *files, "--confidence", "95"), "--confidence 95")
    expect(refusal("compare", *files, "--precision", "little"), "--precision little")
    expect(refusal("compare", *files, "--csv", "--json"), "not both")
    refusal("compare", files[0], "nothing.nc")
    refusal("compare", files[0], write("x.nc", "text"))


def test_futures_need_a_design():
    files = two_scenarios()
    expect(refusal("futures", *files), "kanteling batch", "kanteling compare")
    expect(refusal("futures", *files, "--against", "lass"), "did you mean 'less'")
    expect(refusal("futures", files[0]), "no scenario to hold against")


def test_a_batch_with_a_design_becomes_a_robust_statement():
    write("help.toml", """[experiment]
scenarios = ["baseline", "less.toml"]
set = { "run.persons_per_agent" = 700, "run.until" = 1948 }
[design]
kind = "latin_hypercube"
points = 4
[design.parameters]
"coping.limit" = { least = 10, most = 30 }
"strain.rise" = { least = 0.11, most = 0.33 }
""")
    write("less.toml", 'based_on = "baseline.toml"\n[scenario]\nname = "less"\n[exchange]\nbase = 0.2\n')
    shutil.copy(ROOT / "scenarios/baseline.toml", "baseline.toml")
    kanteling("batch", "help.toml", "-o", "help", "--quiet")
    text = kanteling("futures", "help/results.nc", "--base", "baseline").stdout
    expect(text, "less against baseline over 4 points of a design, 4 pairs", "unmet share of need, %", "0/4", "rank correlation",
           "history cannot be judged")
    for line in text.splitlines():
        assert len(line) <= 100, line
    rows = json.loads(kanteling("futures", "help/results.nc", "--base", "baseline", "--outcome", "unmet_share", "--json").stdout)
    assert rows[0]["points"] == 4 and rows[0]["worse"] == 4 and "coefficient of coping.limit" in rows[0]
    pairs = compared("help/results.nc", "--base", "baseline", "--outcome", "unmet_share", "--years", "1948")[0]
    assert pairs["observation"] == "point" and pairs["n"] == 4 and pairs["verdict"]["en"] == "worse"


def test_the_experiment_on_the_thesis_is_valid():
    expect(kanteling("check", ROOT / "scenarios/experiments/thesis.toml").stdout, "tilt_and_cut_20", "512 runs")


main(globals())
