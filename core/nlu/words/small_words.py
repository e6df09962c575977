"""Words that may stand in any question, and whether a text holds others: who asks what a fee is may be
told from who asks what rice is only by the nouns."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from core.nlu.words.bags import bag

SMALL: Final = bag(
    "yang yg sing nu nyang ini itu tadi td tersebut dan atau atao sama ama dengan dgn dari dr di ke pada buat untuk utk oleh karena krn soal tentang "
    "saya aku gue gw kami kita ku kamu dia doi dianya orangnya beliau mereka kak kakak min mimin bang mas mbak mba bu pak gan sis bro si "
    "apa apakah berapa brp brapa berapaan piro pinten sabaraha siapa sapa mana kapan gimana gmn bagaimana piye kumaha kenapa knp kok loh lah kah "
    "ada bisa bs boleh mau harus perlu akan bakal jadi jadinya jd sudah udah udh dah belum blm lagi lg masih sih ya yah iya dong donk deh nih tuh aja saja ajah doang "
    "kalau kalo klo kl nek lamun misal misalnya terus trus trs lalu nah eh oh ok oke kan ga gak gk nggak ngga enggak tidak tdk ora teu bukan jangan "
    "paling ter lebih kurang sekitar kira kisaran cuma cuman hanya hingga sampai sampe sejauh sejak selama setelah sesudah habis sebelum sekarang skrg kemarin kmrn nanti akhirnya semua semuanya seluruh "
    "masing masing2 tiap setiap per satu dua tiga empat lima enam tujuh delapan sembilan sepuluh kedua ketiga keempat kelima keenam pertama terakhir antara dibanding dibandingkan daripada banding tolong coba bantu kasih lihat liat cek tau tahu kira2 nya sebenarnya sebenernya emang memang begitu gitu gini segitu segini "
    "the a an of for to in on at by as from with and or is are was were be been am do does did has have had will would can could should may might must "
    "i me my we us our you your he him his she her it its they them their this that these those there here one ones so then now yet just only about around at all any some "
    "what whats which who whom whose how why when where much many if not no yes please kindly really ok okay each every per most least more less than compared two three four five six seven eight nine ten first second third last if tell show let s"
)
"""Pronouns, particles, courtesies, question words: none of them says what a question is about."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def strange(text: str, own: Set[str]) -> bool:
    """Return whether a lower-case text holds a word that is neither small nor one of a reader's own;
    `-nya` and `-ku` may stand behind any of them."""
    return any(not _familiar(word, own) for word in _WORD.findall(text.replace("'", " ")))


def _familiar(word: str, own: Set[str]) -> bool:
    stem = next((word[: -len(end)] for end in ("nya", "ku") if word.endswith(end)), word)
    return len(word) < 2 or not {word, stem}.isdisjoint(own) or not {word, stem}.isdisjoint(SMALL)
