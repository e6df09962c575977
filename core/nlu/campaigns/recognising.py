"""Which messages are surely about a campaign, and which seem to tell of work with somebody."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.amounts.quantities import in_digits
from core.nlu.campaigns.briefs.told import tells_of_brief
from core.nlu.campaigns.codes import promo_code, uses_in
from core.nlu.campaigns.money.amounts import baseline_in, revenue_in
from core.nlu.campaigns.money.paying import PAID_WORDS, settles
from core.nlu.campaigns.notes.deliverables import brief_kept_in, link_in
from core.nlu.campaigns.notes.pending import tells_pending
from core.nlu.campaigns.notes.stages import stage_in
from core.nlu.campaigns.notes.undoing import is_undo
from core.nlu.campaigns.planning.enlisting import adds
from core.nlu.campaigns.planning.lifecycle import begins, closes, replans
from core.nlu.campaigns.planning.opening import opens_campaign, opens_with_aim
from core.nlu.campaigns.questions.inquiry import asked_view
from core.nlu.campaigns.questions.worth import judges
from core.nlu.campaigns.word import CAMPAIGN, names_campaign
from core.nlu.words.filetypes import file_asked
from core.nlu.words.particles import PARTICLE
from core.nlu.words.vocabulary import known

_BEGINS_WITH = re.compile(
    rf"\W{{0,9}}(?:(?:tolong|coba|{PARTICLE}|yuk)\s{{1,3}})*(?:buat(?:in|kan)?|bikin(?:in|kan)?|create|start|make|mulai)\s{{1,3}}(?:an?\s{{1,3}}|the\s{{1,3}}|new\s{{1,3}})*{CAMPAIGN}\b"
    r"[^@\n]*?\b(?:dengan|sama|bareng|bersama|with|budget|bujet|bajet|anggaran)\b[^@\n]*@",
    re.I,
)
"""A campaign with people, whatever is said of each: `buat kampanye Kopi dengan @rani 500rb lunas`."""

_AGREED_AT = re.compile(
    r"\b(?:setuju|sepakat|deal|agreed)\s{1,3}(?:(?:di|harga|at|for|fee)\s{1,3}){0,2}(?:rp\.?\s?)?\d[\d.,]{0,12}\s?(?:rb|ribu|k|jt|juta)?\b(?!.*\b(?:ga+k?|nggak|ya\s*ga|gimana|wajar|atau|or)\b)",
    re.I,
)
_EXPORTS = re.compile(r"\b(?:unduh|ekspor|export|download|donlod)\w*\b", re.I)
_REPORT = re.compile(
    rf"\b(?:laporan|report|rekap|hasil|summary)(?:nya)?\s+(?:(?:of|untuk|the|for|dari)\s+)*(?:\w+\s+)?{CAMPAIGN}\b(?!\s*s\b)|\b{CAMPAIGN}\s+(?:\w+\s+)?(?:report|laporan)\b",
    re.I,
)
_REPORTS = re.compile(r"\b(?:laporan|report|rekap(?:an)?|summary)(?:nya)?\b", re.I)
_NOTES = re.compile(r"^\W*(?:tolong\s+)?(?:catat(?:kan|in)?|log|note)\b", re.I)
_AGAIN = re.compile(
    r"\b(?:(?:layak|pantas|bagus|worth)\s+(?:di|buat\s+)?(?:ajak|pak[ae]i?|endorse|kontrak|sewa|lanjut)\w*|diajak\s+(?:kerja\s?sama\s+)?lagi|rekam jejak"
    r"|(?:which|who|siapa|mana)\b[^?\n]{0,40}\b(?:continue|carry\s+on|keep\s+(?:working|going)|renew|(?:di)?lanjut(?:in|kan)?|(?:di)?perpanjang|(?:di)?terus(?:in|kan)|rebook|book\s+again)\b[^?\n]{0,30}\b(?:next|depan|lagi|again|with)\b"
    r"|(?:who|whom|which\s+ones?)\b[^?@\n]{0,25}\b(?:use|hire|work\s+with|pick|keep|pay)\b[^?@\n]{0,20}\bagain"
    r"|(?:siapa|sapa)\b[^?@\n]{0,30}\b(?:pak[ae]i?|dipak[ae]i?|ajak|diajak|endorse|diendorse)\b[^?@\n]{0,12}\blagi"
    r"|track record|worth\s+(?:asking|working with|hiring)\b.*\bagain)\b",
    re.I,
)
_SOMEBODY = re.compile(
    r"^\W*(?P<who>[a-z0-9_][a-z0-9_.]{2,28}[a-z0-9_])\s+(?:udah|udh|sudah|sdh|dah|telah|barusan|has|just)\b",
    re.I,
)
_STARTS = re.compile(rf"\b{CAMPAIGN}\s+(?:baru|new)\b|\bnew\s+{CAMPAIGN}\b", re.I)
_TOLD = re.compile(r"[@\d]")
_NOBODY = re.compile(
    r"(?:yang|kalau|kalo|klo|jika|bila|pas|setelah|sesudah|begitu|after|once|pertama|kedua|ketiga|terakhir|dia|orang\w*|kreator\w*|influencer\w*|mereka|semua\w*|(?:ke)?(?:dua|tiga|empat)(?:-?(?:dua|tiga|empat))?nya|ber(?:dua|tiga|empat)|both|everybody|nobody|none|neither|one|produk\w*"
    r"|barang\w*|paket\w*|sampel\w*|draf\w*|draft\w*|kontrak\w*|contract|saya|kami|kita|konten\w*|video\w*|post\w*|kode\w*|fee|honor"
    r"|uang\w*|dana\w*|tadi|kemarin|they|this|that|product|parcel|package|everyone|campaign|kampanye|akun\w*|remaining|remainder)",
    re.I,
)


def campaign_intent(text: str) -> str | None:
    """Return the intent of what is certainly about a campaign, else None."""
    if opens_campaign(text) or opens_with_aim(text) or _BEGINS_WITH.match(text):
        return "campaign_new"
    notes = _NOTES.match(text) and not _STARTS.search(text) and _TOLD.search(in_digits(text))
    if closes(text) or is_undo(text) or notes or _loses_somebody(text):
        return "campaign_log"
    again = "@" not in text or re.search(r"\b(?:lagi|again)\b", text, re.I)
    if (asks_whom_again(text) and again) or asked_view(text) is not None:
        return "campaign_report"
    if "@" in text and names_campaign(text) and adds(text):
        return "campaign_new"
    if judges(text):
        return None
    told = brief_kept_in(text) is not None or link_in(text) or replans(text)
    told = told or tells_of_brief(text)
    certain = told or _counts_code(text) or baseline_in(text) is not None
    certain = certain or ("@" in text and (settles(text) or _agrees_price(text)))
    return "campaign_log" if certain else None


def _counts_code(text: str) -> bool:
    """Return whether a text tells how often a promo code was used, or what it brought."""
    if promo_code(text) is None:
        return False
    return uses_in(text) is not None or revenue_in(text) is not None


def _loses_somebody(text: str) -> bool:
    """Return whether somebody is told to be out of a campaign: `@rani batal ikut kampanye`."""
    named = "@" in text and names_campaign(text) and not (begins(text) or adds(text))
    return named and stage_in(text) == "dropped"


def _agrees_price(text: str) -> bool:
    """Return whether words say that a price is agreed: `setuju 150rb @nama`; not whether it should be."""
    return _AGREED_AT.search(text) is not None and "?" not in text


def tells_of_work(text: str) -> bool:
    """Return whether a message seems to tell of a stage, a payment or terms with somebody."""
    if "@" not in text or re.search(rf"\b{CAMPAIGN}\b|\bbrief", text, re.I) or judges(text):
        return False
    paid = PAID_WORDS.search(text) and (re.search(r"\d", text) or settles(text))
    changed = re.search(
        r"\b(?:ganti|ubah|update|set|change|jadi)\b.{0,25}\b(?:fee|honor|kode)\b", text, re.I
    )
    barter = re.search(r"\bbarter\b", text, re.I) and re.search(r"\d", text)
    due = re.search(r"\b(?:deadline|tenggat|jatuh tempo|batas tayang|due)\b", text, re.I)
    return bool(paid or changed or barter or due or stage_in(text) or tells_pending(text))


def wants_report_file(text: str) -> bool:
    """Return whether a text wants the report of a campaign as a file: `pdf laporan kampanye serum`.
    Who exports wants all data, and so does who wants results as a table."""
    kind, report = file_asked(text), _REPORT.search(text)
    if not (kind and report) or "@" in text or _EXPORTS.search(text):
        return False
    return kind != "xlsx" or "hasil" not in report[0].casefold()


LONGEST_FORM: Final = 7
_NO_REPORT: Final = re.compile(
    r"@|\b(?:brief|caption|pesan|kontrak|contract|file|data|kirim|import|baca|read)", re.I
)
"""What a kind of file is named for besides a report."""


def names_report_file(text: str) -> bool:
    """Return whether a text wants a report as a file, of whatever: in a talk about a campaign that is its report."""
    kind = file_asked(text) in ("pdf", "xlsx") and _REPORTS.search(text) is not None
    return kind and "@" not in text and not _EXPORTS.search(text)


def wants_other_form(text: str) -> bool:
    """Return whether a short text wants what was shown as a kind of file that no report is made as: `versi html dong`."""
    other = file_asked(text) in ("html", "docx", "md", "pptx") and len(text.split()) <= LONGEST_FORM
    return other and not (_EXPORTS.search(text) or _NO_REPORT.search(text))


def asks_whom_again(text: str) -> bool:
    """Return whether somebody asks who is worth working with again."""
    return bool(_AGAIN.search(text))


def somebody_in(text: str) -> str | None:
    """Return the account that a text begins with though nobody wrote its @: `dapurnina udah ...`."""
    match = _SOMEBODY.match(text)
    who = match["who"].lower() if match else ""
    return who if who and not (_NOBODY.fullmatch(who) or known(who)) else None
