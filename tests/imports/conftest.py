"""One way to read a sample or a made-up file."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.capabilities.ports import ImportedFrames
from core.imports import FileImporter

SAMPLES = Path(__file__).parent / "samples"
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)

Read = Callable[[bytes | str], ImportedFrames]


@pytest.fixture
def read() -> Read:
    """Return a function that reads bytes, or text as UTF-8."""

    def _read(content: bytes | str) -> ImportedFrames:
        data = content.encode() if isinstance(content, str) else content
        return FileImporter().read(data, NOW)

    return _read


@pytest.fixture
def sample() -> Callable[[str], bytes]:
    """Return a function that gives a sample's bytes."""
    return lambda name: (SAMPLES / name).read_bytes()
