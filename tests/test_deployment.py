"""What is shipped for operators fits the program that it starts."""

from __future__ import annotations

import re
from configparser import ConfigParser
from pathlib import Path

import yaml

from bot.metrics import Metrics
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
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
