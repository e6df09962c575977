"""What teams ask before they rely on a figure or on somebody's content: how it is worked out and how sure it is, whose a
video is, what a contract holds."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 16
"""Words of such a question; a longer message tells more than that."""

_MAY: Final = r"(?:(?:may|can|could|are\s{1,3}we\s{1,3}allowed\s{1,3}to|do\s{1,3}we\s{1,3}have\s{1,3}the\s{1,3}right\s{1,3}to|boleh(?:kah)?|bisa(?:kah)?|apa(?:kah)?))"
_CONTENT: Final = r"(?:videos?|reels?|content|photos?|posts?|footage|clips?|konten|foto|postingan|video|tiktoks?|stor(?:y|ies))(?:nya)?"
_REUSES: Final = r"(?:re-?use|re-?post|run|boost|use|repurpose|put|advertise|whitelist\w*|(?:di|kita|kami|aku|saya)?\s?(?:pakai|pake|repost|posting\s{1,3}ulang|pasang|boost|iklan(?:in|kan)|jadi(?:in|kan)))"
_OWN_USE: Final = r"(?:ads?|advert\w*|iklan(?:nya)?|marketplace|shopee|tokopedia|web\s?site|toko|own|kita|kami|akun|account|page|feed|repost|re-?post|ulang|spark\s{1,3}ads?|partnership\s{1,3}ads?|boost\w*)"
_RIVALS: Final = r"(?:competitors?|rivals?|competing\s{1,3}brands?|kompetitor(?:nya)?|pesaing(?:nya)?|saingan(?:nya)?|merek\s{1,3}lain|brand\s{1,3}lain|other\s{1,3}brands?)"
_WORKED: Final = r"(?:endorse\w*|sponsor\w*|worked|work|promot\w*|advertis\w*|posts?|collab\w*|kerja\s?sama|kolab\w*|promosi(?:in|kan)?|iklan(?:in|kan)?|pernah|deals?|ads?)"
_CONTRACT: Final = (
    r"(?:contracts?|agreements?|kontrak(?:nya)?|(?:surat\s{1,3})?perjanjian(?:nya)?|mou|spk)"
)
_LABEL: Final = r"(?:label\w*|disclos\w*|#?ad\b|#?iklan(?:nya)?|tanda(?:nya)?|penanda(?:nya)?|paid\s{1,3}partnership|(?:di)?tandai(?:n)?|kerja\s{1,3}sama\s{1,3}berbayar)"
_NOT: Final = r"(?:ga+k?|gk|nggak?|ngga|engga+k?|tidak|tdk|lupa|tanpa|not|don'?t|doesn'?t|didn'?t|won'?t|forg[eo]t\w*|without|no|never)"
_FORECAST: Final = r"(?:forecasts?|predictions?|estimates?|estimations?|perkiraan(?:nya)?|prediksi(?:nya)?|ramalan(?:nya)?|estimasi(?:nya)?|numbers?|figures?|angka(?:nya)?|hitungan(?:nya)?)"
_SURE: Final = r"(?:accurate|accuracy|reliable|reliability|trustworthy|precise|sure|certain|right|akurat|akurasi(?:nya)?|tepat|bisa\s{1,3}dipercaya|yakin|meleset)"
_SET: Final = r"(?:set|list|creators?|people|them|these|team|susunan(?:nya)?|daftar(?:nya)?|kreator(?:nya)?|influencer(?:nya)?|orang(?:nya|-?orangnya)?|mereka)"

TEAMS: Final = {
    "rights": (
        rf"\b{_MAY}\b.{{0,40}}\b{_REUSES}\b.{{0,30}}\b{_CONTENT}\b.{{0,40}}\b{_OWN_USE}\b|\b{_MAY}\b.{{0,30}}\b{_CONTENT}\b.{{0,30}}\b{_REUSES}\b|\b{_CONTENT}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,3}}{_MAY}\s{{1,3}}(?:\w{{1,12}}\s{{1,3}}){{0,3}}{_REUSES}\b"
        rf"|\bwho\s{{1,3}}(?:owns|has\s{{1,3}}the\s{{1,3}}rights)\b.{{0,30}}\b{_CONTENT}\b|\b(?:hak\s{{1,3}}cipta|hak\s{{1,3}}pakai|copyright|usage\s{{1,3}}rights?)\b.{{0,40}}(?:\?|\b(?:siapa|gimana|berapa\s{{1,3}}lama|whose|who|how\s{{1,3}}long|what\s{{1,3}}about)\b)|\b{_CONTENT}\s{{1,3}}(?:itu\s{{1,3}})?(?:punya|milik)\s{{1,3}}siapa\b"
    ),
    "rivals": rf"\b{_WORKED}\b.{{0,40}}\b{_RIVALS}\b.{{0,15}}(?:\?|\b(?:ga+k?|nggak|tidak|belum|ya)\b)|^\W{{0,3}}(?:do|does|did|has|have|are|is)\b.{{0,40}}\b{_WORKED}\b.{{0,40}}\b{_RIVALS}\b",
    "contract_parts": (
        rf"\b(?:what|which|apa(?:\s{{1,3}}(?:aja|saja))?)\b.{{0,30}}\b(?:contain|include|in|state|cover|stand|say|isi(?:nya)?|dimasuk\w*|ditulis|poin\w*|masuk)\b.{{0,20}}\b{_CONTRACT}|\b(?:isi|poin(?:-poin)?|pasal)\s{{1,3}}{_CONTRACT}.{{0,25}}\b(?:apa|gimana)\b|\b{_CONTRACT}\s{{1,3}}(?:isi(?:nya)?|harus|should|must)\s{{1,3}}(?:\w{{1,10}}\s{{1,3}}){{0,2}}(?:apa|contain|include|say|isi)|\bwhat\s{{1,3}}(?:should|must|does|do)\s{{1,3}}(?:an?\s{{1,3}}|the\s{{1,3}}|our\s{{1,3}})?{_CONTRACT}\s{{1,3}}(?:contain|include|say|cover|need)"
        rf"|^\W{{0,3}}(?:can|could|would|will|bisa(?:kah)?)\s{{1,3}}(?:you\s{{1,3}}|kamu\s{{1,3}})?(?:write|draft|make|prepare|bikin(?:in)?|buat(?:in|kan)?)\s{{1,3}}(?:an?\s{{1,3}}|the\s{{1,3}}|us\s{{1,3}}|me\s{{1,3}}){{0,2}}{_CONTRACT}(?:\s{{1,3}}(?:for\s{{1,3}}(?:us|me)|ga+k?|dong|kak|juga|please)){{0,2}}\W{{0,3}}$"
    ),
    "unlabelled": rf"(?=.*(?:\b(?:what|gimana|gmn|bagaimana|happens?|akibat(?:nya)?|risiko(?:nya)?|sanksi(?:nya)?|kena|denda|penalty|fine)\b))(?=.*\b{_NOT}\b.{{0,30}}(?<![a-z]){_LABEL})",
    "accuracy": rf"\b(?:how|se?berapa)\s{{1,3}}(?:\w{{1,8}}\s{{1,3}})?{_SURE}\b.{{0,40}}\b(?:{_FORECAST}|you|it|this|they|these)\b|\b{_FORECAST}\b.{{0,25}}\b(?:se?berapa\s{{1,3}}{_SURE}|{_SURE}\s{{1,3}}(?:ga+k?|nggak|tidak|kah)|sering\s{{1,3}}(?:salah|meleset))|^\W{{0,3}}(?:is|are)\s{{1,3}}(?:the\s{{1,3}}|your\s{{1,3}}|this\s{{1,3}}|these\s{{1,3}})?{_FORECAST}\s{{1,3}}{_SURE}|\bhow\s{{1,3}}often\b.{{0,30}}\b(?:wrong|right|off)\b",
    "choosing": rf"\b(?:how|gimana|gmn|bagaimana|cara(?:nya)?)\b.{{0,25}}\b(?:pick|choose|select|chose|picked|selected|(?:me)?milih(?:nya)?|pilih(?:nya)?|nyusun(?:nya)?|menyusun)\b.{{0,20}}\b{_SET}\b",
    "origin": (
        r"^\W{0,3}(?:(?:kak|min|terus|eh|ini|itu|so|and|all|these|this|semua)\W{1,3}){0,3}(?:data(?:nya)?|angka(?:nya)?(?=\s{1,3}(?:kamu|kalian|gandeng)\b))\s{1,3}(?:(?:ini|itu|semua|kamu|kalian|gandeng)\s{1,3}){0,2}(?:(?:di)?(?:dapat|dapet|ambil)\s{1,3})?(?:da?ri?\s{1,3}mana|darimana|sumber(?:nya)?\s{1,3}(?:apa|mana))(?:\W{1,3}(?:sih|ya|kak|min|asal(?:nya)?)){0,3}\W{0,3}$"
        r"|^(?=.*\b(?:data|info)(?:nya)?\b)(?=.*\b(?:jujur|bener(?:an)?|benar(?:an)?|asli|valid|akurat|real|honest|true|legit|ngarang|dikarang|karangan|made\s{1,3}up|invented|boong|bohong)(?:nya)?\b)"
        r"(?:\W{0,3}\b(?:kak|min|eh|is|are|the|this|your|these|all|ini|itu|data|info|jujur|bener(?:an)?|benar(?:an)?|asli|valid|akurat|real|honest|true|legit|ngarang|dikarang|karangan|boong|bohong|made|up|invented|ga+k?|gk|nggak|ngga|tidak|apa|atau|or|not|bukan|kah|sih|ya|kan|dong|semua|kamu|you|really|emang|memang)(?:nya)?\b){2,10}\W{0,3}$"
        r"|\bwhere\s{1,3}(?:does|do|did|is|are)\s{1,3}(?:your|the|this|all\s{1,3}(?:the|this|your)|these)\s{1,3}(?:data|numbers|figures)\b|\bwhat\s{1,3}(?:is|are)\s{1,3}your\s{1,3}(?:data\s{1,3})?sources?\b"
    ),
    "no_followers": rf"\b(?:why|kenapa|knp|kok)\b.{{0,25}}\b{_NOT}\b.{{0,20}}\b(?:use|using|count|look\s{{1,3}}at|by|pakai|pake|lihat|liat|hitung|dari|menurut|based)\b.{{0,20}}\b(?:followers?|pengikut)\b",
    "authenticity": r"\b(?:how|gimana|gmn|bagaimana|cara|rumus(?:nya)?|formula)\b.{0,40}\b(?:authenticity|keaslian(?:nya)?|skor\s{1,3}asli|fake\s{1,3}score)\b|\b(?:authenticity|keaslian(?:nya)?)\b.{0,20}\b(?:computed|calculated|worked\s{1,3}out|(?:di)?hitung(?:nya)?|dari\s{1,3}mana|rumus(?:nya)?)\b",
    "company_tax": r"^(?=.*\b(?:pt|cv|agency|agensi|company|perusahaan|badan\s{1,3}usaha)\b)(?=.*\b(?:pajak(?:nya)?|tax\w*|pph|different|beda(?:nya)?|berbeda)\b)(?=.*(?:\?|\b(?:beda|gimana|ga+k?|nggak|tidak|is|what|does)\b))(?=.*\b(?:kreator\w*|creators?|influencers?|dia|she|he|they|talent|mereka)\b)",
}
"""Codes of such questions, the first that fits first, and their words in lower case."""

_WORDS: Final = {code: re.compile(words) for code, words in TEAMS.items()}
_AT: Final = re.compile(r"@[\w.]{1,40}")
_ELSE: Final = re.compile(
    r"\b(?:catat|note|cari(?:in|kan)?|find|caption|kampanye\s{1,3}baru|budget)\b|\d\s{0,2}(?:rb|ribu|k|jt|juta|million)\b"
)


def team_question(text: str) -> str | None:
    """Return what a lower-case text asks of method or rights, as one of the codes above; None for any other."""
    if len(text.split()) > LONGEST or _ELSE.search(text):
        return None
    told = _AT.sub("her", text)
    return next((code for code, words in _WORDS.items() if words.search(told)), None)
