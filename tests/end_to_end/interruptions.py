"""Ctrl-C: what is finished is kept."""
import os
import signal
import subprocess
import time

from kanteling import *


def start(*arguments):
    return subprocess.Popen([PROGRAM, *arguments], env=environment(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def wait_for(program, word):
    """Reads what the program says until a line holds a word."""
    for line in program.stderr:
        if word in line:
            return line
    raise AssertionError(f"the program ended without saying '{word}'")


def interrupted(with_signal, *arguments):
    program = start("run", "baseline", "--persons-per-agent", "700", *arguments)
    wait_for(program, " left ")
    program.send_signal(with_signal)
    out, errors = program.communicate(timeout=300)
    assert program.returncode == 130, (program.returncode, out, errors)
    no_leftovers()
    return out, errors


def test_ctrl_c_keeps_what_was_finished_in_a_valid_file():
    out, errors = interrupted(signal.SIGINT)
    expect(errors, "Stopping after this month", "Interrupted; what was finished is kept in results/baseline.nc")
    expect(out, "data sha256: ", "population")
    table = kanteling("summary", "results/baseline.nc").stdout
    expect(table, "one run (1 interrupted)", "population")
    assert " 2040\n" not in table
    expect(kanteling("verify", "results/baseline.nc", "--quiet").stdout, "same")


def test_a_request_to_end_does_the_same():
    interrupted(signal.SIGTERM, "-o", "x.nc")
    expect(kanteling("summary", "x.nc").stdout, "interrupted")


def test_an_interrupted_file_holds_the_months_before_the_interruption():
    interrupted(signal.SIGINT, "--seed", "3", "--until", "1980")
    kanteling("run", "baseline", "--persons-per-agent", "700", "--seed", "3", "--until", "1980", "--quiet", "-o", "whole.nc")
    reader = [os.environ["READ_WITH_OURS"]]
    part, whole = (values_of(reader, file, "population", "births") for file in ("results/baseline.nc", "whole.nc"))
    there = {key: value for key, value in part.items() if value == value}
    assert 12 <= len(there) < len(whole)
    assert all(whole[key] == value for key, value in there.items())


def test_replicates_that_were_done_are_kept_with_the_interrupted_one():
    program = start("run", "baseline", *SMALL, "--replicates", "20")
    wait_for(program, "run ")
    program.send_signal(signal.SIGINT)
    program.communicate(timeout=300)
    assert program.returncode == 130
    expect(kanteling("summary", "results/baseline.nc").stdout, "mean over")


def test_nothing_is_written_where_no_month_was_finished():
    program = start("run", "baseline", "--persons-per-agent", "30")  # whose people take a while to be made
    wait_for(program, "note on the places")
    time.sleep(0.3)
    program.send_signal(signal.SIGINT)
    errors = program.communicate(timeout=300)[1]
    assert program.returncode == 130, program.returncode
    expect(errors, "nothing is written")
    assert os.listdir("results") == []


def test_a_second_ctrl_c_ends_at_once():
    program = start("run", "baseline", "--persons-per-agent", "30")
    wait_for(program, "note on the places")
    time.sleep(0.3)
    program.send_signal(signal.SIGINT)
    time.sleep(0.2)
    program.send_signal(signal.SIGINT)
    assert program.wait(timeout=10) == 130
    assert os.listdir("results") == []


main(globals())
