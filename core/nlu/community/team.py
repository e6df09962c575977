"""What people say of their businesses, their team and the team's group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.nlu.words.particles import PARTICLE
from core.nlu.words.subjects import about
from core.nlu.words.tenses import BY_NOW

Wish = tuple[str, Mapping[str, str]]
"""An action, and what the text states of it: `role`, `who`, `name`."""

_ROLES: Final = {
    "viewer": r"pengamat|penonton|pembaca|viewers?|readers?|observers?|peninjau|read.?only|(?:lihat|liat|ngeliat|baca) (?:aja|saja|doang)"
    r"|(?:cuma|hanya|sekedar|sekadar|sebatas|bisa|boleh|only|can|may|just) (?:(?:bisa|boleh|buat|untuk|can|may|to|be able to|allowed to) ){0,2}(?:lihat|melihat|liat|ngeliat|baca|look|view|read|see|watch)"
    r"|(?:tanpa|(?:ga|gak|nggak|tidak) (?:bisa|boleh)) (?:ng|meng)?(?:ubah|edit)\w{0,3}|without editing|(?:can(?:no|'|’)t|may not) (?:edit|change)",
    "owner": r"(?:ikut )?pemilik|(?:co.?)?owners?",
    "editor": r"penyunting|editors?|pengelola|admin",
}
_ROLE = {code: re.compile(rf"\b(?:{words})\b", re.I) for code, words in _ROLES.items()}
_ANY_ROLE = "|".join(_ROLES.values())
_SPACE = r"(?:usaha|bisnis|toko|workspace|business(?:es)?|shops?)"
_STAFF = r"(?:anggota|tim|team|karyawan|pegawai|staf+|members?|teammates?|colleagues?)"
_PEOPLE = rf"(?:{_STAFF}|rekan|partner|teman(?:ku)?|someone|seseorang|orang)"
_GROUP = r"(?:gr[ou]+p|group)"
_START = r"^\W*(?:(?:tolong|mau|aku|saya|kak|min|please|bisa|i want to|can (?:i|you))\s+)*"
_ELSE: Final = about(
    "account brief campaign caption content",
    own=r"kreator|creators?|influencer\w*|selebgram|kol|endors\w*|kolab\w*|collab\w*",
)
_INVITE: Final = re.compile(
    rf"{_START}(?:(?:undang|mengundang|invite)\b.{{0,30}}\b(?:{_PEOPLE}|{_ANY_ROLE})\b"
    rf"|(?:tambah(?:kan|in)?|masuk(?:kan|in)|ajak|add)\s+(?:(?:an?|new|my|satu)\s+)?"
    rf"(?:{_STAFF}|{_ANY_ROLE})\b)|\b(?:link|tautan) undangan (?:tim|anggota)\b"
    r"|\b(?:kirim|minta|buat|bikin)\w* (?:link|tautan) undangan\W*$|\binvit(?:e|ation) link\b",
    re.I,
)
_REVOKE: Final = re.compile(
    r"\b(?:batal(?:kan|in)?|cabut|hapus|tarik|matikan|matiin|non\s?aktif(?:kan|in)|cancel|revoke|withdraw|disable|delete|kill|take\s{1,3}back)\s{1,3}"
    r"(?:(?:lagi|aja|semua|dulu|the|my|our|all|that|this|tim|team|open)\s{1,3}){0,3}(?:(?:link|tautan)\s{0,3}(?:nya)?\s{1,3})?(?:undangan|invitations?|invites?)\b"
    r"|\b(?:link|tautan)\s{1,3}(?:undangan|invite)(?:nya)?\s{1,3}(?:tadi\s{1,3}|itu\s{1,3}|tolong\s{1,3}){0,2}(?:di)?(?:batal|cabut|hapus|tarik|mati)(?:kan|in)?\b"
    r"|\b(?:revoke|disable|kill)\s{1,3}(?:the\s{1,3}|that\s{1,3})?(?:invit\w{0,8}\s{1,3})?link\b",
    re.I,
)
_TEAM: Final = re.compile(
    r"\b(?:siapa(?: aja| saja)?\b.{0,20}\b(?:anggota|tim(?:ku)?|team)"
    r"|(?:daftar|lihat|list|show) (?:anggota|tim|members|(?:my |the )?team)"
    r"|anggota (?:tim|usaha)(?:ku| saya| kami)?"
    r"|who(?:'s| is) (?:in|on) (?:my|the|our) team|team members)\b",
    re.I,
)
_SWITCH: Final = re.compile(
    rf"{_START}(?:ganti|pindah|beralih|kembali|balik|switch|change|(?:go )?back)\s+(?:ke\s+|to\s+)?(?:my |the )?"
    rf"{_SPACE}(?:ku|nya)?\b\s*(?P<name>[^?!,\n]*)",
    re.I,
)
_LIST: Final = re.compile(
    rf"\b(?:{_SPACE}(?:ku| saya| kami)? (?:apa|mana) (?:aja|saja)"
    rf"|daftar {_SPACE}(?:ku| saya| kami)?|(?:list|show) my {_SPACE}"
    rf"|which {_SPACE} (?:do i|am i))\b",
    re.I,
)
_OPEN: Final = re.compile(
    rf"{_START}(?:buat|bikin|tambah(?:kan)?|daftarkan|create|add|open)\s+(?:an? |my )?"
    rf"(?:{_SPACE}\s+(?:baru|lain|kedua|ketiga)|(?:new|another|second|third) {_SPACE})"
    rf"\b\s*(?P<name>[^?!,\n]*)",
    re.I,
)
_REMOVE_SPACE: Final = re.compile(
    rf"{_START}(?:hapus(?:kan|in)?|tutup|buang|delete|remove|close)\s+(?:my |the )?{_SPACE}(?:ku)?\b\s*(?P<name>[^?!,\n]*)",
    re.I,
)
_CONNECT: Final = re.compile(
    rf"\b(?:hubungkan|hubungin|sambung(?:kan|in)?|kaitkan|connect|bind)\s+(?:this |the |our )?{_GROUP}\b"
    rf"|\b(?:jadikan|jadiin|make|pakai|use)\b.{{0,12}}\b{_GROUP}\b.{{0,20}}\b(?:tim|team)\b",
    re.I,
)
_RELEASE: Final = re.compile(
    rf"\b(?:lepas(?:kan|in)?|putus(?:kan|in)?|disconnect|unlink|unbind)\b.{{0,20}}"
    rf"\b(?:{_GROUP}|chat tim|team chat)\b",
    re.I,
)
_NAME = r"[^\W\d_]\w{1,20}"
_SOFT = rf"(?:{PARTICLE}|dulu|tolong)"
_WHO = (
    rf"(?:si |kak |mbak |mas )?@?(?P<who>(?!dari\b|dr\b|from\b|tim\b|diri\b|the\b|my\b|{_SOFT}\b)\w[\w.]*"
    rf"(?: (?!dari\b|dr\b|from\b|{_SOFT}\b|jadi\b|sebagai\b|menjadi\b|as\b|an?\b|the\b|to\b)\w[\w.]*)?)"
)
_REMOVE: Final = re.compile(
    rf"\b(?:keluarkan|keluarin|copot|kick|remove|hapus)\s+{_WHO}\s+(?:{_SOFT}\s+)?(?:dari|dr|from)\s+(?:the |our |my )?(?:tim|team|{_SPACE})\b"
    rf"|^\W*(?:{_SOFT}\s+)*@?(?P<named>(?!siapa\b|yang\b|aku\b|saya\b){_NAME})\s+(?:tolong\s+)?(?:di)?(?:keluarkan|keluarin|copot)\s+(?:{_SOFT}\s+)*(?:dari|dr)\s+(?:tim|{_SPACE})\b",
    re.I,
)
_DISMISS: Final = re.compile(
    rf"^\W*(?:{_SOFT}\s+)*(?:pecat|fire|dismiss|sack)\s+{_WHO}(?:\s+{_SOFT})*\W*$"
    rf"|\b(?:cabut|hapus|revoke|remove)\s+(?:hak\s+)?(?:akses|access)(?:nya)?\s+(?:of\s+|untuk\s+|dari\s+|for\s+)?(?:si\s+)?(?!nya\b|saya\b|aku\b)@?(?P<named>{_NAME})\b"
    rf"|^\W*(?:si\s+)?@?(?P<left>(?!siapa\b|yang\b|aku\b|saya\b){_NAME})\s+(?:(?:{BY_NOW}|baru|has|is)\s+){{0,2}}(?:resign(?:ed)?|keluar\s+kerja|berhenti\s+kerja|left|gone)\b.{{0,30}}\b(?:cabut|hapus|keluarkan|keluarin|copot|remove|revoke)\b",
    re.I,
)
_REMOVE_ONE: Final = re.compile(
    rf"^\W*(?:{_SOFT}\s+)*(?:keluarkan|keluarin|copot|kick|remove)\s+{_WHO}(?:\s+{_SOFT})*\W*$",
    re.I,
)
"""A whole message: only while the team is spoken of, for it names nothing else of it."""

_LEAVE: Final = re.compile(
    rf"{_START}(?:(?:ingin|i)\s+)*(?:keluar|mundur|leave)\s+(?:dari\s+)?(?:the |this |my )?(?:tim|team|{_SPACE})\b",
    re.I,
)
_CHANGE: Final = re.compile(
    rf"\b(?:jadikan|jadiin|angkat|ubah|turunkan|turunin|naikkan|naikin|make|promote|demote|set)\s+{_WHO}\s+"
    rf"(?:(?:jadi|menjadi|sebagai|as|an?|to|the)\s+)*(?:{_ANY_ROLE})\b"
    rf"|^\W*(?:{_SOFT}\s+)*@?(?P<named>(?!siapa\b|yang\b|aku\b|saya\b|bisa\b|boleh\b|mau\b){_NAME})\s+(?:jadi|dijadikan|dijadiin|menjadi)\s+(?:{_ANY_ROLE})(?:\W+{_SOFT})*\W*$",
    re.I,
)
_FILLER: Final = re.compile(
    r"^(?:ke|to|jadi|namanya|bernama|nama|called|named|yang|the|dong|ya|aja|saja|kak|min|lain|baru"
    r"|:)(?:\b|(?<=:))\s*",
    re.I,
)
_TAIL: Final = re.compile(rf"\s*\b(?:{PARTICLE})\W*$", re.I)


def role_in(text: str) -> str | None:
    """Return the role that a text names, None if it names none."""
    return next((code for code, words in _ROLE.items() if words.search(text)), None)


def group_wish(text: str) -> str | None:
    """Return what a text wants of the team's group: `release` or `connect`, else None."""
    if _RELEASE.search(text):
        return "release"
    return "connect" if _CONNECT.search(text) else None


def team_wish(text: str) -> Wish | None:
    """Return what a text wants of the team: `remove`, `leave`, `change`, `invite`, `revoke` or `show`;
    None where it is about something else."""
    if group_wish(text):
        return None
    for action, words in (("remove", _REMOVE), ("change", _CHANGE)):
        if found := words.search(text):
            named = "who" if found["who"] else "named"
            role = role_in(text[found.end(named) :]) or ""
            return action, {"who": found[named]} | ({"role": role} if role else {})
    if found := _DISMISS.search(text):
        return "remove", {"who": next(name for name in found.groups() if name)}
    if _LEAVE.search(text):
        return "leave", {}
    return None if _ELSE.search(text) else _general_wish(text)


def _general_wish(text: str) -> Wish | None:
    """Return what a text that names no member wants of the team."""
    if _REVOKE.search(text):
        return "revoke", {}
    if _INVITE.search(text):
        return "invite", {"role": role_in(text) or "editor"}
    return ("show", {}) if _TEAM.search(text) else None


def removed_alone(text: str) -> str | None:
    """Return whom a whole message wants out, where it does not say of what: `keluarkan Lia`."""
    found = _REMOVE_ONE.search(text)
    return found["who"] if found else None


def space_wish(text: str) -> Wish | None:
    """Return what a text wants of somebody's businesses: `open`, `switch`, `remove` or `show`, with a name
    where it states one."""
    if _ELSE.search(text):
        return None
    for action, words in (
        ("open", _OPEN),
        ("switch", _SWITCH),
        ("remove", _REMOVE_SPACE),
    ):
        if found := words.search(text):
            name = _name(found["name"])
            return action, ({"name": name} if name else {})
    return ("show", {}) if _LIST.search(text) else None


def _name(words: str) -> str:
    name = _TAIL.sub("", words.strip())
    while (bare := _FILLER.sub("", name)) != name:
        name = bare
    return name.strip(" .,:;\"'“”")[:60]
