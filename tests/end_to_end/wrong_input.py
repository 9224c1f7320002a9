"""What is wrong with the input is said, with place and way out, and ends with exit code 2."""
import os
import subprocess

from kanteling import *

TITLE = '[scenario]\ntitle = { en = "x", nl = "x" }\n'


def wrong_scenario(text, *parts, extra=()):
    """Both commands refuse it, with the same words, and no file appears."""
    write("x.toml", text)
    for command in ("run", "check"):
        expect(refusal(command, "x.toml", *extra), *parts)
    assert not os.path.exists("results")


def test_an_unknown_parameter_is_refused_with_the_nearest_name():
    wrong_scenario("[ties]\nmuver = 3\n", "error: x.toml:2:1: unknown parameter 'ties.muver' (did you mean 'ties.mover'?)")
    expect(refusal("run", "baseline", "--set", "run.untl=1950"), "command line", "unknown parameter 'run.untl'", "run.until")


def test_a_wrong_type_is_refused():
    wrong_scenario('[run]\nuntil = "soon"\n', "x.toml:2:1", "run.until", "is not a number")
    wrong_scenario("[run]\nseed = 1.5\n", "x.toml:2:1", "run.seed", "whole number")


def test_a_wrong_unit_is_refused():
    wrong_scenario('[ties]\nforming = "0.05 1/year"\n', "x.toml:2:1", "wrong unit", "1/month")


def test_a_number_out_of_range_is_refused():
    wrong_scenario("[ties]\nkept = 1.4\n", "x.toml:2:1", "ties.kept = 1.4 is out of range", "most 0.9")
    expect(refusal("run", "baseline", "--until", "2100"), "run.until", "2040")


def test_a_missing_file_is_refused():
    expect(refusal("run", "nowhere.toml"), "nowhere.toml: no such scenario")
    expect(refusal("run", "basline"), "did you mean 'baseline'?")
    expect(refusal("run", "baseline", "--places", "nowhere.csv"), "nowhere.csv")
    expect(refusal("summary", "nowhere.nc"), "nowhere.nc: cannot be opened")
    expect(refusal("verify", "nowhere.nc"), "nowhere.nc: cannot be opened")
    wrong_scenario('based_on = "nowhere.toml"\n' + TITLE, "nowhere.toml")


def test_a_circle_of_scenarios_is_refused():
    write("y.toml", 'based_on = "x.toml"\n' + TITLE)
    wrong_scenario('based_on = "y.toml"\n' + TITLE, "goes round in a circle", "x.toml", "y.toml")


def test_a_date_outside_the_run_is_refused():
    wrong_scenario("[[change]]\nfrom = 2050\nset = { 'ties.mover' = 3 }\n", "x.toml:2:1", "2050", "outside the run")


def test_two_errors_in_one_file_are_both_reported():
    wrong_scenario("[ties]\nmuver = 3\nkept = 7\n", "x.toml:2:1", "x.toml:3:1")


def test_errors_of_all_files_are_reported():
    write("good.toml", TITLE)
    write("one.toml", "[ties]\nmuver = 3\n")
    write("two.toml", "[ties]\nkept = 7\n")
    done = kanteling("check", "one.toml", "good.toml", "two.toml", "--persons-per-agent", "700", code=2)
    expect(done.stderr, "one.toml:2:1", "two.toml:2:1")
    expect(done.stdout, "good.toml: valid", "one.toml: wrong", "two.toml: wrong")


def test_too_few_people_for_the_asked_scale_are_refused_with_the_largest_that_works():
    message = refusal("run", "baseline", "--persons-per-agent", "5000")
    expect(message, "5000 persons per agent", "at most")
    most = message.split("at most ")[1].split()[0]
    kanteling("run", "baseline", "--persons-per-agent", most, "--until", "1945", "--quiet")
    refusal("run", "baseline", "--persons-per-agent", int(most) + 2, "--until", "1945", "--quiet")


def test_an_output_that_cannot_be_is_refused_before_the_run():
    os.mkdir("folder")
    write("text.txt", "precious")
    write("x.toml", TITLE)
    long = ["--persons-per-agent", "100"]  # so long that a test which waits for it is noticed
    expect(refusal("run", "baseline", "-o", "folder", *long), "folder: is a folder")
    expect(refusal("run", "baseline", "-o", "nowhere/x.nc", *long), "there is no folder nowhere")
    expect(refusal("run", "baseline", "-o", "text.txt/x.nc", *long), "there is no folder text.txt")
    expect(refusal("run", "baseline", "-o", "/proc/x.nc", *long), "/proc/x.nc: cannot be written")
    expect(refusal("run", "baseline", "-o", "/dev/null", *long), "not replaced")
    expect(refusal("run", "baseline", "-o", "text.txt", *long), "not replaced")
    expect(refusal("run", "x.toml", "-o", "x.toml", *long), "is an input of this run")
    assert open("text.txt").read() == "precious"
    no_leftovers()


def test_an_output_without_the_rights_is_refused():
    if os.geteuid() == 0:
        raise Skip("root may write anywhere")
    os.mkdir("locked", mode=0o500)
    expect(refusal("run", "baseline", "-o", "locked/x.nc"), "locked/x.nc: cannot be written")


def test_a_full_disk_is_the_machines_fault_and_leaves_nothing_behind():
    os.mkdir("disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", "disk"], capture_output=True).returncode != 0:
        raise Skip("no rights to mount a small disk")
    try:
        expect(refusal("run", "baseline", *SMALL, "-o", "disk/x.nc", code=3), "error: cannot write disk/x.nc: No space left")
        assert os.listdir("disk") == []
    finally:
        subprocess.run(["umount", "disk"], check=True)


def test_wrong_options_point_to_the_help():
    expect(refusal("run"), "SCENARIO is missing", "kanteling run --help")
    expect(refusal("run", "baseline", "--sead", "2"), "unknown option --sead (did you mean '--seed'?)")
    expect(refusal("run", "baseline", "--seed"), "--seed needs a value")
    expect(refusal("run", "baseline", "--quiet=1"), "takes no value")
    expect(refusal("run", "baseline", "other"), "'other' is one argument too many")
    expect(refusal("run", "baseline", "--set", "seed"), "KEY=VALUE")
    expect(refusal("run", "baseline", "--seed", "1", "--seed", "2"), "given twice")
    expect(refusal("run", "baseline", "--threads", "0"), "whole number from 1")
    expect(refusal("run", "baseline", "--replicates", "many"), "whole number from 1")
    expect(refusal("run", "baseline", "--back-end", "gpu"), "--back-end gpu", "tbb, threads, serial")
    expect(refusal("run", "baseline", "--level", "plases"), "did you mean 'places'?")


def test_without_the_projects_tables_the_program_says_where_it_looked():
    expect(refusal("run", "baseline", KANTELING_DATA="/nowhere"), "KANTELING_DATA: there is no folder /nowhere")


def test_what_is_no_result_file_is_refused():
    write("text.nc", "no HDF5")
    expect(refusal("summary", "text.nc"), "text.nc: is not a result file")


main(globals())
