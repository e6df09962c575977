"""Scoring part by part gives what one process gives, however a catalogue is divided."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from bot.cli import main
from bot.demo.catalogue import generate
from bot.scoring import run
from bot.scoring.dataset import DatasetError, divide, metadata_of, parts_of
from bot.scoring.steps import FACTS, Plan
from core.analytics.evaluation.evaluation import evaluate
from core.analytics.frames.schemas import SUMMARIES
from core.analytics.portfolio.summary import summarise
from core.rendering.notes import speaker

NOW = datetime(2026, 11, 1, tzinfo=UTC)
Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address="127.0.0.1:0"
        ) as local,
        Client(local) as opened,
    ):
        yield opened


@pytest.fixture(scope="module")
def frames() -> Frames:
    """Some accounts of the demo, with the comments of few of them, so that they are read."""
    made = generate(3, NOW)
    creators = made.creators.head(120)
    posts = made.posts[made.posts["creator_id"].isin(creators["creator_id"])]
    few = posts[posts["creator_id"].isin(creators["creator_id"].head(4))]
    comments = made.comments[made.comments["post_id"].isin(few["post_id"])].head(250)
    return creators, posts, comments


@pytest.fixture(scope="module")
def alone(frames: Frames) -> dict[str, dict[str, Any]]:
    """What one process says of each, by handle and platform."""
    creators, posts, comments = (
        frame.sort_values(list(frame.columns[:2]), ignore_index=True) for frame in frames
    )
    creators = creators.sort_values("creator_id", ignore_index=True)
    return {
        card.creator_id: card.to_json(speaker("id"))
        for card in evaluate(creators, posts, comments, now=NOW)
    }


def write(folder: Path, frames: Frames) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in zip(("creators", "posts", "comments"), frames, strict=True):
        frame.to_parquet(folder / f"{name}.parquet", index=False)
    return folder


def cards(out: Path) -> dict[str, dict[str, Any]]:
    frame = pd.concat(pd.read_parquet(file) for file in sorted(out.glob("part=*.parquet")))
    return dict(zip(frame["creator_id"], frame["card"].map(json.loads), strict=True))


def differences(found: dict[str, dict[str, Any]], alone: dict[str, dict[str, Any]]) -> list[Any]:
    """Return which creator's which part is not the same, and what it is in either."""
    assert found.keys() == alone.keys()
    return [
        (name, key, found[name][key], value)
        for name, card in alone.items()
        for key, value in card.items()
        if found[name][key] != value
    ]


class Example:
    """A catalogue and what one process says of it; Hypothesis would print a dataclass whole."""

    def __init__(self, frames: Frames, alone: dict[str, dict[str, Any]]) -> None:
        self.frames, self.alone = frames, alone


@pytest.fixture(scope="module")
def example(frames: Frames, alone: dict[str, dict[str, Any]]) -> Example:
    return Example(frames, alone)


@given(buckets=st.lists(st.integers(0, 6), min_size=120, max_size=120), shuffle=st.integers(0, 99))
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
def test_any_division_gives_the_same(
    buckets: list[int],
    shuffle: int,
    example: Example,
    client: Client,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = tmp_path_factory.mktemp("any")
    creators, posts, comments = (
        frame.sample(frac=1, random_state=shuffle) for frame in example.frames
    )
    where = dict(zip(creators["creator_id"], buckets, strict=True))
    owner = dict(zip(posts["post_id"], posts["creator_id"].map(where), strict=True))
    for bucket in set(buckets):
        write(
            home / "data" / f"part={bucket}",
            (
                creators[creators["creator_id"].map(where) == bucket],
                posts[posts["creator_id"].map(where) == bucket],
                comments[comments["post_id"].map(owner) == bucket],
            ),
        )
    found = run.score(home / "data", home / "out", client, now=NOW)
    assert found.creators == len(creators)
    assert differences(cards(home / "out"), example.alone) == []


def test_whole_tables_are_divided_by_creator(
    frames: Frames,
    alone: dict[str, dict[str, Any]],
    client: Client,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "POSTS_A_PART", 900)
    data = write(tmp_path / "data", frames)
    found = run.score(data, tmp_path / "out", client, now=NOW)
    assert found.parts > 3
    assert found.kept == 0
    assert differences(cards(tmp_path / "out"), alone) == []


def test_what_is_finished_is_not_done_again(frames: Frames, client: Client, tmp_path: Path) -> None:
    data = tmp_path / "data"
    source = write(tmp_path / "source", frames)
    parts = divide(source, data, 4)
    out = tmp_path / "out"
    first = run.score(data, out, client, now=NOW)
    times = {file: file.stat().st_mtime_ns for file in out.rglob("*.parquet")}
    again = run.score(data, out, client, now=NOW)
    assert (first.kept, again.kept) == (0, 4)
    assert {file: file.stat().st_mtime_ns for file in out.rglob("*.parquet")} == times

    plan = Plan(NOW, True, "id", out)
    plan.file(FACTS, parts[0]).write_bytes(b"half a fi")  # a machine that lost its power
    (out / "part=1.parquet").unlink()
    repaired = run.score(data, out, client, now=NOW)
    assert repaired.kept == 3
    assert metadata_of(plan.file(FACTS, parts[0]))["made_from"]


def test_killed_in_the_middle_it_goes_on_where_it_was(
    frames: Frames, alone: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    divide(write(tmp_path / "source", frames), data, 6)
    arguments = ["score", str(data), "--out", str(out), "--workers", "1", "--now", NOW.isoformat()]
    code = "from bot.cli import main; main()"
    with subprocess.Popen(
        (sys.executable, "-c", code, *arguments), start_new_session=True, stdout=subprocess.DEVNULL
    ) as process:
        while len(facts := list(out.rglob("facts/*.parquet"))) < 2:
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
    times = {file: file.stat().st_mtime_ns for file in facts}
    answer = CliRunner().invoke(main, [*arguments, "--json"])
    assert answer.exit_code == 0, answer.stderr
    assert {file: file.stat().st_mtime_ns for file in facts} == times
    assert differences(cards(out), alone) == []
    assert list(out.rglob("*.new")) == []


def test_what_has_changed_is_done_again(frames: Frames, client: Client, tmp_path: Path) -> None:
    parts = divide(write(tmp_path / "source", frames), tmp_path / "data", 3)
    run.score(tmp_path / "data", tmp_path / "out", client, now=NOW)
    before = cards(tmp_path / "out")
    posts = parts[0].read("posts")
    posts["likes"] = posts["likes"] * 3
    posts.to_parquet(parts[0].folder / "posts.parquet", index=False)
    found = run.score(tmp_path / "data", tmp_path / "out", client, now=NOW)
    assert found.kept < 3  # its peers stand elsewhere now
    assert cards(tmp_path / "out") != before


@pytest.mark.parametrize("parts", [1, 3, 7])
def test_every_row_is_in_exactly_one_part(frames: Frames, tmp_path: Path, parts: int) -> None:
    made = divide(write(tmp_path / "source", frames), tmp_path / "data", parts)
    assert [part.name for part in made] == [str(n) for n in range(parts)]
    for table, whole in zip(("creators", "posts", "comments"), frames, strict=True):
        found = pd.concat([part.read(table) for part in made])
        assert len(found) == len(whole)
    owners = [set(part.read("creators")["creator_id"]) for part in made]
    assert sum(map(len, owners)) == len(set().union(*owners))
    for part, ids in zip(made, owners, strict=True):
        assert set(part.read("posts")["creator_id"]) <= ids


def test_a_part_without_posts_is_scored_too(client: Client, frames: Frames, tmp_path: Path) -> None:
    creators, posts, comments = frames
    write(tmp_path / "data" / "part=a", (creators.head(2), posts.iloc[:0], comments.iloc[:0]))
    run.score(tmp_path / "data", tmp_path / "out", client, now=NOW)
    assert {card["verdict"] for card in cards(tmp_path / "out").values()} == {"insufficient_data"}


def test_a_creator_in_two_parts_is_refused(client: Client, frames: Frames, tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / "data" / f"part={name}", tuple(f.head(3) for f in frames))  # type: ignore[arg-type]
    with pytest.raises(DatasetError, match="more than once"):
        run.score(tmp_path / "data", tmp_path / "out", client, now=NOW)


def test_what_is_no_dataset_is_said_to_be_none(
    frames: Frames, client: Client, tmp_path: Path
) -> None:
    runner = CliRunner()
    (tmp_path / "empty").mkdir()
    empty = runner.invoke(main, ["score", str(tmp_path / "empty"), "--out", str(tmp_path / "o")])
    assert empty.exit_code == 1
    assert "has no creators.parquet" in empty.stderr
    broken = write(tmp_path / "broken", frames)
    (broken / "posts.parquet").write_bytes(b"PAR1 and no more")
    answer = runner.invoke(
        main, ["score", str(broken), "--out", str(tmp_path / "o"), "--workers", "1"]
    )
    assert answer.exit_code == 1
    assert "damaged" in answer.stderr
    lacking = write(tmp_path / "lacking", frames)
    frames[1].drop(columns="creator_id").to_parquet(lacking / "posts.parquet", index=False)
    with pytest.raises(DatasetError, match="creator_id"):
        run.score(lacking, tmp_path / "o2", client, now=NOW)


def test_the_command_scores_with_processes_of_its_own(
    frames: Frames, alone: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    data, out = write(tmp_path / "data", frames), tmp_path / "out"
    arguments = ["score", str(data), "--out", str(out), "--workers", "1", "--json"]
    answer = CliRunner().invoke(main, [*arguments, "--now", NOW.isoformat()])
    assert answer.exit_code == 0, answer.stderr
    assert json.loads(answer.stdout) == {"creators": len(frames[0]), "parts": 1, "kept": 0}
    assert differences(cards(out), alone) == []
    frame = pd.read_parquet(next(out.glob("part=*.parquet")))
    assert np.isfinite(frame["expected_interactions"].dropna()).all()
    assert set(frame["verdict"]) <= {"recommended", "consider", "avoid", "insufficient_data"}
    told = summarise(*(f.sort_values(list(f.columns[:2])) for f in frames), now=NOW)
    frame = frame.assign(category=frame["searched_category"])
    known = SUMMARIES.conform(frame).sort_values("creator_id", ignore_index=True)
    assert_frame_equal(known, told.sort_values("creator_id", ignore_index=True), check_dtype=False)
    assert parts_of(data) == []
