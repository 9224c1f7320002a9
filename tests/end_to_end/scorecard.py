"""The scorecard: a run held against known patterns."""
import csv
import io
import json

from kanteling import *


def test_the_scorecard_of_a_small_baseline_says_what_its_years_allow():
    kanteling("run", "baseline", "--persons-per-agent", "700", "--until", "1976", "--replicates", "2", "--quiet")
    text = kanteling("patterns", "results/baseline.nc").stdout
    expect(text, "2 runs: their mean", "P20", "potential carers", "in 1975", "no verdict", "no value", "22.5-37.5")
    dutch = kanteling("patterns", "results/baseline.nc", "--language", "nl").stdout
    expect(dutch, "2 runs: hun gemiddelde", "P20", "mogelijke verzorgers", "geen oordeel", "22,5-37,5")
    for line in (text + dutch + kanteling("patterns", "results/baseline.nc", "--all").stdout).splitlines():
        assert len(line) <= 110, line


def test_the_scorecard_is_the_same_as_text_json_and_csv():
    kanteling("run", "baseline", *SMALL, "--quiet")
    records = json.loads(kanteling("patterns", "results/baseline.nc", "--all", "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(kanteling("patterns", "results/baseline.nc", "--all", "--csv").stdout)))
    text = kanteling("patterns", "results/baseline.nc", "--all").stdout
    assert len(records) == len(rows) > 10
    for record, row in zip(records, rows):
        assert row["id"] == record["id"] and row["verdict_nl"] == record["verdict"]["nl"]
        assert record["runs"] in (0, 1) and (record["value"] is None) == (record["runs"] == 0)
        expect(text, record["id"], record["claim"]["en"])
    expect(refusal("patterns", "results/baseline.nc", "--json", "--csv"), "--json or --csv, not both")
    assert len(json.loads(kanteling("patterns", "results/baseline.nc", "--json").stdout)) <= len(records)


def test_every_pattern_is_about_an_outcome_of_the_model():
    kanteling("run", "baseline", *SMALL, "--quiet")
    outcomes = {outcome["name"]: outcome for outcome in json.loads(kanteling("describe", "outcomes", "--json").stdout)}
    for claim in json.loads(kanteling("patterns", "results/baseline.nc", "--all", "--json").stdout):
        assert claim["outcome"] in outcomes, claim
        assert len(outcomes[claim["outcome"]]["axes"]) == (2 if claim["entry"] else 1), claim
        assert claim["holds"]["en"] != "not in this file", claim


def test_patterns_of_what_is_no_result_file_are_refused():
    refusal("patterns", "nothing.nc")
    refusal("patterns", write("x.nc", "text"))
    expect(refusal("patterns"), "FILE")


main(globals())
