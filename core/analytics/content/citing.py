"""Names of laws and remarks on them, in English: rules carry their sources in Indonesian.

Laws keep their short names (UU, POJK, PP, BPOM), by which they are found.
"""

from __future__ import annotations

import re
from typing import Final

from core.analytics.content.guessing import CAREFUL, GUESSED

_ENGLISH: Final = {
    CAREFUL: "such a word is usually forbidden, but your sentence reads careful",
    GUESSED: "maybe: guessed from how the sentence is built, not from one word; read it again yourself",
    "Aturan konten berbayar Meta": "Meta's rules on paid content",
    "125 huruf: usul kami": "the 125 letters are our proposal",
    "hanya BPOM yang boleh menyatakan lolos": "only BPOM may say that something passed",
    "izin edar dicabut 2024–2025 karena klaim erotis": "permits withdrawn 2024–2025 for erotic claims",
    "izin edar dicabut karena promosi kosmetik bisa ditelan": "a permit withdrawn for promoting a cosmetic as edible",
    "klaim erotis": "erotic claims",
    "Daftar klaim kosmetika terlarang BPOM": "BPOM's list of forbidden cosmetic claims",
    "daftar klaim terlarang Perka BPOM 1/2016": "list of forbidden claims of Perka BPOM 1/2016",
    "daftar klaim terlarang BPOM": "BPOM's list of forbidden claims",
    "Etika Pariwara Indonesia": "Indonesian advertising ethics",
    "kata “gratis”, “100%”, “asli”; perlu dicek pada naskah 2020": "the words “free”, “100%”, “genuine”; to be checked in the text of 2020",
    "testimoni harus benar dialami dan tidak dilebihkan": "a testimonial must be true and not exaggerated",
    "informasi jelas, akurat, jujur, tidak menyesatkan": "information must be clear, accurate, honest and not misleading",
    "Pedoman Iklan OJK": "OJK's advertising guide",
    "wajib bersertifikat halal mulai": "halal certificates required from",
    "wajib bersertifikat halal sejak": "halal certificates required since",
    "Pedoman iklan pangan BPOM 2022: bukti lembaga independen, berlaku 2 tahun": "BPOM's guide to food advertising 2022: proof by an independent body, valid for 2 years",
    "penandaan, promosi, dan iklan kosmetika": "labelling, promotion and advertising of cosmetics",
    "iklan, termasuk testimoni, tidak boleh diperankan tenaga kesehatan": "health workers may not appear in advertising, testimonials included",
    "padanan kata: usul kami": "the words matched are our proposal",
    "pola nomor NA + 11 angka": "the number is NA and 11 digits",
    "persyaratan teknis klaim kosmetika": "technical requirements of cosmetic claims",
    "lampiran klaim yang tidak boleh": "annex of claims not allowed",
    "penjelasan BPOM tentang klaim jerawat": "BPOM's explanation of acne claims",
    "tidak boleh menjanjikan hasil mutlak atau segera": "absolute or instant results may not be promised",
    "“anti iritasi” tidak boleh; janji yang mirip perlu dicek": "“anti iritasi” is not allowed; similar promises are to be checked",
    "iklan obat tradisional, obat kuasi, suplemen": "advertising of traditional medicine, quasi-drugs and supplements",
    "pasalnya belum dicek": "article not checked yet",
    "pengawasan periklanan pangan olahan": "control of advertising of processed food",
    "klaim pada label dan iklan pangan olahan": "claims on labels and in advertising of processed food",
    "Batas baca alat ini, bukan aturan": "The limit of this tool's reading, not a rule",
    "Perlu dicek: tidak ada di kumpulan aturan kami": "To be checked: not in our collection of rules",
    "lihat aturan iklan produk tembakau dan kebijakan konten platformnya": "see the rules on tobacco advertising and the platform's policy",
    "lihat bagian anak-anak di": "see the part on children in",
    "Pernyataan BPOM tentang klaim memutihkan": "BPOM's statement on whitening claims",
    "Ketentuan platform": "The platforms' terms",
    "larangan interaksi palsu": "fake engagement is forbidden",
    "pinjaman daring wajib berizin OJK": "online lenders need OJK's licence",
    "muatan perjudian": "gambling content",
    "larangan skema piramida": "pyramid schemes are forbidden",
    "UU Perlindungan Konsumen": "Consumer Protection Law (UU)",
    "UU Perdagangan": "Trade Law (UU)",
    "Peraturan BPOM": "BPOM Regulation",
    "lampiran butir": "annex, item",
    "pasal": "article",
    " dan ": " and ",
    "Januari–Februari": "January–February",
    "Oktober": "October",
}
_PHRASE: Final = re.compile("|".join(map(re.escape, sorted(_ENGLISH, key=len, reverse=True))))


def cited(source: str, language: str) -> str:
    """Return a finding's source in the language of the reader."""
    return _PHRASE.sub(lambda m: _ENGLISH[m[0]], source) if language == "en" else source
