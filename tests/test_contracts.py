"""What every capability keeps, whoever writes it: this runs over all that are found."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from jinja2 import meta, nodes

from core.capabilities import discover
from core.capabilities.capability import Capability
from core.dialogue.state import State
from core.messages import LANGUAGES, SlotValue
from core.nlu.intents import INTENTS
from core.nlu.understand import understand
from core.rendering.environment import environment
from core.rendering.limits import visible_length
from core.rendering.telegram import Renderer

ROOT = Path(__file__).parent.parent
JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)
TEMPLATES = environment().list_templates(extensions=["jinja"])
TELEGRAM = [path for path in TEMPLATES if "/telegram/" in path]
FIXED = {"language", "words", "phrase"}
ALWAYS = FIXED | {"zone"}
TELEGRAM_TAGS = {"b", "strong", "i", "em", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"}

capabilities = pytest.mark.parametrize(
    "capability", discover().values(), ids=list(discover().keys())
)
languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def parse(path: str) -> nodes.Template:
    loader = environment().loader
    assert loader is not None
    return environment().parse(loader.get_source(environment(), path)[0])


def telegram(capability: Capability[Any, Any], language: str) -> dict[str, nodes.Block]:
    page = parse(f"{language}/telegram/{capability.name}.html.jinja")
    return {block.name: block for block in page.find_all(nodes.Block)}


def wanted(body: list[nodes.Node]) -> set[str]:
    """Return the variables that these nodes take from outside."""
    page = nodes.Template(body, lineno=1)
    page.set_environment(environment())
    return meta.find_undeclared_variables(page)


def of_report(path: str) -> set[str]:
    """Return the names that a report does not make itself, or the pages that it extends."""
    page = parse(path)
    above = (each.template for each in page.find_all(nodes.Extends))
    named = meta.find_undeclared_variables(page)
    return named.union(*(of_report(each.value) for each in above if isinstance(each, nodes.Const)))


def view_fields(capability: Capability[Any, Any]) -> set[str]:
    return {field.name for field in fields(capability.View)}


def constants(capability: Capability[Any, Any], call: str, keyword: str | None) -> set[str]:
    """Return the constant texts given to a call: its first argument, or a keyword."""
    found = set()
    for module in modules(capability):
        for node in calls(module):
            if getattr(node.func, "id", "") == call:
                given = [k.value for k in node.keywords if k.arg == keyword]
                given += node.args[:1] if keyword is None else []
                found |= {n.value for n in given if isinstance(n, ast.Constant) and n.value}
    return found


@cache
def calls(module: ModuleType) -> tuple[ast.Call, ...]:
    whole = ast.walk(ast.parse(inspect.getsource(module)))
    return tuple(node for node in whole if isinstance(node, ast.Call))


def modules(capability: Capability[Any, Any]) -> set[ModuleType]:
    """Return the module of a capability, and those of parts that it shares with others."""
    own = inspect.getmodule(type(capability))
    assert own is not None
    used = {inspect.getmodule(value) for value in vars(own).values()}
    return {own} | {m for m in used if m and m.__name__.startswith("core.capabilities.")}


@cache
def names_in_code() -> frozenset[str]:
    """Return every word that stands alone in quotes in what may name a block."""
    sources = (path for room in ("core", "handlers", "bot") for path in (ROOT / room).rglob("*.py"))
    quoted = (re.findall(r'"(\w+)"', path.read_text(encoding="utf-8")) for path in sources)
    return frozenset(name for names in quoted for name in names)


def test_something_is_found() -> None:
    assert {"help", "greet", "brief"} <= set(discover())


@capabilities
def test_the_name_is_an_intent_and_the_parts_are_plain_values(
    capability: Capability[Any, Any],
) -> None:
    kind = type(capability)
    hears = {kind.claims, kind.brought_by} != {Capability.claims, Capability.brought_by}
    assert capability.name in INTENTS or hears
    for part in (capability.Slots, capability.View):
        assert is_dataclass(part)
        assert part.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_commands_are_unique_and_telegram_takes_them() -> None:
    commands = [command for c in discover().values() for command in c.commands]
    assert len(commands) == len(set(commands))
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", command) for command in commands)


@capabilities
def test_commands_imply_slots_that_the_capability_uses(capability: Capability[Any, Any]) -> None:
    for slots in capability.commands.values():
        assert set(slots) <= set(capability.accepted())


@capabilities
@languages
def test_the_words_are_there(capability: Capability[Any, Any], language: str) -> None:
    blocks = set(telegram(capability, language))
    assert {"menu", "example", "body"} <= blocks
    assert {f"ask_{slot}" for slot in capability.required()} <= blocks
    assert {f"ask_{slot}" for slot in constants(capability, "Outcome", "asks")} <= blocks
    assert constants(capability, "Outcome", "block") <= blocks
    assert {f"button_{label}" for label in constants(capability, "Choice", None)} <= blocks
    assert {f"button_{label}" for label in constants(capability, "Choice", "label")} <= blocks


@capabilities
def test_both_languages_have_the_same_blocks(capability: Capability[Any, Any]) -> None:
    indonesian, english = (set(telegram(capability, language)) for language in LANGUAGES)
    assert indonesian == english


@pytest.mark.parametrize("path", TELEGRAM)
def test_every_block_is_named_somewhere(path: str) -> None:
    """By the code, with or without what its kind is called (`button_`, `note_`), or by a block."""
    page = parse(path)
    said = {call.node.attr for call in page.find_all(nodes.Call) if hasattr(call.node, "attr")}
    named = names_in_code() | said | {"example"}
    for block in page.find_all(nodes.Block):
        assert {block.name, block.name.partition("_")[2]} & named, block.name


@capabilities
@languages
def test_every_block_gets_what_it_names(capability: Capability[Any, Any], language: str) -> None:
    for name, block in telegram(capability, language).items():
        allowed = view_fields(capability) | ALWAYS
        if name in ("menu", "example"):
            allowed = FIXED
        elif name.startswith("button_"):
            allowed = ALWAYS | {"button"}
        elif name.startswith("listing_"):
            allowed = FIXED | {"cell"}
        elif name.startswith("progress_"):
            allowed = ALWAYS | {"done", "total"}
        assert wanted(block.body) <= allowed, name


@capabilities
@languages
def test_reports_get_what_they_name(capability: Capability[Any, Any], language: str) -> None:
    for report in capability.reports:
        page = parse(f"{language}/report/{report}.html.jinja")
        assert meta.find_undeclared_variables(page) <= view_fields(capability) | ALWAYS


@capabilities
@languages
def test_every_field_of_the_view_is_used(capability: Capability[Any, Any], language: str) -> None:
    used: set[str] = set()
    for block in telegram(capability, language).values():
        used |= wanted(block.body)
    for report in capability.reports:
        used |= of_report(f"{language}/report/{report}.html.jinja")
    assert view_fields(capability) <= used


@capabilities
@languages
def test_questions_can_be_asked_before_anything_is_known(
    capability: Capability[Any, Any], language: str
) -> None:
    for name in telegram(capability, language):
        if name.removeprefix("ask_") in capability.required():
            question = Renderer().block(capability.name, name, {}, language=language, zone=JAKARTA)
            assert question
            assert visible_length(question) <= 4096


@capabilities
@languages
def test_menu_and_example_fit_a_button(capability: Capability[Any, Any], language: str) -> None:
    for name in ("menu", "example"):
        text = Renderer().block(capability.name, name, {}, language=language, zone=JAKARTA)
        assert "\n" not in text
        assert "<" not in text
        assert 0 < len(unescape(text)) <= 64


@capabilities
@languages
def test_the_example_does_what_it_promises(capability: Capability[Any, Any], language: str) -> None:
    html = Renderer().block(capability.name, "example", {}, language=language, zone=JAKARTA)
    understood = understand(unescape(html), now=NOW, zone=JAKARTA)
    every = discover().values()
    brought = {c.name for c in every if c.brought_by(understood.text)}
    claims = {c.name for c in every if c.claims(understood, State()) is not None} | brought
    assert claims <= {capability.name}
    assert claims or capability.name in INTENTS
    assert capability.name in {understood.intent, *claims}


@capabilities
def test_it_has_a_test_of_its_own(capability: Capability[Any, Any]) -> None:
    assert (Path(__file__).parent / "capabilities" / f"test_{capability.name}.py").exists()


@pytest.mark.parametrize("path", TEMPLATES)
def test_templates_never_switch_escaping_off(path: str) -> None:
    page = parse(path)
    assert "safe" not in {node.name for node in page.find_all(nodes.Filter)}
    assert not list(page.find_all((nodes.MarkSafe, nodes.MarkSafeIfAutoescape)))
    assert not list(page.find_all(nodes.ScopedEvalContextModifier))


@pytest.mark.parametrize("path", TELEGRAM)
def test_messages_use_only_what_telegram_shows(path: str) -> None:
    written = "".join(data.data for data in parse(path).find_all(nodes.TemplateData))
    tags = set(re.findall(r"</?([a-zA-Z][\w-]*)", written))
    assert tags <= TELEGRAM_TAGS
    assert not re.search(r"&(?!lt;|gt;|amp;|quot;|#)", written)


@pytest.mark.parametrize("path", TEMPLATES)
def test_every_template_stands_in_both_languages(path: str) -> None:
    for ours, theirs in (("id/", "en/"), ("en/", "id/")):
        if path.startswith(ours):
            assert path.replace(ours, theirs, 1) in TEMPLATES


def said(capability: Capability[Any, Any]) -> dict[str, SlotValue]:
    """Return a value for every slot that takes any."""
    samples: dict[object, SlotValue] = {
        str: "kata", str | None: "kata", int | None: 2, bool: True, tuple[str, ...]: ("kata",)
    }  # fmt: skip
    kinds = get_type_hints(capability.Slots)
    narrow = {f.name for f in fields(capability.Slots) if "valid" in f.metadata}
    return {n: samples[kind] for n, kind in kinds.items() if kind in samples and n not in narrow}


@capabilities
@languages
def test_a_question_can_be_asked_again_without_the_answer_behind_it(
    capability: Capability[Any, Any], language: str
) -> None:
    for name in telegram(capability, language):
        if name.startswith("ask_"):
            for known in (capability.blank(), capability.known(said(capability))):
                text = Renderer().block(
                    capability.name, name, known, language=language, zone=JAKARTA
                )
                assert text.strip(), name
