"""What deceives the public and is therefore neither found nor judged: bought followers and likes,
pods that praise each other, paid smears, invented reviews."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.comments.folding import fold

_COUNTS: Final = r"(?:followers?(?:nya)?|foll?owers|folower|pengikut(?:nya)?|subs(?:cribers?)?|likes?(?:nya)?|views?(?:nya)?|viewers?|penonton|komen(?:tar)?|comments?)"
_LOTS: Final = r"\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta|m)?"
_MONEY: Final = (
    r"(?:rp\.?\s?\d[\d.,]{0,12}|\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)(?!\w)|\d{1,3}(?:[.,]\d{3})+)"
)
_REVIEWS: Final = r"(?:reviews?|ulasan|testi(?:moni(?:al)?)?s?|testimonials?|rating|bintang\s+(?:5|lima)|five.star)"
_RIVAL: Final = r"(?:saingan(?:ku)?|pesaing(?:ku)?|kompetitor(?:ku)?|(?:warung|toko|kedai|usaha|resto\w*|lapak)\s+(?:sebelah|tetangga|lain|orang)|competitors?|rivals?|(?:the\s+)?shop\s+next\s+door)"
_EVIL: Final = r"(?:beracun|racun|jelek|kotor|basi|haram|nipu|penipu|palsu|bahaya|berbahaya|jorok|poison(?:ous)?|toxic|dirty|fake|bad|scam|unsafe|curang|busuk|kadaluarsa|bora(?:ks?|x)|formalin|merkuri|mercury|expired|rotten|cheat(?:s|ing|ers?)?|dishonest)"
_RUNS_DOWN: Final = r"(?:jelek-?\s?jelek(?:in|kan)?|jele(?:k)?2(?:in|kan)?|(?:men)?jelek(?:in|kan)|(?:mem)?fitnah(?:in)?|(?:meng)?hujat|(?:men)?jatuh(?:in|kan)|(?:meng)?hancur(?:in|kan)|(?:bintang|rating|star)\s+(?:1|satu|jelek|rendah)|(?:1|one)[\s-]star|(?:review|ulasan|komen(?:tar)?)\s+(?:jelek|buruk|negatif)|bad\s+reviews?|(?:trash|badmouth|attack)\w*)"
_MAKE: Final = r"(?:(?:buat|bikin|tulis|karang|ketik)(?:in|kan)?|write|make|generate|create|invent)"
_FOR_ME: Final = r"(?:(?:buat|bikin|tulis|karang|ketik)(?:in|kan)|write|generate|make\s+(?:me|us)|(?:buat|bikin|tulis|make|create)(?=\s+(?:\w+\s+){1,2}(?:(?:review|ulasan|testimoni)\s+)?(?:bintang|star|google|shopee|tokopedia)))"
_MADE: Final = r"(?:review|ulasan|testi(?:moni(?:al)?)?|testimonial|reviews|testimonials)"
_NOT_THEIRS: Final = r"(?!\s+(?:(?:jujur|honest|dari|by|from|sama|oleh)\s+){1,2}(?:kreator|creators?|influencer\w*|seleb\w*|@))"
_AS_IF: Final = r"(?:karang(?:an|in)?|ngarang|ngasal|seolah(?:-?\s?olah)?|seakan(?:-?\s?akan)?|se-?olah2|pura-?\s?pura|as\s+if|pretend\w*|like\s+(?:a|real)\s+customers?|make\s+(?:it|them|one|some)\s+up|made\s+up|invented?)"
_MINE: Final = r"(?!(?:\s+\w+)?\s+(?:saya|aku|gue|gw|kami|kita|my|me|our|us)\b|\s*ku\b)"
"""Whoever is run down by a rival is no attacker."""

TRICKS: Final = {
    "bought_followers": (
        rf"(?:beli(?:in|kan)?|jual(?:an|in)?|jasa|suntik(?:an|in)?|order|agen|panel|buy(?:ing)?|purchas\w+|sell(?:ing|s)?)\s+(?:\w+\s+){{0,2}}?(?:{_LOTS}\s*)?{_COUNTS}"
        rf"|(?:paket(?:an)?|package(?:\s+of)?|promo)\s+(?:{_LOTS}\s*)?(?:\w+\s+)?{_COUNTS}"
        rf"|(?:tambah(?:in|an)?|penambah|nambah(?:in)?|boost(?:in)?(?:\s+(?:my|our|the|postingan|post|video|reels?|konten|akun)(?:ku)?){{0,2}}(?:\s+(?:with|by|pakai|pake|jadi))?)\s+{_LOTS}\s*{_COUNTS}(?!\s+(?:(?:doang|aja|saja|baru|only)\s+)?(?:h?abis|setelah|sesudah|sejak|gara|karena|krn|dari|after|since|from|because)\b)"
        rf"|(?:isi(?:in|kan)|kasih(?:in)?|get\s+(?:me|us)|give\s+(?:me|us|my\s+(?:post|reel|video)))\s+(?:me\s+)?{_LOTS}\s*{_COUNTS}\s+(?:dong\s+|buat\s+|ke\s+|di\s+|untuk\s+|on\s+|for\s+|to\s+){{1,2}}(?:my|our|post\w*|reel\w*|video\w*|konten\w*|akun\w*)"
        rf"|{_LOTS}\s*{_COUNTS}\s+(?:(?!{_COUNTS})\w+\s+){{0,2}}(?:cuma|hanya|only|for|harga(?:nya)?|seharga|@)\s*{_MONEY}"
        rf"|(?:nawar(?:in|kan)?|menawar(?:i|kan)|ditawar(?:in|i)|offer(?:s|ed|ing)?)\s+(?:(?:saya|aku|gue|kami|ke|me|us|jasa)\s+)*{_LOTS}\s*{_COUNTS}(?!.{{0,200}}\b(?:reels?|stor(?:y|ies)|post(?:ing(?:an)?)?|feed|konten|video|endorse))"
        r"|(?:smm\s+panel|panel\s+smm|followers?\s+(?:bot|suntikan))"
    ),
    "pods": (
        r"(?:engagement|komen(?:tar)?|comment|like)\s?pods?|(?:gr(?:u|o)u?p|komunitas|arisan|grub)\s+(?:\w+\s+)?saling\s+(?:like|komen|follow)\w*"
        r"|(?:like|follow|comment|komen)\s?(?:4|for)\s?(?:like|follow|comment|komen)\w*|f4f|l4l|arisan\s+(?:like|komen|follow\w*)"
    ),
    "smear": (
        r"(?:buzzer\w*|bazzer|influencer\w*|kreator|creators?|akun|orang|kol|siapa|yang|yg)\s+(?:\w+\s+){0,4}?(?:men)?(?:jelek(?:in|kan|-?\s?jelek(?:in|kan)?)|jele2in|serang|nyerang|jatuh(?:in|kan)|fitnah|hancur(?:in|kan)|hujat)\s+(?:\w+\s+){0,2}?(?:warung|toko|usaha|kedai|resto\w*|saingan|kompetitor|pesaing|sebelah|tetangga|lawan|brand|produk)"
        rf"|{_RUNS_DOWN}\s+(?:\w+\s+){{0,4}}?(?:{_RIVAL}|sebelah|lawan)"
        rf"|{_RIVAL}\s+(?:\w+\s+){{0,3}}?{_RUNS_DOWN}{_MINE}"
        rf"|(?:bilang\w*|ngomong\w*|sebar(?:in|kan)?|say(?:ing|s)?|tell\w*|claim\w*|percaya|pikir|mikir|kira|ngira|yakin|tau|believes?|thinks?|think)\s+(?:that\s+|kalo\s+|kalau\s+|bahwa\s+)?(?:\w+\s+){{0,3}}?{_RIVAL}\s+(?:\w+\s+){{0,3}}?{_EVIL}"
        r"|black\s+campaign|kampanye\s+hitam|smear(?:ing)?(?:\s+campaign)?|(?:trash|badmouth|attack)\s+(?:my\s+|the\s+|our\s+)?(?:competitors?|rivals?)"
    ),
    "fake_reviews": (
        rf"{_FOR_ME}\s+(?:(?:me|us|dong|tolong|sekitar|about|some)\s+){{0,2}}(?:\d{{1,4}}|beberapa|puluhan|ratusan|banyak|sepuluh|lima|ten|dozens\s+of|many|a\s+few)[\s-]+(?:(?!video|konten|reels?|story|brief|caption|orang|kreator)[a-z0-9]+[\s-]+){{0,4}}?{_MADE}(?!\w)(?!\s+(?:\w+\s+)?(?:video|reels?|story)){_NOT_THEIRS}"
        rf"|{_MAKE}\s+(?:(?:me|us|dong|tolong|some)\s+){{0,2}}{_MADE}(?:\s+|\W{{1,3}})(?:[\w,]+\s+){{0,8}}?{_AS_IF}|(?:ngarang|karang(?:in)?|invent|make\s+up|fabricate)\s+(?:\w+\s+){{0,2}}?{_MADE}"
        rf"|{_MAKE}\s+(?:(?:me|us|dong|some)\s+){{0,2}}{_MADE}\s+(?:bintang\s+(?:5|lima)|5\s+bintang|positif|bagus)\s+(?:(?:buat|untuk|utk|ke|di|for|on)\s+)(?:toko|warung|usaha|produk|olshop|kedai|kafe|cafe|google|shopee|tokopedia)\w*"
        rf"|{_REVIEWS}\s+(?:\w+\s+)?(?:palsu|bohong(?:an)?|fiktif|rekayasa|settingan|pesanan|fake)|(?:fake|bogus|false|paid\s+fake)\s+{_REVIEWS}"
        rf"|(?:beli|borong|buy(?:ing)?|order|jual)\s+(?:\w+\s+)?{_REVIEWS}"
        rf"|(?:akun|accounts?)\s+(?:palsu|bodong|fake|kloning(?:an)?|tuyul)\s+(?:\w+\s+){{0,3}}?(?:{_REVIEWS}|komen\w*|nge?review\w*)|(?:fake|dummy)\s+accounts?\s+(?:\w+\s+){{0,3}}?(?:{_REVIEWS}|comment\w*)"
        r"|(?:ngaku|bilang|ngomong|claim|say)\s+(?:\w+\s+){0,3}?(?:udah|sudah|pernah|has|have|had)\s+(?:\w+\s+){0,3}?(?:padahal|even\s+though|although|though)"
        r"|(?:jasa|paket)\s+(?:ulasan|reviews?|rating)\s+(?:google|gmaps|maps|shopee|tokopedia|bintang|positif|5)"
        r"|(?:pura-?\s?pura|ngaku)\s+(?:\w+\s+){0,2}?(?:pembeli|pelanggan|customer|pernah\s+(?:beli|makan|pakai))"
    ),
}
_WORDS: Final = {
    code: re.compile(rf"(?<![\w@])(?:{words})(?!\w)") for code, words in TRICKS.items()
}
_ABOUT_OTHERS: Final = re.compile(
    r"(?<!\w)(?:dia|mereka|doi|apakah|tanda\w*|indikasi|ciri\w*|ketahuan|curiga|cek|check|deteksi|detect|hasil|bukan|tanpa|ga(?:k)?\s+(?:mau|pernah)|tidak\s+(?:mau|pernah)|jangan|takut|anti|apa\s+itu|artinya|did|does|has|he|she|they|tell|signs?|not|no|never)(?!\w)"
)
"""Words before it that ask whether somebody else does so, or say no to it."""

_ORDERED: Final = re.compile(
    r"(?<!\w)(?:(?:me)?nyuruh|suruh|minta|bayar|tell|ask|pay|have|get)\s+(?:dia|doi|mereka|him|her|them)(?!\w)"
)
"""Who is told to do it does not do it unasked."""

_OWNED: Final = re.compile(
    r"(?:@[\w.]{1,40}|(?<!\w)(?:akun|kreator|creator|influencer|selebgram|tiktoker|kol|blogger|vlogger|account|endorser|reviewer)(?:nya|s)?)\W+(?:\w+\W+){0,4}$"
    r"|(?<!\w)(?:yang|yg|dengan|dgn|punya|followers?(?:nya)?|pengikut(?:nya)?|with|has|have|having|of|dia|doi|she|he)\W+(?:(?:ada|punya|sekitar|sekitaran|kisaran|around|about|has|have)\W+)?$"
)
"""Before a figure and its price: whose followers they are. An account that has them charges for a post."""

_FOR_A_POST: Final = re.compile(
    r"(?<!\w)(?:reels?|stor(?:y|ies)|feeds?|konten|videos?|post(?:s|ing(?:an)?)?|endorse\w*|wajar|kemahalan|mahal\s+(?:ga|gak|nggak|tidak)|worth|fair|rate\s?cards?)(?!\w)"
)
"""After it: what such a price buys, or whether it is right."""

_FIGURES: Final = re.compile(
    rf"(?:(?:{_LOTS}\s?)?{_COUNTS}[\s,;/:=]{{1,3}}(?:{_LOTS}[\s,;/]{{1,3}})?){{1,4}}$"
)
"""More figures of the same account right before the one that stands with the price: `12rb followers 300 likes`."""

_NEAR: Final = 30


def trick(text: str) -> str | None:
    """Return the code of the deceit that a text asks for or is offered, None where there is none.

    Codes: `bought_followers`, `pods` (growth manipulation: the platforms' terms, Telegram's for bots
    5.2), `smear` (UU ITE 27A on defamation), `fake_reviews` (UU Perlindungan Konsumen 9 and 17). Whether an account has bought its followers is
    another question, and none of these.
    """
    plain = fold(text)[0].casefold()
    for code, words in _WORDS.items():
        for found in words.finditer(plain):
            before = plain[max(0, found.start() - _NEAR) : found.start()]
            if found[0][0].isdigit() and _is_price(plain, found):
                continue
            if not _ABOUT_OTHERS.search(_ORDERED.sub("", before)):
                return code
    return None


def _is_price(plain: str, found: re.Match[str]) -> bool:
    """Return whether a number of followers and a price are an account's and its post's. Likes and
    views alone are nobody's size."""
    others = _FIGURES.search(plain, 0, found.start())
    start = others.start() if others else found.start()
    sized = re.search(r"foll|pengikut|subs", plain[start : found.end()]) is not None
    before = plain[max(0, start - _NEAR) : start]
    return sized and bool(_OWNED.search(before) or _FOR_A_POST.search(plain[found.end() :]))
