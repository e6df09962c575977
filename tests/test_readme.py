"""README and docs say what is there: capabilities, settings, commands, formats, pages.

Write the capability tables anew with `python -m tests.test_readme`.
"""

from __future__ import annotations

import pkgutil
import re
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import pytest

from bot.cli import main
from bot.settings import Settings
from core.capabilities import discover
from core.capabilities.capability import rank
from core.capabilities.help import NOT_OFFERED, SMALL_TALK
from core.imports import formats
from core.rendering.telegram import Renderer

ROOT = Path(__file__).parent.parent
READMES = {"en": "README.md", "id": "README.id.md"}
HEADINGS = {
    "en": "| What it does | Say, for example | Command |",
    "id": "| Yang dikerjakan | Tulis misalnya | Perintah |",
}
START, END = "<!-- capabilities -->\n", "<!-- /capabilities -->"

readmes = pytest.mark.parametrize(("language", "name"), READMES.items())


def table(language: str) -> str:
    """Return the capability table in one language: what help may list, in the same order."""
    named = [c for c in discover().values() if c.name not in SMALL_TALK | NOT_OFFERED]
    registry = sorted(named, key=lambda c: rank(c.name))
    rows = [HEADINGS[language], "| --- | --- | --- |"]
    for capability in registry:
        menu, example = (_phrase(capability.name, block, language) for block in ("menu", "example"))
        command = next((f"`/{command}`" for command in capability.commands), "")
        rows.append(f"| {menu} | {example} | {command} |".replace("|  |", "| |"))
    return "\n".join(rows) + "\n"


def _phrase(name: str, block: str, language: str) -> str:
    zone = ZoneInfo("Asia/Jakarta")
    return unescape(Renderer().block(name, block, {}, language=language, zone=zone))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def links(text: str) -> list[str]:
    found = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
    return [link for link in found if not link.startswith(("http", "mailto"))]


@readmes
def test_the_capability_table_is_that_of_the_registry(language: str, name: str) -> None:
    written = read(name).partition(START)[2].partition(END)[0]
    assert written == table(language), "run: python -m tests.test_readme"


@readmes
def test_every_setting_is_in_the_table(language: str, name: str) -> None:
    written = set(re.findall(r"^\| `GANDENG_([A-Z_]+)`", read(name), flags=re.MULTILINE))
    assert written == {setting.upper() for setting in Settings.model_fields}


@readmes
def test_every_command_is_named(language: str, name: str) -> None:
    text = read(name)
    for command in main.list_commands(click.Context(main)):
        assert f"`gandeng {command}" in text, command


def test_every_format_of_files_is_in_its_table() -> None:
    written = read("docs/imports.md")
    modules = {module.name for module in pkgutil.iter_modules(formats.__path__)}
    assert {name for name in modules if f"`{name}`" not in written} == set()


def test_every_page_of_the_docs_is_listed() -> None:
    listed = set(re.findall(r"\]\(docs/([\w/]+\.md)\)", read("README.md")))
    assert {page.name for page in (ROOT / "docs").glob("*.md")} <= listed


@readmes
def test_links_within_the_project_lead_somewhere(language: str, name: str) -> None:
    for link in links(read(name)):
        assert (ROOT / link).exists() or link == "docs/screenshot.png", link


@readmes
def test_the_two_commands_of_a_newcomer_are_there(language: str, name: str) -> None:
    text = read(name)
    assert "make demo" in text
    assert "make test" in text
    assert "BotFather" in text


if __name__ == "__main__":
    for code, path in READMES.items():
        before, _, rest = read(path).partition(START)
        (ROOT / path).write_text(
            before + START + table(code) + END + rest.partition(END)[2], encoding="utf-8"
        )
