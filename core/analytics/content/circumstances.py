"""When words that look like a claim are none: said no to, warned of, doubted, a matter of taste."""

from __future__ import annotations

import re

NOT = (
    "bukan|bkn|tidak|tdk|tak|gak|ga|gk|nggak|enggak|ngga|engga|ndak|nda|jangan|jgn|belum|blm|kurang|"
    "mustahil|tanpa|not|no|isn't|aren't|doesn't|don't|didn't|never|won't|cannot|can't|without"
)
BETWEEN = (
    "ada|yang|yg|untuk|utk|buat|sebagai|sbg|bisa|bs|akan|dapat|dpt|mau|mampu|serta|merta|berarti|"
    "jaminan|jamin|menjamin|ngejamin|diklaim|dijanjikan|dijanjiin|dibilang|mengatakan|berjanji|janji|janjiin|menjanjikan|ngejanjiin|klaim|ngeklaim|mengklaim|"
    "berani|bilang|tulis|nulis|sebut|nyebut|say|saying|write|pernah|bikin|pakai|pake|dimaksudkan|ditujukan|dijual|sama|dengan|pengganti|"
    "membeli|beli|menjual|jual|membuat|menulis|meminta|minta|membayar|bayar|buy|sell|use|"
    "terlalu|begitu|langsung|otomatis|harus|perlu|percaya|termasuk|jadi|seperti|kayak|sulap|"
    "ini|itu|produk|makanan|minuman|serum|krim|sabun|masker|jamu|mesin|teknologi|barang|obat|alat|hasil|efek|iming|such|thing|as|namanya|investment|investasi|has|have|offers|a|an|the|to|be|going|supposed|meant|any|claim|"
    "claiming|promise|promising|guarantee|guaranteeing|for|as|will|really|is|magic"
)
"""What may stand between a word that says no and what it says no to."""

NEGATED = re.compile(
    rf"\b(?:{NOT})\b(?![ '\"]+(?:cuma|hanya|sekadar|sekedar|main|only|just)\b)"
    rf"(?:[ '\"]+(?:{BETWEEN})\b)*[ '\"]+$"
)
NOTHING = re.compile(
    r"\b(?:gak|ga|nggak|enggak|tidak|tak|belum|no) (?:ada|semua)?(?: ?\b\w+\b){0,3}? (?:yang|yg|that|is)"
    r"(?: (?!lebih|se)\w+)?[ '\"]+$"
)
DISTANCED = re.compile(
    r"\b(?:jangan (?:\w+ )?(?:percaya|tergiur|ketipu|tertipu|termakan|kemakan|mudah|gampang|langsung)|"
    r"jgn percaya|waspada(?:i|lah)?|hati hati|hati-hati|awas (?:sama|dengan)|curiga(?:i|in|lah)?|mitos|hoaks|hoax|penipuan|"
    r"modus|dilarang|(?:gak|ga|nggak|tidak|ngga) (?:boleh|berani|mungkin|percaya(?! *\?)|masuk akal|akan bilang)|"
    r"belum tentu|jangan (?:ditiru|berharap|harap|coba|sampai kalian|sampai kamu)|omong kosong|bohong|"
    r"mana ada|mana mungkin|bodong|penipu|kabur aja|tolak aja|skip aja|laporkan|lapor aja|blokir|"
    r"tinggalin aja|tinggalkan saja|mending (?:kabur|lari|mundur)|red flag|run (?:away|the other way)|walk away|"
    r"(?:nobody|no one|no brand) (?:can|should)|(?:kalau|kalo|klo|jika|bila|if) (?:ada )?(?:yang|yg|orang|brand|"
    r"penjual|someone|anyone|an? \w+)(?: \w+)? (?:janji\w*|menjanjikan|ngejanjiin|nawarin|ngaku\w*|guarantee\w*|"
    r"promise\w*|claim\w*)|"
    r"never trust|don't (?:believe|trust|fall)|do not (?:believe|trust)|beware|myth|scam|fake claims?)\b"
)
WARY = re.compile(
    r"\b(?:kapok|ketipu|tertipu|kena tipu|korban|trauma|nyesel|menyesal|benci|males|malas|takut|"
    r"tergiur|kemakan|termakan|jauhi|hindari|hati-hati|tired of|fed up|fell for)\b[^,]*$"
)
ASSURED = re.compile(
    r"\b(?:gak|ga|nggak|tidak|ngga|bukan|no) (?:mungkin (?:gagal|rugi|kecewa|nyesel)|bohong|hoax|hoaks|"
    r"penipuan|penipu|scam|modus|mitos|bodong|investasi bodong)\b"
)
DENIED_AFTER = re.compile(
    r"\s{1,3}(?:itu\s{1,3}|yang\s{1,3})?(?:(?:does|do)(?: not|n't) exist|(?:is|are)(?: not|n't) (?:real|possible|a thing)|"
    r"(?:is|are) (?:a )?(?:myth|lie|impossible)s?|(?:memang )?(?:tidak|tdk|gak|ga|nggak|ngga|enggak) (?:pernah )?(?:ada|nyata)"
    r"(?=\s{0,3}(?:[.!?,;\n]|$|ya\b|kok\b|lho\b|loh\b|sih\b)))"
)
"""What follows words that are said not to exist."""
DOUBTED = re.compile(
    r"\b(?:emang|emangnya|memangnya|masa|masak|apa iya|apa bener|apa benar|benarkah|apakah|bener gak|"
    r"beneran gak|kah|gak sih|ga sih|nggak sih|gak ya|ga ya|is it|does it|do they|really)\b[^?]*\?"
)
ANSWERED_NO = re.compile(
    r"[\s\"'”’)]*(?:(?:jawab\w*|answer|ya|hmm|jujur|tentu|sayangnya|well|oh)\b\W*(?:\w+\W+){0,2}?)?"
    r"(?:enggak|engga|nggak|ngga|gak|ga|tidak|bukan|belum|mitos|no|nope|not really|salah)\b"
)
"""What follows a question that is answered with no."""
OPINION = re.compile(
    r"\b(?:(?:menurut|versi|buat|bagi|kata|di|ke) ?(?:(?:hati|mulut|lidah) ?(?:aku|ku|saya|gue|gw|kami)|aku|ku|saya|gue|gw|gua|kami|"
    r"(?:kulit|lidah|kaki|muka|wajah|rambut|hati|mata|mulut|badan|perut|rumah|kamar|tangan|suami|anak|"
    r"ibu|mama|keluarga)ku)|favorit(?:ku|nya)?|(?:kesukaan|pilihan|andalan|kesayangan|langganan)"
    r"(?:ku| aku| saya| gue| kami)|"
    r"yang pernah (?:aku|saya|gue|ku\w+)|pernah (?:aku|saya|gue|ku)\w*|sejauh ini|"
    r"i(?:'ve| have)? (?:ever|tried)|for me|to me|in my opinion|imo|my (?:favou?rite|go-to|personal)|"
    r"(?:aku|saya|gue) (?:rasa|pikir|kira)|i think|i feel)\b"
)

_END = ".!?;\n"


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a stretch begins and ends (its closing mark included).

    A full stop within a number or an abbreviation ("no.1") closes nothing.
    """
    left = start
    while left > 0 and not _closes(text, left - 1):
        left -= 1
    right = end
    while right < len(text) and not _closes(text, right):
        right += 1
    return left, min(right + 1, len(text))


def _closes(text: str, at: int) -> bool:
    if text[at] not in _END:
        return False
    return text[at] != "." or at + 1 >= len(text) or not text[at + 1].isalnum()


def is_denied(text: str, start: int, end: int) -> bool:
    """Return whether what stands between `start` and `end` is said no to, warned of or doubted."""
    left, right = sentence(text, start, end)
    before, whole = text[left:start], text[left:right]
    if any(p.search(before) for p in (NEGATED, NOTHING, WARY)) or DOUBTED.search(whole):
        return True
    if DENIED_AFTER.match(text, end):
        return True
    if "?" in whole[-3:] and ANSWERED_NO.match(text[right : right + 60]):
        return True
    return bool(DISTANCED.search(whole)) and not ASSURED.search(whole)


def is_opinion(text: str, start: int, end: int) -> bool:
    """Return whether the sentence around a stretch is about somebody's own taste."""
    left, right = sentence(text, start, end)
    return bool(OPINION.search(text[left:right]))
