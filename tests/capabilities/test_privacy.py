"""A person sees what is kept, gets a copy, and deletes it; never by accident, never in a group."""

import json

import pytest

from core.capabilities.privacy import PrivacySlots, capability
from core.dialogue.state import State
from core.messages import Payload
from core.nlu.questions.privacy import action_claimed, action_in
from core.nlu.understand import understand
from core.rendering.telegram import Renderer
from tests.capabilities.fakes import JAKARTA, NOW, FakePeople, context

ROWS = {"person": 1, "conversation": 2, "creator": 40, "button": 0}


def say(outcome, language="id"):
    return Renderer().replies("privacy", outcome, language=language, zone=JAKARTA)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("hapus data usahaku dari bot", "erase"),
        ("please delete my data", "erase"),
        ("hapus semua", "erase"),
        ("hapus semuanya dong", "erase"),
        ("delete everything you have on me", "erase"),
        ("delete everything on the list", "unclear"),
        ("hapus akunku", "erase"),
        ("tolong hapus semua data tentang saya", "erase"),
        ("delete everything you know about me", "erase"),
        ("forget me", "erase"),
        ("@gandeng_bot hapus semua data saya", "erase"),
        ("@gandeng_bot hapus semua data @mbak.seblak", "unclear"),
        ("hapus larangannya", "unclear"),
        ("hapus storynya", "unclear"),
        ("hapus yang tadi", "unclear"),
        ("hapus semua larangannya", "unclear"),
        ("hapus data penjualan kemarin", "unclear"),
        ("hapus akun @mbak.seblak", "unclear"),
        ("hapus @mbak.seblak dari data", "unclear"),
        ("hapus semua data @mbak.seblak", "unclear"),
        ("delete @mbak.seblak from my data", "unclear"),
        ("hapus akun yang kedua", "unclear"),
        ("delete all stories", "unclear"),
        ("remove the second one", "unclear"),
        ("lihat data saya dong", "show"),
        ("dataku apa aja", "show"),
        ("show me my data", "show"),
        ("privasi", None),
        ("amankah di sini?", None),
        ("", None),
    ],
)
def test_the_words_tell_what_is_wanted(text: str, action: str | None) -> None:
    assert action_in(text) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("no hp saya disimpan ga", "not_kept"),
        ("no. wa saya kesimpen?", "not_kept"),
        ("hapus no wa ku", "not_kept"),
        ("delete my phone number please", "not_kept"),
        ("hapus nomor 2", None),
        ("hapus alamat email @rina dari daftar", None),
        ("keluar dari bot ini gmn", "leaving"),
        ("how do i stop using this bot", "leaving"),
        ("keluar dari tim", None),
        ("dia keluar dari grup", None),
        ("actually no keep both", None),
        ("no, save it", None),
    ],
)
def test_a_number_that_is_kept_a_bot_that_is_left_and_a_no(text: str, action: str | None) -> None:
    assert action_claimed(text) == action


@pytest.mark.parametrize(("language", "word"), [("id", "Berapa lama"), ("en", "How long")])
async def test_the_policy_says_what_why_and_how_long(language: str, word: str) -> None:
    (reply,) = say(await capability.run(PrivacySlots(), context("privasi")), language)
    assert word in reply.text
    assert [row[0].payload for row in reply.buttons] == [
        Payload("privacy", {"action": action}) for action in ("show", "erase", "keep_unmatched")
    ]


async def test_a_copy_of_everything_is_handed_over() -> None:
    people = FakePeople(kept={"person": [{"id": 7, "language": "id"}], "creator": []})
    outcome = await capability.run(PrivacySlots("show"), context(people=people))
    text, copy = say(outcome)
    assert copy.document is not None
    assert copy.document.name == "gandeng-data-2026-11-23.json"
    assert json.loads(copy.document.content) == people.kept
    assert "pilihan bahasa dan zona waktu: 1" in text.text
    assert "kreator" not in text.text


@pytest.mark.parametrize(("language", "word"), [("id", "disembunyikan"), ("en", "hidden")])
async def test_what_somebody_said_and_decided_is_told_in_words(language: str, word: str) -> None:
    kept = {
        "recommendation": [{"handle": "dapurnina", "rating": 5, "words": "rapi"}],
        "price_paid": [{"handle": "rupa", "kind": "reel", "each_idr": 300_000}],
        "moderation": [{"handle": "lambat", "action": "hidden"}],
        "business": [],
    }
    outcome = await capability.run(PrivacySlots("show"), context(people=FakePeople(kept=kept)))
    text = say(outcome, language)[0].text
    for told in ("@dapurnina", "rapi", "@rupa", "300", "@lambat", word):
        assert told in text


async def test_a_group_is_shown_the_way_to_the_private_chat_alone() -> None:
    group = {"chat_kind": "group", "bot_username": "gandeng_bot"}
    for action in (None, "show", "erase"):
        outcome = await capability.run(PrivacySlots(action), context(**group))
        (reply, *files) = say(outcome)
        assert [b.url for row in reply.buttons for b in row] == [
            "https://t.me/gandeng_bot?start=privacy-"
        ]
        assert not files
        assert outcome.toast == (action is not None)


@pytest.mark.parametrize(
    ("language", "said"), [("id", "tidak ada yang dihapus"), ("en", "nothing was deleted")]
)
async def test_where_it_is_open_what_is_to_go_no_deletion_of_everything_is_offered(
    language: str, said: str
) -> None:
    (reply,) = say(
        await capability.run(
            PrivacySlots(), context("hapus yang tadi", people=FakePeople(rows=ROWS))
        ),
        language,
    )
    assert said in reply.text
    assert not reply.buttons


@pytest.mark.parametrize(
    ("language", "text", "others"),
    [
        ("id", "hapus @mbak.seblak dari data", "tanpa @mbak.seblak"),
        ("en", "delete @mbak.seblak from my data", "without @mbak.seblak"),
    ],
)
async def test_one_account_is_never_taken_for_everything(
    language: str, text: str, others: str
) -> None:
    claimed = capability.claims(understand(text, now=NOW, zone=JAKARTA), State())
    assert claimed == {"action": "unclear"}
    (reply,) = say(
        await capability.run(PrivacySlots("unclear"), context(text, people=FakePeople(rows=ROWS))),
        language,
    )
    assert others in reply.text
    assert not reply.buttons


@pytest.mark.parametrize(
    "text",
    ["hapus @mbak.seblak dari kampanye", "hapus harga @mbak.seblak", "data @mbak.seblak dari mana"],
)
def test_what_else_is_taken_away_of_an_account_is_not_claimed(text: str) -> None:
    assert capability.claims(understand(text, now=NOW, zone=JAKARTA), State()) is None


async def test_words_alone_never_delete() -> None:
    people = FakePeople(rows=ROWS)
    outcome = await capability.run(
        PrivacySlots(), context("hapus semua dataku sekarang juga", people=people)
    )
    assert not people.erased
    (reply,) = say(outcome)
    yes, no = (row[0].payload for row in reply.buttons)
    assert yes == Payload("privacy", {"action": "erase_confirmed"})
    assert no == Payload("cancel")


async def test_a_confirmed_deletion_says_what_is_gone() -> None:
    people = FakePeople(rows=ROWS, works_for=((9, "Kopi Senja"), (9, "")))
    outcome = await capability.run(PrivacySlots("erase_confirmed"), context(people=people))
    assert people.erased
    assert [(one.chat_id, one.view.space) for one in outcome.notices] == [
        (9, "Kopi Senja"),
        (9, ""),
    ]
    (reply,) = say(outcome)
    assert "kreator: 40" in reply.text
    assert "ingatan percakapan: 2" in reply.text
    assert "tombol" not in reply.text


async def test_deleting_nothing_is_said_too() -> None:
    outcome = await capability.run(PrivacySlots("erase_confirmed"), context(people=FakePeople()))
    assert "tidak ada yang tersimpan" in say(outcome)[0].text


@pytest.mark.parametrize(
    "action", ["show", "erase", "erase_confirmed", "keep_unmatched", "drop_unmatched"]
)
async def test_nothing_personal_happens_in_a_group(action: str) -> None:
    people = FakePeople(kept={"person": [1]}, rows=ROWS)
    outcome = await capability.run(
        PrivacySlots(action), context(people=people, chat_kind="group", chat_id=-5)
    )
    assert not people.erased
    assert people.kept == {"person": [1]}
    (reply,) = say(outcome)
    assert reply.document is None
    assert not reply.buttons
    assert "/privacy" in reply.text


async def test_an_action_does_not_linger_for_the_next_turn() -> None:
    for action in (None, "show", "erase", "erase_confirmed"):
        outcome = await capability.run(PrivacySlots(action), context())
        assert outcome.slots == {}


def test_telegram_commands_are_there() -> None:
    assert {"privacy", "dataku", "hapusdata"} <= set(capability.commands)
    assert capability.commands["hapusdata"] == {"action": "erase"}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("cabut izin simpan pesan", "drop_unmatched"),
        ("jangan simpan pesan saya lagi", "drop_unmatched"),
        ("please don't keep my messages", "drop_unmatched"),
        ("boleh simpan pesan saya", "keep_unmatched"),
        ("you may keep my messages", "keep_unmatched"),
        ("apa saja yang kamu simpan", None),
    ],
)
def test_words_give_leave_and_take_it_back(text: str, action: str | None) -> None:
    assert action_in(text) == action


@pytest.mark.parametrize(("language", "word"), [("id", "Terima kasih"), ("en", "Thank you")])
async def test_leave_to_keep_what_is_not_understood_is_given_and_taken_back(
    language: str, word: str
) -> None:
    people = FakePeople()
    given = await capability.run(PrivacySlots("keep_unmatched"), context(people=people))
    (reply,) = say(given, language)
    assert people.kept == {"keeps_unmatched": True}
    assert word in reply.text
    assert reply.buttons[0][0].payload == Payload("privacy", {"action": "drop_unmatched"})
    taken = await capability.run(PrivacySlots("drop_unmatched"), context(people=people))
    assert people.kept == {"keeps_unmatched": False}
    assert not say(taken, language)[0].buttons


async def test_the_policy_says_whether_words_are_kept_and_offers_the_other() -> None:
    people = FakePeople(kept={"keeps_unmatched": True})
    (reply,) = say(await capability.run(PrivacySlots(), context("privasi", people=people)))
    assert "sesuai izin Kakak" in reply.text
    assert reply.buttons[-1][0].payload == Payload("privacy", {"action": "drop_unmatched"})
    (other,) = say(await capability.run(PrivacySlots(), context("privasi")))
    assert "tidak mengizinkan" in other.text
    assert other.buttons[-1][0].payload == Payload("privacy", {"action": "keep_unmatched"})


def claimed(text: str):
    return capability.claims(understand(text, now=NOW, zone=JAKARTA), State())


@pytest.mark.parametrize(
    "text",
    [
        "boleh tarik izin nya?",
        "aku mau kamu berhenti ngumpulin pesanku",
        "jangan simpan pesan saya",
        "stop collecting my messages",
    ],
)
def test_a_leave_is_withdrawn_in_plain_words(text: str) -> None:
    assert claimed(text) == {"action": "drop_unmatched"}


@pytest.mark.parametrize(
    "text",
    [
        "jangan simpan data saya",
        "saya ga mau data saya disimpan",
        "data saya jangan disimpan ya",
        "tolong jangan nyimpen data pribadi saya",
        "jangan catat apa-apa tentang saya",
        "don't store my data",
        "please don't keep any of my data",
        "i don't want you to store my personal information",
        "stop collecting my data",
    ],
)
def test_that_nothing_is_to_be_kept_is_no_wish_for_a_copy(text: str) -> None:
    assert claimed(text) == {"action": "keep_nothing"}
    assert action_in(text) == "keep_nothing"


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("data saya disimpan ga?", "show"),
        ("lihat data saya", "show"),
        ("jangan simpan pesan saya", "drop_unmatched"),
        ("jangan simpan dulu", None),
        ("jangan simpan data penjualan itu", None),
        ("saya ga mau data saya dijual", None),
    ],
)
def test_what_else_is_said_of_data(text: str, action: str | None) -> None:
    assert action_in(text) == action


@pytest.mark.parametrize("keeps", [True, False])
async def test_who_wants_nothing_kept_hears_what_must_be_and_may_delete_it(*, keeps: bool) -> None:
    people = FakePeople(kept={"keeps_unmatched": keeps})
    outcome = await capability.run(PrivacySlots("keep_nothing"), context(people=people))
    assert people.kept == {"keeps_unmatched": False}
    assert not outcome.files
    (reply,), (english,) = say(outcome), say(outcome, "en")
    assert reply.buttons[0][0].payload == Payload("privacy", {"action": "erase"})
    assert ("sudah saya cabut" in reply.text, "is withdrawn" in english.text) == (keeps, keeps)


@pytest.mark.parametrize("text", ["nomor hp ku kesimpen ga?", "do you store my phone number"])
async def test_whether_a_number_is_kept_is_answered(text: str) -> None:
    assert claimed(text) == {"action": "not_kept"}
    (reply,) = say(await capability.run(PrivacySlots("not_kept"), context(text)))
    assert reply.text.startswith("<b>Tidak tersimpan, Kak.</b>")


@pytest.mark.parametrize("text", ["simpan", "berapa nomor wa nina", "hapus data saya"])
def test_other_words_are_left_to_others(text: str) -> None:
    assert claimed(text) is None
