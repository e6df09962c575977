"""The command line keeps its contract: exit codes, JSON on stdout, everything else on stderr."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.commands import _keeping
from core.analytics.frames.schemas import COMMENTS, CREATORS, POSTS
from core.capabilities.ports import ImportedFrames
from tests.analytics.evaluation.test_evaluation import KEYS as OF_AN_EVALUATION
from tests.analytics.portfolio.test_suggestion import KEYS as OF_A_SUGGESTION

SAMPLES = Path(__file__).parent.parent / "imports" / "samples"
CONTRACT = [
    "demo",
    "run",
    "say",
    "understand",
    "import",
    "export",
    "evaluate",
    "comments",
    "suggest",
    "check-content",
    "render",
    "doctor",
    "migrate",
    "backup",
    "status",
    "quarantine",
    "score",
]


def gandeng(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.mark.parametrize("name", CONTRACT)
def test_every_command_has_help_with_an_example(name: str) -> None:
    answer = gandeng(name, "--help")
    assert answer.exit_code == 0
    assert "Example:" in answer.stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from bot.cli import main;"
        "CliRunner().invoke(main, ['--help']);"
        "print([m for m in ('pandas','numpy','sqlalchemy','telegram','matplotlib','starlette')"
        " if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_reading_every_capability_imports_nothing_heavy() -> None:
    code = (
        "import sys; import bot.service; from bot.wiring import Found; dict(Found().items());"
        "print([m for m in ('pandas','pyarrow','matplotlib','weasyprint','openpyxl','highspy')"
        " if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["import"], ["import", "missing.csv"], ["understand", "--now", "x"]]
)
def test_wrong_use_exits_with_2(arguments: list[str]) -> None:
    answer = gandeng(*arguments)
    assert answer.exit_code == 2
    assert answer.stdout == ""


def test_an_operator_lists_what_was_not_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", "sqlite+aiosqlite:///own.db")
    monkeypatch.setenv("GANDENG_SECRET_KEY", "kunci")
    strange = "berapa jarak bumi ke bulan"
    gandeng("say", strange)
    counted = json.loads(gandeng("understand", "--unmatched", "--json").stdout)
    assert counted == {"days": 30, "unmatched": 1, "kept": 0, "messages": []}
    gandeng("say", "boleh simpan pesan saya")
    gandeng("say", strange)
    answer = gandeng("understand", "--unmatched", "--json")
    (message,) = json.loads(answer.stdout)["messages"]
    assert answer.exit_code == 0
    assert (message["text"], message["times"], message["people"]) == (strange, 1, 1)
    assert {"last", "intent", "confidence"} <= message.keys()
    assert strange in gandeng("understand", "--unmatched").stdout


def test_understand_answers_every_line_in_order() -> None:
    answer = gandeng(
        "understand",
        "--now",
        "2026-11-23T09:00:00+07:00",
        stdin="cari 3 kreator kopi di sby budget 2jt\n\n\xff?\n".encode("latin-1"),
    )
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.exit_code == 0
    assert len(found) == 3
    assert list(found[0]) == ["text", "intent", "confidence", "slots"]
    assert found[0]["intent"] == "suggest"
    assert found[0]["slots"] == {
        "count": 3,
        "category": "food",
        "city": "Surabaya",
        "budget_idr": 2_000_000,
    }


@pytest.mark.usefixtures("demo")
def test_import_says_what_was_new_and_the_second_time_nothing_is() -> None:
    file = str(SAMPLES / "apify_instagram_profile.json")
    first, second = gandeng("import", file, "--json"), gandeng("import", file, "--json")
    assert json.loads(first.stdout) == {
        "format": "apify_instagram_profile",
        "read": 1,
        "new": 3,
        "updated": 0,
        "skipped": [],
    }
    assert json.loads(second.stdout)["new"] == json.loads(second.stdout)["updated"] == 0


@pytest.mark.usefixtures("demo")
def test_a_file_that_is_no_data_is_named_and_the_others_are_kept(own_folder: Path) -> None:
    picture = own_folder / "foto.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    good = str(SAMPLES / "apify_instagram_profile.json")
    answer = gandeng("import", str(picture), good, "--json")
    assert answer.exit_code == 1
    assert "foto.csv" in answer.stderr
    assert "Ini gambar, yang tidak bisa saya baca." in answer.stderr
    assert "Tidak ada yang disimpan; data yang sudah ada tetap utuh." in answer.stderr
    refused, kept = map(json.loads, answer.stdout.splitlines())
    assert (refused["format"], refused["new"], len(refused["skipped"])) == (None, 0, 1)
    assert kept["new"] == 3


@pytest.mark.usefixtures("demo")
def test_what_was_left_out_is_said_in_words(own_folder: Path) -> None:
    listed = own_folder / "daftar.csv"
    listed.write_text("username,followers\na.b,1200\n,7\nx,1,2\n")
    answer = gandeng("import", str(listed), "--language", "en")
    assert "skipped 2" in answer.stdout
    assert "line 4: it has more cells than the header (x,1,2)" in answer.stdout
    assert "too_many_cells" not in answer.stdout


def test_a_setting_without_a_valid_value_is_named_and_never_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GANDENG_WEBHOOK_SECRET", "rahasia sekali!")
    answer = gandeng("doctor")
    assert answer.exit_code == 2
    assert "!!  GANDENG_WEBHOOK_SECRET" in answer.stdout
    assert "rahasia" not in answer.output


def test_doctor_says_where_settings_come_from_and_hides_secrets(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_folder / ".env").write_text("GANDENG_DEFAULT_LANGUAGE=en\n")
    monkeypatch.setenv("GANDENG_TELEGRAM_TOKEN", "42:rahasia")
    monkeypatch.setenv("GANDENG_TELEGRAM_BASE_URL", "http://127.0.0.1:1")
    answer = gandeng("doctor", "--json")
    found = {line["name"]: line for line in map(json.loads, answer.stdout.splitlines())}
    assert answer.exit_code == 1
    assert not found["Telegram"]["ok"]
    assert found["Telegram"]["found"] == "127.0.0.1:1 cannot be reached: no connection"
    assert "GANDENG_TELEGRAM_BASE_URL" in found["Telegram"]["advice"]
    assert found["GANDENG_DEFAULT_LANGUAGE"]["found"] == "en  (.env)"
    assert found["GANDENG_TELEGRAM_TOKEN"]["found"] == "set, not shown  (environment)"
    assert found["GANDENG_MODE"]["found"] == "polling  (default)"
    assert "rahasia" not in answer.output


def test_run_without_a_token_says_what_to_do() -> None:
    answer = gandeng("run")
    assert answer.exit_code == 2
    assert "BotFather" in answer.stderr
    assert "gandeng demo" in answer.stderr


def test_migrate_brings_an_empty_database_up_and_then_has_nothing_to_do() -> None:
    assert gandeng("migrate").stdout.startswith("empty -> ")
    assert gandeng("migrate").stdout.startswith("already at ")


@pytest.mark.usefixtures("demo")
def test_backup_copies_a_living_database_and_overwrites_nothing(own_folder: Path) -> None:
    gandeng("import", str(SAMPLES / "apify_instagram_profile.json"))
    assert gandeng("backup", "copy.db").exit_code == 0
    copy = sqlite3.connect(own_folder / "copy.db")
    handles = copy.execute("SELECT handle FROM creator WHERE workspace_id = 'p1'").fetchall()
    copy.close()
    assert handles == [("dapurmbaksri.contoh",)]
    again = gandeng("backup", "copy.db")
    assert again.exit_code == 2
    assert "left alone" in again.stderr


@pytest.mark.usefixtures("demo")
def test_say_answers_on_the_demo_catalogue_and_remembers_the_conversation() -> None:
    first = gandeng("say", "cari influencer kuliner di Bandung budget 2 juta")
    assert first.exit_code == 0
    assert "Rp" in first.stdout
    second = gandeng("say", "kalau 800rb?")
    assert "800.000" in second.stdout


@pytest.mark.usefixtures("demo")
def test_say_takes_a_file_and_taps_buttons_by_number() -> None:
    sent = gandeng("say", "--file", str(SAMPLES / "apify_instagram_profile.json"))
    assert "dapurmbaksri.contoh" in sent.stdout
    talk = gandeng("say", stdin="cek @dapurmbaksri.contoh\n1\n")
    assert talk.stdout.count("dapurmbaksri.contoh") >= 2


def test_render_puts_given_data_into_a_template(own_folder: Path) -> None:
    answer = gandeng("render", "thanks", "--data", "-", stdin='{"name": "<Sari>"}')
    assert answer.exit_code == 0
    assert "&lt;Sari&gt;" in answer.stdout
    broken = gandeng("render", "thanks", stdin="[1")
    assert broken.exit_code == 1
    assert "no JSON" in broken.stderr
    assert gandeng("render", "tidak_ada", stdin="{}").exit_code == 2


def test_check_content_gives_one_object_a_line() -> None:
    answer = gandeng(
        "check-content",
        "--product",
        "cosmetics",
        stdin="Krim ini menyembuhkan jerawat\nBebas ongkir hari ini\n",
    )
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [bool(line["findings"]) for line in found] == [True, False]
    assert list(found[0]["findings"][0]) == ["rule", "severity", "words", "suggestion", "source"]
    assert found[0]["findings"][0]["severity"] == "block"


def test_evaluate_gives_one_object_a_creator_with_the_keys_of_the_contract() -> None:
    file = str(SAMPLES / "apify_instagram_profile.json")
    answer = gandeng("evaluate", file, "--json", "--now", "2026-08-20")
    (found,) = map(json.loads, answer.stdout.splitlines())
    assert list(found) == OF_AN_EVALUATION
    assert found["verdict"] == "insufficient_data"
    assert found["engagement"]["posts_used"] == 1
    missing = gandeng("evaluate", file, "--handle", "@lain", "--json")
    assert missing.exit_code == 1
    assert "@dapurmbaksri.contoh" in missing.stderr


def test_evaluate_says_whom_it_leaves_out(own_folder: Path) -> None:
    profiles = json.loads((SAMPLES / "apify_instagram_profile.json").read_text("utf-8"))
    shut = profiles[0] | {"username": "tertutup", "private": True, "latestPosts": []}
    (file := own_folder / "profil.json").write_text(json.dumps([*profiles, shut]))
    answer = gandeng("evaluate", str(file), "--json")
    assert len(answer.stdout.splitlines()) == 1
    assert answer.stderr.startswith(f"line {len(profiles) + 1}: akunnya privat")


def test_suggest_stays_within_the_budget_and_beats_the_greedy_choice(own_folder: Path) -> None:
    file = own_folder / "daftar.csv"
    rows = ["username,platform,followers,price,category"]
    rows += ["@mahal,instagram,60000,600rb,kuliner", "@a,instagram,34000,500rb,kuliner"]
    rows += ["@b,instagram,34000,500rb,kuliner"]
    file.write_text("\n".join(rows))
    answer = gandeng("suggest", str(file), "--budget", "1000000", "--json")
    found = json.loads(answer.stdout)
    assert list(found) == OF_A_SUGGESTION
    assert found["spent_idr"] == sum(pick["rate_idr"] for pick in found["picks"]) <= 1_000_000
    assert {pick["handle"] for pick in found["picks"]} == {"a", "b"}
    assert found["optimality_gap"] == 0


@pytest.mark.usefixtures("demo")
def test_export_writes_what_import_reads_back(own_folder: Path) -> None:
    assert gandeng("export").exit_code == 1
    gandeng("import", str(SAMPLES / "apify_instagram_profile.json"))
    written = Path(gandeng("export", "--format", "xlsx").stdout.strip())
    day = date.fromisoformat(re.search(r"\d{4}-\d\d-\d\d", written.name)[0])  # type: ignore[index]
    tomorrow = written.name.replace(f"{day}", f"{day + timedelta(days=1)}")
    (own_folder / tomorrow).write_text("the day may end while the test runs")
    again = gandeng("import", str(own_folder / written), "--json")
    found = json.loads(again.stdout)
    assert (found["new"], found["updated"]) == (0, 0)
    assert gandeng("export", "--format", "xlsx").exit_code == 1


def test_backup_of_nothing_fails_and_makes_nothing(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", f"sqlite+aiosqlite:///{own_folder}/nope.db")
    answer = gandeng("backup", "copy.db")
    assert answer.exit_code == 1
    assert "nothing was copied" in answer.stderr
    assert list(own_folder.glob("*.db")) == []


@pytest.mark.usefixtures("demo")
def test_say_knows_the_commands_that_its_help_names() -> None:
    assert "Rp" not in gandeng("say", "/cari").stdout
    assert "contoh" in gandeng("say", "/cari kuliner bandung 2jt").stdout


def test_suggest_says_in_words_what_it_says_in_the_chat(own_folder: Path) -> None:
    file = own_folder / "daftar.csv"
    file.write_text("username,platform,followers,price\n@a,instagram,34000,500rb\n")
    enough = gandeng("suggest", str(file), "--budget", "600000")
    assert "@a" in enough.stdout
    assert "Rp500.000" in enough.stdout
    little = gandeng("suggest", str(file), "--budget", "100000")
    assert "minimal Rp500.000" in little.stdout


def test_migrate_moves_to_another_database_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = (f"sqlite+aiosqlite:///{tmp_path}/{name}.db" for name in "ab")
    monkeypatch.setenv("GANDENG_DATABASE_URL", here)
    empty = gandeng("migrate", "--to", there)
    assert empty.exit_code == 1
    assert "nothing was moved" in empty.stderr
    assert gandeng("say", "halo").exit_code == 0
    moved = gandeng("migrate", "--to", there, "--json")
    tables = {row["table"]: row for row in map(json.loads, moved.stdout.splitlines())}
    assert tables["person"]["rows"] == tables["person"]["written"] == 1
    assert "GANDENG_DATABASE_URL" in moved.stderr
    left = gandeng("say", "halo")
    assert left.exit_code == 1
    assert "moved to" in left.stderr
    monkeypatch.setenv("GANDENG_DATABASE_URL", there)
    assert gandeng("say", "halo").exit_code == 0


@pytest.mark.parametrize("url", ["nonsense", "postgresql+nothing://a/b", "mysql://a/b"])
def test_migrate_refuses_addresses_of_no_database(url: str) -> None:
    refused = gandeng("migrate", "--to", url)
    assert refused.exit_code == 2
    assert "sqlite+aiosqlite" in refused.stderr


def test_migrate_says_that_a_server_cannot_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GANDENG_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/a.db")
    gandeng("migrate")
    refused = gandeng("migrate", "--to", "postgresql+asyncpg://me:geheim@127.0.0.1:1/x")
    assert refused.exit_code == 1
    assert "stays where it was" in refused.stderr
    assert "geheim" not in refused.stderr


@pytest.mark.usefixtures("demo")
def test_import_names_its_guesses_and_keeps_what_their_figures_bear_out(own_folder: Path) -> None:
    listed = own_folder / "daftar.csv"
    listed.write_text("@ani.contoh;12400;350000\n@budi.contoh;8100;200000\n")
    answer = gandeng("import", str(listed), "--json", "--language", "en")
    assert json.loads(answer.stdout) == {
        "format": "pasted_text", "read": 2, "new": 2, "updated": 0, "skipped": [],
    }  # fmt: skip
    assert "the first number → followers (a guess" in answer.stderr
    assert "the second number → price (a guess" in answer.stderr
    assert "no platform is written, I took it for Instagram" in answer.stderr
    words = gandeng("import", str(listed), "--certain", "--language", "en").stdout
    assert "#1: what this number means is not clear, so it is not kept" in words


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    ("rows", "left_out"),
    [
        ("@ani.baru;350000;12400\n@budi.baru;200000;8100\n", ("#1", "#2")),
        ("@ani.baru;350000\n@budi.baru;200000\n", ("#1",)),
    ],
)
def test_import_keeps_no_guess_that_its_figures_speak_against(
    own_folder: Path, rows: str, left_out: tuple[str, ...]
) -> None:
    listed = own_folder / "daftar.csv"
    listed.write_text(rows)
    words = gandeng("import", str(listed), "--language", "en").stdout
    assert all(f"{name}: what this number means is not clear" in words for name in left_out)
    assert "a guess" not in words
    gandeng("export", "--format", "csv", "--out", "held")
    held = "".join(file.read_text() for file in (own_folder / "held").rglob("*.csv"))
    assert "ani.baru" in held
    assert "350000" not in held


@pytest.mark.usefixtures("demo")
def test_import_names_columns_without_a_field_and_posts_without_an_owner(own_folder: Path) -> None:
    (own_folder / "a.csv").write_text("username,followers,warna kesukaan\na.satu,12000,biru\n")
    (own_folder / "b.csv").write_text("Link,Likes\nhttps://www.instagram.com/p/CX1AAA/,790\n")
    answer = gandeng("import", "a.csv", "b.csv", "--json", "--language", "en")
    first, second = map(json.loads, answer.stdout.splitlines())
    assert set(first) == {"format", "read", "new", "updated", "skipped"}
    assert "columns that were not kept: warna kesukaan" in answer.stderr
    assert second["skipped"] == [{"line": 0, "reason": "unknown_creator"}]
    assert answer.exit_code == 1
    assert "--owner @ACCOUNT" in answer.stderr
    kept, again = (gandeng("import", "b.csv", "--owner", "@maya").stdout for _ in range(2))
    assert "new 2" in kept
    assert "gandeng import --undo" in kept.splitlines()[-1]
    assert "gandeng import --undo" not in again
    undone = [gandeng("import", "--undo", "--json") for _ in range(3)]  # the newest one first
    assert [(one.exit_code, json.loads(one.stdout)["state"]) for one in undone] == [
        (0, "done"),
    ] * 3
    assert json.loads(undone[1].stdout)["removed"] == {"creators": 1, "posts": 1, "comments": 0}
    assert [
        gandeng(*wrong).exit_code for wrong in (("import",), ("import", "b.csv", "--undo"))
    ] == [2, 2]


@pytest.mark.usefixtures("demo")
def test_suggest_uses_a_price_list_whose_columns_only_their_order_tells(own_folder: Path) -> None:
    listed = own_folder / "daftar.csv"
    listed.write_text("@ani.contoh;12400;350000\n@budi.contoh;8100;200000\n")
    answer = gandeng("suggest", str(listed), "--budget", "1000000", "--json", "--language", "en")
    assert {pick["rate_idr"] for pick in json.loads(answer.stdout)["picks"]} == {350_000, 200_000}
    assert "the second number → price (a guess" in answer.stderr


@pytest.mark.parametrize(("bound", "most", "first"), [("AHEAD", 5, 4), ("HEAVY", 2_500, 3)])
def test_import_reads_ahead_before_it_writes_and_within_bounds(
    monkeypatch: pytest.MonkeyPatch, bound: str, most: int, first: int
) -> None:
    """While a file is written nobody else writes to SQLite, so that reading comes before; so many
    rows, or so many bytes, are enough."""
    monkeypatch.setattr(_keeping, bound, most)
    steps: list[str] = []

    def pieces() -> Iterator[ImportedFrames]:
        for number in range(5):
            steps.append(f"read {number}")
            texts = POSTS.conform(
                pd.DataFrame({"creator_id": ["a"], "post_id": ["b"], "caption": ["kata " * 200]})
            )
            yield ImportedFrames(str(number), CREATORS.empty(), texts, COMMENTS.empty(), read=2)

    steps.extend(f"write {piece.format}" for piece in _keeping.ahead(pieces()))
    assert steps[:first] == [*(f"read {number}" for number in range(first - 1)), "write 0"]
    assert [step for step in steps if step[0] == "w"] == [f"write {n}" for n in range(5)]
    assert steps[-2:] == ["read 4", "write 4"]


def test_suggest_takes_the_words_of_people_and_says_which_place_it_does_not_know(
    own_folder: Path,
) -> None:
    file = own_folder / "daftar.csv"
    file.write_text("username,followers,rate\nkopi.budi,12000,300000\nkopi.sari,9000,250000\n")
    answer = gandeng(
        "suggest", str(file), "--budget", "1000000", "--city", "Atlantis", "--category", "Kuliner"
    )
    assert answer.exit_code == 0, answer.output
    assert "Atlantis" in answer.stderr
    macro = gandeng("suggest", str(file), "--budget", "1000000", "--tier", "macro", "--json")
    assert "--tier macro" in macro.stderr
    assert json.loads(macro.stdout)["picks"]
    micro = gandeng("suggest", str(file), "--budget", "1000000", "--tier", "micro", "--json")
    assert not micro.stderr
    assert gandeng("suggest", str(file), "--budget", "1000000", "--category", "foo").exit_code == 2
