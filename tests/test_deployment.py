"""What is shipped for operators fits the program that it starts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest
import yaml

from bot.metrics import Metrics
from bot.settings import Settings
from bot.web import WEBHOOK_PATH

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "core", "handlers", "templates")
AT_HOME = ("core/nlu/data/intents/", "core/nlu/data/questions/", "core/nlu/data/follow_ups/")
"""Sentences that `benchmarks.understanding.train` learns from: its place is the repository, and what
was learnt (`intents.npz`, `questions.npz`, `follow_ups.npz`) is installed."""

KNOWN = {f"GANDENG_{name.upper()}" for name in Settings.model_fields}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_that_is_named_exists() -> None:
    for name in ("Dockerfile", "compose.yaml", "deploy/gandeng.service", "docs/operations.md"):
        assert set(re.findall(r"GANDENG_[A-Z_]+[A-Z]", read(name))) <= KNOWN, name


def test_the_image_runs_as_nobody_special_and_says_how_it_is() -> None:
    lines = read("Dockerfile").splitlines()
    assert "USER gandeng" in lines
    assert lines.index("USER gandeng") < lines.index('CMD ["run"]')
    assert "/healthz" in read("Dockerfile")
    assert "--require-hashes" in read("Dockerfile")


def test_the_image_holds_every_package_and_no_secret() -> None:
    taken = {line[1:] for line in read(".dockerignore").splitlines() if line.startswith("!")}
    assert {"bot", "core", "handlers", "templates", "pyproject.toml", "requirements.lock"} <= taken
    assert all((ROOT / name).exists() for name in taken)
    assert not any(name.startswith(".") for name in taken)


def test_the_composition_has_a_database_and_two_replicas() -> None:
    services = yaml.safe_load(read("compose.yaml"))["services"]
    assert services["bot"]["deploy"]["replicas"] == 2
    assert services["bot"]["depends_on"]["db"]["condition"] == "service_healthy"
    assert "postgresql+asyncpg" in services["bot"]["environment"]["GANDENG_DATABASE_URL"]
    assert "ports" not in services["db"]  # nobody outside reaches the database


def test_the_internet_sees_the_webhook_alone() -> None:
    proxy = yaml.safe_load(read("compose.yaml"))["services"]["proxy"]
    assert "./deploy/Caddyfile:/etc/caddy/Caddyfile:ro" in proxy["volumes"]
    site = read("deploy/Caddyfile")
    assert re.findall(r"handle (\S+)", site) == [WEBHOOK_PATH]
    assert site.index("reverse_proxy") < site.index("respond 404")


def test_replicas_share_a_key_and_none_starts_without() -> None:
    services = yaml.safe_load(read("compose.yaml"))["services"]
    assert services["bot"]["environment"]["GANDENG_SECRET_KEY"].startswith("${GANDENG_SECRET_KEY:?")
    shared = Settings(_env_file=None, database_url="postgresql+asyncpg://u@h/d", secret_key=None)
    assert "secret_key" in shared.lacks
    assert "secret_key" not in Settings(_env_file=None, secret_key=None).lacks


def test_the_unit_restarts_and_waits_for_a_stop_that_loses_nothing() -> None:
    unit = ConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(read("deploy/gandeng.service"))
    service = unit["Service"]
    assert service["Restart"] == "always"
    assert int(service["TimeoutStopSec"]) > 10
    assert service["ExecStart"].endswith("gandeng run")


def test_every_metric_that_operators_watch_is_given() -> None:
    given = Metrics().render().decode()
    watched = set(re.findall(r"`(gandeng_[a-z_]+)`", read("docs/operations.md")))
    assert watched
    assert all(name in given for name in watched)


def test_every_alarm_has_a_rule_and_every_rule_a_metric_that_is_given() -> None:
    (group,) = yaml.safe_load(read("deploy/alerts.yaml"))["groups"]
    expressions = " ".join(rule["expr"] for rule in group["rules"])
    ruled = set(re.findall(r"gandeng_[a-z_]+", expressions))
    given = Metrics().render().decode()
    assert all(f"{name} " in given or f"{name}{{" in given for name in ruled)
    alarms = re.findall(
        r"^\| (?:sum of )?`(gandeng_[a-z_]+)`", read("docs/operations.md"), re.MULTILINE
    )
    assert len(alarms) > 8
    assert all(any(name.startswith(alarm) for name in ruled) for alarm in alarms)
    assert len({rule["alert"] for rule in group["rules"]}) == len(group["rules"])


BUILD = "import sys; from setuptools import build_meta; build_meta.build_wheel(sys.argv[1])"


def done(code: str, *arguments: str, folder: Path, path: Path | None = None) -> str:
    """Run Python in a folder, without our repository; return what it wrote on stdout."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GANDENG_", "PYTHONPATH"))}
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=kept | ({"PYTHONPATH": str(path)} if path else {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-2_000:]
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which a wheel of this code was unpacked, as an installation does."""
    source, made, site = (tmp_path_factory.mktemp(name) for name in ("source", "made", "site"))
    for name in PACKAGES:
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, source / name, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source / name)
    done(BUILD, str(made), folder=source)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return site


def test_everything_but_the_sentences_to_learn_from_is_installed(installed: Path) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    missing = {name for name in ours if not (installed / name).exists()}
    assert missing == {name for name in ours if name.startswith(AT_HOME)}


def test_what_is_installed_answers_in_a_bare_folder(installed: Path, tmp_path: Path) -> None:
    said = "from bot.cli import main; main()"
    answer = done(said, "say", "halo", folder=tmp_path, path=installed)
    assert "Gandeng" in answer
    where = done("import bot; print(bot.__file__)", folder=tmp_path, path=installed)
    assert Path(where.strip()).is_relative_to(installed)
