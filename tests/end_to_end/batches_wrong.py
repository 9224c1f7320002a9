"""Experiments that are wrong: what is said, with file and line, before anything is run."""
import os

from kanteling import *

HEAD = '[experiment]\nset = { "run.persons_per_agent" = 700, "run.until" = 1946 }\nscenarios = ["baseline"]\n'


def wrong(text, *parts, also=("batch", "check")):
    write("study.toml", text)
    expect(refusal("plan", "study.toml"), *parts)
    if "batch" in also:
        expect(refusal("batch", "study.toml", "-o", "study"), *parts)
    if "check" in also:
        expect(refusal("check", "study.toml"), *parts)
    assert not os.path.exists("study")


def design(lines, parameters=""):
    return HEAD + "[design]\n" + lines + ("[design.parameters]\n" + parameters if parameters else "")


def test_an_experiment_that_names_no_scenario_is_refused():
    wrong("[experiment]\nreplicates = 2\n", "study.toml:1:2: names no scenario")
    wrong("[experiment]\nscenarios = []\n", "names no scenario")
    wrong('[experiment]\nscenarios = ["nowhere.toml"]\n', "study.toml:2:14", "nowhere.toml: no such scenario")
    wrong('[experiment]\n[[experiment.scenario]]\nname = "x"\n', "study.toml:2", "names no file")
    expect(refusal("plan", "nowhere.toml"), "there is no file 'nowhere.toml'")
    write("plain.toml", "[ties]\nmover = 3\n")
    expect(refusal("plan", "plain.toml"), "plain.toml: has no [experiment]")


def test_a_scenario_is_no_experiment_and_an_experiment_no_scenario():
    write("study.toml", HEAD)
    write("plain.toml", '[scenario]\nname = "plain"\n[ties]\nmover = 3\n')
    write("based.toml", 'based_on = "baseline"\n')
    for command in (["run"], ["describe", "scenario"]):
        expect(refusal(*command, "study.toml"), "study.toml: this is an experiment, not a scenario: kanteling batch study.toml -o DIR")
    expect(refusal("run", "experiments/thesis"), "experiments/thesis: this is an experiment")
    expect(refusal("run", "study.toml", "--language", "nl"), "dit is een experiment, geen scenario")
    for scenario in ("plain.toml", "based.toml"):
        said = refusal("batch", scenario, "-o", "study")
        expect(said, f"{scenario}: this is a scenario, not an experiment: kanteling run {scenario}")
        assert "unknown key" not in said, said
    assert not os.path.exists("study")
    wrong('[experiment]\nscenarios = ["study.toml"]\n', "study.toml:2:14", "this is an experiment, not a scenario")


def test_what_an_experiment_says_wrong_is_named_all_at_once():
    wrong(HEAD.replace("[experiment]\n", '[experiment]\nreplicates = 0\nlevel = "all"\nscenaris = 1\n'), "study.toml:2:1: replicates = 0 must be a whole number from 1",
          "study.toml:3:1: level = 'all' is not known", "study.toml:4:1: unknown key 'scenaris' (did you mean 'scenarios'?)")
    wrong(HEAD + '[desing]\nkind = "grid"\n', "unknown key 'desing' (did you mean 'design'?)")
    wrong(HEAD.replace("run.until", "run.untl"), "study.toml:2:40: unknown parameter 'run.untl'")
    wrong('[experiment]\nscenarios = ["baseline", "baseline"]\n', "study.toml:2:26: two scenarios are called 'baseline'")


def test_a_design_that_cannot_be_is_refused():
    wrong(design('kind = "cube"\n'), "kind = 'cube' is not known", "latin_hypercube")
    wrong(design('points = 3\n'), "kind is missing")
    wrong(design('kind = "sobol"\n', '"ties.kept" = { least = 0.1, most = 0.2 }\n'), "points is missing")
    wrong(design('kind = "sobol"\npoints = 4\n'), "parameters is missing")
    wrong(design('kind = "sobol"\npoints = 4\nlevels = 4\n', '"ties.kept" = { least = 0.1, most = 0.2 }\n'), "study.toml:7:1: 'levels' means nothing")
    wrong(design('kind = "grid"\n', '"ties.kept" = { least = 0.1, most = 0.2 }\n'), "needs values, or steps")
    wrong(design('kind = "sobol"\npoints = 4\n', '"ties.kept" = { least = 0.2, most = 0.1 }\n'), "least must be below most")
    wrong(design('kind = "sobol"\npoints = 4\n', '"ties.kept" = { least = 0.2 }\n'), "needs least and most")
    wrong(design('kind = "sobol"\npoints = 4\n', '"ties.kpt" = { least = 0.1, most = 0.2 }\n'), "study.toml:8:1: unknown parameter 'ties.kpt' (did you mean 'ties.kept'?)")
    wrong(design('kind = "sobol"\npoints = 4\n', '"ties.kept" = { least = 0.1, most = 7 }\n'), "study.toml:8:1: ties.kept = 7 is out of range")
    wrong(design('kind = "sobol"\npoints = 4\n', '"run.seed" = { least = 1, most = 7 }\n'), "run.seed cannot be varied")
    wrong(design('kind = "sobol"\npoints = 4\n', '"places.file" = { least = 1, most = 7 }\n'), "places.file is not a number")
    wrong(design('kind = "morris"\ntrajectories = 4\nlevels = 3\n', '"ties.kept" = { least = 0.1, most = 0.2 }\n'), "levels must be even")


def test_a_csv_of_points_is_refused_with_its_line():
    text = design('kind = "file"\nfile = "points.csv"\n')
    for points, *parts in (("ties.kept,ties.muver\n0.5,2\n", "points.csv:1:2: unknown parameter 'ties.muver' (did you mean 'ties.mover'?)"),
                           ("ties.kept,ties.mover\n0.5,2\n7,2\n", "points.csv:3:1: ties.kept = 7 is out of range"),
                           ("ties.kept,ties.mover\n0.5,2\n0.5,\n", "points.csv:3:2: the value of ties.mover is missing"),
                           ("ties.kept,ties.mover\n0.5,two\n", "points.csv:2:2", "is not a number"),
                           ("ties.kept,ties.kept\n0.5,0.5\n", "stands there twice"),
                           ("ties.kept,ties.mover\n0.5\n", "points.csv:2", "fields"),
                           ("ties.kept\n", "holds no points")):
        write("points.csv", points)
        wrong(text, *parts)
    os.remove("points.csv")
    wrong(text, "there is no file 'points.csv'")


def test_a_share_out_of_range_is_refused():
    write("study.toml", HEAD)
    for share in ("0/4", "5/4", "4", "a/b", "1/0", "-1/4", "1/4/2"):
        expect(refusal("batch", "study.toml", "-o", "study", "--shard", share), f"--shard {share} must be I/N")
    expect(refusal("batch", "study.toml", "-o", "study", "--shard", "/4"), "this is no task of one")
    expect(refusal("batch", "study.toml", "-o", "study", SLURM_ARRAY_TASK_ID="7", SLURM_ARRAY_TASK_MIN="1", SLURM_ARRAY_TASK_COUNT="4"), "must be I/N")
    expect(refusal("batch", "study.toml", "-o", "study", PBS_ARRAY_INDEX="2"), "add --shard /N")
    assert not os.path.exists("study")


def test_a_batch_takes_a_folder_of_its_own():
    write("study.toml", HEAD)
    expect(refusal("batch", "study.toml"), "-o DIR is missing")
    expect(refusal("batch", "study.toml", "-o", "study.toml"), "is a file")
    os.mkdir("mine")
    write("mine/letter.txt", "Dear all,")
    expect(refusal("batch", "study.toml", "-o", "mine"), "holds other things and no batch")


main(globals())
