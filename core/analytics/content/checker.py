"""Checks what a person wants to publish against the rules, and offers words that keep them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from core.analytics.content import rules
from core.analytics.content.circumstances import is_denied, is_opinion
from core.analytics.content.folding import Reading, fold
from core.analytics.content.guessing import CAREFUL, GUESSED, Story
from core.analytics.content.language import is_english
from core.analytics.content.patterns import Pattern, compiled, instead, openings, regex
from core.analytics.content.rewriting import rewrite
from core.analytics.content.rule import PRODUCTS, Finding, Rule, Said
from core.analytics.content.rules.common import ADVISED, CONCLUDED, EXAGGERATED, PLAIN
from core.analytics.content.unmasking import Lexicon, unmask
from core.analytics.content.unread import unread
from core.analytics.content.wording import LEAVE_OUT, fitting, leftover

SEVERITIES = ("block", "warn", "inform")
LABEL_WITHIN = 125
"""How much of a caption people see before they tap "more"."""

DISCLOSURE, OPENING = "A5", 40
"""The rule of paid posts, and how much of a text that lacks a label is quoted."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule is broken in the original text, and what may stand there instead.

    otherwise: what the rule, or the goods around, offer in place of the whole sentence.
    """

    rule: Rule
    start: int
    end: int
    instead: str | None
    otherwise: Said
    forgiven: bool = False


@cache
def _lexicon() -> Lexicon:
    return Lexicon(rules.vocabulary())


def check(text: str, product: str, now: date, *, paid: bool = False) -> tuple[Finding, ...]:
    """Return what is wrong with a text, the gravest first, then in the order of the text.

    product: one of `rule.PRODUCTS`. For `general` the text's own words decide which domains
    apply. paid: its author said that it is paid for, whatever its words say. Fold, unmask, search, forgive, guess where nothing was found: the same text always gives
    the same findings. The result is no legal advice.

    Raises:
        ValueError: there is no such product.
    """
    if product not in PRODUCTS:
        raise ValueError(f"no product {product!r}; there are {', '.join(PRODUCTS)}")
    found, forgave = _searched(text, product, now)
    first: dict[tuple[str, str], Hit] = {}
    for hit in found:
        first.setdefault((hit.rule.id, text[hit.start : hit.end].casefold()), hit)
    suggest = _suggester(text, product, now, found)
    story = _story(text, product)
    findings = [_calmed(_finding(text, hit, suggest(hit)), story) for hit in first.values()]
    if not any(f.severity == "block" for f in findings):
        findings += _guessed(text, story, product, now, forgave)
    if paid and disclosure(text) != "kept" and all(f.rule != DISCLOSURE for f in findings):
        findings.append(_undisclosed(text))
    findings += unread(text)
    return tuple(sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.start, f.rule)))


def _undisclosed(text: str) -> Finding:
    """Return what is wrong with a text that is paid for and does not say so where it begins."""
    rule = next(r for r in rules.load() if r.id == DISCLOSURE)
    english = is_english(fold(text).text)
    end = len(text) if len(text) <= OPENING else text.rfind(" ", 0, OPENING)
    hit = Hit(rule, 0, end if end > 0 else OPENING, None, rule.suggestion or LEAVE_OUT)
    return _finding(text, hit, hit.otherwise.in_language("en" if english else "id"))


def _finding(text: str, hit: Hit, suggestion: str) -> Finding:
    return Finding(
        rule=hit.rule.id,
        severity=hit.rule.severity,
        words=text[hit.start : hit.end],
        suggestion=suggestion,
        source=hit.rule.source,
        why=hit.rule.why,
        start=hit.start,
        end=hit.end,
        reworded=hit.rule.reworded,
        dropped=suggestion in (LEAVE_OUT.id, LEAVE_OUT.en),
    )


def _story(text: str, product: str) -> Story:
    reading = _readings(text)[-1]
    return Story.of(reading, _domains(reading.text, product)[0])


def _calmed(finding: Finding, story: Story) -> Finding:
    """Return a finding that blocks as information where the words around it are careful."""
    excusable = finding.severity == "block" and finding.reworded
    if not excusable or not story.careful(finding.start, finding.end):
        return finding
    source = f"{finding.source} ({CAREFUL})"
    return replace(finding, severity="inform", source=source, guessed=True)


def _guessed(text: str, story: Story, product: str, now: date, forgave: bool) -> list[Finding]:
    """Return what reads like a claim though no word breaks a rule; at most one finding."""
    folded = story.reading.text
    active = _domains(folded, product)
    harmless = forgave or _holds_any(folded, (*EXAGGERATED, *ADVISED))
    plain = _holds_any(folded, PLAIN) and not _holds_any(folded, CONCLUDED)
    found = story.guess(_in_force(active, now), harmless, plain=plain)
    if found is None:
        return []
    rule, start, end = found
    otherwise = rule.suggestion or fitting(folded, start, active)
    words = otherwise.in_language("en" if is_english(folded) else "id")
    hit = Hit(rule, *story.reading.original(start, end), None, otherwise)
    told = _finding(text, hit, words)
    return [replace(told, source=f"{told.source} ({GUESSED})", guessed=True)]


def _holds_any(folded: str, patterns: tuple[str, ...]) -> bool:
    return any(regex(_pattern(p).expression).search(folded) for p in patterns)


def _in_force(active: tuple[str, ...], now: date) -> list[Rule]:
    return [r for r in rules.load() if any(r.holds(d, now) for d in active)]


def disclosure(text: str) -> Literal["kept", "late", "missing"]:
    """Return whether a caption says that it is advertising where people see it, later, or nowhere."""
    folded = fold(text).text
    labels = [p for rule in rules.load() for p in rule.label]
    if any(regex(_pattern(p).expression).search(folded[:LABEL_WITHIN]) for p in labels):
        return "kept"
    return (
        "late" if any(regex(_pattern(p).expression).search(folded) for p in labels) else "missing"
    )


def domains(text: str, product: str) -> tuple[str, ...]:
    """Return the domains whose rules apply: the product's, or those that the words speak of."""
    return _domains(fold(text).text, product)


def _domains(folded: str, product: str) -> tuple[str, ...]:
    if product != "general":
        return (product,)
    told = tuple(d for d, sign in rules.signs().items() if sign.search(folded))
    return told or ("general",)


def plainly(text: str) -> str:
    """Return a text as it is searched: folded, with disguised words restored."""
    return _readings(text)[-1].text


def _readings(text: str) -> list[Reading]:
    """Return the ways to read a text; the last one has disguised words restored, if there are any."""
    reading = fold(text)
    restored = unmask(reading, _lexicon())
    return [reading] if restored is None else [reading, restored]


def _searched(text: str, product: str, now: date) -> tuple[list[Hit], bool]:
    """Return the hits in order, and whether words that would block were forgiven: said no to, an
    opinion, another sense.
    """
    readings = _readings(text)
    active = _domains(readings[-1].text, product)
    known = _in_force(active, now)
    merged: dict[str, list[Hit]] = {}
    forgave = False
    for one in readings:
        there = openings(one.text)
        for rule in known:
            for hit in _of_rule(rule, one, there, active):
                if hit.forgiven:
                    forgave |= rule.severity == "block"
                else:
                    _keep(merged.setdefault(rule.id + rule.severity, []), hit)
    hits = (h for hits in merged.values() for h in hits)
    return sorted(hits, key=lambda h: (h.start, h.rule.id)), forgave


def _keep(hits: list[Hit], new: Hit) -> None:
    """Add a hit, unless one of the same rule covers some of the same words; the longer one stays."""
    rivals = [h for h in hits if h.start < new.end and new.start < h.end]
    if all(h.end - h.start < new.end - new.start for h in rivals):
        hits[:] = [h for h in hits if h not in rivals] + [new]


def _of_rule(
    rule: Rule, reading: Reading, there: frozenset[str], active: tuple[str, ...]
) -> Iterator[Hit]:
    text = reading.text
    if rule.english_only and not is_english(text):
        return
    found = [(m.span(), p) for p in rule.finds for m in _pattern(p).matches(text, there)]
    if not found or _labelled(rule, text[:LABEL_WITHIN]):
        return
    pardoned = [m.span() for p in rule.unless for m in _pattern(p).matches(text, there)]
    for (start, end), pattern in found:
        otherwise = any(a < end and start < b for a, b in pardoned)
        forgiven = otherwise or _forgiven(rule, text, start, end)
        fits = rule.suggestion or fitting(text, start, active)
        yield Hit(rule, *reading.original(start, end), instead(pattern), fits, forgiven)


def _forgiven(rule: Rule, text: str, start: int, end: int) -> bool:
    if rule.opinion_allowed and is_opinion(text, start, end):
        return True
    return rule.negatable and is_denied(text, start, end)


def _labelled(rule: Rule, opening: str) -> bool:
    return any(regex(_pattern(p).expression).search(opening) for p in rule.label)


@cache
def _pattern(pattern: str) -> Pattern:
    return compiled(pattern, rules.terms())


def _suggester(text: str, product: str, now: date, hits: list[Hit]) -> Callable[[Hit], str]:
    """Return what suggests words for a hit: its sentence rewritten, if that passes the check, else
    the rule's own sentence. English texts get the rule's, as only Indonesian words are exchanged.
    """
    english = is_english(fold(text).text)
    longest_first = sorted(hits, key=lambda h: (h.start, -h.end))
    edits = [(h.start, h.end, h.instead) for h in longest_first]

    @cache
    def passes(sentence: str) -> bool:
        found, forgave = _searched(sentence, product, now)
        return not found and not _guessed(
            sentence, _story(sentence, product), product, now, forgave
        )

    def suggest(hit: Hit) -> str:
        changed = None if english else rewrite(text, hit.start, edits)
        own = hit.otherwise.in_language("en" if english else "id")
        return changed if changed and not leftover(changed) and passes(changed) else own

    return suggest
