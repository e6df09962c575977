"""A catalogue scored from beginning to end, on this machine's cores or on a cluster."""

from __future__ import annotations

import hashlib
import logging
import math
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.scoring.dataset import POSTS_A_PART, DatasetError, Part, check, count, divide, parts_of
from bot.scoring.steps import FACTS, Plan, find_facts, write_scores
from core.analytics.authenticity.audience import READ_AT_MOST
from core.analytics.tiers import DEFAULT_TIERS, Tiers

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

IN_FLIGHT: Final = 2
"""Parts that are handed out for each worker: what waits is not in memory."""

Tell = Callable[[str, int, int], None]
"""Told a step, how many parts are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of it: creators and parts, and how many parts had been scored before."""

    creators: int
    parts: int
    kept: int


@contextmanager
def cluster(scheduler: str | None, workers: int | None) -> Iterator[Any]:
    """Give a Dask client: of a cluster's scheduler, else of worker processes on this machine.

    What goes wrong in a task comes back with its result; what workers log of the scheduler that goes
    before them at the end is nobody's concern.
    """
    from distributed import Client, LocalCluster

    if scheduler is not None:
        with Client(scheduler, timeout="20s") as client:
            yield client
        return
    with (
        LocalCluster(
            n_workers=workers or os.cpu_count() or 1,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
        ) as local,
        Client(local) as client,
    ):
        yield client


def score(
    dataset: Path,
    out: Path,
    client: Any,
    *,
    now: datetime,
    language: str = "id",
    tiers: Tiers = DEFAULT_TIERS,
    tell: Tell = lambda _step, _done, _of: None,
) -> Scored:
    """Score every creator of a dataset into `out`; what was done before is not done again.

    Facts are found part by part; the few columns that are compared between creators are put
    together here, in the order of the creators' ids; conclusions are drawn part by part again.
    So the result is that of one process, however the dataset is divided.

    Raises:
        DatasetError: the dataset is none, or it is damaged.
    """
    check(dataset)
    parts = _parts(dataset, out, tell)
    plan = Plan(now, count(dataset, "comments") <= READ_AT_MOST, language, out, tiers)
    plan.file(FACTS, parts[0]).parent.mkdir(parents=True, exist_ok=True)
    _forget_others(out, parts)
    _map(
        client, parts, lambda part: (find_facts, part, plan), lambda n: tell("facts", n, len(parts))
    )
    among = _compare(parts, plan)
    compared = _fingerprint(among)
    kept = 0

    def task(part: Part) -> tuple[Any, ...]:
        return write_scores, part, plan, among.pop(part.name), compared

    for done in _map(client, parts, task, lambda n: tell("scores", n, len(parts))):
        kept += not done
    return Scored(sum(_rows(plan.out, part) for part in parts), len(parts), kept)


def _parts(dataset: Path, out: Path, tell: Tell) -> list[Part]:
    """Return the dataset's parts; whole tables are divided first, once."""
    found = parts_of(dataset)
    if found:
        return found
    source = Part("all", dataset).fingerprint()
    divided, mark = out / ".work" / "parts", out / ".work" / "divided"
    if not mark.exists() or mark.read_text() != source:
        tell("parts", 0, 1)
        shutil.rmtree(divided, ignore_errors=True)
        number = max(1, math.ceil(count(dataset, "posts") / POSTS_A_PART))
        divide(dataset, divided, number)
        mark.write_text(source)
    return parts_of(divided)


def _map(
    client: Any,
    parts: list[Part],
    task: Callable[[Part], tuple[Any, ...]],
    tell: Callable[[int], None],
) -> list[bool]:
    """Do a task for every part, a few at a time; return what each gave, as they finished."""
    from distributed import as_completed

    waiting = iter(parts)
    most = IN_FLIGHT * max(1, len(client.scheduler_info()["workers"]))
    first = [_submit(client, task(part)) for part in islice(waiting, most)]
    running = as_completed(first)
    results: list[bool] = []
    for future in running:
        results.append(future.result())
        future.release()
        tell(len(results))
        for part in islice(waiting, 1):
            running.add(_submit(client, task(part)))
    return results


def _submit(client: Any, task: tuple[Any, ...]) -> Any:
    return client.submit(*task, pure=False)


def _compare(parts: list[Part], plan: Plan) -> dict[str, pd.DataFrame]:
    """Return, for each part, how its creators stand among all."""
    import pandas as pd

    from core.analytics.evaluation.assessment import COMPARED, compare

    columns = ["creator_id", *COMPARED]
    frames = [pd.read_parquet(plan.file(FACTS, p), columns=columns) for p in parts]
    known = pd.concat(frames, keys=[p.name for p in parts], names=["part", "row"])
    known = known.reset_index().sort_values("creator_id", kind="stable")
    twice = known["creator_id"].duplicated()
    if bool(twice.any()):
        raise DatasetError(f"{known.loc[twice, 'creator_id'].iloc[0]} is there more than once")
    among = compare(known.reset_index(drop=True)).set_index(known.index).sort_index()
    names = known["part"].sort_index().to_numpy()
    found = {str(p): rows.reset_index(drop=True) for p, rows in among.groupby(names, sort=False)}
    return {p.name: found.get(p.name, among.iloc[:0]) for p in parts}


def _fingerprint(among: dict[str, pd.DataFrame]) -> str:
    import pandas as pd

    found = hashlib.blake2b(digest_size=16)
    for name in sorted(among):
        found.update(pd.util.hash_pandas_object(among[name], index=False).to_numpy().tobytes())
    return found.hexdigest()


def _forget_others(out: Path, parts: list[Part]) -> None:
    """Remove what was half written, and results of parts that are no more."""
    for file in (*out.glob("*.new"), *out.glob(f".work/{FACTS}/*.new")):
        file.unlink()
    names = {f"part={part.name}.parquet" for part in parts}
    for file in out.glob("part=*.parquet"):
        if file.name not in names:
            file.unlink()


def _rows(out: Path, part: Part) -> int:
    import pyarrow.parquet as pq

    return int(pq.read_metadata(out / f"part={part.name}.parquet").num_rows)
