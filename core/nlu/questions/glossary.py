"""Which of the field's terms a question is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from core.nlu.amounts.numbers import unit_told
from core.nlu.words.bags import bag

TERMS: Final[Mapping[str, tuple[str, ...]]] = {
    "engagement_rate": ("engagement rate", "engagement", "er", "tingkat interaksi", "rumus", "rumus er", "keterlibatan", "eng rate"),
    "interactions": ("interaksi", "interactions", "interaction", "like dan komentar", "saves", "shares"),
    "reach": ("reach", "jangkauan", "jangkauannya", "riich"),
    "impressions": ("impressions", "impression", "impresi", "tayangan", "impresinya"),
    "view_rate": ("view rate", "rasio tayangan", "views per follower", "rasio view"),
    "cpm": ("cpm", "cost per mille", "cost per thousand", "biaya per seribu tayangan", "biaya per 1000"),
    "cpe": ("cpe", "cost per engagement", "biaya per interaksi"),
    "cpv": ("cpv", "cost per view", "biaya per view", "biaya per tontonan"),
    "roas": ("roas", "roi", "return on ad spend", "balik modal", "return on investment"),
    "emv": ("emv", "earned media value", "media value", "nilai media"),
    "rate_card": ("rate card", "ratecard", "ratecardnya", "kartu harga", "daftar harga", "rate cart"),
    "fair_price": ("harga wajar", "fair price", "kisaran harga", "harga yang wajar"),
    "tier": ("tier", "tingkatan", "nano", "mikro", "micro", "makro", "macro", "mega", "mid tier", "nano influencer", "mikro influencer", "micro influencer", "macro influencer", "makro influencer", "mega influencer"),
    "micro_vs_macro": ("micro vs macro", "mikro vs makro", "bukti", "buktinya", "evidence", "riset", "penelitian", "studi", "lima persen", "5 persen"),
    "niche": ("niche", "nice market", "ceruk", "segmen", "nich"),
    "brief": ("brief", "briefing", "creative brief", "lembar arahan"),
    "deliverable": ("deliverable", "deliverables", "sow", "scope of work", "output konten", "delivrable"),
    "disclosure": ("disclosure", "penanda iklan", "label iklan", "paid partnership", "kerja sama berbayar", "kerjasama berbayar", "kemitraan berbayar", "tagar iklan"),
    "authenticity": ("authenticity", "keaslian", "fake followers", "fake follower", "follower palsu", "followers palsu", "pengikut palsu", "beli followers", "beli follower", "bot", "akun bot", "akun palsu", "autentik", "otentik", "keaslian akun"),
    "pod": ("pod", "pods", "engagement pod", "grup saling komen", "saling like"),
    "like_spread": ("like spread", "sebaran like", "likes spread"),
    "percentile": ("percentile", "persentil", "peringkat persen"),
    "median": ("median", "mean", "rata rata", "nilai tengah", "median vs mean", "average", "rerata"),
    "thin_data": ("data tipis", "thin data", "data kurang", "insufficient data", "belum cukup data"),
    "sponsored_ratio": ("ppp", "sponsored ratio", "performa sponsor", "paid post performance", "postingan sponsor"),
    "real_vs_estimate": ("nyata", "perkiraan", "estimasi", "estimate", "estimated", "nyata atau perkiraan"),
    "ugc": ("ugc", "user generated content", "konten buatan pengguna"),
    "endorse": ("endorse", "endorsement", "endors", "paid promote", "paidpromote", "pp", "endorsemen"),
    "kol": ("kol", "key opinion leader", "influencer", "selebgram", "kreator", "creator", "content creator", "buzzer"),
    "affiliate": ("affiliate", "afiliasi", "affiliate marketing", "komisi", "affiliator", "afiliator"),
    "barter": ("barter", "free product", "produk gratis", "tukar produk"),
    "usage_rights": ("usage rights", "hak pakai", "hak memakai ulang", "whitelisting", "spark ads", "exclusivity", "eksklusivitas", "eksklusif", "boost iklan"),
    "insight": ("insight", "insights", "insight instagram", "statistik akun", "screenshot insight"),
    "proof_of_post": ("bukti tayang", "proof of post", "bukti posting", "laporan tayang"),
    "forecast": ("forecast", "prediksi", "ramalan", "p10", "p50", "p90", "perkiraan interaksi", "prediksi interaksi"),
    "content_mix": ("content mix", "isi konten", "gaya bahasa", "tone of voice", "tone", "porsi promosi", "campuran konten", "irama posting"),
    "growth_jump": ("growth jump", "lonjakan pengikut", "lonjakan follower", "lonjakan followers", "follower naik mendadak", "jump in followers"),
    "buying_share": ("minat beli", "komentar minat beli", "purchase intent", "komentar bertanya harga", "buying comments"),
    "comment_ratio": ("komentar per 100 like", "comments per 100 likes", "rasio komentar", "komentar tanpa isi", "komentar generik", "generic comments", "empty comments"),
    "hidden_likes": ("hidden likes", "like disembunyikan", "like tersembunyi", "postingan disematkan", "pinned post", "pinned"),
    "formats": ("jenis konten", "jenis postingan", "format konten", "content formats", "kinds of posts"),
    "worth_it": ("efektivitas influencer", "worth it pakai influencer", "break even", "break even point", "bep", "titik impas"),
    "no_show": ("tidak posting", "gagal tayang", "no show", "wanprestasi"),
    "sales_promise": ("janji penjualan", "jaminan penjualan", "guaranteed sales"),
    "tax": ("pajak", "pph", "pph 21", "pph21", "tax", "pajak endorse", "pajak influencer"),
}  # fmt: skip
"""Codes of the terms with the words that people use for them, in lower case and without signs."""

_ALIASES = tuple((alias, code) for code, aliases in TERMS.items() for alias in aliases)
_NAMES: Final = frozenset(alias for alias, _ in _ALIASES)
_TYPO = 84
_LONGEST_QUESTION: Final = 60
_WHATS: Final = bag(
    "apa apaan apasih apaansih ap naon opo punapa aha apo what whats definisi arti artinya maksud maksudnya artine tegese hartina singkatan kepanjangan jelaskan jelasin"
)
_ASKING: Final = _WHATS | bag(
    "formula for how computed calculated worked out dihitung menghitung hitung itu tu tuh sih si ya yah kak kakak min bang mas mbak dong is are the a an does mean meaning of adalah ialah sebenernya sebenarnya "
    "dari kata istilah teh mah iku kuwi kui the nih deh kah nya explain please tolong kok do stand stands for even dek gan sis"
)
_FEW: Final = 9
_DIFFERENT: Final = bag("beda bedanya perbedaan perbedaannya difference different")
_SAME: Final = re.compile(
    r"\bsama\s{1,3}(?:aja|saja|ga|gak|gk|nggak|ngga|enggak|tidak|kah|sih|atau|artinya|maksudnya|kayak|kaya|dengan|dgn)\b|\b(?:the\s{1,3})?same\s{1,3}(?:as|thing|or)\b|\bsama\W*$"
)
"""`roi sama roas sama ga`: the last one asks whether they are alike."""
_EVERYDAY: Final = bag(
    "bot kol influencer kreator creator buzzer brief briefing tier micro mikro macro makro nano mega insight insights pajak tax bukti studi "
    "riset endorse tone statistik barter average perkiraan estimasi nyata rumus pp er"
)
"""Words that are said for other reasons too: with a question mark alone they ask for no meaning."""
_GENERIC: Final = frozenset({"rumus"})
"""Words that name a term only where no other is named: `rumus cpe nya gimana`."""

_OF_A_HUNDRED = re.compile(
    r"\b(?:di atas|diatas|lebih tinggi dari|above|higher than|better than)\s+\d{1,3}\s+(?:dari|of|out of)\s+100\b"
)
"""How cards put a percentile into words."""

_MEANS = re.compile(r"\b(does .{1,40}) mean\b")
"""`what does cpm mean` asks for no average."""

_FORMATS: Final = re.compile(
    r"\b(?:(?:insta(?:gram)?|ig)\s*)?(?:feeds?|reels?|riil?s|stor(?:y|ies)|stori|carousel|korsel|shorts?)(?:nya)?\b"
)
"""Kinds of posts: what is asked of them where no other term is named."""

_MICRO, _MACRO = (
    re.compile(r"\b[mn]i[ck]ro\w*|\bnano\b"),
    re.compile(r"\bma[ck]ro\w*|\bmega\b|\bartis\b|\bselebriti\b|\bcelebrit\w*"),
)


def find_term(text: str) -> str | None:
    """Return the code of the term that a text asks about, or None.

    The most words, then the longest, decide; where none fit, a slip of a letter or two is forgiven.
    """
    words = _MEANS.sub(r"\1", _plain(text))
    if _OF_A_HUNDRED.search(words):
        return "percentile"
    if _MICRO.search(words) and _MACRO.search(words):
        return "micro_vs_macro"
    fitting = [
        (alias not in _GENERIC, alias.count(" "), len(alias), code)
        for alias, code in _ALIASES
        if f" {alias} " in f" {words} "
    ]
    if fitting:
        return max(fitting)[3]
    return "formats" if _FORMATS.search(words) else _nearest(words)


def names_formats(text: str) -> bool:
    """Return whether a text names two kinds of posts: `mending feed atau reels`."""
    return len({match[0] for match in _FORMATS.finditer(_plain(text))}) > 1


def tells_apart(text: str) -> str | None:
    """Return the term of a short question what sets two words of the field apart, or whether they are
    the same: `endorse sama paid promote beda ga`, `cpe sama cpm sama aja`; None for any other."""
    plain = _plain(text)
    words = plain.split()
    apart_or_same = _DIFFERENT.intersection(words) or _SAME.search(plain)
    if len(words) > _FEW or not apart_or_same or "@" in text:
        return None
    named = {alias for alias, _ in _ALIASES if f" {alias} " in f" {' '.join(words)} "}
    apart = {a for a in named if not any(a != b and a in b for b in named)}
    return find_term(text) if len(apart) > 1 else None


def asks_term(text: str) -> bool:
    """Return whether a whole message is a term of the field and the question what it is: `emv apaan`."""
    if len(text) > _LONGEST_QUESTION or unit_told(text):
        return False
    words = _plain(text.replace("'s ", " is ")).split()
    term = " ".join(word for word in words if word not in _ASKING)
    if _FORMATS.fullmatch(term):
        return bool(_WHATS & {*words})
    asked = len(words) > len(term.split()) or ("?" in text and len(words) == 1)
    rare = term not in _EVERYDAY
    return term in _NAMES and asked and (rare or bool(_WHATS & {*words}))


def _nearest(words: str) -> str | None:
    from rapidfuzz import fuzz

    parts = words.split()
    spans = {" ".join(parts[a:b]) for a in range(len(parts)) for b in range(a + 1, a + 4)}
    best = max(
        (
            (fuzz.ratio(span, alias), code)
            for span in spans
            for alias, code in _ALIASES
            if min(len(span), len(alias)) >= 5
        ),
        default=(0.0, ""),
    )
    return best[1] if best[0] >= _TYPO else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text[:500]).casefold()
    return " ".join(re.sub(r"[^\w]|_", " ", folded).split())
