"""Settings that cannot be read, are left blank or are dangerous are told, and no secret is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.commands.test_cli import SAMPLES, gandeng
from tests.commands.test_failures import told

PROFILES = SAMPLES / "apify_instagram_profile.json"


@pytest.mark.parametrize(
    "content",
    [b"GANDENG_TIME_ZONE=Asia/Jakarta\n# caf\xe9\n", "GANDENG_MODE=polling\n".encode("utf-16")],
    ids=["latin", "utf-16"],
)
def test_an_env_file_that_is_no_utf_8_is_told(own_folder: Path, content: bytes) -> None:
    (own_folder / ".env").write_bytes(content)
    doctor, run = gandeng("doctor"), gandeng("understand", stdin="halo\n")
    told(doctor)
    told(run)
    assert (doctor.exit_code, run.exit_code) == (2, 2)
    assert "UTF-8" in doctor.stdout
    assert "GANDENG_TIME_ZONE" in doctor.stdout
    assert "UTF-8" in run.stderr


@pytest.mark.parametrize("name", ["TIME_ZONE", "SEND_LIMITS", "MODE", "ADMIN_IDS", "LISTEN"])
def test_a_setting_left_blank_is_not_set(name: str, own_folder: Path) -> None:
    (own_folder / ".env").write_text(f"GANDENG_{name}=\n")
    assert gandeng("understand", stdin="halo\n").exit_code == 0


def test_doctor_shows_nothing_that_stands_behind_a_question_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GANDENG_WEBHOOK_URL", "https://u:GEHEIM@h.example/x?t=RAHASIA")
    said = gandeng("doctor").stdout
    assert "h.example" in said
    assert "GEHEIM" not in said
    assert "RAHASIA" not in said


@pytest.mark.parametrize(("key", "short"), [("x", True), ("k7" * 20, False)])
def test_doctor_warns_of_a_key_that_can_be_guessed(
    key: str, short: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_SECRET_KEY", key)
    assert ("can be guessed" in gandeng("doctor").stdout) is short


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("TELEGRAM_TOKEN=42:rahasia\n", "perhaps GANDENG_TELEGRAM_TOKEN is meant"),
        ("# x\nGANDENG_TELEGRAM_TOKEN: 42:rahasia\n", "line 2 is no NAME=value"),
        ("GANDENG_WEBHOK_URL=https://x.id\n", "perhaps GANDENG_WEBHOOK_URL is meant"),
        ("GANDENG_SECRET_KEY=foo\n", "can be guessed"),
        ("GANDENG_SECRET_KEY=rahasia\n", "chmod 600 .env"),
    ],
)
def test_what_is_probably_meant_otherwise_is_said_by_doctor_and_run(
    written: str, said: str, own_folder: Path
) -> None:
    (own_folder / ".env").write_text(written)
    (own_folder / ".env").chmod(0o644)
    doctor, run = gandeng("doctor"), gandeng("run")
    assert said in doctor.stdout
    assert said in run.stderr
    for answer in (doctor, run):
        told(answer)
        assert "rahasia" not in answer.output
        assert "python-dotenv" not in answer.output


@pytest.mark.parametrize("written", ["MODE=x\nPORT=1\n", "GANDENG_TIME_ZONE=Asia/Jakarta\n"])
def test_a_file_that_is_meant_so_is_not_remarked_on(written: str, own_folder: Path) -> None:
    (own_folder / ".env").write_text(written)
    assert "?? " not in gandeng("doctor").stdout


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    [
        ("TELEGRAM_BASE_URL", "http://127.0.0.1:99999", "a port is a number from 1 to 65535"),
        ("TELEGRAM_TOKEN", "42:rahasia lagi", "@BotFather"),
    ],
)
def test_a_wrong_value_is_told_by_what_is_wrong_with_it(
    name: str, value: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"GANDENG_{name}", value)
    assert advice in gandeng("doctor").stdout


def test_spaces_around_a_token_are_nobodys_wish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANDENG_TELEGRAM_TOKEN", " 42:rahasia ")
    token = Settings(_env_file=None).telegram_token
    assert token is not None
    assert token.get_secret_value() == "42:rahasia"


def test_another_key_than_a_database_was_sealed_with_is_refused(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", f"sqlite+aiosqlite:///{own_folder}/x.db")
    monkeypatch.setenv("GANDENG_TELEGRAM_TOKEN", "42:rahasia")
    key, lost = own_folder / ".gandeng" / "secret.key", own_folder / "lost"
    assert gandeng("import", str(PROFILES)).exit_code == 0
    key.rename(lost)
    for setting, words in (
        ("lain" * 9, "GANDENG_SECRET_KEY is not the key that this database was sealed with"),
        ("", "sealed with is not there"),
    ):
        if setting:
            monkeypatch.setenv("GANDENG_SECRET_KEY", setting)
        else:
            monkeypatch.delenv("GANDENG_SECRET_KEY")
        for command in (["say", "halo"], ["import", str(PROFILES)], ["run"], ["doctor"]):
            answer = gandeng(*command)
            told(answer)
            assert (answer.exit_code, words in answer.output) == (1, True)
            assert "--new-key" in answer.output
            assert not key.exists()  # none was made that would be taken for it
    lost.rename(key)
    assert gandeng("say", "halo").exit_code == 0
    monkeypatch.setenv("GANDENG_SECRET_KEY", "lain" * 9)
    assert f"{key.relative_to(own_folder)} is: set its content" in gandeng("doctor").stdout
    assert gandeng("migrate", "--new-key").exit_code == 0
    assert gandeng("say", "halo").exit_code == 0
    assert gandeng("migrate", "--new-key", "--to", "sqlite+aiosqlite:///y.db").exit_code == 2


def test_the_key_of_a_file_is_pointed_at_where_the_settings_need_one(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", "postgresql+asyncpg://u@127.0.0.1:1/x")
    assert "one long random text" in gandeng("run").stderr
    (own_folder / ".gandeng").mkdir()
    (own_folder / ".gandeng" / "secret.key").write_text("kunci")
    for command in ("run", "doctor"):
        assert "here is .gandeng/secret.key: set its content" in gandeng(command).output


def test_tiers_are_a_setting_that_evaluate_and_suggest_go_by(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = own_folder / "daftar.csv"
    file.write_text(
        "username,platform,followers,price\n@a,instagram,3000,90rb\n@b,instagram,34000,200rb\n"
    )

    def told(tiers: str) -> tuple[list[str], set[str]]:
        monkeypatch.setenv("GANDENG_TIERS", tiers)
        cards = gandeng("evaluate", str(file), "--json").stdout.splitlines()
        wish = ("--budget", "500000", "--tier", "micro", "--json")
        picks = json.loads(gandeng("suggest", str(file), *wish).stdout)["picks"]
        return [json.loads(card)["tier"] for card in cards], {pick["handle"] for pick in picks}

    low = "nano=500,micro=2000,mid=20000,macro=50000,mega=90000"
    assert told("") == (["nano", "micro"], {"b"})
    assert told(low) == (["micro", "mid"], {"a"})
    assert f"{low}  (environment)" in gandeng("doctor").stdout
    monkeypatch.setenv("GANDENG_TIERS", "nano=1,micro=0")
    for command in (("doctor",), ("evaluate", str(file))):
        refused = gandeng(*command)
        assert refused.exit_code == 2
        assert "nano=1000,micro=10000" in refused.stdout + refused.stderr


@pytest.mark.parametrize("command", [["evaluate", str(PROFILES)], ["--help"]])
def test_a_reader_that_has_seen_enough_is_no_fault(command: list[str]) -> None:
    start = [sys.executable, "-c", "from bot.cli import main; main()", *command]
    with subprocess.Popen(start, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(60) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_several_accounts_of_a_file_may_be_asked_for() -> None:
    every = [
        line.split('"')[3]
        for line in gandeng("evaluate", str(PROFILES), "--json").stdout.splitlines()
    ]
    asked = [word for name in every[:2] for word in ("--handle", name)]
    answer = gandeng("evaluate", str(PROFILES), "--json", *asked)
    assert [line.split('"')[3] for line in answer.stdout.splitlines()] == every[:2]
