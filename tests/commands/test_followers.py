"""`gandeng followers` judges a sample as the scorecard does, and says little of a small one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands import followers

HEADER = "username,posts,following,followers,picture,private\n"
REAL = "dapur.nina,210,320,410,yes,no\n"
FAKE = "user83749201,0,4200,12,no,no\n"


def judged(path: Path, text: str) -> Result:
    file = path / "sample.csv"
    file.write_text(text, encoding="utf-8")
    return CliRunner().invoke(followers.command, [str(file)])


def test_a_sample_has_a_share_with_its_doubt(tmp_path: Path) -> None:
    result = judged(tmp_path, HEADER + REAL * 30 + FAKE * 10)
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["accounts"], found["judged_fake"]) == (40, 10)
    assert 0 < found["low"] < found["share"] < found["high"] < 1
    assert found["share"] == pytest.approx(0.25, abs=0.05)


def test_of_a_few_followers_no_share_is_said(tmp_path: Path) -> None:
    found = json.loads(judged(tmp_path, HEADER + REAL * 10 + FAKE * 9).stdout)
    assert found["judged_fake"] == 9
    assert (found["share"], found["low"], found["high"]) == (None, None, None)


@pytest.mark.parametrize("text", ["nama,umur\nnina,3\n", "", '"a\n'])
def test_what_is_no_sample_ends_with_what_to_do(tmp_path: Path, text: str) -> None:
    result = judged(tmp_path, text)
    assert result.exit_code == 1
    assert "was not judged" in result.output
