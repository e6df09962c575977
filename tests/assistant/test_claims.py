"""A capability gets the messages that it claims, whatever intent they look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import wiring
from bot.settings import Settings
from core.capabilities.base import Context, Outcome
from core.capabilities.thanks import Thanks, ThanksSlots, ThanksView
from core.dialogue.state import Shown, State
from core.messages import Inbound, Person, SlotValue
from core.nlu.understanding import Understanding
from tests.databases import migrated_url

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SARI = Person(7, "Sari")


class Parrot(Thanks):
    """Claims what names a parrot, and whatever comes after its own answer."""

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        again = state.shown is not None and state.shown.intent == "thanks"
        return {} if "beo" in said.text or again else None

    async def run(self, slots: ThanksSlots, context: Context) -> Outcome[ThanksView]:
        return Outcome(ThanksView("Beo"), items=("beo", "kakaktua"))


async def test_a_claim_wins_and_what_was_shown_grows_stale(tmp_path: Path) -> None:
    settings = Settings(
        _env_file=None,
        database_url=migrated_url("sqlite", tmp_path),
        secret_key="claims",
    )
    house = wiring.build(settings)
    parrot = replace(house, registry={**house.registry, "thanks": Parrot()})
    assistant = parrot.assistant(files=None)  # type: ignore[arg-type]

    async def says(number: int, text: str, minutes: int) -> str:
        at = NOW + timedelta(minutes=minutes)
        replies = await assistant.respond(Inbound(str(number), 7, "private", SARI, at, text=text))
        return replies[0].text

    try:
        assert "Beo" in await says(1, "cari influencer beo di bandung", 0)
        assert "Beo" in await says(2, "cari influencer kuliner", 1)
        assert "Beo" not in await says(3, "halo", 40)
    finally:
        await house.database.close()


def test_a_capability_claims_nothing_unless_it_says_so() -> None:
    shown = State(shown=Shown("thanks", {}, ("beo",)))
    assert Thanks().claims(Understanding("beo", "thanks", 0.9), shown) is None
