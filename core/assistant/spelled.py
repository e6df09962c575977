"""A message with an @ before accounts that it writes with spaces, with a slip, or by a part of their handle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from core.nlu.accounts.listed_names import with_listed, words_in
from core.nlu.accounts.spaced_names import (
    Run,
    glued,
    looked_up,
    may_be_misspelt,
    misspelt,
    one_of,
    part_of,
    runs,
    stranger,
)
from core.storage.catalogue.catalogue import SqlCatalogue

MOST_ASKED: Final = 6
"""Runs of words that are looked up by what they are like."""


async def with_spelled(text: str, catalogue: SqlCatalogue, shown: Collection[str]) -> str:
    """Return a text with whom its words name as their accounts: somebody on record, with a slip where it can be
    nobody else, or one of those shown. Who is asked about or compared and is not known, or could be several, stands
    there as an account, too, so that it is asked and nobody else is taken for them."""
    every = runs(text)
    asked = [run for run in every if looked_up(run)]
    titles = tuple(run.name for run in asked if may_be_misspelt(run))
    exact = await catalogue.spelled(tuple(run.name for run in asked), titles)
    known = {run: whose for run in every if (whose := _whose(run, exact, shown))}
    for run in [run for run in asked if len(run.words) == 1 and run not in known][:MOST_ASKED]:
        alike = await catalogue.similar_handles(run.glued)
        if whose := one_of(run, [handle for handle in alike if glued(handle) == run.glued]):
            known[run] = whose
    text = _marked(text, known)
    if words := words_in(text):
        text = with_listed(text, await catalogue.called(words), shown)
    left = [run for run in runs(text) if may_be_misspelt(run)][:MOST_ASKED]
    similar = {run: await catalogue.similar_handles(run.glued) for run in left}
    text = _marked(
        text, {r: whose for r, alike in similar.items() if (whose := misspelt(r, alike))}
    )
    strangers = [run for run in runs(text) if stranger(run, text)] if "@" in text else []
    return _marked(text, {run: run.glued for run in strangers})


def _whose(run: Run, exact: Mapping[str, tuple[str, ...]], shown: Collection[str]) -> str | None:
    handles = exact.get(run.name, ())
    if not handles:
        return part_of(run, shown)
    one = one_of(run, handles)
    return one or (None if run.glued in handles else run.glued)


def _marked(text: str, whose: Mapping[Run, str]) -> str:
    """Return a text with runs of words as accounts, the longest where several overlap."""
    for run in sorted(_apart(whose), key=lambda run: -run.start):
        text = f"{text[: run.start]}@{whose[run]}{text[run.end :]}"
    return text


def _apart(found: Iterable[Run]) -> list[Run]:
    kept: list[Run] = []
    for run in found:
        if all(run.end <= one.start or run.start >= one.end for one in kept):
            kept.append(run)
    return kept
