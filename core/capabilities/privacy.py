"""Says what is kept, hands it over, and deletes it when the person confirms."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sized
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from core.capabilities.base import Capability, Choice, Choices, Context, Letter, Outcome
from core.capabilities.ports import Subscription
from core.messages import Document, Payload, SlotValue
from core.nlu.words.replies import stops

if TYPE_CHECKING:
    from core.dialogue.state import State
    from core.nlu.understanding import Understanding

SHOW, ERASE, CONFIRMED = "show", "erase", "erase_confirmed"
UNCLEAR: Final = "unclear"
"""Something is to be deleted, and nobody said that it is everything."""

KEEP, DROP = "keep_unmatched", "drop_unmatched"
ASIDES: Final = "not_kept"
"""Whether a phone number, an address or the like is kept: it is not."""

PERSONAL: Final = frozenset({SHOW, ERASE, CONFIRMED, KEEP, DROP})

_ERASE: Final = re.compile(
    r"\b(?:(?:di)?(?:hapus|apus)\w*|deleted?|erased?|removed?|wiped?|lupakan|forget|bersihkan)\b",
    re.I,
)
_OF_ME: Final = r"(?:\W+(?:tentang|about|on|milik|punya|saya|aku|ku|gue|gw|kami|me|us|mine|yang|kamu|you|(?:di)?simpan|know|have|hold|got|keep|kept|ada))*"
_POLITE: Final = r"(?:\W+(?:aja|saja|dong|deh|ya|yah|kak|min|now|sekarang|juga|please|pls|sih|nih|lah|kok|bisa|ga|gak|gimana|gmn|dari\s+(?:sini|bot)))*\W*$"
_ALL_OF_ME: Final = re.compile(
    r"\bdata(?:ku|\W+(?:ku|saya|aku|gue|gw|kami|pribadi\w*|diri\w*|usaha\w*|semua\w*|tentang\s+(?:saya|aku|kami)))\b"
    r"|\bakun(?:ku|\W+(?:ku|saya|aku|gue|gw|kami))\b(?!\W+@)"
    r"|\b(?:my|our)\s+(?:personal\s+)?(?:data|account|info\w*|history)\b"
    r"|\b(?:lupakan|forget|delete|erase)\s+(?:saya|aku|kami|me)\b"
    rf"|\b(?:data|akun|semua|everything|all(?:\s+of\s+it)?)(?:nya)?{_OF_ME}{_POLITE}"
    rf"|\b(?:semua|seluruh|all(?:\s+of)?)\W+(?:the\s+)?(?:data|akun|riwayat|info\w*)(?:ku)?{_OF_ME}{_POLITE}",
    re.I,
)
"""What is named where everything is to go: `hapus storynya` and `hapus data penjualan kemarin` mean
one thing of many."""

_SHOW: Final = re.compile(
    r"\b(?:data ?(?:ku|saya|usaha\w*|apa)|my data|(?:lihat|minta|unduh|kirim|export|download)\b.*\bdata)\b",
    re.I,
)

_WHETHER: Final = re.compile(
    r"\b(?:dijual|di\s?bagi\w*|dibocor\w*|bocor|disebar\w*|disalah\s?guna\w*|aman|dipakai\s+(?:buat|untuk)|sold|sell|shared?|safe|leak\w*|misused)\b",
    re.I,
)
"""`data saya dijual ga` asks what is done with it, and for no copy."""

_LEAVE_WORDS: Final = re.compile(
    r"(?P<no>\b(?:cabut|tarik|batalkan|withdraw|revoke)\s+(?:my\s+|the\s+|lagi\s+)?(?:izin|ijin|persetujuan|consent|permission)\w*"
    r"|\b(?:jangan|stop|berhenti|don'?t|do not)\s+(?:(?:lagi|kamu|me(?:nyimpan|ngumpulkan|rekam)|ng(?:umpulin|erekam)|nyimp[ae]n|rekam|kumpul(?:in|kan)|simpan\w*|keep\w*|sav(?:e|ing)|collect(?:ing)?)\s+)+(?:pesan|chat|kata|my messages|my words)\w*)"
    r"|\b(?:boleh|silakan|izinkan|ijinkan|you may|allow)\s+(?:\w+\s+)?(?:simpan|menyimpan|keep|save)\s+(?:\w+\s+)?(?:pesan|chat|messages?)",
    re.I,
)

_EVERYTHING: Final = re.compile(
    r"\W*(?:(?:beneran|bener|serius|tolong|coba|ya|yaudah|ya udah|oke?|kak|min|please|thanks|thank you|makasih|just|then)\W+)*"
    r"(?:hapus(?:kan|in)?|apus(?:in)?|delete|erase|wipe|bersihkan)\W+(?:aja\W+)?(?:it\s+)?(?:semua(?:nya)?|everything|all(?:\s+of\s+it)?)"
    r"(?:\W+(?:aja|saja|dong|deh|ya|kak|please|data(?:ku|\s+saya)?|tentang\s+saya|about\s+me))*\W*",
    re.I,
)
"""`hapus semua` with nothing named is a wish to have all data deleted; it is confirmed first."""

_ACCOUNT: Final = re.compile(r"(?<![\w@.])@(?!\w*bot\b)([\w.\-]{2,60})", re.I)
"""Who is named; a name that ends in `bot` is Telegram's for one, and calls this assistant."""

_ONE_ACCOUNT: Final = re.compile(
    rf"{_ERASE.pattern}(?:\W+(?:aja|saja|dong|data|akun|kreator|creator|influencer|the|account))*\W+@[\w.\-]{{2,60}}"
    r"(?:\W+(?:aja|saja|dong|itu))*\W+(?:dari|from|di|in)\W+(?:my|your|the)?\s*(?:data(?:base|ku|mu)?|sini|here|bot|catatan data|simpanan)\b",
    re.I,
)
"""`hapus @akun dari data`: one account, of all that is kept."""

_KEPT: Final = re.compile(
    r"\b(?:nomor|nomer|no\.?|phone|ktp|alamat|email|wa|hp|telp\w*|rekening)\b.{0,25}\b(?:(?:ke|ter|di)?simp[ae]n\w*|nyimp[ae]n|me?nyimpan|tersimpan|kesimpen|stored|saved|kept|keep|store|save)\b"
    r"|\b(?:simp[ae]n|nyimp[ae]n|menyimpan|keep|store|save)\b.{0,20}\b(?:nomor|nomer|no\.?|phone|ktp|alamat|email|rekening)\b.{0,12}(?:saya|ku|aku|\?|my|ga\b|gak\b|hp|wa|number)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PrivacySlots:
    """action: one of `PERSONAL`, `ASIDES` or `UNCLEAR`; None tells the policy.

    Only a button can say `erase_confirmed`, or a plain yes right after the question that bears it;
    other words never delete at once.
    """

    action: str | None = None


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """kept: (table, entries) of the copy. deleted: (table, rows) of what is gone, none empty.

    keeps: whether words that were not understood are kept. account: the one that was to be deleted,
    which cannot be done alone. by, space: who left whose business with that. sent: the
    summary that still comes.
    """

    kept: tuple[tuple[str, int], ...] = ()
    deleted: tuple[tuple[str, int], ...] = ()
    keeps: bool = False
    account: str = ""
    by: str = ""
    space: str = ""
    sent: Subscription | None = None


class Privacy(Capability[PrivacySlots, PrivacyView]):
    """Answers /privacy, /dataku and /hapusdata; a person's data never goes into a group."""

    name = "privacy"
    commands = {  # noqa: RUF012
        "privacy": {},
        "privasi": {},
        "dataku": {"action": SHOW},
        "data": {"action": SHOW},
        "hapusdata": {"action": ERASE},
    }
    Slots = PrivacySlots
    View = PrivacyView
    silences = True

    def claims(self, said: Understanding, state: State) -> Mapping[str, SlotValue] | None:
        """Claim the withdrawal of a leave, and the question whether a phone number is kept."""
        if leave := _LEAVE_WORDS.search(said.text):
            return {"action": DROP if leave["no"] else KEEP}
        if _EVERYTHING.fullmatch(said.text):
            return {"action": ERASE}
        if _ONE_ACCOUNT.search(said.text):
            return {"action": UNCLEAR}
        return {"action": ASIDES} if _KEPT.search(said.text) else None

    def changes(self, slots: Mapping[str, SlotValue], text: str) -> bool:
        """A leave; deletion asks again by itself."""
        return (slots.get("action") or action_in(text)) in (KEEP, DROP)

    def instead(self, slots: Mapping[str, SlotValue], text: str) -> Payload | None:
        """Tell what is kept."""
        return Payload("privacy")

    def asked_first(self, slots: Mapping[str, SlotValue]) -> Mapping[str, SlotValue] | None:
        """Return the question whether everything is to go, for a yes to it."""
        return {"action": ERASE} if slots.get("action") == CONFIRMED else None

    async def run(self, slots: PrivacySlots, context: Context) -> Outcome[PrivacyView]:
        """Tell, show, ask for confirmation, or delete."""
        action = slots.action or action_in(context.text)
        if action in PERSONAL and context.chat_kind == "group":
            return Outcome(PrivacyView(), block="private_only", slots={})
        if action == SHOW:
            return await _show(context)
        if action in (ERASE, ASIDES, UNCLEAR):
            block, rows = {
                ERASE: ("confirm", _CONFIRM),
                ASIDES: ("not_kept", _OFFERS[:1]),
                UNCLEAR: ("unclear", ()),
            }[action]
            named = _ACCOUNT.search(context.text) if action == UNCLEAR else None
            view = PrivacyView(account=named[1].rstrip(".") if named else "")
            return Outcome(view, block=block, choices=rows, slots={})
        if action == CONFIRMED:
            return await _erase(context)
        if action in (KEEP, DROP):
            return await _leave(context, keep=action == KEEP)
        private = context.chat_kind == "private"
        keeps = private and await context.people.keeps_unmatched()
        leave = ((Choice(DROP if keeps else KEEP, _LEAVE[not keeps]),),) if private else ()
        return Outcome(PrivacyView(keeps=keeps), choices=(*_OFFERS, *leave), slots={})


def action_in(text: str) -> str | None:
    """Return which action the words ask for, None for the policy itself."""
    if leave := _LEAVE_WORDS.search(text):
        return DROP if leave["no"] else KEEP
    if _ERASE.search(text):
        if _ACCOUNT.search(text):  # whoever names one account does not mean everything
            return UNCLEAR
        return ERASE if _ALL_OF_ME.search(text) else UNCLEAR
    return SHOW if _SHOW.search(text) and not _WHETHER.search(text) else None


_OFFERS = (
    (Choice("show", Payload("privacy", {"action": SHOW})),),
    (Choice("erase", Payload("privacy", {"action": ERASE})),),
)
_LEAVE = {keep: Payload("privacy", {"action": KEEP if keep else DROP}) for keep in (True, False)}
_CONFIRM = (
    (Choice("erase_confirmed", Payload("privacy", {"action": CONFIRMED}), means="sure"),),
    (Choice("keep", Payload("cancel"), means="no"),),
)


async def _leave(context: Context, keep: bool) -> Outcome[PrivacyView]:
    await context.people.choose_unmatched(keep)
    other = Choice(DROP if keep else KEEP, _LEAVE[not keep])
    block = "may_keep" if keep else "may_not_keep"
    rows: Choices = ((other,),) if keep else ()
    sent = await context.schedules.current() if context.schedules else None
    sent = sent if not keep and stops(context.text) else None
    if sent:  # `stop` answers the question, and may be meant for what is sent every day
        rows = ((Choice("stop", Payload("unsubscribe"), means="yes"),),)
    return Outcome(PrivacyView(keeps=keep, sent=sent), block=block, choices=rows, slots={})


async def _erase(context: Context) -> Outcome[PrivacyView]:
    """Delete everything; who owns a business that the person worked for hears that they are gone."""
    by, employers = context.person.first_name, await context.people.employers()
    deleted = await context.people.erase()
    news = tuple(
        Letter(owner, PrivacyView(by=by, space=name), "gone_letter") for owner, name in employers
    )
    view = PrivacyView(deleted=_counts(deleted))
    return Outcome(view, block="erased", letters=news, slots={})


async def _show(context: Context) -> Outcome[PrivacyView]:
    kept = await context.people.export()
    copy = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True, default=_plain)
    day = context.today
    entries = {name: len(rows) if isinstance(rows, Sized) else 1 for name, rows in kept.items()}
    return Outcome(
        PrivacyView(kept=_counts(entries)),
        block="shown",
        choices=_OFFERS[1:],
        slots={},
        files=(Document(f"gandeng-data-{day}.json", copy.encode()),),
    )


def _counts(rows: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((table, count) for table, count in rows.items() if count)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


capability = Privacy()
