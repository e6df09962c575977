"""`gandeng comments` labels line by line, in batches."""

import json

import pytest
from click.testing import CliRunner

from bot.commands import comments


def run(text: str | bytes, *options: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(comments.command, options, input=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_line_gets_one_object_in_order() -> None:
    rows = run("beli di mana kak?\nmantap kak\n\nkecewa, barangnya rusak\n")
    assert [row["text"] for row in rows] == [
        "beli di mana kak?",
        "mantap kak",
        "",
        "kecewa, barangnya rusak",
    ]
    assert [row["kind"] for row in rows] == ["purchase_intent", "generic", "generic", "genuine"]
    assert rows[3]["sentiment"] == "negative"
    assert set(rows[0]) == {"text", "sentiment", "kind"}


def test_probabilities_on_request() -> None:
    (row,) = run("harga?\n", "--probabilities")
    shares = row["kinds"]
    assert isinstance(shares, dict)
    assert sum(shares.values()) == pytest.approx(1, abs=0.001)


def test_lines_beyond_one_batch_come_out_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comments, "BATCH", 3)
    rows = run("".join(f"komentar {n}\n" for n in range(10)))
    assert [row["text"] for row in rows] == [f"komentar {n}" for n in range(10)]


def test_what_is_read_in_part_is_said_beside_the_answer() -> None:
    result = CliRunner().invoke(comments.command, input=f"mantap\n{'bagus ' * 400}\n")
    assert len(result.stdout.splitlines()) == 2
    assert "line 2 has more than 2,000 characters" in result.stderr
    assert result.stderr.count("\n") == 1


def test_nothing_in_nothing_out() -> None:
    assert run("") == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_lines_of_either_encoding_are_read(encoding: str) -> None:
    rows = run("beli di mana kak?\nmantap 🔥\n".encode(encoding))
    assert [row["text"] for row in rows] == ["beli di mana kak?", "mantap 🔥"]
