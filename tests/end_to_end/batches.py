"""Experiments: plan, batch, status, merge. Tiny worlds, few years: a run takes a quarter of a second."""
import json
import os
import shutil
import subprocess
import sys

from kanteling import *

TINY = 'set = { "run.persons_per_agent" = 700, "run.until" = 1946 }\n'
TWO = '[experiment]\nreplicates = 2\n' + TINY + 'scenarios = ["baseline", "other.toml"]\n'
OTHER = '[scenario]\nname = "other"\n[ties]\nmover = 2\n'
GRID = '[design]\nkind = "grid"\n[design.parameters]\n"ties.kept" = { values = [0.5, 0.6] }\n'


def experiment(text=TWO, name="study.toml"):
    write("other.toml", OTHER)
    return write(name, text)


def batch(*arguments, code=0, **more):
    return kanteling("batch", "study.toml", "-o", "study", *arguments, code=code, **more)


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def shards(folder="study"):
    return sorted(os.listdir(f"{folder}/shards"))


def status(folder="study"):
    return json.loads(kanteling("status", folder, "--json").stdout)


def columns(file, *names):
    """What stands along the runs of a file: a list for each name."""
    lines = subprocess.run([os.environ["READ_WITH_OURS"], file, *names], text=True, capture_output=True, check=True).stdout.splitlines()
    found = {name: [] for name in names}
    for line in lines:
        name, _, *rest = line.split(" ")
        found[name].append(" ".join(rest))
    return [found[name] for name in names]


def test_a_batch_makes_all_runs_in_round_robin_order_and_merges_them():
    experiment(TWO + GRID)
    done = batch()
    expect(done.stdout, "written: study/results.nc: 8 finished, 0 failed", "data sha256: ")
    scenario, replicate, point, state, seed = columns("study/results.nc", "scenario", "replicate", "point", "status", "seed")
    assert scenario == ["baseline", "other"] * 4, scenario
    assert replicate == ["0"] * 4 + ["1"] * 4, replicate
    assert point == ["0", "0", "1", "1"] * 2, point
    assert set(state) == {"finished"} and set(seed) == {"1"}
    assert [float(value) for value in columns("study/results.nc", "design_ties_kept")[0]] == [0.5, 0.5, 0.6, 0.6] * 2
    head = header("study/results.nc")
    expect(head, 'design_ties_kept:parameter = "ties.kept"', "int point(run)", "population(run, month)")
    assert "seconds(run)" not in head
    expect(refusal("summary", "study/results.nc"), "several scenarios (baseline, other)", "--run N")
    expect(kanteling("summary", "study/results.nc", "--run", "1").stdout, "population")
    expect(refusal("verify", "study/results.nc"), "holds the runs of a batch")
    no_leftovers("study")
    assert len(shards()) == 1, shards()  # folded
    for file in ("study/results.nc", f"study/shards/{shards()[0]}"):  # how months make a year: what an interval of a yearly sum hangs on
        expect(header(file), 'births:cell_methods = "month: sum"')
    assert not [name for name in os.listdir("study") if name.startswith(("lock-", "left-"))]


def test_a_member_of_a_batch_is_the_run_that_run_makes():
    experiment()
    batch("--quiet")
    kanteling("run", "other.toml", "--persons-per-agent", "700", "--until", "1946", "--replicates", "2", "--quiet", "-o", "alone.nc")
    reader = [os.environ["READ_WITH_OURS"]]
    for name in ("population", "unmet_share"):
        alone = subprocess.run([*reader, "alone.nc", name], text=True, capture_output=True).stdout.splitlines()
        merged = subprocess.run([*reader, "study/results.nc", name], text=True, capture_output=True).stdout.splitlines()
        for in_alone, in_merged in ((0, 1), (1, 3)):
            values = [line.split(" ")[2:] for line in alone if line.split(" ")[1] == str(in_alone)]
            assert values and values == [line.split(" ")[2:] for line in merged if line.split(" ")[1] == str(in_merged)]


def test_threads_and_runs_side_by_side_do_not_change_a_byte():
    experiment()
    batch("--quiet", "--threads", "1")
    for number, way in enumerate((["--threads", "2"], ["--threads", "3", "--at-once", "2"], ["--threads", "2", "--at-once", "1"])):
        kanteling("batch", "study.toml", "-o", f"way{number}", "--quiet", *way)
        assert bytes_of(f"way{number}/results.nc") == bytes_of("study/results.nc"), way


def test_the_same_command_resumes_and_makes_nothing_twice():
    experiment()
    first = data_sum(batch())
    before = bytes_of("study/results.nc")
    again = batch()
    expect(again.stderr, "4 runs, 0 to be made", "nothing was left to be made")
    assert data_sum(again) == first and bytes_of("study/results.nc") == before


def test_a_changed_experiment_keeps_what_is_unchanged_and_says_what_is_not():
    experiment()
    batch("--quiet")
    write("other.toml", OTHER.replace("mover = 2", "mover = 3"))
    done = batch()
    expect(done.stderr, "has changed", "baseline: 2 runs as before, 0 new", "other: 0 runs as before, 2 new", "2 earlier runs no longer belong",
           "4 runs, 2 to be made")
    write("study.toml", TWO.replace("replicates = 2", "replicates = 3"))
    expect(batch().stderr, "baseline: 2 runs as before, 1 new", "6 runs, 2 to be made")
    write("other.toml", '# a word\n[scenario]\nname = "other"\ntitle = { en = "T", nl = "T" }\n[ties]\nmover = 3\n')
    expect(batch().stderr, "6 runs, 0 to be made")  # remarks and titles are no change


def test_another_experiment_does_not_take_over_the_folder():
    experiment()
    batch("--quiet")
    before = {name: bytes_of(f"study/{name}") for name in ("plan.nc", "results.nc")}
    experiment(TWO.replace('"baseline"', '"shock"'), "else.toml")
    write("other.toml", OTHER.replace("mover = 2", "mover = 4"))
    expect(refusal("batch", "else.toml", "-o", "study"), "study: holds the batch of another experiment, 'study'", "'else'")
    assert {name: bytes_of(f"study/{name}") for name in before} == before
    write("other.toml", OTHER)
    expect(kanteling("batch", "else.toml", "-o", "study", "--quiet").stderr, "has changed", "other: 2 runs as before")  # some are its own


def test_a_file_of_several_scenarios_is_summed_up_and_judged_one_by_one():
    experiment()
    batch("--quiet")
    for command in ("summary", "patterns"):
        expect(refusal(command, "study/results.nc"), "holds runs of several scenarios (baseline, other)")
    expect(kanteling("patterns", "study/results.nc", "--scenario", "other").stdout, "2 runs: their mean")
    expect(refusal("patterns", "study/results.nc", "--scenario", "othr"), "--scenario othr: there is no such scenario (did you mean 'other'?)")
    kanteling("summary", "study/results.nc", "--run", "1")


def test_status_says_how_far_it_is():
    experiment()
    batch("--quiet")
    got = status()
    assert (got["runs"], got["finished"], got["failed"], got["missing"]) == (4, 4, 0, 0), got
    assert [one["name"] for one in got["scenarios"]] == ["baseline", "other"]
    assert got["experiment"] == "study" and got["at_work"] == []
    expect(kanteling("status", "study").stdout, "baseline", "other", "nobody is at work")
    os.mkdir("empty")
    expect(refusal("status", "empty"), "holds no batch")
    expect(refusal("merge", "empty"), "holds no batch")


def test_a_plan_lists_the_runs_and_estimates_their_cost():
    experiment(TWO + GRID)
    done = kanteling("plan", "study.toml")
    expect(done.stdout, "study: 8 runs", "baseline: 1945-1946, 700 persons per agent", "2 points over 1 parameters", "ties.kept", "estimate",
           "of memory", "of disk")
    rows = kanteling("plan", "study.toml", "--csv").stdout.splitlines()
    assert rows[0] == "run,scenario,replicate,point,seed,ties.kept,id", rows[0]
    assert len(rows) == 9 and rows[2].startswith("1,other,0,0,1,0.5,")
    ids = {row.split(",")[-1] for row in rows[1:]}
    assert len(ids) == 8
    assert len(json.loads(kanteling("plan", "study.toml", "--json").stdout)) == 8
    expect(kanteling("check", "study.toml").stdout, "study.toml: valid", "8 runs", "estimate")


def test_designs_cover_their_parameters():
    parameters = '[design.parameters]\n"ties.kept" = { least = 0.4, most = 0.6 }\n"ties.mover" = { least = 1, most = 5 }\n'
    for kind, points in (('kind = "latin_hypercube"\npoints = 8\n', 8), ('kind = "sobol"\npoints = 8\n', 8),
                         ('kind = "morris"\ntrajectories = 12\n', 36), ('kind = "grid"\nsteps = 3\n', 9)):
        experiment('[experiment]\n' + TINY + 'scenarios = ["baseline"]\n[design]\n' + kind + parameters)
        runs = json.loads(kanteling("plan", "study.toml", "--json").stdout)
        kept = [run["ties.kept"] for run in runs]
        assert len(runs) == points and all(0.4 <= value <= 0.6 for value in kept), (kind, kept)
        assert len({round(value, 9) for value in kept}) > 2, (kind, kept)
        if "latin" in kind:
            assert sorted(int((value - 0.4) / 0.2 * 8) for value in kept) == list(range(8)), kept


def test_points_made_elsewhere_are_read_from_a_csv():
    write("points.csv", "ties.kept,ties.mover\n0.5,2\n0.6,3\n0.7,4\n")
    experiment('[experiment]\n' + TINY + 'scenarios = ["baseline"]\n[design]\nkind = "file"\nfile = "points.csv"\n')
    runs = json.loads(kanteling("plan", "study.toml", "--json").stdout)
    assert [(run["ties.kept"], run["ties.mover"]) for run in runs] == [(0.5, 2), (0.6, 3), (0.7, 4)]
    batch("--quiet")
    assert columns("study/results.nc", "design_ties_mover") == [["2", "3", "4"]]


def test_shares_merge_to_the_bytes_of_the_batch_on_one_machine():
    experiment(TWO + GRID)
    batch("--quiet")
    for share in (1, 2, 3):
        said = kanteling("batch", "study.toml", "-o", "shared", "--shard", f"{share}/3").stdout
        expect(said, f"share {share} of 3 is done")
        if share == 1:
            expect(refusal("merge", "shared"), "are still missing", "--partial")
            expect(kanteling("merge", "shared", "--partial", "-o", "some.nc").stdout, "missing")
    kanteling("merge", "shared")
    assert bytes_of("shared/results.nc") == bytes_of("study/results.nc")
    # gathered from several machines
    os.makedirs("gathered/shards")
    shutil.copy("study/plan.nc", "gathered/plan.nc")
    for name in shards("shared"):
        shutil.copy(f"shared/shards/{name}", f"gathered/shards/{name}")
    kanteling("merge", "gathered", "-o", "gathered.nc")
    assert bytes_of("gathered.nc") == bytes_of("study/results.nc")


def test_replicates_are_added_until_an_interval_is_narrow_enough():
    precision = '[stop_at_precision]\noutcome = "{}"\nyear = {}\nhalf_width = {}\nmost = {}\n'
    experiment(TWO + precision.format("unmet_share", 1946, 1e-9, 5))
    done = batch()
    expect(done.stderr, "on to 4 replicates", "on to 5 replicates")
    expect(done.stdout, "10 finished", "not narrow enough", "with 5 replicates")
    again = batch()
    expect(again.stderr, "10 runs, 0 to be made")
    assert "has changed" not in again.stderr
    assert data_sum(again) == data_sum(done)
    experiment(TWO + precision.format("unmet_share", 1946, 1e9, 5))
    expect(kanteling("batch", "study.toml", "-o", "wide").stdout, "narrow enough", "4 finished")
    for wrong, part in ((precision.format("moon", 1946, 1, 5), "is no outcome of the country"), (precision.format("unmet_share", 1950, 1, 5), "behind the end"),
                        (precision.format("unmet_share", 1946, 0, 5), "half_width must be above 0"), (precision.format("unmet_share", 1946, 1, 5) + 'base = "bas"\n', "is no scenario"),
                        (precision.format("unmet_share", 1946, 1, 1), "most = 1")):
        experiment(TWO + wrong)
        expect(refusal("plan", "study.toml"), part)


def test_paired_runs_make_differences_far_less_noisy_than_independent_seeds_would():
    write("later.toml", '[scenario]\nname = "later"\n[[change]]\nfrom = 1949\nset = { "ties.mover" = 3 }\nwhy = "a test"\nsource = "none"\n')
    write("study.toml", '[experiment]\nreplicates = 8\nset = { "run.persons_per_agent" = 700, "run.until" = 1950 }\n'
                        '[[experiment.scenario]]\nfile = "baseline"\n[[experiment.scenario]]\nfile = "later.toml"\n'
                        '[[experiment.scenario]]\nname = "other dice"\nfile = "later.toml"\nset = { "run.seed" = 2 }\n')
    batch("--quiet")
    tool = ROOT / "analysis/batch/paired_variance.py"
    def median(other, year):
        done = subprocess.run([sys.executable, tool, "study/results.nc", "baseline", other, str(year)], text=True, capture_output=True)
        if "ModuleNotFoundError" in done.stderr:
            raise Skip("python3-netcdf4 is not installed")
        assert done.returncode == 0, done.stderr
        return done.stdout
    before = median("later", 1948)
    expect(before, "untouched: population")
    assert "median" not in before, before  # nothing differs before the change
    after, apart = median("later", 1950), median("other dice", 1950)
    assert float(after.split()[-4]) < 0.5 < 0.7 < float(apart.split()[-4]), (after, apart)


main(globals())
