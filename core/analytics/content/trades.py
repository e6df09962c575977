"""Trades that nobody may be found for: what Indonesian law does not let anybody advertise."""

from __future__ import annotations

import re
from typing import Final

from core.analytics.comments.folding import fold
from core.analytics.gambling import GAMBLING
from core.analytics.restricted import ALCOHOL, HARMLESS, PRESCRIBED

_TRADES: Final = {
    "gambling": GAMBLING,
    "drugs": r"narkoba|sabu(?:-sabu)?(?=\s|$)(?!\s*(?:hotel|resto))|ganja|ekstasi|kokain|tembakau\s+gorila|sinte|cannabis|cocaine|marijuana|magic\s+mushrooms?",
    "medicine": PRESCRIBED,
    "tobacco": r"rokok(?:nya)?|sigaret|cerutu|kretek|tembakau|vapes?|vaping|vapor|liquid\s+(?:vape|freebase|saltnic)|saltnic|e-?cig\w*|e-?liquid|cigarettes?|cigars?|tobacco|iqos",
    "loans": r"(?:pinjol|pinjaman\s+online|pinjaman)\s+(?:ilegal|gelap|tanpa\s+(?:izin|ijin|ojk))|(?:illegal|unlicensed)\s+(?:online\s+)?loans?|rentenir|lintah\s+darat|joki\s+pinjol|gestun|investasi\s+bodong|skema\s+ponzi|money\s+game",
    "counterfeit": r"(?:baju|kaos|kaus|jaket|hoodie|jersey|tas|dompet|sepatu|sneakers?|sandal|jam(?:\s+tangan)?|kacamata|parfum|barang|produk|skincare|kosmetik|make\s?up|lipstik|hp|airpods?|iphone|merk|merek|brand(?:ed)?|bags?|shoes|watch(?:es)?|perfumes?|goods|products?)\s+(?:\w+\s+)?(?:kw(?:\s?(?:\d|super|premium|ori(?:ginal)?))?|palsu|tiruan|imitasi|replika|replicas?)(?!\w)|kw\s?(?:super|premium|ori(?:ginal)?|branded)|(?:fake|replica|knock-?off|counterfeit)\s+(?:designer|branded|luxury|bags?|shoes|watch(?:es)?|goods|products?|perfumes?|skincare|sneakers?)|counterfeits?|knock-?offs?",
    "unsafe": r"(?:ber)?merkuri(?!\s+free)|mercury(?![\s-]+free)|hidr[ok]+uinon|hydroquinone|boraks|formalin|(?:krim|cream|skincare|kosmetik|serum|bedak|obat)\s+(?:abal-?\s?abal|oplosan)",
    "potency": r"obat\s+(?:kuat|perkasa|pembesar|tahan\s+lama)|pembesar\s+(?:penis|alat|kelamin|mr\s?p)|stamina\s+pria|(?:jamu|kopi|madu|permen)\s+(?:kuat|perkasa|stamina)\s+(?:pria|lelaki|laki-?\s?laki)|sex(?:ual)?\s+(?:stamina|enhancers?)|penis\s+enlarge\w*",
    "slimming": r"(?:pelangsing|langsing|diet|kurus|slimming|weight[\s-]loss)\b[^.!?]{0,40}\b(?:\d+\s*(?:hari|minggu|days?|weeks?)\b[^.!?]{0,20}\b\d+\s*kg|\d+\s*kg\b[^.!?]{0,20}\b\d+\s*(?:hari|minggu|days?|weeks?))",
    "profits": r"(?:trading|trader|forex|kripto|crypto|saham|bitcoin|robot|investasi|invest(?:ment|ing)?|titip\s+(?:dana|modal)|copy\s?trade\w*|sinyal|signals?)\b[^.!?]{0,25}?\b(?:pasti|dijamin|terjamin|jaminan|auto|anti\s+(?:rugi|loss)|tanpa\s+(?:rugi|risiko|resiko)|guaranteed?|risk[\s-]?free|no\s+(?:risk|loss)|sure|fix(?:ed)?)(?:\s+(?:profit|untung|cuan|return|income|kaya|win)\w*)?|(?:pasti|dijamin|auto|guaranteed|sure)\s+(?:profit|untung|cuan|return)\w*\b[^.!?]{0,25}?\b(?:trading|forex|kripto|crypto|saham|robot|investasi|invest\w*)|binary\s+options?|binomo|olymp\s?trade|robot\s+trading",
    "mlm": r"mlm|multi[\s-]?level\s+marketing|(?:skema|sistem|bisnis)\s+piramida|pyramid\s+schemes?",
    "alcohol": ALCOHOL,
}
_WORDS: Final = {code: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for code, words in _TRADES.items()}

_AGAINST: Final = re.compile(
    r"(?<!\w)(?:anti|stop|berhenti|bahaya\w*|cegah|pencegahan|lawan|tolak|hindari|waspada\w*|edukasi|korban|kecanduan|tanpa|bebas|larangan|dilarang|bukan|ga(?:k)?|nggak|tidak|jangan|non|terapi|rehabilitasi|quit(?:ting)?|against|danger\w*|prevent\w*|awareness|free|without|no|not)(?!\w)"
)
"""Words that speak against a trade, or say that it is not the one."""

_THINGS: Final = re.compile(
    r"(?<!\w)(?:asbak|kotak|tempat|korek|pemantik|kue|semprong|roll?|ashtrays?|lighters?|detektor|detector)\s+(?:\w+\s+)?$"
)
"""What is sold beside it and is no such trade itself."""

_ONLY_NAMED: Final = re.compile(HARMLESS)

_SPACED: Final = re.compile(r"(?<!\w)\w(?: \w){3,}(?!\w)")
"""A word written letter by letter, as advertisers of what is forbidden do."""

NEAR: Final = 24
"""Characters before a word in which another one changes its sense."""


def forbidden_trade(text: str) -> str | None:
    """Return the code of the trade that a text wants to advertise, None where there is none.

    Codes: `gambling` (UU 1/2024 on ITE, 27(2)), `drugs` (UU 35/2009), `medicine` (prescription
    medicines; Permenkes 1787/2010), `tobacco` (PP 28/2024, social media), `loans` (without licence;
    POJK 40/2024), `counterfeit` (UU 20/2016 on marks, 100-102), `unsafe` (what cosmetics and food may not
    hold; UU 17/2023), `potency` (permits were revoked for it, 2024-25), `slimming` (kilos in days;
    BPOM's list of claims), `profits` (sure gain is misleading, UU Perlindungan Konsumen 9 and 17),
    `mlm` (Telegram's terms for bots 5.2), `alcohol` (Permendag 20/2014). A word after one that speaks against it counts not.
    """
    plain = _SPACED.sub(lambda found: found[0].replace(" ", ""), fold(text)[0].casefold())
    plain = _ONLY_NAMED.sub(" ", plain)
    for code, words in _WORDS.items():
        if any(_meant(plain, found) for found in words.finditer(plain)):
            return code
    return None


def _meant(plain: str, found: re.Match[str]) -> bool:
    before = plain[max(0, found.start() - NEAR) : found.start()]
    return _AGAINST.search(before) is None and _THINGS.search(before) is None
