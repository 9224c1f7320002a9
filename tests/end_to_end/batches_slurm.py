"""A batch as a job array of a real Slurm: munge, slurmctld and slurmd on the loopback address, without systemd."""
import contextlib
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import time

from kanteling import *

STUDY = '[experiment]\nreplicates = {}\nset = {{ "run.persons_per_agent" = 700, "run.until" = {} }}\nscenarios = ["baseline", "other.toml"]\n'


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(happens, what, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        got = happens()
        if got:
            return got
        time.sleep(0.2)
    raise Skip(f"Slurm cannot be started here: {what}")


def answer(*command, env):
    return subprocess.run(command, env=env, text=True, capture_output=True)


@contextlib.contextmanager
def munge():
    """The running munged of this machine, or one of our own."""
    if answer("munge", "-n", env=os.environ).returncode == 0:
        yield
        return
    try:
        user = pwd.getpwnam("munge")
    except KeyError:
        raise Skip("there is no user munge")
    os.makedirs("/run/munge", exist_ok=True)
    os.chown("/run/munge", user.pw_uid, user.pw_gid)
    program = subprocess.Popen(["munged", "--foreground"], user="munge", group="munge", extra_groups=[], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        wait_until(lambda: answer("munge", "-n", env=os.environ).returncode == 0, "munged does not answer", 15)
        yield
    finally:
        program.terminate()
        program.wait()


@contextlib.contextmanager
def slurm():
    """A cluster of this machine alone; gives the environment for its commands. Skips where it cannot be."""
    for program in ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "scancel"):
        if not shutil.which(program):
            raise Skip(f"Slurm is not installed: no {program}")
    if os.geteuid() != 0:
        raise Skip("starting a Slurm takes root's rights")
    here = pathlib.Path.cwd() / "slurm"
    for folder in ("state", "spool"):
        (here / folder).mkdir(parents=True)
    host, memory = socket.gethostname().split(".")[0], os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_000_000
    (here / "slurm.conf").write_text(f"""ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
StateSaveLocation={here}/state
SlurmdSpoolDir={here}/spool
SlurmctldPidFile={here}/slurmctld.pid
SlurmdPidFile={here}/slurmd.pid
SlurmctldLogFile={here}/slurmctld.log
SlurmdLogFile={here}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmdParameters=config_overrides
KillWait=2
NodeName={host} NodeAddr=127.0.0.1 CPUs=4 RealMemory={memory} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
""")
    env = {**environment(), "SLURM_CONF": str(here / "slurm.conf")}
    with munge():
        daemons = [subprocess.Popen([name, "-D", "-f", env["SLURM_CONF"]], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                   for name in ("slurmctld", "slurmd")]
        try:
            wait_until(lambda: answer("sinfo", "-h", "-o", "%T", env=env).stdout.strip() == "idle", "its node does not become idle", 30)
            yield env
        finally:
            for daemon in reversed(daemons):
                daemon.send_signal(signal.SIGTERM)
            for daemon in daemons:
                try:
                    daemon.wait(timeout=20)
                except subprocess.TimeoutExpired:
                    daemon.kill()
                    daemon.wait()


def submit(script, env, *options):
    done = answer("sbatch", "--parsable", *options, script, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def finished(job, env):
    return not answer("squeue", "-h", "-j", job, env=env).stdout.strip()


def large_test_a_job_array_of_slurm_survives_a_kill_and_merges_to_the_bytes_of_one_machine():
    write("other.toml", '[scenario]\nname = "other"\n[ties]\nmover = 2\n')
    write("study.toml", STUDY.format(8, 1950))
    script = kanteling("plan", "study.toml", "--slurm", "4", "-o", "study", "--threads", "1").stdout
    expect(script, "#SBATCH --array=1-4", "#SBATCH --cpus-per-task=1", "#SBATCH --mem=", "#SBATCH --time=", "--shard \"$SLURM_ARRAY_TASK_ID/4\"")
    write("study.sh", script)
    with slurm() as env:
        job = submit("study.sh", env)
        wait_until(lambda: answer("squeue", "-h", "-t", "R", "-j", f"{job}_2", env=env).stdout.strip() or finished(job, env), "no task runs")
        time.sleep(0.5)
        answer("scancel", "--signal=KILL", "--full", f"{job}_2", env=env)
        end = time.monotonic() + 300
        while not finished(job, env) and time.monotonic() < end:
            time.sleep(0.5)
        assert finished(job, env), "the array does not end"
        left = refusal("merge", "study")
        expect(left, "runs are still missing")
        job = submit("study.sh", env)
        while not finished(job, env) and time.monotonic() < end:
            time.sleep(0.5)
        assert finished(job, env), "the array does not end the second time"
    logs = "".join(path.read_text() for path in pathlib.Path(".").glob("slurm-*.out"))
    expect(logs, "share 1 of 4 is done", "share 2 of 4 is done")
    kanteling("merge", "study")
    kanteling("batch", "study.toml", "-o", "alone", "--quiet")
    assert pathlib.Path("study/results.nc").read_bytes() == pathlib.Path("alone/results.nc").read_bytes()


main(globals())
