"""Every rule keeps its own promises: what it finds, what it forgives, what it suggests."""

from collections import Counter
from datetime import date, timedelta

import pytest

from core.analytics.content import rules
from core.analytics.content.checker import check
from core.analytics.content.patterns import compiled, regex
from core.analytics.content.rule import PRODUCTS, Rule

NOW = date(2026, 11, 23)
RULES = rules.load()


def _name(rule: Rule) -> str:
    return f"{rule.id}-{rule.severity}-{rule.since}"


def _day(rule: Rule) -> date:
    return NOW if rule.since <= NOW < rule.until else rule.since


def _grave(text: str, product: str, day: date) -> list[str]:
    return [f.rule for f in check(text, product, day) if f.severity != "inform"]


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_finds_its_examples_and_leaves_the_look_alikes(rule: Rule) -> None:
    assert len(rule.hits) >= 2
    assert len(rule.misses) >= 2
    for product in rule.products:
        for text in rule.hits:
            found = [(f.rule, f.severity) for f in check(text, product, _day(rule))]
            assert (rule.id, rule.severity) in found, text
        for text in rule.misses:
            found = [(f.rule, f.severity) for f in check(text, product, _day(rule))]
            assert (rule.id, rule.severity) not in found, text


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_what_a_rule_suggests_passes_every_check(rule: Rule) -> None:
    for words in (rule.suggestion.id, rule.suggestion.en) if rule.suggestion else ():
        for product in (*rule.products, "general"):
            assert not check(words, product, NOW), words


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_every_rewritten_example_passes_the_check_again(rule: Rule) -> None:
    for product in rule.products:
        for text in rule.hits:
            for finding in check(text, product, _day(rule)):
                assert finding.suggestion.strip()
                assert not check(finding.suggestion, product, _day(rule)), finding.suggestion


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_says_why_and_from_where_in_both_languages(rule: Rule) -> None:
    assert rule.source
    assert rule.why.id != rule.why.en
    assert set(rule.products) <= set(PRODUCTS)
    assert rule.since < rule.until


@pytest.mark.parametrize("rule", RULES, ids=_name)
def test_a_rule_is_silent_outside_its_days(rule: Rule) -> None:
    before = rule.since - timedelta(days=1)
    others = [
        r for r in RULES if r.id == rule.id and r is not rule and r.holds(rule.products[0], before)
    ]
    found = [f.rule for f in check(rule.hits[0], rule.products[0], before)]
    assert rule.id not in found or others


def test_rules_are_data_that_nobody_lists() -> None:
    files = {r.id[0] for r in RULES}
    assert files == {"C", "F", "H", "K", "A", "P"}
    assert max(Counter((r.id, r.severity, r.since, r.products) for r in RULES).values()) == 1


def test_every_pattern_compiles_and_never_matches_nothing() -> None:
    for rule in RULES:
        for pattern in (*rule.finds, *rule.unless, *rule.label):
            assert not regex(compiled(pattern, rules.terms()).expression).search("")
