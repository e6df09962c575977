"""One catalogue for all tests of the demo: it is a value, nobody changes it."""

from datetime import UTC, datetime

import pytest

from bot.demo.catalogue import DemoCatalogue, generate

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
SEED = 20261123


@pytest.fixture(scope="package")
def demo() -> DemoCatalogue:
    return generate(SEED, NOW)


@pytest.fixture(scope="package")
def crowd() -> DemoCatalogue:
    """Return a larger catalogue, so that the medians of small tiers mean something."""
    return generate(SEED + 1, NOW, creators=3_000)
