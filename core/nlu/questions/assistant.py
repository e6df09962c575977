"""What is asked of this assistant itself: what it costs, in which languages it answers, how a group uses it."""

from __future__ import annotations

from typing import Final

from core.nlu.words.tenses import NOT_YET

COSTS: Final = r"\b(?:ber)?bayar\s+(?:ya\s+)?(?:aplikasi|bot|layanan)(?:\s?nya)?\b|\bbiaya\s+(?:langganan|berlangganan)\s+(?:gandeng|bot|aplikasi|kamu|layanan)\w{0,3}\b"

NO_ACCOUNT: Final = rf"(?<!\w)(?:ga+k?|gk|ngga+k?|engga+k?|tidak|tdk|kaga+k?|{NOT_YET}|don'?t|do\s+not|not|no)\s+(?:\w+\s+)?(?:main|punya|pakai|pake|ada(?:\s+di)?|ngerti|use|have|on)\s+(?:akun\s+|an?\s+)?(?:tiktok|tt|ig|instagram|youtube|facebook|fb|sosmed|medsos|sosial\s+media|media\s+sosial|internet|online|social\s+media)(?:\W+(?:account|kak|sih|nih|ya|gimana|aku|saya|account))*\W*$"

LANGUAGE: Final = (
    r"\b(?:bahasa|bhs|basa|boso)\s+(?:jawa|sunda|minang|padang|bali|batak|betawi|melayu|madura|bugis|makassar|banjar|aceh|mandarin|arab|jepang|korea|daerah)\b|\bspeak\s+(?:javanese|sundanese|mandarin|arabic|chinese|japanese|korean)\b"
    r"|\b(?:do|can)\s+you\s+(?:speak|support|understand|answer\s+in|do)\s+(?:english|indonesian|bahasa)\b|\b(?:bisa|ngerti|paham)\s+(?:bahasa\s+)?(?:inggris|english)\s+(?:ga+k?|nggak|tidak|kah)\b"
)

_GROUP: Final = r"(?:gr[ou]{1,2}p\w{0,3}|group\w{0,3}|komunitas)"
IN_GROUP: Final = (
    rf"^(?=.*(?:\?|\b(?:cara|gimana|gmn|gmna|bagaimana|how|apa|bisa)))[^@\n]{{0,40}}\b(?:{_GROUP}|community)\b[^?\n@]{{0,40}}\b(?:pakai|pake|makai|make|uses?|using|tambah\w{{0,5}}|masuk\w{{0,5}}|undang|invite|add)\s+(?:(?:the|this|si)\s+)?(?:bot\w{{0,3}}|kamu|gandeng|you)\b|"
    rf"\b(?:cara\w{{0,3}}|gimana|gmn|how\s+(?:do|can)\s+(?:i|we))\s+(?:\w+\s+){{0,2}}?(?:tambah\w{{0,5}}|masuk\w{{0,5}}|undang|invite|add|use|pakai|pake)\s+(?:(?:the\s+)?(?:bot|kamu|you|gandeng|ini|it|this)\w{{0,3}}\s+){{0,2}}(?:ke|di|dalam|in|to|into)\s+(?:an?\s+|our\s+|my\s+|the\s+)?{_GROUP}\b"
    rf"|\b(?:bisa|can|could|is|are|boleh)\s+(?:\w+\s+){{0,2}}?(?:di\s?pak(?:ai|e)|pak(?:ai|e)|di\s?tambah\w{{0,3}}|di\s?masuk\w{{0,3}}|usable|used|work|add\s+you|invite\s+you|dipakai)\s+(?:juga\s+)?(?:ke|di|dalam|in|to)\s+(?:an?\s+|our\s+|my\s+|the\s+)?(?:\w+'s\s+)?(?:\w+\s+)?(?:{_GROUP}|wa|whatsapp)\b"
    r"|\b(?:di|lewat|via|on|for)\s+(?:wa|whatsapp)\s+(?:bisa|ada|boleh)?\s*(?:ga+k?|nggak|tidak|juga)\b|\b(?:available|work)\s+on\s+whatsapp\b"
)
