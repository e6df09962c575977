"""What may be paid to one account at most, and goods that are offered to it instead."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.campaigns.codes import promo_code
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.notes.supposed import of_others
from core.nlu.words.bags import bag
from core.nlu.words.small_words import strange

LONGEST: Final = 12
SHORT: Final = 6
"""Words of what needs no word that asks: `barter produk senilai 150rb` beside a price."""

_MOST: Final = re.compile(
    r"\b(?:berapa|brp)\s+(?:sih\s+|ya\s+)?(?:maks\w*|max\w*|paling\s+(?:banyak|mahal|tinggi)|mentok\w*|batas\w*)\b.{0,20}\b(?:bayar\w*|keluar\w*|kasih|pay)\b"
    r"|\b(?:maks\w*|max\w*|paling\s+(?:banyak|mahal|tinggi)|mentok(?:nya)?)\s+(?:aku|saya|gue|kita|kami)?\s*(?:bayar|kasih)\w*\b.{0,15}\b(?:berapa|brp)\b"
    r"|\b(?:the\s+most|maximum|max)\b.{0,12}\b(?:i|we)\s+(?:should|can|could)?\s*pay\b|\bhow\s+much\s+(?:should|can)\s+(?:i|we)\s+pay\b.{0,15}\bat\s+most\b"
)
_BARTER: Final = re.compile(
    r"\b(?:barter\w*|tukar\s+produk|produk\s+(?:gratis|aja|saja)|free\s+(?:products?|meals?|brunch|lunch|dinner|stays?|nights?|treatments?)|(?:makan|menginap|nginap|nginep|treatment)\s+gratis)\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:catat|kampanye|campaign|budget|bajet|cari\w*|find|pajak|tax|caption|brief|kontrak|sudah|udah|udh)\b"
)


_PRICE: Final = bag(
    "bayar bayarin dibayar membayar pembayaran keluar keluarin kasih dikasih pay paid paying spend offer nawar tawar nego fee honor tarif rate harga price maks maksimal maksimum maximum max most mentok mentoknya batas batasnya banyak mahal tinggi "
    "influencer influencers kreator creator creators akun account endorse konten content post posting postingan posts reel reels story stories video videos foto feed tiktok instagram ig pertama kedua ketiga first second third one aman wajar fair worth it"
)
"""What a question about the most to pay speaks of: `berapa paling banyak bayar cicilan` is another's."""

_NAME: Final = re.compile(r"(?<![\w.])@[\w.]+|\b\w+[._][\w.]*\w")
_WONDERS: Final = re.compile(
    r"\?|\b(?:kalau|kalo|klo|kl|nek|lamun|misal\w*|if|gimana|gmn|bagaimana|piye|kumaha|boleh\w*|bisa\w*|mau|mo|gelem|ga|gak|gk|nggak|ngga|enggak|tidak|mending\w*|cukup|wajar|would|could|can|should|how\s+about|what\s+about|instead|is|okay?)\b"
)
_OWN_PEOPLE: Final = re.compile(
    r"\b(?:(?:anak|adik|kakak|ibu|bapak|ayah|suami|istri|mama|papa|keponakan|sepupu)(?:ku|\s+(?:saya|aku|gue|kami))|my\s+(?:son|daughter|kids?|mother|father|mom|dad|husband|wife|brother|sister|cousin))\b"
)


def asks_most(text: str) -> bool:
    """Return whether a lower-case text asks what to pay at most, and to nobody but a creator: `jadi berapa
    maksimal aku bayar?`."""
    if len(text.split()) > LONGEST or not _MOST.search(text) or _ASIDE.search(text):
        return False
    return not strange(_NAME.sub(" ", text), _PRICE)


def weighs_barter(text: str) -> bool:
    """Return whether a short lower-case text wonders about goods instead of money: `kalau dia cuma mau
    barter produk 300rb?`; not what is noted (a stage, a promo code), searched or taxed, nor what somebody else swaps."""
    if stage_in(text) is not None or promo_code(text) is not None:
        return False
    if of_others(text) or _OWN_PEOPLE.search(text) or _ASIDE.search(text):
        return False
    words = len(text.split())
    wonders = words <= SHORT or _WONDERS.search(text) is not None
    return wonders and words <= LONGEST and _BARTER.search(text) is not None
