"""What owners say of reaching a creator: wishes for somebody's number, or for a message to be passed on."""

from __future__ import annotations

import re

from core.nlu.words.tenses import OVER

_CONTACT = re.compile(
    r"^\W*(?:(?:minta|mau|butuh|ada|min|kak|tolong|dong)\W+)*(?:(?:kontak|nomor|nomer|email)\s+(?:wa\s+|hp\s+)?|no\.?\s*(?:wa|hp|telp)\s+)@[\w.]+(?:\W+(?:dong|ya|kak|min|please|ada|ga|gak))*\W*$"
    r"|\b(?:kontak(?:nya)?|nomor(?:nya)?|nomer(?:nya)?|no\.?)\s*(?:(?:wa|whatsapp|hp)(?:n?ya)?(?!\w)|telp\w*|telepon|handphone|dia|mereka|kreator\w*|influencer\w*|orangnya)"
    r"|^\W*(?:kontak|nomor|nomer|wa|email)(?:nya)?\s+(?:dia\s+|mereka\s+)?(?:ada|mana|dmn|di\s?mana|brp|berapa)(?:\s+(?:ga|gak|nggak|ya|kak|min|dong|sih))*\W*$"
    r"|\b(?:minta|bagi|kasih|ada|punya|tau|tahu|dapat|dapet|get|have|share|give\s+me)\b.{0,15}\b(?:kontak(?:nya)?|wa(?:nya)|whatsapp(?:nya)?|nomor(?:nya)|nomer(?:nya)|email(?:nya)|contacts?|phone(?:\s+number)?|number)\b"
    r"|\b(?:hubungin(?:ya)?|menghubungi(?:nya)?|ngehubungin(?:ya)?|ngubungi(?:n(?:ya)?)?|contact(?:ing)?)\b.{0,20}\b(?:gimana|gmn|kek\s?mana|piye|bagaimana|caranya|lewat\s+mana|ke\s?mana|how)\b"
    r"|\b(?:gimana|gmn|kek\s?mana|kekmana|piye|bagaimana|cara(?:nya)?|lewat\s+mana|how)\b.{0,20}\b(?:hubung\w*|ngubung\w*|menghubungi\w*|ngehubungi\w*|kontak|contact|reach)\b.{0,15}\b(?:dia|mereka|nya|orangnya|kreatornya|influencernya|him|her|them)\b",
    re.I,
)
_NAMES = re.compile(
    r"[ck]onta[ck]|nom[oe]r|\bno|\bwa|whatsapp|e?mail|phone|number|ubung|reach", re.I
)
"""Of these, each such wish names one."""

_MY_NUMBER = re.compile(r"\b(?:saya|ku|aku|gue|gw|my|toko|usaha)\b", re.I)
_PASS_ON = re.compile(
    r"\b(?:chat|hubungi|wa|dm|kirim\w*\s+pesan|kontak|message|contact|text|email|bilang(?:in)?|sampaikan|tawar(?:in|kan)?|nego(?:in|kan)?)\s+(?:ke\s+|sama\s+|to\s+)?(?:dia|mereka|orangnya|kreatornya|influencernya|him|her|them)\b"
    r"|\b(?:bisa|boleh|can\s+i)\s+(?:\w+\s+)?(?:dm|chat|wa|message)\w*\s+(?:langsung\s+)?(?:\w+\s+){0,2}?(?:dari|lewat|from)\s+(?:sini|bot|here)\b"
    r"|\b(?:tolong|bisa|bisakah|coba|please|can\s+you)\b.{0,12}\b(?:chat(?:in)|wa(?:in)|dm(?:in)|hubungi(?:n)?|kontak(?:in)?|sampaikan|bilangin)\b",
    re.I,
)
_GOODS = r"(?:produk\w*|barang\w*|paket\w*|sample\w*|sampel\w*|uang\w*|duit\w*|dp|pembayaran|product|goods|money)"
_SEND_TO = re.compile(
    rf"\b(?:kirim(?:in|kan)?|terus(?:in|kan)|forward|send)\b(?:\s+(?!{_GOODS}\b)\w+){{0,3}}?\s+(?:ke|sama|kepada|to)\s+(?:dia|mereka|orangnya|kreatornya|influencernya|him|her|them)\b|\bsend\s+(?:him|her|them)\s+(?!{_GOODS}\b)",
    re.I,
)
"""`kirim dong ke dia`: goods and money are sent by other ways, and that is no message."""

_BRINGS = re.compile(
    r"\b(?:impor|import|upload|unggah|masukin|pindahin|bring\s{1,3}in)\w{0,3}\b[^\n]{0,40}\b(?:file|excel|csv|list|daftar|lama|old|notion|spreadsheet|sheet)\b",
    re.I,
)
"""Who brings numbers along asks for none."""

_TOLD = re.compile(rf"\b(?:{OVER}|saya|aku|have|has|i)\b|^\W*@", re.I)


def wants_contact(text: str) -> bool:
    """Return whether somebody wants a creator's number or address: `bisa minta kontaknya ga`."""
    if not _NAMES.search(text) or _MY_NUMBER.search(text) or _BRINGS.search(text):
        return False
    return _CONTACT.search(text) is not None


def wants_message_sent(text: str) -> bool:
    """Return whether a creator is to be written to: `chat dia dong`; not that they were."""
    wish = _PASS_ON.search(text) or _SEND_TO.search(text)
    return wish is not None and not _TOLD.search(text[: wish.start()])
