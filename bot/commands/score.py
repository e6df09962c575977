"""`gandeng score`: every creator of a large catalogue, judged part by part on Dask."""

from __future__ import annotations

import sys
from datetime import UTC
from pathlib import Path

import click

from bot.commands import _shared


@click.command(epilog="Example: gandeng score catalogue --out scored")
@click.argument("dataset", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder."
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster's; default: this machine.")
@click.option("--workers", type=click.IntRange(1), help="Processes here; default: one a core.")
@click.option("--language", type=click.Choice(["id", "en"]), help="Default: the setting.")
@click.option("--now", help="Judge as of this moment, ISO 8601; default: now.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on stdout.")
def command(
    dataset: Path,
    out: Path,
    scheduler: str | None,
    workers: int | None,
    language: str | None,
    now: str | None,
    as_json: bool,
) -> None:
    """Evaluate the creators of DATASET, a folder of Parquet files, into another.

    DATASET holds creators.parquet, posts.parquet and comments.parquet (or part=NAME folders with
    these), with the columns that `gandeng export` writes. The result is one Parquet file a part: a row
    a creator, with its figures and its whole evaluation. Stopped in the middle, it goes on where it
    was when it is run again with the same --now. A cluster needs both folders under the same path.
    """
    from bot.scoring.dataset import DatasetError
    from bot.scoring.run import cluster, score

    chosen = _shared.settings()
    moment = _shared.moment(now, chosen.zone).astimezone(UTC)
    out.mkdir(parents=True, exist_ok=True)
    try:
        with cluster(scheduler, workers) as client:
            found = score(
                dataset.resolve(),
                out.resolve(),
                client,
                now=moment,
                language=language or chosen.default_language,
                tiers=chosen.tiers,
                tell=_tell,
            )
    except DatasetError as error:
        raise click.ClickException(f"{error}. What was finished before is kept in {out}.") from None
    except (TimeoutError, OSError) as error:
        raise click.ClickException(
            f"{type(error).__name__}: {error}. What was finished is kept in {out}; "
            "run this again to go on."
        ) from None
    if as_json:
        _shared.emit({"creators": found.creators, "parts": found.parts, "kept": found.kept})
    else:
        click.echo(
            f"{found.creators:,} creators in {found.parts:,} parts "
            f"({found.kept:,} had been scored before)"
        )


def _tell(step: str, done: int, parts: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{step}: {done:,} of {parts:,} parts", nl=done == parts, err=True)
