"""What beginners ask before anything else: of this assistant, of how the trade goes, of what comes next."""

from __future__ import annotations

import re
from typing import Final

from core.nlu.questions.assistant import COSTS, IN_GROUP, LANGUAGE, NO_ACCOUNT
from core.nlu.questions.means import BARTER, COMMISSION_ONLY, FIRST_PAY, PAID_FIRST, PAY
from core.nlu.questions.teams import TEAMS
from core.nlu.questions.worries import AFRAID, BARGAIN, DISBELIEF, NO_REPLY, SMALL_ACCOUNTS
from core.nlu.words.tenses import NOT_YET

LONGEST: Final = 14
"""Words of a question of this kind; a longer message tells more than that."""

_WHO: Final = r"(?:kamu\s+(?:ini\s+)?siapa|siapa\s+(?:kamu|ini)|who\s+(?:exactly\s+)?are\s+you|what\s+is\s+this)(?:\s+(?:sih|ya|exactly|really|actually))?"
_THIS: Final = r"(?:bot\s+ini|ini\s+bot|kamu|ini|is\s+this(?:\s+bot)?|are\s+you)"
_NOT: Final = (
    r"(?:ga+k?|gk|ngga+k?|engga+k?|tidak|tdk|kaga+k?|indak|ndak|dak|ora|teu|bukan|apa|kah|ya|sih)"
)
_YOU: Final = r"(?:kamu|lu|lo|elu|kak|min|bot(?:nya)?|gandeng|ini|aplikasi(?:nya)?|layanan(?:nya)?|jasa(?:nya)?|you|this(?:\s+bot)?|the\s+bot|it)"
_PEOPLE: Final = r"(?:influencer\w*|selebgram\w*|endorse\w*|kreator\w*|kol|creators?|artis)"

_TOPICS: Final = {
    "free": (
        rf"^\W*(?:(?:beneran|bener|serius|jadi|terus|trus|is|really|it'?s)\W+)*(?:gratis|free)(?:\W+(?:beneran|bener|serius|selamanya|kan|nih|kak|min|ini|really|{_NOT}))*\W*$"
        rf"|\b{_YOU}\s+(?:\w+\s+){{0,2}}?(?:gratis|berbayar|free(?:\s+to\s+use)?)\b"
        r"|\b(?:berapa|brp|ada)\s+(?:biaya|tarif|ongkos)(?:nya)?\s+(?:pakai|pake|makai|langganan|bot|ini)\b|\bbiaya(?:nya)?\s+(?:pakai|pake|makai)\b"
        r"|\b(?:berapa(?:an)?|brp|how\s+much)\b[^.!\n@]{0,25}\b(?:bayar\w{0,3}|biaya\w{0,3}|tarif\w{0,3}|harga\w{0,3}|ongkos\w{0,3}|cost\w?|charges?|pay)\b[^.!\n@]{0,20}\b(?:(?:pakai|pake|makai|langganan|sewa|use|using|for)\s+(?:this\s+|the\s+)?(?:bot|gandeng|aplikasi|app)|bot\s*(?:nya|ini))\b"
        r"|\b(?:pakai|pake|makai|langganan)\s+(?:bot\s+|ini\s+|kamu\s+)+(?:nya\s+)?(?:bayar|berbayar|berapa|brp|gratis)\b"
        rf"|\b{_YOU}\s+(?:\w+\s+)?(?:ng?ambil|dapet|dapat|minta|motong|potong|take|get|charge|earn)\s+(?:\w+\s+)?(?:komisi|untung|fee|persen\w*|bagian|bayaran|commission|cut|percent\w*)\b"
        r"|\b(?:bayar|biaya|harga|tarif)(?:nya)?\s+(?:(?:berapa|brp|ga+k?|gk|nggak|ngga|tidak|kah|apa|ya)\s+){0,2}(?:(?:kalau|kalo|buat|untuk)\s+)?(?:pakai|pake|makai|make)\s+(?:bot|ini|kamu|aplikasi|layanan)\b"
        rf"|\b(?:do|does)\s+(?:you|it|this)\s+(?:cost|charge|take\s+a\s+(?:cut|commission))\b|{COSTS}"
    ),
    "call": r"\b(?:mau|numpang|izin|boleh|pengen)\s+(?:na?nya|tanya|bertanya)(?:\s*-?\s*(?:na?nya|tanya)|2)?(?:\s+(?:dulu|dl|boleh|bisa|ga+k?|gk|kak|min|ya|dong|nih|sebentar))*\W*$",
    "anger": (
        r"\b(?:bot|kamu|lu|lo|elu|you)\s+(?:\w+\s+)?(?:goblok|goblog|bego|tolol|bodoh|dungu|bloon|oon|payah|stupid|dumb|useless|idiot)\b|^\W*(?:goblok|tolol|bego|anjing|bangsat|kampret|stupid|useless)(?:\W+(?:bot|kamu|lu|ah|banget|bgt))*\W*$"
        r"|\b(?:ngerti|paham|mudeng|ngarti)\s+(?:ga+k?|kaga+k?|ngga+k?|nggak)\s+(?:sih|kah)\b|\b(?:kamu|lu|lo|elu|bot(?:nya)?)\s+(?:ga+k?|kaga+k?|nggak)\s+(?:ngerti|paham|nyambung)\b|\b(?:do\s+you|can'?t\s+you|you\s+don'?t)\s+(?:even\s+)?(?:understand|get)\s+(?:me|it|anything|what)\b"
    ),
    "sorrow": (
        r"^(?!.*\b(?:cari\w*|influencer\w*|kreator\w*|budget|find|creators?|campaign|kampanye)\b)(?=.*\b(?:jualan|dagangan|usaha|toko|warung|bisnis|kedai|shop|business|sales)\w*\b)(?=.*\b(?:sepi|rugi|bangkrut|hancur|ga+k?\s+laku|nggak\s+laku|turun|anjlok|macet|failing|slow|losing|down|quiet)\b).*(?:\b(?:nyerah|capek|cape|stre+s+|putus\s+asa|sedih|nangis|pusing|terus|terus-?terusan|banget|bgt|bngt|gimana|gmn|give\s+up|tired|sad|desperate)\b|[\U0001f62d\U0001f622\U0001f614\U0001f61e\U0001f625\U0001f97a])"
        r"|\b(?:pengen|pengin|mau|ingin|want\s+to)\s+(?:nyerah|nutup\s+(?:toko|usaha|warung)|nangis|give\s+up|close\s+my\s+shop)\b"
    ),
    "affection": r"^\W*(?:(?:aku|saya|i|gw|gue)\s+)?(?:really\s+)?(?:love|sayang|cinta|suka|sukak)\s+(?:you|u|ya|kamu|bot(?:nya|\s+ini)?|banget\s+sama\s+(?:kamu|bot))(?:\W+(?:bot|gandeng|so|much|banget|deh|min|kak))*\W*$",
    "sends": (
        rf"\b(?:bisa(?:kah)?|bs|tolong|mau|bot(?:nya)?|can\s+you|could\s+you|will\s+you)\s+(?:\w+\s+)?(?:nge?|di)?(?:kirim(?:in|kan)?|ngirim(?:in)?|dm(?:in)?|chat(?:in)?|hubungi(?:n)?|ngehubungi|send|message|dm|contact)\s+(?:(?:dm|wa|pesan|chat|messages?|an?|ke|sama|to|the)\s+){{0,4}}(?:{_PEOPLE}|mereka|orangnya|kreatornya|them)\w*"
        r"|^(?!.*\b(?:laporan|ringkasan|rekap|report|summary|data|produk|barang|paket|sampel)\w*\b).*\b(?:kirim(?:in|kan)?|send)\s+(?:\w+\s+){0,2}?(?:ke|lewat|via|to|by)\s+(?:wa|whatsapp|email)\b(?:\s+(?:ku|gw|gue|saya|aku|my|me|aja|dong|ya|kak|min|please))*\W*$"
    ),
    "hour": r"\b(?:kapan|jam\s+(?:berapa|brp)|hari\s+apa)\s+(?:\w+\s+){0,2}?(?:sebaiknya|enaknya|bagusnya|idealnya|baiknya|paling\s+(?:bagus|rame|ramai))\s*(?:\w+\s+){0,2}?(?:posting|tayang|upload|ngepost|post)\w*|\b(?:posting|tayang|upload|post)\w*\s+(?:\w+\s+)?(?:(?:sebaiknya|enaknya|bagusnya|idealnya|baiknya)\s+)(?:kapan|jam\s+(?:berapa|brp)|hari\s+apa)\b|\b(?:when|what\s+(?:time|day))\s+(?:is\s+)?(?:should\s+(?:they|i|we|it)|the\s+best\s+(?:time|day)\s+to|best\s+to)\s+post\b",
    "pay": (
        r"\b(?:bayar|pembayaran|transfer|tf)(?:an)?(?:nya)?\s+(?:\w+\s+)?(?:ke\s+(?:kamu|siapa|mana|sini|bot|orangnya|mereka\s+langsung)|lewat\s+(?:mana|sini|kamu|bot|apa)|via\s+apa|pak(?:ai|e)\s+apa)\b"
        rf"|{PAY}"
        r"|\bwho(?:m)?\s+do\s+i\s+pay\b|\bhow\s+do\s+i\s+pay\s+(?:them|him|her|you|the\s+creators?)\b|\bpay\s+(?:through\s+)?you\s+or\b"
    ),
    "maker": (
        r"\b(?:bot|robot)\s+(?:apa|atau|or)\s+(?:\w+\s+)?(?:orang|manusia|human|person)|\b(?:orang|manusia|human)\s+(?:apa|atau|or)\s+(?:\w+\s+)?(?:bot|robot|ai)\b"
        r"|\b(?:kamu\s+|lu\s+|bot\s+ini\s+)?siapa\s+(?:yang\s+|yg\s+|sih\s+)*(?:bikin|buat|punya|ngelola|di\s?balik)\s*(?:\b(?:kamu|bot|ini|lu)\b|\W*$)|\b(?:kamu|lu|lo|elu)\s+(?:ini\s+|itu\s+)?(?:siapa|bot|robot|ai|manusia|orang)(?:\W+(?:ya|kah|bukan|sih|kan))*\W*$"
        r"|^\W*(?:(?:hi|hello|hey|so|but|ok(?:ay)?)\W+){0,3}who\s+(?:exactly\s+)?are\s+you(?:\s+(?:exactly|really|actually|guys|people))?\W*$"
        r"|\bare\s+you\s+(?:a\s+|an\s+)?(?:bot|human|real\s+person|robot|ai)\b|\bwho\s+(?:made|built|runs?)\s+(?:you|this)\b"
    ),
    "trust": rf"^\W*(?:(?:kak|min|eh|tapi|terus|trus|apakah|apa|halo|hi|hello)\W+)*(?:{_WHO}\W+(?:{_THIS}\W+)?|{_THIS}\W+)(?:\w+\W+)?(?:aman|penipuan|penipu|nipu|resmi|terpercaya|bisa\s+dipercaya|scam|legit|safe|trustworthy)(?:\W+(?:kak|min|buat\s+saya|dipakai|dipake|{_NOT}))*\W*$|{DISBELIEF}",
    "about": (
        r"\b(?:ini|itu|nih)\s+(?:bot|aplikasi|chat|layanan|robot|akun)\s+(?:ini\s+)?(?:apa(?:an)?|buat\s+apa|untuk\s+apa|gunanya\s+apa|fungsinya\s+apa)\b|\b(?:bot|aplikasi|layanan|chat)\s+apa(?:an)?(?:\s+(?:ini|nih|sih|ya))+\b"
        r"|^\W*(?:(?:halo|hai|hi|kak|min|permisi|pagi|siang|sore|malam)\W+){0,3}(?:apa(?:an)?\s+(?:ini|nih|sih\s+ini)|(?:ini|nih)\s+apa(?:an)?)(?:\s+(?:ya|kak|min|sih))*\s*(?:[,?.!]|$)"
        r"|\b(?:what\s+is|what'?s|whats)\s+this\s+(?:bot|app|chat|thing)\b|\bwhat\s+(?:does|can)\s+this\s+(?:bot|app)\s+do\b|\bwhat\s+is\s+gandeng\b|\bgandeng\s+(?:itu\s+|ini\s+)?apa(?:an)?\b"
    ),
    "sample": r"\b(?:akun|orang|nama|data)(?:nya)?\W+(?:\w+\W+){0,3}?(?:contoh|fiktif|karangan|bohongan|boong(?:an)?|boong2?an|fictional|made\s+up)\b|\b(?:contoh|karangan|fiktif)\s+(?:semua|doang|aja)\b|\b(?:ini|itu|mereka|akunnya)\s+orang\s+(?:beneran|asli|nyata)\b|\b(?:influencer|kreator)(?:nya)?\s+(?:boong\w*|bohong\w*|fiktif|beneran\s+ada)\b|\bare\s+(?:these|they)\s+real\s+people\b|\bwhy\s+(?:are\s+)?(?:all|they)\b.{0,20}\bcontoh\b",
    "no_account": NO_ACCOUNT,
    "in_group": IN_GROUP,
    "language": LANGUAGE,
    "first_pay": (
        r"\b(?:bayar|transfer|tf|dp)(?:nya)?\s+(?:dulu(?:an)?|duluan|belakangan)\s+(?:apa|atau)\s+(?:posting|tayang|konten)|\baman\s+(?:\w+\s+){0,2}?(?:transfer|tf|bayar|dp)\s+(?:dulu(?:an)?|di\s?muka)\b|\b(?:transfer|tf|bayar)\s+(?:dulu(?:an)|di\s?muka)\s+aman\b|\bkapan\s+(?:harus\s+|saya\s+|aku\s+)*(?:di)?bayar(?:nya)?(?:\W+(?:ya|sih|kak))*\W*$"
        rf"|{FIRST_PAY}|{PAID_FIRST}"
        r"|\bpay\s+(?:first|before|up\s?front|after)\b[^.]{0,20}\b(?:post|or|safe)\b|\bsafe\s+to\s+pay\b|\bwhen\s+do\s+i\s+pay\b"
    ),
    "afraid": AFRAID,
    "no_reply": NO_REPLY,
    "small": SMALL_ACCOUNTS,
    "bargain": BARGAIN,
    "guarantee": (
        r"\b(?:kalau|kalo|klo|kl|nek|if)\s+(?:\w+\s+)?(?:ga+k?|gk|nggak|tidak|tdk|no(?:body)?|nothing)\s+(?:ada\s+(?:yang|yg)\s+|one\s+)?(?:laku|laris|beli|order|untung|berhasil|ngefek|hasil\w*|sells?|buys?|works?)(?:\W+(?:gimana|gmn|dong|ya|kak|what|then|uang\w*|duit\w*|balik|rugi|kah|happens|sama\s+sekali|ga))*\W*$"
        r"|\b(?:uang|duit)(?:nya|ku)?\s+(?:\w+\s+){0,2}?(?:balik|kembali|dibalikin)\s+(?:\w+\s+){0,2}?(?:kalau|kalo|klo)\s+(?:\w+\s+){0,2}?(?:ga+k?|nggak|tidak)\b"
        r"|\b(?:ada|dapat|dapet)\s+(?:garansi|jaminan)(?:nya)?\b|\b(?:dijamin|pasti)\s+(?:laku|laris|untung|rame|ramai|berhasil)\s*(?:ga+k?|nggak|tidak|kah|\?)|\bis\s+it\s+guaranteed\b|\bmoney\s+back\s+if\b"
    ),
    "timing": r"\b(?:mulai\s+)?kapan\s+(?:\w+\s+)?(?:sebaiknya|enaknya|bagusnya|idealnya|baiknya|harusnya)\b.{0,20}\b(?:hubung\w*|kontak|chat|mulai|promosi|endorse)|\bkapan\s+(?:saya|aku)\s+(?:harus\s+|mesti\s+)?(?:hubungi|kontak|chat)\b|\bberapa\s+(?:lama|hari|minggu)\s+sebelum(?:nya)?\b|\b(?:when|how\s+early)\s+should\s+i\s+(?:contact|reach|message|book|start)\b",
    "results": r"\bkapan\s+(?:kira\w*+(?:-\w++)?\s++|biasanya\s++){0,4}(?:mulai\s+)?(?:hasil|efek|dampak)(?:nya)?\s+(?:ke?lihatan|keliatan|kelihatan|muncul|terasa|kerasa)|\b(?:hasil|efek|dampak)(?:nya)?\s+(?:baru\s+)?(?:ke?lihatan\s+|keliatan\s+|kelihatan\s+|terasa\s+|kerasa\s+)?(?:kapan|berapa\s+lama|brp\s+lama|berapa\s+hari)|\bberapa\s+lama\s+(?:\w+\s+){0,2}?(?:hasil|efek|ke?lihatan|keliatan|laku)|\b(?:when|how\s+(?:long|soon))\s+(?:will|do|until|before|can)\s+(?:\w+\s+){0,2}?(?:results?|sales|orders)\b",
    "ads": rf"\b(?:iklan|ads?|boost|ngiklan|fb\s?ads|meta\s?ads)\s+(?:(?:di\s+)?(?:fb|facebook|ig|instagram|meta|google|tiktok|shopee)\s+)?(?:ads\s+)?(?:apa|atau|vs|sama|or|versus)\s+(?:pakai\s+|pake\s+|an?\s+)?{_PEOPLE}|\b{_PEOPLE}\s+(?:apa|atau|vs|or|versus)\s+(?:pasang\s+|beli\s+|an?\s+)?(?:iklan|ads?|fb|facebook|meta|google)\b",
    "price": (
        rf"\b(?:influ[ea]n\w*|{_PEOPLE})\s+(?:\w+\s+){{0,2}}?(?:bayar|tarif|harga|biaya|fee|honor)(?:an)?(?:nya)?\s+(?:berapa|brp|brapa\w*|piro)\b(?!\s+(?:lagi|sisa|yang|yg))|"
        rf"\b(?:bayar|sewa|nyewa|harga|tarif|ongkos|biaya|bayaran|fee|rate)\w{{0,4}}\s+(?:\w+\s+){{0,2}}?{_PEOPLE}\s+(?:\w+\s+){{0,2}}?(?:berapa|brp|brapa\w*|berapaan|mahal|piro|sabaraha)\b|\b(?:berapa|brp|brapa)\s+(?:sih\s+|ya\s+|biasanya\s+)*(?:bayar|sewa|harga|tarif|biaya|fee)\w{{0,4}}\s+(?:\w+\s+)?{_PEOPLE}"
        r"|\b(?:bayar(?:an)?(?:nya)?|tarif(?:nya)?|harga(?:nya)?|biaya(?:nya)?)\s+(?:\w+\s+)?(?:berapa|brp|brapa)\s+(?:sih\s+|ya\s+)*(?:biasanya|umumnya|rata\W?\s?rata(?:nya)?|normalnya)|\bmahal\s+(?:ga+k?|nggak|tidak)\s+(?:\w+\s+)?(?:bayar|sewa|nyewa|endorse|orang|pakai|pake)\b|\b(?:budget|modal)\s+(?:berapa|brp)\s+(?:yang\s+|yg\s+)?(?:wajar|pas|cukup|ideal|minimal|biar)|\b(?:minimal|paling\s+(?:murah|kecil|dikit))\s+(?:budget(?:nya)?\s+|modal(?:nya)?\s+|bayar(?:nya)?\s+)?(?:berapa|brp)\b"
        r"|\b(?:bayar|sewa|tarif|harga)\w{0,3}\s+(?:berapa|brp)\s+(?:kalau|kalo|buat|untuk)\s+(?:artis|selebgram|raffi|live)|\blive\s+(?:tiktok|ig|shopee)\s+(?:bayar\w*|tarif\w*|harga\w*)\s+(?:berapa|brp)\b"
        r"|\bhow\s+much\s+(?:do|does|should|is|are)\s+(?:\w+\s+){0,2}?(?:influencers?|creators?|endorsements?)\b|\bare\s+(?:influencers|creators)\s+expensive\b|\bwhat\s+budget\s+(?:is\s+(?:normal|reasonable|enough)|do\s+i\s+need)\b"
    ),
    "good_rate": r"\b(?:er|engagement(?:\s+rate)?|keterlibatan)(?:nya)?\s+(?:\d+(?:[.,]\d+)?\s*(?:%|persen|percent)\s*)?(?:(?:yang|yg|sih|itu|tu|tuh|segitu|termasuk|lumayan|udah|sudah|is|a)\s+)*(?:bagus|ideal|normal|jelek|rendah|tinggi|wajar|good|bad|okay|ok|low|high)\b|\bis\s+(?:an?\s+)?\d+(?:[.,]\d+)?\s*(?:%|persen|percent)\s+(?:a\s+)?(?:(?:good|bad|low|high|normal|okay|ok)\s+)?(?:er|engagement)\b|\b(?:er|engagement(?:\s+rate)?)\s+(?:berapa|brp)\b|\b(?:what\s+is|what'?s)\s+a\s+good\s+(?:er|engagement)\b",
    "followers": r"\b(?:berapa|brp|brapa|minimal)\s+(?:\w+\s+)?(?:follow\w*|pengikut\w*)\s+(?:\w+\s+)?(?:bagus|ideal|cukup|pas|oke|perlu|dibilang)|\b(?:follow\w*|pengikut\w*)\s+(?:berapa|brp|brapa)\s+(?:\w+\s+)?(?:bagus|ideal|cukup|pas|oke)|\bhow\s+many\s+followers\s+(?:is|are|should|do)\b",
    "platform": (
        r"\b(?:beda(?:nya)?|mending(?:an)?|bagus(?:an)?(?:\s+mana)?|pilih|lebih\s+(?:bagus|cocok|rame)|enak(?:an)?|better|difference)\b[^.?!]{0,15}\b(?:tiktok|tt|tik\s?tok)\b\W+(?:sama|apa|atau|dan|vs|or|and)\W+(?:ig|instagram|insta)\b|\b(?:beda(?:nya)?|mending(?:an)?|bagus(?:an)?(?:\s+mana)?|pilih|lebih\s+(?:bagus|cocok|rame)|better|difference)\b[^.?!]{0,15}\b(?:ig|instagram|insta)\b\W+(?:sama|apa|atau|dan|vs|or|and)\W+(?:tiktok|tt)\b"
        r"|\b(?:tiktok|tt|ig|instagram)\W+(?:apa|atau|or)\W+(?:tiktok|tt|ig|instagram)\s+(?:\w+\s+)?(?:bagus\w*|mending|cocok|ya|better|yang\s+mana|mana)\b"
    ),
    "commission": r"\bkomisi\s+(?:\w+\s+)?(?:berapa|brp)\b|\b(?:berapa|brp)\s+(?:persen\s+|%\s*)?komisi|\bwhat\s+commission\b|\bhow\s+much\s+commission\b|\b(?:komisi\s+)?\d{1,2}\s?(?:%|persen|percent)\s+(?:komisi|commission|(?:dari|of)\s+(?:penjualan|omzet|sales|revenue))\b[^\n]{0,30}\b(?:wajar|normal|kemahalan|kebanyakan|pantas|fair|reasonable|too\s+much)\b",
    "commission_only": COMMISSION_ONLY,
    "barter": BARTER,
    "giveaway": r"\bgive\s?away\b\W+(?:\w+\W+){0,3}?(?:gimana|gmn|perlu|bagus|worth|ngefek|efektif|boleh|how|good|useful)|\b(?:kalau|kalo|gimana|perlu|should\s+i|is\s+a)\s+(?:\w+\s+)?give\s?away\b",
    "viral": r"\bviral\w*\s+(?:\w+\s+)?(?:pasti|dijamin|berarti|means?)\b|\b(?:pasti|dijamin|cara|how\s+to\s+go|bisa)\s+(?:\w+\s+)?(?:viral|fyp)\b|\bfyp\s+(?:\w+\s+)?(?:dibeli|beli|dibayar)\b|\bbuy\s+(?:the\s+)?fyp\b",
    "contract": r"\b(?:perlu|harus|wajib|butuh|pakai|pake|need|have)\s+(?:\w+\s+)?(?:kontrak|surat\s+perjanjian|perjanjian(?:\s+tertulis)?|mou|contract)\b(?!\s+(?:dari|dia|from))",
    "taxpayer": r"\b(?:perlu|harus|wajib|butuh|need|do\s+i\s+need)\s+(?:\w+\s+)?(?:npwp|tax\s+(?:number|id))\b",
    "loan": r"\b(?:pinjol|pinjaman|pinjam\s+(?:uang|duit|modal)|kredit\s+usaha|kur|utang|loan)\b[^.?!]{0,20}\b(?:modal|usaha|promosi|bisa|ada|for|buat)\b|\b(?:ada|bisa|mau|cari)\s+(?:pinjol|pinjaman|pinjam\s+(?:uang|duit|modal)|loan)\b",
    "children": rf"\b{_PEOPLE}\s+(?:anak(?:\s?-?anak)?\s+(?:kecil|bawah\s+umur|sd|balita)|cilik|bocil|di\s?bawah\s+umur)|\b(?:anak\s+kecil|bocil|child|kid|underage)\s+{_PEOPLE}|\b{_PEOPLE}\s+(?:who\s+are\s+)?(?:kids|children|minors)\b",
    "refuse": r"^\W*(?:(?:kak|min|terus|trus|tapi|mau|cara)\W+)*(?:nolak|menolak)(?:nya)?\s+(?:\w+\s+)?(?:gimana|gmn|bagaimana)\b|\b(?:gimana|cara)\s+(?:cara\s+)?(?:nolak|menolak)(?:nya)?\b|\bhow\s+do\s+i\s+(?:say\s+no|decline|turn\s+(?:them|him|her)\s+down)\b",
    "outside": r"\b(?:bikin|buat|desain|design|edit|make|create)(?:in|kan|kanlah|lah)?\s+(?:(?:aku|saya|me|a|my|us)\s+)*(?:logo|poster|banner|brosur|desain|flyer|website|web|toko\s+online|foto(?:\s+produk)?|gambar|video(?!\s+(?:review|sama))|menu|kemasan)\b|\bcuaca\b|\bweather\b|\bramalan\s+(?:cuaca|bintang)\b",
    "next": (
        r"\b(?:(?:harus|mesti|kudu|abis\s+(?:ini|itu)|habis\s+(?:ini|itu)|terus|trus|selanjutnya|lalu|sekarang)\W+(?:\w+\W+){0,2}?(?:ngapain|ngapa\s?in|gimana\s+lagi))\b|\blangkah(?:nya)?\s+(?:\w+\s+)?(?:pertama|selanjutnya|berikut(?:nya)?|apa)|\b(?:cara|gimana|gmn|bagaimana)\s+(?:cara\s+)?(?:mulai|memulai)(?:\s?nya)?\b|\bmulai(?:nya)?\s+(?:dari\s+mana|gimana|gmn)\b|\bselanjutnya\s+(?:apa|gimana|gmn)\b|\bwhat'?s?\s+(?:is\s+)?(?:next|now)\b|\bwhat\s+(?:do|should)\s+i\s+do\s+(?:now|next)\b|\bhow\s+do\s+i\s+(?:start|begin)\b|\bwhere\s+do\s+i\s+start\b|\bnext\s+step\b"
        r"|^\W*(?:(?:kak|min|halo|hai)\W+)*(?:bisa|tolong|boleh|can\s+you)\s+(?:dong\s+)?(?:bantu(?:in)?|help)\s+(?:(?:aku|saya|me)\s+)?(?:promosi(?:in|kan)?|jualan|jualin|iklanin|promote|sell)(?:\W+(?:ga+k?|nggak|dong|kak|min|ya|usaha\w*|jualan\w*|toko\w*|warung\w*|saya|aku|my|shop|business|products?))*\W*$"
        r"|^\W*(?:(?:aku|saya|aduh|duh|masih|tapi|kok|jadi|i'?m|i\s+am|still|so)\W+)*(?:bingung|(?:ga+k?|nggak|ngga|tidak|indak|dak|ora|teu)\s+(?:ngerti|paham|mudeng|ngarti|mangarati)|mumet|confused|lost|(?:don'?t|do\s+not)\s+(?:understand|get\s+it))(?:\W+(?:ah|aku|saya|nih|deh|kak|min|banget|bgt|sih|mau\s+(?:mulai|ngapain)|mulai|harus|ngapain|gimana|dari\s+mana|euy|ini|it))*\W*$"
    ),
    "agreed": (
        r"^\W*(?:(?:oke|ok|okay|sip|ya|iya|yes|wah|kak|deal|yaudah|saya|aku|kami|kita|gw|gue|gua|i|we)\W+)*(?:setuju|sepakat|agreed?)(?:\W+(?:kak|nih|dong|ya|banget|deh|min|juga|aja|saja|sama\s+harganya|harganya))*\W*$|"
        r"^\W*(?:(?:oke|ok|sip|wah|kak|yes|alhamdulillah|udah|sudah)\W+)*(?:dia|doi|orangnya|kreatornya|influencernya|saya|aku|mereka|she|he|they|i)\W+(?:udah\s+|sudah\s+|juga\s+|katanya\s+)?(?:setuju|mau|sepakat|bersedia|oke|ok|agree[ds]?|accept(?:s|ed)?|said\s+yes)(?:\W+(?:kak|nih|katanya|dong|ya|banget|deh|min|juga|sama\s+harganya|harganya|sudah|udah))*\W*$"
        r"|^\W*(?:\w+\W+){0,2}?(?:besok|nanti|ntar|abis\s+ini|tomorrow|later)\W+(?:aku|saya|i'?ll|i\s+will)\W+(?:mau\s+|akan\s+)?(?:chat|hubungi|dm|kontak|wa|message|contact|text)\b.{0,25}$"
    ),
}
_WORDS: Final = {code: re.compile(words) for code, words in _TOPICS.items()}

_OF_SOMEBODY: Final = re.compile(r"@\w|\d\s*(?:rb|ribu|k|jt|juta|mill?ion)\b|rp\.?\s*\d")
"""What makes it a question about one account, price or budget."""

_SIZE: Final = re.compile(
    r"\b(?:follow\w*|pengikut\w*|subscriber\w*)\s+(?:\w+\s+)?\d[\d.,]{0,8}\s*(?:rb|ribu|k)?\b|\b\d[\d.,]{0,8}\s*(?:rb|ribu|k)?\s*(?:follow\w*|pengikut\w*|subscriber\w*)"
)
"""A size in general, which is of nobody: `yg followers 3rb itu ngefek ga sih`."""

_SEASON: Final = re.compile(
    r"\b(?:lebaran|ramadh?an|puasa|natal|imlek|valentine|harbolnas|christmas|eid|12\.12)\b"
)
_OF_SALES: Final = frozenset({"timing", "results"})
_REACTIONS: Final = {
    "call": r"(?:min|mimin|admin|bro|sis|kak|kaka|gan|bang|bos+|bot|woi|woy|oi|hei|hey|permisi|(?:numpang|mau|pengen|boleh|izin)\s+(?:na?nya|tanya|bertanya)|may\s+i\s+ask|i\s+have\s+a\s+question|can\s+i\s+ask|question)(?:\W+(?:dong|kak|min|ya|nih|boleh|ga|dulu|sebentar|something|please))*",
    "wait": r"(?:se?bentar|bentar|bntr|tunggu|nanti|ntar|wait|hold\s+on|one\s+(?:sec|moment)|(?:let\s+me|i'?ll|i\s+(?:will|need\s+to|have\s+to))\s+(?:think|ask)|(?:(?:nanti|ntar|tak|aku|saya|mau|biar|coba)\s+){0,3}(?:(?:di|ku|tak)?pikir\W?\s?(?:pikir|2)|(?:di|ku|tak)?(?:pikir|mikir)(?:in|kan)?))(?:\W+(?:ya|about|it|over|this|more|some|a|bit|kak|min|dulu|lagi|deh|aja|saya|aku|mau|tanya|nanya|diskusi|sama|suami|istri|bapak|ibu|mama|papa|kakak|adik|partner|bos|bini|pasangan|laki|orang\s+rumah|my|husband|wife|boss|partner|first|i|will|ask))*",
    "sorry": r"(?:maaf|sorry|sori|my\s+bad)(?:\W+(?:ya|kak|min|tadi|kasar|emosi|marah|marah\W?marah|banget|aku|saya|was|i|rude|for|that|being))*",
    "surprise": r"(?:h+m{1,}|oh+|ooh+|wah|waduh|waw|wow|buset|busyet|anjir|anjay|astaga|ya\s+ampun|ya\s+allah|haha\w*|hehe\w*|wkwk\w*|lol|gitu|begitu|gt|oalah|oh\s+gitu|lucu|i\s+see|interesting)(?:\W+(?:ya|yah|toh|kak|min|sih|lucu|banget|bgt|lama|mahal|hmm+|gitu|haha\w*|oh|really))*",
}
_SHORT: Final = {code: re.compile(rf"\W*(?:{words})\W*") for code, words in _REACTIONS.items()}
TOPICS: Final = frozenset({*_TOPICS, *_REACTIONS, *TEAMS})
_NEW: Final = re.compile(
    rf"\b(?:ga+k?|ngga+k?|tidak|indak|dak|ora|teu|{NOT_YET}|kurang)\s+(?:begitu\s+)?(?:ngerti|paham|tau|tahu|mudeng|ngarti|mangarati|pernah)\b.{{0,25}}\b(?:influencer|endorse|selebgram|kreator|promosi|mulai)|\b(?:baru|pertama\s+kali|first\s+time)\s+(?:\w+\s+){{0,2}}(?:coba|nyoba|cobain|mulai|trying)\s+(?:pakai|pake|lewat|make)?\s{{0,3}}{_PEOPLE}|\b(?:{_NOT}|kurang|don'?t(?:\s+really)?)\s+(?:terlalu\s+|begitu\s+)?(?:percaya|trust)\s+(?:sama\s+)?{_PEOPLE}"
    r"|\bbingung\s+(?:mau\s+|harus\s+)?(?:mulai|dari\s+mana|gimana|caranya|ngapain|cara)|\bmulai\s+dari\s+mana\b"
    r"|\b(?:apa(?:kah)?\s+)?(?:cocok|bisa|perlu|pantes|pantas)\s+(?:ga+k?\s+|nggak\s+|ya\s+)?(?:pakai|pake|sama)\s+(?:influencer|endorse|selebgram)|\b(?:don'?t|do\s+not|never)\s+(?:know|understand|used|worked)\b.{0,25}\b(?:influencers?|creators?|start|begin)\b|\bwhere\s+do\s+i\s+(?:start|begin)\b"
)
_LAUGHS: Final = re.compile(r"[\s\U0001f600-\U0001f64f\U0001f900-\U0001f9ff]+")


def of_somebody(text: str) -> bool:
    """Return whether a lower-case text is about one account, a price or a budget."""
    return "@" in text or _OF_SOMEBODY.search(_SIZE.sub(" ", text)) is not None


def basic_question(text: str) -> str | None:
    """Return what a beginner asks, in lower case, as one of the codes of the table above: None where
    it is about one account, an amount or anything else."""
    if len(text.split()) > LONGEST or of_somebody(text):
        return None
    found = next((code for code, words in _WORDS.items() if words.search(text)), None)
    return None if found in _OF_SALES and _SEASON.search(text) else found


def agrees(text: str) -> bool:
    """Return whether a lower-case message says that somebody agrees to work together."""
    return _WORDS["agreed"].search(text) is not None


def asks_when_to_pay(text: str) -> bool:
    """Return whether a text asks, in any case, if to pay before or after the work, in part or in full."""
    return _WORDS["first_pay"].search(text.lower()) is not None


def sounds_new(text: str) -> bool:
    """Return whether a text of any length says, in lower case, that its writer knows nothing of
    influencers or of where to begin."""
    return _NEW.search(text) is not None


def reaction(text: str) -> str | None:
    """Return what a whole message is that only reacts: `call`, `wait`, `sorry` or `surprise`."""
    if not text.strip():
        return None
    if _LAUGHS.fullmatch(text):
        return "surprise"
    if set(text.strip()) <= {"?", "!", "."}:
        return "call"
    return next((code for code, words in _SHORT.items() if words.fullmatch(text)), None)
