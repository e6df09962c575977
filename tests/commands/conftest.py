"""Commands run in a folder of their own, without this machine's settings."""

from __future__ import annotations

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from bot.commands import _shared


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Enter an empty folder and forget every GANDENG_ setting."""
    for name in list(os.environ):
        if name.startswith("GANDENG_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="package")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What commands leave in an empty folder: the embedded database with the demo's catalogue."""
    folder = tmp_path_factory.mktemp("home")

    async def fill() -> None:
        async with _shared.open_house(_shared.demonstration(), demo=True):
            pass

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        asyncio.run(fill())
    return folder / ".gandeng"


@pytest.fixture
def demo(own_folder: Path, demo_home: Path) -> Path:
    """Enter a folder in which the demo's catalogue has been loaded already."""
    shutil.copytree(demo_home, own_folder / ".gandeng")
    return own_folder
