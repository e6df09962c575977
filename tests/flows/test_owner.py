"""The owner's conversation: from a greeting to a set, an evaluation, a brief and an own file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.flows.stage import Stage, rupiah

SAMPLES = Path(__file__).parent.parent / "imports" / "samples"
PROFILE = (SAMPLES / "apify_instagram_profile.json").read_bytes()


async def test_the_owners_conversation(demo: Stage) -> None:
    sari = demo.actor(1001)

    (greeting,) = await sari.says("halo")
    assert "Sari" in greeting.text
    assert len(greeting.buttons) >= 3

    (found,) = await sari.says("cari influencer kuliner di Bandung budget 2 juta")
    assert rupiah(found.text)[0] <= 2_000_000
    assert "fiktif" in found.text
    picks = re.findall(r"^\d+\. \S+ @(\S+)", found.text, re.MULTILINE)
    assert len(picks) >= 2

    (cheaper,) = await sari.says("kalau 800rb?")
    assert rupiah(cheaper.text)[0] <= 800_000
    assert "Bandung" in cheaper.text
    fewer = re.findall(r"^\d+\. \S+ @(\S+)", cheaper.text, re.MULTILINE)

    card = await sari.taps(f"@{fewer[-1]}")
    assert any(message.picture for message in card)
    assert any(f"@{fewer[-1]}" in message.text and "Engagement" in message.text for message in card)

    (question,) = await sari.says("bikin brief buat yang pertama")
    assert "roduk" in question.text
    brief = await sari.says("keripik tempe pedas")
    assert any(f"@{fewer[0]}" in m.text and "keripik tempe pedas" in m.text for m in brief)
    assert [m.document for m in brief if m.document and m.document.endswith((".pdf", ".html"))]

    (imported,) = await sari.sends("unggahan.json", PROFILE)
    assert "dapurmbaksri.contoh" in imported.text
    own = await sari.says("cek @dapurmbaksri.contoh")
    assert any("18.400" in message.text for message in own)


async def test_a_question_outlives_the_process_that_asked_it(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("cari influencer kuliner di Bandung budget 2 juta")
    (question,) = await sari.says("bikin brief buat yang kedua")
    assert "roduk" in question.text
    await demo.restart()
    brief = await sari.says("sambal bawang")
    assert any("sambal bawang" in message.text for message in brief)


async def test_the_same_file_twice_changes_nothing(demo: Stage) -> None:
    sari = demo.actor(1001)
    (first,) = await sari.sends("a.json", PROFILE)
    (second,) = await sari.sends("b.json", PROFILE)
    assert "3 baru" in first.text
    assert "0 baru" in second.text


async def test_an_empty_catalogue_leads_to_import_and_never_to_fiction(empty: Stage) -> None:
    sari = empty.actor(1001)
    answer = await sari.says("cari influencer kuliner di Bandung budget 2 juta")
    said = " ".join(message.text for message in answer)
    assert "fiktif" not in said
    assert not re.findall(r"^\d+\. .*@", said, re.MULTILINE)
    assert any("baca" in b.lower() or "kirim" in b.lower() for m in answer for b in m.buttons)


async def test_people_never_see_each_others_files(demo: Stage) -> None:
    sari, andi = demo.actor(1001), demo.actor(1002, "Andi")
    await sari.sends("a.json", PROFILE)
    answer = await andi.says("cek @dapurmbaksri.contoh")
    assert all("18.400" not in message.text for message in answer)


async def test_english_is_answered_in_english(demo: Stage) -> None:
    (found,) = await demo.actor(1003, "Ann", "en").says(
        "find food influencers in Bandung, budget 2 million rupiah"
    )
    assert "influencer" in found.text.lower() or "creator" in found.text.lower()
    assert "Budget" in found.text or "budget" in found.text
    assert "Sisa" not in found.text


async def test_a_chosen_language_stays_whatever_is_typed(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.says("halo")
    await sari.taps("English")
    (found,) = await sari.says("cari influencer kuliner di Bandung budget 2 juta")
    assert "Sisa" not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "a" * 4096,
        "🙏🙏🙏",
        "<b>halo</b> & <script>",
        "\u202ehalo",
        "/takada",
        "@",
        "1",
        "{{ 7*7 }}",
    ],
)
async def test_whatever_is_typed_is_answered(demo: Stage, text: str) -> None:
    answer = await demo.actor(1001).says(text)
    assert answer
    assert all(message.text or message.document for message in answer)
    assert "49" not in answer[0].text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("foto.csv", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("rusak.json", PROFILE[:200]),
        ("makro.xlsm", b"PK\x03\x04" + bytes(200)),
    ],
)
async def test_a_file_that_cannot_be_read_is_refused_in_words(
    demo: Stage, name: str, content: bytes
) -> None:
    answer = await demo.actor(1001).sends(name, content)
    assert any(name in message.text for message in answer)


async def test_deletion_asks_first_and_then_leaves_nothing(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.sends("a.json", PROFILE)
    asked = await sari.says("/hapusdata")
    assert asked[0].buttons
    await sari.taps(asked[0].buttons[0])
    answer = await sari.says("cek @dapurmbaksri.contoh")
    assert all("18.400" not in message.text for message in answer)


async def test_a_copy_of_ones_data_is_a_file(demo: Stage) -> None:
    sari = demo.actor(1001)
    await sari.sends("a.json", PROFILE)
    answer = await sari.says("/dataku")
    assert any(message.document and message.document.endswith(".json") for message in answer)


async def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(demo: Stage) -> None:
    cast = demo.app.world.cast
    group_id = cast.groups[0][0]
    someone = demo.member(cast.people[0][0]["id"], group_id)
    assert await someone.says("halo semua, ada yang tahu kurir murah?") == []
    answer = await someone.says("@gandeng_bot cari influencer kuliner di Bandung budget 1 juta")
    assert answer
    assert "1.000.000" in answer[0].text
