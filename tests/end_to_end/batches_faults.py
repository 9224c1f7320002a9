"""Batches that are killed, disturbed, or run out of disk: what is finished stays, and the same command goes on."""
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import time

from kanteling import *

SET = 'set = { "run.persons_per_agent" = 700, "run.until" = 1946 }\n'
STUDY = '[experiment]\nreplicates = 3\n' + SET + 'scenarios = ["baseline", "other.toml"]\n'


def experiment(text=STUDY):
    write("other.toml", '[scenario]\nname = "other"\n[ties]\nmover = 2\n')
    write("study.toml", text)


def batch(*arguments, code=0, folder="study", **more):
    return kanteling("batch", "study.toml", "-o", folder, *arguments, code=code, **more)


def start(*arguments, folder="study", **more):
    return subprocess.Popen([PROGRAM, "batch", "study.toml", "-o", folder, *arguments], env=environment(), text=True, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, **more)


def bytes_of(path):
    return pathlib.Path(path).read_bytes()


def status(folder="study"):
    return json.loads(kanteling("status", folder, "--json").stdout)


def killed_often(kills, seed):
    """Kills a batch at random moments until it has been killed so often, and lets it end; the result must be that of one that was left alone."""
    experiment()
    began = time.monotonic()
    batch("--quiet")
    whole = time.monotonic() - began
    lots = random.Random(seed)
    deaths = round_number = 0
    while deaths < kills:
        round_number += 1
        folder = f"killed-{round_number}"
        for _ in range(kills):  # until one gets through
            program = start("--quiet", folder=folder)
            try:
                program.communicate(timeout=lots.uniform(0, whole) if deaths < kills else 600)
                break
            except subprocess.TimeoutExpired:
                before = status(folder)["finished"] if os.path.exists(f"{folder}/plan.nc") else 0
                program.send_signal(signal.SIGKILL)
                program.communicate()
                deaths += 1
                if os.path.exists(f"{folder}/plan.nc"):
                    assert status(folder)["finished"] >= before
        batch("--quiet", folder=folder)
        assert bytes_of(f"{folder}/results.nc") == bytes_of("study/results.nc")
        no_leftovers(folder)
        assert not [name for name in os.listdir(f"{folder}/shards") if name.startswith(".")]
        shutil.rmtree(folder)


def test_a_batch_that_is_killed_a_few_times_ends_as_one_left_alone():
    killed_often(3, seed=1)


def large_test_a_batch_that_is_killed_fifty_times_ends_as_one_left_alone():
    killed_often(50, seed=2)


def test_ctrl_c_keeps_finished_runs_and_the_same_command_goes_on():
    experiment(STUDY.replace("replicates = 3", "replicates = 40"))
    program = start("--threads", "2")
    for line in program.stderr:
        if "runs done" in line:
            break
    program.send_signal(signal.SIGINT)
    out, errors = program.communicate(timeout=300)
    assert program.returncode == 130, (program.returncode, out, errors)
    expect(errors, "Interrupted; what was finished is kept in study")
    done = status()["finished"]
    assert 0 < done < 80, done
    expect(refusal("merge", "study"), f"{80 - done} of 80 runs are still missing")
    experiment()
    expect(batch().stdout, "6 finished")


def test_two_batches_cannot_work_in_one_folder():
    experiment(STUDY.replace("replicates = 3", "replicates = 40"))
    program = start("--threads", "1")
    for line in program.stderr:
        if "to be made" in line:
            break
    said = refusal("batch", "study.toml", "-o", "study")
    expect(said, "another batch works in this folder", f"process {program.pid} on ")
    expect(refusal("batch", "study.toml", "-o", "study", "--shard", "1/2"), "another batch works in this folder")
    at_work = status()["at_work"]
    assert [worker["process"] for worker in at_work] == [program.pid], at_work
    program.kill()
    program.communicate()
    assert status()["at_work"] == []
    experiment()
    expect(batch().stderr, f"process {program.pid} on ", "ended without finishing this batch")
    assert not [name for name in os.listdir("study") if name.startswith("lock-")]


def test_shards_that_are_no_good_are_named_set_aside_and_made_again():
    experiment(STUDY.replace("replicates = 3", "replicates = 1"))
    batch("--quiet")
    good = bytes_of("study/results.nc")
    shard = next(pathlib.Path("study/shards").iterdir())
    whole = shard.read_bytes()
    kanteling("run", "other.toml", *SMALL, "--quiet", "-o", "run.nc")
    for damage, why in ((lambda: shard.write_bytes(whole[:len(whole) // 2]), "damaged"),
                        (lambda: shard.write_bytes(whole[:-74]), "its end is missing"),
                        (lambda: shard.write_bytes(whole[:5000] + b"x" + whole[5001:]), "have changed"),
                        (lambda: shard.write_bytes(b"Dear all,"), "no HDF5"),
                        (lambda: shutil.copy("run.nc", shard), "no shard of a batch"),
                        (lambda: subprocess.run([os.environ["ALTER_RESULTS"], shard, shard, "provenance/version", "0.0.1"], check=True), "made by kanteling 0.0.1")):
        damage()
        done = batch()
        expect(done.stderr, "set aside, its runs will be made again", shard.name, why, "2 to be made")
        assert bytes_of("study/results.nc") == good
        aside = list(pathlib.Path("study/set_aside").iterdir())
        assert len(aside) == 1, aside
        shutil.rmtree("study/set_aside")
        left = list(pathlib.Path("study/shards").iterdir())
        assert len(left) == 1, left
        left[0].rename(shard)  # its name follows from when it was made


def test_a_run_that_fails_is_a_row_and_can_be_tried_again():
    write("points.csv", "run.persons_per_agent\n700\n5000\n")
    experiment('[experiment]\nreplicates = 2\nset = { "run.until" = 1946 }\nscenarios = ["baseline"]\n[design]\nkind = "file"\nfile = "points.csv"\n')
    done = batch(code=1)
    expect(done.stderr, "2 runs failed", "--retry-failed")
    expect(done.stdout, "2 finished, 2 failed")
    failures = status()["failures"]
    assert [(each["replicate"], each["point"]) for each in failures] == [(0, 1), (1, 1)], failures
    assert "persons_per_agent" in failures[0]["message"] or "agents" in failures[0]["message"], failures
    expect(kanteling("status", "study").stdout, "failed: baseline, replicate 0, point 1: ")
    again = batch(code=1)
    expect(again.stderr, "0 to be made")
    retried = batch("--retry-failed", code=1)
    expect(retried.stderr, "2 to be made")
    expect(retried.stdout, "2 finished, 2 failed")
    expect(header("study/results.nc"), "run = 4")
    assert [len(list(pathlib.Path("study/shards").iterdir()))] == [2]


def limited_disk(folder, megabytes):
    """A small file system of its own; skips where it cannot be mounted."""
    os.mkdir(folder)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skip(f"no small file system can be mounted here: {done.stderr.strip()}")


def test_a_full_disk_ends_a_batch_and_what_is_finished_stays():
    experiment()
    batch("--quiet", folder="whole")
    kanteling("run", "baseline", "--persons-per-agent", "700", "--until", "1946", "--quiet", "-o", "one.nc")
    size = os.path.getsize("one.nc")  # of a shard with one run, and about of the plan
    limited_disk("small", 30)
    try:
        disk = os.statvfs("small")
        with open("small/filler", "wb") as filler:
            filler.write(b"x" * (disk.f_bavail * disk.f_frsize - 9 * size // 2))
        said = refusal("batch", "study.toml", "-o", "small/study", "--threads", "1", code=3)
        expect(said, "No space left on device")
        kept = status("small/study")["finished"]
        assert 0 < kept < 6, kept
        no_leftovers("small")
        os.remove("small/filler")
        expect(batch(folder="small/study").stderr, f"{6 - kept} to be made")
        assert bytes_of("small/study/results.nc") == bytes_of("whole/results.nc")
    finally:
        subprocess.run(["umount", "small"], check=True)


main(globals())
