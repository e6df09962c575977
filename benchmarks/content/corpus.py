"""All captions to learn from, with where each comes from and what it is called.

captions*.tsv and written/part*.jsonl are captions; written/phrases.tsv holds short phrases by rule,
written/listings.tsv what shops say of goods, places and prices;
the rules bring their own examples, the brief its own sentences.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.content.measure import FILES, blocking, read
from core.analytics.content.checker import domains
from core.analytics.content.rule import PRODUCTS
from core.analytics.content.rules import load
from core.analytics.content.wording import GOODS, KINDS, LEAVE_OUT

HERE = Path(__file__).parent
INDEPENDENT = HERE / "independent.jsonl"
WRITTEN = sorted((HERE / "written").glob("*.jsonl"))
PHRASES = HERE / "written" / "phrases.tsv"
LISTINGS = HERE / "written" / "listings.tsv"
BRIEF = Path("templates")

HEALTH = {"F1": "H1", "C1": "H1", "C14": "H3", "C4": "H2", "F13": "H2", "C16": "H6", "F6": "H1"}
"""What the rules of cosmetics and food are called where a capsule or a service breaks them."""

MONEY = re.compile(
    r"untung|profit|modal|rugi|cuan|dana|saldo|trading|invest|boncos|utang|pinj|koin|kripto|return|"
    r"money|lose|bunga|cair|bi check|passive|tanah|emas"
)
"""Phrases of A4 (misleading on price and quality) that promise gains and therefore are blocked."""

ALSO_HEALTH = {"C1", "C2", "C4", "C14", "C16", "F1", "F13"}


@dataclass(frozen=True)
class Example:
    """source: of which file. bad: claims what it must not; rule: which one it breaks, if told.

    clean: nothing is wrong, so that any finding is a false alarm (a warning is neither).
    """

    source: str
    product: str
    text: str
    bad: bool
    clean: bool
    rule: str | None = None

    @property
    def domain(self) -> str:
        """The domain whose rules the check reads."""
        return domains(self.text, self.product)[0]


def called(rule: str, product: str, text: str) -> str:
    """Return the id that our rules have for what the independent author named."""
    if product == "health":
        return HEALTH.get(rule, rule)
    if product == "finance":
        return "K2" if re.search(r"\d ?(?:%|persen)|lipat|double", text) else "K1"
    return rule


def captions() -> Iterator[Example]:
    """Yield every caption that may be read: our own, the `dev` part, the independent author's."""
    blocks = blocking()
    for path in FILES:
        for one in read(path):
            broken = sorted(one.rules & blocks)
            yield Example(
                path.stem, one.product, one.text, bool(broken), not one.rules,
                broken[0] if broken else None,
            )  # fmt: skip
    for line in INDEPENDENT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == "dev":
            first = row["domain"].split()[0].rstrip(":+").split("+")[0]
            yield _labelled("independent-dev", row, first)
    for path in WRITTEN:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield _labelled(path.stem, row, (row["rules"] or [""])[0])


def _labelled(source: str, row: dict[str, str], first: str) -> Example:
    bad = row["label"] == "block"
    rule = called(first, row["product"], row["text"]) if bad else None
    return Example(
        source, row["product"], row["text"], bad, row["label"] == "clean",
        rule if rule in blocking() else None,
    )  # fmt: skip


def beside() -> Iterator[Example]:
    """Yield what is learnt from but never counted: the rules' own examples, our briefs, and plain
    listings of what a shop has, which nobody is tempted by: counted among the clean captions they
    would lower the threshold for all others."""
    for rule in load():
        for product in rule.products:
            if rule.severity == "block" and rule.reworded:
                yield from (Example("rules", product, t, True, False, rule.id) for t in rule.hits)
            own = (rule.suggestion.id, rule.suggestion.en) if rule.suggestion else ()
            for text in (*rule.misses, *own):
                yield Example("rules", product, text, False, True)
    for said, products in (
        *((goods.said, (*sorted(goods.kinds), "general")) for goods in GOODS),
        *((said, (kind, "general")) for kind, said in KINDS.items()),
        (LEAVE_OUT, PRODUCTS),
    ):
        yield from (
            Example("rules", p, t, False, True) for p in products for t in (said.id, said.en)
        )
    for language in ("id", "en"):
        words = BRIEF.joinpath(language, "brief.html.jinja").read_text(encoding="utf-8")
        for said in re.findall(r'"([^"]{25,})"', words):
            for kind in PRODUCTS:
                yield Example("brief", kind, said.replace("%s", kind), False, True)
    with LISTINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Example("listings", row["product"], row["text"], False, True)
    for one in captions():
        if one.product == "general" and one.clean:
            yield from (Example("general", p, one.text, False, True) for p in PRODUCTS[:-1])


def phrases() -> Iterator[Example]:
    """Yield short phrases: those that assert what a rule forbids, and those that only sound so."""
    known = blocking() | {"A4"}
    with PHRASES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            rule, text, bad = row["rule"], row["text"], row["kind"] == "assert"
            if bad and (rule not in known or (rule == "A4" and not MONEY.search(text.lower()))):
                continue
            for product in _products(rule, bad):
                named = called(rule, product, text) if bad else None
                yield Example("phrases", product, text, bad, not bad, named)


def _products(rule: str, bad: bool) -> tuple[str, ...]:
    if rule == "A4":
        return ("finance",) if bad else ("finance", "general")
    own = {"C": "cosmetics", "F": "food", "A": "general"}[rule[0]]
    return (own, "health") if rule in ALSO_HEALTH else (own,)
