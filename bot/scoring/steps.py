"""What is done with one part: facts first, conclusions when all parts have been compared.

Each step writes one file, whole, with the fingerprint of all that it was made from, and does
nothing where that file is there already.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.scoring.dataset import Part, metadata_of, write_whole
from core.analytics.tiers import DEFAULT_TIERS, Tiers

if TYPE_CHECKING:
    import pandas as pd

    from core.analytics.authenticity.signals import Sign
    from core.analytics.evaluation.assessment import Conclusion, Facts

ARRAYS: Final = ("value", "excess", "low", "high")
COMMENTS_OF: Final = "comments"
"""The array of signs that rest on comments, besides ARRAYS."""

FACTS: Final = "facts"
SCORES: Final = "scores"


@dataclass(frozen=True, slots=True)
class Plan:
    """What holds for every part: as of when, whether comments are read or judged by rule, the
    language of reasons, where results go, the sizes of accounts."""

    now: datetime
    reads: bool
    language: str
    out: Path
    tiers: Tiers = DEFAULT_TIERS

    def file(self, kind: str, part: Part) -> Path:
        """Return where a step's result for a part is."""
        folder = self.out / ".work" / FACTS if kind == FACTS else self.out
        return folder / f"part={part.name}.parquet"


def find_facts(part: Part, plan: Plan) -> bool:
    """Write the facts of a part; return whether there was anything to do."""
    file = plan.file(FACTS, part)
    made_from = _digest(
        part.fingerprint(), plan.now.isoformat(), plan.reads, version(), str(plan.tiers)
    )
    if metadata_of(file).get("made_from") == made_from:
        return False
    from core.analytics.comments.classify import classify
    from core.analytics.evaluation.assessment import facts
    from core.analytics.frames.tables import post_table
    from core.analytics.portfolio.summary import with_topics

    creators, posts, comments = (part.read(t) for t in ("creators", "posts", "comments"))
    kinds = None
    if plan.reads and len(comments):
        labels = classify(comments["text"].fillna("").tolist())
        kinds = _strings([label.kind for label in labels])
    table = post_table(creators, posts, plan.now)
    known = facts(creators, posts, comments, table, tiers=plan.tiers, kinds=kinds, by_kind=True)
    known = with_topics(known, creators, posts, comments)
    write_whole(flat(known), file, made_from=made_from)
    return True


def write_scores(part: Part, plan: Plan, among: pd.DataFrame, compared: str) -> bool:
    """Write the scores of a part; among: its rows of `compare`. Return whether there was need."""
    facts_file, file = plan.file(FACTS, part), plan.file(SCORES, part)
    made_from = _digest(metadata_of(facts_file)["made_from"], compared, plan.language)
    if metadata_of(file).get("made_from") == made_from:
        return False
    import pandas as pd

    from core.analytics.evaluation.assessment import conclude

    found = conclude(unflat(pd.read_parquet(facts_file)), among)
    write_whole(scored(found, plan), file, made_from=made_from, tiers=str(plan.tiers))
    return True


def scored(found: Conclusion, plan: Plan) -> pd.DataFrame:
    """Return a row a creator: the columns of CREATORS and SUMMARIES, and `card`, the object of
    `gandeng evaluate --json` as text. `category` is what the source says, `searched_category` that of
    SUMMARIES."""
    from core.analytics.evaluation.evaluation import evaluations
    from core.analytics.frames.schemas import CREATORS
    from core.analytics.portfolio.summary import summaries
    from core.rendering.notes import speaker

    say = speaker(plan.language)
    cards = evaluations(found)
    told = summaries(found, plan.now)
    frame = found.frame[list(CREATORS.columns)].reset_index(drop=True)
    return frame.assign(
        **{str(name): told[name] for name in told.columns if name not in CREATORS.columns},
        searched_category=told["category"],
        card=_strings([json.dumps(card.to_json(say), ensure_ascii=False) for card in cards]),
    )


def flat(known: Facts) -> pd.DataFrame:
    """Return facts as one frame; `unflat` gives them back."""
    columns = {
        f"{group}|{sign.name}|{array}": getattr(sign, array)
        for group, signs in (("own", known.signs), ("audience", known.audience))
        for sign in signs
        for array in (*ARRAYS, COMMENTS_OF)
        if getattr(sign, array) is not None
    }
    return known.frame.assign(tier=_strings(known.frame["tier"]), **columns)


def unflat(frame: pd.DataFrame) -> Facts:
    """Return the facts that `flat` was given."""
    from core.analytics.evaluation.assessment import Facts

    signs = [name for name in frame.columns if "|" in name]
    return Facts(frame.drop(columns=signs), _signs(frame, "own"), _signs(frame, "audience"))


def _signs(frame: pd.DataFrame, group: str) -> tuple[Sign, ...]:
    from core.analytics.authenticity.signals import Sign

    def one(name: str) -> Sign:
        value, excess, low, high = (
            frame[f"{group}|{name}|{array}"].to_numpy(dtype=float) for array in ARRAYS
        )
        told = frame.get(f"{group}|{name}|{COMMENTS_OF}")
        comments = None if told is None else told.fillna(0).to_numpy(dtype="int64")
        return Sign(name, value, excess, low, high, comments)

    heads = [c.split("|")[1] for c in frame.columns if c.startswith(f"{group}|")]
    return tuple(one(name) for name in dict.fromkeys(heads))


@cache
def version() -> str:
    """Return a digest of the code that scores: other code, other results."""
    import core.analytics

    found = hashlib.blake2b(metadata.version("gandeng").encode(), digest_size=16)
    (home,) = map(Path, core.analytics.__path__)
    for file in sorted(home.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            found.update(str(file.relative_to(home)).encode() + file.read_bytes())
    return found.hexdigest()


def _digest(*values: object) -> str:
    return hashlib.blake2b(repr(values).encode(), digest_size=16).hexdigest()


def _strings(values: object) -> pd.Series[str]:
    import pandas as pd

    return pd.Series(values, dtype="string")
